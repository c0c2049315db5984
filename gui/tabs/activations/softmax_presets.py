"""Examples of the room of softmax."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.tabs.activations.preset import Preset
from gui.tabs.activations.softmax_figures import STEPS, once_more
from gui.tabs.activations.softmax_part import SoftmaxPart

_SHARES: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Scores and probabilities"))
_TRAPS: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Traps"))
_START: Final = SoftmaxPart()
_END: Final = STEPS.index("gradient")

SOFTMAX_PRESETS: Final = (
    Preset(
        "softmax-three",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Three scores: 2, 1, 0.1")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "The true class gets 0.6590, so the loss is 0.417030.")),
        _START,
        _END,
    ),
    Preset(
        "softmax-equal",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Ten equal scores")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "A network that knows nothing has a loss of ln 10 = 2.302585 with ten classes.",
            )
        ),
        SoftmaxPart((0.0,) * 10, true_class=3, names="mnist"),
        _END,
    ),
    Preset(
        "softmax-wrong",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Sure, and wrong")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "The true class gets hardly anything: the loss is large, and so is the gradient.",
            )
        ),
        SoftmaxPart((-1.0, 6.0, 1.0, 0.5), true_class=2, names="fashion-mnist"),
        _END,
    ),
    Preset(
        "softmax-cold",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Cold: T = 0.25")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "The largest score takes nearly everything.")),
        SoftmaxPart(temperature=0.25),
        _END,
    ),
    Preset(
        "softmax-hot",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Hot: T = 5")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "The probabilities come close to each other.")),
        SoftmaxPart(temperature=5.0),
        _END,
    ),
    Preset(
        "softmax-shifted",
        "softmax",
        _SHARES,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "The same scores, 100 higher")),
        str(
            QT_TRANSLATE_NOOP("ActivationPresets", "A constant added to every score changes no probability.")
        ),
        _START.shifted(100.0),
        _END,
    ),
    Preset(
        "softmax-large",
        "softmax",
        _TRAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Score 1000, stable")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "The largest score is taken away first, so exp never sees more than 0."
            )
        ),
        SoftmaxPart((1000.0, 0.0, 0.0)),
        _END,
    ),
    Preset(
        "softmax-naive",
        "softmax",
        _TRAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Score 1000, naive")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "exp(1000) is ∞ in float32, and ∞ / ∞ is NaN.")),
        SoftmaxPart((1000.0, 0.0, 0.0), naive=True),
        STEPS.index("shares"),
    ),
    Preset(
        "softmax-twice",
        "softmax",
        _TRAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Softmax applied twice")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "Shares taken for scores: the loss rises from 0.417030 to 0.802121, and no error "
                "tells of it.",
            )
        ),
        SoftmaxPart(once_more(_START)),
        _END,
    ),
)
