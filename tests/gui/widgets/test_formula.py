"""The sum term by term, the size of the output, and the sign between matrices."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.formula_layout import sum_scale
from gui.widgets.formula_line import TermLine
from gui.widgets.formula_model import FormulaModel, Term
from gui.widgets.operator_sign import OperatorSign
from gui.widgets.size_card import SizeCard

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

WEIGHTS = (1.0, 0, -1, 2, 0, -2, 1, 0, -1)
INPUTS = (2.0, 1, 0, 3, 2, 0, 5, 1, 1)
SOBEL = FormulaModel(
    "Y[1, 1]",
    tuple(
        Term(value, weight, sum(w * v for w, v in zip(WEIGHTS[: n + 1], INPUTS[: n + 1], strict=True)))
        for n, (value, weight) in enumerate(zip(INPUTS, WEIGHTS, strict=True))
    ),
    result=12.0,
)


def line(qtbot: QtBot, model: FormulaModel, width: int = 1060, height: int = 60) -> TermLine:
    widget = TermLine()
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.set_formula(model)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def colours(widget: QWidget, left: float = 0, right: float | None = None) -> set[int]:
    image = widget.grab().toImage()
    end = image.width() if right is None else round(right)
    return {image.pixel(x, y) for x in range(round(left), end) for y in range(image.height())}


def long(count: int, *, channels: int = 1, current: int | None = None) -> FormulaModel:
    terms = tuple(
        Term(float(n % 7), float(n % 5 - 2), float(n),
             "done" if current is None or n < current else "current" if n == current else "hidden")
        for n in range(count)
    )  # fmt: skip
    per_channel = count // channels
    sums = tuple(
        sum(term.product() for term in terms[c * per_channel : (c + 1) * per_channel])
        for c in range(channels)
    )
    return FormulaModel("Y[0, 0]", terms, 5, sums if channels > 1 else (), 1.0, result=5.0)


def test_it_is_read_as_it_is_written() -> None:
    assert SOBEL.spoken() == ("Y[1, 1] = 1×2 + 0×1 + (−1)×0 + 2×3 + 0×2 + (−2)×0 + 1×5 + 0×1 + (−1)×1 = 12")


def test_negative_inputs_and_bias_stand_in_parentheses() -> None:
    model = FormulaModel("y[0]", (Term(-3, 2),), bias=-1.0, result=-7.0)
    assert model.spoken() == "y[0] = 2×(−3) + (−1) = −7"


def test_pooling_says_max_and_mean() -> None:
    terms = (Term(3, chosen=True), Term(-1), Term(float("-inf"), in_padding=True))
    assert FormulaModel("Y[0, 0]", terms, result=3.0, operation="maximum").spoken() == (
        "Y[0, 0] = max(3, −1, −∞) = 3"
    )
    mean = FormulaModel("Y[0, 0]", terms[:2], result=1.0, operation="average", divisor=2)
    assert mean.spoken() == "Y[0, 0] = (3 + (−1)) / 2 = 1"


def test_what_is_hidden_is_not_told() -> None:
    terms = tuple(replace(term, state="hidden") if n > 1 else term for n, term in enumerate(SOBEL.terms))
    model = replace(SOBEL, terms=terms, result_hidden=True)
    assert model.spoken() == "Y[1, 1] = 1×2 + 0×1 = ?"


def test_roles_have_their_colours(qtbot: QtBot, look: ThemeManager) -> None:
    widget = line(qtbot, SOBEL)
    rect = widget.term_rect(3)
    found = colours(widget, rect.left(), rect.right())
    assert theme().colour("kernel").rgb() in found
    assert theme().colour("input").rgb() in found
    assert theme().colour("output").rgb() not in found
    result = widget.result_rect()
    assert theme().colour("output").rgb() in colours(widget, result.left(), result.right())


def test_terms_stand_in_order_and_do_not_touch(qtbot: QtBot, look: ThemeManager) -> None:
    widget = line(qtbot, SOBEL)
    rects = [widget.term_rect(n) for n in range(9)]
    assert all(a.right() < b.left() for a, b in pairwise(rects))
    assert rects[-1].right() < widget.result_rect().left() < widget.width()


def test_the_current_term_is_boxed_and_hidden_ones_are_dots(qtbot: QtBot, look: ThemeManager) -> None:
    states = ["done"] * 4 + ["current"] + ["hidden"] * 4
    terms = tuple(replace(t, state=s) for t, s in zip(SOBEL.terms, states, strict=True))  # type: ignore[arg-type]
    widget = line(qtbot, replace(SOBEL, terms=terms, result=None))
    box = widget.term_rect(4)
    assert theme().colour("kernel_tint").rgb() in colours(widget, box.left(), box.right())
    dots = widget.term_rect(6)
    assert theme().colour("kernel").rgb() not in colours(widget, dots.left(), dots.right())
    assert theme().colour("input").rgb() not in colours(widget, dots.left(), dots.right())


def test_an_entering_term_fades_in(qtbot: QtBot, look: ThemeManager) -> None:
    terms = (*SOBEL.terms[:8], replace(SOBEL.terms[8], state="entering"))
    widget = line(qtbot, replace(SOBEL, terms=terms))
    rect = widget.term_rect(8)
    widget.set_entering(0)
    assert theme().colour("kernel").rgb() not in colours(widget, rect.left(), rect.right())
    widget.set_entering(1)
    assert theme().colour("kernel").rgb() in colours(widget, rect.left(), rect.right())


def test_a_quiz_hides_the_number_behind_a_dashed_frame(qtbot: QtBot, look: ThemeManager) -> None:
    hidden = line(qtbot, replace(SOBEL, result_hidden=True))
    other = line(qtbot, replace(SOBEL, result=-987.0, result_hidden=True))
    assert hidden.grab().toImage() == other.grab().toImage()
    assert "12" not in hidden.accessibleDescription().rpartition("=")[2]
    rect = hidden.result_rect()
    image = hidden.grab().toImage()
    y = round(rect.top())
    inside = range(round(rect.left()) + 8, round(rect.right()) - 8)
    row = [QColor(image.pixel(x, y)) == theme().colour("bg") for x in inside]
    assert any(row)
    assert not all(row)  # dashes


def test_one_line_at_full_size_when_there_is_room(qtbot: QtBot, look: ThemeManager) -> None:
    layout = line(qtbot, SOBEL).layout_in_use()
    assert (layout.lines, layout.size_px, layout.form, layout.has_sums) == (1, 22, "terms", True)


@pytest.mark.parametrize(
    ("model", "width", "height", "form"),
    [
        (SOBEL, 900, 60, "terms"),
        (SOBEL, 600, 110, "terms"),
        (long(25), 1060, 160, "terms"),
        (long(75, channels=3), 1060, 60, "channels"),
        (long(75, channels=3, current=30), 1060, 60, "channels"),
        (long(75, channels=3), 1060, 500, "terms"),
        (long(121, current=60), 1060, 60, "window"),
        (long(9), 330, 30, "window"),
    ],
)
def test_long_sums_find_a_form_that_fits(
    qtbot: QtBot, look: ThemeManager, model: FormulaModel, width: int, height: int, form: str
) -> None:
    widget = line(qtbot, model, width, height)
    layout = widget.layout_in_use()
    assert layout.form == form
    assert layout.width <= width
    assert layout.height <= height
    assert widget.result_rect().right() <= width


def test_lines_break_after_whole_kernel_rows(qtbot: QtBot, look: ThemeManager) -> None:
    layout = line(qtbot, long(25), 1060, 160).layout_in_use()
    assert layout.lines > 1
    first: dict[int, int] = {}
    for placed in layout.placed:
        if placed.chunk.index is not None:
            first.setdefault(placed.line, placed.chunk.index)
    assert all(index % 5 == 0 for index in first.values())


def test_the_current_term_is_always_in_a_shortened_sum(qtbot: QtBot, look: ThemeManager) -> None:
    for current in (0, 60, 120):
        widget = line(qtbot, long(121, current=current))
        assert widget.term_rect(current) is not None


def test_a_channel_under_way_shows_what_it_has_so_far(qtbot: QtBot, look: ThemeManager) -> None:
    model = long(75, channels=3, current=30)
    layout = line(qtbot, model).layout_in_use()
    texts = [placed.chunk.body[0].text for placed in layout.placed]
    so_far = sum(term.product() for term in model.terms[25:31])
    assert texts[1].strip("()") == f"{so_far:.0f}".replace("-", "−")
    assert texts[2] == "···"


def test_before_an_audience_no_letter_is_under_18_px(qtbot: QtBot, look: ThemeManager) -> None:
    look.set_projector(True, 720)
    for model in (SOBEL, long(25), long(75, channels=3), long(121)):
        assert line(qtbot, model, 1240, 80).layout_in_use().size_px >= 18


@pytest.mark.parametrize(("projector", "smallest"), [(False, 12), (True, 18)])
def test_running_sums_stay_readable(look: ThemeManager, projector: bool, smallest: int) -> None:
    look.set_projector(projector, 720)
    assert all(round(size_px * sum_scale(size_px)) >= smallest for size_px in range(14, 36))
    assert sum_scale(30) == 0.7


def test_hover_tells_the_term_and_then_none(qtbot: QtBot, look: ThemeManager) -> None:
    widget = line(qtbot, SOBEL)
    told: list[object] = []
    widget.term_hovered.connect(told.append)
    for term in (2, 3):
        QTest.mouseMove(widget, widget.term_rect(term).center().toPoint())
    QTest.mouseMove(widget, QPoint(3, 5))
    assert told == [2, 3, None]
    assert widget.term_at(QPointF(-1, -1)) is None


@dataclass(frozen=True)
class Axis:
    input_size: int = 5
    pad_before: int = 1
    pad_after: int = 1
    kernel_size: int = 3
    dilation: int = 1
    effective_kernel: int = 3
    stride: int = 1
    output_size: int = 5
    dropped: int = 0


def card(qtbot: QtBot, rows: Axis, columns: Axis | None = None, width: int = 1040) -> SizeCard:
    widget = SizeCard()
    qtbot.addWidget(widget)
    widget.set_sizes(rows, columns)
    widget.resize(width, 50)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_the_size_formula_has_the_numbers_put_in(qtbot: QtBot, look: ThemeManager) -> None:
    widget = card(qtbot, Axis(), Axis())
    assert widget.text() == "⌊(5 + 2·1 − 3) / 1⌋ + 1 = 5"
    found = colours(widget)
    assert {theme().colour(token).rgb() for token in ("input", "kernel", "output")} <= found


def test_uneven_pads_dilation_and_what_is_left_over(qtbot: QtBot, look: ThemeManager) -> None:
    uneven = Axis(pad_before=0, kernel_size=2, effective_kernel=2, stride=2, output_size=3)
    assert card(qtbot, uneven).text() == "⌊(5 + 0 + 1 − 2) / 2⌋ + 1 = 3"
    spread = Axis(7, 0, 0, 3, 2, 5, 2, 2)
    assert card(qtbot, spread).text() == "⌊(7 + 2·0 − (2·(3 − 1) + 1)) / 2⌋ + 1 = 2"
    dropped = Axis(6, 0, 0, 3, 1, 3, 2, 2, 1)
    said = card(qtbot, dropped, Axis()).accessibleDescription()
    assert said.endswith("Left over at the end: rows 1, columns 0")


def test_axes_that_differ_are_both_said(qtbot: QtBot, look: ThemeManager) -> None:
    text = card(qtbot, Axis(), Axis(input_size=7, output_size=7)).text()
    assert text == "rows ⌊(5 + 2·1 − 3) / 1⌋ + 1 = 5   columns ⌊(7 + 2·1 − 3) / 1⌋ + 1 = 7"


def test_a_narrow_card_drops_legend_and_symbols_but_no_number(qtbot: QtBot, look: ThemeManager) -> None:
    for width in (1040, 700, 420):
        widget = card(qtbot, Axis(), width=width)
        image = widget.grab().toImage()
        last = [QColor(image.pixel(image.width() - 1, y)) for y in range(image.height())]
        assert all(colour == theme().colour("bg") for colour in last)  # nothing is cut
        assert theme().colour("output").rgb() in colours(widget)


def test_signs_differ_and_say_their_word(qtbot: QtBot, look: ThemeManager) -> None:
    pictures = []
    for sign in ("correlate", "convolve", "equals", "sum", "arrow"):
        widget = OperatorSign()
        qtbot.addWidget(widget)
        widget.set_sign(sign, "word")
        widget.resize(80, 80)
        widget.show()
        qtbot.waitExposed(widget)
        assert widget.accessibleName() == "word"
        assert theme().colour("ink2").rgb() in colours(widget)
        pictures.append(widget.grab().toImage())
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])


def test_the_sign_is_in_the_middle_with_and_without_a_word(qtbot: QtBot, look: ThemeManager) -> None:
    for word in ("", "correlate"):
        widget = OperatorSign()
        qtbot.addWidget(widget)
        widget.set_sign("correlate", word)
        widget.resize(widget.sizeHint())
        assert widget.sign_rect().center().y() == widget.height() / 2
