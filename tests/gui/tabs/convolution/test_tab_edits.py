"""Numbers typed, pasted, painted and turned by the wheel; rules changed; all of it undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.tabs.convolution.presets import preset_state
from tests.gui.tabs.convolution.hands import (
    ALT,
    CONTROL,
    LEFT,
    SHIFT,
    all_shown,
    as_texts,
    choose,
    click,
    click_cell,
    drag,
    error,
    image,
    kernel,
    output,
    paste,
    place,
    press,
    put,
    redo,
    texts,
    turn_wheel,
    type_text,
    undo,
    undo_texts,
)

if TYPE_CHECKING:
    from gui.tabs.convolution.tab import ConvolutionTab

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# one number
def test_a_number_typed_with_the_keyboard_alone(tab: ConvolutionTab) -> None:
    before = tab.studio.state
    view = image(tab)
    for _ in range(40):
        if QApplication.focusWidget() is not view:
            press(Qt.Key.Key_Tab)
    assert view.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    type_text("-7.5")
    press(Qt.Key.Key_Return)
    assert tab.studio.state.image[1, 1, 0] == -7.5
    assert view.cell_text(1, 1) == "−7.5"
    assert view.focus_cell() == (2, 1)
    assert output(tab).cell_text(1, 1) == as_texts(tab.studio.trace.result)[1][1]
    all_shown(tab)
    assert undo_texts(tab) == ["input numbers"]
    undo(tab)
    assert tab.studio.state.same_numbers(before)
    assert view.cell_text(1, 1) == "2"
    redo(tab)
    assert view.cell_text(1, 1) == "−7.5"


def test_a_number_typed_with_the_mouse(tab: ConvolutionTab) -> None:
    view = kernel(tab)
    click_cell(view, 0, 2)
    QTest.mouseDClick(view, LEFT, pos=place(view, 0, 2))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.selectedText()) == ("−1", "−1")
    type_text("4")
    click_cell(image(tab), 0, 0)
    image(tab).setFocus()  # the click of a user takes the focus along
    assert tab.studio.state.kernel[0, 2, 0, 0] == 4
    assert undo_texts(tab) == ["kernel numbers"]
    all_shown(tab)


def test_where_the_kernel_is_shown_rotated_it_is_edited_rotated(tab: ConvolutionTab) -> None:
    press("f")
    assert texts(kernel(tab)) == [["−1", "0", "1"], ["−2", "0", "2"], ["−1", "0", "1"]]
    put(kernel(tab), 0, 0, "5")
    assert kernel(tab).cell_text(0, 0) == "5"
    assert tab.studio.state.kernel[2, 2, 0, 0] == 5
    all_shown(tab)


def test_what_is_typed_is_left_by_esc(tab: ConvolutionTab) -> None:
    view = image(tab)
    view.setFocus()
    click_cell(view, 0, 0)
    type_text("9")
    press(Qt.Key.Key_Escape)
    assert undo_texts(tab) == []
    assert view.cell_text(0, 0) == "2"


def test_letters_are_no_number(tab: ConvolutionTab) -> None:
    before, view = tab.studio.state, image(tab)
    QTest.mouseDClick(view, LEFT, pos=place(view, 2, 2))
    type_text("fhr")
    press(Qt.Key.Key_Return)
    assert error(tab) == "“fhr” is not a finite number; please type one such as −2.5."
    assert tab.studio.state is before, "letters in a cell did something else"
    assert not tab.studio.is_quiz
    press("a", CONTROL)
    type_text("3")
    press(Qt.Key.Key_Return)
    assert error(tab) == ""
    assert tab.studio.state.image[2, 2, 0] == 3


def test_what_is_not_finite_is_refused(tab: ConvolutionTab) -> None:
    before, view = tab.studio.state, image(tab)
    QTest.mouseDClick(view, LEFT, pos=place(view, 1, 1))
    for typed in ("nan", "inf", "-Infinity", "1e999"):
        press("a", CONTROL)
        type_text(typed)
        press(Qt.Key.Key_Return)
        assert typed.replace("-", "−") in error(tab).replace("-", "−")
        assert "is not a finite number" in error(tab)
        assert tab.studio.state is before


@pytest.mark.parametrize("room", ["steps", "compare"])
def test_enormous_numbers_give_infinity_and_no_trouble(tab: ConvolutionTab, room: str) -> None:
    put(image(tab), 1, 1, "1e308")
    assert image(tab).cell_text(1, 1) == "1e308"
    put(kernel(tab), 1, 1, "1e308")
    tab.view.transport.go_last()
    assert output(tab).cell_text(1, 1) == "∞"
    tab.show_code(True)
    choose(tab.view.top_bar.rooms, room)
    put_back = tab.studio.stack.count()
    for _ in range(put_back):
        undo(tab)
    assert tab.studio.state.same_numbers(preset_state("sobel-x"))


def test_a_sum_of_both_infinities_is_no_number_and_says_so(tab: ConvolutionTab) -> None:
    for cell, text in (((0, 0), "1e308"), ((0, 2), "1e308")):
        put(image(tab), *cell, text)
    for cell, text in (((1, 0), "1e308"), ((1, 2), "-1e308")):
        put(kernel(tab), *cell, text)
    click_cell(output(tab), 0, 1)
    assert output(tab).cell_text(0, 1) == "NaN"
    assert tab.view.cards.terms.formula().spoken().endswith("= NaN")
    press("h")
    assert output(tab).cell_text(0, 1) == "?"
    tab.answer(5.0)
    assert tab.view.answer.text()


# several numbers
def test_a_block_from_a_spreadsheet(tab: ConvolutionTab) -> None:
    view = image(tab)
    view.setFocus()
    click_cell(view, 1, 2)
    paste("1,5\t-2\r\n3\t4e2\r\n")
    np.testing.assert_array_equal(tab.studio.state.image[1:3, 2:4, 0], [[1.5, -2], [3, 400]])
    assert undo_texts(tab) == ["input numbers"]
    all_shown(tab)
    undo(tab)
    assert tab.studio.state.preset == "sobel-x"


NO_BLOCKS = (
    ("1\t2\n3\n", "differ in length: the first has 2, row 2 has 1"),
    ("1\ttwo\n3\t4\n", "“two” in the pasted block"),
    ("1\tnan\n", "“nan” in the pasted block"),
    ("1 2 3\n", "has 1×3 numbers and does not fit"),
    ("", "no numbers on the clipboard"),
)


def test_what_is_no_block_changes_nothing(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    before, view = tab.studio.state, image(tab)
    sentences: list[str] = []
    tab.status_changed.connect(sentences.append)
    view.setFocus()
    click_cell(view, 3, 3)
    for block, told in NO_BLOCKS:
        with subtests.test(told):
            paste(block)
            assert told in error(tab)
            assert sentences[-1] == error(tab)
            assert tab.studio.state is before
    put(view, 0, 0, "1")
    assert (error(tab), sentences[-1]) == ("", "")


def test_a_block_is_cleared_and_copied(tab: ConvolutionTab) -> None:
    view = kernel(tab)
    view.setFocus()
    click_cell(view, 0, 0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(key, SHIFT)
    press("c", CONTROL)
    assert QApplication.clipboard().text() == "1\t0\n2\t0"
    press(Qt.Key.Key_Delete)
    assert not tab.studio.state.kernel[:2, :2].any()
    assert undo_texts(tab) == ["kernel numbers"]


def test_a_drag_paints_and_is_one_step_of_undo(tab: ConvolutionTab) -> None:
    view = image(tab)
    drag(view, (2, 0), (2, 1), (2, 3), (4, 3))
    painted = [(2, 1), (2, 2), (2, 3), (3, 3), (4, 3)]
    assert all(tab.studio.state.image[row, column, 0] == 5 for row, column in painted)
    assert undo_texts(tab) == ["input numbers"]
    all_shown(tab)
    drag(view, (0, 0), (0, 1))
    assert len(undo_texts(tab)) == 2, "two strokes are two steps"
    undo(tab)
    undo(tab)
    assert tab.studio.state.preset == "sobel-x"


def test_the_wheel_counts_and_is_one_step_of_undo(tab: ConvolutionTab) -> None:
    view = kernel(tab)
    view.setFocus()
    for _ in range(3):
        turn_wheel(view, place(view, 1, 1), 1)
    assert tab.studio.state.kernel[1, 1, 0, 0] == 3
    assert undo_texts(tab) == ["kernel numbers"]
    turn_wheel(view, place(view, 0, 0), -1)
    assert len(undo_texts(tab)) == 2, "another cell is another gesture"
    undo(tab)
    undo(tab)
    assert tab.studio.state.preset == "sobel-x"


def test_alt_and_arrows_count(tab: ConvolutionTab) -> None:
    view = image(tab)
    view.setFocus()
    click_cell(view, 0, 0)
    for _ in range(4):
        press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Down, ALT)
    assert tab.studio.state.image[0, 0, 0] == 5
    assert undo_texts(tab) == ["input numbers"]


# other boards
def test_each_channel_and_filter_is_edited_by_itself(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-2-filters")
    before = tab.studio.state
    click(tab.view.channels.filters.tiles()[1])
    put(kernel(tab, 2), 0, 1, "9")
    put(image(tab, 1), 4, 4, "8")
    assert np.argwhere(tab.studio.state.kernel != before.kernel).tolist() == [[0, 1, 2, 1]]
    assert np.argwhere(tab.studio.state.image != before.image).tolist() == [[4, 4, 1]]
    all_shown(tab)


@pytest.mark.parametrize("flip", [False, True])
def test_the_strip_is_edited_where_it_is_shown(tab: ConvolutionTab, flip: bool) -> None:
    tab.shelf.open("conv1d-sliding-dot")
    if not flip:
        press("f")
    assert tab.studio.state.spec.flip_kernel is flip
    strip = tab.view.strip
    assert strip.turned.isVisible() is flip
    put(strip.given, 0, 0, "7")
    assert tab.studio.state.kernel[0, :, 0, 0].tolist() == [7, 1, 5, 3]
    if flip:
        assert texts(strip.turned) == [["3", "5", "1", "7"]]
        put(strip.turned, 0, 0, "6")
        assert tab.studio.state.kernel[0, :, 0, 0].tolist() == [7, 1, 5, 6]
    put(strip.signal, 0, 8, "1")
    assert tab.studio.state.image[0, 8, 0] == 1
    all_shown(tab)


def test_both_kernels_of_the_comparison_are_one(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "compare")
    flip = tab.view.compare.flip
    put(flip.straight.kernel.view, 0, 0, "7")
    assert tab.studio.state.kernel[0, 0, 0, 0] == 7
    assert flip.turned.kernel.view.cell_text(2, 2) == "7"
    put(flip.turned.kernel.view, 0, 0, "6")
    assert tab.studio.state.kernel[2, 2, 0, 0] == 6
    put(flip.image.view, 2, 2, "5")
    assert tab.studio.state.image[2, 2, 0] == 5
    assert undo_texts(tab) == ["kernel numbers", "kernel numbers", "input numbers"]


def test_the_kernel_beside_a_picture_is_edited(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    view = tab.view.picture.pane.magnifier.kernel
    put(view, 1, 1, "3")
    assert tab.studio.state.kernel[1, 1, 0, 0] == 3
    assert view.cell_text(1, 1) == "3"
    undo(tab)
    assert view.cell_text(1, 1) == "0"
    assert tab.studio.state.room == "picture"
