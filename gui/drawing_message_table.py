"""The sentences by key of drawn, kept and scanned digits: a part of ``gui.message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.own_drawings_message_table import OWN_DRAWINGS_MESSAGES

_TABLE = {
    "canvas-wrong-shape": QT_TRANSLATE_NOOP(
        "Messages",
        "A drawing has to be height × width pixels, but {came} came; please give one grey picture.",
    ),
    "canvas-wrong-type": QT_TRANSLATE_NOOP(
        "Messages",
        "The pixels of a drawing have to be bytes from 0 to 255 or numbers from 0 to 1, but are {came}; "
        "please convert them.",
    ),
    "canvas-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The pixels of a drawing have to be from 0 to 1, but go from {low} to {high}; please scale them.",
    ),
    "picture-has-no-ink": QT_TRANSLATE_NOOP(
        "Messages",
        "No ink was found on {path}; please choose a picture of one dark or bright digit.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
DRAWING_MESSAGES = {**cast(Mapping[str, str], _TABLE), **OWN_DRAWINGS_MESSAGES}
