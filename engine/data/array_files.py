"""Images and labels that a user has as arrays: an .npz archive, or a folder with idx files."""

from __future__ import annotations

import math
import re
import tokenize
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.lib import format as npy

from engine.data.class_folders import MAX_CLASSES, entries_of
from engine.data.datasets import Dataset, Part
from engine.data.idx import MAX_BYTES, format_shape, read_idx
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# images and labels for training, then for testing: the spellings in common use
_NAMES: Final = (
    ("x_train", "y_train", "x_test", "y_test"),
    ("train_images", "train_labels", "test_images", "test_labels"),
    ("images", "labels", "", ""),
)
_IDX_NAME: Final = re.compile(r"(?P<part>train|t10k|test).*(?P<what>images|labels).*idx\d", re.IGNORECASE)
# values are rounded to steps of 1/255 anyway, so a hair above 1 still means the range 0 … 1
_ONE: Final = 1 + 1e-6
_SLICE: Final = 4096


def read_npz(path: Path) -> tuple[Dataset, Dataset | None]:
    """Read a NumPy archive of images and labels. Pickled objects in it are refused, never run.

    Its arrays are ``x_train, y_train`` (and ``x_test, y_test``), or ``train_images, train_labels`` (and
    ``test_images, test_labels``), or ``images, labels``. Images are N×H×W, N×H×W×1 or N×H×W×3, with
    values 0 … 255, or 0 … 1 if no training image goes higher. Labels are whole numbers, N or N×1.

    Args:
        path: the archive.

    Returns:
        Training images and, if there are any, test images. Classes are called by their numbers.

    Raises:
        EngineError: ``dataset-file-missing``, ``-unreadable``, ``npz-damaged``, ``npz-arrays-missing``,
            ``npz-pickled``, ``dataset-file-too-large``, ``images-values-out-of-range``, ``classes-too-few``,
            ``classes-too-many``, and what ``Dataset`` raises.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "two.npz")
    ...     np.savez(path, images=np.ones((2, 3, 3)), labels=np.array([0, 1]))
    ...     train, test = read_npz(path)
    >>> train.images[0, 0].tolist(), train.class_names, test
    ([255, 255, 255], ('0', '1'), None)
    """
    try:
        with zipfile.ZipFile(path) as archive:
            arrays = _read_members(archive, path)
    except FileNotFoundError as error:
        raise EngineError("dataset-file-missing", path=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EngineError("dataset-file-unreadable", path=str(path), reason=reason) from error
    except EngineError:
        raise
    except (
        *(zipfile.BadZipFile, zlib.error, ValueError, TypeError, EOFError, SyntaxError, MemoryError),
        *(NotImplementedError, RuntimeError, OverflowError, KeyError, tokenize.TokenError),
    ) as error:
        raise EngineError("npz-damaged", path=str(path), reason=type(error).__name__) from error
    return datasets_of_arrays(arrays, path)


def _read_members(archive: zipfile.ZipFile, path: Path) -> list[NDArray[Any]]:
    present = set(archive.namelist())
    for names in _NAMES:
        members = [f"{name}.npy" for name in names if f"{name}.npy" in present]
        if len(members) >= 2 and members[:2] == [f"{name}.npy" for name in names[:2]]:
            break
    else:
        wanted = " / ".join(", ".join(names[:2]) for names in _NAMES)
        came = ", ".join(sorted(name.removesuffix(".npy") for name in present)[:8])
        raise EngineError("npz-arrays-missing", path=str(path), wanted=wanted, came=came)
    if len(members) == 3:
        missing = next(name for name in names if name and f"{name}.npy" not in present)
        raise EngineError("npz-arrays-missing", path=str(path), wanted=missing, came=", ".join(members))
    total = sum(archive.getinfo(member).file_size for member in members)
    if total > MAX_BYTES:
        raise EngineError("dataset-file-too-large", path=str(path), wanted=MAX_BYTES, came=total)
    return [_read_member(archive, member, path) for member in members]


def _read_member(archive: zipfile.ZipFile, member: str, path: Path) -> NDArray[Any]:
    stored = archive.getinfo(member).file_size
    with archive.open(member) as opened:
        version = npy.read_magic(opened)
        read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read_header(opened)
    if dtype.hasobject:
        raise EngineError("npz-pickled", path=str(path), came=member)
    wanted = math.prod(shape) * dtype.itemsize
    if wanted > stored:
        # NumPy would reserve what the header promises before it looks for the numbers
        raise EngineError("dataset-file-truncated", path=str(path), wanted=wanted, came=stored)
    with archive.open(member) as opened:
        array: NDArray[Any] = npy.read_array(opened, allow_pickle=False)
    return array


def has_idx_files(folder: Path) -> bool:
    """Whether there is a file in ``folder`` that is called like one of images in idx format."""
    return any(_IDX_NAME.search(entry.name) for entry in entries_of(folder) if entry.is_file())


def read_idx_folder(folder: Path) -> tuple[Dataset, Dataset | None]:
    """Read a folder with idx files that are called like those of MNIST, packed or not.

    Args:
        folder: has ``train-images-idx3-ubyte`` and ``train-labels-idx1-ubyte``, and maybe the same two
            with ``t10k`` or ``test``; the names may have something in front or behind.

    Returns:
        Training images and, if there are any, test images; values as for ``read_npz``.

    Raises:
        EngineError: what ``read_idx`` raises, ``idx-files-ambiguous``, and what ``read_npz`` raises on
            arrays.
    """
    found: dict[tuple[Part, str], Path] = {}
    for entry in sorted(entries_of(folder)):
        match = _IDX_NAME.search(entry.name)
        if match is None or not entry.is_file():
            continue
        part: Part = "train" if match["part"].lower() == "train" else "test"
        key = (part, match["what"].lower())
        other = found.setdefault(key, entry)
        if other.name.removesuffix(".gz") != entry.name.removesuffix(".gz"):
            raise EngineError("idx-files-ambiguous", path=str(folder), wanted=other.name, came=entry.name)
    parts: tuple[Part, ...] = ("train", "test") if any(part == "test" for part, _ in found) else ("train",)
    arrays = []
    for part in parts:
        for what, dimensions in (("images", 3), ("labels", 1)):
            fallback = folder / f"{'train' if part == 'train' else 't10k'}-{what}-idx{dimensions}-ubyte"
            arrays.append(read_idx(found.get((part, what), fallback)))
    return datasets_of_arrays(arrays, folder)


def datasets_of_arrays(arrays: list[NDArray[Any]], path: Path) -> tuple[Dataset, Dataset | None]:
    """Datasets of images and labels for training and, if there are four arrays, for testing."""
    images, labels = arrays[0::2], [_flat(label) for label in arrays[1::2]]
    for image, label in zip(images, labels, strict=True):
        # before anything is computed from them: maxima of nothing, or of text, do not exist
        if image.dtype.kind not in "biuf":
            raise EngineError(
                "images-wrong-type", path=str(path), wanted="uint8, float32", came=str(image.dtype)
            )
        if 0 in image.shape or 0 in label.shape:
            raise EngineError("dataset-empty", path=str(path), came=format_shape(image.shape))
        if label.dtype.kind not in "iu":
            came = f"{label.dtype}, {format_shape(label.shape)}"
            raise EngineError("labels-wrong-type", path=str(path), wanted="N", came=came)
    classes = max(int(label.max()) for label in labels) + 1
    different = len(np.unique(labels[0]))
    if different < 2:
        raise EngineError("classes-too-few", path=str(path), wanted="≥ 2", came=different)
    if classes > MAX_CLASSES:
        raise EngineError("classes-too-many", path=str(path), wanted=f"≤ {MAX_CLASSES}", came=classes)
    names = tuple(str(label) for label in range(classes))
    scale = 255.0 if images[0].max() <= _ONE else 1.0
    datasets = [
        Dataset(
            _bytes_of(image, scale, path), label, names, path.stem if path.is_file() else path.resolve().name
        )
        for image, label in zip(images, labels, strict=True)
    ]
    return datasets[0], datasets[1] if len(datasets) > 1 else None


def _flat(labels: NDArray[Any]) -> NDArray[Any]:
    return labels[:, 0] if labels.ndim == 2 and labels.shape[1] == 1 else labels


def _bytes_of(images: NDArray[Any], scale: float, path: Path) -> NDArray[np.uint8]:
    low, high = images.min(), images.max()
    if not (low >= 0 and high * scale <= 255 * _ONE):  # so that NaN is refused too
        wanted = "0–1" if scale == 255.0 else "0–255"
        raise EngineError(
            "images-values-out-of-range", path=str(path), wanted=wanted, came=f"{low:g}, {high:g}"
        )
    if scale == 1.0 and images.dtype == np.uint8:
        return images
    whole = np.empty(images.shape, np.uint8)
    for start in range(0, len(images), _SLICE):  # float64 of everything would be eight times as large
        part = images[start : start + _SLICE].astype(np.float64) * scale
        whole[start : start + _SLICE] = np.rint(part)
    return whole
