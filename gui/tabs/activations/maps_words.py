"""The feature map in words, and one of its cells written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.maps_kernels import learned_from
from gui.widgets.number_text import fixed
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.activations.maps_figures import MapsFigures
    from gui.tabs.activations.maps_part import MapsPart
    from gui.widgets.matrix_model import Cell

_KERNELS = {
    "identity": QT_TRANSLATE_NOOP("MapsWords", "Identity"),
    "box": QT_TRANSLATE_NOOP("MapsWords", "Mean 3×3"),
    "gaussian": QT_TRANSLATE_NOOP("MapsWords", "Gaussian 3×3"),
    "gaussian-5": QT_TRANSLATE_NOOP("MapsWords", "Gaussian 5×5"),
    "sharpen": QT_TRANSLATE_NOOP("MapsWords", "Sharpen"),
    "sobel-x": QT_TRANSLATE_NOOP("MapsWords", "Sobel x"),
    "sobel-y": QT_TRANSLATE_NOOP("MapsWords", "Sobel y"),
    "prewitt-x": QT_TRANSLATE_NOOP("MapsWords", "Prewitt x"),
    "prewitt-y": QT_TRANSLATE_NOOP("MapsWords", "Prewitt y"),
    "laplacian": QT_TRANSLATE_NOOP("MapsWords", "Laplacian"),
    "laplacian-8": QT_TRANSLATE_NOOP("MapsWords", "Laplacian 8"),
    "emboss": QT_TRANSLATE_NOOP("MapsWords", "Emboss"),
    "ridge": QT_TRANSLATE_NOOP("MapsWords", "Ridges"),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the text
KERNEL_NAMES = cast(Mapping[str, str], _KERNELS)
_LEARNED = {
    "mnist": QT_TRANSLATE_NOOP("MapsWords", "Learned {number}, digits"),
    "fashion-mnist": QT_TRANSLATE_NOOP("MapsWords", "Learned {number}, clothes"),
}
LEARNED_NAMES = cast(Mapping[str, str], _LEARNED)


def kernel_name(kernel: str) -> str:
    """What a kernel is called."""
    learned = learned_from(kernel)
    if learned is not None:
        dataset, number = learned
        return QCoreApplication.translate("MapsWords", LEARNED_NAMES[dataset]).format(number=number)
    return QCoreApplication.translate("MapsWords", KERNEL_NAMES[kernel])


def picture_name(part: MapsPart, figures: MapsFigures) -> str:
    """What is on the picture."""
    language = "ko" if QLocale().language() == QLocale.Language.Korean else "en"
    name = DATASETS[part.dataset].class_names[language][figures.label]
    if part.dataset == "mnist":
        return QCoreApplication.translate("PictureNames", "Digit {digit}").format(digit=name)
    return name


def percent(share: float) -> str:
    r"""A share in whole percent; what is nearly nothing or nearly all is said to be nearly so.

    >>> [percent(share).replace("\u00a0", " ") for share in (0.5, 0.001, 0.0, 0.999)]
    ['50 %', '< 1 %', '0 %', '> 99 %']
    """
    if 0 < share < 0.01:
        return "< 1\u00a0%"
    if 0.99 < share < 1:
        return "> 99\u00a0%"
    return f"{fixed(100 * share, 0)}\u00a0%"


def heads(part: MapsPart, figures: MapsFigures) -> list[tuple[str, str]]:
    """Symbol and word over each column."""
    bias = "" if part.bias == 0 else " + b"
    scale = QCoreApplication.translate("MapsWords", "before · ±{reach}").format(reach=fixed(figures.reach, 2))
    after = QCoreApplication.translate("MapsWords", "after {name} · ±{reach}").format(
        name=name_of(part.function), reach=fixed(figures.reach, 2)
    )
    slope = QCoreApplication.translate("MapsWords", "gradient mask · ±{reach}").format(
        reach=fixed(figures.slope_reach, 2)
    )
    return [
        ("X", picture_name(part, figures)),
        (f"z = X ⋆ K{bias}", scale),
        ("f(z)", after),
        ("f′(z)", slope),
    ]


def shares(figures: MapsFigures) -> list[tuple[str, str]]:
    """What the maps come to, in percent."""
    maps = figures.maps
    return [
        (percent(maps.zero_share), QCoreApplication.translate("MapsWords", "of f(z) are 0")),
        (percent(maps.blocked_share), QCoreApplication.translate("MapsWords", "let no gradient through")),
        (percent(figures.saturated_share), QCoreApplication.translate("MapsWords", "saturated: |f′| < 0.05")),
    ]


def cell_line(part: MapsPart, figures: MapsFigures, cell: Cell, stage: int) -> tuple[Piece, ...]:
    """Z → f(z), f′(z) of one cell."""
    row, column = cell
    maps, at = figures.maps, f"[{row}, {column}]"
    z, value, slope = (float(array[cell]) for array in (maps.before, maps.after, maps.slopes))
    z_text = fixed(z, 4)
    inner = f"({z_text})"
    pieces = [Piece(f"z{at}", "input"), Piece("  =  ", "ink2", 600), Piece(z_text, "ink", 800)]
    if stage >= 1:
        pieces += [
            Piece("     →     ", "ink2", 600),
            Piece(f"{name_of(part.function)}{inner}", "ink", 600),
            Piece("  =  ", "ink2", 600),
            Piece(fixed(value, 4), "output", 800, 1.1),
        ]
    if stage >= 2:
        pieces += [
            Piece("     f′", "ink2", 600),
            Piece(inner, "ink", 600),
            Piece("  =  ", "ink2", 600),
            Piece(fixed(slope, 4), "gradient", 800, 1.1),
        ]
    return tuple(pieces)


def sentence(part: MapsPart, figures: MapsFigures, stage: int) -> str:
    """What is to be seen at a stage."""
    name = name_of(part.function)
    maps = figures.maps
    if stage == 0:
        text = QCoreApplication.translate(
            "MapsWords", "The kernel answers with a sign: {share} of the numbers are below 0."
        )
        return text.format(share=percent(figures.negative_share))
    if stage == 1:
        text = QCoreApplication.translate(
            "MapsWords", "{name} number by number, on the same scale: {share} of the map are 0 now."
        )
        return text.format(name=name, share=percent(maps.zero_share))
    if maps.blocked_share:
        text = QCoreApplication.translate(
            "MapsWords",
            "The slopes decide what a gradient does on its way back: {share} of the cells stop it.",
        )
        return text.format(share=percent(maps.blocked_share))
    text = QCoreApplication.translate(
        "MapsWords", "Every cell lets some gradient through; in {share} of them hardly any (|f′| < 0.05)."
    )
    return text.format(share=percent(figures.saturated_share))
