"""The arithmetic of every number: its parts give what the forward pass gives, in every kind of layer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.network.cells import (
    ActivationCell,
    Cell,
    ConvolutionCell,
    DenseCell,
    NormalizationCell,
    PoolingCell,
    SameCell,
    cell_of,
)
from engine.network.forward import run
from engine.network.layer_values import activated
from engine.network.spec import (
    Activation,
    ActivationName,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkSpec,
)
from tests.engine.network.random_networks import random_network, random_weights

EVERY_KIND = NetworkSpec(
    (9, 8, 2),
    (
        Conv2D(3, (3, 2), (2, 1), "same", "linear"),
        BatchNormalization(),
        Activation("tanh"),
        AveragePool2D((2, 2), (1, 1), "same"),
        Conv2D(4, (2, 3), padding="valid", activation="elu"),
        MaxPool2D((2, 2), (1, 2), "same"),
        Dropout(0.5),
        Flatten(),
        Dense(5, "sigmoid"),
        Dense(3, "softmax"),
    ),
)
GLOBAL = NetworkSpec(
    (5, 5, 1), (Conv2D(3), GlobalAveragePool2D(), Dense(3), Activation("softmax"))
)  # the softmax as a layer of its own


def _seen(network: NetworkSpec, seed: int = 0):
    rng = np.random.default_rng(seed)
    weights = random_weights(network, rng)
    return weights, run(network, weights, rng.random(network.input_shape, np.float32))


def _result(cell: Cell, beside: np.ndarray, number: int) -> float:
    """The number that the parts of a cell give.

    Args:
        cell: its arithmetic.
        beside: the sums of all maps at its place, which only a softmax looks at.
        number: of its own map.
    """
    match cell:
        case ConvolutionCell():
            total = float(cell.products.sum()) + cell.bias
            assert float(cell.channel_sums.sum()) + cell.bias == pytest.approx(total, abs=1e-12)
            assert cell.before == pytest.approx(total, rel=1e-5, abs=1e-5)
            assert not cell.values[cell.in_padding].any()
            return _through(cell.activation, total, beside, number)
        case PoolingCell():
            return _pooled(cell)
        case DenseCell() | ActivationCell():
            total = cell.value if isinstance(cell, ActivationCell) else cell.products.sum() + cell.bias
            if cell.softmax is not None:
                place = int(np.argmin(np.abs(cell.softmax.logits - total)))
                return float(cell.softmax.exponentials[place] / cell.softmax.exponentials.sum())
            return _through(cell.activation, float(total), beside, number)
        case NormalizationCell():
            spread = float(np.sqrt(cell.variance + cell.epsilon))
            return cell.gamma * (cell.value - cell.mean) / spread + cell.beta
        case SameCell():
            return cell.result


def _pooled(cell: PoolingCell) -> float:
    inside = cell.values[~cell.in_padding]
    assert cell.divisor == inside.size
    if cell.kind == "average":
        return float(inside.sum() / cell.divisor)
    assert cell.winner is not None
    assert not cell.in_padding[cell.winner]
    assert cell.values[cell.winner] == inside.max()
    return float(cell.values[cell.winner])


def _through(name: ActivationName, total: float, beside: np.ndarray, number: int) -> float:
    if name == "softmax":
        return float(activated(name, beside)[number])
    return float(activated(name, np.array([total], np.float32))[0])


@pytest.mark.parametrize("network", [EVERY_KIND, GLOBAL], ids=["every kind", "global mean"])
def test_the_parts_of_every_number_give_what_the_forward_pass_gives(network: NetworkSpec) -> None:
    weights, seen = _seen(network)
    for layer, output in enumerate(seen):
        for place in np.ndindex(*output.shape):
            cell = cell_of(weights, seen, layer, place)
            assert cell.result == float(output[place])
            found = _result(cell, seen.before[layer][place[:-1]], place[-1])
            assert found == pytest.approx(float(output[place]), rel=1e-5, abs=1e-5)
            if isinstance(cell, SameCell):
                assert float(seen.input_of(layer)[cell.source]) == cell.result


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.data())
def test_also_in_networks_at_random(seed: int, data: st.DataObject) -> None:
    rng = np.random.default_rng(seed)
    network = random_network(rng)
    weights = random_weights(network, rng)
    seen = run(network, weights, rng.random(network.input_shape, np.float32))
    layer = data.draw(st.integers(0, len(seen) - 1))
    place = tuple(data.draw(st.integers(0, size - 1)) for size in seen[layer].shape)
    cell = cell_of(weights, seen, layer, place)
    found = _result(cell, seen.before[layer][place[:-1]], place[-1])
    assert found == pytest.approx(float(seen[layer][place]), rel=2e-4, abs=2e-4)


def test_what_lies_in_the_padding_is_told_apart() -> None:
    network = NetworkSpec((2, 2, 1), (Conv2D(1, (3, 3), activation="linear"),))
    weights = [np.ones((3, 3, 1, 1), np.float32), np.full(1, 0.5, np.float32)]
    cell = cell_of(weights, run(network, weights, [[[1.0], [2.0]], [[3.0], [4.0]]]), 0, (0, 1, 0))
    assert isinstance(cell, ConvolutionCell)
    assert cell.corner == (-1, 0)
    assert cell.in_padding.tolist() == [[True] * 3, [False, False, True], [False, False, True]]
    assert cell.values[..., 0].tolist() == [[0, 0, 0], [1, 2, 0], [3, 4, 0]]
    assert cell.before == 10.5


def test_the_first_of_equal_numbers_wins() -> None:
    network = NetworkSpec((2, 2, 1), (MaxPool2D(),))
    cell = cell_of([], run(network, [], [[[1.0], [7.0]], [[7.0], [7.0]]]), 0, (0, 0, 0))
    assert isinstance(cell, PoolingCell)
    assert cell.winner == (0, 1)


def test_the_largest_summands_come_first_and_nothing_gets_lost() -> None:
    rng = np.random.default_rng(3)
    cell = DenseCell(rng.normal(size=50), rng.normal(size=50), 0.0, 0.0, "linear", None, 0.0)
    chosen, rest = cell.largest(7)
    sizes = np.abs(cell.products)
    assert sizes[chosen].tolist() == sorted(sizes, reverse=True)[:7]
    assert cell.products[chosen].sum() + rest == pytest.approx(cell.products.sum())


def test_of_a_filter_that_is_off_the_sum_is_still_told() -> None:
    network = NetworkSpec((2, 2, 1), (Conv2D(2, (1, 1)), Flatten(), Dense(2)))
    shapes, numbers = ((1, 1, 1, 2), 2, (8, 2), 2), (3.0, 0.0, 1.0, 0.0)
    weights = [np.full(shape, number, np.float32) for shape, number in zip(shapes, numbers, strict=True)]
    seen = run(network, weights, np.ones((2, 2, 1)), switched_off={(0, 1)})
    cell = cell_of(weights, seen, 0, (0, 0, 1))
    assert isinstance(cell, ConvolutionCell)
    assert (cell.before, cell.result) == (3.0, 0.0)


@pytest.mark.parametrize(
    ("layer", "place", "key"),
    [
        (10, (0,), "layer-index-wrong"),
        (-1, (0,), "layer-index-wrong"),
        (0, (0, 0), "cell-not-there"),
        (0, (5, 0, 0), "cell-not-there"),
        (0, (0, 0, -1), "cell-not-there"),
        (9, (3,), "cell-not-there"),
    ],
)
def test_what_is_not_there_is_refused(layer: int, place: tuple[int, ...], key: str) -> None:
    weights, seen = _seen(EVERY_KIND)
    with pytest.raises(EngineError) as caught:
        cell_of(weights, seen, layer, place)
    assert caught.value.message_key == key
