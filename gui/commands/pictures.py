"""``main.py pictures DIR``: every tab in every pose, drawn off-screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gui.application import Session

Language = Literal["ko", "en"]

HELP = "draw every tab off-screen: light, dark, projector; Korean, English"
THEMES: dict[str, tuple[Literal["light", "dark"], bool]] = {
    "light": ("light", False),
    "dark": ("dark", False),
    "projector-light": ("light", True),
    "projector-dark": ("dark", True),
}
LANGUAGES: tuple[Language, ...] = ("ko", "en")
SIZES_PX = ((1280, 720), (1920, 1080))
EVENTS_MS = 50


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw a pose."""

    theme: str
    language: Language
    width_px: int
    height_px: int

    def file_name(self, tab: str, pose: str) -> str:
        """Name of the picture.

        >>> Look("light", "ko", 1280, 720).file_name("training", "start")
        'training-start-light-ko-1280x720.png'
        """
        return f"{tab}-{pose}-{self.theme}-{self.language}-{self.width_px}x{self.height_px}.png"


def looks(quick: bool) -> Iterator[Look]:
    """All looks, or with ``quick`` light and dark at 1280×720 in both languages."""
    themes = ("light", "dark") if quick else tuple(THEMES)
    for width_px, height_px in SIZES_PX[:1] if quick else SIZES_PX:
        for theme in themes:
            for language in LANGUAGES:
                yield Look(theme, language, width_px, height_px)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Directory, tab, quick."""
    parser.description = HELP
    parser.add_argument("directory", type=Path, metavar="DIR", help="where the PNG files go")
    parser.add_argument("--tab", dest="picture_tab", metavar="ID", help="only this tab")
    parser.add_argument("--quick", action="store_true", help="only light and dark at 1280×720")


def run(arguments: argparse.Namespace) -> int:
    """Draw and say how many pictures there are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.application import Session, make_application
    from gui.messages import sentence, translated
    from gui.settings import Settings
    from gui.tab_registry import TABS

    application = make_application(sys.argv[:1])
    tabs = [entry.id for entry in TABS]
    if arguments.picture_tab is not None:
        if arguments.picture_tab not in tabs:
            values = {"came": arguments.picture_tab, "wanted": ", ".join(tabs)}
            sys.stderr.write(translated("tab-unknown", values) + "\n")
            return 2
        tabs = [arguments.picture_tab]
    with TemporaryDirectory() as private:  # the user's own settings stay as they are
        session = Session(Settings(Path(private) / "settings.ini"), "en")
        try:
            arguments.directory.mkdir(parents=True, exist_ok=True)
            count = sum(1 for _ in draw(session, arguments.directory, tabs, arguments.quick))
        except OSError as error:
            sys.stderr.write(sentence(error) + "\n")
            return 1
        finally:
            session.window.close()
            application.processEvents()
    print(f"{count} → {arguments.directory}")  # noqa: T201 - this is what the command is for
    return 0


def draw(session: Session, directory: Path, tabs: list[str], quick: bool) -> Iterator[Path]:
    """Draw the tabs of a session in all looks and give each file as it is written.

    Raises:
        OSError: a picture could not be written.
    """
    from gui.theme import theme_manager

    window = session.window
    window.show()
    for look in looks(quick):
        choice, projector = THEMES[look.theme]
        session.languages.set_choice(look.language)
        window.resize(look.width_px, look.height_px)
        theme_manager().set_choice(choice)
        if projector:
            window.projector.enter(full_screen=False)
        for tab in tabs:
            window.open_tab(tab)
            page = window.current_page()
            if page is None:
                continue
            for pose in page.pose():
                page.take_pose(pose)
                _settle()
                path = directory / look.file_name(tab, pose)
                if not window.grab().save(str(path)):
                    raise OSError(None, "PNG", str(path))
                yield path
        window.projector.leave()


def _settle() -> None:
    """Let layouts, language changes and posted repaints happen."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, EVENTS_MS)
