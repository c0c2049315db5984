from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QExposeEvent, QGuiApplication, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.first_paint import FirstPaint
from gui.keys_dialog import KeysDialog
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.theme import ThemeManager, theme
from gui.theme.focus_ring import FocusRing
from gui.widgets.page import Density
from tests.gui.conftest import TABS
from tests.gui.shell_page import front


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window, key, modifier)


def test_a_page_is_built_at_its_first_visit(window: MainWindow, qtbot: QtBot):
    assert window.stack.count() == 1
    first = front(window)
    qtbot.mouseClick(window.rail.tab_buttons["second"], Qt.MouseButton.LeftButton)
    assert window.stack.count() == 2
    assert window.current_tab() == "second"
    press(qtbot, window, Qt.Key.Key_1, control=True)
    assert front(window) is first
    assert window.rail.tab_buttons["first"].isChecked()
    assert window.stack.count() == 2


def test_geometry_tab_and_size_come_back(
    make_window: Callable[[], MainWindow], settings: Settings, qtbot: QtBot, look: ThemeManager
):
    before = make_window()
    before.open_tab("second")
    before.resize(1024, 760)  # the off-screen screen has 800 lines
    press(qtbot, before, Qt.Key.Key_Equal, control=True)
    before.close()
    assert theme().scale == pytest.approx(1.1)
    assert Settings(settings.path).scale == pytest.approx(1.1)
    after = make_window()
    assert after.size() == QSize(1024, 760)
    assert after.current_tab() == "second"


def test_a_window_left_on_a_screen_that_is_gone_comes_back(
    make_window: Callable[[], MainWindow], settings: Settings
):
    before = make_window()
    before.move(9000, 9000)
    settings.geometry = before.saveGeometry()
    before.hide()
    after = make_window()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(after.geometry().topLeft())


def test_the_pages_get_the_density_of_the_window(window: MainWindow, qtbot: QtBot):
    window.resize(1500, 900)
    assert front(window).density is Density.WIDE
    assert window.rail.width() == 104
    window.resize(1420, 900)
    assert front(window).density is Density.WIDE
    window.resize(1280, 720)
    assert front(window).density is Density.MEDIUM
    window.resize(1100, 720)
    assert front(window).density is Density.NARROW
    assert window.rail.width() == 64
    window.open_tab("second")
    assert front(window).density is Density.NARROW


def test_the_rail_fits_at_twice_the_text_size_with_seven_tabs(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
):
    seven = tuple(
        TabEntry(f"tab{number}", "Two\nlines", "layers", "tests.gui.shell_page:ShellPage")
        for number in range(7)
    )
    settings.scale = 2.0
    look.set_scale(2.0)
    window = MainWindow(settings, languages, seven)
    qtbot.addWidget(window)
    window.open_tab()
    window.resize(1024, 700)
    window.show()
    assert window.size() == QSize(1024, 700)
    qtbot.waitUntil(lambda: window.rail.foot_buttons[-1].geometry().bottom() <= window.rail.height())
    assert window.rail.minimumSizeHint().height() <= window.rail.height()
    assert window.rail.width() == 96
    assert all(button.height() >= 32 for button in window.rail.tab_buttons.values())


def test_the_window_is_never_smaller_than_1024_by_700(window: MainWindow):
    window.resize(300, 200)
    assert window.size() == QSize(1024, 700)


def test_the_status_bar_is_slim(window: MainWindow):
    assert window.statusBar().height() <= 26


def test_a_page_speaks_in_the_status_bar_only_while_in_front(window: MainWindow):
    first = front(window)
    first.status_changed.emit("one")
    assert window.statusBar().currentMessage() == "one"
    window.open_tab("second")
    assert window.statusBar().currentMessage() == ""
    first.status_changed.emit("two")
    assert window.statusBar().currentMessage() == ""


def test_keys_change_text_size_theme_and_language(
    window: MainWindow, qtbot: QtBot, languages: LanguageManager
):
    press(qtbot, window, Qt.Key.Key_Equal, control=True)
    press(qtbot, window, Qt.Key.Key_Plus, control=True)
    assert theme().scale == pytest.approx(1.2)
    assert window.permanent_status.text() == "Text 120 %"
    press(qtbot, window, Qt.Key.Key_Minus, control=True)
    assert theme().scale == pytest.approx(1.1)
    press(qtbot, window, Qt.Key.Key_0, control=True)
    assert theme().scale == 1.0
    assert window.permanent_status.text() == ""
    press(qtbot, window, Qt.Key.Key_D, control=True)
    assert theme().is_dark
    press(qtbot, window, Qt.Key.Key_L, control=True)
    assert languages.language == "ko"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # Qt's off-screen platform knows no size hints
def test_f1_lists_the_keys_that_exist(window: MainWindow, qtbot: QtBot):
    press(qtbot, window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    texts = [label.text() for label in dialog.findChildren(type(window.permanent_status))]
    assert {"Ctrl+1", "First", "F5  F11", "Projector mode", "Ctrl+−", "PgDn  →  ↓"} <= set(texts)
    dialog.close()


def test_pages_are_told_once_that_the_window_is_painted(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
):
    window = MainWindow(settings, languages, TABS)
    qtbot.addWidget(window)
    window.open_tab()
    first_paint = FirstPaint(window)
    first_paint.painted.connect(window.on_window_painted)
    assert "painted" not in front(window).asked
    with qtbot.waitSignal(first_paint.painted):
        window.show()
    assert front(window).asked.count("painted") == 1
    with qtbot.assertNotEmitted(first_paint.painted):
        QApplication.sendEvent(window.windowHandle(), QExposeEvent(QRegion(0, 0, 9, 9)))  # uncovered again
        QApplication.processEvents()
    window.open_tab("second")
    assert front(window).asked.count("painted") == 1


def test_closing_shuts_every_page_down(window: MainWindow):
    first = front(window)
    window.open_tab("second")
    second = front(window)
    window.close()
    assert first.asked[-1] == second.asked[-1] == "shut down"


def test_the_focus_ring_is_for_the_keyboard_only(window: MainWindow, qapp: QApplication, qtbot: QtBot):
    ring = FocusRing()
    qtbot.addWidget(ring)
    ring.attach(qapp)
    page = front(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.mouseClick(page.field, Qt.MouseButton.LeftButton)
    page.field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert qapp.focusWidget() is page.field
    assert not ring.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert qapp.focusWidget() is page.number
    assert ring.isVisible()
    assert ring.geometry().contains(page.number.geometry())
    assert ring.geometry().topLeft() == page.number.geometry().topLeft() - QPoint(4, 4)
    page.number.move(30, 40)
    assert ring.geometry().topLeft() == QPoint(26, 36)
    page.number.hide()
    assert not ring.isVisible()
    qapp.focusChanged.disconnect(ring._on_focus_changed)
