"""A learned kernel goes on its way with its picture, its bias and the rules of its layer."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.network.forward import first_feature_maps
from engine.network.spec import Conv2D, Dense, Flatten, NetworkSpec
from engine.operations.convolution import ConvolutionSpec, convolve
from gui.hub import Hub, KernelCard
from gui.tabs.training.kernel_sender import KernelSender
from gui.tabs.training.kernels_view import KernelsView, Snapshot
from gui.widgets.page import TabPage

NETWORK = NetworkSpec((28, 28, 1), (Conv2D(3, (3, 3)), Flatten(), Dense(2)))


class Sent:
    """A page with kernels, and the cards that left it."""

    def __init__(self, qtbot: QtBot, side: int = 28, channels: int = 1) -> None:
        rng = np.random.default_rng(3)
        self.page, self.kernels, self.hub = TabPage(), KernelsView(), Hub()
        qtbot.addWidget(self.page)
        self.kernels.setParent(self.page)
        self.sender = KernelSender(self.kernels, self.page)
        self.sender.use_hub(self.hub)
        self.cards: list[KernelCard] = []
        self.hub.kernel_sent.connect(self.cards.append)
        self.picture = rng.integers(0, 256, (side, side), dtype=np.uint8)
        self.weights = (
            rng.normal(size=(3, 3, channels, 3)).astype(np.float32),
            rng.normal(size=3).astype(np.float32),
        )
        self.kernels.show_picture(self.picture, "7")
        self.qtbot = qtbot

    def learn(self) -> None:
        self.kernels.show_snapshot(Snapshot(NETWORK, self.weights, 4))


@pytest.fixture
def sent(qtbot: QtBot) -> Sent:
    return Sent(qtbot)


def test_nothing_is_sent_before_the_first_epoch(sent: Sent) -> None:
    assert not sent.sender.action.isEnabled()
    sent.sender.send()
    assert sent.cards == []


def test_the_chosen_kernel_gives_the_feature_map_that_was_shown(sent: Sent) -> None:
    sent.learn()
    assert sent.sender.action.isEnabled()
    sent.kernels.kernels.set_selected(2)
    sent.qtbot.mouseClick(sent.kernels.send, Qt.MouseButton.LeftButton)
    (card,) = sent.cards
    assert card.image is not None
    spec = ConvolutionSpec(stride=card.stride, padding="same" if card.same_padding else "valid")
    sums = convolve(card.image, card.kernel, spec, card.bias)
    image = sent.picture[..., np.newaxis].astype(np.float32) / np.float32(255)
    shown = first_feature_maps(NETWORK, sent.weights, image)[..., 2]
    np.testing.assert_allclose(np.maximum(sums[..., 0], 0), shown, atol=1e-5)
    assert card.source == "Kernel 3 after epoch 4"


def test_of_a_large_picture_the_middle_is_sent(qtbot: QtBot) -> None:
    sent = Sent(qtbot, side=48)
    sent.learn()
    card = sent.sender.card()
    assert card is not None
    assert card.image is not None
    np.testing.assert_array_equal(card.image[..., 0], sent.picture[8:40, 8:40] / 255)
