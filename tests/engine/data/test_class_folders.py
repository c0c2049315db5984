from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from engine.data import class_folders
from engine.data.class_folders import read_class_folders
from tests.engine.data.helpers import refused

if TYPE_CHECKING:
    from pathlib import Path


def picture(path: Path, value: int, mode: str = "L") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (9, 7), value).convert(mode).save(path)
    return path


@pytest.fixture
def shapes(tmp_path: Path) -> Path:
    """Two crosses of grey 10 and 20, one circle of grey 200, in three formats."""
    picture(tmp_path / "shapes/cross/10.png", 20, "RGB")
    picture(tmp_path / "shapes/cross/2.bmp", 10)
    picture(tmp_path / "shapes/circle/a.GIF", 200)
    return tmp_path / "shapes"


def test_classes_and_files_in_order(shapes: Path) -> None:
    dataset, skipped = read_class_folders(shapes, (4, 6))
    assert dataset.name == "shapes"
    assert dataset.class_names == ("circle", "cross")
    assert dataset.images.shape == (3, 4, 6)
    assert dataset.images[:, 0, 0].tolist() == [200, 10, 20]  # 2.bmp comes before 10.png
    assert dataset.labels.tolist() == [0, 1, 1]
    assert skipped == ()


def test_colour(shapes: Path) -> None:
    dataset, _ = read_class_folders(shapes, (4, 6), colour=True)
    assert dataset.images.shape == (3, 4, 6, 3)
    assert dataset.image_shape == (4, 6, 3)


def test_numbers_in_class_names_are_ordered_by_value(tmp_path: Path) -> None:
    for name in ("10", "9", "b2", "b10", "a"):
        picture(tmp_path / name / "1.png", 0)
    assert read_class_folders(tmp_path)[0].class_names == ("9", "10", "a", "b2", "b10")


def test_hangul_from_a_mac_equals_hangul_from_a_keyboard(tmp_path: Path) -> None:
    names = ("가방", "바지")
    for name in names:
        picture(tmp_path / unicodedata.normalize("NFD", name) / "1.png", 0)
    assert read_class_folders(tmp_path)[0].class_names == names
    test_images, _ = read_class_folders(tmp_path, class_names=names)
    assert test_images.labels.tolist() == [0, 1]


def test_broken_files_are_left_out_and_reported(shapes: Path) -> None:
    (shapes / "cross/3.png").write_bytes(b"\x89PNG, but not for long")
    (shapes / "cross/4.heic").write_bytes(b"of a telephone")
    dataset, skipped = read_class_folders(shapes)
    assert dataset.images[:, 0, 0].tolist() == [200, 10, 20]
    assert [(file.path.name, file.reason.message_key) for file in skipped] == [
        ("3.png", "image-unreadable"),
        ("4.heic", "image-format-unknown"),
    ]
    assert skipped[1].reason.values["came"] == ".heic"


def test_litter_is_no_picture_and_no_class(shapes: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (shapes / "cross" / name).write_bytes(b"?")
    for name in (".git", "__MACOSX"):
        (shapes / name).mkdir()
    (shapes / "notes.txt").write_text("beside the classes", encoding="utf-8")
    dataset, skipped = read_class_folders(shapes)
    assert (dataset.class_names, len(dataset), skipped) == (("circle", "cross"), 3, ())


def test_no_readable_picture_at_all(shapes: Path) -> None:
    for file in shapes.glob("*/*"):
        file.write_bytes(b"broken")
    with refused("user-data-no-images", path=str(shapes), came=3):
        read_class_folders(shapes)


def test_one_class_without_readable_picture(shapes: Path) -> None:
    (shapes / "circle/a.GIF").write_bytes(b"broken")
    with refused("class-folder-empty", path=str(shapes / "circle")):
        read_class_folders(shapes)


@pytest.mark.parametrize("folders", [[], ["alone"]])
def test_too_few_classes(tmp_path: Path, folders: list[str]) -> None:
    for name in folders:
        picture(tmp_path / name / "1.png", 0)
    with refused("classes-too-few", came=len(folders)):
        read_class_folders(tmp_path)


def test_too_many_classes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_folders, "MAX_CLASSES", 3)
    for name in "abcd":
        (tmp_path / name).mkdir()
    with refused("classes-too-many", wanted="≤ 3", came=4):
        read_class_folders(tmp_path)


def test_too_many_images(shapes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_folders, "MAX_IMAGES", 2)
    with refused("user-data-too-large", wanted=2, came=3):
        read_class_folders(shapes)


def test_too_many_bytes(shapes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_folders, "MAX_BYTES", 3 * 28 * 28)
    assert len(read_class_folders(shapes)[0]) == 3
    with refused("user-data-too-large", wanted=1, came=3):
        read_class_folders(shapes, colour=True)


def test_size_out_of_range(shapes: Path) -> None:
    with refused("image-size-out-of-range", came=0):
        read_class_folders(shapes, (28, 0))


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with refused("dataset-file-unreadable", path=str(tmp_path / "gone")):
        read_class_folders(tmp_path / "gone")


def test_test_images_use_the_classes_of_training(shapes: Path) -> None:
    dataset, _ = read_class_folders(shapes, class_names=("circle", "cross", "square"))
    assert dataset.labels.tolist() == [0, 1, 1]
    np.testing.assert_array_equal(dataset.class_counts(), [1, 2, 0])
    with refused("test-class-unknown", wanted="circle, square", came="cross"):
        read_class_folders(shapes, class_names=("circle", "square"))
