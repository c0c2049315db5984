"""Ink on a 280×280 sheet: what the strokes of a drawing leave there, as the network's preparation gets it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from engine.data.datasets import load
from gui.tabs.predict.drawing import SIDE, Drawing, Point, Sample, Scan, Stroke

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.data.datasets import Dataset

SAMPLE_SIDE = 28


class Ink:
    """A grey sheet that strokes are painted on, one piece after the other.

    The same pieces in the same order give the same bytes, whether a pen makes them or undo brings them back.

    Args:
        drawing: what is on it first.
    """

    def __init__(self, drawing: Drawing | None = None) -> None:
        self._sheet = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self._sheet.fill(0)
        if drawing is not None:
            self._lay_down(drawing)

    def add(self, before: Point, after: Point, erases: bool) -> None:
        """A piece of a line, round at both ends; a dot where both are the same."""
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_piece(painter, before, after, QColor(0, 0, 0) if erases else QColor(255, 255, 255))
        painter.end()

    def array(self) -> NDArray[np.uint8]:
        """A private copy, 280×280, 0 for paper and 255 for ink."""
        rows = np.frombuffer(self._sheet.constBits(), np.uint8).reshape(SIDE, self._sheet.bytesPerLine())
        copy = rows[:, :SIDE].copy()
        copy.flags.writeable = False
        return copy

    def _lay_down(self, drawing: Drawing) -> None:
        painter = QPainter(self._sheet)
        if drawing.picture is not None:
            pixels = picture_ink(drawing.picture)
            image = QImage(pixels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
            painter.drawImage(0, 0, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in drawing.strokes:
            paint_stroke(painter, stroke, QColor(255, 255, 255), QColor(0, 0, 0))
        painter.end()


def ink_of(drawing: Drawing) -> NDArray[np.uint8]:
    """All ink of a drawing, 280×280."""
    return Ink(drawing).array()


def paint_stroke(painter: QPainter, stroke: Stroke, ink: QColor, paper: QColor) -> None:
    """All pieces of a stroke, the first of which is a dot."""
    colour = paper if stroke.erases else ink
    for before, after in zip((stroke.points[0], *stroke.points), stroke.points, strict=False):
        paint_piece(painter, before, after, colour)


def paint_piece(painter: QPainter, before: Point, after: Point, colour: QColor) -> None:
    """One piece, as wide as the pen was in between."""
    start, end = QPointF(before[0], before[1]), QPointF(after[0], after[1])
    width = (before[2] + after[2]) / 2
    if start == end:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(start, width / 2, width / 2)
        return
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)


def picture_ink(picture: Sample | Scan) -> NDArray[np.uint8]:
    """A picture as ink, 280×280.

    Raises:
        EngineError: the dataset is missing or damaged.
    """
    if isinstance(picture, Scan):
        return np.frombuffer(picture.ink, np.uint8).reshape(SIDE, SIDE)
    small = test_pictures(picture.dataset).images[picture.index]
    return np.ascontiguousarray(small.repeat(SIDE // SAMPLE_SIDE, axis=0).repeat(SIDE // SAMPLE_SIDE, axis=1))


@lru_cache(maxsize=4)
def test_pictures(dataset: str) -> Dataset:
    """The test set, kept in memory once it was read.

    Raises:
        EngineError: the dataset is missing or damaged.
    """
    return load(dataset, "test")
