"""Code to read: marked lines, copy, tabs, docked and floating."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.code_drawer import CodeDrawer

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

CODE = "import numpy as np\n\n# a comment\nfor i in range(5):\n    y[i] = 'text'  # end\n"


@pytest.fixture
def host(qtbot: QtBot, look: ThemeManager) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(QLabel("canvas"), 1)
    drawer = CodeDrawer()
    drawer.attach(row, host)
    drawer.set_code("numpy", CODE, (3, 4))
    drawer.set_code("scipy", "import scipy\n", (0,))
    host.resize(1000, 500)
    host.show()
    qtbot.waitExposed(host)
    return host


@pytest.fixture
def drawer(host: QWidget) -> CodeDrawer:
    found = host.findChild(CodeDrawer)
    assert found is not None
    return found


def line_colour(drawer: CodeDrawer, number: int, x: int) -> QColor:
    block = drawer.view.document().findBlockByNumber(number)
    rect = drawer.view.blockBoundingGeometry(block).translated(drawer.view.contentOffset())
    image = drawer.view.viewport().grab().toImage()
    return QColor(image.pixel(x, round(rect.center().y())))


def test_marked_lines_have_a_bar_and_a_tint_across(drawer: CodeDrawer) -> None:
    right = drawer.view.viewport().width() - 2
    for number in (3, 4):
        assert line_colour(drawer, number, 1) == theme().colour("output")
        assert line_colour(drawer, number, right) == theme().colour("output_tint")
    for number in (0, 2):
        assert line_colour(drawer, number, 1) == theme().colour("surface")
        assert line_colour(drawer, number, right) == theme().colour("surface")


def test_marks_move_with_the_step(drawer: CodeDrawer) -> None:
    drawer.set_code("numpy", CODE, (0,))
    assert line_colour(drawer, 0, 1) == theme().colour("output")
    assert line_colour(drawer, 3, 1) == theme().colour("surface")


def test_marks_follow_the_theme(drawer: CodeDrawer, look: ThemeManager) -> None:
    look.set_choice("dark")
    assert line_colour(drawer, 3, 1) == theme().colour("output")


def formats(drawer: CodeDrawer, number: int) -> list[tuple[str, QColor, int]]:
    block = drawer.view.document().findBlockByNumber(number)
    return [
        (block.text()[f.start : f.start + f.length], f.format.foreground().color(), f.format.fontWeight())
        for f in block.layout().formats()
    ]


def test_comments_are_weak_and_keywords_bold(drawer: CodeDrawer) -> None:
    drawer.set_code("numpy", CODE)
    assert [(text, weight) for text, _, weight in formats(drawer, 0)] == [("import", 600), ("as", 600)]
    assert [(text, colour) for text, colour, _ in formats(drawer, 2)] == [
        ("# a comment", theme().colour("ink3"))
    ]
    texts = [text for text, _, _ in formats(drawer, 4)]
    assert texts == ["'text'", "# end"]


def test_a_marked_line_is_bold(drawer: CodeDrawer) -> None:
    assert formats(drawer, 3)[0][2] == 600
    assert sum(len(text) for text, _, weight in formats(drawer, 3) if weight == 600) == len(
        "for i in range(5):"
    )


def test_copy_takes_the_code_as_it_is(drawer: CodeDrawer) -> None:
    button = drawer.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == CODE


def test_tabs_show_their_library(drawer: CodeDrawer) -> None:
    told: list[str] = []
    drawer.language_changed.connect(told.append)
    tabs = drawer.findChild(QTabBar)
    assert tabs is not None
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert told == ["scipy"]
    assert drawer.code() == "import scipy\n"
    assert drawer.view.marked() == (0,)
    drawer.set_code("numpy", "elsewhere")
    assert drawer.code() == "import scipy\n"
    drawer.set_language("numpy")
    assert drawer.code() == "elsewhere"
    with pytest.raises(ValueError, match="torch"):
        drawer.set_language("torch")


def test_nobody_types_into_it(drawer: CodeDrawer) -> None:
    QTest.keyClicks(drawer.view, "x")
    assert drawer.code() == CODE


def test_the_result_line_is_there_only_with_a_result(drawer: CodeDrawer) -> None:
    drawer.set_result("y[1, 1] == 12")
    assert drawer._result.isVisible()
    assert drawer._result_label.isVisible()
    drawer.set_result("")
    assert not drawer._result.isVisible()
    assert not drawer._result_label.isVisible()


def test_docked_it_takes_room_and_floating_it_lies_over(
    host: QWidget, drawer: CodeDrawer, qtbot: QtBot
) -> None:
    canvas = host.findChild(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(lambda: canvas.width() <= 1000 - 372)
    drawer.set_floating(True)
    qtbot.waitUntil(lambda: canvas.width() == 1000)
    assert drawer.isVisible()
    assert drawer.mapTo(host, QPoint(drawer.width(), 0)).x() == 1000
    assert drawer.height() == host.height()
    host.resize(900, 400)
    qtbot.waitUntil(lambda: drawer.geometry().right() == 899)
    assert drawer.height() == 400
    drawer.set_floating(False)
    qtbot.waitUntil(lambda: canvas.width() <= 900 - 372)
    drawer.hide()
    drawer.set_floating(True)
    assert drawer.isHidden()


@pytest.mark.parametrize("how", ["escape", "button"])
def test_it_closes(drawer: CodeDrawer, how: str) -> None:
    told: list[bool] = []
    drawer.closed.connect(lambda: told.append(True))
    if how == "escape":
        QTest.keyClick(drawer.view, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(drawer._close, Qt.MouseButton.LeftButton)
    assert told == [True]
    assert drawer.isHidden()


def test_everything_has_a_name(drawer: CodeDrawer) -> None:
    for button in drawer.findChildren(QToolButton):
        if button.isVisible() and button.parent() is drawer:
            assert button.accessibleName() or button.text()
    assert drawer.view.accessibleName() == "Code"


def test_a_long_code_scrolls_to_its_marked_lines(drawer: CodeDrawer) -> None:
    drawer.set_code("numpy", "\n".join(f"line_{n}" for n in range(200)), (150,))
    first = drawer.view.verticalScrollBar().value()
    assert first < 150 < first + drawer.view.verticalScrollBar().pageStep()
    drawer.set_code("numpy", "\n".join(f"line_{n}" for n in range(200)), (2,))
    assert drawer.view.verticalScrollBar().value() <= 2
