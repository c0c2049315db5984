"""One bias for each filter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.studio.controls import BiasBox
from gui.studio.number_pair import narrow_width
from gui.theme import theme, theme_manager

PER_LINE = 2


class BiasFields(QWidget):
    """Number boxes in two columns, numbered as the filters are.

    Args:
        parent: owner.
    """

    bias_changed = Signal(int, float)  # filter, number
    error_changed = Signal(str)  # one sentence about what is typed in one of them, or nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[BiasBox] = []
        self._labels: list[QLabel] = []
        self._showing = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2 * PER_LINE, 1)
        theme_manager().changed.connect(self._on_theme_changed)

    def show_bias(self, bias: tuple[float, ...]) -> None:
        """Show the numbers; emits nothing."""
        while len(self._boxes) < len(bias):
            self._add()
        self._showing = True
        for index, (label, box) in enumerate(zip(self._labels, self._boxes, strict=True)):
            label.setVisible(index < len(bias) and len(bias) > 1)
            box.setVisible(index < len(bias))
            if index < len(bias):
                box.set_value(bias[index])
                _fit(box)
        self._showing = False

    def box(self, index: int) -> BiasBox:
        """The field of a filter."""
        return self._boxes[index]

    def _add(self) -> None:
        index = len(self._boxes)
        label, box = QLabel(str(index)), BiasBox()
        label.setProperty("role", "caption")
        label.setBuddy(box)
        box.setAccessibleName(f"b[{index}]")
        box.setToolTip(f"b[{index}]")
        box.setProperty("filter", index)
        box.value_changed.connect(self._on_value_changed)
        box.error_changed.connect(self.error_changed)
        line, place = divmod(index, PER_LINE)
        self._grid.addWidget(label, line, 2 * place)
        self._grid.addWidget(box, line, 2 * place + 1)
        self._labels.append(label)
        self._boxes.append(box)
        self._on_theme_changed()
        if index == 0:
            self.setFocusProxy(box)

    def _on_value_changed(self, value: float) -> None:
        sender = self.sender()
        if not self._showing and sender is not None:
            self.bias_changed.emit(int(sender.property("filter")), value)

    def _on_theme_changed(self) -> None:
        self._grid.setHorizontalSpacing(theme().px(6))
        self._grid.setVerticalSpacing(theme().px(6))
        for box in self._boxes:
            _fit(box)


def _fit(box: BiasBox) -> None:
    box.setFixedWidth(narrow_width(box, box.format(box.value())))
