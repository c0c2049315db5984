"""The plot draws what it was told, seen in its pixels."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.curve_model import ReadOut
from gui.widgets.curve_plot import RIGHT_MARGIN
from gui.widgets.live_curves import CurvesView

STEPS = 100


def make(qtbot: QtBot, kind: str = "loss", **size: int) -> CurvesView:
    view = CurvesView("accuracy" if kind == "accuracy" else "loss")
    qtbot.addWidget(view)
    view.resize(size.get("width", 420), size.get("height", 240))
    view.set_steps_per_epoch(STEPS)
    view.set_total_epochs(10)
    view.show()
    qtbot.waitExposed(view)
    return view


def falling(epochs: float) -> np.ndarray:
    return 0.2 + 2.0 * np.exp(-np.arange(int(epochs * STEPS)) / 150)


def pixels_like(image: QImage, token: str, tolerance: int = 12) -> np.ndarray:
    """Rows and columns of the pixels that have (nearly) the colour of a token."""
    converted = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(converted.constBits(), dtype=np.uint8).reshape(converted.height(), -1, 4)[..., :3]
    wanted = QColor(getattr(theme().tokens, token))
    bgr = np.array([wanted.blue(), wanted.green(), wanted.red()])
    return np.argwhere(np.abs(flat.astype(int) - bgr).max(axis=2) <= tolerance)


def grab(view: CurvesView) -> QImage:
    """The curves alone; the antialiased numbers of the axes have greys of their own."""
    view.refresh()
    image = view.grab().toImage()
    area = view._plot.area().toAlignedRect()
    alone = QImage(image.size(), image.format())
    alone.fill(theme().colour("surface"))
    painter = QPainter(alone)
    painter.drawImage(area, image, area)
    painter.end()
    return alone


def test_each_curve_is_drawn_in_its_colour(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    empty = grab(view)
    for token in ("curve_1", "curve_2", "ghost"):
        assert len(pixels_like(empty, token)) == 0
    view.append_steps(0, falling(5))
    view.append_epoch(STEPS, 1.0, 1.1)
    view.append_epoch(2 * STEPS, 0.6, 0.7)
    view.set_ghost(np.arange(8 * STEPS), 0.5 + falling(8))
    drawn = grab(view)
    for token in ("curve_1", "curve_2", "ghost"):
        assert len(pixels_like(drawn, token)) > 30, token


def test_curve_ends_where_training_is_and_the_axis_where_it_will_end(
    qtbot: QtBot, look: ThemeManager
) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(5))
    columns = pixels_like(grab(view), "curve_1")[:, 1]
    area = view._plot.area()
    # 5 of 10 epochs, and a little room at the right for the mark of the last
    half = area.left() + 0.5 * area.width() / (1 + RIGHT_MARGIN)
    assert columns.max() == pytest.approx(half, abs=4)


def test_raw_curve_stays_visible_under_a_strong_average(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.set_smoothing(0.99)
    before = pixels_like(grab(view), "surface", 0)
    values = np.tile([0.5, 1.5], 5 * STEPS // 2)
    view.append_steps(0, values)
    image = grab(view)
    # the raw curve reaches from 0.5 to 1.5, the average stays near 1
    low, high = view._plot.to_px(3.0, 0.6).y(), view._plot.to_px(3.0, 1.4).y()
    column = round(view._plot.to_px(3.0, 1.0).x())
    background = theme().colour("surface").rgb()
    for y in (round(low), round(high)):
        assert any(image.pixel(column + dx, y) != background for dx in (-1, 0, 1))
    assert len(pixels_like(image, "surface", 0)) < len(before)


def test_now_line_stands_at_its_step(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(5))
    view.set_now(5 * STEPS)
    image = grab(view)
    area = view._plot.area()
    x = round(view._plot.to_px(5.0, 1.0).x())
    ink = theme().colour("ink")
    column = [QColor(image.pixel(x, y)) for y in range(round(area.top()) + 2, round(area.bottom()) - 2)]
    dark = [c for c in column if abs(c.lightness() - ink.lightness()) < 60]
    assert len(dark) > 0.8 * len(column)


def test_a_gap_is_a_gap(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.set_smoothing(0.0)
    values = falling(10)
    values[4 * STEPS : 6 * STEPS] = np.nan
    view.append_steps(0, values)
    columns = pixels_like(grab(view), "curve_1")[:, 1]
    left, right = view._plot.to_px(4.1, 1).x(), view._plot.to_px(5.9, 1).x()
    assert not ((columns > left) & (columns < right)).any()
    assert (columns < left).any()
    assert (columns > right).any()


def test_log_axis_moves_small_values_apart(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, np.geomspace(2, 0.02, 10 * STEPS))
    grab(view)
    linear = view._plot.to_px(5, 0.02).y() - view._plot.to_px(5, 0.2).y()
    view.set_log(True)
    grab(view)
    assert view._plot.to_px(5, 0.02).y() - view._plot.to_px(5, 0.2).y() > 3 * linear


def test_values_that_have_no_logarithm_do_no_harm(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.set_log(True)
    view.append_steps(0, [0.0, -1.0, np.inf, np.nan, 1.0, 0.5])
    view.append_epoch(6, math.nan)
    grab(view)
    view.set_cursor_step(1)
    assert view.model().read(1).smoothed == pytest.approx(-0.5128, abs=1e-3)


def test_accuracy_is_in_percent_and_never_logarithmic(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, "accuracy")
    view.set_log(True)
    view.append_steps(0, np.linspace(0.8, 0.97, 900))
    view.append_epoch(100, 0.9)
    grab(view)
    assert view.value_text(0.9688) == "96.88 %"
    low, high = view._plot.getPlotItem().vb.viewRange()[1]
    assert 0 <= low < 0.85
    assert high == 1.0


def test_arrow_keys_move_the_crosshair_and_it_reads_the_curves(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    values = falling(5)
    view.append_steps(0, values)
    view.append_epoch(STEPS, 0.7)
    view.set_ghost(np.arange(300), np.full(300, 0.9))
    told: list[ReadOut | None] = []
    view.value_at_cursor.connect(told.append)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> ReadOut | None:
        QTest.keyClick(view, key, modifier)
        return told[-1]

    press(Qt.Key.Key_Home)
    first = press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert first is not None
    assert (first.step, first.validation) == (1, None)
    assert first.raw == pytest.approx(values[1])
    assert first.ghost == pytest.approx(0.9)
    last = press(Qt.Key.Key_End)
    assert last is not None
    assert (last.step, last.ghost) == (499, None)
    assert last.validation == pytest.approx(0.7)
    assert press(Qt.Key.Key_Right) == last
    assert press(Qt.Key.Key_Escape) is None


def move(
    view: CurvesView, kind: QEvent.Type, x: float, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    place = QPointF(x, view._plot.area().center().y())
    event = QMouseEvent(kind, place, view.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def test_mouse_reads_the_step_below_it_and_leaving_takes_it_away(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(10))
    grab(view)
    plain = grab(view)
    read: list[ReadOut | None] = []
    view.value_at_cursor.connect(read.append)
    move(view, QEvent.Type.MouseMove, view._plot.to_px(4.0, 1).x())
    at_mouse = read.pop()
    assert at_mouse is not None
    assert at_mouse.epoch == pytest.approx(4.0, abs=0.05)
    assert grab(view) != plain
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert read == [None]
    assert grab(view) == plain


def test_drag_zooms_a_button_appears_and_shows_all_again(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(10))
    grab(view)
    [button] = view.findChildren(QToolButton)
    seen = [button.isVisible()]
    left, right = view._plot.to_px(2.0, 1).x(), view._plot.to_px(6.0, 1).x()
    move(view, QEvent.Type.MouseButtonPress, left, Qt.MouseButton.LeftButton)
    move(view, QEvent.Type.MouseMove, right, Qt.MouseButton.LeftButton)
    move(view, QEvent.Type.MouseButtonRelease, right, Qt.MouseButton.LeftButton)
    assert view.epochs_shown() == pytest.approx((2.0, 6.0), abs=0.1)
    seen.append(button.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.epochs_shown() == (0.0, 10.0)
    assert [*seen, button.isVisible()] == [False, True, False]


def test_a_click_is_no_zoom_and_keys_zoom_too(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(10))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert not view.is_zoomed()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    left, right = view.epochs_shown()
    assert right - left == pytest.approx(5.0)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert not view.is_zoomed()


def test_more_epochs_than_planned_lengthen_the_axis(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(12.5))
    assert view.epochs_shown() == (0.0, 13.0)


@pytest.mark.parametrize("log", [False, True])
def test_axis_does_not_tremble_with_every_batch(qtbot: QtBot, look: ThemeManager, log: bool) -> None:
    view = make(qtbot)
    view.set_log(log)
    noisy = falling(8) * np.random.default_rng(0).lognormal(0, 0.2, 800)
    ranges = set()
    for first in range(400, 800, 10):
        view.append_steps(0 if first == 400 else first - 10, noisy[0 if first == 400 else first - 10 : first])
        view.refresh()
        low, high = view._plot.getPlotItem().vb.viewRange()[1]
        ranges.add((round(low, 9), round(high, 9)))
    assert len(ranges) <= 4  # 40 batches


def test_clear_forgets_the_run_and_keeps_the_ghost(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(5))
    view.append_epoch(STEPS, 0.5)
    view.set_ghost(np.arange(500), falling(5))
    view.clear()
    image = grab(view)
    assert len(pixels_like(image, "curve_1")) == 0
    assert len(pixels_like(image, "curve_2")) == 0
    assert len(pixels_like(image, "ghost")) > 30
    view.clear_ghost()
    assert len(pixels_like(grab(view), "ghost")) == 0


def test_theme_changes_at_once(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    view.append_steps(0, falling(5))
    view.append_epoch(STEPS, 0.5)
    light = theme().colour("surface")
    assert QColor(grab(view).pixel(2, 2)) == light
    look.set_choice("dark")
    image = grab(view)
    assert QColor(image.pixel(2, 2)) == theme().colour("surface") != light
    assert len(pixels_like(image, "curve_1")) > 30
    assert len(pixels_like(image, "curve_2")) > 10


def test_projector_lines_are_thicker(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, width=800, height=400)
    view.set_smoothing(0.0)
    view.append_steps(0, np.full(10 * STEPS, 1.0))
    thin = len(pixels_like(grab(view), "curve_1"))
    look.set_projector(True, 1080)
    assert len(pixels_like(grab(view), "curve_1")) > 1.3 * thin


def test_changes_of_one_batch_are_drawn_by_the_event_loop(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    grab(view)
    view.append_steps(0, falling(5))
    qtbot.waitUntil(lambda: len(pixels_like(view.grab().toImage(), "curve_1")) > 30)


def test_legend_names_what_is_there(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    assert [entry.role for entry in view.legend_entries()] == ["smoothed", "validation"]
    view.set_ghost(np.arange(5), np.ones(5))
    view.set_epoch_means_visible(True)
    assert [entry.role for entry in view.legend_entries()] == [
        "smoothed",
        "epoch_mean",
        "validation",
        "ghost",
    ]


def test_steps_and_values_of_a_ghost_must_agree(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    with pytest.raises(ValueError, match="3 steps but 2 values"):
        view.set_ghost([0, 1, 2], [1.0, 2.0])


class Korean(QTranslator):
    """Knows one word."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return "에포크" if (context, text) == ("CurvesView", "Epoch") else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_language_changes_at_once(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot)
    label = view._plot.getPlotItem().getAxis("bottom").label
    assert label.toPlainText().strip() == "Epoch"
    korean = Korean()
    QApplication.installTranslator(korean)
    try:
        qtbot.waitUntil(lambda: label.toPlainText().strip() == "에포크")
    finally:
        QApplication.removeTranslator(korean)
    qtbot.waitUntil(lambda: label.toPlainText().strip() == "Epoch")
