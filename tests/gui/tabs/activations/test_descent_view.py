"""The walk downhill under the hand: steps, rates, start, verdicts, undo, the sliding point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.tabs.activations.descent_view import SLIDE_MS, DescentView
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.tab import ActivationsTab
from tests.gui.tabs.convolution.hands import choose, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageManager
    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[ActivationsTab]:
    """The tab with the parabola, its curve in front."""
    made = ActivationsTab()
    qtbot.addWidget(made)
    made.set_animated(False)
    made.resize(1176, 720)
    made.show()
    made.start_with(with_preset(made.studio.state, "autodiff-parabola"))
    made.view.page.tape.show_view("descent")  # type: ignore[attr-defined]
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    QApplication.processEvents()
    yield made
    made.close()


@pytest.fixture
def view(page: ActivationsTab) -> DescentView:
    """Its curve."""
    return page.view.page.tape.descent  # type: ignore[attr-defined]


def x_of(view: DescentView) -> float:
    assert view.walk is not None
    return view.walk.x


def test_it_starts_at_the_number_of_the_variable_with_a_good_rate(view: DescentView) -> None:
    assert (view.panel.start.value(), view.panel.rate.value()) == (4.0, 0.3)
    assert view.panel.choice.current() == "good"
    assert view.panel.numbers() == "4 − 0.3·6 = 2.2"
    assert view.panel.place() == "Step 0   x = 4   y = 10   dy/dx = 6"


def test_steps_by_hand_go_down_and_each_is_an_undo(view: DescentView, page: ActivationsTab) -> None:
    QTest.mouseClick(view.panel.button("step"), LEFT)
    assert x_of(view) == pytest.approx(2.2)
    assert view.panel.numbers() == "2.2 − 0.3·2.4 = 1.48"
    page.setFocus()
    press(Qt.Key.Key_PageDown)
    assert x_of(view) == pytest.approx(1.48)
    assert [row[0] for row in view.panel.history.rows()] == ["0", "1", "2"]
    press(Qt.Key.Key_PageUp)
    assert x_of(view) == pytest.approx(2.2)
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert x_of(view) == pytest.approx(1.48)
    QTest.mouseClick(view.panel.button("reset"), LEFT)
    assert x_of(view) == 4
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert x_of(view) == pytest.approx(1.48)


@pytest.mark.parametrize(
    ("rate", "told", "marked"),
    [("small", "Slow:", False), ("good", "Good:", False), ("large", "Diverging:", True)],
)
def test_three_rates_and_what_they_do(view: DescentView, rate: str, told: str, marked: bool) -> None:
    choose(view.panel.choice, rate)
    for _ in range(4):
        QTest.mouseClick(view.panel.button("step"), LEFT)
    assert view.panel.verdict().startswith(told)
    assert view.panel._mark.isVisible() == marked


def test_a_rate_of_one_s_own_begins_at_the_start(view: DescentView) -> None:
    QTest.mouseClick(view.panel.button("many"), LEFT)
    assert view.walk is not None
    assert view.walk.taken == 10
    box = view.panel.rate
    box.setFocus()
    box.selectAll()
    type_text("0.5")
    press(Qt.Key.Key_Return)
    assert (view.walk.taken, view.panel.choice.current()) == (0, "own")
    QTest.mouseClick(view.panel.button("step"), LEFT)
    assert x_of(view) == 1
    assert view.panel.verdict().startswith("Arrived:")


def test_the_start_is_dragged_on_the_curve_as_one_undo(view: DescentView, page: ActivationsTab) -> None:
    plot = view.value
    assert view.walk is not None
    frame = plot.frame(view.walk)
    y = plot.height() // 2
    QTest.mousePress(plot, LEFT, pos=QPoint(round(frame.column(3.0)), y))
    QTest.mouseMove(plot, QPoint(round(frame.column(2.5)), y))
    QTest.mouseRelease(plot, LEFT, pos=QPoint(round(frame.column(2.5)), y))
    assert x_of(view) != 4
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert x_of(view) == 4


def test_the_point_lies_on_the_curve(view: DescentView) -> None:
    walk = view.walk
    assert walk is not None
    assert view.value.point() == view.value.frame(walk).point(4.0, 10.0)
    assert view.slope.point() == view.slope.frame(walk).point(4.0, 6.0)
    assert view.value.frame(walk).area.contains(view.value.point())


def test_the_point_slides(view: DescentView, page: ActivationsTab, qtbot: QtBot) -> None:
    page.set_animated(True)
    QTest.mouseClick(view.panel.button("step"), LEFT)
    slide = view._slide
    slide.pause()
    slide.setCurrentTime(SLIDE_MS // 2)
    slide.resume()
    qtbot.waitUntil(lambda: slide.state() == QVariantAnimation.State.Stopped)
    walk = view.walk
    assert walk is not None
    assert view.value.point() == view.value.frame(walk).point(walk.x, walk.now.value)


def test_a_curve_without_a_lowest_point(view: DescentView, page: ActivationsTab) -> None:
    page.start_with(with_preset(page.studio.state, "autodiff-cubic"))
    for _ in range(3):
        QTest.mouseClick(view.panel.button("many"), LEFT)
    assert view.panel.verdict().startswith("y falls and falls")


def test_one_of_several_variables_moves(view: DescentView, page: ActivationsTab) -> None:
    page.start_with(with_preset(page.studio.state, "autodiff-neuron"))
    assert view.panel.variable.isVisible()
    choose(view.panel.variable, "b")
    assert page.studio.state.tape.descent_variable == "b"
    assert view.panel.start.value() == -3
    assert "∂y/∂b = 0.1966" in view.panel.place()


def test_before_an_audience_the_caption_says_what_the_steps_tell(
    view: DescentView, page: ActivationsTab
) -> None:
    page.set_projector(True)
    page.present_next()
    assert x_of(view) == pytest.approx(2.2)
    assert page.view.caption.text().startswith("Good:")
    assert not view.panel.rate.isVisible()
    page.set_projector(False)
