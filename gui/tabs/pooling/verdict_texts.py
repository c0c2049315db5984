"""Sentences about an answer: what is right, or which mistake leads to just this number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from engine.operations.pooling import PoolingStep
    from gui.tabs.pooling.quiz import OutputCell, Verdict

_TABLE = {
    "right": QT_TRANSLATE_NOOP("PoolingVerdicts", "Right!"),
    "sign": QT_TRANSLATE_NOOP("PoolingVerdicts", "The size is right, the sign is not."),
    "counted-padding": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "That takes the padding for a 0: padding never wins."
    ),
    "counted-padding-average": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "That counts the padding too: divide by {count}, the cells of the image."
    ),
    "maximum": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is the largest number: the smallest is asked."),
    "maximum-average": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is the largest number: the mean is asked."),
    "minimum": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is the smallest number: the largest is asked."),
    "minimum-average": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "That is the smallest number: the mean is asked."
    ),
    "average": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is the mean: one number of the window is asked."),
    "sum": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is the sum: divide it by {count}."),
    "forgot-cell": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "That leaves out one cell: look at the whole window."
    ),
    "forgot-cell-average": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "That leaves out the number {number} of the window."
    ),
    "wrong-window": QT_TRANSLATE_NOOP("PoolingVerdicts", "That is {cell}: look at the violet window again."),
    "wrong": QT_TRANSLATE_NOOP("PoolingVerdicts", "Not yet: compare the numbers under the window."),
    "wrong-average": QT_TRANSLATE_NOOP(
        "PoolingVerdicts", "Not yet: add the numbers under the window, then divide by {count}."
    ),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
_SENTENCES = cast(Mapping[str, str], _TABLE)


def verdict_text(verdict: Verdict, step: PoolingStep, name: str) -> str:
    """One sentence in the language of the interface.

    Args:
        verdict: what was found out about the answer.
        step: what was asked.
        name: of the cell that was asked, as the formula writes it, for example ``Y[1, 1]``.
    """
    key: str = verdict.kind
    if step.divisor is not None:
        key = next(found for found in (f"{verdict.kind}-average", verdict.kind) if found in _SENTENCES)
    values: dict[str, object] = {"count": step.divisor}
    if verdict.tap is not None:
        values["number"] = wanted_text(float(step.values[verdict.tap]))
    if verdict.cell is not None:
        values["cell"] = cell_name(verdict.cell, name)
    return QCoreApplication.translate("PoolingVerdicts", _SENTENCES[key]).format(**values)


def cell_name(cell: OutputCell, like: str) -> str:
    """Name a cell as another one is named.

    >>> cell_name((1, 2, 0), "Y[0, 0]")
    'Y[1, 2]'
    """
    return f"{like.partition('[')[0]}[{cell[0]}, {cell[1]}]"
