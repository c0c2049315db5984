"""A softmax with its loss, gradient and Jacobian as a program of NumPy and of TensorFlow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from engine.operations.code_text import CodeText, CodeWriter

STEPS: Final = (
    *("scores", "scaled", "largest", "shifted", "exponentials", "total", "shares"),
    *("loss", "gradient", "jacobian"),
)
"""What ``step`` may be: the line that computes it is marked."""


def numpy_code(
    logits: Sequence[float], temperature: float, true_class: int, step: str, *, naive: bool = False
) -> CodeText:
    """Every step in a line of its own.

    Args:
        logits: z.
        temperature: T.
        true_class: which class it was, from 0.
        step: one of ``STEPS``.
        naive: in float32, without taking the largest score away.

    Returns:
        A program that leaves the shares in ``p``, then ``loss``, ``gradient`` and ``jacobian``.

    >>> code = numpy_code([2.0, 1.0, 0.1], 1.0, 0, "shares")
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    'p = exponentials / total'
    """
    writer = CodeWriter()
    writer.line("import numpy as np\n")
    scores = np.array(logits, np.float32 if naive else np.float64)
    loss = f"-np.log(p[{true_class}])" if naive else f"np.log(total) - shifted[{true_class}]"
    lines = {
        "scores": "",
        "scaled": f"scaled = z / {temperature!r}",
        "largest": "" if naive else "largest = scaled.max()",
        "shifted": "shifted = scaled" if naive else "shifted = scaled - largest",
        "exponentials": "exponentials = np.exp(shifted)",
        "total": "total = exponentials.sum()",
        "shares": "p = exponentials / total",
        "loss": f"loss = {loss}",
        "gradient": f"gradient = (p - np.eye(p.size)[{true_class}]) / {temperature!r}",
        "jacobian": f"jacobian = (np.diag(p) - np.outer(p, p)) / {temperature!r}",
    }
    writer.array("z", scores)
    for name, line in lines.items():
        if line:
            writer.line(line, current=name == step)
    writer.line("print(p)\nprint(loss)")
    return writer.finished()


def keras_code(
    logits: Sequence[float], temperature: float, true_class: int, step: str, *, naive: bool = False
) -> CodeText:
    """The same by TensorFlow, which is stable by itself; for the arguments see ``numpy_code``.

    >>> code = keras_code([2.0, 1.0], 1.0, 0, "shares")
    >>> code.text.splitlines()[code.current_lines[0] - 1]
    '    p = tf.nn.softmax(z / 1.0)'
    """
    writer = CodeWriter()
    writer.line("import numpy as np\nimport tensorflow as tf\n")
    writer.array("z", np.array(logits, np.float64))
    writer.line("z = tf.constant(z)")
    writer.line("with tf.GradientTape(persistent=True) as tape:\n    tape.watch(z)")
    until_shares = STEPS[: STEPS.index("loss")]
    writer.line(f"    p = tf.nn.softmax(z / {temperature!r})", current=step in until_shares)
    writer.line(
        "    loss = tf.nn.sparse_softmax_cross_entropy_with_logits("
        f"labels={true_class}, logits=z / {temperature!r})",
        current=step == "loss",
    )
    writer.line("gradient = tape.gradient(loss, z).numpy()", current=step == "gradient")
    writer.line("jacobian = tape.jacobian(p, z).numpy()", current=step == "jacobian")
    writer.line("p, loss = p.numpy(), float(loss)\nprint(p)\nprint(loss)")
    return writer.finished()


SOFTMAX_CODE: Final[Mapping[str, Callable[..., CodeText]]] = MappingProxyType(
    {"numpy": numpy_code, "keras": keras_code}
)
"""The programs by the id of their library."""
