"""What is to be remarked on the numbers of a node; nothing stops because of it."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations.autodiff_operations import KINK, OPERATIONS

Array = NDArray[Any]
Mask = NDArray[np.bool_]

FLAG_KEYS: Final = (
    "autodiff-flag-division-by-zero",
    "autodiff-flag-log-of-negative",
    "autodiff-flag-log-of-zero",
    "autodiff-flag-sqrt-of-negative",
    "autodiff-flag-power-of-negative",
    "autodiff-flag-overflow",
    "autodiff-flag-not-a-number",
    "autodiff-flag-input-not-finite",
    "autodiff-flag-slope-infinite",
    KINK,
)
"""Every remark; their sentences are the interface's."""


def node_flags(op: str, operands: list[Array], value: Array, local: tuple[Array, ...]) -> tuple[str, ...]:
    """What arose at a node: not what it only inherited from its operands.

    Args:
        op: what the node computes.
        operands: its operands.
        value: its result.
        local: its local derivatives.

    Returns:
        Keys of ``FLAG_KEYS``; each stands for at least one number of the node.

    >>> zero = np.zeros(1)
    >>> node_flags("log", [zero], np.array([-np.inf]), (np.array([np.inf]),))
    ('autodiff-flag-log-of-zero',)
    """
    if not operands:
        return () if np.isfinite(value).all() else ("autodiff-flag-input-not-finite",)
    operation = OPERATIONS[op]
    with np.errstate(all="ignore"):
        troubles = operation.troubles(*operands) if operation.troubles else ()
    found = [key for key, where in troubles if where.any()]
    explained = np.zeros(value.shape, np.bool_)
    for key, where in troubles:
        if key != KINK:
            explained |= where
    finite, some_nan = _state(operands)
    if operation.reduces:
        finite, some_nan = np.asarray(finite.all()), np.asarray(some_nan.any())
    if (np.isinf(value) & finite & ~explained).any():
        found.append("autodiff-flag-overflow")
    if (np.isnan(value) & ~some_nan & ~explained).any():
        found.append("autodiff-flag-not-a-number")
    if any((~np.isfinite(slope) & finite & np.isfinite(value)).any() for slope in local):
        found.append("autodiff-flag-slope-infinite")
    return tuple(found)


def _state(operands: list[Array]) -> tuple[Mask, Mask]:
    """Where all operands are finite, and where one is NaN."""
    finite, some_nan = np.isfinite(operands[0]), np.isnan(operands[0])
    for operand in operands[1:]:
        finite, some_nan = finite & np.isfinite(operand), some_nan | np.isnan(operand)
    return np.asarray(finite), np.asarray(some_nan)
