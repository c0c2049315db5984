"""A gradient on its way back through many layers, and a neuron in training, as programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from engine.operations.activation_code import numpy_lines
from engine.operations.code_text import CodeText, CodeWriter
from engine.operations.depth import MOST_LAYERS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.activation_model import Activation


def _imports(activation: Activation, *, tensorflow: bool) -> str:
    lines = ["import numpy as np"]
    if tensorflow:
        call = activation.keras_call("x")
        lines = [*(["import keras"] if "keras." in call else []), *lines, "import tensorflow as tf"]
    elif "special." in numpy_lines(activation)[0]:
        lines.append("from scipy import special")
    return "\n".join(lines) + "\n"


def _write_network(
    writer: CodeWriter, depth: int, weight_scale: float, width: int, inputs: int, seed: int
) -> None:
    writer.line(f"depth, width, seed = {depth}, {width}, {seed}")
    writer.line(f"deviation = {weight_scale!r} / np.sqrt(width)\n")
    writer.line(
        "def drawn(rows, stream):\n    return np.random.default_rng((seed, "
        "stream)).normal(size=(rows, width))\n"
    )
    writer.line("weights = [deviation * drawn(width, layer) for layer in range(1, depth + 1)]")
    writer.line(f"h = drawn({inputs}, 0)")
    writer.line(f"g = drawn({inputs}, {MOST_LAYERS + 1})")


def numpy_network(
    activation: Activation, depth: int, weight_scale: float, *, width: int, inputs: int, seed: int
) -> CodeText:
    """Forward, then back, layer by layer.

    Args:
        activation: the function of every layer.
        depth: how many layers.
        weight_scale: as in ``depth_profile``, and so are the others.
        width: neurons per layer.
        inputs: how many inputs the means are taken over.
        seed: of the random numbers.

    Returns:
        A program that leaves the size of the gradient in ``y``: after 0, 1 … depth layers back.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> code = numpy_network(ACTIVATIONS["tanh"], 3, 1.0, width=8, inputs=4, seed=0)
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    '    g = (g * slope) @ matrix.T'
    """
    before, value, slope = numpy_lines(activation)
    writer = CodeWriter()
    writer.line(_imports(activation, tensorflow=False))
    _write_network(writer, depth, weight_scale, width, inputs, seed)
    writer.line("slopes = []\nfor matrix in weights:\n    x = h @ matrix")
    for line in before.splitlines():
        writer.line(f"    {line}")
    writer.line(f"    y = {value}\n    slopes.append({slope})\n    h = y\n")
    writer.line("sizes = [np.sqrt(np.mean(g**2))]")
    writer.line("for matrix, slope in zip(weights[::-1], slopes[::-1]):")
    writer.line("    g = (g * slope) @ matrix.T", current=True)
    writer.line("    sizes.append(np.sqrt(np.mean(g**2)))")
    writer.line("y = np.array(sizes) / sizes[0]\nprint(y)")
    return writer.finished()


def keras_network(
    activation: Activation, depth: int, weight_scale: float, *, width: int, inputs: int, seed: int
) -> CodeText:
    """The same by ``tf.GradientTape``; for the arguments see ``numpy_network``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> code = keras_network(ACTIVATIONS["relu"], 3, 1.0, width=8, inputs=4, seed=0)
    >>> "signals.append(keras.activations.relu(x))" in code.text
    True
    """
    writer = CodeWriter()
    writer.line(_imports(activation, tensorflow=True))
    _write_network(writer, depth, weight_scale, width, inputs, seed)
    call = activation.keras_call("x")
    writer.line("signals = [tf.constant(h)]\nwith tf.GradientTape() as tape:\n    tape.watch(signals[0])")
    writer.line(
        f"    for matrix in weights:\n        x = signals[-1] @ matrix\n        signals.append({call})"
    )
    none = ', unconnected_gradients="zero"' if activation.jumps else ""
    writer.line("gradients = tape.gradient(", current=True)
    writer.line(f"    signals[-1], signals[::-1], output_gradients=tf.constant(g){none})", current=True)
    writer.line("sizes = [np.sqrt(np.mean(gradient.numpy() ** 2)) for gradient in gradients]")
    writer.line("y = np.array(sizes) / sizes[0]\nprint(y)")
    return writer.finished()


def numpy_neuron(
    activation: Activation,
    inputs: NDArray[Any],
    targets: NDArray[Any],
    *,
    weight: float,
    bias: float,
    learning_rate: float,
    steps: int,
) -> CodeText:
    """The training of one neuron.

    Args:
        activation: f.
        inputs: as in ``train_neuron``, and so are the others.
        targets: what is wanted.
        weight: at the start.
        bias: at the start.
        learning_rate: η.
        steps: how many.

    Returns:
        A program that leaves weight and bias in ``w`` and ``b``, and the loss after the last step in ``y``.

    >>> import numpy as np
    >>> from engine.operations.activations import ACTIVATIONS
    >>> rules = dict(weight=1.0, bias=0.0, learning_rate=0.5, steps=3)
    >>> code = numpy_neuron(ACTIVATIONS["relu"], np.array([1.0]), np.array([2.0]), **rules)
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    '    w -= 0.5 * np.mean(errors * inputs)'
    """
    before, value, slope = numpy_lines(activation)
    writer = CodeWriter()
    writer.line(_imports(activation, tensorflow=False))
    writer.array("inputs", inputs)
    writer.array("targets", targets)
    writer.line(f"w, b = {weight!r}, {bias!r}")
    writer.line(f"for step in range({steps}):\n    x = w * inputs + b")
    for line in before.splitlines():
        writer.line(f"    {line}")
    writer.line(f"    y = {value}\n    errors = (y - targets) * ({slope})")
    writer.line(f"    w -= {learning_rate!r} * np.mean(errors * inputs)", current=True)
    writer.line(f"    b -= {learning_rate!r} * np.mean(errors)", current=True)
    writer.line("x = w * inputs + b")
    if before:
        writer.line(before)
    writer.line(f"y = np.mean(({value} - targets) ** 2) / 2\nprint(w, b, y)")
    return writer.finished()


def keras_neuron(
    activation: Activation,
    inputs: NDArray[Any],
    targets: NDArray[Any],
    *,
    weight: float,
    bias: float,
    learning_rate: float,
    steps: int,
) -> CodeText:
    """The same by ``tf.GradientTape``; for the arguments see ``numpy_neuron``.

    >>> import numpy as np
    >>> from engine.operations.activations import ACTIVATIONS
    >>> rules = dict(weight=1.0, bias=0.0, learning_rate=0.5, steps=3)
    >>> code = keras_neuron(ACTIVATIONS["relu"], np.array([1.0]), np.array([2.0]), **rules)
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    '        variable.assign_sub(0.5 * gradient)'
    """
    writer = CodeWriter()
    writer.line(_imports(activation, tensorflow=True))
    writer.array("inputs", inputs)
    writer.array("targets", targets)
    writer.line(
        f"w = tf.Variable({weight!r}, dtype=tf.float64)\nb = tf.Variable({bias!r}, dtype=tf.float64)\n"
    )
    call = activation.keras_call("x")
    writer.line(
        f"def loss():\n    x = w * inputs + b\n    return tf.reduce_mean(({call} - targets) ** 2) / 2\n"
    )
    writer.line(f"for step in range({steps}):\n    with tf.GradientTape() as tape:\n        y = loss()")
    writer.line("    for variable, gradient in zip((w, b), tape.gradient(y, (w, b))):")
    writer.line(f"        variable.assign_sub({learning_rate!r} * gradient)", current=True)
    writer.line("w, b, y = float(w), float(b), float(loss())\nprint(w, b, y)")
    return writer.finished()


NETWORK_CODE: Final[Mapping[str, Callable[..., CodeText]]] = MappingProxyType(
    {"numpy": numpy_network, "keras": keras_network}
)
NEURON_CODE: Final[Mapping[str, Callable[..., CodeText]]] = MappingProxyType(
    {"numpy": numpy_neuron, "keras": keras_neuron}
)
"""The programs by the id of their library."""
