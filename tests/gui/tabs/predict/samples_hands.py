"""A small network that reads most digits, and what a hand does in the room "Samples"."""

from functools import cache

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.data.datasets import DATASETS, load
from engine.network.evaluation import Evaluation, evaluate
from engine.network.spec import NETWORKS, Dense, Flatten, NetworkOptions, NetworkSpec
from engine.network.summary import weight_shapes
from gui.tabs.predict.drawing import Drawing, Stroke
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.ink import ink_of
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.predictor import Predictor
from gui.tabs.predict.samples_mosaic import SamplesMosaic
from gui.tabs.predict.samples_room import SamplesRoom
from gui.tabs.predict.state import PredictState
from gui.widgets.segmented import Segmented

LEFT = Qt.MouseButton.LeftButton
NETWORK = NetworkSpec((28, 28, 1), (Flatten(), Dense(10, "softmax")))
ONE = Drawing(strokes=(Stroke(((140.0, 60.0, 20.0), (140.0, 220.0, 20.0))),))
THREE = first_drawing()


@cache
def weights() -> tuple[np.ndarray, np.ndarray]:
    """The nearest mean as a layer: |x − m|² is smallest where 2·m·x − |m|² is largest; right for 4 of 5."""
    some = load("mnist", "train", limit=3_000)
    flat = some.images.reshape(len(some), -1).astype(np.float32) / 255
    means = np.stack([flat[some.labels == label].mean(axis=0) for label in range(10)])
    kernel = np.ascontiguousarray(means.T, np.float32)
    bias = (-0.5 * (means**2).sum(axis=1)).astype(np.float32)
    for array in (kernel, bias):
        array.flags.writeable = False
    return kernel, bias


def known(
    dataset: str = "mnist", *, name: str = "7", epoch: int = 1, is_training: bool = False, shift: float = 0.0
) -> KnownNetwork:
    """The network as the tab knows it."""
    kernel, bias = weights()
    names = DATASETS[dataset].class_names if dataset in DATASETS else {"": tuple("abcdefghij")}
    listing = Listing(f"run:{name}", "run", name, 1, dataset, None, epoch, is_training)
    moved = bias + np.float32(shift) * np.arange(10, dtype=np.float32)
    return KnownNetwork(listing, NETWORK, (kernel, bias if shift == 0 else moved), names)


def slow() -> KnownNetwork:
    """The course's network with random weights: it takes a second for the test set."""
    network = NETWORKS["course-keras"].build(NetworkOptions(kernels=3, units=8))
    rng = np.random.default_rng(1)
    arrays = tuple(rng.normal(0, 0.2, shape).astype(np.float32) for shape in weight_shapes(network))
    return KnownNetwork(
        Listing("run:1", "run", "1", 1, "mnist"), network, arrays, DATASETS["mnist"].class_names
    )


@cache
def truth() -> Evaluation:
    """What the engine says of the whole test set."""
    test = load("mnist", "test")
    return evaluate(NETWORK, weights(), test.images, test.labels)


def made_room(qtbot: QtBot, network: KnownNetwork | None = None) -> SamplesRoom:
    """The room as wide as in a window of 1280×720, with a predictor of its own, not shown yet."""
    predictor = Predictor(network or known(), PredictState(drawing=THREE))
    room = SamplesRoom(predictor)
    predictor.setParent(room)
    qtbot.addWidget(room)
    room.resize(1176, 634)
    return room


def shown_room(qtbot: QtBot, network: KnownNetwork | None = None) -> SamplesRoom:
    """The same in front and with the keyboard."""
    room = made_room(qtbot, network)
    room.show()
    room.activateWindow()
    room.setFocus()
    qtbot.waitUntil(room.isActiveWindow)
    return room


def answered(qtbot: QtBot, room: SamplesRoom) -> Evaluation:
    """Wait until all pictures have an answer."""
    qtbot.waitUntil(
        lambda: not room.browser.answers.is_busy and room.browser.evaluation is not None, timeout=20_000
    )
    found = room.browser.evaluation
    assert found is not None
    return found


def ink(drawing: Drawing = THREE) -> np.ndarray:
    """A sheet."""
    return ink_of(drawing)


def click_item(segmented: Segmented, item: str, items: list[str]) -> None:
    """Click one of the words."""
    place = segmented.item_rect(items.index(item)).center().toPoint()
    QTest.mouseClick(segmented, LEFT, pos=place)


def choose_entry(box: QComboBox, index: int) -> None:
    """Go to an entry by keys, as somebody does who has come with Tab."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)


def click_tile(mosaic: SamplesMosaic, place: int, *, twice: bool = False) -> None:
    """Click a picture, or double click it."""
    at = mosaic.middle_of(place)
    QTest.mouseClick(mosaic.viewport(), LEFT, pos=at)
    if twice:
        QTest.mouseDClick(mosaic.viewport(), LEFT, pos=at)


def left(room: SamplesRoom) -> list[int]:
    """The pictures that the filter leaves, in their order."""
    return [int(index) for index in room.browser.indices]
