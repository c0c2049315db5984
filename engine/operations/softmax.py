"""Softmax: from scores to shares that add up to 1, and the loss that goes with it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import in_type, numeric_array

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxSteps:
    """All numbers on the way from scores to shares.

    Args:
        logits: the scores z.
        temperature: T.
        scaled: z / T.
        largest: the largest of these. Taking it away changes no share and keeps e from overflowing.
        shifted: z / T − largest.
        exponentials: e to these.
        total: their sum.
        probabilities: each exponential divided by the sum.
    """

    logits: Array
    temperature: float
    scaled: Array
    largest: float
    shifted: Array
    exponentials: Array
    total: float
    probabilities: Array


@dataclass(frozen=True, slots=True, eq=False)
class CrossEntropy:
    """How far shares are from what was wanted.

    Args:
        labels: what was wanted: shares that add up to 1, mostly one 1 and else 0.
        probabilities: the softmax of the scores.
        loss: −Σ y·ln p, computed from the scores.
        gradient: ∂loss/∂z = p·Σy − y.
    """

    labels: Array
    probabilities: Array
    loss: float
    gradient: Array


def softmax(logits: ArrayLike, temperature: float = 1.0, axis: int = -1) -> Array:
    """Turn scores into shares: the larger the score, the larger the share.

    p[i] = e^(z[i] / T) / Σⱼ e^(z[j] / T). A temperature below 1 sharpens the shares, one
    above 1 evens them out.

    Output shape: that of the scores.

    Args:
        logits: any shape, float64, float32 or integers; at least one score along the axis.
        temperature: T, above 0.
        axis: along which the shares add up to 1.

    Returns:
        The shares; float32 for float32, else float64. A score of −∞ gets 0; NaN or ∞ among the scores
        make all shares NaN.

    Raises:
        EngineError: ``logits-wrong``, ``temperature-not-positive``, ``array-ragged``, ``array-not-numeric``.

    Source:
        ``tf.nn.softmax``, which has no temperature and accepts no scores at all.

    >>> softmax([2.0, 1.0, 0.1]).round(6).tolist()
    [0.659001, 0.242433, 0.098566]
    """
    scores = _scores(logits, axis)
    return in_type(np.exp(_log_shares(scores, temperature, axis)), _type_of(logits))


def log_softmax(logits: ArrayLike, temperature: float = 1.0, axis: int = -1) -> Array:
    """The logarithm of the shares, exact also where a share is too small for a number.

    ln p[i] = z[i] / T − ln Σⱼ e^(z[j] / T).

    Output shape: that of the scores.

    Args:
        logits: as in ``softmax``.
        temperature: as in ``softmax``.
        axis: as in ``softmax``.

    Returns:
        Numbers up to 0; float32 for float32, else float64.

    Raises:
        EngineError: those of ``softmax``.

    Source:
        ``tf.nn.log_softmax``.

    >>> log_softmax([1000.0, 0.0]).tolist()
    [0.0, -1000.0]
    """
    scores = _scores(logits, axis)
    return in_type(_log_shares(scores, temperature, axis), _type_of(logits))


def softmax_steps(logits: ArrayLike, temperature: float = 1.0) -> SoftmaxSteps:
    """The softmax of one line of scores with every number on the way.

    Args:
        logits: one line of scores, at least one.
        temperature: as in ``softmax``.

    Returns:
        All numbers as float64.

    Raises:
        EngineError: those of ``softmax``.

    >>> steps = softmax_steps([3.0, 1.0], temperature=2.0)
    >>> steps.shifted.tolist(), steps.probabilities.round(4).tolist()
    ([0.0, -1.0], [0.7311, 0.2689])
    """
    scores = _line(logits)
    _check_temperature(temperature)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        scaled = scores / temperature
        shifted = scaled - scaled.max()
        exponentials = np.exp(shifted)
        total = exponentials.sum()
        shares = exponentials / total
    return SoftmaxSteps(
        scores, temperature, scaled, float(scaled.max()), shifted, exponentials, float(total), shares
    )


def softmax_jacobian(logits: ArrayLike, temperature: float = 1.0) -> Array:
    """How each share answers to each score.

    J[i, j] = ∂p[i]/∂z[j] = p[i]·(δ[i, j] − p[j]) / T; every row and column adds up to 0.

    Output shape: n × n.

    Args:
        logits: one line of n scores.
        temperature: as in ``softmax``.

    Returns:
        The matrix as float64; it is symmetric.

    Raises:
        EngineError: those of ``softmax``.

    Source:
        Derivative of the quotient; ``tf.GradientTape.jacobian`` gives the same.

    >>> softmax_jacobian([0.0, 0.0]).tolist()
    [[0.25, -0.25], [-0.25, 0.25]]
    """
    shares = np.exp(_log_shares(_line(logits), temperature, -1))
    jacobian: Array = (np.diag(shares) - np.outer(shares, shares)) / temperature
    return jacobian


def cross_entropy(labels: ArrayLike, logits: ArrayLike) -> CrossEntropy:
    """The loss of scores against what was wanted, and its gradient.

    loss = −Σ y[i]·ln p[i] with p = softmax(z); ∂loss/∂z[i] = p[i]·Σy − y[i].

    Args:
        labels: shares that were wanted, as many as scores; or the number of the class that was, from 0.
        logits: one line of scores, not shares: a second softmax would give another loss without an error.

    Returns:
        Loss and gradient as float64.

    Raises:
        EngineError: ``labels-do-not-fit``, ``class-out-of-range``, ``logits-wrong``, ``array-ragged``,
            ``array-not-numeric``.

    Source:
        ``tf.nn.softmax_cross_entropy_with_logits``; its first argument is the labels, too.

    >>> found = cross_entropy(0, [2.0, 1.0, 0.1])
    >>> round(found.loss, 6), found.gradient.round(6).tolist()
    (0.41703, [-0.340999, 0.242433, 0.098566])
    """
    scores = _line(logits)
    wanted = _labels(labels, scores.size)
    logs = _log_shares(scores, 1.0, -1)
    shares = np.exp(logs)
    # what is not wanted takes no part, also where its logarithm is −∞
    loss = -float(np.sum(wanted[wanted != 0] * logs[wanted != 0]))
    return CrossEntropy(wanted, shares, loss, shares * wanted.sum() - wanted)


def _log_shares(scores: Array, temperature: float, axis: int) -> Array:
    _check_temperature(temperature)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        scaled = scores / temperature
        shifted = scaled - scaled.max(axis=axis, keepdims=True)
        logs: Array = shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    return logs


def _check_temperature(temperature: float) -> None:
    if not (math.isfinite(temperature) and temperature > 0):
        raise EngineError("temperature-not-positive", came=temperature)


def _scores(logits: ArrayLike, axis: int) -> Array:
    scores = numeric_array(logits)
    if not -scores.ndim <= axis < scores.ndim or not scores.size:
        raise EngineError("logits-wrong", came=" × ".join(map(str, scores.shape)) or "1")
    return scores.astype(np.float64, copy=False)


def _line(logits: ArrayLike) -> Array:
    scores = _scores(logits, -1)
    if scores.ndim != 1:
        raise EngineError("logits-wrong", came=" × ".join(map(str, scores.shape)))
    return scores.copy()


def _labels(labels: ArrayLike, classes: int) -> Array:
    given = numeric_array(labels)
    if given.ndim == 0:
        number = float(given)
        if number not in range(classes):
            raise EngineError("class-out-of-range", high=classes - 1, came=number)
        one_hot: Array = np.eye(classes)[int(number)]
        return one_hot
    if given.shape != (classes,):
        raise EngineError("labels-do-not-fit", wanted=classes, came=" × ".join(map(str, given.shape)))
    return given.astype(np.float64)


def _type_of(logits: ArrayLike) -> np.dtype[Any]:
    dtype = numeric_array(logits).dtype
    return dtype if dtype == np.float32 else np.dtype(np.float64)
