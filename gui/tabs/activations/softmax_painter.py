"""Draws the softmax ledger: a row for each class, a column for each step of the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from gui.tabs.activations.softmax_columns import column_of, is_filled
from gui.tabs.activations.softmax_figures import STEPS
from gui.theme import theme
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.number_text import fixed, significant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from gui.tabs.activations.softmax_columns import Column, Name
    from gui.tabs.activations.softmax_figures import SoftmaxFigures

HEAD_PX, FOOT_PX = 50, 36
LARGEST_ROW_PX, SMALLEST_ROW_PX = 84, 24
NUMBER_PX, HEAD_TEXT_PX, WORD_PX = 16, 17, 13
LARGE_NUMBER_PX, LARGE_FROM_PX = 21, 880  # where the ledger is so wide
BAR_SHARE, LARGEST_BAR_PX = 0.45, 30
KNOB_PX = 6
WIDEST_FIXED = 1e5


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """All that is drawn.

    Attributes:
        figures: the numbers.
        names: of the classes.
        heads: symbol and word over each column.
        step: how far the arithmetic has come.
        row: which class is spoken of.
        reach: score at the ends of the bars.
        columns: where they stand.
        row_px: height of a row.
        width: of the ledger.
    """

    figures: SoftmaxFigures
    names: Sequence[str]
    heads: Mapping[Name, tuple[str, str]]
    step: int
    row: int
    reach: float
    columns: tuple[Column, ...] = ()
    row_px: float = 36.0
    width: float = 0.0

    @property
    def current(self) -> Name:
        """The column that this step speaks of."""
        return column_of(self.step, [column.name for column in self.columns])


def numbers_of(figures: SoftmaxFigures, name: Name) -> NDArray[np.float64]:
    """The numbers of a column.

    Raises:
        KeyError: it has none.
    """
    found: dict[str, NDArray[np.float64]] = {
        "truth": figures.labels,
        "score": np.array(figures.part.logits),
        "scaled": figures.scaled,
        "shifted": figures.shifted,
        "exponential": figures.exponentials,
        "share": figures.shares,
        "gradient": figures.gradient,
    }
    return found[name]


def texts_of(figures: SoftmaxFigures, name: Name) -> list[str]:
    """The numbers of a column as they are written: as many decimals in one row as in the next."""
    numbers = numbers_of(figures, name)
    if name == "truth":
        return [fixed(number, 0) for number in numbers]
    if name == "score":
        return [significant(number, 6) for number in numbers]
    finite = np.abs(numbers[np.isfinite(numbers)])
    if finite.size and finite.max() >= WIDEST_FIXED:
        return [significant(number, 3) for number in numbers]
    decimals = 4 if finite.size == 0 or finite.max() < 100 else 2
    return [
        fixed(number, decimals) if np.isfinite(number) else significant(number) for number in numbers.tolist()
    ]


def sum_text(figures: SoftmaxFigures, name: Name) -> str:
    """What stands below a column: the sum of those whose sum says something."""
    if name == "exponential":
        total = figures.total
        return f"Σ {fixed(total, 4) if total < WIDEST_FIXED else significant(total)}"
    if name in ("share", "gradient"):
        total = float(numbers_of(figures, name).sum())
        return f"Σ {fixed(total, 4) if np.isfinite(total) else significant(total)}"
    return ""


def paint_ledger(painter: QPainter, ledger: Ledger, width: float) -> None:
    """Draw it all."""
    look, figures = theme(), ledger.figures
    top, bottom = look.px(HEAD_PX), look.px(HEAD_PX) + ledger.row_px * figures.classes
    current = ledger.current
    for column in ledger.columns:
        if column.name == current:
            band = QRectF(column.left - look.px(5), 0, column.width + look.px(10), bottom)
            painter.fillRect(band, look.colour("inset"))
    line = QPen(look.colour("line"), look.line(1))
    painter.setPen(line)
    for row in range(figures.classes + 1):
        y = round(top + row * ledger.row_px) + 0.5
        painter.drawLine(QPointF(0, y), QPointF(width, y))
    painter.fillRect(
        QRectF(0, top + ledger.row * ledger.row_px, look.px(3), ledger.row_px), look.colour("ink")
    )
    for column in ledger.columns:
        _paint_head(painter, ledger, column)
        if column.name == "name":
            _paint_names(painter, ledger, column, top)
        elif is_filled(column.name, ledger.step):
            if column.bar:
                _paint_bars(painter, ledger, column)
            _paint_numbers(painter, ledger, column, top)


def _paint_head(painter: QPainter, ledger: Ledger, column: Column) -> None:
    look = theme()
    symbol, word = ledger.heads[column.name]
    token = {"score": "input", "share": "output", "gradient": "gradient"}.get(column.name, "ink")
    for text, size_px, weight, colour, baseline in (
        (symbol, HEAD_TEXT_PX, 700, token, 20),
        (word, WORD_PX, 500, "ink2", 40),
    ):
        letters = lettering_of(look.text_px(size_px), weight)
        painter.setFont(letters.font)
        painter.setPen(look.colour(colour))
        if column.name == "name":
            letters.at_left(painter, text, column.left + look.px(10), look.px(baseline))
        else:
            letters.right(painter, text, column.right, look.px(baseline))


def _paint_names(painter: QPainter, ledger: Ledger, column: Column, top: float) -> None:
    look = theme()
    for row, name in enumerate(ledger.names):
        weight = 700 if row == ledger.row else 600
        letters = lettering_of(_number_px(ledger), weight)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink"))
        y = top + (row + 0.5) * ledger.row_px + letters.cap_height / 2
        letters.at_left(painter, name, column.left + look.px(10), y)


def number_px(width: float, row_px: float) -> int:
    """Size of the numbers in a ledger of a width with rows of a height."""
    look = theme()
    size = LARGE_NUMBER_PX if width >= look.px(LARGE_FROM_PX) else NUMBER_PX
    return min(look.text_px(size), max(12, round(row_px * 0.62)))


def _number_px(ledger: Ledger) -> int:
    return number_px(ledger.width, ledger.row_px)


def _paint_numbers(painter: QPainter, ledger: Ledger, column: Column, top: float) -> None:
    look, figures = theme(), ledger.figures
    size_px = _number_px(ledger)
    after_largest = ledger.step >= STEPS.index("largest") and not figures.part.naive
    has_scaled = any(each.name == "scaled" for each in ledger.columns)
    marked = column.name == ("scaled" if has_scaled else "score") and after_largest
    texts = texts_of(figures, column.name)
    finite = np.isfinite(numbers_of(figures, column.name))
    for row, text in enumerate(texts):
        strong = row == ledger.row or (column.name == "truth" and text == "1")
        letters = lettering_of(size_px, 800 if strong else 600)
        painter.setFont(letters.font)
        painter.setPen(look.colour(_number_token(column.name, text, bool(finite[row]))))
        middle = top + (row + 0.5) * ledger.row_px
        letters.right(painter, text, column.right, middle + letters.cap_height / 2)
        if marked and row == figures.at_largest:
            height = min(ledger.row_px / 2 - 3, float(look.px(17)))
            half = QPointF(letters.width(text) / 2 + look.px(8), height)
            centre = QPointF(column.right - letters.width(text) / 2, middle)
            painter.setPen(QPen(look.colour("output"), look.line(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(centre - half, centre + half), height, height)
    total = sum_text(figures, column.name)
    if total and (column.name != "exponential" or ledger.step >= STEPS.index("total")):
        letters = lettering_of(size_px, 700)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink2"))
        bottom = top + ledger.row_px * figures.classes
        letters.right(painter, total, column.right, bottom + look.px(FOOT_PX) / 2 + letters.cap_height / 2)


def _number_token(name: Name, text: str, finite: bool) -> str:
    if not finite:
        return "warn"
    if name == "truth":
        return "ink" if text == "1" else "ink3"
    return {"share": "output", "gradient": "gradient"}.get(name, "ink")


def bar_rect(ledger: Ledger, column: Column, row: int) -> QRectF:
    """Ground of a bar."""
    look = theme()
    height = min(ledger.row_px * BAR_SHARE, look.px(LARGEST_BAR_PX))
    middle = look.px(HEAD_PX) + (row + 0.5) * ledger.row_px
    return QRectF(column.left, middle - height / 2, column.bar, height)


def _paint_bars(painter: QPainter, ledger: Ledger, column: Column) -> None:
    look, figures = theme(), ledger.figures
    numbers = numbers_of(figures, column.name)
    signed = column.name != "share"
    reach = ledger.reach if column.name == "score" else 1.0 / (figures.part.temperature if signed else 1.0)
    for row, number in enumerate(numbers.tolist()):
        ground = bar_rect(ledger, column, row)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if column.name == ledger.current else "inset"))
        painter.drawRoundedRect(ground, 3, 3)
        if not np.isfinite(number):
            continue
        share = min(max(number / reach, -1.0), 1.0)
        zero = ground.center().x() if signed else ground.left()
        length = share * ground.width() / (2 if signed else 1)
        token = ("plus" if number > 0 else "minus") if signed else "output"
        painter.setBrush(look.colour(token))
        painter.drawRect(QRectF(min(zero, zero + length), ground.top(), abs(length), ground.height()))
        if signed:
            painter.setPen(QPen(look.colour("line2"), look.line(1)))
            painter.drawLine(QPointF(zero, ground.top() - 2), QPointF(zero, ground.bottom() + 2))
        if column.name == "score":
            painter.setPen(QPen(look.colour("ink"), look.line(2)))
            painter.setBrush(look.colour("surface"))
            radius = min(look.px(KNOB_PX), ledger.row_px / 3)
            painter.drawEllipse(QPointF(zero + length, ground.center().y()), radius, radius)
