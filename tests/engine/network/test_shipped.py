"""The networks that come with the program: there, whole, as good as their cards say."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from engine.data.datasets import DATASETS, load
from engine.network.forward import scores_of
from engine.network.shipped import DEFAULT, NETWORKS_DIRECTORY, SHIPPED, list_networks, load_shipped
from engine.network.spec import NETWORKS, NetworkOptions
from engine.network.summary import count_parameters
from tests.engine.data.helpers import refused

BEST = {"mnist-best": (30_000, 0.994), "fashion-mnist-best": (60_000, 0.925)}
FIRST_IMAGES = 2_000


def accuracy(network: str, limit: int | None) -> float:
    test = load(SHIPPED[network].dataset, "test", limit=limit)
    stored = load_shipped(network)
    found = scores_of(stored.network, stored.weights, test.images).argmax(axis=1)
    return float(np.mean(found == test.labels))


def card_of(network: str) -> dict[str, Any]:
    return json.loads(SHIPPED[network].path.with_suffix(".json").read_text("utf-8"))


def test_the_table_and_the_folder_have_the_same_networks() -> None:
    assert {path.stem for path in NETWORKS_DIRECTORY.glob("*.keras")} == set(SHIPPED)
    assert {path.stem for path in NETWORKS_DIRECTORY.glob("*.json")} == set(SHIPPED)
    assert all(name == entry.id for name, entry in SHIPPED.items())
    assert DEFAULT in SHIPPED
    assert list_networks() == tuple(SHIPPED.values())
    for dataset in DATASETS:
        recipes = [entry.recipe for entry in list_networks(dataset)]
        assert recipes == ["best", "course-scratch", "course-keras", "course-dropout"]
    assert sum(path.stat().st_size for path in NETWORKS_DIRECTORY.iterdir()) < 8_000_000


@pytest.mark.parametrize("network", SHIPPED)
def test_a_card_says_what_is_in_the_file(network: str) -> None:
    stored, card, entry = load_shipped(network), card_of(network), SHIPPED[network]
    assert {**stored.card, "class_names": list(stored.class_names)} == card
    assert (card["id"], card["dataset"]) == (entry.id, entry.dataset)
    assert stored.class_names == DATASETS[entry.dataset].class_names["en"]
    assert card["parameters"] == count_parameters(stored.network)
    assert card["test_images"] == 10_000
    assert {"recipe", "seed", "epochs", "training_images", "licence", "made_by"} <= set(card)
    if entry.recipe != "best":
        recipe = NETWORKS[entry.recipe]
        assert stored.network == recipe.build(NetworkOptions())
        assert card["epochs"] == recipe.epochs


@pytest.mark.parametrize("network", SHIPPED)
def test_the_first_test_images_are_recognized_as_often_as_the_card_says(network: str) -> None:
    # 2,000 of 10,000 images may lie three standard deviations off the accuracy on all
    share = card_of(network)["test_accuracy"]
    allowed = 3 * (share * (1 - share) / FIRST_IMAGES) ** 0.5
    assert accuracy(network, FIRST_IMAGES) == pytest.approx(share, abs=allowed)


@pytest.mark.parametrize("network", BEST)
def test_the_best_are_small_and_good(network: str) -> None:
    parameters, wanted = BEST[network]
    card = card_of(network)
    assert card["parameters"] < parameters
    assert card["test_accuracy"] >= wanted


@pytest.mark.slow
@pytest.mark.parametrize("network", SHIPPED)
def test_the_card_holds_on_all_test_images(network: str) -> None:
    assert accuracy(network, None) == pytest.approx(card_of(network)["test_accuracy"], abs=1e-4)


def test_a_network_is_read_once() -> None:
    assert load_shipped() is load_shipped(DEFAULT)
    assert not any(array.flags.writeable for array in load_shipped().weights)


def test_an_unknown_network_is_refused() -> None:
    with refused("network-unknown", came="mnist-worst"):
        load_shipped("mnist-worst")
