"""The part of automatic differentiation: changes, what is refused, what is stored."""

from __future__ import annotations

import json
import time

import pytest

from engine.errors import EngineError
from gui.tabs.activations.tape_changes import (
    numbers_from_text,
    set_column,
    set_expression,
    set_numbers,
    set_rate,
    set_start,
    set_steps,
    text_from_numbers,
)
from gui.tabs.activations.tape_part import MOST_DESCENT_STEPS, MOST_ELEMENTS, TapePart
from gui.tabs.activations.tape_presets import TAPE_PRESETS

FIRST = TapePart()
HOSTILE = {
    "attribute": "x.__class__.__bases__",
    "import": "__import__('os').system('true')",
    "call": "open('/etc/passwd')",
    "index": "x[0]",
    "lambda": "lambda: x",
    "huge power": "9**9**9**9*x",
    "power of powers": "x**99999999",
    "deep": "(" * 5_000 + "x" + ")" * 5_000,
    "signs": "-" * 1_500 + "x",
    "long": "x+" * 5_000 + "x",
    "10,000 letters": "a" * 10_000,
    "many names": "+".join(f"a{k}" for k in range(60)),
    "control": "x\x00+1",
}


def test_the_course_s_example_opens_first() -> None:
    assert FIRST.expression == "y = x**3 + 2*x + 5"
    assert FIRST.tape().gradients["x"].tolist() == [5, 14, 29]
    assert FIRST.like(TAPE_PRESETS[0].part)  # type: ignore[arg-type]


def test_names_keep_their_numbers_and_new_ones_are_1() -> None:
    after = set_expression(FIRST, "x*w")
    assert (after.numbers_of("x"), after.numbers_of("w")) == ((1, 2, 3), (1,))
    again = set_expression(set_expression(after, "w"), "x*w")
    assert again.tape().value.tolist() == [1, 2, 3]
    assert set_expression(FIRST, FIRST.expression) is FIRST


def test_a_column_is_always_there() -> None:
    last = set_column(FIRST, 2)
    assert set_numbers(last, "x", (7.0,)).column == 0
    assert set_column(FIRST, 3) is FIRST
    assert last.columns == 3


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_refused_at_once(name: str) -> None:
    began = time.perf_counter()
    with pytest.raises(EngineError):
        set_expression(FIRST, HOSTILE[name])
    assert time.perf_counter() - began < 0.05


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("1, 2, 3", (1, 2, 3)), ("−2.5;4 1e3", (-2.5, 4, 1000)), ("[0.5]", (0.5,)), ("  7 ", (7,))],
)
def test_numbers_are_read_as_people_write_them(text: str, numbers: tuple[float, ...]) -> None:
    assert numbers_from_text("x", text) == numbers
    assert numbers_from_text("x", text_from_numbers(numbers)) == numbers


@pytest.mark.parametrize(
    ("text", "key", "column"),
    [
        ("", "autodiff-value-empty", None),
        ("1, two, 3", "autodiff-value-unreadable", 4),
        ("nan", "autodiff-value-unreadable", 1),
        ("1 " * (MOST_ELEMENTS + 1), "autodiff-values-too-many", None),
    ],
)
def test_numbers_that_are_none(text: str, key: str, column: int | None) -> None:
    with pytest.raises(EngineError) as caught:
        numbers_from_text("x", text)
    assert (caught.value.message_key, caught.value.values.get("column")) == (key, column)


def test_lengths_that_do_not_go_together_are_refused() -> None:
    two = set_expression(FIRST, "x*w")
    with pytest.raises(EngineError) as caught:
        set_numbers(two, "w", (1.0, 2.0))
    assert caught.value.message_key == "autodiff-shapes-differ"


def test_another_start_takes_no_step_and_another_column_forgets_the_walk() -> None:
    walked = set_steps(set_rate(FIRST, 0.5), 4)
    assert walked.descent.steps == 4
    assert set_start(walked, 2.0).descent.steps == 0
    assert set_start(walked, 2.0).descent.learning_rate == 0.5
    assert set_column(walked, 0).descent.learning_rate is None
    assert set_steps(walked, 10_000).descent.steps == MOST_DESCENT_STEPS


@pytest.mark.parametrize("preset", TAPE_PRESETS, ids=lambda preset: preset.id)
def test_it_is_read_as_it_was_stored(preset: object) -> None:
    part = set_steps(set_rate(preset.part, 0.25), 3)  # type: ignore[attr-defined]
    assert TapePart.from_plain(json.loads(json.dumps(part.to_plain()))) == part


@pytest.mark.parametrize(
    "broken",
    [
        {"expression": "x +"},
        {"expression": "x", "values": {"x": []}},
        {"expression": "x", "values": {"x": [float("inf")]}},
        {"expression": "x", "values": {"x": [1.0] * 99}},
        {"column": 7},
        {"column": "first"},
        {"descent": {"steps": -1}},
        {"descent": {"learning_rate": 0.0}},
        {"descent": {"start": 1e99}},
        {"values": 5},
    ],
)
def test_what_somebody_broke_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises((EngineError, ValueError, TypeError, AttributeError)):
        TapePart.from_plain(broken)
