"""The images of a run: to train with, to validate with, to test with at the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.data import datasets, folders, splits
from engine.errors import EngineError

if TYPE_CHECKING:
    from engine.data.datasets import Dataset

VALIDATION_FRACTION = 0.2
SPLIT_SEED = 42


@dataclass(frozen=True, slots=True, eq=False)
class TrainingData:
    """Three parts that fit together: same image shape, same classes.

    Raises:
        EngineError: ``parts-differ`` if they do not.
    """

    train: Dataset
    validation: Dataset
    test: Dataset | None

    def __post_init__(self) -> None:
        """Refuse parts of different datasets."""
        for part in (self.validation, self.test):
            if part is None:
                continue
            if part.image_shape != self.train.image_shape or len(part.class_names) > len(
                self.train.class_names
            ):
                raise EngineError(
                    "parts-differ",
                    wanted="×".join(map(str, self.train.image_shape)),
                    came="×".join(map(str, part.image_shape)),
                )

    @property
    def name(self) -> str:
        """Id or name of the dataset."""
        return self.train.name

    @property
    def classes(self) -> int:
        """How many classes there are."""
        return len(self.train.class_names)


def load_training_data(source: str | Path, train_limit: int | None = None) -> TrainingData:
    """Load a dataset and split it as the course does: 20 % for validation, the same share of each class.

    Args:
        source: id in ``datasets.DATASETS``, or the path of the user's own folder or file.
        train_limit: train with so many images only, the first of the shuffled ones.

    Raises:
        EngineError: files or numbers that cannot be used, named by key.
    """
    if isinstance(source, str) and source in datasets.DATASETS:
        whole = datasets.load(source, "train")
        test: Dataset | None = datasets.load(source, "test")
    else:
        own = folders.load_user_data(Path(source))
        whole, test = own.train, own.test
    train, validation = splits.stratified_split(whole, VALIDATION_FRACTION, SPLIT_SEED)
    if train_limit is not None:
        train = _first(train, train_limit)
    return TrainingData(train, validation, test)


def _first(dataset: Dataset, limit: int) -> Dataset:
    if limit < 1:
        raise EngineError("train-limit-not-positive", came=limit)
    rows = np.arange(min(limit, len(dataset)))
    return dataset.take(rows)
