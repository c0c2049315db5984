"""The words of an expression, and what is wrong with their order, said plainly and with its place.

Everything that Python's grammar would complain about in its own words is found here first: a character
without a meaning, a missing operand, a missing sign, a parenthesis too many. What is left over is sure to
be an expression, short and shallow enough for any parser.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from engine.errors import EngineError

MOST_CHARACTERS: Final = 2_000
MOST_OPERATIONS: Final = 200
MOST_NESTED: Final = 50

Kind = Literal["number", "name", "sign"]

_PATTERNS = (
    ("number", re.compile(r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)),
    ("name", re.compile(r"[^\W\d]\w*")),
    ("sign", re.compile(r"\*\*|[-+*/(),=]")),
)
# what people type or paste for the signs of a program; one character for one, so that places stay
_MEANT = str.maketrans(
    {
        **dict(zip("−–－×·∙＊÷／＋（），．＝", "---****//+(),.=", strict=True)),
        **dict.fromkeys("\t\r\n\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}", " "),
    }
)
_POWER_LOOKALIKES = "^ˆ²³⁰¹⁴⁵⁶⁷⁸⁹ⁿ"
_OPERATORS = ("+", "-", "*", "/", "**")


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a name or a sign.

    Args:
        kind: which of the three.
        text: as it stands there.
        start: its first character, from 0.
    """

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The place behind its last character."""
        return self.start + len(self.text)

    @property
    def column(self) -> int:
        """Its first character as people count, from 1."""
        return self.start + 1


@dataclass(frozen=True, slots=True)
class Words:
    """An expression cut into words whose order is right.

    Args:
        text: the expression with the signs of a program, as long as what was typed.
        target: the name before ``=``; empty if there is none.
        tokens: the words behind ``=``.
    """

    text: str
    target: str
    tokens: tuple[Token, ...]


def read_words(text: str) -> Words:
    """Cut an expression into words and check their order.

    Args:
        text: what was typed, at most 2,000 characters; a name and ``=`` may stand in front.

    Raises:
        EngineError: what ``differentiate`` raises about the text.

    >>> [token.text for token in read_words("y = 2·x − 1").tokens]
    ['2', '*', 'x', '-', '1']
    """
    if len(text) > MOST_CHARACTERS:
        raise EngineError("autodiff-too-long", wanted=MOST_CHARACTERS, came=len(text))
    meant = text.translate(_MEANT)
    tokens = list(_cut(meant))
    target = ""
    if len(tokens) > 1 and tokens[0].kind == "name" and tokens[1].text == "=":
        _check_word(tokens[0])
        target, tokens = tokens[0].text, tokens[2:]
    if not tokens:
        raise EngineError("autodiff-empty")
    _check_order(tokens)
    return Words(meant, target, tuple(tokens))


def _cut(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        token = _token_at(text, place)
        yield token
        place = token.end


def _token_at(text: str, place: int) -> Token:
    for kind, pattern in _PATTERNS:
        match = pattern.match(text, place)
        if match is None:
            continue
        found = match[0]
        if kind == "name" and not found.isidentifier():
            # \w also takes raised digits
            place += next(k for k in range(len(found)) if not found[: k + 1].isidentifier())
            break
        return Token(kind, found, place)  # type: ignore[arg-type]
    character = text[place]
    if character in _POWER_LOOKALIKES:
        raise EngineError("autodiff-power-sign", came=character, column=place + 1)
    raise EngineError(
        "autodiff-character-unknown",
        came=character if character.isprintable() else f"U+{ord(character):04X}",
        column=place + 1,
    )


@dataclass(slots=True)
class _Order:
    """What may come next, from left to right."""

    open: list[tuple[Token, bool]] = field(default_factory=list)  # each "(" and whether it belongs to a call
    operations: int = 0
    signs: int = 0
    before: Token | None = None
    wants_operand: bool = True

    def take(self, token: Token) -> None:
        if token.text == "=":
            raise EngineError("autodiff-equals-misplaced", column=token.column)
        _check_word(token)
        if self.wants_operand:
            self._take_operand(token)
        else:
            self._take_operator(token)
        if self.operations > MOST_OPERATIONS:
            raise EngineError("autodiff-too-many-operations", wanted=MOST_OPERATIONS, column=token.column)
        if len(self.open) > MOST_NESTED or self.signs > MOST_NESTED:
            raise EngineError("autodiff-too-deep", wanted=MOST_NESTED, column=token.column)
        self.before = token

    def _take_operand(self, token: Token) -> None:
        if token.kind != "sign":
            _check_number(token)
            self.wants_operand, self.signs = False, 0
        elif token.text == "(":
            self.open.append((token, False))
        elif token.text in ("+", "-"):
            self.operations += 1
            self.signs += 1
        elif token.text == ")" and self.before is not None and self.before.text == "(":
            raise EngineError("autodiff-parentheses-empty", column=self.before.column)
        else:
            raise EngineError("autodiff-operand-missing", came=token.text, column=token.column)

    def _take_operator(self, token: Token) -> None:
        if token.text in _OPERATORS:
            self.operations += 1
            self.wants_operand = True
        elif token.text == ")":
            if not self.open:
                raise EngineError("autodiff-parenthesis-unopened", column=token.column)
            self.open.pop()
        elif token.text == ",":
            if not (self.open and self.open[-1][1]):
                raise EngineError("autodiff-comma-misplaced", column=token.column)
            self.wants_operand = True
        elif token.text == "(" and self.before is not None and self.before.kind == "name":
            self.operations += 1
            self.open.append((token, True))
            self.wants_operand = True
        else:
            raise EngineError(
                "autodiff-sign-missing",
                before="" if self.before is None else self.before.text,
                after=token.text,
                column=token.column,
            )


def _check_order(tokens: list[Token]) -> None:
    order = _Order()
    for token in tokens:
        order.take(token)
    last = tokens[-1]
    if order.wants_operand:
        raise EngineError("autodiff-ends-early", came=last.text, column=last.end + 1)
    if order.open:
        raise EngineError("autodiff-parenthesis-unclosed", column=order.open[-1][0].column)


def _check_number(token: Token) -> None:
    if token.kind == "number" and re.match(r"0\d", token.text):
        # Python takes 007 for an accident
        raise EngineError("autodiff-number-malformed", came=token.text, column=token.column)


def _check_word(token: Token) -> None:
    if token.kind == "name" and keyword.iskeyword(token.text):
        raise EngineError("autodiff-word-not-allowed", came=token.text, column=token.column)
