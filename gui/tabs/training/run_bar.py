"""The control bar: five buttons, and how far the run is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gui.tabs.training.run_progress import RunProgress
from gui.tabs.training.run_state import ENABLED, PRIMARY, Action, RunState, StartMeaning, start_meaning
from gui.tabs.training.texts import UNKNOWN, duration_text
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets import progress_bar

HEIGHT_PX = 64
ICON_PX = (24, 18)  # wider than high: the icon stands in the middle, a little off the word
ICONS = {
    Action.START: "play",
    Action.PAUSE: "pause",
    Action.ONE_BATCH: "step-forward",
    Action.ONE_EPOCH: "skip-forward",
    Action.STOP: "square",
}


class ProgressRow(QWidget):
    """Words over a bar, and the percentage beside it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right, self.percent = QLabel(), QLabel(), QLabel()
        self.bar = progress_bar.RunProgress()
        for label in (self.left, self.right):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.left, 0, 0)
        self._grid.addWidget(self.right, 0, 2)
        self._grid.addWidget(self.bar, 1, 0, 1, 3)
        self._grid.addWidget(self.percent, 0, 3, 2, 1)
        self._grid.setColumnStretch(1, 1)
        theme_manager().changed.connect(self.restyle)
        self.restyle()

    def show_words(self, left: str, right: str = "", fraction: float | None = None) -> None:
        """Say something; no fraction means that nobody knows how much is done."""
        self.left.setText(left)
        self.right.setText(right)
        self.bar.set_fraction(fraction or 0.0)
        self.percent.setText(UNKNOWN if fraction is None else f"{int(100 * fraction + 1e-9)} %")

    def restyle(self) -> None:
        """Take fonts and distances from the theme in force."""
        look = theme()
        self.left.setFont(look.font("control"))
        self.right.setFont(look.font("body"))
        self.percent.setFont(look.font("lead", 700))
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("100 %") + 2)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))


class RunBar(QFrame):
    """Start, Pause, One batch, One epoch, Stop; the state machine says which of them may be pressed.

    Args:
        parent: owner.
    """

    action_requested = Signal(object)  # Action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("control_bar")
        self._state = RunState.IDLE
        self._words_only_on_start = False
        self._progress = RunProgress()
        self._stage: tuple[str, float | None] = ("", None)
        self.buttons = {action: QPushButton() for action in Action}
        self.progress = ProgressRow()
        self.row = QHBoxLayout(self)
        for action, button in self.buttons.items():
            button.clicked.connect(self._on_button_clicked)
            button.setProperty("action", action.value)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.row.addWidget(button)
        self.row.addSpacing(8)
        self.row.addWidget(self.progress, 1)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def set_state(self, state: RunState) -> None:
        """Enable, fill and name the buttons for a state."""
        self._state = state
        self._show_buttons()
        self._show_progress()

    def set_progress(self, progress: RunProgress) -> None:
        """Show how far the run is."""
        self._progress = progress
        self._show_progress()

    def set_stage(self, told: str, fraction: float | None = None) -> None:
        """Say what is being prepared; an empty text says nothing."""
        self._stage = (told, fraction)
        self._show_progress()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, except on Start."""
        self._words_only_on_start = narrow
        self.retranslate()

    def texts(self) -> dict[Action, str]:
        """What each button does, in words."""
        start = {
            StartMeaning.START: self.tr("Start"),
            StartMeaning.RESUME: self.tr("Resume"),
            StartMeaning.NEW_RUN: self.tr("New run"),
        }
        return {
            Action.START: start[start_meaning(self._state)],
            Action.PAUSE: self.tr("Pause"),
            Action.ONE_BATCH: self.tr("One batch"),
            Action.ONE_EPOCH: self.tr("One epoch"),
            Action.STOP: self.tr("Stop"),
        }

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show_buttons()
        self._show_progress()

    def _show_buttons(self) -> None:
        keys = {
            Action.START: "Ctrl+R",
            Action.PAUSE: "Ctrl+R",
            Action.ONE_BATCH: "Ctrl+B",
            Action.ONE_EPOCH: "Ctrl+N",
            Action.STOP: "Ctrl+.",
        }
        primary = PRIMARY[self._state]
        for action, text in self.texts().items():
            button = self.buttons[action]
            shown = action is Action.START or not self._words_only_on_start
            button.setText(text if shown else "")
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys[action]})")
            button.setEnabled(action in ENABLED[self._state])
            filled = action is primary
            button.setIcon(icon(ICONS[action], "on_ink" if filled else "ink"))
            if button.property("primary") != filled:
                button.setProperty("primary", filled)
                button.style().unpolish(button)
                button.style().polish(button)

    def _show_progress(self) -> None:
        told, fraction = self._stage
        if self._state in (RunState.IDLE, RunState.PREPARING, RunState.FAILED):
            self.progress.show_words(told, fraction=fraction)
            return
        if self._state is RunState.STOPPING and told:
            self.progress.show_words(self.tr("Stopping …"), fraction=fraction)
            return
        self.progress.show_words(*self.progress_texts(), self._progress.fraction)

    def progress_texts(self) -> tuple[str, str]:
        """Epoch and batch; speed and time left."""
        now = self._progress
        left = self.tr("Epoch {epoch} / {epochs}   Batch {batch} / {batches}").format(
            epoch=now.epoch, epochs=now.epochs_wanted, batch=now.batch, batches=now.steps_per_epoch
        )
        speed = UNKNOWN if now.images_per_second is None else f"{now.images_per_second:,.0f}"
        right = self.tr("{speed} images/s   Time left {time}").format(
            speed=speed, time=duration_text(now.seconds_left)
        )
        return left, right

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_requested.emit(Action(sender.property("action")))

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(look.px(HEIGHT_PX))
        self.row.setContentsMargins(look.px(20), 0, look.px(20), 0)
        self.row.setSpacing(look.px(8))
        for button in self.buttons.values():
            button.setIconSize(QSize(look.px(ICON_PX[0]), look.px(ICON_PX[1])))
