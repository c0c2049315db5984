"""Columns with small networks of known weights, and the mouse on their maps."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.network.cells import Place
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkSpec,
)
from engine.network.summary import count_parameters
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.predictor import Predictor
from tests.engine.network.random_networks import random_weights

COURSE = NetworkSpec(
    (28, 28, 1),
    (Conv2D(4), MaxPool2D(), Flatten(), Dropout(0.5), Dense(12, "relu"), Dense(10, "softmax")),
)
DEEP = NetworkSpec(
    (28, 28, 1),
    (
        Conv2D(10, (3, 3), (2, 2), activation="linear"),
        BatchNormalization(),
        Activation("relu"),
        AveragePool2D(),
        Conv2D(6, (3, 3), padding="valid"),
        GlobalAveragePool2D(),
        Dense(10),
    ),
)
LARGE, BESIDE = (492, 900), (1000, 640)


def known(network: NetworkSpec, seed: int = 1, name: str = "small") -> KnownNetwork:
    """A network with weights that are always the same."""
    weights = tuple(random_weights(network, np.random.default_rng(seed)))
    classes = {"": tuple(map(str, range(10)))}
    listing = Listing(f"file:{name}", "file", name, count_parameters(network))
    return KnownNetwork(listing, network, weights, classes)


def ink(seed: int = 0) -> np.ndarray:
    """A sheet with a few strokes in other places for each seed."""
    sheet = np.zeros((280, 280), np.uint8)
    rng = np.random.default_rng(seed)
    for row, column in rng.integers(60, 200, (6, 2)):
        sheet[row : row + 18, column - 30 : column + 30] = 255
    return sheet


class ColumnWindow(QWidget):
    """A shown window with a column that has the keyboard.

    Attributes:
        column: the layers.
    """

    def __init__(self, qtbot: QtBot, network: NetworkSpec, size: tuple[int, int] = LARGE) -> None:
        super().__init__()
        qtbot.addWidget(self)
        predictor = Predictor(known(network), parent=self)
        predictor.show_drawing(ink())
        self.column = LayersColumn(predictor, self)
        self.resize(*size)
        self.column.resize(*size)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)


def point_of(column: LayersColumn, layer: int, place: Place) -> QPoint:
    """Middle of a cell in the layers, scrolled into sight."""
    rect = column.maps.cell_rect(layer, place)
    column._area.reveal(rect)
    return rect.center().toPoint()


def click_cell(qtbot: QtBot, column: LayersColumn, layer: int, place: Place) -> None:
    """Click a cell of a map or a number of a line."""
    point = point_of(column, layer, place)
    target = column.maps.childAt(point) or column.maps  # the scores are a widget of their own
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(column.maps, point))
