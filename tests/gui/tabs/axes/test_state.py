"""States, presets and changes of the tab of the axes, without a window."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from engine.errors import EngineError
from gui.tabs.axes import changes
from gui.tabs.axes.geometry import NestedGeometry
from gui.tabs.axes.presets import PRESETS, first_state, preset_state, preset_step
from gui.tabs.axes.state import MOST_SWAPS, AxesState
from tests.engine.operations.test_axes import CASES, array_of

COURSE = {
    "swap-3d-01": "swapaxes-3d-01",
    "swap-3d-12": "swapaxes-3d-12",
    "swap-3d-02": "swapaxes-3d-02",
    "swap-4d-03": "swapaxes-4d-03",
    "maps-view": "image-5x5x3-channels",
    "weights-1f-swaps": "weights-1f-view-swapaxes",
    "weights-1f-transpose": "weights-1f-view-transpose",
    "weights-2f-swaps": "weights-2f-view-swapaxes",
    "weights-2f-transpose": "weights-2f-view-transpose",
}


@pytest.mark.parametrize(("preset", "name"), COURSE.items())
def test_a_preset_is_the_course_s_case(preset: str, name: str) -> None:
    case, state = CASES[name], preset_state(preset)
    assert state.array.tolist() == array_of(case).tolist()
    result = state.trace().result
    wanted = np.array(case["expected"])
    assert result.reshape(wanted.shape).tolist() == wanted.tolist()
    if name.startswith("swapaxes"):
        assert list(result.shape) == case["expected_shape"]
        assert list(state.order) == case["equivalent_transpose"]
    given = case["parameters"]
    if name.endswith("-view-transpose"):
        assert (state.way, list(state.order)) == ("transpose", given["axes"])
    if name == "weights-1f-view-swapaxes":
        assert [list(pair) for pair in state.swaps] == given["sequence"]


def test_presets_can_be_shown_and_kept() -> None:
    for preset in PRESETS:
        state = preset_state(preset.id)
        assert 0 <= preset_step(preset.id) < state.array.size
        assert state.trace().order == state.order
        again = AxesState.from_text(state.to_text())
        assert again is not None
        assert again.to_text() == state.to_text()


VALID = json.loads(first_state().to_text())


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{ broken",
        "[1]",
        "null",
        json.dumps({**VALID, "array": [[1], [2, 3]]}),
        json.dumps({**VALID, "array": "abc"}),
        json.dumps({**VALID, "array": list(range(1001)), "order": [0], "swaps": []}),
        json.dumps({**VALID, "order": [0, 1, 2]}),
        json.dumps({**VALID, "swaps": [[0, 3]]}),
        json.dumps({**VALID, "swaps": [[0, 0]] * (MOST_SWAPS + 1)}),
        json.dumps({**VALID, "way": "magic"}),
        json.dumps({**VALID, "names": "AB"}),
        json.dumps({**VALID, "order": [float("inf"), 1, 2], "way": "transpose"}),
    ],
)
def test_a_broken_state_is_none(broken: str) -> None:
    assert AxesState.from_text(broken) is None


@given(st.integers(1, 6).flatmap(lambda count: st.permutations(range(count))))
def test_an_order_is_the_same_by_swaps(order: list[int]) -> None:
    shape = "×".join(str(2 + k % 2) for k in range(len(order)))
    start = changes.type_shape(first_state(), shape)
    swapped = changes.set_order(start, order)
    given = changes.set_way(swapped, "transpose")
    back = changes.set_way(given, "swapaxes")
    for state in (swapped, given, back):
        assert state.order == tuple(order)
        np.testing.assert_array_equal(state.trace().result, np.transpose(start.array, order))
    assert changes.restore_order(back).order == tuple(range(len(order)))
    assert changes.random_order(back, np.random.default_rng(1)).order != back.order or len(order) == 1


def test_named_layouts_there_and_back() -> None:
    there = changes.open_layout(first_state(), "nhwc")
    assert (there.names, there.order, there.shape, there.way) == (
        "NHWC",
        (0, 3, 1, 2),
        (2, 2, 3, 3),
        "transpose",
    )
    back = changes.open_layout(there, "nhwc")
    assert (back.names, back.order, back.shape) == ("NCHW", (0, 2, 3, 1), (2, 3, 2, 3))
    np.testing.assert_array_equal(back.trace().result, there.array)
    assert [changes.layout_words(state, "nhwc") for state in (first_state(), there, back)] == [
        "NHWC ↔ NCHW",
        "NHWC → NCHW",
        "NCHW → NHWC",
    ]
    weights = changes.open_layout(back, "hwio")
    assert (changes.layout_of(weights), weights.order) == ("hwio-oihw", (3, 2, 0, 1))
    assert changes.layout_of(changes.set_order(weights, (0, 1, 2, 3))) == ""


def test_swaps_one_more_and_one_less() -> None:
    state = changes.swap_once_more(changes.swap(first_state(), 1, 2))
    assert (state.swaps, state.order) == (((1, 2), (0, 0)), (0, 2, 1))
    state = changes.swap(state, 0, 1)
    assert state.order == (2, 0, 1)
    assert changes.swap_once_less(state).order == (0, 2, 1)
    for _ in range(2 * MOST_SWAPS):
        state = changes.swap_once_more(state)
    assert len(state.swaps) == MOST_SWAPS


def test_what_is_refused_raises() -> None:
    for change in (
        lambda: changes.type_order(first_state(), "(0, 1)"),
        lambda: changes.type_shape(first_state(), "0"),
        lambda: changes.swap(first_state(), 0, 3),
    ):
        with pytest.raises(EngineError):
            change()


SHAPES = st.lists(st.integers(1, 4), min_size=1, max_size=6).filter(lambda shape: np.prod(shape) <= 400)


@settings(max_examples=40)
@given(SHAPES, st.integers(12, 60))
def test_every_cell_has_a_place_of_its_own(qapp: QApplication, shape: list[int], side: int) -> None:
    geometry = NestedGeometry(shape, float(side))
    corners = geometry.corners()
    assert len({(x, y) for x, y in corners.tolist()}) == np.prod(shape)
    for corner, index in zip(corners.tolist(), np.ndindex(*shape), strict=True):
        rect = geometry.cell_rect(index)
        assert [rect.left(), rect.top()] == pytest.approx(corner)
        assert geometry.frame.contains(rect)
        assert geometry.index_at(rect.center()) == index
        block = next(box for _, box in geometry.blocks() if box.contains(rect.center()))
        assert block.contains(rect)
    assert geometry.index_at(QPointF(-1, -1)) is None
    whole = geometry.size()
    drawn = max(1, sum(length > 1 for length in shape))
    brackets = geometry.brackets()
    assert len(brackets) == drawn
    assert len({bracket.axis for bracket in brackets}) == drawn
    for bracket in brackets:
        for point in bracket.line:
            assert 0 <= point.x() <= whole.width()
            assert 0 <= point.y() <= whole.height()
