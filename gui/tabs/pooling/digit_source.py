"""Training pictures by their place in the file, kept in memory once they were read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from engine.data.datasets import DATASETS, load

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.data.datasets import Dataset

FIRST_PICTURES = 4096
"""So many are read in some 30 ms; all 60,000 take ten times that, and 47 MB."""


def picture_of(dataset: str, index: int) -> NDArray[np.uint8]:
    """One training picture, 28×28; 0 is black, 255 white.

    Raises:
        EngineError: the dataset is missing or damaged; what ``load`` raises.
        IndexError: there is no such picture.

    >>> picture_of("mnist", 0).shape
    (28, 28)
    """
    return _holding(dataset, index).images[index]


def label_of(dataset: str, index: int) -> int:
    """Class of a training picture; raises what ``picture_of`` raises.

    >>> [label_of("mnist", index) for index in range(4)]
    [5, 0, 4, 1]
    """
    return int(_holding(dataset, index).labels[index])


def pictures_of(dataset: str, label: int) -> NDArray[np.intp]:
    """Where the pictures of a class are among the first 4,096.

    Raises:
        EngineError: what ``load`` raises.

    >>> pictures_of("mnist", 5)[:3].tolist()
    [0, 11, 35]
    """
    return np.flatnonzero(_first(dataset).labels == label)


def _holding(dataset: str, index: int) -> Dataset:
    if not 0 <= index < DATASETS[dataset].count("train"):
        raise IndexError(index)
    return _first(dataset) if index < FIRST_PICTURES else _all(dataset)


@cache
def _first(dataset: str) -> Dataset:
    return load(dataset, "train", limit=FIRST_PICTURES)


@cache
def _all(dataset: str) -> Dataset:
    return load(dataset, "train")
