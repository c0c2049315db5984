"""The convolution as a program of NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.code_parts import (
    Request,
    begin,
    finish,
    write_flip,
    write_operands,
    write_padding,
)
from engine.operations.padding import effective_size

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.convolution_spec import ConvolutionSpec


def numpy_code(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The convolution in NumPy, window by window, as one does it by hand.

    Args:
        image: as in ``convolve``.
        kernel: as in ``convolve``.
        spec: as in ``convolve``.
        bias: as in ``convolve``.
        step: row, column and filter of the cell that the program prints at its end; None prints all.
        comments: see ``COMMENT_KEYS``; without it there are no comments.

    Returns:
        A program that leaves in ``y`` what ``convolve`` gives.

    Raises:
        EngineError: what ``convolve`` raises.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> print(numpy_code([1, 2, 3], [1, 10], ConvolutionSpec()).text, end="")
    import numpy as np
    <BLANKLINE>
    x = np.array([1, 2, 3])
    k = np.array([ 1, 10])
    <BLANKLINE>
    y = np.zeros(2, x.dtype)
    for j in range(2):
        window = x[j:j+2]
        y[j] = (window * k).sum()
    <BLANKLINE>
    print(y)
    """
    request = begin(image, kernel, spec, bias, step, comments)
    writer, found = request.writer, request.geometry
    writer.line("import numpy as np")
    write_operands(request, image, kernel)
    write_flip(request)
    source = write_padding(request, found.pads)
    writer.comment("windows")
    shape = found.output_shape
    writer.line(f"y = np.zeros({shape[0] if len(shape) == 1 else shape}, x.dtype)")
    indent = ""
    for axis in request.axes:
        writer.line(f"{indent}for {'ij'[axis]} in range({found.output_size[axis]}):")
        indent += "    "
    taps = ", ".join(_taps(request, axis) for axis in request.axes)
    writer.line(f"{indent}window = {source}[{taps}]", current=True)
    cell = ", ".join("ij"[axis] for axis in request.axes)
    if found.form == "maps":
        writer.line(f"{indent}for f in range({found.filters}):")
        bias_term = " + b[f]" if request.has_bias else ""
        total = f"y[{cell}, f] = (window * k[..., f]).sum(){bias_term}"
        writer.line(f"{indent}    {total}", current=True)
    else:
        bias_term = " + b[0]" if request.has_bias else ""
        writer.line(f"{indent}y[{cell}] = (window * k).sum(){bias_term}", current=True)
    return finish(request)


def _taps(request: Request, axis: int) -> str:
    spec, index = request.spec, "ij"[axis]
    stride, dilation = spec.stride[axis], spec.dilation[axis]
    first = index if stride == 1 else f"{stride}*{index}"
    last = effective_size(request.geometry.kernel_size[axis], dilation)
    return f"{first}:{first}+{last}" + (f":{dilation}" if dilation > 1 else "")
