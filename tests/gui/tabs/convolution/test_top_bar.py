"""The top bar: presets, random numbers, rooms, looks, and what fits into which width."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.tabs.convolution.state import ConvolutionState
from gui.tabs.convolution.top_bar import TopBar
from gui.theme import ThemeManager
from gui.widgets.page import Density

# said by the off-screen platform when a control of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

GROUPS = [
    ("From the course", [("first", "2-D cross-correlation"), ("second", "Three channels")]),
    ("Kernels", [("sobel", "Vertical edge (Sobel)")]),
]


def state(**looks: object) -> ConvolutionState:
    return ConvolutionState(np.ones((5, 5, 1)), np.ones((3, 3, 1, 1)), np.zeros(1)).changed(**looks)


def span(part: QWidget, bar: TopBar) -> tuple[int, int]:
    """Left and right end of a part on its bar."""
    left = part.mapTo(bar, part.rect().topLeft()).x()
    return left, left + part.width() - 1


@pytest.fixture
def window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    """Holds the widget: a window of its own would not get narrower than its layout likes."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1600, 200)
    return host


@pytest.fixture
def bar(qtbot: QtBot, look: ThemeManager, window: QWidget) -> TopBar:
    widget = TopBar(window)
    widget.resize(1176, 60)
    widget.set_presets(GROUPS, "first")
    widget.show_state(state(preset="first"))
    window.show()
    qtbot.waitExposed(window)
    return widget


def rows(bar: TopBar) -> list[tuple[str, bool]]:
    """Texts of the list, and whether each can be chosen."""
    model = bar.preset.model()
    indices = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (str(index.data() or ""), bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)) for index in indices
    ]


def test_presets_stand_below_headings_that_cannot_be_chosen(bar: TopBar) -> None:
    assert rows(bar) == [
        ("From the course", False),
        ("2-D cross-correlation", True),
        ("Three channels", True),
        ("", False),
        ("Kernels", False),
        ("Vertical edge (Sobel)", True),
    ]
    assert bar.preset.currentText() == "2-D cross-correlation"


def test_arrow_keys_skip_headings_and_each_choice_is_told_once(bar: TopBar) -> None:
    told: list[str] = []
    bar.preset_chosen.connect(told.append)
    for _ in range(3):
        QTest.keyClick(bar.preset, Qt.Key.Key_Down)
    assert told == ["second", "sobel"]


def test_changed_numbers_have_no_entry_but_a_word(bar: TopBar) -> None:
    bar.show_state(state(preset=""))
    assert bar.preset.currentIndex() == -1
    assert bar.preset.placeholderText() == "Own numbers"
    bar.show_state(state(preset="unheard-of"))
    assert bar.preset.currentIndex() == -1
    bar.set_presets([*GROUPS, ("From another tab", [("received", "Kernel 3, epoch 2")])], "received")
    assert bar.preset.currentText() == "Kernel 3, epoch 2"


def test_showing_a_state_tells_nothing(bar: TopBar) -> None:
    told: list[object] = []
    for signal in (
        bar.preset_chosen,
        bar.room_chosen,
        bar.tint_toggled,
        bar.display_chosen,
        bar.code_toggled,
    ):
        signal.connect(told.append)
    looks = {"display": "both", "colours": "grey", "room": "picture", "tinted": False, "preset": "sobel"}
    bar.show_state(state(**looks))
    bar.set_code_shown(True)
    assert told == []
    assert (bar.rooms.current(), bar.tint.isChecked(), bar.code.isChecked()) == ("picture", False, True)
    ticked = [action.text() for action in bar.menu.actions() if action.isChecked()]
    assert ticked == ["Numbers and colours", "Grey, as a picture"]


def test_random_is_for_the_input_and_by_shift_or_arrow_for_the_kernel_too(bar: TopBar) -> None:
    told: list[bool] = []
    bar.random_requested.connect(told.append)
    QTest.mouseClick(bar.random.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.random.button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    bar.random.both_action.trigger()
    bar.random.input_action.trigger()
    assert told == [False, True, True, False]


def test_the_menu_tells_looks_and_offers_the_actions_of_the_page(bar: TopBar) -> None:
    told: list[object] = []
    for signal in (bar.display_chosen, bar.colours_chosen, bar.tint_toggled):
        signal.connect(told.append)
    undo = QAction("Undo", bar)
    bar.set_menu_actions([undo])
    by_text = {action.text(): action for action in bar.menu.actions()}
    by_text["Colours"].trigger()
    by_text["Grey, as a picture"].trigger()
    by_text["Tint values"].trigger()
    assert told == ["colours", "grey", False]
    assert by_text["Undo"] is undo
    bar.set_menu_actions([])
    assert undo not in bar.menu.actions()


def test_rooms_projector_and_code_are_told(qtbot: QtBot, bar: TopBar) -> None:
    told: list[object] = []
    bar.room_chosen.connect(told.append)
    bar.code_toggled.connect(told.append)
    QTest.keyClick(bar.rooms, Qt.Key.Key_Right)
    bar.code.click()
    assert told == ["compare", True]
    with qtbot.waitSignal(bar.projector_requested):
        bar.projector.click()


@pytest.mark.parametrize(
    ("width", "density"), [(1496, Density.WIDE), (1176, Density.MEDIUM), (960, Density.NARROW)]
)
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_nothing_is_cut_at_any_width(
    bar: TopBar, look: ThemeManager, width: int, density: Density, scale: float
) -> None:
    look.set_scale(scale)
    bar.set_density(density)
    bar.resize(width, bar.height())
    QApplication.processEvents()
    shown = [bar.preset, bar.random, bar.rooms, bar.tint, bar.more, bar.projector, bar.code]
    places = sorted(span(part, bar) for part in shown if part.isVisible())
    assert all(before[1] < after[0] for before, after in pairwise(places))
    assert bar.width() == width
    assert places[-1][1] < width
    for part in (bar.random, bar.rooms, bar.projector, bar.code):
        assert part.width() >= part.minimumSizeHint().width()


def test_a_narrow_bar_has_icons_and_keeps_names_for_a_reader(bar: TopBar) -> None:
    bar.set_density(Density.NARROW)
    assert (bar.projector.text(), bar.code.text(), bar.random.button.text()) == ("", "", "")
    assert (bar.projector.accessibleName(), bar.code.accessibleName()) == ("Projector", "Code")
    assert bar.random.button.accessibleName() == "Random input"
    assert bar.tint.isHidden()
    assert bar.menu.tint.isVisible()


def test_a_wheel_over_the_list_without_the_focus_changes_nothing(bar: TopBar) -> None:
    told: list[str] = []
    bar.preset_chosen.connect(told.append)
    bar.code.setFocus()
    place = bar.preset.mapTo(bar.window(), bar.preset.rect().center())
    QTest.wheelEvent(bar.window().windowHandle(), place, QPoint(0, -120))
    assert told == []
    bar.preset.setFocus()
    QTest.wheelEvent(bar.window().windowHandle(), place, QPoint(0, -120))
    assert told == ["second"]


def test_a_new_language_keeps_the_choice(bar: TopBar) -> None:
    bar.show_state(state(room="compare", preset="sobel"))
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar.rooms.current() == "compare"
    assert bar.preset.currentText() == "Vertical edge (Sobel)"
