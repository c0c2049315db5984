"""Random poolings, and the slowest way to compute one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from engine.operations.pooling import POOLING_KINDS, PoolingSpec
from tests.engine.operations.problems import Array, numbers, same_pads

PADDINGS = ("valid", "same", "explicit", "global")


@dataclass(frozen=True)
class Pooling:
    image: Array
    spec: PoolingSpec


@st.composite
def poolings(
    draw: st.DrawFn,
    *,
    kinds: tuple[str, ...] = POOLING_KINDS,
    paddings: tuple[str, ...] = PADDINGS,
    dtype: type = np.float64,
    dims: tuple[int, ...] = (2, 3),
    with_ties: bool = False,
) -> Pooling:
    """Every kind of pooling that the engine accepts."""
    kind: Any = draw(st.sampled_from(kinds))
    padding: Any = draw(st.sampled_from(paddings))
    window, size, stride, pads = [], [], [], []
    for _ in range(2):
        extent = draw(st.integers(1, 4))
        side = st.integers(0, extent - 1)
        before, after = draw(st.tuples(side, side)) if padding == "explicit" else (0, 0)
        # under "same" a window may be larger than the image
        smallest = 1 if padding in ("same", "global") else max(1, extent - before - after)
        window.append(extent)
        size.append(draw(st.integers(smallest, extent + 6)))
        stride.append(draw(st.integers(1, 5)))
        pads.append((before, after))
    if padding == "global":
        spec = PoolingSpec(kind, window=None)
    else:
        where = (pads[0], pads[1]) if padding == "explicit" else padding
        spec = PoolingSpec(kind, (window[0], window[1]), (stride[0], stride[1]), where)
    shape = tuple(size) if draw(st.sampled_from(dims)) == 2 else (*size, draw(st.integers(1, 4)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    if with_ties:
        return Pooling(rng.integers(-1, 2, shape).astype(dtype), spec)
    return Pooling(numbers(rng, shape, dtype), spec)


def image_maps(image: Array) -> Array:
    """An image as H×W×C."""
    return image[..., np.newaxis] if image.ndim == 2 else image


def pads_of(pooling: Pooling) -> list[tuple[int, int]]:
    """The padding, "same" found by trying."""
    spec = pooling.spec
    if spec.window is None or spec.padding == "valid":
        return [(0, 0), (0, 0)]
    if spec.padding == "same":
        return [
            same_pads(pooling.image.shape[axis], spec.window[axis], spec.stride[axis], "after")
            for axis in (0, 1)
        ]
    return [tuple(spec.padding[axis]) for axis in (0, 1)]  # type: ignore[misc]


def slow_pool(pooling: Pooling) -> Array:
    """One number after the other, in plain loops: what lies outside the image is skipped."""
    image, spec = image_maps(pooling.image), pooling.spec
    height, width, channels = image.shape
    window = (height, width) if spec.window is None else spec.window
    (top, bottom), (left, right) = pads_of(pooling)
    lines = []
    for first_row in range(-top, height + bottom - window[0] + 1, spec.stride[0]):
        line = []
        for first_column in range(-left, width + right - window[1] + 1, spec.stride[1]):
            cell = []
            for channel in range(channels):
                met = [
                    image[row, column, channel].item()
                    for row in range(first_row, first_row + window[0])
                    for column in range(first_column, first_column + window[1])
                    if 0 <= row < height and 0 <= column < width
                ]
                cell.append(_taken(spec.kind, met))
            line.append(cell)
        lines.append(line)
    found = np.array(lines)
    return found[..., 0] if pooling.image.ndim == 2 else found


def _taken(kind: str, met: list[float]) -> float:
    if kind == "average":
        return math.fsum(met) / len(met)
    return max(met) if kind == "max" else min(met)
