"""The card of automatic differentiation under the hand: typing, stepping, pointing, undo, languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.operations.autodiff_code import tensorflow_code
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.tab import ActivationsTab
from gui.tabs.activations.tape_columns import place
from tests.gui.tabs.activations.conftest import page_of
from tests.gui.tabs.convolution.hands import choose, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageManager
    from gui.main_window import MainWindow
    from gui.tabs.activations.tape_card import TapeCard
    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[ActivationsTab]:
    """The tab in the room of automatic differentiation, in front and with the keyboard."""
    made = ActivationsTab()
    qtbot.addWidget(made)
    made.set_animated(False)
    made.resize(1176, 720)
    made.show()
    made.open_room("autodiff")
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    QApplication.processEvents()
    yield made
    made.close()


@pytest.fixture
def card(page: ActivationsTab) -> TapeCard:
    """Its card."""
    return page.view.page.tape  # type: ignore[attr-defined]


Open = Callable[[str], None]


@pytest.fixture
def open_example(page: ActivationsTab) -> Open:
    """Opens an example by its id."""

    def opened(example: str) -> None:
        page.start_with(with_preset(page.studio.state, f"autodiff-{example}"))
        QApplication.processEvents()

    return opened


def gradients(card: TapeCard) -> list[str]:
    return [row[4] for row in card.body.table.texts()]


def values(card: TapeCard) -> list[str]:
    return [row[2] for row in card.body.table.texts()]


def write(card: TapeCard, text: str) -> None:
    card.head.expression.setFocus()
    card.head.expression.selectAll()
    type_text(text)


def undo(page: ActivationsTab) -> None:
    QTest.keySequence(QApplication.focusWidget() or page, QKeySequence(QKeySequence.StandardKey.Undo))


# opening
def test_the_course_s_example_opens_at_its_end(card: TapeCard) -> None:
    assert card.head.expression.text() == "y = x**3 + 2*x + 5"
    assert card.head.variables.field("x").text() == "1, 2, 3"
    assert gradients(card) == ["5 14 29", "1 1 1", "1 1 1", "1 1 1", "1 1 1"]
    assert card.head.counter() == "5 / 5"
    assert card.body.rule.numbers() == "∂y/∂x = 1·12 + 1·2 = 14"
    assert card.body.rule.rule() == "∂y/∂x = ∂y/∂v₁·3·x^2 + ∂y/∂v₂·2"
    assert card.body.rule.whole() == "dy/dx = 3·x^2 + 2 = 5, 14, 29"
    assert card.body.title() == "Computation graph at x = 2"


# stepping
def test_forward_fills_values_downwards_and_backward_gradients_upwards(
    card: TapeCard, page: ActivationsTab
) -> None:
    choose(card.head.way, "forward")
    page.setFocus()
    assert values(card) == ["1 2 3", "", "", "", ""]
    assert gradients(card) == [""] * 5
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_Right)
    assert values(card)[:3] == ["1 2 3", "1 8 27", "2 4 6"]
    assert values(card)[3:] == ["", ""]
    for _ in range(3):
        press(Qt.Key.Key_PageDown)
    assert card.head.way.current() == "backward"
    assert gradients(card) == ["", "", "", "", "1 1 1"]
    press(Qt.Key.Key_PageDown)
    assert gradients(card) == ["", "", "", "1 1 1", "1 1 1"]
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_PageUp)
    assert (card.head.way.current(), card.head.counter()) == ("forward", "5 / 5")
    press(Qt.Key.Key_Home)
    assert card.head.counter() == "1 / 5"
    press(Qt.Key.Key_End)
    assert gradients(card)[0] == "5 14 29"


def test_the_slider_and_the_small_buttons_go_from_step_to_step(page: ActivationsTab, card: TapeCard) -> None:
    slider = card.transport.slider
    QTest.mouseClick(slider, LEFT, pos=QPoint(round(slider.x_of(1)), slider.height() // 2))
    assert (card.head.way.current(), card.head.counter()) == ("forward", "2 / 5")
    page.open_room("functions")
    QApplication.processEvents()
    assert not card.transport.isVisible()
    QTest.mouseClick(card.head.button("next"), LEFT)
    assert card.head.counter() == "3 / 5"
    QTest.mouseClick(card.head.button("previous"), LEFT)
    assert card.head.counter() == "2 / 5"


def test_it_plays_to_the_end(card: TapeCard, page: ActivationsTab, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Home)
    card.transport.set_speed("max")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not card.transport.player.is_playing(), timeout=5_000)
    assert gradients(card)[0] == "5 14 29"


def test_a_click_on_a_row_or_a_box_goes_to_its_step(card: TapeCard) -> None:
    table = card.body.table
    QTest.mouseClick(table.viewport(), LEFT, pos=table.row_rect(3).center().toPoint())
    assert card.head.counter() == "2 / 5"
    assert gradients(card)[:3] == ["", "", ""]
    sheet = card.body.graph.sheet
    first = card.scene.table.rows[1].node.index
    QTest.mouseClick(sheet, LEFT, pos=sheet.box_rect(first).center().toPoint())
    assert card.scene.current.label == "v₁"


def test_the_pointer_marks_a_node_in_both(card: TapeCard) -> None:
    table, sheet = card.body.table, card.body.graph.sheet
    third = card.scene.table.rows[2].node.index
    before = sheet.grab().toImage()
    QTest.mouseMove(table.viewport(), table.row_rect(2).center().toPoint())
    assert card.scene.hovered == third
    assert sheet.grab().toImage() != before
    QTest.mouseMove(table.viewport(), QPoint(5, 5))
    QTest.mouseMove(sheet, sheet.box_rect(third).center().toPoint())
    assert card.scene.hovered == third


def test_a_click_on_a_column_changes_the_graph_and_can_be_undone(
    card: TapeCard, page: ActivationsTab
) -> None:
    table = card.body.table
    QTest.mouseClick(table.viewport(), LEFT, pos=table.head_rect(2).center().toPoint())
    assert page.studio.state.tape.column == 2
    assert card.body.rule.numbers() == "∂y/∂x = 1·27 + 1·2 = 29"
    assert card.body.title() == "Computation graph at x = 3"
    undo(page)
    assert card.body.rule.numbers() == "∂y/∂x = 1·12 + 1·2 = 14"


# typing
def test_every_keystroke_counts_and_all_of_them_are_one_undo(card: TapeCard, page: ActivationsTab) -> None:
    write(card, "x**2 + w")
    assert page.studio.state.tape.expression == "x**2 + w"
    assert card.head.variables.names() == ("x", "w")
    assert gradients(card) == ["2 4 6", "3", "1 1 1", "1 1 1"]
    undo(page)
    assert card.head.expression.text() == "y = x**3 + 2*x + 5"
    assert gradients(card)[0] == "5 14 29"


def test_a_mistake_is_underlined_and_said_and_the_table_stays(card: TapeCard, page: ActivationsTab) -> None:
    write(card, "x**2 ? 3")
    field, note = card.head.expression, card.edits.note
    assert field.marked() == 6
    assert note.isVisible()
    assert "“?” at place 6" in note.text()
    assert page.studio.state.tape.expression == "x**2 "
    assert gradients(card)[0] == "2 4 6"
    left, right = field.letter_rect(6).left(), field.letter_rect(6).right()
    assert 0 < left < right < field.width()
    undo(page)  # the mistake first
    assert (field.text(), field.is_refused(), note.isVisible()) == ("x**2 ", False, False)
    undo(page)
    assert field.text() == "y = x**3 + 2*x + 5"


def test_what_is_not_finished_is_said_only_after_a_while(card: TapeCard, qtbot: QtBot) -> None:
    card.edits.patience.setInterval(20)
    write(card, "x + ")
    assert card.head.expression.is_refused()
    assert not card.edits.note.isVisible()
    qtbot.waitUntil(card.edits.note.isVisible)
    assert "has to follow at character 4" in card.edits.note.text()
    type_text("1")
    assert not card.edits.note.isVisible()
    assert not card.head.expression.is_refused()


def test_a_number_that_is_none_is_said_with_enter(card: TapeCard, page: ActivationsTab) -> None:
    field = card.head.variables.field("x")
    field.setFocus()
    field.selectAll()
    type_text("4, 5k")
    press(Qt.Key.Key_Return)
    assert field.marked() == 4
    assert card.edits.note.text().startswith("x takes numbers")
    assert "“5k” came" in card.edits.note.text()
    assert page.studio.state.tape.numbers_of("x") == (4, 5)
    press(Qt.Key.Key_Backspace)
    assert not field.is_refused()
    assert values(card)[0] == "4 5"
    undo(page)
    assert page.studio.state.tape.numbers_of("x") == (1, 2, 3)


def test_ten_thousand_letters_leave_everything_as_it_is(card: TapeCard) -> None:
    QApplication.clipboard().setText("x+" * 5_000 + "x")
    card.head.expression.setFocus()
    card.head.expression.selectAll()
    QTest.keySequence(card.head.expression, QKeySequence(QKeySequence.StandardKey.Paste))
    assert "2000 characters" in card.edits.note.text().replace(",", "")
    assert gradients(card)[0] == "5 14 29"


def test_where_there_is_no_number_it_says_so_and_goes_on(card: TapeCard, open_example: Open) -> None:
    open_example("division-by-zero")
    rows = {row.operation: row for row in card.scene.table.rows}
    assert rows["1 / v₁"].flags == ("autodiff-flag-division-by-zero",)
    assert rows["log(v₀)"].flags == ("autodiff-flag-log-of-zero",)
    assert gradients(card)[0] == "∞ −∞ −0.5000"
    table = card.body.table
    checks = [line.words() for line in table.checks().values()] or [card.body.rule.check()]
    assert "there is no number to compare" in checks[0]
    QTest.mouseMove(table.viewport(), table.row_rect(2).center().toPoint())
    assert card.body.rule.remark().startswith("A number is divided by 0 here")


def test_the_check_is_beside_the_gradient_or_below(card: TapeCard, page: ActivationsTab) -> None:
    assert card.body.table.checks() == {}
    assert card.body.rule.check().startswith("Central difference 14 ✓  ·  difference ")
    page.resize(1800, 1000)
    QApplication.processEvents()
    (line,) = card.body.table.checks().values()
    assert (line.number, line.agreement) == ("14", "agrees")
    assert card.body.rule.check() == ""


# large graphs
def test_a_large_graph_zooms_scrolls_and_fits(card: TapeCard, open_example: Open) -> None:
    open_example("convolution")
    graph = card.body.graph
    smallest = graph.text_px()
    assert graph.zoom.isVisible()
    point = QPointF(20, 20)
    for _ in range(4):
        wheel = QWheelEvent(
            point,
            QPointF(graph.mapToGlobal(point.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(graph.viewport(), wheel)
    assert graph.text_px() == smallest + 4
    box = graph.sheet.box_rect(card.scene.current.index)
    seen = graph.viewport().rect().translated(-graph.sheet.pos())
    assert seen.contains(box.center().toPoint())
    QTest.mouseClick(graph.zoom.button("fit"), LEFT)
    assert (graph.text_px(), graph.is_fitting()) == (smallest, True)


@pytest.mark.parametrize("example", ["neuron", "softmax-cross-entropy", "two-valleys"])
def test_every_box_of_a_graph_that_fits_is_in_sight(
    card: TapeCard, page: ActivationsTab, open_example: Open, qtbot: QtBot, example: str
) -> None:
    page.resize(1800, 1000)
    open_example(example)
    graph = card.body.graph

    def all_in_sight() -> bool:
        boxes = [graph.sheet.box_rect(row.node.index).toAlignedRect() for row in card.scene.table.rows]
        return all(graph.viewport().rect().contains(box) for box in boxes)

    qtbot.waitUntil(all_in_sight)  # the layout takes more than one turn of the event loop
    assert not graph.zoom.isVisible()


# around it
def test_the_drawer_shows_the_program_of_tensorflow(card: TapeCard, page: ActivationsTab) -> None:
    page.show_code(True)
    page.view.drawer.set_language("keras")
    tape = page.studio.state.tape.tape()
    code = tensorflow_code(tape, part="backward", comments=card.captions.comments())
    assert page.view.drawer.code().strip() == code.text.strip()
    assert "tf.GradientTape" in page.view.drawer.code()
    assert page.view.page.result() == "x: [5 14 29]"
    page.view.drawer.set_language("numpy")
    assert "d_x = d_v1 * (3 * x ** (3 - 1)) + d_v2 * 2" in page.view.drawer.code()
    (line,) = page.view.drawer.view.marked()
    page.present_previous()  # the line of the step moves with it
    assert page.view.drawer.view.marked() == (line - 1,)


def test_before_an_audience_graph_and_chain_rule_are_left(card: TapeCard, page: ActivationsTab) -> None:
    page.set_projector(True)
    QApplication.processEvents()
    assert not card.head.isVisible()
    assert not card.body.table.isVisible()
    assert card.body.graph.isVisible()
    assert card.body.rule.isVisible()
    assert page.view.caption.text() == "x is used 2 times, so 2 ways add up."
    page.present_previous()
    assert page.view.caption.text() == "The gradient that arrives is multiplied by the local derivative."
    page.set_projector(False)
    QApplication.processEvents()
    assert card.body.table.isVisible()


def test_everything_has_a_name_and_says_what_is_current(card: TapeCard) -> None:
    assert card.body.table.accessibleName() == "Tape of the calculation"
    assert card.body.table.accessibleDescription() == "v₀, x, value 1, 2, 3, gradient 5, 14, 29"
    assert card.body.graph.accessibleDescription() == "x = 2, ∂y/∂x = 14"
    assert card.head.expression.accessibleName() == "Expression"
    assert card.head.variables.field("x").accessibleName() == "Numbers of x"
    for name in ("previous", "toggle", "next"):
        assert card.head.button(name).accessibleName()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_below_the_plots_the_course_s_example_needs_no_scrolling(
    window: MainWindow, languages: LanguageManager, language: Literal["ko", "en"]
) -> None:
    languages.set_choice(language)
    window.resize(1280, 720)
    QApplication.processEvents()
    table = page_of(window).view.page.tape.body.table  # type: ignore[attr-defined]
    assert table.isVisible()
    assert len(table.texts()) == 5
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0


def test_columns_stand_closer_before_anything_has_to_be_scrolled(card: TapeCard) -> None:
    view = card.body.table
    table = view._table()
    assert table is not None
    roomy = place(table, 0.0, view._heads).width
    for free in (roomy + 40, roomy - 1, roomy - 40):  # closer together they still fit
        assert place(table, free, view._heads).width == pytest.approx(free)
    assert place(table, roomy / 2, view._heads).width > roomy / 2  # so little room has to be scrolled
