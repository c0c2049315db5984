"""What was done to a photo or a scan, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.widgets.photo_notes import note_text

if TYPE_CHECKING:
    from gui.tabs.predict.drawing import Scan


def scan_sentence(scan: Scan) -> str:
    """Name of the file, whether it was inverted, and what else was changed."""
    tr = QCoreApplication.translate
    name = scan.name or tr("PredictScan", "Pasted picture")
    changes = [note_text(note) for note in scan.notes]
    if scan.inverted:
        changes.insert(0, tr("PredictScan", "dark on light, therefore inverted"))
    return f"{name}: {', '.join(changes)}" if changes else name
