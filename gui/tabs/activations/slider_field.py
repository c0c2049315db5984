"""A number as a slider and as a field: the one for the hand, the other for the exact number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.spin_box import IntegerBox, RateBox

if TYPE_CHECKING:
    from gui.widgets.spin_box import NumberBox

Number = TypeVar("Number", int, float)
STEPS_PER_DECADE = 40
SLIDER_PX = 132


class SliderField(QWidget, Generic[Number]):
    """Both show one number, and a drag of the slider can be told from a new one.

    Attributes:
        slider: its places are those of ``place_of``.
        box: with the number.

    Args:
        box: with its smallest and its largest number.
        parent: owner.
    """

    chosen = Signal(object, bool)  # the number; whether it goes on with the drag before

    def __init__(self, box: NumberBox[Number], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.box: NumberBox[Number] = box
        self.slider.setRange(self.place_of(box.minimum()), self.place_of(box.maximum()))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.slider)
        self._row.addWidget(self.box)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderPressed.connect(self._on_released)
        self.slider.sliderReleased.connect(self._on_released)
        self.box.value_changed.connect(self._on_typed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # what a kind of number decides
    def place_of(self, value: Number) -> int:
        """Where a number is on the slider."""
        raise NotImplementedError

    def number_at(self, place: int) -> Number:
        """Which number a place of the slider stands for."""
        raise NotImplementedError

    # interface
    def show_value(self, value: Number) -> None:
        """Show a number; tells nobody."""
        blocked = [QSignalBlocker(widget) for widget in (self.slider, self.box)]
        self.box.set_value(value)
        if self.number_at(self.slider.value()) != value:
            self.slider.setValue(self.place_of(value))
        for blocker in blocked:
            blocker.unblock()

    def value(self) -> Number:
        """The number shown."""
        return self.box.value()

    # inside
    def _on_slid(self, place: int) -> None:
        goes_on, self._dragging = self._dragging, self.slider.isSliderDown()
        self.chosen.emit(self.number_at(place), goes_on)

    def _on_released(self) -> None:
        self._dragging = False

    def _on_typed(self, value: Number) -> None:
        self.chosen.emit(value, False)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(8))
        self.slider.setFixedWidth(look.px(SLIDER_PX))
        self.box.setFixedWidth(self.box.minimumSizeHint().width() + look.px(12))
        self.updateGeometry()

    # Qt
    def setAccessibleName(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Both have the name."""
        super().setAccessibleName(text)
        self.slider.setAccessibleName(text)
        self.box.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Slider and field."""
        width = self.slider.width() + self._row.spacing() + self.box.width()
        return QSize(width, self.box.sizeHint().height())


class LogSlider(SliderField[float]):
    """Equal ways on the slider are equal factors; its places are round to three digits.

    Args:
        lowest: smallest number, above 0.
        highest: largest number.
        parent: owner.
    """

    def __init__(self, lowest: float, highest: float, parent: QWidget | None = None) -> None:
        self._lowest, self._highest = lowest, highest
        super().__init__(RateBox(lowest, lowest, highest), parent)
        self.slider.setPageStep(STEPS_PER_DECADE // 4)

    def place_of(self, value: float) -> int:
        """Logarithm of the factor."""
        return round(math.log10(value / self._lowest) * STEPS_PER_DECADE)

    def number_at(self, place: int) -> float:
        """The factor, rounded."""
        number = self._lowest * 10 ** (place / STEPS_PER_DECADE)
        return min(max(float(f"{number:.3g}"), self._lowest), self._highest)


class WholeSlider(SliderField[int]):
    """Whole numbers.

    Args:
        lowest: smallest number.
        highest: largest number.
        parent: owner.
    """

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(IntegerBox(lowest, lowest, highest), parent)

    def place_of(self, value: int) -> int:
        """The number itself."""
        return value

    def number_at(self, place: int) -> int:
        """The place itself."""
        return place
