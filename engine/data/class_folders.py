"""A folder with one folder of pictures for each class."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engine.data.datasets import Dataset
from engine.data.idx import MAX_BYTES
from engine.data.images import FORMATS, read_image, refuse_size
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

MAX_IMAGES: Final = 200_000
MAX_CLASSES: Final = 1_000

# what file managers leave behind, which nobody put there as a picture
_LITTER: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that was left out, and why; the rest was read."""

    path: Path
    reason: EngineError


def read_class_folders(
    folder: Path,
    size: tuple[int, int] = (28, 28),
    *,
    colour: bool = False,
    class_names: tuple[str, ...] | None = None,
) -> tuple[Dataset, tuple[SkippedFile, ...]]:
    """Read the pictures in the folders of ``folder``: the name of a folder is the class.

    Classes are ordered by name, numbers in names by value (``2`` before ``10``). A file that cannot be
    read is left out and reported; hidden files and deeper folders are not looked at.

    Args:
        folder: has a folder for each class.
        size: height and width of all images, in pixels; see ``read_image``.
        colour: three channels instead of one.
        class_names: the classes of the training images, if these are for testing; then there may be
            fewer folders, but no others.

    Returns:
        The dataset, sorted by class and file name, and the files left out.

    Raises:
        EngineError: ``image-size-out-of-range``, ``dataset-file-unreadable``, ``classes-too-few``,
            ``classes-too-many``, ``test-class-unknown``, ``user-data-too-large``, ``user-data-no-images``,
            ``class-folder-empty``.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from PIL import Image
    >>> with TemporaryDirectory() as folder:
    ...     for name in ("cross", "circle"):
    ...         Path(folder, name).mkdir()
    ...         Image.new("L", (40, 30)).save(Path(folder, name, "1.png"))
    ...     dataset, skipped = read_class_folders(Path(folder))
    >>> dataset.images.shape, dataset.class_names, skipped
    ((2, 28, 28), ('circle', 'cross'), ())
    """
    refuse_size(size)
    folders = class_folders_in(folder)
    names = tuple(_normal(found.name) for found in folders)
    if class_names is None:
        _refuse_class_count(folder, len(folders))
    else:
        _refuse_unknown_class(folder, names, class_names)
    classes = names if class_names is None else class_names
    files = [
        (file, classes.index(name))
        for found, name in zip(folders, names, strict=True)
        for file in _files_in(found)
    ]
    shape = (len(files), *size, *((3,) if colour else ()))
    if len(files) > MAX_IMAGES or np.prod(shape, dtype=object) > MAX_BYTES:
        most = min(MAX_IMAGES, MAX_BYTES // (size[0] * size[1] * (3 if colour else 1)))
        raise EngineError("user-data-too-large", path=str(folder), wanted=most, came=len(files))

    images, labels = np.empty(shape, np.uint8), np.empty(len(files), np.int64)
    count, skipped = 0, []
    for file, label in files:
        try:
            images[count] = _read_known_format(file, size, colour)
        except EngineError as reason:
            skipped.append(SkippedFile(file, reason))
            continue
        labels[count] = label
        count += 1
    if count == 0:
        raise EngineError(
            "user-data-no-images", path=str(folder), wanted=", ".join(FORMATS), came=len(skipped)
        )
    if class_names is None:
        _refuse_empty_class(folders, np.bincount(labels[:count], minlength=len(classes)))
    dataset = Dataset(images[:count], labels[:count], classes, _normal(folder.resolve().name))
    return dataset, tuple(skipped)


def class_folders_in(folder: Path) -> list[Path]:
    """The folders in ``folder`` that can be classes, in order."""
    return sorted(
        (entry for entry in entries_of(folder) if entry.is_dir()), key=lambda entry: _order(entry.name)
    )


def entries_of(folder: Path) -> list[Path]:
    """What lies in ``folder``, without hidden files and what file managers leave behind.

    Raises:
        EngineError: ``dataset-file-unreadable``.
    """
    try:
        entries = list(folder.iterdir())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EngineError("dataset-file-unreadable", path=str(folder), reason=reason) from error
    return [entry for entry in entries if entry.name[0] != "." and entry.name.lower() not in _LITTER]


def _files_in(folder: Path) -> list[Path]:
    return sorted(
        (entry for entry in entries_of(folder) if not entry.is_dir()), key=lambda entry: _order(entry.name)
    )


def _read_known_format(file: Path, size: tuple[int, int], colour: bool) -> object:
    if file.suffix.lower() not in FORMATS:
        raise EngineError("image-format-unknown", path=str(file), wanted=", ".join(FORMATS), came=file.suffix)
    return read_image(file, size, colour=colour)


def _normal(name: str) -> str:
    # macOS hands Hangul out in its single letters, which would not equal what a keyboard types
    return unicodedata.normalize("NFC", name)


def _order(name: str) -> list[tuple[int, str]]:
    """Sorts numbers by value: split gives text at even places and digits at odd ones."""
    parts = re.split(r"([0-9]+)", _normal(name).casefold())
    return [(int(part), "") if place % 2 else (0, part) for place, part in enumerate(parts)]


def _refuse_class_count(folder: Path, came: int) -> None:
    if came < 2:
        raise EngineError("classes-too-few", path=str(folder), wanted="≥ 2", came=came)
    if came > MAX_CLASSES:
        raise EngineError("classes-too-many", path=str(folder), wanted=f"≤ {MAX_CLASSES}", came=came)


def _refuse_unknown_class(folder: Path, names: tuple[str, ...], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise EngineError("test-class-unknown", path=str(folder), wanted=", ".join(known), came=name)


def _refuse_empty_class(folders: list[Path], counts: np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> None:
    for folder, count in zip(folders, counts, strict=True):
        if count == 0:
            raise EngineError("class-folder-empty", path=str(folder), wanted="≥ 1", came=0)
