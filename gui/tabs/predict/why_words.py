"""What the room "Why" says: how each map is read, and what it cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.tabs.predict.texts import percent as spaced_percent
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from engine.network.saliency import ChangeOfMind, GradCam

Sentences = tuple[str, str]
"""How to read it, and what it cannot say."""


def percent(share: float, decimals: int = 2) -> str:
    """A share as a percentage that no line break parts.

    >>> percent(0.5, 0) == "50\N{NO-BREAK SPACE}%"
    True
    """
    return spaced_percent(share, decimals).replace(" ", "\N{NO-BREAK SPACE}")


def signed(value: float, digits: int = 3) -> str:
    """A number with its sign, as it stands for something that is added.

    >>> signed(0.5), signed(0.0)
    ('+0.5', '0')
    """
    return f"+{significant(value, digits)}" if value > 0 else significant(value, digits)


def saliency_words(name: str, *, times_input: bool) -> Sentences:
    """Of the gradient, times the picture or not."""
    if times_input:
        how = QCoreApplication.translate(
            "WhyWords", "Orange: this ink raises the score of {name}; blue: it lowers it."
        )
        limit = QCoreApplication.translate(
            "WhyWords", "True of small changes only; empty paper always shows 0, although it matters too."
        )
    else:
        how = QCoreApplication.translate(
            "WhyWords", "Orange: more ink here would raise the score of {name}; blue: it would lower it."
        )
        limit = QCoreApplication.translate(
            "WhyWords", "A slope at this one picture: noisy, and a large change may do something else."
        )
    return how.format(name=name), limit


def cover_words(name: str, probability: float, *, has_cover: bool) -> Sentences:
    """Of the map of covers."""
    how = QCoreApplication.translate(
        "WhyWords", "Orange: covering this part costs {name} score; blue: it gains."
    )
    limit = QCoreApplication.translate(
        "WhyWords", "A covered picture is an odd one; what two parts do together stays unseen."
    )
    if has_cover:
        live = QCoreApplication.translate("WhyWords", "With this part covered {name} has {percent}.")
        return live.format(name=name, percent=percent(probability)), limit
    return how.format(name=name), limit


def cam_words(name: str, layer: str, cam: GradCam | None) -> Sentences:
    """Of Grad-CAM."""
    if cam is None:
        told = QCoreApplication.translate(
            "WhyWords", "This network has no convolution, so there are no maps that could be weighed."
        )
        return told, ""
    if cam.nothing_speaks_for_it:
        told = QCoreApplication.translate(
            "WhyWords", "Nowhere do the maps of {layer} speak for {name}: the weighted sum is never above 0."
        )
    else:
        told = QCoreApplication.translate("WhyWords", "Bright: here the maps of {layer} speak for {name}.")
    limit = QCoreApplication.translate(
        "WhyWords",
        "{size} cells, enlarged: roughly where, not which pixel; what speaks against it is left out.",
    )
    size = "×".join(map(str, cam.coarse.shape))
    return told.format(name=name, layer=layer), limit.format(size=size)


def mind_words(found: ChangeOfMind, names: tuple[str, ...]) -> Sentences:
    """Of what would change its mind."""
    limit = QCoreApplication.translate("WhyWords", "Found one by one: few, but not proved to be the fewest.")
    rival = names[found.rival]
    share = percent(float(found.probabilities[found.rival]), 1)
    if not found.reached:
        told = QCoreApplication.translate(
            "WhyWords", "Even {count} changed pixels do not make it {name}: it gets to {percent}."
        )
    elif found.pixels == 1:
        told = QCoreApplication.translate("WhyWords", "One changed pixel makes it {name}, with {percent}.")
    else:
        told = QCoreApplication.translate(
            "WhyWords", "{count} changed pixels make it {name}, with {percent}."
        )
    return told.format(count=found.pixels, name=rival, percent=share), limit


def tried_words(pixels: int, winner: str, probability: float) -> str:
    """Of what was painted by hand."""
    told = QCoreApplication.translate("WhyWords", "{count} pixels changed by hand: {name}, with {percent}.")
    return told.format(count=pixels, name=winner, percent=percent(probability, 1))
