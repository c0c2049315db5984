"""A user's own data: asked for by a dialog, or dropped on the tab."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".npz"


def ask_for_folder(owner: QWidget) -> str:
    """A folder with one folder of pictures per class, or with idx files; empty if nobody chose."""
    title = QCoreApplication.translate("OwnData", "Folder with one folder of images per class")
    return QFileDialog.getExistingDirectory(owner, title)


def ask_for_file(owner: QWidget) -> str:
    """An npz file with images and labels; empty if nobody chose."""
    title = QCoreApplication.translate("OwnData", "File with arrays of images and labels")
    kind = QCoreApplication.translate("OwnData", "NumPy arrays (*.npz)")
    return QFileDialog.getOpenFileName(owner, title, "", kind)[0]


def dropped(mime: QMimeData) -> str:
    """Path of the one folder or npz file that is dragged; empty for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return ""
    path = Path(urls[0].toLocalFile())
    return str(path) if path.is_dir() or path.suffix.lower() == SUFFIX else ""
