"""In the picture room keys, clicker and Space move the window over the picture."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tabs.convolution.tab import ConvolutionTab


@pytest.fixture
def tab(qtbot: QtBot) -> Iterator[ConvolutionTab]:
    page = ConvolutionTab()
    page.set_animated(False)
    qtbot.addWidget(page)
    page.resize(1176, 694)
    page.show()
    qtbot.waitExposed(page)
    page.studio.look(room="picture")
    page.setFocus()
    page.view.picture.move_to(5, 5)
    yield page
    page.hide()


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Right, (5, 6)),
        (Qt.Key.Key_Left, (5, 4)),
        (Qt.Key.Key_Down, (6, 5)),
        (Qt.Key.Key_Up, (4, 5)),
        (Qt.Key.Key_Home, (0, 0)),
        (Qt.Key.Key_End, (255, 255)),
    ],
)
def test_a_key_moves_the_window(
    tab: ConvolutionTab, qtbot: QtBot, key: Qt.Key, place: tuple[int, int]
) -> None:
    qtbot.keyClick(tab, key)
    assert tab.view.picture.position() == place


def test_a_clicker_goes_on_in_the_next_row(tab: ConvolutionTab) -> None:
    tab.view.picture.move_to(5, 255)
    tab.present_next()
    assert tab.view.picture.position() == (6, 0)
    tab.present_previous()
    assert tab.view.picture.position() == (5, 255)


def test_space_lets_the_window_walk_until_it_is_pressed_again(tab: ConvolutionTab, qtbot: QtBot) -> None:
    step = tab.studio.moment.step
    with qtbot.waitSignals([tab.view.picture.position_changed] * 2):
        qtbot.keyClick(tab, Qt.Key.Key_Space)
    qtbot.keyClick(tab, Qt.Key.Key_Space)
    assert not tab.walk._timer.isActive()
    assert tab.studio.moment.step == step


def test_the_walk_ends_at_the_last_pixel_and_with_the_room(tab: ConvolutionTab, qtbot: QtBot) -> None:
    tab.view.picture.move_to(255, 254)
    tab.present_toggle()
    qtbot.waitUntil(lambda: not tab.walk._timer.isActive())
    assert tab.view.picture.position() == (255, 255)
    tab.view.picture.move_to(3, 3)
    tab.present_toggle()
    tab._on_room_chosen("steps")
    assert not tab.walk._timer.isActive()
