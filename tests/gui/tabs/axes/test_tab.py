"""The tab of the axes by mouse and keys: steps, chips, orders, shapes, layouts, copies, the quiz."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.studio.keys import KEYS
from gui.tabs.axes.keys import UNUSED
from gui.tabs.axes.presets import PRESETS, preset_state
from gui.tabs.axes.tab import AxesTab
from tests.gui.tabs.axes.conftest import MakeTab
from tests.gui.tabs.axes.hands import (
    carry,
    choose_item,
    click_cell,
    drop,
    fill,
    numbers,
    pull,
    wanted,
    width_of_place,
)
from tests.gui.tabs.convolution.hands import choose, click, hover, press, press_keys

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def step(tab: AxesTab) -> int:
    return tab.studio.moment.step


def shown(tab: AxesTab) -> None:
    """Everything on the screen is what NumPy gives at this step."""
    state, moved = tab.studio.state, step(tab) + 1
    board, mapping, trace = tab.view.board, tab.view.mapping, tab.studio.state.trace()
    assert numbers(board.a) == wanted(
        state.changed(order=tuple(range(state.array.ndim)), swaps=()), state.array.size
    )
    assert numbers(board.b) == wanted(state, moved)
    now = trace[step(tab)]
    b_shape = str(np.transpose(state.array, state.order).shape).replace("'", "")
    assert board.shape_b.text().startswith(f"b.shape {b_shape}")
    assert board.shape_b.text().endswith(f"b.strides {trace.result.strides}")
    assert board.shape_a.text() == f"a.shape {state.shape}    a.strides {trace.source.strides}"
    assert mapping.letters.text() == trace.mapping
    value = str(now.value).replace("-", "−")
    target, source = (", ".join(map(str, index)) for index in (now.target_index, now.source_index))
    assert mapping.numbers.text() == f"b[{target}] = a[{source}] = {value}"
    offset = sum(k * stride for k, stride in zip(now.source_index, state.array.strides, strict=True))
    assert mapping.bytes_a.text().endswith(f"= {offset}")
    assert mapping.strip.offset() == offset
    for view, model in ((board.a, board.a.model()), (board.b, board.b.model())):
        assert model is not None
        assert model.current == step(tab), view


def test_each_preset_step_by_step(tab: AxesTab, subtests: pytest.Subtests) -> None:
    for preset in PRESETS:
        with subtests.test(preset.id):
            tab.shelf.open(preset.id)
            shown(tab)
            press(Qt.Key.Key_Home)
            shown(tab)
            press(Qt.Key.Key_Right)
            shown(tab)
            press(Qt.Key.Key_End)
            shown(tab)
            assert "" not in numbers(tab.view.board.b)


def test_what_is_printed_is_numpy_s(make_tab: MakeTab) -> None:
    tab = make_tab(size=(1496, 900))
    view = tab.view
    assert view.shows_prints()
    assert view.code.isVisible()
    state = preset_state("swap-3d-02")
    assert view.print_a.view.toPlainText() == str(state.array)
    result = str(np.swapaxes(state.array, 0, 2))
    assert view.print_b.view.toPlainText() == result.replace("10", " ·").replace("11", " ·")
    assert (view.print_a.view.marked(), view.print_b.view.marked()) == ("9", "9")
    assert "b = np.swapaxes(a, 0, 2)" in view.code.view.toPlainText()
    press("h")
    assert not view.shows_prints()
    press(Qt.Key.Key_End)
    press("h")
    assert view.print_b.view.toPlainText() == result
    assert view.print_b.view.marked() == "11"


def test_a_click_shows_a_number_in_both(tab: AxesTab) -> None:
    click_cell(tab.view.board.a, (1, 0, 1))
    assert step(tab) == 5
    shown(tab)
    click_cell(tab.view.board.b, (1, 1, 2))
    assert step(tab) == 11
    shown(tab)


def test_the_pointer_tells_where_a_number_goes(tab: AxesTab) -> None:
    board = tab.view.board
    hover(board.a, board.a.cell_rect((2, 0, 1)).center().toPoint())
    assert board.axes.hint.text() == "a[2, 0, 1] → b[1, 0, 2]"
    assert board.a.toolTip() == "a[2, 0, 1] → b[1, 0, 2]"
    hover(board.b, board.b.cell_rect((0, 1, 2)).center().toPoint())
    assert board.axes.hint.text() == "a[2, 1, 0] → b[0, 1, 2]"
    hover(board.b, QPoint(2, 2))
    assert board.axes.hint.text() == "Drag the chips"
    assert step(tab) == 9


# chips
def test_a_chip_is_dragged_live(tab: AxesTab) -> None:
    board, stack = tab.view.board, tab.studio.stack
    chip, place = board.axes.chip(0), width_of_place(tab)
    pull(chip, QPoint(-place, 0))
    assert chip.is_lifted
    assert (tab.studio.state.order, step(tab)) == ((2, 0, 1), 0)
    assert board.shape_b.text().startswith("b.shape (2, 3, 2)")
    carry(chip, chip.rect().center(), QPoint(-place, 0))
    assert tab.studio.state.order == (0, 2, 1)
    drop(chip)
    assert (chip.is_lifted, step(tab)) == (False, 11)
    assert chip.pos() == board.axes.slot(0).toRect().topLeft()
    shown(tab)
    assert tab.studio.state.swaps == ((1, 2),)
    assert stack.count() == 1
    press("z", Qt.KeyboardModifier.ControlModifier)
    assert tab.studio.state.order == (2, 1, 0)
    press("y", Qt.KeyboardModifier.ControlModifier)
    assert tab.studio.state.order == (0, 2, 1)


def test_a_chip_that_comes_back_leaves_nothing_to_undo(tab: AxesTab) -> None:
    chip, place = tab.view.board.axes.chip(0), width_of_place(tab)
    before = tab.studio.state
    pull(chip, QPoint(-place, 0))
    carry(chip, chip.rect().center(), QPoint(place, 0))
    drop(chip)
    assert tab.studio.state is before
    assert (step(tab), tab.studio.stack.canUndo()) == (9, False)


def test_esc_takes_a_dragged_chip_back(tab: AxesTab) -> None:
    chip = tab.view.board.axes.chip(2)
    pull(chip, QPoint(2 * width_of_place(tab), 0))
    assert tab.studio.state.order == (1, 0, 2)
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    assert (tab.studio.state.order, step(tab), chip.is_lifted) == ((2, 1, 0), 9, False)
    assert not tab.studio.stack.canUndo()
    drop(chip)
    assert tab.studio.state.order == (2, 1, 0)


def test_a_chip_is_moved_by_keys(tab: AxesTab) -> None:
    axes = tab.view.board.axes
    chip = axes.chip(2)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is axes.chip(1)
    press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is chip
    assert step(tab) == 9, "the arrows belong to the chips"
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right)
    assert (tab.studio.state.order, step(tab)) == ((1, 2, 0), 0)
    press(Qt.Key.Key_Escape)
    assert (tab.studio.state.order, step(tab)) == ((2, 1, 0), 9)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert (tab.studio.state.order, step(tab)) == ((1, 0, 2), 11)
    assert tab.studio.stack.count() == 1
    assert chip.accessibleName() == "2 of b: axis 2, length 2"
    assert not tab.view.transport.player.is_playing()
    shown(tab)


# orders and shapes
def test_an_order_is_typed(tab: AxesTab) -> None:
    bar = tab.view.control_bar
    choose(bar.way, "transpose")
    assert bar.order.isVisible()
    assert bar.order.text() == "(2, 1, 0)"
    fill(bar.order, "1 2 0")
    assert tab.studio.state.order == (1, 2, 0)
    assert bar.order.text() == "(1, 2, 0)"
    shown(tab)
    fill(bar.order, "(1, 1, 0)")
    assert tab.studio.state.order == (1, 2, 0)
    assert bar.error() == "Axis 1 stands twice in the order; please put in 2 instead of one of them."
    assert bar.order.text() == "(1, 1, 0)", "what was typed stays, to be mended"
    assert bar.order.accessibleDescription() == bar.error()
    fill(bar.order, "(0, 2, 1)")
    assert (tab.studio.state.order, bar.error()) == ((0, 2, 1), "")
    click(bar.reset)
    assert tab.studio.state.order == (0, 1, 2)
    assert not bar.reset.isEnabled()


def test_axes_are_swapped_one_pair_after_the_other(tab: AxesTab) -> None:
    swaps = tab.view.control_bar.swaps
    choose_item(swaps.second, 1)
    assert (tab.studio.state.order, step(tab)) == ((1, 0, 2), 11)
    click(swaps.plus)
    choose_item(swaps.first, 1)
    choose_item(swaps.second, 2)
    assert tab.studio.state.swaps == ((0, 1), (1, 2))
    assert tab.studio.state.order == (1, 2, 0)
    assert swaps.before.toolTip() == "0⇆1 →"
    shown(tab)
    tab.show_code(True)
    assert "b = np.swapaxes(a, 0, 1)\nb = np.swapaxes(b, 1, 2)" in tab.view.drawer.code()
    click(swaps.less)
    assert tab.studio.state.order == (1, 0, 2)
    assert not swaps.less.isVisible()
    while tab.studio.stack.canUndo():
        tab.studio.stack.undo()
    assert tab.studio.state.order == (2, 1, 0)


def test_an_own_shape(tab: AxesTab) -> None:
    top = tab.view.top_bar
    fill(top.shape, "(2, 3, 2, 2)")
    assert tab.studio.state.shape == (2, 3, 2, 2)
    assert tab.studio.state.order == (3, 2, 1, 0)
    assert top.preset.currentIndex() == -1
    shown(tab)
    fill(top.shape, "40×40")
    assert top.error().startswith("At most 1000 numbers can be followed, but 1600 came")
    assert tab.studio.state.shape == (2, 3, 2, 2)
    fill(top.shape, "five")
    assert "“five”" in top.error()
    fill(top.shape, "1,1,1,1,1,1,1")
    assert "1 to 6 axes" in top.error()
    fill(top.shape, "7")
    assert list(tab.studio.state.shape) == [7]
    assert top.error() == ""
    shown(tab)
    fill(top.shape, "10 10 10")
    press(Qt.Key.Key_Home)
    tab.setFocus()
    press(Qt.Key.Key_End)
    shown(tab)


def test_named_layouts(tab: AxesTab) -> None:
    bar, axes = tab.view.control_bar, tab.view.board.axes
    click(bar.layouts["nhwc"])
    assert (bar.layouts["nhwc"].text(), bar.layouts["nhwc"].isChecked()) == ("NHWC → NCHW", True)
    assert [axis.label for axis in (axes.chip(k).axis() for k in range(4)) if axis] == ["N", "H", "W", "C"]
    shown(tab)
    click(bar.layouts["nhwc"])
    assert bar.layouts["nhwc"].text() == "NCHW → NHWC"
    assert tab.studio.state.shape == (2, 3, 2, 3)
    shown(tab)
    click(bar.layouts["hwio"])
    assert bar.layouts["hwio"].text() == "HWIO → OIHW"
    assert not bar.layouts["nhwc"].isChecked()
    for _ in range(3):
        tab.studio.stack.undo()
    assert tab.studio.state.preset == "swap-3d-02"
    assert not any(button.isChecked() for button in bar.layouts.values())


def test_a_copy_has_its_own_memory(tab: AxesTab) -> None:
    mapping, board = tab.view.mapping, tab.view.board
    assert "same memory" in board.head_b.accessibleName()
    assert not mapping.strip_b.isVisible()
    click(tab.view.control_bar.copy)
    assert tab.studio.state.copied
    assert "a copy" in board.head_b.accessibleName()
    assert mapping.strip_b.isVisible()
    assert board.shape_b.text().endswith("b.strides (48, 24, 8)")
    assert mapping.bytes_b.text() == "b: 1·48 + 0·24 + 2·8 = 64"
    assert (mapping.strip.offset(), mapping.strip_b.offset()) == (72, 64)
    press("z", Qt.KeyboardModifier.ControlModifier)
    assert not tab.studio.state.copied


# the quiz
def test_the_place_in_b_is_guessed(tab: AxesTab) -> None:
    view = tab.view
    press("h")
    assert tab.studio.moment.hidden
    assert view.quiz.isVisible()
    assert view.quiz.question() == "a[2, 0, 1] = 9: click its place in b."
    assert view.mapping.numbers.text() == "b[?, ?, ?] = a[2, 0, 1] = 9"
    assert view.mapping.bytes_b.text() == "b: ?"
    tab.show_code(True)
    assert "b[1, 0, 2]" not in view.drawer.code()
    view.drawer.set_language("print-b")
    assert view.drawer.code().count("·") == 3
    tab.show_code(False)
    hover(view.board.b, view.board.b.cell_rect((1, 0, 2)).center().toPoint())
    assert view.board.axes.hint.text() == "Drag the chips", "the pointer does not tell"
    click_cell(view.board.b, (0, 1, 2))
    assert tab.studio.moment.hidden
    assert view.board.b.wrong() == (0, 1, 2)
    assert view.quiz.text() == "b[0, 1, 2] belongs to a[2, 1, 0] = 10; follow the axes once more."
    click_cell(view.board.b, (1, 0, 2))
    assert view.quiz.text() == "Right."
    assert view.board.b.wrong() is None
    shown(tab)
    press(Qt.Key.Key_Right)
    assert (step(tab), tab.studio.moment.hidden) == (10, True)
    press(Qt.Key.Key_Space)
    assert (step(tab), tab.studio.moment.hidden) == (10, False)
    press("h")
    assert not view.quiz.isVisible()


# keys
def test_every_key_reaches_its_action_once(tab: AxesTab) -> None:
    pressed: list[str] = []
    tab.keys.triggered.disconnect(tab._on_key)
    tab.keys.triggered.connect(pressed.append)
    for name, keys in KEYS.items():
        for sequence in keys:
            press_keys(sequence)
            assert pressed == ([] if name in UNUSED else [name]), sequence
            pressed.clear()


def test_blocks_random_orders_and_letters_in_fields(tab: AxesTab) -> None:
    press(Qt.Key.Key_Up)
    assert step(tab) == 5
    press(Qt.Key.Key_Down)
    assert step(tab) == 9
    press("r")
    assert tab.studio.state.order != (2, 1, 0)
    shown(tab)
    before = tab.studio.state
    tab.view.top_bar.shape.setFocus()
    for letter in "hr ":
        press(letter)
    assert tab.studio.state is before
    assert not tab.studio.is_quiz


def test_numbers_are_reached_by_keys(tab: AxesTab) -> None:
    view = tab.view.board.b
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleDescription() == "b element 0, 0, 0, value 0"
    for _ in range(3):
        press(Qt.Key.Key_Right)
    assert view.accessibleDescription() == "b element 1, 0, 0, value 1"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert view.accessibleDescription() == "b element 1, 1, 2, not moved yet"
    press(Qt.Key.Key_Return)
    assert step(tab) == 11
    assert view.accessibleDescription() == "b element 1, 1, 2, value 11"
