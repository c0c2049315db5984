"""Automatic differentiation: an expression is computed node by node, then its gradient flows back.

The forward pass writes every operation with its local derivatives on a tape; the backward pass goes through
the tape from its end and multiplies by the chain rule, adding up where a value was used more than once.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from numpy.typing import ArrayLike, NDArray

from engine.operations.autodiff_check import GradientCheck
from engine.operations.autodiff_flags import FLAG_KEYS, node_flags
from engine.operations.autodiff_layout import GraphEdge, GraphLayout, PlacedNode
from engine.operations.autodiff_operations import CONSTANTS, FUNCTIONS
from engine.operations.autodiff_parser import Expression, parse_expression
from engine.operations.autodiff_passes import (
    backward,
    given_values,
    gradients_by_name,
    local_derivatives,
    value_and_gradients,
)
from engine.operations.autodiff_symbols import row_label, written
from engine.operations.autodiff_tape import BackwardStep, ChainTerm, ForwardStep, Node, Tape
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
    "value_and_gradients",
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
    given = given_values(read, at)
    values = computed(read, given)
    local = local_derivatives(read, values)
    gradients = backward(read, values, local)
    nodes = _nodes(read, values, local, gradients)
    by_name = MappingProxyType(gradients_by_name(read, given, gradients))
    return Tape(read, nodes, by_name, MappingProxyType(given))


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
