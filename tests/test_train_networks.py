"""How the networks that ship are made: folding changes nothing, variations are repeatable and stay digits."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.datasets import load
from engine.network.forward import scores_of
from engine.network.shipped import load_shipped
from engine.network.summary import count_parameters, weight_shapes
from scripts.augmentation import clothes, digits, rerendered
from scripts.best_training import BestRecipe, Varied, fold, train_best
from scripts.handwriting import HANDS, written
from scripts.train_networks import BEST

SMALL = BestRecipe((4, "pool", 5, 6, "pool", "average"), "digits", 1, batch_size=20)


def images(name: str, count: int) -> np.ndarray:
    return (load(name, "train", limit=count).images / 255).astype(np.float32)


def test_folding_the_normalization_changes_no_score() -> None:
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    from scripts.best_training import _trainable_model

    rng = np.random.default_rng(3)
    model = _trainable_model(SMALL)
    # scales stay above zero, as training holds them
    model.set_weights(
        [
            rng.uniform(0.2, 1.5, weight.shape) if weight.name in ("gamma", "moving_variance")
            else rng.normal(0, 0.5, weight.shape)
            for weight in model.weights
        ]
    )  # fmt: skip
    batch = images("mnist", 8)
    wanted = np.asarray(model(batch[..., np.newaxis], training=False))
    found = scores_of(SMALL.network(), fold(SMALL, model.get_weights()), batch)
    np.testing.assert_allclose(found, wanted, atol=1e-4)


def test_a_small_training_learns_and_reports_each_epoch() -> None:
    losses: list[float] = []
    train = load("mnist", "train", limit=1000)
    recipe = BestRecipe((6, "pool", "flatten"), "digits", 3, batch_size=20, averaging=0.9)

    def untouched(batch: np.ndarray, labels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        return batch

    weights = train_best(recipe, train, untouched, lambda number, loss, folded: losses.append(loss))
    assert losses[2] < losses[0] < 2.4
    assert [array.shape for array in weights] == weight_shapes(recipe.network())
    right = scores_of(recipe.network(), weights, train.images).argmax(axis=1) == train.labels
    assert right.mean() > 0.85


@pytest.mark.parametrize(("name", "varied"), [("mnist", digits), ("fashion-mnist", clothes)])
def test_variations_are_new_in_range_and_repeatable(name: str, varied: Varied) -> None:
    batch, labels = images(name, 200), load(name, "train", limit=200).labels
    before = batch.copy()
    first, again, other = (varied(batch, labels, np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(batch, before)
    np.testing.assert_array_equal(first, again)
    assert first.shape == batch.shape
    assert first.dtype == np.float32
    assert first.min() >= 0
    assert first.max() <= 1
    assert (np.abs(first - other).max(axis=(1, 2)) > 0.1).mean() > 0.95


@pytest.mark.parametrize("digit", HANDS)
def test_digits_of_other_hands_are_that_digit(digit: int) -> None:
    rng = np.random.default_rng(digit)
    made = np.array([written(digit, rng) for _ in range(60)])
    shipped = load_shipped("mnist-best")
    assert (scores_of(shipped.network, shipped.weights, made).argmax(axis=1) == digit).mean() > 0.9
    assert len({picture.tobytes() for picture in made}) == 60


def test_a_digit_drawn_anew_is_prepared() -> None:
    rng = np.random.default_rng(0)
    for image in images("mnist", 30):
        again = rerendered(image, rng)
        rows, columns = np.flatnonzero(again.any(axis=1)), np.flatnonzero(again.any(axis=0))
        assert max(np.ptp(rows), np.ptp(columns)) + 1 <= 20


def test_the_best_recipes_stay_below_their_sizes() -> None:
    assert count_parameters(BEST["mnist"].network()) < 30_000
    assert count_parameters(BEST["fashion-mnist"].network()) < 60_000
