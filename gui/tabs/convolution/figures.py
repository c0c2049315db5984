"""Makes the scene of any moment of one state; what no step changes is computed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.operations.convolution import ConvolutionSpec, convolve
from gui.tabs.convolution.pointing import Highlights, highlights
from gui.tabs.convolution.scene import Scene
from gui.tabs.convolution.sums import Progress, formula
from gui.widgets.matrix_model import MatrixModel, Padding, Role, Window

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep, ConvolutionTrace, SizeFormula
    from gui.studio.moment import Moment
    from gui.tabs.convolution.state import ConvolutionState, Floats
    from gui.widgets.formula_model import FormulaModel
    from gui.widgets.matrix_model import ColourMap


class SceneMaker:
    """Scenes of one state.

    The same number array serves all steps, so that a matrix sees at a glance that its picture stays.

    Args:
        state: what is computed.
        trace: its steps, if they are known already.

    Raises:
        EngineError: these numbers cannot be convolved.
    """

    def __init__(self, state: ConvolutionState, trace: ConvolutionTrace | None = None) -> None:
        self.state = state
        self.trace = state.trace() if trace is None else trace
        self._formula_of: tuple[object, FormulaModel] | None = None

    def term_count(self, step: int) -> int:
        """Products of a step, and the bias where there is one; as many in every step."""
        return int(self.state.kernel[..., 0].size) + int(bool(self.state.bias.any()))

    def scene(self, moment: Moment) -> Scene:
        """All matrices and the formula of a moment.

        Raises:
            IndexError: there is no such step.
        """
        step = self.trace[moment.step]
        progress = Progress.of(self.state, moment)
        window = self._window(step)
        found = highlights(self.trace, window, step.output_index[2], moment.pointed)
        row, column, filter_index = step.output_index
        return Scene(
            inputs=self._inputs(step, progress, window, found),
            kernels=self._kernel_models(step, progress, found),
            partials=self._partials(step, progress, found) if self.state.channels > 1 else (),
            outputs=self._outputs(step, progress, found),
            formula=self._formula(step, progress),
            filter_index=filter_index,
            cell=(row, column),
            flipped=self.state.spec.flip_kernel,
            bias=float(self.state.bias[filter_index]),
        )

    # matrices
    def _inputs(
        self, step: ConvolutionStep, progress: Progress, window: Window, found: Highlights
    ) -> tuple[MatrixModel, ...]:
        rows, columns = self._dropped
        taps, tap = window.taps(), progress.tap
        return tuple(
            self._model(
                values,
                "input",
                scale=self._image_scale,
                padding=self._paddings[channel],
                window=window,
                weights=self._kernels[step.output_index[2]][channel],
                current=None
                if tap is None or tap[0] != channel
                else taps[tap[1][0] * window.width + tap[1][1]],
                highlighted=found.inputs.get(channel, frozenset()),
                dropped_rows=rows,
                dropped_columns=columns,
                show_indices=self.state.channels == 1,
                editable=True,
            )
            for channel, values in enumerate(self._images)
        )

    def _kernel_models(
        self, step: ConvolutionStep, progress: Progress, found: Highlights
    ) -> tuple[MatrixModel, ...]:
        tap = progress.tap
        return tuple(
            self._model(
                values,
                "kernel",
                scale=self._kernel_scale,
                current=None if tap is None or tap[0] != channel else tap[1],
                highlighted=found.kernels.get(channel, frozenset()),
                show_indices=self.state.channels == 1,
                editable=True,
            )
            for channel, values in enumerate(self._kernels[step.output_index[2]])
        )

    def _partials(
        self, step: ConvolutionStep, progress: Progress, found: Highlights
    ) -> tuple[MatrixModel, ...]:
        row, column, filter_index = step.output_index
        return tuple(
            self._model(
                maps[filter_index],
                "partial",
                scale=self._partial_scale,
                current=(row, column),
                done=self._done_up_to(row, column, including=progress.channel_is_summed(channel)),
                highlighted=found.partials.get(channel, frozenset()),
                show_indices=False,
            )
            for channel, maps in enumerate(self._partial_maps)
        )

    def _outputs(
        self, step: ConvolutionStep, progress: Progress, found: Highlights
    ) -> tuple[MatrixModel, ...]:
        row, column, current_filter = step.output_index
        models = []
        for number, values in enumerate(self._maps):
            is_current = number == current_filter
            done: NDArray[np.bool_] | None = None
            if is_current:
                done = self._done_up_to(row, column, including=True)
            elif number > current_filter:
                done = self._nothing_done
            is_secret = is_current and (progress.hidden or progress.is_open)
            models.append(
                self._model(
                    values,
                    "output",
                    scale=self._output_scale,
                    current=(row, column) if is_current else None,
                    done=done,
                    hidden=frozenset({(row, column)}) if is_secret else frozenset(),
                    highlighted=found.outputs.get(number, frozenset()),
                )
            )
        return tuple(models)

    def _model(self, values: Floats, role: Role, scale: Scale, **more: Any) -> MatrixModel:
        looks = self.state
        return MatrixModel(
            values,
            role,
            display=looks.display,
            colours=looks.colours,
            tinted=looks.tinted,
            v_min=scale.v_min,
            v_max=scale.v_max,
            **more,
        )

    def _formula(self, step: ConvolutionStep, progress: Progress) -> FormulaModel:
        key = step.index, progress
        if self._formula_of is None or self._formula_of[0] != key:
            self._formula_of = key, formula(self.state, step, progress)
        return self._formula_of[1]

    # places
    def _window(self, step: ConvolutionStep) -> Window:
        (top, _), (left, _) = self.trace.pads
        rows, columns = step.window.rows, step.window.columns
        return Window(
            rows.start - top, columns.start - left, len(rows), len(columns), self.state.spec.dilation
        )

    def _done_up_to(self, row: int, column: int, including: bool) -> NDArray[np.bool_]:
        rows, columns, _ = self.trace.shape
        done = np.zeros(rows * columns, dtype=np.bool_)
        done[: row * columns + column + int(including)] = True
        return _sealed(done.reshape(rows, columns))

    @cached_property
    def _nothing_done(self) -> NDArray[np.bool_]:
        return _sealed(np.zeros(self.trace.shape[:2], dtype=np.bool_))

    @cached_property
    def _dropped(self) -> tuple[frozenset[int], frozenset[int]]:
        rows, columns = self.trace.formulas
        return _left_over(rows), _left_over(columns)

    # numbers
    @cached_property
    def _images(self) -> tuple[Floats, ...]:
        return _planes(self.state.image)

    @cached_property
    def _paddings(self) -> tuple[Padding, ...]:
        (top, bottom), (left, right) = self.trace.pads
        if self.state.spec.border == "zero":
            return (Padding(top, bottom, left, right),) * self.state.channels
        return tuple(
            Padding(top, bottom, left, right, values=values) for values in _planes(self.trace.padded)
        )

    @cached_property
    def _kernels(self) -> tuple[tuple[Floats, ...], ...]:
        """By filter and channel."""
        used = self.trace.kernel_as_used
        return tuple(_planes(used[..., number]) for number in range(used.shape[3]))

    @cached_property
    def _maps(self) -> tuple[Floats, ...]:
        return _planes(self.trace.maps)

    @cached_property
    def _partial_maps(self) -> tuple[tuple[Floats, ...], ...]:
        """The sum of each channel alone, by channel and filter."""
        padded, used = self.trace.padded, self.trace.kernel_as_used
        spec = ConvolutionSpec(stride=self.trace.spec.stride, dilation=self.trace.spec.dilation)
        return tuple(
            _planes(convolve(padded[..., [channel]], used[:, :, [channel]], spec))
            for channel in range(used.shape[2])
        )

    # colours: one scale for all channels or filters, so that equal numbers look alike
    @cached_property
    def _image_scale(self) -> Scale:
        return Scale.of([self.state.image], self.state.colours)

    @cached_property
    def _kernel_scale(self) -> Scale:
        return Scale.of([self.state.kernel], self.state.colours)

    @cached_property
    def _output_scale(self) -> Scale:
        return Scale.of(self._maps, self.state.colours)

    @cached_property
    def _partial_scale(self) -> Scale:
        return Scale.of([plane for maps in self._partial_maps for plane in maps], self.state.colours)


@dataclass(frozen=True, slots=True)
class Scale:
    """Which numbers get the strongest colour, or white and black; None leaves it to the matrix."""

    v_max: float | None = None
    v_min: float | None = None

    @classmethod
    def of(cls, arrays: Sequence[Floats], colours: ColourMap) -> Scale:
        """The scale that serves several matrices."""
        numbers = np.concatenate([array.ravel() for array in arrays])
        numbers = numbers[np.isfinite(numbers)]
        if not numbers.size:
            return cls()
        low, high = float(numbers.min()), float(numbers.max())
        if colours == "grey":
            return cls(max(0.0, high), min(0.0, low))
        return cls(max(abs(low), abs(high)) or None)


def _left_over(axis: SizeFormula) -> frozenset[int]:
    """Rows or columns at the end that no window reaches, counted from the image."""
    end = axis.input_size + axis.pad_after
    return frozenset(range(end - axis.dropped, end))


def _planes(maps: NDArray[Any]) -> tuple[Floats, ...]:
    """H×W×N as N matrices that nobody can change."""
    stacked = np.ascontiguousarray(np.moveaxis(maps, 2, 0), dtype=np.float64)
    stacked.flags.writeable = False
    return tuple(stacked)


def _sealed(array: NDArray[np.bool_]) -> NDArray[np.bool_]:
    array.flags.writeable = False
    return array
