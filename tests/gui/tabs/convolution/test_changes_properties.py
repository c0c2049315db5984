"""What holds for the changes of every convolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.convolution import convolve
from gui.studio.moment import Moment
from gui.tabs.convolution import changes
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import LARGEST_CHANNELS, LARGEST_FILTERS
from tests.gui.tabs.convolution.states import states

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState, Floats
    from gui.widgets.matrix_model import Edits

SIZES = st.integers(1, 8)


@given(states())
def test_what_changes_nothing_gives_the_same_object(state: ConvolutionState) -> None:
    spec = state.spec
    for after in (
        changes.edit_image(state, 0, ((0, 0, float(state.image[0, 0, 0])),)),
        changes.edit_image(state, 0, ()),
        changes.set_bias(state, 0, float(state.bias[0])),
        changes.resize_image(state, *state.size),
        changes.resize_kernel(state, *state.kernel_size),
        changes.set_channels(state, state.channels),
        changes.set_filters(state, state.filters),
        changes.set_stride(state, *spec.stride),
        changes.set_dilation(state, *spec.dilation),
        changes.set_padding(state, spec.padding),
        changes.set_border(state, spec.border),
        changes.set_extra(state, spec.extra),
        changes.set_flip(state, spec.flip_kernel),
        changes.with_image(state, state.image),
        changes.with_kernel(state, state.kernel, state.bias),
        changes.set_display(state, state.display),
    ):
        assert after is state


# what holds for every change of a number
@st.composite
def edited(draw: st.DrawFn) -> tuple[ConvolutionState, str, int, int, Edits]:
    """A state, and numbers for one matrix of its image or its kernel."""
    state = draw(states())
    part = draw(st.sampled_from(["image", "kernel"]))
    rows, columns = state.size if part == "image" else state.kernel_size
    cells = st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1))
    chosen = draw(st.lists(cells, min_size=1, max_size=5, unique=True))
    edits = tuple((*cell, float(draw(st.integers(2, 9)))) for cell in chosen)
    channel = draw(st.integers(0, state.channels - 1))
    return state, part, channel, draw(st.integers(0, state.filters - 1)), edits


def applied(state: ConvolutionState, part: str, channel: int, number: int, edits: Edits) -> ConvolutionState:
    if part == "image":
        return changes.edit_image(state, channel, edits)
    return changes.edit_kernel(state, channel, number, edits)


def shown(state: ConvolutionState, part: str, channel: int, number: int) -> Floats:
    """The matrix as it stands on the screen."""
    maker = SceneMaker(state)
    rows, columns, _ = maker.trace.shape
    made = maker.scene(Moment(number * rows * columns))
    return (made.inputs if part == "image" else made.kernels)[channel].values


@settings(max_examples=60)
@given(edited())
def test_an_edit_changes_exactly_its_cells_and_can_be_taken_back(
    case: tuple[ConvolutionState, str, int, int, Edits],
) -> None:
    state, part, channel, number, edits = case
    after = applied(*case)
    matrix, before = shown(after, part, channel, number), shown(state, part, channel, number)
    wanted = before.copy()
    for row, column, value in edits:
        wanted[row, column] = value
    assert np.array_equal(matrix, wanted)
    changed = (after.image != state.image).sum() + (after.kernel != state.kernel).sum()
    assert changed == (wanted != before).sum()
    inverse = tuple((row, column, float(before[row, column])) for row, column, _ in edits)
    assert applied(after, part, channel, number, inverse).same_numbers(state)
    result = convolve(after.image, after.kernel, after.spec, after.bias)
    np.testing.assert_allclose(after.trace().maps, result, rtol=0, atol=1e-9)


@settings(max_examples=60)
@given(states(), SIZES, SIZES)
def test_resizing_never_loses_what_stays_inside(state: ConvolutionState, rows: int, columns: int) -> None:
    for name, change in (("image", changes.resize_image), ("kernel", changes.resize_kernel)):
        try:
            after = change(state, rows, columns)
        except EngineError:
            continue  # a kernel larger than the image, a reflection wider than it
        before, now = getattr(state, name), getattr(after, name)
        height, width = (min(a, b) for a, b in zip(before.shape[:2], now.shape[:2], strict=True))
        assert np.array_equal(now[:height, :width], before[:height, :width])
        assert not now[height:].any()
        assert not now[:, width:].any()
        assert now.shape[2:] == before.shape[2:]


@settings(max_examples=60)
@given(states(), st.integers(1, LARGEST_CHANNELS), st.integers(1, LARGEST_FILTERS))
def test_channels_and_filters_that_stay_keep_their_numbers(
    state: ConvolutionState, channels: int, filters: int
) -> None:
    after = changes.set_filters(changes.set_channels(state, channels), filters)
    if state.one_dimensional:
        assert after is state
        return
    assert (after.channels, after.filters, after.bias.size) == (channels, filters, filters)
    kept, same = min(channels, state.channels), min(filters, state.filters)
    assert np.array_equal(after.image[..., :kept], state.image[..., :kept])
    assert np.array_equal(after.kernel[..., :kept, :same], state.kernel[..., :kept, :same])
    assert np.array_equal(after.bias[:same], state.bias[:same])
    assert len(after.trace()) == len(state.trace()) // state.filters * filters
