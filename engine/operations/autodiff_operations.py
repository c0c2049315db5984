"""What an expression can be made of: each operation with its value and its local derivatives.

Where a derivative does not exist, TensorFlow's number is used: 0 for ``relu`` and ``abs`` at 0, and the
first argument gets it all where two of ``maximum`` are equal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations import activation_functions as activations

Array = NDArray[Any]

KINK: Final = "autodiff-flag-kink"

Troubles = Callable[..., tuple[tuple[str, NDArray[np.bool_]], ...]]


@dataclass(frozen=True, slots=True)
class Operation:
    """One kind of node.

    Args:
        id: its name; for functions the one by which it is called.
        arguments: how many operands it takes.
        value: operands → result.
        slopes: operands and result → one local derivative per operand.
        written: how it is written, with {a}, {b} for the operands.
        slopes_written: the local derivatives likewise, {y} being the result; ``^{…}`` stands higher.
        tensorflow: the name of the function in TensorFlow; empty for signs.
        troubles: operands → remarks (key, where), see ``autodiff_flags``.
        reduces: whether it makes one number of an array.
    """

    id: str
    arguments: int
    value: Callable[..., Array]
    slopes: Callable[..., tuple[Any, ...]]
    written: str
    slopes_written: tuple[str, ...]
    tensorflow: str = ""
    troubles: Troubles | None = None
    reduces: bool = False


def _power_slopes(a: Array, b: Array, y: Array) -> tuple[Array, Array]:
    # x⁰ is 1 everywhere, so its slope is 0 also at 0, where 0 · 0⁻¹ would be NaN
    of_base = np.where(b == 0, 0.0, b * np.power(a, b - 1.0))
    return of_base, np.where(a > 0, y * np.log(np.where(a > 0, a, 1.0)), 0.0)


def _power_troubles(a: Array, b: Array) -> tuple[tuple[str, NDArray[np.bool_]], ...]:
    return (
        ("autodiff-flag-division-by-zero", (a == 0) & (b < 0)),
        ("autodiff-flag-power-of-negative", (a < 0) & np.isfinite(b) & (b != np.floor(b))),
    )


def _where(key: str, condition: Callable[..., Any]) -> Troubles:
    def troubles(*operands: Array) -> tuple[tuple[str, NDArray[np.bool_]], ...]:
        return ((key, np.asarray(condition(*operands))),)

    return troubles


def _log_troubles(a: Array) -> tuple[tuple[str, NDArray[np.bool_]], ...]:
    return ("autodiff-flag-log-of-zero", a == 0), ("autodiff-flag-log-of-negative", a < 0)


_ALL: Final = (
    Operation("add", 2, np.add, lambda a, b, y: (1.0, 1.0), "{a} + {b}", ("1", "1")),
    Operation("subtract", 2, np.subtract, lambda a, b, y: (1.0, -1.0), "{a} − {b}", ("1", "−1")),
    Operation("multiply", 2, np.multiply, lambda a, b, y: (b, a), "{a} * {b}", ("{b}", "{a}")),
    Operation(
        "divide",
        2,
        np.divide,
        lambda a, b, y: (1.0 / b, -y / b),
        "{a} / {b}",
        ("1 / {b}", "−{a} / {b}^{2}"),
        troubles=_where("autodiff-flag-division-by-zero", lambda a, b: b == 0),
    ),
    Operation(
        "power",
        2,
        np.power,
        _power_slopes,
        "{a} ** {b}",
        ("{b}·{a}^{{b} − 1}", "{y}·ln {a}"),
        troubles=_power_troubles,
    ),
    Operation("negate", 1, np.negative, lambda a, y: (-1.0,), "−{a}", ("−1",)),
    Operation("exp", 1, np.exp, lambda a, y: (y,), "exp({a})", ("{y}",), "tf.exp"),
    Operation(
        "log", 1, np.log, lambda a, y: (1.0 / a,), "log({a})", ("1 / {a}",), "tf.math.log", _log_troubles
    ),
    Operation("sin", 1, np.sin, lambda a, y: (np.cos(a),), "sin({a})", ("cos {a}",), "tf.sin"),
    Operation("cos", 1, np.cos, lambda a, y: (-np.sin(a),), "cos({a})", ("−sin {a}",), "tf.cos"),
    Operation("tan", 1, np.tan, lambda a, y: (1.0 + y * y,), "tan({a})", ("1 + {y}^{2}",), "tf.tan"),
    Operation(
        "sqrt",
        1,
        np.sqrt,
        lambda a, y: (0.5 / y,),
        "sqrt({a})",
        ("1 / (2·{y})",),
        "tf.sqrt",
        _where("autodiff-flag-sqrt-of-negative", lambda a: a < 0),
    ),
    Operation(
        "abs",
        1,
        np.abs,
        lambda a, y: (np.sign(a),),
        "abs({a})",
        ("sign {a}",),
        "tf.abs",
        _where(KINK, lambda a: a == 0),
    ),
    Operation(
        "tanh",
        1,
        activations.tanh,
        lambda a, y: (activations.tanh_slope(a),),
        "tanh({a})",
        ("1 − {y}^{2}",),
        "tf.tanh",
    ),
    Operation(
        "sigmoid",
        1,
        activations.sigmoid,
        lambda a, y: (activations.sigmoid_slope(a),),
        "sigmoid({a})",
        ("{y}·(1 − {y})",),
        "tf.sigmoid",
    ),
    Operation(
        "relu",
        1,
        activations.relu,
        lambda a, y: (activations.relu_slope(a),),
        "relu({a})",
        ("[{a} > 0]",),
        "tf.nn.relu",
        _where(KINK, lambda a: a == 0),
    ),
    Operation(
        "maximum",
        2,
        np.maximum,
        lambda a, b, y: (np.where(a >= b, 1.0, 0.0), np.where(a < b, 1.0, 0.0)),
        "maximum({a}, {b})",
        ("[{a} ≥ {b}]", "[{a} < {b}]"),
        "tf.maximum",
        _where(KINK, lambda a, b: a == b),
    ),
    Operation("sum", 1, np.sum, lambda a, y: (1.0,), "sum({a})", ("1",), "tf.reduce_sum", reduces=True),
    Operation(
        "mean",
        1,
        np.mean,
        lambda a, y: (1.0 / a.size,),
        "mean({a})",
        ("1 / {n}",),
        "tf.reduce_mean",
        reduces=True,
    ),
)

OPERATIONS: Final[Mapping[str, Operation]] = MappingProxyType({operation.id: operation for operation in _ALL})
"""Every operation by its id."""

FUNCTIONS: Final = tuple(operation.id for operation in _ALL if operation.tensorflow)
"""The names that can be called."""

CONSTANTS: Final[Mapping[str, float]] = MappingProxyType({"pi": np.pi})
"""The names that always mean the same number."""
