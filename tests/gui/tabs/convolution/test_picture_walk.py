"""In the picture room keys, clicker and Space move the window over the picture."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tabs.convolution.tab import ConvolutionTab

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def walking(tab: ConvolutionTab) -> ConvolutionTab:
    """A tab whose picture is looked at from pixel (5, 5) on."""
    tab.studio.look(room="picture")
    tab.setFocus()
    tab.view.picture.move_to(5, 5)
    return tab


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
    walking: ConvolutionTab, qtbot: QtBot, key: Qt.Key, place: tuple[int, int]
) -> None:
    qtbot.keyClick(walking, key)
    assert walking.view.picture.position() == place


def test_a_clicker_goes_on_in_the_next_row(walking: ConvolutionTab) -> None:
    walking.view.picture.move_to(5, 255)
    walking.present_next()
    assert walking.view.picture.position() == (6, 0)
    walking.present_previous()
    assert walking.view.picture.position() == (5, 255)


def test_space_lets_the_window_walk_until_it_is_pressed_again(walking: ConvolutionTab, qtbot: QtBot) -> None:
    step = walking.studio.moment.step
    with qtbot.waitSignals([walking.view.picture.position_changed] * 2):
        qtbot.keyClick(walking, Qt.Key.Key_Space)
    qtbot.keyClick(walking, Qt.Key.Key_Space)
    assert not walking.walk.is_walking()
    assert walking.studio.moment.step == step


def test_the_walk_ends_at_the_last_pixel_and_with_the_room(walking: ConvolutionTab, qtbot: QtBot) -> None:
    walking.view.picture.move_to(255, 254)
    walking.present_toggle()
    qtbot.waitUntil(lambda: not walking.walk.is_walking())
    assert walking.view.picture.position() == (255, 255)
    walking.view.picture.move_to(3, 3)
    walking.present_toggle()
    walking._on_room_chosen("steps")
    assert not walking.walk.is_walking()
