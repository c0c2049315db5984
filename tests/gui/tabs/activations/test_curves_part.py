"""What is stored of the room of functions, and what a broken file does."""

import json
from dataclasses import replace
from typing import Any

import pytest

from engine.errors import EngineError
from gui.tabs.activations import curve_changes as changes
from gui.tabs.activations.curves_part import CUSTOM, CurvesPart
from gui.tabs.activations.presets import first_state
from gui.tabs.activations.state import PARTS, ActivationsState

FULL = CurvesPart(
    drawn=("relu", "elu", CUSTOM),
    chosen=CUSTOM,
    x=-0.75,
    span=(-3.0, 2.0),
    heights=(-1.0, 4.0),
    slopes=(0.0, 1.0),
    threshold=0.01,
    leaky_slope=0.5,
    prelu_slope=-0.25,
    elu_alpha=2.0,
    custom="x*exp(-x**2)",
    numbers=(-1, 2.5, 4),
)


def test_a_state_comes_back_from_its_text() -> None:
    state = first_state().changed(curves=FULL, tangent=False, zones=False, preset="")
    read = ActivationsState.from_text(state.to_text())
    assert read == state
    assert [type(number) for number in read.curves.numbers] == [int, float, int]


@pytest.mark.parametrize(
    "broken",
    [
        {"drawn": ["sigmoid", "nothing"]},
        {"drawn": ["custom"], "custom": ""},
        {"drawn": 3},
        {"chosen": "nothing"},
        {"x": 11.0},
        {"x": True},
        {"x": "1"},
        {"span": [1.0, 1.0]},
        {"span": [5.0]},
        {"span": [-1e9, 1.0]},
        {"heights": [0.0, float("inf")]},
        {"slopes": "01"},
        {"threshold": 0.0},
        {"leaky_slope": 1.5},
        {"prelu_slope": -2.0},
        {"elu_alpha": float("nan")},
        {"custom": "x +"},
        {"custom": "x + y"},
        {"numbers": [1.0] * 13},
        {"numbers": ["1"]},
        {"numbers": [1e7]},
        {"numbers": 1.0},
    ],
)
def test_a_broken_part_is_as_at_the_first_visit_and_the_looks_stay(broken: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError, EngineError)):
        CurvesPart.from_plain({**FULL.to_plain(), **broken})
    stored = json.loads(first_state().changed(tangent=False).to_text())
    stored["curves"] = {**FULL.to_plain(), **broken}
    read = ActivationsState.from_text(json.dumps(stored))
    assert read is not None
    assert read.curves == CurvesPart()
    assert not read.tangent


@pytest.mark.parametrize("text", ["", "{ broken", "[]", "3", "null", "[" * 5_000])
def test_a_text_that_is_no_state_is_none(text: str) -> None:
    assert ActivationsState.from_text(text) is None


def test_an_empty_record_is_the_first_visit_in_the_first_room() -> None:
    read = ActivationsState.from_text('{"room": "cellar", "preset": 3}')
    assert read == ActivationsState()
    assert all(getattr(read, name) == kind() for name, kind in PARTS.items())


# changes
def test_x_goes_along_the_grid_and_never_out_of_the_range() -> None:
    part = CurvesPart(x=0.0)
    for _ in range(7):
        part = changes.nudge_x(part, changes.step_of(part))
    assert part.x == 0.7  # not 0.7000000000000001
    for _ in range(7):
        part = changes.nudge_x(part, -changes.step_of(part))
    assert part.x == 0.0
    assert changes.snap_x(part, 1.26, fine=False).x == 1.3
    assert changes.snap_x(part, 1.264, fine=True).x == 1.26
    assert changes.set_x(part, 99.0).x == 10.0
    assert changes.set_span(replace(part, x=5.0), (-1.0, 1.0)).x == 1.0


def test_ticking_chooses_and_unticking_the_chosen_one_hands_over() -> None:
    part = CurvesPart()
    more = changes.toggle(part, "elu")
    assert (more.drawn, more.chosen) == (("sigmoid", "tanh", "relu", "elu"), "elu")
    less = changes.toggle(more, "elu")
    assert (less.drawn, less.chosen) == (part.drawn, "relu")
    assert changes.toggle(less, "sigmoid").chosen == "relu"
    none = changes.toggle(CurvesPart(drawn=("tanh",)), "tanh")
    assert none.drawn == ()
    assert changes.choose_next(none, 1) is none
    assert [changes.choose_next(part, steps).chosen for steps in (-1, 1, 2)] == ["sigmoid", "relu", "sigmoid"]


def test_an_expression_that_cannot_be_drawn_changes_nothing() -> None:
    for text in ("x +", "x + y", "sum(x)", "x**99999"):
        with pytest.raises(EngineError):
            changes.set_custom(CurvesPart(), text)
    typed = changes.set_custom(CurvesPart(), "  t**2 ")
    assert (typed.custom, typed.chosen, typed.drawn[-1]) == ("t**2", CUSTOM, CUSTOM)
    assert changes.set_custom(typed, "") == replace(CurvesPart(), chosen="relu")


def test_a_range_is_held_within_what_can_be_drawn() -> None:
    part = CurvesPart()
    assert changes.set_span(part, (-1e6, 1e6)).span == (-10_000.0, 10_000.0)
    assert changes.set_span(part, (1.0, 1.0)) is part
    zoomed = changes.set_span(part, (0.0, 2.0), (0.0, 0.5), "slope")
    assert (zoomed.heights, zoomed.slopes) == (None, (0.0, 0.5))
    assert changes.set_span(zoomed, changes.SPANS[0]).slopes is None
