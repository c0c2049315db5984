"""Ink on a sheet: what the strokes of a drawing leave there, for the network and for the eye."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from engine.data.datasets import load
from gui.tabs.predict.drawing import SIDE, Drawing, Sample, Scan
from gui.tabs.predict.smoothing import LinePiece, all_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from engine.data.datasets import Dataset

SAMPLE_SIDE = 28
_INK, _PAPER = QColor(255, 255, 255), QColor(0, 0, 0)


class Ink:
    """A grey sheet of 280×280 that strokes are painted on, one piece after the other.

    The same pieces in the same order give the same bytes, whether a pen makes them or undo brings them back.

    Args:
        drawing: what is on it first.
    """

    def __init__(self, drawing: Drawing | None = None) -> None:
        self._sheet = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self._sheet.fill(0)
        if drawing is None:
            return
        below = None if drawing.picture is None else _grey(picture_ink(drawing.picture))
        painter = QPainter(self._sheet)
        if below is not None:
            painter.drawImage(0, 0, below)
        for stroke in drawing.strokes:
            paint_line(painter, all_pieces(stroke.points), _PAPER if stroke.erases else _INK)
        painter.end()

    def add(self, pieces: Iterable[LinePiece], erases: bool) -> None:
        """Paint pieces of a line."""
        painter = QPainter(self._sheet)
        paint_line(painter, pieces, _PAPER if erases else _INK)
        painter.end()

    def array(self) -> NDArray[np.uint8]:
        """A private copy, 280×280, 0 for paper and 255 for ink."""
        rows = np.frombuffer(self._sheet.constBits(), np.uint8).reshape(SIDE, self._sheet.bytesPerLine())
        copy = rows[:, :SIDE].copy()
        copy.flags.writeable = False
        return copy


def ink_of(drawing: Drawing) -> NDArray[np.uint8]:
    """All ink of a drawing, 280×280."""
    return Ink(drawing).array()


def paint_line(painter: QPainter, pieces: Iterable[LinePiece], colour: QColor) -> None:
    """Draw pieces of a line, round at both ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in pieces:
        start, end = QPointF(*piece.start), QPointF(*piece.end)
        if start == end and piece.towards == piece.start:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(start, piece.width / 2, piece.width / 2)
            continue
        path = QPainterPath(start)
        path.quadTo(QPointF(*piece.towards), end)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(colour, piece.width, Qt.PenStyle.SolidLine, cap, join))


def reach(piece: LinePiece) -> QRectF:
    """All that a piece may colour, in units of the canvas."""
    across = sorted((piece.start[0], piece.towards[0], piece.end[0]))
    down = sorted((piece.start[1], piece.towards[1], piece.end[1]))
    margin = piece.width / 2 + 1
    return QRectF(QPointF(across[0], down[0]), QPointF(across[-1], down[-1])).adjusted(
        -margin, -margin, margin, margin
    )


def picture_ink(picture: Sample | Scan) -> NDArray[np.uint8]:
    """A picture as ink, 280×280.

    Raises:
        EngineError: the dataset is missing or damaged.
    """
    if isinstance(picture, Scan):
        return np.frombuffer(picture.ink, np.uint8).reshape(SIDE, SIDE)
    small = test_pictures(picture.dataset).images[picture.index]
    share = SIDE // SAMPLE_SIDE
    return np.ascontiguousarray(small.repeat(share, axis=0).repeat(share, axis=1))


@lru_cache(maxsize=4)
def test_pictures(dataset: str) -> Dataset:
    """The test set, kept in memory once it was read.

    Raises:
        EngineError: the dataset is missing or damaged.
    """
    return load(dataset, "test")


def _grey(pixels: NDArray[np.uint8]) -> QImage:
    return QImage(pixels.tobytes(), SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8).copy()
