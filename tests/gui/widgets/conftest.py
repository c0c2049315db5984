"""A matrix in a shown window, with the focus, and its owner."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager
from gui.widgets.matrix_model import Padding
from gui.widgets.matrix_view import MatrixView
from tests.gui.widgets.matrix_owner import Owner


@pytest.fixture
def matrix_window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view = MatrixView()
    view.set_cell_side(44)
    column.addWidget(view)
    column.addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return window


@pytest.fixture
def owner(matrix_window: QWidget) -> Owner:
    view = matrix_window.findChild(MatrixView)
    assert view is not None
    owner = Owner(view, editable=True, padding=Padding(1, 1, 1, 1))
    matrix_window.adjustSize()
    return owner
