"""Blocks of a diagram: flat sheets and dots, or boxes in space."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.theme import theme

if TYPE_CHECKING:
    from gui.tabs.predict.network_figures import LayerFigure

SHEETS, SHEET_STEP = 5, 0.06  # of the side of the block
DOTS, DOT_GAP = 9, 0.35  # of a dot
POWER = 0.6  # of sizes: 7×7 beside 28×28 can still be seen
SLANT = 0.32  # of the depth of a box
THINNEST, THICKEST = 0.05, 0.5  # of the height of the block


def paint_flat(painter: QPainter, figure: LayerFigure, room: QRectF, largest: int) -> QRectF:
    """Maps as sheets with the first one in front, numbers as dots.

    Args:
        painter: of the widget.
        figure: what is painted.
        room: where it may stand.
        largest: rows or columns of the largest map of the network.

    Returns:
        Where it stands.
    """
    if len(figure.shape) == 1:
        return _paint_dots(painter, figure, room)
    rows, columns, channels = figure.shape
    span = min(room.height(), room.width())
    step, sheets = SHEET_STEP * span, min(channels, SHEETS)
    side = span - (SHEETS - 1) * step
    height, width = (max(6.0, side * (size / largest) ** POWER) for size in (rows, columns))
    whole = QRectF(0, 0, width + (sheets - 1) * step, height + (sheets - 1) * step)
    whole.moveCenter(room.center())
    painter.setPen(_pen(figure))
    painter.setBrush(_fill(figure))
    for number in reversed(range(sheets)):
        sheet = QRectF(whole.left() + number * step, whole.bottom() - height - number * step, width, height)
        painter.drawRect(sheet)
        if number == 0 and figure.image is not None:
            painter.drawImage(sheet, figure.image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet)
    return whole


def paint_box(painter: QPainter, figure: LayerFigure, room: QRectF, largest: int, most: int) -> QRectF:
    """A box: rows upwards, columns into the depth, channels as thickness; numbers as a thin bar.

    Args:
        painter: of the widget.
        figure: what is painted.
        room: where it may stand.
        largest: rows or columns of the largest map of the network.
        most: channels of the thickest.

    Returns:
        Where it stands.
    """
    full = min(room.height(), 1.4 * room.width())
    if len(figure.shape) == 3:
        rows, columns, channels = figure.shape
        tall = full * (1 - SLANT) * (rows / largest) ** POWER
        deep = full * SLANT * (columns / largest) ** POWER
        share = math.log2(channels + 1) / math.log2(most + 2)
        thick = min(full * (THINNEST + (THICKEST - THINNEST) * share), room.width() - deep)
    else:
        tall = full * min(1.0, 0.25 + 0.075 * math.log2(figure.shape[0] + 1))
        deep = thick = full * THINNEST
    tall, deep, thick = max(tall, 4.0), max(deep, 2.0), max(thick, 3.0)
    whole = QRectF(0, 0, thick + deep, tall + deep)
    whole.moveCenter(room.center())
    front = QRectF(whole.left(), whole.top() + deep, thick, tall)
    into = QPointF(deep, -deep)
    fill = _fill(figure)
    painter.setPen(_pen(figure))
    top = [front.topLeft(), front.topRight(), front.topRight() + into, front.topLeft() + into]
    side = [front.topRight(), front.bottomRight(), front.bottomRight() + into, front.topRight() + into]
    painter.setBrush(_shaded(fill, figure, 0.18))
    painter.drawPolygon(QPolygonF(top))
    painter.setBrush(_shaded(fill, figure, 0.36))
    painter.drawPolygon(QPolygonF(side))
    painter.setBrush(fill)
    painter.drawRect(front)
    return whole


def _paint_dots(painter: QPainter, figure: LayerFigure, room: QRectF) -> QRectF:
    count = figure.shape[0]
    shown = min(count, DOTS)
    side = min(room.height() / (DOTS * (1 + DOT_GAP)), room.width() / 3, 16.0)
    step = side * (1 + DOT_GAP)
    whole = QRectF(0, 0, side, shown * step - side * DOT_GAP)
    whole.moveCenter(room.center())
    left_out = DOTS // 2 if count > DOTS else -1
    for number in range(shown):
        dot = QRectF(whole.left(), whole.top() + number * step, side, side)
        if number == left_out:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("ink3"))
            for third in (0.2, 0.5, 0.8):
                painter.drawEllipse(QPointF(dot.center().x(), dot.top() + third * side), side / 9, side / 9)
            continue
        painter.setPen(_pen(figure))
        painter.setBrush(_fill(figure))
        painter.drawEllipse(dot)
    return whole


def _pen(figure: LayerFigure) -> QPen:
    pen = QPen(theme().colour("line2" if figure.role == "plain" else figure.role), theme().line(1.4))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _fill(figure: LayerFigure) -> QColor:
    return theme().colour("inset" if figure.role == "plain" else f"{figure.role}_tint")


def _shaded(fill: QColor, figure: LayerFigure, share: float) -> QColor:
    """A share of the line's colour, as if the light came from the front."""
    line = _pen(figure).color()
    return QColor.fromRgbF(
        fill.redF() + (line.redF() - fill.redF()) * share,
        fill.greenF() + (line.greenF() - fill.greenF()) * share,
        fill.blueF() + (line.blueF() - fill.blueF()) * share,
    )
