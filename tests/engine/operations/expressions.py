"""Random expressions, and TensorFlow's answer to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from hypothesis import strategies as st

Array = np.ndarray[Any, Any]

# each stays away from where it has no value, whatever its operand is
_SAFE = (
    "exp({0} / 8)",
    "log(1.5 + {0}*{0})",
    "sin({0})",
    "cos({0})",
    "tan(tanh({0}))",
    "sqrt(0.5 + {0}*{0})",
    "abs({0})",
    "tanh({0})",
    "sigmoid({0})",
    "relu({0})",
    "({0})**2",
    "(-({0}))",
    "(1.25 + ({0})**2)**-1",
    "2**tanh({0})",
    "sum({0})",
    "mean({0})",
    "({0} + {1})",
    "({0} - {1})",
    "({0} * {1})",
    "({0}) / (2 + abs({1}))",
    "maximum({0}, {1})",
    "(0.5 + ({0})**2)**tanh({1})",
)
NAMES = ("x", "w", "b")
_LEAVES = st.sampled_from((*NAMES, "2", "0.75", "x", "w"))


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda pattern, a, b: pattern.format(a, b), st.sampled_from(_SAFE), inner, inner)


EXPRESSIONS = st.recursive(_LEAVES, _grown, max_leaves=8)
_SHAPES = st.sampled_from([((), (), ()), ((3,), (), (3,)), ((3,), (2, 1), ()), ((2, 3), (3,), (1, 3))])


@st.composite
def values(draw: st.DrawFn) -> dict[str, Array]:
    """Numbers for the three names, in shapes that go together."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return {name: rng.uniform(-2, 2, shape) for name, shape in zip(NAMES, draw(_SHAPES), strict=True)}


def tensorflow_answer(text: str, at: Mapping[str, Array]) -> tuple[Array, dict[str, Array]]:
    """Value and gradients, by Python's own reading of the text and ``tf.GradientTape``."""
    import tensorflow as tf

    variables = {name: tf.Variable(np.asarray(value, np.float64)) for name, value in at.items()}
    functions = {
        "exp": tf.exp,
        "log": tf.math.log,
        "sin": tf.sin,
        "cos": tf.cos,
        "tan": tf.tan,
        "sqrt": tf.sqrt,
        "abs": tf.abs,
        "tanh": tf.tanh,
        "sigmoid": tf.sigmoid,
        "relu": tf.nn.relu,
        "maximum": tf.maximum,
        "sum": tf.reduce_sum,
        "mean": tf.reduce_mean,
    }
    with tf.GradientTape() as tape:
        y = eval(_in_float64(text), {**functions, **variables, "number": _number})
        y = tf.convert_to_tensor(y, tf.float64)
    gradients = tape.gradient(y, variables, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return y.numpy(), {name: gradient.numpy() for name, gradient in gradients.items()}


def _number(value: float) -> Any:
    import tensorflow as tf

    return tf.constant(value, tf.float64)


def _in_float64(text: str) -> str:
    """Every number as a tensor, so that Python computes nothing on its own."""
    return re.sub(r"(?<![\w.])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", lambda match: f"number({match[0]})", text)
