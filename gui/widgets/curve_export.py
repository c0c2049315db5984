"""Write curves as PNG, SVG or CSV."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from gui.theme import theme
from gui.widgets.atomic_file import write_atomically
from gui.widgets.curve_legend import CurveLegend, LegendEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from gui.widgets.curve_model import CurveModel
    from gui.widgets.curve_plot import CurvePlot

PNG_SCALE = 2
FIGURE_PX = QSize(760, 380)
_MARGIN_PX = 16


def curves_csv(model: CurveModel) -> bytes:
    """Return every step as one line, in UTF-8 with a byte order mark (Korean spreadsheets need it).

    Columns: step (from 0), epoch (steps done after this one, in epochs), loss or accuracy of the
    batch, its debiased average, and on the last step of an epoch the validation value. Numbers have
    an ASCII minus and a point, as programs read them.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["step", "epoch", model.kind, f"{model.kind}_smoothed", f"validation_{model.kind}"])
    validation = {mark.step - 1: mark.validation for mark in model.marks}
    raw, smoothed = model.series.raw.tolist(), model.series.smoothed.tolist()
    steps = len(raw)
    for step in range(max([steps, *(last + 1 for last in validation)])):
        values = [
            raw[step] if step < steps else math.nan,
            smoothed[step] if step < steps else math.nan,
            validation.get(step, math.nan),
        ]
        cells = ["" if math.isnan(value) else f"{value:.7g}" for value in values]
        writer.writerow([step, f"{(step + 1) / model.steps_per_epoch:.6g}", *cells])
    return text.getvalue().encode("utf-8-sig")


def export_curves(
    path: Path, model: CurveModel, plot: CurvePlot, title: str, entries: Sequence[LegendEntry], note: str
) -> None:
    """Write the plot with title and legend (``.png``, ``.svg``) or its values (``.csv``).

    Raises:
        OSError: could not be written; an existing file is untouched.
        ValueError: another ending.
    """
    ending = path.suffix.lower()
    if ending == ".csv":
        write_atomically(path, curves_csv(model))
        return
    if ending not in (".png", ".svg"):
        raise ValueError(
            f"curves are written as .png, .svg or .csv, not as {path.suffix or 'a file without ending'}"
        )
    on_screen = plot.size()
    # a figure for a page has its own size, whatever the window has left for the plot
    plot.resize(FIGURE_PX)
    try:
        if ending == ".png":
            content = _png(*_figure(plot, title, entries, note, PNG_SCALE))
        else:
            content = _svg(*_figure(plot, title, entries, note, 1.0), title, plot.logicalDpiX())
    finally:
        plot.resize(on_screen)
    write_atomically(path, content)


def _figure(
    plot: CurvePlot, title: str, entries: Sequence[LegendEntry], note: str, pen_factor: float
) -> tuple[QSize, Callable[[QPainter], None]]:
    legend = CurveLegend()
    legend.set_entries(entries, note)
    heading = theme().font("lead", 700)
    metrics = QFontMetricsF(heading)
    head, foot = metrics.height() + 8, legend.sizeHint().height() + 8
    inner = max(plot.width(), legend.sizeHint().width())
    size = QSize(round(inner + 2 * _MARGIN_PX), round(plot.height() + head + foot + 2 * _MARGIN_PX))

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRect(QPointF(0, 0).toPoint(), size), theme().colour("surface"))
        painter.setFont(heading)
        painter.setPen(theme().colour("ink"))
        painter.drawText(QPointF(_MARGIN_PX, _MARGIN_PX + metrics.ascent()), title)
        plot.paint_onto(
            painter, QRectF(_MARGIN_PX, _MARGIN_PX + head, plot.width(), plot.height()), pen_factor
        )
        below = _MARGIN_PX + head + plot.height() + 8
        legend.paint(painter, QRectF(_MARGIN_PX, below, inner, legend.sizeHint().height()))

    return size, paint


def _bytes_of(buffer: QBuffer) -> bytes:
    data: QByteArray = buffer.data()
    return bytes(data.data())


def _png(size: QSize, paint: Callable[[QPainter], None]) -> bytes:
    image = QImage(size * PNG_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(PNG_SCALE)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(image):
        raise OSError("the picture could not be encoded")
    return _bytes_of(buffer)


def _svg(size: QSize, paint: Callable[[QPainter], None], title: str, resolution: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    # numbers of the axes come through a QPicture, which scales itself when the resolutions differ
    generator.setResolution(resolution)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return _bytes_of(buffer)
