"""Draws the rows of all layers: words, maps, frames, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from gui.theme import theme
from gui.widgets.colour_maps import MapName, coloured, picture
from gui.widgets.matrix_lettering import Lettering, lettering_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.network.reach import Reach
    from gui.tabs.predict.layers_plan import RowPlace
    from gui.tabs.predict.layers_rows import LayerRow

NAME_PX, DETAIL_PX = 15, 14
FRAME_PX, HALO_PX = 2.6, 5.4
BAR_PX, BAR_GAP_PX = 4, 3
SMALL_CELL_PX = 6.0  # under it frames of cells get thinner


def name_lettering() -> Lettering:
    """Of the name of a layer."""
    return lettering_of(theme().text_px(NAME_PX), 700)


def detail_lettering() -> Lettering:
    """Of everything else beside a row."""
    return lettering_of(theme().text_px(DETAIL_PX), 500)


def row_colours(row: LayerRow) -> MapName:
    """The map of colours of a row."""
    if row.kind == "picture":
        return "paper"
    return "signed" if row.kind == "scores" else "viridis"


def mosaic(row: LayerRow) -> QImage:
    """All maps of a row below each other, or its numbers on one line, as one picture."""
    values = row.values
    if values.ndim == 3:
        height, width, count = values.shape
        values = values.transpose(2, 0, 1).reshape(count * height, width)
    else:
        values = values[np.newaxis]
    return picture(coloured(values, row_colours(row), row.limits))


def line_mosaic(row: LayerRow, per_line: int) -> QImage:
    """The numbers of a line as they are wrapped; what is missing of the last line is transparent."""
    lines = -(-row.count // per_line)
    values = np.full(lines * per_line, np.nan)
    values[: row.count] = row.values
    return picture(coloured(values.reshape(lines, per_line), row_colours(row), row.limits))


def paint_words(painter: QPainter, place: RowPlace, name: str, details: tuple[str, ...]) -> None:
    """Name, and below it as many details as there is room for; a note stands on one line."""
    look, bold, plain = theme(), name_lettering(), detail_lettering()
    line = look.px(20)
    shown = details[: max(0, int(place.label.height() // line) - 1)]
    beside = not shown and details and place.count == 0
    top = place.label.center().y() - line * (len(shown) + 1) / 2
    painter.setFont(bold.font)
    painter.setPen(look.colour("ink"))
    end = _write(painter, bold, name, place.label.left(), top + line / 2)
    painter.setFont(plain.font)
    painter.setPen(look.colour("ink2"))
    if beside:
        _write(painter, plain, details[0], end + look.px(10), top + line / 2)
    for number, text in enumerate(shown, start=1):
        _write(painter, plain, text, place.label.left(), top + line * (number + 0.5))


def _write(painter: QPainter, letters: Lettering, text: str, x: float, middle: float) -> float:
    return letters.at_left(painter, text, x, middle + letters.cap_height / 2)


def paint_maps(painter: QPainter, row: LayerRow, place: RowPlace, image: QImage, visible: QRectF) -> None:
    """Pixels as squares, never smoothed; those out of sight are left out."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    if row.values.ndim == 1:
        lines = -(-row.count // place.per_line)
        area = QRectF(place.first)
        area.setSize(area.size().__class__(place.per_line * place.step[0], lines * place.step[1]))
        painter.drawImage(area, image)
        return
    height, width = row.size
    for index in range(place.count):
        rect = place.rect(index)
        if rect.intersects(visible):
            painter.drawImage(rect, image, QRectF(0, index * height, width, height))


def paint_border(painter: QPainter, place: RowPlace) -> None:
    """A line around the picture in the colour of its role."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen("input", theme().line(2)))
    painter.drawRect(place.first.adjusted(-1, -1, 1, 1))


def paint_off(painter: QPainter, row: LayerRow, place: RowPlace) -> None:
    """A stroke through maps that are switched off."""
    look = theme()
    for index in row.off:
        rect = place.rect(index)
        lines = QLineF(rect.topLeft(), rect.bottomRight()), QLineF(rect.topRight(), rect.bottomLeft())
        for token, width in (("surface", look.line(4.5)), ("ink2", look.line(2))):
            painter.setPen(_pen(token, width))
            painter.drawLines(list(lines))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_bars(painter: QPainter, place: RowPlace, shares: Mapping[int, float]) -> None:
    """How much depends on each filter: a bar as long as its share of the largest, below its map."""
    look = theme()
    height, gap = look.px(BAR_PX), look.px(BAR_GAP_PX)
    for index, share in shares.items():
        rect = place.rect(index)
        track = QRectF(rect.left(), rect.bottom() + gap, rect.width(), height)
        painter.fillRect(track, look.colour("inset"))
        if share > 0:
            painter.fillRect(
                QRectF(track.left(), track.top(), max(1.0, track.width() * share), height),
                look.colour("ink2"),
            )


def paint_chosen_map(painter: QPainter, place: RowPlace, index: int) -> None:
    """The map that is looked at, in every row in which it goes on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    paint_frame(painter, place.rect(index).adjusted(-2.5, -2.5, 2.5, 2.5), "kernel", 1.0)


def paint_seen(painter: QPainter, row: LayerRow, place: RowPlace, seen: Reach, visible: QRectF) -> None:
    """What the chosen cell sees of a row."""
    if not seen.rows or not seen.columns:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index in range(place.count) if seen.channel is None else (seen.channel,):
        rect = place.rect(index)
        if rect.intersects(visible):
            block = block_rect(rect, row.size, seen.rows, seen.columns)
            paint_frame(painter, block, "kernel", thinner(rect.width() / row.size[1]))


def paint_cell(painter: QPainter, row: LayerRow, place: RowPlace, cell: tuple[int, ...]) -> None:
    """The chosen cell."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(cell) == 1:
        rect = place.rect(cell[0])
        paint_frame(painter, rect.adjusted(-1, -1, 1, 1), "output", thinner(rect.width()))
        return
    rect = place.rect(cell[2])
    block = block_rect(rect, row.size, range(cell[0], cell[0] + 1), range(cell[1], cell[1] + 1))
    paint_frame(painter, block.adjusted(-1, -1, 1, 1), "output", thinner(rect.width() / row.size[1]))


def block_rect(rect: QRectF, size: tuple[int, int], rows: range, columns: range) -> QRectF:
    """Where a block of cells of a map is drawn."""
    across, down = rect.width() / size[1], rect.height() / size[0]
    corner = QPointF(rect.left() + columns.start * across, rect.top() + rows.start * down)
    return QRectF(corner.x(), corner.y(), len(columns) * across, len(rows) * down)


def thinner(cell_px: float) -> float:
    """By how much a frame around small cells gets thinner."""
    return min(1.0, max(0.6, cell_px / SMALL_CELL_PX))


def paint_frame(painter: QPainter, rect: QRectF, token: str, share: float = 1.0) -> None:
    """A frame over a halo, so that it is seen on bright and dark cells alike."""
    look = theme()
    for colour, width in (("surface", HALO_PX), (token, FRAME_PX)):
        painter.setPen(_pen(colour, look.line(width) * share))
        painter.drawRect(rect)


def _pen(token: str, width: float) -> QPen:
    pen = QPen(theme().colour(token), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
