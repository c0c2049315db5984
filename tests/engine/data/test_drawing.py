"""A canvas becomes a digit as MNIST has them: by hand, against slow loops, by properties, on MNIST itself."""

from __future__ import annotations

import math
import timeit
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.data.datasets import load
from engine.data.drawing import InkBox, prepare
from tests.engine.data.helpers import refused

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.data.drawing import DrawingSteps


def blank(height: int = 280, width: int = 280) -> NDArray[np.uint8]:
    return np.zeros((height, width), np.uint8)


def an_l(size: int = 40) -> NDArray[np.uint8]:
    """An L of a long bar down and a short one to the right."""
    letter = np.zeros((size, size // 2), np.uint8)
    letter[:, : size // 8] = 255
    letter[-size // 8 :] = 255
    return letter


def on_canvas(ink: NDArray[np.uint8], top: int, left: int, canvas: tuple[int, int]) -> NDArray[np.uint8]:
    result = blank(*canvas)
    result[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    return result


# ---------------------------------------------------------------- by hand


def test_a_bar_by_hand() -> None:
    canvas = blank(100, 60)
    canvas[10:50, 30:40] = 255
    steps = prepare(canvas)
    assert steps.ink_box == InkBox(top=10, left=30, height=40, width=10)
    assert steps.raw.shape == (100, 60)
    assert steps.cropped.tolist() == [[1.0] * 10] * 40
    assert steps.scaled.tolist() == [[1.0] * 5] * 20
    # rows 0 … 19 and columns 0 … 4 have their middles at 9.5 and 2; row and column 14 are the centre
    assert steps.centre_of_mass == (9.5, 2.0)
    assert steps.placed_at == (4, 12)
    # five columns cannot lie in the middle of 28: one to the left is where they start
    assert steps.shift == (0, 1)
    wanted = np.zeros((28, 28))
    wanted[4:24, 12:17] = 1
    np.testing.assert_array_equal(steps.final, wanted)
    assert not steps.is_empty
    assert not steps.inverted


def test_each_step_can_be_left_out_by_hand() -> None:
    canvas = blank(280, 280)
    canvas[0:100, 0:20] = 255
    # the whole canvas at 20 pixels: the bar is 7 × 1 of them, with the rounding of areas in between
    uncropped = prepare(canvas, crop=False)
    assert uncropped.scaled.shape == (20, 20)
    assert uncropped.final.sum() == pytest.approx(100 * 20 * 20**2 / 280**2, rel=1e-6)
    # one pixel of 28 is 10 × 10 of the canvas
    unscaled = prepare(canvas, scale=False)
    assert unscaled.scaled.tolist() == [[1.0] * 2] * 10
    # 14 − 4.5 and 14 − 0.5 lie half-way, and go to the even row and column
    assert unscaled.placed_at == (10, 14)
    uncentred = prepare(canvas, centre=False)
    assert (uncentred.scaled.shape, uncentred.placed_at) == ((20, 4), (0, 0))
    nothing = prepare(canvas, crop=False, scale=False, centre=False)
    wanted = np.zeros((28, 28))
    wanted[:10, :2] = 1
    np.testing.assert_allclose(nothing.final, wanted, atol=1e-6)


# ---------------------------------------------------------------- against slow loops


def slow_area(picture: NDArray[np.float64], height: int, width: int) -> NDArray[np.float64]:
    """Each new pixel is the mean of the old ones under it, weighted by the area that they share."""
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            total = area = 0.0
            top, bottom = row * picture.shape[0] / height, (row + 1) * picture.shape[0] / height
            left, right = column * picture.shape[1] / width, (column + 1) * picture.shape[1] / width
            for y in range(math.floor(top), math.ceil(bottom)):
                for x in range(math.floor(left), math.ceil(right)):
                    shared = (min(bottom, y + 1) - max(top, y)) * (min(right, x + 1) - max(left, x))
                    total += shared * picture[y, x]
                    area += shared
            result[row, column] = total / area
    return result


def slow_prepare(canvas: NDArray[np.uint8]) -> NDArray[np.float64]:
    values = [[int(value) / 255 for value in row] for row in canvas]
    least = 0.05 * max(map(max, values))
    inked = [(y, x) for y, row in enumerate(values) for x, value in enumerate(row) if value > least]
    top, left = min(y for y, _ in inked), min(x for _, x in inked)
    bottom, right = max(y for y, _ in inked), max(x for _, x in inked)
    ink = np.array([row[left : right + 1] for row in values[top : bottom + 1]])
    longest = max(ink.shape)
    height, width = (max(1, round(side * 20 / longest)) for side in ink.shape)
    scaled = slow_area(ink, height, width)
    mass = scaled.sum()
    down = round(14 - sum(y * scaled[y, x] for y in range(height) for x in range(width)) / mass)
    across = round(14 - sum(x * scaled[y, x] for y in range(height) for x in range(width)) / mass)
    result = np.zeros((28, 28))
    for y in range(height):
        for x in range(width):
            if 0 <= y + down < 28 and 0 <= x + across < 28:
                result[y + down, x + across] = scaled[y, x]
    return result


@pytest.mark.parametrize("factor", [1, 1.3, 2, 4.6])
@pytest.mark.parametrize("index", range(6))
def test_shrinking_agrees_with_slow_loops(index: int, factor: float) -> None:
    digit = load("mnist", "test", limit=6).images[index]
    # smaller than 20 pixels is enlarged, which is another formula
    larger = Image.fromarray(digit).resize((round(29 * factor), round(35 * factor)))
    canvas = on_canvas(np.asarray(larger), 3, 7, (200, 170))
    np.testing.assert_allclose(prepare(canvas).final, slow_prepare(canvas), atol=1e-6)


# ---------------------------------------------------------------- properties


@given(top=st.integers(0, 100), left=st.integers(0, 120), height=st.integers(140, 300))
def test_the_place_does_not_matter(top: int, left: int, height: int) -> None:
    canvas = on_canvas(an_l(), top, left, (height, 160))
    there = prepare(canvas, invert=False)
    np.testing.assert_array_equal(there.final, prepare(an_l(), invert=False).final)
    assert there.ink_box == InkBox(top, left, 40, 20)


@given(factor=st.integers(1, 12))
def test_the_size_does_not_matter(factor: int) -> None:
    larger = prepare(np.kron(an_l(), np.ones((factor, factor), np.uint8)), invert=False)
    np.testing.assert_allclose(larger.final, prepare(an_l(), invert=False).final, atol=1e-6)


@given(
    st.integers(1, 90),
    st.integers(1, 90),
    st.integers(0, 2**32 - 1),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_whatever_is_drawn_comes_out_whole(
    height: int, width: int, seed: int, crop: bool, scale: bool, centre: bool
) -> None:
    rng = np.random.default_rng(seed)
    canvas = (rng.random((height, width)) < rng.choice((0.02, 0.3, 0.9))).astype(np.float64)
    steps = prepare(canvas, crop=crop, scale=scale, centre=centre)
    assert steps.final.shape == (28, 28)
    assert steps.final.dtype == np.float32
    assert np.isfinite(steps.final).all()
    assert steps.final.min() >= 0
    assert steps.final.max() <= 1
    if crop and scale and centre and not steps.is_empty:
        assert max(steps.scaled.shape) == 20
        mass = steps.final.sum(axis=1) @ np.arange(28) / steps.final.sum()
        # half a pixel by rounding, unless a part was cut off at the edge
        assert abs(mass - 14) <= 0.5 + 1e-4 or steps.final.sum() < steps.scaled.sum() - 1e-4


@pytest.mark.parametrize("of", [np.uint8, bool, np.float16, np.float32, np.float64])
def test_bytes_truth_values_and_numbers_mean_the_same(of: Any) -> None:
    ink = on_canvas(an_l(), 11, 60, (90, 100))
    canvas = ink if of is np.uint8 else (ink / 255).astype(of)
    np.testing.assert_array_equal(prepare(canvas).final, prepare(ink).final)


# ---------------------------------------------------------------- MNIST itself


def test_digits_of_mnist_come_back_as_they_are() -> None:
    digits = load("mnist", "test", limit=500).images
    returned = np.array([np.rint(prepare(digit).final * 255) for digit in digits])
    # only the faintest edges, a twentieth of the ink, may be cut
    assert np.abs(returned - digits).max() <= 12.75
    assert (returned == digits).all(axis=(1, 2)).mean() >= 0.9


# ---------------------------------------------------------------- empty, dark on bright, contrast


@pytest.mark.parametrize("paper", [np.zeros((280, 280)), np.ones((50, 40)), np.full((9, 9), 3, np.uint8)])
def test_an_empty_canvas_is_said_to_be_empty(paper: NDArray[Any]) -> None:
    steps = prepare(paper)
    assert steps.is_empty
    assert (steps.ink_box, steps.centre_of_mass, steps.shift) == (None, None, (0, 0))
    assert steps.final.shape == (28, 28)
    assert steps.final.max() < 0.04


def test_dark_ink_on_bright_paper_is_turned_round_and_said() -> None:
    canvas = on_canvas(an_l(), 30, 50, (120, 100))
    dark = prepare(255 - canvas)
    assert dark.inverted
    np.testing.assert_allclose(dark.final, prepare(canvas).final, atol=1e-6)
    assert not prepare(255 - canvas, invert=False).inverted
    assert prepare(canvas, invert=True).inverted


def test_ink_along_the_whole_edge_is_no_paper() -> None:
    frame = np.full((60, 60), 255, np.uint8)
    frame[8:-8, 8:-8] = 0
    assert not prepare(frame).inverted


def test_pale_ink_keeps_its_place_and_its_paleness() -> None:
    pale, dark = (prepare(on_canvas(an_l() // part, 5, 9, (90, 70))) for part in (5, 1))
    np.testing.assert_allclose(pale.final * 5, dark.final, atol=1e-6)


# ---------------------------------------------------------------- contracts


def test_the_canvas_is_left_alone_and_the_steps_cannot_be_written_to() -> None:
    canvas = np.zeros((28, 28), np.float32)
    canvas[4:24, 12:15] = 1
    before = canvas.copy()
    steps: DrawingSteps = prepare(canvas, crop=False, scale=False)
    for picture in (steps.raw, steps.cropped, steps.scaled, steps.centred, steps.final):
        assert not picture.flags.writeable
        assert not np.shares_memory(picture, canvas)
    canvas[0, 0] = 0.5  # still the caller's own
    np.testing.assert_array_equal(steps.raw, before)


@pytest.mark.parametrize(
    ("canvas", "key"),
    [
        (np.zeros((28, 28, 3), np.uint8), "canvas-wrong-shape"),
        (np.zeros(784, np.uint8), "canvas-wrong-shape"),
        (np.zeros((0, 28), np.uint8), "canvas-wrong-shape"),
        (np.zeros((28, 28), np.int64), "canvas-wrong-type"),
        (np.zeros((28, 28), np.complex128), "canvas-wrong-type"),
        (np.full((28, 28), 255.0), "canvas-out-of-range"),
        (np.full((28, 28), -0.1), "canvas-out-of-range"),
        (np.full((28, 28), np.nan), "canvas-out-of-range"),
        (np.full((28, 28), np.inf), "canvas-out-of-range"),
    ],
)
def test_what_is_no_canvas_is_refused(canvas: NDArray[Any], key: str) -> None:
    with refused(key):
        prepare(canvas)


def test_the_pen_need_not_wait() -> None:
    canvas = on_canvas(np.kron(an_l(), np.ones((6, 6), np.uint8)), 10, 20, (280, 280))
    seconds = min(timeit.repeat(lambda: prepare(canvas), number=5, repeat=8)) / 5
    assert seconds <= 0.002
