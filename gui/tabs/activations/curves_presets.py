"""Examples of the room of functions: every cell of the course, and what shows one thing each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.preset import Preset


def _course(preset: str, name: object, caption: object, part: CurvesPart) -> Preset:
    return Preset(preset, "functions", _COURSE, str(name), str(caption), part)


def _compared(preset: str, name: object, caption: object, part: CurvesPart) -> Preset:
    return Preset(preset, "functions", _COMPARED, str(name), str(caption), part)


_COURSE: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "From the course"))
_COMPARED: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Compared"))
_NUMBERS: Final = (-1, 2, -3, 4, -5)

CURVES_PRESETS: Final = (
    _course(
        "course-three",
        QT_TRANSLATE_NOOP("ActivationPresets", "Sigmoid, tanh and ReLU"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets",
            "Three functions, and beside them the slopes that a gradient is multiplied by.",
        ),
        CurvesPart(),
    ),
    _course(
        "course-sigmoid",
        QT_TRANSLATE_NOOP("ActivationPresets", "Sigmoid"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Every number becomes one between 0 and 1; 0 becomes 0.5."),
        CurvesPart(drawn=("sigmoid",), chosen="sigmoid", x=0.0),
    ),
    _course(
        "course-sigmoid-slope",
        QT_TRANSLATE_NOOP("ActivationPresets", "Derivative of the sigmoid, 0 to 1"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets", "The slope is at most 0.25, at 0; far from 0 it is almost none."
        ),
        CurvesPart(drawn=("sigmoid",), chosen="sigmoid", x=0.0, slopes=(0.0, 1.0)),
    ),
    _course(
        "course-tanh",
        QT_TRANSLATE_NOOP("ActivationPresets", "tanh"),
        QT_TRANSLATE_NOOP("ActivationPresets", "As the sigmoid, but between −1 and 1, and 0 stays 0."),
        CurvesPart(drawn=("tanh",), chosen="tanh", x=0.5),
    ),
    _course(
        "course-tanh-slope",
        QT_TRANSLATE_NOOP("ActivationPresets", "Derivative of tanh, 0 to 1"),
        QT_TRANSLATE_NOOP("ActivationPresets", "The slope reaches 1 at 0: four times that of the sigmoid."),
        CurvesPart(drawn=("tanh",), chosen="tanh", x=0.0, slopes=(0.0, 1.0)),
    ),
    _course(
        "course-relu",
        QT_TRANSLATE_NOOP("ActivationPresets", "ReLU"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets", "Negative numbers become 0; the slope is 0 on the left and 1 on the right."
        ),
        CurvesPart(drawn=("relu",), chosen="relu", x=2.0),
    ),
    _course(
        "course-relu-array",
        QT_TRANSLATE_NOOP("ActivationPresets", "relu([−1, 2, −3, 4, −5])"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets", "[0, 2, 0, 4, 0]: the same from NumPy and from tf.nn.relu, see the code."
        ),
        CurvesPart(drawn=("relu",), chosen="relu", x=-1.0, span=(-6.0, 6.0), numbers=_NUMBERS),
    ),
    _compared(
        "relu-family",
        QT_TRANSLATE_NOOP("ActivationPresets", "The ReLU family"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets", "ReLU lets no gradient through below 0; its relatives keep some of it."
        ),
        CurvesPart(
            drawn=("relu", "leaky_relu", "elu", "selu"), chosen="leaky_relu", x=-1.5, span=(-6.0, 6.0)
        ),
    ),
    _compared(
        "smooth-relus",
        QT_TRANSLATE_NOOP("ActivationPresets", "Smooth ReLUs"),
        QT_TRANSLATE_NOOP("ActivationPresets", "No corner at 0; some fall a little before they rise."),
        CurvesPart(
            drawn=("relu", "gelu", "silu", "mish", "softplus"), chosen="silu", x=-1.3, span=(-6.0, 6.0)
        ),
    ),
    _compared(
        "saturation",
        QT_TRANSLATE_NOOP("ActivationPresets", "Saturation: sigmoid against tanh"),
        QT_TRANSLATE_NOOP(
            "ActivationPresets",
            "tanh is steeper at 0 and flat sooner: |x| > 2.18, the sigmoid |x| > 2.89.",
        ),
        CurvesPart(drawn=("sigmoid", "tanh"), chosen="tanh", x=2.5, span=(-6.0, 6.0)),
    ),
    _compared(
        "hard-and-soft",
        QT_TRANSLATE_NOOP("ActivationPresets", "Made of straight lines"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Cheap stand-ins for sigmoid and tanh; their slopes jump."),
        CurvesPart(
            drawn=("sigmoid", "tanh", "hard_sigmoid", "hard_tanh"),
            chosen="hard_sigmoid",
            x=1.0,
            span=(-6.0, 6.0),
        ),
    ),
)
