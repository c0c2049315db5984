"""Networks that are shipped, come out of files, or are being trained; hostile files are refused."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.errors import EngineError
from engine.network.shipped import SHIPPED
from engine.network.spec import Dense, Flatten, NetworkSpec
from engine.network.store import save
from gui.hub import Hub
from gui.language import LanguageManager
from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.network_words import OPEN_FILE
from gui.tabs.predict.shelf import LIVE
from gui.tabs.predict.shipped_shelf import read_shipped
from gui.tabs.predict.tab import PredictTab
from tests.gui.tabs.convolution.hands import press, press_keys
from tests.gui.tabs.predict.conftest import MakeTab
from tests.gui.tabs.predict.pens import room_of
from tests.gui.tabs.predict.things import card, drop, file_mime, weights_for

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_shipped_networks_are_listed_by_dataset_with_what_they_can_do(tab: PredictTab) -> None:
    box = tab.view.top_bar.network
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts[0] == "MNIST"
    assert "Fashion-MNIST" in texts
    assert [listing.name for listing in tab.shelf.listings("shipped")] == list(SHIPPED)
    assert "MNIST · best small" in box.currentText()
    assert "test pictures right" in box.toolTip()


def test_a_fashion_network_calls_its_classes_by_name_in_both_languages(
    tab: PredictTab, languages: LanguageManager
) -> None:
    box = tab.view.top_bar.network
    index = box.findData("shipped:fashion-mnist-course-keras")
    box.setCurrentIndex(index)
    box.activated.emit(index)
    press(Qt.Key.Key_Right)
    assert tab.predictor.state.drawing.picture == Sample("fashion-mnist", 0)
    room = room_of(tab)
    assert [name for name, _ in room.verdict.bars.row_texts()][9] == "Ankle boot"
    languages.set_choice("ko")
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    assert [name for name, _ in room.verdict.bars.row_texts()][9] == "앵클부츠"
    press_keys("Ctrl+Z")
    press_keys("Ctrl+Z")
    assert tab.predictor.state.network == "shipped:mnist-best"
    assert box.currentData() == "shipped:mnist-best"


def test_a_network_out_of_a_file_predicts(
    tab: PredictTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = NetworkSpec((28, 28, 1), (Flatten(), Dense(3, "softmax")))
    path = tmp_path / "three.keras"
    save(path, network, weights_for(network), class_names=("a", "b", "c"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    tab.use_network(OPEN_FILE)
    assert tab.predictor.known.listing.name == "three.keras"
    assert [name for name, _ in room_of(tab).verdict.bars.row_texts()] == ["a", "b", "c"]
    assert not tab.view.top_bar.sample.isEnabled()
    press(Qt.Key.Key_Right)
    assert room_of(tab).card.note().startswith("There are no test pictures for this network")
    press_keys("Ctrl+Z")
    assert tab.predictor.state.network == "shipped:mnist-best"
    assert drop(tab, file_mime(path))
    assert tab.predictor.known.listing.name == "three.keras"


def hostile_networks(folder: Path) -> dict[str, Path]:
    """Files of which no network for the sheet can be made."""
    colour = NetworkSpec((32, 32, 3), (Flatten(), Dense(10, "softmax")))
    save(folder / "colour.keras", colour, weights_for(colour))
    many = NetworkSpec((28, 28, 1), (Flatten(), Dense(40, "softmax")))
    save(folder / "many.keras", many, weights_for(many))
    good = NetworkSpec((28, 28, 1), (Flatten(), Dense(10, "softmax")))
    save(folder / "good.keras", good, weights_for(good))
    whole = (folder / "good.keras").read_bytes()
    (folder / "cut.keras").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.keras").write_bytes(b"")
    (folder / "pickle.keras").write_bytes(b"\x80\x04\x95cposix\nsystem\n(S'true'\ntR.")
    (folder / "old.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(200))
    (folder / "old.pkl").write_bytes(b"\x80\x04.")
    with (
        zipfile.ZipFile(folder / "good.keras") as of,
        zipfile.ZipFile(folder / "lambda.keras", "w") as to,
        zipfile.ZipFile(folder / "stranger.keras", "w") as also,
    ):
        for name in of.namelist():
            content = of.read(name)
            to.writestr(name, content.replace(b'"Flatten"', b'"Lambda"'))
            also.writestr(name, content)
        also.writestr("../outside.txt", b"out")
    names = ("colour.keras", "many.keras", "cut.keras", "empty.keras", "pickle.keras", "old.h5", "old.pkl")
    return {name: folder / name for name in (*names, "lambda.keras", "stranger.keras", "gone.keras")}


def test_hostile_networks_are_refused_in_one_sentence_and_the_last_one_goes_on(
    tab: PredictTab, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    before = tab.predictor.state
    shares = tab.predictor.seen.activations.probabilities
    for name, path in hostile_networks(tmp_path).items():
        with subtests.test(name):
            drop(tab, file_mime(path))
            assert tab.view.refusal().endswith(".")
            assert tab.predictor.state is before
            assert tab.predictor.seen.activations.probabilities is shares
            tab.view.show_refusal("")
    assert not (tmp_path.parent / "outside.txt").exists()
    tab.use_network("shipped:mnist-course-scratch")
    assert tab.view.refusal() == ""


def test_what_was_refused_is_told_until_another_drawing_or_network_is_there(
    tab: PredictTab, tmp_path: Path
) -> None:
    told: list[str] = []
    tab.status_changed.connect(told.append)
    tab.open_network(tmp_path / "old.h5")
    refusal = tab.view.refusal()
    assert told == [refusal] != [""]
    tab.predictor.look(width=9.0)
    tab.predictor.look(room="layers")
    assert told == [refusal]
    assert tab.view.refusal() == refusal
    tab.step_sample(1)
    assert told == [refusal, ""]
    assert tab.view.refusal() == ""
    tab.open_picture(tmp_path / "gone.png")
    tab.use_network("shipped:mnist-course-scratch")
    assert told[2].endswith("one.")
    assert told[3:] == [""]


# the training
def test_a_run_is_followed_group_by_group_while_somebody_looks(make_tab: MakeTab, qtbot: QtBot) -> None:
    hub = Hub()
    wanted: list[bool] = []
    hub.weights_wanted_changed.connect(wanted.append)
    tab = make_tab(hub=hub)
    box = tab.view.top_bar.network
    assert box.findData(LIVE) == -1
    assert wanted == [True]  # a run that begins now is met with its first group of steps
    hub.put_network(card(1, epoch=0))
    assert wanted == [True, False]
    wanted.clear()
    index = box.findData(LIVE)
    assert box.itemText(index) == "Follow the training · run 7"
    box.setCurrentIndex(index)
    box.activated.emit(index)
    assert wanted == [True]
    steps = tab.predictor.stack.count()
    told = []
    for seed in (2, 3, 4):
        newer = card(seed, epoch=0)
        hub.put_network(newer)
        assert tab.predictor.seen.weights is not None
        np.testing.assert_array_equal(tab.predictor.seen.weights[0], newer.weights[0])
        told.append(room_of(tab).verdict.bars.row_texts())
    assert told[0] != told[1] != told[2]
    assert tab.predictor.stack.count() == steps
    tab.hide()
    assert wanted == [True, False]
    tab.show()
    assert wanted == [True, False, True]
    hub.put_network(card(5, is_training=False, epoch=2))
    assert box.itemText(box.findData("run:r")) == "Run 7 · epoch 2 · 50.00 % · 6 k"
    tab.use_network("shipped:mnist-best")
    assert wanted == [True, False, True]  # the next run is still to be met
    hub.put_network(card(6, epoch=0, run="next"))
    assert wanted == [True, False, True, False]
    hub.clear_networks()
    assert box.findData("run:r") == -1


def test_networks_trained_before_the_first_visit_are_there(make_tab: MakeTab) -> None:
    hub = Hub()
    hub.put_network(card(1, is_training=False, epoch=3, run="early"))
    tab = make_tab(hub=hub)
    tab.use_network("run:early")
    assert tab.predictor.known.listing.epoch == 3


def test_a_damaged_installation_opens_with_the_next_network(
    make_tab: MakeTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(listing: Listing) -> KnownNetwork:
        if listing.name.endswith("best"):
            raise EngineError("network-file-card-wrong")
        return read_shipped(listing)

    monkeypatch.setattr("gui.tabs.predict.shelf.read_shipped", read)
    tab = make_tab()
    first = tab.predictor.known.id
    assert first.startswith("shipped:")
    assert not first.endswith("best")
