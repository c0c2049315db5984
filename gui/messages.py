"""Sentences for people: what was wanted, what came, what to do. Needs QtCore only.

The engine names an error by key and values; this table has one English sentence for each key,
which Qt translates at the moment of use.
"""

from __future__ import annotations

import errno
import numbers
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTranslator

from engine.errors import EngineError
from gui.language import TRANSLATIONS_DIRECTORY, system_language
from gui.message_table import MESSAGES

_DISK = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "disk-full",
    errno.EACCES: "file-not-allowed",
    errno.EPERM: "file-not-allowed",
    errno.EROFS: "file-not-allowed",
    errno.ENOENT: "file-missing",
    errno.EISDIR: "file-is-directory",
}

# names of options inside sentences
_OPTION_NAMES = {
    "kernels": QT_TRANSLATE_NOOP("Messages", "Kernels"),
    "kernel_size": QT_TRANSLATE_NOOP("Messages", "Kernel size"),
    "units": QT_TRANSLATE_NOOP("Messages", "Units"),
    "channels": QT_TRANSLATE_NOOP("Messages", "Channels"),
}
# the stub of QT_TRANSLATE_NOOP says object
OPTION_NAMES = cast(Mapping[str, str], _OPTION_NAMES)


class _Values(dict[str, str]):
    """What a sentence asks for; a value that is not there shows as … and breaks nothing."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(error: BaseException) -> str:
    """One sentence about an error, in the language of the interface.

    Args:
        error: an ``EngineError``, an ``OSError`` or anything else.
    """
    if isinstance(error, EngineError):
        return translated(error.message_key, error.values)
    if isinstance(error, OSError):
        path = error.filename2 or error.filename or ""
        key = _DISK.get(error.errno or 0, "file-refused")
        return translated(key, {"path": path, "reason": error.strerror or type(error).__name__})
    if isinstance(error, MemoryError):
        return translated("memory-full")
    return translated("unexpected")


def translated(message_key: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence of a key with its values, in the language of the interface.

    Args:
        message_key: key of ``MESSAGES``; another one gives a sentence that names it.
        values: what the placeholders stand for.
    """
    given = values or {}
    source = MESSAGES.get(message_key)
    if source is None:
        listed = ", ".join(f"{name}: {number_text(value)}" for name, value in given.items())
        given = {"key": f"{message_key} ({listed})" if listed else message_key}
        source = MESSAGES["unknown"]
    shown = _Values({name: _shown(name, value) for name, value in given.items()})
    return QCoreApplication.translate("Messages", source).format_map(shown)


def spoken_before_qt(message_key: str, language: str | None = None) -> str:
    """The sentence of a key where no application runs yet, hence no translator is installed.

    Args:
        message_key: key of ``MESSAGES``.
        language: ``"ko"``, ``"en"``, or None for the system's.
    """
    source = MESSAGES[message_key]
    if (language or system_language()) != "ko":
        return source
    translator = QTranslator()
    translator.load("ko", str(TRANSLATIONS_DIRECTORY))
    return translator.translate("Messages", source) or source


def number_text(value: object) -> str:
    """A number with a real minus; anything else as it is.

    >>> number_text(-0.5)
    '−0.5'
    """
    if isinstance(value, bool) or not isinstance(value, numbers.Number):
        return str(value)
    # NumPy's numbers count as numbers too, and NumPy need not be imported for it
    text = str(value) if isinstance(value, numbers.Integral) else f"{value:g}"
    return text.replace("-", "\N{MINUS SIGN}")


def _shown(name: str, value: object) -> str:
    if name == "name" and str(value) in OPTION_NAMES:
        return QCoreApplication.translate("Messages", OPTION_NAMES[str(value)])
    return number_text(value)
