"""The room of functions by mouse and keys, against the engine."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.activations import ACTIVATIONS
from gui.settings import Settings
from gui.tabs.activations.calculus_page import CalculusPage
from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.curves_row import CurvesRow
from gui.tabs.activations.curves_view import CurvesView
from gui.tabs.activations.function_chip import FunctionChip
from gui.tabs.activations.function_plot import FunctionPlot
from gui.tabs.activations.tab import ActivationsTab
from gui.theme import theme
from gui.widgets.page import Density
from tests.gui.tabs.activations.conftest import MakeTab
from tests.gui.tabs.convolution.hands import (
    click,
    press,
    put,
    redo,
    texts,
    turn_wheel,
    type_text,
    undo,
    undo_texts,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


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


# x
def test_x_is_dragged_on_either_plot_along_the_grid_and_read_of_all_functions(tab: ActivationsTab) -> None:
    view = view_of(tab)
    assert part_of(tab).x == 1.5
    for plot, wanted in ((view.value.plot, -2.0), (view.slope.plot, 3.3)):
        drag(plot, [place(plot, 1.0), place(plot, 0.0), place(plot, wanted)])
        assert part_of(tab).x == wanted
        readings = row_of(tab)._readings
        assert [reading.id for reading in readings] == ["sigmoid", "tanh", "relu"]
        for reading in readings:
            assert reading.value == float(ACTIVATIONS[reading.id].value(wanted))
            assert reading.slope == float(ACTIVATIONS[reading.id].derivative(wanted))
    assert view.reading.x_box.value() == 3.3
    # the handle below the axis is a grip too
    frame = view.value.plot.frame()
    assert frame is not None
    handle = QPointF(frame.column(3.3), frame.area.bottom() - 4).toPoint()
    drag(view.value.plot, [handle, QPoint(place(view.value.plot, -5.0).x(), handle.y())])
    assert part_of(tab).x == -5.0
    assert undo_texts(tab) == ["move x"]  # all of it is one step
    undo(tab)
    assert part_of(tab).x == 1.5
    redo(tab)
    assert part_of(tab).x == -5.0
    assert tab.studio.state.preset == "course-three"  # x is no change of the example


def test_the_readings_are_drawn_where_they_are_said(tab: ActivationsTab) -> None:
    view = view_of(tab)
    view.reading.x_box.set_value(-4.0)
    view.value.toggle.setChecked(False)
    slope = float(ACTIVATIONS["tanh"].derivative(-4.0))
    assert ink(view.value.plot, "curve_2", -4.0, math.tanh(-4.0), reach=8)
    assert ink(view.slope.plot, "curve_2", -4.0, slope, reach=8)
    assert not ink(view.value.plot, "curve_2", -4.0, 1.5, reach=8)
    # a curve is drawn, its jump is not bridged
    view.reading.x_box.set_value(5.0)
    assert ink(view.slope.plot, "curve_3", 8.0, 1.0)
    assert not any(ink(view.slope.plot, "curve_3", 0.0, height) for height in (0.3, 0.5, 0.6))


def test_arrow_keys_move_x_and_go_through_the_functions(tab: ActivationsTab) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, held, wanted in (
        (Qt.Key.Key_Right, None, 1.6),
        (Qt.Key.Key_Right, shift, 1.61),
        (Qt.Key.Key_Left, None, 1.51),
        (Qt.Key.Key_Left, shift, 1.5),
        (Qt.Key.Key_PageDown, None, 2.0),
        (Qt.Key.Key_PageUp, None, 1.5),
        (Qt.Key.Key_End, None, 10.0),
        (Qt.Key.Key_Right, None, 10.0),
        (Qt.Key.Key_Home, None, -10.0),
    ):
        tab.setFocus()
        press(key, held or Qt.KeyboardModifier.NoModifier)
        assert part_of(tab).x == wanted
    for key, name in ((Qt.Key.Key_Down, "relu"), (Qt.Key.Key_Down, "sigmoid"), (Qt.Key.Key_Up, "relu")):
        press(key)
        assert part_of(tab).chosen == name
    press("n")
    assert part_of(tab).chosen == "sigmoid"


def test_a_typed_x_is_taken_over_and_a_wrong_one_is_refused_in_words(tab: ActivationsTab) -> None:
    box = view_of(tab).reading.x_box
    box.setFocus()
    box.selectAll()
    type_text("-2.125")
    press(Qt.Key.Key_Return)
    assert part_of(tab).x == -2.125
    assert box.lineEdit().text() == "−2.125"
    box.selectAll()
    type_text("11")
    press(Qt.Key.Key_Return)
    assert box.error() == "Enter a number from −10 to 10."
    assert part_of(tab).x == -2.125


def test_x_runs_and_stops(tab: ActivationsTab, qtbot: QtBot) -> None:
    row = row_of(tab)
    view_of(tab).reading.x_box.set_value(9.8)
    press(Qt.Key.Key_Space)
    assert row.is_running()
    qtbot.waitUntil(lambda: not row.is_running())  # at the end
    assert part_of(tab).x == 10.0
    press(Qt.Key.Key_Space)  # again from the start
    assert row.is_running()
    assert part_of(tab).x == -10.0
    tab.hide()
    assert not row.is_running()


# functions
def test_a_tick_draws_and_a_name_chooses(tab: ActivationsTab) -> None:
    view = view_of(tab)
    chips = view.row.chips
    click(chips["relu"], name_of(chips["relu"]))
    assert (part_of(tab).chosen, part_of(tab).drawn) == ("relu", ("sigmoid", "tanh", "relu"))
    click(chips["leaky_relu"], box_of(chips["leaky_relu"]))
    assert part_of(tab).drawn == ("sigmoid", "tanh", "relu", "leaky_relu")
    assert part_of(tab).chosen == "leaky_relu"
    click(chips["sigmoid"], box_of(chips["sigmoid"]))
    assert part_of(tab).drawn == ("tanh", "relu", "leaky_relu")
    assert tab.studio.state.preset == ""
    assert chips["sigmoid"].accessibleDescription() == "not drawn"
    assert chips["leaky_relu"].accessibleDescription() == "drawn, chosen"
    rows = view.reading.table.rows
    click(rows, rows.row_rect("tanh").center().toPoint())
    assert part_of(tab).chosen == "tanh"
    undo(tab)
    undo(tab)
    undo(tab)
    undo(tab)
    assert tab.studio.state.preset == "course-three"


def test_what_does_not_fit_is_in_the_menu(tab: ActivationsTab) -> None:
    row = view_of(tab).row
    shown = row.shown()
    offered = [action for action in row.menu.actions() if action.isVisible()]
    assert shown[:3] == ["sigmoid", "tanh", "relu"]
    assert len(shown) + len(offered) == len(ACTIVATIONS)
    assert row.more.text() == f"+ {len(offered)}"
    last = offered[-1]
    assert last.data() == "step"
    last.trigger()
    assert part_of(tab).chosen == "step"
    assert "step" in row.shown()  # what is drawn comes first
    right = max(chip.geometry().right() for chip in row.chips.values() if chip.isVisible())
    assert right < row.more.geometry().left() <= row.width() - row.more.width()


def test_nothing_drawn_is_no_error(tab: ActivationsTab) -> None:
    view = view_of(tab)
    for name in ("sigmoid", "tanh", "relu"):
        click(view.row.chips[name], box_of(view.row.chips[name]))
    assert part_of(tab).drawn == ()
    view.value.plot.grab()
    assert row_of(tab).caption() == ""
    drag(view.value.plot, [place(view.value.plot, 0.0), place(view.value.plot, 1.0)])
    assert part_of(tab).x == 1.0


def test_a_parameter_shapes_the_chosen_function(tab: ActivationsTab) -> None:
    view = view_of(tab)
    assert not view.reading.slider.isVisible()
    click(view.row.chips["elu"], name_of(view.row.chips["elu"]))
    assert view.reading.slider.isVisible()
    view.reading.x_box.set_value(-100.0)
    assert part_of(tab).x == -10.0
    box = view.reading.shape
    box.setFocus()
    box.selectAll()
    type_text("2.5")
    press(Qt.Key.Key_Return)
    assert part_of(tab).elu_alpha == 2.5
    assert row_of(tab)._readings[-1].value == pytest.approx(-2.5, abs=1e-3)
    assert view.reading.slider.value() == 250
    view.reading.slider.setFocus()
    view.reading.slider.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Tab does
    for _ in range(5):
        press(Qt.Key.Key_Left)
    assert part_of(tab).elu_alpha == 2.45
    box.setFocus()
    box.selectAll()
    type_text("9")
    press(Qt.Key.Key_Return)
    assert box.error() == "Enter a number from 0 to 3."
    assert part_of(tab).elu_alpha == 2.45


# a function of one's own
def test_an_expression_is_drawn_with_its_derivative(tab: ActivationsTab) -> None:
    view, field = view_of(tab), view_of(tab).expression.field
    field.setFocus()
    type_text("x**2 - 1")
    press(Qt.Key.Key_Return)
    assert (part_of(tab).chosen, part_of(tab).custom) == ("custom", "x**2 - 1")
    view.reading.x_box.set_value(3.0)
    mine = row_of(tab)._readings[-1]
    assert (mine.value, mine.slope) == (8.0, 6.0)
    words = {label.text() for label in view.reading._told.values()}
    assert "y = 6.0000 x − 10.0000" in words
    field.setFocus()
    field.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert part_of(tab).custom == ""
    assert "custom" not in part_of(tab).drawn


def test_a_wrong_expression_points_at_its_character_and_stays(tab: ActivationsTab) -> None:
    told: list[str] = []
    tab.status_changed.connect(told.append)
    expression = view_of(tab).expression
    before = tab.studio.state
    expression.field.setFocus()
    type_text("x**2 + * 3")
    press(Qt.Key.Key_Return)
    wanted = "A number, a name or a parenthesis is needed at character 8, but “*” stands there."
    assert expression.error() == wanted
    assert told == [wanted]
    assert expression.field.selectedText() == "*"
    assert expression.field.selectionStart() == 7
    assert tab.studio.state is before
    tab.setFocus()
    press(Qt.Key.Key_Right)  # x goes on, the text is still there to be mended
    assert part_of(tab).x == 1.6
    assert expression.field.text() == "x**2 + * 3"
    expression.field.setFocus()
    expression.field.setSelection(7, 2)
    press(Qt.Key.Key_Delete)
    assert expression.error() == ""
    press(Qt.Key.Key_Return)
    assert part_of(tab).custom == "x**2 + 3"


def test_letters_of_an_expression_are_no_shortcuts(tab: ActivationsTab) -> None:
    state = tab.studio.state
    view_of(tab).expression.field.setFocus()
    type_text("tsn ")
    assert tab.studio.state is state
    assert not row_of(tab).is_running()


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
    assert told["zones"].isVisible()
    assert told["borders"].text() == "|x| > 2.18"
    press("s")
    assert not tab.studio.state.zones
    assert not told["zones"].isVisible()
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
    assert view.reading._told["borders"].text() == f"|x| > {wanted:.2f}"
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
