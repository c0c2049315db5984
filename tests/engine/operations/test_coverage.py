from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from engine.errors import EngineError
from engine.operations import pooling
from engine.operations.convolution import ConvolutionSpec, SizeFormula, convolve, size_formula
from engine.operations.coverage import RULES, compare_paddings, coverage, rule_pads
from engine.operations.padding import BORDERS, resolve_padding
from engine.operations.transposed_convolution import gradient
from tests.engine.operations.pooling_problems import Pooling, poolings
from tests.engine.operations.problems import Array, Problem, maps_of, problems

Formulas = tuple[SizeFormula, SizeFormula]
SIZES = st.tuples(st.integers(1, 9), st.integers(1, 9))
KERNELS = st.tuples(st.integers(1, 4), st.integers(1, 4))
STRIDES = st.tuples(st.integers(1, 3), st.integers(1, 3))


def formulas_of(size: tuple[int, ...], kernel_size: tuple[int, ...], spec: ConvolutionSpec) -> Formulas:
    rows, columns = size_formula(size, kernel_size, spec)
    return rows, columns


def test_by_hand() -> None:
    # 3×3 on 4×4, same: corners lie under 4 windows, sides under 6, the middle under 9
    found = coverage(formulas_of((4, 4), (3, 3), ConvolutionSpec(padding="same")))
    assert found.counts.tolist() == [[4, 6, 6, 4], [6, 9, 9, 6], [6, 9, 9, 6], [4, 6, 6, 4]]
    assert found.padded_counts[0].tolist() == [1, 2, 3, 3, 2, 1]
    assert (found.least, found.most, found.unseen) == (4, 9, 0)
    # a stride larger than the window jumps over cells, and the last row is dropped
    jumped = coverage(formulas_of((6, 6), (2, 2), ConvolutionSpec(stride=(3, 3))))
    assert jumped.counts[0].tolist() == [1, 1, 0, 1, 1, 0]
    assert (jumped.least, jumped.unseen) == (0, 20)
    full = coverage(formulas_of((3, 3), (2, 2), ConvolutionSpec(padding="full")))
    assert full.counts.tolist() == [[4] * 3] * 3


def test_copies_in_the_border_count_for_what_they_copy() -> None:
    spec = ConvolutionSpec(padding="same")
    counts = {
        border: coverage(formulas_of((1, 4), (1, 3), spec), border).counts[0].tolist() for border in BORDERS
    }
    assert counts == {
        "zero": [2, 3, 3, 2],
        "reflect": [2, 4, 4, 2],
        "edge": [3, 3, 3, 3],
        "wrap": [3, 3, 3, 3],
    }


@settings(max_examples=80)
@given(problems(dtype=np.int64, forms=("matrix",)))
def test_it_is_the_gradient_of_a_kernel_of_ones(problem: Problem) -> None:
    image, ones = problem.image, np.ones(problem.kernel.shape)
    found = coverage(formulas_of(image.shape, ones.shape, problem.spec), problem.spec.border)
    upstream = np.ones(convolve(image, ones, problem.spec).shape)
    assert np.array_equal(found.counts, gradient(image, ones, problem.spec, upstream).image)
    assert found.padded_counts.sum() == upstream.size * ones.size
    assert found.counts.dtype == np.int64
    assert maps_of(image, ones)[0].shape[:2] == found.counts.shape


@settings(max_examples=60)
@given(poolings(dims=(2,)))
def test_the_windows_of_a_pooling_are_counted(problem: Pooling) -> None:
    steps = pooling.trace(problem.image, problem.spec)
    counted = np.zeros_like(steps.padded[..., 0], np.int64)
    for step in steps:
        counted[step.window.slices] += 1
    found = coverage(steps.formulas)
    assert np.array_equal(found.padded_counts, counted)
    reached = [
        [len(steps.steps_reached_by(row, column)) for column in range(problem.image.shape[1])]
        for row in range(problem.image.shape[0])
    ]
    assert found.counts.tolist() == reached


def test_counts_are_read_only() -> None:
    found = coverage(formulas_of((3, 3), (2, 2), ConvolutionSpec()))
    for counts in (found.counts, found.padded_counts):
        with pytest.raises(ValueError, match="read-only"):
            counts[0, 0] = 1


def test_six_wide_with_stride_two() -> None:
    # the stride moves TensorFlow's padding to one side; at stride 1 all agree on an odd kernel
    outcomes = {outcome.rule: outcome for outcome in compare_paddings((6, 6), (3, 3), (2, 2))}
    assert list(outcomes) == list(RULES)
    assert {rule: outcome.pads[0] for rule, outcome in outcomes.items()} == {
        "valid": (0, 0),
        "same-tensorflow": (0, 1),
        "same-after": (1, 1),
        "same-before": (1, 1),
        "full": (2, 2),
    }
    seen = {rule: outcome.coverage.counts[0].tolist() for rule, outcome in outcomes.items()}
    assert seen["same-tensorflow"] == [1, 1, 2, 1, 2, 1]
    assert seen["same-after"] == [1, 2, 1, 2, 1, 1]
    even = {outcome.rule: outcome.pads[1] for outcome in compare_paddings((3, 3), (2, 2))}
    assert even["same-tensorflow"] == even["same-after"] == (0, 1)
    assert even["same-before"] == (1, 0)


@settings(max_examples=80)
@given(SIZES, KERNELS, STRIDES)
def test_the_rules_are_those_of_the_routines(size, kernel_size, stride) -> None:
    rng = np.random.default_rng(0)
    image = rng.normal(size=size)
    kernel = rng.normal(size=kernel_size)

    def ours(rule, *, flip: bool = False) -> Array:
        pads = rule_pads(rule, size, kernel_size, stride)
        return convolve(image, kernel, ConvolutionSpec(stride, pads, flip_kernel=flip))

    # SciPy's "same" keeps the size of the first, its "valid" swaps the two if the second is larger
    every = np.s_[:: stride[0], :: stride[1]]
    checks = [
        (ours("same-after"), signal.correlate2d(image, kernel, "same")[every]),
        (ours("same-before"), signal.correlate(image, kernel, "same", method="direct")[every]),
        (ours("same-before", flip=True), signal.convolve2d(image, kernel, "same")[every]),
        (ours("full"), signal.correlate2d(image, kernel, "full")[every]),
    ]
    if kernel_size[0] <= size[0] and kernel_size[1] <= size[1]:
        checks.append((ours("valid"), signal.correlate2d(image, kernel, "valid")[every]))
    for found, wanted in checks:
        np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-10)
    assert rule_pads("same-tensorflow", size, kernel_size, stride) == resolve_padding(
        size, kernel_size, padding="same", stride=stride
    )


def test_a_rule_that_does_not_fit_does_not_spoil_the_others() -> None:
    outcomes = compare_paddings((2, 2), (3, 3))
    assert [outcome.refusal is None for outcome in outcomes] == [False, True, True, True, True]
    assert outcomes[0].coverage is None
    assert outcomes[0].refusal.message_key == "kernel-larger-than-image"


@pytest.mark.parametrize(
    ("size", "kernel_size", "stride", "dilation", "key"),
    [
        ((0, 3), (2, 2), (1, 1), (1, 1), "image-empty"),
        ((3, 3), (0, 2), (1, 1), (1, 1), "kernel-empty"),
        ((3, 3), (2, 2), (0, 1), (1, 1), "stride-not-positive"),
        ((3, 3), (2, 2), (1, 1), (1, 0), "dilation-not-positive"),
    ],
)
def test_what_no_rule_can_mend_is_refused(size, kernel_size, stride, dilation, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        compare_paddings(size, kernel_size, stride, dilation)
    assert caught.value.message_key == key
