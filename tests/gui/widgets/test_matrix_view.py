"""The matrix: where cells are, what their pixels say, what it is called."""

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_model import Mark, MatrixModel, Padding, Role, Window, same_padding
from gui.widgets.matrix_view import MatrixView

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

VALUES = np.array([[2.0, 1, 0], [-3, 2, 0], [5, 1, -1]])


def make(qtbot: QtBot, model: MatrixModel, side: float = 52) -> MatrixView:
    view = MatrixView()
    qtbot.addWidget(view)
    view.set_model(model)
    view.set_cell_side(side)
    view.resize(view.sizeHint())
    view.show()
    qtbot.waitExposed(view)
    return view


def pixel(view: MatrixView, row: int, column: int, across: float = 0.12, down: float = 0.12) -> QColor:
    """Colour in a cell, by default near its upper left corner, where no number is."""
    rect = view.cell_rect(row, column)
    image = view.grab().toImage()
    x, y = rect.left() + rect.width() * across, rect.top() + rect.height() * down
    return QColor(image.pixel(round(x), round(y)))


def has(view: MatrixView, row: int, column: int, token: str) -> bool:
    """Whether a colour of the palette is anywhere inside a cell."""
    return _count(view.grab().toImage(), view, row, column, token) > 0


def _count(image: QImage, view: MatrixView, row: int, column: int, token: str) -> int:
    rect = view.cell_rect(row, column).toRect()
    wanted = theme().colour(token).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(rect.left() + 1, rect.right())
        for y in range(rect.top() + 1, rect.bottom())
    )


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _mixed(token: str, share: float) -> QColor:
    pairs = zip(_channels(theme().colour("zero")), _channels(theme().colour(token)), strict=True)
    red, green, blue = (round(zero + (end - zero) * share) for zero, end in pairs)
    return QColor(red, green, blue)


def _near(colour: QColor, token: str) -> bool:
    """Whether a pixel has a colour, antialiased at the most by a quarter."""
    pairs = zip(_channels(colour), _channels(theme().colour(token)), strict=True)
    return all(abs(one - other) <= 64 for one, other in pairs)


def test_zero_is_neutral_and_signs_have_their_hue(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES))
    assert pixel(view, 0, 2) == theme().colour("zero")
    assert pixel(view, 2, 0).red() > pixel(view, 2, 0).blue()  # plus is orange
    assert pixel(view, 1, 0).blue() > pixel(view, 1, 0).red()  # minus is blue
    assert pixel(view, 2, 0) == _mixed("plus", 0.46)  # 46 % of the end at the largest magnitude
    view.set_model(MatrixModel(VALUES, tinted=False))
    assert pixel(view, 2, 0) == theme().colour("zero")


def test_v_max_keeps_tints_still_while_stepping(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(np.array([[1.0, 2.0]]), v_max=10))
    before = pixel(view, 0, 0)
    view.set_model(MatrixModel(np.array([[1.0, 10.0]]), v_max=10))
    assert pixel(view, 0, 0) == before
    view.set_model(MatrixModel(np.array([[1.0, 10.0]])))
    assert pixel(view, 0, 0) == before
    view.set_model(MatrixModel(np.array([[1.0, 2.0]])))
    assert pixel(view, 0, 0) != before


def test_what_is_not_computed_yet_is_not_a_zero(qtbot: QtBot, look: ThemeManager) -> None:
    done = np.array([[True, True, True], [True, False, False], [False, False, False]])
    view = make(qtbot, MatrixModel(VALUES, "output", done=done))
    assert pixel(view, 2, 0) == theme().colour("cell_todo") != theme().colour("zero")
    assert not has(view, 2, 0, "ink")
    assert has(view, 0, 0, "ink")
    assert view.cell_text(2, 0) == ""
    assert view.cell_text(1, 0) == "−3"


def test_a_hidden_value_is_a_question_and_its_tint_tells_nothing(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES, "output", hidden=frozenset({(2, 0)})))
    assert view.cell_text(2, 0) == "?"
    assert pixel(view, 2, 0, 0.2, 0.2) == theme().colour("surface")
    assert has(view, 2, 0, "output")  # frame and question mark
    assert not has(view, 2, 0, "ink")
    assert "5" not in view.describe_cell(2, 0)
    assert "hidden" in view.describe_cell(2, 0)


@pytest.mark.parametrize(
    ("role", "token"),
    [
        ("input", "input"),
        ("kernel", "kernel"),
        ("output", "output"),
        ("partial", "output"),
        ("gradient", "gradient"),
    ],
)
def test_each_role_has_its_frame(qtbot: QtBot, look: ThemeManager, role: Any, token: str) -> None:
    view = make(qtbot, MatrixModel(VALUES, role, tinted=False))
    image = view.grab().toImage()
    rect = view.matrix_rect()
    top = [QColor(image.pixel(x, y)) for y in range(int(rect.top()) - 3, int(rect.top()) + 4)
           for x in range(int(rect.left()) + 4, int(rect.right()) - 4)]  # fmt: skip
    assert any(_near(colour, token) for colour in top)
    others = {"input", "kernel", "output", "gradient"} - {token}
    assert not any(_near(colour, other) for other in others for colour in top)


def test_frames_differ_without_colour(qtbot: QtBot, look: ThemeManager) -> None:
    widths = {}
    roles: tuple[Role, ...] = ("input", "output", "partial")
    for role in roles:
        view = make(qtbot, MatrixModel(VALUES, role, tinted=False))
        image, rect = view.grab().toImage(), view.matrix_rect()
        x = round(rect.center().x()) + 20
        column = [QColor(image.pixel(x, y)) for y in range(int(rect.top()) - 5, int(rect.top()) + 6)]
        widths[role] = sum(_near(colour, "output" if role != "input" else "input") for colour in column)
    assert widths["output"] > widths["input"] >= widths["partial"] > 0


def test_window_and_weights_stand_where_they_belong(qtbot: QtBot, look: ThemeManager) -> None:
    weights = np.array([[1.0, 0], [2, -1]])
    model = MatrixModel(VALUES, padding=Padding(1, 1, 1, 1), window=Window(-1, 0, 2, 2), weights=weights)
    view = make(qtbot, model)
    rect = view.window_rect()
    assert rect.topLeft() == view.cell_rect(-1, 0).topLeft()
    assert rect.bottomRight() == view.cell_rect(0, 1).bottomRight()
    assert has(view, 0, 0, "corner_weight")
    assert has(view, -1, 1, "corner_weight")
    assert not has(view, 1, 0, "corner_weight")
    view.set_cell_side(37)  # too small for weights
    assert not has(view, 0, 0, "corner_weight")


def test_a_moving_window_is_drawn_between_two_cells(qtbot: QtBot, look: ThemeManager) -> None:
    model = MatrixModel(VALUES, window=Window(0, 0, 2, 2))
    view = make(qtbot, model)
    view.show_window_at(0, 0.5)
    assert view.window_rect().left() == view.cell_rect(0, 0).center().x()
    image = view.grab().toImage()
    y = round(view.cell_rect(1, 0).center().y()) + 18
    assert QColor(image.pixel(round(view.cell_rect(0, 0).center().x()), y)) == theme().colour("kernel")
    view.set_model(dataclasses.replace(model, window=Window(0, 1, 2, 2)))
    assert view.window_rect().left() == view.cell_rect(0, 1).left()


def test_padding_is_hatched_and_shows_its_value(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES, padding=Padding(1, 0, 1, 0, value=-math.inf)))
    image = view.grab().toImage()
    rect = view.cell_rect(-1, -1).toRect()
    colours = {image.pixel(x, y) for x in range(rect.left() + 2, rect.right() - 2)
               for y in range(rect.top() + 2, rect.bottom() - 2)}  # fmt: skip
    assert theme().colour("padding_bg").rgb() in colours
    assert len(colours) > 5  # the lines of the hatch, antialiased
    assert view.describe_cell(-1, 0) == "Padding, value −∞"
    assert view.cell_at(view.cell_rect(-1, -1).center()) == (-1, -1)


def test_padding_that_holds_no_number_stays_blank(qtbot: QtBot, look: ThemeManager) -> None:
    padding = Padding(1, 0, 1, 0, value=math.nan)
    view = make(qtbot, MatrixModel(VALUES, padding=padding))
    assert view.describe_cell(-1, 0) == "Padding, takes no part"
    rect = view.cell_rect(-1, -1).toRect().adjusted(2, 2, -2, -2)
    image = view.grab().toImage()
    ink = theme().colour("ink3").rgb()
    assert ink not in {
        image.pixel(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())
    }
    assert same_padding(padding, Padding(1, 0, 1, 0, value=math.nan))


def test_a_reflected_ring_shows_each_value(qtbot: QtBot, look: ThemeManager) -> None:
    padded = np.pad(VALUES, 1, mode="reflect")
    view = make(qtbot, MatrixModel(VALUES, padding=Padding(1, 1, 1, 1, values=padded)))
    assert view.describe_cell(-1, 0) == "Padding, value −3"
    assert view.describe_cell(3, 2) == "Padding, value 0"


@pytest.mark.parametrize("free", [(820, 300), (400, 600), (90, 90)])
def test_preferred_cell_is_the_largest_that_fits(
    qtbot: QtBot, look: ThemeManager, free: tuple[int, int]
) -> None:
    model = MatrixModel(np.zeros((5, 7)), padding=Padding(1, 1, 1, 1))
    view = make(qtbot, model)
    side = view.preferred_cell(52, *free)
    assert side == int(side)

    def fits(one: float) -> bool:
        size = geometry_of(model, one, theme()).size
        return size.width() <= free[0] and size.height() <= free[1]

    assert fits(side)
    assert side == 52 or not fits(side + 1)


def test_a_wide_window_never_makes_cells_larger_than_wished(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES))
    assert view.preferred_cell(40, 4000, 4000) == 40


def test_small_cells_show_colour_only_and_say_their_number(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES * 0.1234567), side=27)
    assert view.cell_text(2, 0) == ""
    assert not has(view, 2, 0, "ink")
    assert "0.6172835" in view.describe_cell(2, 0)
    view.set_cell_side(28)
    assert view.cell_text(0, 2) == "0"


def test_huge_and_missing_numbers_are_shown_short(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(np.array([[1e308, 1 / 3, -12.5, math.nan, -math.inf]])))
    assert [view.cell_text(0, column) for column in range(5)] == ["1e308", "0.333", "−12.5", "NaN", "−∞"]
    assert pixel(view, 0, 3) == theme().colour("inset")
    assert "0.3333333333333333" in view.describe_cell(0, 1)


def test_no_number_leaves_its_cell(qtbot: QtBot, look: ThemeManager) -> None:
    values = np.array([[-123456.789, 0.0], [0.0, 99999.5]])
    for side in (28, 36, 52):
        view = make(qtbot, MatrixModel(values, tinted=False, show_indices=False), side)
        image = view.grab().toImage()
        edge = view.cell_rect(0, 1).left()
        strip = {image.pixel(round(edge), y) for y in range(8, side)}
        assert theme().colour("ink").rgb() not in strip


def test_grey_runs_from_black_to_white_in_both_themes(qtbot: QtBot, look: ThemeManager) -> None:
    for choice in ("light", "dark"):
        look.set_choice(choice)
        view = make(
            qtbot, MatrixModel(np.array([[0.0, 255.0]]), colours="grey", display="colours", v_max=255)
        )
        assert pixel(view, 0, 0).lightness() == 0
        assert pixel(view, 0, 1).lightness() == 255


def test_highlight_and_marks_are_drawn(qtbot: QtBot, look: ThemeManager) -> None:
    plain = MatrixModel(VALUES, tinted=False)
    view = make(qtbot, plain)
    before = view.grab().toImage()
    view.set_model(dataclasses.replace(plain, highlighted=frozenset({(1, 1)})))
    assert view.grab().toImage() != before
    view.set_model(dataclasses.replace(plain, marks=(Mark(1, 1),)))
    side = view.cell_rect(1, 1)
    on_circle = QPoint(round(side.center().x() + 0.39 * 52), round(side.center().y()))
    assert QColor(view.grab().toImage().pixel(on_circle)) == theme().colour("output")


def test_dropped_columns_lose_their_colour(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES, dropped_columns=frozenset({0})))
    assert pixel(view, 2, 0, 0.12, 0.12) == theme().colour("bg")
    assert "not used" in view.describe_cell(2, 0)
    assert "not used" not in view.describe_cell(2, 1)


@pytest.mark.parametrize("projector", [False, True])
def test_only_what_changed_is_drawn_anew_and_nothing_old_stays(
    qtbot: QtBot, look: ThemeManager, projector: bool
) -> None:
    look.set_projector(projector)
    weights = np.ones((2, 2))
    model = MatrixModel(VALUES, padding=Padding(1, 1, 1, 1), window=Window(-1, -1, 2, 2), weights=weights)
    view = make(qtbot, model)
    view.grab()
    states = [
        dataclasses.replace(model, window=Window(1, 1, 2, 2)),
        dataclasses.replace(model, values=VALUES + 1),
        dataclasses.replace(model, padding=Padding(1, 1, 1, 1, value=7.0)),
        dataclasses.replace(model, values=VALUES + np.eye(3) * [0, 1, 0]),
        dataclasses.replace(model, values=np.where(VALUES == 2, -2, VALUES)),
        dataclasses.replace(model, values=np.where(VALUES == 2, 1e300, VALUES)),
        dataclasses.replace(model, values=np.where(VALUES == 2, math.nan, VALUES)),
        dataclasses.replace(model, done=np.arange(9).reshape(3, 3) < 4),
        dataclasses.replace(model, done=np.arange(9).reshape(3, 3) < 5),
        dataclasses.replace(model, display="colours", values=np.where(VALUES == 2, math.nan, VALUES)),
        dataclasses.replace(model, display="colours"),
        dataclasses.replace(model, tinted=False),
        dataclasses.replace(model, hidden=frozenset({(0, 0)})),
        dataclasses.replace(model, done=np.eye(3, dtype=bool)),
        dataclasses.replace(model, dropped_rows=frozenset({2})),
        dataclasses.replace(model, dropped_rows=frozenset({2}), hidden=frozenset({(2, 1)})),
        dataclasses.replace(model, window=None, weights=None),
    ]
    for state in states:
        view.set_model(state)
        fresh = make(qtbot, state)
        assert view.grab().toImage() == fresh.grab().toImage()


def test_theme_and_projector_redraw(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES))
    look.set_choice("dark")
    assert pixel(view, 0, 2) == theme().colour("zero")
    look.set_projector(True, 720)
    assert pixel(view, 0, 2) == theme().colour("zero")


def test_a_cell_is_described_in_words(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES, window=Window(1, 0, 2, 2), current=(1, 0)))
    assert view.describe_cell(1, 0) == "Input row 1, column 0, value −3, in the window, current"
    view.set_focus_cell(1, 0)
    assert view.accessibleName() == view.describe_cell(1, 0)
    view.set_name("Red")
    assert view.accessibleName().startswith("Red row 1")
    view.set_model(MatrixModel(VALUES * 2))
    assert view.accessibleName() == "Red row 1, column 0, value −6"


def test_hover_tells_each_cell_once(qtbot: QtBot, look: ThemeManager) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view = MatrixView()
    view.set_model(MatrixModel(VALUES, padding=Padding(1, 0, 0, 0)))
    column.addWidget(view)
    window.show()
    qtbot.waitExposed(window)
    told: list[object] = []
    view.cell_hovered.connect(told.append)
    for cell in ((0, 0), (0, 1), (-1, 1)):
        centre = view.cell_rect(*cell).center().toPoint()
        QTest.mouseMove(view, centre)
        QTest.mouseMove(view, centre + QPoint(3, 3))
    QTest.mouseMove(view, QPoint(1, 1))
    assert told == [(0, 0), (0, 1), (-1, 1), None]


def test_leaving_ends_the_hover(qtbot: QtBot, look: ThemeManager) -> None:
    view = make(qtbot, MatrixModel(VALUES))
    QTest.mouseMove(view, view.cell_rect(1, 1).center().toPoint())
    told: list[object] = []
    view.cell_hovered.connect(told.append)
    view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert told == [None]


def test_the_focus_ring_is_inside_its_cell_and_for_the_keyboard_only(
    qtbot: QtBot, look: ThemeManager
) -> None:
    view = make(qtbot, MatrixModel(VALUES, tinted=False))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    assert not has(view, 0, 0, "focus")
    view.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, True)
    assert has(view, 0, 0, "focus")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert has(view, 0, 1, "focus")
    assert not has(view, 0, 0, "focus")
