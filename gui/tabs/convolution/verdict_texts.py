"""Sentences about an answer: what is right, or which mistake leads to just this number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.widgets.formula_model import factor
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep
    from gui.tabs.convolution.quiz import OutputCell, Verdict

_TABLE = {
    "right": QT_TRANSLATE_NOOP("Verdicts", "Right!"),
    "missing-bias": QT_TRANSLATE_NOOP("Verdicts", "That is the sum without the bias {bias}."),
    "sign": QT_TRANSLATE_NOOP("Verdicts", "The size is right, the sign is not."),
    "flipped": QT_TRANSLATE_NOOP(
        "Verdicts", "That comes of the kernel turned by 180°: multiply with it as it is drawn."
    ),
    "partial-sum": QT_TRANSLATE_NOOP("Verdicts", "That is channel {channel} alone: add up all channels."),
    "left-out": QT_TRANSLATE_NOOP("Verdicts", "That is without the product {product}."),
    "wrong-sign": QT_TRANSLATE_NOOP("Verdicts", "That takes the product {product} with the other sign."),
    "twice": QT_TRANSLATE_NOOP("Verdicts", "That has the product {product} twice."),
    "wrong-window": QT_TRANSLATE_NOOP("Verdicts", "That is {cell}: look at the violet window again."),
    "wrong": QT_TRANSLATE_NOOP("Verdicts", "Not yet: add the products one by one."),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
_SENTENCES = cast(Mapping[str, str], _TABLE)


def verdict_text(verdict: Verdict, step: ConvolutionStep, name: str) -> str:
    """One sentence in the language of the interface.

    Args:
        verdict: what was found out about the answer.
        step: what was asked.
        name: of the cell that was asked, as the formula writes it, for example ``Y[1, 1]``.
    """
    key = verdict.slip if verdict.kind == "off-by-product" and verdict.slip else verdict.kind
    values: dict[str, object] = {"bias": wanted_text(float(step.bias)), "channel": verdict.channel}
    if verdict.term is not None:
        place = step.terms[verdict.term]
        weight, value = float(step.kernel_values[place]), float(step.window_values[place])
        values["product"] = f"{factor(weight)}×{factor(value)}"
    if verdict.cell is not None:
        values["cell"] = cell_name(verdict.cell, name)
    return QCoreApplication.translate("Verdicts", _SENTENCES[key]).format(**values)


def cell_name(cell: OutputCell, like: str) -> str:
    """Name a cell as another one is named: a vector's by its column, one of several filters also by that.

    >>> [cell_name((1, 2, 0), like) for like in ("y[3]", "Y[0, 0]", "Y[0, 0, 4]")]
    ['y[2]', 'Y[1, 2]', 'Y[1, 2, 0]']
    """
    indices = cell[1:2] if "," not in like else cell[: like.count(",") + 1]
    return f"{like.partition('[')[0]}[{', '.join(map(str, indices))}]"
