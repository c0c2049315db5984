"""Axes in another order: the course's cases, NumPy and TensorFlow, every number on its way, print, code."""

from __future__ import annotations

import contextlib
import io
import json
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.axes import (
    LAYOUTS,
    MOST_NUMBERS,
    AxesTrace,
    inverse_order,
    read_order,
    read_shape,
    swap_axes_trace,
    swap_order,
    swap_sequence_trace,
    swaps_of,
    transpose_trace,
)
from engine.operations.axes_code import AXES_COMMENT_KEYS, axes_code
from engine.operations.axes_examples import AXES_EXAMPLES
from engine.training.loading import load_tensorflow

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]}
SWAPS = [name for name in CASES if name.startswith("swapaxes-")]
VIEWS = [name for name in CASES if name.startswith("weights-")]
Array = np.ndarray[Any, Any]


def array_of(case: dict[str, Any]) -> Array:
    (record,) = case["inputs"].values()
    return np.array(record["data"], record["dtype"])


@pytest.mark.parametrize("name", SWAPS)
def test_a_swap_of_the_course(name: str) -> None:
    case = CASES[name]
    trace = swap_axes_trace(array_of(case), *case["parameters"]["axes"])
    assert trace.result.tolist() == case["expected"]
    assert list(trace.result.shape) == case["expected_shape"]
    assert trace.result.dtype.name == case["expected_dtype"]
    assert list(trace.order) == case["equivalent_transpose"]
    assert [str(trace.source.shape), trace.printed_source().text] == case["printed"]
    assert trace.printed_result().text in np.atleast_1d(case["printed_result"]).tolist()


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_the_course_s_weights(name: str) -> None:
    case = CASES[name]
    weights, given = array_of(case), case["parameters"]
    if "axes" in given:
        order = given["axes"]
    elif "sequence" in given:
        order = swap_order(4, *map(tuple, given["sequence"]))
    else:
        # inside the loop the first axis is gone, so its axes are one further on
        inner = [(first + 1, second + 1) for first, second in given["inner_sequence"]]
        order = swap_order(4, *map(tuple, given["outer_sequence"]), *inner)
    pictures = transpose_trace(weights, order).result
    assert pictures.reshape(-1, 3, 3).tolist() == np.array(case["expected"]).reshape(-1, 3, 3).tolist()


def test_no_case_was_overlooked() -> None:
    assert (len(SWAPS), len(VIEWS)) == (4, 4)


def test_the_examples_are_the_course_s() -> None:
    assert AXES_EXAMPLES["course-3d"].array.tolist() == array_of(CASES["swapaxes-3d-01"]).tolist()
    assert AXES_EXAMPLES["course-4d"].array.tolist() == array_of(CASES["swapaxes-4d-03"]).tolist()
    weights = AXES_EXAMPLES["course-weights"]
    assert weights.array.tolist() == array_of(CASES["weights-2f-view-transpose"]).tolist()
    assert swap_order(4, *weights.swaps) == weights.order == (2, 3, 0, 1)
    image = CASES["image-5x5x3-channels"]
    maps = AXES_EXAMPLES["course-maps"]
    assert maps.array.tolist() == array_of(image).tolist()
    assert maps.swaps == (tuple(image["parameters"]["swapaxes"]),)
    assert swap_axes_trace(maps.array, *maps.swaps[0]).result[..., 0].tolist() == image["expected"]
    for example in AXES_EXAMPLES.values():
        assert len(example.letters) in (0, example.array.ndim)
        for pair in example.swaps:
            swap_axes_trace(example.array, *pair)


def test_by_hand() -> None:
    trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)
    assert (trace.source.shape, trace.source.strides) == ((3, 2, 2), (32, 16, 8))
    assert (trace.result.shape, trace.result.strides) == ((2, 2, 3), (8, 16, 32))
    assert trace.mapping == "b[k, j, i] = a[i, j, k]"
    assert (trace.is_view, trace.is_unchanged, trace.swapped) == (True, False, (0, 2))
    step = trace[9]
    assert (step.value, step.source_index, step.target_index) == (9, (2, 0, 1), (1, 0, 2))
    # 72 = 2·32 + 0·16 + 1·8 = 1·8 + 0·16 + 2·32; 8 numbers are printed before it
    assert (step.offset, step.target_place, step.copied_offset) == (72, 8, 64)
    for terms in trace.offset_terms(step):
        assert sum(index * stride for index, stride in terms) == 72


@st.composite
def changes(draw: st.DrawFn) -> tuple[Array, tuple[int, ...]]:
    shape = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5).filter(lambda s: np.prod(s) <= 300))
    dtype = draw(st.sampled_from([np.int64, np.float64, np.float32]))
    numbers = np.random.default_rng(draw(st.integers(0, 99))).integers(-99, 99, shape)
    return numbers.astype(dtype), tuple(draw(st.permutations(range(len(shape)))))


@given(changes())
def test_every_number_gets_where_numpy_puts_it(change: tuple[Array, tuple[int, ...]]) -> None:
    array, order = change
    trace = transpose_trace(array, order)
    wanted = np.transpose(array, order)
    np.testing.assert_array_equal(trace.result, wanted)
    assert trace.result.strides == tuple(trace.source.strides[axis] for axis in order)
    assert trace.is_view
    copied = np.ascontiguousarray(wanted).view(np.uint8).ravel()
    memory = np.frombuffer(trace.source.tobytes(), array.dtype)
    assert len(trace) == array.size
    for step in trace:
        assert trace.source[step.source_index] == trace.result[step.target_index] == step.value
        assert memory[step.offset // array.itemsize] == step.value
        assert wanted.ravel()[step.target_place] == step.value
        there = copied[step.copied_offset : step.copied_offset + array.itemsize].view(array.dtype)
        assert there == step.value
        for found in (trace.step_of_source(step.source_index), trace.step_of_result(step.target_index)):
            assert found == step


@given(changes())
def test_the_way_back(change: tuple[Array, tuple[int, ...]]) -> None:
    array, order = change
    there = transpose_trace(array, order)
    np.testing.assert_array_equal(transpose_trace(there.result, inverse_order(order)).result, array)


@given(changes(), st.data())
def test_a_swap_is_numpy_s(change: tuple[Array, tuple[int, ...]], data: st.DataObject) -> None:
    array, _ = change
    axis = st.integers(-array.ndim, array.ndim - 1)
    first, second = data.draw(axis), data.draw(axis)
    trace = swap_axes_trace(array, first, second)
    np.testing.assert_array_equal(trace.result, np.swapaxes(array, first, second))
    assert trace.is_unchanged == (first % array.ndim == second % array.ndim)


def test_it_is_tensorflow_s_transpose() -> None:
    load_tensorflow()
    import tensorflow as tf

    array = np.arange(24).reshape(2, 3, 4)
    for order in permutations(range(3)):
        wanted = tf.transpose(array, order).numpy()
        np.testing.assert_array_equal(transpose_trace(array, order).result, wanted)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6))
def test_swaps_one_after_the_other_are_one_order(swaps: list[tuple[int, int]]) -> None:
    array = np.arange(120).reshape(2, 3, 4, 5)
    wanted = array
    for pair in swaps:
        wanted = np.swapaxes(wanted, *pair)
    np.testing.assert_array_equal(np.transpose(array, swap_order(4, *swaps)), wanted)


@given(st.lists(st.tuples(st.integers(-4, 3), st.integers(-4, 3)), max_size=5), st.booleans())
def test_a_sequence_of_swaps_is_numpy_s(swaps: list[tuple[int, int]], copied: bool) -> None:
    array = np.arange(120).reshape(2, 3, 4, 5)
    wanted = array
    for pair in swaps:
        wanted = np.swapaxes(wanted, *pair)
    trace = swap_sequence_trace(array, swaps, copied=copied)
    np.testing.assert_array_equal(trace.result, wanted)
    assert trace.result.strides == (wanted.copy().strides if copied else wanted.strides)
    assert trace.is_view != copied
    names, _ = run(axes_code(trace, step=7).text)
    np.testing.assert_array_equal(names["b"], wanted)
    assert np.shares_memory(names["a"], names["b"]) != copied


@given(st.integers(1, 6).flatmap(lambda count: st.permutations(range(count))))
def test_as_few_swaps_as_give_an_order(order: list[int]) -> None:
    swaps = swaps_of(order)
    assert swap_order(len(order), *swaps) == tuple(order)
    cycles, left = 0, set(range(len(order)))
    while left:
        axis, cycles = left.pop(), cycles + 1
        while order[axis] in left:
            axis = order[axis]
            left.remove(axis)
    assert len(swaps) == len(order) - cycles


def test_a_copy_has_memory_of_its_own() -> None:
    trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2, copied=True)
    assert (trace.is_view, trace.result.strides, trace.result.flags.owndata) == (False, (48, 24, 8), True)
    step = trace[9]
    of_a, of_b = (sum(k * stride for k, stride in terms) for terms in trace.offset_terms(step))
    assert (of_a, of_b) == (step.offset, step.copied_offset) == (72, 64)
    with pytest.raises(ValueError, match="read-only"):
        trace.result[0, 0, 0] = 1
    assert "b = np.swapaxes(a, 0, 2).copy()\n" in axes_code(trace).text


@pytest.mark.parametrize(
    ("text", "shape"),
    [("(3, 2, 2)", (3, 2, 2)), ("3×2×2", (3, 2, 2)), ("3x2X2", (3, 2, 2)), ("[4 4]", (4, 4)), ("7,", (7,))],
)
def test_a_shape_as_it_is_typed(text: str, shape: tuple[int, ...]) -> None:
    assert read_shape(text) == shape


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "axes-shape-unreadable"),
        ("three", "axes-shape-unreadable"),
        ("2, −3", "axes-shape-unreadable"),
        ("2.5, 2", "axes-shape-unreadable"),
        ("9" * 5_000, "axes-shape-unreadable"),
        ("2, 0", "axes-array-empty"),
        ("11, 10, 10", "axes-array-too-large"),
        ("999999 999999 999999", "axes-array-too-large"),
        ("1, 1, 1, 1, 1, 1, 1", "axes-dimensions-wrong"),
    ],
)
def test_shapes_that_are_none(text: str, key: str) -> None:
    assert refused(lambda: read_shape(text)).message_key == key


def test_named_layouts() -> None:
    assert LAYOUTS["nhwc-nchw"].order == (0, 3, 1, 2)
    assert LAYOUTS["hwio-oihw"].order == (3, 2, 0, 1)
    for name, layout in LAYOUTS.items():
        assert layout.id == name
        assert layout.inverse.order == inverse_order(layout.order)
        assert layout.inverse.inverse is layout


def test_layouts_are_what_libraries_mean() -> None:
    """One image and one kernel in both layouts give the same maps."""
    load_tensorflow()
    import keras

    rng = np.random.default_rng(0)
    images, kernel = rng.normal(size=(2, 5, 6, 3)), rng.normal(size=(3, 3, 3, 4))
    last = keras.ops.conv(images, kernel, padding="valid", data_format="channels_last")
    channels_first = transpose_trace(images, LAYOUTS["nhwc-nchw"].order).result
    by_filter = transpose_trace(kernel, LAYOUTS["hwio-oihw"].order).result
    maps = np.zeros((2, 4, 3, 4))
    for row, column in np.ndindex(3, 4):
        window = channels_first[:, np.newaxis, :, row : row + 3, column : column + 3]
        maps[:, :, row, column] = (window * by_filter).sum(axis=(2, 3, 4))
    np.testing.assert_allclose(np.transpose(maps, LAYOUTS["nchw-nhwc"].order), last, atol=1e-5)


@given(changes())
def test_what_is_printed_is_numpy_s(change: tuple[Array, tuple[int, ...]]) -> None:
    trace = transpose_trace(*change)
    for shown, array in ((trace.printed_source(), trace.source), (trace.printed_result(), trace.result)):
        assert shown.text == str(array)
        assert [float(shown.text[start:end]) for start, end in shown.spans] == array.ravel().tolist()


def test_numbers_that_have_not_moved_yet_are_dots() -> None:
    trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)
    shown = trace.printed_result(moved=10)
    assert shown.text == str(trace.result).replace("10", " ·").replace("11", " ·")
    assert shown.spans == trace.printed_result().spans
    assert trace.printed_result(moved=0).text.count("·") == 12
    assert trace.printed_result(moved=12) == trace.printed_result()


def run(text: str) -> tuple[dict[str, Any], str]:
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(text, "drawer", "exec"), names)
    return names, printed.getvalue()


@given(changes())
def test_the_code_gives_the_same_arrays(change: tuple[Array, tuple[int, ...]]) -> None:
    trace = transpose_trace(*change)
    names, printed = run(axes_code(trace).text)
    for name, wanted in (("a", trace.source), ("b", trace.result)):
        np.testing.assert_array_equal(names[name], wanted)
        assert names[name].dtype == wanted.dtype
        assert f"{wanted.shape} {wanted.strides}\n{wanted}\n" in printed


def test_lines_of_code() -> None:
    trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)
    comments = {key: f"about {key}" for key in AXES_COMMENT_KEYS}
    code = axes_code(trace, comments=comments)
    lines = code.text.splitlines()
    assert [lines[number - 1] for number in code.current_lines] == [
        "b = np.swapaxes(a, 0, 2)",
        "b = np.transpose(a, (2, 1, 0))",
    ]
    assert "a = np.arange(12).reshape(3, 2, 2)" in lines
    stepped = axes_code(trace, step=9, comments=comments)
    assert [stepped.text.splitlines()[number - 1] for number in stepped.current_lines] == [
        "print(a[2, 0, 1], b[1, 0, 2])"
    ]
    assert all(f"# about {key}" in stepped.text for key in AXES_COMMENT_KEYS)
    assert run(stepped.text)[1].endswith("\n9 9\n")
    assert "a = np.arange(4)\n" in axes_code(transpose_trace(np.arange(4), (0,))).text


def test_it_is_a_sequence() -> None:
    mine = np.arange(6).reshape(2, 3)
    trace = swap_axes_trace(mine, 0, 1)
    mine[:] = 0
    assert [step.value for step in trace] == [*range(6)]
    assert trace[-1] == trace[5]
    assert [step.index for step in trace[1:6:2]] == [1, 3, 5]
    for array in (trace.source, trace.result):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 1
    for wrong in (6, -7):
        with pytest.raises(IndexError):
            trace[wrong]
    for index in ((2, 0), (0,), (-1, 0)):
        with pytest.raises(IndexError):
            trace.step_of_source(index)


@pytest.mark.parametrize(
    ("text", "order"),
    [("(2, 0, 1)", (2, 0, 1)), ("2 0 1", (2, 0, 1)), ("[2,0,1]", (2, 0, 1)), (" −1, 0, 1, ", (2, 0, 1))],
)
def test_an_order_as_it_is_typed(text: str, order: tuple[int, ...]) -> None:
    assert read_order(text, 3) == order


def refused(call: Any) -> EngineError:
    with pytest.raises(EngineError) as caught:
        call()
    return caught.value


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("", "axes-order-unreadable", {}),
        ("a, b, c", "axes-order-unreadable", {}),
        ("0, 1.5, 2", "axes-order-unreadable", {}),
        ("(0, 1", "axes-order-unreadable", {}),
        ("9" * 5_000, "axes-order-unreadable", {}),
        ("0, 1", "axes-order-length", {"wanted": 3, "came": 2}),
        ("0, 1, 3", "axis-out-of-range", {"low": -3, "high": 2, "came": 3}),
        ("0, 1, 1", "axes-order-repeats", {"came": 1, "wanted": "2"}),
        ("0, −3, 1", "axes-order-repeats", {"came": 0, "wanted": "2"}),
    ],
)
def test_orders_that_are_none(text: str, key: str, values: dict[str, object]) -> None:
    error = refused(lambda: read_order(text, 3))
    assert error.message_key == key
    assert values.items() <= error.values.items()


@pytest.mark.parametrize(
    ("call", "key"),
    [
        (lambda: swap_axes_trace(5, 0, 0), "axes-dimensions-wrong"),
        (lambda: swap_axes_trace(np.zeros((1,) * 7), 0, 1), "axes-dimensions-wrong"),
        (lambda: swap_axes_trace(np.zeros((2, 0)), 0, 1), "axes-array-empty"),
        (lambda: transpose_trace(np.zeros(MOST_NUMBERS + 1), (0,)), "axes-array-too-large"),
        (lambda: swap_axes_trace([[1, 2]], 0, 2), "axis-out-of-range"),
        (lambda: transpose_trace([[1, 2]], (0, 0)), "axes-order-repeats"),
        (lambda: transpose_trace([["a"]], (0, 1)), "array-not-numeric"),
    ],
)
def test_what_is_refused(call: Any, key: str) -> None:
    assert refused(call).message_key == key


def test_the_largest_array_is_printed_in_full() -> None:
    trace: AxesTrace = transpose_trace(np.arange(MOST_NUMBERS).reshape(10, 10, 10), (2, 0, 1))
    assert len(trace.printed_result().spans) == MOST_NUMBERS
