"""Ways of writing a digit that MNIST, made in one country, hardly knows: drawn with a round pen.

Elsewhere a one has a flag and sometimes a foot, a seven a bar, a nine a tail that turns in, a four an
open top.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from engine.data.drawing import prepare

Stroke = NDArray[np.float64]  # points × (x, y), the digit from 0 at its top to 1 at its bottom
Hand = Callable[[np.random.Generator], list[Stroke]]

_CANVAS_PX: Final = 112
_HEIGHT_PX: Final = 80


def _one(rng: np.random.Generator) -> list[Stroke]:
    lean = rng.uniform(-0.1, 0.1)
    flag = -rng.uniform(0.12, 0.5), rng.uniform(0.1, 0.5)
    strokes = [np.array([flag, (0.0, 0.0), (lean, 1.0)])]
    if rng.random() < 0.25:
        reach = rng.uniform(0.12, 0.3, 2)
        strokes.append(np.array([(lean - reach[0], 1.0), (lean + reach[1], 1.0)]))
    return strokes


def _four(rng: np.random.Generator) -> list[Stroke]:
    across, right = rng.uniform(0.5, 0.72), rng.uniform(0.5, 0.8)
    over = right + rng.uniform(0.02, 0.3)
    if rng.random() < 0.6:
        top = rng.uniform(0.0, 0.45)
        bow = rng.uniform(-0.02, 0.12), across * rng.uniform(0.4, 0.8)
        corner = np.array([(rng.uniform(0.05, 0.5), 0.0), bow, (0.0, across), (over, across)])
        return [corner, np.array([(right, top), (right - rng.uniform(0, 0.1), 1.0)])]
    return [np.array([(right, 1.0), (right, 0.0), (0.0, across), (over, across)])]


def _seven(rng: np.random.Generator) -> list[Stroke]:
    width, foot = rng.uniform(0.5, 0.85), rng.uniform(0.1, 0.4)
    roof = [(0.0, rng.uniform(-0.05, 0.08)), (width, 0.0), (foot, 1.0)]
    if rng.random() < 0.3:
        roof.insert(0, (0.0, rng.uniform(0.1, 0.25)))
    middle, reach = rng.uniform(0.4, 0.6), rng.uniform(0.15, 0.35)
    at = width + (foot - width) * middle
    tilt = rng.uniform(-0.06, 0.06)
    return [np.array(roof), np.array([(at - reach, middle + tilt), (at + reach, middle - tilt)])]


def _nine(rng: np.random.Generator) -> list[Stroke]:
    half_width, half_height = rng.uniform(0.2, 0.36), rng.uniform(0.2, 0.32)
    begin = rng.uniform(-0.9, 0.2)  # 0 is the right end of the loop; earlier ones leave it open
    turn = np.linspace(begin, -2 * np.pi, 20)
    loop = np.stack((half_width * np.cos(turn), half_height * (1 + np.sin(turn))), axis=1)
    along = np.linspace(0, 1, 10)[:, None]
    start, end = loop[-1], np.array([rng.uniform(-0.5, 0.3), rng.uniform(0.8, 1.0)])
    bend = np.array([half_width + rng.uniform(-0.02, 0.12), rng.uniform(0.85, 1.3)])
    tail = (1 - along) ** 2 * start + 2 * along * (1 - along) * bend + along**2 * end
    return [np.concatenate((loop, tail))]


HANDS: Mapping[int, Hand] = MappingProxyType({1: _one, 4: _four, 7: _seven, 9: _nine})


def written(digit: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """A digit of ``HANDS`` as a prepared 28×28 picture, written a little differently each time."""
    strokes = [stroke + rng.normal(0, 0.02, stroke.shape) for stroke in HANDS[digit](rng)]
    canvas = Image.new("L", (_CANVAS_PX, _CANVAS_PX))
    draw = ImageDraw.Draw(canvas)
    radius = rng.uniform(3, 11)
    for stroke in strokes:
        points = stroke * _HEIGHT_PX + (_CANVAS_PX * 0.4, (_CANVAS_PX - _HEIGHT_PX) / 2)
        draw.line([tuple(point) for point in points], fill=255, width=round(2 * radius), joint="curve")
        for x, y in (points[0], points[-1]):
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return prepare(np.asarray(canvas), invert=False).final
