"""Automatic differentiation: an expression is computed node by node, then its gradient flows back.

The forward pass writes every operation with its local derivatives on a tape; the backward pass goes through
the tape from its end and multiplies by the chain rule, adding up where a value was used more than once.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.autodiff_check import GradientCheck
from engine.operations.autodiff_flags import FLAG_KEYS, node_flags
from engine.operations.autodiff_layout import GraphEdge, GraphLayout, PlacedNode
from engine.operations.autodiff_operations import CONSTANTS, FUNCTIONS, OPERATIONS
from engine.operations.autodiff_parser import Expression, Instruction, parse_expression
from engine.operations.autodiff_symbols import row_label, written
from engine.operations.autodiff_tape import (
    BackwardStep,
    ChainTerm,
    ForwardStep,
    Node,
    Tape,
    chain_share,
)
from engine.operations.autodiff_values import LARGEST_POWER, MOST_NUMBERS, computed

__all__ = [
    "CONSTANTS",
    "FLAG_KEYS",
    "FUNCTIONS",
    "LARGEST_POWER",
    "MOST_NUMBERS",
    "BackwardStep",
    "ChainTerm",
    "Expression",
    "ForwardStep",
    "GradientCheck",
    "GraphEdge",
    "GraphLayout",
    "Node",
    "PlacedNode",
    "Tape",
    "differentiate",
    "parse_expression",
]

Array = NDArray[Any]


def differentiate(expression: str | Expression, at: Mapping[str, ArrayLike]) -> Tape:
    """Compute an expression and the gradient of its result with respect to every variable.

    ∂y/∂u = Σ over all nodes v that take u: ∂y/∂v · ∂v/∂u, from the result back to the variables.

    Output shape: y has the shape that broadcasting gives; a gradient has the shape of its variable.

    Args:
        expression: + − * / ** , parentheses, numbers, names, ``pi`` and the functions of ``FUNCTIONS``; a
            name and ``=`` may stand in front. At most 2,000 characters and 200 operations.
        at: a number or an array of at most 100,000 numbers for each variable. Further names are allowed.

    Returns:
        The tape in float64: ``value``, ``gradients`` by name, ``nodes``, ``forward_steps`` and
        ``backward_steps``. Division by zero, logarithms of negative numbers and overflow are no errors:
        they give ∞ or NaN as in IEEE 754, and a flag at their node.

    Raises:
        EngineError: about the text, with ``column``, the place of the character counted from 1:
            ``autodiff-too-long``, ``autodiff-empty``, ``autodiff-character-unknown``,
            ``autodiff-power-sign``, ``autodiff-number-malformed``, ``autodiff-number-too-large``,
            ``autodiff-word-not-allowed``, ``autodiff-operand-missing``, ``autodiff-sign-missing``,
            ``autodiff-ends-early``, ``autodiff-parentheses-empty``, ``autodiff-parenthesis-unopened``,
            ``autodiff-parenthesis-unclosed``, ``autodiff-comma-misplaced``,
            ``autodiff-equals-misplaced``, ``autodiff-too-deep``, ``autodiff-too-many-operations``,
            ``autodiff-name-twice``, ``autodiff-function-unknown``, ``autodiff-function-not-called``,
            ``autodiff-arguments-wrong``, ``autodiff-not-understood``; about the values:
            ``autodiff-name-unknown``, ``autodiff-value-empty``, ``autodiff-shapes-differ``,
            ``autodiff-power-too-large``, ``autodiff-too-many-numbers``, ``array-ragged``,
            ``array-not-numeric``.

    Source:
        Griewank and Walther, Evaluating Derivatives, chapter 3 (reverse mode). Derivatives that do not
        exist are TensorFlow's; x⁰ has the slope 0 also at 0, where TensorFlow gives NaN.

    >>> tape = differentiate("y = x**3 + 2*x + 5", {"x": [1.0, 2.0, 3.0]})
    >>> tape.value.tolist(), tape.gradients["x"].tolist()
    ([8.0, 17.0, 38.0], [5.0, 14.0, 29.0])
    >>> [f"{node.label} = {node.text}" for node in tape.rows]
    ['v₀ = x', 'v₁ = v₀ ** 3', 'v₂ = 2 * v₀', 'v₃ = v₁ + v₂', 'v₄ = v₃ + 5']
    >>> tape.backward_steps[-1].formula
    '∂y/∂v₁·3·v₀^{2} + ∂y/∂v₂·2'
    """
    read = expression if isinstance(expression, Expression) else parse_expression(expression)
    given = _values(read, at)
    values = computed(read, given)
    local = [_local(one, values, place) for place, one in enumerate(read.instructions)]
    gradients = _backward(read, values, local)
    nodes = _nodes(read, values, local, gradients)
    by_name = {name: np.zeros_like(value) for name, value in given.items()}
    for node in nodes:
        if node.is_variable and node.gradient is not None:
            by_name[node.text] = node.gradient
    return Tape(read, nodes, MappingProxyType(by_name), MappingProxyType(given))


def _values(expression: Expression, at: Mapping[str, ArrayLike]) -> dict[str, Array]:
    """A private copy of what each variable is."""
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


def _local(one: Instruction, values: list[Array], place: int) -> tuple[Array, ...]:
    """The local derivatives of a node."""
    if not one.inputs:
        return ()
    operation = OPERATIONS[one.op]
    operands = [values[k] for k in one.inputs]
    shape = operands[0].shape if operation.reduces else values[place].shape
    with np.errstate(all="ignore"):
        slopes = operation.slopes(*operands, values[place])
    return tuple(_sealed(np.broadcast_to(slope, shape).copy()) for slope in slopes)


def _backward(
    expression: Expression, values: list[Array], local: list[tuple[Array, ...]]
) -> list[Array | None]:
    """∂y/∂(node) for every node to which a variable leads."""
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


def _nodes(
    expression: Expression,
    values: list[Array],
    local: list[tuple[Array, ...]],
    gradients: list[Array | None],
) -> tuple[Node, ...]:
    nodes: list[Node] = []
    rows = 0
    for place, one in enumerate(expression.instructions):
        source = expression.text[one.start : one.end]
        label, text = source.replace("-", "−").replace(" ", ""), source
        local_text: tuple[str, ...] = ()
        if one.op != "number":
            label, text = row_label(rows), one.name
            rows += 1
        if one.inputs:
            labels = tuple(nodes[k].label for k in one.inputs)
            text, local_text = written(one.op, labels, tuple(values[k].size for k in one.inputs), label)
        flags = node_flags(one.op, [values[k] for k in one.inputs], values[place], local[place])
        nodes.append(
            Node(
                place,
                one.op,
                one.inputs,
                label,
                text,
                source,
                one.start,
                values[place],
                local[place],
                local_text,
                gradients[place],
                flags,
            )
        )
    return tuple(nodes)


def _sealed(found: Any) -> Array:
    # arithmetic makes plain numbers of arrays without axes
    array: Array = np.asarray(found)
    array.flags.writeable = False
    return array
