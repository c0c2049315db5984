"""Rules, refusals, presets and chance, by mouse and keys; each is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.gui.tabs.convolution.hands import (
    CONTROL,
    all_shown,
    button,
    choose,
    click,
    click_cell,
    error,
    image,
    output,
    press,
    put,
    redo,
    type_text,
    undo,
    undo_texts,
)

if TYPE_CHECKING:
    from gui.tabs.convolution.tab import ConvolutionTab

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# rules
def test_every_rule_of_the_bar_is_changed_shown_and_undone(tab: ConvolutionTab) -> None:
    bar, before = tab.view.control_bar, tab.studio.state
    choose(bar.padding, "full")
    choose(bar.flip.words, "convolve")
    for box in (bar.kernel_size, bar.stride, bar.dilation):
        box.setFocus()
        press(Qt.Key.Key_Up)
    spec = tab.studio.state.spec
    assert (spec.padding, spec.flip_kernel, spec.stride, spec.dilation) == ("full", True, (2, 2), (2, 2))
    assert tab.studio.state.kernel_size == (4, 4)
    all_shown(tab)
    assert undo_texts(tab) == ["padding", "operation", "kernel size", "stride", "dilation"]
    for _ in range(5):
        undo(tab)
    assert tab.studio.state.same_numbers(before)
    assert bar.padding.current() == "same"
    assert bar.flip.words.current() == "correlate"
    assert [box.value().rows for box in (bar.kernel_size, bar.stride, bar.dilation)] == [3, 1, 1]


def test_undo_reaches_the_page_from_a_field_that_was_just_filled(tab: ConvolutionTab) -> None:
    box = tab.view.control_bar.kernel_size
    box.setFocus()
    box.selectAll()
    type_text("2")
    press(Qt.Key.Key_Return)
    assert tab.studio.state.kernel_size == (2, 2)
    press("z", CONTROL)
    assert tab.studio.state.kernel_size == (3, 3)
    assert box.text() == "3"


def test_more_parameters_are_in_the_panel(tab: ConvolutionTab) -> None:
    bar = tab.view.control_bar
    click(bar.more)
    panel = bar.panel
    for pair, second in ((panel.image_size, "7"), (panel.columns, "3"), (panel.stride, "2")):
        pair.second.setFocus()
        pair.second.selectAll()
        type_text(second)
        press(Qt.Key.Key_Return)
    state = tab.studio.state
    assert state.size == (5, 7)
    assert state.spec.padding == ((1, 1), (1, 3))
    assert state.spec.stride == (1, 2)
    assert bar.padding.current() == "own"
    panel.filters.setFocus()
    press(Qt.Key.Key_Up)
    panel.channels.setFocus()
    press(Qt.Key.Key_Up)
    assert (tab.studio.state.filters, tab.studio.state.channels) == (2, 2)
    assert tab.view.board() is tab.view.channels
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    all_shown(tab)


def test_a_bias_is_one_step_of_undo_while_it_is_turned(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-1-filter")
    box = tab.view.control_bar.bias
    box.setFocus()
    for _ in range(3):
        press(Qt.Key.Key_Up)
    assert tab.studio.state.bias.tolist() == [3]
    assert undo_texts(tab)[1:] == ["bias"]
    undo(tab)
    assert tab.studio.state.bias.tolist() == [0]


# what is refused
@pytest.fixture
def valid(tab: ConvolutionTab) -> ConvolutionTab:
    choose(tab.view.control_bar.padding, "valid")
    return tab


def test_a_kernel_larger_than_the_image_is_refused(valid: ConvolutionTab) -> None:
    box, before = valid.view.control_bar.kernel_size, valid.studio.state
    sentences: list[str] = []
    valid.status_changed.connect(sentences.append)
    box.setFocus()
    box.selectAll()
    type_text("6")
    press(Qt.Key.Key_Return)
    assert "6×6" in error(valid)
    assert "5×5" in error(valid)
    assert sentences[-1] == error(valid)
    assert box.text() == "3"
    assert box.property("invalid")
    assert box.accessibleDescription() == error(valid)
    assert valid.studio.state is before
    assert output(valid).model().shape == (3, 3)
    box.selectAll()
    type_text("2")
    press(Qt.Key.Key_Return)
    assert (error(valid), sentences[-1]) == ("", "")
    assert not box.property("invalid")
    assert valid.studio.state.kernel_size == (2, 2)


def test_a_reflection_wider_than_the_image_is_refused(tab: ConvolutionTab) -> None:
    tab.edits.set_border("reflect")
    tab.edits.resize_image(2, 2)
    before = tab.studio.state
    assert before.size == (2, 2)
    choose(tab.view.control_bar.padding, "full")
    assert error(tab)
    assert tab.view.control_bar.padding.current() == "same"
    assert tab.studio.state is before
    assert tab.view.control_bar.padding.accessibleDescription() == error(tab)
    undo(tab)
    assert error(tab) == ""
    assert tab.view.control_bar.padding.accessibleDescription() == "Same"


def test_a_refusal_in_the_panel_stands_below_its_field(valid: ConvolutionTab) -> None:
    bar = valid.view.control_bar
    click(bar.more)
    rows = bar.panel.image_size.first
    rows.setFocus()
    rows.selectAll()
    type_text("2")
    press(Qt.Key.Key_Return)
    assert bar.panel.fields["image_size"].error()
    assert rows.value() == 5
    assert valid.studio.state.size == (5, 5)


def test_a_click_takes_the_sentence_away(valid: ConvolutionTab) -> None:
    valid.edits.resize_kernel(6, 6)
    assert error(valid)
    note = valid.view.control_bar._note
    click(note)
    assert error(valid) == ""


# presets and chance
def test_a_preset_is_chosen_from_the_list_and_undone(tab: ConvolutionTab) -> None:
    put(image(tab), 0, 0, "9")
    mine = tab.studio.state
    box = tab.view.top_bar.preset
    assert box.currentText() == "" or box.currentIndex() == -1
    box.setFocus()
    press("1")  # the first entry that begins so
    assert tab.studio.state.preset == "conv1d-sliding-dot"
    assert tab.view.board() is tab.view.strip
    undo(tab)
    assert tab.studio.state.same_numbers(mine)
    assert box.currentIndex() == -1
    redo(tab)
    assert box.currentData() == "conv1d-sliding-dot"
    assert undo_texts(tab) == ["input numbers", "1-D: flip, then dot products"]


def test_random_numbers_are_drawn_and_undone(tab: ConvolutionTab) -> None:
    before = tab.studio.state
    click(tab.view.top_bar.random.button)
    press("r")
    assert not np.array_equal(tab.studio.state.image, before.image)
    assert np.array_equal(tab.studio.state.kernel, before.kernel)
    assert undo_texts(tab) == ["random numbers"] * 2
    tab.edits.randomise(kernel_too=True)
    assert not np.array_equal(tab.studio.state.kernel, before.kernel)
    assert len(undo_texts(tab)) == 3, "image and kernel are drawn together"
    for _ in range(3):
        undo(tab)
    assert tab.studio.state.same_numbers(before)


def test_the_menu_says_what_would_be_undone(tab: ConvolutionTab) -> None:
    assert not tab.keys.undo.isEnabled()
    put(image(tab), 0, 0, "9")
    assert tab.keys.undo.text() == "Undo: input numbers"
    assert not tab.keys.redo.isEnabled()
    tab.keys.undo.trigger()
    assert tab.keys.redo.text() == "Redo: input numbers"
    assert not tab.keys.undo.isEnabled()


def test_an_edit_keeps_the_cell_that_is_explained(tab: ConvolutionTab) -> None:
    click_cell(output(tab), 3, 3)
    put(image(tab), 0, 0, "9")
    assert tab.studio.current().output_index == (3, 3, 0)
    click(button(tab, "previous"))
    assert tab.studio.current().output_index == (3, 2, 0)


def test_arrows_stay_in_the_matrix_that_has_the_keyboard(tab: ConvolutionTab) -> None:
    view = image(tab)
    view.setFocus()
    click_cell(view, 1, 1)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(key)
    assert view.focus_cell() == (3, 1)
    assert tab.studio.moment.step == 6
    press(Qt.Key.Key_PageDown)
    assert tab.studio.moment.step == 7
