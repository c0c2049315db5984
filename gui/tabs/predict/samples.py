"""Goes through the real test pictures of what the network was taught with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.data.datasets import DATASETS
from gui.tabs.predict.drawing import Drawing, Sample

if TYPE_CHECKING:
    import numpy as np

    from gui.tabs.predict.known_network import KnownNetwork


def dataset_of(known: KnownNetwork) -> str:
    """The dataset whose test pictures the network may know; empty if there is none."""
    return known.dataset if known.dataset in DATASETS else ""


def stepped(drawing: Drawing, known: KnownNetwork, steps: int) -> Drawing | None:
    """The test picture so many further on, from the first where there is none; the last leads to the first.

    Args:
        drawing: what lies on the sheet.
        known: the network that predicts.
        steps: 1 for the next one, −1 for the one before.

    Returns:
        None where the network's dataset has no test pictures.
    """
    dataset = dataset_of(known)
    if not dataset:
        return None
    sample = drawing.picture
    count = DATASETS[dataset].count("test")
    if isinstance(sample, Sample) and sample.dataset == dataset:
        return Drawing(Sample(dataset, (sample.index + steps) % count))
    return Drawing(Sample(dataset, 0 if steps > 0 else count - 1))


def drawn_by_chance(known: KnownNetwork, rng: np.random.Generator) -> Drawing | None:
    """Any test picture."""
    dataset = dataset_of(known)
    if not dataset:
        return None
    return Drawing(Sample(dataset, int(rng.integers(DATASETS[dataset].count("test")))))
