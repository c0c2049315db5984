from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.data import datasets
from engine.data.datasets import DATASETS, Dataset, DatasetFile, load
from engine.data.splits import stratified_split
from engine.paths import RESOURCES
from tests.engine.data.helpers import digits, refused, write_idx

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = RESOURCES / "datasets"


@pytest.fixture(scope="module", params=list(DATASETS))
def train(request: pytest.FixtureRequest) -> Dataset:
    return load(request.param, "train")


@pytest.fixture(scope="module", params=list(DATASETS))
def test_part(request: pytest.FixtureRequest) -> Dataset:
    return load(request.param, "test")


def test_training_images(train: Dataset) -> None:
    assert train.images.shape == (60_000, 28, 28)
    assert train.images.dtype == np.uint8
    assert train.labels.dtype == np.int64
    assert len(train) == DATASETS[train.name].count("train") == 60_000
    assert train.image_shape == DATASETS[train.name].image_shape == (28, 28, 1)
    assert train.images.max() == 255
    counts = train.class_counts()
    assert counts.sum() == 60_000
    if train.name == "fashion-mnist":
        assert counts.tolist() == [6000] * 10
    else:
        assert counts.tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    # the first pictures of both datasets as everybody knows them: a five, an ankle boot
    assert (
        train.labels[:5].tolist() == {"mnist": [5, 0, 4, 1, 9], "fashion-mnist": [9, 0, 0, 3, 0]}[train.name]
    )


def test_test_images(test_part: Dataset) -> None:
    assert test_part.images.shape == (10_000, 28, 28)
    assert len(test_part) == DATASETS[test_part.name].count("test")
    first = {"mnist": [7, 2, 1, 0, 4], "fashion-mnist": [9, 2, 1, 1, 6]}[test_part.name]
    assert test_part.labels[:5].tolist() == first
    if test_part.name == "fashion-mnist":
        assert test_part.class_counts().tolist() == [1000] * 10


def test_the_split_of_the_course(train: Dataset) -> None:
    training, validation = stratified_split(train, 0.2, seed=42)
    assert (len(training), len(validation)) == (48_000, 12_000)
    if train.name == "fashion-mnist":
        assert training.class_counts().tolist() == [4800] * 10
        assert validation.class_counts().tolist() == [1200] * 10
    else:
        assert np.abs(validation.class_counts() - train.class_counts() / 5).max() < 1
    # together they are the whole: sums over all pixels do not change
    whole = train.images.sum(dtype=np.int64)
    assert training.images.sum(dtype=np.int64) + validation.images.sum(dtype=np.int64) == whole


def test_arrays_cannot_be_written_to(train: Dataset) -> None:
    for array in (train.images, train.labels):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


@pytest.mark.parametrize("name", list(DATASETS))
def test_every_shipped_file_is_listed_in_the_readme(name: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = {file.name: file.sha256 for files in DATASETS[name].files.values() for file in files}
    assert listed.keys() == {path.name for path in (FOLDER / name).glob("*.gz")}
    for file, sha256 in listed.items():
        assert f"`{name}/{file}`" in readme
        assert hashlib.sha256((FOLDER / name / file).read_bytes()).hexdigest() == sha256
        assert sha256 in readme


@pytest.mark.parametrize("name", list(DATASETS))
def test_a_limit_gives_the_first_images(name: str) -> None:
    few, more = load(name, "test", limit=3), load(name, "test", limit=5)
    assert len(few) == 3
    np.testing.assert_array_equal(few.images, more.images[:3])
    np.testing.assert_array_equal(few.labels, more.labels[:3])


def test_a_limit_above_the_size_gives_all(test_part: Dataset) -> None:
    assert len(load(test_part.name, "test", limit=1_000_000)) == 10_000


@pytest.mark.parametrize("name", list(DATASETS))
def test_class_names_in_both_languages(name: str) -> None:
    few = load(name, "test", limit=1)
    assert few.class_names == few.class_names_in("en")
    for language in ("en", "ko"):
        names = few.class_names_in(language)
        assert names == DATASETS[name].class_names[language]
        assert len(set(names)) == 10
    assert few.class_names_in("fr") == few.class_names


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The two test files of MNIST, to be spoilt."""
    for file in DATASETS["mnist"].files["test"]:
        shutil.copy(FOLDER / "mnist" / file.name, tmp_path)
    return tmp_path


IMAGES = "t10k-images-idx3-ubyte.gz"
LABELS = "t10k-labels-idx1-ubyte.gz"


def test_another_folder(copy: Path) -> None:
    assert len(load("mnist", "test", directory=copy)) == 10_000


@pytest.mark.parametrize("name", [IMAGES, LABELS])
def test_missing_file(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with refused("dataset-file-missing", path=str(copy / name)):
        load("mnist", "test", directory=copy)


@pytest.mark.parametrize("name", [IMAGES, LABELS])
def test_truncated_file(copy: Path, name: str) -> None:
    contents = (copy / name).read_bytes()
    (copy / name).write_bytes(contents[: len(contents) // 2])
    with refused("dataset-file-truncated", path=str(copy / name)):
        load("mnist", "test", directory=copy)


def test_wrong_magic(copy: Path) -> None:
    (copy / IMAGES).write_bytes(b"%PDF-1.7 and so on")
    with refused("dataset-file-not-gzip", came="25 50"):
        load("mnist", "test", directory=copy)


@pytest.mark.parametrize("limit", [None, 10])
def test_wrong_size(copy: Path, limit: int | None) -> None:
    write_idx(copy / IMAGES, np.zeros((9, 28, 28), np.uint8))
    with refused("dataset-file-wrong-size", came="9 × 28 × 28 uint8"):
        load("mnist", "test", limit, directory=copy)


def test_wrong_number_type(copy: Path) -> None:
    write_idx(copy / LABELS, np.zeros(10_000, np.int16))
    with refused("dataset-file-wrong-size", wanted="10000 uint8", came="10000 int16"):
        load("mnist", "test", directory=copy)


@pytest.mark.parametrize("limit", [None, 10])
def test_one_changed_label_is_noticed(copy: Path, limit: int | None) -> None:
    labels = load("mnist", "test").labels.astype(np.uint8)
    labels[9_000] = (labels[9_000] + 1) % 10
    write_idx(copy / LABELS, labels)
    with refused("dataset-file-checksum", wanted=DATASETS["mnist"].files["test"][1].sha256):
        load("mnist", "test", limit, directory=copy)


def test_no_images_in_a_file(copy: Path) -> None:
    write_idx(copy / IMAGES, np.zeros((0, 28, 28), np.uint8))
    with refused("dataset-empty"):
        load("mnist", "test", directory=copy)


def test_fewer_labels_than_images(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    images, labels = digits(6)
    files = []
    for name, array in ((IMAGES, images), (LABELS, labels[:5])):
        sha256 = hashlib.sha256(write_idx(tmp_path / name, array).read_bytes()).hexdigest()
        files.append(DatasetFile(name, sha256, array.shape))
    info = replace(DATASETS["mnist"], files=MappingProxyType({"test": (files[0], files[1])}))
    monkeypatch.setattr(datasets, "DATASETS", {"mnist": info})
    with refused("labels-images-count", wanted=6, came=5):
        load("mnist", "test", directory=tmp_path)


def test_unknown_names() -> None:
    with refused("dataset-unknown", came="imagenet", wanted="fashion-mnist, mnist"):
        load("imagenet")
    with refused("dataset-part-unknown", came="validation", wanted="train, test"):
        load("mnist", "validation")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("limit", [0, -5, 2.0, True])
def test_limit_not_positive(limit: Any) -> None:
    with refused("dataset-limit-not-positive", came=limit):
        load("mnist", limit=limit)


GREY = np.zeros((2, 4, 4), np.uint8)


@pytest.mark.parametrize(
    ("images", "labels", "message_key"),
    [
        (GREY.astype(np.float32), [0, 1], "images-wrong-type"),
        (GREY[0], [0, 1], "images-wrong-shape"),
        (np.zeros((2, 4, 4, 2), np.uint8), [0, 1], "images-wrong-shape"),
        (np.zeros((2, 4, 4, 3, 1), np.uint8), [0, 1], "images-wrong-shape"),
        (np.zeros((0, 4, 4), np.uint8), [], "dataset-empty"),
        (GREY, [0.0, 1.0], "labels-wrong-type"),
        (GREY, [[0], [1]], "labels-wrong-type"),
        (GREY, [0, 1, 1], "labels-images-count"),
        (GREY, [0, 2], "label-out-of-range"),
        (GREY, [-1, 0], "label-out-of-range"),
    ],
)
def test_arrays_that_do_not_fit(images: NDArray[Any], labels: list[Any], message_key: str) -> None:
    with refused(message_key, path="mine"):
        Dataset(images, np.array(labels), ("a", "b"), "mine")


def test_colour_images_and_taking_some() -> None:
    images = np.arange(5 * 2 * 2 * 3, dtype=np.uint8).reshape(5, 2, 2, 3)
    dataset = Dataset(images, np.array([0, 1, 2, 0, 1], np.uint8), ("a", "b", "c"), "five")
    assert dataset.image_shape == (2, 2, 3)
    taken = dataset.take(np.array([4, 0]))
    assert taken.labels.tolist() == [1, 0]
    np.testing.assert_array_equal(taken.images, images[[4, 0]])
    assert taken.class_counts().tolist() == [1, 1, 0]
