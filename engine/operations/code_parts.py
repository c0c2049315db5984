"""What the programs of all libraries have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from engine.operations.code_text import CodeText, CodeWriter
from engine.operations.convolution_operands import Operands, operands

if TYPE_CHECKING:
    from engine.operations.convolution_spec import ConvolutionSpec, Geometry
    from engine.operations.padding import Pads

_NUMPY_BORDERS = {"zero": "", "reflect": ', mode="reflect"', "edge": ', mode="edge"', "wrap": ', mode="wrap"'}


@dataclass(frozen=True, slots=True)
class Request:
    """What all three programs are written from."""

    given: Operands
    writer: CodeWriter
    has_bias: bool
    step: tuple[int, int, int] | None

    @property
    def geometry(self) -> Geometry:
        """All sizes."""
        return self.given.geometry

    @property
    def spec(self) -> ConvolutionSpec:
        """How the kernel moves."""
        return self.given.spec

    @property
    def axes(self) -> tuple[int, ...]:
        """The axes that the program knows: a vector has columns alone."""
        return (1,) if self.geometry.form == "vector" else (0, 1)


def begin(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None,
    step: tuple[int, int, int] | None,
    comments: Mapping[str, str] | None,
) -> Request:
    """Check and prepare what a program is asked for."""
    return Request(operands(image, kernel, spec, bias), CodeWriter(comments), bias is not None, step)


def write_operands(request: Request, image: ArrayLike, kernel: ArrayLike) -> None:
    """Write image, kernel and bias, in the type in which they are computed."""
    given, writer, form = request.given, request.writer, request.geometry.form
    dtype = given.padded.dtype
    pixels, weights = np.asarray(image).astype(dtype), np.asarray(kernel).astype(dtype)
    if form == "maps":
        pixels = pixels.reshape(*request.geometry.size, request.geometry.channels)
        weights = weights.reshape(given.kernel.shape)
    writer.line()
    writer.comment("operands")
    writer.array("x", pixels)
    writer.array("k", weights)
    if request.has_bias:
        writer.array("b", given.bias)
    writer.line()


def write_flip(request: Request) -> None:
    """Write the rotation of the kernel, if there is one."""
    if request.spec.flip_kernel:
        request.writer.comment("flip")
        request.writer.line("k = k[::-1]" if request.geometry.form == "vector" else "k = k[::-1, ::-1]")


def write_padding(request: Request, pads: Pads) -> str:
    """Write the padding if there is any; the name of what to slide over."""
    wanted = [pads[axis] for axis in request.axes]
    if not any(map(any, wanted)):
        return "x"
    request.writer.comment("padding")
    if request.geometry.form == "maps":
        wanted.append((0, 0))
    written = str(wanted[0]) if len(wanted) == 1 else f"({', '.join(map(str, wanted))})"
    request.writer.line(f"xp = np.pad(x, {written}{_NUMPY_BORDERS[request.spec.border]})")
    return "xp"


def every(request: Request) -> str:
    """The index that takes every s-th row and column."""
    return ", ".join(f"::{request.spec.stride[axis]}" for axis in request.axes)


def finish(request: Request) -> CodeText:
    """Write what the program prints; the whole program."""
    writer, form = request.writer, request.geometry.form
    writer.line()
    writer.comment("result")
    if request.step is None:
        writer.line("print(y)")
    else:
        kept = {"vector": request.step[1:2], "matrix": request.step[:2], "maps": request.step}[form]
        writer.line(f"print(y[{', '.join(map(str, kept))}])", current=True)
    return writer.finished()
