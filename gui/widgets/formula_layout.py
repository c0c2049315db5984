"""Where the parts of a formula stand: on one line, broken by kernel rows, or shortened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from gui.theme import theme
from gui.widgets.formula_chunks import Chunk, channel_chunks, term_chunks
from gui.widgets.painted_text import Piece, width_of

if TYPE_CHECKING:
    from gui.widgets.formula_model import FormulaModel

SUM_SCALE = 0.7  # running sums, relative to the terms
SMALLEST_SUM_PX, SMALLEST_SUM_PROJECTOR_PX = 12, 18
LINE_SHARE = 1.65  # height of a line of terms, relative to their size
FEWEST_TERMS = 6  # of a shortened formula; rather smaller letters than fewer
TERMS_AHEAD = 2
SIZE_DOUBT_PX = 1
SUM_SHARE = 1.0  # height of the running sums below them


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


def sum_scale(size_px: int) -> float:
    """Size of the running sums relative to the terms: 0.7, but never too small to be read."""
    return max(SUM_SCALE, (SMALLEST_SUM_PROJECTOR_PX if theme().projector else SMALLEST_SUM_PX) / size_px)


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
            gap = 6 * unit if chunk.lead else 0.0
            padding = (18 if chunk.hidden_result else 2 if chunk.closes_up else 7) * unit
            lead_x = x + (6 * unit if chunk.result else 0.0)
            body = width_of(chunk.body, size_px) + 2 * padding
            if chunk.below and with_sums:
                body = max(
                    body, width_of((Piece(chunk.below, weight=500, scale=sum_scale(size_px)),), size_px) + 4
                )
            box_left = lead_x + lead_width + gap
            box = QRectF(box_left, number * line_px + size_px * 0.1, body, size_px * (LINE_SHARE - 0.2))
            placed.append(Placed(chunk, lead_x, box, number))
            x = box.right() + 4 * unit
        widest = max(widest, x - 4 * unit)
    return FormulaLayout(size_px, placed, len(lines), widest, len(lines) * line_px, form, with_sums)


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
    room = QSizeF(free_width, free_height)
    written_out = _written_out(model, room, sizes, left)
    if written_out is not None:
        return written_out
    has_sums = any(term.running_sum is not None for term in model.terms)
    if model.channel_sums:
        for with_sums in (True, False):
            layout = _largest([channel_chunks(model)], room, sizes, left, "channels", with_sums)
            if layout is not None:
                return layout
    shortened = FormulaLayout(sizes[-1])
    for size_px in sizes:
        shortened = _around_current(model, free_width, free_height, size_px, left(size_px), has_sums)
        if sum(placed.chunk.index is not None for placed in shortened.placed) >= FEWEST_TERMS:
            break
    return shortened


def _fits(layout: FormulaLayout, room: QSizeF) -> bool:
    return layout.width <= room.width() and layout.height <= room.height()


def _largest(
    lines: Sequence[Sequence[Chunk]],
    room: QSizeF,
    sizes: Sequence[int],
    left: Callable[[int], float],
    form: str,
    with_sums: bool,
) -> FormulaLayout | None:
    """The largest letters in which these lines fit, if any do."""
    whole = place(lines, sizes[0], left(sizes[0]), form, with_sums)
    if _fits(whole, room):
        return whole
    # width and height go with the size of the letters, so most sizes need not be tried
    share = min(room.width() / max(1.0, whole.width), room.height() / max(1.0, whole.height))
    for size_px in sizes[1:]:
        if size_px <= sizes[0] * share + SIZE_DOUBT_PX:
            layout = place(lines, size_px, left(size_px), form, with_sums)
            if _fits(layout, room):
                return layout
    return None


def _written_out(
    model: FormulaModel, room: QSizeF, sizes: Sequence[int], left: Callable[[int], float]
) -> FormulaLayout | None:
    """All terms, on one line or broken after whole kernel rows, with running sums if they fit."""
    chunks = term_chunks(model)
    has_sums = any(chunk.below for chunk in chunks)
    rows = max(1, len(model.terms) // max(1, model.row_length))
    smallest = place([chunks], sizes[-1], 0.0, "terms", with_sums=False)
    for with_sums in dict.fromkeys((has_sums, False)):
        line_px = sizes[-1] * (LINE_SHARE + (SUM_SHARE if with_sums else 0.0))
        for count in range(rows, 0, -1):
            number = -(-rows // count)
            # no letters are small enough for so many lines, or for so long ones
            if number * line_px > room.height() or smallest.width / number > room.width():
                continue
            lines = [chunks] if count == rows else broken(chunks, count * model.row_length)
            layout = _largest(lines, room, sizes, left, "terms", with_sums)
            if layout is not None:
                return layout
    return None


def _around_current(
    model: FormulaModel, free_width: float, free_height: float, size_px: int, left: float, has_sums: bool
) -> FormulaLayout:
    """As many terms as fit, most of them before the current one and few of those still to come."""
    states = [term.state for term in model.terms]
    centre = next((i for i, state in enumerate(states) if state in ("current", "entering")), len(states) - 1)
    with_sums = has_sums and size_px * (LINE_SHARE + SUM_SHARE) <= free_height
    last = min(len(states), centre + 1 + TERMS_AHEAD)
    best = place([term_chunks(model, centre, last)], size_px, left, "window", with_sums)
    for first in range(centre - 1, -1, -1):
        layout = place([term_chunks(model, first, last)], size_px, left, "window", with_sums)
        if layout.width > free_width:
            break
        best = layout
    return best
