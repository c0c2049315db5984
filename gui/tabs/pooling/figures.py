"""Makes the scene of any moment of one pooling; what no step changes is computed once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.operations.pooling import gradient_shares, gradient_summands, route_gradient
from gui.tabs.pooling.pointing import Highlights, giving_windows, highlights
from gui.tabs.pooling.scene import PoolingScene, Route, Share
from gui.tabs.pooling.sums import Progress, best_so_far, equals_of, formula, tap_positions, term_count
from gui.widgets.matrix_model import Mark, MatrixModel, Padding, Role, Window

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from engine.operations.pooling import GradientSummand, PoolingKind, PoolingStep, PoolingTrace
    from gui.tabs.pooling.scene import Moment, Pointed
    from gui.tabs.pooling.state import Floats, PoolingNumbers, PoolingState
    from gui.widgets.formula_model import FormulaModel
    from gui.widgets.matrix_model import Cell, ColourMap, Display

RINGS: Mapping[PoolingKind, float] = MappingProxyType(
    {"max": -math.inf, "min": math.inf, "average": math.nan}
)
"""What stands in the padding: what can never win, and for the mean no number at all.

A 0 there would be a lie: the mean is taken over the cells of the image alone.
"""


class SceneMaker:
    """Scenes of one pooling.

    The same number array serves all steps, so that a matrix sees at a glance that its picture stays; only
    the gradient of the image grows from step to step.

    Args:
        numbers: what is computed.
        gradient: whether the way back is shown too.
        display: numbers, colours, or both.
        colours: signed or grey, of image and result; gradients always have signs.
        tinted: light colours behind numbers.
        trace: the steps, if they are known already.

    Raises:
        EngineError: these numbers cannot be pooled, or the gradient does not fit the result.
    """

    def __init__(
        self,
        numbers: PoolingNumbers,
        gradient: bool = True,
        *,
        display: Display = "numbers",
        colours: ColourMap = "signed",
        tinted: bool = True,
        trace: PoolingTrace | None = None,
    ) -> None:
        self.numbers = numbers
        self.trace = numbers.trace() if trace is None else trace
        self._with_gradient = gradient
        self._looks: dict[str, Any] = {"display": display, "tinted": tinted}
        self._colours: ColourMap = colours
        self._formula_of: tuple[object, FormulaModel] | None = None
        self._gradient_of: tuple[int, Floats] | None = None
        self.whole_gradient: Floats = _sealed(route_gradient(self.trace, numbers.upstream))

    @classmethod
    def of(cls, state: PoolingState) -> SceneMaker:
        """Of the numbers and looks of a state.

        Raises:
            EngineError: they cannot be pooled.
        """
        return cls(
            state.numbers, state.gradient, display=state.display, colours=state.colours, tinted=state.tinted
        )

    @property
    def kind(self) -> PoolingKind:
        """What is taken from a window."""
        return self.numbers.spec.kind

    def term_count(self, step: int) -> int:
        """Numbers that a step looks at."""
        return term_count(self.trace[step])

    def scene(self, moment: Moment) -> PoolingScene:
        """All matrices and the formula of a moment.

        Raises:
            IndexError: there is no such step.
        """
        step = self.trace[moment.step]
        progress = Progress.of(step, moment)
        told = step.index + int(progress.tells_result)
        found = highlights(self.trace, moment.pointed, told)
        window = self._window(step)
        winner = best_so_far(step, self.kind, progress)
        ties = equals_of(step, winner, progress)
        taps = tuple(_on_image(window, place) for place in tap_positions(step))
        route = self._route(step) if self._with_gradient and progress.tells_result else None
        row, column, _ = step.output_index
        winner, ties = _all_on_image(window, winner), tuple(_on_image(window, tie) for tie in ties)
        return PoolingScene(
            self.kind,
            input=self._input(window, taps, progress, winner, ties, found),
            output=self._output((row, column), progress, found),
            upstream=self._upstream((row, column), found) if self._with_gradient else None,
            gradient=self._gradient(told, route, found) if self._with_gradient else None,
            formula=self._formula(step, progress),
            cell=(row, column),
            taps=taps,
            winner=winner,
            ties=ties,
            left_out=int(step.in_padding.sum()),
            route=route,
            summands=self._summands(moment.pointed, told),
        )

    # matrices
    def _input(
        self,
        window: Window,
        taps: tuple[Cell, ...],
        progress: Progress,
        winner: Cell | None,
        ties: tuple[Cell, ...],
        found: Highlights,
    ) -> MatrixModel:
        rows, columns = self._dropped
        marks = [] if winner is None else [Mark(*winner)]
        return self._model(
            self.numbers.image,
            "input",
            self._scale,
            padding=self._padding,
            window=window,
            current=None if progress.term is None else taps[progress.term],
            marks=(*marks, *(Mark(*tie, "box") for tie in ties)),
            highlighted=found.input,
            dropped_rows=rows,
            dropped_columns=columns,
            editable=True,
        )

    def _output(self, cell: Cell, progress: Progress, found: Highlights) -> MatrixModel:
        rows, columns, _ = self.trace.shape
        done = np.zeros(rows * columns, dtype=np.bool_)
        done[: cell[0] * columns + cell[1] + 1] = True
        return self._model(
            self._result,
            "output",
            self._scale,
            current=cell,
            done=_sealed(done.reshape(rows, columns)),
            hidden=frozenset() if progress.tells_result else frozenset({cell}),
            highlighted=found.output,
        )

    def _upstream(self, cell: Cell, found: Highlights) -> MatrixModel:
        return self._model(
            self.numbers.upstream,
            "gradient",
            self._gradient_scale,
            current=cell,
            highlighted=found.upstream,
            editable=True,
        )

    def _gradient(self, told: int, route: Route | None, found: Highlights) -> MatrixModel:
        spreads = route is not None and route.divisor is not None
        rows, columns = self._dropped
        height, width = self.numbers.size
        return self._model(
            self._gradient_after(told),
            "gradient",
            self._gradient_scale,
            current=None if route is None or spreads else route.cells[0],
            marks=tuple(Mark(*cell, "box") for cell in route.cells) if route is not None and spreads else (),
            highlighted=found.gradient,
            dropped_rows=frozenset(row for row in rows if row < height),
            dropped_columns=frozenset(column for column in columns if column < width),
        )

    def _model(self, values: Floats, role: Role, scale: Scale, **more: Any) -> MatrixModel:
        return MatrixModel(
            values,
            role,
            colours="signed" if role == "gradient" else self._colours,
            v_min=scale.v_min,
            v_max=scale.v_max,
            **self._looks,
            **more,
        )

    def _formula(self, step: PoolingStep, progress: Progress) -> FormulaModel:
        key = step.index, progress
        if self._formula_of is None or self._formula_of[0] != key:
            self._formula_of = key, formula(step, self.kind, progress)
        return self._formula_of[1]

    # the way back
    def _route(self, step: PoolingStep) -> Route:
        row, column, _ = step.output_index
        arriving, window = float(self.numbers.upstream[row, column]), self._window(step)
        shares = gradient_shares(step, arriving)
        places = step.terms if step.winner is None else [step.winner]
        return Route(
            (row, column),
            arriving,
            tuple(Share(_on_image(window, place), float(shares[place])) for place in places),
            step.divisor,
            bool(step.ties),
        )

    def _gradient_after(self, told: int) -> Floats:
        """The gradient of the image, summed up over the first so many steps."""
        if told == len(self.trace):
            return self.whole_gradient
        if self._gradient_of is None or self._gradient_of[0] != told:
            upstream = self.numbers.upstream.copy()
            upstream.ravel()[told:] = 0.0
            self._gradient_of = told, _sealed(route_gradient(self.trace, upstream))
        return self._gradient_of[1]

    def _summands(self, pointed: Pointed | None, told: int) -> tuple[GradientSummand, ...]:
        if pointed is None or pointed.part != "gradient" or not self._with_gradient:
            return ()
        height, width = self.numbers.size
        if not (0 <= pointed.cell[0] < height and 0 <= pointed.cell[1] < width):
            return ()
        givers = set(giving_windows(self.trace, pointed.cell, told))
        parts = gradient_summands(self.trace, self.numbers.upstream, *pointed.cell)
        return tuple(part for part in parts if part.output_index[:2] in givers)

    # places
    def _window(self, step: PoolingStep) -> Window:
        (top, _), (left, _) = self.trace.pads
        height, width = self.trace.window_size
        return Window(step.window.rows.start - top, step.window.columns.start - left, height, width)

    @cached_property
    def _padding(self) -> Padding:
        (top, bottom), (left, right) = self.trace.pads
        return Padding(top, bottom, left, right, RINGS[self.kind])

    @cached_property
    def _dropped(self) -> tuple[frozenset[int], frozenset[int]]:
        rows, columns = self.trace.formulas
        return _left_over(rows), _left_over(columns)

    # numbers
    @cached_property
    def _result(self) -> Floats:
        return _sealed(np.ascontiguousarray(self.trace.maps[..., 0], dtype=np.float64))

    # colours: one scale for image and result, and one for both gradients, so that equal numbers look alike
    @cached_property
    def _scale(self) -> Scale:
        return Scale.of([self.numbers.image], self._colours)

    @cached_property
    def _gradient_scale(self) -> Scale:
        return Scale.of([self.numbers.upstream, self.whole_gradient], "signed")


@dataclass(frozen=True, slots=True)
class Scale:
    """Which numbers get the strongest colour, or white and black; None leaves it to the matrix."""

    v_max: float | None = None
    v_min: float | None = None

    @classmethod
    def of(cls, arrays: list[Floats], colours: ColourMap) -> Scale:
        """The scale that serves several matrices."""
        numbers = np.concatenate([array.ravel() for array in arrays])
        numbers = numbers[np.isfinite(numbers)]
        if not numbers.size:
            return cls()
        low, high = float(numbers.min()), float(numbers.max())
        if colours == "grey":
            return cls(max(0.0, high), min(0.0, low))
        return cls(max(abs(low), abs(high)) or None)


def _on_image(window: Window, place: Cell) -> Cell:
    return window.row + place[0], window.column + place[1]


def _all_on_image(window: Window, place: Cell | None) -> Cell | None:
    return None if place is None else _on_image(window, place)


def _left_over(axis: SizeFormula) -> frozenset[int]:
    """Rows or columns at the end that no window reaches, counted from the image."""
    end = axis.input_size + axis.pad_after
    return frozenset(range(end - axis.dropped, end))


def _sealed(array: NDArray[Any]) -> NDArray[Any]:
    array.flags.writeable = False
    return array
