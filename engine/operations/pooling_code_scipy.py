"""The pooling as a program of SciPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.pooling_code_parts import PoolingRequest, begin, finish, write_image, write_padded

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.pooling_spec import PoolingSpec

_FILTERS = {"max": "maximum_filter", "average": "uniform_filter", "min": "minimum_filter"}


def scipy_code(
    image: ArrayLike,
    spec: PoolingSpec,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The pooling by the filters of ``scipy.ndimage``.

    They give a number at every cell, of a window around it: ``origin`` moves the cell to the top left of its
    window, and a slice keeps the places that the stride leads to. ``notes`` says what else was needed.

    Args:
        image: as in ``pool``.
        spec: as in ``pool``.
        step: as in ``numpy_code``.
        comments: as in ``numpy_code``.

    Returns:
        A program that leaves in ``y`` what ``pool`` gives; integers as float64 where they are padded with an
        infinity. The filter for means adds up as it walks, so one NaN or infinity spoils all that follows.

    Raises:
        EngineError: what ``pool`` raises.

    >>> from engine.operations.pooling import PoolingSpec
    >>> found = scipy_code([[4, 3], [2, 1]], PoolingSpec())
    >>> found.text.splitlines()[6:8]
    ['y = ndimage.maximum_filter(x, size=(2, 2), origin=(-1, -1))', 'y = y[:1:2, :1:2]']
    """
    request = begin(image, spec, step, comments)
    writer, average = request.writer, request.spec.kind == "average"
    writer.line("import numpy as np\nfrom scipy import ndimage")
    write_image(request)
    if request.given.image.dtype.kind == "i" and (average or request.pads_anything):
        writer.line("x = x.astype(np.float64)")
    source = "x"
    if request.pads_anything:
        writer.note("code-pool-scipy-padding")
        write_padded(request, "np.inf" if request.spec.kind == "min" else "-np.inf")
        source = "xp"
    writer.comment("call")
    writer.line(f"y = {_call(request, source)}", current=True)
    writer.note("code-pool-scipy-places")
    writer.comment("stride")
    writer.line(f"y = y[{_kept(request, 0)}, {_kept(request, 1)}]", current=True)
    if average and source == "xp":
        writer.comment("divisor")
        writer.line(f"share = {_call(request, 'real')}", current=True)
        writer.line(f"y = y / share[{_kept(request, 0)}, {_kept(request, 1)}]", current=True)
    return finish(request)


def _call(request: PoolingRequest, source: str) -> str:
    channel = [] if request.is_matrix else [1]
    size = (*request.geometry.kernel_size, *channel)
    origin = tuple(-(extent // 2) for extent in size)
    return f"ndimage.{_FILTERS[request.spec.kind]}({source}, size={size}, origin={origin})"


def _kept(request: PoolingRequest, axis: int) -> str:
    formula = request.geometry.formulas[axis]
    end = (formula.output_size - 1) * formula.stride + 1
    return f":{end}" if formula.stride == 1 else f":{end}:{formula.stride}"
