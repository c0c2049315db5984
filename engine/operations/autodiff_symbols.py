"""Nodes and their local derivatives as formulas; ``^{…}`` stands higher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.operations.autodiff_operations import OPERATIONS

_LOWERED: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def row_label(number: int) -> str:
    """The label of a node.

    >>> row_label(12)
    'v₁₂'
    """
    return "v" + str(number).translate(_LOWERED)


def as_factor(text: str) -> str:
    """A formula as a factor of a product.

    >>> as_factor("1 − v₁^{2}"), as_factor("v₁·(1 − v₁)")
    ('(1 − v₁^{2})', 'v₁·(1 − v₁)')
    """
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        compound = text[place : place + 3] in (" + ", " − ", " / ") or text.startswith("−")
        if compound and depth == 0:
            return f"({text})"
    return text


def written(
    op: str, labels: tuple[str, ...], shapes: tuple[int, ...], own: str
) -> tuple[str, tuple[str, ...]]:
    """A node in symbols, and its local derivatives.

    Args:
        op: id of the operation.
        labels: of the operands.
        shapes: how many numbers each operand has.
        own: the label of the node.

    >>> written("power", ("v₀", "3"), (1, 1), "v₁")
    ('v₀ ** 3', ('3·v₀^{2}', 'v₁·ln v₀'))
    """
    operation = OPERATIONS[op]
    names = dict(zip("ab", (_bracketed(label) for label in labels), strict=False))
    text = _filled(operation.written, names)
    names |= {"y": own, "n": str(shapes[0])}
    slopes = [_filled(slope, names) for slope in operation.slopes_written]
    if op == "power" and _is_whole(labels[1]):
        slopes[0] = _power_slope(names["a"], int(labels[1].replace("−", "-")))
    return text, tuple(slopes)


def _power_slope(base: str, exponent: int) -> str:
    if exponent == 0:
        return "0"
    if exponent == 1:
        return "1"
    times = f"−{-exponent}" if exponent < 0 else str(exponent)
    lowered = exponent - 1
    if lowered == 1:
        return f"{times}·{base}"
    raised = f"−{-lowered}" if lowered < 0 else str(lowered)
    return f"{times}·{base}^{{{raised}}}"


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    # not str.format: braces also mark what stands higher
    for name, label in names.items():
        pattern = pattern.replace(f"{{{name}}}", label)
    return pattern


def _bracketed(label: str) -> str:
    return f"({label})" if label.startswith("−") else label


def _is_whole(label: str) -> bool:
    return label.replace("−", "").isdecimal()
