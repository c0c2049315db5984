from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.pooling import PoolingSpec, pool
from engine.operations.receptive_field import LayerField, StackLayer, receptive_fields
from engine.operations.transposed_convolution import gradient
from engine.training.loading import load_tensorflow
from gui.messages import sentence

if TYPE_CHECKING:
    from tests.engine.operations.problems import Array

NETWORK = (
    StackLayer("convolution", (3, 3), padding="same", filters=10),
    StackLayer("max", (2, 2), (2, 2)),
)
DEMO = (
    StackLayer("convolution", (3, 3), (2, 2), "same", filters=5),
    StackLayer("max", (2, 2), (2, 2), "same"),
)


def test_the_course_s_network() -> None:
    convolution, pooling = receptive_fields((28, 28, 1), NETWORK)
    assert (convolution.size, convolution.jump, convolution.start) == ((3, 3), (1, 1), (-1, -1))
    assert (pooling.size, pooling.jump, pooling.start) == ((4, 4), (2, 2), (-1, -1))
    assert convolution.layer_row.output_shape == (28, 28, 10)
    assert pooling.layer_row.output_shape == (14, 14, 10)
    assert pooling.input_range(0, 13) == (range(3), range(25, 28))
    assert pooling.unclipped_range(0, 13) == (range(-1, 3), range(25, 29))
    assert pooling.ranges(3, 0) == ((range(5, 9), range(3)), (range(6, 8), range(2)))


def test_the_course_s_demonstration() -> None:
    convolution, pooling = receptive_fields((28, 28), DEMO)
    assert (convolution.size, convolution.jump, convolution.start) == ((3, 3), (2, 2), (0, 0))
    assert (pooling.size, pooling.jump, pooling.start) == ((5, 5), (4, 4), (0, 0))
    assert [field.layer_row.output_shape for field in (convolution, pooling)] == [(14, 14, 5), (7, 7, 5)]
    for unit in range(7):
        assert pooling.unclipped_range(unit, 0)[0] == range(4 * unit, 4 * unit + 5)
    assert pooling.input_range(3, 6) == (range(12, 17), range(24, 28))
    # both cells that a window pools see the middle row
    assert pooling.path_counts(0, 0)[:5, :5].tolist() == [
        [1, 1, 2, 1, 1],
        [1, 1, 2, 1, 1],
        [2, 2, 4, 2, 2],
        [1, 1, 2, 1, 1],
        [1, 1, 2, 1, 1],
    ]


def test_parameters_and_work() -> None:
    convolution, pooling = (field.layer_row for field in receptive_fields((28, 28), NETWORK))
    assert convolution.parameters == 100
    assert convolution.work.multiply_adds == 70_560
    assert convolution.work.multiply_adds_on_image == 67_240
    assert convolution.work.additions == 7_840
    assert (pooling.parameters, pooling.work.comparisons, pooling.work.multiply_adds) == (0, 5_880, 0)
    demo = receptive_fields((28, 28), DEMO)[0].layer_row
    assert (demo.parameters, demo.work.multiply_adds, demo.work.multiply_adds_on_image) == (50, 8_820, 8_405)
    average = StackLayer("average", (2, 2), (1, 1), "same")
    # windows of four, two, two and one number
    work = receptive_fields((2, 2, 3), [average])[0].layer_row.work
    assert (work.additions, work.divisions, work.comparisons) == (3 * 5, 3 * 4, 0)
    bare = StackLayer("convolution", (1, 1), filters=4, has_bias=False)
    row = receptive_fields((5, 5, 3), [bare])[0].layer_row
    assert (row.parameters, row.work.additions) == (12, 0)
    whole = receptive_fields((4, 6, 2), [StackLayer("max", None)])[0]
    assert (whole.size, whole.layer_row.output_shape, whole.layer_row.work.comparisons) == (
        (4, 6),
        (1, 1, 2),
        46,
    )


def test_two_small_kernels_see_as_much_as_a_large_one() -> None:
    small = receptive_fields((9, 9), [StackLayer("convolution")] * 2)[1]
    large = receptive_fields((9, 9), [StackLayer("convolution", (5, 5))])[0]
    assert (small.size, small.jump, small.start) == (large.size, large.jump, large.start)
    assert small.input_range(1, 2) == large.input_range(1, 2)
    dilated = receptive_fields((9, 9), [StackLayer("convolution", dilation=(2, 2))])[0]
    assert dilated.size == (5, 5)
    assert dilated.path_counts(0, 0)[0].tolist() == [1, 0, 1, 0, 1, 0, 0, 0, 0]


def test_what_a_layer_below_dropped_is_not_seen() -> None:
    # of five columns the first layer reads four; the next one's window hangs over its end
    layers = [StackLayer("max", (1, 2), (1, 2)), StackLayer("convolution", (1, 3), padding="same")]
    field = receptive_fields((1, 5), layers)[1]
    assert field.unclipped_range(0, 1)[1] == range(6)
    assert field.input_range(0, 1)[1] == range(4)


def test_a_unit_of_padding_alone_sees_nothing() -> None:
    field = receptive_fields((3, 3), [StackLayer("convolution", (2, 2), padding=((4, 4), (0, 0)))])[0]
    assert field.input_range(0, 0) == (range(0), range(2))
    assert not field.path_counts(0, 0).any()


def test_no_layers_no_fields() -> None:
    assert receptive_fields((3, 3), []) == ()


@st.composite
def stacks(draw: st.DrawFn) -> tuple[tuple[int, int], list[StackLayer]]:
    layers = []
    for _ in range(draw(st.integers(1, 4))):
        kernel = draw(st.tuples(st.integers(1, 3), st.integers(1, 3)))
        stride = draw(st.tuples(st.integers(1, 2), st.integers(1, 3)))
        kind: Any = draw(st.sampled_from(["convolution", "average"]))
        dilation = draw(st.tuples(st.integers(1, 2), st.integers(1, 2))) if kind == "convolution" else (1, 1)
        sides = st.tuples(*[st.integers(0, extent - 1) for extent in kernel for _ in "ab"])
        top, bottom, left, right = draw(sides)
        padding: Any = draw(st.sampled_from(["valid", "same", ((top, bottom), (left, right))]))
        layers.append(StackLayer(kind, kernel, stride, padding, dilation))
    return draw(st.tuples(st.integers(1, 20), st.integers(1, 20))), layers


def fitting(size: tuple[int, int], layers: list[StackLayer]) -> tuple[LayerField, ...]:
    """As many layers as fit."""
    for count in range(len(layers), 0, -1):
        try:
            return receptive_fields(size, layers[:count])
        except EngineError:
            continue
    return ()


@settings(max_examples=80)
@given(stacks(), st.integers(0, 2**32 - 1))
def test_what_is_seen_is_where_the_gradient_is(stack: tuple[Any, list[StackLayer]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    size, layers = stack
    fields = fitting(size, layers)
    for count, field in enumerate(fields, start=1):
        shape = field.layer_row.output_shape[:2]
        unit = tuple(int(rng.integers(extent)) for extent in shape)
        sent = np.zeros(shape)
        sent[unit] = 1
        for below, layer in zip(fields[:count][::-1], layers[:count][::-1], strict=True):
            ones = np.ones(layer.kernel or ())
            # a sum in place of a mean, padded alike: every way counts as one
            spec = ConvolutionSpec(layer.stride, below.layer_row.geometry.pads, dilation=layer.dilation)
            sent = gradient(np.zeros(below.layer_row.input_shape[:2]), ones, spec, sent).image
        assert np.array_equal(field.path_counts(*unit), sent)
        for axis, (seen, field_range) in enumerate(
            zip(field.input_range(*unit), field.unclipped_range(*unit), strict=True)
        ):
            there = np.flatnonzero(sent.any(axis=1 - axis))
            if sent.any():
                assert (seen.start, seen.stop) == (there[0], there[-1] + 1)
                assert field_range.start <= seen.start
                assert seen.stop <= field_range.stop
            assert len(field_range) == field.size[axis]


@settings(max_examples=60)
@given(stacks())
def test_shapes_are_those_of_the_operations(stack: tuple[Any, list[StackLayer]]) -> None:
    size, layers = stack
    maps: Array = np.random.default_rng(0).normal(size=(*size, 1))
    for field, layer in zip(fitting(size, layers), layers, strict=False):
        assert field.layer_row.input_shape == maps.shape
        if isinstance(layer.spec, PoolingSpec):
            maps = pool(maps, layer.spec)
        else:
            assert layer.kernel is not None
            maps = convolve(maps, np.ones((*layer.kernel, maps.shape[2], layer.filters)), layer.spec)
        assert field.layer_row.output_shape == maps.shape
        assert len(field.formulas[-1]) == 2


def test_tensorflow_sends_its_gradient_there() -> None:
    load_tensorflow()
    import tensorflow as tf

    rng = np.random.default_rng(0)
    kernel = tf.constant(rng.uniform(0.1, 1, (3, 3, 1, 5)))
    x = tf.constant(rng.normal(size=(1, 28, 28, 1)))
    # the mean hands its gradient to all that the maximum could have chosen from
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        maps = tf.nn.conv2d(x, kernel, 2, "SAME")
        small = tf.nn.avg_pool2d(maps, 2, 2, "SAME")
        units = [small[0, 3, 6, 0], small[0, 0, 0, 4]]
    field = receptive_fields((28, 28), DEMO)[1]
    for unit, place in zip(units, [(3, 6), (0, 0)], strict=True):
        found = tape.gradient(unit, x).numpy()[0, ..., 0]
        assert np.array_equal(found != 0, field.path_counts(*place) > 0)


def test_parameters_are_those_of_keras() -> None:
    load_tensorflow()
    import keras

    model = keras.Sequential(
        [
            keras.Input((28, 28, 3)),
            keras.layers.Conv2D(10, (3, 5), padding="same"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(4, 3, strides=2, use_bias=False),
        ]
    )
    layers = [
        StackLayer("convolution", (3, 5), padding="same", filters=10),
        StackLayer("max", (2, 2), (2, 2)),
        StackLayer("convolution", (3, 3), (2, 2), filters=4, has_bias=False),
    ]
    fields = receptive_fields((28, 28, 3), layers)
    assert [field.layer_row.parameters for field in fields] == [
        layer.count_params() for layer in model.layers
    ]
    assert [field.layer_row.output_shape for field in fields] == [
        layer.output.shape[1:] for layer in model.layers
    ]


@pytest.mark.parametrize(
    ("options", "key", "came"),
    [
        ({"kind": "dense"}, "layer-kind-unknown", "dense"),
        ({"kind": "convolution", "kernel": (0, 3)}, "kernel-size-not-positive", 0),
        ({"kind": "convolution", "kernel": None}, "kernel-size-not-positive", "None"),
        ({"kind": "convolution", "filters": 0}, "filters-not-positive", 0),
        ({"kind": "convolution", "filters": 1.5}, "filters-not-positive", 1.5),
        ({"kind": "convolution", "stride": (0, 1)}, "stride-not-positive", 0),
        ({"kind": "convolution", "dilation": (1, 0)}, "dilation-not-positive", 0),
        ({"kind": "max", "kernel": (2, 0)}, "window-not-positive", 0),
        ({"kind": "max", "padding": "full"}, "pooling-padding-unknown", "full"),
        ({"kind": "average", "dilation": (2, 2)}, "pooling-not-dilated", "(2, 2)"),
    ],
)
def test_a_layer_that_makes_no_sense_is_refused(options, key: str, came: object) -> None:
    with pytest.raises(EngineError) as caught:
        StackLayer(**options)
    assert caught.value.message_key == key
    assert caught.value.values["came"] == came
    assert str(came) in sentence(caught.value)


@pytest.mark.parametrize("shape", [(28,), (0, 28), (28, 28, 0), (2, 28, 28, 1), (28, 2.5), ()])
def test_an_input_that_is_no_image_is_refused(shape) -> None:
    with pytest.raises(EngineError) as caught:
        receptive_fields(shape, NETWORK)
    assert caught.value.message_key == "stack-input-wrong"
    assert "{" not in sentence(caught.value)


@pytest.mark.parametrize(
    ("layer", "key"),
    [
        (StackLayer("convolution", (15, 3)), "kernel-larger-than-image"),
        (StackLayer("max", (3, 15)), "window-larger-than-image"),
    ],
)
def test_a_layer_that_does_not_fit_says_which_it_is(layer: StackLayer, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        receptive_fields((28, 28), [*NETWORK, layer])
    assert caught.value.message_key == key
    assert caught.value.values["layer"] == 2
    assert "{" not in sentence(caught.value)


def test_there_is_no_unit_beyond_the_last() -> None:
    field = receptive_fields((28, 28), NETWORK)[1]
    for look in (field.input_range, field.unclipped_range, field.ranges, field.path_counts):
        for unit in ((14, 0), (0, -1)):
            with pytest.raises(IndexError):
                look(*unit)


def test_equal_layers_are_equal_whatever_they_were_made_from() -> None:
    made = StackLayer("max", [2, np.int64(2)], [2, 2], [[0, 1], [0, 1]], [1, 1])  # type: ignore[arg-type]
    assert made == StackLayer("max", (2, 2), (2, 2), ((0, 1), (0, 1)))
    assert len({made, StackLayer("max", (2, 2), (2, 2), ((0, 1), (0, 1)))}) == 1
