"""Where the columns of the table of a tape are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

from gui.tabs.activations.tape_flag_words import flag_words
from gui.theme import theme
from gui.theme.fonts import code_font
from gui.widgets.painted_text import width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from gui.tabs.activations.tape_check import CheckLine
    from gui.tabs.activations.tape_rows import TapeTable
    from gui.theme.manager import Theme

PAD_PX, TIGHT_PAD_PX = 12, 7  # beside every text; where the room is short
CELL_PX, TIGHT_CELL_PX = 46, 36  # a number is never narrower
FIRST_PX: Final = 14
TEXT_PX: Final = 16
SPARE_SHARES: Final = (0.1, 0.4, 0.2, 0.3)  # what is left over, among label, operation, values, derivatives


@dataclass(frozen=True, slots=True)
class Column:
    """One of the groups, which may hold several numbers side by side.

    Args:
        left: in px.
        width: of the whole group.
        cells: how many numbers stand side by side; 0 for text.
    """

    left: float
    width: float
    cells: int = 0

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    def cell(self, number: int) -> tuple[float, float]:
        """Left end and width of one of the numbers."""
        width = self.width / max(1, self.cells)
        return self.left + number * width, width


@dataclass(frozen=True, slots=True)
class Columns:
    """All groups from left to right."""

    label: Column
    operation: Column
    values: Column
    local: Column
    gradients: Column
    check: Column

    @property
    def width(self) -> float:
        """Of the whole table."""
        return self.check.right


def operation_font() -> QFont:
    """What a node computes is written as in a program."""
    return code_font(theme().text_px(15), 500)


def number_px() -> int:
    """Size of the numbers."""
    return theme().text_px(TEXT_PX)


def place(
    table: TapeTable, free_px: float, heads: tuple[str, ...], checks: tuple[CheckLine, ...] = ()
) -> Columns:
    """Give every text its room, closer together before anything has to be scrolled; share what is left over.

    Args:
        table: what stands in it.
        free_px: width that can be filled; a table may need more.
        heads: names of the six groups.
        checks: what stands beside the gradients; nothing for no such group.
    """
    needed = _needed(table, heads, theme(), tight=False)
    check = _check_px(checks, heads[5]) if checks else 0.0
    if 0 < free_px < sum(needed) + check:
        needed = _needed(table, heads, theme(), tight=True)
    spare = max(0.0, free_px - sum(needed) - check)
    label, operation, values, local, gradients = needed
    grows = [spare * share for share in SPARE_SHARES]
    widths = (
        label + grows[0],
        operation + grows[1],
        values + grows[2] / 2,
        local + grows[3],
        gradients + grows[2] / 2,
    )
    lefts = [sum(widths[:number]) for number in range(len(widths) + 1)]
    cells = (0, 0, table.columns, 0, table.columns)
    one, two, three, four, five = map(Column, lefts, widths, cells)
    return Columns(one, two, three, four, five, Column(lefts[-1], check))


def _check_px(checks: tuple[CheckLine, ...], head: str) -> float:
    look = theme()
    caption = QFontMetricsF(look.font("caption", 600))
    number = QFontMetricsF(look.font("body", 600, number_px()))
    mark = look.px(24)
    widest = max(
        max(number.horizontalAdvance(check.number) + mark, caption.horizontalAdvance(check.words()))
        for check in checks
    )
    return max(widest, caption.horizontalAdvance(head)) + 1.5 * look.px(PAD_PX)


@lru_cache(maxsize=16)
def _needed(table: TapeTable, heads: tuple[str, ...], look: Theme, *, tight: bool) -> tuple[float, ...]:
    caption = QFontMetricsF(look.font("caption", 600))
    bold = QFontMetricsF(look.font("body", 700, number_px()))
    code = QFontMetricsF(operation_font())
    small = QFontMetricsF(look.font("caption", 600))
    pad = look.px(TIGHT_PAD_PX if tight else PAD_PX)
    titles = [caption.horizontalAdvance(head) for head in heads]
    label = max(bold.horizontalAdvance(row.label) for row in table.rows) + look.px(FIRST_PX)
    operation = max(
        max(
            code.horizontalAdvance(row.operation),
            small.horizontalAdvance(flag_words(row.flags)) + look.px(20),
        )
        for row in table.rows
    )
    local = max(width_of(row.local, number_px()) for row in table.rows)
    cell = max(
        look.px(TIGHT_CELL_PX if tight else CELL_PX),
        *(caption.horizontalAdvance(head) for head in table.heads),
        *(bold.horizontalAdvance(text) for row in table.rows for text in (*row.values, *row.gradients)),
    )
    numbers = table.columns * (cell + 1.5 * pad)
    return (
        max(label, titles[0] + look.px(FIRST_PX)) + pad,
        max(operation, titles[1]) + pad,
        max(numbers, titles[2] + pad),
        max(local, titles[3]) + 2 * pad,
        max(numbers, titles[4] + pad),
    )
