"""A number over several powers of ten: a slider, and a field for the exact number."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.spin_box import RateBox

STEPS_PER_DECADE = 40
SLIDER_PX = 132


class LogSlider(QWidget):
    """Equal ways on the slider are equal factors; its places are round to three digits.

    Attributes:
        slider: with the logarithm.
        box: with the number.

    Args:
        lowest: smallest number, above 0.
        highest: largest number.
        parent: owner.
    """

    chosen = Signal(float, bool)  # the number; whether it goes on with the drag before

    def __init__(self, lowest: float, highest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lowest, self._highest = lowest, highest
        self._dragging = False
        self.slider, self.box = QSlider(Qt.Orientation.Horizontal), RateBox(lowest, lowest, highest)
        self.slider.setRange(0, self._place(highest))
        self.slider.setPageStep(STEPS_PER_DECADE // 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider)
        row.addWidget(self.box)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderPressed.connect(self._on_released)
        self.slider.sliderReleased.connect(self._on_released)
        self.box.value_changed.connect(self._on_typed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_value(self, value: float) -> None:
        """Show a number; tells nobody."""
        blocked = [QSignalBlocker(widget) for widget in (self.slider, self.box)]
        self.box.set_value(value)
        if not self._dragging or self._number(self.slider.value()) != value:
            self.slider.setValue(self._place(value))
        for blocker in blocked:
            blocker.unblock()

    def value(self) -> float:
        """The number shown."""
        return float(self.box.value())

    def _place(self, value: float) -> int:
        return round(math.log10(value / self._lowest) * STEPS_PER_DECADE)

    def _number(self, place: int) -> float:
        number = self._lowest * 10 ** (place / STEPS_PER_DECADE)
        return min(max(float(f"{number:.3g}"), self._lowest), self._highest)

    def _on_slid(self, place: int) -> None:
        goes_on, self._dragging = self._dragging, self.slider.isSliderDown()
        self.chosen.emit(self._number(place), goes_on)

    def _on_released(self) -> None:
        self._dragging = False

    def _on_typed(self, value: float) -> None:
        self.chosen.emit(float(value), False)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(8))
        self.slider.setFixedWidth(look.px(SLIDER_PX))
        self.box.setFixedWidth(self.box.minimumSizeHint().width() + look.px(16))
        self.updateGeometry()

    # Qt
    def setAccessibleName(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Both have the name."""
        super().setAccessibleName(text)
        self.slider.setAccessibleName(text)
        self.box.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Slider and field."""
        box = self.box.sizeHint()
        return QSize(self.slider.width() + self._row.spacing() + self.box.width(), box.height())
