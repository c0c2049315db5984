"""The convolution as a program of Keras."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.code_parts import (
    Request,
    begin,
    every,
    finish,
    write_flip,
    write_operands,
    write_padding,
)

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.convolution_spec import ConvolutionSpec
    from engine.operations.padding import Pair


def keras_code(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The convolution by ``keras.ops.conv``, the operation inside Keras's layers.

    It computes cross-correlation, so a kernel to be flipped is flipped first. It knows "valid" and the
    "same" of TensorFlow; for other paddings NumPy pads first. ``notes`` says which of these was needed.

    Args:
        image: as in ``convolve``.
        kernel: as in ``convolve``.
        spec: as in ``convolve``.
        bias: as in ``convolve``.
        step: as in ``numpy_code``.
        comments: as in ``numpy_code``.

    Returns:
        A program that leaves in ``y`` what ``convolve`` gives, integers as float64.

    Raises:
        EngineError: what ``convolve`` raises.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> found = keras_code([[1.0, 2.0]], [[1.0, 10.0]], ConvolutionSpec(padding="same"))
    >>> found.text.splitlines()[6]
    'y = ops.conv(x[np.newaxis, ..., np.newaxis], k[..., np.newaxis, np.newaxis], padding="same")'
    """
    request = begin(image, kernel, spec, bias, step, comments)
    writer, found = request.writer, request.geometry
    writer.line("import numpy as np\nfrom keras import ops")
    write_operands(request, image, kernel)
    if request.spec.flip_kernel:
        writer.note("code-keras-flip")
    write_flip(request)
    integers = request.given.padded.dtype.kind == "i"
    if integers:
        writer.note("code-keras-integers")
        writer.line("x, k = x.astype(np.float64), k.astype(np.float64)")
    source, mode = _keras_padding(request)
    sliced = _keras_slices(request)
    plain = found.form != "maps"
    arguments = [
        f"{source}[np.newaxis, ...{', np.newaxis' if plain else ''}]",
        "k[..., np.newaxis, np.newaxis]" if plain else "k",
        *([] if sliced else _keyword(request, "strides", request.spec.stride)),
        f'padding="{mode}"',
        *_keyword(request, "dilation_rate", request.spec.dilation),
    ]
    writer.comment("call")
    writer.line(f"y = ops.conv({', '.join(arguments)})", current=True)
    writer.line(f"y = ops.convert_to_numpy(y)[{'0, ..., 0' if plain else '0'}]", current=True)
    if sliced:
        writer.note("code-keras-stride-dilation")
        writer.comment("stride")
        writer.line(f"y = y[{every(request)}]", current=True)
    if request.has_bias:
        writer.line("y = y + b", current=True)
    return finish(request)


def _keras_padding(request: Request) -> tuple[str, str]:
    """What to slide over, and Keras's word for the padding."""
    spec, found = request.spec, request.geometry
    if not any(map(any, found.pads)):
        return "x", "valid"
    bottom_right = all(before <= after for before, after in found.pads)
    # sliced afterwards means computed at stride 1, where "same" is another padding
    if spec.padding == "same" and spec.border == "zero" and bottom_right and not _keras_slices(request):
        return "x", "same"
    request.writer.note("code-keras-padding" if spec.border == "zero" else "code-keras-border")
    return write_padding(request, found.pads), "valid"


def _keras_slices(request: Request) -> bool:
    """TensorFlow refuses a stride and a dilation at once."""
    spec = request.spec
    strides, dilations = ([pair[axis] for axis in request.axes] for pair in (spec.stride, spec.dilation))
    return max(strides) > 1 and max(dilations) > 1


def _keyword(request: Request, name: str, pair: Pair) -> list[str]:
    numbers = [pair[axis] for axis in request.axes]
    if max(numbers) == 1:
        return []
    return [f"{name}={numbers[0] if len(numbers) == 1 else tuple(numbers)}"]
