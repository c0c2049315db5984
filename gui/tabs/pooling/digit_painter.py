"""Draws the picture and the maps of all layers: pictures, arrows, words, frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from gui.theme import theme
from gui.widgets.colour_maps import lookup_table, picture
from gui.widgets.matrix_lettering import Lettering, lettering_of
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.tabs.pooling.digit_group import Chosen, MapGroup
    from gui.tabs.pooling.digit_layout import FlowLayout, GroupPlace
    from gui.widgets.colour_maps import MapName

NUMBER_PX = 20  # room of the number below a map
LINE_PX = 20  # of a line below a group
SCALE_PX = (56, 10)
USUAL_ENDS = ("\N{MINUS SIGN}0.000", "0.000")
SCALE_GAP_PX = 6
TEXT_PX = 14
NAME, DETAIL, NUMBER, MARKED = 700, 500, 600, 800  # weights of letters
WORD_GAP_PX = 8
ARROW_PX = 6
LEAST_ARROW_PX = 84
FRAME_PX, HALO_PX = 2.6, 5.2
SMALL_CELL_PX = 7.0  # under it the frames get thinner


def lettering(weight: int) -> Lettering:
    """Of all words around maps: laid out once, because they are painted with every picture."""
    return lettering_of(theme().text_px(TEXT_PX), weight)


def arrow_width(group: MapGroup) -> float:
    """Room for an arrow and its words; none before the picture."""
    if not group.name:
        return 0.0
    widest = max(lettering(NAME).width(group.name), lettering(DETAIL).width(group.detail))
    return max(widest + 2 * theme().px(WORD_GAP_PX), float(theme().px(LEAST_ARROW_PX)))


def words_size(group: MapGroup) -> tuple[float, float]:
    """Width and height of the lines below a group."""
    line, width = theme().px(LINE_PX), lettering(DETAIL).width(group.caption)
    if not group.has_scale:
        return width, line
    # no narrower than usual numbers, so that the maps stay in their places from picture to picture
    return max(width, scale_width(), scale_width(_scale_ends(group.limits))), 2 * line


def more_text(group: MapGroup, shown: int) -> str:
    """How many maps are not shown."""
    hidden = group.shape[2] - shown
    return f"+ {hidden}" if hidden > 0 else ""


def more_width(group: MapGroup, shown: int) -> float:
    """Room for that text; none if all are shown."""
    text = more_text(group, shown)
    return lettering(NAME).width(text) + 2 * theme().px(8) if text else 0.0


def _scale_ends(limits: tuple[float, float]) -> tuple[str, str]:
    return significant(limits[0], 2), significant(limits[1], 2)


def scale_width(ends: tuple[str, str] = USUAL_ENDS) -> float:
    """Width of a scale with two numbers."""
    words = sum(lettering(DETAIL).width(text) for text in ends)
    return words + theme().px(SCALE_PX[0]) + 2 * theme().px(SCALE_GAP_PX)


def paint_maps(painter: QPainter, place: GroupPlace, pictures: Sequence[QImage]) -> None:
    """Pixels as squares, never smoothed."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for rect, image in zip(place.maps, pictures, strict=True):
        painter.drawImage(rect, image)


def paint_borders(painter: QPainter, place: GroupPlace, token: str, width: float) -> None:
    """A line around each map, so that a white one does not melt into the page."""
    pen = QPen(theme().colour(token), theme().line(width))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in place.maps:
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_arrow(painter: QPainter, place: GroupPlace, group: MapGroup) -> None:
    """The name of the layer over its arrow, the sizes under it."""
    if place.arrow.isEmpty():
        return
    look, gap = theme(), theme().px(WORD_GAP_PX)
    shaft = place.arrow.adjusted(gap, 0, -gap, 0)
    middle, y = shaft.center().x(), _middle(place)
    pen = QPen(look.colour("ink2"), look.line(1.6))
    painter.setPen(pen)
    painter.drawLine(QPointF(shaft.left(), y), QPointF(shaft.right(), y))
    wing, tip = look.px(ARROW_PX), QPointF(shaft.right(), y)
    painter.drawPolyline(QPolygonF([tip + QPointF(-wing, -wing), tip, tip + QPointF(-wing, wing)]))
    away = look.px(LINE_PX) / 2 + look.px(6)
    _write(painter, group.name, (middle, y - away), NAME, "ink")
    _write(painter, group.detail, (middle, y + away), DETAIL, "ink2")


def _write(painter: QPainter, text: str, centre: tuple[float, float], weight: int, token: str) -> None:
    letters = lettering(weight)
    painter.setFont(letters.font)
    painter.setPen(theme().colour(token))
    letters.centred(painter, text, *centre)


def _middle(place: GroupPlace) -> float:
    """Height of the arrow: the middle of the maps."""
    return (place.maps[0].top() + place.maps[-1].bottom()) / 2


def paint_numbers(painter: QPainter, place: GroupPlace, marked: dict[int, str]) -> None:
    """The number below each map, in the colour of its role where it takes part."""
    below = 1 + theme().px(NUMBER_PX) / 2
    for index, rect in enumerate(place.maps):
        token = marked.get(index, "")
        centre = rect.center().x(), rect.bottom() + below
        _write(painter, str(index), centre, MARKED if token else NUMBER, token or "ink2")


def paint_words(painter: QPainter, place: GroupPlace, group: MapGroup) -> None:
    """Caption, scale, and how many maps are left out."""
    line, middle = theme().px(LINE_PX), place.words.center().x()
    _write(painter, group.caption, (middle, place.words.top() + line / 2), DETAIL, "ink2")
    text = more_text(group, len(place.maps))
    if text:
        _write(painter, text, (place.more.center().x(), place.more.center().y()), NAME, "ink2")
    if group.has_scale:
        centre = QPointF(middle, place.words.top() + 1.5 * line)
        paint_scale(painter, centre, group.colours, group.limits)


def paint_scale(painter: QPainter, centre: QPointF, colours: MapName, limits: tuple[float, float]) -> None:
    """Number, strip, number."""
    look, letters, ends = theme(), lettering(DETAIL), _scale_ends(limits)
    gap, width, height = look.px(SCALE_GAP_PX), look.px(SCALE_PX[0]), look.px(SCALE_PX[1])
    x, baseline = centre.x() - scale_width(ends) / 2, centre.y() + letters.cap_height / 2
    painter.setFont(letters.font)
    painter.setPen(look.colour("ink2"))
    x = letters.at_left(painter, ends[0], x, baseline) + gap
    strip = QRectF(x, centre.y() - height / 2, width, height)
    letters.at_left(painter, ends[1], strip.right() + gap, baseline)
    painter.drawImage(strip, picture(lookup_table(colours)[None, :]))
    painter.setPen(QPen(look.colour("line2"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(strip)


def paint_chosen(
    painter: QPainter, layout: FlowLayout, groups: Sequence[MapGroup], chosen: Chosen, area: QRect
) -> None:
    """What the cell sees of every group before, then the cell itself; maps outside the area are left out."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in chosen.seen:
        place, shape = layout.groups[part.group], groups[part.group].shape
        for index, rect in enumerate(place.maps):
            if index in part.maps and rect.right() >= area.left() and rect.left() <= area.right():
                _paint_seen(
                    painter, rect, shape, (part.rows, part.columns), (part.all_rows, part.all_columns)
                )
    cell = chosen.cell
    place, shape = layout.groups[cell.group], groups[cell.group].shape
    if cell.map < len(place.maps):
        rect = block_rect(place.maps[cell.map], shape, (range(cell.row, cell.row + 1),
                                                        range(cell.column, cell.column + 1)))  # fmt: skip
        _frame(painter, rect.adjusted(-1, -1, 1, 1), "output", rect.width())


def paint_marked(painter: QPainter, place: GroupPlace, index: int) -> None:
    """A frame around one map."""
    if index < len(place.maps):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _frame(painter, place.maps[index].adjusted(-1, -1, 1, 1), "kernel", SMALL_CELL_PX)


def block_rect(rect: QRectF, shape: tuple[int, int, int], block: tuple[range, range]) -> QRectF:
    """Where a block of cells of a map is drawn."""
    across, down = rect.width() / shape[1], rect.height() / shape[0]
    rows, columns = block
    return QRectF(
        rect.left() + columns.start * across,
        rect.top() + rows.start * down,
        len(columns) * across,
        len(rows) * down,
    )


def _paint_seen(
    painter: QPainter,
    rect: QRectF,
    shape: tuple[int, int, int],
    seen: tuple[range, range],
    whole: tuple[range, range],
) -> None:
    cell = rect.width() / shape[1]
    if whole != seen:
        # what lies in the padding is dashed, and cut off where the next map may begin
        reach = theme().px(6)
        outside = block_rect(rect, shape, whole) & rect.adjusted(-reach, -reach, reach, reach)
        pen = QPen(theme().colour("kernel"), theme().line(1.6))
        pen.setDashPattern([2.0, 1.6])
        painter.setPen(pen)
        painter.drawRect(outside)
    if seen[0] and seen[1]:
        _frame(painter, block_rect(rect, shape, seen), "kernel", cell)


def _frame(painter: QPainter, rect: QRectF, token: str, cell_px: float) -> None:
    """A frame over a halo, so that it is seen on bright and dark cells alike."""
    look = theme()
    thinner = min(1.0, max(0.7, cell_px / SMALL_CELL_PX))
    for colour, width in (("surface", HALO_PX), (token, FRAME_PX)):
        pen = QPen(look.colour(colour), look.line(width) * thinner)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect)
