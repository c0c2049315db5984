"""Three methods on a picture and on the same picture moved a little."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from engine.data.pictures import load_picture
from gui.tabs.pooling.comparison_figures import METHODS, Change, applied, compare, shifted
from gui.tabs.pooling.state import PictureComparison

PICTURE = np.array([[0.0, 1, 2, 3], [4, 5, 6, 7]])


@pytest.mark.parametrize("shift", [(0, 1), (2, -1), (-3, 0), (0, 0)])
def test_a_moved_picture_against_scipy(shift: tuple[int, int]) -> None:
    picture = load_picture("mnist-5") / 255
    wanted = ndimage.shift(picture, shift, order=0, mode="nearest")
    np.testing.assert_array_equal(shifted(picture, shift), wanted)


def test_the_methods_by_hand() -> None:
    assert applied("max", PICTURE, (2, 2)).tolist() == [[5, 7]]
    assert applied("average", PICTURE, (2, 2)).tolist() == [[2.5, 4.5]]
    # Sobel at the first window: left − right, no padding before: (0 − 2) + 2·(4 − 6)
    assert applied("convolution", PICTURE, (2, 2))[0, 0] == -6
    assert {applied(method, PICTURE, (2, 3)).shape for method in METHODS} == {(1, 2)}


def test_a_change_is_measured_against_the_range() -> None:
    change = Change.of(np.array([[0.0, 4], [2, 2]]), np.array([[0.0, 2], [2, 3]]))
    assert change.difference.tolist() == [[0, -2], [0, 1]]
    assert (change.share, change.changed, change.cells) == (3 / 4 / 4, 2, 4)
    assert change.limits == (0.0, 4.0)
    even = Change.of(np.ones((2, 2)), np.ones((2, 2)))
    assert (even.share, even.changed) == (0, 0)
    rounded = Change.of(np.array([[1.0, 0]]), np.array([[1 + 1e-15, 0]]))
    assert rounded.changed == 0


@pytest.mark.parametrize("picture", ["mnist-5", "camera"])
def test_all_that_the_room_shows(picture: str) -> None:
    figures = compare(PictureComparison(picture, (2, 2), (0, 1)))
    assert list(figures.methods) == list(METHODS)
    side = figures.picture.before.shape[0]
    for change in figures.methods.values():
        assert change.before.shape == (side // 2, side // 2)
        assert 0 < change.share < 1
        assert 0 < change.changed <= change.cells
    assert figures.picture.limits == (0.0, 1.0)
    assert compare(PictureComparison(picture, (2, 2), (0, 1))) is figures


def test_without_a_shift_nothing_changes() -> None:
    figures = compare(PictureComparison("mnist-0", (3, 3), (0, 0)))
    assert {change.changed for change in (figures.picture, *figures.methods.values())} == {0}
