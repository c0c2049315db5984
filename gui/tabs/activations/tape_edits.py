"""What is typed into the fields of automatic differentiation becomes a change, or a mark and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from gui.messages import sentence
from gui.studio.field_note import FieldNote
from gui.tabs.activations.tape_changes import numbers_from_text, set_column, set_expression, set_numbers

if TYPE_CHECKING:
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.tabs.activations.tape_fields import MarkedField
    from gui.tabs.activations.tape_head import TapeHead
    from gui.tabs.activations.tape_part import TapePart

PATIENCE_MS: Final = 900
# what stands there while somebody is still typing; it is marked at once, and said after a while
UNFINISHED: Final = frozenset(
    {
        *("autodiff-ends-early", "autodiff-parenthesis-unclosed", "autodiff-empty", "autodiff-value-empty"),
        *("autodiff-value-unreadable", "autodiff-function-not-called", "autodiff-function-unknown"),
        *("autodiff-shapes-differ", "autodiff-parentheses-empty", "autodiff-arguments-wrong"),
    }
)
_ANYWHERE: Final = 0


class TapeEdits(QObject):
    """Tries every keystroke.

    Args:
        studio: is changed.
        head: has the fields.
    """

    refused = Signal(str)  # one translated sentence

    def __init__(self, studio: ActivationsStudio, head: TapeHead) -> None:
        super().__init__(head)
        self._studio, self._head = studio, head
        self._typing = ""  # the control in which somebody is typing: one undo for all of it
        self._later = ""
        self._field: MarkedField | None = None
        self.note = FieldNote(head)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self._say)
        head.expression.typed.connect(self.type_expression)
        head.expression.finished.connect(self._on_finished)
        head.variables.typed.connect(self.type_numbers)
        head.variables.finished.connect(self._on_finished)

    def type_expression(self, text: str) -> None:
        """Differentiate what was typed, or say why not."""
        part = self._studio.state.tape
        try:
            after = set_expression(part, text)
        except EngineError as error:
            self._refuse(self._head.expression, error)
        else:
            self._accept(self._head.expression)
            self._put("tape-expression", self.tr("expression"), after)

    def type_numbers(self, name: str, text: str) -> None:
        """Give a variable what was typed, or say why not."""
        part, field = self._studio.state.tape, self._head.variables.field(name)
        try:
            after = set_numbers(part, name, numbers_from_text(name, text))
        except EngineError as error:
            # a place in the expression is no place in this field
            own = error.message_key == "autodiff-value-unreadable"
            self._refuse(field, error, None if own else _ANYWHERE)
        else:
            self._accept(field)
            self._put(f"tape-{name}", self.tr("numbers of {name}").format(name=name), after)

    def choose_column(self, column: int) -> None:
        """Have the graph show another number of each variable."""
        after = set_column(self._studio.state.tape, column)
        self._put("tape-column", self.tr("column"), after)

    def forget(self) -> None:
        """Say nothing any more."""
        self.patience.stop()
        self.note.hide()

    # inside
    def _put(self, control: str, text: str, after: TapePart) -> None:
        goes_on = self._typing == control
        self._typing = control
        change = self._studio.drag if goes_on else self._studio.change
        change("tape", control, text, _given, after)

    def _accept(self, field: MarkedField) -> None:
        field.mark(None)
        self.forget()

    def _refuse(self, field: MarkedField, error: EngineError, column: int | None = None) -> None:
        place = error.values.get("column", _ANYWHERE) if column is None else column
        self._field, self._later = field, sentence(error)
        field.mark(int(place), self._later)  # type: ignore[call-overload]
        if error.message_key in UNFINISHED and field.hasFocus():
            self.note.hide()
            self.patience.start()
        else:
            self._say()

    def _say(self) -> None:
        self.patience.stop()
        if self._field is not None and self._field.is_refused() and self._field.isVisible():
            self.note.say(self._later, self._field)
            self.refused.emit(self._later)

    def _on_finished(self) -> None:
        self._typing = ""
        if self._field is not None and self._field.is_refused():
            self._say()
        else:
            self.note.hide()


def _given(_before: TapePart, after: TapePart) -> TapePart:
    return after
