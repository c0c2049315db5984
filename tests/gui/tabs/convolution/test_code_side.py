"""What the drawer shows is run, and gives the number that is on the screen."""

import contextlib
import io
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from engine.training.loading import load_tensorflow
from gui.tabs.convolution.tab import ConvolutionTab
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from tests.gui.tabs.convolution.conftest import MakeTab
from tests.gui.tabs.convolution.hands import (
    button,
    choose,
    click,
    click_cell,
    hover,
    image,
    output,
    place,
    press,
    put,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def tab(make_tab: MakeTab) -> ConvolutionTab:
    """A tab whose drawer is open."""
    page = make_tab()
    press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.view.drawer.isVisible()
    return page


def drawer(tab: ConvolutionTab) -> CodeDrawer:
    return tab.view.drawer


def result_line(tab: ConvolutionTab) -> str:
    """``y[1, 1] == 12`` below the code."""
    (line,) = (label.text() for label in drawer(tab).findChildren(QLabel) if "==" in label.text())
    return line


def run(tab: ConvolutionTab) -> dict[str, Any]:
    """Run what is shown and give its names."""
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(drawer(tab).code(), "drawer", "exec"), names)
    return names


def agrees(tab: ConvolutionTab) -> None:
    """The code gives all results, and its last line the number of the step."""
    names = run(tab)
    np.testing.assert_allclose(names["y"], tab.studio.trace.result, rtol=1e-9, atol=1e-10)
    cell, _, number = result_line(tab).partition(" == ")
    assert float(number) == pytest.approx(float(tab.studio.current().total))
    assert eval(cell, names) == pytest.approx(float(number), abs=1e-10)
    row, column, _ = tab.studio.current().output_index
    board = tab.view.board()
    if board is not None and output(tab).cell_side() >= SMALLEST_NUMBER_PX:
        shown = output(tab).cell_text(row, column).replace("−", "-")
        assert float(shown) == pytest.approx(float(number), rel=0.05, abs=1e-9)


def as_it_opens(tab: ConvolutionTab) -> None:
    pass


def without_zeros(tab: ConvolutionTab) -> None:
    tab.edits.set_padding("valid")
    tab.edits.set_stride(2, 1)
    tab.edits.set_bias(0, -2.5)


def spread_and_turned(tab: ConvolutionTab) -> None:
    tab.edits.set_flip(True)
    tab.edits.set_dilation(2, 1)
    tab.edits.set_padding("full")


def reflected(tab: ConvolutionTab) -> None:
    tab.edits.set_border("reflect")
    tab.edits.resize_kernel(2, 3)


def wrapped_on_some_sides(tab: ConvolutionTab) -> None:
    tab.edits.set_border("wrap")
    tab.edits.set_padding(((2, 0), (1, 3)))


def even_kernel_before(tab: ConvolutionTab) -> None:
    tab.edits.resize_kernel(2, 2)
    tab.edits.set_extra("before")


def strip(tab: ConvolutionTab) -> None:
    tab.shelf.open("corr1d-full")


def strip_turned(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv1d-sliding-dot")
    tab.edits.set_stride(1, 2)


def channels(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-2-filters")
    tab.edits.set_bias(1, 4.0)


def turned_channels(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-1-filter")
    tab.edits.set_flip(True)
    tab.edits.set_padding("same")


def filters(tab: ConvolutionTab) -> None:
    tab.shelf.open("keras-conv-3-filters")


def edge_repeated(tab: ConvolutionTab) -> None:
    tab.shelf.open("border-edge")


def stride_with_same(tab: ConvolutionTab) -> None:
    tab.shelf.open("same-stride-2")


STATES = (
    as_it_opens,
    without_zeros,
    spread_and_turned,
    reflected,
    wrapped_on_some_sides,
    even_kernel_before,
    strip,
    strip_turned,
    channels,
    turned_channels,
    filters,
    edge_repeated,
    stride_with_same,
)


def test_numpy_and_scipy_give_the_numbers_on_the_screen(
    tab: ConvolutionTab, subtests: pytest.Subtests
) -> None:
    for prepare in STATES:
        with subtests.test(prepare.__name__):
            tab.shelf.open("sobel-x")
            prepare(tab)
            for library in ("numpy", "scipy"):
                drawer(tab).set_language(library)
                tab.view.transport.go_first()
                agrees(tab)
                tab.view.transport.go_last()
                agrees(tab)


def test_keras_gives_the_numbers_on_the_screen(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    load_tensorflow()
    drawer(tab).set_language("keras")
    for prepare in (as_it_opens, spread_and_turned, strip_turned, channels, reflected):
        with subtests.test(prepare.__name__):
            tab.shelf.open("sobel-x")
            prepare(tab)
            tab.view.transport.go_last()
            agrees(tab)


# in step
def test_the_line_of_the_step_is_marked_and_follows(tab: ConvolutionTab) -> None:
    marked = drawer(tab).view.marked()
    assert marked
    lines = drawer(tab).code().splitlines()
    assert "1, 1" in lines[marked[-1]]
    click(button(tab, "next"))
    assert result_line(tab) == "y[1, 2] == 4"
    assert "1, 2" in drawer(tab).code().splitlines()[drawer(tab).view.marked()[-1]]
    click_cell(output(tab), 4, 4)
    assert result_line(tab).startswith("y[4, 4] == ")


def test_an_edit_is_in_the_code_at_once(tab: ConvolutionTab) -> None:
    put(image(tab), 1, 1, "77")
    assert "77" in drawer(tab).code()
    agrees(tab)
    tab.setFocus()
    press("z", Qt.KeyboardModifier.ControlModifier)
    assert "77" not in drawer(tab).code()


def test_f_turns_the_kernel_in_the_code_too(tab: ConvolutionTab) -> None:
    drawer(tab).set_language("scipy")
    assert "correlate2d" in drawer(tab).code()
    tab.setFocus()
    press("f")
    assert "convolve2d" in drawer(tab).code()
    agrees(tab)


def test_the_library_is_chosen_by_its_tab_and_written_only_then(tab: ConvolutionTab) -> None:
    assert drawer(tab).language() == "numpy"
    drawer(tab).set_language("keras")
    assert "keras" in drawer(tab).code()
    click(button(tab, "next"))
    assert "1, 2" in drawer(tab).code()
    drawer(tab).set_language("numpy")
    assert result_line(tab) == "y[1, 2] == 4"
    assert "1, 2" in drawer(tab).code().splitlines()[drawer(tab).view.marked()[-1]]


def test_a_closed_drawer_is_written_when_it_opens(tab: ConvolutionTab) -> None:
    tab.show_code(False)
    put(image(tab), 0, 0, "55")
    assert "55" not in drawer(tab).code()
    click(tab.view.top_bar.code)
    assert "55" in drawer(tab).code()


def test_esc_closes_the_drawer_and_gives_the_keyboard_back(tab: ConvolutionTab) -> None:
    drawer(tab).view.setFocus()
    press(Qt.Key.Key_Escape)
    assert not drawer(tab).isVisible()
    assert not tab.view.top_bar.code.isChecked()
    assert tab.hasFocus()
    press(Qt.Key.Key_Right)
    assert tab.studio.moment.step == 7


def test_what_is_copied_runs(tab: ConvolutionTab) -> None:
    drawer(tab).copy_code()
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(QApplication.clipboard().text(), names)
    np.testing.assert_array_equal(names["y"], tab.studio.trace.result)


def test_pointing_leaves_a_selection_in_the_code(tab: ConvolutionTab) -> None:
    view = drawer(tab).view
    view.selectAll()
    before = view.textCursor().selectedText()
    hover(image(tab), place(image(tab), 2, 2))
    assert tab.studio.moment.pointed is not None
    assert view.textCursor().selectedText() == before


def test_the_result_waits_for_the_sum(tab: ConvolutionTab) -> None:
    tab.studio.go_to(7, 3)
    assert result_line(tab) == "y[1, 2] == ?"
    tab.studio.go_to_term(None)
    assert result_line(tab) == "y[1, 2] == 4"


def test_comments_and_remarks_fit_and_are_comments(tab: ConvolutionTab) -> None:
    tab.edits.set_stride(2, 2)
    tab.edits.set_dilation(2, 2)
    for library in ("numpy", "scipy", "keras"):
        drawer(tab).set_language(library)
        remarks = [line for line in drawer(tab).code().splitlines() if line.startswith("#")]
        assert remarks
        assert all(len(line) <= 44 for line in remarks)
    assert any("together" in line for line in remarks), "Keras refuses stride and dilation together"


@pytest.mark.parametrize("room", ["compare", "picture"])
def test_other_rooms_have_the_code_of_the_same_numbers(tab: ConvolutionTab, room: str) -> None:
    choose(tab.view.top_bar.rooms, room)
    agrees(tab)
