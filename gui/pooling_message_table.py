"""The sentences by key of pooling and of stacked layers: a part of ``gui.message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TABLE = {
    "pooling-kind-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Pooling can be max, average or min, but “{came}” was given.",
    ),
    "window-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The window has to be two whole numbers from 1 (rows, columns), but {came} was given.",
    ),
    "pooling-padding-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The padding of a pooling can be valid, same or four numbers ((top, bottom), (left, right)), but "
        "“{came}” was given.",
    ),
    "padding-not-below-window": QT_TRANSLATE_NOOP(
        "Messages",
        "The padding of a side has to be less than the window ({window}), but {padding} was given; please "
        "choose less padding or a larger window.",
    ),
    "window-larger-than-image": QT_TRANSLATE_NOOP(
        "Messages",
        "The window covers {window} cells, but the image with its padding has only {image}; please choose a "
        "smaller window or “same” padding.",
    ),
    "pooling-image-dimensions-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Pooling needs an image of 2 or 3 dimensions (height × width, or height × width × channels), but "
        "{came} came; please change its shape.",
    ),
    "pooling-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "At most {wanted} numbers can be handled at once, but a padded image of {padded} has more; please "
        "choose a smaller image or less padding.",
    ),
    # layers on top of each other
    "layer-kind-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "A layer can be convolution, max, average or min, but “{came}” was given.",
    ),
    "kernel-size-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The kernel has to be two whole numbers from 1 (rows, columns), but {came} was given.",
    ),
    "filters-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The number of filters has to be a whole number from 1, but {came} was given.",
    ),
    "pooling-not-dilated": QT_TRANSLATE_NOOP(
        "Messages",
        "The window of a pooling has no gaps, but a dilation of {came} was given; please choose 1.",
    ),
    "stack-input-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The layers need an image of height × width, or height × width × channels, each from 1, but {came} "
        "was given.",
    ),
    # what a library has no word for, beside the code that does without
    "code-pool-keras-min": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras has no min pooling: the signs are turned, the largest is taken, and its sign is turned back.",
    ),
    "code-pool-keras-padding": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras knows “valid” and its own “same” only, so NumPy pads first.",
    ),
    "code-pool-keras-integers": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras pools floating-point numbers, so the integers are converted first.",
    ),
    "code-pool-scipy-places": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy's filters know no stride: every place is computed, then only some are kept.",
    ),
    "code-pool-scipy-padding": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy cannot be told how many cells to pad, so NumPy pads first.",
    ),
    "code-pool-divisor": QT_TRANSLATE_NOOP(
        "Messages",
        "The zeros of the padding would count in the mean, so it is divided by the share of real cells.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
POOLING_MESSAGES = cast(Mapping[str, str], _TABLE)
