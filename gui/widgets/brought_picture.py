"""Pictures that somebody brings: a file, a drop, the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from engine.data.picture_files import FORMATS, MAX_PIXELS
from engine.errors import EngineError

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

_PNG = "image/png"
_NOT_PACKED = 100  # quality of Qt's PNG writer: what is read again at once need not be made small


def file_in(mime: QMimeData) -> Path | None:
    """The first local file that is dragged or copied."""
    return next((Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()), None)


def has_picture(mime: QMimeData) -> bool:
    """Whether there is something to try; whether it is a picture is only known once it is read."""
    return mime.hasImage() or file_in(mime) is not None


def ask_for_picture(owner: QWidget) -> Path | None:
    """A file chosen in a dialog; None if nobody chose."""
    title = QCoreApplication.translate("PictureSource", "Open a picture")
    kind = QCoreApplication.translate("PictureSource", "Pictures ({patterns})")
    patterns = " ".join(f"*{suffix}" for suffix in FORMATS)
    chosen = QFileDialog.getOpenFileName(owner, title, "", kind.format(patterns=patterns))[0]
    return Path(chosen) if chosen else None


def png_of(mime: QMimeData, name: str) -> bytes:
    """The dropped or pasted picture as a file in memory, so that it takes the same way as every other.

    Raises:
        EngineError: there is no picture in it, or one that is too large.
    """
    if mime.hasFormat(_PNG):
        return bytes(mime.data(_PNG).data())
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise EngineError("image-unreadable", path=name, reason=type(image).__name__)
    came = image.width() * image.height()
    if came > MAX_PIXELS:
        raise EngineError("image-too-large", path=name, wanted=MAX_PIXELS, came=came)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setQuality(_NOT_PACKED)
    writer.write(image)
    return bytes(buffer.data().data())
