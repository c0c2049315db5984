"""The change of axes on the screen as a program of NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from engine.operations.code_text import CodeText, CodeWriter

if TYPE_CHECKING:
    from engine.operations.axes import AxesTrace

AXES_COMMENT_KEYS: Final = ("array", "change", "same", "element")
"""What ``comments`` may hold: one line each, in the language of the reader."""


def axes_code(
    trace: AxesTrace, *, step: int | None = None, comments: Mapping[str, str] | None = None
) -> CodeText:
    """The same arrays by ``np.swapaxes`` or ``np.transpose``.

    Args:
        trace: what is on the screen.
        step: a number to be shown in both arrays; its lines are marked. Without it the change itself is.
        comments: as in ``CodeWriter``.

    Returns:
        A program that leaves both arrays in ``a`` and ``b`` and prints them.

    >>> from engine.operations.axes import swap_axes_trace
    >>> print(axes_code(swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)).text)
    import numpy as np
    <BLANKLINE>
    a = np.arange(12).reshape(3, 2, 2)
    b = np.swapaxes(a, 0, 2)
    b = np.transpose(a, (2, 1, 0))
    print(a.shape, a.strides)
    print(a)
    print(b.shape, b.strides)
    print(b)
    <BLANKLINE>
    """
    writer = CodeWriter(comments)
    writer.line("import numpy as np\n")
    writer.comment("array")
    _write_array(writer, trace)
    writer.comment("change")
    ending = "" if trace.is_view else ".copy()"
    transposed = f"b = np.transpose(a, {trace.order}){ending}"
    if trace.swaps:
        for number, (first, second) in enumerate(trace.swaps):
            last = ending if number == len(trace.swaps) - 1 else ""
            start = f"b = np.swapaxes({'b' if number else 'a'}, {first}, {second})"
            writer.line(start + last, current=step is None)
        writer.comment("same")
    writer.line(transposed, current=step is None)
    for name in "ab":
        writer.line(f"print({name}.shape, {name}.strides)\nprint({name})")
    if step is not None:
        found = trace[step]
        writer.comment("element")
        writer.line(f"print(a{list(found.source_index)}, b{list(found.target_index)})", current=True)
    return writer.finished()


def _write_array(writer: CodeWriter, trace: AxesTrace) -> None:
    source = trace.source
    if np.array_equal(source, np.arange(source.size).reshape(source.shape)) and source.dtype.kind == "i":
        sizes = ", ".join(map(str, source.shape))
        writer.line(f"a = np.arange({source.size})" + (f".reshape({sizes})" if source.ndim > 1 else ""))
    else:
        writer.array("a", source)
