"""What lies on the sheet at the very first start: a 3, drawn by hand, so that there is something to see."""

from __future__ import annotations

from gui.tabs.predict.drawing import Drawing, Stroke

_WIDTH = 19.0
_THREE = (
    *(
        (88, 82),
        (86, 72),
        (88, 61),
        (96, 51),
        (110, 43),
        (127, 39),
        (145, 40),
        (160, 46),
        (169, 57),
        (171, 70),
    ),
    *((165, 82), (153, 93), (138, 102), (122, 110), (106, 116), (120, 116), (136, 119), (150, 126)),
    *((160, 137), (164, 151), (162, 167), (155, 182), (145, 195), (132, 206), (117, 213), (100, 215)),
    *((86, 210), (76, 201), (72, 189), (74, 177)),
)


def first_drawing() -> Drawing:
    """The 3."""
    return Drawing(strokes=(Stroke(tuple((float(x), float(y), _WIDTH) for x, y in _THREE)),))
