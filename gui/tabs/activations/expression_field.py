"""A function of one's own: a line to type it into, and why it was not understood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from engine.errors import EngineError
from engine.operations.autodiff_curve import CustomFunction
from gui.studio.controls import mark_invalid
from gui.studio.field_note import FieldNote
from gui.theme import theme, theme_manager
from gui.theme.fonts import code_font

WIDTH_PX = 190
LABEL = "f(x) ="
EXAMPLE = "x*exp(-x**2)"


class ExpressionField(QWidget):
    """Takes a text over with Enter, or when it is left.

    Attributes:
        field: the line itself.

    Args:
        parent: owner.
    """

    wanted = Signal(str)  # the text; empty for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._label, self.field = QLabel(LABEL), QLineEdit()
        self._label.setBuddy(self.field)
        self.field.setPlaceholderText(EXAMPLE)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note = FieldNote(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label)
        self._row.addWidget(self.field, 1)
        self.field.editingFinished.connect(self._on_finished)
        self.field.textEdited.connect(self._on_edited)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def show_text(self, text: str) -> None:
        """Show the expression in force; what is just being typed, or was refused, stays."""
        if text != self._shown:
            self._shown = text
            self.field.setText(text)
            self.clear_error()

    def show_error(self, told: str) -> None:
        """Say why a text was refused, and select the character that is to blame."""
        mark_invalid(self.field, refused=True)
        self.field.setAccessibleDescription(told)
        self.field.setToolTip(told)
        if self.isVisible():
            self._note.say(told, self.field)
        column = _blamed(self.field.text())
        if column is not None:
            self.field.setSelection(column - 1, 1)

    def error(self) -> str:
        """The sentence below the line, or nothing."""
        return self._note.text()

    def hush(self) -> None:
        """Uncover what the sentence lies on; the line stays marked, and its tooltip says why."""
        self._note.hide()

    def clear_error(self) -> None:
        """All is well again."""
        self._note.hide()
        mark_invalid(self.field, refused=False)
        self.field.setAccessibleDescription("")
        self._show_tip()

    def retranslate(self) -> None:
        """Set every text anew; a refusal is said again in the other language."""
        self.field.setAccessibleName(self.tr("A function of your own"))
        if self.field.property("invalid"):
            self.wanted.emit(self.field.text().strip())
        else:
            self._show_tip()

    # inside
    def _show_tip(self) -> None:
        self.field.setToolTip(
            self.tr("An expression in x with + − * / ** and functions such as exp, log, sin, sqrt, maximum")
        )

    def _on_finished(self) -> None:
        text = self.field.text().strip()
        if text != self._shown and not self.field.property("invalid"):
            self.wanted.emit(text)

    def _on_edited(self) -> None:
        self.clear_error()

    def forget(self) -> None:
        """Show the expression in force, whatever was typed."""
        self.field.setText(self._shown)
        self.clear_error()

    def took(self, text: str) -> None:
        """The text was taken over."""
        self._shown = text
        self.clear_error()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._label.setFont(look.font("control", 700))
        self.field.setFont(code_font(look.text_px(15), 500))
        self.field.setFixedHeight(max(48 if look.projector else 36, look.px(36)))
        self.field.setMinimumWidth(look.px(120))
        self._row.setSpacing(look.px(8))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a short expression."""
        width = self._label.sizeHint().width() + theme().px(8 + WIDTH_PX)
        return QSize(width, self.field.height())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The note is not this widget's child, and must not stay behind."""
        super().hideEvent(event)
        self._note.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _blamed(text: str) -> int | None:
    """The character that an expression fails at, from 1; None where no single one does."""
    try:
        CustomFunction.from_text(text)
    except EngineError as error:
        column = error.values.get("column")
        return column if isinstance(column, int) and 1 <= column <= len(text) else None
    return None
