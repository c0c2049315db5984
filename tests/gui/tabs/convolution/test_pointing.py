"""What belongs to the cell under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.studio.moment import Moment, Part, Pointed
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.scene import Scene, tap_of, term_of
from tests.gui.tabs.convolution.states import edges, signal, states, two_filters

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, MatrixModel


def pointed_at(state: ConvolutionState, part: Part, number: int, cell: Cell, step: int = 0) -> Scene:
    return SceneMaker(state).scene(Moment(step, pointed=Pointed(part, number, cell)))


def highlighted(models: tuple[MatrixModel, ...]) -> list[set[Cell]]:
    return [set(model.highlighted) for model in models]


def test_a_cell_of_the_output_shows_its_receptive_field_also_in_the_ring() -> None:
    made = pointed_at(edges(), "output", 0, (0, 4))
    assert highlighted(made.inputs) == [{(row, column) for row in (-1, 0, 1) for column in (3, 4, 5)}]
    assert highlighted(made.kernels) == [set()]


def test_a_receptive_field_has_the_gaps_of_its_dilation_and_follows_the_stride() -> None:
    made = pointed_at(edges(padding="valid", dilation=(2, 2)), "output", 0, (0, 0))
    assert highlighted(made.inputs) == [{(row, column) for row in (0, 2, 4) for column in (0, 2, 4)}]
    made = pointed_at(edges(padding="valid", stride=(2, 1)), "output", 0, (1, 2))
    assert highlighted(made.inputs) == [{(row, column) for row in (2, 3, 4) for column in (2, 3, 4)}]


def test_a_receptive_field_goes_through_all_channels() -> None:
    field = {(row, column) for row in (0, 1, 2) for column in (1, 2, 3)}
    made = pointed_at(two_filters(), "output", 0, (0, 1))
    assert highlighted(made.inputs) == [field] * 3
    assert highlighted(made.partials) == [{(0, 1)}] * 3
    # partial sums on the screen belong to the filter of the step
    assert highlighted(pointed_at(two_filters(), "output", 1, (0, 1)).partials) == [set()] * 3


def test_a_partial_sum_shows_its_field_in_its_channel_and_where_it_goes() -> None:
    made = pointed_at(two_filters(), "partial", 1, (0, 0), step=9)
    assert [len(cells) for cells in highlighted(made.inputs)] == [0, 9, 0]
    assert highlighted(made.outputs) == [set(), {(0, 0)}]


def test_a_cell_of_the_input_shows_every_output_that_it_reaches() -> None:
    made = pointed_at(two_filters(), "input", 2, (0, 0))
    assert highlighted(made.outputs) == [{(0, 0)}] * 2
    assert highlighted(made.partials) == [set(), set(), {(0, 0)}]
    centre = pointed_at(two_filters(), "input", 0, (2, 2))
    assert [len(cells) for cells in highlighted(centre.outputs)] == [9, 9]


def test_cells_of_input_and_kernel_that_meet_are_shown_together() -> None:
    made = pointed_at(edges(), "kernel", 0, (2, 1), step=6)
    assert (highlighted(made.inputs), highlighted(made.kernels)) == ([{(2, 1)}], [{(2, 1)}])
    back = pointed_at(edges(), "input", 0, (2, 1), step=6)
    assert (highlighted(back.inputs), highlighted(back.kernels)) == ([{(2, 1)}], [{(2, 1)}])
    outside = pointed_at(edges(), "input", 0, (4, 4), step=6)
    assert (highlighted(outside.inputs), highlighted(outside.kernels)) == ([set()], [set()])
    assert highlighted(outside.outputs) == [{(3, 3), (3, 4), (4, 3), (4, 4)}]


@pytest.mark.parametrize(
    ("border", "source"), [("reflect", {(1, 3)}), ("edge", {(0, 4)}), ("wrap", {(4, 0)}), ("zero", set())]
)
def test_a_cell_of_the_ring_shows_what_it_repeats(border: str, source: set[Cell]) -> None:
    made = pointed_at(edges(border=border), "input", 0, (-1, 5))
    assert highlighted(made.inputs) == [source]
    assert highlighted(made.outputs) == [set()]


def test_a_cell_of_the_ring_under_the_window_shows_its_weight_too() -> None:
    made = pointed_at(edges(border="wrap"), "input", 0, (-1, -1))
    assert highlighted(made.inputs) == [{(-1, -1), (4, 4)}]
    assert highlighted(made.kernels) == [{(0, 0)}]


@pytest.mark.parametrize(
    "pointed",
    [
        Pointed("input", 3, (0, 0)),
        Pointed("input", 0, (5, 0)),
        Pointed("kernel", 0, (3, 0)),
        Pointed("output", 2, (0, 0)),
        Pointed("output", 0, (-1, 0)),
        Pointed("partial", 0, (0, 3)),
    ],
)
def test_a_cell_that_is_gone_shows_nothing(pointed: Pointed) -> None:
    made = SceneMaker(two_filters()).scene(Moment(pointed=pointed))
    for models in (made.inputs, made.kernels, made.partials, made.outputs):
        assert not any(highlighted(models))
    assert pointed.part not in ("input", "kernel") or term_of(made, pointed) is None


# terms and their factors
def test_terms_go_channel_by_channel_and_row_by_row() -> None:
    made = SceneMaker(two_filters()).scene(Moment(1))
    assert tap_of(made, 9 + 5) == Pointed("kernel", 1, (1, 2))
    assert tap_of(made, 27) is None
    assert tap_of(made, -1) is None
    assert term_of(made, Pointed("input", 1, (1, 3))) == 9 + 5
    assert term_of(made, Pointed("input", 1, (1, 0))) is None
    assert term_of(made, Pointed("output", 0, (0, 0))) is None


def test_in_the_strip_a_term_is_a_column() -> None:
    made = SceneMaker(signal(flip_kernel=True)).scene(Moment(2))
    assert tap_of(made, 3) == Pointed("kernel", 0, (0, 3))
    assert term_of(made, Pointed("input", 0, (0, 5))) == 3


@settings(max_examples=40)
@given(states(), st.data())
def test_every_term_is_found_from_both_of_its_factors(state: ConvolutionState, data: st.DataObject) -> None:
    maker = SceneMaker(state)
    step = data.draw(st.integers(0, len(maker.trace) - 1))
    made = maker.scene(Moment(step))
    for term in range(len(made.formula.terms)):
        tap = tap_of(made, term)
        assert tap is not None
        assert term_of(made, tap) == term
        met = maker.scene(Moment(step, pointed=tap)).inputs[tap.number].highlighted
        assert [term_of(made, Pointed("input", tap.number, cell)) for cell in met] == [term]
