"""What a user does and sees, for the tests of the tab."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.training.events import (
    Event,
    StepsEnded,
)
from gui.tabs.training.run_state import Action
from gui.tabs.training.tab import TrainingTab


def until(events: list[Event], kind: type[Event]) -> list[Event]:
    return events[: next(i for i, event in enumerate(events) if isinstance(event, kind)) + 1]


def click(qtbot: QtBot, tab: TrainingTab, action: Action) -> None:
    qtbot.mouseClick(tab.view.run_bar.buttons[action], Qt.MouseButton.LeftButton)


def enabled(tab: TrainingTab) -> set[str]:
    return {action.value for action, button in tab.view.run_bar.buttons.items() if button.isEnabled()}


def filled(tab: TrainingTab) -> list[str]:
    return [a.value for a, button in tab.view.run_bar.buttons.items() if button.property("primary")]


def steps_done(events: list[Event]) -> int:
    return sum(len(event.losses) for event in events if isinstance(event, StepsEnded))
