"""How an axis is known again everywhere: by its number or letter, its colour and its dash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPen

from engine.operations.axes import LETTERS
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

WIDTH_PX: Final = 3.0
LABEL_PX: Final = 15
# colour, and dash and gap in px; axes 0 to 3 as curves 1 to 4
_SIGNS: Final[tuple[tuple[str, tuple[float, ...]], ...]] = (
    ("curve_1", ()),
    ("curve_2", (10, 6)),
    ("curve_3", (3, 4)),
    ("curve_4", (11, 4, 3, 4)),
    ("gradient", (16, 4)),
    ("ink2", (6, 3, 2, 3, 2, 3)),
)


@dataclass(frozen=True, slots=True)
class AxisLook:
    """One axis of a.

    Attributes:
        number: which, from 0.
        length: how many places it has.
        name: its letter in a named layout; empty where it has a number only.
    """

    number: int
    length: int
    name: str = ""

    @property
    def letter(self) -> str:
        """Its index: i, j, k and so on."""
        return LETTERS[self.number]

    @property
    def token(self) -> str:
        """Its colour."""
        return _SIGNS[self.number][0]

    @property
    def label(self) -> str:
        """``axis 0``, or ``N`` in a named layout; in the language of the interface."""
        return self.name or QCoreApplication.translate("AxisLook", "axis {number}").format(number=self.number)

    def pen(self, look: Theme, width: float = WIDTH_PX) -> QPen:
        """A line of this axis."""
        width_px = look.line(width)
        pen = QPen(look.colour(self.token), width_px)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes = _SIGNS[self.number][1]
        if dashes:
            pen.setDashPattern([dash / WIDTH_PX for dash in dashes])
        return pen


def label_px(look: Theme) -> float:
    """Width of the longest name of an axis with a number, in the letters of brackets."""
    return lettering_of(look.text_px(LABEL_PX), 700).width(AxisLook(0, 1).label)


def axis_looks(shape: Sequence[int], names: str = "") -> tuple[AxisLook, ...]:
    """The axes of an array a.

    >>> [axis.letter for axis in axis_looks((3, 2, 2))]
    ['i', 'j', 'k']
    """
    letters = names or [""] * len(shape)
    return tuple(
        AxisLook(number, length, name)
        for number, (length, name) in enumerate(zip(shape, letters, strict=True))
    )
