"""What was done to somebody's own picture to read it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from engine.data.photo import Note

_NOTES = {
    "photo-first-frame": QT_TRANSLATE_NOOP("PhotoNotes", "first frame only"),
    "photo-sixteen-bits": QT_TRANSLATE_NOOP("PhotoNotes", "16 bits reduced to 8"),
    "photo-transparent": QT_TRANSLATE_NOOP("PhotoNotes", "transparent places are white"),
    "photo-cmyk": QT_TRANSLATE_NOOP("PhotoNotes", "CMYK converted to grey"),
    "photo-palette": QT_TRANSLATE_NOOP("PhotoNotes", "palette converted to grey"),
    "photo-colours": QT_TRANSLATE_NOOP("PhotoNotes", "colours converted to grey"),
    "scan-inverted": QT_TRANSLATE_NOOP("PhotoNotes", "dark on light, so inverted"),
    "scan-light-evened": QT_TRANSLATE_NOOP("PhotoNotes", "uneven light evened out"),
    "scan-edge-removed": QT_TRANSLATE_NOOP("PhotoNotes", "edges left out"),
    "scan-lines-removed": QT_TRANSLATE_NOOP("PhotoNotes", "ruled lines left out"),
    "scan-rest-removed": QT_TRANSLATE_NOOP("PhotoNotes", "marks far from the digit left out"),
    "scan-no-ink": QT_TRANSLATE_NOOP("PhotoNotes", "no ink found"),
    "photo-reduced": QT_TRANSLATE_NOOP(
        "PhotoNotes", "reduced from {from_width}×{from_height} to {to_width}×{to_height}"
    ),
}
# the stub of QT_TRANSLATE_NOOP says object
NOTES = cast(Mapping[str, str], _NOTES)


def note_text(note: Note) -> str:
    """One change."""
    return QCoreApplication.translate("PhotoNotes", NOTES[note.key]).format(**note.values)
