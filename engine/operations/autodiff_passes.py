"""Forward and backward through the instructions of an expression: values, local derivatives, gradients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.autodiff_operations import FUNCTIONS, OPERATIONS
from engine.operations.autodiff_values import MOST_NUMBERS, computed

if TYPE_CHECKING:
    from engine.operations.autodiff_parser import Expression

Array = NDArray[Any]


def value_and_gradients(
    expression: Expression, at: Mapping[str, ArrayLike]
) -> tuple[Array, dict[str, Array]]:
    """What ``differentiate`` finds, without the story of how: for many places one after the other.

    Args:
        expression: what ``parse_expression`` gave.
        at: as in ``differentiate``.

    Raises:
        EngineError: what ``differentiate`` raises about values.

    >>> from engine.operations.autodiff_parser import parse_expression
    >>> value, gradients = value_and_gradients(parse_expression("x**2"), {"x": 3.0})
    >>> float(value), float(gradients["x"])
    (9.0, 6.0)
    """
    given = given_values(expression, at)
    values = computed(expression, given)
    gradients = backward(expression, values, local_derivatives(expression, values))
    return values[-1], gradients_by_name(expression, given, gradients)


def given_values(expression: Expression, at: Mapping[str, ArrayLike]) -> dict[str, Array]:
    """A private copy of what each variable is, as float64.

    Raises:
        EngineError: ``autodiff-name-unknown``, ``autodiff-value-empty``, ``autodiff-too-many-numbers``,
            ``array-ragged``, ``array-not-numeric``.
    """
    for one in expression.instructions:
        if one.op == "variable" and one.name not in at:
            raise EngineError(
                "autodiff-name-unknown",
                came=one.name,
                wanted=", ".join((*at, *FUNCTIONS)),
                column=one.start + 1,
            )
    found = {}
    for name, value in at.items():
        array = numeric_array(value).astype(np.float64)
        if not array.size:
            raise EngineError("autodiff-value-empty", name=name)
        if array.size > MOST_NUMBERS:
            raise EngineError("autodiff-too-many-numbers", wanted=MOST_NUMBERS, came=array.size)
        found[name] = _sealed(array)
    return found


def local_derivatives(expression: Expression, values: list[Array]) -> list[tuple[Array, ...]]:
    """For each instruction the derivative of its value with respect to each of its inputs."""
    found: list[tuple[Array, ...]] = []
    with np.errstate(all="ignore"):
        for one, value in zip(expression.instructions, values, strict=True):
            if not one.inputs:
                found.append(())
                continue
            operation = OPERATIONS[one.op]
            operands = [values[k] for k in one.inputs]
            slopes = operation.slopes(*operands, value)
            shape = operands[0].shape if operation.reduces else value.shape
            found.append(tuple(_sealed(np.broadcast_to(slope, shape).copy()) for slope in slopes))
    return found


def backward(
    expression: Expression, values: list[Array], local: list[tuple[Array, ...]]
) -> list[Array | None]:
    """∂y/∂(value) of each instruction; None where no variable leads to it."""
    follows: list[bool] = []
    for one in expression.instructions:
        follows.append(one.op == "variable" or any(follows[k] for k in one.inputs))
    gradients = [np.zeros_like(value) for value in values]
    gradients[-1] = np.ones_like(values[-1])
    with np.errstate(all="ignore"):
        for place in reversed(range(len(values))):
            for source, slope in zip(expression.instructions[place].inputs, local[place], strict=True):
                if follows[source]:
                    share = chain_share(gradients[place], slope, values[source].shape)
                    gradients[source] = gradients[source] + share
    return [_sealed(found) if yes else None for found, yes in zip(gradients, follows, strict=True)]


def gradients_by_name(
    expression: Expression, given: Mapping[str, Array], gradients: list[Array | None]
) -> dict[str, Array]:
    """The gradient of each variable; zeros for a name that does not occur."""
    found = {name: _sealed(np.zeros_like(value)) for name, value in given.items()}
    for one, gradient in zip(expression.instructions, gradients, strict=True):
        if one.op == "variable" and gradient is not None:
            found[one.name] = gradient
    return found


def chain_share(upstream: Array, local: Array, shape: tuple[int, ...]) -> Array:
    """∂y/∂(consumer) · ∂(consumer)/∂(node), in the shape of the node."""
    with np.errstate(all="ignore"):
        return spread_back(np.asarray(upstream * local), shape)


def spread_back(share: Array, shape: tuple[int, ...]) -> Array:
    """Add up what belongs to one number that was spread out by broadcasting.

    >>> spread_back(np.ones((2, 3)), (3,)).tolist(), float(spread_back(np.ones((2, 3)), ()))
    ([2.0, 2.0, 2.0], 6.0)
    """
    if share.shape == shape:
        return share
    if share.ndim > len(shape):
        share = np.asarray(share.sum(axis=tuple(range(share.ndim - len(shape)))))
    stretched = tuple(axis for axis, size in enumerate(shape) if size == 1 and share.shape[axis] != 1)
    if stretched:
        share = share.sum(axis=stretched, keepdims=True)
    # under sum and mean one number stands for many
    return np.broadcast_to(share, shape)


def _sealed(found: Any) -> Array:
    # arithmetic makes plain numbers of arrays without axes
    array: Array = np.asarray(found)
    array.flags.writeable = False
    return array
