"""Names of kernels and pictures, and what was done to somebody's own picture, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from engine.data.pictures import PICTURES
from gui.widgets.photo_notes import note_text

if TYPE_CHECKING:
    from engine.data.photo import Photo

OWN_PICTURE = "own"  # id of the picture that somebody brought

_KERNELS = {
    "identity": QT_TRANSLATE_NOOP("KernelNames", "Identity"),
    "box": QT_TRANSLATE_NOOP("KernelNames", "Mean"),
    "gaussian": QT_TRANSLATE_NOOP("KernelNames", "Gaussian"),
    "gaussian-5": QT_TRANSLATE_NOOP("KernelNames", "Gaussian 5"),
    "sharpen": QT_TRANSLATE_NOOP("KernelNames", "Sharpen"),
    "sobel-x": QT_TRANSLATE_NOOP("KernelNames", "Sobel x"),
    "sobel-y": QT_TRANSLATE_NOOP("KernelNames", "Sobel y"),
    "prewitt-x": QT_TRANSLATE_NOOP("KernelNames", "Prewitt x"),
    "prewitt-y": QT_TRANSLATE_NOOP("KernelNames", "Prewitt y"),
    "laplacian": QT_TRANSLATE_NOOP("KernelNames", "Laplacian"),
    "laplacian-8": QT_TRANSLATE_NOOP("KernelNames", "Laplacian 8"),
    "emboss": QT_TRANSLATE_NOOP("KernelNames", "Emboss"),
    "ridge": QT_TRANSLATE_NOOP("KernelNames", "Ridge"),
}
_PHOTOGRAPHS = {
    "camera": QT_TRANSLATE_NOOP("PictureNames", "Photographer"),
    "cat": QT_TRANSLATE_NOOP("PictureNames", "Cat"),
    "coffee": QT_TRANSLATE_NOOP("PictureNames", "Coffee"),
    OWN_PICTURE: QT_TRANSLATE_NOOP("PictureNames", "Your picture"),
}
# the stub of QT_TRANSLATE_NOOP says object
KERNEL_NAMES = cast(Mapping[str, str], _KERNELS)
PHOTOGRAPH_NAMES = cast(Mapping[str, str], _PHOTOGRAPHS)


def kernel_name(kernel: str) -> str:
    """Name of a well-known kernel; empty for an empty id."""
    if not kernel:
        return ""
    return QCoreApplication.translate("KernelNames", KERNEL_NAMES.get(kernel, kernel))


def picture_name(picture: str) -> str:
    """Name of a bundled picture, or of somebody's own."""
    entry = PICTURES.get(picture)
    if entry is None or entry.kind == "photo":
        return QCoreApplication.translate("PictureNames", PHOTOGRAPH_NAMES.get(picture, picture))
    language = "ko" if QLocale().language() == QLocale.Language.Korean else "en"
    name = DATASETS[entry.kind].class_names[language][entry.label]
    if entry.kind == "mnist":
        return QCoreApplication.translate("PictureNames", "Digit {digit}").format(digit=name)
    return name


def photo_sentence(photo: Photo, name: str) -> str:
    """What somebody's own picture is called and what was changed about it, in one line."""
    changes = [note_text(note) for note in photo.notes]
    if not changes:
        height, width = photo.pixels.shape
        changes = [QCoreApplication.translate("PhotoNotes", "{width}×{height}, unchanged")]
        changes[0] = changes[0].format(width=width, height=height)
    return f"{name}: {', '.join(changes)}"
