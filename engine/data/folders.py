"""A user's own data, whatever of the three kinds it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.data.array_files import has_idx_files, read_idx_folder, read_npz
from engine.data.class_folders import SkippedFile, class_folders_in, read_class_folders
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from engine.data.datasets import Dataset


@dataclass(frozen=True, slots=True, eq=False)
class UserData:
    """What was read: training images, test images if there were any, and the files left out."""

    train: Dataset
    test: Dataset | None
    skipped: tuple[SkippedFile, ...] = ()


def load_user_data(path: Path, size: tuple[int, int] = (28, 28), *, colour: bool = False) -> UserData:
    """Read a user's own images and labels.

    ``path`` is one of

    - a folder with one folder of pictures for each class, or with the folders ``train`` and ``test`` that
      each have such folders; see ``read_class_folders``;
    - a folder with idx files that are called like those of MNIST; see ``read_idx_folder``;
    - an ``.npz`` archive; see ``read_npz``.

    Args:
        path: the folder or the file.
        size: height and width to which *pictures* are brought; arrays keep their own.
        colour: whether *pictures* keep their colours (N×H×W×3); arrays stay as they are.

    Returns:
        The datasets. A picture that cannot be read is left out and listed in ``skipped``.

    Raises:
        EngineError: ``user-data-missing``, ``user-data-unknown-kind``, and what the three readers raise.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import numpy as np
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "two.npz")
    ...     np.savez(path, images=np.zeros((2, 9, 9), np.uint8), labels=np.array([0, 1]))
    ...     data = load_user_data(path)
    >>> len(data.train), data.test, data.skipped
    (2, None, ())
    """
    if not path.exists():
        raise EngineError("user-data-missing", path=str(path))
    if path.is_file():
        if path.suffix.lower() != ".npz":
            raise EngineError("user-data-unknown-kind", path=str(path), wanted=".npz", came=path.suffix)
        return UserData(*read_npz(path))
    if has_idx_files(path):
        return UserData(*read_idx_folder(path))
    parts = {folder.name.lower(): folder for folder in class_folders_in(path)}
    if parts.keys() != {"train", "test"}:
        train, skipped = read_class_folders(path, size, colour=colour)
        return UserData(train, None, skipped)
    train, skipped = read_class_folders(parts["train"], size, colour=colour)
    test, skipped_test = read_class_folders(parts["test"], size, colour=colour, class_names=train.class_names)
    return UserData(train, test, skipped + skipped_test)
