"""The room of functions by mouse and keys: ranges, zones, tangent, array, code, widths, memory."""

import math
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.operations.activations import ACTIVATIONS
from gui.settings import Settings
from gui.tabs.activations import curve_changes as changes
from gui.tabs.activations.calculus_page import CalculusPage
from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.tab import ActivationsTab
from gui.theme import ThemeManager
from gui.widgets.page import Density
from tests.gui.tabs.activations.conftest import MakeTab
from tests.gui.tabs.activations.curve_hands import box_of, drag, ink, part_of, place, row_of, view_of
from tests.gui.tabs.convolution.hands import (
    click,
    press,
    put,
    texts,
    turn_wheel,
    type_text,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# ranges, zones, tangent
def test_zooming_and_back(tab: ActivationsTab) -> None:
    view = view_of(tab)
    plot = view.value.plot
    assert not view.value.reset.isVisible()
    turn_wheel(plot, place(plot, 0.0), 1)
    assert part_of(tab).span == pytest.approx((-8.0, 8.0), abs=0.1)
    assert view.value.reset.isVisible()
    click(view.value.reset)
    assert part_of(tab).span == (-10.0, 10.0)
    corners = [place(view.slope.plot, -2.0, 0.1), place(view.slope.plot, 4.0, 0.9)]
    drag(view.slope.plot, corners, Qt.MouseButton.RightButton)
    assert part_of(tab).span == pytest.approx((-2.0, 4.0), abs=0.05)
    low, high = part_of(tab).slopes or (0.0, 0.0)
    assert (0.0 < low < 0.1, 0.9 < high < 1.0) == (True, True)
    assert part_of(tab).heights is None
    QTest.mouseDClick(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(plot, 0.0))
    assert (part_of(tab).span, part_of(tab).slopes) == ((-10.0, 10.0), None)
    view.value.span.setCurrentIndex(1)
    view.value.span.activated.emit(1)
    assert part_of(tab).span == (-6.0, 6.0)
    before = part_of(tab)
    tab.set_projector(True)
    turn_wheel(plot, place(plot, 0.0), 1)  # before an audience nothing gets lost
    assert part_of(tab) == before


def test_the_range_is_moved_by_its_numbers_and_by_the_middle_button(tab: ActivationsTab) -> None:
    plot = view_of(tab).value.plot
    tab.studio.change("curves", "", "", changes.set_span, (-2.0, 2.0), (-1.0, 1.0), "value")
    frame = plot.frame()
    assert frame is not None
    below = QPoint(round(frame.column(1.0)), round(frame.area.bottom()) + 20)
    unit = round(frame.unit[0])
    drag(plot, [below, below - QPoint(unit // 2, 0), below - QPoint(unit, 0)])
    assert part_of(tab).span == pytest.approx((-1.0, 3.0), abs=0.02)
    assert part_of(tab).heights == (-1.0, 1.0)
    at = place(plot, 1.0)
    drag(plot, [at, at + QPoint(unit, round(frame.unit[1] / 2))], Qt.MouseButton.MiddleButton)
    assert part_of(tab).span == pytest.approx((-2.0, 2.0), abs=0.04)
    assert part_of(tab).heights == pytest.approx((-0.5, 1.5), abs=0.02)
    x = part_of(tab).x
    tab.studio.stack.undo()
    assert part_of(tab).span == (-2.0, 2.0)  # one gesture after the other, with the zoom before them
    assert part_of(tab).x == x
    tab.set_projector(True)
    before, frame = part_of(tab), plot.frame()
    assert frame is not None
    below = QPoint(round(frame.column(1.0)), round(frame.area.bottom()) + 20)
    drag(plot, [below, below - QPoint(unit, 0)])  # before an audience nothing gets lost
    assert part_of(tab) == before


def test_tangent_and_zones_are_switched_without_an_undo(tab: ActivationsTab) -> None:
    view = view_of(tab)
    view.reading.x_box.set_value(0.0)
    count = tab.studio.stack.count()
    assert ink(view.value.plot, "ink", 2.5, 2.5)  # tanh has slope 1 at 0: the line leaves it
    tab.setFocus()
    press("t")
    assert not tab.studio.state.tangent
    assert not ink(view.value.plot, "ink", 2.5, 2.5)
    told = view.reading._told
    assert told["borders"].isVisible()
    assert told["borders"].text().split()[-3:] == ["|x|", ">", "2.18"]
    press("s")
    assert not tab.studio.state.zones
    assert not told["borders"].isVisible()
    click(view.value.toggle)
    click(view.slope.toggle)
    assert (tab.studio.state.tangent, tab.studio.state.zones) == (True, True)
    assert tab.studio.stack.count() == count


def test_another_threshold_moves_the_zones(tab: ActivationsTab) -> None:
    view = view_of(tab)
    box = view.slope.threshold
    box.setFocus()
    box.selectAll()
    type_text("0.5")
    press(Qt.Key.Key_Return)
    wanted = math.acosh(math.sqrt(2.0))  # where 1 / cosh² is 0.5
    assert view.reading._told["borders"].text().split()[-3:] == ["|x|", ">", f"{wanted:.2f}"]
    box.selectAll()
    type_text("0")
    press(Qt.Key.Key_Return)
    assert box.error() == "Enter a number from 1e−6 to 1, for example 0.01 or 1e-4."
    assert part_of(tab).threshold == 0.5


# the array
def test_the_array_of_the_course_is_typed_over(tab: ActivationsTab) -> None:
    tab.shelf.open("course-relu-array")
    strip = view_of(tab).strip
    assert strip.isVisible()
    assert texts(strip.output) == [["0", "2", "0", "4", "0"]]
    put(strip.input, 0, 0, "7")
    assert part_of(tab).numbers == (7, 2, -3, 4, -5)
    assert texts(strip.output) == [["7", "2", "0", "4", "0"]]
    strip.count.set_value(6)
    assert part_of(tab).numbers == (7, 2, -3, 4, -5, 0)
    tab.show_code(True)
    assert "x = np.array([ 7,  2, -3,  4, -5,  0])" in tab.view.drawer.code()
    assert row_of(tab).result() == "y == [7, 2, 0, 4, 0, 0]"
    click(view_of(tab).array)
    assert not strip.isVisible()
    click(view_of(tab).array)
    assert part_of(tab).numbers == (-1, 2, -3, 4, -5)


# code
def test_the_code_gives_what_is_on_the_screen(tab: ActivationsTab) -> None:
    tab.show_code(True)
    drawer = tab.view.drawer
    for name in ("gelu", "leaky_relu"):
        row_of(tab)._on_chosen(name)
        names: dict[str, object] = {}
        exec(drawer.code(), names)
        found = names["y"]
        assert isinstance(found, np.ndarray)
        np.testing.assert_allclose(found, ACTIVATIONS[name].value(np.arange(-10.0, 10.0, 0.1)), atol=1e-12)
    drawer.set_language("keras")
    assert "tf.nn.leaky_relu(x, alpha=0.2)" in drawer.code()
    row_of(tab).set_custom("sin(x)*x")
    assert "y = tf.sin(x)*x" in drawer.code()
    drawer.set_language("numpy")
    assert drawer.code().startswith("\n# NumPy has no derivatives")


# widths
def test_a_wide_window_has_a_list_and_a_narrow_one_stacks_the_plots(tab: ActivationsTab) -> None:
    view = view_of(tab)
    tab.set_density(Density.WIDE)
    tab.resize(1816, 1000)
    assert view.column.isVisible()
    assert not view.row.isVisible()
    chip = view.column.chips["mish"]
    click(chip, box_of(chip))
    assert "mish" in part_of(tab).drawn
    tab.set_density(Density.NARROW)
    tab.resize(960, 700)
    QApplication.processEvents()
    assert view.row.isVisible()
    assert view.value.geometry().bottom() < view.slope.geometry().top()
    assert view.value.geometry().left() == view.slope.geometry().left()


def test_what_was_shown_is_there_again(make_tab: MakeTab, settings: Settings) -> None:
    first = make_tab(settings)
    row_of(first).set_custom("cos(x)")
    view_of(first).reading.x_box.set_value(2.5)
    first.remember()
    second = make_tab(settings)
    assert part_of(second) == part_of(first)
    assert view_of(second).expression.field.text() == "cos(x)"
    assert second.studio.stack.count() == 0
    settings.set_tab_state("activations", '{"curves": {"x": "far"}, "tangent": false}')
    third = make_tab(settings)
    assert part_of(third) == CurvesPart()
    assert third.studio.state.preset == "course-three"
    assert not third.studio.state.tangent


def test_a_low_window_says_the_same_in_fewer_lines_and_nothing_overlaps(
    tab: ActivationsTab, look: ThemeManager
) -> None:
    view, page = view_of(tab), tab.view.page
    assert isinstance(page, CalculusPage)
    tab.resize(1176, 694)  # of a window of 1280×720
    tab.shelf.open("course-relu")
    view.reading.x_box.set_value(0.0)
    QApplication.processEvents()
    told = view.reading._told
    assert page.tape.isVisible()
    assert told["borders"].text().split() == ["saturated:", "x", "<", "0.00"]
    assert told["remark"].text() == "ReLU′(0) = 0 (TensorFlow 2.21, tf.GradientTape)"
    assert told["remark"].toolTip().startswith("ReLU has a corner at 0")
    parts = [view.reading.x_box, view.reading.table, *(label for label in told.values() if label.isVisible())]
    places = [part.geometry() for part in parts]
    assert len(places) == 5
    assert all(before.bottom() < after.top() for before, after in pairwise(places))
    assert places[-1].bottom() < view.reading.height()
    assert all(
        place.height() >= part.minimumSizeHint().height() for place, part in zip(places, parts, strict=True)
    )
    tab.shelf.open("course-relu-array")  # the array needs the height of the card below
    QApplication.processEvents()
    assert not page.tape.isVisible()
    tab.resize(1176, 980)
    QApplication.processEvents()
    assert page.tape.isVisible()
    tab.set_density(Density.NARROW)
    assert not page.tape.isVisible()
    tab.set_density(Density.MEDIUM)
    look.set_scale(1.5)  # letters of 150 % in the same window
    tab.shelf.open("course-relu")
    tab.resize(1176, 694)
    QApplication.processEvents()
    assert tab.height() == 694
    assert not page.tape.isVisible()
