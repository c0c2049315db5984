"""Poolings small enough to be done in one's head."""

from __future__ import annotations

import numpy as np
import pytest

from engine.operations.pooling import (
    PoolingSpec,
    global_pool,
    gradient_shares,
    gradient_summands,
    pool,
    route_gradient,
    size_formula,
    trace,
)

COURSE = [[4, 3], [2, 1]]
STEPS = (1, 1)


@pytest.mark.parametrize(
    ("kind", "padding", "wanted"),
    [
        ("max", "valid", [[4]]),
        ("max", "same", [[4, 3], [2, 1]]),
        ("average", "valid", [[2.5]]),
        ("average", "same", [[2.5, 2], [1.5, 1]]),
        ("min", "valid", [[1]]),
        ("min", "same", [[1, 1], [1, 1]]),
    ],
)
def test_the_course_s_square(kind, padding, wanted) -> None:
    assert pool(COURSE, PoolingSpec(kind, stride=STEPS, padding=padding)).tolist() == wanted


def test_padding_never_wins_and_never_counts() -> None:
    negative = [[-4, -3], [-2, -1]]
    around = ((1, 1), (1, 1))
    assert pool(negative, PoolingSpec(stride=STEPS, padding="same")).tolist() == [[-1, -1], [-1, -1]]
    assert pool(negative, PoolingSpec(stride=STEPS, padding=around)).tolist() == [
        [-4, -3, -3],
        [-2, -1, -1],
        [-2, -1, -1],
    ]
    assert pool(COURSE, PoolingSpec("min", stride=STEPS, padding=around))[0].tolist() == [4, 3, 3]
    assert pool(COURSE, PoolingSpec("average", stride=STEPS, padding=around)).tolist() == [
        [4, 3.5, 3],
        [3, 2.5, 2],
        [2, 1.5, 1],
    ]


def test_seven_rows_lose_one_under_valid() -> None:
    image = np.arange(49).reshape(7, 7)
    assert pool(image, PoolingSpec()).tolist() == [[8, 10, 12], [22, 24, 26], [36, 38, 40]]
    assert size_formula((7, 7), PoolingSpec())[0].dropped_input == 1
    assert pool(image, PoolingSpec(padding="same"))[3].tolist() == [43, 45, 47, 48]


def test_all_numbers_of_a_maximum() -> None:
    steps = trace([[1, 5, 2], [5, 0, 7]], PoolingSpec(stride=STEPS, padding=((1, 0), (0, 0))))
    assert steps.padded[..., 0].tolist() == [[-np.inf] * 3, [1, 5, 2], [5, 0, 7]]
    step = steps[2]
    assert (step.index, step.output_index) == (2, (1, 0, 0))
    assert (step.window.rows, step.window.columns) == (range(1, 3), range(0, 2))
    assert step.values.tolist() == [[1, 5], [5, 0]]
    assert not step.in_padding.any()
    assert step.running.tolist() == [1, 5, 5, 5]
    assert (step.winner, step.source, step.ties, step.total) == ((0, 1), (0, 1), ((1, 0),), 5)
    assert step.sum is None
    assert step.divisor is None
    on_border = steps[1]
    assert on_border.in_padding.tolist() == [[True, True], [False, False]]
    assert on_border.terms == [(1, 0), (1, 1)]
    assert on_border.running.tolist() == [5, 5]
    assert (on_border.winner, on_border.source, on_border.ties) == ((1, 0), (0, 1), ())
    assert steps.winners is not None
    assert steps.winners[..., 0, :].tolist() == [[[0, 1], [0, 1]], [[0, 1], [1, 2]]]


def test_all_numbers_of_an_average() -> None:
    steps = trace(COURSE, PoolingSpec("average", stride=STEPS, padding="same"))
    assert steps.padded[..., 0].tolist() == [[4, 3, 0], [2, 1, 0], [0, 0, 0]]
    assert steps.divisors.tolist() == [[4, 2], [2, 1]]
    first, second = steps[:2]
    assert first.running.tolist() == [4, 7, 9, 10]
    assert (first.sum, first.divisor, first.total) == (10, 4, 2.5)
    assert second.running.tolist() == [3, 4]
    assert (second.sum, second.divisor, second.total) == (4, 2, 2.0)
    assert second.terms == [(0, 0), (1, 0)]
    assert (second.winner, second.source, second.ties, steps.winners) == (None, None, (), None)


def test_where_the_gradient_goes() -> None:
    image = [[1, 5, 2], [5, 0, 7], [3, 3, 4]]
    largest = trace(image, PoolingSpec(stride=STEPS))
    # two windows took the 5 at the top (it comes before the other), the 5 and the 7 below one and two
    assert [step.source for step in largest] == [(0, 1), (1, 2), (1, 0), (1, 2)]
    upstream = [[1, 2], [3, 4]]
    assert route_gradient(largest, upstream).tolist() == [[0, 1, 0], [3, 0, 6], [0, 0, 0]]
    mean = trace(image, PoolingSpec("average", stride=STEPS))
    assert (4 * route_gradient(mean, upstream)).tolist() == [[1, 3, 2], [4, 10, 6], [3, 7, 4]]
    assert gradient_shares(largest[1], 2).tolist() == [[0, 0], [0, 2]]
    assert gradient_shares(mean[1], 2).tolist() == [[0.5, 0.5], [0.5, 0.5]]
    parts = gradient_summands(largest, upstream, 1, 2)
    assert [(part.output_index, part.upstream, part.value) for part in parts] == [
        ((0, 1, 0), 2, 2),
        ((1, 1, 0), 4, 4),
    ]
    lost = gradient_summands(largest, upstream, 1, 1)
    assert [(part.upstream, part.value) for part in lost] == [(1, 0), (2, 0), (3, 0), (4, 0)]


def test_of_equal_numbers_the_first_gets_the_gradient() -> None:
    for kind in ("max", "min"):
        steps = trace([[1, 1], [1, 1]], PoolingSpec(kind))
        assert route_gradient(steps, [[1]]).tolist() == [[1, 0], [0, 0]]
        assert steps[0].ties == ((0, 1), (1, 0), (1, 1))


def test_a_share_of_the_padding_is_nothing() -> None:
    spec = PoolingSpec("average", stride=STEPS, padding="same")
    corner = trace(np.array(COURSE, np.float32), spec)[3]
    shares = gradient_shares(corner, 6)
    assert shares.dtype == np.float32
    assert shares.tolist() == [[6, 0], [0, 0]]


def test_the_whole_image_at_once() -> None:
    image = np.arange(12).reshape(2, 3, 2)
    assert global_pool(image).tolist() == [5, 6]
    assert global_pool(image, "max").tolist() == [10, 11]
    assert global_pool(image[..., 0], "min").tolist() == [0]
    assert pool(image, PoolingSpec(window=None)).tolist() == [[[10, 11]]]
    steps = trace(image, PoolingSpec("average", window=None))
    assert (len(steps), steps.window_size, steps[1].sum, steps[1].divisor) == (2, (2, 3), 36, 6)


def test_types() -> None:
    for kind in ("max", "min"):
        for dtype in (np.int64, np.float32, np.float64):
            assert pool(np.array(COURSE, dtype), PoolingSpec(kind)).dtype == dtype
    assert pool(np.array(COURSE, np.uint8), PoolingSpec()).dtype == np.int64
    assert pool(COURSE, PoolingSpec("average")).dtype == np.float64
    assert pool(np.array(COURSE, np.float32), PoolingSpec("average")).dtype == np.float32
    for image, upstream, dtype in (
        (COURSE, [[1]], np.float64),
        (np.array(COURSE, np.float32), [[1]], np.float32),
        (COURSE, np.array([[1]], np.float32), np.float32),
        (np.array(COURSE, np.float32), [[1.0]], np.float64),
    ):
        assert route_gradient(trace(image, PoolingSpec()), upstream).dtype == dtype


def test_the_largest_integers_stay_exact() -> None:
    limits = np.iinfo(np.int64)
    image = np.array([[limits.min, limits.min], [limits.min, limits.min + 1]])
    found = pool(image, PoolingSpec(stride=STEPS, padding=((1, 1), (1, 1))))
    assert found.dtype == np.int64
    assert found[0].tolist() == [limits.min] * 3
    assert found[2, 2] == limits.min + 1
    assert pool(-1 - image, PoolingSpec("min"))[0, 0] == limits.max - 1
    steps = trace(image, PoolingSpec(stride=STEPS, padding=((1, 0), (1, 0))))
    assert (steps[0].source, steps[0].total) == ((0, 0), limits.min)
    # whose sum would not fit
    assert pool(image, PoolingSpec("average"))[0, 0] == float(limits.min)


def test_numbers_that_are_none() -> None:
    nan, inf = np.nan, np.inf
    image = np.array([[1, nan, -inf, -inf], [nan, 3, -inf, -inf]])
    for kind in ("max", "min"):
        steps = trace(image, PoolingSpec(kind))
        assert np.isnan(steps.maps[0, 0, 0])
        assert steps[0].source == (0, 1)
        assert np.isnan(steps[0].total)
        assert steps.winners is not None
        assert steps.winners[0, :, 0].tolist() == [[0, 1], [0, 2]]
    # a window of nothing but −∞ has a winner all the same, and not in the padding
    around = trace(image[:, 2:], PoolingSpec(stride=STEPS, padding=((1, 1), (1, 1))))
    assert np.array_equal(around.maps[..., 0], np.full((3, 3), -inf))
    assert [step.source for step in around][:2] == [(0, 0), (0, 0)]
    averages = pool(image, PoolingSpec("average"))
    assert np.isnan(averages[0, 0])
    assert averages[0, 1] == -inf
    assert np.isnan(pool([[inf, -inf]], PoolingSpec("average", (1, 2))))
    assert pool([[1e308, 1e308]], PoolingSpec("average", (1, 2))) == inf


def test_what_was_given_may_change_later() -> None:
    image = np.array([[1.0, 2.0], [3.0, 4.0]])
    steps = trace(image, PoolingSpec())
    image[...] = 0
    assert steps[0].total == steps.result[0, 0] == 4
    for sealed in (steps.image, steps.padded, steps.maps, steps[0].values, steps[0].running):
        with pytest.raises(ValueError, match="read-only"):
            sealed[0] = 1
    assert image.flags.writeable
