"""Mouse, pen and finger on the sheet: what is drawn, how wide, and what is taken back."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputDevice, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.tabs.predict.canvas import DrawingCanvas
from gui.tabs.predict.drawing import Drawing, Sample, Stroke
from gui.tabs.predict.ink import ink_of
from gui.theme import ThemeManager, theme
from tests.gui.tabs.predict.pens import LINE, draw, lift, move_to, pen, put_down

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Drawn:
    """A sheet that stands alone, and the strokes that came from it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.canvas = DrawingCanvas()
        qtbot.addWidget(self.canvas)
        self.canvas.resize(420, 420)
        self.canvas.set_pen(20.0, eraser=False)
        self.canvas.show()
        self.strokes: list[Stroke] = []
        self.pieces = 0
        self.canvas.stroke_drawn.connect(self.strokes.append)
        self.canvas.inked.connect(self._on_inked)

    def _on_inked(self) -> None:
        self.pieces += 1

    def colour_at(self, x: float, y: float) -> QColor:
        return self.canvas.grab().toImage().pixelColor(self.canvas.place_of(x, y).toPoint())


def is_down(canvas: DrawingCanvas) -> bool:
    """Whether a stroke is being drawn."""
    return canvas.is_drawing


@pytest.fixture
def drawn(qtbot: QtBot, look: ThemeManager) -> Drawn:
    return Drawn(qtbot)


def test_a_mouse_draws_a_line_where_it_goes(drawn: Drawn) -> None:
    draw(drawn.canvas, LINE)
    (stroke,) = drawn.strokes
    assert not stroke.erases
    assert [(round(x), round(y), width) for x, y, width in stroke.points] == [(x, y, 20.0) for x, y in LINE]
    assert drawn.pieces == 4
    sheet = drawn.canvas.ink()
    np.testing.assert_array_equal(sheet, ink_of(Drawing(strokes=(stroke,))))
    assert sheet[60:220, 140].min() == 255  # the whole line
    assert (sheet[140] > 127).sum() == 20  # as wide as the pen
    assert drawn.colour_at(140, 150) == theme().colour("digit")
    assert drawn.colour_at(60, 150) == theme().colour("paper")


def test_each_move_is_seen_at_once(drawn: Drawn) -> None:
    canvas = drawn.canvas
    put_down(canvas, (50, 50))
    before = int(canvas.ink().sum(dtype=np.int64))
    assert before > 0
    assert is_down(canvas)
    move_to(canvas, (120, 50))
    assert int(canvas.ink().sum(dtype=np.int64)) > before
    assert drawn.colour_at(70, 50) == theme().colour("digit")
    lift(canvas, (120, 50))
    assert not is_down(canvas)
    assert canvas.ink()[50, 120] == 255


@pytest.mark.parametrize("how", ["button", "switch", "pen"])
def test_ink_is_taken_away(drawn: Drawn, how: str) -> None:
    canvas = drawn.canvas
    draw(canvas, LINE)
    if how == "button":
        draw(canvas, LINE, Qt.MouseButton.RightButton)
    elif how == "switch":
        canvas.set_pen(20.0, eraser=True)
        draw(canvas, LINE)
    else:
        pen(canvas, LINE, 0.5, eraser=True)
    assert [stroke.erases for stroke in drawn.strokes] == [False, True]
    assert canvas.ink().max() == 0
    assert drawn.strokes[1].points[0][2] == pytest.approx(32.0)  # wider than the pen
    assert drawn.colour_at(140, 150) == theme().colour("paper")


@pytest.mark.parametrize(
    ("pressure", "feels", "width"),
    [(0.0, True, 8.0), (0.5, True, 20.0), (1.0, True, 32.0), (0.9, False, 20.0)],
)
def test_a_pen_is_as_wide_as_it_is_pressed(drawn: Drawn, pressure: float, feels: bool, width: float) -> None:
    pen(drawn.canvas, LINE, pressure, feels=feels)
    (stroke,) = drawn.strokes
    assert {round(point[2], 6) for point in stroke.points} == {width}
    assert len(stroke.points) == 4


def test_one_finger_draws_and_another_is_looked_past(drawn: Drawn) -> None:
    canvas = drawn.canvas
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    at = [canvas.place_of(x, y).toPoint() for x, y in LINE]
    elsewhere = canvas.place_of(40, 40).toPoint()
    QTest.touchEvent(canvas, device).press(0, at[0]).commit()
    QTest.touchEvent(canvas, device).move(0, at[1]).press(1, elsewhere).commit()
    QTest.touchEvent(canvas, device).move(0, at[2]).move(1, elsewhere + QPoint(30, 0)).commit()
    QTest.touchEvent(canvas, device).stationary(0).release(1, elsewhere).commit()
    QTest.touchEvent(canvas, device).release(0, at[3]).commit()
    (stroke,) = drawn.strokes
    assert [y for _, y, _ in stroke.points] == pytest.approx([60, 110, 160], abs=2)
    assert canvas.ink()[40, 40] == 0


def test_what_is_off_the_sheet_or_no_movement_adds_nothing(drawn: Drawn) -> None:
    canvas = drawn.canvas
    canvas.resize(600, 420)  # free room at both sides
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 200))
    QTest.mouseClick(canvas, Qt.MouseButton.MiddleButton, pos=canvas.place_of(100, 100).toPoint())
    assert drawn.strokes == []
    put_down(canvas, (100, 100))
    for _ in range(3):
        move_to(canvas, (100.2, 100.2))
    lift(canvas, (100, 100))
    assert [len(stroke.points) for stroke in drawn.strokes] == [1]
    assert canvas.ink()[100, 100] == 255  # a dot


def test_a_line_may_leave_the_sheet_but_not_endlessly_far(drawn: Drawn) -> None:
    put_down(drawn.canvas, (270, 140))
    QTest.mouseMove(drawn.canvas, QPoint(30_000, 200))
    lift(drawn.canvas, (270, 140))
    assert max(x for x, _, _ in drawn.strokes[0].points) == 350.0


def test_a_second_button_does_not_begin_a_second_line(drawn: Drawn) -> None:
    put_down(drawn.canvas, (100, 100))
    put_down(drawn.canvas, (200, 200), Qt.MouseButton.RightButton)
    assert drawn.canvas.ink()[200, 200] == 0
    lift(drawn.canvas, (100, 100))
    assert len(drawn.strokes) == 1


def test_two_quick_dots_are_two_strokes(drawn: Drawn) -> None:
    canvas, left = drawn.canvas, Qt.MouseButton.LeftButton
    QTest.mouseClick(canvas, left, pos=canvas.place_of(100, 100).toPoint())
    at = canvas.place_of(120, 100)
    none = Qt.KeyboardModifier.NoModifier
    second = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, canvas.mapToGlobal(at), left, left, none)
    QCoreApplication.sendEvent(canvas, second)
    lift(canvas, (120, 100))
    assert [round(stroke.points[0][0]) for stroke in drawn.strokes] == [100, 120]


def test_a_stroke_that_is_taken_back_leaves_what_was_there(drawn: Drawn) -> None:
    canvas = drawn.canvas
    draw(canvas, LINE)
    before = canvas.ink()
    put_down(canvas, (30, 30))
    move_to(canvas, (250, 30))
    canvas.cancel_stroke()
    np.testing.assert_array_equal(canvas.ink(), before)
    assert drawn.colour_at(140, 30) == theme().colour("paper")
    lift(canvas, (250, 30))
    assert len(drawn.strokes) == 1


def test_it_is_sharp_at_any_size_and_in_both_themes(drawn: Drawn, look: ThemeManager) -> None:
    canvas = drawn.canvas
    canvas.set_drawing(Drawing(Sample("mnist", 0)))
    for side in (200, 840):
        canvas.resize(side, side)
        for choice in ("light", "dark"):
            look.set_choice(choice)
            image = canvas.grab().toImage()
            places = [canvas.place_of(x, y).toPoint() for x in range(25, 280, 10) for y in range(25, 280, 10)]
            shades = {image.pixelColor(place).value() for place in places}
            assert len(shades) > 20  # as many greys as the digit has
            corner = image.pixelColor(canvas.place_of(8.0, 8.0).toPoint())
            assert corner == theme().colour("paper")
    assert canvas.sheet_rect().topLeft() == QPointF(0, 0)
