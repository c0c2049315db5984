"""The room by mouse and keys: bars follow the pen, steps are switched off, numbers shown, results hidden."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.tabs.predict.drawing import Drawing
from gui.tabs.predict.step_picture import LargePicture
from gui.tabs.predict.tab import PredictTab
from gui.tabs.predict.texts import percent
from gui.theme import theme
from gui.widgets.page import Density
from tests.gui.tabs.convolution.hands import press, press_keys
from tests.gui.tabs.predict.pens import LINE, SEVEN, draw, lift, move_to, put_down, room_of, sheet_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def clicked(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def shows_numbers(tab: PredictTab) -> bool:
    """Whether the numbers are in sight."""
    return room_of(tab).is_showing_numbers


def hides(tab: PredictTab) -> bool:
    """Whether the result is hidden."""
    return room_of(tab).verdict.is_hidden


def bars_are_true(tab: PredictTab) -> None:
    """The rows say what the engine computes, in the order of the digits; the largest alone has a colour."""
    room, seen = room_of(tab), tab.predictor.seen
    shares = seen.activations.probabilities
    assert room.verdict.bars.row_texts() == [
        (str(k), percent(float(share))) for k, share in enumerate(shares)
    ]
    winner = room.verdict.bars.bars().winner
    assert winner == (int(shares.argmax()) if seen.verdict.confidence == "sure" else None)
    assert room.verdict.winner.text().winner.rstrip("?") == str(int(shares.argmax()))


def test_the_page_is_alive_at_once(tab: PredictTab) -> None:
    bars_are_true(tab)
    room = room_of(tab)
    assert room.verdict.winner.text().winner == "3"
    assert room.verdict.winner.text().is_sure
    steps = tab.predictor.seen.steps
    np.testing.assert_array_equal(room.preparation.pictures["scale"].look().pixels, steps.scaled)
    assert room.preparation.pictures["final"].look().pixels.shape == (28, 28)
    assert room.preparation.pictures["raw"].look().box is not None


def test_bars_follow_every_move_of_the_pen(tab: PredictTab) -> None:
    room, canvas = room_of(tab), sheet_of(tab)
    clicked(room.card.tools["clear"])
    assert tab.predictor.seen.verdict.confidence == "empty"
    assert room.verdict.winner.text().winner == ""
    assert "empty" in room.verdict.winner.text().doubt
    put_down(canvas, SEVEN[0])
    told = []
    for place in SEVEN[1:]:
        move_to(canvas, place)
        bars_are_true(tab)
        told.append(tab.predictor.seen.activations.probabilities)
    assert all(not np.array_equal(one, other) for one, other in pairwise(told))
    lift(canvas, SEVEN[-1])
    bars_are_true(tab)
    assert room.verdict.winner.text().winner == "7"
    assert len(tab.predictor.state.drawing.strokes) == 1


def test_undo_and_redo_go_stroke_by_stroke(tab: PredictTab) -> None:
    canvas, card = sheet_of(tab), room_of(tab).card
    press(Qt.Key.Key_Delete)
    assert not card.tools["clear"].isEnabled()
    draw(canvas, SEVEN)
    first = canvas.ink()
    draw(canvas, LINE)
    second = canvas.ink()
    press_keys("Ctrl+Z")
    np.testing.assert_array_equal(canvas.ink(), first)
    bars_are_true(tab)
    clicked(card.tools["undo"])
    assert canvas.ink().max() == 0
    press_keys("Ctrl+Z")  # the sheet as it was before it was cleared
    assert tab.predictor.seen.verdict.winner == 3
    assert not card.tools["undo"].isEnabled()
    press_keys("Ctrl+Y")
    press_keys("Ctrl+Y")
    clicked(card.tools["redo"])
    np.testing.assert_array_equal(canvas.ink(), second)
    bars_are_true(tab)


def test_undo_while_the_pen_is_down_takes_back_that_stroke_alone(tab: PredictTab) -> None:
    canvas = sheet_of(tab)
    before = canvas.ink()
    put_down(canvas, (20, 20))
    move_to(canvas, (20, 250))
    press_keys("Ctrl+Z")
    np.testing.assert_array_equal(canvas.ink(), before)
    assert tab.predictor.seen.verdict.winner == 3
    lift(canvas, (20, 250))
    assert len(tab.predictor.state.drawing.strokes) == 1


def test_eraser_and_width_by_key_button_and_slider(tab: PredictTab) -> None:
    room, canvas = room_of(tab), sheet_of(tab)
    press(Qt.Key.Key_E)
    assert room.card.tools["eraser"].isChecked()
    draw(canvas, ((0, 0), (280, 280)))
    assert tab.predictor.state.drawing.strokes[-1].erases
    clicked(room.card.tools["eraser"])
    press_keys("]")
    press_keys("]")
    press_keys("[")
    assert tab.predictor.state.width == 21.0
    assert room.card.width_slider.value() == 21
    room.card.width_slider.setFocus(Qt.FocusReason.TabFocusReason)
    tab.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    press(Qt.Key.Key_Right)
    assert tab.predictor.state.width == 22.0
    draw(canvas, LINE)
    stroke = tab.predictor.state.drawing.strokes[-1]
    assert not stroke.erases
    assert {width for _, _, width in stroke.points} == {22.0}
    for _ in range(30):
        press_keys("[")
    assert tab.predictor.state.width == 4.0


def test_each_step_of_the_preparation_can_be_left_out(tab: PredictTab) -> None:
    room, predictor = room_of(tab), tab.predictor
    predictor.set_drawing(Drawing(strokes=predictor.state.drawing.strokes), "again")
    before = predictor.seen.image
    for name in ("crop", "scale", "centre"):
        clicked(room.preparation.ticks[name])
        assert not getattr(predictor.state.preparation, name)
        assert room.preparation.pictures[name].look().is_off
        bars_are_true(tab)
    assert predictor.seen.steps.scaled.shape == (28, 28)
    press_keys("Ctrl+Z")
    assert room.preparation.ticks["centre"].isChecked()
    assert not room.preparation.ticks["scale"].isChecked()
    press_keys("Ctrl+Z")
    press_keys("Ctrl+Z")
    np.testing.assert_array_equal(predictor.seen.image, before)


def test_a_picture_of_a_step_grows_under_the_pointer(tab: PredictTab) -> None:
    step = room_of(tab).preparation.pictures["final"]
    at = QPointF(step.rect().center())
    QApplication.sendEvent(step, QEnterEvent(at, at, QPointF(step.mapToGlobal(at))))
    (large,) = tab.findChildren(LargePicture)
    assert large.isVisible()
    assert large.width() >= 4 * step.width()
    assert tab.rect().contains(large.geometry())
    QApplication.sendEvent(step, QEvent(QEvent.Type.Leave))
    assert large.isHidden()


def test_the_input_as_numbers_follows_the_pen_and_can_be_zoomed(tab: PredictTab, qtbot: QtBot) -> None:
    room, canvas = room_of(tab), sheet_of(tab)
    clicked(room.preparation.numbers)
    assert shows_numbers(tab)
    matrix = room.numbers.matrix
    seen = tab.predictor.seen.image[..., 0]
    np.testing.assert_allclose(matrix.model().values, seen, atol=0.0501)
    put_down(canvas, (40, 40))
    move_to(canvas, (240, 240))
    qtbot.waitUntil(
        lambda: np.allclose(matrix.model().values, tab.predictor.seen.image[..., 0], rtol=0, atol=0.0501)
    )
    assert not np.allclose(matrix.model().values, seen, rtol=0, atol=0.0501)
    lift(canvas, (240, 240))
    assert matrix.cell_side() >= theme().px(28)
    shown = room.numbers.canvas
    clicked(room.numbers.zoom_buttons.button("fit"))
    QApplication.processEvents()
    assert matrix.height() <= shown.viewport().height()
    assert matrix.width() <= shown.viewport().width()
    for _ in range(20):
        clicked(room.numbers.zoom_buttons.button("in"))
    assert matrix.cell_side() == pytest.approx(60)
    np.testing.assert_allclose(matrix.model().values, tab.predictor.seen.image[..., 0], atol=0.00501)
    at = QPointF(shown.viewport().rect().center())
    turned = QWheelEvent(
        at,
        shown.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown.viewport(), turned)
    assert matrix.cell_side() == pytest.approx(50)
    press(Qt.Key.Key_N)
    assert not shows_numbers(tab)
    assert not room.preparation.numbers.isChecked()


def test_a_hidden_result_is_shown_by_space_and_hidden_again_with_the_next_picture(tab: PredictTab) -> None:
    verdict = room_of(tab).verdict
    press(Qt.Key.Key_H)
    assert verdict.quiz.isChecked()
    assert hides(tab)
    assert verdict.winner.text().is_hidden
    assert "3" not in verdict.winner.accessibleName()
    assert {share for _, share in verdict.bars.row_texts()} == {"?"}
    assert verdict.bars.accessibleDescription() == ""
    press(Qt.Key.Key_Space)
    bars_are_true(tab)
    draw(sheet_of(tab), LINE)
    bars_are_true(tab)  # drawing on is no new question
    press(Qt.Key.Key_Right)
    assert hides(tab)
    press(Qt.Key.Key_Right)  # the answer comes before the next picture
    assert not hides(tab)
    assert verdict.winner.text().label == "Its label: 7"
    clicked(verdict.quiz)
    press(Qt.Key.Key_Right)
    bars_are_true(tab)


@pytest.mark.parametrize("density", list(Density))
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_in_any_width(tab: PredictTab, density: Density, scale: float) -> None:
    from gui.theme import theme_manager

    room = room_of(tab)
    size = {Density.WIDE: (1776, 1000), Density.MEDIUM: (1176, 694), Density.NARROW: (960, 742)}[density]
    theme_manager().set_scale(scale)
    tab.set_density(density)
    tab.resize(*size)
    QApplication.processEvents()
    canvas = sheet_of(tab)
    assert canvas.sheet_rect().width() >= 160
    parts = [part for part in (room.card, room.preparation, room.layers, room.verdict) if part.isVisible()]
    assert room.layers in parts or density is Density.NARROW or scale > 1
    places = [QRect(part.mapTo(room, QPoint()), part.size()) for part in parts]
    scrolled = max(0, room.card.parentWidget().height() - room.card.parentWidget().parentWidget().height())
    assert scrolled == 0 or scale > 1
    for place in places:
        assert room.rect().adjusted(0, 0, 0, scrolled).contains(place)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    for part in (room.card, room.preparation, room.verdict):
        for button in part.findChildren(type(room.preparation.numbers)):
            if button.isVisible():
                needed = button.fontMetrics().horizontalAdvance(button.text()) + (
                    button.iconSize().width() + 4 if not button.icon().isNull() else 0
                )
                assert needed <= button.width(), button.text()
