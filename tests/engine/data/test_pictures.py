from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.data import pictures
from engine.data.datasets import DATASETS, load
from engine.data.pictures import PHOTO_SIZE, PICTURES, PictureEntry, load_picture
from engine.paths import RESOURCES
from tests.engine.data.helpers import refused

FOLDER = RESOURCES / "pictures"
PHOTOS = [name for name, entry in PICTURES.items() if entry.kind == "photo"]
LARGEST_FILE = 80_000


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_is_grey_bytes_with_something_on_it(picture: str) -> None:
    pixels = load_picture(picture)
    assert pixels.dtype == np.uint8
    assert pixels.shape == (PHOTO_SIZE if picture in PHOTOS else (28, 28))
    assert pixels.std() > 20
    assert PICTURES[picture].id == picture


def test_nobody_can_change_a_picture() -> None:
    with pytest.raises(ValueError, match="read-only"):
        load_picture("camera")[0, 0] = 1
    assert load_picture("camera") is load_picture("camera")


@pytest.mark.parametrize("photo", PHOTOS)
def test_photographs_are_shown_as_they_are_stored(photo: str) -> None:
    path = FOLDER / f"{photo}.png"
    with Image.open(path) as opened:
        assert opened.mode == "L"
        np.testing.assert_array_equal(load_picture(photo), np.asarray(opened))
    assert path.stat().st_size < LARGEST_FILE


def test_every_photograph_is_listed_with_its_licence() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.png")) == sorted(PHOTOS)
    readme = (FOLDER / "README.md").read_text("utf-8")
    for photo in PHOTOS:
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{photo}.png`"))
        assert "CC0" in row


@pytest.mark.parametrize("dataset", DATASETS)
def test_each_class_shows_its_first_test_picture(dataset: str) -> None:
    entries = [entry for entry in PICTURES.values() if entry.kind == dataset]
    test_part = load(dataset, "test", limit=100)
    assert [entry.label for entry in entries] == list(range(10))
    for entry in entries:
        assert entry.index == np.flatnonzero(test_part.labels == entry.label)[0]
        np.testing.assert_array_equal(load_picture(entry.id), test_part.images[entry.index])


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_picture("lena")


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pictures, "RESOURCES", tmp_path)
    monkeypatch.setattr(pictures, "PICTURES", {"gone": PictureEntry("gone", "photo")})
    with refused("dataset-file-missing", path=str(tmp_path / "pictures" / "gone.png")):
        load_picture("gone")
