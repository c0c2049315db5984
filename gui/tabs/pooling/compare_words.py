"""The comparison in words: names of pictures and methods, the shift, and what changed least."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from engine.data.pictures import PICTURES
from gui.tabs.pooling.compare_measure import least_changed, relative_change
from gui.tabs.pooling.comparison_figures import METHODS
from gui.tabs.pooling.layer_words import sides, stride_text
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from engine.operations.padding import Pair
    from gui.tabs.pooling.comparison_figures import Change, ComparisonFigures, Method

_PHOTOGRAPHS = {
    "camera": QT_TRANSLATE_NOOP("PictureNames", "Photographer"),
    "cat": QT_TRANSLATE_NOOP("PictureNames", "Cat"),
    "coffee": QT_TRANSLATE_NOOP("PictureNames", "Coffee"),
}
_METHODS = {
    "max": QT_TRANSLATE_NOOP("CompareWords", "Max pooling"),
    "average": QT_TRANSLATE_NOOP("CompareWords", "Average pooling"),
    "convolution": QT_TRANSLATE_NOOP("CompareWords", "Strided convolution"),
}
# the stub of QT_TRANSLATE_NOOP says object
PHOTOGRAPH_NAMES = cast(Mapping[str, str], _PHOTOGRAPHS)
METHOD_NAMES = cast(Mapping[str, str], _METHODS)


def picture_name(picture: str) -> str:
    """Name of a bundled picture."""
    entry = PICTURES[picture]
    if entry.kind == "photo":
        return QCoreApplication.translate("PictureNames", PHOTOGRAPH_NAMES[picture])
    language = "ko" if QLocale().language() == QLocale.Language.Korean else "en"
    name = DATASETS[entry.kind].class_names[language][entry.label]
    if entry.kind == "mnist":
        return QCoreApplication.translate("PictureNames", "Digit {digit}").format(digit=name)
    return name


def method_name(method: Method) -> str:
    """What a method is called."""
    return QCoreApplication.translate("CompareWords", METHOD_NAMES[method])


def method_detail(method: Method, window: Pair) -> str:
    """Window and stride of a pooling, kernel and stride of the convolution."""
    if method == "convolution":
        text = QCoreApplication.translate("CompareWords", "Sobel x · stride {stride}")
    else:
        text = QCoreApplication.translate("CompareWords", "{window} · stride {stride}")
    return text.format(window=sides(window), stride=stride_text(window))


def shift_text(shift: Pair) -> str:
    """``↓1 →2``; nothing where nothing is moved.

    >>> shift_text((-1, 2))
    '↑1 →2'
    """
    down, right = shift
    parts = [f"{'↓' if down > 0 else '↑'}{abs(down)}"] if down else []
    parts += [f"{'→' if right > 0 else '←'}{abs(right)}"] if right else []
    return " ".join(parts)


def change_text(change: Change) -> str:
    """A change in whole percent."""
    return f"{fixed(100 * relative_change(change), 0)} %"


def verdict(figures: ComparisonFigures, shift: Pair) -> str:
    """One sentence about what the shift changed least, as it was computed."""
    if not any(shift):
        return QCoreApplication.translate(
            "CompareWords", "Nothing is moved, so nothing changes; move the picture with the arrow keys."
        )
    least, moved = least_changed(figures), shift_text(shift)
    share = change_text(figures.methods[least[0]])
    if len(least) == len(METHODS):
        text = QCoreApplication.translate(
            "CompareWords", "Moved by {shift}, all three change as much: {share}."
        )
        return text.format(shift=moved, share=share)
    name = method_name(least[0])
    if len(least) > 1:
        text = QCoreApplication.translate(
            "CompareWords", "Moved by {shift}, {name} and {other} change as little: {share}."
        )
        return text.format(shift=moved, name=name, other=method_name(least[1]), share=share)
    text = QCoreApplication.translate(
        "CompareWords", "Moved by {shift}, “{name}” changes least here: {share}; the picture itself {whole}."
    )
    return text.format(shift=moved, name=name, share=share, whole=change_text(figures.picture))
