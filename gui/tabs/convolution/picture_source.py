"""The pictures that can be filtered: the program's own, and the one that somebody brought."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.data.photo import Photo, read_photo
from engine.data.pictures import PICTURES, load_picture
from gui.tabs.convolution.picture_words import OWN_PICTURE
from gui.widgets.brought_picture import file_in, png_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtCore import QMimeData

FIRST_PICTURE = next(iter(PICTURES))


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
        self.own, self.own_name = read_photo(png_of(mime, name), name=name), name
        return True
