"""What the room "Samples" says of pictures, filters and presets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.network.sample_choice import SampleChoice
from gui.tabs.predict.texts import percent

if TYPE_CHECKING:
    from engine.network.evaluation import Evaluation

UNSURE = 60  # percent
SURE = 90
_PRESETS = {
    "all": QT_TRANSLATE_NOOP("SampleWords", "All pictures"),
    "wrong": QT_TRANSLATE_NOOP("SampleWords", "Wrong answers"),
    "worst": QT_TRANSLATE_NOOP("SampleWords", "Worst errors"),
    "sure-wrong": QT_TRANSLATE_NOOP("SampleWords", "Sure and wrong"),
    "confused": QT_TRANSLATE_NOOP("SampleWords", "Most frequent mistake"),
    "unsure": QT_TRANSLATE_NOOP("SampleWords", "Least sure"),
    "lucky": QT_TRANSLATE_NOOP("SampleWords", "Unsure but right"),
    "surest": QT_TRANSLATE_NOOP("SampleWords", "Surest"),
}
_ORDERS = {
    "index": QT_TRANSLATE_NOOP("SampleWords", "In their order"),
    "loss": QT_TRANSLATE_NOOP("SampleWords", "Largest loss"),
    "least-sure": QT_TRANSLATE_NOOP("SampleWords", "Unsure first"),
    "surest": QT_TRANSLATE_NOOP("SampleWords", "Surest first"),
}
_ANSWERS = {
    "all": QT_TRANSLATE_NOOP("SampleWords", "All"),
    "right": QT_TRANSLATE_NOOP("SampleWords", "Right"),
    "wrong": QT_TRANSLATE_NOOP("SampleWords", "Wrong"),
}
# the stub of QT_TRANSLATE_NOOP says object
PRESETS, ORDER_NAMES, ANSWER_NAMES = (
    cast(Mapping[str, str], table) for table in (_PRESETS, _ORDERS, _ANSWERS)
)
LONGEST_SHORT_NAME = 2


def word(text: str) -> str:
    """An entry of the tables above, in the language in force."""
    return QCoreApplication.translate("SampleWords", text)


def preset(name: str, answers: Evaluation | None) -> SampleChoice:
    """A filter and an order by name.

    Args:
        name: key of ``PRESETS``.
        answers: says which mistake is the most frequent one.
    """
    if name == "confused":
        return most_confused(answers)
    return {
        "wrong": SampleChoice(answer="wrong"),
        "worst": SampleChoice(answer="wrong", order="loss"),
        "sure-wrong": SampleChoice(answer="wrong", lowest=SURE, order="surest"),
        "unsure": SampleChoice(order="least-sure"),
        "lucky": SampleChoice(answer="right", highest=UNSURE, order="least-sure"),
        "surest": SampleChoice(order="surest"),
    }.get(name, SampleChoice())


def preset_of(choice: SampleChoice, answers: Evaluation | None) -> str:
    """Name of the preset that a filter is; empty for none."""
    return next((name for name in PRESETS if preset(name, answers) == choice), "")


def most_confused(answers: Evaluation | None) -> SampleChoice:
    """The pictures of the most frequent mistake; all wrong ones where there is none."""
    if answers is None:
        return SampleChoice(answer="wrong", order="loss")
    wrong = answers.confusion.copy()
    np.fill_diagonal(wrong, 0)
    if not wrong.size or not wrong.max():
        return SampleChoice(answer="wrong", order="loss")
    true, predicted = np.unravel_index(int(wrong.argmax()), wrong.shape)
    return SampleChoice(int(true), int(predicted), order="loss")


def are_short(names: tuple[str, ...]) -> bool:
    """Whether two names fit on one line below a small picture."""
    return max(map(len, names), default=0) <= LONGEST_SHORT_NAME


def tile_lines(names: tuple[str, ...], label: int, predicted: int, share: float) -> tuple[str, ...]:
    """What stands below a small picture: what it is, what the network says, and how sure it is.

    >>> tile_lines(("0", "1"), 1, 0, 0.834)
    ('1 → 0', '83.4 %')
    """
    if are_short(names):
        return (f"{names[label]} → {names[predicted]}", percent(share, 1))
    return (names[label], f"→ {names[predicted]}", percent(share, 1))


def spoken(names: tuple[str, ...], number: int, label: int, answers: Evaluation | None, index: int) -> str:
    """One sentence about a picture.

    Args:
        names: of the classes.
        number: of the picture.
        label: its class.
        answers: None as long as there are none.
        index: of the picture among the answers.
    """
    shown = f"{number:,}"
    if answers is None:
        text = QCoreApplication.translate("SampleWords", "Picture {number}: {true}.")
        return text.format(number=shown, true=names[label])
    predicted, share = int(answers.predicted[index]), float(answers.confidences[index])
    if predicted == label:
        text = QCoreApplication.translate(
            "SampleWords", "Picture {number}: {true}, and the network says so with {percent}."
        )
    else:
        text = QCoreApplication.translate(
            "SampleWords", "Picture {number}: {true}, but the network says {predicted} with {percent}."
        )
    return text.format(number=shown, true=names[label], predicted=names[predicted], percent=percent(share, 1))
