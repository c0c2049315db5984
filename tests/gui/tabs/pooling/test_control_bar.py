"""The control bar and its panel: what they show, what they tell, and how a refused change is said."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.pooling import PoolingSpec, output_shape
from gui.tabs.pooling.control_bar import ControlBar
from gui.tabs.pooling.state import PoolingNumbers, PoolingState
from gui.theme import ThemeManager
from gui.widgets.page import Density

# said by the off-screen platform when a control of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SIGNALS = (
    *("kind_changed", "window_changed", "stride_changed", "padding_changed"),
    *("gradient_toggled", "image_size_changed", "global_toggled"),
)


def state(size: tuple[int, int] = (5, 5), gradient: bool = True, **rules: Any) -> PoolingState:
    spec = PoolingSpec(**{"window": (3, 3), "stride": (2, 2), "padding": "same", **rules})
    numbers = PoolingNumbers(np.ones(size), spec, np.ones(output_shape(size, spec)))
    return PoolingState(numbers, gradient=gradient)


class Told:
    """Everything that a bar says."""

    def __init__(self, bar: ControlBar) -> None:
        self.all: list[tuple[object, ...]] = []
        for name in SIGNALS:
            getattr(bar, name).connect(self._slot(name))

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
    bar.show_state(state((7, 6), gradient=False, kind="average", window=(3, 2), stride=(1, 2)))
    bar.show_state(state(window=None, padding="valid"))
    bar.show_state(state(padding=((1, 0), (0, 2))))
    assert told.all == []


def test_the_bar_shows_what_is_in_force(bar: ControlBar) -> None:
    bar.show_state(state((7, 6), gradient=False, kind="min", window=(3, 2), stride=(1, 2), padding="valid"))
    assert (bar.kind.current(), bar.padding.current()) == ("min", "valid")
    assert (bar.window_size.text(), bar.stride.text()) == ("3×2", "1×2")
    assert not bar.gradient.isChecked()


def test_each_control_tells_its_own_rule(bar: ControlBar) -> None:
    told = Told(bar)
    QTest.keyClick(bar.kind, Qt.Key.Key_Right)
    typed(bar.window_size, "2x3")
    bar.stride.stepBy(-1)
    QTest.keyClick(bar.padding, Qt.Key.Key_Left)
    bar.gradient.click()
    assert told.all == [
        ("kind_changed", "average"),
        ("window_changed", 2, 3),
        ("stride_changed", 1, 1),
        ("padding_changed", "valid"),
        ("gradient_toggled", False),
    ]


@pytest.mark.parametrize("text", ["0", "17", "3×", "many", "-3"])
def test_what_is_no_size_is_said_below_the_field(bar: ControlBar, text: str) -> None:
    told = Told(bar)
    typed(bar.window_size, text)
    assert told.all == []
    assert bar.error() == "Enter a whole number from 1 to 16, or rows×columns such as 3×2."
    bar.show_state(state())


def test_there_is_no_full_padding_but_ones_own(bar: ControlBar) -> None:
    told = Told(bar)
    bar.show_state(state(padding=((1, 0), (0, 2))))
    assert bar.padding.current() == "own"
    QTest.keyClick(bar.padding, Qt.Key.Key_Home)
    QTest.keyClick(bar.padding, Qt.Key.Key_Right)
    assert told.all == [("padding_changed", "valid"), ("padding_changed", "same")]


# the size of the output
@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ({}, "Output size ⌊(5 + 2·1 − 3) / 2⌋ + 1 = 3"),
        ({"padding": "valid", "window": (2, 2)}, "Output size ⌊(5 + 2·0 − 2) / 2⌋ + 1 = 2"),
        ({"padding": ((1, 0), (1, 0)), "window": (2, 2)}, "Output size ⌊(5 + 1 + 0 − 2) / 2⌋ + 1 = 3"),
        ({"window": (3, 2)}, "Output size 3×3"),  # two formulas have no room
    ],
)
def test_the_size_follows_at_the_right_end(bar: ControlBar, rules: dict[str, Any], told: str) -> None:
    bar.resize(1600, 64)
    bar.set_density(Density.WIDE)
    bar.show_state(state(**rules))
    QApplication.processEvents()
    assert bar.size_label.text() == told
    assert bar.size_label.geometry().right() <= bar.width() - 20


def test_the_tooltip_has_both_formulas_and_what_is_left_over(bar: ControlBar) -> None:
    bar.show_state(state((5, 4), window=(2, 2), padding="valid"))
    assert bar.size_label.toolTip().splitlines() == [
        "Output size: 2×2",
        "rows ⌊(5 + 2·0 − 2) / 2⌋ + 1 = 2",
        "columns ⌊(4 + 2·0 − 2) / 2⌋ + 1 = 2",
        "not reached at the end: rows 1, columns 0",
    ]


@pytest.mark.parametrize(
    ("width", "density"), [(1496, Density.WIDE), (1176, Density.MEDIUM), (960, Density.NARROW)]
)
@pytest.mark.parametrize("padding", ["same", ((1, 0), (0, 1))])
def test_nothing_is_cut_at_any_width(bar: ControlBar, width: int, density: Density, padding: object) -> None:
    bar.set_density(density)
    bar.resize(width, 64)
    bar.show_state(state((5, 6), window=(3, 2), padding=padding))
    QApplication.processEvents()
    parts = [bar.controls[name] for name in bar.shown()] + [bar.gradient, bar.more]
    parts += [bar.size_label] if bar.size_label.isVisible() else []
    lefts = [part.mapTo(bar, part.rect().topLeft()).x() for part in parts]
    rights = [part.mapTo(bar, part.rect().topRight()).x() for part in parts]
    assert all(right < left for right, left in zip(rights, lefts[1:], strict=False))
    assert rights[-1] < width
    assert {"kind", "window", "padding"} <= set(bar.shown())
    for part in (bar.kind, bar.padding, *parts[len(bar.shown()) :]):
        assert part.width() >= part.sizeHint().width()


# global pooling
def test_global_pooling_has_neither_stride_nor_padding(bar: ControlBar) -> None:
    bar.show_state(state((20, 24), window=None, padding="valid"))
    assert bar.window_size.text() == "20×24"
    assert not bar.stride.isEnabled()
    assert not bar.padding.isEnabled()
    told = Told(bar)
    typed(bar.window_size, "2")
    assert told.all == [("window_changed", 2, 2)]
    bar.show_state(state())
    assert bar.stride.isEnabled()
    assert bar.padding.isEnabled()


# the panel
def test_the_panel_tells_each_axis_and_each_side(bar: ControlBar) -> None:
    bar.more.click()
    told, panel = Told(bar), bar.panel
    assert (panel.rows.pair(), panel.columns.pair()) == ((1, 1), (1, 1))
    panel.image_size.second.set_value(6)
    panel.window_size.first.set_value(2)
    panel.stride.second.set_value(1)
    panel.rows.second.set_value(0)
    panel.whole.click()
    assert told.all == [
        ("image_size_changed", 5, 6),
        ("window_changed", 2, 3),
        ("stride_changed", 2, 1),
        ("padding_changed", ((1, 0), (1, 1))),
        ("global_toggled", True),
    ]


def test_the_panel_follows_the_state_while_it_is_open(bar: ControlBar) -> None:
    bar.more.click()
    bar.show_state(state((20, 20), window=None, padding="valid"))
    enabled = {name: field.isEnabled() for name, field in bar.panel.fields.items()}
    assert enabled == {
        **dict.fromkeys(("image_size", "window", "global"), True),
        **dict.fromkeys(("stride", "rows", "columns"), False),
    }
    assert bar.panel.whole.isChecked()
    assert bar.panel.window_size.pair() == (16, 16)
    QTest.keyClick(bar.panel, Qt.Key.Key_Escape)
    assert bar.panel.isHidden()
    assert not bar.more.isChecked()


# what is refused
@pytest.mark.parametrize(
    ("change", "marked"),
    [("window", ["window"]), ("stride", ["stride"]), ("padding", ["padding"]), ("image", []), ("", [])],
)
def test_a_refused_change_is_said_below_its_control(bar: ControlBar, change: str, marked: list[str]) -> None:
    bar.show_error(change, "The window is larger than the padded input.")
    assert bar.error() == "The window is larger than the padded input."
    assert [name for name, widget in bar.controls.items() if widget.property("invalid")] == marked
    bar.clear_error()
    assert bar.error() == ""
    assert not any(widget.property("invalid") for widget in bar.controls.values())
    assert bar.padding.accessibleDescription() == "Same"


def test_what_was_refused_gives_way_to_what_is_in_force(bar: ControlBar) -> None:
    kept = state()
    bar.show_state(kept)
    bar.more.click()
    typed(bar.window_size, "9")
    QTest.keyClick(bar.padding, Qt.Key.Key_Home)
    bar.panel.image_size.first.set_value(1)
    bar.show_state(kept)
    assert (bar.window_size.text(), bar.padding.current()) == ("3", "same")
    assert bar.panel.image_size.pair() == (5, 5)


def test_an_open_panel_says_it_at_its_own_field(bar: ControlBar) -> None:
    bar.more.click()
    bar.show_error("image", "Too small.")
    assert bar.panel.fields["image_size"].error() == "Too small."
    bar.show_error("padding", "Too wide.")
    assert bar.panel.fields["image_size"].error() == ""
    assert bar.panel.fields["columns"].error() == "Too wide."
    assert bar.error() == ""


def test_a_new_language_keeps_the_choices(bar: ControlBar) -> None:
    bar.show_state(state(kind="average", gradient=False))
    bar.more.click()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert (bar.kind.current(), bar.padding.current(), bar.gradient.isChecked()) == ("average", "same", False)
