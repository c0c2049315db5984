"""What is drawn at each step of one state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.operations.axes import inverse_order
from gui.tabs.axes.axis_looks import AxisLook, axis_looks
from gui.tabs.axes.model import NestedModel

if TYPE_CHECKING:
    from engine.operations.axes import AxesStep, AxesTrace
    from gui.studio.moment import Moment
    from gui.tabs.axes.state import AxesState


@dataclass(frozen=True, slots=True, eq=False)
class AxesScene:
    """One number at its place in both arrays.

    Attributes:
        trace: both arrays.
        axes: of a.
        step: the number.
        hidden: the class is to find its place in b.
        a: what the left array shows.
        b: what the right one shows.
    """

    trace: AxesTrace
    axes: tuple[AxisLook, ...]
    step: AxesStep
    hidden: bool
    a: NestedModel
    b: NestedModel


class ElementSteps:
    """The numbers of a, one after the other; a row of them is what lies in one place of the first axis.

    Args:
        lengths: shape of a.
    """

    def __init__(self, lengths: tuple[int, ...]) -> None:
        size = int(np.prod(lengths))
        rows = lengths[0] if len(lengths) > 1 else 1
        self.shape = rows, size // rows, 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def index_of(self, row: int, column: int, number: int = 0) -> int:
        """Which step moves a number."""
        return row * self.shape[1] + column

    def output_index_of(self, index: int) -> tuple[int, int, int]:
        """Row and column of a step."""
        return (*divmod(index, self.shape[1]), 0)


class SceneMaker:
    """Keeps what no step changes.

    Args:
        state: whose numbers move.

    Raises:
        EngineError: there are none.
    """

    def __init__(self, state: AxesState) -> None:
        self.moves = state.trace()
        self.trace = ElementSteps(state.shape)
        self.axes = axis_looks(state.shape, state.names)
        self._places_a = np.arange(self.moves.source.size).reshape(state.shape)
        self._places_b = np.ascontiguousarray(np.transpose(self._places_a, self.moves.order))
        self._axes_b = tuple(self.axes[axis] for axis in self.moves.order)
        self._inverse = inverse_order(self.moves.order)

    def term_count(self, step: int) -> int:
        """Nothing is added up here."""
        return 1

    def scene(self, moment: Moment) -> AxesScene:
        """Both arrays at a step."""
        step = self.moves[moment.step]
        moved = moment.step if moment.hidden else moment.step + 1
        current = None if moment.hidden else moment.step
        return AxesScene(
            self.moves, self.axes, step, moment.hidden, self.source(moment.step), self.result(moved, current)
        )

    def source(self, current: int) -> NestedModel:
        """The array a; all of its numbers are there."""
        moves = self.moves
        return NestedModel(
            "a", moves.source, self._places_a, self.axes, moves.order, moves.source.size, current
        )

    def result(self, moved: int, current: int | None) -> NestedModel:
        """The array b, with so many numbers in it."""
        return NestedModel(
            "b", self.moves.result, self._places_b, self._axes_b, self._inverse, moved, current
        )
