from __future__ import annotations

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.pooling import (
    PoolingSpec,
    global_pool,
    gradient_summands,
    output_shape,
    pool,
    route_gradient,
    trace,
)
from gui.messages import sentence

BAD_OPTIONS = [
    ({"kind": "median"}, "pooling-kind-unknown", "median"),
    ({"window": (0, 2)}, "window-not-positive", 0),
    ({"window": (2, -1)}, "window-not-positive", -1),
    ({"window": 2}, "window-not-positive", "2"),
    ({"window": (2,)}, "window-not-positive", "(2,)"),
    ({"window": (2.5, 2)}, "window-not-positive", 2.5),
    ({"window": (True, 2)}, "window-not-positive", True),
    ({"stride": (0, 1)}, "stride-not-positive", 0),
    ({"stride": (1, -2), "window": None}, "stride-not-positive", -2),
    ({"stride": None}, "stride-not-positive", "None"),
    ({"padding": "full"}, "pooling-padding-unknown", "full"),
    ({"padding": "SAME"}, "pooling-padding-unknown", "SAME"),
    ({"padding": 1}, "padding-unknown", "1"),
    ({"padding": ((0, 0), (0, -1))}, "padding-negative", -1),
]
BAD_SHAPES = [
    ((1, 5), {}, "window-larger-than-image", {"window": "2×2", "image": "1×5"}),
    ((2, 2), {"window": (5, 3), "padding": ((1, 1), (1, 0))}, "window-larger-than-image", {"image": "4×3"}),
    ((4, 4), {"padding": ((0, 0), (2, 0))}, "padding-not-below-window", {"padding": 2, "window": 2}),
    ((4, 4), {"window": (1, 1), "padding": ((0, 1), (0, 0))}, "padding-not-below-window", {"padding": 1}),
    ((0, 4), {}, "image-empty", {"came": "0×4"}),
    ((4, 4, 0), {}, "image-empty", {"came": "4×4×0"}),
    ((0, 0), {"window": None}, "image-empty", {}),
    ((4,), {}, "pooling-image-dimensions-wrong", {"came": 1}),
    ((1, 4, 4, 1), {}, "pooling-image-dimensions-wrong", {"came": 4}),
    ((9_000, 9_000), {}, "pooling-too-large", {"padded": "9000×9000×1"}),
    ((2, 2), {"window": (9**9, 9**9), "padding": "same", "stride": (1, 1)}, "pooling-too-large", {}),
]


@pytest.mark.parametrize(("options", "key", "came"), BAD_OPTIONS)
def test_a_bad_option_is_refused_where_it_is_set(options, key: str, came: object) -> None:
    with pytest.raises(EngineError) as caught:
        PoolingSpec(**options)
    assert caught.value.message_key == key
    assert caught.value.values["came"] == came
    assert str(came).replace("-", "−") in sentence(caught.value)


@pytest.mark.parametrize(("image", "options", "key", "values"), BAD_SHAPES)
def test_shapes_that_do_not_go_together_are_refused(image, options, key: str, values) -> None:
    with pytest.raises(EngineError) as caught:
        output_shape(image, PoolingSpec(**options))
    assert caught.value.message_key == key
    assert values.items() <= caught.value.values.items()
    said = sentence(caught.value)
    assert "{" not in said
    assert all(str(value) in said for value in values.values())


@pytest.mark.parametrize("compute", [pool, trace])
@pytest.mark.parametrize(
    ("image", "key"),
    [
        ([[1, 2], [3]], "array-ragged"),
        ([["a", "b"], ["c", "d"]], "array-not-numeric"),
        ([[]], "image-empty"),
        (3, "pooling-image-dimensions-wrong"),
        ([[1]], "window-larger-than-image"),
    ],
)
def test_arrays_that_cannot_be_used_are_refused(compute, image, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        compute(image, PoolingSpec())
    assert caught.value.message_key == key
    assert "{" not in sentence(caught.value)


def test_global_pooling_refuses_as_well() -> None:
    with pytest.raises(EngineError, match="pooling-kind-unknown"):
        global_pool([[1]], "sum")  # type: ignore[arg-type]
    with pytest.raises(EngineError, match="image-empty"):
        global_pool(np.zeros((0, 3)))


@pytest.mark.parametrize("send", [route_gradient, lambda steps, g: gradient_summands(steps, g, 0, 0)])
@pytest.mark.parametrize("upstream", [1, [1, 2], [[1, 2]], [[[1], [2]], [[3], [4]]]])
def test_a_gradient_of_another_shape_is_refused(send, upstream) -> None:
    steps = trace(np.ones((4, 4)), PoolingSpec())
    with pytest.raises(EngineError) as caught:
        send(steps, upstream)
    assert caught.value.message_key == "gradient-does-not-fit"
    assert caught.value.values["wanted"] == "2×2"


def test_there_is_no_step_and_no_cell_beyond_the_last() -> None:
    steps = trace(np.ones((4, 4, 2)), PoolingSpec())
    assert steps[-1].index == 7
    for index in (8, -9):
        with pytest.raises(IndexError):
            steps[index]
        with pytest.raises(IndexError):
            steps.window_of(index)
    for cell in ((2, 0, 0), (0, -1, 0), (0, 0, 2)):
        with pytest.raises(IndexError):
            steps.index_of(*cell)
    for cell in ((4, 0, 0), (0, -1, 0), (0, 0, 2)):
        with pytest.raises(IndexError):
            gradient_summands(steps, np.ones((2, 2, 2)), *cell)
    assert steps.steps_reached_by(4, 0) == ()
    assert steps.source_of(-1, 0) is None


def test_equal_specs_are_equal_whatever_they_were_made_from() -> None:
    made = PoolingSpec("max", [2, np.int64(3)], [1, 2], [[0, 1], [1, 0]])  # type: ignore[arg-type]
    assert made == PoolingSpec("max", (2, 3), (1, 2), ((0, 1), (1, 0)))
    assert len({made, PoolingSpec("max", (2, 3), (1, 2), ((0, 1), (1, 0)))}) == 1
    # of the whole image neither stride nor padding matters
    assert PoolingSpec(window=None, stride=(3, 3), padding="same") == PoolingSpec(window=None)


def test_a_stride_far_beyond_the_image() -> None:
    huge = 10**30
    found = trace([[1, 2, 3]], PoolingSpec(window=(1, 2), stride=(huge, huge), padding="same"))
    assert found.result.tolist() == [[2]]
    assert route_gradient(found, [[1]]).tolist() == [[0, 1, 0]]
    assert found.steps_reached_by(0, 2) == ()
