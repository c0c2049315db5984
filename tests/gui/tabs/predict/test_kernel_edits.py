"""Kernels changed by hand and filters switched off: the prediction is that of the forward pass."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.network.forward import run
from gui.tabs.predict.layers_column import LayersColumn
from gui.theme import ThemeManager
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.predict.layers_hands import COURSE, DEEP, ColumnWindow, click_cell

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def course(qtbot: QtBot, look: ThemeManager) -> Iterator[LayersColumn]:
    """Kernel 2 of the first convolution is chosen."""
    window = ColumnWindow(qtbot, COURSE)
    click_cell(qtbot, window.column, 0, (13, 13, 2))
    yield window.column
    window.close()


@pytest.fixture
def deep(qtbot: QtBot, look: ThemeManager) -> Iterator[LayersColumn]:
    """Kernel 3 of the second convolution, over ten channels, is chosen."""
    window = ColumnWindow(qtbot, DEEP)
    click_cell(qtbot, window.column, 4, (2, 2, 3))
    yield window.column
    window.close()


def _type(qtbot: QtBot, view: MatrixView, cell: tuple[int, int], text: str) -> None:
    """Click a cell, type a number, press Enter."""
    qtbot.mouseClick(view, CLICK, pos=view.cell_rect(*cell).center().toPoint())
    qtbot.keyClicks(view, text[0])
    editor = view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def _follows(column: LayersColumn, weights: list[np.ndarray]) -> None:
    """All that is seen is what the forward pass gives with these weights."""
    seen = column.predictor.seen
    wanted = run(seen.network, weights, seen.image, switched_off=column.predictor.state.surgery.off)
    for mine, theirs in zip(seen.activations, wanted, strict=True):
        np.testing.assert_array_equal(mine, theirs)
    np.testing.assert_array_equal(column.maps.rows()[-1].values, wanted.scores)
    np.testing.assert_array_equal(seen.activations.probabilities, wanted.probabilities)


def test_a_typed_number_changes_every_following_layer_and_can_be_undone(
    qtbot: QtBot, course: LayersColumn
) -> None:
    weights = list(course.predictor.known.weights)
    _type(qtbot, course.panel.convolution.kernel, (1, 2), "-2.5")
    changed = weights[0].copy()
    changed[1, 2, 0, 2] = -2.5
    _follows(course, [changed, *weights[1:]])
    assert course.panel.convolution.kernel.model().values[1, 2] == -2.5
    assert "(−2.5)×" in course.panel.convolution.line.text()
    assert course.changes.words.text().startswith("Changed kernels: ")
    course.predictor.stack.undo()
    _follows(course, weights)
    assert not course.changes.isVisible()
    course.predictor.stack.redo()
    _follows(course, [changed, *weights[1:]])


def test_the_bias_is_changed_in_place(qtbot: QtBot, course: LayersColumn) -> None:
    weights = list(course.predictor.known.weights)
    _type(qtbot, course.panel.convolution.bias, (0, 0), "3")
    changed = weights[1].copy()
    changed[2] = 3
    _follows(course, [weights[0], changed, *weights[2:]])


def test_turns_of_the_wheel_are_one_step_of_undo(qtbot: QtBot, course: LayersColumn) -> None:
    kernel = course.panel.convolution.kernel
    qtbot.mouseClick(kernel, CLICK, pos=kernel.cell_rect(0, 0).center().toPoint())
    steps = course.predictor.stack.count()
    for _ in range(3):
        qtbot.keyClick(kernel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    before = float(course.predictor.known.weights[0][0, 0, 0, 2])
    now = float(course.predictor.seen.weights[0][0, 0, 0, 2])
    assert now == pytest.approx(before + 3, abs=1e-5)
    assert course.predictor.stack.count() == steps + 1
    course.predictor.stack.undo()
    _follows(course, list(course.predictor.known.weights))


def test_of_several_channels_the_one_that_is_shown_is_changed(qtbot: QtBot, deep: LayersColumn) -> None:
    weights = list(deep.predictor.known.weights)
    deep.panel.convolution.show_channel(7)
    _type(qtbot, deep.panel.convolution.kernel, (0, 1), "1.5")
    changed = weights[6].copy()  # behind kernel and bias, and four arrays of the normalization
    changed[0, 1, 7, 3] = 1.5
    _follows(deep, [*weights[:6], changed, *weights[7:]])


def test_what_is_no_number_is_refused_in_one_sentence(qtbot: QtBot, course: LayersColumn) -> None:
    told: list[str] = []
    course.predictor.refused.connect(lambda _control, sentence: told.append(sentence))
    _type(qtbot, course.panel.convolution.kernel, (1, 1), "1..2")
    assert told == ["“1..2” is not a finite number; please type one such as −2.5."]
    _follows(course, list(course.predictor.known.weights))


def test_reset_brings_back_what_the_training_left(qtbot: QtBot, course: LayersColumn) -> None:
    assert not course.panel.reset.isEnabled()
    _type(qtbot, course.panel.convolution.kernel, (0, 0), "9")
    assert course.panel.reset.isEnabled()
    qtbot.mouseClick(course.panel.reset, CLICK)
    _follows(course, list(course.predictor.known.weights))
    assert not course.panel.reset.isEnabled()
    course.predictor.stack.undo()
    assert course.predictor.seen.weights[0][0, 0, 0, 2] == 9


def test_a_filter_that_is_off_leaves_its_map_dark_and_says_what_it_was_for(
    qtbot: QtBot, course: LayersColumn
) -> None:
    weights = list(course.predictor.known.weights)
    before = course.predictor.seen.activations.probabilities
    qtbot.mouseClick(course.panel.eye, CLICK)
    assert not course.predictor.seen.activations[0][..., 2].any()
    assert not course.predictor.seen.activations[1][..., 2].any()
    _follows(course, weights)
    now = course.predictor.seen.activations.probabilities
    winner, other = int(before.argmax()), int(now.argmax())
    change = f"{winner}" if winner == other else f"{winner} → {other}"
    wanted = f"Without filter 2 of Conv: {change}, {100 * before[winner]:.1f} % → {100 * now[winner]:.1f} %"
    assert course.changes.words.text() == wanted
    assert course.maps.rows()[1].off == {2}
    assert course.panel.convolution.line.text().endswith("→ filter off 0")
    qtbot.mouseClick(course.changes.all_on, CLICK)
    assert not course.changes.isVisible()
    np.testing.assert_array_equal(course.predictor.seen.activations.probabilities, before)


def test_several_filters_are_off_until_all_are_switched_on(qtbot: QtBot, course: LayersColumn) -> None:
    course.act("filter")
    click_cell(qtbot, course, 1, (3, 3, 0))  # the pooled map of filter 0
    course.act("filter")
    assert course.predictor.state.surgery.off == {(0, 0), (0, 2)}
    assert course.changes.words.text().startswith("Without 2 filters: ")
    course.act("filter")
    assert course.predictor.state.surgery.off == {(0, 2)}
    course.predictor.stack.undo()
    assert course.predictor.state.surgery.off == {(0, 0), (0, 2)}


def test_a_filter_is_off_behind_its_normalization_too(qtbot: QtBot, deep: LayersColumn) -> None:
    click_cell(qtbot, deep, 2, (4, 4, 5))
    deep.act("filter")
    activations = deep.predictor.seen.activations
    assert not any(activations[layer][..., 5].any() for layer in range(4))
    assert deep.changes.words.text().startswith("Without filter 5 of Conv 1: ")
    deep.act("filter")
    _follows(deep, list(deep.predictor.known.weights))
    assert not deep.predictor.state.surgery.off


def test_a_unit_has_no_filter_to_switch_off(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 4, (2,))
    assert not course.panel.eye.isVisible()
    course.act("filter")
    assert course.predictor.state.surgery.is_none
