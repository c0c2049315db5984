from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.data.array_files import has_idx_files, read_idx_folder, read_npz
from tests.engine.data.helpers import digits, refused, write_idx

if TYPE_CHECKING:
    from pathlib import Path


def npz(folder: Path, **arrays: Any) -> Path:
    path = folder / "mine.npz"
    np.savez_compressed(path, **arrays)
    return path


@pytest.mark.parametrize(
    "names",
    [
        ("x_train", "y_train", "x_test", "y_test"),
        ("train_images", "train_labels", "test_images", "test_labels"),
    ],
)
def test_training_and_test_arrays(tmp_path: Path, names: tuple[str, ...]) -> None:
    images, labels = digits(6)
    path = npz(tmp_path, **dict(zip(names, (images, labels, images[:2], labels[:2] + 1), strict=True)))
    train, test = read_npz(path)
    assert test is not None
    np.testing.assert_array_equal(train.images, images)
    assert train.labels.tolist() == [0, 1, 0, 1, 0, 1]
    assert test.labels.tolist() == [1, 2]
    # a class that only the test images have counts for both
    assert train.class_names == test.class_names == ("0", "1", "2")
    assert train.name == test.name == "mine"


def test_images_and_labels(tmp_path: Path) -> None:
    images, labels = digits(6)
    train, test = read_npz(npz(tmp_path, images=images, labels=labels.reshape(6, 1), note="hello"))
    assert (len(train), test) == (6, None)
    assert train.labels.tolist() == labels.tolist()


@pytest.mark.parametrize("dtype", ["uint8", "int64", "float32", "float64", ">f4", ">i2"])
def test_values_up_to_255(tmp_path: Path, dtype: str) -> None:
    images, labels = digits(6)
    train, _ = read_npz(npz(tmp_path, images=images.astype(dtype), labels=labels))
    np.testing.assert_array_equal(train.images, images)


def test_values_up_to_one(tmp_path: Path) -> None:
    images = np.array([[[0.0, 0.5, 1.0]], [[0.002, 0.25, 1 + 1e-7]]], np.float64)
    train, _ = read_npz(npz(tmp_path, images=images, labels=[0, 1]))
    assert train.images.tolist() == [[[0, 128, 255]], [[1, 64, 255]]]
    train, _ = read_npz(npz(tmp_path, images=images > 0.4, labels=[0, 1]))
    assert train.images.tolist() == [[[0, 255, 255]], [[0, 0, 255]]]


def test_the_range_of_the_training_images_holds_for_the_test_images(tmp_path: Path) -> None:
    images, labels = digits(4)
    arrays = {"x_train": images, "y_train": labels, "x_test": images[:1] * 0 + 1, "y_test": labels[:1]}
    _, test = read_npz(npz(tmp_path, **arrays))
    assert test is not None
    assert (test.images == 1).all()


def test_more_images_than_are_converted_at_once(tmp_path: Path) -> None:
    images = (np.arange(5000) % 256).astype(np.float32).reshape(5000, 1, 1)
    train, _ = read_npz(npz(tmp_path, images=images, labels=np.arange(5000) % 2))
    np.testing.assert_array_equal(train.images, images)


@pytest.mark.parametrize(
    ("low", "high"), [(-1, 200), (0, 256), (0, np.nan), (np.nan, 0), (0, np.inf), (-0.5, 1)]
)
def test_values_out_of_range(tmp_path: Path, low: float, high: float) -> None:
    images = np.array([[[low, high]], [[0, 0]]])
    with refused("images-values-out-of-range", path=str(tmp_path / "mine.npz")):
        read_npz(npz(tmp_path, images=images, labels=[0, 1]))


def test_pickles_are_refused_and_not_run(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (tmp_path / "sprung").touch, ()

    trap = np.array([Trap(), Trap()], dtype=object)
    with refused("npz-pickled", came="images.npy"):
        read_npz(npz(tmp_path, images=trap, labels=[0, 1]))
    assert not (tmp_path / "sprung").exists()
    np.load(tmp_path / "mine.npz", allow_pickle=True)["images"]
    assert (tmp_path / "sprung").exists()  # the trap works where pickles are run


@pytest.mark.parametrize(
    ("arrays", "wanted"),
    [
        ({"x": [1], "y": [1]}, "x_train, y_train / train_images, train_labels / images, labels"),
        ({"images": [1]}, "x_train, y_train / train_images, train_labels / images, labels"),
        ({"x_train": [1], "y_train": [1], "x_test": [1]}, "y_test"),
        ({"x_train": [1], "y_train": [1], "y_test": [1]}, "x_test"),
    ],
)
def test_missing_arrays(tmp_path: Path, arrays: dict[str, Any], wanted: str) -> None:
    with refused("npz-arrays-missing", wanted=wanted):
        read_npz(npz(tmp_path, **arrays))


IMAGES, LABELS = digits(4)


@pytest.mark.parametrize(
    ("images", "labels", "message_key"),
    [
        (IMAGES, LABELS[:3], "labels-images-count"),
        (IMAGES[:, 0], LABELS, "images-wrong-shape"),
        (np.zeros((4, 3, 3, 2)), LABELS, "images-wrong-shape"),
        (IMAGES[:0], LABELS[:0], "dataset-empty"),
        (IMAGES.astype(str), LABELS, "images-wrong-type"),
        (IMAGES.astype(complex), LABELS, "images-wrong-type"),
        (IMAGES, LABELS.astype(float), "labels-wrong-type"),
        (IMAGES, np.eye(4, dtype=int), "labels-wrong-type"),
        (IMAGES, LABELS.astype(int) * 2 - 1, "label-out-of-range"),
        (IMAGES, LABELS * 0, "classes-too-few"),
        (IMAGES, LABELS * 0 + 1, "classes-too-few"),
        (IMAGES, LABELS.astype(int) * 1000, "classes-too-many"),
        (IMAGES, np.array([0, 1, 2, 2**63], np.uint64), "classes-too-many"),
    ],
)
def test_arrays_that_do_not_fit(tmp_path: Path, images: Any, labels: Any, message_key: str) -> None:
    with refused(message_key):
        read_npz(npz(tmp_path, images=images, labels=labels))


def test_ragged_images_cannot_hide_in_an_object_array(tmp_path: Path) -> None:
    ragged = np.empty(2, dtype=object)
    ragged[:] = [np.zeros((3, 3)), np.zeros((4, 4))]
    with refused("npz-pickled"):
        read_npz(npz(tmp_path, images=ragged, labels=[0, 1]))


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with refused("dataset-file-missing", path=str(tmp_path / "gone.npz")):
        read_npz(tmp_path / "gone.npz")
    with refused("dataset-file-unreadable", path=str(tmp_path)):
        read_npz(tmp_path)


def test_damaged_archives(tmp_path: Path) -> None:
    images, labels = digits(200)
    path = npz(tmp_path, images=images, labels=labels)
    sound = path.read_bytes()
    path.write_bytes(sound[:-30])
    with refused("npz-damaged"):
        read_npz(path)
    start = sound.index(b"images.npy") + 200
    path.write_bytes(sound[:start] + b"\xff" * 20 + sound[start + 20 :])
    with refused("npz-damaged"):
        read_npz(path)
    np.save(tmp_path / "alone.npy", images)
    with refused("npz-damaged"):
        read_npz(tmp_path / "alone.npy")


def archive_with_header(path: Path, shape: tuple[int, ...], zeros: int) -> Path:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, {"descr": "|u1", "fortran_order": False, "shape": shape})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("images.npy", header.getvalue() + bytes(zeros))
        archive.writestr("labels.npy", header.getvalue())
    return path


def test_a_header_that_promises_more_than_there_is(tmp_path: Path) -> None:
    path = archive_with_header(tmp_path / "liar.npz", (10**6, 10**6), 100)
    with refused("dataset-file-truncated", wanted=10**12):
        read_npz(path)


def test_a_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.data.array_files.MAX_BYTES", 1_000_000)
    path = archive_with_header(tmp_path / "bomb.npz", (2_000_000, 1, 1), 2_000_000)
    assert path.stat().st_size < 10_000
    with refused("dataset-file-too-large", wanted=1_000_000):
        read_npz(path)


def test_idx_folder_with_training_and_test_images(tmp_path: Path) -> None:
    images, labels = digits(6)
    write_idx(tmp_path / "train-images-idx3-ubyte.gz", images)
    write_idx(tmp_path / "train-labels-idx1-ubyte", labels)
    train, test = read_idx_folder(tmp_path)
    assert (len(train), test) == (6, None)
    write_idx(tmp_path / "t10k-images-idx3-ubyte", images[:2])
    write_idx(tmp_path / "t10k-labels-idx1-ubyte.gz", labels[1:3])
    train, test = read_idx_folder(tmp_path)
    assert test is not None
    assert test.labels.tolist() == [1, 0]
    np.testing.assert_array_equal(train.images, images)
    assert train.name == tmp_path.name


def test_idx_names_of_other_collections(tmp_path: Path) -> None:
    images, labels = digits(6)
    write_idx(tmp_path / "emnist-letters-train-images-idx3-ubyte.gz", images)
    write_idx(tmp_path / "emnist-letters-train-labels-idx1-ubyte.gz", labels + 1)
    write_idx(tmp_path / "emnist-letters-test-images.idx3-ubyte", images)
    write_idx(tmp_path / "emnist-letters-test-labels.idx1-ubyte", labels + 1)
    train, test = read_idx_folder(tmp_path)
    assert train.class_counts().tolist() == [0, 3, 3]
    assert test is not None


def test_two_collections_in_one_folder(tmp_path: Path) -> None:
    images, labels = digits(6)
    write_idx(tmp_path / "train-images-idx3-ubyte.gz", images)
    write_idx(tmp_path / "train-images-idx3-ubyte", images)  # the same, unpacked beside it
    write_idx(tmp_path / "train-labels-idx1-ubyte.gz", labels)
    assert len(read_idx_folder(tmp_path)[0]) == 6
    write_idx(tmp_path / "emnist-train-images-idx3-ubyte.gz", images)
    with refused("idx-files-ambiguous", path=str(tmp_path)):
        read_idx_folder(tmp_path)


@pytest.mark.parametrize(
    "present", [["train-images-idx3-ubyte"], ["t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"]]
)
def test_idx_files_missing(tmp_path: Path, present: list[str]) -> None:
    images, labels = digits(6)
    for name in present:
        write_idx(tmp_path / name, images if "images" in name else labels)
    with refused("dataset-file-missing"):
        read_idx_folder(tmp_path)


def test_which_folders_have_idx_files(tmp_path: Path) -> None:
    (tmp_path / "train-images-idx3-ubyte").mkdir()
    (tmp_path / "train.png").touch()
    assert not has_idx_files(tmp_path)
    (tmp_path / "t10k-labels-idx1-ubyte.gz").touch()
    assert has_idx_files(tmp_path)
