"""What is there again after a restart, and kernels that come from another tab."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.network.forward import first_feature_maps
from engine.network.spec import Conv2D, Dense, Flatten, NetworkSpec
from gui.hub import KernelCard
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TABS
from gui.tabs.convolution.received import PRESET_ID
from gui.tabs.convolution.state import ConvolutionState
from gui.tabs.convolution.tab import ConvolutionTab
from gui.tabs.training import tab as training_module
from gui.tabs.training.kernels_view import Snapshot
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from tests.gui.tabs.convolution.conftest import MakeTab, page_of
from tests.gui.tabs.convolution.hands import (
    CONTROL,
    choose,
    click,
    error,
    image,
    kernel,
    output,
    press,
    put,
    texts,
)
from tests.gui.tabs.training.helpers import WorkerLog

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def reopened(settings: Settings) -> Settings:
    """What another start finds in the file."""
    assert settings.save()
    return Settings(settings.path)


# settings
def test_everything_is_there_again(make_tab: MakeTab, settings: Settings) -> None:
    tab = make_tab(settings)
    put(image(tab), 0, 0, "9.25")
    tab.edits.set_stride(2, 1)
    tab.edits.set_bias(0, -1.5)
    tab.edits.set_flip(True)
    click(tab.view.top_bar.tint)
    choose(tab.view.top_bar.rooms, "compare")
    before = tab.studio.state
    tab.close()
    again = make_tab(reopened(settings))
    assert again.studio.state.same_numbers(before)
    assert again.studio.state.to_text() == before.to_text()
    assert again.view.compare.isVisible()
    assert not again.view.top_bar.tint.isChecked()
    assert not again.studio.stack.canUndo(), "what was before cannot be undone"


def test_a_preset_is_there_again_with_its_name_and_step(make_tab: MakeTab, settings: Settings) -> None:
    tab = make_tab(settings)
    tab.shelf.open("stride-drops")
    tab.close()
    again = make_tab(reopened(settings))
    assert again.view.top_bar.preset.currentData() == "stride-drops"
    assert again.studio.moment.step == 3


def test_it_is_remembered_a_moment_after_the_last_change(
    qtbot: QtBot, make_tab: MakeTab, settings: Settings
) -> None:
    tab = make_tab(settings)
    tab._remember.setInterval(1)
    put(image(tab), 0, 0, "9")
    qtbot.waitUntil(lambda: settings.tab_state(ConvolutionTab.TAB_ID) != "", timeout=2000)
    stored = ConvolutionState.from_text(settings.tab_state(ConvolutionTab.TAB_ID))
    assert stored is not None
    assert stored.same_numbers(tab.studio.state)


VALID = json.loads(ConvolutionState(np.eye(3)[..., np.newaxis], np.ones((2, 2, 1, 1)), np.zeros(1)).to_text())


BROKEN = (
    "",
    "{ broken",
    "[1, 2]",
    "null",
    "{}",
    json.dumps({**VALID, "kernel": [[1]]}),
    json.dumps({**VALID, "image": "seven"}),
    json.dumps({**VALID, "room": "kitchen"}),
    json.dumps({**VALID, "stride": [0, 0]}),
    json.dumps({**VALID, "bias": [1, 2, 3]}),
    json.dumps({**VALID, "padding": "reflect"}),
    json.dumps({**VALID, "image": np.zeros((40, 40, 1)).tolist()}),
    json.dumps({**VALID, "kernel": np.zeros((9, 9, 1, 1)).tolist()}),
    json.dumps({**VALID, "one_dimensional": True}),
    json.dumps({**VALID, "kernel": np.zeros((2, 2, 2, 1)).tolist()}),
    "[" * 100_000,
)


def test_what_somebody_broke_is_the_first_preset(
    make_tab: MakeTab, settings: Settings, subtests: pytest.Subtests
) -> None:
    tab = make_tab()
    for text in BROKEN:
        with subtests.test(text[:60]):
            settings.set_tab_state(ConvolutionTab.TAB_ID, text)
            tab.use_settings(settings)
            assert tab.studio.state.preset == "sobel-x"
    assert output(tab).cell_text(1, 1) == "12"
    press(Qt.Key.Key_Right)
    assert tab.studio.moment.step == 7


def test_numbers_that_json_does_not_know_are_kept(make_tab: MakeTab, settings: Settings) -> None:
    settings.set_tab_state(
        ConvolutionTab.TAB_ID, json.dumps({**VALID, "image": [[[1e308], [float("inf")]], [[2], [3]]]})
    )
    tab = make_tab(settings)
    tab.view.transport.go_last()
    assert texts(output(tab)) == [["∞"]]


def test_a_preset_that_is_gone_is_somebody_s_own_numbers(make_tab: MakeTab, settings: Settings) -> None:
    settings.set_tab_state(
        ConvolutionTab.TAB_ID, json.dumps({**VALID, "preset": "no-such-preset", "picture": "gone"})
    )
    tab = make_tab(settings)
    assert tab.studio.state.size == (3, 3)
    assert tab.view.top_bar.preset.currentIndex() == -1
    choose(tab.view.top_bar.rooms, "picture")
    assert tab.view.picture.isVisible()


# kernels from other tabs
@pytest.fixture
def card() -> KernelCard:
    rng = np.random.default_rng(2)
    return KernelCard(
        "Kernel 2 after epoch 3", rng.normal(size=(3, 3, 1, 1)), np.array([0.5]), rng.random((28, 28, 1))
    )


def test_a_received_kernel_is_opened_and_offered(window: MainWindow, card: KernelCard) -> None:
    tab = page_of(window)
    choose(tab.view.top_bar.rooms, "picture")
    window.hub.send_kernel(card)
    state, box = tab.studio.state, tab.view.top_bar.preset
    np.testing.assert_array_equal(state.kernel, card.kernel)
    assert (state.preset, state.room) == (PRESET_ID, "steps")
    assert box.currentText() == "Kernel 2 after epoch 3"
    tab.shelf.open("sobel-y")
    assert box.findText("Kernel 2 after epoch 3") >= 0
    box.preset_chosen.emit(PRESET_ID)
    np.testing.assert_array_equal(tab.studio.state.kernel, card.kernel)
    press("z", CONTROL)
    assert tab.studio.state.preset == "sobel-y"
    assert tab.studio.stack.redoText() == "Kernel 2 after epoch 3"


def test_one_that_cannot_be_convolved_is_refused(window: MainWindow, card: KernelCard) -> None:
    tab = page_of(window)
    window.hub.send_kernel(card)
    put(image(tab), 0, 0, "9")
    before = tab.studio.state
    bad = KernelCard("too large", np.ones((5, 5, 1, 1)), np.zeros(1), np.ones((3, 3, 1)), same_padding=False)
    window.hub.send_kernel(bad)
    assert tab.studio.state is before
    assert "5×5" in error(tab)
    assert window.statusBar().currentMessage() == error(tab)
    assert tab.view.top_bar.preset.findText("too large") == -1
    assert tab.view.top_bar.preset.findText(card.source) >= 0, "the kernel before is still offered"


def test_a_received_kernel_is_there_after_a_restart(
    make_tab: MakeTab, settings: Settings, card: KernelCard
) -> None:
    tab = make_tab(settings)
    tab.take_kernel(card)
    tab.close()
    again = make_tab(reopened(settings))
    np.testing.assert_array_equal(again.studio.state.kernel, card.kernel)
    assert again.view.top_bar.preset.currentIndex() == -1


# from training, through the window
@pytest.fixture
def both(
    qtbot: QtBot,
    look: ThemeManager,
    languages: LanguageManager,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """The window with both tabs; nothing is trained."""
    log = WorkerLog()
    monkeypatch.setattr(training_module, "TrainingWorker", lambda _: log)
    entries = tuple(entry for entry in TABS if entry.id in (ConvolutionTab.TAB_ID, "training"))
    main = MainWindow(settings, languages, entries)
    qtbot.addWidget(main)
    main.open_tab("training")
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    return main


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_learned_kernel_is_stepped_through(both: MainWindow, way: str) -> None:
    training = both.current_page()
    assert isinstance(training, TrainingTab)
    network = NetworkSpec((28, 28, 1), (Conv2D(3, (3, 3)), Flatten(), Dense(2)))
    rng = np.random.default_rng(3)
    weights = (rng.normal(size=(3, 3, 1, 3)).astype(np.float32), rng.normal(size=3).astype(np.float32))
    picture = rng.integers(0, 256, (28, 28), dtype=np.uint8)
    kernels = training.view.bottom.kernels
    kernels.show_picture(picture, "7")
    kernels.show_snapshot(Snapshot(network, weights, 4))
    kernels.kernels.set_selected(2)
    if way == "key":
        training.setFocus()
        press("k", CONTROL)
    else:
        click(kernels.send)
    assert both.current_tab() == ConvolutionTab.TAB_ID
    tab = page_of(both)
    np.testing.assert_array_equal(kernel(tab).model().values, weights[0][:, :, 0, 2].astype(float))
    assert tab.view.top_bar.preset.currentText() == "Kernel 3 after epoch 4"
    tab.view.transport.go_last()
    shown = output(tab).model().values
    expected = first_feature_maps(
        network, weights, picture[..., np.newaxis].astype(np.float32) / np.float32(255)
    )[..., 2]
    np.testing.assert_allclose(np.maximum(shown, 0), expected, atol=1e-5)


# nothing goes on unseen
MOVING = (("sobel-x", "steps"), ("corr1d-full", "steps"), ("sobel-x", "compare"), ("sobel-x", "picture"))


def set_in_motion(tab: ConvolutionTab, preset: str, room: str) -> None:
    """Let a kernel turn, a window slide, a sum build itself up, and play."""
    tab.shelf.open(preset)
    tab.studio.look(room=room)
    tab.setFocus()
    press("f")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)


def test_nothing_runs_behind_another_tab(
    both: MainWindow, running: Callable[[ConvolutionTab], list[str]], subtests: pytest.Subtests
) -> None:
    both.open_tab(ConvolutionTab.TAB_ID)
    tab = page_of(both)
    for preset, room in MOVING:
        with subtests.test(f"{preset} {room}"):
            both.open_tab(ConvolutionTab.TAB_ID)
            set_in_motion(tab, preset, room)
            assert running(tab), "nothing moves: there is nothing to stop"
            both.open_tab("training")
            assert running(tab) == []


def test_nothing_runs_after_closing(
    make_tab: MakeTab, running: Callable[[ConvolutionTab], list[str]]
) -> None:
    for preset, room in MOVING:
        tab = make_tab(animated=True)
        set_in_motion(tab, preset, room)
        assert running(tab)
        tab.close()
        assert running(tab) == []


def test_closing_remembers_at_once(make_tab: MakeTab, settings: Settings, tmp_path: Path) -> None:
    tab = make_tab(settings)
    put(image(tab), 0, 0, "9")
    tab.shut_down()
    stored = ConvolutionState.from_text(settings.tab_state(ConvolutionTab.TAB_ID))
    assert stored is not None
    assert stored.image[0, 0, 0] == 9
