"""JSON from anywhere: bounded in depth, without doubtful values, and searched for code."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from engine.errors import EngineError
from engine.network.keras_archive import shown

Json = dict[str, Any]

MAX_DEPTH: Final = 40  # Keras's own reach ten
# possessive, so that a long string needs no memory for ways back
_TOKENS: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[{]|[\]}]', re.DOTALL)

CODE_CARRIERS: Final = frozenset(
    {"Lambda", "__lambda__", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "MapToFloatLayer"}
)
"""Classes that carry a program, or the address of one, in their configuration."""


def parse_json(data: bytes, name: str) -> Json:
    """The object in a member.

    Args:
        data: its bytes.
        name: what errors call it.

    Raises:
        EngineError: ``network-file-json-damaged``, ``network-file-too-deep``.

    >>> parse_json(b'{"a": [1]}', "a.json")
    {'a': [1]}
    """
    try:
        text = data.decode("utf-8")
        _check_depth(text, name)
        # JSON has no NaN, and a name that stands twice is read differently by different readers
        found = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_only_once)
    except (ValueError, RecursionError) as error:
        if isinstance(error, EngineError):
            raise
        raise EngineError("network-file-json-damaged", what=name) from error
    if not isinstance(found, dict):
        raise EngineError("network-file-json-damaged", what=name)
    return found


def refuse_code(tree: object) -> None:
    """Raise if anything at any depth is of a class that carries a program.

    Raises:
        EngineError: ``network-file-code``.

    >>> refuse_code({"a": [{"class_name": "Dense"}]})
    """
    waiting = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            name = part.get("class_name")
            if isinstance(name, str) and name.rsplit(">", 1)[-1] in CODE_CARRIERS:
                raise EngineError("network-file-code", came=shown(name))
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _check_depth(text: str, name: str) -> None:
    depth = 0
    for token in _TOKENS.finditer(text):
        mark = token.group()
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise EngineError("network-file-too-deep", what=name, wanted=MAX_DEPTH)
        elif mark in "]}":
            depth -= 1


def _only_once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
