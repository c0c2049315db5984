"""Photos and scans as ink for the sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from PySide6.QtCore import QCoreApplication

from engine.data.photo import read_photo
from gui.tabs.predict.drawing import SIDE, Scan
from gui.widgets.brought_picture import file_in, png_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def scan_of_file(path: Path) -> Scan:
    """A picture file as ink.

    Raises:
        EngineError: it is no picture that can be read.
    """
    return _scan(path, path.name)


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
    photo = read_photo(source, SIDE, called)
    pixels = photo.pixels
    edge = np.concatenate((pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]))
    inverted = bool(np.median(edge) > 127)
    ink = 255 - pixels if inverted else pixels
    sheet = Image.new("L", (SIDE, SIDE), 0)
    height, width = ink.shape
    sheet.paste(Image.fromarray(ink), ((SIDE - width) // 2, (SIDE - height) // 2))
    return Scan(sheet.tobytes(), name, inverted, photo.notes)
