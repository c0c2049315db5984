"""Small pieces of the real datasets, and runs on them that several tests look at."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data import datasets
from engine.training.data import TrainingData


@pytest.fixture(scope="session")
def fashion() -> TrainingData:
    """2,000 images to train with, 500 to validate, 300 to test, all of Fashion-MNIST."""
    whole = datasets.load("fashion-mnist", "train", limit=2_500)
    test = datasets.load("fashion-mnist", "test", limit=300)
    return TrainingData(whole.take(np.arange(2_000)), whole.take(np.arange(2_000, 2_500)), test)
