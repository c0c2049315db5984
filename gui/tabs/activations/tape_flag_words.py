"""Remarks at a node, in a word or two; the whole sentences are messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.operations.autodiff_operations import KINK
from gui.messages import translated

if TYPE_CHECKING:
    from engine.operations.autodiff import Tape

_TABLE = {
    "autodiff-flag-division-by-zero": QT_TRANSLATE_NOOP("TapeFlags", "division by 0"),
    "autodiff-flag-log-of-negative": QT_TRANSLATE_NOOP("TapeFlags", "log of a negative number"),
    "autodiff-flag-log-of-zero": QT_TRANSLATE_NOOP("TapeFlags", "log of 0"),
    "autodiff-flag-sqrt-of-negative": QT_TRANSLATE_NOOP("TapeFlags", "root of a negative number"),
    "autodiff-flag-power-of-negative": QT_TRANSLATE_NOOP("TapeFlags", "power of a negative number"),
    "autodiff-flag-overflow": QT_TRANSLATE_NOOP("TapeFlags", "overflow"),
    "autodiff-flag-not-a-number": QT_TRANSLATE_NOOP("TapeFlags", "no number"),
    "autodiff-flag-input-not-finite": QT_TRANSLATE_NOOP("TapeFlags", "not finite"),
    "autodiff-flag-slope-infinite": QT_TRANSLATE_NOOP("TapeFlags", "vertical"),
    KINK: QT_TRANSLATE_NOOP("TapeFlags", "corner"),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the words
FLAG_WORDS = cast(Mapping[str, str], _TABLE)


def flag_words(flags: tuple[str, ...]) -> str:
    """The remarks of a node in short; empty for none."""
    return ", ".join(QCoreApplication.translate("TapeFlags", FLAG_WORDS[flag]) for flag in flags)


def is_trouble(flags: tuple[str, ...]) -> bool:
    """Whether a number is missing, and not only a derivative that had to be chosen."""
    return any(flag != KINK for flag in flags)


def flag_sentence(tape: Tape, index: int | None = None) -> str:
    """The first remark on a node, or on the whole tape, as a sentence; empty for none.

    Args:
        tape: what was differentiated.
        index: place of the node in ``tape.nodes``; None for the first node with a remark.
    """
    for node, flag in tape.flags:
        if index in (None, node.index):
            return translated(flag)
    return ""
