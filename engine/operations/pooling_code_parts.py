"""What the pooling programs of all libraries have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from engine.operations.code_text import CodeText, CodeWriter
from engine.operations.pooling_operands import PoolingOperands, pooling_operands

if TYPE_CHECKING:
    from engine.operations.convolution_spec import Geometry
    from engine.operations.pooling_spec import PoolingSpec


@dataclass(frozen=True, slots=True)
class PoolingRequest:
    """What all programs are written from."""

    given: PoolingOperands
    writer: CodeWriter
    step: tuple[int, int, int] | None

    @property
    def geometry(self) -> Geometry:
        """All sizes."""
        return self.given.geometry

    @property
    def spec(self) -> PoolingSpec:
        """How the window moves."""
        return self.given.spec

    @property
    def is_matrix(self) -> bool:
        """Whether the image has no axis for channels."""
        return self.geometry.form == "matrix"

    @property
    def pads_anything(self) -> bool:
        """Whether there is padding."""
        return any(map(any, self.geometry.pads))


def begin(
    image: ArrayLike,
    spec: PoolingSpec,
    step: tuple[int, int, int] | None,
    comments: Mapping[str, str] | None,
) -> PoolingRequest:
    """Check and prepare what a program is asked for."""
    return PoolingRequest(pooling_operands(image, spec), CodeWriter(comments), step)


def write_image(request: PoolingRequest) -> None:
    """Write the image, in the type in which it is pooled."""
    image = request.given.image
    request.writer.line()
    request.writer.comment("image")
    request.writer.array("x", image[..., 0] if request.is_matrix else image)
    request.writer.line()


def write_whole_image(request: PoolingRequest, module: str, names: Mapping[str, str]) -> None:
    """Write global pooling, which needs no window."""
    request.writer.comment("call")
    arguments = "x, axis=(0, 1), keepdims=True"
    request.writer.line(f"y = {module}.{names[request.spec.kind]}({arguments})", current=True)


def pads_written(request: PoolingRequest) -> str:
    """The padding as ``np.pad`` wants it."""
    pads = [*request.geometry.pads, *([] if request.is_matrix else [(0, 0)])]
    return f"({', '.join(map(str, pads))})"


def write_padded(request: PoolingRequest, fill: str) -> None:
    """Write the image with its border as ``xp``, and for the average how real each cell is."""
    writer, pads = request.writer, pads_written(request)
    writer.comment("padding")
    if request.spec.kind != "average":
        writer.line(f"xp = np.pad(x, {pads}, constant_values={fill})")
        return
    writer.note("code-pool-divisor")
    writer.line(f"xp = np.pad(x, {pads})")
    writer.line(f"real = np.pad(np.ones_like(x), {pads})")


def finish(request: PoolingRequest) -> CodeText:
    """Write what the program prints; the whole program."""
    writer = request.writer
    writer.line()
    writer.comment("result")
    if request.step is None:
        writer.line("print(y)")
    else:
        kept = request.step[:2] if request.is_matrix else request.step
        writer.line(f"print(y[{', '.join(map(str, kept))}])", current=True)
    return writer.finished()
