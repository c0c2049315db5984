"""A formula on one line, with its exponents raised and its indices lowered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.theme import theme
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from engine.operations.activations import Run

SMALL: Final = 0.72  # an exponent, relative to the line
RAISE: Final = {"base": 0.0, "super": -0.38, "sub": 0.18}  # of the size of the line
WEIGHT: Final = 500


def _piece(run: Run, token: str) -> Piece:
    # the engine's functions are of z; on a plot the axis is called x
    text = run.text.replace("z", "x")
    return Piece(text, token, WEIGHT, 1.0 if run.level == "base" else SMALL)


def runs_width(runs: Sequence[Run], size_px: float) -> float:
    """Width of a formula in px."""
    return sum(_piece(run, "ink").lettering(size_px).width(run.text.replace("z", "x")) for run in runs)


def runs_text(runs: Sequence[Run]) -> str:
    """The formula in letters alone, for tips and for assistive technology.

    >>> from engine.operations.activations import FORMULAS
    >>> runs_text(FORMULAS["tanh"].derivative[0].runs)
    '1 − tanh^2(x)'
    """
    signs = {"base": "{}", "super": "^{}", "sub": "_{}"}
    return "".join(signs[run.level].format(run.text.replace("z", "x")) for run in runs)


def paint_runs(
    painter: QPainter, runs: Sequence[Run], x: float, baseline: float, size_px: float, token: str
) -> float:
    """Draw a formula from x on.

    Returns:
        Where it ends.
    """
    painter.setPen(theme().colour(token))
    for run in runs:
        piece = _piece(run, token)
        lettering = piece.lettering(size_px)
        painter.setFont(lettering.font)
        x = lettering.at_left(painter, piece.text, x, baseline + RAISE[run.level] * size_px)
    return x
