"""The cards below the matrices, and what stands there before an audience."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.convolution import ConvolutionSpec
from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.studio.moment import Moment
from gui.studio.size_note import CompactSize, SizeNote
from gui.tabs.convolution.cards import Cards
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from gui.widgets.formula_line import TermLine
from gui.widgets.size_card import SizeCard

# said by the off-screen platform when a widget of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def state(side: int = 5, channels: int = 1, **rules: object) -> ConvolutionState:
    kernel, bias = np.ones((3, 3, channels, 1)), np.full(1, float(channels > 1))
    spec = ConvolutionSpec(**rules)  # type: ignore[arg-type]
    return ConvolutionState(np.ones((side, side, channels)), kernel, bias, spec)


def show(cards: Cards, shown: ConvolutionState, moment: Moment | None = None) -> None:
    maker = SceneMaker(shown)
    cards.show_sizes(maker.trace.formulas, shown.one_dimensional)
    cards.show_scene(maker.scene(moment or Moment()))
    QApplication.processEvents()


def notes(cards: Cards) -> list[str]:
    return [note.text() for note in cards.findChildren(SizeNote) if note.isVisible()]


def sizes(cards: Cards) -> list[SizeCard]:
    return [card for card in cards.findChildren(SizeCard) if card.isVisible()]


@pytest.fixture
def window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    """Holds the widget: a window of its own would not get narrower than its layout likes."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1920, 400)
    return host


@pytest.fixture
def cards(qtbot: QtBot, look: ThemeManager, window: QWidget) -> Cards:
    widget = Cards(window)
    widget.resize(1136, 144)
    show(widget, state())
    window.show()
    qtbot.waitExposed(window)
    return widget


def test_one_channel_has_two_cards(cards: Cards) -> None:
    assert not cards.is_joined()
    assert cards.sizeHint().height() == 80 + 12 + 52
    assert cards.terms.isVisible()
    assert cards.terms.formula().terms[8].running_sum == 9
    assert [card.text() for card in sizes(cards)] == ["⌊(5 + 2·0 − 3) / 1⌋ + 1 = 3"]
    assert notes(cards) == []


def test_several_channels_have_one_card_with_a_sum_per_channel(cards: Cards) -> None:
    show(cards, state(channels=3), Moment(4))
    assert cards.is_joined()
    assert cards.sizeHint().height() == 56
    placed = cards.sums.layout_in_use().placed
    assert ["".join(piece.text for piece in one.chunk.body) for one in placed] == ["9", "9", "9", "1", "28"]
    assert isinstance(sizes(cards)[0], CompactSize)
    show(cards, state())
    assert not cards.is_joined()
    assert cards.terms.isVisible()


def test_a_channel_builds_its_sum_up(cards: Cards) -> None:
    show(cards, state(channels=3), Moment(4, term=10))
    chunks = [one.chunk for one in cards.sums.layout_in_use().placed]
    assert [chunk.state for chunk in chunks[:3]] == ["done", "current", "hidden"]
    assert chunks[1].body[0].text == "2"


def test_a_low_window_has_one_card_without_running_sums(cards: Cards) -> None:
    cards.set_low(True)
    assert cards.is_joined()
    assert all(term.running_sum is None for term in cards.terms.formula().terms)
    cards.set_low(False)
    assert cards.terms.formula().terms[0].running_sum == 1


@pytest.mark.parametrize(
    ("side", "stride", "told"),
    [
        (6, (2, 2), "⌊ ⌋ rounds down; not reached at the end: rows 1, columns 1"),
        (6, (1, 2), "⌊ ⌋ rounds down; not reached at the end: columns 1"),
        (6, (2, 1), "⌊ ⌋ rounds down; not reached at the end: rows 1"),
        (8, (1, 3), "⌊ ⌋ rounds down; not reached at the end: columns 2"),
    ],
)
def test_what_is_left_over_is_said(cards: Cards, side: int, stride: tuple[int, int], told: str) -> None:
    show(cards, state(side, stride=stride))
    assert notes(cards) == [told]


def test_a_vector_has_one_axis(cards: Cards) -> None:
    vector = ConvolutionState(
        np.ones((1, 8, 1)), np.ones((1, 3, 1, 1)), np.zeros(1), ConvolutionSpec((1, 2)), one_dimensional=True
    )
    show(cards, vector)
    assert sizes(cards)[0].text() == "⌊(8 + 2·0 − 3) / 2⌋ + 1 = 3"
    assert notes(cards) == ["⌊ ⌋ rounds down; not reached at the end: cells 1"]


def test_the_size_can_make_room(cards: Cards) -> None:
    cards.set_size_shown(False)
    assert sizes(cards) == []
    assert cards.sizeHint().height() == 80
    show(cards, state(channels=3))
    assert sizes(cards) == []


def test_before_an_audience_the_sum_alone_is_left_in_the_middle(cards: Cards, look: ThemeManager) -> None:
    look.set_projector(True, 720)
    cards.set_projector(True)
    cards.resize(1280, 81)
    QApplication.processEvents()
    assert sizes(cards) == []
    assert cards.sizeHint().height() == 81
    layout = cards.terms.layout_in_use()
    first = cards.terms.term_rect(0)
    assert first is not None
    assert layout.lines == 1
    assert first.left() > (cards.terms.width() - layout.width) / 2
    show(cards, state(channels=3))
    assert not cards.is_joined()
    assert cards.sums.isVisible()


def test_a_hovered_product_is_told(cards: Cards) -> None:
    told: list[object] = []
    cards.term_hovered.connect(told.append)
    rect = cards.terms.term_rect(4)
    assert rect is not None
    QTest.mouseMove(cards.terms, rect.center().toPoint())
    QTest.mouseMove(cards.terms, QPointF(2, 2).toPoint())
    assert told == [4, None]


def test_the_title_names_preset_and_size(qtbot: QtBot, look: ThemeManager) -> None:
    title = ProjectorTitle()
    qtbot.addWidget(title)
    title.show_title("Vertical edge (Sobel)")
    title.show_sizes(state(padding="same").trace().formulas, one_dimensional=False)
    assert title.findChild(CompactSize).text() == "⌊(5 + 2·1 − 3) / 1⌋ + 1 = 5"
    assert "Vertical edge (Sobel)" in [label.text() for label in title.findChildren(QLabel)]
    title.set_size_shown(False)
    assert title.findChild(CompactSize).isHidden()


@pytest.fixture
def strip(qtbot: QtBot, look: ThemeManager, window: QWidget) -> CaptionStrip:
    look.set_projector(True, 720)
    widget = CaptionStrip(window)
    widget.resize(1280, 88)
    window.show()
    qtbot.waitExposed(window)
    return widget


def keys(strip: CaptionStrip) -> list[str]:
    labels = [label for label in strip.findChildren(QLabel) if label.property("key") and label.isVisible()]
    return [label.text() for label in labels]


def test_the_caption_says_one_sentence_and_two_keys(strip: CaptionStrip) -> None:
    strip.show_caption("6 / 9", "So far the sum is −2.")
    assert (strip.height(), strip.text()) == (88, "So far the sum is −2.")
    assert strip.accessibleName() == "6 / 9 · So far the sum is −2."
    assert keys(strip) == ["Space: play", "Esc: leave"]
    strip.show_caption("6 / 9", "Which number is it?", is_asking=True)
    assert keys(strip)[0] == "Space: show"
    strip.resize(1920, 88)
    assert keys(strip) == ["Space: show", "H: hide", "Esc: leave"]
    strip.set_hiding_offered(False)
    assert keys(strip) == ["Space: show", "Esc: leave"]


def test_a_long_caption_gets_smaller_rather_than_cut(strip: CaptionStrip) -> None:
    label = next(label for label in strip.findChildren(QLabel) if label.wordWrap())
    strip.show_caption("6 / 9", "Short.")
    large = label.font().pixelSize()
    strip.show_caption("6 / 9", "A sentence of many words that goes on and on. " * 4)
    assert label.font().pixelSize() < large
    strip.show_caption("", "Short.")
    assert label.font().pixelSize() == large
    QApplication.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
    assert strip.text() == "Short."


def test_the_sum_of_channels_is_still_a_formula_for_a_screen_reader(cards: Cards) -> None:
    show(cards, state(channels=2))
    assert isinstance(cards.sums, TermLine)
    assert cards.sums.accessibleDescription().endswith("= 19")
