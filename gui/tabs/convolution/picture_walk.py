"""Walks the kernel over the picture: by keys, by a clicker, or by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from gui.tabs.convolution.view import ConvolutionView

PACE_MS = 40  # from pixel to pixel while it walks by itself
_DIRECTIONS = {"next": (0, 1), "previous": (0, -1), "row-down": (1, 0), "row-up": (-1, 0)}
_EVERYWHERE = ("toggle", "flip", "code")
_WHOLE_PICTURE = 10**9  # more pixels than any picture has


class PictureWalk(QObject):
    """Moves the window of the picture room, once it has been built.

    Args:
        view: has the room.
    """

    def __init__(self, view: ConvolutionView) -> None:
        super().__init__(view)
        self._view = view
        self._timer = QTimer(self)
        self._timer.setInterval(PACE_MS)
        self._timer.timeout.connect(self.forward)

    def is_open(self) -> bool:
        """Whether the picture is what is looked at."""
        return self._view.is_picture

    def is_walking(self) -> bool:
        """Whether the window walks by itself."""
        return self._timer.isActive()

    def forward(self) -> None:
        """One pixel of the result on, row by row; the last one ends the walk."""
        before = self._view.picture.position()
        self._view.picture.step_by(1)
        if self._view.picture.position() == before:
            self.stop()

    def back(self) -> None:
        """One pixel of the result back."""
        self._view.picture.step_by(-1)

    def toggle(self) -> None:
        """Walk by itself, or stay."""
        if self.is_walking():
            self.stop()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Stay."""
        self._timer.stop()

    def take_key(self, name: str) -> bool:
        """Do what a key of the tab means here; False if it means the same everywhere.

        Keys of the calculation mean nothing here: they would change unseen what is not on the screen.
        """
        if name in _DIRECTIONS:
            self._view.picture.move_by(*_DIRECTIONS[name])
        elif name in ("first", "last"):
            self._view.picture.step_by(_WHOLE_PICTURE if name == "last" else -_WHOLE_PICTURE)
        return name not in _EVERYWHERE
