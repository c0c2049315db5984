"""Expressions to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Example:
    """An expression with values for its variables.

    Args:
        expression: as in ``differentiate``.
        at: a number or a line of numbers for each variable.
        trained: the variables that a network would change; the others are its data.
    """

    expression: str
    at: Mapping[str, float | tuple[float, ...]] = field(default_factory=dict)
    trained: tuple[str, ...] = ()


EXAMPLES: Final[Mapping[str, Example]] = MappingProxyType(
    {
        # the course's own
        "cubic": Example("y = x**3 + 2*x + 5", {"x": (1.0, 2.0, 3.0)}),
        "neuron": Example(
            "y = sigmoid(w0*x0 + w1*x1 + b)",
            {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "b": -3.0},
            ("w0", "w1", "b"),
        ),
        # the gradient of the scores is softmax(z) − t
        "softmax-cross-entropy": Example(
            "loss = log(sum(exp(z))) - sum(t*z)", {"z": (2.0, 1.0, 0.1), "t": (1.0, 0.0, 0.0)}, ("z",)
        ),
        # a kernel of two cells over x = 1, 3, 2, 5: each weight meets three places and adds up what they say
        "convolution": Example(
            "y = sum(relu(k0*left + k1*right + b))",
            {"k0": 1.0, "left": (1.0, 3.0, 2.0), "k1": -1.0, "right": (3.0, 2.0, 5.0), "b": 0.5},
            ("k0", "k1", "b"),
        ),
        # one rule each
        "product": Example("y = x**2 * sin(x)", {"x": (0.0, 1.0, 2.0)}),
        "quotient": Example("y = x / (1 + x**2)", {"x": (0.0, 1.0, 2.0)}),
        "chain": Example("y = sin(x**2)", {"x": (0.0, 1.0, 2.0)}),
        "shared": Example("y = x*x + sin(x)", {"x": 1.0}),
        # where there is no derivative, or not even a value
        "relu-at-zero": Example("y = relu(x)", {"x": (-1.0, 0.0, 2.0)}),
        "tie": Example("y = maximum(a, b)", {"a": (1.0, 2.0, 3.0), "b": 2.0}),
        "division-by-zero": Example("y = 1 / (x - 1) + log(x)", {"x": (0.0, 1.0, 2.0)}),
        # to go downhill on
        "parabola": Example("y = (x - 1)**2 + 1", {"x": 4.0}, ("x",)),
        "two-valleys": Example("y = x**4 - 3*x**2 + x", {"x": 2.0}, ("x",)),
    }
)
"""By id, in the order in which a list shows them; the first one opens."""
