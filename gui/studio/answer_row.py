"""The quiz: a field for the hidden number, and what is to be said about the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from gui.studio.controls import mark_invalid
from gui.theme import theme, theme_manager
from gui.theme.icons import icon_picture
from gui.widgets.number_text import parse_number

if TYPE_CHECKING:
    from collections.abc import Callable

HEIGHT_PX = 52
FIELD_PX = 120
MARGIN_PX = 18


class Judgement(Protocol):
    """What was found out about an answer."""

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong."""


class AnswerRow(QFrame):
    """``Y[1, 1] = [    ] Check  Show`` and one sentence; it never stands in the way of going on.

    Args:
        say: the sentence about a verdict in the language of the interface, given the step and the name of
            the cell that was asked.
        parent: owner.
    """

    answer_given = Signal(float)
    reveal_requested = Signal()

    def __init__(self, say: Callable[[Any, Any, str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._verdict_text = say
        self._question, self._is_open = "", True
        self._told: tuple[Judgement, object] | None = None
        self._unreadable = False
        self._name, self._symbol, self._sentence = QLabel(), QLabel(), QLabel()
        self._name.setProperty("role", "lead")
        self._sentence.setProperty("role", "body")
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = QLineEdit()
        self._name.setBuddy(self.field)
        self.check, self.show_button = QPushButton(), QPushButton()
        self._row = QHBoxLayout(self)
        for widget in (self._name, self.field, self.check, self.show_button, self._symbol):
            self._row.addWidget(widget)
        self._row.addWidget(self._sentence, 1)
        self.field.returnPressed.connect(self._on_check)
        self.field.textEdited.connect(self._on_text_edited)
        self.check.clicked.connect(self._on_check)
        self.show_button.clicked.connect(self.reveal_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def show_question(self, name: str, open_: bool) -> None:
        """Ask for a cell.

        Args:
            name: of the cell, for example ``Y[1, 1]``.
            open_: its number is still hidden.
        """
        if name != self._question or (open_ and not self._is_open):
            self._told = None
            self._unreadable = False
            self.field.clear()
        self._question, self._is_open = name, open_
        self._show()

    def show_verdict(self, verdict: Judgement, step: object) -> None:
        """Say what is right or wrong about the answer to a step."""
        self._told = verdict, step
        self._show()

    def text(self) -> str:
        """The sentence shown, or nothing."""
        return self._sentence.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.check.setText(self.tr("Check"))
        self.check.setToolTip(self.tr("Check the answer (Enter)"))
        self.show_button.setText(self.tr("Show"))
        self.show_button.setToolTip(self.tr("Show the result (Space)"))
        self._show()

    # inside
    def _show(self) -> None:
        told = self._say()
        wrong = self._unreadable or (self._told is not None and not self._told[0].is_right)
        self._name.setText(f"{self._question} =")
        self.field.setAccessibleName(self.tr("Your answer for {cell}").format(cell=self._question))
        self.field.setAccessibleDescription(told)
        mark_invalid(self.field, refused=wrong)
        self._sentence.setText(told)
        self._symbol.setVisible(bool(told))
        side = theme().px(20)
        name, token = ("circle-alert", "warn") if wrong else ("check", "ink")
        self._symbol.setPixmap(icon_picture(name, token, side))
        self.field.setReadOnly(not self._is_open)
        self.show_button.setEnabled(self._is_open)
        self.check.setEnabled(self._is_open and bool(self.field.text().strip()))

    def _say(self) -> str:
        if self._unreadable:
            return self.tr("Enter a number, for example −2 or 0.5.")
        if self._told is None:
            return ""
        return self._verdict_text(*self._told, self._question)

    def _on_text_edited(self) -> None:
        """A new answer: what was said about the last one no longer holds."""
        self._told = None
        self._unreadable = False
        self._show()

    def _on_check(self) -> None:
        if not self._is_open or not self.field.text().strip():
            return
        number = parse_number(self.field.text())
        self._unreadable = number is None
        if number is None:
            self._show()
        else:
            self.answer_given.emit(number)
        self.field.selectAll()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(10))
        self.field.setFixedWidth(look.px(FIELD_PX))
        self.field.setFont(look.font("lead"))
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.check.sizeHint().height() + 8))
        self._show()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
