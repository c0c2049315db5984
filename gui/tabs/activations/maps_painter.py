"""What stands in and below the maps: numbers, the kernel, histograms, shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from gui.tabs.activations.maps_part import SIDE
from gui.theme import theme
from gui.widgets.colour_maps import coloured
from gui.widgets.matrix_lettering import Lettering, even_numbers, lettering_of
from gui.widgets.number_text import fixed, significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from gui.widgets.colour_maps import MapName
    from gui.widgets.matrix_model import Cell

EXCERPT: Final = 5  # rows and columns of numbers
TICK_PX, NUMBER_PX, SHARE_PX = 13, 15, 22
TINT = 0.46  # the strongest colour behind a number
KERNEL_DECIMALS = 3


def words(
    painter: QPainter, text: str, x: float, baseline: float, size_px: int, weight: int, token: str
) -> float:
    """Write, and return where it ends."""
    letters = lettering_of(theme().text_px(size_px), weight)
    painter.setFont(letters.font)
    painter.setPen(theme().colour(token))
    return letters.at_left(painter, text, x, baseline)


def excerpt(cell: Cell) -> tuple[slice, slice]:
    """Rows and columns around a cell that are shown as numbers, all of them within the map.

    >>> excerpt((0, 27))
    (slice(0, 5, None), slice(23, 28, None))
    """
    starts = (min(max(index - EXCERPT // 2, 0), SIDE - EXCERPT) for index in cell)
    rows, columns = (slice(start, start + EXCERPT) for start in starts)
    return rows, columns


def paint_numbers(
    painter: QPainter, rect: QRectF, values: NDArray[np.float64], name: MapName, reach: float, cell: Cell
) -> None:
    """The numbers around a cell, with light colours behind them."""
    look = theme()
    rows, columns = excerpt(cell)
    part = values[rows, columns]
    limits = (0.0, reach) if name == "paper" else (-reach, reach)
    colours = coloured(part, "signed" if name == "signed" else name, limits)
    side = rect.width() / EXCERPT
    letters = lettering_of(max(12, round(side * 0.3)), 700)
    painter.fillRect(rect, look.colour("surface"))
    for (row, column), value in np.ndenumerate(part):
        place = QRectF(rect.left() + column * side, rect.top() + row * side, side, side)
        colour = QColor.fromRgb(int(colours[row, column]))
        colour.setAlphaF(0.25 if name == "paper" else TINT)
        painter.fillRect(place, colour)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink"))
        letters.centred(painter, fixed(float(value), 2), place.center().x(), place.center().y())
    chosen = QRectF(
        rect.left() + (cell[1] - columns.start) * side, rect.top() + (cell[0] - rows.start) * side, side, side
    )
    painter.setPen(QPen(look.colour("kernel"), look.line(3)))
    painter.drawRect(chosen.adjusted(2, 2, -2, -2))


def paint_kernel(painter: QPainter, rect: QRectF, kernel: NDArray[np.float64]) -> None:
    """The weights as numbers."""
    look = theme()
    rows, columns = kernel.shape
    side = min((rect.height() - 8) / rows, rect.width() / columns, look.px(46))
    reach = float(np.abs(kernel).max()) or 1.0
    colours = coloured(kernel, "signed", (-reach, reach))
    letters, texts = _kernel_texts(kernel, side)
    left = rect.left() + (rect.width() - columns * side) / 2
    top = rect.top() + 4
    for row, column in np.ndindex(rows, columns):
        place = QRectF(left + column * side, top + row * side, side, side)
        colour = QColor.fromRgb(int(colours[row, column]))
        colour.setAlphaF(TINT)
        painter.fillRect(place, colour)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink"))
        letters.centred(painter, texts[row * columns + column], place.center().x(), place.center().y())
    painter.setPen(QPen(look.colour("kernel"), look.line(2)))
    painter.drawRect(QRectF(left, top, columns * side, rows * side))


def _kernel_texts(kernel: NDArray[np.float64], side: float) -> tuple[Lettering, list[str]]:
    """Whole numbers as they are; of others as many decimals in every cell as have room."""
    whole = bool((kernel == np.round(kernel)).all())
    even = None if whole else even_numbers(kernel, side, KERNEL_DECIMALS)
    if even is not None:
        return even
    texts = [significant(value, 2) for value in kernel.ravel().tolist()]
    return lettering_of(max(10, round(side * 0.34)), 700), texts


def paint_histogram(
    painter: QPainter, rect: QRectF, edges: NDArray[np.float64], counts: NDArray[np.int64]
) -> None:
    """How many numbers lie in each bar, by the logarithm: the 0s of the ground would hide all else."""
    look = theme()
    letters = lettering_of(look.text_px(TICK_PX), 500)
    frame = rect.adjusted(look.px(4), look.px(6), -look.px(4), -look.px(24))
    if frame.height() < 10:
        return
    low, high = float(edges[0]), float(edges[-1])
    heights = np.log10(1 + counts) / max(1.0, float(np.log10(1 + SIDE * SIDE)))

    def x_of(value: float) -> float:
        return frame.left() + (value - low) / (high - low) * frame.width()

    painter.setPen(Qt.PenStyle.NoPen)
    for start, end, height in zip(edges[:-1].tolist(), edges[1:].tolist(), heights.tolist(), strict=True):
        middle = (start + end) / 2
        half = (end - start) / 2
        token = "line2" if abs(middle) <= half else ("plus" if middle > 0 else "minus")
        painter.setBrush(look.colour(token))
        bar = QRectF(x_of(start), frame.bottom() - height * frame.height(), x_of(end) - x_of(start), 0)
        bar.setBottom(frame.bottom())
        painter.drawRect(bar.adjusted(0.5, 0, -0.5, 0))
    painter.setPen(QPen(look.colour("line2"), look.line(1)))
    painter.drawLine(frame.bottomLeft(), frame.bottomRight())
    if low < 0 < high:
        zero = x_of(0.0)
        painter.drawLine(QPointF(zero, frame.top()), QPointF(zero, frame.bottom() + look.px(4)))
    painter.setFont(letters.font)
    painter.setPen(look.colour("ink2"))
    baseline = rect.bottom() - look.px(6)
    letters.at_left(painter, significant(low, 2), frame.left(), baseline)
    letters.right(painter, significant(high, 2), frame.right(), baseline)
    if low < 0 < high:
        room = letters.width(significant(low, 2)) + look.px(10)
        if frame.left() + room < x_of(0.0) < frame.right() - room:
            letters.at_left(painter, "0", x_of(0.0) - letters.width("0") / 2, baseline)


def paint_shares(painter: QPainter, rect: QRectF, shares: Sequence[tuple[str, str]]) -> None:
    """Percentages, each with what it is of."""
    look = theme()
    apart = min(float(look.px(48)), rect.height() / max(1, len(shares)))
    large = apart >= look.px(40)
    for number, (share, text) in enumerate(shares):
        top = rect.top() + number * apart
        if large:
            words(painter, share, rect.left(), top + look.px(20), SHARE_PX, 800, "gradient")
            words(painter, text, rect.left(), top + look.px(38), 14, 500, "ink2")
        else:
            end = words(painter, share, rect.left(), top + look.px(18), NUMBER_PX, 800, "gradient")
            words(painter, text, end + look.px(8), top + look.px(18), 14, 500, "ink2")
