"""The reading card: what a step takes, where its gradient goes, and what is easily overlooked."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.tabs.pooling.figures import SceneMaker
from gui.tabs.pooling.reading_card import ReadingCard
from gui.tabs.pooling.scene import Moment, Pointed
from gui.tabs.pooling.state import PoolingNumbers
from gui.theme import ThemeManager
from tests.gui.tabs.pooling.states import overlapping, square

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TIE = "Tie: the first cell in reading order wins"


@pytest.fixture
def window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    """Holds the widget: a window of its own would not get narrower than its layout likes."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1176, 100)
    return host


@pytest.fixture
def card(qtbot: QtBot, look: ThemeManager, window: QWidget) -> ReadingCard:
    widget = ReadingCard(window)
    widget.setGeometry(20, 20, 1136, 52)
    window.show()
    qtbot.waitExposed(window)
    return widget


def show(card: ReadingCard, numbers: PoolingNumbers, moment: Moment, gradient: bool = True) -> None:
    maker = SceneMaker(numbers, gradient)
    card.show_scene(maker.scene(moment), moment.pointed, maker.trace.divisors)


def spoken(card: ReadingCard) -> str:
    return card.terms.formula().spoken()


def test_a_maximum_and_the_way_of_its_gradient(card: ReadingCard) -> None:
    show(card, overlapping(), Moment(8))
    assert spoken(card) == "Y[2, 2] = max(3, 0, −∞, 1, 2, −∞, −∞, −∞, −∞) = 3"
    assert card.route.text() == "∂X[3, 3] += ∂Y[2, 2] = 4"
    assert card.note() == ""


def test_a_minimum_is_called_one(card: ReadingCard) -> None:
    show(card, overlapping("min"), Moment(4))
    assert spoken(card).startswith("Y[1, 1] = min(8, 1, 2,")


def test_an_average_says_what_does_not_count(card: ReadingCard) -> None:
    show(card, overlapping("average"), Moment(8))
    assert spoken(card) == "Y[2, 2] = (3 + 0 + 1 + 2) / 4 = 1.5"
    assert card.route.text() == "∂X[3:5, 3:5] += ∂Y[2, 2] / 4 = 1"
    assert card.note() == "Padding does not count: divided by 4, not by 9"
    show(card, overlapping("average"), Moment(4))
    assert card.note() == ""


def test_there_is_one_line_without_running_sums(card: ReadingCard) -> None:
    show(card, overlapping("average"), Moment(4))
    assert not card.terms.layout_in_use().has_sums
    assert card.height() == 52


def test_a_tie_is_explained(card: ReadingCard) -> None:
    ones = square(padding="valid", image=[[1, 1], [1, 1]])
    show(card, ones, Moment())
    assert card.note() == TIE
    assert card.route.text() == "∂X[0, 0] += ∂Y[0, 0] = 1"
    show(card, square(padding="valid"), Moment())
    assert card.note() == ""


@pytest.mark.parametrize("moment", [Moment(4, hidden=True), Moment(4, term=2)])
def test_nothing_tells_the_result_before_the_class_does(card: ReadingCard, moment: Moment) -> None:
    show(card, overlapping(), moment)
    assert not card.route.isVisible()
    assert spoken(card).endswith(("= ?", "= ···"))


def test_without_the_way_back_the_formula_is_alone(card: ReadingCard) -> None:
    show(card, overlapping(), Moment(8), gradient=False)
    assert not card.route.isVisible()


@pytest.mark.parametrize(
    ("kind", "cell", "sum_of"),
    [
        ("max", (1, 1), "∂X[1, 1] = 1 − 2 + 2 + 1 = 2"),
        ("max", (3, 3), "∂X[3, 3] = 4"),
        ("max", (0, 0), "∂X[0, 0] = 0"),
        ("average", (4, 4), "∂X[4, 4] = 4 / 4 = 1"),
    ],
)
def test_a_cell_of_the_gradient_lists_its_summands(
    card: ReadingCard, kind: str, cell: tuple[int, int], sum_of: str
) -> None:
    show(card, overlapping(kind), Moment(8, pointed=Pointed("gradient", 0, cell)))  # type: ignore[arg-type]
    assert card.route.text() == sum_of
    assert card.note() == ""  # it would be about the step


def test_a_long_sum_is_cut_rather_than_the_formula_pushed_out(card: ReadingCard) -> None:
    image = np.zeros((12, 12))
    image[5, 5] = 9
    many = square(image=image, window=(6, 6))
    show(card, many, Moment(143, pointed=Pointed("gradient", 0, (5, 5))))
    QApplication.processEvents()
    assert card.route.text().count("+") == 35
    assert card.route.geometry().right() < card.width()
    assert card.terms.width() >= 300
    card.route.grab()


def test_the_pointer_on_a_number_names_it(card: ReadingCard) -> None:
    show(card, overlapping(), Moment(8))
    told: list[object] = []
    card.term_hovered.connect(told.append)
    rect = card.terms.term_rect(2)
    assert rect is not None
    QTest.mouseMove(card.terms, rect.center().toPoint())
    assert told == [2]


def test_before_an_audience_it_is_a_band(card: ReadingCard, look: ThemeManager) -> None:
    show(card, overlapping(), Moment(8))
    look.set_projector(True, 720)
    card.set_projector(True)
    assert (card.objectName(), card.height() > 52) == ("formula_band", True)
    look.set_projector(False)
    card.set_projector(False)
    assert (card.objectName(), card.height()) == ("card", 52)


def test_a_new_language_says_it_again(card: ReadingCard) -> None:
    show(card, square(padding="valid", image=[[1, 1], [1, 1]]), Moment())
    QApplication.sendEvent(card, QEvent(QEvent.Type.LanguageChange))
    assert card.note() == TIE
