"""Hold images back for validation, so that every class keeps its share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.data.datasets import Dataset

_MAX_SEED = 2**31 - 1


def stratified_split(dataset: Dataset, fraction: float = 0.2, seed: int = 42) -> tuple[Dataset, Dataset]:
    """Part a dataset in two, class by class, at random but repeatably.

    Of N images ⌈fraction · N⌉ go to validation, the others to training; see ``stratified_indices`` for
    how many of each class. Both parts come in shuffled order.

    Args:
        dataset: what to part.
        fraction: the share held back, 0 < fraction < 1.
        seed: 0 … 2³¹ − 1; the same seed gives the same parts.

    Returns:
        Training and validation images: together all images, none of them in both.

    Raises:
        EngineError: what ``stratified_indices`` raises.

    >>> from engine.data.datasets import Dataset
    >>> six = Dataset(np.zeros((6, 2, 2), np.uint8), np.array([0, 0, 0, 0, 1, 1]), ("a", "b"), "six")
    >>> train, validation = stratified_split(six, 0.5)
    >>> train.class_counts().tolist(), validation.class_counts().tolist()
    ([2, 1], [2, 1])
    """
    train, validation = stratified_indices(dataset.labels, fraction, seed)
    return dataset.take(train), dataset.take(validation)


def stratified_indices(
    labels: NDArray[np.integer[Any]], fraction: float = 0.2, seed: int = 42
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which images go to training and which to validation.

    With V = ⌈fraction · N⌉, class *k* with N_k images gets V · N_k / N places in validation, rounded
    down; the places left over go to the classes with the largest remainders. So every class is within
    one image of its exact share.

    Compared with scikit-learn's ``train_test_split(stratify=labels)``: the sizes and the counts per
    class are the same (where classes have equal remainders, scikit-learn draws lots and here the lower
    label comes first), but it shuffles with another generator, so a seed picks other images here than
    there.

    Args:
        labels: the class of each image, whole numbers ≥ 0, N. Classes without any image are allowed.
        fraction: the share held back, 0 < fraction < 1.
        seed: 0 … 2³¹ − 1.

    Returns:
        Indices of the training images, N − V, and of the validation images, V; both shuffled.

    Raises:
        EngineError: ``split-fraction-out-of-range``, ``seed-out-of-range``, ``split-class-too-small`` (one
            image alone), ``split-part-too-small`` (fewer images in a part than there are classes).

    >>> train, validation = stratified_indices(np.array([0, 1] * 10), fraction=0.3)
    >>> len(train), len(validation), np.bincount(validation % 2).tolist()
    (14, 6, [3, 3])
    """
    if isinstance(fraction, bool) or not isinstance(fraction, int | float) or not 0 < fraction < 1:
        raise EngineError("split-fraction-out-of-range", wanted="0 < … < 1", came=fraction)
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= _MAX_SEED:
        raise EngineError("seed-out-of-range", came=seed, low=0, high=_MAX_SEED)
    counts = np.bincount(labels).astype(np.int64)
    lonely = np.flatnonzero(counts == 1)
    if lonely.size:
        raise EngineError("split-class-too-small", label=int(lonely[0]), wanted="≥ 2", came=1)
    total = len(labels)
    held_back = math.ceil(fraction * total)
    smaller = min(held_back, total - held_back)
    classes = int(np.count_nonzero(counts))
    if smaller < classes or classes == 0:
        raise EngineError("split-part-too-small", wanted=max(classes, 1), came=smaller)
    places = _apportion(counts, held_back)

    rng = np.random.default_rng(seed)
    train, validation = [], []
    for label in np.flatnonzero(counts):
        of_class = rng.permutation(np.flatnonzero(labels == label))
        validation.append(of_class[: places[label]])
        train.append(of_class[places[label] :])
    return rng.permutation(np.concatenate(train)), rng.permutation(np.concatenate(validation))


def _apportion(counts: NDArray[np.int64], places: int) -> NDArray[np.int64]:
    """``places`` shared out in proportion to ``counts`` by the method of largest remainders."""
    total = int(counts.sum())
    # whole numbers throughout: floating-point remainders would make ties depend on rounding
    shares, remainders = np.divmod(counts * places, total)
    left_over = places - int(shares.sum())
    first = np.argsort(-remainders, kind="stable")[:left_over]
    shares[first] += 1
    return shares
