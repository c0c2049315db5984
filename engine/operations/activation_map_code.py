"""An activation of a real feature map as a program of NumPy and SciPy, and of TensorFlow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from engine.operations.activation_code import numpy_lines
from engine.operations.code_text import CodeText, CodeWriter

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.activation_model import Activation


def numpy_code(image: NDArray[Any], kernel: NDArray[Any], bias: float, activation: Activation) -> CodeText:
    """Correlate, add the bias, apply f and f′.

    Args:
        image: H×W, 0 … 255.
        kernel: its weights.
        bias: added to every number.
        activation: f.

    Returns:
        A program that leaves the map in ``x``, f in ``y`` and f′ in ``slope``.

    >>> import numpy as np
    >>> from engine.operations.activations import ACTIVATIONS
    >>> code = numpy_code(np.array([[0, 255]]), np.array([[1.0]]), -0.5, ACTIVATIONS["relu"])
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    'y = np.maximum(x, 0)'
    """
    before, value, slope = numpy_lines(activation)
    writer = CodeWriter()
    special = ", special" if "special." in before else ""
    writer.line(f"import numpy as np\nfrom scipy import signal{special}\n")
    writer.array("image", image)
    writer.array("kernel", kernel)
    writer.line(f'x = signal.correlate2d(image / 255, kernel, mode="same") + {bias!r}')
    if before:
        writer.line(before)
    writer.line(f"y = {value}", current=True)
    writer.line(f"slope = {slope}", current=True)
    writer.line("print(np.mean(y == 0), np.mean(slope == 0))")
    return writer.finished()


def keras_code(image: NDArray[Any], kernel: NDArray[Any], bias: float, activation: Activation) -> CodeText:
    """The same by ``tf.nn.conv2d``; for the arguments see ``numpy_code``.

    >>> import numpy as np
    >>> from engine.operations.activations import ACTIVATIONS
    >>> code = keras_code(np.array([[0, 255]]), np.array([[1.0]]), -0.5, ACTIVATIONS["relu"])
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    '    y = keras.activations.relu(x)'
    """
    writer = CodeWriter()
    call = activation.keras_call("x")
    first = "import keras\n" if "keras." in call else ""
    writer.line(f"{first}import numpy as np\nimport tensorflow as tf\n")
    writer.array("image", image)
    writer.array("kernel", kernel)
    writer.line("image = tf.constant(image[np.newaxis, :, :, np.newaxis] / 255)")
    writer.line("kernel = tf.constant(kernel[:, :, np.newaxis, np.newaxis], tf.float64)")
    writer.line(f'x = tf.nn.conv2d(image, kernel, strides=1, padding="SAME") + {bias!r}')
    writer.line("with tf.GradientTape() as tape:\n    tape.watch(x)")
    writer.line(f"    y = {call}", current=True)
    none = ', unconnected_gradients="zero"' if activation.jumps else ""
    writer.line(f"slope = tape.gradient(y, x{none}).numpy()[0, :, :, 0]", current=True)
    writer.line("x, y = x.numpy()[0, :, :, 0], y.numpy()[0, :, :, 0]")
    writer.line("print(np.mean(y == 0), np.mean(slope == 0))")
    return writer.finished()


ACTIVATION_MAP_CODE: Final[Mapping[str, Callable[..., CodeText]]] = MappingProxyType(
    {"numpy": numpy_code, "keras": keras_code}
)
"""The programs by the id of their library."""
