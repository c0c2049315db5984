"""The quiz: where in b a number belongs, and what is to be said about a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.tabs.axes.model import index_text
from gui.theme import theme, theme_manager
from gui.theme.icons import icon_picture
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.axes.figures import AxesScene
    from gui.tabs.axes.model import Index

HEIGHT_PX, MARGIN_PX = 54, 18


class QuizRow(QFrame):
    """Asks for the place of a number in b.

    Args:
        parent: owner.
    """

    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._scene: AxesScene | None = None
        self._guess: Index | None = None
        self._question, self._symbol, self._verdict = QLabel(), QLabel(), QLabel()
        self._question.setProperty("role", "lead")
        self._verdict.setProperty("role", "body")
        self._verdict.setWordWrap(True)
        self._verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_button = QPushButton()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._question)
        self._row.addWidget(self.show_button)
        self._row.addWidget(self._symbol)
        self._row.addWidget(self._verdict, 1)
        self.show_button.clicked.connect(self.reveal_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_scene(self, scene: AxesScene) -> None:
        """Ask for the place of a number, or say that it was found."""
        if self._scene is None or scene.step != self._scene.step or scene.trace is not self._scene.trace:
            self._guess = None
        self._scene = scene
        self._show()

    def show_guess(self, index: Index) -> None:
        """Judge a place in b that somebody clicked."""
        self._guess = index
        self._show()

    def text(self) -> str:
        """What is said about the last guess, or nothing."""
        return self._verdict.text()

    def question(self) -> str:
        """What is asked."""
        return self._question.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.show_button.setText(self.tr("Show"))
        self.show_button.setToolTip(self.tr("Show the place (Space)"))
        self._show()

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        value = wanted_text(float(scene.step.value))
        asked = self.tr("a[{source}] = {value}: click its place in b.")
        told = self.tr("{value} is at b[{index}].")
        self._question.setText(
            asked.format(value=value, source=index_text(scene.step.source_index))
            if scene.hidden
            else told.format(value=value, index=index_text(scene.step.target_index))
        )
        self._verdict.setText(self._say(scene))
        self.setAccessibleName(" ".join(filter(None, (self.question(), self.text()))))
        wrong = self._guess is not None and self._guess != scene.step.target_index
        self._symbol.setVisible(self._guess is not None)
        side = theme().px(20)
        name, token = ("circle-alert", "warn") if wrong else ("check", "ink")
        self._symbol.setPixmap(icon_picture(name, token, side))
        self.show_button.setEnabled(scene.hidden)

    def _say(self, scene: AxesScene) -> str:
        if self._guess is None:
            return ""
        if self._guess == scene.step.target_index:
            return self.tr("Right.")
        there = scene.trace.step_of_result(self._guess)
        told = self.tr("b[{guess}] belongs to a[{source}] = {value}; follow the axes once more.")
        return told.format(
            guess=index_text(self._guess),
            source=index_text(there.source_index),
            value=wanted_text(float(there.value)),
        )

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(10))
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.show_button.sizeHint().height() + 8))
        self._show()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
