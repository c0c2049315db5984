"""The drawings that somebody kept: read at the first use, written after every change, with undo."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from engine.data.own_drawings import OwnDrawing, OwnDrawings
from engine.data.own_drawings_file import read_own_drawings, write_own_drawings
from engine.errors import EngineError
from gui.messages import sentence
from gui.settings import data_directory
from gui.widgets.undo import StateChanged

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.predict.predictor import Predictor

FILE_NAME = "own-drawings.zip"


class OwnSetStore(QObject):
    """Keeps drawings in one file of the user's data directory.

    A file that cannot be read is never written over: it is put aside under another name first.

    Args:
        predictor: its undo stack takes the changes; it owns the store.
        path: the file, if it is not the user's own.
    """

    changed = Signal(object)  # OwnDrawings
    saved = Signal()  # comes before ``changed``
    refused = Signal(str)  # one translated sentence

    def __init__(self, predictor: Predictor, path: Path | None = None) -> None:
        super().__init__(predictor)
        self._stack = predictor.stack
        self._path = path or data_directory() / FILE_NAME
        self._is_unreadable, self.complaint = False, ""
        self._drawings = self._read()

    @property
    def drawings(self) -> OwnDrawings:
        """All of them."""
        return self._drawings

    @property
    def path(self) -> Path:
        """Where they are kept."""
        return self._path

    def keep(self, ink: NDArray[np.uint8], label: int, classes: str) -> bool:
        """Keep one more; False if it is refused."""
        try:
            after = self._drawings.with_drawing(OwnDrawing.of_ink(ink, label, classes))
        except EngineError as error:
            self.refused.emit(sentence(error))
            return False
        self._push(after, self.tr("keep drawing"))
        return True

    def relabel(self, index: int, label: int) -> None:
        """Say of a drawing that it is something else."""
        self._push(self._drawings.with_label(index, label), self.tr("label drawing"))

    def remove(self, index: int) -> None:
        """Throw a drawing away."""
        self._push(self._drawings.without(index), self.tr("delete drawing"))

    def take_in(self, path: Path) -> int | None:
        """Add the drawings of a file; how many are new, or None if the file is refused."""
        try:
            after = self._drawings.with_drawings(read_own_drawings(path))
        except EngineError as error:
            self.refused.emit(sentence(error))
            return None
        more = len(after) - len(self._drawings)
        self._push(after, self.tr("import drawings"))
        return more

    def write_out(self, path: Path) -> bool:
        """Write all drawings to a file; False if it cannot be written."""
        try:
            write_own_drawings(path, self._drawings)
        except OSError as error:
            self.refused.emit(sentence(error))
            return False
        return True

    def lend(self, drawings: OwnDrawings) -> None:
        """Show others, for pictures; nothing is written."""
        self._drawings = drawings
        self.changed.emit(drawings)

    # inside
    def _push(self, after: OwnDrawings, text: str) -> None:
        if after is not self._drawings:
            self._stack.push(StateChanged(self._drawings, after, self._set, text))

    def _set(self, drawings: OwnDrawings) -> None:
        self._drawings = drawings
        self._save()
        self.changed.emit(drawings)

    def _read(self) -> OwnDrawings:
        try:
            return read_own_drawings(self._path)
        except EngineError as error:
            if error.message_key != "own-file-missing":
                self._is_unreadable, self.complaint = True, sentence(error)
            return OwnDrawings()

    def _save(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._is_unreadable:
                self._put_aside()
            write_own_drawings(self._path, self._drawings)
        except OSError as error:
            self.refused.emit(sentence(error))
        else:
            self.saved.emit()

    def _put_aside(self) -> None:
        number = 1
        while (aside := self._path.with_name(f"{self._path.stem}-unreadable-{number}.zip")).exists():
            number += 1
        with contextlib.suppress(FileNotFoundError):  # somebody has taken it away meanwhile
            self._path.rename(aside)
        self._is_unreadable, self.complaint = False, ""


def own_set_of(predictor: Predictor) -> OwnSetStore:
    """The one store of a tab; it is read now if nobody has asked for it before."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = predictor.findChild(OwnSetStore, "", direct)
    return OwnSetStore(predictor) if found is None else found
