"""The room "Network": every layer is there with its numbers, at every size, and leads to its maps."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.network.code import keras_code
from engine.network.spec import NETWORKS, Conv2D, Dense, Flatten, MaxPool2D, NetworkOptions, NetworkSpec
from engine.network.summary import count_parameters, summarize
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.layers_room import LayersRoom
from gui.tabs.predict.network_room import NetworkRoom
from gui.tabs.predict.predictor import Predictor
from gui.tabs.predict.state import PredictState
from gui.theme import ThemeManager
from gui.widgets.page import Density
from tests.gui.tabs.predict.conftest import page_of
from tests.gui.tabs.predict.layers_hands import DEEP, known

LEFT = Qt.MouseButton.LeftButton
COURSE = NETWORKS["course-dropout"].build(NetworkOptions())
TWENTY = NetworkSpec(
    (28, 28, 1),
    (*([Conv2D(4)] * 15), MaxPool2D(), Flatten(), Dense(30, "relu"), Dense(20), Dense(10, "softmax")),
)


@pytest.fixture
def room(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[NetworkRoom]:
    """As wide as in a window of 1280×720, with the course's network."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1176, 634)
    page = NetworkRoom(Predictor(known(COURSE), PredictState(first_drawing())))
    page.setParent(host)
    page.resize(1176, 634)
    host.show()
    page.show()
    QTest.qWait(0)
    yield page
    page.hide()


def use(room: NetworkRoom, network: NetworkSpec) -> None:
    """Predict with another network."""
    room.predictor.use_network(known(network, name=str(len(network.layers))))
    QTest.qWait(0)


def test_every_layer_stands_there_with_its_numbers(room: NetworkRoom) -> None:
    rows = summarize(COURSE)
    figures = room.diagram.figures()
    assert [figure.below for figure in figures[1:]] == [
        (
            "×".join(map(str, row.output_shape)) if len(row.output_shape) > 1 else f"{row.output_shape[0]:,}",
            f"{row.parameters:,}",
            f"{row.multiply_adds:,}",
        )
        for row in rows
    ]
    assert figures[1].above == ("Conv", "3×3", "ReLU")
    assert [figure.role for figure in figures] == ["input", "kernel", *["plain"] * 3, "kernel", "output"]


def test_a_click_tells_how_the_numbers_of_a_layer_come_about(room: NetworkRoom) -> None:
    QTest.mouseClick(room.diagram, LEFT, pos=room.diagram.slot_rect(1).center().toPoint())
    assert room.card.texts() == [
        ("Output", "⌈n / s⌉  =", "⌈28 / 1⌉ = 28   →   28×28×10"),
        ("Parameters", "kh·kw·C·K + K  =", "3·3·1·10 + 10 = 100"),
        ("Multiply-adds", "H·W·K · kh·kw·C  =", "28·28·10 · 3·3·1 = 70,560"),
    ]
    assert [strip.share for strip in room.card.strips.strips()] == ["0.05 %", "26.4 %"]  # the lesson
    first, second = (room.card.strips.part_rect(strip, 0).width() for strip in (0, 1))
    assert second > 20 * first > 0
    QTest.keyClick(room.diagram, Qt.Key.Key_End)
    assert "softmax" in room.card.does()
    assert room.card.texts()[1][2] == "100·10 + 10 = 1,010"


@pytest.mark.parametrize("layers", [3, 20])
@pytest.mark.parametrize(
    ("size", "projector"), [((1176, 634), False), ((960, 620), False), ((1280, 560), True)]
)
def test_no_layer_is_lost_at_any_size(
    room: NetworkRoom, look: ThemeManager, layers: int, size: tuple[int, int], projector: bool
) -> None:
    small = NetworkSpec((28, 28, 1), (MaxPool2D(), Flatten(), Dense(10)))
    use(room, TWENTY if layers == 20 else small)
    if projector:
        look.set_projector(True, 720)
        room.set_projector(True)
    room.set_density(Density.NARROW if size[0] < 1100 else Density.MEDIUM)
    room.resize(*size)
    QTest.qWait(0)
    diagram = room.diagram
    slots = [diagram.slot_rect(number) for number in range(layers + (1 if projector else 2))]
    assert max(slot.right() for slot in slots) <= diagram.width() + 1
    assert max(slot.bottom() for slot in slots) <= diagram.height() + 1
    for number, slot in enumerate(slots[: layers + 1]):
        assert diagram.position_at(slot.center()) == number
    sight = diagram.parentWidget()
    assert sight is not None
    if size == (1176, 634):
        assert diagram.height() <= sight.height()  # all in sight without scrolling
    for number in (layers, 0):
        room.choose(number)
        place = slots[number].center().toPoint()
        assert sight.rect().contains(sight.mapFromGlobal(diagram.mapToGlobal(place)))


def test_flat_and_in_space_are_two_pictures_and_zoom_makes_both_larger(room: NetworkRoom) -> None:
    flat = room.diagram.grab().toImage()
    QTest.mouseClick(room.looks, LEFT, pos=room.looks.item_rect(1).center().toPoint())
    space = room.diagram.grab().toImage()
    assert flat != space
    assert room.act("toggle")
    assert room.diagram.grab().toImage() == flat
    before = room.diagram.slot_rect(1)
    room.zoom.button("in").click()
    assert room.diagram.slot_rect(1).height() > before.height()
    room.zoom.button("fit").click()
    QTest.qWait(0)
    assert room.diagram.slot_rect(1) == before


def test_a_block_shows_what_the_layer_sees_now(room: NetworkRoom) -> None:
    before = room.diagram.figures()
    room.predictor.show_drawing(np.full((280, 280), 255, np.uint8))
    after = room.diagram.figures()
    assert before[1].image != after[1].image
    room.hide()
    room.predictor.show_state_again()
    assert room.diagram.figures() is after  # nobody looks
    room.show()
    assert room.diagram.figures()[1].image == before[1].image


def test_the_clicker_goes_from_layer_to_layer_and_says_each(room: NetworkRoom) -> None:
    captions = []
    for _ in range(len(COURSE.layers) + 1):
        captions.append(room.caption())
        assert room.present(1)
    assert len(set(captions)) == len(captions)
    assert "26.4 %" in captions[1]
    assert room.diagram.selected() == len(COURSE.layers)
    room.present(-1)
    assert room.diagram.selected() == len(COURSE.layers) - 1


def test_the_program_of_the_network_is_in_the_drawer_with_the_layer_marked(room: NetworkRoom) -> None:
    QTest.mouseClick(room.code, LEFT)
    assert room.drawer.code() == keras_code(COURSE)
    room.choose(4)
    room.drawer.set_language("summary")
    assert f"Total params: {count_parameters(COURSE):,}" in room.drawer.code()
    use(room, DEEP)
    room.drawer.set_language("keras")
    assert room.drawer.code() == keras_code(DEEP)
    QTest.keyClick(room.drawer, Qt.Key.Key_Escape)
    assert room.drawer.isHidden()
    assert not room.code.isChecked()


def test_texts_follow_the_language(room: NetworkRoom) -> None:
    manager = LanguageManager()
    try:
        manager.set_choice("ko")
        room.retranslate()
        assert room.card.texts()[1][0] == "매개변수"
        assert room.diagram.figures()[1].name == "합성곱"
        assert "가" <= room.caption()[0] <= "힣"
    finally:
        manager.set_choice("en")


def test_the_card_leads_to_the_maps_of_the_layer(window: MainWindow) -> None:
    tab = page_of(window)
    tab.predictor.look(room="network")
    network = tab.view.room
    assert isinstance(network, NetworkRoom)
    tab.setFocus()
    for _ in range(3):
        QTest.keyClick(tab, Qt.Key.Key_PageDown)
    QTest.keyClick(tab, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not network.drawer.isHidden()
    QTest.keyClick(tab, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert network.diagram.selected() == 3
    QTest.mouseClick(network.card.open, LEFT)
    assert tab.predictor.state.room == "layers"
    room = tab.view.room
    assert isinstance(room, LayersRoom)
    found = room.layers.chosen()
    assert found is not None
    assert found.layer == network.diagram.figures()[3].layer
