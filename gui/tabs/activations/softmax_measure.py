"""How large the rows and columns of the softmax ledger are in a room of a size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gui.tabs.activations.softmax_columns import column_of, lay_out
from gui.tabs.activations.softmax_painter import (
    FOOT_PX,
    HEAD_PX,
    HEAD_TEXT_PX,
    LARGEST_ROW_PX,
    SMALLEST_ROW_PX,
    WORD_PX,
    number_px,
    sum_text,
    texts_of,
)
from gui.theme import theme
from gui.widgets.axis_ticks import nice_step
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from gui.tabs.activations.softmax_columns import Name
    from gui.tabs.activations.softmax_figures import SoftmaxFigures
    from gui.tabs.activations.softmax_painter import Ledger

GAP_PX = 14
SMALLEST_REACH = 5.0


def laid_out(ledger: Ledger, width: float, height: float) -> Ledger:
    """The ledger with its rows and columns as large as they fit."""
    look = theme()
    free = height - look.px(HEAD_PX) - look.px(FOOT_PX)
    row_px = min(free / ledger.figures.classes, look.px(LARGEST_ROW_PX))
    row_px = max(row_px, float(look.px(SMALLEST_ROW_PX)))
    widths = _widths(ledger, row_px, width)
    keep = column_of(ledger.step, list(widths))
    columns = lay_out(widths, width - look.px(8), look.px(GAP_PX), look.factor, keep)
    return replace(ledger, columns=columns, row_px=row_px, width=width)


def _widest(name: Name) -> str:
    """Room that a column always has, so that nothing jumps while a score is dragged."""
    return {"score": "−9.99", "truth": "1"}.get(name, "Σ " + fixed(1.0, 4) if name == "share" else "−0.0000")


def reach_of(figures: SoftmaxFigures) -> float:
    """A round number at the ends of the bars of the scores."""
    largest = max(SMALLEST_REACH, *(abs(logit) for logit in figures.part.logits))
    return nice_step(largest, 1)


def _widths(ledger: Ledger, row_px: float, width: float) -> dict[Name, float]:
    """Room for the words and numbers of each column, rounded up so that a drag moves nothing."""
    look, figures = theme(), ledger.figures
    numbers = lettering_of(number_px(width, row_px), 800)
    symbols, words = (
        lettering_of(look.text_px(size), weight) for size, weight in ((HEAD_TEXT_PX, 700), (WORD_PX, 500))
    )
    found: dict[Name, float] = {}
    for name, (symbol, word) in ledger.heads.items():
        if name == "name":
            wide = max(map(numbers.width, ledger.names)) + look.px(12)
            found[name] = max(wide, words.width(word) + look.px(12))
            continue
        texts = [*texts_of(figures, name), sum_text(figures, name), _widest(name)]
        wide = max(map(numbers.width, texts))
        heads = max(symbols.width(symbol), words.width(word))
        # a bar gives its room to the words above it
        found[name] = wide if name in ("score", "share", "gradient") else max(wide, heads)
    return found
