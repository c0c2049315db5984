"""The pooling as a program of Keras."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.pooling_code_parts import (
    PoolingRequest,
    begin,
    finish,
    write_image,
    write_padded,
    write_whole_image,
)

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.pooling_spec import PoolingSpec

_REDUCTIONS = {"max": "max", "average": "mean", "min": "min"}


def keras_code(
    image: ArrayLike,
    spec: PoolingSpec,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    r"""The pooling by ``keras.ops.max_pool`` and ``average_pool``, the operations inside Keras's layers.

    For a minimum the signs are turned, and for padding given in numbers NumPy pads first. ``notes`` says
    which of these was needed.

    Args:
        image: as in ``pool``.
        spec: as in ``pool``.
        step: as in ``numpy_code``.
        comments: as in ``numpy_code``.

    Returns:
        A program that leaves in ``y`` what ``pool`` gives, integers as float64.

    Raises:
        EngineError: what ``pool`` raises.

    >>> from engine.operations.pooling import PoolingSpec
    >>> found = keras_code([[4.0, 3.0], [2.0, 1.0]], PoolingSpec(stride=(1, 1), padding="same"))
    >>> print("\n".join(found.text.splitlines()[6:8]))
    batch = ops.convert_to_tensor(x[np.newaxis, ..., np.newaxis])
    y = ops.max_pool(batch, (2, 2), strides=(1, 1), padding="same")
    """
    request = begin(image, spec, step, comments)
    writer = request.writer
    writer.line("import numpy as np\nfrom keras import ops")
    write_image(request)
    if request.given.image.dtype.kind == "i":
        writer.note("code-pool-keras-integers")
        writer.line("x = x.astype(np.float64)")
    if request.spec.is_global:
        write_whole_image(request, "ops", _REDUCTIONS)
        writer.line("y = ops.convert_to_numpy(y)", current=True)
        return finish(request)
    source, mode = _padding(request)
    writer.comment("call")
    _write_batch(request, "batch", source)
    writer.line(f"y = {_call(request, 'batch', mode)}", current=True)
    if request.spec.kind == "average" and source == "xp":
        writer.comment("divisor")
        _write_batch(request, "real", "real")
        writer.line(f"y = y / {_call(request, 'real', mode)}", current=True)
    writer.line(f"y = ops.convert_to_numpy(y)[{'0, ..., 0' if request.is_matrix else '0'}]", current=True)
    return finish(request)


def _padding(request: PoolingRequest) -> tuple[str, str]:
    """What to slide over, and Keras's word for the padding."""
    padding = request.spec.padding
    if isinstance(padding, str):
        return "x", padding
    if not request.pads_anything:
        return "x", "valid"
    request.writer.note("code-pool-keras-padding")
    write_padded(request, "np.inf" if request.spec.kind == "min" else "-np.inf")
    return "xp", "valid"


def _write_batch(request: PoolingRequest, name: str, source: str) -> None:
    # of an array of NumPy the maximum would come out in single precision
    added = f"np.newaxis, ...{', np.newaxis' if request.is_matrix else ''}"
    request.writer.line(f"{name} = ops.convert_to_tensor({source}[{added}])", current=True)


def _call(request: PoolingRequest, batch: str, mode: str) -> str:
    spec, sign = request.spec, ""
    if spec.kind == "min":
        request.writer.note("code-pool-keras-min")
        sign = "-"
    name = "average_pool" if spec.kind == "average" else "max_pool"
    return f'{sign}ops.{name}({sign}{batch}, {spec.window}, strides={spec.stride}, padding="{mode}")'
