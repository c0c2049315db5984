"""The convolution as a program of SciPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.code_parts import (
    Request,
    begin,
    every,
    finish,
    write_operands,
    write_padding,
)
from engine.operations.padding import effective_size

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from engine.operations.convolution_spec import ConvolutionSpec


def scipy_code(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    *,
    step: tuple[int, int, int] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The convolution by the routine of ``scipy.signal`` that does the same.

    ``correlate`` or ``convolve`` for vectors, ``correlate2d`` or ``convolve2d`` for images; for "same"
    with an even kernel the one that pads the wanted side (``correlate`` also for images), and where none
    does, NumPy pads first. SciPy knows no stride, dilation or channels: those become slices, zeros
    between the taps, and a sum. ``notes`` says which of these was needed.

    Args:
        image: as in ``convolve``.
        kernel: as in ``convolve``.
        spec: as in ``convolve``.
        bias: as in ``convolve``.
        step: as in ``numpy_code``.
        comments: as in ``numpy_code``.

    Returns:
        A program that leaves in ``y`` what ``convolve`` gives.

    Raises:
        EngineError: what ``convolve`` raises.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> found = scipy_code([1, 2, 3], [1, 10], ConvolutionSpec(padding="full", flip_kernel=True))
    >>> found.text.splitlines()[-3], found.notes
    ('y = signal.convolve(x, k, mode="full")', ())
    """
    request = begin(image, kernel, spec, bias, step, comments)
    writer, found = request.writer, request.geometry
    writer.line("import numpy as np\nfrom scipy import signal")
    write_operands(request, image, kernel)
    _spread_taps(request)
    routine, mode, boundary = _scipy_routine(request)
    source = write_padding(request, found.pads) if mode == "padded" else "x"
    how = f'mode="{"valid" if mode == "padded" else mode}"{boundary}'
    writer.comment("call")
    if found.form == "maps":
        writer.note("code-scipy-channels")
        one = f"signal.{routine}({source}[..., c], k[..., c, f], {how})"
        writer.line(
            f"y = np.stack([\n    sum({one} for c in range({found.channels}))\n"
            f"    for f in range({found.filters})\n], axis=-1)",
            current=True,
        )
    else:
        writer.line(f"y = signal.{routine}({source}, k, {how})", current=True)
    if any(request.spec.stride[axis] > 1 for axis in request.axes):
        writer.note("code-scipy-stride")
        writer.comment("stride")
        writer.line(f"y = y[{every(request)}]", current=True)
    if request.has_bias:
        writer.line("y = y + b", current=True)
    return finish(request)


def _spread_taps(request: Request) -> None:
    """SciPy knows no dilation: write zeros between the taps."""
    found, spec = request.geometry, request.spec
    steps = [spec.dilation[axis] if found.kernel_size[axis] > 1 else 1 for axis in request.axes]
    if max(steps) == 1:
        return
    request.writer.note("code-scipy-dilation")
    request.writer.comment("dilation")
    sizes = [effective_size(found.kernel_size[axis], spec.dilation[axis]) for axis in request.axes]
    if found.form == "maps":
        sizes += [found.channels, found.filters]
    taps = ", ".join(f"::{step}" for step in steps)
    shape = str(sizes[0]) if len(sizes) == 1 else f"({', '.join(map(str, sizes))})"
    request.writer.line(f"taps, k = k, np.zeros({shape}, k.dtype)")
    request.writer.line(f"k[{taps}] = taps")


def _scipy_routine(request: Request) -> tuple[str, str, str]:
    """Routine, mode ("padded": pad first, then valid) and boundary."""
    spec, found = request.spec, request.geometry
    name = "convolve" if spec.flip_kernel else "correlate"
    flat = found.form == "vector"
    usual = name if flat else f"{name}2d"
    if spec.padding == "valid" or not any(map(any, found.pads)):
        return usual, "valid", ""
    boundary = ""
    if spec.border == "wrap" and not flat:
        boundary = ', boundary="wrap"'
    elif spec.border != "zero":
        request.writer.note("code-scipy-border")
        return usual, "padded", ""
    if spec.padding == "full":
        return usual, "full", boundary
    if spec.padding != "same":
        request.writer.note("code-scipy-padding")
        return usual, "padded", ""
    # correlate takes images too, but without a boundary
    for routine in (usual, *([name] if not flat and not boundary else [])):
        if all(found.pads[axis][0] == _same_before(request, routine, axis) for axis in request.axes):
            return routine, "same", boundary
    request.writer.note("code-scipy-same-side")
    return usual, "padded", ""


def _same_before(request: Request, routine: str, axis: int) -> int:
    """Cells that a routine's "same" adds before; SciPy's routines do not agree."""
    effective = effective_size(request.geometry.kernel_size[axis], request.spec.dilation[axis])
    return (effective - 1) // 2 if routine == "correlate2d" else effective // 2
