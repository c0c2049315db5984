"""The sentences by key of own drawings and their file: a part of ``gui.drawing_message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TABLE = {
    "own-drawing-empty": QT_TRANSLATE_NOOP(
        "Messages", "The sheet is empty; please draw something before you keep it."
    ),
    "own-drawing-wrong-shape": QT_TRANSLATE_NOOP(
        "Messages", "A kept drawing is a sheet of {wanted}, but {came} came; please draw it on the sheet."
    ),
    "own-drawing-label-wrong": QT_TRANSLATE_NOOP(
        "Messages", "A label is the number of a class, {wanted}, but {came} came; please choose another one."
    ),
    "own-drawings-too-many": QT_TRANSLATE_NOOP(
        "Messages",
        "At most {wanted} drawings are kept, and these would be {came}; please export them and delete some.",
    ),
    "own-file-missing": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} is not there; please choose another one."
    ),
    "own-file-unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} cannot be read ({reason}); please check that you may read it."
    ),
    "own-file-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "A part of {path} is larger than drawings are: at most {wanted} bytes were expected, but {came} "
        "came; please choose a file that was exported here.",
    ),
    "own-file-no-archive": QT_TRANSLATE_NOOP(
        "Messages", "{path} is no whole zip archive; please choose a file that was exported here."
    ),
    "own-file-damaged": QT_TRANSLATE_NOOP(
        "Messages", "{path} is damaged ({reason}); please choose another copy of it."
    ),
    "own-file-unexpected": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has “{came}” in it, which is neither labels.csv nor a drawing of that table; please choose a "
        "file that was exported here.",
    ),
    "own-file-no-table": QT_TRANSLATE_NOOP(
        "Messages", "{path} has no {wanted} in it; please choose a file that was exported here."
    ),
    "own-file-row-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line} of labels.csv in {path} should name a drawing, a dataset and one of its classes, but is "
        "“{came}”; please correct it.",
    ),
    "own-file-picture-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The drawing {path} should be a {wanted} with ink on it, but is {came}; please leave it out.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
OWN_DRAWINGS_MESSAGES = cast(Mapping[str, str], _TABLE)
