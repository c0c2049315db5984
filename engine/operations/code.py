"""The convolution on the screen as a program of NumPy, of SciPy and of Keras."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.operations.code_keras import keras_code
from engine.operations.code_numpy import numpy_code
from engine.operations.code_scipy import scipy_code
from engine.operations.code_text import CodeText

__all__ = ["CODE", "COMMENT_KEYS", "NOTE_KEYS", "CodeText", "keras_code", "numpy_code", "scipy_code"]

COMMENT_KEYS = ("operands", "flip", "padding", "dilation", "windows", "call", "stride", "result")
"""What ``comments`` may hold: one line each, in the language of the reader."""

NOTE_KEYS = (
    "code-array-from-file",
    "code-scipy-stride",
    "code-scipy-dilation",
    "code-scipy-channels",
    "code-scipy-same-side",
    "code-scipy-padding",
    "code-scipy-border",
    "code-keras-flip",
    "code-keras-padding",
    "code-keras-border",
    "code-keras-stride-dilation",
    "code-keras-integers",
)
"""Remarks on what a library has no word for; their sentences are the interface's."""

CODE: Mapping[str, Callable[..., CodeText]] = {
    "numpy": numpy_code,
    "scipy": scipy_code,
    "keras": keras_code,
}
"""The programs by the id of their library."""
