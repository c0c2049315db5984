"""Segmented choice, switch, field, card, progress."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.cards import Card
from gui.widgets.fields import Field
from gui.widgets.progress_bar import RunProgress
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import IntegerBox
from gui.widgets.toggle import Toggle

# said by the off-screen platform when a control of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def scale(qtbot: QtBot, look: ThemeManager) -> Segmented:
    choice = Segmented()
    qtbot.addWidget(choice)
    choice.set_items([("linear", "Linear"), ("log", "Log"), ("root", "Root")])
    choice.resize(choice.sizeHint())
    choice.show()
    qtbot.waitExposed(choice)
    return choice


def test_click_and_arrows_choose_and_tell_once(scale: Segmented) -> None:
    told: list[str] = []
    scale.chosen.connect(told.append)
    centre = scale.item_rect(1).center().toPoint()
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=centre)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=centre)
    QTest.keyClick(scale, Qt.Key.Key_Right)
    QTest.keyClick(scale, Qt.Key.Key_Right)
    QTest.keyClick(scale, Qt.Key.Key_Home)
    assert told == ["log", "root", "linear"]
    assert scale.accessibleDescription() == "Linear"


def test_tab_leaves_the_choice(qtbot: QtBot, look: ThemeManager) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Segmented(), Segmented()
    for choice in (first, second):
        choice.set_items([("a", "A"), ("b", "B")])
        column.addWidget(choice)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(second.hasFocus)
    assert first.current() == "a"


def test_the_chosen_item_is_filled_with_ink(scale: Segmented) -> None:
    scale.set_current("log")
    image = scale.grab().toImage()
    for index, token in ((0, "surface"), (1, "ink"), (2, "surface")):
        inside = scale.item_rect(index).toRect()
        assert QColor(image.pixel(inside.left() + 5, inside.top() + 5)) == theme().colour(token)


def test_new_words_keep_the_choice_and_items_are_wide_enough_to_hit(scale: Segmented) -> None:
    scale.set_current("log")
    scale.set_items([("linear", "선형"), ("log", "로그")])
    assert scale.current() == "log"
    assert all(scale.item_rect(i).width() >= 44 for i in range(2))
    with pytest.raises(ValueError, match="index"):
        scale.set_current("cubic")


def test_switch_of_40_by_22_in_a_row_of_36(qtbot: QtBot, look: ThemeManager) -> None:
    toggle = Toggle("Previous run")
    qtbot.addWidget(toggle)
    toggle.resize(toggle.sizeHint())
    toggle.show()
    qtbot.waitExposed(toggle)
    assert toggle.height() >= 36
    assert (toggle.track_rect().width(), toggle.track_rect().height()) == (40, 22)
    knob_right = QPoint(29, round(toggle.track_rect().top()) + 4)
    off = toggle.grab().toImage()
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(toggle.width() - 3, 5))
    assert toggle.isChecked()
    assert QColor(toggle.grab().toImage().pixel(20, toggle.height() // 2)) == theme().colour("ink")
    assert QColor(off.pixel(20, toggle.height() // 2)) == theme().colour("surface")
    assert toggle.grab().toImage().pixel(knob_right) != off.pixel(knob_right)


def test_field_names_its_control_and_shows_its_error(qtbot: QtBot, look: ThemeManager) -> None:
    box = IntegerBox(5, 1, 9)
    field = Field(box)
    qtbot.addWidget(field)
    field.set_label("Epochs")
    field.show()
    qtbot.waitExposed(field)
    label, sentence = field.findChildren(QLabel)
    assert label.buddy() is box
    assert box.accessibleName() == "Epochs"
    assert not sentence.isVisible()
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "0")
    assert sentence.isVisible()
    assert field.error() == sentence.text() == "Enter a whole number from 1 to 9."
    box.set_value(3)
    assert not sentence.isVisible()


def test_card_has_its_heading(qtbot: QtBot, look: ThemeManager) -> None:
    card = Card()
    qtbot.addWidget(card)
    assert card.objectName() == "card"
    card.set_heading("Model")
    assert card.heading().text() == "Model"
    assert card.accessibleName() == "Model"
    card.set_heading("")
    assert card.heading().isHidden()


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.7, 1.0])
def test_progress_is_filled_to_its_share(qtbot: QtBot, look: ThemeManager, fraction: float) -> None:
    bar = RunProgress()
    qtbot.addWidget(bar)
    bar.setFixedSize(200, 12)
    bar.set_fraction(fraction)
    image = bar.grab().toImage()
    filled = [QColor(image.pixel(x, 6)) == theme().colour("ink") for x in range(200)]
    assert sum(filled) == pytest.approx(200 * fraction, abs=2)
    assert bar.value() / bar.maximum() == pytest.approx(fraction)


def test_progress_is_held_between_0_and_1(qtbot: QtBot, look: ThemeManager) -> None:
    bar = RunProgress()
    qtbot.addWidget(bar)
    bar.set_fraction(7)
    assert bar.fraction() == 1.0
    bar.set_fraction(-1)
    assert bar.fraction() == 0.0
