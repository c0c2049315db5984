"""The pace at which a sum builds itself up."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from gui.studio.term_player import LONGEST_MS, SHARE, SHORTEST_TERM_MS, TermPlayer


@pytest.fixture
def player(qtbot: QtBot) -> TermPlayer:
    """Quick enough for a test, slow enough to be begun."""
    return TermPlayer()


def asked(player: TermPlayer) -> list[int | None]:
    terms: list[int | None] = []
    player.term_requested.connect(terms.append)
    return terms


def interval(player: TermPlayer) -> int:
    timer = player.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer.interval()


def test_all_products_come_in_order_and_then_all_are_done(qtbot: QtBot, player: TermPlayer) -> None:
    terms = asked(player)
    assert player.begin(4, 4 * SHORTEST_TERM_MS / SHARE)
    assert player.is_running()
    assert terms == [], "the first one is shown by whoever began"
    qtbot.waitUntil(lambda: not player.is_running(), timeout=3000)
    assert terms == [1, 2, 3, None]


@pytest.mark.parametrize(
    ("count", "step_ms", "expected"),
    [
        (9, 1000.0, 83),
        (9, 2000.0, 100),
        (9, 500.0, 42),
        (1, 1000.0, 750),
        (27, 1000.0, None),
        (9, 250.0, None),
    ],
)
def test_the_pace_fits_into_the_step(
    player: TermPlayer, count: int, step_ms: float, expected: int | None
) -> None:
    assert player.begin(count, step_ms) is (expected is not None)
    assert player.is_running() is (expected is not None)
    if expected is not None:
        assert interval(player) == expected
        assert interval(player) * count <= min(step_ms * SHARE, LONGEST_MS) + count
        assert interval(player) >= SHORTEST_TERM_MS
    player.stop()


def test_at_sixty_steps_a_second_nothing_builds_up(player: TermPlayer) -> None:
    assert not player.begin(1, 1000 / 60)
    assert not player.is_running()


def test_stopping_leaves_the_sum_and_finishing_completes_it(player: TermPlayer) -> None:
    terms = asked(player)
    player.begin(4, 1000.0)
    player.stop()
    assert terms == []
    player.finish()
    assert terms == [], "there is nothing to finish"
    player.begin(4, 1000.0)
    player.finish()
    assert terms == [None]
    assert not player.is_running()


def test_a_new_sum_takes_the_place_of_the_one_before(qtbot: QtBot, player: TermPlayer) -> None:
    terms = asked(player)
    player.begin(9, 1000.0)
    player.begin(2, 2 * SHORTEST_TERM_MS / SHARE)
    qtbot.waitUntil(lambda: not player.is_running(), timeout=3000)
    assert terms == [1, None]


def test_one_that_is_too_fast_ends_the_one_before(player: TermPlayer) -> None:
    player.begin(9, 1000.0)
    assert not player.begin(9, 10.0)
    assert not player.is_running()


def test_left_out_it_never_runs(player: TermPlayer) -> None:
    terms = asked(player)
    player.begin(9, 1000.0)
    player.set_enabled(False)
    assert terms == [None]
    assert not player.begin(9, 1000.0)
    player.set_enabled(True)
    assert player.begin(9, 1000.0)
    player.stop()
