"""The way of a gradient through many layers, and the two neurons, against the engine."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.activations import ACTIVATIONS
from engine.operations.depth import chain, depth_profile
from gui.tabs.activations import depth_changes as changes
from gui.tabs.activations.depth_figures import (
    EXAMPLES,
    NEURON_STEPS,
    decades,
    step_count,
    trainings_of,
    way_of,
    ways_of,
)
from gui.tabs.activations.depth_part import DepthPart
from gui.tabs.activations.depth_words import neuron_sentence, neuron_state, product, verdict
from gui.tabs.activations.presets import preset_part
from gui.widgets.painted_text import text_of


def part_of(preset: str) -> DepthPart:
    part = preset_part(preset)
    assert isinstance(part, DepthPart)
    return part


def test_ten_layers_of_sigmoid_at_their_steepest() -> None:
    way = ways_of(part_of("depth-sigmoid"))["sigmoid"]
    np.testing.assert_allclose(10.0**way.path, 0.25 ** np.arange(11))
    assert " ".join(text_of(product("sigmoid", way, 10)).split()) == (
        "sigmoid: ∏ w·f′(z) = 0.25 · 0.25 · 0.25 · … · 0.25 = 0.25¹⁰ = 9.5·10⁻⁷"
    )
    assert text_of(product("sigmoid", way, 0)).endswith("1")
    assert "vanishes" in verdict("sigmoid", way, 10)


def test_a_number_that_goes_through_is_the_engines_chain() -> None:
    way = way_of("tanh", 6, 1.3, "through", 2.0, 16, 0)
    layers = chain(ACTIVATIONS["tanh"], 6, weight=1.3, at=2.0)
    assert way.factors == tuple(layer.factor for layer in reversed(layers))
    assert way.path[-1] == pytest.approx(layers[-1].log10_product)
    # the first factor on the way back is that of the last layer
    assert way.path[1] == pytest.approx(math.log10(abs(layers[-1].factor)))


def test_the_measured_curve_is_the_engines_from_behind() -> None:
    way = way_of("relu", 7, 1.41, "same", 1.0, 32, 5)
    profile = depth_profile(ACTIVATIONS["relu"], 7, 1.41, width=32, inputs=EXAMPLES, seed=5)
    np.testing.assert_allclose(10.0**way.measured, profile.gradient[::-1])
    assert way.measured[0] == 0


@pytest.mark.parametrize(
    ("preset", "name", "low", "high"),
    [
        ("depth-three", "sigmoid", -9, -5),
        ("depth-relu-he", "relu", -1, 1),
        ("depth-tanh-glorot", "tanh", -2, 0),
        ("depth-tanh-glorot", "sigmoid", -25, -15),
        ("depth-explodes", "relu", 3, 8),
    ],
)
def test_presets_show_what_they_say(preset: str, name: str, low: float, high: float) -> None:
    assert low < ways_of(part_of(preset))[name].measured[-1] < high


def test_a_dead_path_is_nothing_and_still_drawn() -> None:
    ways = ways_of(DepthPart(drawn=("relu", "sigmoid"), chosen="relu", z=-1.0))
    assert ways["relu"].path[1:].tolist() == [-math.inf] * 10
    bottom, top = decades(ways)
    assert bottom < -6
    assert top == 2
    assert text_of(product("relu", ways["relu"], 3)).endswith("0 · 0 · 0  =  0³  =  0")


def test_one_step_too_large_kills_relu_and_not_its_leaky_sister() -> None:
    relu, leaky = trainings_of(part_of("neuron-dies")).values()
    assert [step.is_dead for step in relu[:3]] == [False, True, True]
    assert (relu[1].z < 0).all()
    assert {(step.weight, step.bias) for step in relu[1:]} == {(relu[1].weight, relu[1].bias)}
    assert (leaky[1].z < 0).all()
    assert leaky[-1].loss < 0.01
    assert (leaky[-1].z[1:] > 0).all()
    assert neuron_state(relu[1]) == "dead"
    assert neuron_state(leaky[1]) == "4 of 4 below 0"
    assert neuron_state(relu[0]) == "learning"
    told = [neuron_sentence(relu[k], leaky[k], 1) for k in (0, 1, 2, NEURON_STEPS)]
    assert len(set(told)) == 4
    assert "come back" in told[3]


def test_steps_that_nobody_survives() -> None:
    relu, leaky = trainings_of(DepthPart("neuron", rate=10.0, weight=-5.0, bias=5.0)).values()
    assert relu[-1].is_dead
    assert neuron_state(leaky[-1]) == "diverges"
    assert "without end" in neuron_sentence(relu[-1], leaky[-1], 1)


def test_with_smaller_steps_both_learn() -> None:
    for steps in trainings_of(part_of("neuron-learns")).values():
        assert not any(step.is_dead for step in steps)
        assert steps[-1].loss < 0.005


def test_one_to_four_functions() -> None:
    part = DepthPart()
    alone = changes.toggle(changes.toggle(part, "tanh"), "relu")
    assert alone.drawn == ("sigmoid",)
    with pytest.raises(EngineError, match="functions-too-few"):
        changes.toggle(alone, "sigmoid")
    more = changes.choose(part, "gelu")
    assert (more.drawn, more.chosen) == (("sigmoid", "tanh", "relu", "gelu"), "gelu")
    with pytest.raises(EngineError, match="functions-too-many"):
        changes.choose(more, "elu")
    left = changes.toggle(more, "gelu")
    assert (left.drawn, left.chosen) == (part.drawn, "sigmoid")
    assert part.like(changes.choose(part, "relu"))


def test_stored_and_read_again() -> None:
    part = DepthPart("neuron", ("tanh", "gelu"), "gelu", 50, 0.3, "through", -6.0, 16, 9, 2.0, -1.0, 0.0)
    assert DepthPart.from_plain(part.to_plain()) == part
    assert step_count(part) == NEURON_STEPS + 1
    assert DepthPart.from_plain({}) == DepthPart()
    assert step_count(DepthPart()) == 11
    cases: tuple[dict[str, Any], ...] = (
        {"depth": 51},
        {"depth": 2.5},
        {"drawn": []},
        {"drawn": ["sign"]},
        {"width": 17},
        {"scale": 0},
        {"path": "none"},
        {"rate": math.inf},
    )
    for broken in cases:
        with pytest.raises(ValueError, match=r"\w"):
            DepthPart.from_plain(broken)
