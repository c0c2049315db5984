"""Number fields with − and + beside the number."""

from __future__ import annotations

import math
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QToolButton, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.number_text import parse_integer, parse_number, significant, with_minus

Number = TypeVar("Number", int, float)

BUTTON_PX = 32
PROJECTOR_BUTTON_PX = 56
REPEAT_DELAY_MS = 400
REPEAT_INTERVAL_MS = 60

_LAID_OUT = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Polish,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
)


class NumberBox(QAbstractSpinBox, Generic[Number]):
    """A number with its − and + buttons; ↑ ↓ step, the wheel only while the field has the focus.

    Text that is no number in range is neither changed nor lost: it stays, the property ``invalid`` is
    set, ``error()`` says in one sentence what is wanted, and ``value()`` remains the last good one.

    Args:
        value: at the start.
        minimum: smallest value accepted.
        maximum: largest value accepted.
        parent: owner.
    """

    value_changed = Signal(object)  # the new number
    error_changed = Signal(str)  # one sentence, or nothing when all is well

    def __init__(
        self, value: Number, minimum: Number, maximum: Number, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value: Number = value
        self._minimum: Number = minimum
        self._maximum: Number = maximum
        self._error = ""
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._less = self._button("minus", -1)
        self._more = self._button("plus", 1)
        self.lineEdit().textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.commit)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._show_value()
        self.retranslate()

    def _button(self, name: str, steps: int) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(REPEAT_DELAY_MS)
        button.setAutoRepeatInterval(REPEAT_INTERVAL_MS)
        button.setIcon(icon(name, "ink2"))
        # shape only: colours come from the application's style sheet and palette
        corner = "border-top-right-radius: 7px; border-bottom-right-radius: 7px;" if steps > 0 else ""
        button.setStyleSheet(
            "QToolButton { border: none; border-left: 1px solid palette(mid); border-radius: 0;"
            f"{corner} min-height: 0; padding: 0; }}"
        )
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(self._on_more_clicked if steps > 0 else self._on_less_clicked)
        return button

    # what a kind of number decides
    def parse(self, text: str) -> Number | None:
        """Read a text; None if it is no such number."""
        raise NotImplementedError

    def format(self, value: Number) -> str:
        """Write a number."""
        raise NotImplementedError

    def stepped(self, value: Number, steps: int) -> Number:
        """Go some steps up or down, not yet held within the range."""
        raise NotImplementedError

    def wanted(self) -> str:
        """Say in one sentence what is accepted."""
        raise NotImplementedError

    # interface
    def value(self) -> Number:
        """The last good number."""
        return self._value

    def set_value(self, value: Number) -> None:
        """Show a number, held within the range; ``value_changed`` comes if it is another one."""
        self._take(min(max(value, self._minimum), self._maximum))
        self._show_value()

    def set_range(self, minimum: Number, maximum: Number) -> None:
        """Change what is accepted; the number is held within it."""
        self._minimum, self._maximum = minimum, maximum
        self.set_value(self._value)

    def minimum(self) -> Number:
        """Smallest value accepted."""
        return self._minimum

    def maximum(self) -> Number:
        """Largest value accepted."""
        return self._maximum

    def error(self) -> str:
        """One sentence about the text in the field, or nothing."""
        return self._error

    def commit(self) -> bool:
        """Take over what was typed, as Enter does.

        Returns:
            Whether the text was a number in range.
        """
        read = self._read()
        self._set_error("" if read is not None else self.wanted())
        if read is None:
            return False
        self._take(read)
        self._show_value()
        return True

    def retranslate(self) -> None:
        """Set every text anew."""
        self._less.setAccessibleName(self.tr("Less"))
        self._more.setAccessibleName(self.tr("More"))
        if self._error:
            self._set_error(self.wanted())

    def _read(self) -> Number | None:
        read = self.parse(self.lineEdit().text())
        return read if read is not None and self._minimum <= read <= self._maximum else None

    def _take(self, value: Number) -> None:
        changed = value != self._value
        self._value = value
        if changed:
            self.value_changed.emit(value)

    def _show_value(self) -> None:
        text = self.format(self._value)
        if self.lineEdit().text() != text:
            self.lineEdit().setText(text)
        self.lineEdit().setModified(False)  # what was taken over is no longer the field's to undo
        self._set_error("")
        self._less.setEnabled(self._value > self._minimum)
        self._more.setEnabled(self._value < self._maximum)

    def _set_error(self, sentence: str) -> None:
        if sentence == self._error:
            return
        self._error = sentence
        self.setProperty("invalid", bool(sentence))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleDescription(sentence)
        self.error_changed.emit(sentence)

    def _on_text_edited(self, text: str) -> None:
        read = self._read()
        self._set_error("" if read is not None else self.wanted())
        if read is not None and self.keyboardTracking():
            self._take(read)

    def _on_less_clicked(self) -> None:
        self.stepBy(-1)

    def _on_more_clicked(self) -> None:
        self.stepBy(1)

    def _button_px(self) -> int:
        return max(PROJECTOR_BUTTON_PX if theme().projector else BUTTON_PX, theme().px(BUTTON_PX))

    def _on_theme_changed(self) -> None:
        for button in (self._less, self._more):
            button.setIconSize(QSize(theme().px(14), theme().px(14)))
        self.setFont(theme().font("control"))
        self.lineEdit().setFont(theme().font("control"))
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        width, border = self._button_px(), max(1, round(theme().line(1)))
        inside = self.rect().adjusted(border, border, -border, -border)
        self._more.setGeometry(inside.right() + 1 - width, inside.top(), width, inside.height())
        self._less.setGeometry(self._more.x() - width, inside.top(), width, inside.height())
        left, right = inside.left() + theme().px(8), self._less.x() - theme().px(8)
        self.lineEdit().setGeometry(left, inside.top(), max(0, right - left), inside.height())

    # Qt
    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Go up or down from what is typed if it is a number, else from the last good one."""
        typed = self._read()
        self.set_value(self.stepped(self._value if typed is None else typed, steps))
        self.lineEdit().selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Up and down while there is somewhere to go."""
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._value > self._minimum:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        if self._value < self._maximum:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        return flags

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Step only with the focus; otherwise the page scrolls on under the pointer."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the page unless somebody is typing; lay out anew whenever Qt did.

        Qt's style sheets leave the number no room beside own buttons.
        """
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.lineEdit().isModified()
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return False
        handled = super().event(event)
        if event.type() in _LAID_OUT:
            self._place()
        return handled

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the longer limit or six digits, and the buttons."""
        metrics = QFontMetrics(theme().font("control"))
        text = metrics.horizontalAdvance("0" * 6)
        target = 56 if theme().projector else 32
        return QSize(text + 2 * self._button_px() + theme().px(24), max(target, theme().px(36)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for three digits."""
        metrics = QFontMetrics(theme().font("control"))
        narrower = metrics.horizontalAdvance("0" * 3)
        return self.sizeHint() - QSize(narrower, 0)


class IntegerBox(NumberBox[int]):
    """A whole number, such as epochs, a batch size or a seed.

    Args:
        value: at the start.
        minimum: smallest value accepted.
        maximum: largest value accepted.
        step: of − and +; 0 doubles and halves, as is usual for batch sizes.
        parent: owner.
    """

    def __init__(
        self,
        value: int = 0,
        minimum: int = 0,
        maximum: int = 2**31 - 1,
        step: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        self._step = step
        super().__init__(value, minimum, maximum, parent)

    def parse(self, text: str) -> int | None:
        """Read a whole number."""
        return parse_integer(text)

    def format(self, value: int) -> str:
        """Write it with U+2212."""
        return with_minus(str(value))

    def stepped(self, value: int, steps: int) -> int:
        """Add steps, or double and halve."""
        if self._step:
            return value + steps * self._step
        return max(1, value) << steps if steps > 0 else value >> -steps

    def wanted(self) -> str:
        """Say which whole numbers are accepted."""
        sentence = self.tr("Enter a whole number from {low} to {high}.")
        return sentence.format(low=with_minus(str(self._minimum)), high=with_minus(str(self._maximum)))


def next_rate(value: float, steps: int) -> float:
    """Return the number ``steps`` further up or down in the series 1, 2, 5, 10, 20, 50 and so on.

    Args:
        value: > 0, not necessarily of the series.
        steps: how far; negative goes down.
    """
    for _ in range(abs(steps)):
        power = math.floor(math.log10(value) + 1e-9)
        # a decimal literal gives 0.2 exactly where 2 * 10**-1 may not
        series = [float(f"{m}e{p}") for p in (power - 1, power, power + 1) for m in (1, 2, 5)]
        if steps > 0:
            value = next(s for s in series if s > value * (1 + 1e-9))
        else:
            value = next(s for s in reversed(series) if s < value * (1 - 1e-9))
    return value


class RateBox(NumberBox[float]):
    """A positive number over many powers of ten, such as a learning rate; − and + go 1, 2, 5, 10.

    A typed number is taken over by Enter or when the field is left: on the way to ``1e-4`` stands a
    ``1``, which would end a running training.

    Args:
        value: at the start.
        minimum: smallest value accepted, > 0.
        maximum: largest value accepted.
        parent: owner.
    """

    def __init__(
        self,
        value: float = 0.01,
        minimum: float = 1e-7,
        maximum: float = 10.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, minimum, maximum, parent)
        self.setKeyboardTracking(False)

    def parse(self, text: str) -> float | None:
        """Read a decimal number, with an exponent or without."""
        return parse_number(text)

    def format(self, value: float) -> str:
        """Write 0.01, 0.003, 1e−4."""
        return significant(value, 6)

    def stepped(self, value: float, steps: int) -> float:
        """Go to the next number of the series 1, 2, 5, 10 … above or below."""
        return next_rate(value, steps)

    def wanted(self) -> str:
        """Say which numbers are accepted."""
        sentence = self.tr("Enter a number from {low} to {high}, for example 0.01 or 1e-4.")
        return sentence.format(low=significant(self._minimum), high=significant(self._maximum))
