"""A transposed convolution cell by cell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.convolution import ConvolutionSpec, convolve, transposed_convolve, transposed_trace
from engine.operations.transposed_trace import Meeting
from tests.engine.operations.problems import Problem, maps_of, problems


def test_a_step_holds_every_number() -> None:
    # two maps go in, one comes out; the copies of the kernel lie two columns apart and overlap in one
    image = np.array([[[1, 10], [2, 20]]])
    kernel = np.zeros((1, 3, 1, 2))
    kernel[0, :, 0, 0], kernel[0, :, 0, 1] = [3, 4, 5], [0, 1, 2]
    steps = transposed_trace(image, kernel, ConvolutionSpec(stride=(1, 2)), bias=[100])
    assert (steps.shape, len(steps)) == ((1, 5, 1), 5)
    step = steps[2]
    assert (step.index, step.output_index) == (2, (0, 2, 0))
    assert step.rows == (Meeting(cell=0, tap=0),)
    assert step.columns == (Meeting(cell=1, tap=0), Meeting(cell=0, tap=2))
    assert step.window_values.tolist() == [[[2, 20], [1, 10]]]
    assert step.kernel_values.tolist() == [[[3, 0], [5, 2]]]
    assert step.products.tolist() == [[[6, 0], [5, 20]]]
    assert step.running_sum.tolist() == [6, 11, 11, 31]
    assert step.running_sum_per_channel.tolist() == [[6, 11], [0, 20]]
    assert (step.bias, step.total) == (100, 131)
    assert steps.result[..., 0].tolist() == [[103, 114, 131, 128, 150]]


def test_a_cell_between_two_copies_holds_the_bias_alone() -> None:
    steps = transposed_trace([1, 2], [1], ConvolutionSpec(stride=(1, 3)), 7)
    assert [step.total for step in steps] == [8, 7, 7, 9]
    assert steps[1].columns == ()
    assert steps[1].products.size == 0
    assert steps[1].running_sum_per_channel.shape == (1, 0)


def test_a_folded_border_meets_the_same_cell_twice() -> None:
    spec = ConvolutionSpec(padding=((0, 0), (1, 1)), border="edge")
    steps = transposed_trace([1, 2], [1, 10, 100], spec)
    # laid out: 1, 12, 120, 200; the outer two are added to the cells that they copy
    assert [step.total for step in steps] == [13, 320]
    assert steps[0].columns == (Meeting(0, 0), Meeting(1, 0), Meeting(0, 1))


@settings(max_examples=60)
@given(problems())
def test_the_steps_add_up_to_the_result(problem: Problem) -> None:
    small = convolve(problem.image, problem.kernel, problem.spec)
    height, width, channels = maps_of(problem.image, problem.kernel)[0].shape
    bias = np.linspace(-1, 1, channels)
    arguments = (small, problem.kernel, problem.spec, bias, (height, width))
    steps = transposed_trace(*arguments)
    assert np.array_equal(steps.result, transposed_convolve(*arguments))
    assert steps.shape == (height, width, channels)
    for index, step in enumerate(steps):
        assert steps.index_of(*step.output_index) == step.index == index
        assert step.total == pytest.approx(steps.maps[step.output_index], rel=0, abs=1e-12)
        for row, down in enumerate(step.rows):
            for column, across in enumerate(step.columns):
                assert np.array_equal(step.window_values[row, column], steps.image[down.cell, across.cell])
                weights = steps.kernel_as_used[down.tap, across.tap, step.output_index[2]]
                assert np.array_equal(step.kernel_values[row, column], weights)


def test_a_trace_is_not_touched_by_later_edits() -> None:
    image, kernel, bias = np.ones((2, 2)), np.ones((2, 2)), np.zeros(1)
    steps = transposed_trace(image, kernel, replace(ConvolutionSpec(), stride=(2, 2)), bias)
    image[:], kernel[:], bias[:] = 7, 7, 7
    assert steps[0].total == 1
    assert steps.result.tolist() == np.ones((4, 4)).tolist()
    step = steps[0]
    for array in (steps.image, steps.maps, step.products, step.window_values, step.running_sum):
        assert not array.flags.writeable
