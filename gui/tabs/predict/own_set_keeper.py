"""Asks what a drawing is, and keeps it: a menu of the classes below a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.tabs.predict.own_set_store import OwnSetStore, own_set_of
from gui.tabs.predict.texts import class_names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.predict.predictor import Predictor

LAST_KEY = 9


class OwnSetKeeper(QObject):
    """K, then the number of a class, keeps a drawing without a look at the menu.

    Args:
        predictor: says which classes there are.
        parent: owner of the menu.
    """

    told = Signal(str)  # what was done, translated
    refused = Signal(str)  # why nothing was done

    def __init__(self, predictor: Predictor, parent: QWidget) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._ink: NDArray[np.uint8] | None = None
        self._store: OwnSetStore | None = None  # read when somebody keeps something
        self.menu = QMenu(parent)
        self.menu.triggered.connect(self._on_triggered)

    def ask(self, button: QWidget, ink: NDArray[np.uint8]) -> None:
        """Show the menu below a button.

        Args:
            button: what was pressed.
            ink: the sheet, 280×280.
        """
        self._ink = ink
        self.menu.clear()
        self.menu.addAction(self.tr("What is it?")).setEnabled(False)
        known, said = self._predictor.known, self._predictor.seen.verdict
        names = class_names(known, known.classes_count)
        for label, name in enumerate(names):
            action = self.menu.addAction(_with_key(label, name))
            action.setData(label)
        if said.confidence == "sure":  # one press of Enter where the network is right
            self.menu.setActiveAction(self.menu.actions()[said.winner + 1])
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def keep(self, label: int) -> None:
        """Keep the drawing as a class."""
        store, known = self._found_store(), self._predictor.known
        if self._ink is None:
            return
        before = len(store.drawings)
        if not store.keep(self._ink, label, known.dataset or known.id):
            return
        name = class_names(known, known.classes_count)[label]
        if len(store.drawings) == before:
            self.told.emit(self.tr("This drawing is kept as {name} already.").format(name=name))
        else:
            text = self.tr("Kept as {name}: drawing {count} in the room Samples.")
            self.told.emit(text.format(name=name, count=len(store.drawings)))

    def _found_store(self) -> OwnSetStore:
        if self._store is None:
            self._store = own_set_of(self._predictor)
            self._store.refused.connect(self.refused)
        return self._store

    # slots
    def _on_triggered(self, action: QAction) -> None:
        self.keep(int(action.data()))


def _with_key(label: int, name: str) -> str:
    """The number of a class is its key in the menu.

    >>> _with_key(3, "3"), _with_key(0, "T-shirt & top"), _with_key(10, "ten")
    ('&3', '&0  T-shirt && top', 'ten')
    """
    shown = name.replace("&", "&&")
    if label > LAST_KEY:
        return shown
    return f"&{label}" if name == str(label) else f"&{label}  {shown}"
