"""What holds for every convolution."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.convolution import (
    ConvolutionSpec,
    convolve,
    output_shape,
    size_formula,
    trace,
    transposed_convolve,
)
from engine.operations.transposed_convolution import gradient
from tests.engine.operations.problems import Array, Problem, like, maps_of, problems, slow_convolve


def compute(problem: Problem) -> Array:
    return convolve(problem.image, problem.kernel, problem.spec, problem.bias)


@settings(max_examples=300)
@given(problems())
def test_it_is_what_slow_loops_give(problem: Problem) -> None:
    wanted = slow_convolve(problem)
    found = compute(problem)
    assert found.shape == wanted.shape
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-10)


@settings(max_examples=60)
@given(problems(dtype=np.float32))
def test_single_precision(problem: Problem) -> None:
    found = compute(problem)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, slow_convolve(problem), rtol=0, atol=1e-5)


@given(problems(dtype=np.int64))
def test_integers_are_exact(problem: Problem) -> None:
    found = compute(problem)
    assert found.dtype == np.int64
    assert np.array_equal(found, slow_convolve(problem))


@given(problems())
def test_the_output_shape_is_the_formula_s(problem: Problem) -> None:
    found = compute(problem)
    assert output_shape(problem.image.shape, problem.kernel.shape, problem.spec) == found.shape
    axes = found.shape[:1] if found.ndim == 1 else found.shape[:2]
    formulas = size_formula(problem.image.shape, problem.kernel.shape, problem.spec)
    for size, axis in zip(axes, formulas, strict=True):
        assert size == axis.output_size
        assert axis.effective_kernel == axis.dilation * (axis.kernel_size - 1) + 1
        assert (size - 1) * axis.stride + axis.effective_kernel + axis.dropped == axis.padded_size
        assert 0 <= axis.dropped < axis.stride


@given(problems())
def test_it_is_linear_in_the_image_and_in_the_kernel(problem: Problem) -> None:
    problem = replace(problem, bias=None)
    rng = np.random.default_rng(1)
    for name in ("image", "kernel"):
        first = getattr(problem, name)
        second = rng.normal(size=first.shape)
        both = compute(replace(problem, **{name: 2 * first - 3 * second}))
        apart = 2 * compute(problem) - 3 * compute(replace(problem, **{name: second}))
        np.testing.assert_allclose(both, apart, rtol=0, atol=1e-10)


@given(problems(paddings=("same",), borders=("wrap",), most_stride=1))
def test_a_shifted_image_gives_a_shifted_result(problem: Problem) -> None:
    axis = 0 if problem.image.ndim == 1 else 1
    for shift in (1, 3):
        shifted = replace(problem, image=np.roll(problem.image, shift, axis))
        np.testing.assert_allclose(
            compute(shifted), np.roll(compute(problem), shift, axis), rtol=0, atol=1e-10
        )


@given(problems())
def test_flipping_is_rotating_the_kernel(problem: Problem) -> None:
    axes = tuple(range(min(problem.kernel.ndim, 2)))
    rotated = replace(
        problem,
        kernel=np.flip(problem.kernel, axes),
        spec=replace(problem.spec, flip_kernel=not problem.spec.flip_kernel),
    )
    assert np.array_equal(compute(rotated), compute(problem))


@settings(max_examples=60)
@given(problems())
def test_the_trace_adds_up_to_the_result(problem: Problem) -> None:
    steps = trace(problem.image, problem.kernel, problem.spec, problem.bias)
    found = compute(problem)
    assert np.array_equal(steps.result, found)
    assert len(steps) == found.size
    rows, columns, filters = steps.shape
    totals = np.empty((rows, columns, filters))
    for index, step in enumerate(steps):
        totals[step.output_index] = step.total
        assert steps.index_of(*step.output_index) == step.index == index
        assert np.array_equal(steps.padded[step.window.slices], step.window_values)
        assert step.total == step.running_sum[-1] + step.bias
        ordered = [step.products[term] for term in step.terms]
        np.testing.assert_allclose(np.cumsum(ordered), step.running_sum, rtol=0, atol=1e-12)
        by_channel = step.products.transpose(2, 0, 1).reshape(step.products.shape[2], -1)
        np.testing.assert_allclose(np.cumsum(by_channel, 1), step.running_sum_per_channel, rtol=0, atol=1e-12)
        np.testing.assert_allclose(step.channel_sums.sum(), step.running_sum[-1], rtol=0, atol=1e-12)
    totals = like(totals, problem)
    if steps.padded.shape[2] <= 4:
        assert np.array_equal(totals, found)
    else:
        np.testing.assert_allclose(totals, found, rtol=0, atol=1e-12)


@settings(max_examples=60)
@given(problems())
def test_the_trace_knows_which_cell_reaches_which(problem: Problem) -> None:
    steps = trace(problem.image, problem.kernel, problem.spec)
    reached: dict[tuple[int, int], set[tuple[int, int]]] = {}
    image, _ = maps_of(problem.image, problem.kernel)
    for step in steps[: steps.shape[0] * steps.shape[1]]:
        for r, row in enumerate(step.window.rows):
            for c, column in enumerate(step.window.columns):
                source = steps.source_of(row, column)
                value = step.window_values[r, c]
                if source is None:
                    assert not value.any()
                else:
                    assert np.array_equal(value, image[source])
                    reached.setdefault(source, set()).add(step.output_index[:2])
                inside = step.taps_in_padding[r, c]
                (top, _), (left, _) = steps.pads
                assert inside == (source != (row - top, column - left))
    assert np.array_equal(steps.image, image)
    for row in range(image.shape[0]):
        for column in range(image.shape[1]):
            found = steps.steps_reached_by(row, column)
            assert list(found) == sorted(reached.get((row, column), set()))


def test_the_trace_of_a_large_image_costs_nothing_until_one_looks() -> None:
    image = np.random.default_rng(0).normal(size=(512, 512))
    steps = trace(image, np.ones((3, 3)), ConvolutionSpec(padding="same"))
    assert "maps" not in vars(steps)
    assert len(steps) == 512 * 512
    assert steps[512 * 512 - 1].output_index == (511, 511, 0)
    assert "maps" not in vars(steps)
    assert steps.result.shape == (512, 512)


@settings(max_examples=60)
@given(problems())
def test_gradient_agrees_with_central_differences(problem: Problem) -> None:
    step = 1e-6
    rng = np.random.default_rng(2)
    result = compute(problem)
    target = rng.normal(size=result.shape)

    def loss(changed: Problem) -> float:
        return float(np.sum((compute(changed) - target) ** 2) / 2)

    found = gradient(problem.image, problem.kernel, problem.spec, result - target)
    filters = found.bias.shape[0]
    problem = replace(problem, bias=np.zeros(filters) if problem.bias is None else problem.bias)
    for name in ("image", "kernel", "bias"):
        array = getattr(problem, name)
        calculated = getattr(found, name)
        assert calculated.shape == array.shape
        places = rng.permutation(array.size)[:6]
        for place in places:
            nudge = np.zeros(array.size)
            nudge[place] = step
            nudge = nudge.reshape(array.shape)
            up, down = (loss(replace(problem, **{name: array + sign * nudge})) for sign in (1, -1))
            slope = (up - down) / (2 * step)
            assert calculated.flat[place] == pytest.approx(slope, rel=1e-6, abs=1e-6)


@given(problems())
def test_transposed_convolution_is_the_transpose(problem: Problem) -> None:
    problem = replace(problem, bias=None)
    result = compute(problem)
    x = np.random.default_rng(3).normal(size=result.shape)
    size = maps_of(problem.image, problem.kernel)[0].shape[:2]
    back = transposed_convolve(x, problem.kernel, problem.spec, output_size=(size[0], size[1]))
    assert back.size == problem.image.size
    assert np.vdot(result, x) == pytest.approx(np.vdot(problem.image, back), rel=1e-9, abs=1e-9)


@given(problems(paddings=("valid", "full", "explicit"), borders=("zero",)))
def test_transposed_convolution_leads_to_a_size_from_which_one_comes_back(problem: Problem) -> None:
    small = compute(replace(problem, bias=None))
    large = transposed_convolve(small, problem.kernel, problem.spec)
    assert output_shape(large.shape, problem.kernel.shape, problem.spec) == small.shape


def test_transposed_convolution_by_hand() -> None:
    # every value lays down a copy of the kernel; the copies overlap at the third place
    spec = ConvolutionSpec(stride=(1, 2))
    assert transposed_convolve([1, 2], [1, 10, 100], spec).tolist() == [1, 10, 102, 20, 200]
    assert transposed_convolve([1, 2], [1, 10, 100], spec, 5, (1, 6)).tolist() == [6, 15, 107, 25, 205, 5]
    flipped = replace(spec, flip_kernel=True)
    assert transposed_convolve([1, 2], [1, 10, 100], flipped).tolist() == [100, 10, 201, 20, 2]
    image = np.array([[1, 2], [3, 4]], np.float32)
    grown = transposed_convolve(image, np.ones((2, 2), np.float32), ConvolutionSpec(stride=(2, 2)))
    assert grown.dtype == np.float32
    assert grown.tolist() == [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]
