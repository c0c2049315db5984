"""What a hand does with the sheet: mouse, pen and finger, in units of the canvas."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest

from gui.tabs.predict.canvas import DrawingCanvas
from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.tab import PredictTab

Place = tuple[float, float]
SEVEN: Sequence[Place] = ((70, 70), (120, 68), (200, 66), (180, 110), (150, 160), (130, 215))
LINE: Sequence[Place] = ((140, 60), (140, 110), (140, 160), (140, 220))


def room_of(tab: PredictTab) -> DrawRoom:
    """The room in which one draws."""
    room = tab.view.room
    assert isinstance(room, DrawRoom)
    return room


def sheet_of(tab: PredictTab) -> DrawingCanvas:
    """Its sheet."""
    return room_of(tab).card.canvas


def put_down(canvas: DrawingCanvas, at: Place, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Press the mouse."""
    QTest.mousePress(canvas, button, pos=canvas.place_of(*at).toPoint())


def move_to(canvas: DrawingCanvas, at: Place) -> None:
    """Move the pressed mouse, and let the page follow."""
    QTest.mouseMove(canvas, canvas.place_of(*at).toPoint())
    QCoreApplication.processEvents()


def lift(canvas: DrawingCanvas, at: Place, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Let the mouse go."""
    QTest.mouseRelease(canvas, button, pos=canvas.place_of(*at).toPoint())
    QCoreApplication.processEvents()


def draw(
    canvas: DrawingCanvas, places: Sequence[Place], button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Draw a line with the mouse."""
    put_down(canvas, places[0], button)
    for place in places[1:]:
        move_to(canvas, place)
    lift(canvas, places[-1], button)


def pen(
    canvas: DrawingCanvas,
    places: Iterable[Place],
    pressure: float,
    *,
    eraser: bool = False,
    feels: bool = True,
) -> None:
    """Draw a line with a pen, pressed so hard; with ``feels`` off it cannot tell."""
    kind = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    capability = QInputDevice.Capability.Position
    if feels:
        capability |= QInputDevice.Capability.Pressure
    device = QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, kind, capability, 1, 2, "", QPointingDeviceUniqueId()
    )
    steps = list(places)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    events = [(QEvent.Type.TabletPress, steps[0], left, left)]
    events += [(QEvent.Type.TabletMove, place, none, left) for place in steps[1:]]
    events.append((QEvent.Type.TabletRelease, steps[-1], left, none))
    for kind_of_event, place, button, buttons in events:
        at = canvas.place_of(*place)
        event = QTabletEvent(
            kind_of_event,
            device,
            at,
            QPointF(canvas.mapToGlobal(at)),
            pressure,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            button,
            buttons,
        )
        QCoreApplication.sendEvent(canvas, event)
        assert event.isAccepted()
    QCoreApplication.processEvents()
