"""The control bar and its panel: what they show, what they tell, and how a refused change is said."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.convolution import ConvolutionSpec
from gui.studio.field_note import FieldNote
from gui.tabs.convolution.control_bar import ControlBar
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from gui.widgets.page import Density

# said by the off-screen platform when a control of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PARAMETERS = (
    *("kernel_size", "stride", "padding", "dilation", "flip", "channels", "filters"),
    *("image_size", "border", "extra", "bias"),
)


def state(
    image: tuple[int, ...] = (5, 5, 1), kernel: tuple[int, ...] = (3, 3, 1, 1), **rules: object
) -> ConvolutionState:
    spec = ConvolutionSpec(**rules)  # type: ignore[arg-type]
    return ConvolutionState(np.ones(image), np.ones(kernel), np.zeros(kernel[-1]), spec)


def vector() -> ConvolutionState:
    return state((1, 9, 1), (1, 4, 1, 1)).changed(one_dimensional=True)


class Told:
    """Everything that a bar says."""

    def __init__(self, bar: ControlBar) -> None:
        self.all: list[tuple[object, ...]] = []
        for name in PARAMETERS:
            getattr(bar, f"{name}_changed").connect(self._slot(name))

    def _slot(self, name: str) -> Callable[..., None]:
        def keep(*values: object) -> None:
            self.all.append((name, *values))

        return keep


@pytest.fixture
def window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    """Holds the widget: a window of its own would not get narrower than its layout likes."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1600, 700)
    return host


@pytest.fixture
def bar(qtbot: QtBot, look: ThemeManager, window: QWidget) -> ControlBar:
    widget = ControlBar(window)
    widget.resize(1176, 64)
    widget.show_state(state())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return widget


def typed(box: QWidget, text: str) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_showing_a_state_tells_nothing(bar: ControlBar) -> None:
    told = Told(bar)
    bar.more.click()
    bar.show_state(state((7, 6, 3), (3, 2, 3, 4), stride=(2, 1), padding="full", flip_kernel=True))
    bar.show_state(vector())
    assert told.all == []


def test_one_number_stands_for_a_square_and_two_for_anything_else(bar: ControlBar) -> None:
    assert bar.kernel_size.text() == "3"
    bar.show_state(state(kernel=(3, 2, 1, 1), stride=(1, 2)))
    assert (bar.kernel_size.text(), bar.stride.text()) == ("3×2", "1×2")


@pytest.mark.parametrize(
    ("text", "sides"), [("4", (4, 4)), ("2x3", (2, 3)), ("2 × 3", (2, 3)), ("1,5", (1, 5)), ("32", (32, 32))]
)
def test_sides_are_typed_in_either_form(bar: ControlBar, text: str, sides: tuple[int, int]) -> None:
    told = Told(bar)
    typed(bar.kernel_size, text)
    assert told.all == [("kernel_size", *sides)]


@pytest.mark.parametrize("text", ["0", "33", "3×", "3×2×1", "many", "-3", "2.5"])
def test_what_is_no_size_is_said_below_the_field(bar: ControlBar, text: str) -> None:
    told = Told(bar)
    typed(bar.kernel_size, text)
    assert told.all == []
    assert bar.error() == "Enter a whole number from 1 to 32, or rows×columns such as 3×2."
    bar.show_state(state())
    assert (bar.kernel_size.text(), bar.error()) == ("3", "")


def test_plus_grows_both_sides_and_stops_at_the_largest(bar: ControlBar) -> None:
    told = Told(bar)
    bar.show_state(state((32, 32, 1), (31, 30, 1, 1)))
    bar.kernel_size.stepBy(1)
    bar.kernel_size.stepBy(1)
    assert told.all == [("kernel_size", 32, 31), ("kernel_size", 32, 32)]


def test_each_control_tells_its_own_parameter(bar: ControlBar) -> None:
    told = Told(bar)
    bar.show_state(state((5, 5, 3), (3, 3, 3, 1)))
    bar.resize(1600, 64)
    bar.stride.stepBy(1)
    bar.dilation.stepBy(1)
    bar.channels.stepBy(1)
    bar.bias.stepBy(-1)
    QTest.keyClick(bar.padding, Qt.Key.Key_Right)
    QTest.keyClick(bar.flip.words, Qt.Key.Key_Right)
    assert told.all == [
        ("stride", 2, 2),
        ("dilation", 2, 2),
        ("channels", 4),
        ("bias", 0, -1.0),
        ("padding", "same"),
        ("flip", True),
    ]


def test_padding_of_ones_own_is_a_fourth_word(bar: ControlBar) -> None:
    told = Told(bar)
    bar.show_state(state(padding=((1, 0), (0, 2))))
    assert (bar.padding.current(), bar.padding.accessibleDescription()) == ("own", "Own")
    QTest.keyClick(bar.padding, Qt.Key.Key_Home)
    bar.show_state(state())
    assert told.all == [("padding", "valid")]
    assert bar.padding.current() == "valid"


def test_a_vector_keeps_its_one_row(bar: ControlBar) -> None:
    told = Told(bar)
    bar.show_state(vector())
    assert bar.kernel_size.text() == "4"
    typed(bar.kernel_size, "3")
    bar.stride.stepBy(1)
    assert told.all == [("kernel_size", 1, 3), ("stride", 1, 2)]
    bar.more.click()
    hidden = {name for name, field in bar.panel.fields.items() if field.isHidden()}
    assert hidden == {"channels", "filters", "rows"}
    assert bar.panel.image_size.first.isHidden()
    bar.panel.image_size.second.set_value(8)
    bar.panel.columns.first.set_value(2)
    assert told.all[2:] == [("image_size", 1, 8), ("padding", ((0, 0), (2, 0)))]


def test_several_channels_bring_channels_and_bias_where_there_is_room(bar: ControlBar) -> None:
    assert bar.shown() == ["kernel_size", "stride", "padding", "dilation", "flip"]
    bar.resize(1600, 64)
    bar.show_state(state((5, 5, 3), (3, 3, 3, 2)).changed(bias=np.array([1.0, 0.5])))
    assert bar.shown() == ["channels", "kernel_size", "stride", "padding", "dilation", "flip", "bias"]
    bar.set_filter(1)
    assert bar.bias.text() == "0.5"


@pytest.mark.parametrize(
    ("width", "density"), [(1496, Density.WIDE), (1176, Density.MEDIUM), (960, Density.NARROW)]
)
@pytest.mark.parametrize("channels", [1, 3])
def test_nothing_is_cut_at_any_width(bar: ControlBar, width: int, density: Density, channels: int) -> None:
    bar.set_density(density)
    bar.resize(width, 64)
    bar.show_state(state((5, 5, channels), (3, 2, channels, 2), padding=((1, 0), (0, 1))))
    QApplication.processEvents()
    parts = [bar.controls[name] for name in bar.shown()] + [bar.more]
    lefts = [part.mapTo(bar, part.rect().topLeft()).x() for part in parts]
    rights = [part.mapTo(bar, part.rect().topRight()).x() for part in parts]
    assert all(right < left for right, left in zip(rights, lefts[1:], strict=False))
    assert rights[-1] < width
    assert {"kernel_size", "stride", "padding", "flip"} <= set(bar.shown())
    assert bar.padding.width() >= bar.padding.sizeHint().width()


def test_a_narrow_bar_offers_the_operation_as_a_list(bar: ControlBar) -> None:
    told = Told(bar)
    bar.set_density(Density.NARROW)
    assert bar.flip.words.isHidden()
    bar.flip.list.setFocus()
    QTest.keyClick(bar.flip.list, Qt.Key.Key_Down)
    QTest.keyClick(bar.flip.list, Qt.Key.Key_Down)
    assert told.all == [("flip", True)]


def test_the_panel_tells_each_axis_and_each_side(bar: ControlBar) -> None:
    told = Told(bar)
    bar.more.click()
    panel = bar.panel
    bar.show_state(state((5, 5, 2), (3, 3, 2, 2), padding="same"))
    assert (panel.rows.pair(), panel.columns.pair()) == ((1, 1), (1, 1))
    panel.image_size.second.set_value(6)
    panel.kernel_size.first.set_value(2)
    panel.stride.second.set_value(2)
    panel.dilation.first.set_value(2)
    panel.channels.set_value(3)
    panel.filters.set_value(4)
    panel.rows.second.set_value(0)
    panel.bias.box(1).set_value(0.5)
    for box, signal in ((panel.border, "border"), (panel.extra, "extra")):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert told.all[-1][0] == signal
    assert told.all == [
        ("image_size", 5, 6),
        ("kernel_size", 2, 3),
        ("stride", 1, 2),
        ("dilation", 2, 1),
        ("channels", 3),
        ("filters", 4),
        ("padding", ((1, 0), (1, 1))),
        ("bias", 1, 0.5),
        ("border", "reflect"),
        ("extra", "before"),
    ]


def test_the_panel_is_reached_and_left_by_keyboard(qtbot: QtBot, bar: ControlBar) -> None:
    bar.more.setFocus()
    QTest.keyClick(bar.more, Qt.Key.Key_Space)
    qtbot.waitUntil(bar.panel.image_size.first.hasFocus)
    assert bar.window().rect().contains(bar.panel.geometry())
    QTest.keyClick(bar.panel.image_size.first, Qt.Key.Key_Escape)
    assert bar.panel.isHidden()
    assert not bar.more.isChecked()
    qtbot.waitUntil(bar.more.hasFocus)


def test_nothing_of_a_hidden_bar_stays_behind(bar: ControlBar) -> None:
    bar.more.click()
    bar.show_error("", "No.")
    bar.hide()
    assert bar.panel.isHidden()
    assert bar.error() == ""


@pytest.mark.parametrize(
    ("control", "marked"),
    [
        *(("kernel", ["kernel_size"]), ("stride", ["stride"]), ("dilation", ["dilation"])),
        *(("bias-0", []), ("image", []), ("border", []), ("preset", []), ("", [])),
    ],
)
def test_a_refused_change_is_said_below_its_control(bar: ControlBar, control: str, marked: list[str]) -> None:
    bar.show_error(control, "The kernel is larger than the image.")
    assert bar.error() == "The kernel is larger than the image."
    assert [name for name, widget in bar.controls.items() if widget.property("invalid")] == marked
    bar.clear_error()
    assert bar.error() == ""
    assert not any(widget.property("invalid") for widget in bar.controls.values())


def test_a_click_takes_the_sentence_away(bar: ControlBar) -> None:
    bar.show_error("kernel", "The kernel is larger than the image.")
    note = bar.window().findChild(FieldNote)
    assert note is not None
    assert note.y() > bar.kernel_size.height()
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert bar.error() == ""


def test_an_open_panel_says_it_at_its_own_field(bar: ControlBar) -> None:
    bar.more.click()
    bar.show_error("image", "Too small.")
    assert bar.panel.fields["image_size"].error() == "Too small."
    assert bar.error() == ""
    bar.show_error("padding", "Too wide.")
    assert bar.panel.fields["image_size"].error() == ""
    assert bar.panel.fields["columns"].error() == "Too wide."


def test_a_new_language_keeps_the_choices(bar: ControlBar) -> None:
    bar.show_state(state(padding="full", flip_kernel=True, border="wrap"))
    bar.more.click()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert (bar.padding.current(), bar.flip.flip()) == ("full", True)
    assert bar.panel.border.currentData() == "wrap"
