"""Names and numbers of the predict tab, in the words of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from gui.tabs.predict.verdict import LEAST_PROBABILITY
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from gui.tabs.predict.known_network import KnownNetwork
    from gui.tabs.predict.verdict import Verdict


def language() -> str:
    """Code of the language in force, as datasets name theirs."""
    return "ko" if QLocale().language() == QLocale.Language.Korean else "en"


def percent(share: float, decimals: int = 2) -> str:
    """A share as a percentage.

    >>> percent(0.83456)
    '83.46 %'
    """
    return f"{fixed(100 * share, decimals)} %"


def class_names(known: KnownNetwork, classes: int) -> tuple[str, ...]:
    """A name for each class of a network, in the language of the interface."""
    names = known.classes(language())
    return names if len(names) == classes else tuple(map(str, range(classes)))


def is_digits(names: tuple[str, ...]) -> bool:
    """Whether the classes are called 0, 1, 2 and so on."""
    return names == tuple(map(str, range(len(names))))


def dataset_title(dataset: str) -> str:
    """Proper name of a dataset, or what its owner calls it."""
    return DATASETS[dataset].title if dataset in DATASETS else dataset


def doubt(verdict: Verdict, names: tuple[str, ...]) -> str:
    """Why one should not rely on it; empty if one may."""
    match verdict.confidence:
        case "empty":
            return QCoreApplication.translate(
                "Verdict", "The sheet is empty: the network has to share out 100 % all the same."
            )
        case "unsure":
            text = QCoreApplication.translate("Verdict", "Not sure: no class has {least} %.")
            return text.format(least=fixed(100 * LEAST_PROBABILITY, 0))
        case "close":
            apart = fixed(100 * (verdict.probability - verdict.second_probability), 1)
            text = QCoreApplication.translate(
                "Verdict", "Not sure: {first} and {second} are only {apart} points apart."
            )
            return text.format(first=names[verdict.winner], second=names[verdict.second], apart=apart)
        case "sure":
            return ""
