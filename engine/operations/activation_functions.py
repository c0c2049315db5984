"""Values and derivatives of the activation functions, in formulas that keep their digits far from 0.

Each takes float64 (those of ``activations`` that keep integers also take int64) and gives an array of the
same shape. The textbook's formulas lose digits or give ∞ · 0 for large |z|; the ones here do not.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

Array = NDArray[Any]

SELU_SCALE: Final = 1.0507009873554805
SELU_ALPHA: Final = 1.6732632423543772
"""Klambauer et al. 2017, equation 14; the digits that Keras uses."""

_GELU_CUBIC: Final = 0.044715
_GELU_OUTER: Final = 2.0 * np.sqrt(2.0 / np.pi)
# from here on every bent function below equals its limit, 0 or z, in float64
_FAR: Final = 1e3


def sigmoid(z: Array) -> Array:
    """1 / (1 + e⁻ᶻ)."""
    found: Array = special.expit(z)
    return found


def sigmoid_slope(z: Array) -> Array:
    """With q = e^−|z| it is q / (1 + q)², never above 1/4; σ(z)·(1 − σ(z)) would be 0 from z = 37 on."""
    decay = np.exp(-np.abs(z))
    return np.asarray(decay / np.square(1.0 + decay))


def tanh(z: Array) -> Array:
    """(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)."""
    return np.tanh(z)


def tanh_slope(z: Array) -> Array:
    """4·σ(2z)·σ(−2z) = 1 − tanh²(z); the difference would be 0 from z = 20 on."""
    return 4.0 * sigmoid_slope(2.0 * _within_reach(z))


def relu(z: Array) -> Array:
    """The larger of z and 0."""
    return np.maximum(z, 0)


def relu_slope(z: Array) -> Array:
    """1 above 0, else 0."""
    return _chosen(z, z > 0, 1.0, 0.0)


def leaky_relu(z: Array, *, slope: float) -> Array:
    """Gives z above 0, slope·z below."""
    return np.where(z > 0, z, slope * _not_above_zero(z))


def leaky_relu_slope(z: Array, *, slope: float) -> Array:
    """1 above 0, else the slope."""
    return _chosen(z, z > 0, 1.0, slope)


def prelu_slope(z: Array, *, slope: float) -> Array:
    """As leaky ReLU, but 0 at 0: Keras writes relu(z) − slope·relu(−z), and relu′(0) is 0 twice."""
    return np.where(z == 0, 0.0, leaky_relu_slope(z, slope=slope))


def elu(z: Array, *, alpha: float) -> Array:
    """Gives z above 0, α·(eᶻ − 1) below."""
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def elu_slope(z: Array, *, alpha: float) -> Array:
    """1 above 0, else α·eᶻ."""
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))


def selu(z: Array) -> Array:
    """λ·z above 0, λ·α·(eᶻ − 1) below."""
    return SELU_SCALE * elu(z, alpha=SELU_ALPHA)


def selu_slope(z: Array) -> Array:
    """λ from 0 on, else λ·α·eᶻ."""
    return SELU_SCALE * np.where(z >= 0, 1.0, SELU_ALPHA * np.exp(np.minimum(z, 0.0)))


def gelu(z: Array) -> Array:
    """z·Φ(z), Φ being the normal distribution."""
    near = _within_reach(z)
    return _or_itself(z, near * special.ndtr(near))


def gelu_slope(z: Array) -> Array:
    """Φ(z) + z·φ(z), φ being the normal density."""
    near = _within_reach(z)
    density = np.exp(-0.5 * near * near) / np.sqrt(2.0 * np.pi)
    return np.asarray(special.ndtr(near) + near * density)


def gelu_tanh(z: Array) -> Array:
    """z·(1 + tanh u) / 2 = z·σ(2u) with u = √(2/π)·(z + 0.044715·z³)."""
    near = _within_reach(z)
    return _or_itself(z, near * sigmoid(_gelu_inner(near)))


def gelu_tanh_slope(z: Array) -> Array:
    """σ(2u) + z·σ′(2u)·2u′."""
    near = _within_reach(z)
    inner = _gelu_inner(near)
    inner_slope = _GELU_OUTER * (1.0 + 3.0 * _GELU_CUBIC * near * near)
    found: Array = sigmoid(inner) + near * sigmoid_slope(inner) * inner_slope
    return found


def silu(z: Array) -> Array:
    """z·σ(z)."""
    near = _within_reach(z)
    return _or_itself(z, near * sigmoid(near))


def silu_slope(z: Array) -> Array:
    """σ(z)·(1 + z·σ(−z))."""
    near = _within_reach(z)
    return sigmoid(near) * (1.0 + near * sigmoid(-near))


def mish(z: Array) -> Array:
    """z·tanh(softplus(z))."""
    near = _within_reach(z)
    return _or_itself(z, near * np.tanh(softplus(near)))


def mish_slope(z: Array) -> Array:
    """The sum tanh s + z·σ(z)·tanh′ s with s = softplus(z)."""
    near = _within_reach(z)
    soft = softplus(near)
    found: Array = np.tanh(soft) + near * sigmoid(near) * tanh_slope(soft)
    return found


def softplus(z: Array) -> Array:
    """ln(1 + eᶻ)."""
    return np.logaddexp(0.0, z)


def softsign(z: Array) -> Array:
    """The share z / (1 + |z|)."""
    # at ±∞ the quotient is ∞ / ∞, its limit is the sign
    size = 1.0 + np.abs(z)
    return np.where(np.isinf(size), np.sign(z), z / size)


def softsign_slope(z: Array) -> Array:
    """1 / (1 + |z|)²."""
    return np.square(1.0 / (1.0 + np.abs(z)))


def hard_sigmoid(z: Array) -> Array:
    """The line z / 6 + 1 / 2, kept between 0 and 1."""
    return np.clip((z + 3.0) / 6.0, 0.0, 1.0)


def hard_sigmoid_slope(z: Array) -> Array:
    """1 / 6 between −3 and 3, else 0."""
    return _chosen(z, np.abs(z) < 3, 1.0 / 6.0, 0.0)


def hard_tanh(z: Array) -> Array:
    """Gives z, kept between −1 and 1."""
    return np.clip(z, -1, 1)


def hard_tanh_slope(z: Array) -> Array:
    """1 from −1 to 1, else 0."""
    return _chosen(z, np.abs(z) <= 1, 1.0, 0.0)


def relu6(z: Array) -> Array:
    """Gives z, kept between 0 and 6."""
    return np.clip(z, 0, 6)


def relu6_slope(z: Array) -> Array:
    """1 between 0 and 6, else 0."""
    return _chosen(z, (z > 0) & (z < 6), 1.0, 0.0)


def linear(z: Array) -> Array:
    """Gives z as it came."""
    return z.copy()


def linear_slope(z: Array) -> Array:
    """1."""
    return _chosen(z, np.ones(z.shape, np.bool_), 1.0, 0.0)


def step(z: Array) -> Array:
    """1 from 0 on, else 0."""
    # NaN is neither; heaviside keeps it, and integers come back as floats
    return np.heaviside(z, 1.0).astype(z.dtype)


def step_slope(z: Array) -> Array:
    """0."""
    return _chosen(z, np.ones(z.shape, np.bool_), 0.0, 0.0)


def _within_reach(z: Array) -> Array:
    return np.clip(z, -_FAR, _FAR)


def _or_itself(z: Array, bent: Array) -> Array:
    return np.where(z > _FAR, z, bent)


def _not_above_zero(z: Array) -> Array:
    # slope 0 · ∞ would be NaN, also where it is not taken
    return np.minimum(z, 0.0)


def _gelu_inner(z: Array) -> Array:
    return np.asarray(_GELU_OUTER * (z + _GELU_CUBIC * z * z * z))


def _chosen(z: Array, where: NDArray[np.bool_], yes: float, no: float) -> Array:
    """One of two numbers; a NaN stays NaN, because nothing is known about it."""
    return np.where(np.isnan(z), np.nan, np.where(where, yes, no))
