"""Three methods on a picture that is moved: what is shown, what is asked for, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.tabs.pooling.compare_measure import least_changed, relative_change
from gui.tabs.pooling.compare_room import CompareRoom
from gui.tabs.pooling.compare_words import method_name, shift_text
from gui.tabs.pooling.comparison_figures import METHODS, Change, ComparisonFigures, compare
from gui.tabs.pooling.state import PictureComparison
from gui.widgets.page import Density

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.tabs.pooling.compare_maps import CompareMaps
    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

START = PictureComparison()
NONE = Qt.KeyboardModifier.NoModifier


class Owner:
    """Answers what the room tells as the tab does: with another state."""

    def __init__(self, room: CompareRoom, comparison: PictureComparison) -> None:
        self.room, self.comparison = room, comparison
        room.picture_chosen.connect(self._on_picture_chosen)
        room.window_changed.connect(self._on_window_changed)
        room.shift_changed.connect(self._on_shift_changed)

    def change(self, **changes: Any) -> None:
        self.comparison = replace(self.comparison, **changes)
        self.room.show_state(self.comparison)

    def _on_picture_chosen(self, picture: str) -> None:
        self.change(picture=picture)

    def _on_window_changed(self, rows: int, columns: int) -> None:
        self.change(window=(rows, columns))

    def _on_shift_changed(self, down: int, right: int) -> None:
        self.change(shift=(down, right))


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Callable[..., Owner]]:
    """Makes shown rooms that live as long as the test, each with its owner."""
    kept: list[Owner] = []

    def make(comparison: PictureComparison = START) -> Owner:
        owner = Owner(CompareRoom(), comparison)
        kept.append(owner)
        qtbot.addWidget(owner.room)
        owner.room.resize(1136, 500)
        owner.room.show_state(comparison)
        owner.room.show()
        QApplication.processEvents()  # lays out
        return owner

    yield make
    for owner in kept:
        owner.room.close()


Show = Callable[..., Owner]


def drag(maps: CompareMaps, start: QPointF, way: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(maps, left, NONE, start.toPoint())
    QTest.mouseMove(maps, (start + way).toPoint())
    QTest.mouseRelease(maps, left, NONE, (start + way).toPoint())


# what is shown
def test_each_method_has_its_column_beside_the_picture(show: Show) -> None:
    plates = show().room.maps.plates()
    figures = compare(START)
    assert [plate.change for plate in plates] == [figures.picture, *(figures.methods[m] for m in METHODS)]
    assert [plate.has_signs for plate in plates] == [False, False, False, True]


def test_all_columns_have_the_same_size_and_do_not_overlap(show: Show) -> None:
    places = show().room.maps.places()
    assert len({place.whole.size().toTuple() for place in places}) == 1
    for place in places:
        for rect in (place.whole, place.moved, place.difference):
            assert place.left <= rect.left()
            assert rect.right() <= place.left + place.width + 1
    assert places[0].whole.bottom() < places[0].moved.top()


def test_a_hidden_room_computes_nothing(qtbot: QtBot, look: ThemeManager) -> None:
    room = CompareRoom()
    qtbot.addWidget(room)
    room.show_state(START)
    assert (room.maps.plates(), room.verdict()) == ((), "")


# what is said
@pytest.mark.parametrize("picture", ["mnist-5", "cat", "fashion-mnist-0"])
@pytest.mark.parametrize("window", [(2, 2), (4, 4)])
def test_the_sentence_names_what_was_computed(show: Show, picture: str, window: tuple[int, int]) -> None:
    comparison = PictureComparison(picture, window, (1, -1))
    owner = show(comparison)
    figures = compare(comparison)
    changes = {method: relative_change(figures.methods[method]) for method in METHODS}
    least = min(METHODS, key=lambda method: changes[method])
    assert method_name(least) in owner.room.verdict()
    assert f"{100 * changes[least]:.0f} %" in owner.room.verdict()
    assert [plate.is_least for plate in owner.room.maps.plates()[1:]] == [m == least for m in METHODS]


def test_without_a_shift_nothing_is_the_least(show: Show) -> None:
    owner = show(replace(START, shift=(0, 0)))
    assert "Nothing is moved" in owner.room.verdict()
    assert not any(plate.is_least for plate in owner.room.maps.plates())


def test_methods_that_change_as_much_are_named_together(show: Show) -> None:
    even, moved = np.zeros((4, 4)), np.eye(4)
    same = Change.of(even, moved)
    figures = ComparisonFigures(same, dict.fromkeys(METHODS, same))
    assert least_changed(figures) == METHODS


# how much a map changed
def test_the_measure_is_blind_to_unit_and_offset() -> None:
    rng = np.random.default_rng(0)
    before, after = rng.normal(size=(2, 9, 9))
    change = relative_change(Change.of(before, after))
    assert relative_change(Change.of(5 * before + 3, 5 * after + 3)) == pytest.approx(change)
    assert relative_change(Change.of(before, before)) == 0.0
    assert relative_change(Change.of(np.ones((3, 3)), np.ones((3, 3)))) == 0.0


def test_maps_that_have_nothing_to_do_with_each_other_differ_by_one() -> None:
    before, after = np.random.default_rng(0).normal(size=(2, 300, 300))
    assert relative_change(Change.of(before, after)) == pytest.approx(1.0, abs=0.01)


# what is asked for
def test_arrow_keys_and_buttons_move_the_picture_by_one_pixel(show: Show) -> None:
    owner = show()
    QTest.keyClick(owner.room.maps, Qt.Key.Key_Down)
    assert owner.comparison.shift == (1, 1)
    QTest.mouseClick(owner.room.bar.arrows[0, -1], Qt.MouseButton.LeftButton)
    assert owner.comparison.shift == (1, 0)
    QTest.mouseClick(owner.room.bar.back, Qt.MouseButton.LeftButton)
    assert owner.comparison.shift == (0, 0)


def test_the_picture_stays_within_three_pixels(show: Show) -> None:
    owner = show()
    owner.room.step_shift(9)
    assert owner.comparison.shift == (0, 3)
    assert not owner.room.bar.arrows[0, 1].isEnabled()
    owner.room.step_shift(-1)
    assert owner.comparison.shift == (0, 2)
    assert owner.room.bar.arrows[0, 1].isEnabled()


def test_a_shift_from_elsewhere_may_be_larger_and_comes_back(show: Show) -> None:
    owner = show(replace(START, shift=(0, 6)))
    assert owner.room.bar.arrows[0, -1].isEnabled()
    assert not owner.room.bar.arrows[0, 1].isEnabled()
    owner.room.move_by(0, -1)
    assert owner.comparison.shift == (0, 5)


def test_the_moved_picture_is_dragged_by_whole_pixels(show: Show) -> None:
    owner = show(replace(START, shift=(0, 0)))
    maps = owner.room.maps
    moved = maps.places()[0].moved
    pixel = moved.width() / 28
    drag(maps, moved.center(), QPointF(2.5 * pixel, -1.5 * pixel))
    assert owner.comparison.shift == (-1, 2)
    drag(
        maps, maps.places()[1].moved.center(), QPointF(3 * pixel, 0)
    )  # only the picture can be taken hold of
    assert owner.comparison.shift == (-1, 2)


def test_picture_and_window_are_chosen(show: Show) -> None:
    owner = show()
    bar = owner.room.bar
    bar.picture.activated.emit(bar.picture.findData("camera"))
    bar.window_choice.set_current("3×3")
    assert owner.comparison == PictureComparison("camera", (3, 3), (0, 1))
    assert owner.room.maps.plates()[1].change.before.shape == (86, 86)


def test_a_window_that_is_not_offered_is_shown_all_the_same(show: Show) -> None:
    owner = show(replace(START, window=(2, 3)))
    assert owner.room.bar.window_choice.current() == "2×3"
    owner.room.bar.window_choice.set_current("2×2")
    assert owner.comparison.window == (2, 2)


@pytest.mark.parametrize(
    ("shift", "text"), [((0, 0), ""), ((1, 0), "↓1"), ((-2, 3), "↑2 →3"), ((0, -1), "←1")]
)
def test_a_shift_in_words(shift: tuple[int, int], text: str) -> None:
    assert shift_text(shift) == text


def test_before_an_audience_the_controls_go(show: Show) -> None:
    owner = show()
    owner.room.set_projector(True)
    assert not owner.room.bar.isVisible()
    QTest.keyClick(owner.room.maps, Qt.Key.Key_Right)
    assert owner.comparison.shift == (0, 2)
    owner.room.set_projector(False)
    owner.room.set_density(Density.NARROW)
    assert owner.room.bar.isVisible()
