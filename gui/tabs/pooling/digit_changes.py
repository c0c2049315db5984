"""What can be changed about the picture and its layers: functions from a state to the next one.

They keep the promises of ``gui.tabs.pooling.changes``.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.data.datasets import DATASETS
from engine.errors import EngineError
from gui.tabs.pooling.digit_source import FIRST_PICTURES, label_of, pictures_of
from gui.tabs.pooling.state import (
    LARGEST_DEVIATION,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_LAYERS,
    LARGEST_PAD,
    LARGEST_SEED,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
)

if TYPE_CHECKING:
    import numpy as np

    from engine.operations.layer_stack import StackLayer
    from engine.operations.padding import Padding, Pair
    from gui.tabs.pooling.state import PoolingState


# the picture
def set_dataset(state: PoolingState, dataset: str) -> PoolingState:
    """Take pictures of another dataset.

    Raises:
        EngineError: there is no such dataset.
    """
    if dataset not in DATASETS:
        raise EngineError("dataset-unknown", came=dataset, wanted=", ".join(DATASETS))
    return _renewed(state, dataset=dataset)


def set_index(state: PoolingState, index: int) -> PoolingState:
    """Take another training picture, held within those there are."""
    last = DATASETS[state.digit.dataset].count("train") - 1
    return _renewed(state, index=min(max(index, 0), last))


def set_label(state: PoolingState, label: int) -> PoolingState:
    """Take the first training picture of a class; nothing changes if the picture is of it already.

    Raises:
        EngineError: there is no such class, or the dataset is missing or damaged.
    """
    digit = state.digit
    _check_label(state, label)
    if label_of(digit.dataset, digit.index) == label:
        return state
    return _renewed(state, index=int(pictures_of(digit.dataset, label)[0]))


def random_picture(state: PoolingState, rng: np.random.Generator, label: int | None = None) -> PoolingState:
    """Draw another of the first 4,096 training pictures: these are in memory, the others take long to read.

    Args:
        state: what is computed.
        rng: where it comes from.
        label: class to draw from; None: any.

    Raises:
        EngineError: as ``set_label``.
    """
    digit = state.digit
    if label is None:
        candidates = [index for index in range(FIRST_PICTURES) if index != digit.index]
    else:
        _check_label(state, label)
        candidates = [int(index) for index in pictures_of(digit.dataset, label) if index != digit.index]
    return _renewed(state, index=candidates[int(rng.integers(len(candidates)))])


# the filters
def set_seed(state: PoolingState, seed: int) -> PoolingState:
    """Draw the filters from another seed, held within what can be shown."""
    return _renewed(state, seed=min(max(seed, 0), LARGEST_SEED))


def draw_again(state: PoolingState) -> PoolingState:
    """Draw other filters: the next seed, so that a class can go back to those before."""
    return _renewed(state, seed=(state.digit.seed + 1) % (LARGEST_SEED + 1))


def set_deviation(state: PoolingState, deviation: float) -> PoolingState:
    """Draw smaller or larger weights; NaN changes nothing."""
    if math.isnan(deviation):
        return state
    return _renewed(state, deviation=min(max(float(deviation), 0.0), LARGEST_DEVIATION))


# the layers
def add_layer(state: PoolingState, layer: StackLayer, place: int | None = None) -> PoolingState:
    """Put a layer on top, or before another one; six are the most.

    Args:
        state: what is computed.
        layer: the new one.
        place: number of the layer that comes after it; None: on top.
    """
    layers = list(state.digit.layers)
    if len(layers) >= LARGEST_LAYERS:
        return state
    layers.insert(len(layers) if place is None else place, _held(layer))
    return _renewed(state, layers=tuple(layers))


def remove_layer(state: PoolingState, place: int) -> PoolingState:
    """Take a layer away; the last one stays.

    Raises:
        IndexError: there is no such layer.
    """
    layers = state.digit.layers
    _check_place(state, place)
    if len(layers) == 1:
        return state
    return _renewed(state, layers=(*layers[:place], *layers[place + 1 :]))


def edit_layer(state: PoolingState, place: int, **changes: Any) -> PoolingState:
    """Give a layer other values for some of its attributes.

    A convolution that becomes a pooling loses what only a convolution has: its dilation, "full" padding.

    Args:
        state: what is computed.
        place: which layer.
        **changes: attributes of ``StackLayer``.

    Raises:
        EngineError: there can be no such layer, or the layers do not fit on each other.
        IndexError: there is no such layer.
    """
    layers = state.digit.layers
    _check_place(state, place)
    before = layers[place]
    kind = changes.get("kind", before.kind)
    if kind != "convolution" and before.kind == "convolution":
        changes = {"dilation": (1, 1), **changes}
        if before.padding == "full":
            changes = {"padding": "same", **changes}
    if kind == "convolution" and before.kernel is None:
        changes = {"kernel": (3, 3), **changes}
    layer = _held(replace(before, **changes))
    return _renewed(state, layers=(*layers[:place], layer, *layers[place + 1 :]))


# inside
def _held(layer: StackLayer) -> StackLayer:
    """A layer within what can be shown."""
    kernel, padding = layer.kernel, layer.padding
    return replace(
        layer,
        kernel=None if kernel is None else _pair(kernel, LARGEST_WINDOW),
        stride=_pair(layer.stride, LARGEST_STRIDE),
        padding=_sides(padding),
        dilation=_pair(layer.dilation, LARGEST_DILATION),
        filters=min(layer.filters, LARGEST_FILTERS),
    )


def _pair(numbers: Pair, largest: int) -> Pair:
    return min(numbers[0], largest), min(numbers[1], largest)


def _sides(padding: Padding) -> Padding:
    if isinstance(padding, str):
        return padding
    return _pair(padding[0], LARGEST_PAD), _pair(padding[1], LARGEST_PAD)


def _check_place(state: PoolingState, place: int) -> None:
    if not 0 <= place < len(state.digit.layers):
        raise IndexError(place)


def _check_label(state: PoolingState, label: int) -> None:
    classes = len(DATASETS[state.digit.dataset].class_names["en"])
    if not 0 <= label < classes:
        raise EngineError(
            "label-out-of-range", path=state.digit.dataset, wanted=f"0–{classes - 1}", came=label
        )


def _renewed(state: PoolingState, **changes: Any) -> PoolingState:
    after = replace(state.digit, **changes)
    if after == state.digit:
        return state
    after.rows()  # refuses here layers that do not fit, before anything is replaced
    return state.changed(digit=after, preset="")
