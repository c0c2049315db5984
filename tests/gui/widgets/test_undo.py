"""Undo of frozen states."""

from dataclasses import dataclass

from PySide6.QtGui import QUndoStack

from gui.widgets.undo import StateChanged


@dataclass(frozen=True)
class State:
    value: int = 0


class Tab:
    def __init__(self) -> None:
        self.stack = QUndoStack()
        self.state = State()

    def change(self, value: int, gesture: object | None = None) -> None:
        self.stack.push(StateChanged(self.state, State(value), self.take, f"Set {value}", gesture))

    def take(self, state: State) -> None:
        self.state = state


def test_pushing_makes_the_change_and_undo_takes_it_back(qapp: object) -> None:
    tab = Tab()
    tab.change(1)
    tab.change(2)
    assert tab.state == State(2)
    tab.stack.undo()
    assert tab.state == State(1)
    tab.stack.undo()
    assert tab.state == State(0)
    tab.stack.redo()
    assert tab.state == State(1)
    assert tab.stack.redoText() == "Set 2"


def test_one_gesture_is_one_step(qapp: object) -> None:
    tab = Tab()
    for value in (1, 2, 3):
        tab.change(value, "drag 1")
    for value in (4, 5):
        tab.change(value, "drag 2")
    assert tab.stack.count() == 2
    tab.stack.undo()
    assert tab.state == State(3)
    tab.stack.undo()
    assert tab.state == State(0)
    tab.stack.redo()
    assert tab.state == State(3)


def test_a_gesture_that_leads_back_is_nothing_to_undo(qapp: object) -> None:
    tab = Tab()
    tab.change(1)
    start = tab.state
    for state in (State(2), State(3), start):
        tab.stack.push(StateChanged(tab.state, state, tab.take, "Drag", "drag 1"))
    assert tab.state is start
    assert (tab.stack.count(), tab.stack.undoText()) == (1, "Set 1")


def test_changes_without_a_gesture_stay_apart(qapp: object) -> None:
    tab = Tab()
    tab.change(1)
    tab.change(2)
    tab.change(3, "drag")
    tab.change(4)
    assert tab.stack.count() == 4


def test_a_gesture_does_not_go_on_after_undo(qapp: object) -> None:
    tab = Tab()
    tab.change(1, "a")
    tab.change(2, "b")
    tab.stack.undo()
    tab.change(9, "c")
    assert tab.stack.count() == 2
    tab.stack.undo()
    assert tab.state == State(1)
