"""Are digits recognized that are drawn anywhere on the canvas, in any size, with any pen?

``uv run python -m benchmarks.drawn_digits [DIGITS]`` follows ``docs/protocol-drawn-digits.md``: test digits
of MNIST are turned back into strokes and drawn on a canvas of 280×280 by Qt with a round pen, at five places,
in three sizes, with three widths; each of the 45 cells holds the same digits. With the preparation at least
97 % in the mean and 90 % in the worst cell should be right; without it the canvas is only shrunk to 28×28.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from benchmarks.strokes import Line, bounds, strokes_of
from engine.data.datasets import load
from engine.data.drawing import prepare
from engine.network.forward import scores_of
from engine.network.shipped import DEFAULT, load_shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

CANVAS_PX: Final = 280
MARGIN_PX: Final = 4
PLACES: Final = {
    "middle": (0.5, 0.5),
    "top left": (0, 0),
    "top right": (1, 0),
    "bottom left": (0, 1),
    "bottom right": (1, 1),
}
SIZES_PX: Final = (90, 140, 200)
WIDTHS_PX: Final = (8, 14, 20)
DIGITS: Final = 1000
MEAN_WANTED: Final = 0.97
WORST_WANTED: Final = 0.90


def cells() -> Iterator[tuple[str, int, int]]:
    """Place, size and width of each cell."""
    return ((place, size, width) for place in PLACES for size in SIZES_PX for width in WIDTHS_PX)


def drawn(strokes: list[Line], place: str, size_px: int, width_px: int) -> NDArray[np.uint8]:
    """The strokes as a pen leaves them; ``size_px`` is their longest side, with the width of the pen."""
    low, high = bounds(strokes)
    scale = (size_px - width_px) / max(float((high - low).max()), 1e-6)
    extent = (high - low) * scale + width_px
    room = CANVAS_PX - 2 * MARGIN_PX - extent
    corner = MARGIN_PX + room * np.array(PLACES[place]) + width_px / 2
    canvas = QImage(CANVAS_PX, CANVAS_PX, QImage.Format.Format_Grayscale8)
    canvas.fill(0)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(255, 255, 255), width_px, Qt.PenStyle.SolidLine, cap, join))
    for stroke in strokes:
        points = [QPointF(x, y) for x, y in (stroke - low) * scale + corner]
        if len(points) == 1:
            painter.drawPoint(points[0])
            continue
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.drawPath(path)
    painter.end()
    rows = np.frombuffer(canvas.constBits(), np.uint8).reshape(CANVAS_PX, canvas.bytesPerLine())
    return rows[:, :CANVAS_PX].copy()


def measure(digits: int) -> dict[tuple[str, int, int], tuple[float, float]]:
    """Accuracy of each cell with the preparation and without it."""
    test = load("mnist", "test", limit=digits)
    strokes = [strokes_of(digit) for digit in test.images]
    shipped = load_shipped(DEFAULT)
    found = {}
    for place, size, width in cells():
        prepared = np.empty((len(test), 28, 28), np.float32)
        plain = np.empty_like(prepared)
        for index, lines in enumerate(strokes):
            canvas = drawn(lines, place, size, width)
            prepared[index] = prepare(canvas, invert=False).final
            plain[index] = prepare(canvas, crop=False, scale=False, centre=False, invert=False).final
        shares = [
            float(np.mean(scores_of(shipped.network, shipped.weights, images).argmax(axis=1) == test.labels))
            for images in (prepared, plain)
        ]
        found[place, size, width] = shares[0], shares[1]
    return found


def main() -> int:
    """Print the table; 1 if a bound is missed."""
    digits = int(sys.argv[1]) if len(sys.argv) > 1 else DIGITS
    found = measure(digits)
    print(f"{digits} digits in each cell, {DEFAULT}; right in % (without preparation)")
    print(f"{'size, width':<14}" + "".join(f"{place:>18}" for place in PLACES))
    for size in SIZES_PX:
        for width in WIDTHS_PX:
            row = [found[place, size, width] for place in PLACES]
            print(
                f"{f'{size}, {width} px':<14}"
                + "".join(f"{f'{100 * with_:.1f} ({100 * without:.1f})':>18}" for with_, without in row)
            )
    with_, without = np.array(list(found.values())).T
    print(f"mean {with_.mean():.4f} (wanted {MEAN_WANTED}), worst {with_.min():.4f} (wanted {WORST_WANTED})")
    print(f"without preparation: mean {without.mean():.4f}, worst {without.min():.4f}")
    return int(with_.mean() < MEAN_WANTED or with_.min() < WORST_WANTED)


if __name__ == "__main__":
    sys.exit(main())
