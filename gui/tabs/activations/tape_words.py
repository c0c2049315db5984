"""The line below the graph: how a node got its value, or its gradient by the chain rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations.autodiff_operations import OPERATIONS
from engine.operations.autodiff_symbols import as_factor, written
from gui.tabs.activations.tape_text import element, factor, name_of, rich, short, typeset, with_names
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.autodiff import BackwardStep, ChainTerm, ForwardStep, Node, Tape
    from gui.tabs.activations.tape_moment import TapeMoment

Pieces = tuple[Piece, ...]
Array = NDArray[Any]

MOST_PRODUCTS: Final = 6
MOST_TERMS: Final = 4
LONGEST_FORMULA: Final = 48  # letters; longer closed forms are hidden rather than broken
_EQUALS = Piece(" = ", "ink2", 500)


def told(tape: Tape, moment: TapeMoment, column: int) -> tuple[Pieces, Pieces]:
    """The step in numbers, and the rule behind it in symbols.

    Args:
        tape: what was differentiated.
        moment: which step.
        column: which number of each node.
    """
    if moment.way == "forward":
        return _forward(tape, tape.forward_steps[moment.step], column)
    return _backward(tape, tape.backward_steps[moment.step], column)


# forward
def _forward(tape: Tape, step: ForwardStep, column: int) -> tuple[Pieces, Pieces]:
    node = step.node
    own = name_of(tape, node)
    value = short(element(node.value, column))
    if not step.operands:
        return rich(f"{own} = {value}", weight=700), ()
    labels = tuple(name_of(tape, one) for one in step.operands)
    sizes = tuple(one.value.size for one in step.operands)
    symbols = typeset(written(node.op, labels, sizes, own)[0])
    numbers = _operands(node, step.operands, column)
    pieces = [*rich(f"{own} = ", weight=700), *rich(numbers, "ink2")]
    return (*pieces, _EQUALS, Piece(value)), rich(f"{own} = {symbols}", "ink2")


def _operands(node: Node, operands: Sequence[Node], column: int) -> str:
    """The operation with numbers in it; of a sum all that is added up."""
    first = operands[0].value
    if OPERATIONS[node.op].reduces and 1 < first.size <= MOST_PRODUCTS:
        sum_of = " + ".join(factor(number) for number in first.ravel().tolist())
        return f"({sum_of}) / {first.size}" if node.op == "mean" else sum_of
    numbers = [element(one.value, column) for one in operands]
    apart = bool(OPERATIONS[node.op].tensorflow)  # the parentheses and the comma of a function are enough
    texts = tuple(short(number) if apart else factor(number) for number in numbers)
    if node.op in ("add", "subtract"):
        texts = (short(numbers[0]), *texts[1:])
    return typeset(written(node.op, texts, tuple(one.value.size for one in operands), "")[0])


# backward
def _backward(tape: Tape, step: BackwardStep, column: int) -> tuple[Pieces, Pieces]:
    own = f"∂{tape.target}/∂{name_of(tape, step.node)}"
    value = short(element(step.gradient, column))
    lead = rich(f"{own} = ", "gradient", 700)
    if not step.terms:
        return (*lead, Piece(value, "gradient", 800)), ()
    numbers = " + ".join(_products(term, step.node, column) for term in step.terms)
    pieces = (*lead, *rich(numbers), _EQUALS, Piece(value, "gradient", 800))
    ways = [_way(tape, term, step.node) for term in step.terms]
    return pieces, rich(f"{own} = {' + '.join(ways)}", "ink2")


def _way(tape: Tape, term: ChainTerm, node: Node) -> str:
    """∂y/∂v · ∂v/∂x, the local derivative as its formula."""
    upstream = f"∂{tape.target}/∂{name_of(tape, term.consumer)}"
    return f"{upstream}·{as_factor(with_names(tape, term.local_text))}"


def _products(term: ChainTerm, node: Node, column: int) -> str:
    """The numbers of one way; of a number that was used at several places all of them are added up."""
    upstream, local = np.broadcast_arrays(term.upstream, term.local)
    if node.value.size > 1 or upstream.size == 1:
        return f"{factor(element(term.upstream, column))}·{factor(element(term.local, column))}"
    if upstream.size > MOST_PRODUCTS:
        return f"{factor(element(term.share, 0))}"
    pairs = zip(upstream.ravel().tolist(), local.ravel().tolist(), strict=True)
    return " + ".join(f"{factor(first)}·{factor(second)}" for first, second in pairs)


# the whole derivative
def closed_form(tape: Tape, variable: str) -> str:
    """dy/dx as one formula in the variables, where it is short; else nothing.

    >>> from engine.operations.autodiff import differentiate
    >>> closed_form(differentiate("x**3 + 2*x + 5", {"x": [1.0, 2.0]}), "x")
    '3·x^{2} + 2'
    """
    forms: dict[int, list[tuple[str, ...]] | None] = {}
    for step in tape.backward_steps:
        if not step.terms:
            forms[step.node.index] = [()]
            continue
        sum_of: list[tuple[str, ...]] | None = []
        for term in step.terms:
            before = forms[term.consumer.index]
            text = _in_variables(tape, term.local_text)
            if before is None or text is None or sum_of is None:
                sum_of = None
                break
            more = () if text == "1" else (as_factor(text),)
            sum_of = [*sum_of, *((*product, *more) for product in before)]
        forms[step.node.index] = sum_of if sum_of is not None and len(sum_of) <= MOST_TERMS else None
    found = forms[tape.node_of(variable).index]
    if found is None or not tape.expression.keeps_apart:
        return ""
    text = " + ".join("·".join(product) or "1" for product in found)
    return text if len(text) <= LONGEST_FORMULA else ""


def _in_variables(tape: Tape, text: str) -> str | None:
    """A formula with intermediate results written out once; None where they are too deep."""
    named = with_names(tape, text)
    for node in tape.rows[:-1]:
        # v₁ also begins v₁₂
        label = re.compile(f"{node.label}(?![₀-₉])")
        if node.is_variable or not label.search(named):
            continue
        inner = with_names(tape, typeset(node.text))
        if re.search("v[₀-₉]", inner):
            return None
        named = label.sub(f"({inner})" if set(" ^·") & set(inner) else inner, named)
    return named


def summary(tape: Tape, variable: str) -> Pieces:
    """``dy/dx = 3·x² + 2 = 5, 14, 29``: the derivative with respect to a variable, at all its numbers."""
    several = len(tape.expression.variables) > 1
    d = "∂" if several else "d"
    numbers = ", ".join(short(number) for number in tape.gradients[variable].ravel().tolist()[:16])
    form = closed_form(tape, variable)
    lead = rich(f"{d}{tape.target}/{d}{variable} = " + (f"{form} = " if form else ""), weight=700)
    return (*lead, Piece(numbers, "gradient"))
