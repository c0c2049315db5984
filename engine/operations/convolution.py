"""Convolution and cross-correlation of one image, as a network's layer computes them."""

from __future__ import annotations

from typing import Any

from numpy.typing import ArrayLike, NDArray

from engine.operations.convolution_operands import correlate, in_form, operands
from engine.operations.convolution_spec import ConvolutionSpec, SizeFormula, output_shape, size_formula
from engine.operations.convolution_trace import ConvolutionStep, ConvolutionTrace, Window, trace
from engine.operations.transposed_convolution import transposed_convolve
from engine.operations.transposed_trace import TransposedStep, TransposedTrace, transposed_trace

__all__ = [
    "ConvolutionSpec",
    "ConvolutionStep",
    "ConvolutionTrace",
    "SizeFormula",
    "TransposedStep",
    "TransposedTrace",
    "Window",
    "convolve",
    "output_shape",
    "size_formula",
    "trace",
    "transposed_convolve",
    "transposed_trace",
]


def convolve(
    image: ArrayLike, kernel: ArrayLike, spec: ConvolutionSpec, bias: ArrayLike | None = None
) -> NDArray[Any]:
    """Slide a kernel over an image and add up the products under it.

    y[i, j, f] = b[f] + Σ_{c, a, e} w[a, e, c, f] · x̃[i·s + a·d, j·s′ + e·d′, c], where x̃ is the padded
    image, s, s′ the stride and d, d′ the dilation of rows and columns. With ``spec.flip_kernel`` w is
    rotated by 180° first: w[kh − 1 − a, kw − 1 − e, c, f].

    Output shape: H_out × W_out × C_out with m = ⌊(n + p_before + p_after − k′) / s⌋ + 1 along each axis and
    k′ = d · (k − 1) + 1.

    Args:
        image: float64, float32 or integers; H×W×C, or H×W (one channel), or a vector (one row of one
            channel, of which stride, dilation and padding of the columns apply).
        kernel: kh×kw×C_in×C_out, or kh×kw (one channel, one filter), or a vector with a vector.
        spec: how the kernel moves.
        bias: one number per filter, C_out; None is zero.

    Returns:
        H_out×W_out×C_out; a matrix if image and kernel are matrices, a vector if they are vectors. float64 if
        one of them is float64, float32 if one is float32 and the other float32 or integers. Integers give
        exact int64; where a sum could pass 2⁶³ − 1, or if the bias is a float, float64. NaN and infinities
        go through as IEEE 754 says.

    Raises:
        EngineError: ``image-dimensions-wrong``, ``kernel-dimensions-wrong``, ``image-empty``,
            ``kernel-empty``, ``channels-differ``, ``kernel-larger-than-image``,
            ``reflect-padding-too-large``, ``convolution-too-large``, ``bias-does-not-fit``,
            ``array-ragged``, ``array-not-numeric``.

    Source:
        ``tf.nn.conv2d`` (the same sums and paddings, here for one image, and with more borders) and
        ``scipy.signal.convolve`` and ``convolve2d`` (which never swap the roles of image and kernel here:
        a kernel larger than the image under "valid" is refused).

    >>> convolve([2, 8, 3, 7, 1, 2, 0, 4, 5], [2, 1, 5, 3], ConvolutionSpec(flip_kernel=True)).tolist()
    [63, 48, 49, 28, 21, 20]
    >>> spec = ConvolutionSpec(padding="same")
    >>> convolve([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 1], [1, 1]], spec).tolist()
    [[12, 16, 9], [24, 28, 15], [15, 17, 9]]
    """
    given = operands(image, kernel, spec, bias)
    return in_form(correlate(given), given.geometry.form)
