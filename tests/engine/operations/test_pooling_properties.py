"""What holds for every pooling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.padding import pad
from engine.operations.pooling import (
    PoolingSpec,
    global_pool,
    gradient_shares,
    gradient_summands,
    output_shape,
    pool,
    route_gradient,
    size_formula,
    trace,
)
from tests.engine.operations.pooling_problems import Pooling, image_maps, pads_of, poolings, slow_pool


@settings(max_examples=300)
@given(poolings())
def test_it_is_what_slow_loops_give(pooling: Pooling) -> None:
    wanted = slow_pool(pooling)
    found = pool(pooling.image, pooling.spec)
    assert found.shape == wanted.shape == output_shape(pooling.image.shape, pooling.spec)
    if pooling.spec.kind == "average":
        np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-12)
    else:
        assert np.array_equal(found, wanted)


@given(poolings(dtype=np.int64))
def test_integers(pooling: Pooling) -> None:
    found = pool(pooling.image, pooling.spec)
    assert found.dtype == (np.float64 if pooling.spec.kind == "average" else np.int64)
    assert np.array_equal(found, slow_pool(pooling))


@settings(max_examples=60)
@given(poolings(dtype=np.float32))
def test_single_precision(pooling: Pooling) -> None:
    found = pool(pooling.image, pooling.spec)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, slow_pool(pooling), rtol=0, atol=1e-6)


@given(poolings())
def test_the_size_is_the_formula_s(pooling: Pooling) -> None:
    found = output_shape(pooling.image.shape, pooling.spec)
    formulas = size_formula(pooling.image.shape, pooling.spec)
    for size, axis, pads in zip(found, formulas, pads_of(pooling), strict=False):
        assert (axis.pad_before, axis.pad_after) == pads
        assert size == axis.output_size
        assert (size - 1) * axis.stride + axis.kernel_size + axis.dropped == axis.padded_size
        assert 0 <= axis.dropped < axis.stride


@settings(max_examples=80)
@given(poolings(with_ties=True))
def test_the_steps_are_the_result(pooling: Pooling) -> None:
    check_steps(pooling)


@settings(max_examples=40)
@given(poolings(dtype=np.float32))
def test_the_steps_are_the_result_to_the_last_bit(pooling: Pooling) -> None:
    check_steps(pooling)


def check_steps(pooling: Pooling) -> None:
    steps = trace(pooling.image, pooling.spec)
    found = pool(pooling.image, pooling.spec)
    assert np.array_equal(steps.result, found)
    assert len(steps) == found.size
    totals = np.empty(steps.shape, found.dtype)
    for index, step in enumerate(steps):
        row, column, channel = step.output_index
        totals[row, column, channel] = step.total
        assert steps.index_of(row, column, channel) == step.index == index
        assert np.array_equal(steps.padded[..., channel][step.window.slices], step.values)
        taking_part = [step.values[term] for term in step.terms]
        assert len(taking_part) == len(step.running) == steps.divisors[row, column] > 0
        assert step.running[-1] == pytest.approx(step.total if step.sum is None else step.sum, abs=1e-5)
        if step.winner is None or step.source is None:
            assert step.divisor == len(taking_part)
            continue
        assert steps.winners is not None
        assert tuple(steps.winners[row, column, channel]) == step.source
        assert steps.image[(*step.source, channel)] == step.total
        equal = [term for term in step.terms if step.values[term] == step.total]
        assert equal == [step.winner, *step.ties]
    assert np.array_equal(totals.reshape(found.shape), found)


@settings(max_examples=60)
@given(poolings())
def test_the_trace_knows_which_cell_reaches_which(pooling: Pooling) -> None:
    steps = trace(pooling.image, pooling.spec)
    image = image_maps(pooling.image)
    reached: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for step in steps[: steps.shape[0] * steps.shape[1]]:
        for r, row in enumerate(step.window.rows):
            for c, column in enumerate(step.window.columns):
                source = steps.source_of(row, column)
                assert step.in_padding[r, c] == (source is None)
                if source is not None:
                    assert step.values[r, c] == image[(*source, 0)]
                    reached.setdefault(source, []).append(step.output_index[:2])
    for row in range(image.shape[0]):
        for column in range(image.shape[1]):
            assert list(steps.steps_reached_by(row, column)) == reached.get((row, column), [])


@given(poolings(kinds=("max", "min"), paddings=("valid", "same", "explicit")))
def test_padding_with_infinity_and_then_pooling_is_the_same(pooling: Pooling) -> None:
    spec = pooling.spec
    fill = -np.inf if spec.kind == "max" else np.inf
    rows, columns = pads_of(pooling)
    padded = pad(pooling.image, (rows, columns), value=fill)
    assert np.array_equal(pool(padded, replace(spec, padding="valid")), pool(pooling.image, spec))


@given(poolings())
def test_the_minimum_is_the_maximum_of_the_negatives(pooling: Pooling) -> None:
    largest = pool(pooling.image, replace(pooling.spec, kind="max"))
    smallest = pool(-pooling.image, replace(pooling.spec, kind="min"))
    mean = pool(pooling.image, replace(pooling.spec, kind="average"))
    assert np.array_equal(largest, -smallest)
    assert (mean <= largest + 1e-12).all()
    assert (mean >= -pool(-pooling.image, replace(pooling.spec, kind="max")) - 1e-12).all()


@given(poolings())
def test_channels_do_not_meet(pooling: Pooling) -> None:
    image = image_maps(pooling.image)
    apart = [pool(image[..., channel], pooling.spec) for channel in range(image.shape[2])]
    assert np.array_equal(pool(image, pooling.spec), np.stack(apart, axis=-1))


@given(poolings(paddings=("global",)))
def test_global_pooling_is_one_large_window(pooling: Pooling) -> None:
    kind = pooling.spec.kind
    found = global_pool(pooling.image, kind)
    one = PoolingSpec(kind, window=pooling.image.shape[:2])
    assert np.array_equal(found, pool(pooling.image, one).reshape(-1))
    assert np.array_equal(found, pool(pooling.image, pooling.spec).reshape(-1))


@settings(max_examples=60)
@given(poolings())
def test_the_gradient_agrees_with_central_differences(pooling: Pooling) -> None:
    nudge = 1e-6
    rng = np.random.default_rng(1)
    image, spec = pooling.image, pooling.spec
    # numbers far enough from each other that a nudge changes no winner
    image = rng.permutation(image.size).reshape(image.shape) / 8
    target = rng.normal(size=output_shape(image.shape, spec))
    found = route_gradient(trace(image, spec), pool(image, spec) - target)
    assert found.shape == image.shape
    for place in rng.permutation(image.size)[:8]:
        change = np.zeros(image.shape)
        change.flat[place] = nudge
        up, down = (np.sum((pool(image + sign * change, spec) - target) ** 2) / 2 for sign in (1, -1))
        slope = (up - down) / (2 * nudge)
        assert found.flat[place] == pytest.approx(slope, rel=1e-6, abs=1e-6)


@settings(max_examples=60)
@given(poolings(with_ties=True))
def test_the_gradient_is_the_sum_of_what_single_windows_send(pooling: Pooling) -> None:
    steps = trace(pooling.image, pooling.spec)
    upstream = np.random.default_rng(2).normal(size=steps.result.shape)
    arriving = upstream.reshape(steps.shape)
    found = image_maps(route_gradient(steps, upstream))
    (top, bottom), (left, right) = pads_of(pooling)
    height, width, channels = found.shape
    gathered = np.zeros((height + top + bottom, width + left + right, channels))
    for step in steps:
        shares = gradient_shares(step, arriving[step.output_index])
        assert not shares[step.in_padding].any()
        assert shares.sum() == pytest.approx(arriving[step.output_index])
        gathered[..., step.output_index[2]][step.window.slices] += shares
    np.testing.assert_allclose(gathered[top : top + height, left : left + width], found, rtol=0, atol=1e-12)
    for (row, column, channel), value in np.ndenumerate(found):
        parts = gradient_summands(steps, upstream, row, column, channel)
        assert [part.output_index[:2] for part in parts] == list(steps.steps_reached_by(row, column))
        assert sum(part.value for part in parts) == pytest.approx(value, abs=1e-12)


@given(poolings())
def test_no_gradient_is_lost_where_every_window_passes_it_on(pooling: Pooling) -> None:
    steps = trace(pooling.image, pooling.spec)
    upstream = np.random.default_rng(3).normal(size=steps.result.shape)
    assert route_gradient(steps, upstream).sum() == pytest.approx(upstream.sum(), abs=1e-9)


def test_the_trace_of_a_large_image_costs_nothing_until_one_looks() -> None:
    image = np.random.default_rng(0).normal(size=(512, 512))
    steps = trace(image, PoolingSpec())
    assert len(steps) == 256 * 256
    assert steps[len(steps) - 1].output_index == (255, 255, 0)
    assert not {"maps", "winners", "divisors"} & vars(steps).keys()
    assert steps.result.shape == (256, 256)
