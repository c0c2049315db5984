"""The way of a gradient in words, and its product written out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.depth_figures import EXPLODES, VANISHES, power_text
from gui.widgets.number_text import fixed, significant
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from engine.operations.depth import NeuronStep
    from gui.tabs.activations.depth_figures import Way

LOST: Final = 1e3  # a loss from which nobody comes back
MOST_WRITTEN: Final = 4  # factors before a product is shortened
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def product(name: str, way: Way, gone: int) -> tuple[Piece, ...]:
    """The product of so many factors of the path, written out."""
    total = Piece(power_text(float(way.path[gone])), "gradient", 800, 1.15)
    head = (Piece(f"{name_of(name)}:  ∏ w·f′(z)", "ink"), Piece("  =  ", "ink2", 600))
    if not gone:
        return (*head, Piece("1", "gradient", 800, 1.15))
    factors = way.factors[:gone]
    texts = [_factor(factor) for factor in factors]
    same = len(set(factors)) == 1
    if gone == 1:
        return (*head, Piece(texts[0], "gradient", 800, 1.15))
    shown = [*texts[: MOST_WRITTEN - 1], "…", texts[-1]] if gone > MOST_WRITTEN else texts
    written = [Piece(" · ".join(shown), "ink", 600), Piece("  =  ", "ink2", 600)]
    if same:
        written += [Piece(f"{texts[0]}{str(gone).translate(_RAISED)}", "ink"), Piece("  =  ", "ink2", 600)]
    return (*head, *written, total)


def measured(name: str, way: Way, gone: int) -> tuple[Piece, ...]:
    """How large the measured gradient is after so many layers."""
    text = QCoreApplication.translate("DepthWords", "measured")
    return (
        Piece(f"{text}  ", "ink2", 600),
        Piece(power_text(float(way.measured[gone])), "gradient", 800, 1.1),
    )


def verdict(name: str, way: Way, gone: int) -> str:
    """What became of the gradient, in one sentence."""
    size = float(way.measured[gone])
    if not gone:
        return QCoreApplication.translate(
            "DepthWords", "The gradient starts at the last layer; step on to let it go back layer by layer."
        )
    if size <= VANISHES:
        text = QCoreApplication.translate(
            "DepthWords",
            "{name}: after {count} layers the gradient is only {size} of what it was: it vanishes.",
        )
    elif size >= EXPLODES:
        text = QCoreApplication.translate(
            "DepthWords",
            "{name}: after {count} layers the gradient is {size} times what it was: it explodes.",
        )
    else:
        text = QCoreApplication.translate(
            "DepthWords", "{name}: after {count} layers the gradient is {size} times what it was."
        )
    return text.format(name=name_of(name), count=gone, size=power_text(size))


def neuron_numbers(step: NeuronStep) -> tuple[Piece, ...]:
    """Weight, bias and their gradients."""
    parts: list[Piece] = []
    for symbol, value, token in (
        ("w", step.weight, "kernel"),
        ("b", step.bias, "ink"),
        ("∂w", step.weight_gradient, "gradient"),
        ("∂b", step.bias_gradient, "gradient"),
    ):
        if parts:
            parts.append(Piece("   ", "ink2", 500))
        parts += [Piece(f"{symbol} ", "ink2", 600), Piece(_number(value), token, 700)]
    return tuple(parts)


def neuron_state(step: NeuronStep) -> str:
    """Whether a neuron still learns."""
    if step.is_dead:
        return QCoreApplication.translate("DepthWords", "dead")
    if not step.loss < LOST:
        return QCoreApplication.translate("DepthWords", "diverges")
    off = int((step.z <= 0).sum())
    if off:
        return QCoreApplication.translate("DepthWords", "{count} of {all} below 0").format(
            count=off, all=step.z.size
        )
    return QCoreApplication.translate("DepthWords", "learning")


def neuron_sentence(relu: NeuronStep, leaky: NeuronStep, first_dead: int | None) -> str:
    """What is to be seen at a step."""
    if not leaky.loss < LOST:
        return QCoreApplication.translate(
            "DepthWords", "The steps are too large for leaky ReLU as well: its loss grows without end."
        )
    if relu.is_dead and first_dead == relu.index:
        return QCoreApplication.translate(
            "DepthWords",
            "One step too large: z is below 0 at every point, so ReLU's slope is 0 and no gradient is left.",
        )
    if relu.is_dead and (leaky.z > 0).any():
        return QCoreApplication.translate(
            "DepthWords", "ReLU stands still for ever; leaky ReLU has come back and learns on."
        )
    if relu.is_dead:
        return QCoreApplication.translate(
            "DepthWords", "ReLU does not move any more; leaky ReLU's small slope leads it back step by step."
        )
    if relu.index == 0:
        return QCoreApplication.translate(
            "DepthWords", "Two neurons with the same start and the same data; only their functions differ."
        )
    return QCoreApplication.translate(
        "DepthWords", "Both neurons learn: the dots come nearer to the squares."
    )


def _factor(value: float) -> str:
    text = significant(value, 3)
    return f"({text})" if value < 0 else text


def _number(value: float) -> str:
    return fixed(value, 3) if abs(value) < 1000 else significant(value, 3)
