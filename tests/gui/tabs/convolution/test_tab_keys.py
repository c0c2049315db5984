"""Every key does what the list says, and leaves fields and buttons in peace."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.keys_dialog import KeysDialog
from gui.main_window import MainWindow
from gui.studio.keys import FLIP, KEYS
from gui.tabs.convolution.presets import FIRST_PRESET, preset_state, preset_step
from gui.tabs.convolution.tab import ConvolutionTab
from tests.gui.tabs.convolution.conftest import page_of
from tests.gui.tabs.convolution.hands import (
    CONTROL,
    SHIFT,
    button,
    choose,
    click,
    error,
    image,
    kernel,
    output,
    press,
    press_keys,
    put,
    type_text,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def where(tab: ConvolutionTab) -> tuple[int, int | None]:
    return tab.studio.moment.step, tab.studio.moment.term


def side(tab: ConvolutionTab) -> float:
    return image(tab).cell_side()


# the table
def test_every_key_reaches_its_action_once(tab: ConvolutionTab) -> None:
    pressed: list[str] = []
    tab.keys.triggered.disconnect(tab._on_key)
    tab.keys.triggered.connect(pressed.append)
    for name, keys in {**KEYS, **FLIP}.items():
        for sequence in keys:
            press_keys(sequence)
            assert pressed == [name], sequence
            pressed.clear()


EFFECTS: dict[str, tuple[Callable[[ConvolutionTab], object], object]] = {
    "toggle": (lambda tab: tab.view.transport.player.is_playing(), True),
    "next": (where, (7, None)),
    "previous": (where, (5, None)),
    "next-term": (where, (7, 0)),
    "previous-term": (where, (6, 8)),
    "first": (where, (0, None)),
    "last": (where, (24, None)),
    "row-down": (where, (11, None)),
    "row-up": (where, (1, None)),
    "faster": (lambda tab: tab.view.transport.speed(), "2"),
    "slower": (lambda tab: tab.view.transport.speed(), "0.5"),
    "quiz": (lambda tab: (tab.studio.is_quiz, tab.view.answer.isVisible()), (True, True)),
    "flip": (lambda tab: tab.studio.state.spec.flip_kernel, True),
    "random": (lambda tab: tab.studio.stack.undoText(), "random numbers"),
    "code": (lambda tab: tab.view.drawer.isVisible(), True),
    "zoom-in": (lambda tab: tab.view.single.is_zoomed(), True),
    "zoom-out": (lambda tab: tab.view.single.is_zoomed(), False),
    "zoom-fit": (lambda tab: tab.view.single.is_zoomed(), False),
}


def test_every_key_does_what_it_says(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    keys = {**KEYS, **FLIP}
    assert EFFECTS.keys() == keys.keys()
    for name, (seen, expected) in EFFECTS.items():
        with subtests.test(name):
            tab.studio.start_with(preset_state(FIRST_PRESET), preset_step(FIRST_PRESET))
            tab.view.transport.player.pause()
            tab.view.transport.set_speed("1")
            tab.view.transport.set_quiz(False)
            press_keys(keys[name][0])
            assert seen(tab) == expected


def test_keys_that_turn_something_on_turn_it_off(tab: ConvolutionTab) -> None:
    before = tab.studio.state
    for _ in range(2):
        for keys in ("H", "F", "Ctrl+E"):
            press_keys(keys)
    assert not tab.studio.is_quiz
    assert tab.studio.state.same_numbers(before)
    assert not tab.view.drawer.isVisible()
    assert not tab.view.top_bar.code.isChecked()


def test_large_images_are_zoomed_and_put_back(tab: ConvolutionTab) -> None:
    tab.edits.resize_image(32, 32)
    fitting = side(tab)
    for keys in KEYS["zoom-in"]:
        press_keys(keys)
    assert side(tab) > fitting * 1.3
    press_keys(KEYS["zoom-out"][0])
    press_keys(KEYS["zoom-fit"][0])
    assert side(tab) == fitting


# fields and buttons
def test_space_on_a_button_reached_by_tab_presses_it(tab: ConvolutionTab) -> None:
    for name, step in (("next", 7), ("previous", 6), ("last", 24), ("first", 0)):
        reach(button(tab, name))
        press(Qt.Key.Key_Space)
        assert tab.studio.moment.step == step
        assert not tab.view.transport.player.is_playing()


def test_space_after_a_click_plays(tab: ConvolutionTab) -> None:
    target = button(tab, "next")
    target.setFocus(Qt.FocusReason.MouseFocusReason)
    click(target)
    press(Qt.Key.Key_Space)
    assert tab.view.transport.player.is_playing()
    assert tab.studio.moment.step == 7


def test_arrows_on_what_was_reached_by_tab_are_its_own(tab: ConvolutionTab) -> None:
    rooms = tab.view.top_bar.rooms
    reach(rooms)
    press(Qt.Key.Key_Right)
    assert tab.studio.state.room == "compare"
    assert tab.studio.moment.step == 6
    press(Qt.Key.Key_Left)
    slider = tab.view.transport.slider
    reach(slider)
    press(Qt.Key.Key_Right)
    assert tab.studio.moment.step == 7


def test_letters_in_a_field_are_no_shortcuts(tab: ConvolutionTab) -> None:
    before = tab.studio.state
    box = tab.view.control_bar.kernel_size
    box.setFocus()
    box.selectAll()
    type_text("fhr[] ")
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Right)
    assert tab.studio.state is before
    assert tab.studio.moment.step == 6
    assert not tab.studio.is_quiz
    assert not tab.view.transport.player.is_playing()
    assert box.text() == "fhr[] "
    assert error(tab)


def test_the_answer_is_typed_not_played(tab: ConvolutionTab) -> None:
    press("h")
    tab.view.answer.field.setFocus()
    type_text("f 1")
    assert tab.view.answer.field.text() == "f 1"
    assert not tab.studio.state.spec.flip_kernel
    assert tab.studio.moment.hidden


def test_code_is_read_with_arrows_while_space_plays(tab: ConvolutionTab) -> None:
    tab.show_code(True)
    tab.view.drawer.view.setFocus()
    press(Qt.Key.Key_Space)
    assert tab.view.transport.player.is_playing()


def test_undo_works_from_a_panel_over_the_page(window: MainWindow) -> None:
    tab = page_of(window)
    bar = tab.view.control_bar
    click(bar.more)
    stride = bar.panel.stride.first
    stride.setFocus()
    stride.selectAll()
    type_text("2")
    press(Qt.Key.Key_Return)
    assert tab.studio.state.spec.stride == (2, 1)
    press("z", CONTROL)
    assert tab.studio.state.spec.stride == (1, 1)
    assert stride.value() == 1
    press("y", CONTROL)
    assert tab.studio.state.spec.stride == (2, 1)


# by keyboard alone
def reachable(root: QWidget) -> Iterator[QWidget]:
    """All that Tab should come to."""
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox)
        frame = isinstance(widget, QScrollArea)
        exclusive = isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()
        wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisible()
        if wanted and not (inside or frame or exclusive):
            yield widget


def reach(widget: QWidget) -> None:
    """Press Tab until it has the keyboard."""
    for _ in range(80):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {widget}")


def test_tab_comes_to_everything_and_back(tab: ConvolutionTab, subtests: pytest.Subtests) -> None:
    for preset in ("sobel-x", "conv-5x5x3-2-filters", "conv1d-sliding-dot"):
        for room in ("steps", "compare", "picture"):
            with subtests.test(f"{preset} {room}"):
                tab.shelf.open(preset)
                tab.studio.look(room=room)
                comes_to_everything_and_back(tab)


def comes_to_everything_and_back(tab: ConvolutionTab) -> None:
    tab.setFocus()
    wanted = set(reachable(tab))
    seen: list[QWidget] = []
    for _ in range(len(wanted) + 20):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
    missed = wanted - set(seen)
    assert not missed, [(type(w).__name__, w.accessibleName()) for w in missed]
    press(Qt.Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is seen[-1]
    if tab.studio.state.room == "compare":
        board = tab.view.compare
        last = max(index for index, widget in enumerate(seen) if board.isAncestorOf(widget))
        assert last < seen.index(button(tab, "toggle")), "the transport is below the room"


def test_the_kernel_in_use_is_where_tab_comes_to_the_kernels(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "picture")
    bar = tab.view.picture.bar
    reach(bar.chips[5])
    press(Qt.Key.Key_Right)
    assert bar.chips[6].hasFocus()
    press(Qt.Key.Key_Space)
    assert tab.studio.state.preset == "sobel-y"
    assert not tab.walk.is_walking()


def test_everything_that_tab_comes_to_has_a_name(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-2-filters")
    tab.studio.set_quiz(True)
    tab.show_code(True)
    for room in ("steps", "compare", "picture"):
        tab.studio.look(room=room)
        for widget in reachable(tab):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, (room, type(widget).__name__, widget.objectName())


def test_buttons_without_words_have_tooltips(tab: ConvolutionTab) -> None:
    for tool in tab.findChildren(QToolButton):
        if not isinstance(tool.parent(), QAbstractSpinBox | QTabBar):  # − and +; Qt's own arrows
            assert tool.text() or tool.toolTip(), (tool.objectName(), tool.parent())


# the list
def test_the_window_lists_every_key(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    told = [label.text() for label in dialog.findChildren(QLabel)]
    tab = page_of(window)
    for name in {**KEYS, **FLIP}:
        assert tab.keys.action(name).text() in told, name
    assert told.count("Space") == 2, "one for the tab, one for projector mode"
    dialog.close()


def test_no_two_keys_are_the_same(window: MainWindow) -> None:
    tab = page_of(window)
    actions: list[QAction] = [*tab.actions(), *window.actions()]
    keys = [sequence.toString() for action in actions for sequence in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_what_has_the_keyboard_keeps_it_over_an_edit(tab: ConvolutionTab) -> None:
    view = kernel(tab)
    put(view, 0, 0, "5")
    assert view.hasFocus()
    reach(output(tab))
    press(Qt.Key.Key_Return)
    assert output(tab).hasFocus()
