"""One picture of each class to look through the first layer, and the names of the classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.tabs.training.texts import class_names, language

if TYPE_CHECKING:
    from engine.data.datasets import Dataset
    from engine.training.data import TrainingData


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """What the tab keeps of a dataset: a picture of each class (None where it has none), shape, names."""

    source: str
    image_shape: tuple[int, int, int]
    pictures: tuple[NDArray[np.uint8] | None, ...]
    dataset: Dataset

    @classmethod
    def of(cls, source: str, data: TrainingData) -> Examples:
        """The first test picture of each class; of the validation pictures where there is no test."""
        seen = data.test or data.validation
        pictures: list[NDArray[np.uint8] | None] = []
        for label in range(data.classes):
            rows = np.flatnonzero(seen.labels == label)
            pictures.append(seen.images[rows[0]].copy() if rows.size else None)
        # one image alone carries the names, so that the others can be let go of
        one = seen.take(np.zeros(1, np.int64))
        return cls(source, data.train.image_shape, tuple(pictures), one)

    def names(self) -> tuple[str, ...]:
        """Class names in the language of the interface."""
        return class_names(self.source) or self.dataset.class_names_in(language())
