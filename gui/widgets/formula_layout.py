"""Where the parts of a formula stand: on one line, broken by kernel rows, or shortened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF

from gui.widgets.formula_model import DOTS, FormulaModel, Term, TermState, factor
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece, width_of

Form = tuple[str, int]  # "terms", "channels" or "window"; where the line may break

SUM_SCALE = 0.7  # running sums, relative to the terms
RESULT_SCALE = 26 / 22
LINE_SHARE = 1.65  # height of a line of terms, relative to their size
SUM_SHARE = 1.0  # height of the running sums below them


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part that is never broken: a sign and what follows it.

    Attributes:
        lead: sign before the body.
        body: the part itself.
        below: small number under it.
        state: how far the explanation is.
        index: of the term; None for bias, brackets and dots.
        chosen: underline it.
        result: it is the result, after the last sign.
        hidden_result: it is the question mark.
    """

    body: tuple[Piece, ...]
    lead: str = ""
    below: str = ""
    state: TermState = "done"
    index: int | None = None
    chosen: bool = False
    result: bool = False
    hidden_result: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A chunk in its place: where its sign begins, and the box of its body."""

    chunk: Chunk
    lead_x: float
    box: QRectF
    line: int


@dataclass(frozen=True, slots=True)
class FormulaLayout:
    """A formula in its places.

    Attributes:
        size_px: of the terms.
        placed: all parts.
        lines: number of lines.
        width: of the widest line.
        height: of all lines.
        form: ``"terms"``, ``"channels"`` (sums per channel) or ``"window"`` (terms around the current one).
        has_sums: whether running sums are shown.
    """

    size_px: int
    placed: list[Placed] = field(default_factory=list)
    lines: int = 1
    width: float = 0.0
    height: float = 0.0
    form: str = "terms"
    has_sums: bool = True


def term_chunks(model: FormulaModel, first: int = 0, last: int | None = None) -> list[Chunk]:
    """All parts of a formula, or the terms from first to last with dots for the others."""
    last = len(model.terms) if last is None else last
    comma = model.operation == "maximum"
    sign = "," if comma else "+"
    chunks: list[Chunk] = []
    if first > 0:
        chunks.append(Chunk((Piece("⋯", "ink3"),)))
    for index in range(first, last):
        chunks.append(_term_chunk(model.terms[index], index, sign if chunks else ""))
    if last < len(model.terms):
        chunks.append(Chunk((Piece("⋯", "ink3"),), sign))
    if model.bias is not None:
        chunks.append(_bias_chunk(model.bias, model.bias_state, "+" if chunks else ""))
    if model.operation != "products" and chunks:
        opening = "max(" if comma else "("
        closing = ")" if comma else f") / {model.divisor}"
        chunks[0] = replace(chunks[0], body=(Piece(opening), *chunks[0].body))
        chunks[-1] = replace(chunks[-1], body=(*chunks[-1].body, Piece(closing)))
    chunks.append(_result_chunk(model))
    return chunks


def channel_chunks(model: FormulaModel) -> list[Chunk]:
    """One sum per channel instead of its terms."""
    per_channel = max(1, len(model.terms) // max(1, len(model.channel_sums)))
    chunks = []
    for channel, total in enumerate(model.channel_sums):
        own = model.terms[channel * per_channel : (channel + 1) * per_channel]
        reached = all(term.state != "hidden" for term in own)
        current = any(term.state == "current" for term in own)
        text = factor(total) if reached else DOTS
        state: TermState = "current" if current else ("done" if reached else "hidden")
        piece = Piece(text, "output" if reached else "ink3")
        chunks.append(Chunk((piece,), "+" if channel else "", str(channel), state))
    if model.bias is not None:
        chunks.append(_bias_chunk(model.bias, model.bias_state, "+"))
    chunks.append(_result_chunk(model))
    return chunks


def _term_chunk(term: Term, index: int, lead: str) -> Chunk:
    below = ""
    if term.running_sum is not None and term.state != "hidden":
        below = wanted_text(term.running_sum)
    return Chunk(term.pieces(), lead, below, term.state, index, term.chosen and term.state != "hidden")


def _bias_chunk(bias: float, state: TermState, lead: str) -> Chunk:
    body = Piece(DOTS, "ink3") if state == "hidden" else Piece(factor(bias))
    return Chunk((body,), lead, "b", state)


def _result_chunk(model: FormulaModel) -> Chunk:
    if model.result_hidden:
        piece = Piece("?", "output", 800, RESULT_SCALE)
    elif model.result is None:
        piece = Piece(DOTS, "ink3")
    else:
        piece = Piece(wanted_text(model.result), "output", 800, RESULT_SCALE)
    return Chunk((piece,), "=", result=True, hidden_result=model.result_hidden)


def place(
    lines: Sequence[Sequence[Chunk]], size_px: int, left: float, form: str, with_sums: bool
) -> FormulaLayout:
    """Put lines of chunks below each other.

    Args:
        lines: chunks by line.
        size_px: of the terms.
        left: where every line begins.
        form: kept in the layout.
        with_sums: leave room for the small numbers.
    """
    line_px = size_px * (LINE_SHARE + (SUM_SHARE if with_sums else 0.0))
    unit = size_px / 22
    placed, widest = [], 0.0
    for number, line in enumerate(lines):
        x = left
        for chunk in line:
            lead_width = width_of((Piece(chunk.lead, "ink2", 500),), size_px)
            comma = chunk.lead == ","
            gap = 0.0 if not chunk.lead or comma else 6 * unit
            padding = (18 if chunk.hidden_result else 2 if comma or _bare(chunk) else 7) * unit
            lead_x = x - (5 * unit if comma else 0.0) + (6 * unit if chunk.result else 0.0)
            body = width_of(chunk.body, size_px) + 2 * padding
            if chunk.below and with_sums:
                body = max(body, width_of((Piece(chunk.below, weight=500, scale=SUM_SCALE),), size_px) + 4)
            box_left = lead_x + lead_width + gap
            box = QRectF(box_left, number * line_px + size_px * 0.1, body, size_px * (LINE_SHARE - 0.2))
            placed.append(Placed(chunk, lead_x, box, number))
            x = box.right() + 4 * unit
        widest = max(widest, x - 4 * unit)
    return FormulaLayout(size_px, placed, len(lines), widest, len(lines) * line_px, form, with_sums)


def _bare(chunk: Chunk) -> bool:
    return chunk.index is not None and len(chunk.body) == 1


def broken(chunks: Sequence[Chunk], per_line: int) -> list[list[Chunk]]:
    """Break after every ``per_line`` terms; bias and result stay with the last ones."""
    lines: list[list[Chunk]] = [[]]
    for chunk in chunks:
        begins = chunk.index is not None and chunk.index % per_line == 0 and chunk.index > 0
        if begins and lines[-1]:
            lines.append([])
        lines[-1].append(chunk)
    return lines


def choose_layout(
    model: FormulaModel,
    free_width: float,
    free_height: float,
    sizes: Sequence[int],
    left: Callable[[int], float],
) -> FormulaLayout:
    """Find the most complete form that fits.

    In this order: one line, a smaller size, lines by kernel row, without running sums, sums per channel,
    terms around the current one.

    Args:
        model: what is said.
        free_width: room, the name of the cell included.
        free_height: likewise.
        sizes: text sizes in px, the largest first.
        left: width that the name of the cell takes at a size.
    """
    chunks = term_chunks(model)
    has_sums = any(chunk.below for chunk in chunks)
    candidates: list[list[list[Chunk]]] = [[chunks]]
    rows = max(1, len(model.terms) // max(1, model.row_length))
    for rows_per_line in range(rows - 1, 0, -1):
        candidates.append(broken(chunks, rows_per_line * model.row_length))
    for with_sums in dict.fromkeys((has_sums, False)):
        for lines in candidates:
            for size_px in sizes:
                layout = place(lines, size_px, left(size_px), "terms", with_sums)
                if layout.width <= free_width and layout.height <= free_height:
                    return layout
    if model.channel_sums:
        for size_px in sizes:
            layout = place([channel_chunks(model)], size_px, left(size_px), "channels", has_sums)
            if layout.height > free_height:
                layout = place([channel_chunks(model)], size_px, left(size_px), "channels", False)
            if layout.width <= free_width and layout.height <= free_height:
                return layout
    return _around_current(model, free_width, free_height, sizes[-1], left(sizes[-1]), has_sums)


def _around_current(
    model: FormulaModel, free_width: float, free_height: float, size_px: int, left: float, has_sums: bool
) -> FormulaLayout:
    count = len(model.terms)
    states = [term.state for term in model.terms]
    centre = next((i for i, state in enumerate(states) if state in ("current", "entering")), count - 1)
    with_sums = has_sums and size_px * (LINE_SHARE + SUM_SHARE) <= free_height
    best = place([term_chunks(model, centre, centre + 1)], size_px, left, "window", with_sums)
    for reach in range(2, count + 1):
        first = max(0, min(centre - reach // 2, count - reach))
        layout = place([term_chunks(model, first, first + reach)], size_px, left, "window", with_sums)
        if layout.width > free_width:
            break
        best = layout
    return best
