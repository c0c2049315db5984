"""Colour maps, mosaics, confusion matrix, layers: seen in their pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.theme.tokens import VIRIDIS
from gui.widgets.colour_maps import coloured, lookup_table, picture, value_range
from gui.widgets.confusion_view import Confusion, ConfusionView
from gui.widgets.map_mosaic import MapView, MosaicView, ScaleBar
from gui.widgets.summary_table import SummaryRow, SummaryTable

# said by the off-screen platform when a picture of fixed size is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def shown(widget: QWidget, qtbot: QtBot) -> QImage:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget.grab().toImage()


def test_ends_and_middle_of_the_signed_map_are_the_tokens(look: ThemeManager) -> None:
    colours = coloured(np.array([-2.0, 0.0, 2.0]), "signed", (-2.0, 2.0))
    tokens = (theme().tokens.minus, theme().tokens.zero, theme().tokens.plus)
    assert [QColor.fromRgb(int(c)).name().upper() for c in colours] == list(tokens)


def test_viridis_goes_through_its_stops(look: ThemeManager) -> None:
    table = lookup_table("viridis")
    assert table.shape == (256,)
    assert QColor.fromRgb(int(table[0])).name().upper() == VIRIDIS[0]
    assert QColor.fromRgb(int(table[255])).name().upper() == VIRIDIS[-1]


def test_digits_are_ink_on_paper_in_light_and_the_other_way_round_in_dark(look: ThemeManager) -> None:
    light = coloured(np.array([0.0, 255.0]), "paper", (0, 255))
    look.set_choice("dark")
    dark = coloured(np.array([0.0, 255.0]), "paper", (0, 255))
    assert [int(c) for c in light] == [0xFFFFFFFF, 0xFF000000]
    assert [int(c) for c in dark] == [0xFF000000, 0xFFFFFFFF]


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=30))
def test_no_array_is_too_strange(values: list[float]) -> None:
    for name in ("signed", "viridis"):
        low, high = value_range(values, name)
        assert low < high
        with np.errstate(over="ignore", invalid="ignore"):
            colours = coloured(np.array(values), name, (low, high))
        transparent = colours == 0
        np.testing.assert_array_equal(transparent, ~np.isfinite(np.array(values, dtype=float)))


def test_a_picture_has_one_pixel_per_value(look: ThemeManager) -> None:
    image = picture(coloured(np.arange(6.0).reshape(2, 3), "viridis", (0, 5)))
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixel(2, 1) == int(lookup_table("viridis")[255])


def test_maps_share_one_scale_and_are_not_smoothed(qtbot: QtBot, look: ThemeManager) -> None:
    mosaic = MosaicView("viridis")
    maps = np.zeros((2, 2, 2))
    maps[0, 0, 0], maps[1, 1, 1] = 1.0, 4.0
    mosaic.set_maps(maps)
    image = shown(mosaic, qtbot)
    assert mosaic.limits() == (0.0, 4.0)
    table = lookup_table("viridis")
    first, second = mosaic.map_rect(0), mosaic.map_rect(1)
    quarter = first.width() / 4
    corner = image.pixel(round(first.left() + quarter), round(first.top() + quarter))
    assert corner == int(table[int(0.25 * 255.999)])
    assert image.pixel(round(second.right() - quarter), round(second.bottom() - quarter)) == int(table[255])
    # an edge between two values is sharp
    row = round(second.bottom() - quarter)
    colours = {image.pixel(x, row) for x in range(round(second.left()) + 1, round(second.right()) - 1)}
    assert colours == {int(table[0]), int(table[255])}


def test_maps_in_a_grid_are_chosen_by_mouse_and_keys(qtbot: QtBot, look: ThemeManager) -> None:
    mosaic = MosaicView()
    mosaic.set_maps(np.random.default_rng(0).random((5, 4, 4)))
    mosaic.set_columns(3)
    mosaic.set_selectable(True)
    shown(mosaic, qtbot)
    told: list[int] = []
    mosaic.chosen.connect(told.append)
    QTest.mouseClick(mosaic, Qt.MouseButton.LeftButton, pos=mosaic.map_rect(1).center().toPoint())
    QTest.keyClick(mosaic, Qt.Key.Key_Down)
    QTest.keyClick(mosaic, Qt.Key.Key_Right)
    assert told == [1, 4]
    frame = mosaic.map_rect(4)
    edge = QColor(mosaic.grab().toImage().pixel(round(frame.center().x()), round(frame.top()) - 2))
    assert edge == theme().colour("kernel")


def test_no_maps_and_wrong_shapes(qtbot: QtBot, look: ThemeManager) -> None:
    mosaic = MosaicView()
    mosaic.set_maps(np.empty((0, 3, 3)))
    shown(mosaic, qtbot)
    with pytest.raises(ValueError, match=r"\(N, H, W\)"):
        mosaic.set_maps(np.zeros((3, 3)))


def test_one_map_has_the_frame_of_its_role(qtbot: QtBot, look: ThemeManager) -> None:
    view = MapView("paper")
    view.set_map(np.zeros((28, 28)), "Picture", "input")
    image = shown(view, qtbot)
    frame = view.map_rect(0)
    assert QColor(image.pixel(round(frame.center().x()), round(frame.top()) - 2)) == theme().colour("input")


def test_scale_bar_writes_both_ends_with_a_real_minus(qtbot: QtBot, look: ThemeManager) -> None:
    bar = ScaleBar()
    bar.set_scale("signed", (-1.0125, 1.0125))
    assert bar.texts() == ("−1.01", "1.01")
    bar.resize(bar.sizeHint())
    image = shown(bar, qtbot)
    places = []
    for token in ("minus", "zero", "plus"):
        wanted = theme().colour(token)
        distance = []
        for x in range(bar.width()):
            seen = QColor(image.pixel(x, bar.height() // 2))
            parts = (seen.red() - wanted.red(), seen.green() - wanted.green(), seen.blue() - wanted.blue())
            distance.append(sum(abs(part) for part in parts))
        assert min(distance) < 12
        places.append(distance.index(min(distance)))
    assert places[0] < places[2]


COUNTS = np.array([[50, 2, 0], [7, 40, 3], [0, 7, 44]])


@pytest.fixture
def confusion(qtbot: QtBot, look: ThemeManager) -> ConfusionView:
    view = ConfusionView()
    view.set_counts(COUNTS, ["cat", "dog", "eel"])
    view.resize(240, 200)
    shown(view, qtbot)
    return view


def test_most_frequent_mistake_is_the_first_of_the_largest(confusion: ConfusionView) -> None:
    assert confusion.most_confused() == Confusion(1, 0, 7)
    confusion.set_counts(np.diag([1, 2, 3]), ["cat", "dog", "eel"])
    assert confusion.most_confused() is None


def test_cells_say_what_they_count_and_tell_a_click(confusion: ConfusionView) -> None:
    assert confusion.cell_text(1, 0) == "dog taken for cat: 7"
    assert confusion.cell_text(2, 2) == "eel recognised: 44"
    told: list[tuple[int, int]] = []
    confusion.cell_clicked.connect(lambda true, predicted: told.append((true, predicted)))
    QTest.mouseClick(confusion, Qt.MouseButton.LeftButton, pos=confusion.cell_rect(1, 2).center().toPoint())
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(confusion, key)
    assert told == [(1, 2), (1, 1)]


def test_colours_are_logarithmic_and_the_box_marks_the_mistake(confusion: ConfusionView) -> None:
    image = confusion.grab().toImage()

    def colour(true: int, predicted: int) -> int:
        corner = confusion.cell_rect(true, predicted).topLeft()
        return int(image.pixel(round(corner.x()) + 5, round(corner.y()) + 5))

    table = [int(entry) for entry in lookup_table("viridis")]
    assert colour(0, 0) == table[255]
    assert colour(0, 2) == table[0]
    assert table.index(colour(0, 1)) == int(np.log1p(2) / np.log1p(50) * 255)
    box = confusion.cell_rect(1, 0)
    line = [QColor(image.pixel(round(box.center().x()), round(box.top()) + dy)) for dy in (-1, 0)]
    assert theme().colour("ink") in line


def test_counts_must_be_square_and_named(confusion: ConfusionView) -> None:
    for counts, names in ((np.zeros((2, 3)), ["a", "b"]), (np.zeros((2, 2)), ["a"])):
        with pytest.raises(ValueError, match="names"):
            confusion.set_counts(counts, names)
    assert confusion.counts().tolist() == COUNTS.tolist()


def test_summary_adds_up(qtbot: QtBot, look: ThemeManager) -> None:
    table = SummaryTable()
    table.set_rows([SummaryRow("Convolution 3×3", "28×28×10", 100), SummaryRow("Dense", "10", 62730)])
    image = shown(table, qtbot)
    assert table.total() == 62830
    assert table.texts()[-1] == ("Total", "", "62,830")
    assert table.sizeHint().height() == 4 * 27
    rule = QColor(image.pixel(2, 26))
    assert rule != QColor(image.pixel(2, 20))
