"""Where pictures come from: the program itself, a file, a drop, the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.data.photo import Photo, read_photo
from engine.data.picture_files import FORMATS, MAX_PIXELS
from engine.data.pictures import PICTURES, load_picture
from engine.errors import EngineError
from gui.tabs.convolution.picture_words import OWN_PICTURE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIRST_PICTURE = next(iter(PICTURES))
_PNG = "image/png"
_NOT_PACKED = 100  # quality of Qt's PNG writer: what is read again at once need not be made small


class PictureSource:
    """Gives pixels for the id of a picture, and keeps the one picture that somebody brought.

    Attributes:
        own: that picture; None until there is one.
        own_name: name of its file, or what stands for it.
    """

    def __init__(self) -> None:
        self.own: Photo | None = None
        self.own_name = ""

    def known(self, picture: str) -> str:
        """The id itself if there is such a picture, else that of the first one."""
        if picture in PICTURES or (picture == OWN_PICTURE and self.own is not None):
            return picture
        return FIRST_PICTURE

    def pixels(self, picture: str) -> NDArray[np.uint8]:
        """Pixels of a known picture, H×W.

        Raises:
            EngineError: a bundled file is missing or damaged.
        """
        if picture == OWN_PICTURE and self.own is not None:
            return self.own.pixels
        return load_picture(picture)

    def take_file(self, path: Path) -> None:
        """Make a file somebody's own picture.

        Raises:
            EngineError: it is none that can be read; the picture before is kept.
        """
        self.own, self.own_name = read_photo(path), path.name

    def take(self, mime: QMimeData) -> bool:
        """Make what was dropped or pasted somebody's own picture.

        Returns:
            False if there is neither a file nor a picture in it.

        Raises:
            EngineError: as ``take_file``.
        """
        path = file_in(mime)
        if path is not None:
            self.take_file(path)
            return True
        if not mime.hasImage():
            return False
        name = QCoreApplication.translate("PictureSource", "Pasted picture")
        self.own, self.own_name = read_photo(_png_of(mime, name), name=name), name
        return True


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


def _png_of(mime: QMimeData, name: str) -> bytes:
    """The picture as a file in memory, so that it takes the same way as every other."""
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
