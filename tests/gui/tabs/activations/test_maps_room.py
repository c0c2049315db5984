"""A real feature map before and after an activation: its numbers, and the room with real mouse and keys."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication
from scipy.signal import correlate2d

from engine.data.datasets import load
from engine.errors import EngineError
from engine.network.forward import run
from engine.network.shipped import load_shipped
from engine.operations.activations import ACTIVATIONS
from engine.operations.kernels import KERNELS
from gui.tabs.activations.maps_figures import figures_of
from gui.tabs.activations.maps_kernels import (
    KERNEL_IDS,
    LEARNED,
    LEARNED_FILTERS,
    learned_id,
    put,
    weights_of,
)
from gui.tabs.activations.maps_painter import excerpt
from gui.tabs.activations.maps_part import MapsPart
from gui.tabs.activations.maps_presets import LEARNED_BIAS, MAPS_PRESETS
from gui.tabs.activations.maps_room import FIRST_CELL, MapsRoom
from gui.tabs.activations.maps_words import KERNEL_NAMES, LEARNED_NAMES, cell_line, heads, kernel_name
from gui.widgets.painted_text import text_of
from tests.gui.tabs.activations.room_tabs import (
    click,
    opened,
    press,
    reach,
    send_mouse,
    speak,
    speaking,
    type_text,
    undo_all,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageManager
    from gui.tabs.activations.tab import ActivationsTab
    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    with speaking() as manager:
        yield manager


@pytest.fixture
def tab(qtbot: QtBot, look: ThemeManager, spoken: LanguageManager) -> Iterator[ActivationsTab]:
    with opened(qtbot, "maps-relu") as page:
        yield page


def room_of(tab: ActivationsTab) -> MapsRoom:
    page = tab.view.page
    assert isinstance(page, MapsRoom)
    return page


@pytest.mark.parametrize("part", [preset.part for preset in MAPS_PRESETS])
def test_the_maps_are_those_of_scipy(part: MapsPart) -> None:
    figures = figures_of(part)
    picture = load(part.dataset, "test", limit=1).images[0] / 255
    z = correlate2d(picture, weights_of(part.kernel), mode="same") + part.bias
    np.testing.assert_allclose(figures.maps.before, z, atol=1e-12)
    function = ACTIVATIONS[part.function]
    np.testing.assert_allclose(figures.maps.after, function.value(z), atol=1e-12)
    assert figures.reach == max(np.abs(figures.maps.before).max(), np.abs(figures.maps.after).max())
    assert figures.maps.counts_before.sum() == figures.maps.counts_after.sum() == 28 * 28
    assert figures.saturated_share >= figures.maps.blocked_share


@pytest.mark.parametrize(
    ("bias", "told"), [(0.0, "z = X ⋆ K"), (2.0, "z = X ⋆ K + b"), (-2.0, "z = X ⋆ K + b")]
)
def test_the_bias_is_added_whatever_its_sign(bias: float, told: str) -> None:
    part = MapsPart(bias=bias)
    assert heads(part, figures_of(part))[1][0] == told


def test_what_a_cell_is_told_to_be() -> None:
    part = MapsPart()
    figures = figures_of(part)
    line = " ".join(text_of(cell_line(part, figures, FIRST_CELL, 2)).split())
    assert line == "z[15, 18] = 3.6588 → ReLU(3.6588) = 3.6588 f′(3.6588) = 1.0000"
    assert "→" not in text_of(cell_line(part, figures, FIRST_CELL, 0))


def test_every_kernel_has_a_name() -> None:
    assert set(KERNEL_NAMES) == set(KERNELS)
    assert kernel_name("sobel-x") == "Sobel x"
    assert set(LEARNED_NAMES) == set(LEARNED)
    names = [kernel_name(kernel) for kernel in KERNEL_IDS]
    assert len(set(names)) == len(names)
    assert names[-1] == "Learned 9, clothes"


@pytest.mark.parametrize("dataset", list(LEARNED))
def test_a_learned_kernel_makes_the_map_of_its_network(dataset: str) -> None:
    stored = load_shipped(LEARNED[dataset])
    images = load(dataset, "test", limit=1).images[..., np.newaxis].astype(np.float32) / 255
    first = np.asarray(run(stored.network, stored.weights, images)[0])[0]
    assert first.shape == (28, 28, LEARNED_FILTERS)
    for number in range(LEARNED_FILTERS):
        part = put(MapsPart(dataset), "kernel", learned_id(dataset, number))
        np.testing.assert_allclose(figures_of(part).maps.after, first[..., number], atol=1e-4)


def test_a_learned_kernel_brings_its_bias_and_takes_it_away(tab: ActivationsTab) -> None:
    room, box = room_of(tab), room_of(tab).bar.kernel
    box.setCurrentIndex(box.findData("mnist/5"))
    box.activated.emit(box.currentIndex())
    part = tab.studio.state.maps
    assert (part.kernel, part.bias, LEARNED_BIAS) == ("mnist/5", -0.0948, -0.0948)
    assert room.bar.bias.value() == -0.0948
    assert MapsPart.from_plain(part.to_plain()) == part
    box.setCurrentIndex(box.findData("sobel-y"))
    box.activated.emit(box.currentIndex())
    assert (tab.studio.state.maps.kernel, tab.studio.state.maps.bias) == ("sobel-y", 0.0)
    tab.studio.stack.undo()
    assert tab.studio.state.maps == part


def test_a_missing_network_is_said_in_words(tab: ActivationsTab, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(network: str) -> None:
        raise EngineError("network-unknown", came=network, known="")

    monkeypatch.setattr("gui.tabs.activations.maps_kernels.load_shipped", missing)
    before, box = tab.studio.state, room_of(tab).bar.kernel
    box.setCurrentIndex(box.findData("fashion-mnist/0"))
    box.activated.emit(box.currentIndex())
    assert tab.studio.state is before
    assert box.currentData() == before.maps.kernel
    assert "fashion-mnist-course-keras" in room_of(tab).bar.error()


def test_stored_and_read_again() -> None:
    part = MapsPart("fashion-mnist", 999, "ridge", "gelu", -2.5, numbers=True)
    assert MapsPart.from_plain(part.to_plain()) == part
    assert part.like(replace(part, numbers=False))
    assert not part.like(replace(part, bias=0.0))
    for broken in ({"index": 1000}, {"index": 0.5}, {"kernel": "x"}, {"function": ""}, {"bias": math.nan}):
        with pytest.raises(ValueError, match=r"\w"):
            MapsPart.from_plain(broken)


@pytest.mark.parametrize("cell", [(0, 0), (27, 27), (1, 26), (14, 14)])
def test_numbers_stay_within_the_map(cell: tuple[int, int]) -> None:
    for index, cells in zip(cell, excerpt(cell), strict=True):
        assert 0 <= cells.start <= index < cells.stop <= 28
        assert cells.stop - cells.start == 5


def test_stage_by_stage(tab: ActivationsTab) -> None:
    room = room_of(tab)
    press(Qt.Key.Key_Home)
    scene = room.board.scene()
    assert scene is not None
    assert scene.stage == 0
    assert "below 0" in room.caption()
    tab.present_next()
    assert "ReLU" in room.caption()
    press(Qt.Key.Key_PageDown)
    assert room.counter() == "3 / 3"
    assert "88" in room.caption()
    press(Qt.Key.Key_PageDown)
    assert room.counter() == "3 / 3"


def test_a_cell_under_the_pointer_and_a_chosen_one(tab: ActivationsTab) -> None:
    room, board = room_of(tab), room_of(tab).board
    after = board.map_rect(2)
    side = after.width() / 28
    place = QPointF(after.left() + 16.5 * side, after.top() + 14.5 * side)
    send_mouse(board, QEvent.Type.MouseMove, place)
    assert room._line.text().startswith("z[14, 16]  =  −3.4549")
    assert "=  0.0000     f′(−3.4549)  =  0.0000" in room._line.text()
    QApplication.sendEvent(board, QEvent(QEvent.Type.Leave))
    assert room._line.text().startswith("z[15, 18]")
    click(board, place)
    assert board.scene() is not None
    assert room._line.text().startswith("z[14, 16]")
    board.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert room._line.text().startswith("z[15, 17]")
    assert board.cell_at(QPointF(2, 2)) is None
    # numbers: a click on one of them chooses it
    room.bar.numbers.click()
    rect = board.map_rect(1)
    click(board, QPointF(rect.left() + 3, rect.top() + 3))
    assert room._line.text().startswith("z[13, 15]")


def test_another_picture_kernel_and_function(tab: ActivationsTab, spoken: LanguageManager) -> None:
    room, bar = room_of(tab), room_of(tab).bar
    click(bar.dataset, bar.dataset.item_rect(1).center())
    bar.index.setFocus()
    bar.index.selectAll()
    type_text("12")
    press(Qt.Key.Key_Return)
    reach(bar.function)
    wanted = bar.function.findData("tanh")
    for _ in range(abs(wanted - bar.function.currentIndex())):
        press(Qt.Key.Key_Up if wanted < bar.function.currentIndex() else Qt.Key.Key_Down)
    bar.bias.setFocus()
    bar.bias.selectAll()
    type_text("99")
    press(Qt.Key.Key_Return)
    assert "from −20 to 20" in bar.error()
    state = tab.studio.state.maps
    assert (state.dataset, state.index, state.function, state.bias) == ("fashion-mnist", 12, "tanh", 0.0)
    scene = room.board.scene()
    assert scene is not None
    assert float(np.abs(scene.figures.maps.after).max()) <= 1
    speak(spoken, "ko")
    scene = room.board.scene()
    assert scene is not None
    assert scene.heads[3][1].startswith("기울기 마스크")
    press(Qt.Key.Key_Escape)
    bar.index.setFocus()
    assert undo_all(tab) == 3
    assert tab.studio.state.preset == "maps-relu"


def test_before_an_audience(tab: ActivationsTab, look: ThemeManager) -> None:
    room = room_of(tab)
    tab.set_projector(True)
    look.set_choice("dark")
    QApplication.processEvents()
    assert not room.bar.isVisible()
    assert not room.transport.isVisible()
    assert room.board.map_rect(3).right() <= room.board.width()
    assert "88" in tab.view.caption.text()
    tab.set_projector(False)
