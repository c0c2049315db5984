"""What is brought to the predict tab: files, networks with random weights, cards of runs."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from engine.data.datasets import DATASETS
from engine.network.spec import NETWORKS, NetworkOptions, NetworkSpec
from engine.network.summary import weight_shapes
from gui.hub import NetworkCard
from gui.tabs.predict.tab import PredictTab

COPY = (Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def file_mime(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop(tab: PredictTab, mime: QMimeData) -> bool:
    """Drag something over the page and let it fall; False if the page does not want it."""
    action, button, none = COPY
    entering = QDragEnterEvent(tab.rect().center(), action, mime, button, none)
    QCoreApplication.sendEvent(tab, entering)
    if entering.isAccepted():
        QCoreApplication.sendEvent(tab, QDropEvent(QPointF(tab.rect().center()), action, mime, button, none))
    return entering.isAccepted()


def weights_for(network: NetworkSpec, seed: int = 0) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    return tuple(rng.normal(0, 0.2, shape).astype(np.float32) for shape in weight_shapes(network))


def card(seed: int, *, is_training: bool = True, epoch: int = 1, run: str = "r") -> NetworkCard:
    network = NETWORKS["course-keras"].build(NetworkOptions(kernels=4, units=8))
    names = DATASETS["mnist"].class_names
    return NetworkCard(run, 7, network, weights_for(network, seed), names, "mnist", epoch, is_training, 0.5)
