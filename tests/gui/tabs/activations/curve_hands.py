"""What a user does in the room of functions, and what is seen of it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.tabs.activations.calculus_page import CalculusPage
from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.curves_row import CurvesRow
from gui.tabs.activations.curves_view import CurvesView
from gui.tabs.activations.function_chip import FunctionChip
from gui.tabs.activations.function_plot import FunctionPlot
from gui.tabs.activations.tab import ActivationsTab
from gui.theme import theme


def row_of(tab: ActivationsTab) -> CurvesRow:
    page = tab.view.page_of("functions")
    assert isinstance(page, CalculusPage)
    return page.curves


def view_of(tab: ActivationsTab) -> CurvesView:
    return row_of(tab).view


def part_of(tab: ActivationsTab) -> CurvesPart:
    return tab.studio.state.curves


def place(plot: FunctionPlot, x: float, share: float = 0.5) -> QPoint:
    """Where an x is on a plot, so far down from its top."""
    frame = plot.frame()
    assert frame is not None
    return QPointF(frame.column(x), frame.top + share * frame.height).toPoint()


def drag(plot: QWidget, places: list[QPoint], button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(plot, button, none, places[0])
    for at in places[1:]:
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(plot.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            button,
            none,
        )
        QApplication.sendEvent(plot, event)
    QTest.mouseRelease(plot, button, none, places[-1])


def box_of(chip: FunctionChip) -> QPoint:
    return chip.box_rect().center().toPoint()


def name_of(chip: FunctionChip) -> QPoint:
    return QPoint(round(chip.box_rect().right()) + theme().px(20), chip.height() // 2)


def ink(plot: FunctionPlot, token: str, x: float, height: float, reach: int = 3) -> bool:
    """Whether a place of a plot, or one close to it, has a colour of the theme."""
    frame = plot.frame()
    assert frame is not None
    picture, wanted = plot.grab().toImage(), theme().colour(token)
    column, row = round(frame.column(x)), round(frame.row(height))
    return any(
        picture.pixelColor(column + right, row + down) == wanted
        for right in range(-reach, reach + 1)
        for down in range(-reach, reach + 1)
    )
