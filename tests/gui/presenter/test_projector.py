import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.presenter import projector as projector_module
from gui.theme import theme
from gui.theme.tokens import LIGHT, PROJECTOR_LIGHT
from tests.gui.shell_page import ShellPage, front


@pytest.fixture
def page(window: MainWindow) -> ShellPage:
    return front(window)


def enter(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.projector.on
    front(window).asked.clear()


def focused(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_F11])
def test_in_and_out(window: MainWindow, page: ShellPage, qtbot: QtBot, key: Qt.Key):
    qtbot.keyClick(window, key)
    assert window.isFullScreen()
    assert theme().projector
    assert theme().tokens is PROJECTOR_LIGHT
    assert not window.rail.isVisible()
    assert not window.statusBar().isVisible()
    assert page.asked == ["projector True"]
    qtbot.keyClick(focused(window), Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert theme().tokens is LIGHT
    assert window.rail.isVisible()
    assert window.statusBar().isVisible()
    assert page.asked == ["projector True", "projector False"]


def test_the_tabs_own_button(window: MainWindow, page: ShellPage):
    page.projector_requested.emit()
    assert window.projector.on


def test_a_page_built_later_is_told(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert front(window).asked == ["projector True"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_PageDown, "next"),
        (Qt.Key.Key_Right, "next"),
        (Qt.Key.Key_Down, "next"),
        (Qt.Key.Key_PageUp, "previous"),
        (Qt.Key.Key_Left, "previous"),
        (Qt.Key.Key_Up, "previous"),
        (Qt.Key.Key_Space, "toggle"),
    ],
)
def test_keys_drive_the_tab_in_front(
    window: MainWindow, page: ShellPage, qtbot: QtBot, key: Qt.Key, wanted: str
):
    page.setFocus()
    qtbot.keyClick(page, key)
    assert page.asked == []  # only in projector mode
    enter(window, qtbot)
    qtbot.keyClick(focused(window), key)
    assert page.asked == [wanted]


def test_a_key_of_the_presenter_wins_over_a_shortcut_of_the_tab(
    window: MainWindow, page: ShellPage, qtbot: QtBot
):
    fired = []
    shortcut = QShortcut(QKeySequence("Space"), page)
    shortcut.activated.connect(lambda: fired.append("shortcut"))
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert fired == ["shortcut"]
    enter(window, qtbot)
    qtbot.keyClick(focused(window), Qt.Key.Key_Space)
    assert fired == ["shortcut"]
    assert page.asked == ["toggle"]


@pytest.mark.parametrize("name", ["field", "number"])
def test_somebody_who_types_keeps_the_keys(window: MainWindow, page: ShellPage, qtbot: QtBot, name: str):
    enter(window, qtbot)
    field = getattr(page, name)
    field.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Period, Qt.Key.Key_B):
        qtbot.keyClick(field, key)
    assert page.asked == []
    assert not window.projector.blackout.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.projector.on


def test_space_after_a_click_on_a_button_is_the_presenters(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    clicks = []
    page.button.clicked.connect(lambda: clicks.append(1))
    page.button.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(page.button, Qt.Key.Key_Space)
    assert (page.asked, clicks) == (["toggle"], [])


def test_space_after_tab_presses_the_button(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    clicks = []
    page.button.clicked.connect(lambda: clicks.append(1))
    page.number.setFocus()
    qtbot.keyClick(page.number, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is page.button
    qtbot.keyClick(page.button, Qt.Key.Key_Space)
    assert (page.asked, clicks) == ([], [1])


def typed(widget: QWidget, key: int, text: str) -> None:
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


@pytest.mark.parametrize(
    ("key", "text"), [(Qt.Key.Key_Period, "."), (Qt.Key.Key_B, "b"), (0, "ㅠ"), (0x3160, "ㅠ")]
)
def test_blackout_and_any_key_back(window: MainWindow, page: ShellPage, qtbot: QtBot, key: int, text: str):
    enter(window, qtbot)
    typed(focused(window), key, text)
    cover = window.projector.blackout
    assert cover.isVisible()
    assert cover.size() == window.size()
    assert cover.grab().toImage().pixelColor(5, 5) == Qt.GlobalColor.black
    typed(focused(window), Qt.Key.Key_Shift, "")
    assert cover.isVisible()  # half of a key combination is no key
    qtbot.keyClick(focused(window), Qt.Key.Key_PageDown)
    assert not cover.isVisible()
    assert page.asked == []  # the key only brought the page back
    assert window.projector.on


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Space])
def test_escape_and_shortcuts_only_end_the_blackout(
    window: MainWindow, page: ShellPage, qtbot: QtBot, key: Qt.Key
):
    enter(window, qtbot)
    qtbot.keyClick(focused(window), Qt.Key.Key_Period)
    qtbot.keyClick(focused(window), key)
    assert not window.projector.blackout.isVisible()
    assert window.projector.on


def test_a_click_ends_the_blackout(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    qtbot.keyClick(focused(window), Qt.Key.Key_Period)
    qtbot.mouseClick(window.projector.blackout, Qt.MouseButton.LeftButton)
    assert not window.projector.blackout.isVisible()


def test_a_dialog_keeps_its_keys(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert page.asked == []
    assert window.projector.on


def wheel(widget: QWidget, delta: int, modifier: Qt.KeyboardModifier) -> None:
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_control_and_wheel_change_the_size_of_the_projector_only(
    window: MainWindow, page: ShellPage, qtbot: QtBot
):
    control = Qt.KeyboardModifier.ControlModifier
    wheel(page, 120, control)
    assert theme().scale == 1.0
    enter(window, qtbot)
    wheel(page, 120, control)
    wheel(page, 60, control)
    wheel(page, 60, control)  # fine wheels send parts of a notch
    assert theme().scale == pytest.approx(1.2)
    wheel(page, 120, Qt.KeyboardModifier.NoModifier)
    assert theme().scale == pytest.approx(1.2)
    window.projector.leave()
    assert theme().scale == 1.0
    window.projector.enter()
    assert theme().scale == pytest.approx(1.2)


def move(window: MainWindow, x: int) -> None:
    at = QPointF(x, 300)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, at, window.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(front(window), event)


def test_the_rail_comes_back_at_the_left_edge(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    qtbot.waitUntil(lambda: page.width() == window.width())
    move(window, 200)
    assert not window.rail.isVisible()
    move(window, 3)
    assert window.rail.isVisible()
    QApplication.processEvents()
    assert page.width() == window.width()  # it lies over the page
    move(window, window.rail.width() - 1)
    assert window.rail.isVisible()
    move(window, window.rail.width() + 1)
    assert not window.rail.isVisible()
    move(window, 3)
    window.projector.leave()
    assert window.rail.isVisible()
    assert window.stack.x() == window.rail.width()


def test_the_pointer_hides_and_comes_back(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    assert projector_module.POINTER_HIDES_AFTER_MS == 3000
    window.projector._idle.start(1)
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is not None)
    cursor = QApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor
    move(window, 300)
    assert QApplication.overrideCursor() is None
    window.projector._idle.start(1)
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is not None)
    window.projector.leave()
    assert QApplication.overrideCursor() is None


def test_the_remembered_size_is_that_of_the_window(window: MainWindow, page: ShellPage, qtbot: QtBot):
    enter(window, qtbot)
    wheel(page, 120, Qt.KeyboardModifier.ControlModifier)
    window.close()
    assert not theme().projector
    assert theme().scale == 1.0
