from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.padding import BORDERS, Border, pad, padded_index, resolve_padding, source_indices
from tests.engine.operations.problems import NUMPY_MODES, same_pads

# n, k, s → cells before and after, as TensorFlow 2.21 pads under SAME
TENSORFLOW_SAME = {
    5: {(2, 2): (0, 1), (3, 1): (1, 1), (3, 2): (1, 1), (4, 2): (1, 2), (5, 2): (2, 2)},
    6: {(2, 2): (0, 0), (3, 1): (1, 1), (3, 2): (0, 1), (4, 2): (1, 1), (5, 2): (1, 2)},
    7: {(2, 2): (0, 1), (3, 1): (1, 1), (3, 2): (1, 1), (4, 2): (1, 2), (5, 2): (2, 2)},
    8: {(2, 2): (0, 0), (3, 1): (1, 1), (3, 2): (0, 1), (4, 2): (1, 1), (5, 2): (1, 2)},
    28: {(2, 2): (0, 0), (3, 1): (1, 1), (3, 2): (0, 1), (4, 2): (1, 1), (5, 2): (1, 2)},
}


@pytest.mark.parametrize("size", TENSORFLOW_SAME)
def test_same_depends_on_the_stride_as_in_tensorflow(size: int) -> None:
    for (kernel, stride), pads in TENSORFLOW_SAME[size].items():
        # the other axis differs, so that mixing them up shows
        found = resolve_padding((size, 9), (kernel, 1), padding="same", stride=(stride, 1))
        assert found == (pads, (0, 0))
        found = resolve_padding((9, size), (1, kernel), padding="same", stride=(1, stride))
        assert found == ((0, 0), pads)


@pytest.mark.parametrize(
    ("kernel", "after", "before"),
    [(1, (0, 0), (0, 0)), (2, (0, 1), (1, 0)), (3, (1, 1), (1, 1)), (4, (1, 2), (2, 1)), (5, (2, 2), (2, 2))],
)
def test_the_odd_cell_of_an_even_kernel_has_two_places(kernel: int, after, before) -> None:
    sizes = (9, 9), (kernel, kernel)
    assert resolve_padding(*sizes, padding="same", extra="after") == (after, after)
    assert resolve_padding(*sizes, padding="same", extra="before") == (before, before)


def test_full_reaches_as_far_as_one_tap_on_the_image() -> None:
    assert resolve_padding((5, 5), (3, 2), padding="full", dilation=(2, 3)) == ((4, 4), (3, 3))
    assert resolve_padding((5, 5), (3, 2)) == ((0, 0), (0, 0))
    assert resolve_padding((5, 5), (3, 2), padding=((1, 2), (0, 3))) == ((1, 2), (0, 3))


@given(st.integers(1, 40), st.integers(1, 9), st.integers(1, 6), st.sampled_from(["after", "before"]))
def test_same_adds_no_cell_more_than_it_has_to(size: int, effective: int, stride: int, extra) -> None:
    found = resolve_padding((size, 1), (effective, 1), padding="same", stride=(stride, 1), extra=extra)
    assert found[0] == same_pads(size, effective, stride, extra)


def test_borders_by_hand() -> None:
    pads = ((0, 0), (2, 2))
    assert pad([1, 2, 3], pads).tolist() == [0, 0, 1, 2, 3, 0, 0]
    assert pad([1, 2, 3], pads, "reflect").tolist() == [3, 2, 1, 2, 3, 2, 1]
    assert pad([1, 2, 3], pads, "edge").tolist() == [1, 1, 1, 2, 3, 3, 3]
    assert pad([1, 2, 3], pads, "wrap").tolist() == [2, 3, 1, 2, 3, 1, 2]
    assert pad([[1, 2]], ((1, 0), (0, 1)), value=-np.inf).tolist() == [[-np.inf] * 3, [1, 2, -np.inf]]
    assert pad([[1, 2]], ((1, 0), (0, 1)), value=7).dtype == np.int64
    assert pad([1], ((0, 0), (1, 0)), value=1e300).tolist() == [1e300, 1]


@given(
    st.tuples(st.integers(1, 7), st.integers(1, 7)),
    st.sampled_from(BORDERS),
    st.sampled_from([(), (1,), (3,)]),
    st.data(),
)
def test_padding_is_numpy_s(size, border: Border, channels: tuple[int, ...], data: st.DataObject) -> None:
    image = np.random.default_rng(0).normal(size=(*size, *channels))
    most = [extent - 1 if border == "reflect" else 9 for extent in size]
    rows, columns = (
        data.draw(st.tuples(st.integers(0, limit), st.integers(0, limit)), label="pads") for limit in most
    )
    pads = rows, columns
    wanted = np.pad(image, [*pads, *[(0, 0)] * len(channels)], mode=NUMPY_MODES[border])
    found = pad(image, pads, border)
    assert np.array_equal(found, wanted)
    assert not np.shares_memory(found, image)


@given(st.integers(1, 7), st.integers(0, 6), st.integers(0, 6), st.sampled_from(BORDERS))
def test_each_cell_knows_where_it_comes_from(size: int, before: int, after: int, border: Border) -> None:
    if border == "reflect":
        before, after = min(before, size - 1), min(after, size - 1)
    padded = pad(np.arange(1, size + 1), ((0, 0), (before, after)), border)
    sources = source_indices(size, before, after, border)
    assert len(sources) == len(padded)
    for index, value in enumerate(padded):
        source = padded_index(index, size, before, border)
        assert source == (None if sources[index] < 0 else sources[index])
        assert value == (0 if source is None else source + 1)


@pytest.mark.parametrize(
    ("padding", "key", "came"),
    [
        ("valied", "padding-unknown", "valied"),
        (3, "padding-unknown", "3"),
        (((1, 1),), "padding-unknown", "((1, 1),)"),
        (((1, 1), (1,)), "padding-unknown", "((1, 1), (1,))"),
        (((1, -2), (0, 0)), "padding-negative", -2),
        (((1, 0.5), (0, 0)), "padding-negative", 0.5),
        (((True, 0), (0, 0)), "padding-negative", True),
    ],
)
def test_bad_padding_is_refused(padding, key: str, came: object) -> None:
    with pytest.raises(EngineError) as caught:
        resolve_padding((5, 5), (3, 3), padding=padding)
    assert caught.value.message_key == key
    assert caught.value.values["came"] == came


def test_a_reflection_has_to_be_narrower_than_the_image() -> None:
    with pytest.raises(EngineError) as caught:
        pad([[1, 2, 3]], ((0, 0), (0, 3)), "reflect")
    assert caught.value.message_key == "reflect-padding-too-large"
    assert dict(caught.value.values) == {"padding": 3, "size": 3}


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        ({"border": "mirror"}, "border-unknown"),
        ({"image": 3.0}, "image-dimensions-wrong"),
        ({"image": np.zeros((1, 1, 1, 1))}, "image-dimensions-wrong"),
        ({"image": [[1, 2], [3]]}, "array-ragged"),
        ({"image": [["one"]]}, "array-not-numeric"),
        ({"pads": ((0, 0), (-1, 0))}, "padding-negative"),
    ],
)
def test_what_cannot_be_padded_is_refused(arguments, key: str) -> None:
    usual = {"image": [[1, 2], [3, 4]], "pads": ((0, 0), (1, 0)), "border": "zero"}
    with pytest.raises(EngineError) as caught:
        pad(**{**usual, **arguments})
    assert caught.value.message_key == key
