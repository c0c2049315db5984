"""The names of curves and zones: they lie over the line of x, and go out of its way where they can."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF

from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.curve_look import look_of
from gui.tabs.activations.plot_labels import baseline_of, place_inside, place_names
from gui.tabs.activations.plot_text import paint_with_halo
from gui.theme import theme
from gui.theme.fonts import ui_font
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont, QPainter, QPolygonF

    from gui.tabs.activations.curve_figures import Figures
    from gui.tabs.activations.plot_frame import PlotFrame

NAME_PX, ZONE_PX = 15, 14
AIR_PX = 3.0  # between a name and the line of x


@dataclass(frozen=True, slots=True)
class PlotName:
    """A word on a plot.

    Attributes:
        text: the word.
        places: where it may stand, the best first.
        font: of its letters.
        cap_height: of its letters, in px.
        token: its colour.
    """

    text: str
    places: tuple[QRectF, ...]
    font: QFont
    cap_height: float
    token: str


def names_of(
    frame: PlotFrame, figures: Figures, pieces: dict[str, list[QPolygonF]], zone_text: str
) -> tuple[PlotName, ...]:
    """Find the names of all curves that have room, and of the widest zone.

    Args:
        frame: where the curves are.
        figures: what is drawn.
        pieces: the pieces of line of each curve, by its id.
        zone_text: what is said in a saturated zone, already translated; empty for nothing.
    """
    size_px = theme().text_px(NAME_PX)
    font, lettering = ui_font(size_px, 700), lettering_of(size_px, 700)
    height = lettering.cap_height * 1.7
    words = [name_of(name) for name in pieces]
    lines = list(pieces.values())
    found = place_names(frame.area, lines, [(lettering.width(word), height) for word in words])
    names = [
        PlotName(word, places, font, lettering.cap_height, look_of(name)[0])
        for name, word, places in zip(pieces, words, found, strict=True)
        if places
    ]
    if not zone_text or not figures.zones:
        return tuple(names)
    low, high = max(figures.zones, key=lambda zone: zone[1] - zone[0])
    left, right = frame.column(low), frame.column(high)
    zone = QRectF(left, frame.top, right - left, frame.height)
    small = lettering_of(theme().text_px(ZONE_PX), 600)
    taken = [place for name in names for place in name.places]
    # where the zone is narrow, the condition alone
    for text in (zone_text, zone_text[zone_text.find("|") :]):
        place = place_inside(zone, lines, (small.width(text), height), taken)
        if place is not None:
            return (*names, PlotName(text, (place,), small.font, small.cap_height, "ink2"))
    return tuple(names)


def standing(
    names: Sequence[PlotName], column: float, blocks: Iterable[QRectF], lines: Iterable[QLineF]
) -> list[QRectF]:
    """Choose a place for each name: the first that is free, else its best.

    Args:
        names: as ``names_of`` found them.
        column: of the line of x, in px.
        blocks: rectangles that something else fills.
        lines: lines that follow x.
    """
    blocked, crossing = list(blocks), list(lines)

    def is_free(rect: QRectF) -> bool:
        apart = not rect.left() - AIR_PX < column < rect.right() + AIR_PX
        free = apart and not any(rect.intersects(block) for block in blocked)
        return free and not any(_crosses(line, rect) for line in crossing)

    return [next(filter(is_free, name.places), name.places[0]) for name in names]


def paint_names(painter: QPainter, names: Sequence[PlotName], places: Sequence[QRectF]) -> None:
    """Draw the names where they stand."""
    for name, place in zip(names, places, strict=True):
        paint_with_halo(painter, name.text, baseline_of(place, name.cap_height), name.font, name.token)


def _crosses(line: QLineF, rect: QRectF) -> bool:
    """Whether a line runs through a rectangle: it is cut by each edge in turn, as Liang and Barsky do."""
    start, end = 0.0, 1.0
    for move, gap in (
        (-line.dx(), line.x1() - rect.left()),
        (line.dx(), rect.right() - line.x1()),
        (-line.dy(), line.y1() - rect.top()),
        (line.dy(), rect.bottom() - line.y1()),
    ):
        if math.isclose(move, 0.0):
            if gap < 0:
                return False
        elif move < 0:
            start = max(start, gap / move)
        else:
            end = min(end, gap / move)
    return start <= end
