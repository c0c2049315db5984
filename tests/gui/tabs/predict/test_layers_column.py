"""The layers by mouse and keys: every number opens its arithmetic, and all of it follows the drawing."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.network.blocks import channel_chain
from engine.network.cells import ConvolutionCell, DenseCell, PoolingCell
from engine.network.forward import run
from engine.network.reach import reach_of
from engine.operations.softmax import softmax
from gui.language import LanguageManager
from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.layers_rows import PICTURE
from gui.theme import ThemeManager
from gui.widgets.matrix_text import wanted_text
from gui.widgets.number_text import significant
from tests.gui.tabs.predict.layers_hands import (
    BESIDE,
    COURSE,
    DEEP,
    ColumnWindow,
    click_cell,
    ink,
    known,
    point_of,
)

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def course(qtbot: QtBot, look: ThemeManager) -> Iterator[LayersColumn]:
    """Convolution, pooling, flatten, dropout, two dense layers."""
    window = ColumnWindow(qtbot, COURSE)
    yield window.column
    window.close()


@pytest.fixture
def deep(qtbot: QtBot, look: ThemeManager) -> Iterator[LayersColumn]:
    """A normalization, two convolutions, a global mean."""
    window = ColumnWindow(qtbot, DEEP)
    yield window.column
    window.close()


def _shown(column: LayersColumn):
    shown = column.panel.shown()
    assert shown is not None
    return shown


def test_every_layer_has_a_row_with_what_the_forward_pass_gives(course: LayersColumn) -> None:
    activations = course.predictor.seen.activations
    rows = course.maps.rows()
    assert [row.layer for row in rows] == [PICTURE, *range(6)]
    assert [row.kind for row in rows] == ["picture", "maps", "maps", "line", "note", "line", "scores"]
    for row in rows[1:-1]:
        np.testing.assert_array_equal(row.values, activations[row.layer])
    np.testing.assert_array_equal(rows[-1].values, activations.scores)


def test_a_click_on_a_map_opens_window_kernel_and_sum(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (13, 9, 2))
    cell, card = _shown(course).cell, course.panel.convolution
    assert isinstance(cell, ConvolutionCell)
    assert course.chosen() is not None
    assert (course.chosen().layer, course.chosen().place) == (0, (13, 9, 2))
    seen = course.predictor.seen
    np.testing.assert_array_equal(card.patch.model().values, seen.image[12:15, 8:11, 0])
    np.testing.assert_array_equal(card.kernel.model().values, seen.weights[0][:, :, 0, 2])
    result = wanted_text(float(seen.activations[0][13, 9, 2]))
    assert card.line.text().endswith(f"ReLU {result}")
    assert card.line.text().count("×") == 9
    assert card.line.isVisible()


def test_all_layers_are_seen_at_once_and_a_click_goes_there(qtbot: QtBot, deep: LayersColumn) -> None:
    usual = deep.maps.map_rect(1, 0).width()
    qtbot.mouseClick(deep.overview, CLICK)
    QApplication.sendPostedEvents()
    assert deep.overview.isChecked()
    assert deep.panel.isHidden()
    view = deep.maps.parentWidget()
    assert view is not None
    assert deep.maps.height() <= view.height()
    click_cell(qtbot, deep, 1, (5, 5, 3))
    QApplication.sendPostedEvents()
    assert not deep.overview.isChecked()
    assert deep.panel.isVisible()
    assert deep.chosen() is not None
    assert (deep.chosen().layer, deep.chosen().place) == (1, (5, 5, 3))
    assert deep.maps.map_rect(1, 0).width() == usual
    assert deep.act("overview")
    assert deep.overview.isChecked()
    deep.show_alone()
    assert deep.is_alone()
    assert not deep.overview.isChecked()


def test_at_the_border_the_padding_stands_around_the_numbers(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (0, 27, 1))
    padding = course.panel.convolution.patch.model().padding
    assert (padding.top, padding.bottom, padding.left, padding.right) == (1, 0, 0, 1)
    assert course.panel.convolution.patch.model().shape == (2, 2)


def test_a_click_on_a_pooled_map_shows_the_winner(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 1, (6, 4, 3))
    cell, model = _shown(course).cell, course.panel.pooling.patch.model()
    assert isinstance(cell, PoolingCell)
    window = course.predictor.seen.activations[0][12:14, 8:10, 3]
    np.testing.assert_array_equal(model.values, window)
    (mark,) = model.marks
    assert window[mark.row, mark.column] == window.max() == cell.result
    assert course.panel.pooling.line.formula().result == cell.result


def test_a_click_on_a_unit_shows_its_largest_summands(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 4, (7,))
    cell, parts = _shown(course).cell, course.panel.dense.bars.parts()
    assert isinstance(cell, DenseCell)
    sizes = [abs(part.value) for part in parts[:-2]]
    assert sizes == sorted(sizes, reverse=True)
    assert sum(part.value for part in parts) == pytest.approx(cell.before, abs=1e-5)
    first = parts[0].source
    assert first is not None
    row, column, number = np.unravel_index(first, (14, 14, 4))
    assert parts[0].name == f"Max pool, map {number} [{row}, {column}]"
    # and a click there goes to where it comes from
    qtbot.mouseClick(
        course.panel.dense.bars, CLICK, pos=course.panel.dense.bars.line_rect(0).center().toPoint()
    )
    assert (course.chosen().layer, course.chosen().place) == (1, (row, column, number))


def test_a_score_becomes_a_probability(qtbot: QtBot, course: LayersColumn) -> None:
    scores = course.predictor.seen.activations.scores
    click_cell(qtbot, course, 5, (4,))
    dense = course.panel.dense
    assert dense.choice.isVisible()
    dense.choice.set_current("softmax")
    shares = softmax(scores.astype(np.float64))
    np.testing.assert_allclose(dense.table.matrix.model().values[2], shares, atol=1e-6)
    np.testing.assert_allclose(
        dense.table.matrix.model().values[1], np.exp(scores.astype(float) - scores.max()), atol=1e-6
    )
    assert dense.rest.text().endswith(wanted_text(float(shares[4])))


def test_scores_of_a_network_without_softmax_are_explained_too(qtbot: QtBot, deep: LayersColumn) -> None:
    click_cell(qtbot, deep, 6, (2,))
    deep.panel.dense.choice.set_current("softmax")
    shares = deep.panel.dense.table.matrix.model().values[2]
    np.testing.assert_allclose(shares, deep.predictor.seen.activations.probabilities, atol=1e-6)


def test_normalization_activation_and_mean_open_in_numbers(qtbot: QtBot, deep: LayersColumn) -> None:
    activations = deep.predictor.seen.activations
    for layer in (1, 2):
        click_cell(qtbot, deep, layer, (6, 6, 4))
        words = deep.panel.words
        said = words.second.text() or words.first.text()
        assert said.endswith(wanted_text(float(activations[layer][6, 6, 4])))
    click_cell(qtbot, deep, 5, (3,))
    cell = _shown(deep).cell
    assert isinstance(cell, PoolingCell)
    assert cell.divisor == 25
    assert deep.panel.pooling.line.formula().operation == "average"


def test_of_several_channels_one_is_shown_and_all_are_added(qtbot: QtBot, deep: LayersColumn) -> None:
    click_cell(qtbot, deep, 4, (2, 3, 5))
    card, cell = deep.panel.convolution, _shown(deep).cell
    assert isinstance(cell, ConvolutionCell)
    strongest = int(np.abs(cell.channel_sums).argmax())
    assert card.channel() == strongest
    wanted = (strongest + 3) % 10
    qtbot.mouseClick(card.channels, CLICK, pos=card.channels.rect_of(wanted).center().toPoint())
    assert card.channel() == wanted
    came = deep.predictor.seen.activations.input_of(4)
    np.testing.assert_array_equal(card.patch.model().values, came[2:5, 3:6, wanted])
    assert f"Σ[{wanted}]" in card.line.text()
    assert wanted_text(float(cell.channel_sums.sum())) in card.line.text()
    card.channels.setFocus()
    qtbot.keyClick(card.channels, Qt.Key.Key_Left if wanted else Qt.Key.Key_Right)
    assert card.channel() == (wanted - 1 if wanted else 1)


def test_the_sum_says_what_follows_a_convolution_without_activation(qtbot: QtBot, deep: LayersColumn) -> None:
    click_cell(qtbot, deep, 0, (6, 6, 1))
    activations = deep.predictor.seen.activations
    numbers = [wanted_text(float(activations[layer][6, 6, 1])) for layer in (0, 1, 2)]
    assert deep.panel.convolution.line.text().endswith(
        f"= {numbers[0]} → BN {numbers[1]} → ReLU {numbers[2]}"
    )


@pytest.mark.parametrize(("layer", "place"), [(0, (5, 6, 1)), (1, (6, 6, 2)), (3, (1, 5, 3)), (4, (2, 2, 0))])
def test_what_a_cell_sees_and_where_its_map_goes_on(
    qtbot: QtBot, deep: LayersColumn, layer: int, place: tuple[int, int, int]
) -> None:
    click_cell(qtbot, deep, layer, place)
    chosen = deep.chosen()
    assert chosen is not None
    assert chosen.seen == reach_of(DEEP, layer, place)
    chain = [
        index
        for index in channel_chain(DEEP, layer)
        if len(deep.predictor.seen.activations[index].shape) == 3
    ]
    assert chosen.maps == tuple((index, place[2]) for index in chain)


def test_arrows_go_to_the_neighbours_and_stop_at_the_edge(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (1, 26, 0))
    for key, wanted in (
        (Qt.Key.Key_Right, (1, 27, 0)),
        (Qt.Key.Key_Right, (1, 27, 0)),
        (Qt.Key.Key_Up, (0, 27, 0)),
        (Qt.Key.Key_Left, (0, 26, 0)),
        (Qt.Key.Key_Down, (1, 26, 0)),
    ):
        qtbot.keyClick(course.maps, key)
        assert course.chosen().place == wanted


def test_with_shift_they_go_from_map_to_map_and_from_layer_to_layer(
    qtbot: QtBot, course: LayersColumn
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    click_cell(qtbot, course, 0, (10, 20, 1))
    places = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(course.maps, key, shift)
        places.append((course.chosen().layer, course.chosen().place))
    assert places[:2] == [(0, (10, 20, 2)), (1, (5, 10, 2))]
    assert [layer for layer, _ in places[2:]] == [2, 4, 5]  # dropout has nothing to show
    assert places[-1][1] == (int(course.predictor.seen.activations.scores.argmax()),)
    qtbot.keyClick(course.maps, Qt.Key.Key_Up, shift)
    assert course.chosen().layer == 4


def test_a_map_alone_has_numbers_and_escape_leads_back(qtbot: QtBot, course: LayersColumn) -> None:
    point = point_of(course, 1, (5, 5, 1))
    qtbot.mouseDClick(course.maps, CLICK, pos=point)
    assert course.is_alone()
    assert course.alone.map.has_numbers()
    assert not course.panel.isVisible()
    assert course.alone.name.text() == "Max pool, map 1"
    cell = course.alone.map.cell_rect(8, 3).center().toPoint()
    qtbot.mouseClick(course.alone.map, CLICK, pos=cell)
    assert course.chosen().place == (8, 3, 1)
    value = wanted_text(float(course.predictor.seen.activations[1][8, 3, 1]))
    assert course.alone.sum.text() == f"Y[8, 3, 1] = {value}"
    qtbot.mouseClick(course.alone.following, CLICK)
    assert course.alone.name.text() == "Max pool, map 2"
    qtbot.keyClick(course.alone.map, Qt.Key.Key_Escape)
    assert not course.is_alone()
    assert course.panel.isVisible()
    qtbot.keyClick(course.maps, Qt.Key.Key_Return)
    assert course.is_alone()


def test_the_arithmetic_closes_and_the_kernel_stays(qtbot: QtBot, course: LayersColumn) -> None:
    card = course.panel.convolution
    assert not card.patch.isVisible()
    assert card.kernel.isVisible()
    click_cell(qtbot, course, 0, (3, 3, 0))
    assert card.patch.isVisible()
    closed = course.panel.closed_height()
    assert course.panel.height() > closed
    before = course.maps.map_rect(0, 0)
    qtbot.mouseClick(course.panel.close_button, CLICK)
    assert not card.patch.isVisible()
    assert card.kernel.isVisible()
    assert course.panel.minimumHeight() == closed
    assert course.maps.map_rect(0, 0) == before  # nothing moved from under the pointer


def test_escape_closes_the_arithmetic(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (3, 3, 0))
    qtbot.keyClick(course.maps, Qt.Key.Key_Escape)
    assert not course.panel.is_open()
    assert course.maps.hasFocus()


def test_everything_follows_the_drawing(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (13, 13, 1))
    with qtbot.waitSignal(course._afterwards.due):
        course.predictor.show_drawing(ink(5))
    seen = course.predictor.seen
    wanted = run(COURSE, seen.weights, seen.image)
    for row in course.maps.rows()[1:-1]:
        np.testing.assert_array_equal(row.values, wanted[row.layer])
    np.testing.assert_array_equal(course.panel.convolution.patch.model().values, seen.image[12:15, 12:15, 0])
    assert course.chosen().place == (13, 13, 1)


def test_before_the_activation_there_are_minuses(qtbot: QtBot, course: LayersColumn) -> None:
    assert course.maps.rows()[1].values.min() >= 0
    rect = course.stages.item_rect(1).center().toPoint()
    qtbot.mouseClick(course.stages, CLICK, pos=rect)
    row = course.maps.rows()[1]
    np.testing.assert_array_equal(row.values, course.predictor.seen.activations.before[0])
    assert row.values.min() < 0


def test_while_nobody_looks_nothing_is_drawn(qtbot: QtBot, course: LayersColumn) -> None:
    before = course.maps.rows()
    course.hide()
    course.predictor.show_drawing(ink(6))
    assert course.maps.rows() is before
    course.show()
    np.testing.assert_array_equal(course.maps.rows()[1].values, course.predictor.seen.activations[0])


def test_for_the_back_row_the_numbers_come_before_map_and_heading(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (13, 13, 1))
    aside = (course.panel.map, course.heading(), course.overview, course.stages)
    course.set_projector(True)
    assert [part.isVisible() for part in aside] == [False] * 4
    assert course.panel.convolution.kernel.isVisible()
    course.set_projector(False)
    assert [part.isVisible() for part in aside] == [True] * 4


def test_in_a_wide_room_the_arithmetic_stands_beside(qtbot: QtBot, look: ThemeManager) -> None:
    window = ColumnWindow(qtbot, COURSE, BESIDE)
    column = window.column
    assert column.panel.x() > column.maps.mapTo(column, column.maps.rect().center()).x()
    assert column.panel.convolution.patch.isVisible()
    assert not column.panel.close_button.isVisible()
    column.resize(492, 640)
    QApplication.sendPostedEvents()
    assert column.panel.y() > 200
    assert not column.panel.convolution.patch.isVisible()


def test_the_filter_that_matters_most_has_the_longest_bar(qtbot: QtBot, course: LayersColumn) -> None:
    with qtbot.waitSignal(course.bars.ranking.found) as caught:
        course.predictor.show_drawing(ink(2))
    found = caught.args[0]
    shares = course.maps._bars[0]
    assert shares[found.ranking[0]] == 1.0
    seen = course.predictor.seen
    number = found.ranking[0]
    without = run(COURSE, seen.weights, seen.image, switched_off={(0, number)}).probabilities
    told = course.maps.describe(0, (4, 4, number))
    assert f"{100 * float(without[found.winner]):.1f} %" in told.splitlines()[1]


def test_a_network_of_other_layers_is_shown_from_its_beginning(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 4, (3,))
    course.predictor.use_network(known(DEEP, name="deep"))
    assert [row.layer for row in course.maps.rows()] == [PICTURE, *range(7)]
    assert course.chosen().layer == 0
    course.predictor.stack.undo()
    assert course.maps.rows()[-1].layer == 5


def test_parts_are_named_for_assistive_technology(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 0, (3, 3, 0))
    panel = course.panel
    named = [course.maps, course.stages, panel.map, panel.eye, panel.reset, panel.enlarge, panel.send]
    named += [panel.close_button, panel.convolution.kernel, panel.convolution.bias, panel.convolution.line]
    assert all(widget.accessibleName() for widget in named)
    value = significant(float(course.predictor.seen.activations[0][3, 3, 0]), 4)
    assert course.maps.accessibleDescription().startswith(f"Conv, map 0, row 3, column 3: {value}")


def test_the_language_changes_while_it_is_in_use(qtbot: QtBot, course: LayersColumn) -> None:
    click_cell(qtbot, course, 1, (3, 3, 0))
    before, manager = QLocale(), LanguageManager()
    try:
        manager.set_choice("ko")
        course.retranslate()
        assert course.heading().text() == "층별 활성값"
        assert course.maps._words[1] == ("합성곱", "4장 28×28")
        assert course.panel.title.accessibleName() == "Y 최대 풀링 [3, 3, 0]"
    finally:
        manager.set_choice("en")
        QLocale.setDefault(before)
    course.retranslate()
    assert course.heading().text() == "Layer by layer"
