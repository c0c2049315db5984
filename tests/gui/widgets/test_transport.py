"""Steps: slider, bar, player."""

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.step_player import SPEEDS, StepPlayer
from gui.widgets.step_slider import StepSlider
from gui.widgets.toggle import Toggle
from gui.widgets.transport_bar import TransportBar

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def slider(qtbot: QtBot, look: ThemeManager) -> StepSlider:
    slider = StepSlider()
    qtbot.addWidget(slider)
    slider.resize(626, 40)
    slider.set_steps(25, range(0, 25, 5))
    slider.show()
    qtbot.waitExposed(slider)
    return slider


@pytest.fixture
def bar(qtbot: QtBot, look: ThemeManager) -> TransportBar:
    bar = TransportBar()
    qtbot.addWidget(bar)
    bar.set_steps(25, 5)
    bar.resize(1200, bar.height())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def place(slider: StepSlider, step: int) -> QPoint:
    return QPoint(round(slider.x_of(step)), slider.height() // 2)


def test_a_click_goes_to_the_nearest_step_and_tells_once(slider: StepSlider) -> None:
    told: list[int] = []
    slider.step_chosen.connect(told.append)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place(slider, 7) + QPoint(4, 0))
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place(slider, 7))
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, 5))
    assert told == [7, 24]


def test_keys_move_by_step_and_by_row(slider: StepSlider) -> None:
    told: list[int] = []
    slider.step_chosen.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(slider, key)
    assert told == [1, 6, 24, 0]


def test_showing_a_step_tells_nobody(slider: StepSlider) -> None:
    told: list[int] = []
    slider.step_chosen.connect(told.append)
    slider.set_step(12)
    slider.set_steps(5, (0,))
    assert slider.value() == 4
    assert told == []


def test_ticks_are_steps_and_rows_and_above_60_rows_only(slider: StepSlider) -> None:
    short, long = slider.ticks()
    assert long == [0, 5, 10, 15, 20]
    assert sorted(short + long) == list(range(25))
    slider.set_steps(784, range(0, 784, 28))
    short, long = slider.ticks()
    assert short == []
    assert long == list(range(0, 784, 28))
    slider.set_steps(10_000, range(0, 10_000, 10))
    gaps = [
        slider.x_of(b) - slider.x_of(a)
        for a, b in zip(slider.ticks()[1], slider.ticks()[1][1:], strict=False)
    ]
    assert min(gaps) >= 4


def test_the_groove_is_filled_up_to_the_knob(slider: StepSlider) -> None:
    slider.set_step(12)
    image = slider.grab().toImage()
    y = slider.height() // 2
    before = QColor(image.pixel(round((slider.x_of(3) + slider.x_of(4)) / 2), y))
    after = QColor(image.pixel(round((slider.x_of(20) + slider.x_of(21)) / 2), y))
    assert before == theme().colour("ink")
    assert after == theme().colour("line2")
    assert QColor(image.pixel(place(slider, 12))) == theme().colour("surface")


def test_one_step_needs_no_division(slider: StepSlider) -> None:
    slider.set_steps(1)
    assert slider.x_of(0) > 0
    assert slider.step_at(400) == 0
    slider.grab()


def button(bar: TransportBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, name)
    assert found is not None
    return found


def test_buttons_drive_the_steps(bar: TransportBar) -> None:
    told: list[int] = []
    bar.step_requested.connect(told.append)
    for name in ("next", "next", "previous", "last", "first"):
        QTest.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)
    assert told == [1, 2, 1, 24, 0]
    assert bar._counter.text() == "1 / 25"


def test_buttons_say_what_is_possible(bar: TransportBar) -> None:
    def enabled() -> list[bool]:
        return [button(bar, name).isEnabled() for name in ("first", "previous", "toggle", "next", "last")]

    assert enabled() == [False, False, True, True, True]
    bar.set_step(12)
    assert enabled() == [True] * 5
    bar.set_step(24)
    assert enabled() == [True, True, True, False, False]
    bar.set_steps(1)
    assert enabled() == [False] * 5


def test_step_buttons_repeat_while_held(bar: TransportBar) -> None:
    assert button(bar, "next").autoRepeat() and button(bar, "previous").autoRepeat()  # noqa: PT018
    assert not button(bar, "last").autoRepeat()
    assert min(button(bar, name).width() for name in ("first", "next")) >= 44


def test_rows_are_stepped_over_and_the_edge_holds(bar: TransportBar) -> None:
    told: list[int] = []
    bar.step_requested.connect(told.append)
    bar.set_step(7)
    bar.go_rows(1)
    bar.go_rows(-2)
    bar.go_rows(-1)
    assert told == [12, 2]


def test_the_quiz_is_offered_only_where_there_is_one(bar: TransportBar) -> None:
    quiz = bar.findChild(Toggle)
    assert quiz is not None
    assert quiz.isVisible()
    bar.set_quiz_offered(False)
    assert not quiz.isVisible()
    for retell in (bar.retranslate, lambda: bar.set_compact(True), lambda: bar.set_words_visible(True)):
        retell()
        assert not quiz.isVisible()
    bar.set_quiz_offered(True)
    assert quiz.isVisible()


def test_words_go_rather_than_be_cut(bar: TransportBar) -> None:
    quiz, label = bar.findChild(Toggle), bar._speed_label
    assert quiz is not None
    assert (quiz.text(), label.isVisible()) == ("Hide result", True)
    bar.resize(bar._row.minimumSize().width() - 1, bar.height())
    assert (quiz.text(), label.isVisible()) == ("Hide result", False)
    least = bar.minimumSizeHint().width()
    bar.resize(bar._row.minimumSize().width() - 1, bar.height())
    assert bar.minimumSizeHint().width() == least < bar.width()
    assert (quiz.text(), quiz.accessibleName(), label.isVisible()) == ("", "Hide result", False)
    assert quiz.geometry().right() < bar.width()
    bar.resize(1200, bar.height())
    assert (quiz.text(), label.isVisible()) == ("Hide result", True)


def test_speed_and_quiz_are_told(bar: TransportBar) -> None:
    speeds: list[str] = []
    quizzes: list[bool] = []
    bar.speed_changed.connect(speeds.append)
    bar.quiz_changed.connect(quizzes.append)
    bar.faster()
    bar.faster()
    bar.slower()
    assert speeds == ["2", "4", "2"]
    assert bar.player.interval_ms() == 500
    for _ in SPEEDS:
        bar.faster()
    assert bar.speed() == "max"
    assert bar.player.interval_ms() == pytest.approx(1000 / 60)
    quiz = bar.findChild(Toggle)
    assert quiz is not None
    QTest.mouseClick(quiz, Qt.MouseButton.LeftButton)
    assert quizzes == [True]
    assert bar.is_quiz()


def test_play_becomes_pause_and_stops_at_the_end(bar: TransportBar, qtbot: QtBot) -> None:
    bar.set_steps(4)
    bar.set_speed("max")
    told: list[int] = []
    bar.step_requested.connect(told.append)
    playing: list[bool] = []
    bar.playing_changed.connect(playing.append)
    assert button(bar, "toggle").accessibleName() == "Play"
    QTest.mouseClick(button(bar, "toggle"), Qt.MouseButton.LeftButton)
    assert button(bar, "toggle").accessibleName() == "Pause"
    qtbot.waitUntil(lambda: playing == [True, False])
    assert told == [1, 2, 3]
    assert button(bar, "toggle").accessibleName() == "Play"


def test_play_at_the_end_begins_anew(bar: TransportBar) -> None:
    bar.set_step(24)
    told: list[int] = []
    bar.step_requested.connect(told.append)
    bar.toggle()
    assert told == [0]
    bar.toggle()
    assert not bar.player.is_playing()


def test_languages_change_the_words(bar: TransportBar) -> None:
    bar.findChild(QComboBox).setItemText(1, "")
    QEvent.registerEventType()
    bar.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert bar.findChild(QComboBox).itemText(1) == "1×"
    assert bar.findChild(QComboBox).itemText(5) == "max"


def test_sixty_steps_a_second_without_drift(qtbot: QtBot) -> None:
    player = StepPlayer()
    player.set_count(61)
    player.set_steps_per_second(60)
    told: list[tuple[int, float]] = []
    player.step_requested.connect(lambda step: told.append((step, time.perf_counter())))
    begun = time.perf_counter()
    with qtbot.waitSignal(
        player.playing_changed, check_params_cb=lambda playing: not playing, timeout=10_000
    ):
        player.play()
    assert [step for step, _ in told] == list(range(1, 61))
    # a timer of whole milliseconds that is set anew each time would need 1.02 s or more
    late_ms = [(when - begun) * 1000 - step * 1000 / 60 for step, when in told]
    assert min(late_ms) > -2  # never early
    assert min(late_ms[-10:]) < 60  # not later at the end than one slow moment of the machine explains


def test_a_page_that_is_too_slow_leaves_no_step_out_and_gets_no_burst(qtbot: QtBot) -> None:
    player = StepPlayer()
    player.set_count(6)
    player.set_steps_per_second(60)
    told: list[int] = []
    gaps: list[float] = []
    last = [time.perf_counter()]

    def slow(step: int) -> None:
        gaps.append(time.perf_counter() - last[0])
        told.append(step)
        until = time.perf_counter() + 0.05
        while time.perf_counter() < until:
            pass
        last[0] = time.perf_counter()

    player.step_requested.connect(slow)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing):
        player.play()
    assert told == [1, 2, 3, 4, 5]


def test_playing_goes_on_from_a_step_that_was_set(qtbot: QtBot) -> None:
    player = StepPlayer()
    player.set_count(100)
    player.set_steps_per_second(60)
    told: list[int] = []
    player.step_requested.connect(told.append)
    player.play()
    player.set_step(50)
    qtbot.waitUntil(lambda: len(told) >= 2)
    player.pause()
    assert told[:2] == [51, 52]


def test_fewer_steps_end_the_play(qtbot: QtBot) -> None:
    player = StepPlayer()
    player.set_count(10)
    player.set_step(5)
    player.play()
    player.set_count(3)
    assert not player.is_playing()
    assert player.step() == 2
    player.set_count(1)
    player.play()
    assert not player.is_playing()
