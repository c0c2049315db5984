"""A label, its control, and below them the sentence that says what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.spin_box import NumberBox


class Field(QWidget):
    """Label at the left, control at the right, error sentence below the control.

    The label is the control's buddy and gives it its accessible name. A ``NumberBox`` brings its own
    sentence; other errors, for example the engine's, are shown by ``set_error``.

    Args:
        control: the widget that is labelled; the field becomes its owner.
        parent: owner.
    """

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._label_px: int | None = None
        self._label = QLabel(self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(control)
        self._error = QLabel(self)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(control, 0, 1)
        grid.addWidget(self._error, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if isinstance(control, NumberBox):
            control.error_changed.connect(self.set_error)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_label(self, text: str) -> None:
        """Name the control, already translated."""
        self._label.setText(text)
        self._control.setAccessibleName(text)

    def set_label_width(self, width_px: int | None) -> None:
        """Give labels of a column one width (at 100 %), or None for their own."""
        self._label_px = width_px
        self._on_theme_changed()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, already translated, or take it away with an empty text."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def error(self) -> str:
        """The sentence shown."""
        return self._error.text()

    def control(self) -> QWidget:
        """The widget that is labelled."""
        return self._control

    def label(self) -> QLabel:
        """The label, for example to put a lock beside it."""
        return self._label

    def _on_theme_changed(self) -> None:
        layout = self.layout()
        if isinstance(layout, QGridLayout):
            layout.setHorizontalSpacing(theme().px(8))
        if self._label_px is None:
            self._label.setMinimumWidth(0)
        else:
            self._label.setMinimumWidth(theme().px(self._label_px))
