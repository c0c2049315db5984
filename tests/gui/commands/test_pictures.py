import argparse
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.application import Session
from gui.commands.pictures import add_arguments, draw, looks
from gui.settings import Settings
from gui.theme import ThemeManager, theme
from gui.theme.tokens import DARK, LIGHT, PROJECTOR_DARK
from tests.gui.conftest import TABS


def test_all_looks_are_drawn():
    every = list(looks(quick=False))
    assert len(every) == len(set(every)) == 4 * 2 * 2
    assert len(list(looks(quick=True))) == 4


def test_the_arguments():
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    arguments = parser.parse_args(["out", "--tab", "training", "--quick"])
    assert arguments.directory == Path("out")
    assert (arguments.picture_tab, arguments.quick) == ("training", True)


def test_every_pose_in_every_look(
    look: ThemeManager, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, korean_directory: Path
):
    monkeypatch.setattr("gui.application.MainWindow.__init__.__defaults__", (TABS,))
    session = Session(Settings(tmp_path / "settings.ini"), "en")
    qtbot.addWidget(session.window)
    qtbot.addWidget(session.focus_ring)
    files = list(draw(session, tmp_path, ["first"], quick=False))
    session.languages.set_choice("en")
    assert len(files) == len(set(files)) == 2 * 16
    assert tmp_path / "first-full-projector-dark-ko-1280x720.png" in files
    grounds = {}
    for path in files:
        picture = QImage(str(path))
        name = path.stem
        assert name.endswith(f"{picture.width()}x{picture.height()}")
        # right edge, above the status bar: nothing but the window's ground
        grounds[name] = picture.pixelColor(picture.width() - 2, picture.height() - 60).name().upper()
    assert grounds["first-start-light-en-1280x720"] == LIGHT.bg
    assert grounds["first-start-dark-ko-1920x1080"] == DARK.bg
    assert grounds["first-start-projector-dark-en-1280x720"] == PROJECTOR_DARK.bg
    assert not theme().projector
