"""States whose numbers are known by hand, and random ones."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from engine.operations.convolution import ConvolutionSpec
from gui.tabs.convolution.state import ConvolutionState
from tests.engine.operations.problems import maps_of, problems

IMAGE = [[2, 1, 0, 0, 1], [3, 2, 0, 1, 0], [5, 1, 1, 0, 2], [4, 2, 0, 1, 1], [3, 0, 2, 0, 0]]
SOBEL = [[1, 0, -1], [2, 0, -2], [1, 0, -1]]
SIGNAL, TAPS = [2, 8, 3, 7, 1, 2, 0, 4, 5], [2, 1, 5, 3]
CROSS = [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
DIAGONAL = [[-1, 0, 0], [0, 1, 0], [0, 0, -1]]


def edges(bias: float = 0.0, **rules: object) -> ConvolutionState:
    """The 5×5 image and the vertical edges: Y[1, 1] is 12."""
    spec = ConvolutionSpec(**{"padding": "same", **rules})  # type: ignore[arg-type]
    return ConvolutionState(
        np.array(IMAGE)[..., np.newaxis], np.reshape(SOBEL, (3, 3, 1, 1)), np.array([bias]), spec
    )


def two_filters() -> ConvolutionState:
    """The course's 5×5×3 image with two filters; the first cell is 4 − 1 + 0, and 4 + 3 + 0."""
    image = [
        [[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]],
        [[0, 1, 1, 0, 1], [0, 1, 1, 1, 0], [0, 0, 1, 1, 0], [0, 0, 1, 1, 1], [1, 1, 1, 0, 0]],
        [[1, 1, 1, 1, 0], [1, 1, 1, 1, 0], [0, 0, 0, 1, 1], [0, 1, 1, 1, 0], [0, 1, 1, 0, 0]],
    ]
    first = [CROSS, [[0, -1, 0], [-1, 1, -1], [1, -1, 0]], DIAGONAL]
    kernel = np.array([first, [CROSS, CROSS, DIAGONAL]])
    return ConvolutionState(np.moveaxis(np.array(image), 0, 2), kernel.transpose(2, 3, 1, 0), np.zeros(2))


def signal(**rules: object) -> ConvolutionState:
    """The course's signal of nine numbers and its kernel of four."""
    spec = ConvolutionSpec(**rules)  # type: ignore[arg-type]
    image, kernel = np.reshape(SIGNAL, (1, 9, 1)), np.reshape(TAPS, (1, 4, 1, 1))
    return ConvolutionState(image, kernel, np.zeros(1), spec, one_dimensional=True)


@st.composite
def states(draw: st.DrawFn, whole: bool = False) -> ConvolutionState:
    """Every kind of convolution that the tab can show."""
    problem = draw(problems(dtype=np.int64 if whole else np.float64, most_channels=4))
    image, kernel = maps_of(problem.image, problem.kernel)
    bias = np.zeros(kernel.shape[3]) if problem.bias is None else problem.bias
    one_dimensional = problem.image.ndim == 1
    return ConvolutionState(image, kernel, bias, problem.spec, one_dimensional, preset="some")
