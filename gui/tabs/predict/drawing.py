"""What lies on the canvas: a picture, and strokes over it, as numbers that can be stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from engine.data.datasets import DATASETS

if TYPE_CHECKING:
    from engine.data.photo import Note

SIDE = 280  # of the canvas, in its own units; a tenth of it is a pixel of the network's input
LARGEST_WIDTH = 60.0
MOST_POINTS = 200_000  # of all strokes together: hours of drawing

Point = tuple[float, float, float]  # x, y, width


@dataclass(frozen=True, slots=True)
class Stroke:
    """One movement of the pen, or of the eraser.

    Attributes:
        points: x, y and the width of the line there, in units of the canvas.
        erases: takes ink away.
    """

    points: tuple[Point, ...]
    erases: bool = False

    def to_list(self) -> list[Any]:
        """As numbers with one decimal, more than a screen can show."""
        return [self.erases, [[round(value, 1) for value in point] for point in self.points]]

    @classmethod
    def from_list(cls, came: list[Any]) -> Stroke:
        """Read what ``to_list`` gave.

        Raises:
            ValueError: not finite numbers within bounds, or a wrong form; also TypeError.
        """
        erases, points = came
        if not points:
            raise ValueError(came)
        return cls(tuple(_point(*point) for point in points), bool(erases))


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture of the test set, which is what the network was taught with and goes in as it is.

    Attributes:
        dataset: id.
        index: of the picture in its test set.
    """

    dataset: str
    index: int


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A photo or a scan that was opened, pasted or dropped.

    Attributes:
        ink: bytes of 280×280 values, 0 for paper and 255 for ink.
        name: of its file; empty if it was pasted.
        notes: what was changed to read it.
    """

    ink: bytes
    name: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, if there is one, and the strokes over it in the order in which they were made."""

    picture: Sample | Scan | None = None
    strokes: tuple[Stroke, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was ever put on it."""
        return self.picture is None and not any(not stroke.erases for stroke in self.strokes)

    def with_stroke(self, stroke: Stroke) -> Drawing:
        """One stroke more."""
        return replace(self, strokes=(*self.strokes, stroke))

    def to_dict(self) -> dict[str, Any]:
        """Strokes and samples; a scan is somebody's own file and is not kept."""
        sample = self.picture if isinstance(self.picture, Sample) else None
        return {
            "sample": None if sample is None else [sample.dataset, sample.index],
            "strokes": [] if isinstance(self.picture, Scan) else [one.to_list() for one in self.strokes],
        }

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> Drawing:
        """Read what ``to_dict`` gave.

        Raises:
            ValueError: too many points, numbers out of bounds, or a wrong form; also TypeError, KeyError.
        """
        strokes = tuple(Stroke.from_list(one) for one in came.get("strokes", []))
        if sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
            raise ValueError(came)
        sample = came.get("sample")
        if sample is None:
            return cls(None, strokes)
        dataset, index = sample
        if not 0 <= int(index) < DATASETS[dataset].count("test"):
            raise ValueError(sample)
        return cls(Sample(str(dataset), int(index)), strokes)


def _point(x: float, y: float, width: float) -> Point:
    point = float(x), float(y), float(width)
    inside = all(-SIDE <= value <= 2 * SIDE for value in point[:2])  # also refuses NaN
    if not (inside and 0 < point[2] <= LARGEST_WIDTH):
        raise ValueError(point)
    return point
