"""A drawn garment fills its 28×28 as those of Fashion-MNIST do; each step can be left out."""

import numpy as np
import pytest

from engine.data.datasets import load
from engine.data.drawing import prepare
from engine.data.garment_steps import prepare_drawn_garment


def canvas_with(top: int, left: int, height: int, width: int) -> np.ndarray:
    canvas = np.zeros((280, 280), np.uint8)
    canvas[top : top + height, left : left + width] = 255
    return canvas


@pytest.mark.parametrize(
    ("box", "shape", "place"),
    [
        ((10, 20, 200, 100), (28, 14), (0, 7)),
        ((100, 5, 56, 224), (7, 28), (10, 0)),
        ((0, 0, 280, 280), (28, 28), (0, 0)),
    ],
)
def test_the_longest_side_fills_the_picture(box, shape, place):
    steps = prepare_drawn_garment(canvas_with(*box))
    assert (steps.scaled.shape, steps.placed_at) == (shape, place)
    assert steps.final.sum() == pytest.approx(shape[0] * shape[1])
    assert steps.centre_of_mass == ((shape[0] - 1) / 2, (shape[1] - 1) / 2)
    for picture in (steps.raw, steps.cropped, steps.scaled, steps.final):
        assert not picture.flags.writeable


def test_real_garments_come_back_nearly_as_they_are():
    # those whose ink reaches both ends of the longer side, and lies in the middle of the other
    whole = 0
    for image in load("fashion-mnist", "test", limit=400).images:
        ink = image > 0.05 * image.max()
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if len(rows) and rows[0] == 0 and rows[-1] == 27 and columns[0] + columns[-1] == 27:
            whole += 1
            large = image.repeat(10, axis=0).repeat(10, axis=1)
            faint = np.where(ink.any(axis=0)[None, :], image, 0) / np.float32(255)
            np.testing.assert_allclose(prepare_drawn_garment(large).final, faint, atol=1e-5)
    assert whole > 20


def test_each_step_can_be_left_out():
    canvas = canvas_with(140, 30, 100, 60)
    as_drawn = prepare_drawn_garment(canvas, crop=False, scale=False, centre=False)
    np.testing.assert_array_equal(
        as_drawn.final, prepare(canvas, crop=False, scale=False, centre=False, invert=False).final
    )
    rows, columns = np.nonzero(prepare_drawn_garment(canvas, scale=False).final)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (9, 18, 11, 16)
    unmoved = prepare_drawn_garment(canvas, centre=False)
    assert (unmoved.scaled.shape, unmoved.placed_at) == ((28, 17), (0, 0))
    whole = prepare_drawn_garment(canvas, crop=False)
    assert whole.cropped.shape == (280, 280)


def test_an_empty_canvas_has_no_garment():
    steps = prepare_drawn_garment(np.zeros((280, 280), np.uint8))
    assert steps.is_empty
    assert steps.final.max() == 0
