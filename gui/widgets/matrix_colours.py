"""From a matrix model to the colours of its cells, for all cells at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from gui.theme import Theme
    from gui.widgets.matrix_model import MatrixModel

FAINTEST_SHARE = 0.08  # the smallest value that is not 0 must differ from 0

Rgb = NDArray[np.float64]


def _rgb(colour: str) -> Rgb:
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.float64)


def largest_magnitude(values: NDArray[np.float64]) -> float:
    """Largest finite magnitude, 1 if there is none or it is 0."""
    finite = values[np.isfinite(values)]
    return (float(np.abs(finite).max()) if finite.size else 0.0) or 1.0


def cell_colours(model: MatrixModel, look: Theme, with_numbers: bool) -> NDArray[np.uint8]:
    """Return the fill of every cell.

    Args:
        model: what is shown.
        look: theme in force.
        with_numbers: whether numbers stand on the fills, so that these have to stay light (dark).

    Returns:
        Shape (rows, columns, 3), red, green, blue.
    """
    tokens = look.tokens
    values = model.values
    coloured = model.display != "numbers" or model.tinted or not with_numbers
    if not coloured:
        fills = np.broadcast_to(_rgb(tokens.zero), (*values.shape, 3)).copy()
    elif model.colours == "grey":
        fills = _grey(model, look)
    else:
        fills = _signed(model, look, tokens.diverging_cap if with_numbers else 1.0)
    fills[np.isnan(values)] = _rgb(tokens.inset)
    if model.done is not None:
        fills[~np.asarray(model.done)] = _rgb(tokens.cell_todo)
    for row, column in model.hidden:
        if model.contains(row, column):
            fills[row, column] = _rgb(tokens.surface)
    rows, columns = model.shape
    fills[[row for row in model.dropped_rows if 0 <= row < rows]] = _rgb(tokens.bg)
    fills[:, [column for column in model.dropped_columns if 0 <= column < columns]] = _rgb(tokens.bg)
    return np.rint(fills).astype(np.uint8)


def _signed(model: MatrixModel, look: Theme, cap: float) -> Rgb:
    tokens, values = look.tokens, model.values
    largest = model.v_max or largest_magnitude(values)
    with np.errstate(invalid="ignore", over="ignore"):
        share = np.minimum(1.0, np.abs(values) / largest)
    share = np.nan_to_num(share, nan=0.0)
    share = np.where(values == 0, 0.0, FAINTEST_SHARE + (cap - FAINTEST_SHARE) * share)[..., np.newaxis]
    ends = np.where((values < 0)[..., np.newaxis], _rgb(tokens.minus), _rgb(tokens.plus))
    mixed: Rgb = _rgb(tokens.zero) * (1 - share) + ends * share
    return mixed


def _grey(model: MatrixModel, look: Theme) -> Rgb:
    # black is 0 in both themes, as in every photograph; paper and digit change places with the theme
    black, white = sorted(
        (_rgb(look.tokens.paper), _rgb(look.tokens.digit)), key=lambda rgb: float(rgb.sum())
    )
    values = model.values
    finite = values[np.isfinite(values)]
    low = model.v_min
    if low is None:
        low = min(0.0, float(finite.min())) if finite.size else 0.0
    high = model.v_max
    if high is None:
        high = max(0.0, float(finite.max())) if finite.size else 1.0
    size = max(abs(low), abs(high), np.finfo(np.float64).tiny)
    span = high / size - low / size or 1.0  # scaled first: a difference of huge numbers would overflow
    with np.errstate(invalid="ignore", over="ignore"):
        share = np.clip(np.nan_to_num((values / size - low / size) / span, nan=0.0), 0.0, 1.0)
    share = share[..., np.newaxis]
    mixed: Rgb = black * (1 - share) + white * share
    return mixed


def is_bright(fills: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where black text is read better than white (relative luminance above 0.18)."""
    linear = (fills / 255.0) ** 2.2
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    bright: NDArray[np.bool_] = luminance > 0.179
    return bright
