"""Names of the presets, and one sentence on what to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_GROUPS = {
    "course": QT_TRANSLATE_NOOP("PoolingPresets", "From the course"),
    "windows": QT_TRANSLATE_NOOP("PoolingPresets", "Windows and gradients"),
    "rules": QT_TRANSLATE_NOOP("PoolingPresets", "Rules of padding"),
    "layers": QT_TRANSLATE_NOOP("PoolingPresets", "More layers"),
    "shifts": QT_TRANSLATE_NOOP("PoolingPresets", "A small shift"),
}

_NAMES = {
    "overlapping": QT_TRANSLATE_NOOP("PoolingPresets", "Overlapping windows"),
    "average-overlapping": QT_TRANSLATE_NOOP("PoolingPresets", "Average, overlapping windows"),
    "average-same": QT_TRANSLATE_NOOP("PoolingPresets", "Average, same padding"),
    "negative-same": QT_TRANSLATE_NOOP("PoolingPresets", "Negative numbers, same"),
    "ties": QT_TRANSLATE_NOOP("PoolingPresets", "Equal numbers"),
    "drops-a-row": QT_TRANSLATE_NOOP("PoolingPresets", "A row is left over"),
    "global-average": QT_TRANSLATE_NOOP("PoolingPresets", "Global average"),
    "course-valid": QT_TRANSLATE_NOOP("PoolingPresets", "2×2, stride 1, valid"),
    "course-same": QT_TRANSLATE_NOOP("PoolingPresets", "2×2, stride 1, same"),
    "digit-course": QT_TRANSLATE_NOOP("PoolingPresets", "Five random filters, max pooling"),
    "walk-six": QT_TRANSLATE_NOOP("PoolingPresets", "Same padding, 6×6"),
    "walk-valid": QT_TRANSLATE_NOOP("PoolingPresets", "28 → 26: valid"),
    "walk-same": QT_TRANSLATE_NOOP("PoolingPresets", "28 → 28: same"),
    "walk-full": QT_TRANSLATE_NOOP("PoolingPresets", "28 → 30: full"),
    "walk-same-stride-2": QT_TRANSLATE_NOOP("PoolingPresets", "28 → 14: same, stride 2"),
    "walk-even-after": QT_TRANSLATE_NOOP("PoolingPresets", "Even kernel: more after"),
    "walk-even-before": QT_TRANSLATE_NOOP("PoolingPresets", "Even kernel: more before"),
    "digit-network": QT_TRANSLATE_NOOP("PoolingPresets", "First layers of the network"),
    "digit-deep": QT_TRANSLATE_NOOP("PoolingPresets", "Twice convolution and pooling"),
    "compare-one-pixel": QT_TRANSLATE_NOOP("PoolingPresets", "A digit, one pixel on"),
    "compare-one-window": QT_TRANSLATE_NOOP("PoolingPresets", "A digit, one window on"),
    "compare-photo": QT_TRANSLATE_NOOP("PoolingPresets", "A photograph, one pixel on"),
}

_CAPTIONS = {
    "overlapping": QT_TRANSLATE_NOOP(
        "PoolingPresets", "The 8 wins four windows, so four gradients meet in its cell: 1 − 2 + 2 + 1 = 2."
    ),
    "average-overlapping": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Each gradient is shared out equally over the cells of its window."
    ),
    "average-same": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Padding is left out of the mean: (3 + 1) / 2 is 2, not 4 / 4."
    ),
    "negative-same": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Zeros around the image would win three times; −∞ never wins."
    ),
    "ties": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Of equal numbers the first wins and gets the whole gradient."
    ),
    "drops-a-row": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Seven rows, windows of two: nobody reads the 9s in the last row and column."
    ),
    "global-average": QT_TRANSLATE_NOOP("PoolingPresets", "One number for the whole map: 40 / 16 = 2.5."),
    "course-valid": QT_TRANSLATE_NOOP("PoolingPresets", "Only one window fits, and its largest number is 4."),
    "course-same": QT_TRANSLATE_NOOP(
        "PoolingPresets", "The image comes back, because each window's first number is its largest."
    ),
    "digit-course": QT_TRANSLATE_NOOP(
        "PoolingPresets", "28×28 to five maps of 14×14, then 7×7: each of those cells sees 5×5 pixels."
    ),
    "walk-six": QT_TRANSLATE_NOOP(
        "PoolingPresets", "A corner is seen four times, a cell in the middle nine times."
    ),
    "walk-valid": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Without padding a kernel of 3 takes away two rows and columns."
    ),
    "walk-same": QT_TRANSLATE_NOOP("PoolingPresets", "One ring of padding, and the size stays."),
    "walk-full": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Every overlap counts: now all cells are seen equally often, nine times."
    ),
    "walk-same-stride-2": QT_TRANSLATE_NOOP(
        "PoolingPresets", "TensorFlow pads 0 before and 1 after here; at stride 1 it pads 1 and 1."
    ),
    "walk-even-after": QT_TRANSLATE_NOOP(
        "PoolingPresets", "TensorFlow and correlate2d: one before, two after."
    ),
    "walk-even-before": QT_TRANSLATE_NOOP(
        "PoolingPresets", "SciPy's correlate and convolve: two before, one after."
    ),
    "digit-network": QT_TRANSLATE_NOOP(
        "PoolingPresets", "100 parameters, 70,560 products; a cell after the pooling sees 4×4 pixels."
    ),
    "digit-deep": QT_TRANSLATE_NOOP(
        "PoolingPresets", "What a cell sees grows from layer to layer: 3, 4, 8, then 10 pixels."
    ),
    "compare-one-pixel": QT_TRANSLATE_NOOP(
        "PoolingPresets", "One pixel to the right: fewest cells change where the largest number is taken."
    ),
    "compare-one-window": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Moved by the stride itself, every map just moves on by one cell."
    ),
    "compare-photo": QT_TRANSLATE_NOOP(
        "PoolingPresets", "Windows of 4×4: both poolings change less than the picture does."
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the text
GROUP_NAMES = cast(Mapping[str, str], _GROUPS)
NAMES = cast(Mapping[str, str], _NAMES)
CAPTIONS = cast(Mapping[str, str], _CAPTIONS)


def group_name(group: str) -> str:
    """Heading of a group of presets, in the language of the interface."""
    return QCoreApplication.translate("PoolingPresets", GROUP_NAMES[group])


def preset_name(preset: str) -> str:
    """Name of a preset, in the language of the interface."""
    return QCoreApplication.translate("PoolingPresets", NAMES[preset])


def preset_caption(preset: str) -> str:
    """What to look at, in one sentence, in the language of the interface."""
    return QCoreApplication.translate("PoolingPresets", CAPTIONS[preset])
