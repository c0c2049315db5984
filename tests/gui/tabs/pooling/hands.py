"""What a user does with the room of pooling, and what should be on the screen then."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox

from engine.operations.pooling import pool, route_gradient, trace
from gui.tabs.pooling.tab import PoolingTab
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.convolution.hands import (
    Texts,
    as_texts,
    choose,
    press,
    texts,
    type_text,
)


def result_texts(tab: PoolingTab) -> Texts:
    """What the cells of the result should show at the last step, from the engine alone."""
    numbers = tab.studio.state.numbers
    return as_texts(pool(numbers.image, numbers.spec))


def gradient(tab: PoolingTab) -> NDArray[np.float64]:
    """The gradient of the image at the last step, from the engine alone."""
    numbers = tab.studio.state.numbers
    return route_gradient(trace(numbers.image, numbers.spec), numbers.upstream)


def inner(view: MatrixView, tab: PoolingTab) -> Texts:
    """The cells of a matrix of the image's size."""
    rows, columns = tab.studio.state.numbers.size
    assert view.model().shape == (rows, columns)
    return texts(view)


def fill(box: QAbstractSpinBox, text: str) -> None:
    """Type something into a field of the bar."""
    box.setFocus()
    box.selectAll()
    type_text(text)
    press(Qt.Key.Key_Return)


def choose_kind(tab: PoolingTab, kind: str) -> None:
    """Click a kind in the bar."""
    choose(tab.view.control_bar.kind, kind)


def all_shown(tab: PoolingTab) -> None:
    """Result and gradient on the screen are those of the numbers on the screen."""
    tab.setFocus()
    press(Qt.Key.Key_End)
    assert texts(tab.view.board.result) == result_texts(tab)
    np.testing.assert_allclose(tab.view.board.gradient.model().values, gradient(tab), atol=1e-12)
    if tab.view.board.gradient.cell_side() >= SMALLEST_NUMBER_PX and np.array_equal(
        gradient(tab), np.round(gradient(tab))
    ):
        assert inner(tab.view.board.gradient, tab) == as_texts(gradient(tab))
