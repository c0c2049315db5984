"""From the text of an expression to a list of instructions, through Python's own grammar.

``ast.parse`` only builds a tree; nothing is ever compiled or executed. Of the tree only what is listed
here passes: numbers, names, signs and calls of the functions of ``autodiff_operations``.
"""

from __future__ import annotations

import ast
import math
import sys
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from engine.errors import EngineError
from engine.operations.autodiff_operations import CONSTANTS, FUNCTIONS, OPERATIONS
from engine.operations.autodiff_tokens import Token, Words, read_words

_SIGNS: Final[dict[type[ast.operator], str]] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
}


# the last one can be no variable
_RESULT_NAMES: Final = ("y", "f", "g", "result", "")
_LARGEST: Final = sys.float_info.max


@dataclass(frozen=True, slots=True)
class Instruction:
    """What one node of the graph is.

    Args:
        op: ``"variable"``, ``"number"``, or the id of an operation.
        inputs: the instructions whose results it takes, all of them earlier ones.
        start: first character of its text, from 0.
        end: the place behind the last one.
        name: of a variable; else empty.
        number: of a number; else 0.
    """

    op: str
    inputs: tuple[int, ...]
    start: int
    end: int
    name: str = ""
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that was understood.

    Args:
        words: its text and its words.
        instructions: the variables first, then everything in the order in which it is computed; the last
            one is the result.
        variables: the names that need a value, in the order in which they first stand there.
    """

    words: Words
    instructions: tuple[Instruction, ...]
    variables: tuple[str, ...]

    @property
    def text(self) -> str:
        """What was typed, with the signs of a program."""
        return self.words.text

    @property
    def target(self) -> str:
        """What the result is called: the name before ``=``, else y, or f where y is a variable."""
        if self.words.target:
            return self.words.target
        return next(name for name in _RESULT_NAMES if name not in self.variables)

    @property
    def keeps_apart(self) -> bool:
        """Whether each number of a variable has a result of its own: nothing is summed up."""
        return not any(one.inputs and OPERATIONS[one.op].reduces for one in self.instructions)


@lru_cache(maxsize=64)
def parse_expression(text: str) -> Expression:
    """Understand an expression.

    Args:
        text: what was typed, at most 2,000 characters.

    Returns:
        Its instructions. The variables need no values yet.

    Raises:
        EngineError: what ``differentiate`` raises about the text.

    >>> expression = parse_expression("x**3 + 2*x + 5")
    >>> expression.variables, [one.op for one in expression.instructions]
    (('x',), ['variable', 'number', 'power', 'number', 'multiply', 'add', 'number', 'add'])
    """
    words = read_words(text)
    first = words.tokens[0].start
    # the parentheses let the text begin with a blank; before them stands whatever keeps the places
    source = " " * first + words.text[first:]
    try:
        tree = ast.parse(f"({source})", mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        # not known to happen: the order of the words is right by now
        raise EngineError("autodiff-not-understood", column=first + 1) from error
    reader = _Reader(source)
    for token in _variables(words):
        reader.variable(token)
    reader.read(tree.body)
    return Expression(words, tuple(reader.instructions), tuple(reader.places))


def _variables(words: Words) -> list[Token]:
    """Each place at which a variable stands."""
    following = (*words.tokens[1:], None)
    found = []
    for token, after in zip(words.tokens, following, strict=True):
        if token.kind != "name" or (after is not None and after.text == "("):
            continue
        if token.text == words.target:
            raise EngineError("autodiff-name-twice", came=token.text, column=token.column)
        if token.text not in CONSTANTS and token.text not in FUNCTIONS:
            found.append(token)
    return found


@dataclass(slots=True)
class _Reader:
    """Turns the tree into instructions, operands first."""

    source: str
    instructions: list[Instruction] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    def variable(self, token: Token) -> None:
        """Add a variable, unless it is there already."""
        # Python writes letters of full width and the like in the plain way, and so will the tree
        name = unicodedata.normalize("NFKC", token.text)
        if name not in self.places:
            self.places[name] = self._add("variable", (), token.start, token.end, name=name)

    def read(self, node: ast.expr) -> int:
        """Add the instructions of a part of the tree; gives the place of its result."""
        start, end = self._span(node)
        if isinstance(node, ast.Constant):
            return self._number(node, start, end)
        if isinstance(node, ast.Name):
            return self._name(node.id, start, end)
        if isinstance(node, ast.UnaryOp):
            return self._signed(node, start, end)
        if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
            operands = (self.read(node.left), self.read(node.right))
            return self._add(_SIGNS[type(node.op)], operands, start, end)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
            return self._call(node.func.id, node.args, start, end)
        return self._refuse(start)

    def _signed(self, node: ast.UnaryOp, start: int, end: int) -> int:
        if isinstance(node.op, ast.UAdd):
            return self.read(node.operand)
        if not isinstance(node.op, ast.USub):
            return self._refuse(start)
        if isinstance(node.operand, ast.Constant):
            return self._number(node.operand, start, end, sign=-1.0)
        return self._add("negate", (self.read(node.operand),), start, end)

    def _name(self, name: str, start: int, end: int) -> int:
        if name in FUNCTIONS:
            raise EngineError("autodiff-function-not-called", came=name, column=start + 1)
        if name in CONSTANTS:
            return self._add("number", (), start, end, number=CONSTANTS[name])
        return self.places[name]

    def _call(self, name: str, arguments: list[ast.expr], start: int, end: int) -> int:
        if name not in FUNCTIONS:
            raise EngineError(
                "autodiff-function-unknown", came=name, wanted=", ".join(FUNCTIONS), column=start + 1
            )
        wanted = OPERATIONS[name].arguments
        if len(arguments) != wanted:
            raise EngineError(
                "autodiff-arguments-wrong",
                function=name,
                wanted=wanted,
                came=len(arguments),
                column=start + 1,
            )
        return self._add(name, tuple(self.read(argument) for argument in arguments), start, end)

    def _number(self, node: ast.Constant, start: int, end: int, sign: float = 1.0) -> int:
        if type(node.value) not in (int, float):
            return self._refuse(start)
        first, last = self._span(node)
        # from the text: an integer of Python may be too large for a conversion
        number = float(self.source[first:last])
        if not math.isfinite(number):
            raise EngineError("autodiff-number-too-large", wanted=_LARGEST, column=start + 1)
        return self._add("number", (), start, end, number=sign * number)

    def _add(
        self, op: str, inputs: tuple[int, ...], start: int, end: int, name: str = "", number: float = 0.0
    ) -> int:
        self.instructions.append(Instruction(op, inputs, start, end, name, number))
        return len(self.instructions) - 1

    def _refuse(self, start: int) -> int:
        raise EngineError("autodiff-not-understood", column=start + 1)

    def _span(self, node: ast.expr) -> tuple[int, int]:
        # the tree counts bytes, and from the parenthesis that was added
        start, end = (node.col_offset - 1, (node.end_col_offset or node.col_offset) - 1)
        if self.source.isascii():
            return start, end
        encoded = self.source.encode()
        return len(encoded[:start].decode()), len(encoded[:end].decode())
