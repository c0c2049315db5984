"""The members of a ``.keras`` file from anywhere, with a bound on everything before it is read."""

from __future__ import annotations

import errno
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final

from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

CONFIG: Final = "config.json"
METADATA: Final = "metadata.json"
WEIGHTS: Final = "model.weights.h5"
CARD: Final = "card.json"

MAX_MEMBER_BYTES: Final[Mapping[str, int]] = MappingProxyType(
    {METADATA: 16 << 10, CONFIG: 512 << 10, CARD: 64 << 10, WEIGHTS: 24 << 20}
)
MAX_FILE_BYTES: Final = 32 << 20
MAX_DIRECTORY_BYTES: Final = 16 << 10
# JSON packs to a tenth, weights not at all; deflate itself reaches 1,030
MAX_RATIO: Final = 100
_SHOWN_LETTERS: Final = 60

# Formats that hold pickled or compiled programs, or are read by a program of their own
_OTHER_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((".h5", ".hdf5"), "HDF5"),
        **dict.fromkeys((".pkl", ".pickle", ".joblib", ".dill"), "pickle"),
        **dict.fromkeys((".pt", ".pth", ".ckpt", ".bin"), "PyTorch"),
        ".tflite": "TensorFlow Lite",
        ".onnx": "ONNX",
        ".pb": "SavedModel",
        ".safetensors": "safetensors",
        ".npz": "NumPy",
        ".npy": "NumPy",
        ".mat": "MATLAB",
    }
)
_OTHER_CONTENTS: Final = (
    (0, b"\x89HDF\r\n\x1a\n", "HDF5"),
    *((0, bytes([0x80, version]), "pickle") for version in range(2, 6)),
    (4, b"TFL3", "TensorFlow Lite"),
    (0, b"\x93NUMPY", "NumPy"),
    (0, b"\x1f\x8b", "gzip"),
)
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\5\6"
_ZIP64_MARK: Final = b"PK\6\7"
_ZIP64_BYTES: Final = 20
_LONGEST_COMMENT: Final = 65_535
_ENCRYPTED: Final = 1


def read_members(path: Path) -> dict[str, bytes]:
    """The contents of a ``.keras`` file by the names that such a file has; nothing is unpacked to disk.

    Args:
        path: the file.

    Returns:
        ``config.json``, ``model.weights.h5``, and ``metadata.json`` and ``card.json`` where they are there.

    Raises:
        EngineError: ``network-file-missing``, ``-unreadable``, ``-is-folder``, ``-no-file``,
            ``-other-format``, ``-not-archive``, ``-too-large``, ``-unexpected-member``, ``-member-missing``,
            ``-encrypted``, ``-damaged``.
    """
    try:
        size = _size_of(path)
        _refuse_other_format(_OTHER_SUFFIXES.get(path.suffix.lower()))
        if size > MAX_FILE_BYTES:
            raise _too_large(path.name, MAX_FILE_BYTES, size)
        with path.open("rb") as file:
            _refuse_contents(file.read(16))
            _check_end(file, size)
            with zipfile.ZipFile(file) as archive:
                return _members(archive)
    except FileNotFoundError as error:
        raise EngineError("network-file-missing", path=str(path)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error) as error:
        raise EngineError("network-file-damaged", reason=type(error).__name__) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning of the file was asked for
            raise EngineError("network-file-damaged", reason=type(error).__name__) from error
        reason = error.strerror or type(error).__name__
        raise EngineError("network-file-unreadable", path=str(path), reason=reason) from error
    except EngineError:
        raise
    except (ValueError, RuntimeError, LookupError, OverflowError, MemoryError) as error:
        # what ``zipfile`` raises on numbers and names that make no sense
        raise EngineError("network-file-damaged", reason=type(error).__name__) from error


def shown(text: object) -> str:
    """A foreign text, fit to stand in a sentence: short, without line breaks and control letters.

    >>> shown("a" + chr(10) + "b").encode("ascii", "replace")
    b'a?b'
    """
    whole = str(text)
    plain = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter)[0] in "CZ" and letter != " " else letter
        for letter in whole[:_SHOWN_LETTERS]
    )
    return plain + "…" if len(whole) > _SHOWN_LETTERS else plain


def _size_of(path: Path) -> int:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise EngineError("network-file-is-folder", path=str(path))
    if not stat.S_ISREG(found.st_mode):
        # a pipe would be waited for
        raise EngineError("network-file-no-file", path=str(path))
    return found.st_size


def _refuse_other_format(name: str | None) -> None:
    if name is not None:
        raise EngineError("network-file-other-format", came=name)


def _refuse_contents(start: bytes) -> None:
    for offset, mark, name in _OTHER_CONTENTS:
        if start[offset : offset + len(mark)] == mark:
            _refuse_other_format(name)
    if not start.startswith(b"PK"):
        raise EngineError("network-file-not-archive")


def _check_end(file: BinaryIO, size: int) -> None:
    """Bound the directory before ``zipfile`` makes an object for each of its entries."""
    length = min(size, _END.size + _LONGEST_COMMENT + _ZIP64_BYTES)
    file.seek(size - length)
    tail = file.read(length)
    # first without a comment, then the last mark there is: the order in which zipfile looks
    at = len(tail) - _END.size
    if not (at >= 0 and tail[at : at + 4] == _END_MARK and tail[-2:] == b"\0\0"):
        at = tail.rfind(_END_MARK)
    if at < 0 or at + _END.size > len(tail):
        raise EngineError("network-file-not-archive")
    *_, entries, directory_bytes, _, _ = _END.unpack_from(tail, at)
    if tail[max(0, at - _ZIP64_BYTES) : at].startswith(_ZIP64_MARK):
        raise EngineError("network-file-damaged", reason="ZIP64")
    if directory_bytes > MAX_DIRECTORY_BYTES or entries > len(MAX_MEMBER_BYTES) * 2:
        raise EngineError("network-file-unexpected-member", came=f"× {entries}")


def _members(archive: zipfile.ZipFile) -> dict[str, bytes]:
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        # the name as it is stored: zipfile cuts it at a zero byte, and turns slashes round on Windows
        name = info.orig_filename
        if name.endswith("data.pkl"):
            _refuse_other_format("PyTorch")
        if name not in MAX_MEMBER_BYTES or name in found or stat.S_ISLNK(info.external_attr >> 16):
            raise EngineError("network-file-unexpected-member", came=shown(name))
        _check_member(info)
        found[name] = info
    for name in (CONFIG, WEIGHTS):
        if name not in found:
            raise EngineError("network-file-member-missing", wanted=name)
    return {name: _read(archive, info) for name, info in found.items()}


def _check_member(info: zipfile.ZipInfo) -> None:
    limit = MAX_MEMBER_BYTES[info.orig_filename]
    if info.file_size > limit or info.compress_size > limit:
        raise _too_large(info.orig_filename, limit, max(info.file_size, info.compress_size))
    if info.file_size > MAX_RATIO * info.compress_size:
        raise _too_large(info.orig_filename, MAX_RATIO * info.compress_size, info.file_size)
    if info.flag_bits & _ENCRYPTED:
        raise EngineError("network-file-encrypted")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise EngineError("network-file-damaged", reason=f"compression {info.compress_type}")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        data = member.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise EngineError("network-file-damaged", reason=f"{len(data)} / {info.file_size}")
    return data


def _too_large(name: str, wanted: int, came: int) -> EngineError:
    return EngineError("network-file-too-large", what=shown(name), wanted=wanted, came=came)
