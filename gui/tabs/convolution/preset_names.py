"""Names of the presets, and one sentence on what to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_GROUPS = {
    "course": QT_TRANSLATE_NOOP("Presets", "From the course"),
    "kernels": QT_TRANSLATE_NOOP("Presets", "Well-known kernels"),
    "more": QT_TRANSLATE_NOOP("Presets", "Stride, borders, flip"),
}

_NAMES = {
    "conv1d-sliding-dot": QT_TRANSLATE_NOOP("Presets", "1-D: flip, then dot products"),
    "conv1d-valid": QT_TRANSLATE_NOOP("Presets", "1-D convolution, valid"),
    "corr1d-valid": QT_TRANSLATE_NOOP("Presets", "1-D cross-correlation, valid"),
    "corr1d-full": QT_TRANSLATE_NOOP("Presets", "1-D full padding"),
    "corr1d-same": QT_TRANSLATE_NOOP("Presets", "1-D same padding"),
    "corr2d-valid": QT_TRANSLATE_NOOP("Presets", "2-D cross-correlation, valid"),
    "corr2d-same": QT_TRANSLATE_NOOP("Presets", "2-D cross-correlation, same"),
    "keras-conv-ones-same": QT_TRANSLATE_NOOP("Presets", "Conv2D of ones, same"),
    "keras-conv-ones-valid": QT_TRANSLATE_NOOP("Presets", "Conv2D of ones, valid"),
    "keras-conv-3-filters": QT_TRANSLATE_NOOP("Presets", "Three filters"),
    "keras-conv-3-channels": QT_TRANSLATE_NOOP("Presets", "Three channels"),
    "conv-5x5x3-1-filter": QT_TRANSLATE_NOOP("Presets", "5×5×3, one filter"),
    "conv-5x5x3-2-filters": QT_TRANSLATE_NOOP("Presets", "5×5×3, two filters"),
    "mnist-5-filters": QT_TRANSLATE_NOOP("Presets", "MNIST, five random filters"),
    "identity": QT_TRANSLATE_NOOP("Presets", "Identity"),
    "box": QT_TRANSLATE_NOOP("Presets", "Blur (box)"),
    "gaussian": QT_TRANSLATE_NOOP("Presets", "Blur (Gaussian 3×3)"),
    "gaussian-5": QT_TRANSLATE_NOOP("Presets", "Blur (Gaussian 5×5)"),
    "sharpen": QT_TRANSLATE_NOOP("Presets", "Sharpen"),
    "sobel-x": QT_TRANSLATE_NOOP("Presets", "Vertical edge (Sobel)"),
    "sobel-y": QT_TRANSLATE_NOOP("Presets", "Horizontal edge (Sobel)"),
    "prewitt-x": QT_TRANSLATE_NOOP("Presets", "Vertical edge (Prewitt)"),
    "prewitt-y": QT_TRANSLATE_NOOP("Presets", "Horizontal edge (Prewitt)"),
    "laplacian": QT_TRANSLATE_NOOP("Presets", "Laplacian"),
    "laplacian-8": QT_TRANSLATE_NOOP("Presets", "Laplacian, with diagonals"),
    "emboss": QT_TRANSLATE_NOOP("Presets", "Emboss"),
    "ridge": QT_TRANSLATE_NOOP("Presets", "Ridge"),
    "stride-drops": QT_TRANSLATE_NOOP("Presets", "Stride 2 leaves a row over"),
    "dilation-2": QT_TRANSLATE_NOOP("Presets", "Dilation 2"),
    "border-reflect": QT_TRANSLATE_NOOP("Presets", "Border: reflected"),
    "border-edge": QT_TRANSLATE_NOOP("Presets", "Border: edge repeated"),
    "border-wrap": QT_TRANSLATE_NOOP("Presets", "Border: wrapped around"),
    "same-even-kernel": QT_TRANSLATE_NOOP("Presets", "Same, even kernel: two ways"),
    "same-stride-2": QT_TRANSLATE_NOOP("Presets", "Same with stride 2"),
    "flip-impulse": QT_TRANSLATE_NOOP("Presets", "Flipping makes a difference"),
}

_CAPTIONS = {
    "conv1d-sliding-dot": QT_TRANSLATE_NOOP(
        "Presets", "The kernel is flipped first; then each result is one dot product."
    ),
    "conv1d-valid": QT_TRANSLATE_NOOP("Presets", "SciPy's convolve gives all six dot products at once."),
    "corr1d-valid": QT_TRANSLATE_NOOP(
        "Presets", "The same numbers without the flip: the first result is 48, not 63."
    ),
    "corr1d-full": QT_TRANSLATE_NOOP(
        "Presets", "Every overlap counts: three zeros on each side, twelve results."
    ),
    "corr1d-same": QT_TRANSLATE_NOOP(
        "Presets", "As many results as inputs: two zeros before, one after (SciPy's correlate)."
    ),
    "corr2d-valid": QT_TRANSLATE_NOOP(
        "Presets", "Of each window only the top left number counts, twice; four windows fit."
    ),
    "corr2d-same": QT_TRANSLATE_NOOP(
        "Presets", "Zeros below and to the right keep the result 3×3 (SciPy's correlate2d)."
    ),
    "keras-conv-ones-same": QT_TRANSLATE_NOOP(
        "Presets", "Ones add up the four numbers of a window; at the border zeros are among them."
    ),
    "keras-conv-ones-valid": QT_TRANSLATE_NOOP(
        "Presets", "Without padding a window has four places, so the result is 2×2."
    ),
    "keras-conv-3-filters": QT_TRANSLATE_NOOP(
        "Presets", "Each filter makes a map of its own: the sums times 1, 10 and −1."
    ),
    "keras-conv-3-channels": QT_TRANSLATE_NOOP(
        "Presets", "One filter adds up all channels: 1 + 2 + 3 times the same sums."
    ),
    "conv-5x5x3-1-filter": QT_TRANSLATE_NOOP(
        "Presets", "Three channels give three partial sums, and these one number."
    ),
    "conv-5x5x3-2-filters": QT_TRANSLATE_NOOP("Presets", "Two filters on one image: two maps of 3×3."),
    "mnist-5-filters": QT_TRANSLATE_NOOP(
        "Presets", "Normal weights (deviation 0.01, seed 0); stride 2 halves 28×28 to 14×14."
    ),
    "identity": QT_TRANSLATE_NOOP("Presets", "Only the centre counts, so the result is the input."),
    "box": QT_TRANSLATE_NOOP("Presets", "Each result is the mean of nine cells."),
    "gaussian": QT_TRANSLATE_NOOP("Presets", "A mean in which near cells weigh more than far ones."),
    "gaussian-5": QT_TRANSLATE_NOOP("Presets", "A wider window blurs more than 3×3 does."),
    "sharpen": QT_TRANSLATE_NOOP("Presets", "What stands out from its neighbours stands out more."),
    "sobel-x": QT_TRANSLATE_NOOP("Presets", "Left minus right: large where the brightness jumps sideways."),
    "sobel-y": QT_TRANSLATE_NOOP("Presets", "Above minus below: large where the brightness jumps downwards."),
    "prewitt-x": QT_TRANSLATE_NOOP("Presets", "Left minus right, every row with the same weight."),
    "prewitt-y": QT_TRANSLATE_NOOP("Presets", "Above minus below, every column with the same weight."),
    "laplacian": QT_TRANSLATE_NOOP("Presets", "The four neighbours minus four times the centre."),
    "laplacian-8": QT_TRANSLATE_NOOP("Presets", "All eight neighbours minus eight times the centre."),
    "emboss": QT_TRANSLATE_NOOP("Presets", "The input plus a slope: a picture seems lit from a corner."),
    "ridge": QT_TRANSLATE_NOOP(
        "Presets", "Positive where a cell is brighter than those around it, as on thin lines."
    ),
    "stride-drops": QT_TRANSLATE_NOOP("Presets", "No window reaches the 9s: the division is rounded down."),
    "dilation-2": QT_TRANSLATE_NOOP("Presets", "Taps two cells apart: nine numbers from a window of 5×5."),
    "border-reflect": QT_TRANSLATE_NOOP(
        "Presets", "The ring mirrors the input, so the first and last column come out 0."
    ),
    "border-edge": QT_TRANSLATE_NOOP(
        "Presets", "The ring repeats the outermost numbers, so no edge appears from nowhere."
    ),
    "border-wrap": QT_TRANSLATE_NOOP(
        "Presets", "The ring holds the numbers of the opposite side, as if the input were a tile."
    ),
    "same-even-kernel": QT_TRANSLATE_NOOP(
        "Presets", "The odd row and column of zeros: below and right, or above and left."
    ),
    "same-stride-2": QT_TRANSLATE_NOOP(
        "Presets", "TensorFlow's SAME, even length, stride 2: no zero before, one after."
    ),
    "flip-impulse": QT_TRANSLATE_NOOP(
        "Presets", "From a single 1, convolution returns the kernel, cross-correlation its rotation."
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the text
GROUP_NAMES = cast(Mapping[str, str], _GROUPS)
NAMES = cast(Mapping[str, str], _NAMES)
CAPTIONS = cast(Mapping[str, str], _CAPTIONS)


def group_name(group: str) -> str:
    """Heading of a group of presets, in the language of the interface."""
    return QCoreApplication.translate("Presets", GROUP_NAMES[group])


def preset_name(preset: str) -> str:
    """Name of a preset, also of the well-known kernel with this id, in the language of the interface."""
    return QCoreApplication.translate("Presets", NAMES[preset])


def preset_caption(preset: str) -> str:
    """What to look at, in one sentence, in the language of the interface."""
    return QCoreApplication.translate("Presets", CAPTIONS[preset])
