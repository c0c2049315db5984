"""The pyqtgraph side of a curve plot: items, axes, ranges. It draws what it is given and decides nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.curve_axes import CurveAxis, CurveGrid, Scale
from gui.widgets.curve_style import Role, curve_colour, curve_pen, mark_side_px

if TYPE_CHECKING:
    from gui.widgets.curve_data import Vector


@dataclass(frozen=True, slots=True, eq=False)
class Polyline:
    """Points of one curve: epochs and values (not logarithms); NaN is a gap."""

    epochs: Vector
    values: Vector


def empty() -> Polyline:
    """A curve without points."""
    return Polyline(np.empty(0), np.empty(0))


RIGHT_MARGIN = 0.015


class CurvePlot(pg.PlotWidget):
    """One plot with fixed items: raw, ghost, smoothed, validation, epoch means, a line for now."""

    LINES: tuple[Role, ...] = ("raw", "ghost", "smoothed", "validation")

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        self._bottom = CurveAxis("bottom", "epochs")
        self._left = CurveAxis("left", scale)
        axes = {"bottom": self._bottom, "left": self._left}
        super().__init__(parent, viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        plot = self.getPlotItem()
        # WORKAROUND: pyqtgraph makes this menu all the same, without an owner that would delete it
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.vb.setDefaultPadding(0)
        plot.disableAutoRange()
        plot.layout.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._log = scale == "log"
        self._lines: dict[Role, Polyline] = {}
        plot.addItem(CurveGrid(self._bottom, self._left), ignoreBounds=True)
        self._curves = {role: self._add_curve(role) for role in self.LINES}
        self._squares = self._add_marks("s", 30)
        self._dots = self._add_marks("o", 25)
        self._now = pg.InfiniteLine(angle=90, movable=False)
        self._now.setZValue(15)
        self._now.hide()
        plot.addItem(self._now, ignoreBounds=True)
        self.restyle()

    def _add_curve(self, role: Role) -> Any:
        # thick lines are drawn segment by segment: as an antialiased path they are many times slower.
        # Dashes need the path, and so does the thin raw line: its faint colour would add up where
        # segments meet
        curve = pg.PlotCurveItem(
            skipFiniteCheck=True, antialias=role != "raw", connect="finite", segmentedLineMode=_segments(role)
        )
        curve.setZValue(self.LINES.index(role))
        self.getPlotItem().addItem(curve, ignoreBounds=True)
        return curve

    def _add_marks(self, symbol: str, depth: int) -> Any:
        # without the cache of rasterised symbols they stay sharp in the SVG; there are few of them
        marks = pg.ScatterPlotItem(symbol=symbol, useCache=False, antialias=True)
        marks.setZValue(depth)
        self.getPlotItem().addItem(marks, ignoreBounds=True)
        return marks

    def restyle(self) -> None:
        """Take colours, widths and fonts from the theme in force."""
        self._set_pens(1.0)
        self.setBackground(theme().colour("surface"))
        self._squares.setBrush(theme().colour("surface"))
        self._squares.setSize(mark_side_px())
        self._dots.setBrush(curve_colour("epoch_mean"))
        self._dots.setSize(mark_side_px())
        for axis in (self._bottom, self._left):
            axis.restyle()
        # half of the last number on the x axis, half of the topmost on the y axis
        text = theme().text_px(14)
        self.getPlotItem().layout.setContentsMargins(0, text * 0.6, text * 0.9, 0)

    def _set_pens(self, factor: float) -> None:
        for role, curve in self._curves.items():
            pen = curve_pen(role)
            pen.setWidthF(pen.widthF() * factor)
            curve.setPen(pen)
        self._squares.setPen(_cosmetic(curve_colour("validation"), theme().line(2.4) * factor))
        self._dots.setPen(_cosmetic(theme().colour("surface"), 1.5 * factor))
        self._now.setPen(_cosmetic(theme().colour("ink"), theme().line(1.5) * factor))

    def set_title_below(self, text: str) -> None:
        """Name the x axis below its numbers; an empty text gives the room back to the curves."""
        font = theme().font("caption", 600)
        self._bottom.setLabel(text or None, color=theme().colour("ink3").name())
        self._bottom.label.setFont(font)
        self._bottom.showLabel(bool(text))
        self._bottom.restyle()

    def set_scale(self, scale: Scale) -> None:
        """Change the y axis; curves have to be given anew."""
        self._log = scale == "log"
        self._left.set_curve_scale(scale)

    def set_line(self, role: Role, line: Polyline) -> None:
        """Draw one curve."""
        self._lines[role] = line
        self._curves[role].setData(line.epochs, self._on_axis(line.values))

    def set_marks(self, validation: Polyline, means: Polyline) -> None:
        """Draw the marks at the ends of epochs."""
        for marks, line in ((self._squares, validation), (self._dots, means)):
            values = self._on_axis(line.values)
            finite = np.isfinite(values)
            marks.setData(x=line.epochs[finite], y=values[finite])

    def set_now(self, epoch: float | None) -> None:
        """Draw the line that says where training is."""
        self._now.setVisible(epoch is not None)
        if epoch is not None:
            self._now.setValue(epoch)

    def set_ranges(self, epochs: tuple[float, float], values: tuple[float, float]) -> None:
        """Show this part (values, not logarithms)."""
        low, high = values
        if self._log:
            low, high = math.log10(low), math.log10(high)
        left, right = epochs
        right += RIGHT_MARGIN * (right - left)  # else the mark at the last epoch's end is cut in half
        self.getPlotItem().vb.setRange(
            xRange=(left, right), yRange=(low, high), padding=0, disableAutoRange=True
        )

    def area(self) -> QRectF:
        """Where the curves are, in px of this widget."""
        view = self.getPlotItem().vb
        return QRectF(self.mapFromScene(view.sceneBoundingRect()).boundingRect())

    def to_px(self, epoch: float, value: float) -> QPointF:
        """Place of a value (not a logarithm) in px of this widget."""
        y = math.log10(value) if self._log else value
        return QPointF(self.mapFromScene(self.getPlotItem().vb.mapViewToScene(QPointF(epoch, y))))

    def to_epoch(self, x_px: float) -> float:
        """Place on the x axis below a column of px."""
        scene = self.mapToScene(round(x_px), 0)
        return float(self.getPlotItem().vb.mapSceneToView(QPointF(scene)).x())

    def paint_onto(self, painter: QPainter, target: QRectF, pen_factor: float) -> None:
        """Draw as vectors: whole paths instead of single segments.

        Args:
            painter: of a picture or a file.
            target: where.
            pen_factor: device px per px; cosmetic pens do not scale with the painter.
        """
        low, high = self.getPlotItem().vb.viewRange()[1]
        for role, curve in self._curves.items():
            curve.setSegmentedLineMode("off")
            if role in self._lines:
                # an SVG has no clip here: what leaves the plot runs along its edge instead
                line = self._lines[role]
                curve.setData(line.epochs, np.clip(self._on_axis(line.values), low, high))
        self._set_pens(pen_factor)
        try:
            self.render(painter, target, self.viewport().rect())
        finally:
            self._set_pens(1.0)
            for role, curve in self._curves.items():
                curve.setSegmentedLineMode(_segments(role))
                self.set_line(role, self._lines.get(role, empty()))

    def _on_axis(self, values: Vector) -> Vector:
        if not self._log:
            return values
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(values > 0, np.log10(values), np.nan)


def _segments(role: Role) -> str:
    return "on" if role in ("smoothed", "validation") else "off"


def _cosmetic(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
