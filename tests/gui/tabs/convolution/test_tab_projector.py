"""Before an audience: what stays, what goes, and the keys of a clicker."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from gui.main_window import MainWindow
from gui.tabs.convolution.tab import ConvolutionTab
from tests.gui.tabs.convolution.conftest import page_of
from tests.gui.tabs.convolution.hands import click, click_cell, output, press, words
from tests.gui.tabs.training.helpers import shown_texts

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def projector(window: MainWindow) -> Iterator[ConvolutionTab]:
    """The tab in projector mode, in a window as large as before."""
    window.projector.enter(full_screen=False)
    QApplication.processEvents()
    yield page_of(window)
    window.projector.leave()


def test_bars_are_gone_and_title_sum_and_caption_stay(projector: ConvolutionTab, window: MainWindow) -> None:
    view = projector.view
    bars = (view.top_bar, view.control_bar, view.transport, view.drawer, view.answer, window.rail)
    assert [bar for bar in bars if bar.isVisible()] == []
    kept = (view.title, view.single, view.cards, view.caption)
    assert [part for part in kept if not part.isVisible()] == []
    assert view.caption.text() == "Y[1, 1] is 12, the sum of 9 products."
    assert view.caption.accessibleName().startswith("7 / 25 · ")
    told = [text for _, text in words(view.title)]
    assert "Vertical edge (Sobel)" in told


def test_a_clicker_steps_plays_and_leaves(projector: ConvolutionTab, window: MainWindow) -> None:
    for key, step in (
        (Qt.Key.Key_PageDown, 7),
        (Qt.Key.Key_PageDown, 8),
        (Qt.Key.Key_PageUp, 7),
        (Qt.Key.Key_Right, 8),
        (Qt.Key.Key_Left, 7),
    ):
        press(key)
        assert projector.studio.moment.step == step
    assert projector.view.caption.text().startswith("Y[1, 2] is 4")
    press(Qt.Key.Key_Space)
    assert projector.view.transport.player.is_playing()
    press(Qt.Key.Key_Space)
    assert not projector.view.transport.player.is_playing()
    press(Qt.Key.Key_Escape)
    assert not window.projector.on
    for part in (projector.view.top_bar, projector.view.control_bar, projector.view.transport):
        assert part.isVisible()
    assert not projector.view.caption.isVisible()
    assert projector.studio.moment.step == 7


def test_the_quiz_is_asked_in_the_caption(projector: ConvolutionTab) -> None:
    press("h")
    assert projector.view.caption.text() == "Which number belongs into Y[1, 1]?"
    assert not projector.view.answer.isVisible()
    assert output(projector).cell_text(1, 1) == "?"
    press(Qt.Key.Key_PageDown)
    assert (projector.studio.moment.step, output(projector).cell_text(1, 1)) == (6, "12")
    press(Qt.Key.Key_PageDown)
    assert projector.view.caption.text() == "Which number belongs into Y[1, 2]?"
    press(Qt.Key.Key_Space)
    assert projector.view.caption.text().startswith("Y[1, 2] is 4")


def test_every_cell_can_still_be_chosen_and_pointed_at(projector: ConvolutionTab) -> None:
    click_cell(output(projector), 0, 0)
    assert projector.view.caption.text() == ("Y[0, 0] is −4. In the padding: 5 of 9 cells of the window.")


def test_the_drawer_closes_and_its_button_knows(window: MainWindow) -> None:
    tab = page_of(window)
    click(tab.view.top_bar.code)
    assert tab.view.drawer.isVisible()
    window.projector.enter(full_screen=False)
    assert not tab.view.drawer.isVisible()
    window.projector.leave()
    assert tab.view.top_bar.code.isChecked() is tab.view.drawer.isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_everything_can_be_read_from_the_back_row(
    projector: ConvolutionTab, window: MainWindow, size: tuple[int, int]
) -> None:
    window.projector.leave()
    window.resize(*size)
    window.projector.enter(full_screen=False)
    for preset, room in (
        ("sobel-x", "steps"),
        ("conv-5x5x3-2-filters", "steps"),
        ("mnist-5-filters", "steps"),
        ("conv1d-sliding-dot", "steps"),
        ("flip-impulse", "compare"),
        ("sobel-x", "picture"),
    ):
        projector.shelf.open(preset)
        projector.studio.look(room=room)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size, (preset, room)
        for widget, text in shown_texts(projector).items():
            assert widget.fontInfo().pixelSize() >= 18, (preset, room, text)
            inside = widget.rect().translated(widget.mapTo(projector, widget.rect().topLeft()))
            assert projector.rect().contains(inside), (preset, room, text)
            if isinstance(widget, QLabel) and not widget.wordWrap():
                assert widget.sizeHint().width() <= widget.width() + 1, (preset, room, text)
        assert not projector.view.transport.isVisible()


def test_rooms_built_while_it_is_on_are_as_large(projector: ConvolutionTab) -> None:
    projector.studio.look(room="picture")
    assert not projector.view.picture.bar.isVisible()
    assert projector.view.caption.isVisible()
    position = projector.view.picture.position()
    press(Qt.Key.Key_PageDown)
    assert projector.view.picture.position() == (position[0], position[1] + 1)
    projector.studio.look(room="compare")
    assert projector.view.compare.isVisible()
    press(Qt.Key.Key_PageDown)
    assert projector.studio.moment.step == 7


def test_a_preset_opened_meanwhile_is_in_the_title(projector: ConvolutionTab) -> None:
    projector.shelf.open("sobel-y")
    assert "Horizontal edge (Sobel)" in [text for _, text in words(projector.view.title)]
    projector.edits.edit_image(0, ((0, 0, 9.0),), "type", False)
    assert "Own numbers" in [text for _, text in words(projector.view.title)]
