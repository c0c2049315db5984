"""The idx format, in which MNIST and its relatives are stored.

A file is a header and the numbers, all of it big-endian, the last index running fastest::

    00 00 | code of the number type | number of dimensions | size of each dimension (4 bytes) | numbers

It may be packed with gzip. What a header promises is never believed: memory is filled only as far as
there are bytes, and nothing is unpacked beyond what the header promises plus one byte.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import numpy as np

from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

DTYPES: Final[Mapping[int, np.dtype[Any]]] = MappingProxyType(
    {
        0x08: np.dtype(">u1"),
        0x09: np.dtype(">i1"),
        0x0B: np.dtype(">i2"),
        0x0C: np.dtype(">i4"),
        0x0D: np.dtype(">f4"),
        0x0E: np.dtype(">f8"),
    }
)
MAX_DIMENSIONS: Final = 4
MAX_BYTES: Final = 1 << 30

_GZIP_MAGIC: Final = b"\x1f\x8b"
# DEFLATE cannot pack better than this, so a header that promises more lies
_BEST_PACKING: Final = 1032
# large enough that unpacking runs outside the interpreter lock most of the time, small enough that
# the copy into the array, which holds it, stays far below a millisecond
_CHUNK_BYTES: Final = 1 << 20

_Read = Callable[[int], bytes]


def read_idx(path: Path, limit: int | None = None) -> NDArray[Any]:
    """Read an idx file, plain or packed with gzip (told by its first bytes, not by its name).

    Args:
        path: the file.
        limit: how many entries of the first dimension to read, ≥ 1; None reads all. What follows
            them in the file is not looked at.

    Returns:
        The array in the machine's byte order: uint8, int8, int16, int32, float32 or float64, with the
        one to four dimensions of the header (the first one at most ``limit``).

    Raises:
        EngineError: ``dataset-file-missing``, ``-unreadable``, ``-not-gzip``, ``-damaged``,
            ``-wrong-magic``, ``-wrong-type``, ``-wrong-dimensions``, ``-too-large``, ``-truncated``,
            ``-wrong-size`` (bytes left over), ``dataset-empty``, ``dataset-limit-not-positive``.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "two-labels-idx1-ubyte")
    ...     _ = path.write_bytes(bytes([0, 0, 8, 1, 0, 0, 0, 2, 9, 7]))
    ...     read_idx(path)
    array([9, 7], dtype=uint8)
    """
    refuse_limit(limit)
    try:
        with path.open("rb") as file:
            return _read_open(file, path, limit)
    except FileNotFoundError as error:
        raise EngineError("dataset-file-missing", path=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EngineError("dataset-file-unreadable", path=str(path), reason=reason) from error


def refuse_limit(limit: int | None) -> None:
    """Raise unless ``limit`` is None or a whole number ≥ 1."""
    if limit is None:
        return
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise EngineError("dataset-limit-not-positive", wanted="≥ 1", came=limit)


def _read_open(file: BinaryIO, path: Path, limit: int | None) -> NDArray[Any]:
    stored = file.seek(0, 2)
    file.seek(0)
    first = file.read(2)
    file.seek(0)
    packed = first == _GZIP_MAGIC
    if not packed and path.suffix == ".gz" and first != b"\0\0":
        raise EngineError(
            "dataset-file-not-gzip", path=str(path), wanted=_GZIP_MAGIC.hex(" "), came=first.hex(" ")
        )
    stream = _GzipStream(file, path) if packed else None
    read: _Read = stream.read if stream else file.read
    dtype, shape, header_bytes = _read_header(read, path)
    wanted = math.prod(shape) * dtype.itemsize
    if wanted > MAX_BYTES:
        raise EngineError("dataset-file-too-large", path=str(path), wanted=MAX_BYTES, came=wanted)
    can_hold = stored * _BEST_PACKING if packed else stored - header_bytes
    if wanted > can_hold:
        came = f"≤ {can_hold}" if packed else can_hold
        raise EngineError("dataset-file-truncated", path=str(path), wanted=wanted, came=came)
    if limit is not None and limit < shape[0]:
        shape = (limit, *shape[1:])
        numbers = _fill(read, math.prod(shape) * dtype.itemsize, path)
    else:
        numbers = _fill(read, wanted, path)
        # reads on to the end, where gzip keeps the checksum of its contents
        if read(1):
            raise EngineError("dataset-file-wrong-size", path=str(path), wanted=wanted, came=f"> {wanted}")
        if stream and stream.is_cut:
            raise EngineError("dataset-file-damaged", path=str(path), reason="gzip: unexpected end")
    array = numbers.view(dtype).reshape(shape)
    return array.astype(dtype.newbyteorder("="), copy=False)


def _read_header(read: _Read, path: Path) -> tuple[np.dtype[Any], tuple[int, ...], int]:
    magic = _read_exactly(read, 4, path)
    if magic[:2] != b"\0\0":
        raise EngineError("dataset-file-wrong-magic", path=str(path), wanted="00 00", came=magic[:2].hex(" "))
    code, dimensions = magic[2:]
    if code not in DTYPES:
        known = ", ".join(f"{known:02x}" for known in DTYPES)
        raise EngineError("dataset-file-wrong-type", path=str(path), wanted=known, came=f"{code:02x}")
    if not 1 <= dimensions <= MAX_DIMENSIONS:
        raise EngineError(
            "dataset-file-wrong-dimensions", path=str(path), wanted=f"1–{MAX_DIMENSIONS}", came=dimensions
        )
    shape = struct.unpack(f">{dimensions}I", _read_exactly(read, 4 * dimensions, path))
    if 0 in shape:
        raise EngineError("dataset-empty", path=str(path), came=format_shape(shape))
    return DTYPES[code], shape, 4 + 4 * dimensions


def format_shape(shape: tuple[int, ...]) -> str:
    """A shape as people write it.

    >>> format_shape((60000, 28, 28))
    '60000 × 28 × 28'
    """
    return " × ".join(str(size) for size in shape)


def _read_exactly(read: _Read, wanted: int, path: Path) -> bytes:
    return _fill(read, wanted, path).tobytes()


def _fill(read: _Read, wanted: int, path: Path) -> NDArray[np.uint8]:
    # np.empty only reserves addresses: pages are taken as they are written to
    buffer = np.empty(wanted, np.uint8)
    came = 0
    while came < wanted:
        chunk = read(min(_CHUNK_BYTES, wanted - came))
        if not chunk:
            raise EngineError("dataset-file-truncated", path=str(path), wanted=wanted, came=came)
        buffer[came : came + len(chunk)] = np.frombuffer(chunk, np.uint8)
        came += len(chunk)
    return buffer


class _GzipStream:
    """Unpacks gzip, one member after the other, never more than it is asked for.

    ``gzip.GzipFile`` would do, but it goes through the file in pieces of 8 KB and takes the
    interpreter lock for each; this one runs while a window has to stay fluid.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._unpacker = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self.is_cut = False

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes, none at the end; ``is_cut`` tells then if the end was missing."""
        while True:
            if self._unpacker.eof:
                # gzip allows several members in a row, and zeros that fill up a block
                rest = (self._unpacker.unused_data or self._file.read(_CHUNK_BYTES)).lstrip(b"\0")
                if not rest:
                    return b""
                self._unpacker = zlib.decompressobj(wbits=31)
                self._waiting = rest
            packed = self._waiting or self._file.read(_CHUNK_BYTES)
            try:
                unpacked = self._unpacker.decompress(packed, size)
            except zlib.error as error:
                raise EngineError("dataset-file-damaged", path=str(self._path), reason=str(error)) from error
            self._waiting = self._unpacker.unconsumed_tail
            if unpacked:
                return unpacked
            if not packed and not self._unpacker.eof:
                self.is_cut = True
                return b""
