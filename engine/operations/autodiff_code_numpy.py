"""The tape on the screen as a program of NumPy: every step of both ways is a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from engine.operations.code_text import CodeText, CodeWriter

if TYPE_CHECKING:
    from engine.operations.autodiff_tape import BackwardStep, ChainTerm, Node, Tape

NUMPY_COMMENT_KEYS: Final = ("variables", "forward", "backward")
"""What ``comments`` may hold: one line each, in the language of the reader."""

# value and local derivatives of {a} and {b}; {y} is the result
_WRITTEN: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "add": ("{a} + {b}", ("1", "1")),
    "subtract": ("{a} - {b}", ("1", "-1")),
    "multiply": ("{a} * {b}", ("{b}", "{a}")),
    "divide": ("{a} / {b}", ("1 / {b}", "-{y} / {b}")),
    "power": ("{a} ** {b}", ("{b} * {a} ** ({b} - 1)", "{y} * np.log({a})")),
    "negate": ("-{a}", ("-1",)),
    "exp": ("np.exp({a})", ("{y}",)),
    "log": ("np.log({a})", ("1 / {a}",)),
    "sin": ("np.sin({a})", ("np.cos({a})",)),
    "cos": ("np.cos({a})", ("-np.sin({a})",)),
    "tan": ("np.tan({a})", ("1 + {y} ** 2",)),
    "sqrt": ("np.sqrt({a})", ("0.5 / {y}",)),
    "abs": ("np.abs({a})", ("np.sign({a})",)),
    "tanh": ("np.tanh({a})", ("1 - {y} ** 2",)),
    "sigmoid": ("1 / (1 + np.exp(-{a}))", ("{y} * (1 - {y})",)),
    "relu": ("np.maximum({a}, 0)", ("({a} > 0)",)),
    "maximum": ("np.maximum({a}, {b})", ("({a} >= {b})", "({a} < {b})")),
    "sum": ("np.sum({a})", ("1",)),
    "mean": ("np.mean({a})", ("1 / {a}.size",)),
}
_TAKEN: Final = frozenset({"np", "print"})
_PLAIN: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def numpy_code(
    tape: Tape, *, current: tuple[str, int] | None = None, comments: Mapping[str, str] | None = None
) -> CodeText:
    """The same forward and backward, written out by hand.

    Args:
        tape: what was differentiated.
        current: ``"forward"`` or ``"backward"`` and the step whose line is marked.
        comments: as in ``CodeWriter``.

    Returns:
        A program that leaves the result under its own name and the gradient of a variable x in ``d_x``; it
        prints them all.

    >>> from engine.operations.autodiff import differentiate
    >>> print(numpy_code(differentiate("x**2 + 1", {"x": 3.0})).text)
    import numpy as np
    <BLANKLINE>
    x = np.float64(3.0)
    v1 = x ** 2
    y = v1 + 1
    d_y = np.ones_like(y)
    d_v1 = d_y
    d_x = d_v1 * (2 * x ** (2 - 1))
    print(y)
    print(d_x)
    <BLANKLINE>
    """
    return _Program(tape, CodeWriter(comments)).written(current)


class _Program:
    def __init__(self, tape: Tape, writer: CodeWriter) -> None:
        self._tape, self._writer = tape, writer
        variables = set(tape.expression.variables)
        self._names: dict[int, str] = {}
        for node in tape.nodes:
            name = node.text if node.is_variable else node.label.translate(_PLAIN)
            if node is tape.result and not node.is_variable:
                name = tape.target
            while name in _TAKEN or (not node.is_variable and not node.is_number and name in variables):
                name += "_"
            self._names[node.index] = name

    def written(self, current: tuple[str, int] | None) -> CodeText:
        writer, tape = self._writer, self._tape
        writer.line("import numpy as np\n")
        if tape.expression.variables:
            writer.comment("variables")
        operations = [step for step in tape.forward_steps if step.node.inputs]
        for step in tape.forward_steps:
            if operations and step is operations[0]:
                writer.comment("forward")
            self._forward(step.node, current == ("forward", step.index))
        if tape.backward_steps:
            writer.comment("backward")
        for back in tape.backward_steps:
            self._backward(back, current == ("backward", back.index))
        writer.line(f"print({self._names[tape.result.index]})")
        for name in tape.expression.variables:
            writer.line(f"print({self._gradient(tape.node_of(name))})")
        return writer.finished()

    # forward
    def _forward(self, node: Node, current: bool) -> None:
        name = self._names[node.index]
        if node.is_variable and node.value.ndim:
            self._writer.array(name, node.value)
        elif node.is_variable or node.is_number:
            self._writer.line(f"{name} = {_literal(float(node.value))}", current=current)
        else:
            pattern = _WRITTEN[node.op][0]
            self._writer.line(f"{name} = {self._filled(pattern, node)}", current=current)
        if node is self._tape.result and node.is_variable:
            self._writer.line(f"{self._tape.target} = {name}")
            self._names[node.index] = name

    def _operand(self, node: Node, place: int) -> str:
        operand = self._tape.nodes[node.inputs[place]]
        if not operand.is_number or operand is self._tape.result:
            return self._names[operand.index]
        number = float(operand.value)
        if all(self._tape.nodes[k].is_number for k in node.inputs):
            return _literal(number)  # Python alone would stop at a division by zero
        text = repr(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
        return f"({text})" if number < 0 else text

    def _filled(self, pattern: str, node: Node) -> str:
        for place, letter in enumerate("ab"[: len(node.inputs)]):
            pattern = pattern.replace(f"{{{letter}}}", self._operand(node, place))
        return pattern.replace("{y}", self._names[node.index])

    # backward
    def _gradient(self, node: Node) -> str:
        return f"d_{self._names[node.index]}"

    def _backward(self, step: BackwardStep, current: bool) -> None:
        if step.node is self._tape.result:
            found = f"np.ones_like({self._names[step.node.index]})"
        else:
            found = " + ".join(self._share(term, step.node) for term in step.terms)
        self._writer.line(f"{self._gradient(step.node)} = {found}", current=current)

    def _share(self, term: ChainTerm, node: Node) -> str:
        """One way of the chain rule, added up or spread out to the shape of the node."""
        local = self._filled(_WRITTEN[term.consumer.op][1][term.place], term.consumer)
        product = self._gradient(term.consumer)
        if local != "1":
            product += f" * {local}" if _is_factor(local) else f" * ({local})"
        size = np.broadcast_shapes(term.upstream.shape, term.local.shape)
        if size != node.value.shape:
            return f"np.sum({product})"
        if term.upstream.shape != node.value.shape:
            return f"{product} * np.ones_like({self._names[node.index]})"
        return product


def _literal(number: float) -> str:
    # a number of Python would stop at a division by zero, and answer with complex roots
    if np.isfinite(number):
        return f"np.float64({number!r})"
    return f"np.float64('{number}')"


def _is_factor(text: str) -> bool:
    """Whether a formula can stand in a product without parentheses."""
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth == 0 and character == " ":
            return False
    return not text.startswith("-")
