"""One number of a network as matrices and sums: what windows, kernels and formulas show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.network.cells import ConvolutionCell
from engine.network.spec import Activation, BatchNormalization
from gui.tabs.predict.layers_words import FUNCTIONS
from gui.widgets.formula_model import FormulaModel, Term, factor
from gui.widgets.matrix_model import Mark, MatrixModel, Padding
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.network.cells import NormalizationCell, Place, PoolingCell
    from gui.tabs.predict.cell_shown import ShownCell
    from gui.tabs.predict.cell_sum import Chunk

SMALLEST_WITH_DECIMALS = 0.0005
PRODUCTS = Piece("Σ ", "ink2"), Piece("X", "input"), Piece("·", "ink2"), Piece("K", "kernel")
MOST_SIDE = 32  # of a matrix view


def cell_name(place: Place) -> str:
    """``Y[5, 7, 2]`` of a map, ``y[3]`` of a line."""
    letter = "Y" if len(place) > 1 else "y"
    return f"{letter}[{', '.join(map(str, place))}]"


def window_model(
    values: NDArray[np.float64], in_padding: NDArray[np.bool_], outside: float, marks: tuple[Mark, ...] = ()
) -> MatrixModel:
    """The numbers under a window; rows and columns in the padding become the ring of the matrix.

    Args:
        values: of one channel.
        in_padding: which of them lie outside.
        outside: what the padding holds.
        marks: signs, counted from the first number of the window.
    """
    largest = float(np.abs(values).max()) or 1.0
    rows, columns = (np.flatnonzero((~in_padding).any(axis=axis)) for axis in (1, 0))
    if not rows.size:  # a window of padding alone leaves no matrix that a ring could stand around
        return MatrixModel(values, show_indices=False, v_max=largest)
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    height, width = values.shape
    ring = Padding(top, height - bottom, left, width - right, outside)
    moved = tuple(Mark(mark.row - top, mark.column - left, mark.kind) for mark in marks)
    inner = values[top:bottom, left:right]
    return MatrixModel(inner, padding=ring, marks=moved, v_max=largest, show_indices=False)


def kernel_model(kernel: NDArray[np.float64], channel: int, *, editable: bool) -> MatrixModel:
    """The numbers of a kernel for one channel, coloured as all of its channels are."""
    largest = float(np.abs(kernel).max()) or 1.0
    values = np.ascontiguousarray(kernel[..., channel])
    return MatrixModel(values, "kernel", v_max=largest, show_indices=False, editable=editable)


def bias_model(cell: ConvolutionCell) -> MatrixModel:
    """The one number that is added to the sum of a kernel."""
    largest = max(float(np.abs(cell.kernel).max()), abs(cell.bias)) or 1.0
    values = np.array([[cell.bias]])
    return MatrixModel(values, "kernel", v_max=largest, show_indices=False, editable=True)


def convolution_sum(
    shown: ShownCell, cell: ConvolutionCell, channel: int, *, off: str
) -> tuple[tuple[Chunk, ...], tuple[Chunk, ...]]:
    """The sum of a cell: with the products of the channel that is shown, and without.

    Args:
        shown: the cell.
        cell: its arithmetic.
        channel: whose products are written out.
        off: what to say where the filter is switched off, translated.
    """
    values, weights = cell.values[..., channel], cell.kernel[..., channel]
    products: list[Chunk] = []
    for value, weight, outside in zip(values.flat, weights.flat, cell.in_padding.flat, strict=True):
        term = Term(_short(float(value)), _short(float(weight)), in_padding=bool(outside))
        plus = Piece(" + " if products else "", "ink2", 500)
        products.append((plus, *term.pieces()))
    part = float(cell.channel_sums[channel])
    own = (Piece(" = ", "ink2", 500), Piece(wanted_text(part), "output"))
    name = Piece("Y", "output"), Piece(" = ", "ink2", 500)
    total = float(cell.channel_sums.sum())
    tail = (
        (Piece(f" + {factor(_short(cell.bias))}", "kernel", 600),),
        (Piece(" = ", "ink2", 500), Piece(wanted_text(total + cell.bias), "output")),
        *activation_chunks(shown, cell, off=off),
    )
    channels = cell.kernel.shape[2]
    if channels == 1:
        products[0] = (*name, *products[0])
        short = (
            *name,
            Piece("Σ ", "ink2"),
            Piece("X", "input"),
            Piece("·", "ink2"),
            Piece("K", "kernel"),
            *own,
        )
        return (*products, *tail), (short, *tail)
    products[0] = (Piece(f"Σ[{channel}] = ", "ink2", 600), *products[0])
    whole = *name, Piece(f"Σ[0…{channels - 1}] = ", "ink2", 600), Piece(wanted_text(total), "output")
    ahead = Piece(f"Σ[{channel}]", "ink2", 600), *own, Piece("    ", "ink2")
    return (*products, own, (Piece("    ", "ink2"), *whole), *tail), (ahead, whole, *tail)


def _short(value: float) -> float:
    """With three decimals, or one digit of what they leave nothing of: a long sum has no room for more."""
    return round(value, 3) if abs(value) >= SMALLEST_WITH_DECIMALS else float(f"{value:.0e}")


def pooling_formula(shown: ShownCell, cell: PoolingCell) -> FormulaModel:
    """The largest of a window, or its mean."""
    terms = []
    for (row, column), value in np.ndenumerate(cell.values):
        if not cell.in_padding[row, column]:
            terms.append(Term(float(value), chosen=(row, column) == cell.winner))
    return FormulaModel(
        cell_name(shown.chosen.place),
        tuple(terms),
        cell.values.shape[1],
        result=cell.result,
        operation="maximum" if cell.kind == "max" else "average",
        divisor=cell.divisor,
    )


def activation_chunks(shown: ShownCell, cell: ConvolutionCell, *, off: str) -> tuple[Chunk, ...]:
    """`` → ReLU 0.4 → …``: all that happens to the sum before the next layer looks at it."""
    if shown.is_off:
        return ((Piece(f" → {off} ", "ink2", 600), Piece("0", "output", 800)),)
    chunks: list[Chunk] = []
    if cell.activation != "linear":
        chunks.append(_then(FUNCTIONS[cell.activation], cell.result))
    for layer, value in shown.afterwards():
        match shown.network.layers[layer]:
            case Activation(activation=name):
                chunks.append(_then(FUNCTIONS[name], value))
            case BatchNormalization():
                chunks.append(_then("BN", value))
            case _:
                pass
    return tuple(chunks)


def _then(name: str, value: float) -> Chunk:
    return Piece(f" → {name} ", "ink2", 600), Piece(wanted_text(value), "output", 800)


def normalization_lines(shown: ShownCell, cell: NormalizationCell) -> tuple[tuple[Piece, ...], ...]:
    """The formula in letters, the same in numbers, and what comes out."""
    numbers = (
        Piece(cell_name(shown.chosen.place), "output"),
        Piece(" = ", "ink2", 500),
        Piece(factor(cell.gamma), "kernel"),
        Piece(" · (", "ink2", 500),
        Piece(wanted_text(cell.value), "input"),
        Piece(f" − {factor(cell.mean)}) / √({wanted_text(cell.variance)} + ", "ink2", 500),
        Piece(f"{wanted_text(cell.epsilon)}) + ", "ink2", 500),
        Piece(factor(cell.beta), "kernel"),
        Piece(" = ", "ink2", 500),
        Piece(wanted_text(cell.result), "output", 800),
    )
    return (Piece("y = γ · (x − μ) / √(σ² + ε) + β", "ink2", 600),), numbers


def one_line(shown: ShownCell, *, off: str) -> tuple[Piece, ...]:
    """``Y[5, 7, 2] = Σ X·K = 1.2 + 0.1 = 1.3 → ReLU 1.3``, for a place with room for one line."""
    place, cell = cell_name(shown.chosen.place), shown.cell
    if not isinstance(cell, ConvolutionCell):
        result = wanted_text(float(shown.activations[shown.chosen.layer][shown.chosen.place]))
        return Piece(place, "output"), Piece(" = ", "ink2", 500), Piece(result, "output", 800)
    total = float(cell.channel_sums.sum())
    pieces = [Piece(place, "output"), Piece(" = ", "ink2", 500), *PRODUCTS]
    pieces += [Piece(f" + {factor(_short(cell.bias))} = ", "ink2", 600)]
    pieces += [Piece(wanted_text(total + cell.bias), "output")]
    return (*pieces, *(piece for chunk in activation_chunks(shown, cell, off=off) for piece in chunk))
