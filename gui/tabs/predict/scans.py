"""Photos and scans as ink for the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.data.scan import read_scan
from gui.tabs.predict.drawing import SIDE, Scan
from gui.widgets.brought_picture import file_in, png_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData


def scan_of_file(path: Path) -> Scan:
    """A picture file as ink.

    Raises:
        EngineError: it is no picture that can be read.
    """
    return _scan(path, path.name)


def scan_of_bytes(content: bytes, name: str) -> Scan:
    """The contents of a picture file as ink.

    Raises:
        EngineError: as ``scan_of_file``.
    """
    return _scan(content, name, name)


def scan_of(mime: QMimeData) -> Scan | None:
    """What was dropped or pasted; None if there is neither a file nor a picture in it.

    Raises:
        EngineError: as ``scan_of_file``.
    """
    path = file_in(mime)
    if path is not None:
        return scan_of_file(path)
    if not mime.hasImage():
        return None
    name = QCoreApplication.translate("PredictScan", "Pasted picture")
    return _scan(png_of(mime, name), "", name)


def _scan(source: Path | bytes, name: str, called: str = "") -> Scan:
    found = read_scan(source, called)
    height, width = found.canvas.shape
    sheet = np.zeros((SIDE, SIDE), np.uint8)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    sheet[top : top + height, left : left + width] = found.canvas
    return Scan(sheet.tobytes(), name, found.notes)
