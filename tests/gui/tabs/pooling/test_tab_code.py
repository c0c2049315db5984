"""Code that is run, and the quiz whose number is nowhere."""

import contextlib
import io
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.operations.pooling import pool
from engine.training.loading import load_tensorflow
from gui.main_window import MainWindow
from gui.tabs.pooling.presets import PRESETS
from gui.tabs.pooling.tab import PoolingTab
from gui.widgets.code_drawer import CodeDrawer
from tests.gui.tabs.convolution.hands import (
    SHIFT,
    button,
    click,
    click_cell,
    press,
    press_keys,
    put,
    step,
    type_text,
    words,
)
from tests.gui.tabs.pooling.conftest import page_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


POOLINGS = [preset.id for preset in PRESETS if preset.room == "pooling"]
SECRET = "98731"


# code
def is_hidden(tab: PoolingTab) -> bool:
    return tab.studio.moment.hidden


def drawer(tab: PoolingTab) -> CodeDrawer:
    """The drawer beside the pooling."""
    return tab.view.drawer


def result_line(tab: PoolingTab) -> str:
    """``y[1, 1] == 8`` below the code."""
    (line,) = (label.text() for label in drawer(tab).findChildren(QLabel) if "==" in label.text())
    return line


def agrees(tab: PoolingTab) -> None:
    """The code gives all results, and its last line the number of the step."""
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(drawer(tab).code(), "drawer", "exec"), names)
    numbers, current = tab.studio.state.numbers, tab.studio.current()
    assert current is not None
    wanted = pool(numbers.image, numbers.spec)
    found = np.asarray(names["y"])
    np.testing.assert_allclose(found.reshape(wanted.shape), wanted, rtol=1e-6)
    cell, _, number = result_line(tab).partition(" == ")
    assert float(number) == pytest.approx(float(current.total))
    assert eval(cell, names) == pytest.approx(float(number))


@pytest.fixture
def code(tab: PoolingTab) -> PoolingTab:
    """A tab whose drawer is open."""
    press_keys("Ctrl+E")
    assert drawer(tab).isVisible()
    return tab


def test_the_code_gives_the_numbers_on_the_screen(code: PoolingTab, subtests: pytest.Subtests) -> None:
    for preset in POOLINGS:
        for library in ("numpy", "scipy"):
            with subtests.test(preset, library=library):
                code.shelf.open(preset)
                drawer(code).set_language(library)
                for go in (code.view.transport.go_first, code.view.transport.go_last):
                    go()
                    agrees(code)


def test_keras_gives_the_numbers_on_the_screen(code: PoolingTab, subtests: pytest.Subtests) -> None:
    load_tensorflow()
    drawer(code).set_language("keras")
    for preset in ("overlapping", "average-same", "negative-same", "drops-a-row", "global-average"):
        with subtests.test(preset):
            code.shelf.open(preset)
            code.view.transport.go_last()
            agrees(code)


def test_own_rules_are_in_the_code(code: PoolingTab, subtests: pytest.Subtests) -> None:
    for kind in ("max", "average", "min"):
        for padding in ("valid", "same", ((1, 0), (0, 2))):
            with subtests.test(kind, padding=padding):
                code.edits.set_kind(kind)
                code.edits.set_padding(padding)
                for library in ("numpy", "scipy"):
                    drawer(code).set_language(library)
                    agrees(code)


def test_steps_and_edits_are_in_the_code_at_once(code: PoolingTab) -> None:
    click(button(code, "first"))
    assert result_line(code) == "y[0, 0] == 8"
    assert "0, 0" in drawer(code).code().splitlines()[drawer(code).view.marked()[-1]]
    put(code.view.board.image, 0, 0, "77")
    assert "77" in drawer(code).code()
    assert result_line(code) == "y[0, 0] == 77"
    agrees(code)


def test_esc_closes_the_drawer_and_gives_the_keyboard_back(code: PoolingTab) -> None:
    drawer(code).view.setFocus()
    press(Qt.Key.Key_Escape)
    assert not drawer(code).isVisible()
    assert not code.view.top_bar.code.isChecked()
    press(Qt.Key.Key_Left)
    assert step(code) == 7


# quiz
def answer(tab: PoolingTab, text: str) -> str:
    """Type an answer; gives what is said about it."""
    tab.view.answer.field.setFocus()
    tab.view.answer.field.selectAll()
    type_text(text)
    press(Qt.Key.Key_Return)
    return tab.view.answer.text()


def test_the_right_answer_shows_the_number(tab: PoolingTab) -> None:
    click_cell(tab.view.board.result, 1, 2)
    tab.setFocus()
    press("h")
    assert tab.view.board.result.cell_text(1, 2) == "?"
    assert tab.view.answer.field.accessibleName() == "Your answer for Y[1, 2]"
    assert answer(tab, "1000")
    assert is_hidden(tab)
    assert answer(tab, "seven") == "Enter a number, for example −2 or 0.5."
    assert answer(tab, "7") == "Right!"
    assert tab.view.board.result.cell_text(1, 2) == "7"
    assert not is_hidden(tab)
    click(button(tab, "next"))
    assert tab.view.board.result.cell_text(2, 0) == "?"
    assert tab.view.answer.field.text() == ""
    assert tab.view.answer.text() == ""


def test_the_number_is_shown_when_asked_for(tab: PoolingTab) -> None:
    ways = (
        lambda: press(Qt.Key.Key_Space),
        lambda: click(tab.view.answer.show_button),
        lambda: press(Qt.Key.Key_Right),
    )
    for ask in ways:
        tab.studio.set_quiz(True)
        tab.setFocus()
        ask()
        assert (step(tab), tab.view.board.result.cell_text(2, 2)) == (8, "3")
    press("h")
    press("h")
    assert not tab.view.answer.isVisible()
    assert tab.view.strip.isVisible()


def nowhere(tab: PoolingTab, secrets: list[str]) -> None:
    """No text, no name and no code tells one of the numbers."""
    for widget, text in words(tab.window(), hidden_too=True):
        for secret in secrets:
            assert secret not in text, (type(widget).__name__, text)
    for secret in secrets:
        assert secret not in drawer(tab).view.toPlainText().rpartition("print")[2]


def test_the_hidden_mean_is_nowhere(window: MainWindow) -> None:
    tab = page_of(window)
    tab.shelf.open("average-overlapping")
    click_cell(tab.view.board.result, 1, 1)
    put(tab.view.board.image, 2, 2, "98731")
    tab.setFocus()
    press("h")
    current = tab.studio.current()
    assert current is not None
    total = float(current.total)
    secrets = [f"{total:.4f}", f"{total:.2f}", f"{total:.1f}", "10973", "10,973", "98759"]
    tab.show_code(True)
    for library in ("numpy", "scipy", "keras"):
        drawer(tab).set_language(library)
        nowhere(tab, secrets)
        assert result_line(tab) == "y[1, 1] == ?"
    tab.studio.go_to_term(0)
    for _ in range(tab.studio.term_count):
        nowhere(tab, secrets)
        press(Qt.Key.Key_Right, SHIFT)
    tab.studio.go_to_term(None)
    window.projector.enter(full_screen=False)
    assert tab.view.caption.text() == "Which number belongs into Y[1, 1]?"
    nowhere(tab, secrets)
    press(Qt.Key.Key_PageDown)
    assert "10" in tab.view.caption.text()
    window.projector.leave()


def test_the_winner_is_not_told_while_it_is_asked(tab: PoolingTab) -> None:
    put(tab.view.board.image, 0, 0, SECRET)
    tab.setFocus()
    press(Qt.Key.Key_Home)
    press("h")
    scene = tab.studio.pooling()
    assert scene is not None
    assert scene.winner is None
    assert scene.route is None
    assert SECRET not in tab.view.board.result.describe_cell(0, 0)
    for view in (tab.view.board.result, tab.view.reading):
        told = [text for _, text in words(view) if f"= {SECRET}" in text]
        assert told == []
