"""A file that appears whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LEFT_BEHIND_S: Final = 600.0  # a part file older than this belongs to a process that was killed
# Windows refuses to replace a file while a virus scanner or a viewer has it open, mostly for moments
PAUSES_S: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that at any moment either the old or the new one is there, whole.

    The bytes go into a file beside it, are flushed and brought to the disk, and that file is then renamed.

    Args:
        path: where; a file that is there is replaced.
        data: what.

    Raises:
        OSError: the place cannot be written to; a file that was there stays as it was.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_atomically(Path(folder, "a.txt"), b"whole")
    ...     [(entry.name, entry.read_bytes()) for entry in Path(folder).iterdir()]
    [('a.txt', b'whole')]
    """
    _sweep(path)
    part = path.with_name(f".{path.name}-{secrets.token_hex(6)}.part")
    try:
        # unlike a temporary file it gets the rights that any new file gets
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _replace(part: Path, path: Path) -> None:
    for pause in PAUSES_S:
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    part.replace(path)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too, where a system lets one open a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(path: Path) -> None:
    """Remove what earlier savings of this file left behind when they were killed."""
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f".{_literal(path.name)}-????????????.part"):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND_S:
                left.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
