"""An activation function as a program of NumPy and of Keras."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from numpy.typing import ArrayLike, NDArray

from engine.operations.arrays import numeric_array
from engine.operations.code_text import CodeText, CodeWriter

if TYPE_CHECKING:
    from engine.operations.activation_model import Activation

Array = NDArray[Any]

ACTIVATION_COMMENT_KEYS: Final = ("places", "value", "derivative")
"""What ``comments`` may hold: one line each, in the language of the reader."""

_SIGMOID = "s = 1 / (1 + np.exp(-x))"
_NORMAL = "p = special.ndtr(x)"
_INNER = "u = np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))"
_INNER_SLOPE = "np.sqrt(2 / np.pi) * (1 + 0.134145 * x**2)"
# what both lines share, f and f′; {slope} and {alpha} are parameters
_NUMPY: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "sigmoid": ("", "1 / (1 + np.exp(-x))", "y * (1 - y)"),
        "tanh": ("", "np.tanh(x)", "(1 - y) * (1 + y)"),
        "relu": ("", "np.maximum(x, 0)", "np.where(x > 0, 1.0, 0.0)"),
        "leaky_relu": ("", "np.where(x > 0, x, {slope} * x)", "np.where(x > 0, 1.0, {slope})"),
        "prelu": (
            "",
            "np.where(x > 0, x, {slope} * x)",
            "np.where(x > 0, 1.0, np.where(x < 0, {slope}, 0.0))",
        ),
        "elu": (
            "",
            "np.where(x > 0, x, {alpha} * np.expm1(np.minimum(x, 0)))",
            "np.where(x > 0, 1.0, {alpha} * np.exp(np.minimum(x, 0)))",
        ),
        "selu": (
            "scale, alpha = 1.0507009873554805, 1.6732632423543772",
            "scale * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))",
            "scale * np.where(x >= 0, 1.0, alpha * np.exp(np.minimum(x, 0)))",
        ),
        "gelu": (_NORMAL, "x * p", "p + x * np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)"),
        "gelu_tanh": (
            _INNER,
            "x * (1 + u) / 2",
            f"(1 + u) / 2 + x * (1 - u**2) / 2 * {_INNER_SLOPE}",
        ),
        "silu": (_SIGMOID, "x * s", "s * (1 + x * (1 - s))"),
        "mish": (
            f"{_SIGMOID}\nt = np.tanh(np.logaddexp(0, x))",
            "x * t",
            "t + x * s * (1 - t**2)",
        ),
        "softplus": ("", "np.logaddexp(0, x)", "1 / (1 + np.exp(-x))"),
        "softsign": ("", "x / (1 + np.abs(x))", "1 / (1 + np.abs(x)) ** 2"),
        "hard_sigmoid": ("", "np.clip((x + 3) / 6, 0, 1)", "np.where(np.abs(x) < 3, 1 / 6, 0.0)"),
        "hard_tanh": ("", "np.clip(x, -1, 1)", "np.where(np.abs(x) <= 1, 1.0, 0.0)"),
        "relu6": ("", "np.clip(x, 0, 6)", "np.where((x > 0) & (x < 6), 1.0, 0.0)"),
        "linear": ("", "x", "np.ones(x.shape)"),
        "step": ("", "np.where(x >= 0, 1, 0)", "np.zeros(x.shape)"),
    }
)


def numpy_code(
    activation: Activation, z: ArrayLike | None = None, *, comments: Mapping[str, str] | None = None
) -> CodeText:
    """F and f′ as a textbook writes them; far from 0 they lose digits that ``activations`` keeps.

    Args:
        activation: the function.
        z: the places; None for the course's, −10 to 10 by 0.1.
        comments: as in ``CodeWriter``.

    Returns:
        A program that leaves the places in ``x``, f in ``y`` and f′ in ``slope``, and prints the last two.

    Raises:
        EngineError: ``array-ragged``, ``array-not-numeric``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> print(numpy_code(ACTIVATIONS["relu"], [-1, 2, -3, 4, -5]).text)
    import numpy as np
    <BLANKLINE>
    x = np.array([-1,  2, -3,  4, -5])
    y = np.maximum(x, 0)
    slope = np.where(x > 0, 1.0, 0.0)
    print(y)
    print(slope)
    <BLANKLINE>
    """
    writer = CodeWriter(comments)
    before, value, slope = numpy_lines(activation)
    writer.line("import numpy as np" + ("\nfrom scipy import special" if "special." in before else "") + "\n")
    _write_places(writer, z)
    if before:
        writer.line(before)
    writer.comment("value")
    writer.line(f"y = {value}", current=True)
    writer.comment("derivative")
    writer.line(f"slope = {slope}", current=True)
    writer.line("print(y)\nprint(slope)")
    return writer.finished()


def numpy_lines(activation: Activation) -> tuple[str, str, str]:
    """What a program of NumPy says before f and f′, then both, as expressions of ``x`` and ``y`` = f(x).

    >>> from engine.operations.activations import ACTIVATIONS
    >>> numpy_lines(ACTIVATIONS["tanh"])
    ('', 'np.tanh(x)', '(1 - y) * (1 + y)')
    """
    before, value, slope = (part.format(**activation.settings) for part in _NUMPY[activation.id])
    return before, value, slope


def keras_code(
    activation: Activation, z: ArrayLike | None = None, *, comments: Mapping[str, str] | None = None
) -> CodeText:
    """F by Keras and f′ by ``tf.GradientTape``.

    Args:
        activation: the function.
        z: as in ``numpy_code``.
        comments: as in ``CodeWriter``.

    Returns:
        A program that leaves f in ``y`` and f′ in ``slope`` as NumPy's arrays, and prints them.

    Raises:
        EngineError: ``array-ragged``, ``array-not-numeric``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> keras_code(ACTIVATIONS["elu"]).text.splitlines()[8]
    '    y = keras.activations.elu(x, alpha=1.0)'
    """
    writer = CodeWriter(comments)
    call = activation.keras_call("x")
    # a layer takes the first axis for the images of a batch
    is_layer = "layers." in call
    writer.line(
        ("import keras\n" if "keras." in call else "") + "import numpy as np\nimport tensorflow as tf\n"
    )
    _write_places(writer, z)
    writer.line(f"x = tf.constant(x{'[:, np.newaxis]' if is_layer else ''}, tf.float64)")
    writer.comment("value")
    writer.line("with tf.GradientTape() as tape:\n    tape.watch(x)")
    writer.line(f"    y = {call}", current=True)
    writer.comment("derivative")
    # nothing flows back through a comparison: zeros instead of None
    none = ', unconnected_gradients="zero"' if activation.jumps else ""
    writer.line(f"slope = tape.gradient(y, x{none}).numpy()", current=True)
    writer.line("y = y.numpy()\nprint(y)\nprint(slope)")
    return writer.finished()


ACTIVATION_CODE: Final[Mapping[str, Callable[..., CodeText]]] = MappingProxyType(
    {"numpy": numpy_code, "keras": keras_code}
)
"""The programs by the id of their library."""


def _write_places(writer: CodeWriter, z: ArrayLike | None) -> None:
    writer.comment("places")
    if z is None:
        writer.line("x = np.arange(-10.0, 10.0, 0.1)")
    else:
        writer.array("x", numeric_array(z))
