"""The pooling on the screen as a program of NumPy, of SciPy and of Keras."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.operations.code_text import CodeText
from engine.operations.pooling_code_keras import keras_code
from engine.operations.pooling_code_numpy import numpy_code
from engine.operations.pooling_code_scipy import scipy_code

__all__ = [
    "POOLING_CODE",
    "POOLING_COMMENT_KEYS",
    "POOLING_NOTE_KEYS",
    "CodeText",
    "keras_code",
    "numpy_code",
    "scipy_code",
]

POOLING_COMMENT_KEYS = ("image", "windows", "border", "padding", "call", "divisor", "stride", "result")
"""What ``comments`` may hold: one line each, in the language of the reader."""

POOLING_NOTE_KEYS = (
    "code-array-from-file",
    "code-pool-divisor",
    "code-pool-keras-integers",
    "code-pool-keras-min",
    "code-pool-keras-padding",
    "code-pool-scipy-padding",
    "code-pool-scipy-places",
)
"""Remarks on what a library has no word for; their sentences are the interface's."""

POOLING_CODE: Mapping[str, Callable[..., CodeText]] = {
    "numpy": numpy_code,
    "scipy": scipy_code,
    "keras": keras_code,
}
"""The programs by the id of their library."""
