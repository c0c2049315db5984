"""Shared by the tests of engine.data: an idx writer of its own, and how a refusal is checked."""

from __future__ import annotations

import gzip
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODES = {"u1": 0x08, "i1": 0x09, "i2": 0x0B, "i4": 0x0C, "f4": 0x0D, "f8": 0x0E}


def idx_bytes(array: NDArray[Any]) -> bytes:
    code = CODES[array.dtype.str[1:]]
    header = struct.pack(f">BBBB{array.ndim}I", 0, 0, code, array.ndim, *array.shape)
    return header + array.astype(array.dtype.newbyteorder(">")).tobytes()


def write_idx(path: Path, array: NDArray[Any]) -> Path:
    contents = idx_bytes(array)
    path.write_bytes(gzip.compress(contents, mtime=0) if path.suffix == ".gz" else contents)
    return path


@contextmanager
def refused(message_key: str, **values: object) -> Iterator[None]:
    """The block must raise EngineError with this key and (at least) these values."""
    with pytest.raises(EngineError) as caught:
        yield
    assert caught.value.message_key == message_key
    assert {name: caught.value.values.get(name) for name in values} == values


def digits(count: int, classes: int = 2) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Images 5 high and 4 wide whose pixels all differ, and labels 0, 1, … in turn."""
    images = (np.arange(count * 20) % 251).astype(np.uint8).reshape(count, 5, 4)
    return images, (np.arange(count) % classes).astype(np.uint8)
