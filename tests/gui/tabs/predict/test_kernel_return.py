"""A kernel goes to the convolution tab and comes back with other numbers, through the real window."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.network.forward import run
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs.convolution.tab import ConvolutionTab
from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.known_network import KnownNetwork
from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.shelf import Shelf
from gui.tabs.predict.tab import PredictTab
from gui.theme import ThemeManager
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.convolution.conftest import CONVOLUTION
from tests.gui.tabs.predict.conftest import PREDICT
from tests.gui.tabs.predict.layers_hands import COURSE, DEEP, ink, known

CLICK = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def window(
    qtbot: QtBot,
    look: ThemeManager,
    languages: LanguageManager,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The main window with both tabs, the one that predicts in front, with a small network."""
    monkeypatch.setattr(Shelf, "first", _small)
    main = MainWindow(settings, languages, (CONVOLUTION, PREDICT))
    qtbot.addWidget(main)
    main.open_tab("predict")
    main.resize(1280, 720)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    yield main
    main.close()


def _small(_shelf: Shelf) -> KnownNetwork:
    return known(COURSE, name="first")


def _column(window: MainWindow) -> LayersColumn:
    page = window.current_page()
    assert isinstance(page, PredictTab)
    room = page.view.room
    assert isinstance(room, DrawRoom)
    return room.layers


def _convolution(window: MainWindow) -> ConvolutionTab:
    page = window.current_page()
    assert isinstance(page, ConvolutionTab)
    page.set_animated(False)
    return page


def _type(qtbot: QtBot, view: MatrixView, cell: tuple[int, int], text: str) -> None:
    qtbot.mouseClick(view, CLICK, pos=view.cell_rect(*cell).center().toPoint())
    qtbot.keyClicks(view, text[0])
    editor = view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_it_is_sent_with_what_it_sees_and_brought_back_with_other_numbers(
    qtbot: QtBot, window: MainWindow
) -> None:
    column = _column(window)
    predictor = column.predictor
    predictor.use_network(known(COURSE))
    predictor.show_drawing(ink())
    column.choose(0, (10, 0, 3))
    total = float(predictor.seen.activations.before[0][10, 0, 3])
    column.maps.setFocus()
    qtbot.keyClick(column.maps, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    page = _convolution(window)
    assert window.current_tab() == "convolution"
    assert page.view.top_bar.preset.currentText() == "Kernel 3 of Conv"
    assert page.studio.current().total == pytest.approx(total, abs=1e-5)  # the chosen cell, padding and all
    assert page.view.back.isVisible()
    _type(qtbot, page.view.single.kernel, (2, 0), "-1.25")
    assert page.view.back.isVisible()
    qtbot.mouseClick(page.view.back.button, CLICK)

    assert window.current_tab() == "predict"
    weights = [array.copy() for array in known(COURSE).weights]
    weights[0][2, 0, 0, 3] = -1.25
    seen = predictor.seen
    wanted = run(COURSE, weights, seen.image)
    np.testing.assert_allclose(seen.activations.probabilities, wanted.probabilities, atol=1e-6)
    np.testing.assert_array_equal(seen.weights[0], weights[0])
    assert column.panel.convolution.kernel.model().values[2, 0] == -1.25
    predictor.stack.undo()
    np.testing.assert_array_equal(predictor.seen.weights[0], known(COURSE).weights[0])


def test_of_many_channels_those_travel_that_add_most(qtbot: QtBot, window: MainWindow) -> None:
    column = _column(window)
    predictor = column.predictor
    predictor.use_network(known(DEEP))
    predictor.show_drawing(ink())
    column.choose(4, (2, 2, 1))
    sums = np.abs(column.panel.shown().cell.channel_sums)
    chosen = sorted(np.argsort(-sums, kind="stable")[:8].tolist())
    qtbot.mouseClick(column.panel.send, CLICK)

    page = _convolution(window)
    assert page.view.top_bar.preset.currentText() == "Kernel 1 of Conv 2, 8 of 10 channels"
    np.testing.assert_array_equal(page.studio.state.kernel[..., 0], known(DEEP).weights[6][:, :, chosen, 1])
    page.studio.attempt("kernel", "zero", lambda state: state.changed(kernel=0 * state.kernel, preset=""))
    qtbot.mouseClick(page.view.back.button, CLICK)
    kernels = predictor.seen.weights[6]
    assert not kernels[:, :, chosen, 1].any()
    others = [channel for channel in range(10) if channel not in chosen]
    np.testing.assert_array_equal(kernels[:, :, others], known(DEEP).weights[6][:, :, others])
    np.testing.assert_array_equal(kernels[..., [0, 2, 3]], known(DEEP).weights[6][..., [0, 2, 3]])


def test_other_numbers_have_no_way_back(qtbot: QtBot, window: MainWindow) -> None:
    column = _column(window)
    column.send_kernel()
    page = _convolution(window)
    assert page.view.back.isVisible()
    page.shelf.open("sobel-x")
    assert not page.view.back.isVisible()
    page.studio.stack.undo()
    assert page.view.back.isVisible()
    _type(qtbot, page.view.single.kernel, (0, 0), "4")
    page.shelf.open("sobel-x")
    page.studio.stack.undo()
    assert page.view.back.isVisible()  # numbers that are known to come from the kernel
    page.view.set_projector(True)
    page.set_projector(True)
    assert not page.view.back.isVisible()


def test_into_another_network_it_is_not_put(qtbot: QtBot, window: MainWindow) -> None:
    column = _column(window)
    column.predictor.use_network(known(COURSE))
    column.send_kernel()
    page = _convolution(window)
    column.predictor.use_network(known(DEEP, name="deep"))
    told: list[str] = []
    column.predictor.refused.connect(lambda _control, sentence: told.append(sentence))
    qtbot.mouseClick(page.view.back.button, CLICK)
    assert told == ["This kernel is from another network; choose that network to bring it back."]
    assert column.predictor.state.surgery.is_none
