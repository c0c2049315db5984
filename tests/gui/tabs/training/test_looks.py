"""Languages, widths and names."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from engine.training.data import TrainingData
from engine.training.events import (
    Event,
)
from engine.training.spec import TrainingSpec
from gui.language import LanguageManager
from gui.tabs.training.run_state import Action
from gui.tabs.training.runs_model import Column
from gui.tabs.training.tab import TrainingTab
from gui.widgets.page import Density
from gui.widgets.summary_table import SummaryTable
from tests.gui.tabs.training.helpers import MarkingTranslator, WorkerLog, shown_texts

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Record = Callable[[TrainingSpec], list[Event]]


def test_every_text_follows_the_language(
    qtbot: QtBot,
    tab: TrainingTab,
    worker: WorkerLog,
    data: TrainingData,
    first: list[Event],
    second: list[Event],
) -> None:
    worker.data_loaded.emit("fashion-mnist", data)
    tab.take_events(first)
    tab.take_events(second)
    translator = MarkingTranslator()
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Korean))
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.processEvents()
        texts = [text for text in shown_texts(tab).values() if any(c.isalpha() for c in text)]
        left = [text for text in texts if "⟦" not in text and text not in ("티셔츠", "Kernels 3×3")]
        assert left == []
        assert "⟦Start, pause, resume⟧" in [action.text() for action in tab.actions()]
        assert tab.view.top_bar.picture.itemText(9) == "앵클부츠"
        assert tab.model.headerData(3, Qt.Orientation.Horizontal) == "⟦Rate⟧"
        assert tab.view.settings.numbers.fields["epochs"].control().accessibleName() == "⟦Epochs⟧"
    finally:
        QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)
    QCoreApplication.processEvents()
    assert tab.view.run_bar.buttons[Action.START].text() == "New run"
    assert tab.view.top_bar.picture.itemText(9) == "Ankle boot"


SIZES = {
    Density.NARROW: (960, 742),
    Density.MEDIUM: (1176, 694),
    Density.WIDE: (1496, 874),
}


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    """The program's own translations."""
    before = QLocale()
    manager = LanguageManager()
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_label_is_cut(
    tab: TrainingTab,
    worker: WorkerLog,
    data: TrainingData,
    first: list[Event],
    spoken: LanguageManager,
    density: Density,
    language: Literal["ko", "en"],
) -> None:
    spoken.set_choice(language)
    worker.data_loaded.emit("fashion-mnist", data)
    tab.take_events(first)
    tab.set_density(density)
    tab.resize(*SIZES[density])
    QCoreApplication.processEvents()
    heading = tab.view.run_bar.buttons[Action.START].text()
    assert (heading == "New run") == (language == "en")
    for widget, text in shown_texts(tab).items():
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height() + 1, text
            longest = max(map(widget.fontMetrics().horizontalAdvance, text.split()), default=0)
            assert longest <= widget.width() + 1, text
        elif isinstance(widget, QLabel):
            assert widget.sizeHint().width() <= widget.width() + 1, text
    for box in tab.findChildren(QComboBox):
        if box.isVisible():
            assert box.fontMetrics().horizontalAdvance(box.currentText()) <= box.width() - 40, (
                box.currentText()
            )
    layers = tab.view.settings.findChild(SummaryTable)
    assert layers.sizeHint().width() <= layers.width() + 1
    table = tab.view.bottom.runs.table
    widths = [table.columnWidth(column) for column in Column if not table.isColumnHidden(column)]
    assert sum(widths) <= table.viewport().width()


def test_settings_are_a_drawer_in_a_narrow_window(qtbot: QtBot, tab: TrainingTab) -> None:
    settings, top = tab.view.settings, tab.view.top_bar
    assert settings.isVisible()
    assert not top.settings.isVisible()
    tab.set_density(Density.NARROW)
    tab.resize(960, 742)
    assert not settings.isVisible()
    qtbot.mouseClick(top.settings, Qt.MouseButton.LeftButton)
    assert settings.isVisible()
    assert settings.height() > 500
    tab.set_density(Density.MEDIUM)
    assert settings.isVisible()
    assert settings.x() < tab.view.plots.x()


def test_all_buttons_have_a_name_and_a_tool_tip(tab: TrainingTab) -> None:
    for button in tab.view.run_bar.buttons.values():
        assert button.accessibleName()
        assert "Ctrl+" in button.toolTip()
    for widget in (tab.view.top_bar.export, tab.view.top_bar.dataset, tab.view.top_bar.picture):
        assert widget.accessibleName()
