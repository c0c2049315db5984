"""The examples: the course's own results, and what each caption promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.operations.coverage import coverage
from engine.operations.pooling import pool, route_gradient
from engine.operations.receptive_field import receptive_fields
from engine.paths import RESOURCES
from gui.tabs.pooling import preset_names
from gui.tabs.pooling.comparison_figures import METHODS, compare
from gui.tabs.pooling.presets import (
    FIRST_PRESET,
    GROUPS,
    PRESETS,
    first_state,
    fitting_preset,
    is_preset,
    preset_groups,
    preset_part,
    preset_room,
    preset_step,
    with_preset,
)
from gui.tabs.pooling.state import (
    ROOMS,
    DigitPipeline,
    PaddingWalk,
    PictureComparison,
    PoolingNumbers,
    PoolingState,
)
from tests.gui.tabs.pooling.states import IMAGE, UPSTREAM

REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text("utf-8"))["cases"]}
IDS = [preset.id for preset in PRESETS]
LONGEST_CAPTION = 90


def numbers_of(preset: str) -> PoolingNumbers:
    part = preset_part(preset)
    assert isinstance(part, PoolingNumbers)
    return part


def walk_of(preset: str) -> PaddingWalk:
    part = preset_part(preset)
    assert isinstance(part, PaddingWalk)
    return part


def digit_of(preset: str) -> DigitPipeline:
    part = preset_part(preset)
    assert isinstance(part, DigitPipeline)
    return part


def result(preset: str) -> list[list[float]]:
    numbers = numbers_of(preset)
    return pool(numbers.image, numbers.spec).tolist()


def gradient(preset: str) -> list[list[float]]:
    numbers = numbers_of(preset)
    return route_gradient(numbers.trace(), numbers.upstream).tolist()


# the table
def test_ids_are_unique_and_every_room_offers_some() -> None:
    assert len(set(IDS)) == len(IDS)
    offered = [name for room in ROOMS for _, names in preset_groups(room) for name in names]
    assert sorted(offered) == sorted(IDS)
    assert all(preset_groups(room) for room in ROOMS)
    assert {preset.group for preset in PRESETS} == set(GROUPS)


def test_the_file_holds_these_presets_and_nothing_that_is_not_known() -> None:
    stored = json.loads((RESOURCES / "presets" / "pooling.json").read_text("utf-8"))
    assert {room: set(records) for room, records in stored.items()} == {
        room: {preset.id for preset in PRESETS if preset.room == room} for room in ROOMS
    }
    for records in stored.values():
        for preset, record in records.items():
            known = preset_part(preset).to_dict()
            plain = {name: known[name] for name in record if name != "layers"}
            assert plain == {name: value for name, value in record.items() if name != "layers"}
            for layer, given in zip(known.get("layers", []), record.get("layers", []), strict=True):
                assert {name: layer[name] for name in given} == given


@pytest.mark.parametrize("preset", IDS)
def test_a_preset_opens_its_room_and_leaves_the_others(preset: str) -> None:
    before = first_state().changed(tinted=False)
    state = with_preset(before, preset)
    assert (state.room, state.preset, state.tinted) == (preset_room(preset), preset, False)
    assert fitting_preset(state) == preset
    parts = {"pooling": "numbers", "padding": "walk", "digit": "digit", "compare": "comparison"}
    for room, part in parts.items():
        if room != state.room:
            assert getattr(state, part) is getattr(before, part)
    again = PoolingState.from_text(state.to_text())
    assert again is not None
    assert again.same_numbers(state)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_a_preset_can_be_shown_from_its_step_on(preset: Any) -> None:
    assert preset_step(preset.id) == preset.step
    if preset.room == "pooling":
        assert 0 <= preset.step < len(numbers_of(preset.id).trace())
    elif preset.room == "padding":
        rows, columns = walk_of(preset.id).formulas()
        assert 0 <= preset.step < rows.output_size * columns.output_size
    else:
        assert preset.step == 0


def test_an_unknown_id_is_a_key_error() -> None:
    assert not is_preset("")
    for use in (preset_step, preset_room, preset_part, lambda preset: with_preset(first_state(), preset)):
        with pytest.raises(KeyError):
            use("")


def test_changed_numbers_fit_no_preset() -> None:
    state = first_state()
    assert fitting_preset(state.changed(comparison=PictureComparison(shift=(3, 3)), room="compare")) == ""
    assert fitting_preset(state.changed(room="compare")) == "compare-one-pixel"


# the course
@pytest.mark.parametrize(
    ("preset", "case"),
    [("course-valid", "maxpool-2x2-s1-valid"), ("course-same", "maxpool-2x2-s1-same")],
)
def test_the_course_gets_its_results(preset: str, case: str) -> None:
    numbers, wanted = numbers_of(preset), CASES[case]
    assert numbers.image.ravel().tolist() == np.ravel(wanted["inputs"]["x"]["data"]).tolist()
    assert result(preset) == np.array(wanted["expected"])[0, :, :, 0].tolist()
    given = wanted["parameters"]
    assert numbers.spec.window == tuple(given["window"])
    assert numbers.spec.stride == tuple(given["strides"])
    assert numbers.spec.padding == given["padding"]


def test_the_course_s_layers() -> None:
    digit = digit_of("digit-course")
    assert digit == DigitPipeline()
    convolved, pooled = digit.rows()
    assert list(convolved.output_shape) == CASES["mnist-shape-conv"]["expected_shape"][1:]
    assert list(pooled.output_shape) == CASES["mnist-shape-pool"]["course_printed_shape"][1:]
    assert (convolved.parameters, pooled.parameters) == (50, 0)
    assert (convolved.work.multiply_adds, convolved.work.multiply_adds_on_image) == (8820, 8405)


# what the captions promise
def test_what_is_shown_at_the_first_visit() -> None:
    state = first_state()
    assert (state.preset, state.room, state.gradient) == (FIRST_PRESET, "pooling", True)
    assert state.numbers.image.tolist() == IMAGE
    assert state.numbers.upstream.tolist() == UPSTREAM
    assert result(FIRST_PRESET) == [[8, 8, 4], [8, 8, 7], [5, 6, 3]]
    assert gradient(FIRST_PRESET)[1][1] == 1 - 2 + 2 + 1


def test_an_average_shares_its_gradient_out() -> None:
    numbers = numbers_of("average-overlapping")
    assert numbers.image.tolist() == IMAGE
    assert numbers.trace().divisors.tolist() == [[4, 6, 4], [6, 9, 6], [4, 6, 4]]
    # whole shares, which anybody adds up by heart
    assert gradient("average-overlapping")[1] == [2, 2, 0, 0, 0]


def test_padding_counts_neither_in_the_mean_nor_in_the_maximum() -> None:
    assert result("average-same") == [[2.5, 2], [1.5, 1]]
    assert result("negative-same") == [[-1, -1], [-1, -1]]
    with_zeros = np.pad(numbers_of("negative-same").image, ((0, 1), (0, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(with_zeros, (2, 2))
    assert (windows.max(axis=(2, 3)) == 0).sum() == 3


def test_of_equal_numbers_the_first_gets_the_gradient() -> None:
    assert gradient("ties") == [[6, 0], [0, 0]]


def test_nobody_reads_the_nines() -> None:
    numbers = numbers_of("drops-a-row")
    assert (numbers.image[6] == 9).all()
    assert (numbers.image[:, 6] == 9).all()
    assert pool(numbers.image, numbers.spec).shape == (3, 3)
    assert pool(numbers.image, numbers.spec).max() < 9
    assert [axis.dropped_input for axis in numbers.trace().formulas] == [1, 1]


def test_one_number_for_a_whole_map() -> None:
    assert numbers_of("global-average").image.sum() == 40
    assert result("global-average") == [[2.5]]
    assert gradient("global-average") == [[0.5] * 4] * 4


@pytest.mark.parametrize(
    ("preset", "size", "pads"),
    [
        ("walk-six", 6, (1, 1)),
        ("walk-valid", 26, (0, 0)),
        ("walk-same", 28, (1, 1)),
        ("walk-full", 30, (2, 2)),
        ("walk-same-stride-2", 14, (0, 1)),
        ("walk-even-after", 6, (1, 2)),
        ("walk-even-before", 6, (2, 1)),
    ],
)
def test_sizes_and_sides_of_every_rule(preset: str, size: int, pads: tuple[int, int]) -> None:
    for axis in walk_of(preset).formulas():
        assert (axis.output_size, axis.pad_before, axis.pad_after) == (size, *pads)


def test_how_often_cells_are_seen() -> None:
    six = coverage(walk_of("walk-six").formulas())
    assert (six.counts[0, 0], six.counts[2, 2]) == (4, 9)
    full = coverage(walk_of("walk-full").formulas())
    assert (full.least, full.most) == (9, 9)


def test_receptive_fields_and_parameters_of_the_stacks() -> None:
    network = digit_of("digit-network")
    assert sum(row.parameters for row in network.rows()) == 100
    assert sum(row.work.multiply_adds for row in network.rows()) == 70_560
    fields = [field.size[0] for field in receptive_fields((28, 28), network.layers)]
    assert fields == [3, 4]
    deep = digit_of("digit-deep")
    assert [field.size[0] for field in receptive_fields((28, 28), deep.layers)] == [3, 4, 8, 10]
    course = receptive_fields((28, 28), digit_of("digit-course").layers)[-1]
    assert (course.size, course.jump, course.layer_row.output_shape) == ((5, 5), (4, 4), (7, 7, 5))


def test_a_small_shift_changes_the_fewest_cells_of_the_maximum() -> None:
    part = preset_part("compare-one-pixel")
    assert isinstance(part, PictureComparison)
    changed = {method: change.changed for method, change in compare(part).methods.items()}
    assert changed["max"] < changed["average"] < changed["convolution"]


def test_moved_by_the_stride_a_map_moves_by_one_cell() -> None:
    part = preset_part("compare-one-window")
    assert isinstance(part, PictureComparison)
    for method in METHODS:
        change = compare(part).methods[method]
        np.testing.assert_allclose(change.after[:, 1:], change.before[:, :-1], atol=1e-12)


def test_poolings_change_less_than_the_photograph() -> None:
    part = preset_part("compare-photo")
    assert isinstance(part, PictureComparison)
    figures = compare(part)
    assert max(figures.methods[method].share for method in ("max", "average")) < figures.picture.share


# names
def test_everything_has_a_name_and_a_caption() -> None:
    assert set(preset_names.NAMES) == set(preset_names.CAPTIONS) == set(IDS)
    assert list(preset_names.GROUP_NAMES) == list(GROUPS)
    assert len({preset_names.preset_name(preset) for preset in IDS}) == len(IDS)
    assert all(preset_names.group_name(group) for group in GROUPS)


@pytest.mark.parametrize("preset", IDS)
def test_captions_are_short_sentences_with_a_real_minus(preset: str) -> None:
    caption = preset_names.preset_caption(preset)
    assert caption.endswith(".")
    assert len(caption) <= LONGEST_CAPTION
    assert " -" not in caption
