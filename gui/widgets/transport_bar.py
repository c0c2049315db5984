"""First, back, play, forward, last; scrub bar; counter; speed; quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.step_player import SPEEDS, StepPlayer
from gui.widgets.step_slider import StepSlider
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT_PX = 68
COMPACT_HEIGHT_PX = 60
BUTTON_PX = 44
PROJECTOR_BUTTON_PX = 56
REPEAT_DELAY_MS = 400
REPEAT_INTERVAL_MS = 80
BUTTONS = {
    "first": "skip-back",
    "previous": "step-back",
    "toggle": "play",
    "next": "step-forward",
    "last": "skip-forward",
}


class TransportBar(QFrame):
    """Drives the steps of a page with a ``StepPlayer``; keys are the page's matter.

    Attributes:
        player: plays the steps.

    Args:
        parent: owner.
    """

    step_requested = Signal(int)  # the step to show, from 0; answer with ``set_step`` or show it
    playing_changed = Signal(bool)
    speed_changed = Signal(str)  # key of SPEEDS
    quiz_changed = Signal(bool)  # hide results

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.player = StepPlayer(self)
        self._compact = False
        self._row_starts: tuple[int, ...] = (0,)
        self._buttons = {name: self._button(name) for name in BUTTONS}
        self._buttons["toggle"].setProperty("primary", True)
        for name in ("previous", "next"):
            self._buttons[name].setAutoRepeat(True)
            self._buttons[name].setAutoRepeatDelay(REPEAT_DELAY_MS)
            self._buttons[name].setAutoRepeatInterval(REPEAT_INTERVAL_MS)
        self.slider = StepSlider(self)
        self._counter = QLabel(self)
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._speed_label = QLabel(self)
        self._speed_label.setProperty("role", "label")
        self._speed = QComboBox(self)
        self._speed_label.setBuddy(self._speed)
        for name in SPEEDS:
            self._speed.addItem("", name)
        self._speed.setCurrentIndex(self._speed.findData("1"))
        self._quiz, self._quiz_word_px, self._words = Toggle(parent=self), 0, True
        self._fitting = False
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_theme_changed()
        self._show_step()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(BUTTONS[name], "on_ink" if name == "toggle" else "ink"))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addWidget(self.slider, 1)
        row.addWidget(self._counter)
        row.addSpacing(14)
        row.addWidget(self._speed_label)
        row.addWidget(self._speed)
        row.addSpacing(10)
        row.addWidget(self._quiz)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # words go before it is too wide
        self._row = row

    def _connect(self) -> None:
        slots = (self.go_first, self.previous, self.toggle, self.next, self.go_last)
        for button, slot in zip(self._buttons.values(), slots, strict=True):
            button.clicked.connect(slot)
        self.slider.step_chosen.connect(self.player.request)
        self.player.step_requested.connect(self._on_step_requested)
        self.player.playing_changed.connect(self._on_playing_changed)
        self._speed.currentIndexChanged.connect(self._on_speed_changed)
        self._quiz.toggled.connect(self.quiz_changed)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_steps(self, count: int, row_length: int | None = None) -> None:
        """Say how many steps there are.

        Args:
            count: at least one.
            row_length: steps in a row of the result, for the long ticks; None for no rows.
        """
        starts: Sequence[int] = range(0, max(count, 1), row_length) if row_length else (0,)
        if self._row_starts == tuple(starts) and count == self.player.count():
            return
        self._row_starts = tuple(starts)
        self.player.set_count(count)
        self.slider.set_steps(count, self._row_starts)
        self._fit_counter()
        self._show_step()

    def set_step(self, step: int) -> None:
        """Show a step without asking for it."""
        self.player.set_step(step)
        self._show_step()

    def step(self) -> int:
        """The step shown, from 0."""
        return self.player.step()

    def speed(self) -> str:
        """Key of the speed in ``SPEEDS``."""
        return str(self._speed.currentData())

    def set_speed(self, name: str) -> None:
        """Choose a speed by its key in ``SPEEDS``."""
        self._speed.setCurrentIndex(self._speed.findData(name))

    def is_quiz(self) -> bool:
        """Whether results are to be hidden."""
        return self._quiz.isChecked()

    def set_quiz(self, on: bool) -> None:
        """Hide results, or show them."""
        self._quiz.setChecked(on)

    def set_quiz_enabled(self, on: bool) -> None:
        """Offer to hide results where there is a result to be said."""
        self._quiz.setEnabled(on)

    def set_quiz_offered(self, on: bool) -> None:
        """Leave the switch out where no step has one result to be said."""
        self._quiz.setVisible(on)
        self._fit_words()

    def set_compact(self, on: bool) -> None:
        """Take 60 instead of 68 px of height, and no words for what a tooltip says."""
        if on == self._compact:
            return  # a new style sheet costs more than a step
        self._compact = on
        self._on_theme_changed()

    def set_words_visible(self, on: bool) -> None:
        """Leave out the label of the speed where the window is narrow."""
        self._words = on
        self._fit_words()

    def go_first(self) -> None:
        """To the first step."""
        self.player.request(0)

    def previous(self) -> None:
        """One step back."""
        self.player.request(self.player.step() - 1)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.player.is_playing():
            self.player.pause()
        else:
            self.player.play()

    def next(self) -> None:
        """One step forward."""
        self.player.request(self.player.step() + 1)

    def go_last(self) -> None:
        """To the last step."""
        self.player.request(self.player.count() - 1)

    def go_rows(self, rows: int) -> None:
        """The same place some rows further down (or up, if negative), if there is one."""
        length = self._row_starts[1] if len(self._row_starts) > 1 else self.player.count()
        target = self.player.step() + rows * length
        if 0 <= target < self.player.count():
            self.player.request(target)

    def faster(self) -> None:
        """The next speed."""
        self._speed.setCurrentIndex(min(self._speed.currentIndex() + 1, self._speed.count() - 1))

    def slower(self) -> None:
        """The speed before."""
        self._speed.setCurrentIndex(max(self._speed.currentIndex() - 1, 0))

    def retranslate(self) -> None:
        """Set every text anew."""
        names = {
            "first": self.tr("First step"),
            "previous": self.tr("Step back"),
            "next": self.tr("Step forward"),
            "last": self.tr("Last step"),
        }
        for name, text in names.items():
            self._buttons[name].setToolTip(text)
            self._buttons[name].setAccessibleName(text)
        self._name_toggle()
        self.slider.setAccessibleName(self.tr("Step"))
        self._speed_label.setText(self.tr("Speed"))
        self._speed.setAccessibleName(self.tr("Speed"))
        for index, name in enumerate(SPEEDS):
            self._speed.setItemText(index, self.tr("max") if name == "max" else f"{name}×")
        self._quiz.setToolTip(self.tr("Hide result"))
        self._quiz.setAccessibleName(self.tr("Hide result"))
        self._measure_words()

    # inside
    def _fit_words(self) -> None:
        """Leave out the word of the speed, then that of the switch, rather than cut one."""
        free = self.width() - self.minimumSizeHint().width()
        if not self._quiz.isHidden():
            free -= self._quiz_word_px
            self._quiz.setText(self.tr("Hide result") if free >= 0 else "")
        label = self._speed_label.sizeHint().width() + self._row.spacing()
        self._speed_label.setVisible(self._words and free >= label)

    def _measure_words(self) -> None:
        self._quiz.setText("")
        bare = self._quiz.sizeHint().width()
        self._quiz.setText(self.tr("Hide result"))
        self._quiz_word_px = self._quiz.sizeHint().width() - bare
        self._fit_words()

    def _name_toggle(self) -> None:
        text = self.tr("Pause") if self.player.is_playing() else self.tr("Play")
        self._buttons["toggle"].setToolTip(text)
        self._buttons["toggle"].setAccessibleName(text)

    def _show_step(self) -> None:
        step, count = self.player.step(), self.player.count()
        self.slider.set_step(step)
        self._counter.setText(f"{step + 1} / {count}")
        self.slider.setAccessibleDescription(self._counter.text())
        for name in ("first", "previous"):
            self._buttons[name].setEnabled(step > 0)
        for name in ("next", "last"):
            self._buttons[name].setEnabled(step < count - 1)
        self._buttons["toggle"].setEnabled(count > 1)

    def _fit_counter(self) -> None:
        widest = f"{self.player.count()} / {self.player.count()}"
        advance = QFontMetrics(self._counter.font()).horizontalAdvance(widest)
        self._counter.setFixedWidth(max(theme().px(84), advance + 2))

    def _on_step_requested(self, step: int) -> None:
        self._show_step()
        self.step_requested.emit(step)

    def _on_playing_changed(self, playing: bool) -> None:
        self._buttons["toggle"].setIcon(icon("pause" if playing else "play", "on_ink"))
        self._name_toggle()
        self.playing_changed.emit(playing)

    def _on_speed_changed(self) -> None:
        self.player.set_steps_per_second(SPEEDS[self.speed()])
        self.speed_changed.emit(self.speed())

    def _on_theme_changed(self) -> None:
        look = theme()
        side = max(look.px(BUTTON_PX), PROJECTOR_BUTTON_PX if look.projector else 0)
        picture = round(side / 2)
        for button in self._buttons.values():
            button.setFixedSize(side, side)
            button.setIconSize(QSize(picture, picture))
        self.setFixedHeight(max(look.px(COMPACT_HEIGHT_PX if self._compact else HEIGHT_PX), side + 8))
        self._row.setContentsMargins(look.px(20), 0, look.px(20), 0)
        self._row.setSpacing(look.px(10))
        # the name keeps the border off its children
        self.setStyleSheet(
            "QFrame#transport { background: palette(base); border: none;"
            f" border-top: {max(1, round(look.line(1)))}px solid palette(mid); }}"
        )
        self._counter.setFont(look.font("lead", 800, look.text_px(20)))
        self._fit_counter()
        self._measure_words()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The width without words."""
        least = super().minimumSizeHint()
        if not self._speed_label.isHidden():
            least -= QSize(self._speed_label.sizeHint().width() + self._row.spacing(), 0)
        if not self._quiz.isHidden() and self._quiz.text():
            least -= QSize(self._quiz_word_px, 0)
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say the words that have room."""
        super().resizeEvent(event)
        if not self._fitting:  # a word that comes or goes may itself change the width
            self._fitting = True
            self._fit_words()
            self._fitting = False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            blocked = QSignalBlocker(self._speed)
            self.retranslate()
            blocked.unblock()
        super().changeEvent(event)
