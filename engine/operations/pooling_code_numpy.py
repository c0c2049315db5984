"""The pooling as a program of NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.pooling_code_parts import (
    PoolingRequest,
    begin,
    finish,
    write_image,
    write_whole_image,
)

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.pooling_spec import PoolingSpec

_METHODS = {"max": "max", "average": "mean", "min": "min"}


def numpy_code(
    image: ArrayLike,
    spec: PoolingSpec,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The pooling in NumPy, window by window, as one does it by hand.

    Nothing is padded: a window that stands on the border is cut off there, which leaves the padding out.

    Args:
        image: as in ``pool``.
        spec: as in ``pool``.
        step: row, column and channel of the cell that the program prints at its end; None prints all.
        comments: see ``POOLING_COMMENT_KEYS``; without it there are no comments.

    Returns:
        A program that leaves in ``y`` what ``pool`` gives.

    Raises:
        EngineError: what ``pool`` raises.

    >>> from engine.operations.pooling import PoolingSpec
    >>> print(numpy_code([[4, 3], [2, 1]], PoolingSpec(stride=(1, 1), padding="same")).text, end="")
    import numpy as np
    <BLANKLINE>
    x = np.array([[4, 3],
                  [2, 1]])
    <BLANKLINE>
    y = np.zeros((2, 2), x.dtype)
    for i in range(2):
        for j in range(2):
            window = x[i:i+2, j:j+2]
            y[i, j] = window.max()
    <BLANKLINE>
    print(y)
    """
    request = begin(image, spec, step, comments)
    writer, found = request.writer, request.geometry
    writer.line("import numpy as np")
    write_image(request)
    if request.spec.is_global:
        write_whole_image(request, "np", _METHODS)
        return finish(request)
    writer.comment("windows")
    if request.pads_anything:
        writer.comment("border")
    floats = request.spec.kind == "average" and request.given.image.dtype.kind == "i"
    writer.line(f"y = np.zeros({found.output_shape}{'' if floats else ', x.dtype'})")
    writer.line(f"for i in range({found.output_size[0]}):")
    writer.line(f"    for j in range({found.output_size[1]}):")
    writer.line(f"        window = x[{_cells(request, 0)}, {_cells(request, 1)}]", current=True)
    over = "" if request.is_matrix else "axis=(0, 1)"
    writer.line(f"        y[i, j] = window.{_METHODS[request.spec.kind]}({over})", current=True)
    return finish(request)


def _cells(request: PoolingRequest, axis: int) -> str:
    """Rows or columns of the image under the window; a slice may end beyond the image, not begin before."""
    index, formula = "ij"[axis], request.geometry.formulas[axis]
    place = index if formula.stride == 1 else f"{formula.stride}*{index}"
    first = f"max({place}-{formula.pad_before}, 0)" if formula.pad_before else place
    # a window reaches the image even where most of it is padding, so this is never negative
    return f"{first}:{place}+{formula.kernel_size - formula.pad_before}"
