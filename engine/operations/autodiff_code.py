"""The expression on the screen as a program of TensorFlow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, Literal

from engine.operations.autodiff_operations import CONSTANTS, FUNCTIONS, OPERATIONS
from engine.operations.code_text import CodeText, CodeWriter

if TYPE_CHECKING:
    from engine.operations.autodiff_tape import Node, Tape
    from engine.operations.autodiff_tokens import Token

AUTODIFF_COMMENT_KEYS: Final = ("variables", "forward", "backward")
"""What ``comments`` may hold: one line each, in the language of the reader."""

_TAKEN: Final = frozenset({"tf", "np", "tape", "gradients", "print"})
_LARGEST_INTEGER: Final = 2**31


def tensorflow_code(
    tape: Tape,
    *,
    part: Literal["forward", "backward"] | None = None,
    comments: Mapping[str, str] | None = None,
) -> CodeText:
    """The same expression and gradients by ``tf.GradientTape``.

    Args:
        tape: what was differentiated.
        part: which line is marked as the current one: where the result is computed, or the gradients.
        comments: as in ``CodeWriter``.

    Returns:
        A program that leaves the result under its own name, y unless the expression says otherwise, and
        the gradients by name in ``gradients``; it prints both.

    >>> from engine.operations.autodiff import differentiate
    >>> print(tensorflow_code(differentiate("x**3 + 2*x + 5", {"x": 3.0})).text)
    import tensorflow as tf
    <BLANKLINE>
    x = tf.Variable(3.0, dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = x**3 + 2*x + 5
    gradients = tape.gradient(y, {"x": x})
    print(y.numpy())
    print(gradients["x"].numpy())
    <BLANKLINE>
    """
    writer = CodeWriter(comments)
    variables = tape.expression.variables
    body = _body(tape)
    if "np." in body or any(tape.given[name].ndim for name in variables):
        writer.line("import numpy as np")
    writer.line("import tensorflow as tf\n")
    if variables:
        writer.comment("variables")
    for name in variables:
        _write_variable(writer, tape, name)
    target = _safe(tape.target)
    writer.comment("forward")
    indent = ""
    if variables:
        writer.line("with tf.GradientTape() as tape:")
        indent = "    "
    writer.line(f"{indent}{target} = {body}", current=part == "forward")
    writer.comment("backward")
    sources = ", ".join(f'"{name}": {_safe(name)}' for name in variables)
    found = f"tape.gradient({target}, {{{sources}}})" if variables else "{}"
    writer.line(f"gradients = {found}", current=part == "backward")
    writer.line(f"print({target}.numpy())")
    for name in variables:
        writer.line(f'print(gradients["{name}"].numpy())')
    return writer.finished()


def _write_variable(writer: CodeWriter, tape: Tape, name: str) -> None:
    value = tape.given[name]
    safe = _safe(name)
    if value.ndim == 0 and abs(float(value)) < float("inf"):
        writer.line(f"{safe} = tf.Variable({float(value)!r}, dtype=tf.float64)")
        return
    writer.array(safe, value)
    writer.line(f"{safe} = tf.Variable({safe})")


def _body(tape: Tape) -> str:
    """The text as it was typed, with TensorFlow's names in it."""
    tokens = tape.expression.words.tokens
    alone = set(_alone(tape))
    parts: list[str] = []
    place = tokens[0].start
    for token in tokens:
        parts.append(tape.expression.text[place : token.start])
        parts.append(_translated(token, token.start in alone))
        place = token.end
    return "".join(parts)


def _translated(token: Token, alone: bool) -> str:
    if token.kind == "sign":
        return token.text
    if token.text in FUNCTIONS:
        return OPERATIONS[token.text].tensorflow
    if token.kind == "name" and token.text not in CONSTANTS:
        return _safe(token.text)
    number = "np.pi" if token.text in CONSTANTS else _literal(token.text)
    return f"tf.constant({number}, tf.float64)" if alone else number


def _literal(text: str) -> str:
    return text if float(text) < _LARGEST_INTEGER else repr(float(text))


def _alone(tape: Tape) -> Iterator[int]:
    """Where numbers stand that meet no variable: Python would compute these, and not as TensorFlow does.

    Where the number has a sign, this is the place behind it.
    """
    consumers: dict[int, Node] = {source: node for node in tape.nodes for source in node.inputs}
    for node in tape.nodes:
        consumer = consumers.get(node.index)
        if not node.is_number or (consumer is not None and _meets_variable(tape, consumer)):
            continue
        end = node.start + len(node.source)
        for token in tape.expression.words.tokens:
            if node.start <= token.start < end and token.kind != "sign":
                yield token.start


def _meets_variable(tape: Tape, consumer: Node) -> bool:
    return any(tape.nodes[source].follows_variables for source in consumer.inputs)


def _safe(name: str) -> str:
    """A name that hides nothing which the program needs."""
    return f"{name}_" if name in _TAKEN else name
