from __future__ import annotations

from dataclasses import FrozenInstanceError
from math import comb

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage, signal

from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.kernels import KERNELS

CONVOLUTION = ConvolutionSpec(padding="same", flip_kernel=True)
CORRELATION = ConvolutionSpec(padding="same")
# positive to the right of, or below, a dark area; everything else here looks the same rotated by 180°
TURNING = {"sobel-x", "sobel-y", "prewitt-x", "prewitt-y", "emboss"}


@pytest.fixture
def image() -> NDArray[np.float64]:
    return np.random.default_rng(20).integers(0, 256, (17, 23)).astype(np.float64)


def weights(kernel: str) -> NDArray[np.float64]:
    return KERNELS[kernel].weights


def test_ids_are_stable_and_in_this_order() -> None:
    assert list(KERNELS) == [
        *("identity", "box", "gaussian", "gaussian-5", "sharpen"),
        *("sobel-x", "sobel-y", "prewitt-x", "prewitt-y"),
        *("laplacian", "laplacian-8", "emboss", "ridge"),
    ]
    assert [entry.id for entry in KERNELS.values()] == list(KERNELS)


def test_nobody_can_change_the_table() -> None:
    with pytest.raises(TypeError):
        KERNELS["identity"] = KERNELS["box"]  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        KERNELS["box"].divisor = 1  # type: ignore[misc]
    KERNELS["box"].numerators[:] = 7
    assert weights("box")[0, 0] == 1 / 9


@pytest.mark.parametrize("kernel", KERNELS)
def test_sides_are_odd_and_equal(kernel: str) -> None:
    rows, columns = KERNELS[kernel].numerators.shape
    assert rows == columns == (5 if kernel == "gaussian-5" else 3)


@pytest.mark.parametrize("kernel", KERNELS)
def test_an_even_area_keeps_its_brightness_or_becomes_zero(kernel: str) -> None:
    entry = KERNELS[kernel]
    derivative = kernel in {"sobel-x", "sobel-y", "prewitt-x", "prewitt-y"} | {
        "laplacian",
        "laplacian-8",
        "ridge",
    }
    assert entry.total == (0 if derivative else 1)
    assert entry.shown == ("signed" if derivative else "grey")
    even = convolve(np.full((7, 7), 90.0), entry.weights, ConvolutionSpec())
    np.testing.assert_allclose(even, 0 if derivative else 90, atol=1e-12)


@pytest.mark.parametrize("kernel", KERNELS)
def test_which_kernels_care_about_being_rotated(kernel: str) -> None:
    rotated = weights(kernel)[::-1, ::-1]
    assert np.array_equal(rotated, weights(kernel)) == (kernel not in TURNING)


@pytest.mark.parametrize("kernel", KERNELS)
def test_against_scipy(kernel: str, image: NDArray[np.float64]) -> None:
    found = convolve(image, weights(kernel), CONVOLUTION)
    np.testing.assert_allclose(found, signal.convolve2d(image, weights(kernel), mode="same"), atol=1e-10)


@pytest.mark.parametrize(
    ("kernel", "oracle", "axis"),
    [
        ("sobel-x", ndimage.sobel, 1),
        ("sobel-y", ndimage.sobel, 0),
        ("prewitt-x", ndimage.prewitt, 1),
        ("prewitt-y", ndimage.prewitt, 0),
        ("laplacian", ndimage.laplace, None),
    ],
)
def test_against_the_filters_that_scipy_has_by_name(
    kernel: str, oracle: object, axis: int | None, image: NDArray[np.float64]
) -> None:
    wanted = oracle(image, mode="constant") if axis is None else oracle(image, axis, mode="constant")  # type: ignore[operator]
    np.testing.assert_array_equal(convolve(image, weights(kernel), CONVOLUTION), wanted)
    sign = -1 if kernel in TURNING else 1
    np.testing.assert_array_equal(sign * convolve(image, weights(kernel), CORRELATION), wanted)


def test_signs_on_a_step() -> None:
    brighter_to_the_right = np.repeat([[0, 0, 10, 10]], 5, axis=0)
    found = convolve(brighter_to_the_right, weights("sobel-x"), ConvolutionSpec(flip_kernel=True))
    assert found.tolist() == [[40, 40]] * 3
    found = convolve(brighter_to_the_right, weights("sobel-x"), ConvolutionSpec())
    assert found.tolist() == [[-40, -40]] * 3
    assert not convolve(brighter_to_the_right, weights("sobel-y"), ConvolutionSpec()).any()
    brighter_downwards = brighter_to_the_right.T
    assert (convolve(brighter_downwards, weights("prewitt-y"), ConvolutionSpec(flip_kernel=True)) == 30).all()


@pytest.mark.parametrize(("kernel", "smoothing"), [("sobel", [1, 2, 1]), ("prewitt", [1, 1, 1])])
def test_gradients_smooth_one_axis_and_subtract_along_the_other(kernel: str, smoothing: list[int]) -> None:
    across = KERNELS[f"{kernel}-x"].numerators
    assert across.tolist() == np.outer(smoothing, [1, 0, -1]).tolist()
    assert KERNELS[f"{kernel}-y"].numerators.tolist() == across.T.tolist()


@pytest.mark.parametrize(("kernel", "side"), [("gaussian", 3), ("gaussian-5", 5)])
def test_gaussians_are_pascals_triangle(kernel: str, side: int) -> None:
    row = np.array([comb(side - 1, place) for place in range(side)])
    entry = KERNELS[kernel]
    assert entry.numerators.tolist() == np.outer(row, row).tolist()
    assert entry.divisor == row.sum() ** 2
    places = np.arange(side) - side // 2
    assert (entry.weights.sum(axis=0) * places**2).sum() == pytest.approx((side - 1) / 4)


def test_what_is_made_of_others() -> None:
    assert (weights("sharpen") == weights("identity") - weights("laplacian")).all()
    assert (weights("ridge") == -weights("laplacian-8")).all()
    both_second_differences = np.zeros((3, 3))
    both_second_differences[1] += [1, -2, 1]
    both_second_differences[:, 1] += [1, -2, 1]
    assert (weights("laplacian") == both_second_differences).all()
    emboss = weights("emboss") - weights("identity")
    assert (emboss == -emboss[::-1, ::-1]).all()


def test_identity_changes_nothing(image: NDArray[np.float64]) -> None:
    np.testing.assert_array_equal(convolve(image, weights("identity"), CORRELATION), image)
