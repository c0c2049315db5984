"""A picture room in a window, and somebody who answers what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from engine.data.pictures import load_picture
from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.kernels import KERNELS
from gui.tabs.convolution.picture_room import PictureRoom
from gui.tabs.convolution.state import ConvolutionState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.tabs.convolution.picture_view import PictureView

LECTURE = (1136, 500)  # the room at 1280×720
SAME = ConvolutionSpec(padding="same")


def state_of(
    kernel: Any = "sobel-x", picture: str = "mnist-3", spec: ConvolutionSpec = SAME, bias: float = 0.0
) -> ConvolutionState:
    weights = KERNELS[kernel].weights if isinstance(kernel, str) else np.asarray(kernel, dtype=float)
    if weights.ndim == 2:
        weights = weights[:, :, np.newaxis, np.newaxis]
    image = np.zeros((5, 5, weights.shape[2]))
    offsets = np.full(weights.shape[3], bias)
    return ConvolutionState(image, weights, offsets, spec, room="picture", picture=picture)


class Owner:
    """Answers what the room tells as the tab does: with another state."""

    def __init__(self, room: PictureRoom, state: ConvolutionState) -> None:
        self.room, self.state = room, state
        self.refuses = False
        self.edits: list[tuple[int, Any, str, bool]] = []
        self.told: list[str] = []
        room.kernel_edited.connect(self._on_kernel_edited)
        room.kernel_chosen.connect(self._on_kernel_chosen)
        room.picture_chosen.connect(self._on_picture_chosen)
        room.status_changed.connect(self.told.append)
        room.edit_refused.connect(self.told.append)

    def change(self, **changes: Any) -> None:
        self.state = self.state.changed(**changes)
        self.room.show_state(self.state)

    def expected(self) -> NDArray[Any]:
        """What the engine makes of the picture that is to be seen."""
        pixels = load_picture(self.state.picture).astype(float)
        return convolve(pixels, self.state.kernel[:, :, 0, 0], self.state.spec, self.state.bias[:1])

    def _on_kernel_edited(self, channel: int, edits: Any, kind: str, merging: bool) -> None:
        self.edits.append((channel, edits, kind, merging))
        kernel = self.state.kernel.copy()
        for row, column, value in edits:
            if self.state.spec.flip_kernel:
                kernel[::-1, ::-1][row, column, channel, 0] = value
            else:
                kernel[row, column, channel, 0] = value
        self.change(kernel=kernel)

    def _on_kernel_chosen(self, kernel: str) -> None:
        if not self.refuses:
            self.change(kernel=KERNELS[kernel].weights[:, :, np.newaxis, np.newaxis])

    def _on_picture_chosen(self, picture: str) -> None:
        self.change(picture=picture)


def shown_room(qtbot: QtBot, state: ConvolutionState | None = None, size: tuple[int, int] = LECTURE) -> Owner:
    """A room on the screen with its owner."""
    owner = Owner(PictureRoom(), state or state_of())
    qtbot.addWidget(owner.room)
    owner.room.resize(*size)
    owner.room.show_state(owner.state)
    owner.room.show()
    qtbot.waitExposed(owner.room)
    return owner


def place(view: PictureView, row: float, column: float) -> QPoint:
    """Where a pixel of the picture is drawn; whole numbers are upper left corners."""
    corner, side = view.picture_rect().topLeft(), view.scale()
    return (corner + QPointF(column * side, row * side)).toPoint()


def drawn(view: PictureView, row: int, column: int) -> QColor:
    """The colour of a pixel on the screen."""
    return QColor(view.grab().toImage().pixel(place(view, row + 0.5, column + 0.5)))


def drag(view: PictureView, start: QPoint, *stops: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for stop in stops:
        QTest.mouseMove(view, stop)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stops[-1])
