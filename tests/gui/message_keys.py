"""Finds the message keys that the engine raises, by reading its source."""

import ast
from collections.abc import Iterator
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[2] / "engine"

# line, key, names of the values that come with it (None: not written at that place)
Raised = tuple[int, str, set[str] | None]


def raised_keys(source: str) -> Iterator[Raised]:
    """Each key in the source of a module.

    A key is written where the error is made, or chosen just before it (``key = "one-key" if … else
    "another-key"``), or handed to a function that makes the error, or put into a ``Failed`` event.
    """
    tree = ast.parse(source)
    handing_on: dict[str, set[str] | None] = {"Failed": None}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for call in _errors_by_variable(function):
                variable = _variable(call)
                if variable in {
                    argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)
                }:
                    handing_on[function.name] = _values(call)
                for key in _chosen(function, variable):
                    yield call.lineno, key, _values(call)
    for call in _calls(tree):
        name = _name(call)
        if name == "EngineError":
            yield from _written(call, _values(call))
        elif name in handing_on:
            yield from _written(call, handing_on[name])


def all_raised() -> list[tuple[str, str, set[str] | None]]:
    """Each key in the engine, with the place where it stands."""
    return [
        (f"{path.relative_to(ENGINE).as_posix()}:{line}", key, values)
        for path in sorted(ENGINE.rglob("*.py"))
        if path.name != "errors.py"
        for line, key, values in raised_keys(path.read_text(encoding="utf-8"))
    ]


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _values(call: ast.Call) -> set[str] | None:
    if any(word.arg is None for word in call.keywords):
        return None
    return {word.arg for word in call.keywords if word.arg}


def _variable(call: ast.Call) -> str:
    return str(getattr(call.args[0], "id", ""))


def _errors_by_variable(function: ast.FunctionDef) -> Iterator[ast.Call]:
    for call in _calls(function):
        if _name(call) == "EngineError" and call.args and isinstance(call.args[0], ast.Name):
            yield call


def _chosen(function: ast.FunctionDef, variable: str) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(getattr(to, "id", "") == variable for to in node.targets):
            yield from (key for part in ast.walk(node.value) if (key := _key(part)) and key.count("-") > 1)


def _written(call: ast.Call, values: set[str] | None) -> Iterator[Raised]:
    arguments = (*call.args, *(word.value for word in call.keywords if word.arg == "message_key"))
    for argument in arguments:
        if key := _key(argument):
            yield call.lineno, key, values
            return


def _key(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value:
        return node.value
    return ""
