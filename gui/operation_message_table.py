"""The sentences by key of ``engine.operations``: a part of ``gui.message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TABLE = {
    "array-ragged": QT_TRANSLATE_NOOP(
        "Messages",
        "Every row needs the same count of numbers, but these rows differ in length; please fill the gaps.",
    ),
    "array-not-numeric": QT_TRANSLATE_NOOP(
        "Messages",
        "Only numbers can be computed with, but something else came ({came}); please use numbers.",
    ),
    "image-dimensions-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "An image has 1, 2 or 3 dimensions (a vector, a matrix, or height × width × channels), but {came} "
        "came; please change its shape.",
    ),
    "kernel-dimensions-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "A kernel of {came} does not go with an image of {image}; a vector needs a vector, any other image "
        "a kernel of height × width or height × width × channels × filters.",
    ),
    "image-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The image has no cells ({came}); please give it at least one row, column and channel.",
    ),
    "kernel-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The kernel has no cells ({came}); please give it at least one row, column, channel and filter.",
    ),
    "channels-differ": QT_TRANSLATE_NOOP(
        "Messages",
        "Kernel and image need the same number of channels, but the kernel has {kernel} and the image has "
        "{image}; please change one of them.",
    ),
    "kernel-larger-than-image": QT_TRANSLATE_NOOP(
        "Messages",
        "The kernel covers {kernel} cells (with dilation), but the image with its padding has only {image}; "
        "please choose a smaller kernel, less dilation, or “same” padding.",
    ),
    "convolution-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "At most {wanted} numbers can be handled at once, but a padded image of {padded} needs more; please "
        "choose a smaller image, fewer filters or less padding.",
    ),
    "bias-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The bias needs one number per filter, {wanted} in all, but {came} came; please change its length.",
    ),
    "gradient-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The gradient needs the shape of the result, {wanted}, but {came} came; please change its shape.",
    ),
    "transposed-size-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "No convolution with these settings leads from {size} to {image}; please choose another output "
        "size, stride or padding.",
    ),
    "stride-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The stride has to be two whole numbers from 1 (rows, columns), but {came} was given.",
    ),
    "dilation-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The dilation has to be two whole numbers from 1 (rows, columns), but {came} was given.",
    ),
    "padding-negative": QT_TRANSLATE_NOOP(
        "Messages",
        "The padding of each side has to be a whole number from 0, but {came} was given.",
    ),
    "padding-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The padding can be valid, same, full or four numbers ((top, bottom), (left, right)), but {came} "
        "was given.",
    ),
    "extra-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The odd cell of “same” padding can go before or after, but “{came}” was given.",
    ),
    "border-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The border can be zero, reflect, edge or wrap, but “{came}” was given.",
    ),
    "reflect-padding-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "A reflected border has to be narrower than the image ({size} cells), but {padding} cells are "
        "needed; please choose less padding or another border.",
    ),
    # what a library has no word for, beside the code that does without
    "code-array-from-file": QT_TRANSLATE_NOOP(
        "Messages",
        "The numbers are too many to print, so the code reads them from a file.",
    ),
    "code-scipy-stride": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy knows no stride: every place is computed, then only every second, third … one is kept.",
    ),
    "code-scipy-dilation": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy knows no dilation: zeros are written between the taps of the kernel.",
    ),
    "code-scipy-channels": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy knows no channels: each channel is computed alone, then all are added up.",
    ),
    "code-scipy-same-side": QT_TRANSLATE_NOOP(
        "Messages",
        "No “same” of SciPy pads just these cells on these sides, so NumPy pads first.",
    ),
    "code-scipy-padding": QT_TRANSLATE_NOOP(
        "Messages",
        "SciPy cannot be told how many cells to pad, so NumPy pads first.",
    ),
    "code-scipy-border": QT_TRANSLATE_NOOP(
        "Messages",
        "The routine of SciPy has no such border, so NumPy pads first.",
    ),
    "code-keras-flip": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras computes cross-correlation and calls it convolution, so the kernel is flipped first.",
    ),
    "code-keras-padding": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras knows “valid” and its own “same” only, so NumPy pads first.",
    ),
    "code-keras-border": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras pads with zeros only, so NumPy pads first.",
    ),
    "code-keras-stride-dilation": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras refuses stride and dilation together: every place is computed, then only some are kept.",
    ),
    "code-keras-integers": QT_TRANSLATE_NOOP(
        "Messages",
        "Keras convolves floating-point numbers only, so the integers are converted first.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
OPERATION_MESSAGES = cast(Mapping[str, str], _TABLE)
