"""What stands between the strips: products under their pairs, the bracket with their sum, the way to y."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from gui.theme import theme
from gui.widgets.formula_model import DOTS, factor
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX, index_text_px
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.widgets.formula_model import FormulaModel, Term

FACTORS_SHARE, PRODUCT_SHARE, SUM_SHARE = 0.29, 0.4, 0.42  # of a cell's side
SMALLEST_FACTORS_PX, SMALLEST_PRODUCT_PX, SMALLEST_SUM_PX = 13, 14, 18
SMALLEST_FACTORS_PROJECTED_PX = 16
BRACKET_PX = 9
ARROW_PX = 6
STRAIGHT_PX = 1.5  # a way that bends by less is drawn straight
HIDDEN_ROOM = 0.5  # of the text's size, beside a question mark


@dataclass(frozen=True, slots=True)
class LinePlaces:
    """Where the lines go.

    Attributes:
        left: of the window's first cell.
        top: of the products.
        side_px: of a cell.
        dilation: cells from one tap to the next.
        bracket: top of the bracket.
        target: upper edge of the cell of the result, where the arrow points.
        room: nothing is drawn beyond its sides.
    """

    left: float
    top: float
    side_px: float
    dilation: int
    bracket: float
    target: QPointF
    room: QRectF

    def centre_of(self, tap: int) -> float:
        """The middle of a product's column."""
        return self.left + (tap * self.dilation + 0.5) * self.side_px

    def span(self, taps: int) -> tuple[float, float]:
        """Left and right of the window."""
        return self.left, self.left + ((taps - 1) * self.dilation + 1) * self.side_px


def paint_lines(painter: QPainter, formula: FormulaModel, places: LinePlaces) -> None:
    """Products, bracket, sum, arrow."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if places.side_px >= SMALLEST_NUMBER_PX:
        _paint_products(painter, formula.terms, places)
    _paint_sum(painter, formula, places)


def _paint_products(painter: QPainter, terms: Sequence[Term], places: LinePlaces) -> None:
    look, side = theme(), places.side_px
    painter.setBrush(Qt.BrushStyle.NoBrush)
    smallest = SMALLEST_FACTORS_PROJECTED_PX if look.projector else SMALLEST_FACTORS_PX
    factors_px = max(round(side * FACTORS_SHARE), smallest)
    room = side - 4
    has_factors = all(width_of(_factors(term), factors_px) <= room for term in terms)
    product_px = _fitting(terms, round(side * PRODUCT_SHARE), room - width_of((_plus(),), factors_px))
    height = places.bracket - places.top
    first = places.top + height * 0.14 + cap_height(factors_px)
    second = places.top + height * (0.88 if has_factors else 0.5 + 0.4 * cap_height(product_px) / height)
    for tap, term in enumerate(terms):
        x = places.centre_of(tap)
        if term.state == "current":
            half = (room - width_of((_plus(),), factors_px)) / 2 - 2  # the signs of plus stay outside
            ground = QRectF(x - half, places.top, 2 * half, height - 2)
            painter.setPen(QPen(look.colour("kernel"), look.line(2)))
            painter.setBrush(look.colour("kernel_tint"))
            painter.drawRoundedRect(ground, 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        shown = term.state != "hidden"
        if has_factors and shown:
            _paint_centred(painter, _factors(term), x, first, factors_px)
        _paint_centred(painter, (_product(term),), x, second, product_px)
        if tap:
            middle = (x + places.centre_of(tap - 1)) / 2
            _paint_centred(painter, (_plus(),), middle, second, round(product_px * 0.8))


def _plus() -> Piece:
    return Piece("+", "ink3", 600)


def _factors(term: Term) -> tuple[Piece, ...]:
    """Signal above kernel, as they lie."""
    value = "ink3" if term.in_padding else "input"
    return (
        Piece(wanted_text(term.value), value),
        Piece("×", "ink2", 500),
        Piece(factor(term.weight or 0.0), "kernel"),
    )


def _product(term: Term) -> Piece:
    if term.state == "hidden":
        return Piece(DOTS, "ink3")
    return Piece(wanted_text(term.product()), "ink3" if term.in_padding else "ink")


def _fitting(terms: Sequence[Term], wanted_px: int, room: float) -> int:
    """One size for all products."""
    widest = max((width_of((_product(term),), 100) for term in terms), default=1.0) or 1.0
    return max(SMALLEST_PRODUCT_PX, min(wanted_px, int(100 * room / widest)))


def _paint_centred(
    painter: QPainter, pieces: Sequence[Piece], x: float, baseline: float, size_px: float
) -> None:
    paint_pieces(painter, pieces, x - width_of(pieces, size_px) / 2, baseline, size_px)


def _paint_sum(painter: QPainter, formula: FormulaModel, places: LinePlaces) -> None:
    look = theme()
    left, right = places.span(len(formula.terms))
    centre, top = (left + right) / 2, places.bracket
    if abs(places.target.x() - centre) <= STRAIGHT_PX:
        centre = places.target.x()
    bottom = places.target.y()
    pen = QPen(look.colour("ink2"), look.line(2))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    bracket = QPainterPath(QPointF(left + 4, top))
    for x, y in ((left + 4, top + BRACKET_PX), (right - 4, top + BRACKET_PX), (right - 4, top)):
        bracket.lineTo(x, y)
    painter.drawPath(bracket)
    way = QPainterPath(QPointF(centre, top + BRACKET_PX))
    if abs(places.target.x() - centre) > STRAIGHT_PX:
        bend = bottom - 3 * ARROW_PX
        way.lineTo(centre, bend)
        way.lineTo(places.target.x(), bend)
    way.lineTo(places.target.x(), bottom - ARROW_PX)
    painter.drawPath(way)
    tip = places.target
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ink2"))
    painter.drawPolygon(
        QPolygonF([tip, tip + QPointF(-ARROW_PX, -1.4 * ARROW_PX), tip + QPointF(ARROW_PX, -1.4 * ARROW_PX)])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pieces = sum_pieces(formula)
    size_px = max(round(places.side_px * SUM_SHARE), look.text_px(SMALLEST_SUM_PX))
    gap = size_px * 0.55
    width = width_of(pieces, size_px)
    x = centre + gap
    if x + width > places.room.right():
        x = centre - gap - width  # at the right end of the signal there is room on the other side only
    free = bottom - top - BRACKET_PX - 1.4 * ARROW_PX
    baseline = top + BRACKET_PX + (free + cap_height(size_px)) / 2 + 3
    end = paint_pieces(painter, pieces, x, baseline, size_px)
    if formula.result_hidden:
        _frame_question(painter, pieces, QPointF(end, baseline), size_px)


def paint_indices(painter: QPainter, count: int, left: float, y: float, side_px: float) -> None:
    """Numbers of the cells; a strip has no rows to be numbered.

    Args:
        painter: on the board.
        count: cells.
        left: of the first cell.
        y: middle of the numbers.
        side_px: of a cell.
    """
    look = theme()
    lettering = lettering_of(index_text_px(side_px, look), 500)
    painter.setFont(lettering.font)
    painter.setPen(look.colour("ink3"))
    needed = lettering.width(str(count - 1)) + 4
    every = next((step for step in (1, 2, 5) if side_px * step >= needed), 10)
    for index in range(0, count, every):
        lettering.centred(painter, str(index), left + (index + 0.5) * side_px, y)


def sum_pieces(formula: FormulaModel) -> tuple[Piece, ...]:
    """The dot product as far as it is: ``= 46 + ···``, ``= 63``, with a bias ``= 63 + 100 = 163``."""
    equals = Piece("= ", "ink2", 600)
    if formula.result_hidden:
        return equals, Piece("\u2002?", "output", 800)  # room for the frame around it
    if formula.result is None:
        reached = [term.running_sum for term in formula.terms if term.state != "hidden"]
        so_far = reached[-1] if reached else None
        if so_far is None:
            return equals, Piece(DOTS, "ink3")
        return equals, Piece(wanted_text(so_far), "ink"), Piece(f" + {DOTS}", "ink3", 600)
    result = Piece(wanted_text(formula.result), "output", 800)
    products = formula.terms[-1].running_sum
    if formula.bias is None or products is None:
        return equals, result
    return (
        equals,
        Piece(wanted_text(products), "ink"),
        Piece(f" + {factor(formula.bias)} ", "ink2", 600),
        equals,
        result,
    )


def _frame_question(painter: QPainter, pieces: Sequence[Piece], end: QPointF, size_px: float) -> None:
    look = theme()
    width, height = width_of((Piece("?", "output", 800),), size_px), cap_height(size_px)
    room = size_px * HIDDEN_ROOM
    pen = QPen(look.colour("output"), look.line(2))
    pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.drawRoundedRect(
        QRectF(end.x() - width, end.y() - height, width, height).adjusted(-room, -room / 2, room, room / 2),
        5,
        5,
    )


def paint_turn_arrow(painter: QPainter, left: QPointF, width: float) -> None:
    """A curved arrow from the kernel as given to the kernel turned.

    Args:
        painter: on the board.
        left: where it begins.
        width: to its tip.
    """
    look = theme()
    pen = QPen(look.colour("kernel"), look.line(2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    right = left + QPointF(width, 0)
    rise = width * 0.45
    way = QPainterPath(left)
    way.cubicTo(left + QPointF(width * 0.2, -rise), right + QPointF(-width * 0.2, -rise), right)
    painter.drawPath(way)
    wing = look.px(ARROW_PX)
    painter.drawLines(
        [
            QLineF(right, right + QPointF(-wing * 1.25, -wing * 0.35)),
            QLineF(right, right + QPointF(wing * 0.1, -wing * 1.2)),
        ]
    )
