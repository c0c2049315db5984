"""Numbers fly: from where to where, how long, and not where nothing should move."""

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tabs.axes.flight import LONGEST_MS, STEP_MS, Journey, positions
from gui.tabs.axes.tab import AxesTab
from gui.widgets.matrix_lettering import lettering_of
from tests.gui.tabs.axes.conftest import MakeTab
from tests.gui.tabs.axes.hands import choose_item, numbers, wanted
from tests.gui.tabs.convolution.hands import press

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def flying(make_tab: MakeTab) -> AxesTab:
    return make_tab(animated=True)


def test_each_tile_goes_from_its_cell_to_its_cell(tab: AxesTab) -> None:
    rng = np.random.default_rng(0)
    starts, ends = rng.uniform(0, 500, (54, 2)), rng.uniform(0, 500, (54, 2))
    journey = Journey(starts, ends, ("1",) * 54, 40.0, lettering_of(16, 700))
    np.testing.assert_allclose(positions(journey, 0.0), starts, atol=1e-9)
    np.testing.assert_allclose(positions(journey, 1.0), ends, atol=1e-9)
    way = np.linalg.norm(positions(journey, 0.5) - starts, axis=1)
    assert way[0] > 0
    one = Journey(starts[:1], ends[:1], ("1",), 40.0, journey.lettering)
    middle = (starts[0] + ends[0]) / 2 - [0, 0.6 * 40]
    np.testing.assert_allclose(positions(one, 0.5)[0], middle, atol=1e-9)


def test_a_swap_lets_every_number_fly(flying: AxesTab, qtbot: QtBot) -> None:
    flight = flying.view.board.flight
    began = time.perf_counter()
    with qtbot.waitSignal(flight.landed, timeout=5_000):
        choose_item(flying.view.control_bar.swaps.second, 1)
        assert flight.is_flying()
        journey = flight._journey
        assert journey is not None
        assert sorted(map(int, journey.texts)) == list(range(12))
        a, b = flying.view.board.a, flying.view.board.b
        for k, index in enumerate(np.ndindex(3, 2, 2)):
            from_cell = a.mapTo(flying.view.board, a.cell_rect(index).topLeft().toPoint())
            assert journey.starts[k] == pytest.approx([from_cell.x(), from_cell.y()], abs=1)
            target = (index[1], index[0], index[2])
            to_cell = b.mapTo(flying.view.board, b.cell_rect(target).topLeft().toPoint())
            assert journey.ends[k] == pytest.approx([to_cell.x(), to_cell.y()], abs=1)
    assert (time.perf_counter() - began) * 1000 >= LONGEST_MS * 0.8
    assert flight.frames > 2
    assert not flight.isVisible()
    assert numbers(flying.view.board.b) == wanted(flying.studio.state, 12)


def test_a_step_lets_one_number_fly(flying: AxesTab, qtbot: QtBot) -> None:
    flight = flying.view.board.flight
    with qtbot.waitSignal(flight.landed, timeout=5_000):
        press(Qt.Key.Key_Right)
        assert flight._journey is not None
        assert flight._journey.texts == ("10",)
        assert flight._clock.duration() <= STEP_MS
    press(Qt.Key.Key_Left)
    assert not flight.is_flying(), "nothing flies back"
    press(Qt.Key.Key_Home)
    assert not flight.is_flying()


def test_whatever_comes_meanwhile_ends_a_flight(flying: AxesTab) -> None:
    flight = flying.view.board.flight
    for interrupt in (
        lambda: press(Qt.Key.Key_Home),
        lambda: flying.resize(1100, 700),
        flying.hide,
    ):
        flying.show()
        choose_item(flying.view.control_bar.swaps.first, 1 - flying.studio.state.swaps[0][0])
        assert flight.is_flying()
        interrupt()
        assert not flight.is_flying()
        assert not flight.isVisible()
    flying.show()


def test_nothing_flies_in_the_quiz_or_where_all_is_still(flying: AxesTab, tab: AxesTab) -> None:
    for page in (flying, tab):
        page.activateWindow()
        page.setFocus()
        if page is flying:
            page.view.transport.set_quiz(True)
        choose_item(page.view.control_bar.swaps.second, 1)
        assert not page.view.board.flight.is_flying()
    assert (flying.studio.moment.step, flying.studio.moment.hidden) == (0, True)
    assert set(numbers(flying.view.board.b)) == {""}
