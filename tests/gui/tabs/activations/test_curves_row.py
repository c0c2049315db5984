"""The room of functions by mouse and keys, against the engine: x, the list, own functions."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from engine.operations.activations import ACTIVATIONS
from gui.tabs.activations.tab import ActivationsTab
from tests.gui.tabs.activations.curve_hands import box_of, drag, ink, name_of, part_of, place, row_of, view_of
from tests.gui.tabs.convolution.hands import (
    click,
    press,
    redo,
    type_text,
    undo,
    undo_texts,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


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
    assert (expression.error(), told[-1]) == ("", "")  # nothing covers the plots any more
    assert (expression.field.property("invalid"), expression.field.toolTip()) == (True, wanted)
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
