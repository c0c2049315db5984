"""The way back through a convolution: transposed convolution, and the gradients that training needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import common_dtype, in_type, numeric_array
from engine.operations.convolution_operands import Operands, bias_of, in_form, operands, tap_view
from engine.operations.convolution_spec import geometry
from engine.operations.padding import Pair, effective_size, is_whole, source_indices

if TYPE_CHECKING:
    from engine.operations.convolution_spec import ConvolutionSpec, Form


@dataclass(frozen=True, slots=True, eq=False)
class ConvolutionGradient:
    """How a number L that depends on a convolution's result changes with what went in.

    Args:
        image: ∂L/∂x in the form of the image.
        kernel: ∂L/∂w in the form of the kernel, as it was given (not flipped).
        bias: ∂L/∂b, one number per filter.
    """

    image: NDArray[Any]
    kernel: NDArray[Any]
    bias: NDArray[Any]


def gradient(
    image: ArrayLike, kernel: ArrayLike, spec: ConvolutionSpec, upstream: ArrayLike
) -> ConvolutionGradient:
    """Carry a gradient from the result of a convolution back to image, kernel and bias.

    With g = ∂L/∂y: ∂L/∂w[a, e, c, f] = Σ_{i, j} x̃[i·s + a·d, j·s′ + e·d′, c] · g[i, j, f],
    ∂L/∂x̃[r, q, c] = Σ w[a, e, c, f] · g[i, j, f] over all i, j, a, e with i·s + a·d = r and j·s′ + e·d′ = q,
    ∂L/∂b[f] = Σ_{i, j} g[i, j, f]. Cells of the padding hand theirs to the cell they are a copy of.

    Output shape: that of image, of kernel, and C_out.

    Args:
        image: as in ``convolve``; integers count as float64.
        kernel: as in ``convolve``.
        spec: as in ``convolve``.
        upstream: g, the shape of the result.

    Returns:
        The three gradients.

    Raises:
        EngineError: what ``convolve`` raises, ``gradient-does-not-fit``.

    Source:
        The chain rule; ``tf.GradientTape`` over ``tf.nn.conv2d`` gives the same.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> found = gradient([1, 2, 3], [1, 10], ConvolutionSpec(), [1, 1])
    >>> found.image.tolist(), found.kernel.tolist(), found.bias.tolist()
    ([1.0, 11.0, 10.0], [3.0, 5.0], [2.0])
    """
    pixels, weights = _floating(image), _floating(kernel)
    given = operands(pixels, weights, spec)
    found = given.geometry
    arriving = numeric_array(upstream)
    if arriving.shape != found.output_shape:
        raise EngineError("gradient-does-not-fit", wanted=_by(found.output_shape), came=_by(arriving.shape))
    arriving = in_type(arriving, given.padded.dtype).reshape(*found.output_size, found.filters)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        to_image = _adjoint(given, arriving)
        to_kernel = np.empty(given.kernel.shape, given.padded.dtype)
        for row in range(to_kernel.shape[0]):
            for column in range(to_kernel.shape[1]):
                met = tap_view(given.padded, given, row, column)
                to_kernel[row, column] = np.tensordot(met, arriving, axes=((0, 1), (0, 1)))
        to_bias = arriving.sum(axis=(0, 1))
    if spec.flip_kernel:
        to_kernel = to_kernel[::-1, ::-1]
    return ConvolutionGradient(to_image.reshape(pixels.shape), to_kernel.reshape(weights.shape), to_bias)


def transposed_size(size: Pair, kernel_size: Pair, spec: ConvolutionSpec) -> Pair:
    """How large the result of a transposed convolution is if nothing else is asked for.

    With k′ = d · (k − 1) + 1 along each axis: same n · s; valid (n − 1) · s + k′; full (n − 1) · s − k′ + 2;
    explicit (n − 1) · s + k′ − p_before − p_after: the smallest size from which a convolution comes to n,
    and at least 1.
    (Keras gives n · s where s > k′ under valid; ask for it by ``output_size``.)

    Args:
        size: rows and columns that go in.
        kernel_size: rows and columns of the kernel.
        spec: of the convolution that is transposed.

    Returns:
        Rows and columns that come out.

    Source:
        V. Dumoulin, F. Visin, "A guide to convolution arithmetic for deep learning", arXiv:1603.07285,
        chapter 4; Keras, ``conv2d_transpose``.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> transposed_size((14, 14), (3, 3), ConvolutionSpec(stride=(2, 2), padding="same"))
    (28, 28)
    """
    rows, columns = (_transposed_axis(axis, size[axis], kernel_size[axis], spec) for axis in (0, 1))
    return rows, columns


def _transposed_axis(axis: int, size: int, kernel_size: int, spec: ConvolutionSpec) -> int:
    effective = effective_size(kernel_size, spec.dilation[axis])
    if spec.padding == "same":
        return size * spec.stride[axis]
    spread = (size - 1) * spec.stride[axis] + effective
    if spec.padding == "valid":
        return spread
    pads = 2 * (effective - 1) if spec.padding == "full" else sum(spec.padding[axis])
    return max(1, spread - pads)


def transposed_convolve(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    output_size: Pair | None = None,
) -> NDArray[Any]:
    """Lay a copy of the kernel, times the value, at every place a convolution would read from.

    ỹ[i·s + a·d, j·s′ + e·d′, c] = Σ_{i, j, a, e, f} w[a, e, c, f] · x[i, j, f], then the padding is cut
    off (with border reflect, edge or wrap: added to the cells it copies), and b[c] is added. As a matrix this
    is the transpose of the convolution with the same kernel and spec: ⟨convolve(u), x⟩ = ⟨u, transposed(x)⟩.

    Output shape: H_out × W_out × C_out by ``transposed_size``, or ``output_size``.

    Args:
        image: H×W×C_in, or H×W, or a vector; float64, float32 or integers (which are computed in float64).
        kernel: kh×kw×C_out×C_in, that of the convolution whose way back this is: what comes in here is what
            came out there; kh×kw; or a vector with a vector.
        spec: of that convolution.
        bias: one number per map that comes out; None is zero.
        output_size: rows and columns to come out, where several fit (a stride drops cells); of a vector
            the columns alone count.

    Returns:
        In the form of the image, float64 or float32.

    Raises:
        EngineError: those of ``convolve``, ``transposed-size-does-not-fit`` (a convolution of that
            size would not come to the size of the image).

    Source:
        ``tf.nn.conv2d_transpose``, which always wants the size told; V. Dumoulin, F. Visin, "A guide to
        convolution arithmetic for deep learning", arXiv:1603.07285, chapter 4.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> transposed_convolve([1, 2], [1, 10, 100], ConvolutionSpec(stride=(1, 2))).tolist()
    [1.0, 10.0, 102.0, 20.0, 200.0]
    """
    given = way_back(image, kernel, spec, bias, output_size)
    return in_form(spread(given), given.convolution.geometry.form)


@dataclass(frozen=True, slots=True, eq=False)
class WayBack:
    """What a transposed convolution computes with.

    Args:
        convolution: the one that is transposed, of an empty image; its sizes, and the kernel as it is laid.
        image: what goes in, which is what would come out there, H×W×C_in.
        bias: one number per map that comes out.
    """

    convolution: Operands
    image: NDArray[Any]
    bias: NDArray[Any]


def way_back(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    output_size: Pair | None = None,
) -> WayBack:
    """Check and prepare what was given to ``transposed_convolve`` or ``transposed_trace``.

    Raises:
        EngineError: what ``transposed_convolve`` raises.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> way_back([1, 2], [1, 10, 100], ConvolutionSpec(stride=(1, 2))).convolution.geometry.size
    (1, 5)
    """
    values, weights = _floating(image), _floating(kernel)
    if values.ndim not in (1, 2, 3):
        raise EngineError("image-dimensions-wrong", came=values.ndim)
    if values.size == 0:
        raise EngineError("image-empty", came=_by(values.shape))
    if weights.ndim not in ((1,) if values.ndim == 1 else (2, 4)):
        raise EngineError("kernel-dimensions-wrong", image=_by(values.shape), came=_by(weights.shape))
    if weights.size == 0:
        raise EngineError("kernel-empty", came=_by(weights.shape))
    maps = values.reshape({1: (1, -1, 1), 2: (*values.shape, 1), 3: values.shape}[values.ndim])
    filters = weights.reshape({1: (1, -1, 1, 1), 2: (*weights.shape, 1, 1), 4: weights.shape}[weights.ndim])
    kernel_rows, kernel_columns, maps_out, maps_in = filters.shape
    if maps_in != maps.shape[2]:
        raise EngineError("channels-differ", kernel=maps_in, image=maps.shape[2])
    if values.ndim == 1 and not isinstance(spec.padding, str):
        spec = replace(spec, padding=((0, 0), spec.padding[1]))
    taken = (maps.shape[0], maps.shape[1])
    usual = transposed_size(taken, (kernel_rows, kernel_columns), spec)
    size = usual if output_size is None else tuple(output_size)
    if values.ndim == 1:
        size = (1, *size[1:])
    # the shapes first: what is far too large must not be allocated
    possible = len(size) == 2 and all(is_whole(extent) and extent >= 1 for extent in size)
    if not possible or geometry((*size, maps_out), filters.shape, spec).output_size != taken:
        raise EngineError("transposed-size-does-not-fit", size=_by(size), image=_by(taken))
    dtype = common_dtype(maps, filters)
    given = operands(np.zeros((*size, maps_out), dtype), in_type(filters, dtype), spec)
    form: Form = "vector" if values.ndim == 1 else "matrix" if values.ndim == weights.ndim == 2 else "maps"
    return WayBack(
        replace(given, geometry=replace(given.geometry, form=form)),
        in_type(maps, dtype),
        in_type(bias_of(bias, maps_out), dtype),
    )


def spread(given: WayBack) -> NDArray[Any]:
    """What a transposed convolution gives, with bias, as maps H_out×W_out×C_out.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> spread(way_back([1, 2], [1, 10], ConvolutionSpec(), 5))[0, :, 0].tolist()
    [6.0, 17.0, 25.0]
    """
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        maps: NDArray[Any] = _adjoint(given.convolution, given.image) + given.bias
    return maps


def _adjoint(given: Operands, arriving: NDArray[Any]) -> NDArray[Any]:
    """Hand g, H_out×W_out×K, back to the image, H×W×C."""
    padded = np.zeros_like(given.padded)
    for row in range(given.kernel.shape[0]):
        for column in range(given.kernel.shape[1]):
            tap_view(padded, given, row, column)[...] += arriving @ given.kernel[row, column].T
    found = given.geometry
    (top, bottom), (left, right) = found.pads
    if given.spec.border == "zero":
        return padded[top : top + found.size[0], left : left + found.size[1]]
    gathered = np.zeros((found.size[0], padded.shape[1], found.channels), padded.dtype)
    np.add.at(gathered, source_indices(found.size[0], top, bottom, given.spec.border), padded)
    folded = np.zeros((found.size[1], found.size[0], found.channels), padded.dtype)
    sources = source_indices(found.size[1], left, right, given.spec.border)
    np.add.at(folded, sources, gathered.transpose(1, 0, 2))
    return folded.transpose(1, 0, 2)


def _floating(values: ArrayLike) -> NDArray[Any]:
    array = numeric_array(values)
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def _by(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))
