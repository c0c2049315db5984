"""Every preset in every room: no trouble, and the numbers of the engine on the screen."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.data.pictures import load_picture
from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.kernels import KERNELS
from gui.main_window import MainWindow
from gui.tabs.convolution.picture_view import PictureView
from gui.tabs.convolution.presets import PRESETS, RANDOM_PRESET, preset_step
from gui.tabs.convolution.tab import ConvolutionTab
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_text import NEARLY_ZERO, wanted_text
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.convolution.conftest import page_of
from tests.gui.tabs.convolution.hands import (
    CONTROL,
    SHIFT,
    as_texts,
    choose,
    click,
    image,
    kernel,
    output,
    press,
    texts,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def shows(view: MatrixView, values: np.ndarray) -> None:
    """A matrix shows these numbers: all of them, and where cells are large enough in letters."""
    np.testing.assert_array_equal(view.model().values, values)
    if view.cell_side() < SMALLEST_NUMBER_PX or view.model().display == "colours":
        return
    for shown, whole, row in zip(texts(view), as_texts(values), values, strict=True):
        for text, wanted, value in zip(shown, whole, row, strict=True):
            if text == NEARLY_ZERO:
                assert 0 < abs(value) < 0.05
            elif text not in (wanted, "…"):  # shortened
                assert float(text.replace("−", "-")) == pytest.approx(value, rel=0.5, abs=1e-9)


# calculate
@pytest.mark.parametrize("group", ["course", "kernels", "more"])
def test_every_preset_computes_what_the_engine_does(
    tab: ConvolutionTab, group: str, subtests: pytest.Subtests
) -> None:
    for preset in (preset.id for preset in PRESETS if preset.group == group):
        with subtests.test(preset=preset):
            tab.shelf.open(preset)
            tab.studio.look(room="steps")
            computes_what_the_engine_does(tab, preset)


def computes_what_the_engine_does(tab: ConvolutionTab, preset: str) -> None:
    state, trace = tab.studio.state, tab.studio.trace
    assert state.preset == preset
    assert tab.studio.moment.step == preset_step(preset)
    assert tab.view.top_bar.preset.currentData() == preset
    assert tab.view.board() is not None
    tab.view.transport.go_last()
    assert tab.view.transport.step() == len(trace) - 1
    for number in range(state.filters):
        tab.steering.go_to_cell(trace.shape[0] - 1, trace.shape[1] - 1, number)
        shows(output(tab), trace.maps[..., number])
        for channel in range(state.channels):
            shows(image(tab, channel), state.image[..., channel])
            laid = state.kernel[::-1, ::-1] if state.spec.flip_kernel else state.kernel
            shows(kernel(tab, channel), laid[..., channel, number])
    if preset not in (RANDOM_PRESET, "box", "gaussian", "gaussian-5"):
        assert texts(output(tab)) == as_texts(trace.maps[..., state.filters - 1])
    line = tab.view.cards.sums if state.channels > 1 else tab.view.cards.terms
    assert line.formula().result == trace[len(trace) - 1].total


# compare
def test_every_preset_can_be_compared(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    choose(tab.view.top_bar.rooms, "compare")
    for preset in (preset.id for preset in PRESETS):
        with subtests.test(preset=preset):
            tab.shelf.open(preset)
            compares_what_the_engine_does(tab, preset)


def compares_what_the_engine_does(tab: ConvolutionTab, preset: str) -> None:
    state, board = tab.studio.state, tab.view.compare
    assert state.preset == preset
    assert state.room == "compare"
    assert tab.view.board() is None
    assert board.isVisible()
    number = tab.studio.current().output_index[2]

    def result(**rules: object) -> np.ndarray:
        spec = state.spec
        kept = {
            "stride": spec.stride,
            "padding": spec.padding,
            "dilation": spec.dilation,
            "border": spec.border,
            "extra": spec.extra,
            "flip_kernel": spec.flip_kernel,
        }
        changed = ConvolutionSpec(**{**kept, **rules})  # type: ignore[arg-type]
        return convolve(state.image, state.kernel, changed, state.bias)[..., number]

    choose(board.choice, "flip")
    shows(board.flip.straight.output.view, result(flip_kernel=False))
    shows(board.flip.turned.output.view, result(flip_kernel=True))
    choose(board.choice, "same")
    assert tab.studio.state.comparison == "same"
    shows(board.same.after.output.view, result(padding="same", extra="after"))
    shows(board.same.before.output.view, result(padding="same", extra="before"))


# picture
def test_every_known_kernel_is_applied_to_the_picture(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    for preset in KERNELS:
        with subtests.test(preset=preset):
            tab.shelf.open(preset)
            filters_the_picture(tab, preset)


def filters_the_picture(tab: ConvolutionTab, preset: str) -> None:
    state, room = tab.studio.state, tab.view.picture
    assert (state.preset, state.room) == (preset, "picture")
    pixels = load_picture("camera").astype(float)
    row, column = room.position()
    sums = convolve(pixels, state.kernel[:, :, 0, 0], state.spec)
    told = room.pane.magnifier.total.text().split(" = ")[-1].partition(" → ")[0]
    assert told == wanted_text(float(sums[row, column]))
    assert [chip.isChecked() for chip in room.bar.chips] == [kernel == preset for kernel in KERNELS]


def test_other_presets_leave_the_picture_for_their_own_room(tab: ConvolutionTab) -> None:
    for preset in sorted({preset.id for preset in PRESETS} - set(KERNELS)):
        tab.studio.look(room="picture")
        tab.shelf.open(preset)
        assert tab.studio.state.room != "picture"
        assert tab.studio.state.preset == preset


def test_any_state_can_go_to_the_picture_and_back(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    for preset in ("conv1d-valid", "conv-5x5x3-2-filters", RANDOM_PRESET, "dilation-2"):
        with subtests.test(preset=preset):
            tab.shelf.open(preset)
            before = tab.studio.state
            choose(tab.view.top_bar.rooms, "picture")
            assert tab.view.picture.isVisible()
            assert tab.view.picture.pane.note()
            assert not tab.view.transport.isVisible()
            choose(tab.view.top_bar.rooms, "steps")
            assert tab.studio.state.same_numbers(before)
            assert tab.view.transport.isVisible()
            tab.view.transport.go_last()
            shows(output(tab), tab.studio.trace.maps[..., tab.studio.state.filters - 1])


def test_a_kernel_of_the_picture_is_chosen_by_a_click(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    chips = {chip.accessibleName(): chip for chip in tab.view.picture.bar.chips}
    click(chips["Emboss"])
    assert tab.studio.state.preset == "emboss"
    assert tab.studio.state.room == "picture"
    press("z", CONTROL)
    assert tab.studio.state.preset == "sobel-x"
    assert tab.view.picture.bar.chips[5].isChecked()


def test_arrows_move_the_window_over_the_picture(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    room = tab.view.picture
    row, column = room.position()
    tab.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        press(key)
    assert room.position() == (row + 2, column + 2)
    room.findChildren(PictureView)[0].setFocus()
    press(Qt.Key.Key_Up)
    assert room.position() == (row + 1, column + 2)


def test_keys_of_the_calculation_do_nothing_unseen_beside_a_picture(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    state, moment, speed = tab.studio.state, tab.studio.moment, tab.view.transport.speed()
    tab.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, "h", "r", "]", "["):
        press(key)
    press(Qt.Key.Key_Right, SHIFT)
    assert tab.studio.state is state
    assert tab.studio.moment == moment
    assert tab.view.transport.speed() == speed
    assert not tab.studio.is_quiz
    press("f")
    assert tab.studio.state.spec.flip_kernel, "the kernel of a picture can be turned"


# all of them
def test_rooms_never_ask_for_more_room_than_there_is(window: MainWindow) -> None:
    tab = page_of(window)
    for size in ((1280, 720), (1024, 768), (1920, 1080)):
        window.resize(*size)
        for preset in ("sobel-x", "conv-5x5x3-2-filters", RANDOM_PRESET, "conv1d-sliding-dot"):
            tab.shelf.open(preset)
            for room in ("steps", "compare", "picture"):
                tab.studio.look(room=room)
                QApplication.processEvents()
                assert (window.width(), window.height()) == size, (preset, room)


def test_the_window_stays_as_it_is_when_the_quiz_begins(tab: ConvolutionTab) -> None:
    height = tab.view.single.height()
    for _ in range(2):
        press("h")
        assert tab.view.single.height() == height, "the matrices shrink, if only for a moment"
        QApplication.processEvents()
        assert tab.height() == 720
        assert tab.view.single.height() == height


def test_looks_reach_every_board(tab: ConvolutionTab) -> None:
    for preset in ("sobel-x", "conv-5x5x3-1-filter", "conv1d-sliding-dot"):
        tab.shelf.open(preset)
        tab.view.top_bar.display_chosen.emit("colours")
        tab.view.top_bar.colours_chosen.emit("grey")
        assert (output(tab).model().display, output(tab).model().colours) == ("colours", "grey")
        tab.view.top_bar.display_chosen.emit("numbers")
        click(tab.view.top_bar.tint)
        assert output(tab).model().tinted is tab.studio.state.tinted
        assert tab.view.top_bar.tint.isChecked() is tab.studio.state.tinted
    assert tab.studio.state.preset == "conv1d-sliding-dot", "another look makes no other numbers"
