"""Two ways to compute the same convolution, step by step beside each other; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.studio.moment import Moment
from gui.tabs.convolution.figures import SceneMaker
from gui.widgets.matrix_colours import largest_magnitude
from gui.widgets.matrix_model import Mark

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionTrace
    from gui.studio.moment import Pointed
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, MatrixModel

ROUNDING = 1e-9  # relative: sums in another order may differ by this


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two computations whose results have one shape.

    Attributes:
        first: the one at the left.
        second: the one at the right.
        differing: H×W×K, cells in which the results differ by more than rounding.
    """

    first: SceneMaker
    second: SceneMaker
    differing: NDArray[np.bool_]

    @classmethod
    def of(cls, first: ConvolutionState, second: ConvolutionState) -> Comparison:
        """Compute both.

        Raises:
            EngineError: one of them cannot be computed.
        """
        makers = SceneMaker(first), SceneMaker(second)
        return cls(*makers, _differing(makers[0].trace, makers[1].trace))

    @property
    def size(self) -> Cell:
        """Rows and columns of the results."""
        rows, columns, _ = self.first.trace.shape
        return rows, columns

    def scenes(self, cell: Cell, filter_index: int, pointed: Pointed | None) -> tuple[Scene, Scene]:
        """Both at the same cell; a cell beyond the last becomes the last."""
        rows, columns, filters = self.first.trace.shape
        held = min(cell[0], rows - 1), min(cell[1], columns - 1), min(filter_index, filters - 1)
        moment = Moment(self.first.trace.index_of(*held), pointed=pointed)
        return self.first.scene(moment), self.second.scene(moment)

    def outputs(self, scenes: tuple[Scene, Scene]) -> tuple[MatrixModel, MatrixModel]:
        """Both results complete and in one scale of colours.

        Cells of the second that differ from the first have a box; where all differ, boxes would say nothing.
        """
        number = scenes[0].filter_index
        differing = self._of(number)
        cells = [] if differing.all() else np.argwhere(differing).tolist()
        marks = tuple(Mark(row, column, "box") for row, column in cells)
        models = scenes[0].outputs[number], scenes[1].outputs[number]
        lows = [model.v_min for model in models if model.v_min is not None]
        high = max(model.v_max or largest_magnitude(model.values) for model in models)
        low = min(lows) if lows else None
        first, second = (replace(model, done=None, v_max=high, v_min=low) for model in models)
        return first, replace(second, marks=marks)

    def count(self, filter_index: int) -> int:
        """Cells of one filter in which the results differ."""
        return int(self._of(filter_index).sum())

    def _of(self, filter_index: int) -> NDArray[np.bool_]:
        plane: NDArray[np.bool_] = self.differing[..., min(filter_index, self.differing.shape[2] - 1)]
        return plane


def flip_comparison(state: ConvolutionState) -> Comparison:
    """Cross-correlation and convolution of the same numbers.

    Raises:
        EngineError: they cannot be computed.
    """
    straight, turned = (
        state.changed(spec=replace(state.spec, flip_kernel=flipped)) for flipped in (False, True)
    )
    return Comparison.of(straight, turned)


def same_comparison(state: ConvolutionState) -> Comparison:
    """The odd cell of "same" after and before the image, whatever padding the state has.

    Raises:
        EngineError: they cannot be computed.
    """
    after, before = (
        state.changed(spec=replace(state.spec, padding="same", extra=extra)) for extra in ("after", "before")
    )
    return Comparison.of(after, before)


def is_symmetric(state: ConvolutionState) -> bool:
    """Whether the half-turn leaves the kernel as it is."""
    return np.array_equal(state.kernel, state.kernel[::-1, ::-1], equal_nan=True)


def _differing(first: ConvolutionTrace, second: ConvolutionTrace) -> NDArray[np.bool_]:
    ones, others = (np.asarray(trace.maps, dtype=np.float64) for trace in (first, second))
    size = max(largest_magnitude(ones), largest_magnitude(others))
    with np.errstate(over="ignore", invalid="ignore"):
        return ~np.isclose(ones, others, rtol=ROUNDING, atol=ROUNDING * size, equal_nan=True)
