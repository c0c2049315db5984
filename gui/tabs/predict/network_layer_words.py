"""What a layer does, and how its numbers come about, in the words of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.network.layer_formulas import layer_formulas
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    activation_of,
)
from engine.network.summary import summarize
from gui.tabs.predict.layers_rows import PICTURE
from gui.tabs.predict.layers_words import FUNCTIONS
from gui.tabs.predict.network_figures import shape_text
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from engine.network.layer_formulas import Formula
    from engine.network.spec import Layer, NetworkSpec

Line = tuple[str, str]
"""A formula in letters, and with numbers and what they give."""


_PICTURE = str(QT_TRANSLATE_NOOP("NetworkWords", "The prepared picture: {size} brightnesses from 0 to 1."))
_DOES: dict[type[Layer], str] = {
    Conv2D: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "{units} kernels slide over all of it; each makes a map of its pattern."
        )
    ),
    MaxPool2D: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "Keeps the largest number of each window: smaller maps, steadier answers."
        )
    ),
    AveragePool2D: str(
        QT_TRANSLATE_NOOP("NetworkWords", "Keeps the mean of each window: smaller maps, smoother ones.")
    ),
    GlobalAveragePool2D: str(QT_TRANSLATE_NOOP("NetworkWords", "Each map becomes one number: its mean.")),
    BatchNormalization: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "Shifts and scales each map by what training saw, so that layers agree."
        )
    ),
    Flatten: str(
        QT_TRANSLATE_NOOP("NetworkWords", "Lays all numbers of the maps in one line, for the dense layer.")
    ),
    Dropout: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "Zeroes {percent} % of the numbers by chance in training; nothing now."
        )
    ),
    Activation: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "Bends every number by {function}; otherwise layers would merge into one."
        )
    ),
    Dense: str(
        QT_TRANSLATE_NOOP(
            "NetworkWords", "Each of its {units} numbers weighs all {inputs} numbers before it."
        )
    ),
}
_SCORES = str(QT_TRANSLATE_NOOP("NetworkWords", "A score for each of {units} classes."))
_SHARES = str(
    QT_TRANSLATE_NOOP(
        "NetworkWords", "A score for each of {units} classes; softmax makes probabilities of them."
    )
)


def what_it_does(network: NetworkSpec, index: int) -> str:
    """One sentence about a layer, or about the picture."""
    if index == PICTURE:
        text = QCoreApplication.translate("NetworkWords", _PICTURE)
        return text.format(size=shape_text(network.input_shape))
    row = summarize(network)[index]
    source = _DOES[type(row.layer)]
    if isinstance(row.layer, Dense) and index == len(network.layers) - 1:
        source = _SHARES if activation_of(row.layer) == "softmax" else _SCORES
    return QCoreApplication.translate("NetworkWords", source).format(
        units=f"{row.output_shape[-1]:,}",
        inputs=f"{row.input_shape[-1]:,}",
        percent=significant(100 * row.layer.rate) if isinstance(row.layer, Dropout) else "",
        function=FUNCTIONS[activation_of(row.layer)],
    )


def formula_lines(network: NetworkSpec, index: int) -> tuple[Line, Line, Line]:
    """How output, parameters and multiply-adds of a layer come about."""
    if index == PICTURE:
        return ("", shape_text(network.input_shape)), ("", "0"), ("", "0")
    row = summarize(network)[index]
    found = layer_formulas(row)
    shape = shape_text(row.output_shape)
    sizes = [size for size in (found.rows, found.columns) if size is not None]
    if len(sizes) == 2 and sizes[0] == sizes[1]:
        sizes = sizes[:1]
    if not sizes:
        output = ("", shape)
    else:
        numbers = " × ".join(f"{size.numbers} = {size.value:,}" for size in sizes)
        is_line = len(row.output_shape) == 1
        output = (sizes[0].letters, numbers if is_line else f"{numbers}   →   {shape}")
    return output, _written(found.parameters), _written(found.multiply_adds)


def _written(formula: Formula) -> Line:
    if not formula.letters:
        return "", "0"
    value = f"{formula.value:,}"
    return formula.letters, value if formula.numbers == str(formula.value) else f"{formula.numbers} = {value}"


def share_text(part: int, whole: int) -> str:
    """A share as a percentage: two decimals where it is small.

    >>> share_text(100, 197210), share_text(70560, 267560), share_text(0, 5)
    ('0.05 %', '26.4 %', '0 %')
    """
    if not part:
        return "0 %"
    share = 100 * part / max(1, whole)
    return f"{share:.2f} %" if share < 1 else f"{share:.1f} %"
