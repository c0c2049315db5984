"""The forward pass: the value of every instruction, without derivatives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.operations.autodiff_operations import OPERATIONS

if TYPE_CHECKING:
    from engine.operations.autodiff_parser import Expression, Instruction

Array = NDArray[Any]

MOST_NUMBERS: Final = 100_000
LARGEST_POWER: Final = 1_000


def computed(expression: Expression, given: Mapping[str, Array]) -> list[Array]:
    """The value of each instruction; cannot be written to.

    Args:
        expression: what to compute.
        given: float64 for each variable.

    Raises:
        EngineError: ``autodiff-shapes-differ``, ``autodiff-power-too-large``, ``autodiff-too-many-numbers``.

    >>> from engine.operations.autodiff_parser import parse_expression
    >>> [value.tolist() for value in computed(parse_expression("2 * x"), {"x": np.array([1.0, 3.0])})]
    [[1.0, 3.0], 2.0, [2.0, 6.0]]
    """
    values: list[Array] = []
    fixed: list[bool] = []
    for one in expression.instructions:
        fixed.append(one.op != "variable" and all(fixed[k] for k in one.inputs))
        if one.op == "variable":
            values.append(given[one.name])
        elif one.op == "number":
            values.append(np.asarray(one.number))
        else:
            operands = [values[k] for k in one.inputs]
            _check(one, operands, exponent_is_fixed=fixed[one.inputs[-1]])
            with np.errstate(all="ignore"):
                value = np.asarray(OPERATIONS[one.op].value(*operands), np.float64)
            value.flags.writeable = False
            values.append(value)
    return values


def _check(one: Instruction, operands: list[Array], *, exponent_is_fixed: bool) -> None:
    if one.op == "power" and exponent_is_fixed and not (np.abs(operands[1]) <= LARGEST_POWER).all():
        raise EngineError(
            "autodiff-power-too-large",
            wanted=LARGEST_POWER,
            came=float(np.abs(operands[1]).max()),
            column=one.start + 1,
        )
    if len(operands) < 2:
        return
    try:
        shape = np.broadcast_shapes(*(operand.shape for operand in operands))
    except ValueError as error:
        first, second = (" × ".join(map(str, operand.shape)) for operand in operands)
        raise EngineError(
            "autodiff-shapes-differ", first=first, second=second, column=one.start + 1
        ) from error
    size = int(np.prod(shape, dtype=np.float64))
    if size > MOST_NUMBERS:
        raise EngineError("autodiff-too-many-numbers", wanted=MOST_NUMBERS, came=size)
