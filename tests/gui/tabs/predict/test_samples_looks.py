"""How the room "Samples" looks: both languages, themes, the projector, large letters, few pictures."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.network.sample_choice import SampleChoice
from gui.language import LanguageManager
from gui.tabs.predict.samples_room import SamplesRoom
from gui.tabs.predict.samples_scroll import RoomScroll
from gui.tabs.predict.samples_words import most_confused
from gui.theme import ThemeManager
from gui.widgets.page import Density
from tests.gui.tabs.predict.samples_hands import answered, known, left, shown_room, truth

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def room(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> SamplesRoom:
    """The room with all answers."""
    made = shown_room(qtbot)
    answered(qtbot, made)
    return made


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    """The real translations; English at first and afterwards."""
    before = QLocale()
    manager = LanguageManager()
    manager.set_choice("en")
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


def test_language_theme_projector_and_clicker_while_in_use(
    qtbot: QtBot, look: ThemeManager, spoken: LanguageManager
) -> None:
    room = shown_room(qtbot)
    answered(qtbot, room)
    assert room.present(1)
    assert room.present(1)
    assert room.browser.place == 2
    assert room.present(-1)
    assert room.caption().startswith("2 / 10,000. Picture 1: ")
    spoken.set_choice("ko")
    room.retranslate()
    assert room.filters.presets.currentText() == "모든 그림"
    assert "정답" in room.card.truth.text()
    assert "번 그림" in room.caption()
    look.set_choice("dark")
    room.set_projector(True)
    look.set_projector(True, 720)
    assert not room.mosaic.isVisible()
    assert not room.results.isVisible()
    assert room.card.view.isVisible()
    assert room.card.view.geometry().right() < room.card.bars.geometry().left()
    assert room.act("random")
    room.set_projector(False)
    look.set_projector(False)
    spoken.set_choice("en")
    room.retranslate()
    assert room.filters.presets.currentText() == "All pictures"
    assert room.browser.evaluation is not None


def test_large_letters_scroll_and_nothing_is_squeezed_or_cut(
    qtbot: QtBot, room: SamplesRoom, look: ThemeManager
) -> None:
    scroll = room.findChild(RoomScroll)
    content = scroll.widget()
    assert content is not None
    assert content.size() == scroll.viewport().size()  # all of it fits
    look.set_scale(1.5)
    bars = room.card.bars

    def is_laid_out() -> bool:
        return bars.height() >= bars.minimumSizeHint().height() and scroll.horizontalScrollBar().maximum() > 0

    qtbot.waitUntil(is_laid_out)
    assert content.height() > scroll.viewport().height()
    for part in (room.card.bars, room.card.view, room.results.source, room.filters.order, room.mosaic):
        assert part.width() >= part.minimumSizeHint().width()
        assert part.height() >= part.minimumSizeHint().height()
    assert room.card.geometry().left() > room.mosaic.mapTo(content, room.mosaic.rect().topRight()).x()
    look.set_scale(1.0)
    qtbot.waitUntil(lambda: content.size() == scroll.viewport().size())
    room.resize(1176, 900)
    room.resize(1176, 634)  # and back: a larger picture does not hold the window open
    qtbot.waitUntil(lambda: content.size() == scroll.viewport().size())


@pytest.mark.parametrize(("density", "wide"), [(Density.NARROW, 960), (Density.MEDIUM, 1176)])
def test_the_longest_names_fit_at_the_smallest_sizes(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, density: Density, wide: int
) -> None:
    made = shown_room(qtbot, known("fashion-mnist"))
    made.set_density(density)
    made.resize(wide, 634)
    answered(qtbot, made)
    scroll = made.findChild(RoomScroll)
    content = scroll.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.size() == scroll.viewport().size())  # nothing to scroll
    order = made.filters.order
    for index in range(order.count()):
        assert order.fontMetrics().horizontalAdvance(order.itemText(index)) + 36 <= order.width()


def test_few_pictures_are_shown_larger(room: SamplesRoom) -> None:
    assert room.mosaic._side() == 56
    worst = most_confused(truth())
    room.browser.choose(SampleChoice(worst.true, worst.predicted, lowest=99))
    assert 0 < len(left(room)) <= 8
    assert room.mosaic._side() == 112
    assert room.mosaic.verticalScrollBar().maximum() == 0
    room.browser.choose(SampleChoice())
    assert room.mosaic._side() == 56
