"""SciPy as an oracle: its four routines, which do not agree about "same"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import signal

from engine.operations.convolution import ConvolutionSpec, convolve
from tests.engine.operations.problems import Array, Problem, maps_of, problems

if TYPE_CHECKING:
    from engine.operations.padding import Extra

# flipped or not, where the odd cell of "same" goes, and who does it so
ROUTINES_1D = {"correlate": (False, "before"), "convolve": (True, "before")}
ROUTINES_2D = {
    "correlate": (False, "before"),
    "convolve": (True, "before"),
    "correlate2d": (False, "after"),
    "convolve2d": (True, "before"),
}


def scipy_result(routine: str, image: Array, kernel: Array, mode: str, boundary: str = "fill") -> Array:
    if routine.endswith("2d"):
        return getattr(signal, routine)(image, kernel, mode=mode, boundary=boundary)
    return getattr(signal, routine)(image, kernel, mode=mode, method="direct")


@st.composite
def pairs(draw: st.DrawFn, axes: int, mode: str) -> tuple[Array, Array]:
    """Image and kernel; under "same" and "full" the kernel may be larger than the image."""
    kernel_shape = tuple(draw(st.integers(1, 5)) for _ in range(axes))
    shape = tuple(draw(st.integers(k if mode == "valid" else 1, 9)) for k in kernel_shape)
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return rng.normal(size=shape), rng.normal(size=kernel_shape)


def check(routine: str, flip: bool, extra: str, mode: str, image: Array, kernel: Array) -> None:
    side: Extra = "after" if extra == "after" else "before"
    padding = "valid" if mode == "valid" else "same" if mode == "same" else "full"
    spec = ConvolutionSpec(padding=padding, extra=side, flip_kernel=flip)  # type: ignore[arg-type]
    wanted = scipy_result(routine, image, kernel, mode)
    np.testing.assert_allclose(convolve(image, kernel, spec), wanted, rtol=0, atol=1e-10)
    single = convolve(image.astype(np.float32), kernel.astype(np.float32), spec)
    assert single.dtype == np.float32
    np.testing.assert_allclose(single, wanted, rtol=0, atol=1e-5)


@pytest.mark.parametrize("mode", ["valid", "same", "full"])
@pytest.mark.parametrize("routine", ROUTINES_1D)
@given(data=st.data())
def test_vectors(routine: str, mode: str, data: st.DataObject) -> None:
    check(routine, *ROUTINES_1D[routine], mode, *data.draw(pairs(1, mode)))


@pytest.mark.parametrize("mode", ["valid", "same", "full"])
@pytest.mark.parametrize("routine", ROUTINES_2D)
@given(data=st.data())
def test_matrices(routine: str, mode: str, data: st.DataObject) -> None:
    check(routine, *ROUTINES_2D[routine], mode, *data.draw(pairs(2, mode)))


@pytest.mark.parametrize("routine", ["correlate2d", "convolve2d"])
@given(data=st.data())
def test_a_border_that_wraps(routine: str, data: st.DataObject) -> None:
    flip, extra = ROUTINES_2D[routine]
    image, kernel = data.draw(pairs(2, "valid"))
    spec = ConvolutionSpec(
        padding="same", border="wrap", flip_kernel=flip, extra="after" if extra == "after" else "before"
    )
    wanted = scipy_result(routine, image, kernel, "same", "wrap")
    np.testing.assert_allclose(convolve(image, kernel, spec), wanted, rtol=0, atol=1e-10)


@given(problems(forms=("maps",), paddings=("valid", "full"), borders=("zero",)))
def test_channels_stride_and_dilation(problem: Problem) -> None:
    image, kernel = maps_of(problem.image, problem.kernel)
    stride, dilation = problem.spec.stride, problem.spec.dilation
    shape = [dilation[axis] * (kernel.shape[axis] - 1) + 1 for axis in (0, 1)]
    spread = np.zeros((*shape, *kernel.shape[2:]))
    spread[:: dilation[0], :: dilation[1]] = kernel
    routine = "convolve2d" if problem.spec.flip_kernel else "correlate2d"
    mode = str(problem.spec.padding)
    for number in range(kernel.shape[3]):
        channels = [
            scipy_result(routine, image[..., channel], spread[..., channel, number], mode)
            for channel in range(kernel.shape[2])
        ]
        wanted = np.sum(channels, axis=0)[:: stride[0], :: stride[1]]
        if problem.bias is not None:
            wanted = wanted + problem.bias[number]
        found = convolve(problem.image, problem.kernel, problem.spec, problem.bias)[..., number]
        np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-10)
