"""A picture of a garment becomes what Fashion-MNIST would have made of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.data.datasets import load
from engine.data.garment import prepare_garment
from tests.engine.data.helpers import refused


def test_garments_of_the_dataset_come_back_as_they_are() -> None:
    for garment in load("fashion-mnist", "test", limit=100).images:
        np.testing.assert_allclose(prepare_garment(garment) * 255, garment, atol=1e-4)
        if garment[0, 0] == 0:
            np.testing.assert_allclose(prepare_garment(255 - garment) * 255, garment, atol=1e-4)


@pytest.mark.parametrize("index", range(5))
def test_an_enlarged_garment_on_white_paper_is_found_again(index: int) -> None:
    garment = load("fashion-mnist", "test", limit=5).images[index]
    rows, columns = np.flatnonzero(garment.max(axis=1) > 12), np.flatnonzero(garment.max(axis=0) > 12)
    cut = garment[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    large = np.kron(cut, np.ones((9, 9), np.uint8))
    sheet = np.full((400, 500), 255, np.uint8)
    sheet[50 : 50 + large.shape[0], 80 : 80 + large.shape[1]] = 255 - large
    height, width = (round(side * 28 / max(cut.shape)) for side in cut.shape)
    wanted = np.asarray(Image.fromarray(cut).resize((width, height)), float) / 255
    top, left = (28 - height) // 2, (28 - width) // 2
    found = prepare_garment(sheet)
    assert np.abs(found[top : top + height, left : left + width] - wanted).mean() < 0.02
    assert found.sum() == pytest.approx(found[top : top + height, left : left + width].sum())


@pytest.mark.parametrize(
    ("pixels", "key"),
    [(np.zeros((3, 3, 3), np.uint8), "canvas-wrong-shape"), (np.zeros((3, 3)), "canvas-wrong-type")],
)
def test_what_is_no_grey_picture_is_refused(pixels: NDArray[Any], key: str) -> None:
    with refused(key):
        prepare_garment(pixels)


def test_an_empty_sheet_stays_empty() -> None:
    assert not prepare_garment(np.full((50, 30), 255, np.uint8)).any()
