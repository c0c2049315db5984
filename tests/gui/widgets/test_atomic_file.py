"""A file is written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gui.widgets.atomic_file import write_atomically


@contextmanager
def no_file_longer_than(length: int) -> Iterator[None]:
    """A real limit of the operating system: a write beyond it fails in the middle, as on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_new_and_replaced_files_have_all_bytes(tmp_path: Path) -> None:
    path = tmp_path / "곡선.csv"
    for content in (b"first", b"second, longer"):
        write_atomically(path, content)
        assert path.read_bytes() == content
    assert os.listdir(tmp_path) == [path.name]


def test_a_write_that_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "curves.csv"
    path.write_bytes(b"old")
    with no_file_longer_than(4096), pytest.raises(OSError, match="too large"):
        write_atomically(path, bytes(100_000))
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [path.name]


def test_no_space_left_is_told_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    path = tmp_path / "curves.csv"
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"x")
    assert os.listdir(tmp_path) == []


def test_missing_folder_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "missing" / "curves.csv", b"x")


def test_a_folder_in_the_way_is_an_os_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "curves.csv").mkdir()
    with pytest.raises((IsADirectoryError, PermissionError)):
        write_atomically(tmp_path / "curves.csv", b"x")
    assert os.listdir(tmp_path) == ["curves.csv"]
