"""State, moments and undo, without a single widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QUndoCommand

from gui.studio.moment import Moment, Pointed
from gui.studio.studio import UNDO_LIMIT
from gui.tabs.convolution import changes
from gui.tabs.convolution.presets import PRESETS, preset_state, preset_step
from gui.tabs.convolution.studio import ConvolutionStudio
from tests.gui.tabs.convolution.states import edges, signal, two_filters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.tabs.convolution.state import ConvolutionState


class Log:
    """What a studio tells."""

    def __init__(self, studio: ConvolutionStudio) -> None:
        self.states: list[ConvolutionState] = []
        self.moments: list[tuple[Moment, bool]] = []
        self.refusals: list[tuple[str, str]] = []
        studio.state_changed.connect(self.states.append)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.refused.connect(self._on_refused)

    def _on_moment_changed(self, moment: Moment, near: bool) -> None:
        self.moments.append((moment, near))

    def _on_refused(self, control: str, told: str) -> None:
        self.refusals.append((control, told))


@pytest.fixture
def studio(qtbot: QtBot) -> ConvolutionStudio:
    """Vertical edges of a 5×5 image."""
    return ConvolutionStudio(edges())


@pytest.fixture
def log(studio: ConvolutionStudio) -> Log:
    return Log(studio)


def put(studio: ConvolutionStudio, value: float, merging: bool = False) -> bool:
    make = studio.go_on if merging else studio.attempt
    return make("image-wheel", "input numbers", changes.edit_image, 0, ((0, 0, value),))


# changing
def test_a_change_is_shown_once_and_computed(studio: ConvolutionStudio, log: Log) -> None:
    assert put(studio, 9)
    assert log.states == [studio.state]
    assert studio.state.image[0, 0, 0] == 9
    assert studio.trace.result[1, 1] == edges().trace().result[1, 1] + 7


def test_each_change_is_undone_and_made_again(studio: ConvolutionStudio) -> None:
    states = [studio.state]
    for value in (9, 8, 7):
        put(studio, value)
        states.append(studio.state)
    for before in reversed(states[:-1]):
        studio.stack.undo()
        assert studio.state.same_numbers(before)
    for after in states[1:]:
        studio.stack.redo()
        assert studio.state.same_numbers(after)
    assert studio.stack.undoText() == "input numbers"


def test_what_goes_on_is_one_step_of_undo(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    put(studio, 10, merging=True)
    put(studio, 11, merging=True)
    assert studio.stack.count() == 1
    studio.stack.undo()
    assert studio.state.same_numbers(edges())
    studio.stack.redo()
    assert studio.state.image[0, 0, 0] == 11


def test_another_gesture_or_another_control_begins_a_step_of_its_own(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    put(studio, 10)
    studio.go_on("kernel-wheel", "kernel numbers", changes.edit_kernel, 0, 0, ((0, 0, 5.0),))
    assert studio.stack.count() == 3
    studio.stack.undo()
    studio.stack.undo()
    assert studio.state.image[0, 0, 0] == 9


def test_a_gesture_is_over_once_it_was_undone(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    put(studio, 8)
    studio.stack.undo()
    put(studio, 10, merging=True)
    studio.stack.undo()
    assert studio.state.image[0, 0, 0] == 9, "the wheel went on with a gesture that had been undone"


def test_a_change_of_nothing_is_no_step_of_undo(studio: ConvolutionStudio, log: Log) -> None:
    assert put(studio, 2)
    assert studio.stack.count() == 0
    assert log.states == []


def test_what_cannot_be_computed_is_refused_with_a_sentence(studio: ConvolutionStudio, log: Log) -> None:
    studio.attempt("padding", "padding", changes.set_padding, "valid")
    good, count = studio.state, studio.stack.count()
    assert not studio.attempt("kernel", "kernel size", changes.resize_kernel, 6, 6)
    assert studio.state is good
    assert studio.stack.count() == count
    ((control, told),) = log.refusals
    assert control == "kernel"
    assert "6×6" in told
    assert told.endswith(".")
    assert len(log.states) == 1


def test_undo_reaches_far_but_not_endlessly(studio: ConvolutionStudio) -> None:
    for value in range(UNDO_LIMIT + 20):
        put(studio, 100 + value)
    assert studio.stack.count() == UNDO_LIMIT
    for _ in range(UNDO_LIMIT):
        studio.stack.undo()
    assert studio.state.image[0, 0, 0] == 100 + 19


def test_looks_are_not_undone(studio: ConvolutionStudio, log: Log) -> None:
    put(studio, 9)
    studio.look(room="compare", tinted=False)
    assert studio.stack.count() == 1
    studio.stack.undo()
    assert (studio.state.room, studio.state.tinted) == ("compare", False)
    assert studio.state.same_numbers(edges())
    studio.look(room="compare")
    assert len(log.states) == 3, "the look that is there already was shown again"


def test_a_preset_is_one_step_of_undo(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    before = studio.state
    studio.go_to(7)
    studio.open(preset_state("conv1d-sliding-dot"), 3, "1-D")
    assert studio.state.one_dimensional
    assert studio.moment.step == 3
    assert studio.stack.undoText() == "1-D"
    studio.stack.undo()
    assert studio.state.same_numbers(before)
    assert studio.moment.step < len(studio.trace)
    studio.stack.redo()
    assert studio.state.preset == "conv1d-sliding-dot"


def test_after_a_preset_a_gesture_does_not_go_on(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    studio.open(edges(bias=1), 0, "other")
    put(studio, 10, merging=True)
    assert studio.stack.count() == 3


def test_the_first_state_cannot_be_undone(studio: ConvolutionStudio) -> None:
    put(studio, 9)
    studio.start_with(two_filters(), 4)
    assert not studio.stack.canUndo()
    assert studio.moment == Moment(4)


def test_the_preset_is_forgotten_with_the_first_change_and_found_again(qtbot: QtBot) -> None:
    studio = ConvolutionStudio(preset_state("sobel-x"))
    put(studio, 9)
    assert studio.state.preset == ""
    studio.stack.undo()
    assert studio.state.preset == "sobel-x"


# moving
def test_steps_are_held_within_the_first_and_the_last(studio: ConvolutionStudio) -> None:
    studio.go_to(99)
    assert studio.moment.step == 24
    studio.go_to(-5)
    assert studio.moment.step == 0


def test_only_neighbours_are_near(studio: ConvolutionStudio, log: Log) -> None:
    for step in (1, 2, 7, 6, 6):
        studio.go_to(step)
    assert [(moment.step, near) for moment, near in log.moments] == [
        (1, True),
        (2, True),
        (7, False),
        (6, True),
    ]


def test_the_cell_stays_the_same_when_the_size_changes(studio: ConvolutionStudio) -> None:
    studio.go_to(2 * 5 + 4)
    studio.attempt("image", "input size", changes.resize_image, 8, 8)
    assert studio.trace.output_index_of(studio.moment.step) == (2, 4, 0)
    studio.attempt("image", "input size", changes.resize_image, 2, 3)
    assert studio.trace.output_index_of(studio.moment.step) == (1, 2, 0)


def test_terms_go_through_all_products_and_the_bias(qtbot: QtBot) -> None:
    studio = ConvolutionStudio(edges(bias=2))
    assert studio.term_count == 10
    studio.go_to(0, 0)
    seen = []
    for _ in range(11):
        seen.append((studio.moment.step, studio.moment.term))
        studio.next_term()
    assert seen == [*((0, term) for term in range(10)), (0, None)]
    assert (studio.moment.step, studio.moment.term) == (1, 0)


def test_terms_go_back_the_way_they_came(studio: ConvolutionStudio) -> None:
    studio.go_to(0, 0)
    forth = []
    for _ in range(25):
        forth.append((studio.moment.step, studio.moment.term))
        studio.next_term()
    back = []
    for _ in range(25):
        studio.previous_term()
        back.append((studio.moment.step, studio.moment.term))
    assert back == forth[::-1]


def test_terms_end_at_the_first_and_the_last_step(studio: ConvolutionStudio) -> None:
    studio.go_to(0, 0)
    studio.previous_term()
    assert (studio.moment.step, studio.moment.term) == (0, 0)
    studio.go_to(24)
    studio.next_term()
    assert (studio.moment.step, studio.moment.term) == (24, None)


def test_every_sum_on_the_way_is_that_of_the_trace(qtbot: QtBot) -> None:
    studio = ConvolutionStudio(two_filters())
    studio.go_to(13, 0)
    sums = studio.current().running_sum
    for term in range(studio.term_count):
        formula = studio.scene().formula
        shown = [t.running_sum for t in formula.terms if t.state != "hidden"]
        assert shown == pytest.approx(sums[: term + 1])
        assert (formula.result is None) == (term < studio.term_count - 1)
        studio.next_term()
    assert studio.scene().formula.result == studio.current().total


def test_the_pointer_stays_while_the_shapes_stay(studio: ConvolutionStudio) -> None:
    pointed = Pointed("input", 0, (4, 4))
    studio.point_at(pointed)
    put(studio, 9)
    assert studio.moment.pointed == pointed
    studio.attempt("image", "input size", changes.resize_image, 3, 3)
    assert studio.moment.pointed is None


# quiz
def test_each_step_hides_its_result_anew(studio: ConvolutionStudio) -> None:
    studio.set_quiz(True)
    assert studio.moment.hidden
    assert studio.scene().formula.result is None
    studio.reveal()
    assert studio.scene().formula.result == studio.current().total
    studio.go_to(1)
    assert studio.moment.hidden
    studio.set_quiz(False)
    assert not studio.moment.hidden


def test_an_edit_asks_anew(studio: ConvolutionStudio) -> None:
    studio.set_quiz(True)
    studio.reveal()
    put(studio, 9)
    assert studio.moment.hidden
    studio.reveal()
    studio.look(tinted=False)
    assert not studio.moment.hidden, "another colour is no other question"


@pytest.mark.parametrize("room", ["compare", "picture"])
def test_there_is_no_quiz_where_results_are_compared_or_drawn(studio: ConvolutionStudio, room: str) -> None:
    studio.set_quiz(True)
    studio.look(room=room)
    assert not studio.moment.hidden
    studio.go_to(3)
    assert not studio.moment.hidden
    studio.look(room="steps")
    assert studio.moment.hidden


def test_a_revealed_sum_is_whole(studio: ConvolutionStudio) -> None:
    studio.set_quiz(True)
    studio.go_to(3, 4)
    studio.reveal()
    assert studio.moment == Moment(3)


# everything
@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_every_step_of_a_preset_gives_a_scene(qtbot: QtBot, preset: str) -> None:
    studio = ConvolutionStudio(preset_state(preset))
    count = len(studio.trace)
    for step in {0, preset_step(preset), count // 2, count - 1}:
        studio.go_to(step)
        scene = studio.scene()
        row, column, number = studio.trace.output_index_of(step)
        assert (scene.cell, scene.filter_index) == ((row, column), number)
        np.testing.assert_array_equal(scene.outputs[number].values, studio.trace.maps[..., number])


def test_a_vector_keeps_its_one_row(qtbot: QtBot) -> None:
    studio = ConvolutionStudio(signal())
    studio.attempt("image", "input size", changes.resize_image, 5, 12)
    assert studio.state.size == (1, 12)
    assert isinstance(studio.stack.command(0), QUndoCommand)
