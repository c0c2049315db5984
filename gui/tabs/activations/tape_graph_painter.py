"""Paints the lines and boxes of a computation graph at one step."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from gui.tabs.activations.tape_flag_words import flag_words, is_trouble
from gui.tabs.activations.tape_graph_places import CAPTION_SCALE, NUMBER_SCALE
from gui.tabs.activations.tape_text import element
from gui.theme import theme
from gui.theme.icons import icon
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from gui.tabs.activations.tape_graph_places import GraphBox, GraphLine, GraphPicture
    from gui.tabs.activations.tape_scene import TapeScene

RADIUS: Final = 0.45  # of a box, in sizes of its letters
HEAD: Final = 0.6  # of an arrow
DASHES: Final = (2.7, 1.7)  # of a gradient, in widths of the line


class GraphPainter:
    """Paints one scene.

    Args:
        painter: whose origin is the corner of the graph.
        scene: what is shown.
        picture: where.
    """

    def __init__(self, painter: QPainter, scene: TapeScene, picture: GraphPicture) -> None:
        self._painter, self._scene, self._picture = painter, scene, picture
        self._em = float(picture.text_px)

    def paint(self) -> None:
        """Lines below, numbers and boxes above them."""
        for line in self._picture.lines:
            self._line(line)
        for line in self._picture.lines:
            if line.target in self._scene.valued and line.source in self._scene.valued:
                self._number(line)
        for box in self._picture.boxes:
            self._box(box)

    # lines
    def _flows(self, line: GraphLine) -> bool:
        """Whether the gradient has gone this way by now."""
        return line.source in self._scene.graded and line.target in self._scene.graded

    def _is_now(self, line: GraphLine) -> bool:
        """Whether the step is about this way."""
        current = self._scene.current.index
        return (line.source if self._scene.is_backward else line.target) == current

    def _line(self, line: GraphLine) -> None:
        look, path = theme(), QPainterPath(line.points[0])
        for before, after in zip(line.points, line.points[1:], strict=False):
            if len(line.points) == 2:
                path.lineTo(after)
            else:
                bend = (after.x() - before.x()) / 2
                path.cubicTo(before + QPointF(bend, 0), after - QPointF(bend, 0), after)
        flows, now = self._flows(line), self._is_now(line)
        token = "gradient" if flows else "ink2" if line.source in self._scene.valued else "line2"
        pen = QPen(look.colour(token), look.line(3.2 if now else 2.2 if flows else 1.6))
        if flows:
            pen.setDashPattern(list(DASHES))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        elif line.source not in self._scene.valued:
            pen.setDashPattern([1.5, 2.5])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)
        # a gradient goes back
        if flows:
            self._arrow(line.points[1], line.points[0], token)
        else:
            self._arrow(line.points[-2], line.points[-1], token)

    def _arrow(self, before: QPointF, tip: QPointF, token: str) -> None:
        angle = math.atan2(tip.y() - before.y(), tip.x() - before.x())
        size = HEAD * self._em
        wings = [
            tip - QPointF(math.cos(angle + turn) * size, math.sin(angle + turn) * size)
            for turn in (0.42, -0.42)
        ]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme().colour(token))
        self._painter.drawPolygon(QPolygonF([tip, *wings]))

    def _number(self, line: GraphLine) -> None:
        """The local derivative on a ground of its own, so that no line goes through it."""
        look, size_px = theme(), round(self._em * NUMBER_SCALE)
        flows, now = self._flows(line), self._is_now(line)
        finite = "∞" not in line.local and "NaN" not in line.local
        token = "warn" if not finite else "gradient" if flows else "ink2"
        piece = (Piece(line.local, token, 800 if now and flows else 600),)
        width = width_of(piece, size_px)
        ground = QRectF(0, 0, width + 4, size_px * 1.1)
        ground.moveCenter(line.label_at)
        colour = look.colour("surface")
        self._painter.fillRect(ground, colour)
        baseline = line.label_at.y() + cap_height(size_px) / 2
        paint_pieces(self._painter, piece, line.label_at.x() - width / 2, baseline, size_px)

    # boxes
    def _box(self, box: GraphBox) -> None:
        look, scene, painter = theme(), self._scene, self._painter
        node = scene.tape.nodes[box.node]
        known, now = box.node in scene.valued, node is scene.current
        token = "input" if node.is_variable else "output" if node is scene.tape.result else "line2"
        pen = QPen(look.colour(token), look.line(3.5 if now else 2.5))
        radius = RADIUS * self._em
        if now:
            tint = "gradient_tint" if scene.is_backward else "inset"
            halo = box.rect.adjusted(-5, -5, 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("gradient" if scene.is_backward else "ink"))
            painter.drawRoundedRect(halo, radius + 4, radius + 4)
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(box.rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)
        else:
            tint = "inset" if box.node == scene.hovered else "surface"
        if not known:
            pen.setStyle(Qt.PenStyle.DashLine)
        if box.node == scene.hovered:
            pen.setWidthF(look.line(3.5))
        painter.setPen(pen)
        painter.setBrush(look.colour(tint))
        painter.drawRoundedRect(box.rect, radius, radius)
        text = box.text if known else box.empty
        if known and not math.isfinite(element(node.value, scene.column)):
            text = tuple(Piece(one.text, "warn", one.weight, one.scale, one.raised) for one in text)
        self._centred(text, box.rect.center(), self._em)
        self._caption(box, known)
        if box.node in scene.graded:
            below = QPointF(box.rect.center().x(), box.rect.bottom() + 0.95 * self._em)
            self._centred(box.gradient, below, self._em * NUMBER_SCALE)

    def _caption(self, box: GraphBox, known: bool) -> None:
        """What it computes; a remark instead, with its mark, where there is one."""
        flags = self._scene.tape.nodes[box.node].flags
        above = QPointF(box.rect.center().x(), box.rect.top() - 0.7 * self._em)
        if not flags or not known:
            self._centred(box.caption, above, self._em * CAPTION_SCALE)
            return
        token = "warn" if is_trouble(flags) else "ink2"
        words = (Piece(flag_words(flags), token, 600),)
        size_px = round(self._em * CAPTION_SCALE)
        side = round(size_px * 1.1)
        width = width_of(words, size_px) + side + 4
        left = above.x() - width / 2
        mark = icon("triangle-alert" if is_trouble(flags) else "info", token)
        mark.paint(self._painter, round(left), round(above.y() - side / 2), side, side)
        paint_pieces(self._painter, words, left + side + 4, above.y() + cap_height(size_px) / 2, size_px)

    def _centred(self, pieces: tuple[Piece, ...], at: QPointF, size: float) -> None:
        size_px = round(size)
        left = at.x() - width_of(pieces, size_px) / 2
        paint_pieces(self._painter, pieces, left, at.y() + cap_height(size_px) / 2, size_px)
