import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from gui.theme import ThemeManager
from gui.theme.icons import ICONS_DIRECTORY, icon, icon_picture
from gui.theme.tokens import DARK, LIGHT

ROOT = Path(__file__).resolve().parents[3]


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_strokes_have_the_colour_of_the_theme_and_follow_it(look: ThemeManager):
    play = icon("square")
    assert LIGHT.ink in colours(play.pixmap(QSize(48, 48)).toImage())
    look.set_choice("dark")
    drawn = colours(play.pixmap(QSize(48, 48)).toImage())
    assert DARK.ink in drawn
    assert LIGHT.ink not in drawn


def test_disabled_and_checked_have_their_own_colours(look: ThemeManager):
    square = icon("square")
    disabled = square.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    checked = square.pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert LIGHT.disabled_fg in colours(disabled)
    assert LIGHT.on_ink in colours(checked)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_icons_are_drawn_in_device_pixels(look: ThemeManager, ratio: float):
    picture = icon("square").pixmap(QSize(24, 24), ratio)
    assert picture.size() == QSize(round(24 * ratio), round(24 * ratio))
    assert LIGHT.ink in colours(picture.toImage())


def test_a_picture_has_the_colour_and_the_size_that_is_asked_for(look: ThemeManager):
    picture = icon_picture("square", "warn", 24)
    assert picture.deviceIndependentSize() == QSizeF(24, 24)
    assert LIGHT.warn in colours(picture.toImage())


def test_an_unknown_icon_is_told_at_once(qapp: QApplication):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_every_icon_named_in_the_interface_is_there():
    names = set()
    for path in (ROOT / "gui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names |= set(
            re.findall(r'\b(?:icon|icon_picture|paint_icon|_picture|set_icon_name)\(\s*"([a-z0-9-]+)"', text)
        )
        names |= set(
            re.findall(r'TabEntry\(\s*"[^"]+",\s*[^,]*\("[^"]+", "[^"]+"\)\)?,\s*"([a-z0-9-]+)"', text)
        )
    assert {"chevron-down", "trending-up"} <= names
    assert not {name for name in names if not (ICONS_DIRECTORY / f"{name}.svg").exists()}
