from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import language
from gui.language import LanguageManager, system_language
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.shell_page import front


def test_rail_menus_and_page_switch_live_both_ways(
    window: MainWindow, languages: LanguageManager, qtbot: QtBot
):
    page = front(window)

    def shown() -> tuple[str, ...]:
        actions = window.actions_of_window
        return (
            window.rail.tab_buttons["first"].text(),
            window.rail.tab_buttons["first"].accessibleName(),
            window.rail.foot_buttons[0].toolTip(),
            actions.theme_choices[0].text(),
            actions.tabs[1].text(),
            page.title.text(),
            window.windowTitle(),
        )

    english = ("First", "First", "Theme", "Light", "Second", "Greeting", "First – CNN Classroom")
    korean = ("첫째", "첫째", "테마", "밝게", "둘째", "인사", "첫째 – 합성곱 교실")
    assert shown() == english
    languages.set_choice("ko")
    qtbot.waitUntil(lambda: shown() == korean)
    languages.set_choice("en")
    qtbot.waitUntil(lambda: shown() == english)


def test_qts_own_strings_speak_korean(languages: LanguageManager):
    def close() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Close")

    assert close() == "Close"
    languages.set_choice("ko")
    assert close() == "닫기"
    languages.set_choice("en")
    assert close() == "Close"


def test_numbers_and_dates_follow(languages: LanguageManager):
    languages.set_choice("ko")
    assert QLocale().language() == QLocale.Language.Korean
    languages.set_choice("en")
    assert QLocale().language() == QLocale.Language.English


@pytest.mark.parametrize(("spoken", "wanted"), [(["ko-KR", "en"], "ko"), (["de-DE", "ko"], "en"), ([], "en")])
def test_the_system_decides(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, spoken: list[str], wanted: str
):
    class System:
        @staticmethod
        def system() -> "System":
            return System()

        @staticmethod
        def uiLanguages() -> list[str]:  # noqa: N802 - Qt's name
            return spoken

    monkeypatch.setattr(language, "QLocale", System)
    assert system_language() == wanted


def test_the_choice_is_remembered(
    make_window: Callable[[], MainWindow], languages: LanguageManager, settings: Settings
):
    window = make_window()
    window.actions_of_window.next_language.trigger()
    assert languages.language == "ko"
    assert settings.language == "ko"
    assert window.actions_of_window.language_choices[1].isChecked()
