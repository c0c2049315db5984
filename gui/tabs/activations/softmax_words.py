"""The arithmetic of a softmax written out, and what each step is for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from gui.tabs.activations.softmax_figures import STEPS
from gui.widgets.number_text import fixed, significant
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.activations.softmax_columns import Name
    from gui.tabs.activations.softmax_figures import SoftmaxFigures, Step

MOST_WRITTEN: Final = 4  # scores in a sum or a maximum before it is shortened

_SENTENCES = {
    "scores": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "A network gives one score for each class: any numbers, also negative ones."
    ),
    "scaled": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "The temperature divides every score: below 1 it sharpens the shares, above 1 it evens them out.",
    ),
    "largest": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "The largest score is looked for: it will be taken away from all."
    ),
    "shifted": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "Now no score is above 0, so no exponential can overflow; the shares stay the same."
    ),
    "exponentials": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "The exponential makes every score positive: the largest becomes 1, the others are smaller.",
    ),
    "total": QT_TRANSLATE_NOOP("SoftmaxWords", "All exponentials are added up."),
    "shares": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "Each exponential divided by the sum: probabilities that add up to 1."
    ),
    "loss": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "The cross-entropy looks at the true class only: the smaller its probability, the larger the loss.",
    ),
    "gradient": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "The gradient pulls the true class up and pushes every other one down by its probability.",
    ),
    "jacobian": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "Every score moves every probability: its own up, all others down; each row adds up to 0.",
    ),
}
_NAIVE = {
    "shifted": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "Here the largest score is not taken away, as one might write it at first."
    ),
    "exponentials": QT_TRANSLATE_NOOP(
        "SoftmaxWords",
        "float32 ends at about 3.4·10³⁸: from a score of 89 on the exponential overflows to ∞.",
    ),
    "total": QT_TRANSLATE_NOOP("SoftmaxWords", "One ∞ among the exponentials makes the sum ∞."),
    "shares": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "∞ / ∞ is not a number (NaN): one large score has spoiled the whole result."
    ),
    "loss": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "A loss of NaN: from here on the training learns nothing any more."
    ),
    "gradient": QT_TRANSLATE_NOOP(
        "SoftmaxWords", "The gradient is NaN too, and would spoil every weight of the network."
    ),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the text
SENTENCES = cast(Mapping[str, str], _SENTENCES)
NAIVE_SENTENCES = cast(Mapping[str, str], _NAIVE)


def class_names(names: str, count: int) -> tuple[str, ...]:
    """What the classes are called."""
    if names == "numbers":
        return tuple(map(str, range(count)))
    language = "ko" if QLocale().language() == QLocale.Language.Korean else "en"
    return DATASETS[names].class_names[language][:count]


def step_sentence(figures: SoftmaxFigures, step: int) -> str:
    """What a step is for."""
    name = STEPS[step]
    broken = figures.part.naive and name in NAIVE_SENTENCES
    if broken and name in ("total", "shares", "loss", "gradient"):
        broken = figures.is_broken
    text = NAIVE_SENTENCES[name] if broken else SENTENCES[name]
    return QCoreApplication.translate("SoftmaxWords", text)


def heads(figures: SoftmaxFigures) -> dict[Name, tuple[str, str]]:
    """Symbol and word over each column that there is."""
    part = figures.part
    is_warm = part.temperature != 1
    z = "z / T" if is_warm else "z"
    found: dict[Name, tuple[str, str]] = {
        "name": ("", QCoreApplication.translate("SoftmaxWords", "class")),
        "truth": ("y", QCoreApplication.translate("SoftmaxWords", "true")),
        "score": ("z", QCoreApplication.translate("SoftmaxWords", "score")),
        "scaled": ("z / T", QCoreApplication.translate("SoftmaxWords", "divided")),
        "shifted": (f"{z} − max", QCoreApplication.translate("SoftmaxWords", "shifted")),
        "exponential": ("exp", QCoreApplication.translate("SoftmaxWords", "exponential")),
        "share": ("p", QCoreApplication.translate("SoftmaxWords", "probability")),
        "gradient": (
            "(p − y) / T" if is_warm else "p − y",
            QCoreApplication.translate("SoftmaxWords", "gradient"),
        ),
    }
    if part.naive:
        del found["shifted"]
    if not is_warm:
        del found["scaled"]
    return found


def arithmetic(figures: SoftmaxFigures, step: int, row: int, cell: tuple[int, int]) -> tuple[Piece, ...]:
    """A step written out for one class, or for one cell of the Jacobian."""
    name: Step = STEPS[step]
    part, at = figures.part, f"[{row}]"
    if name == "jacobian":
        return _jacobian(figures, *cell)
    z, scaled = _number(part.logits[row]), _number(figures.scaled[row])
    shifted, exponential = _number(figures.shifted[row]), _number(figures.exponentials[row])
    share, total = _number(figures.shares[row]), _number(figures.total)
    z_name = f"z{at}" if part.temperature == 1 else f"z{at} / T"
    shorter = "" if part.naive else " − max"
    written: dict[Step, tuple[Piece, ...]] = {
        "scores": (_name(f"z{at}", "input"), _equals(), _result(z, "input")),
        "scaled": (
            _name(f"z{at} / T", "input"),
            _equals(),
            _plain(f"{z} / {_number(part.temperature)}"),
            _equals(),
            _result(scaled),
        ),
        "largest": (
            _name("max"),
            _equals(),
            _plain(f"max({_listed(figures.scaled.tolist(), ', ')})"),
            _equals(),
            _result(_number(figures.largest), "output"),
        ),
        "shifted": (
            _name(f"{z_name}{shorter}"),
            _equals(),
            *(() if part.naive else (_plain(f"{scaled} − {_signed(figures.largest)}"), _equals())),
            _result(shifted),
        ),
        "exponentials": (
            _name(f"exp({z_name}{shorter})"),
            _equals(),
            _plain(f"exp({shifted})"),
            _equals(),
            _result(exponential),
        ),
        "total": (
            _name("Σ"),
            _equals(),
            _plain(_listed(figures.exponentials.tolist(), " + ")),
            _equals(),
            _result(total),
        ),
        "shares": (
            _name(f"p{at}", "output"),
            _equals(),
            _plain(f"{exponential} / {total}"),
            _equals(),
            _result(share, "output"),
        ),
    }
    if name in written:
        return written[name]
    truth = part.true_class
    if name == "loss":
        return (
            _name(QCoreApplication.translate("SoftmaxWords", "loss"), "gradient"),
            _equals(),
            _plain(f"−ln p[{truth}]"),
            _equals(),
            _plain(f"−ln {_number(figures.shares[truth])}"),
            _equals(),
            _result(loss_text(figures), "gradient"),
        )
    over = "" if part.temperature == 1 else f" / {_number(part.temperature)}"
    inner = f"{share} − {figures.labels[row]:.0f}"
    return (
        _name(f"∂loss/∂z{at}", "gradient"),
        _equals(),
        _plain(f"({inner}){over}" if over else inner),
        _equals(),
        _result(_number(figures.gradient[row]), "gradient"),
    )


def loss_text(figures: SoftmaxFigures) -> str:
    """The loss with six decimals."""
    return fixed(figures.loss, 6) if math.isfinite(figures.loss) else significant(figures.loss)


def _jacobian(figures: SoftmaxFigures, row: int, column: int) -> tuple[Piece, ...]:
    share, _, result = figures.jacobian_term(row, column)
    temperature = figures.part.temperature
    over = "" if temperature == 1 else f" / {_number(temperature)}"
    delta = "1" if row == column else "0"
    return (
        _name(f"∂p[{row}]/∂z[{column}]", "gradient"),
        _equals(),
        _plain(f"p[{row}]·({delta} − p[{column}]){' / T' if over else ''}"),
        _equals(),
        _plain(f"{_number(share)}·({delta} − {_number(figures.sound[column])}){over}"),
        _equals(),
        _result(_number(result), "gradient"),
    )


def _number(value: float) -> str:
    return significant(value, 4)


def _signed(value: float) -> str:
    return f"({_number(value)})" if value < 0 else _number(value)


def _listed(values: list[float], between: str) -> str:
    texts = [_number(value) for value in values]
    if len(texts) > MOST_WRITTEN:
        texts = [*texts[: MOST_WRITTEN - 1], "…", texts[-1]]
    return between.join(texts)


def _name(text: str, token: str = "ink") -> Piece:
    return Piece(text, token)


def _plain(text: str) -> Piece:
    return Piece(text, "ink", 600)


def _equals() -> Piece:
    return Piece("  =  ", "ink2", 600)


def _result(text: str, token: str = "ink") -> Piece:
    return Piece(text, token, 800, 1.15)
