"""Random convolutions, and the slowest way to compute one."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.operations.convolution import ConvolutionSpec
from engine.operations.padding import BORDERS, EXTRAS, effective_size

Array = NDArray[Any]
Form = Literal["vector", "matrix", "maps"]
NUMPY_MODES: dict[str, Any] = {"zero": "constant", "reflect": "reflect", "edge": "edge", "wrap": "wrap"}
PADDINGS = ("valid", "same", "full", "explicit")


@dataclass(frozen=True)
class Problem:
    image: Array
    kernel: Array
    spec: ConvolutionSpec
    bias: Array | None


@st.composite
def problems(
    draw: st.DrawFn,
    *,
    forms: tuple[Form, ...] = ("vector", "matrix", "maps"),
    paddings: tuple[str, ...] = PADDINGS,
    borders: tuple[str, ...] = BORDERS,
    dtype: type = np.float64,
    most_stride: int = 3,
    most_dilation: int = 3,
    flips: tuple[bool, ...] = (False, True),
    most_channels: int = 6,
) -> Problem:
    """Every kind of convolution that the engine accepts; the kernel fits into the image."""
    form = draw(st.sampled_from(forms))
    axes = (1,) if form == "vector" else (0, 1)
    kernel_size, size, pads = [1, 1], [1, 1], [(0, 0), (0, 0)]
    stride, dilation = [1, 1], [1, 1]
    for axis in axes:
        kernel_size[axis] = draw(st.integers(1, 5 if form == "vector" else 4))
        stride[axis] = draw(st.integers(1, most_stride))
        dilation[axis] = draw(st.integers(1, most_dilation))
        size[axis] = effective_size(kernel_size[axis], dilation[axis]) + draw(st.integers(0, 6))
        side = st.integers(0, min(3, size[axis] - 1))
        pads[axis] = draw(st.tuples(side, side))
    padding: Any = draw(st.sampled_from(paddings))
    spec = ConvolutionSpec(
        (stride[0], stride[1]),
        (pads[0], pads[1]) if padding == "explicit" else padding,
        draw(st.sampled_from(EXTRAS)),
        (dilation[0], dilation[1]),
        draw(st.sampled_from(borders)),
        draw(st.sampled_from(flips)),
    )
    channels = draw(st.integers(1, most_channels)) if form == "maps" else 1
    filters = draw(st.integers(1, 3)) if form == "maps" else 1
    shapes = {
        "vector": ((size[1],), (kernel_size[1],)),
        "matrix": (tuple(size), tuple(kernel_size)),
        "maps": ((*size, channels), (*kernel_size, channels, filters)),
    }
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    image, kernel = (numbers(rng, shape, dtype) for shape in shapes[form])
    bias = numbers(rng, (filters,), dtype) if draw(st.booleans()) else None
    return Problem(image, kernel, spec, bias)


def numbers(rng: np.random.Generator, shape: tuple[int, ...], dtype: type) -> Array:
    if np.issubdtype(dtype, np.integer):
        return rng.integers(-9, 10, shape).astype(dtype)
    return rng.uniform(-1, 1, shape).astype(dtype)


def maps_of(image: Array, kernel: Array) -> tuple[Array, Array]:
    """Image as H×W×C and kernel as kh×kw×C×K."""
    if image.ndim == 1:
        return image[np.newaxis, :, np.newaxis], kernel[np.newaxis, :, np.newaxis, np.newaxis]
    if image.ndim == 2:
        image = image[..., np.newaxis]
    return image, kernel[..., np.newaxis, np.newaxis] if kernel.ndim == 2 else kernel


def like(maps: Array, problem: Problem) -> Array:
    """Maps in the form of the problem."""
    if problem.image.ndim == 1:
        return maps[0, :, 0]
    return maps[..., 0] if problem.image.ndim == problem.kernel.ndim == 2 else maps


def same_pads(size: int, effective: int, stride: int, extra: str) -> tuple[int, int]:
    """Found by trying: the fewest cells that give as many windows as there are strides, shared out."""
    wanted = len(range(0, size, stride))
    total = 0
    while len(range(0, size + total - effective + 1, stride)) < wanted:
        total += 1
    halves = [total // 2, total - total // 2]
    return (halves[0], halves[1]) if extra == "after" else (halves[1], halves[0])


def slow_convolve(problem: Problem) -> Array:
    """One number after the other, in plain loops; padded by NumPy."""
    image, kernel = maps_of(problem.image, problem.kernel)
    spec = problem.spec
    kernel_rows, kernel_columns, channels, filters = kernel.shape
    pads = []
    for axis in (0, 1):
        effective = 1 + (kernel.shape[axis] - 1) * spec.dilation[axis]
        if spec.padding == "valid":
            pads.append((0, 0))
        elif spec.padding == "full":
            pads.append((effective - 1, effective - 1))
        elif spec.padding == "same":
            pads.append(same_pads(image.shape[axis], effective, spec.stride[axis], spec.extra))
        else:
            pads.append(spec.padding[axis])
    padded = np.pad(image, [*pads, (0, 0)], mode=NUMPY_MODES[spec.border])
    last_row = padded.shape[0] - (kernel_rows - 1) * spec.dilation[0]
    last_column = padded.shape[1] - (kernel_columns - 1) * spec.dilation[1]
    lines = []
    for top in range(0, last_row, spec.stride[0]):
        line = []
        for left in range(0, last_column, spec.stride[1]):
            cell = []
            for number in range(filters):
                total = 0 if problem.bias is None else problem.bias[number]
                for r, c, channel in itertools.product(
                    range(kernel_rows), range(kernel_columns), range(channels)
                ):
                    row, column = (
                        (kernel_rows - 1 - r, kernel_columns - 1 - c) if spec.flip_kernel else (r, c)
                    )
                    value = padded[top + r * spec.dilation[0], left + c * spec.dilation[1], channel]
                    total = total + value * kernel[row, column, channel, number]
                cell.append(total)
            line.append(cell)
        lines.append(line)
    return like(np.array(lines), problem)
