"""Mouse, pen and finger as one kind of event: where it is, how wide it draws, whether it erases."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

LEAST_SHARE, SHARE_BY_PRESSURE = 0.4, 1.2  # half the pressure gives the width that was chosen


class Phase(Enum):
    """What the pen does."""

    DOWN = auto()
    MOVE = auto()
    UP = auto()
    CANCEL = auto()


class PenEvent(NamedTuple):
    """One event of a pen that touches the sheet.

    Attributes:
        phase: what it does.
        position: in px of the widget.
        share: of the chosen width, by pressure; 1 where there is none.
        erases: the pen's other end, the right button.
    """

    phase: Phase
    position: QPointF
    share: float = 1.0
    erases: bool = False


_MOUSE = {
    QEvent.Type.MouseButtonPress: Phase.DOWN,
    QEvent.Type.MouseButtonDblClick: Phase.DOWN,
    QEvent.Type.MouseMove: Phase.MOVE,
    QEvent.Type.MouseButtonRelease: Phase.UP,
}
_TABLET = {
    QEvent.Type.TabletPress: Phase.DOWN,
    QEvent.Type.TabletMove: Phase.MOVE,
    QEvent.Type.TabletRelease: Phase.UP,
}
_FINGER = {
    QEventPoint.State.Pressed: Phase.DOWN,
    QEventPoint.State.Updated: Phase.MOVE,
    QEventPoint.State.Released: Phase.UP,
}
_DRAWING = Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton


def of_mouse(event: QMouseEvent) -> PenEvent | None:
    """A mouse draws with the left button and erases with the right one."""
    phase = _MOUSE.get(event.type())
    used = event.buttons() if phase is Phase.MOVE else event.button()
    if phase is None or not used & _DRAWING:
        return None
    return PenEvent(phase, event.position(), erases=bool(used & Qt.MouseButton.RightButton))


def of_tablet(event: QTabletEvent) -> PenEvent | None:
    """A pen is as wide as it is pressed, and erases with its other end or its button."""
    phase = _TABLET.get(event.type())
    if phase is None or (phase is Phase.MOVE and not event.buttons() & _DRAWING):
        return None
    used = event.buttons() if phase is Phase.MOVE else event.button()
    erases = event.pointerType() == QPointingDevice.PointerType.Eraser
    erases = erases or bool(used & Qt.MouseButton.RightButton)
    share = 1.0
    if event.pointingDevice().capabilities() & QInputDevice.Capability.Pressure and phase is not Phase.UP:
        share = LEAST_SHARE + SHARE_BY_PRESSURE * min(max(event.pressure(), 0.0), 1.0)
    return PenEvent(phase, event.position(), share, erases)


def of_touch(event: QTouchEvent, finger: int | None) -> tuple[PenEvent | None, int | None]:
    """One finger draws, others are looked past.

    Args:
        event: of a touch screen.
        finger: the one that draws; None while none does.

    Returns:
        What it does, and the finger that draws from now on.
    """
    if event.type() == QEvent.Type.TouchCancel:
        return PenEvent(Phase.CANCEL, QPointF()), None
    for point in event.points():
        phase = _FINGER.get(point.state())
        if phase is Phase.DOWN and finger is None:
            return PenEvent(phase, point.position()), point.id()
        if phase in (Phase.MOVE, Phase.UP) and point.id() == finger:
            return PenEvent(phase, point.position()), None if phase is Phase.UP else finger
    return None, finger
