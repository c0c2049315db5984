"""The quiz: a number that is nowhere to be seen until somebody says it or asks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.tabs.convolution.quiz import judge
from gui.tabs.convolution.tab import ConvolutionTab
from gui.widgets.matrix_text import full_text, wanted_text
from tests.gui.tabs.convolution.conftest import page_of
from tests.gui.tabs.convolution.hands import (
    CONTROL,
    SHIFT,
    button,
    click,
    click_cell,
    image,
    kernel,
    output,
    press,
    put,
    type_text,
    words,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def quiz(tab: ConvolutionTab) -> ConvolutionTab:
    """Y[1, 1] = 12 is asked."""
    press("h")
    return tab


def answer(tab: ConvolutionTab, text: str) -> str:
    tab.view.answer.field.setFocus()
    tab.view.answer.field.selectAll()
    type_text(text)
    press(Qt.Key.Key_Return)
    return tab.view.answer.text()


# asking and answering
def test_the_question_stands_below_the_sum(quiz: ConvolutionTab) -> None:
    assert quiz.view.answer.isVisible()
    assert quiz.view.answer.field.accessibleName() == "Your answer for Y[1, 1]"
    assert output(quiz).cell_text(1, 1) == "?"
    assert quiz.view.cards.terms.formula().result_hidden
    press("h")
    assert not quiz.view.answer.isVisible()
    assert output(quiz).cell_text(1, 1) == "12"


def test_the_right_answer_shows_the_number(quiz: ConvolutionTab) -> None:
    assert answer(quiz, "12") == "Right!"
    assert output(quiz).cell_text(1, 1) == "12"
    assert not quiz.studio.moment.hidden
    assert quiz.view.answer.field.isReadOnly()
    click(button(quiz, "next"))
    assert output(quiz).cell_text(1, 2) == "?"
    assert quiz.view.answer.text() == ""
    assert quiz.view.answer.field.text() == ""


def test_a_wrong_answer_is_explained_and_gives_nothing_away(
    quiz: ConvolutionTab, subtests: pytest.Subtests
) -> None:
    wrong = {"-12": "sign", "4": "wrong-window", "10": "off-by-product", "1000": "wrong"}
    for said, kind in wrong.items():
        with subtests.test(said):
            told = answer(quiz, said)
            assert judge(quiz.studio.current(), float(said), quiz.studio.trace).kind == kind
            assert told
            assert "12" not in told
            assert quiz.studio.moment.hidden
            assert quiz.view.answer.field.property("invalid")


def test_a_forgotten_bias_is_found(quiz: ConvolutionTab) -> None:
    quiz.edits.set_bias(0, 3.0)
    assert "bias" in answer(quiz, "12")
    assert quiz.studio.moment.hidden
    answer(quiz, "15")
    assert not quiz.studio.moment.hidden


def test_letters_are_no_answer(quiz: ConvolutionTab) -> None:
    assert answer(quiz, "twelve") == "Enter a number, for example −2 or 0.5."
    assert quiz.studio.moment.hidden
    answer(quiz, "12")
    assert not quiz.studio.moment.hidden


def test_the_number_is_shown_when_asked_for(quiz: ConvolutionTab) -> None:
    ways = (lambda: press(Qt.Key.Key_Space), lambda: click(quiz.view.answer.show_button), quiz.present_next)
    for ask in ways:
        quiz.studio.set_quiz(True)
        assert output(quiz).cell_text(1, 1) == "?"
        ask()
        assert output(quiz).cell_text(1, 1) == "12"
        assert quiz.studio.moment.step == 6


def test_an_edit_asks_anew_and_takes_the_verdict_away(quiz: ConvolutionTab) -> None:
    answer(quiz, "1000")
    put(image(quiz), 0, 0, "5")
    assert output(quiz).cell_text(1, 1) == "?"
    answer(quiz, "15")
    assert output(quiz).cell_text(1, 1) == "15"


def test_another_filter_is_another_question(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-2-filters")
    press("h")
    press(Qt.Key.Key_Space)
    click(tab.view.channels.filters.tiles()[1])
    assert output(tab).cell_text(*tab.studio.scene().cell) == "?"
    assert tab.view.answer.field.accessibleName().endswith("1]")


# nowhere to be seen
# first and last cell of the window of the second result
WINDOWS = {
    "sobel-x": ((0, 0), (2, 2)),
    "conv-5x5x3-2-filters": ((1, 1), (3, 3)),
    "conv1d-sliding-dot": ((0, 1), (0, 4)),
}


def ask_for_something_large(tab: ConvolutionTab, preset: str) -> list[str]:
    """Ask for a number that can come from nowhere else, and give the ways to write it."""
    tab.shelf.open(preset)
    tab.steering.go_to_cell(0 if tab.studio.state.one_dimensional else 1, 1, 0)
    first, last = WINDOWS[preset]
    channels = tab.studio.state.channels
    weights = kernel(tab, channels - 1)
    rows, columns = weights.model().shape
    put(weights, rows - 1, columns - 1, "7")
    put(image(tab, channels - 1), *last, "3")
    put(image(tab), *first, "98731")
    tab.setFocus()
    step = tab.studio.current()
    total = float(step.total)
    assert abs(total) > 90_000
    assert total not in step.running_sum[:-1]
    return [wanted_text(total), full_text(total), full_text(total).replace("−", "-"), f"{total:,.0f}"]


def nowhere(tab: ConvolutionTab, secrets: list[str]) -> None:
    for widget, text in words(tab.window(), hidden_too=True):
        for secret in secrets:
            assert secret not in text, (type(widget).__name__, text)
    for secret in secrets:
        assert secret not in tab.view.drawer.view.toPlainText()


@pytest.mark.parametrize("preset", sorted(WINDOWS))
def test_the_hidden_number_is_nowhere(window: MainWindow, preset: str) -> None:
    tab = page_of(window)
    secrets = ask_for_something_large(tab, preset)
    press("h")
    tab.show_code(True)
    for language in ("numpy", "scipy", "keras"):
        tab.view.drawer.set_language(language)
        nowhere(tab, secrets)
    steps = tab.studio.term_count
    tab.studio.go_to_term(0)
    for _ in range(steps):
        nowhere(tab, secrets)
        press(Qt.Key.Key_Right, SHIFT)
    tab.studio.go_to_term(None)
    view = output(tab)
    view.setFocus()
    for key in ("a", "c"):
        press(key, CONTROL)
    copied = QApplication.clipboard().text()
    assert copied
    assert not any(secret in copied for secret in secrets)
    tab.view.drawer.copy_code()
    assert not any(secret in QApplication.clipboard().text() for secret in secrets)
    window.projector.enter(full_screen=False)
    tab.studio.go_to_term(steps - 1)
    nowhere(tab, secrets)
    tab.studio.go_to_term(None)
    nowhere(tab, secrets)
    tab.present_toggle()
    row, column = tab.studio.scene().cell
    assert output(tab).describe_cell(row, column).find(secrets[1]) > 0
    window.projector.leave()


def test_a_verdict_gives_nothing_away(window: MainWindow) -> None:
    tab = page_of(window)
    secrets = ask_for_something_large(tab, "sobel-x")
    press("h")
    total = float(tab.studio.current().total)
    products = tab.studio.current().products.ravel()
    wrong = [-total, total - products[-1], total + products[-1], total + 1, 0.0, 1e308]
    for number in wrong:
        tab.answer(number)
        told = tab.view.answer.text()
        assert told
        assert not any(secret in told.replace(full_text(-total), "") for secret in secrets[:2]), told
    click_cell(output(tab), 0, 0)
    assert tab.view.answer.text() == ""
