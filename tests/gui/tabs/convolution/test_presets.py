from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import signal

from engine.data import datasets
from engine.operations.convolution import convolve
from engine.operations.kernels import KERNELS
from engine.paths import RESOURCES
from gui.tabs.convolution import preset_names
from gui.tabs.convolution.presets import (
    FIRST_PRESET,
    GROUPS,
    PRESETS,
    RANDOM_PRESET,
    preset_groups,
    preset_state,
    preset_step,
)
from gui.tabs.convolution.state import ConvolutionState

REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "course_cases.json"
CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in json.loads(REFERENCE.read_text("utf-8"))["cases"]
}
CONVOLUTIONS = {"sliding_dot", "convolve", "correlate", "correlate2d", "conv2d"}
IN_COURSE = [name for name, case in CASES.items() if case["in_course"] and case["operation"] in CONVOLUTIONS]
# presets bear the names of their cases, but for the one that has another image
COURSE = {RANDOM_PRESET: "mnist-shape-conv"}
GROUPED = dict(preset_groups())
LONGEST_CAPTION = 90


def ids() -> list[str]:
    return [preset.id for preset in PRESETS]


def case_of(preset: str) -> dict[str, Any]:
    return CASES[COURSE.get(preset, preset)]


def array(record: dict[str, Any]) -> np.ndarray[Any, Any]:
    return np.array(record["data"], dtype=record["dtype"])


def result(state: ConvolutionState) -> np.ndarray[Any, Any]:
    return state.trace().result


def with_rules(state: ConvolutionState, **rules: Any) -> ConvolutionState:
    return state.changed(spec=replace(state.spec, **rules))


# ---------------------------------------------------------------- the table


def test_ids_are_unique_and_each_group_holds_some() -> None:
    assert len(set(ids())) == len(PRESETS)
    assert list(GROUPED) == list(GROUPS) == ["course", "kernels", "more"]
    assert all(GROUPED.values())
    assert [name for names in GROUPED.values() for name in names] == ids()


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_a_preset_can_be_shown_from_its_step_on(preset: Any) -> None:
    state = preset_state(preset.id)
    assert state.preset == preset.id
    assert 0 <= preset.step < len(state.trace())
    assert preset_step(preset.id) == preset.step
    assert preset_state(preset.id) is state


@pytest.mark.parametrize("preset", ids())
def test_a_preset_survives_being_stored(preset: str) -> None:
    state = preset_state(preset)
    again = ConvolutionState.from_text(state.to_text())
    assert again is not None
    assert again.same_numbers(state)
    assert again.to_dict() == state.to_dict()


def test_the_file_says_nothing_that_a_state_does_not_know() -> None:
    stored = json.loads((RESOURCES / "presets" / "course_convolution.json").read_text("utf-8"))
    assert list(stored["presets"]) == [*GROUPED["course"], *GROUPED["more"]]
    for preset, record in stored["presets"].items():
        state = preset_state(preset).to_dict()
        assert {name: state[name] for name in record} == record
    mould = preset_state(FIRST_PRESET).to_dict()
    assert {name: mould[name] for name in stored["kernels"]} == stored["kernels"]


@pytest.mark.parametrize("use", [preset_state, preset_step])
def test_an_unknown_id_is_a_key_error(use: Any) -> None:
    with pytest.raises(KeyError):
        use("")


# ---------------------------------------------------------------- the course


def test_the_course_is_complete_and_in_its_order() -> None:
    assert len(IN_COURSE) == 14
    assert [COURSE.get(preset, preset) for preset in GROUPED["course"]] == IN_COURSE


@pytest.mark.parametrize("preset", [name for name in GROUPED["course"] if name != RANDOM_PRESET])
def test_the_course_gets_its_results(preset: str) -> None:
    case, state = case_of(preset), preset_state(preset)
    wanted = np.array(case["expected"])
    found = result(state)
    # Keras gives a batch of one image, and keeps the axes of one channel and one filter
    assert found.reshape(wanted.shape).tolist() == wanted.tolist()


@pytest.mark.parametrize("preset", GROUPED["course"])
def test_the_course_pads_where_its_libraries_do(preset: str) -> None:
    (top, bottom), (left, right) = preset_state(preset).trace().pads
    found = {"top": top, "bottom": bottom, "left": left, "right": right}
    wanted = case_of(preset)["parameters"].get("pads", {})
    assert {side: found[side] for side in wanted} == wanted
    assert sum(found.values()) == sum(wanted.values())


@pytest.mark.parametrize("preset", [name for name in GROUPED["course"] if name != RANDOM_PRESET])
def test_the_course_works_on_its_own_numbers(preset: str) -> None:
    case, state = case_of(preset), preset_state(preset)
    image, kernel, bias = state.operands()
    given = case["inputs"]
    assert bias is None
    assert image.ravel().tolist() == array(given["x"]).ravel().tolist()
    used = state.trace().kernel_as_used if preset == "conv1d-sliding-dot" else kernel
    assert used.ravel().tolist() == array(given["kernel"]).ravel().tolist()


def test_the_first_example_flips_the_kernel() -> None:
    state = preset_state("conv1d-sliding-dot")
    assert state.kernel.ravel().tolist() == CASES["conv1d-flip"]["inputs"]["kernel"]["data"]
    assert state.trace().kernel_as_used.ravel().tolist() == CASES["conv1d-flip"]["expected"]


def test_the_digit_is_the_first_of_mnist_under_the_reference_filters() -> None:
    state, case = preset_state(RANDOM_PRESET), CASES["mnist-shape-conv"]
    first = datasets.load("mnist", "train", limit=1)
    assert first.labels[0] == 5
    np.testing.assert_array_equal(np.rint(state.image[:, :, 0] * 255), first.images[0])
    np.testing.assert_array_equal(state.kernel, array(case["inputs"]["kernel"]))
    assert list(result(state).shape) == case["expected_shape"][1:]
    padded = np.pad(state.image[:, :, 0], ((0, 1), (0, 1)))
    for number in range(5):
        wanted = signal.correlate2d(padded, state.kernel[:, :, 0, number], mode="valid")[::2, ::2]
        np.testing.assert_allclose(result(state)[:, :, number], wanted, atol=1e-12)
    # the same filters on the image of the reference give its result
    found = convolve(array(case["inputs"]["x"])[0], state.kernel, state.spec)
    np.testing.assert_allclose(found, np.array(case["expected"])[0], atol=case["atol"])


# ---------------------------------------------------------------- kernels


def test_every_kernel_is_a_preset_of_its_own_numbers() -> None:
    assert GROUPED["kernels"] == tuple(KERNELS)
    for name, entry in KERNELS.items():
        state = preset_state(name)
        np.testing.assert_array_equal(state.kernel[:, :, 0, 0], entry.weights)
        np.testing.assert_array_equal(state.image, preset_state(FIRST_PRESET).image)
        assert result(state).shape == (5, 5)


def test_what_is_shown_at_the_first_start() -> None:
    assert FIRST_PRESET == "sobel-x"
    state = preset_state(FIRST_PRESET)
    assert result(state)[:2].tolist() == [[-4, 7, 3, -2, 1], [-6, 12, 4, -2, 2]]
    step = state.trace()[preset_step(FIRST_PRESET)]
    assert step.output_index == (1, 1, 0)
    assert step.running_sum.tolist() == [2, 2, 2, 8, 8, 8, 13, 13, 12]


# ---------------------------------------------------------------- what the captions promise


def test_stride_drops_what_is_never_read() -> None:
    state = preset_state("stride-drops")
    assert [axis.dropped_input for axis in state.trace().formulas] == [1, 1]
    windows = [step.window_values for step in state.trace()]
    assert len(windows) == 4
    assert (state.image == 9).any()
    assert max(window.max() for window in windows) < 9


def test_dilation_jumps_over_every_other_cell() -> None:
    assert result(preset_state("dilation-2")).tolist() == [[9, 0, 9], [0, 0, 0], [9, 0, 9]]


@pytest.mark.parametrize(
    ("preset", "mode"), [("border-reflect", "reflect"), ("border-edge", "edge"), ("border-wrap", "wrap")]
)
def test_borders_against_numpy(preset: str, mode: Any) -> None:
    state = preset_state(preset)
    padded = np.pad(state.image[:, :, 0], 1, mode=mode)
    wanted = signal.correlate2d(padded, state.kernel[:, :, 0, 0], mode="valid")
    np.testing.assert_array_equal(result(state), wanted)
    if mode == "reflect":
        assert not result(state)[:, [0, -1]].any()


def test_an_even_kernel_has_two_kinds_of_same() -> None:
    state = preset_state("same-even-kernel")
    image, kernel = state.image[:, :, 0], state.kernel[:, :, 0, 0]
    assert (state.room, state.comparison) == ("compare", "same")
    np.testing.assert_array_equal(result(state), signal.correlate2d(image, kernel, mode="same"))
    before = with_rules(state, extra="before")
    np.testing.assert_array_equal(result(before), signal.correlate(image, kernel, mode="same"))
    assert result(before).tolist() != result(state).tolist()


def test_same_depends_on_the_stride() -> None:
    state = preset_state("same-stride-2")
    assert result(state).tolist() == [321, 543, 65]
    assert state.trace().pads[1] == (0, 1)
    assert with_rules(state, stride=(1, 1)).trace().pads[1] == (1, 1)


def test_an_impulse_tells_convolution_from_correlation() -> None:
    state = preset_state("flip-impulse")
    kernel = state.kernel[:, :, 0, 0]
    assert (state.room, state.comparison) == ("compare", "flip")
    np.testing.assert_array_equal(result(with_rules(state, flip_kernel=True)), kernel)
    np.testing.assert_array_equal(result(state), np.rot90(kernel, 2))


# ---------------------------------------------------------------- names


def test_everything_has_a_name_and_a_caption() -> None:
    assert list(preset_names.NAMES) == list(preset_names.CAPTIONS) == ids()
    assert list(preset_names.GROUP_NAMES) == list(GROUPS)
    names = [preset_names.preset_name(preset) for preset in ids()]
    assert len(set(names)) == len(names)
    assert all(preset_names.group_name(group) for group in GROUPS)


@pytest.mark.parametrize("preset", ids())
def test_captions_are_short_sentences_with_a_real_minus(preset: str) -> None:
    caption = preset_names.preset_caption(preset)
    assert caption.endswith(".")
    assert len(caption) <= LONGEST_CAPTION
    assert " -" not in caption
