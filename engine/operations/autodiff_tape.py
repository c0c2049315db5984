"""The tape: every node with its value, its local derivatives and its gradient, and both ways as steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from engine.operations.autodiff_check import GradientCheck, check_gradients
from engine.operations.autodiff_layout import GraphLayout, lay_out
from engine.operations.autodiff_passes import chain_share
from engine.operations.autodiff_symbols import as_factor

if TYPE_CHECKING:
    from engine.operations.autodiff_parser import Expression

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One node of the computation graph.

    Args:
        index: its place in ``Tape.nodes``.
        op: ``"variable"``, ``"number"``, or the id of an operation.
        inputs: the nodes whose values it takes.
        label: v₀, v₁, …; of a number the number as it was typed.
        text: what it computes, in the labels of its inputs: ``v₀ ** 3``; of a variable its name.
        source: the part of the expression that it stands for.
        start: first character of that part, from 0.
        value: what it computes.
        local: ∂(this node)/∂(each input). Each has the shape of the value; under ``sum`` and ``mean`` that of
            the input.
        local_text: these derivatives as formulas in the labels; ``^{…}`` stands higher.
        gradient: ∂y/∂(this node), added up over y; None where no variable leads to it.
        flags: remarks on its numbers, see ``FLAG_KEYS``.
    """

    index: int
    op: str
    inputs: tuple[int, ...]
    label: str
    text: str
    source: str
    start: int
    value: Array
    local: tuple[Array, ...] = ()
    local_text: tuple[str, ...] = ()
    gradient: Array | None = None
    flags: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it is a number that stands in the expression; a table need not show it."""
        return self.op == "number"

    @property
    def is_variable(self) -> bool:
        """Whether it is a variable."""
        return self.op == "variable"

    @property
    def follows_variables(self) -> bool:
        """Whether a variable leads to it, so that gradients flow through it."""
        return self.gradient is not None


@dataclass(frozen=True, slots=True, eq=False)
class ForwardStep:
    """A node gets its value.

    Args:
        index: which step, from 0.
        node: the node.
        operands: its inputs.
    """

    index: int
    node: Node
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ChainTerm:
    """One way on which y depends on a node: ∂y/∂(consumer) · ∂(consumer)/∂(node).

    Args:
        consumer: a node that takes the value.
        place: as which of its operands, from 0.
        upstream: ∂y/∂(consumer), known by now.
        local: ∂(consumer)/∂(node).
        local_text: that as a formula.
        share: the product, added up to the shape of the node where its value was spread out.
    """

    consumer: Node
    place: int
    upstream: Array
    local: Array
    local_text: str
    share: Array


@dataclass(frozen=True, slots=True, eq=False)
class BackwardStep:
    """A node gets its gradient: the chain rule, added up over all ways to the result.

    Args:
        index: which step, from 0; step 0 is the result itself, whose gradient is 1.
        node: the node.
        terms: one for each way; none at step 0.
        gradient: their sum.
        target: what the result is called.
    """

    index: int
    node: Node
    terms: tuple[ChainTerm, ...]
    gradient: Array
    target: str

    @property
    def symbols(self) -> str:
        """The chain rule in symbols: ``∂y/∂v₀ = ∂y/∂v₁·∂v₁/∂v₀ + ∂y/∂v₂·∂v₂/∂v₀``."""
        y, v = self.target, self.node.label
        ways = " + ".join(f"∂{y}/∂{term.consumer.label}·∂{term.consumer.label}/∂{v}" for term in self.terms)
        return f"∂{y}/∂{v} = {ways or '1'}"

    @property
    def formula(self) -> str:
        """The same with the local derivatives put in: ``∂y/∂v₁·3·v₀^{2} + ∂y/∂v₂·2``."""
        y = self.target
        return (
            " + ".join(f"∂{y}/∂{term.consumer.label}·{as_factor(term.local_text)}" for term in self.terms)
            or "1"
        )


@dataclass(frozen=True, eq=False)
class Tape:
    """What happened on the way to the result, and back.

    Args:
        expression: what was computed.
        nodes: variables first, then in the order of computation; the last one is the result.
        gradients: ∂y/∂(variable) by name, each in the shape of the variable. Where y is an array its numbers
            are added up first, as ``tf.GradientTape.gradient`` does. Zeros for a name that does not occur.
        given: the values that the variables had, by name.
    """

    expression: Expression
    nodes: tuple[Node, ...]
    gradients: Mapping[str, Array]
    given: Mapping[str, Array]

    @property
    def value(self) -> Array:
        """The result."""
        return self.nodes[-1].value

    @property
    def result(self) -> Node:
        """The node of the result."""
        return self.nodes[-1]

    @property
    def target(self) -> str:
        """What the result is called."""
        return self.expression.target

    @cached_property
    def rows(self) -> tuple[Node, ...]:
        """The nodes that a table shows: all but the numbers of the expression."""
        return tuple(node for node in self.nodes if not node.is_number) or self.nodes

    @cached_property
    def forward_steps(self) -> tuple[ForwardStep, ...]:
        """How values fill in: one step for each of ``rows``."""
        return tuple(
            ForwardStep(index, node, tuple(self.nodes[k] for k in node.inputs))
            for index, node in enumerate(self.rows)
        )

    @cached_property
    def backward_steps(self) -> tuple[BackwardStep, ...]:
        """How gradients flow back, from the result to the variables; none without variables."""
        terms: dict[int, list[ChainTerm]] = {}
        for node in self.nodes:
            for place, source in enumerate(node.inputs):
                if node.gradient is not None:
                    term = _chain_term(node, place, node.gradient, self.nodes[source])
                    terms.setdefault(source, []).append(term)
        steps: list[BackwardStep] = []
        for node in reversed(self.rows):
            if node.gradient is not None:
                ways = tuple(terms.get(node.index, ()))
                steps.append(BackwardStep(len(steps), node, ways, node.gradient, self.target))
        return tuple(steps)

    @property
    def flags(self) -> tuple[tuple[Node, str], ...]:
        """Every remark with the node at which it arose."""
        return tuple((node, flag) for node in self.nodes for flag in node.flags)

    def node_of(self, variable: str) -> Node:
        """The node of a variable that occurs in the expression.

        Raises:
            KeyError: it does not occur.
        """
        for node in self.nodes:
            if node.is_variable and node.text == variable:
                return node
        raise KeyError(variable)

    def local_derivatives(self, node: Node) -> tuple[tuple[Node, Array, str], ...]:
        """The operands to which a node hands gradients on, with ∂(node)/∂(operand) and its formula."""
        ways = zip((self.nodes[k] for k in node.inputs), node.local, node.local_text, strict=True)
        return tuple(way for way in ways if way[0].follows_variables)

    def check(self, most: int = 64) -> Mapping[str, GradientCheck]:
        """Each gradient beside a central difference, by the name of the variable.

        Args:
            most: how many numbers of a variable are tried; the others are left out (NaN).
        """
        return check_gradients(self, most)

    def layout(self, *, with_numbers: bool = False) -> GraphLayout:
        """Where to draw the nodes, from left to right.

        Args:
            with_numbers: whether the numbers of the expression are drawn as nodes of their own.
        """
        return lay_out(self, with_numbers=with_numbers)


def _chain_term(consumer: Node, place: int, upstream: Array, node: Node) -> ChainTerm:
    local = consumer.local[place]
    share = chain_share(upstream, local, node.value.shape)
    return ChainTerm(consumer, place, upstream, local, consumer.local_text[place], share)
