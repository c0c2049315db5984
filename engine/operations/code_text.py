"""Writing source text: arrays as literals, and which lines belong to the step on the screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

LARGEST_PRINTED = 4_096  # numbers; more would bury the code under its data
_LINE_WIDTH = 88


@dataclass(frozen=True, slots=True)
class CodeText:
    """Source text that computes what is on the screen.

    Args:
        text: a whole Python program; it leaves the result in ``y`` and prints it, or the cell asked for.
        current_lines: numbers of the lines, from 1, that compute the cell of the current step.
        notes: keys of remarks, in order: where the library has no word for what is wanted.
        loads: names of arrays too large to print; the program reads ``x`` from a file ``x.npy`` beside it.
    """

    text: str
    current_lines: tuple[int, ...]
    notes: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()


class CodeWriter:
    r"""Collects lines.

    Args:
        comments: a comment by key, in the language of the reader; where none is given none is written.

    >>> writer = CodeWriter({"operands": "image and kernel"})
    >>> writer.comment("operands")
    >>> writer.line("x = 1", current=True)
    >>> writer.finished()
    CodeText(text='# image and kernel\nx = 1\n', current_lines=(2,), notes=(), loads=())
    """

    def __init__(self, comments: Mapping[str, str] | None = None) -> None:
        self._comments = comments or {}
        self._lines: list[str] = []
        self._current: list[int] = []
        self._notes: list[str] = []
        self._loads: list[str] = []

    def line(self, text: str = "", *, current: bool = False) -> None:
        """Add a line, or several in one text; ``current`` marks them as those of the step."""
        for part in text.split("\n"):
            self._lines.append(part)
            if current:
                self._current.append(len(self._lines))

    def comment(self, key: str) -> None:
        """Add the comment of a key, if there is one."""
        if key in self._comments:
            self.line(f"# {self._comments[key]}")

    def note(self, key: str) -> None:
        """Remember a remark once."""
        if key not in self._notes:
            self._notes.append(key)

    def array(self, name: str, array: NDArray[Any]) -> None:
        """Add ``name = np.array(...)`` with every digit that counts; large ones are read from a file."""
        if array.size > LARGEST_PRINTED:
            self._loads.append(name)
            self.note("code-array-from-file")
            self.line(f'{name} = np.load("{name}.npy")')
        else:
            self.line(array_literal(name, array))

    def finished(self) -> CodeText:
        """Everything written so far."""
        text = "\n".join(self._lines) + "\n"
        return CodeText(text, tuple(self._current), tuple(self._notes), tuple(self._loads))


def array_literal(name: str, array: NDArray[Any]) -> str:
    """An assignment that gives exactly this array.

    >>> print(array_literal("k", np.array([[1, 0], [2, -2]])))
    k = np.array([[ 1,  0],
                  [ 2, -2]])
    >>> print(array_literal("b", np.float32([0.1])))
    b = np.array([0.1], dtype=np.float32)
    """
    start = f"{name} = np.array("
    printed = np.array2string(
        array,
        separator=", ",
        prefix=start,
        max_line_width=_LINE_WIDTH,
        threshold=sys.maxsize,
        floatmode="unique",
    )
    printed = re.sub(r"\b(nan|inf)\b", r"np.\1", re.sub(r"\n\s*\n", "\n", printed))
    of_type = ", dtype=np.float32" if array.dtype == np.float32 else ""
    return f"{start}{printed}{of_type})"
