"""The walk over padding: what is shown, what grows, what is said, and what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.errors import EngineError
from engine.operations.coverage import RULES, compare_paddings
from gui.tabs.pooling.padding_room import PaddingRoom
from gui.tabs.pooling.ring_growth import DURATION_MS
from gui.tabs.pooling.state import PaddingWalk
from gui.tabs.pooling.walk import Walk
from gui.widgets.page import Density

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from engine.operations.padding import Border
    from gui.tabs.pooling.ring_growth import RingGrowth
    from gui.theme import ThemeManager
    from gui.widgets.matrix_model import Cell
    from gui.widgets.matrix_view import MatrixView

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SAME = PaddingWalk((5, 5), (3, 3))
LEFT = Qt.MouseButton.LeftButton
GREW = PaddingWalk((5, 5), (3, 3), padding=((2, 2), (2, 2)))
CHANGES = ("size", "kernel", "stride", "dilation", "padding", "border", "extra")


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Callable[..., PaddingRoom]]:
    """Makes shown rooms that live as long as the test."""
    rooms: list[PaddingRoom] = []

    def make(walk: PaddingWalk = SAME, step: int = 0, *, animated: bool = False) -> PaddingRoom:
        room = PaddingRoom()
        rooms.append(room)
        qtbot.addWidget(room)
        room.set_animations(animated)
        room.resize(1176, 600)
        room.show_state(walk, step)
        room.show()
        QApplication.processEvents()  # lays out
        return room

    yield make
    for room in rooms:
        room.close()


Show = Callable[..., PaddingRoom]


def told(room: PaddingRoom) -> list[tuple[Any, ...]]:
    """What a room asks for from now on, by the names of its signals."""
    said: list[tuple[Any, ...]] = []
    for name in CHANGES:
        getattr(room, f"{name}_changed").connect(lambda *came, name=name: said.append((name, *came)))
    return said


def middle(view: MatrixView, cell: Cell) -> QPoint:
    return view.cell_rect(*cell).center().toPoint()


def at_time(growth: RingGrowth, time_ms: int) -> None:
    growth._animation.pause()
    growth._animation.setCurrentTime(time_ms)


# the walk
def test_the_result_fills_up_with_the_numbers_of_the_positions(show: Show) -> None:
    room = show(step=6)
    result = room.board.result
    assert [result.cell_text(0, column) for column in range(5)] == ["1", "2", "3", "4", "5"]
    assert [result.cell_text(1, column) for column in range(5)] == ["6", "7", "", "", ""]
    assert "7 of 25 positions" in room.fact()
    assert (room.step_count(), room.positions_per_row()) == (25, 5)


def test_the_kernel_stands_where_the_step_is(show: Show) -> None:
    room = show(step=0)
    image = room.board.image
    assert image.window_rect() == image.cell_rect(-1, -1).united(image.cell_rect(1, 1))
    assert "5 of 9" in room.fact()
    room.show_state(SAME, 24)
    assert image.window_rect() == image.cell_rect(3, 3).united(image.cell_rect(5, 5))


def test_the_formula_of_the_size_is_filled_in(show: Show) -> None:
    room = show(PaddingWalk((6, 6), (3, 3), (2, 2)))
    assert room.size_card.isVisible()
    assert room.size_card.text() == "⌊(6 + 0 + 1 − 3) / 2⌋ + 1 = 3"


def test_rows_that_no_kernel_reaches_are_struck(show: Show) -> None:
    room = show(PaddingWalk((6, 6), (3, 3), (2, 2), padding="valid"))
    model = room.board.image.model()
    assert (model.dropped_rows, model.dropped_columns) == (frozenset({5}), frozenset({5}))


def test_another_image_can_be_walked_over(show: Show) -> None:
    room = show()
    image = np.arange(25.0).reshape(5, 5) - 12
    room.show_state(SAME, 3, image)
    assert room.board.image.model().values.tolist() == image.tolist()
    room.show_state(SAME, 4)
    assert room.board.image.model().values[0, 0] == 1


def test_a_walk_that_cannot_be_leaves_what_is_shown(show: Show) -> None:
    room = show()
    with pytest.raises(EngineError):
        room.show_state(PaddingWalk((2, 2), (5, 5), padding="valid"), 0)
    assert room.step_count() == 25
    assert room.board.image.model().shape == (5, 5)


# pointer
def test_a_click_on_the_result_asks_for_its_step(show: Show, qtbot: QtBot) -> None:
    room = show()
    result = room.board.result
    with qtbot.waitSignal(room.step_chosen) as came:
        QTest.mouseClick(result, LEFT, pos=middle(result, (2, 3)))
    assert came.args == [13]


def test_enter_on_a_cell_of_the_result_asks_for_its_step(show: Show, qtbot: QtBot) -> None:
    room = show()
    room.board.result.setFocus()
    QTest.keyClick(room.board.result, Qt.Key.Key_Down)
    with qtbot.waitSignal(room.step_chosen) as came:
        QTest.keyClick(room.board.result, Qt.Key.Key_Return)
    assert came.args == [5]


def test_pointing_shows_what_belongs_together(show: Show) -> None:
    room = show()
    QTest.mouseMove(room.board.image, middle(room.board.image, (-1, -1)))
    assert room.board.result.model().highlighted == {(0, 0)}
    QTest.mouseMove(room.board.result, middle(room.board.result, (1, 1)))
    assert room.board.image.model().highlighted == {(row, column) for row in range(3) for column in range(3)}
    room.show_state(replace(SAME, size=(3, 3)), 0)
    assert not room.board.image.model().highlighted


# the ring
@pytest.mark.parametrize("border", ["zero", "reflect", "edge", "wrap"])
def test_a_wider_ring_grows_and_then_is_there(show: Show, qtbot: QtBot, border: Border) -> None:
    room = show(replace(SAME, border=border), animated=True)
    growth = room.board.growth
    room.show_state(replace(GREW, border=border), 0)
    assert growth.is_growing()
    assert DURATION_MS <= 250
    at_time(growth, DURATION_MS // 3)
    half_way = room.board.image.grab().toImage()
    growth._animation.resume()
    qtbot.waitUntil(lambda: not growth.is_growing())
    assert growth.isHidden()
    assert room.board.image.grab().toImage() != half_way


def test_copies_fly_from_their_cells(show: Show) -> None:
    room = show(replace(SAME, padding="valid", border="wrap"), animated=True)
    room.show_state(replace(SAME, border="wrap"), 0)
    growth, image = room.board.growth, room.board.image
    flights = {target: source for source, target in growth._flights}
    assert len(flights) == 24
    assert (flights[-1, -1], flights[-1, 2], flights[5, 0]) == ((4, 4), (4, 2), (0, 0))
    model = image.model()
    for target, source in flights.items():
        assert model.padding.at(*target) == model.values[source]
    growth.halt()


def test_only_new_cells_of_a_ring_move(show: Show) -> None:
    room = show(replace(SAME, border="edge"), animated=True)
    room.show_state(replace(GREW, border="edge"), 0)
    moving = {target for _, target in room.board.growth._flights}
    assert len(moving) == 9 * 9 - 7 * 7
    assert (-1, -1) not in moving
    room.board.growth.halt()


def test_a_step_or_a_smaller_ring_or_another_image_grows_nothing(show: Show) -> None:
    room = show(GREW, animated=True)
    for walk in (GREW, SAME, replace(GREW, size=(6, 6))):
        room.show_state(walk, 1)
        assert not room.board.growth.is_growing()


def test_nothing_grows_where_nothing_may_move(show: Show) -> None:
    room = show()
    room.show_state(GREW, 0)
    assert not room.board.growth.is_growing()


def test_a_hidden_room_lets_nothing_grow_on(show: Show) -> None:
    room = show(animated=True)
    room.show_state(GREW, 0)
    room.hide()
    assert not room.board.growth.is_growing()


# side by side
def test_each_rule_has_its_card(show: Show) -> None:
    room = show(PaddingWalk((6, 6), (3, 3), (2, 2)))
    room.show_view("rules")
    texts = {rule: card.text() for rule, card in room.rules.cards.items()}
    assert list(texts) == list(RULES)
    assert "2×2 = 4" in texts["valid"]
    assert "3×3 = 9" in texts["same-tensorflow"]
    assert "0 before, 1 after" in texts["same-tensorflow"]
    assert "1 before, 1 after" in texts["same-after"]
    assert "4×4 = 16" in texts["full"]


def test_what_pads_otherwise_than_tensorflow_is_marked(show: Show) -> None:
    room = show(PaddingWalk((5, 5), (4, 4), (2, 2)))
    room.show_view("rules")
    marks = {rule: card.mark.text() for rule, card in room.rules.cards.items()}
    assert marks == {
        "valid": "",
        "same-tensorflow": "",
        "same-after": "= TensorFlow",
        "same-before": "≠ TensorFlow",
        "full": "",
    }


def test_a_rule_under_which_the_kernel_does_not_fit_says_so(show: Show) -> None:
    room = show(PaddingWalk((2, 2), (3, 3)))
    room.show_view("rules")
    valid = room.rules.cards["valid"].place
    assert "3×3" in valid.text()
    assert valid.picture.isHidden()
    assert not room.rules.cards["full"].place.text()


@pytest.mark.parametrize("walk", [SAME, PaddingWalk((32, 32), (16, 16), (1, 1), (8, 8))])
def test_the_pictures_stay_in_their_cards(show: Show, walk: PaddingWalk) -> None:
    room = show(PaddingWalk())
    room.show_view("rules")
    QApplication.processEvents()
    outcomes = compare_paddings(walk.size, walk.kernel, walk.stride, walk.dilation)
    for outcome, card in zip(outcomes, room.rules.cards.values(), strict=True):
        card.show_outcome(outcome, outcomes[1], (0, 0))
    room.rules._fit()
    for card in room.rules.cards.values():
        place = card.place
        assert not card.isHidden()
        assert place.picture.isHidden() or place.rect().contains(place.picture.geometry())


# coverage
def test_the_maps_count_so_far_and_in_the_end(show: Show) -> None:
    room = show(step=0)
    room.show_view("coverage")
    assert room.coverage.so_far.model().values[:3, :3].tolist() == [[1, 1, 0], [1, 1, 0], [0, 0, 0]]
    walk = Walk(SAME)
    assert room.coverage.whole.model().values.tolist() == walk.coverage.counts.tolist()
    room.show_state(SAME, 24)
    assert room.coverage.so_far.model().values.tolist() == walk.coverage.counts.tolist()
    assert "4× 4 of 25 pixels" in room.coverage.facts.text()


def test_equal_counts_have_equal_colours_on_both_maps(show: Show) -> None:
    room = show(step=24)
    room.show_view("coverage")
    assert np.array_equal(room.coverage.so_far.fills(), room.coverage.whole.fills())
    room.show_state(SAME, 0)
    so_far, whole = room.coverage.so_far, room.coverage.whole
    assert so_far.fills()[0, 0] < whole.fills()[2, 2]  # 1 is darker than 9


def test_the_maps_are_painted_in_cells_of_any_size(show: Show) -> None:
    room = show(PaddingWalk((32, 32), (3, 3)), 40)
    room.show_view("coverage")
    room.coverage.whole.setFocus()
    QTest.keyClick(room.coverage.whole, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not room.coverage.whole.grab().isNull()
    room.show_state(SAME, 0)
    assert not room.coverage.whole.grab().isNull()


# looks
def test_the_look_is_chosen_by_mouse_and_keys(show: Show) -> None:
    room = show()
    QTest.mouseClick(room.views, LEFT, pos=room.views.item_rect(2).center().toPoint())
    assert (room.view(), room.coverage.isVisible(), room.size_card.isVisible()) == ("coverage", True, False)
    room.views.setFocus()
    QTest.keyClick(room.views, Qt.Key.Key_Left)
    assert (room.view(), room.rules.isVisible()) == ("rules", True)
    QTest.keyClick(room.views, Qt.Key.Key_Left)
    assert (room.view(), room.told(), room.size_card.isVisible()) == ("walk", room.told(), True)


def test_before_an_audience_the_parameters_go(show: Show) -> None:
    room = show()
    room.set_projector(True)
    assert not room.bar.isVisible()
    assert room.views.isVisible()
    room.set_projector(False)
    assert room.bar.isVisible()


def test_a_narrow_window_keeps_the_padding_on_the_bar(show: Show) -> None:
    room = show()
    room.resize(920, 560)
    room.set_density(Density.NARROW)
    QApplication.processEvents()
    assert "padding" in room.bar.shown()
    assert room.bar.more.geometry().right() < room.bar.width()


# what is asked for
def test_the_bar_tells_each_parameter(show: Show) -> None:
    room = show()
    bar, said = room.bar, told(room)
    for box, text in ((bar.image, "4x6"), (bar.kernel, "2"), (bar.stride, "2x1"), (bar.dilation, "2")):
        _type(box, text)
    QTest.mouseClick(bar.padding, LEFT, pos=bar.padding.item_rect(2).center().toPoint())
    bar.border.activated.emit(3)
    assert said == [
        ("size", 4, 6),
        ("kernel", 2, 2),
        ("stride", 2, 1),
        ("dilation", 2, 2),
        ("padding", "full"),
        ("border", "wrap"),
    ]


def test_the_panel_tells_each_side_and_the_odd_cell(show: Show) -> None:
    room = show()
    said = told(room)
    room.bar.more.click()
    panel = room.bar.panel
    assert (panel.rows.pair(), panel.columns.pair()) == ((1, 1), (1, 1))
    QTest.keyClick(panel.columns.second, Qt.Key.Key_Up)
    panel.extra.activated.emit(1)
    assert said == [("padding", ((1, 1), (1, 2))), ("extra", "before")]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_showing_a_walk_asks_for_nothing(show: Show) -> None:
    room = show()
    room.bar.more.click()
    said = told(room)
    room.show_state(PaddingWalk((7, 4), (2, 3), (3, 1), (1, 2), ((1, 2), (0, 3)), "before", "edge"), 0)
    assert said == []
    assert room.bar.padding.current() == "own"
    room.bar.panel.close_panel()


@pytest.mark.parametrize("control", ["size", "kernel", "stride", "padding"])
def test_a_refusal_is_said_at_its_control(show: Show, control: str) -> None:
    room = show()
    room.show_error(control, "It does not fit.")
    assert room.bar.error() == "It does not fit."
    assert room.bar.controls[control].property("invalid")
    room.show_state(SAME, 1)
    assert room.bar.error()  # a step mends nothing
    room.show_state(GREW, 1)
    assert not room.bar.error()
    assert not room.bar.controls[control].property("invalid")


def _type(box: QWidget, text: str) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
