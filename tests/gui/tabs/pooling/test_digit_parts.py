"""Parts of the digit's room: where maps stand, the numbers of a cell, and the strip below the pooling."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.tabs.pooling.cell_numbers import cell_matrices
from gui.tabs.pooling.digit_group import MapCell
from gui.tabs.pooling.digit_layout import FlowMeasures, GroupShape, lay_out
from gui.tabs.pooling.digit_source import label_of
from gui.tabs.pooling.digit_strip import DigitStrip
from gui.tabs.pooling.pipeline import run
from gui.tabs.pooling.state import DigitPipeline
from gui.widgets.matrix_model import Mark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

MEASURES = FlowMeasures(gap=7, margin=6, smallest=48)
SHAPES = st.lists(
    st.builds(
        GroupShape,
        rows=st.integers(1, 40),
        columns=st.integers(1, 40),
        count=st.integers(1, 12),
        arrow_px=st.just(90.0),
        words=st.just((100.0, 40.0)),
        number_px=st.just(20.0),
    ),
    max_size=6,
)


# where maps stand
@given(SHAPES, st.integers(300, 2000), st.integers(120, 500))
def test_maps_never_overlap(layers: list[GroupShape], width: int, height: int) -> None:
    shapes = [GroupShape(28, 28, 1, words=(80.0, 20.0)), *layers]
    layout = lay_out(shapes, MEASURES, QSizeF(width, height))
    rects = [rect for group in layout.groups for rect in group.maps]
    assert len(rects) == sum(min(shape.count, 8) for shape in shapes)
    assert all(not first.intersects(second) for first, second in itertools.combinations(rects, 2))
    for group in layout.groups:
        for rect in group.maps:
            assert 0 <= rect.left() < rect.right() <= layout.size.width()
            assert 0 <= rect.top() < rect.bottom() <= layout.size.height()


def test_more_room_never_makes_maps_smaller() -> None:
    shapes = [GroupShape(28, 28, 1), GroupShape(14, 14, 5, 90), GroupShape(7, 7, 5, 90)]
    sides = [
        lay_out(shapes, MEASURES, QSizeF(width, 200)).groups[1].maps[0].width()
        for width in range(900, 1800, 50)  # in one row
    ]
    assert sides == sorted(sides)
    assert sides[0] < sides[-1]


def test_cells_are_whole_px_where_they_can_be() -> None:
    shapes = [GroupShape(28, 28, 1), GroupShape(14, 14, 5, 90), GroupShape(7, 7, 5, 90)]
    layout = lay_out(shapes, MEASURES, QSizeF(1096, 200))
    for shape, group in zip(shapes, layout.groups, strict=True):
        assert group.maps[0].width() % shape.columns == 0
    assert layout.size.width() <= 1096


# the numbers of a cell
def test_a_small_kernel_is_written_without_its_power_of_ten() -> None:
    cell = run(DigitPipeline()).cell(0, 6, 7, 2)
    drawn = cell_matrices(cell, "convolution", 0, tinted=True)
    assert drawn.powers == (0, -3)
    assert drawn.kernel is not None
    assert cell.weights is not None
    np.testing.assert_allclose(drawn.kernel.values, cell.weights[:, :, 0] * 1000)
    np.testing.assert_array_equal(drawn.window.values, cell.values[:, :, 0])


def test_padding_under_a_kernel_becomes_a_ring() -> None:
    drawn = cell_matrices(run(DigitPipeline()).cell(0, 13, 13, 0), "convolution", 0, tinted=True)
    ring = drawn.window.padding
    assert drawn.window.shape == (2, 2)
    assert (ring.top, ring.bottom, ring.left, ring.right, ring.value) == (0, 1, 0, 1, 0.0)


def test_the_winner_of_a_pooling_is_circled_and_its_equals_are_boxed() -> None:
    pipeline = run(DigitPipeline())
    brightest = np.unravel_index(pipeline.layers[1].maps.argmax(), (7, 7, 5))
    cell = pipeline.cell(1, int(brightest[0]), int(brightest[1]), int(brightest[2]))
    drawn = cell_matrices(cell, "max", 0, tinted=True)
    (mark,) = drawn.window.marks
    assert drawn.window.values[mark.row, mark.column] == drawn.window.values.max()
    even = cell_matrices(pipeline.cell(1, 6, 6, 4), "max", 0, tinted=True)
    assert even.window.marks == (
        Mark(0, 0),
        *(Mark(row, column, "box") for row, column in ((0, 1), (1, 0), (1, 1))),
    )


# the strip
@pytest.fixture
def strip(qtbot: QtBot, look: ThemeManager) -> Iterator[DigitStrip]:
    """A shown strip, as wide as it is at 1280×720."""
    made = DigitStrip()
    qtbot.addWidget(made)
    made.resize(1136, 136)
    made.show_state(DigitPipeline())
    made.show()
    QApplication.processEvents()  # lays out
    yield made
    made.close()


def test_the_strip_is_as_high_as_its_card_and_shows_everything(strip: DigitStrip) -> None:
    assert strip.height() == 136
    assert strip.maps.visibleRegion().boundingRect() == strip.maps.rect()
    assert len({group.limits for group in strip.maps.groups()[1:]}) == 1


def test_a_click_marks_the_pair(strip: DigitStrip) -> None:
    marked: list[int] = []
    strip.pair_marked.connect(marked.append)
    place = strip.maps.cell_rect(MapCell(2, 3, 3, 3)).center().toPoint()
    for _ in range(2):
        QTest.mouseClick(strip.maps, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (strip.marked(), marked) == (3, [3])
    QTest.keyClick(strip.maps, Qt.Key.Key_Right)
    QTest.keyClick(strip.maps, Qt.Key.Key_Right)
    assert (strip.marked(), marked) == (4, [3, 4])


def test_the_strip_asks_for_another_digit_and_for_its_room(strip: DigitStrip) -> None:
    asked: list[int] = []
    opened: list[str] = []
    strip.digit_changed.connect(asked.append)
    strip.opened.connect(lambda: opened.append("room"))
    strip.label.activated.emit(3)
    QTest.mouseClick(strip.open, Qt.MouseButton.LeftButton)
    assert [label_of("mnist", index) for index in asked] == [3]
    assert opened == ["room"]
    strip.show_state(DigitPipeline(index=asked[0]))
    assert strip.label.currentText() == "3"
