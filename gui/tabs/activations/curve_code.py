"""The chosen function as a program, with what it gives."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.errors import EngineError
from engine.operations.activation_code import ACTIVATION_CODE
from engine.operations.activations import Activation
from engine.operations.autodiff import differentiate
from engine.operations.autodiff_code import tensorflow_code
from engine.operations.autodiff_parser import parse_expression
from engine.operations.code_text import CodeText
from gui.tabs.activations.array_strip import results_of
from gui.tabs.activations.curve_functions import function_of
from gui.tabs.activations.curve_words import x_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.curves_part import CurvesPart

DIGITS = 6
NO_NUMPY = "own-function"


def program(part: CurvesPart, library: str) -> CodeText | None:
    """The chosen function of the array, or of the places of the course.

    Args:
        part: what is shown.
        library: ``"numpy"`` or ``"keras"``.

    Returns:
        None if nothing is drawn; for a function that somebody typed a program of TensorFlow alone.
    """
    if part.chosen not in part.drawn:
        return None
    function = function_of(part, part.chosen)
    if not isinstance(function, Activation):
        return _typed(part, library)
    places = list(part.numbers) if part.numbers else None
    return ACTIVATION_CODE[library](function, places, comments=_comments())


def notes() -> dict[str, str]:
    """Remarks by their keys."""
    told = QCoreApplication.translate(
        "CurveCode", "NumPy has no derivatives of its own; the same with tf.GradientTape is beside it."
    )
    return {NO_NUMPY: told}


def result(part: CurvesPart, readings: Sequence[Reading]) -> str:
    """What the program leaves in ``y``, or f and f′ at x; empty where there is no program."""
    found = next((reading for reading in readings if reading.id == part.chosen), None)
    if found is None:
        return ""
    if part.numbers:
        return f"y == {np.array2string(results_of(part), precision=4, separator=', ')}"
    if math.isnan(found.value):
        return ""
    x = x_text(part).replace("\N{MINUS SIGN}", "-")
    return f"f({x}) == {found.value:.{DIGITS}g}"


def _typed(part: CurvesPart, library: str) -> CodeText:
    if library == "numpy":
        return CodeText("", (), (NO_NUMPY,))
    try:
        return tensorflow_code(differentiate(part.custom, _place(part)))
    except EngineError:
        return CodeText("", (), ())


def _place(part: CurvesPart) -> dict[str, float]:
    names = parse_expression(part.custom).variables
    return dict.fromkeys(names, part.x)


def _comments() -> dict[str, str]:
    return {
        "places": QCoreApplication.translate("CurveCode", "the places"),
        "value": QCoreApplication.translate("CurveCode", "the function"),
        "derivative": QCoreApplication.translate("CurveCode", "its derivative"),
    }
