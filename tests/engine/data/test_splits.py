from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.data.splits import stratified_indices, stratified_split
from engine.errors import EngineError
from tests.engine.data.helpers import refused


def labels_of(counts: list[int]) -> NDArray[np.int64]:
    return np.repeat(np.arange(len(counts)), counts)


def counts_of(labels: NDArray[np.int64], indices: NDArray[np.int64], classes: int) -> list[int]:
    return np.bincount(labels[indices], minlength=classes).tolist()


def test_worked_by_hand() -> None:
    # 10 images, 30 %: 3 places for classes of 5, 3 and 2: 1.5, 0.9 and 0.6; rounded down 1, 0, 0;
    # the two left over go to the largest remainders, 0.9 and 0.6
    labels = labels_of([5, 3, 2])
    train, validation = stratified_indices(labels, 0.3, seed=1)
    assert counts_of(labels, validation, 3) == [1, 1, 1]
    assert counts_of(labels, train, 3) == [4, 2, 1]


def test_held_back_is_rounded_up() -> None:
    train, validation = stratified_indices(labels_of([6, 5]), 0.2)
    assert (len(train), len(validation)) == (8, 3)


@st.composite
def labels_and_fractions(draw: st.DrawFn) -> tuple[NDArray[np.int64], float]:
    counts = draw(st.lists(st.one_of(st.just(0), st.integers(2, 60)), min_size=1, max_size=8).filter(any))
    classes, total = np.count_nonzero(counts), sum(counts)
    held_back = draw(st.integers(int(classes), total - int(classes)))
    return np.array(draw(st.permutations(labels_of(counts).tolist()))), held_back / total


@given(labels_and_fraction=labels_and_fractions(), seed=st.integers(0, 2**31 - 1))
def test_any_labels_are_parted_fairly(
    labels_and_fraction: tuple[NDArray[np.int64], float], seed: int
) -> None:
    labels, fraction = labels_and_fraction
    counts = np.bincount(labels)
    held_back = math.ceil(fraction * len(labels))
    assume(len(labels) - held_back >= np.count_nonzero(counts))  # a product may be rounded up past the mark

    train, validation = stratified_indices(labels, fraction, seed)

    assert len(validation) == held_back
    assert sorted([*train.tolist(), *validation.tolist()]) == list(range(len(labels)))
    exact = counts * held_back / len(labels)
    assert (np.abs(np.bincount(labels[validation], minlength=len(counts)) - exact) < 1).all()
    again = stratified_indices(labels, fraction, seed)
    np.testing.assert_array_equal(train, again[0])
    np.testing.assert_array_equal(validation, again[1])


def test_another_seed_picks_other_images() -> None:
    labels = labels_of([100, 100])
    train, validation = stratified_indices(labels, seed=1)
    other_train, other_validation = stratified_indices(labels, seed=2)
    assert set(validation.tolist()) != set(other_validation.tolist())
    assert train.tolist() != other_train.tolist()


def test_both_parts_are_shuffled() -> None:
    labels = labels_of([500, 500])
    for part in stratified_indices(labels):
        changes = np.count_nonzero(np.diff(labels[part]))
        assert changes > len(part) / 4  # half of the neighbours differ if the order is random


def test_images_go_with_their_labels() -> None:
    images = np.arange(40, dtype=np.uint8).reshape(40, 1, 1)
    dataset = Dataset(images, np.arange(40) % 4, ("a", "b", "c", "d"), "forty")
    for part in stratified_split(dataset, 0.25, seed=3):
        assert (part.images[:, 0, 0] % 4 == part.labels).all()
        assert part.class_names == dataset.class_names
        assert part.name == "forty"


def test_a_class_without_images_is_allowed() -> None:
    labels = np.array([1, 1, 1, 1, 3, 3, 3, 3])
    train, validation = stratified_indices(labels, 0.5)
    assert counts_of(labels, validation, 4) == [0, 2, 0, 2]
    assert counts_of(labels, train, 4) == [0, 2, 0, 2]


@pytest.mark.parametrize("fraction", [0, 1, -0.2, 1.5, math.nan, math.inf, True, "0.2", None])
def test_fraction_out_of_range(fraction: Any) -> None:
    with pytest.raises(EngineError) as caught:
        stratified_indices(labels_of([10, 10]), fraction)
    assert caught.value.message_key == "split-fraction-out-of-range"


@pytest.mark.parametrize("seed", [-1, 2**31, 1.0, True, "42"])
def test_seed_out_of_range(seed: Any) -> None:
    with refused("seed-out-of-range", came=seed, low=0, high=2**31 - 1):
        stratified_indices(labels_of([10, 10]), seed=seed)


def test_a_lonely_image() -> None:
    with refused("split-class-too-small", label=1, came=1):
        stratified_indices(labels_of([10, 1, 10]))


def test_more_classes_than_places() -> None:
    with refused("split-part-too-small", wanted=5, came=2):
        stratified_indices(labels_of([2] * 5), 0.2)
    with refused("split-part-too-small", wanted=5, came=2):
        stratified_indices(labels_of([2] * 5), 0.8)
