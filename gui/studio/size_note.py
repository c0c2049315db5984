"""The size of the output in little room, and one sentence beside it: what no window reaches."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import theme
from gui.widgets.painted_text import Piece, width_of
from gui.widgets.size_card import FORMULA_PX, GAP_PX, SizeCard

HEADING_TEXT_PX = 15
DOUBT_PX = 6  # the last number is bolder than the others


class CompactSize(SizeCard):
    """The numbers alone, no wider than they are, so that they can stand at the right end of a line.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_compact(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Heading and numbers, as they are painted."""
        look = theme()
        heading = width_of((Piece(self.accessibleName()),), look.text_px(HEADING_TEXT_PX))
        numbers = width_of((Piece(self.text()),), look.text_px(FORMULA_PX))
        return QSize(math.ceil(heading + look.px(GAP_PX) + numbers) + DOUBT_PX, super().sizeHint().height())


class SizeNote(QLabel):
    """Rows and columns at the end that are left over because the division is not exact.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._columns, self._linear = 0, 0, False
        self._allowed, self._short = True, False
        self.setProperty("role", "caption")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def show_dropped(self, rows: int, columns: int, one_dimensional: bool) -> None:
        """Say how many; nothing if there are none."""
        self._rows, self._columns, self._linear = rows, columns, one_dimensional
        self.retranslate()

    def set_allowed(self, on: bool) -> None:
        """Whether there is a place for it now."""
        self._allowed = on
        self.retranslate()

    def set_short(self, on: bool) -> None:
        """Leave out why; the tooltip still says it."""
        self._short = on
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text anew."""
        self.setText(self._left_over() if self._short else self.sentence())
        self.setToolTip(self.sentence())
        self.setVisible(self._allowed and bool(self.sentence()))

    def sentence(self) -> str:
        """What is left over and why; nothing if nothing is."""
        if not self._rows and not self._columns:
            return ""
        return self.tr("⌊ ⌋ rounds down; {left}").format(left=self._left_over())

    def _left_over(self) -> str:
        if self._linear:
            return self.tr("not reached at the end: cells {cells}").format(cells=self._columns)
        if not self._columns:
            return self.tr("not reached at the end: rows {rows}").format(rows=self._rows)
        if not self._rows:
            return self.tr("not reached at the end: columns {columns}").format(columns=self._columns)
        told = self.tr("not reached at the end: rows {rows}, columns {columns}")
        return told.format(rows=self._rows, columns=self._columns)
