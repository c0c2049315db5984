"""The examples of the room of functions against the course's own numbers."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.operations.activations import COURSE_RANGE, course_grid
from gui.tabs.activations.array_strip import results_of
from gui.tabs.activations.curve_figures import figures_of
from gui.tabs.activations.curve_functions import function_of, without_x, zones_of
from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.curves_presets import CURVES_PRESETS
from gui.tabs.activations.presets import PRESETS, first_state, fitting_preset, preset_part, with_preset

REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text("utf-8"))["cases"]}
LONGEST_CAPTION = 90
# case of the course: preset, and which of the two plots shows it
CURVES = {
    "curve-sigmoid": ("course-sigmoid", "value"),
    "curve-sigmoid-derivative": ("course-sigmoid-slope", "derivative"),
    "curve-tanh": ("course-tanh", "value"),
    "curve-tanh-derivative": ("course-tanh-slope", "derivative"),
    "curve-relu": ("course-relu", "value"),
}


def part_of(preset: str) -> CurvesPart:
    part = preset_part(preset)
    assert isinstance(part, CurvesPart)
    return part


@pytest.mark.parametrize("case", list(CURVES))
def test_a_preset_shows_the_curve_of_the_course(case: str) -> None:
    wanted: dict[str, Any] = CASES[case]
    preset, what = CURVES[case]
    part = part_of(preset)
    assert part.drawn == (part.chosen,) == (wanted["parameters"]["function"],)
    assert part.span == COURSE_RANGE
    grid = course_grid()
    numbers = getattr(function_of(part, part.chosen), what)(grid)
    assert numbers.size == wanted["count"]
    assert numbers.max() == pytest.approx(wanted["max"], abs=wanted["atol"])
    assert numbers.min() == pytest.approx(wanted["min"], abs=wanted["atol"])
    assert int(numbers.argmax()) == wanted["argmax_index"]
    assert int(numbers.argmin()) == wanted["argmin_index"]
    sampled = numbers[wanted["inputs"]["z"]["indices"]]
    np.testing.assert_allclose(sampled, wanted["expected"], rtol=0, atol=wanted["atol"])


@pytest.mark.parametrize("preset", ["course-sigmoid-slope", "course-tanh-slope"])
def test_a_derivative_has_the_heights_of_the_course(preset: str) -> None:
    assert figures_of(without_x(part_of(preset)), 601).slopes == (0.0, 1.0)


@pytest.mark.parametrize("case", ["relu-vector-numpy", "relu-vector-tf"])
def test_the_array_of_the_course(case: str) -> None:
    part = part_of("course-relu-array")
    assert list(part.numbers) == CASES[case]["inputs"]["z"]["data"]
    results = results_of(part)
    assert results.tolist() == CASES[case]["expected"]
    assert results.dtype == CASES[case]["expected_dtype"]


def test_every_example_is_found_by_its_numbers_and_keeps_its_name_while_x_moves() -> None:
    assert len({preset.id for preset in PRESETS}) == len(PRESETS)
    for preset in CURVES_PRESETS:
        state = with_preset(first_state(), preset.id)
        assert fitting_preset(state) == preset.id
        assert CurvesPart.from_plain(preset.part.to_plain()) == preset.part
        assert len(preset.caption) <= LONGEST_CAPTION, preset.id


def test_captions_promise_what_is_shown() -> None:
    saturation = part_of("saturation")
    borders = {
        name: zones_of(without_x(replace(saturation, drawn=(name,), chosen=name)))[1][0]
        for name in ("tanh", "sigmoid")
    }
    assert borders == pytest.approx({"tanh": 2.18, "sigmoid": 2.89}, abs=0.005)
    assert float(function_of(part_of("course-sigmoid-slope"), "sigmoid").derivative(0.0)) == 0.25
    assert float(function_of(part_of("course-tanh-slope"), "tanh").derivative(0.0)) == 1.0
    family = part_of("relu-family")
    slopes = {name: float(function_of(family, name).derivative(-1.5)) for name in family.drawn}
    assert slopes.pop("relu") == 0.0
    assert all(slope > 0 for slope in slopes.values())
    smooth = part_of("smooth-relus")
    falling, rising = (float(function_of(smooth, name).derivative(-2.0)) for name in ("silu", "softplus"))
    assert falling < 0 < rising
