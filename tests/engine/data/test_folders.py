from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from engine.data.folders import load_user_data
from engine.data.splits import stratified_split
from engine.paths import RESOURCES
from tests.engine.data.helpers import digits, refused

if TYPE_CHECKING:
    from pathlib import Path


def pictures(folder: Path, names: tuple[str, ...], count: int) -> None:
    for name in names:
        (folder / name).mkdir(parents=True)
        for number in range(count):
            Image.new("RGB", (40, 30), (number, number, number)).save(folder / name / f"{number}.png")


def test_a_folder_of_classes_can_be_split(tmp_path: Path) -> None:
    pictures(tmp_path, ("cat", "dog"), 5)
    data = load_user_data(tmp_path, (8, 9))
    assert data.test is None
    assert data.train.images.shape == (10, 8, 9)
    train, validation = stratified_split(data.train)
    assert (train.class_counts().tolist(), validation.class_counts().tolist()) == ([4, 4], [1, 1])


def test_folders_for_training_and_testing(tmp_path: Path) -> None:
    pictures(tmp_path / "Train", ("cat", "dog", "emu"), 3)
    pictures(tmp_path / "test", ("dog", "emu"), 2)
    (tmp_path / "Train/cat/broken.png").write_bytes(b"?")
    (tmp_path / "test/dog/broken.png").write_bytes(b"?")
    data = load_user_data(tmp_path, colour=True)
    assert data.test is not None
    assert data.train.images.shape == (9, 28, 28, 3)
    assert data.test.labels.tolist() == [1, 1, 2, 2]
    assert data.test.class_names == data.train.class_names == ("cat", "dog", "emu")
    assert [file.path.parent.name for file in data.skipped] == ["cat", "dog"]


def test_an_archive(tmp_path: Path) -> None:
    images, labels = digits(4)
    np.savez(tmp_path / "four.NPZ", images=images, labels=labels)
    (found,) = tmp_path.iterdir()  # NumPy puts its own ending behind
    assert len(load_user_data(found.rename(tmp_path / "four.NPZ")).train) == 4


def test_a_folder_of_idx_files() -> None:
    data = load_user_data(RESOURCES / "datasets" / "mnist")
    assert data.test is not None
    assert (len(data.train), len(data.test)) == (60_000, 10_000)
    assert data.train.class_names == tuple("0123456789")


def test_nothing_there(tmp_path: Path) -> None:
    with refused("user-data-missing", path=str(tmp_path / "gone")):
        load_user_data(tmp_path / "gone")


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "table.csv").touch()
    with refused("user-data-unknown-kind", came=".csv"):
        load_user_data(tmp_path / "table.csv")


def test_an_empty_folder(tmp_path: Path) -> None:
    with refused("classes-too-few", came=0):
        load_user_data(tmp_path)
