"""A kernel over a picture: what is drawn, how the window goes, what an edit does."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from engine.data.pictures import load_picture
from engine.operations.convolution import ConvolutionSpec
from engine.operations.kernels import KERNELS
from gui.tabs.convolution import picture_source
from gui.tabs.convolution.picture_room import PictureRoom
from gui.theme import ThemeManager, theme
from tests.gui.tabs.convolution.picture_owner import SAME, Owner, drag, drawn, place, shown_room, state_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Show = Callable[..., Owner]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Show:
    """Makes shown rooms, each with its owner."""
    return partial(shown_room, qtbot)


def test_nothing_is_read_before_somebody_looks(
    qtbot: QtBot, look: ThemeManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reading(picture: str) -> Any:
        read.append(picture)
        return load_picture(picture)

    monkeypatch.setattr(picture_source, "load_picture", reading)
    room = PictureRoom()
    qtbot.addWidget(room)
    room.show_state(state_of(picture="cat"))
    room.show_state(state_of(picture="coffee"))
    assert read == []
    room.show()
    assert read == ["coffee"]


def test_the_result_is_the_engine_s_drawn_as_grey(show: Show) -> None:
    owner = show(state_of("sharpen"))
    expected = np.clip(np.rint(owner.expected()), 0, 255)
    for row, column in [(4, 10), (14, 15), (20, 8), (0, 0)]:
        assert drawn(owner.room.pane.after, row, column).red() == expected[row, column]
    assert drawn(owner.room.pane.before, 20, 8).red() == load_picture("mnist-3")[20, 8]


def test_signed_results_are_blue_and_orange_about_the_neutral_colour(show: Show) -> None:
    owner = show()
    expected = owner.expected()
    after = owner.room.pane.after
    lowest = np.unravel_index(expected.argmin(), expected.shape)
    highest = np.unravel_index(expected.argmax(), expected.shape)
    low, high = (drawn(after, int(row), int(column)) for row, column in (lowest, highest))
    assert low.blue() > low.red()
    assert high.red() > high.blue()
    assert drawn(after, 0, 0) == theme().colour("zero")
    assert owner.room.pane.legend.ends() == ("−1012", "1012")


def test_a_few_far_values_do_not_fade_the_others(show: Show) -> None:
    owner = show(state_of(picture="cat"))
    legend = owner.room.pane.legend
    low, high = (float(text.replace("−", "-")) for text in legend.ends())
    assert -low == high < 0.6 * np.abs(owner.expected()).max()
    beyond = int((np.abs(owner.expected()) > high).sum())
    assert f"{beyond:,}" in legend.remark()


def test_a_kernel_that_is_chosen_decides_on_the_colours_and_clipping_is_counted(show: Show) -> None:
    owner = show(state_of("sobel-x"))
    head = owner.room.pane.output_head
    assert head.choice.current() == "signed"
    QTest.mouseClick(owner.room.bar.chips[4], Qt.MouseButton.LeftButton)
    assert head.choice.current() == "grey"
    assert np.array_equal(owner.state.kernel[:, :, 0, 0], KERNELS["sharpen"].weights)
    rounded = np.rint(owner.expected())
    clipped = int(((rounded < 0) | (rounded > 255)).sum())
    assert f"{clipped:,}" in owner.room.pane.legend.remark()
    head.choice.set_current("signed")
    assert owner.room.pane.legend.ends()[0].startswith("−")


def test_a_mean_of_white_is_not_called_clipped(show: Show) -> None:
    owner = show(state_of("box", "fashion-mnist-0"))
    assert owner.room.pane.legend.remark() == "no pixel clipped"


def test_a_chip_that_is_refused_is_not_checked(show: Show) -> None:
    owner = show()
    owner.refuses = True
    QTest.mouseClick(owner.room.bar.chips[0], Qt.MouseButton.LeftButton)
    assert [chip.kernel_id for chip in owner.room.bar.chips if chip.isChecked()] == ["sobel-x"]


def test_kernels_without_room_are_in_the_menu(show: Show) -> None:
    owner = show(size=(700, 480))
    hidden = [chip.kernel_id for chip in owner.room.bar.chips if chip.isHidden()]
    menu = owner.room.bar.more.menu()
    assert hidden
    assert [action.data() for action in menu.actions()] == hidden
    menu.actions()[-1].trigger()
    assert np.array_equal(owner.state.kernel[:, :, 0, 0], KERNELS[hidden[-1]].weights)


def test_dragging_takes_the_window_along_by_where_it_was_grabbed(show: Show) -> None:
    owner = show()
    room, view = owner.room, owner.room.pane.before
    room.move_to(10, 10)
    middle = place(view, 10.5, 10.5)
    off = QPoint(4, -3)  # grabbed beside its middle, it must not jump
    drag(view, middle + off, place(view, 12.5, 16.5) + off, place(view, 14.5, 18.5) + off)
    assert room.position() == (14, 18)
    drag(view, place(view, 3.2, 5.4), place(view, 3.2, 5.4))  # beside the window: it comes
    assert room.position() == (3, 5)
    drag(view, place(view, 3.5, 5.5), QPoint(-500, -500))
    assert room.position() == (0, 0)


def test_the_result_is_pulled_by_its_own_pixels(show: Show) -> None:
    owner = show(state_of(spec=ConvolutionSpec(stride=(2, 2), padding="same")))
    view = owner.room.pane.after
    drag(view, place(view, 9.5, 12.5), place(view, 6.5, 4.5))
    assert owner.room.position() == (6, 4)
    assert owner.room.pane.before.scale() == view.scale()


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (12, 13)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (11, 12)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, (22, 12)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, (12, 2)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, (12, 0)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, (12, 27)),
    ],
)
def test_keys(show: Show, key: Qt.Key, held: Qt.KeyboardModifier, expected: tuple[int, int]) -> None:
    owner = show()
    owner.room.move_to(12, 12)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    override.ignore()
    QApplication.sendEvent(owner.room.pane.before, override)
    assert override.isAccepted()  # or a shortcut of the page would get the key
    QTest.keyClick(owner.room.pane.before, key, held)
    assert owner.room.position() == expected


def test_walking_goes_on_in_the_next_row_and_ends_at_the_ends(show: Show) -> None:
    room = show().room
    room.move_to(5, 27)
    room.step_by(1)
    assert room.position() == (6, 0)
    room.step_by(-1)
    assert room.position() == (5, 27)
    room.step_by(10_000)
    assert room.position() == (27, 27)
    room.move_by(-3, 1)
    assert room.position() == (24, 27)


def test_the_magnifier_holds_the_pixels_their_weights_and_the_sum(show: Show) -> None:
    owner = show(state_of(bias=2.5))
    owner.room.move_to(14, 9)
    magnifier, pixels = owner.room.pane.magnifier, load_picture("mnist-3").astype(float)
    model = magnifier.pixels.model()
    np.testing.assert_array_equal(model.values, pixels[13:16, 8:11])
    np.testing.assert_array_equal(model.weights, KERNELS["sobel-x"].weights)
    total = (pixels[13:16, 8:11] * KERNELS["sobel-x"].weights).sum() + 2.5
    assert total == owner.expected()[14, 9]
    assert magnifier.total.text() == f"Y[14, 9] = Σ X·K + 2.5 = {total:g}".replace("-", "−")


def test_pixels_outside_of_the_picture_are_padding(show: Show) -> None:
    owner = show(state_of("identity", "fashion-mnist-0", ConvolutionSpec(padding="same", border="edge")))
    owner.room.move_to(0, 10)
    model = owner.room.pane.magnifier.pixels.model()
    assert (model.padding.top, model.padding.bottom, model.padding.left) == (1, 0, 0)
    pixels = load_picture("fashion-mnist-0")
    assert [model.padding.at(-1, column) for column in range(3)] == pixels[0, 9:12].tolist()


def test_a_mean_is_shown_in_whole_weights_under_a_divisor(show: Show) -> None:
    owner = show(state_of("gaussian"))
    owner.room.move_to(14, 9)
    model = owner.room.pane.magnifier.pixels.model()
    np.testing.assert_array_equal(model.weights, KERNELS["gaussian"].numerators)
    assert "Σ X·w / 16 = " in owner.room.pane.magnifier.total.text()


def test_a_weight_that_is_typed_changes_the_result_and_nothing_else(show: Show) -> None:
    owner = show(state_of("sharpen"))
    room, kernel = owner.room, owner.room.pane.magnifier.kernel
    room.move_to(14, 9)
    room.pane.output_head.choice.set_current("signed")
    before = room.pane.after.grab().toImage()
    kernel.set_focus_cell(1, 1)
    QTest.keyClicks(kernel, "9")
    editor = next(child for child in kernel.findChildren(QLineEdit) if child.isVisible())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert owner.edits == [(0, ((1, 1, 9.0),), "type", False)]
    assert owner.state.kernel[1, 1, 0, 0] == 9
    assert room.pane.after.grab().toImage() != before
    assert room.position() == (14, 9)
    assert room.pane.output_head.choice.current() == "signed"
    assert not any(chip.isChecked() for chip in room.bar.chips)


def test_a_flipped_kernel_is_shown_and_edited_as_it_is_laid_on(show: Show) -> None:
    owner = show(state_of(spec=ConvolutionSpec(padding="same", flip_kernel=True)))
    kernel = owner.room.pane.magnifier.kernel
    assert kernel.model().values.tolist() == [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
    kernel.values_edited.emit(((0, 2, 7.0),), "type", False)
    assert owner.state.kernel[2, 0, 0, 0] == 7
    assert kernel.model().values[0, 2] == 7


def test_the_window_stays_on_its_place_when_the_rules_change(show: Show) -> None:
    owner = show()
    owner.room.move_to(14, 18)
    owner.change(spec=ConvolutionSpec())
    assert owner.room.position() == (13, 17)  # the same window: the result has no first row and column now
    owner.change(spec=ConvolutionSpec(stride=(2, 2)))
    assert owner.room.pane.output_head.header.accessibleName() == "Y Result 13×13"


def test_a_kernel_that_does_not_fit_is_a_sentence_and_can_be_mended(show: Show) -> None:
    owner = show()
    owner.change(kernel=np.ones((32, 32, 1, 1)), spec=ConvolutionSpec())
    pane = owner.room.pane
    assert "32×32" in pane.note()
    assert pane.after.picture_rect().isNull()
    owner.room.move_by(1, 1)  # there is nothing to go to
    owner.change(spec=SAME)
    assert "32×32" not in pane.note()
    assert not pane.after.picture_rect().isNull()


def test_the_first_of_several_channels_and_filters_is_used_and_said(show: Show) -> None:
    kernel = np.arange(36.0).reshape(3, 3, 2, 2)
    owner = show(state_of(kernel))
    magnifier = owner.room.pane.magnifier
    np.testing.assert_array_equal(magnifier.kernel.model().values, kernel[:, :, 0, 0])
    assert "Channel 0 of 2, filter 0 of 2" in [label.text() for label in owner.room.findChildren(QLabel)]


def test_before_an_audience_only_titles_are_left_of_the_bars(show: Show) -> None:
    owner = show()
    owner.room.set_projector(True)
    head = owner.room.pane.input_head
    assert not any(part.isVisible() for part in (owner.room.bar, head.combo, head.open))
    assert head.header.accessibleName() == "X Digit 3 28×28"
    assert owner.room.pane.note() == ""
    owner.room.set_projector(False)
    assert owner.room.bar.isVisible()


def test_the_place_never_grows_with_its_cells(show: Show) -> None:
    owner = show()
    for rows in (3, 5, 9, 3):
        owner.change(kernel=np.ones((rows, rows, 1, 1)))
        assert owner.room.minimumSizeHint().height() <= 500
        assert owner.room.size().height() == 500


def test_large_kernels_stand_beside_their_pixels(show: Show) -> None:
    owner = show(state_of("gaussian-5"))
    magnifier = owner.room.pane.magnifier
    assert magnifier.kernel.geometry().left() > magnifier.pixels.geometry().right()
    assert magnifier.pixels.cell_side() >= 38  # from here on a weight has room in the corner
    owner.change(kernel=np.eye(3)[:, :, np.newaxis, np.newaxis])
    assert magnifier.pixels.geometry().top() > magnifier.kernel.geometry().bottom()


def test_it_says_where_the_window_is(show: Show) -> None:
    owner = show()
    owner.room.move_to(14, 9)
    assert (
        owner.room.pane.before.accessibleName() == "Picture Digit 3, window of the pixel in row 14, column 9"
    )
    assert owner.room.pane.after.accessibleName() == "Result, pixel in row 14, column 9"
