"""What was done to a photo or a scan, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.widgets.photo_notes import note_text

if TYPE_CHECKING:
    from gui.tabs.predict.drawing import Scan


def scan_sentence(scan: Scan) -> str:
    """Name of the file, and what was changed about the picture."""
    name = scan.name or QCoreApplication.translate("PredictScan", "Pasted picture")
    changes = ", ".join(map(note_text, scan.notes))
    return f"{name}: {changes}" if changes else name
