"""What is written about a tape: steps in numbers and symbols, the table, the check, the graph's places."""

from __future__ import annotations

from itertools import combinations

import pytest

from engine.operations.autodiff_examples import EXAMPLES
from gui.tabs.activations.tape_check import check_of
from gui.tabs.activations.tape_graph_places import picture_of
from gui.tabs.activations.tape_moment import (
    TapeMoment,
    current_node,
    graded,
    moment_at,
    position_of,
    step_count,
    valued,
)
from gui.tabs.activations.tape_part import TapePart, values_of
from gui.tabs.activations.tape_presets import TAPE_PRESETS
from gui.tabs.activations.tape_rows import head_of, table_of
from gui.tabs.activations.tape_text import plain
from gui.tabs.activations.tape_words import closed_form, summary, told

pytestmark = pytest.mark.usefixtures("qapp")


def part_of(example: str, column: int = 0) -> TapePart:
    return TapePart(EXAMPLES[example].expression, values_of(EXAMPLES[example]), column)


def lines(example: str, column: int, position: int) -> tuple[str, str]:
    tape = part_of(example).tape()
    numbers, rule = told(tape, moment_at(tape, position), column)
    return plain(numbers), plain(rule)


@pytest.mark.parametrize(
    ("example", "column", "position", "numbers", "rule"),
    [
        ("cubic", 1, 0, "x = 2", ""),
        ("cubic", 1, 1, "v₁ = 2^3 = 8", "v₁ = x^3"),
        ("cubic", 2, 3, "v₃ = 27 + 6 = 33", "v₃ = v₁ + v₂"),
        ("cubic", 1, 5, "∂y/∂y = 1", ""),
        ("cubic", 1, 9, "∂y/∂x = 1·12 + 1·2 = 14", "∂y/∂x = ∂y/∂v₁·3·x^2 + ∂y/∂v₂·2"),
        ("neuron", 0, 16, "∂y/∂x1 = 0.1966·(−3) = −0.5898", "∂y/∂x1 = ∂y/∂v₆·w1"),
        ("softmax-cross-entropy", 0, 3, "v₃ = 7.389 + 2.718 + 1.105 = 11.21", "v₃ = sum(v₂)"),
        ("convolution", 1, 9, "v₉ = relu(1.5) = 1.5", "v₉ = relu(v₈)"),
        ("convolution", 1, 21, "∂y/∂k0 = 0·1 + 1·3 + 0·2 = 3", "∂y/∂k0 = ∂y/∂v₅·left"),
        ("division-by-zero", 0, 3, "v₃ = log(0) = −∞", "v₃ = log(x)"),
        ("tie", 1, 2, "y = maximum(2, 2) = 2", "y = maximum(a, b)"),
    ],
)
def test_a_step_in_numbers_and_in_symbols(
    example: str, column: int, position: int, numbers: str, rule: str
) -> None:
    assert lines(example, column, position) == (numbers, rule)


@pytest.mark.parametrize(
    ("example", "variable", "form"),
    [
        ("cubic", "x", "3·x^{2} + 2"),
        ("neuron", "w0", "y·(1 − y)·x0"),
        ("product", "x", "sin(x)·2·x + (x^{2})·cos x"),
        ("chain", "x", "cos (x^{2})·2·x"),
        ("parabola", "x", "2·(x − 1)"),
        ("tie", "a", "[a ≥ b]"),
        ("softmax-cross-entropy", "z", ""),  # numbers that are added up have no form of their own
        ("quotient", "x", ""),  # too long to be read
    ],
)
def test_the_whole_derivative(example: str, variable: str, form: str) -> None:
    assert closed_form(part_of(example).tape(), variable) == form


def test_the_course_s_derivative_is_summed_up() -> None:
    assert plain(summary(TapePart().tape(), "x")) == "dy/dx = 3·x^2 + 2 = 5, 14, 29"


def test_forward_then_backward() -> None:
    tape = TapePart().tape()
    assert step_count(tape) == 10
    ways = [moment_at(tape, position) for position in range(10)]
    assert [current_node(tape, moment).label for moment in ways] == [
        *("v₀", "v₁", "v₂", "v₃", "v₄"),
        *("v₄", "v₃", "v₂", "v₁", "v₀"),
    ]
    assert [position_of(tape, moment) for moment in ways] == list(range(10))
    labels = {node.index: node.label for node in tape.rows}
    half = TapeMoment("forward", 2)
    assert {labels[index] for index in valued(tape, half) if index in labels} == {"v₀", "v₁", "v₂"}
    assert graded(tape, half) == frozenset()
    assert {labels[index] for index in graded(tape, TapeMoment("backward", 1))} == {"v₄", "v₃"}
    assert moment_at(tape, 99) == TapeMoment("backward", 4)


def test_the_table_of_the_course() -> None:
    table = table_of(TapePart())
    assert table.heads == ("x = 1", "x = 2", "x = 3")
    assert [
        (row.label, row.operation, row.values, plain(row.local), row.gradients) for row in table.rows
    ] == [
        ("v₀", "x", ("1", "2", "3"), "", ("5", "14", "29")),
        ("v₁", "v₀ ** 3", ("1", "8", "27"), "3·v₀^2", ("1", "1", "1")),
        ("v₂", "2 * v₀", ("2", "4", "6"), "2", ("1", "1", "1")),
        ("v₃", "v₁ + v₂", ("3", "12", "33"), "1,  1", ("1", "1", "1")),
        ("v₄ = y", "v₃ + 5", ("8", "17", "38"), "1", ("1", "1", "1")),
    ]
    assert head_of(TapePart(column=2)) == "x = 3"


def test_numbers_of_a_column_have_the_same_decimals() -> None:
    table = table_of(part_of("softmax-cross-entropy"))
    assert table.heads == ("[0]", "[1]", "[2]")
    assert table.rows[0].values == ("2.0000", "1.0000", "0.1000")
    assert table.rows[3].values == ("11.2125",)  # one for all columns
    assert table.rows[0].gradients == ("−0.3410", "0.2424", "0.0986")


def test_a_gradient_is_held_against_a_difference() -> None:
    smooth = check_of(TapePart().tape(), "x", 1)
    assert (smooth.number, smooth.agreement) == ("14", "agrees")
    assert 0 <= smooth.difference < 1e-6
    corner = check_of(part_of("relu-at-zero").tape(), "x", 1)
    assert corner.agreement == "corner"
    assert corner.words() == "corner: 0 on the left, 1 on the right"
    assert check_of(part_of("division-by-zero").tape(), "x", 1).agreement == "no-number"
    assert check_of(part_of("division-by-zero").tape(), "x", 2).agreement == "agrees"


@pytest.mark.parametrize("preset", TAPE_PRESETS, ids=lambda preset: preset.id)
@pytest.mark.parametrize("dense", [False, True])
def test_boxes_lie_apart_and_lines_go_to_the_right(preset: object, dense: bool) -> None:
    part = preset.part  # type: ignore[attr-defined]
    picture = picture_of(part.tape(), part.column, 16, dense)
    assert len(picture.boxes) == len(part.tape().rows)
    for first, second in combinations(picture.boxes, 2):
        assert not first.rect.intersects(second.rect)
    for line in picture.lines:
        assert line.points[0].x() < line.points[-1].x()
    for box in picture.boxes:
        assert 0 <= box.rect.left() <= box.rect.right() <= picture.size.width()
        assert 0 <= box.rect.top() <= box.rect.bottom() <= picture.size.height()


def test_every_example_of_the_engine_is_offered() -> None:
    assert [preset.id for preset in TAPE_PRESETS if preset.id != ""] == [
        f"autodiff-{example}" for example in _in_order()
    ]


def _in_order() -> list[str]:
    offered = [preset.id.removeprefix("autodiff-") for preset in TAPE_PRESETS]
    assert set(offered) == set(EXAMPLES)
    assert offered[0] == "cubic"
    return offered
