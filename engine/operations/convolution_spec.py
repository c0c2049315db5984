"""How a convolution is done, and how large its result is."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Literal

from engine.errors import EngineError
from engine.operations.padding import (
    Border,
    Extra,
    Padding,
    Pads,
    Pair,
    check_border,
    check_padding,
    effective_size,
    is_whole,
    resolve_padding,
)

Form = Literal["vector", "matrix", "maps"]

_MOST_CELLS = 2**26  # 512 MB in float64: far beyond a lesson, within what a laptop holds


@dataclass(frozen=True)
class ConvolutionSpec:
    """How a kernel moves over an image.

    Args:
        stride: rows and columns from one window to the next, each ≥ 1.
        padding: ``"valid"``, ``"same"``, ``"full"``, or cells per side ((top, bottom), (left, right)).
        extra: where "same" puts the odd cell of an even kernel: ``"after"`` (bottom and right: TensorFlow,
            ``scipy.signal.correlate2d``) or ``"before"`` (top and left: ``scipy.signal.correlate``,
            ``convolve`` and ``convolve2d``).
        dilation: rows and columns from one tap to the next, each ≥ 1.
        border: what stands in the padding.
        flip_kernel: False is cross-correlation, what networks compute; True rotates the kernel by 180°
            first, which is convolution as mathematics and signal processing define it.

    Raises:
        EngineError: ``stride-not-positive``, ``dilation-not-positive``, ``padding-unknown``,
            ``padding-negative``, ``extra-unknown``, ``border-unknown``.

    >>> ConvolutionSpec(stride=(2, 2), padding="same").border
    'zero'
    """

    stride: Pair = (1, 1)
    padding: Padding = "valid"
    extra: Extra = "after"
    dilation: Pair = (1, 1)
    border: Border = "zero"
    flip_kernel: bool = False

    def __post_init__(self) -> None:
        _check_positive_pair("stride-not-positive", self.stride)
        _check_positive_pair("dilation-not-positive", self.dilation)
        check_padding(self.padding, self.extra)
        check_border((1, 1), ((0, 0), (0, 0)), self.border)
        # lists come from files, NumPy's integers from arrays; equal specs have to be equal and hashable
        object.__setattr__(self, "stride", _pair(self.stride))
        object.__setattr__(self, "dilation", _pair(self.dilation))
        if not isinstance(self.padding, str):
            object.__setattr__(self, "padding", (_pair(self.padding[0]), _pair(self.padding[1])))


def _pair(numbers: Pair) -> Pair:
    return int(numbers[0]), int(numbers[1])


def _check_positive_pair(message_key: str, pair: object) -> None:
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        raise EngineError(message_key, came=str(pair))
    for number in pair:
        if not is_whole(number) or number < 1:
            raise EngineError(message_key, came=number)


@dataclass(frozen=True, slots=True)
class SizeFormula:
    """How the size of the result follows, along one axis.

    m = ⌊(n + p_before + p_after − k′) / s⌋ + 1 with k′ = d · (k − 1) + 1

    Args:
        input_size: n.
        pad_before: p_before, top or left.
        pad_after: p_after, bottom or right.
        kernel_size: k.
        dilation: d.
        effective_kernel: k′.
        stride: s.
        output_size: m.
        dropped: rows or columns at the end, padding among them, that no window reaches because the
            division is not exact.

    >>> rows, columns = size_formula((6, 5), (3, 3), ConvolutionSpec(stride=(2, 2)))
    >>> rows.output_size, rows.dropped, columns.output_size, columns.dropped
    (2, 1, 2, 0)
    """

    input_size: int
    pad_before: int
    pad_after: int
    kernel_size: int
    dilation: int
    effective_kernel: int
    stride: int
    output_size: int
    dropped: int

    @property
    def padded_size(self) -> int:
        """Cells with the padding: n + p_before + p_after."""
        return self.input_size + self.pad_before + self.pad_after

    @property
    def dropped_input(self) -> int:
        """Rows or columns of the image itself among those dropped.

        >>> [
        ...     size_formula((6,), (3,), ConvolutionSpec((1, 2), ((0, 0), pads)))[0].dropped_input
        ...     for pads in ((0, 0), (1, 1))
        ... ]
        [1, 0]
        """
        return max(0, self.dropped - self.pad_after)

    @property
    def formula_key(self) -> str:
        """Which formula to write: ``size-plain`` (k is k′) or ``size-dilated`` (say k′ first)."""
        return "size-dilated" if self.dilation > 1 else "size-plain"

    @property
    def values(self) -> dict[str, int]:
        """The numbers by name, for a sentence or a line of a formula."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Geometry:
    """A convolution of which everything but the numbers is known, checked.

    Args:
        form: how image, kernel and result look to whoever asked.
        size: H and W; a vector is one row.
        kernel_size: kh and kw.
        channels: C_in.
        filters: C_out.
        pads: ((top, bottom), (left, right)).
        formulas: of rows and of columns.
    """

    form: Form
    size: Pair
    kernel_size: Pair
    channels: int
    filters: int
    pads: Pads
    formulas: tuple[SizeFormula, SizeFormula]

    @property
    def output_size(self) -> Pair:
        """Rows and columns of the result."""
        return self.formulas[0].output_size, self.formulas[1].output_size

    @property
    def output_shape(self) -> tuple[int, ...]:
        """The shape of the result in its form."""
        rows, columns = self.output_size
        if self.form == "vector":
            return (columns,)
        return (rows, columns) if self.form == "matrix" else (rows, columns, self.filters)

    @property
    def padded_size(self) -> Pair:
        """Rows and columns of the padded image."""
        return self.formulas[0].padded_size, self.formulas[1].padded_size


def geometry(image_shape: tuple[int, ...], kernel_shape: tuple[int, ...], spec: ConvolutionSpec) -> Geometry:
    """Check the shapes against each other and find all sizes.

    Raises:
        EngineError: ``image-dimensions-wrong``, ``kernel-dimensions-wrong``, ``image-empty``,
            ``kernel-empty``, ``channels-differ``, ``reflect-padding-too-large``,
            ``kernel-larger-than-image``, ``convolution-too-large``.

    >>> geometry((5, 5, 3), (3, 3, 3, 2), ConvolutionSpec()).output_size
    (3, 3)
    """
    form, size, channels = _image_axes(image_shape)
    kernel_size, kernel_channels, filters = _kernel_axes(kernel_shape, image_shape)
    if form == "matrix" and len(kernel_shape) == 4:
        form = "maps"
    if channels != kernel_channels:
        raise EngineError("channels-differ", kernel=kernel_channels, image=channels)
    padding = spec.padding
    if form == "vector" and not isinstance(padding, str):
        padding = ((0, 0), padding[1])  # a vector has neither top nor bottom
    pads = resolve_padding(
        size, kernel_size, padding=padding, stride=spec.stride, dilation=spec.dilation, extra=spec.extra
    )
    check_border(size, pads, spec.border)
    effective = (
        effective_size(kernel_size[0], spec.dilation[0]),
        effective_size(kernel_size[1], spec.dilation[1]),
    )
    padded = size[0] + sum(pads[0]), size[1] + sum(pads[1])
    if effective[0] > padded[0] or effective[1] > padded[1]:
        raise EngineError("kernel-larger-than-image", kernel=_by(effective), image=_by(padded))
    rows, columns = (
        _formula(size[axis], pads[axis], kernel_size[axis], spec.dilation[axis], spec.stride[axis])
        for axis in (0, 1)
    )
    found = Geometry(form, size, kernel_size, channels, filters, pads, (rows, columns))
    if max(math.prod(padded) * channels, math.prod(found.output_size) * filters) > _MOST_CELLS:
        raise EngineError("convolution-too-large", wanted=_MOST_CELLS, padded=_by(padded))
    return found


def output_shape(
    image_shape: tuple[int, ...], kernel_shape: tuple[int, ...], spec: ConvolutionSpec
) -> tuple[int, ...]:
    """The shape that ``convolve`` gives, without computing it.

    m = ⌊(n + p_before + p_after − k′) / s⌋ + 1 along each axis, k′ = d · (k − 1) + 1.

    Args:
        image_shape: H×W×C, H×W, or a vector's length.
        kernel_shape: kh×kw×C_in×C_out, kh×kw, or a vector's length.
        spec: how the kernel moves.

    Returns:
        H_out×W_out×C_out; H_out×W_out where both are matrices; W_out where both are vectors.

    Raises:
        EngineError: what ``geometry`` raises.

    Source:
        V. Dumoulin, F. Visin, "A guide to convolution arithmetic for deep learning", arXiv:1603.07285,
        relationship 6, here with padding that may differ from side to side.

    >>> output_shape((28, 28, 1), (3, 3, 1, 10), ConvolutionSpec(padding="same"))
    (28, 28, 10)
    >>> output_shape((9,), (4,), ConvolutionSpec(padding="full"))
    (12,)
    """
    return geometry(tuple(image_shape), tuple(kernel_shape), spec).output_shape


def size_formula(
    image_shape: tuple[int, ...], kernel_shape: tuple[int, ...], spec: ConvolutionSpec
) -> tuple[SizeFormula, ...]:
    """The formula of the output's size with its numbers, axis by axis.

    m = ⌊(n + p_before + p_after − k′) / s⌋ + 1 along each axis, k′ = d · (k − 1) + 1.

    Args:
        image_shape: as in ``output_shape``.
        kernel_shape: as in ``output_shape``.
        spec: how the kernel moves.

    Returns:
        Of rows and of columns; of a vector the columns alone.

    Raises:
        EngineError: what ``geometry`` raises.

    Source:
        As ``output_shape``.

    >>> size_formula((9,), (4,), ConvolutionSpec(padding="same"))[0].values["pad_after"]
    2
    """
    found = geometry(tuple(image_shape), tuple(kernel_shape), spec)
    return found.formulas[1:] if found.form == "vector" else found.formulas


def _image_axes(shape: tuple[int, ...]) -> tuple[Form, Pair, int]:
    if len(shape) not in (1, 2, 3):
        raise EngineError("image-dimensions-wrong", came=len(shape))
    if 0 in shape:
        raise EngineError("image-empty", came=_by(shape))
    if len(shape) == 1:
        return "vector", (1, shape[0]), 1
    if len(shape) == 2:
        return "matrix", (shape[0], shape[1]), 1
    return "maps", (shape[0], shape[1]), shape[2]


def _kernel_axes(shape: tuple[int, ...], image_shape: tuple[int, ...]) -> tuple[Pair, int, int]:
    if len(shape) not in ((1,) if len(image_shape) == 1 else (2, 4)):
        raise EngineError("kernel-dimensions-wrong", image=_by(image_shape), came=_by(shape))
    if 0 in shape:
        raise EngineError("kernel-empty", came=_by(shape))
    if len(shape) == 1:
        return (1, shape[0]), 1, 1
    if len(shape) == 2:
        return (shape[0], shape[1]), 1, 1
    return (shape[0], shape[1]), shape[2], shape[3]


def _formula(size: int, pads: Pair, kernel_size: int, dilation: int, stride: int) -> SizeFormula:
    effective = effective_size(kernel_size, dilation)
    steps, dropped = divmod(size + sum(pads) - effective, stride)
    return SizeFormula(size, *pads, kernel_size, dilation, effective, stride, steps + 1, dropped)


def _by(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))
