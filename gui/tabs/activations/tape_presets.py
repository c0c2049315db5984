"""Examples of the room of automatic differentiation: what the engine's examples are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from engine.operations.autodiff_examples import EXAMPLES
from gui.tabs.activations.preset import Preset
from gui.tabs.activations.tape_part import FIRST_COLUMN, TapePart, values_of

_COURSE: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "From the course"))
_NETWORKS: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Parts of networks"))
_RULES: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "One rule each"))
_KINKS: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Where there is no derivative"))
_DOWNHILL: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "To go downhill on"))

_FROM_THE_FIRST: Final = ("softmax-cross-entropy", "division-by-zero")  # elsewhere the middle says most

# id of the example, group, name, what to look at
_TABLE: Final = (
    (
        "cubic",
        _COURSE,
        QT_TRANSLATE_NOOP("ActivationPresets", "x³ + 2x + 5"),
        QT_TRANSLATE_NOOP("ActivationPresets", "At x = 1, 2, 3 the derivative is 5, 14, 29."),
    ),
    (
        "neuron",
        _NETWORKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "A neuron with sigmoid"),
        QT_TRANSLATE_NOOP("ActivationPresets", "The gradient of a weight is its input times σ′."),
    ),
    (
        "softmax-cross-entropy",
        _NETWORKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "Softmax and cross-entropy"),
        QT_TRANSLATE_NOOP("ActivationPresets", "The gradient of the scores is softmax(z) − t."),
    ),
    (
        "convolution",
        _NETWORKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "A tiny convolution"),
        QT_TRANSLATE_NOOP("ActivationPresets", "A shared weight adds up what all its places say."),
    ),
    (
        "product",
        _RULES,
        QT_TRANSLATE_NOOP("ActivationPresets", "Product"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Each factor hands on the other one."),
    ),
    (
        "quotient",
        _RULES,
        QT_TRANSLATE_NOOP("ActivationPresets", "Quotient"),
        QT_TRANSLATE_NOOP("ActivationPresets", "x is used above and below, so two ways add up."),
    ),
    (
        "chain",
        _RULES,
        QT_TRANSLATE_NOOP("ActivationPresets", "Chain rule"),
        QT_TRANSLATE_NOOP("ActivationPresets", "One way only: local derivatives are multiplied."),
    ),
    (
        "shared",
        _RULES,
        QT_TRANSLATE_NOOP("ActivationPresets", "One value, three uses"),
        QT_TRANSLATE_NOOP("ActivationPresets", "x is used three times, so three ways add up."),
    ),
    (
        "relu-at-zero",
        _KINKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "ReLU at 0"),
        QT_TRANSLATE_NOOP("ActivationPresets", "At 0 there are two slopes, 0 and 1; TensorFlow takes 0."),
    ),
    (
        "tie",
        _KINKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "Maximum of two equal numbers"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Where both are 2, TensorFlow gives it all to the first one."),
    ),
    (
        "division-by-zero",
        _KINKS,
        QT_TRANSLATE_NOOP("ActivationPresets", "Division by zero, logarithm of zero"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Two columns have no number; the third goes on."),
    ),
    (
        "parabola",
        _DOWNHILL,
        QT_TRANSLATE_NOOP("ActivationPresets", "A parabola"),
        QT_TRANSLATE_NOOP("ActivationPresets", "Steps get shorter by themselves, as the slope does."),
    ),
    (
        "two-valleys",
        _DOWNHILL,
        QT_TRANSLATE_NOOP("ActivationPresets", "Two valleys"),
        QT_TRANSLATE_NOOP("ActivationPresets", "The start decides in which valley the walk ends."),
    ),
)


def _part_of(example: str) -> TapePart:
    chosen = EXAMPLES[example]
    columns = max(len(numbers) for _, numbers in values_of(chosen))
    column = FIRST_COLUMN if columns > FIRST_COLUMN and example not in _FROM_THE_FIRST else 0
    return TapePart(chosen.expression, values_of(chosen), column)


TAPE_PRESETS: Final = tuple(
    Preset(f"autodiff-{example}", "autodiff", group, str(name), str(caption), _part_of(example))
    for example, group, name, caption in _TABLE
)
