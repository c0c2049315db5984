"""One short line in the colours of roles, which gets smaller and then shorter where there is no room."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, text_of, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE_SHARE = 1.3  # height of the line, relative to the letters
SMALLEST_PX, SMALLEST_PROJECTOR_PX = 13, 18
ELLIPSIS = "…"


class PieceLabel(QWidget):
    """A painted line that is no wider than it has to be.

    Args:
        text_px: size of the letters at 100 %.
        alignment: where the line stands if there is more room.
        parent: owner.
    """

    def __init__(
        self,
        text_px: int,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text_px, self._alignment = text_px, alignment
        self._pieces: tuple[Piece, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Say something else."""
        if tuple(pieces) == self._pieces:
            return  # a new layout of the page costs more than all the rest of a step
        self._pieces = tuple(pieces)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is said, in letters."""
        return text_of(self._pieces)

    def pieces(self) -> tuple[Piece, ...]:
        """What is said, as it is drawn."""
        return self._pieces

    def letters_px(self) -> int:
        """Size of the letters where there is room."""
        return theme().text_px(self._text_px)

    def least_px(self) -> int:
        """Size of the letters where there is little room."""
        look = theme()
        smallest = SMALLEST_PROJECTOR_PX if look.projector else look.px(SMALLEST_PX)
        return min(smallest, self.letters_px())

    def _sizes(self) -> range:
        return range(self.letters_px(), self.least_px() - 1, -1)

    def _fitting(self) -> tuple[tuple[Piece, ...], int]:
        """The line and its size: smaller letters first, then the longest piece is cut."""
        free, sizes = self.width(), self._sizes()
        for size_px in sizes:
            if width_of(self._pieces, size_px) <= free:
                return self._pieces, size_px
        pieces, size_px = list(self._pieces), sizes[-1]
        longest = max(range(len(pieces)), key=lambda index: len(pieces[index].text))
        text = pieces[longest].text
        while text and width_of(pieces, size_px) > free:
            text = text[:-1]
            pieces[longest] = replace(pieces[longest], text=f"{text.rstrip()}{ELLIPSIS}")
        return tuple(pieces), size_px

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The whole line in its largest letters."""
        size_px = self.letters_px()
        return QSize(math.ceil(width_of(self._pieces, size_px)), math.ceil(size_px * LINE_SHARE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The line shrinks before it is cut."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line."""
        if not self._pieces:
            return
        pieces, size_px = self._fitting()
        spare = max(0.0, self.width() - width_of(pieces, size_px))
        left = spare if self._alignment & Qt.AlignmentFlag.AlignRight else 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pieces(painter, pieces, left, (self.height() + cap_height(size_px)) / 2, size_px)
        painter.end()
