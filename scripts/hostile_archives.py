"""Bad ``.keras`` files whose archive is wrong: no archive, a bomb, a name that leads elsewhere."""

from __future__ import annotations

import gzip
import io
import pickle
import struct
import zipfile
from typing import Any

import numpy as np

from scripts.hostile_parts import HostileFile, members, sound, with_member, zipped

MEGABYTE = 1 << 20


class _Runs:
    """What a pickle would call."""

    def __reduce__(self) -> tuple[Any, ...]:
        from scripts.hostile_parts import PROOF

        return open, (PROOF, "w")


def _patched(offset_in_entry: int, form: str, value: int, which: int = 1) -> bytes:
    """The sound file with a number of one directory entry (and of its local head) overwritten."""
    data = bytearray(sound())
    place = -1
    for _ in range(which + 1):
        place = data.index(b"PK\1\2", place + 1)
    struct.pack_into(form, data, place + offset_in_entry, value)
    if 8 <= offset_in_entry < 42:  # the local head has the same fields, two bytes earlier
        (local,) = struct.unpack_from("<L", data, place + 42)
        struct.pack_into(form, data, local + offset_in_entry - 2, value)
    return bytes(data)


def _end_patched(offset: int, form: str, value: int) -> bytes:
    data = bytearray(sound())
    struct.pack_into(form, data, data.rindex(b"PK\5\6") + offset, value)
    return bytes(data)


def _flipped() -> bytes:
    data = bytearray(sound())
    data[data.index(b"\x89HDF") + 3000] ^= 0xFF
    return bytes(data)


def _bomb(name: str, size: int) -> bytes:
    parts = members()
    parts[name] = bytes(size)
    return zipped(parts, zipfile.ZIP_DEFLATED)


def _named(name: str) -> bytes:
    return with_member(name, b"x")


def _link() -> bytes:
    info = zipfile.ZipInfo("config.json")
    info.external_attr = 0o120777 << 16
    parts = members()
    return zipped([(info, b"/etc/passwd"), ("model.weights.h5", parts["model.weights.h5"])])


def _twice() -> bytes:
    parts = members()
    return zipped([*parts.items(), ("config.json", parts["config.json"])])


def _overlapping() -> bytes:
    """Two directory entries that lead to one member."""
    data = bytearray(sound())
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    third = data.index(b"PK\1\2", second + 1)
    data[third + 42 : third + 46] = data[second + 42 : second + 46]
    return bytes(data)


def _zip64() -> bytes:
    data = sound()
    at = data.rindex(b"PK\5\6")
    return data[:at] + b"PK\6\7" + bytes(16) + data[at:]


def _npz() -> bytes:
    out = io.BytesIO()
    np.savez(out, a=np.zeros(3))
    return out.getvalue()


def _many() -> bytes:
    return zipped([(f"{number}.txt", b"") for number in range(20_000)])


ARCHIVES = (
    HostileFile("zero-bytes.keras", "network-file-not-archive", lambda: b""),
    HostileFile("one-byte.keras", "network-file-not-archive", lambda: b"P"),
    HostileFile("text.keras", "network-file-not-archive", lambda: b"A network, honestly.\n" * 50),
    HostileFile(
        "web-page.keras", "network-file-not-archive", lambda: b"<!DOCTYPE html><title>Sign in</title>"
    ),
    HostileFile("mark-only.keras", "network-file-not-archive", lambda: b"PK\3\4"),
    HostileFile("cut-in-half.keras", "network-file-not-archive", lambda: sound()[: len(sound()) // 2]),
    HostileFile("cut-at-the-end.keras", "network-file-not-archive", lambda: sound()[:-10]),
    HostileFile("zeros-in-front.keras", "network-file-not-archive", lambda: bytes(100) + sound()),
    HostileFile("flipped-byte.keras", "network-file-damaged", _flipped),
    HostileFile("hdf5-inside.keras", "network-file-other-format", lambda: members()["model.weights.h5"]),
    HostileFile("old.h5", "network-file-other-format", lambda: members()["model.weights.h5"]),
    HostileFile("sound-but-called.h5", "network-file-other-format", sound),
    HostileFile("pickle.keras", "network-file-other-format", lambda: pickle.dumps(_Runs(), 4)),
    HostileFile("network.pkl", "network-file-other-format", lambda: pickle.dumps(_Runs(), 2)),
    HostileFile(
        "torch.pt", "network-file-other-format", lambda: zipped({"archive/data.pkl": pickle.dumps(_Runs())})
    ),
    HostileFile(
        "torch.keras",
        "network-file-other-format",
        lambda: zipped({"archive/data.pkl": pickle.dumps(_Runs())}),
    ),
    HostileFile("network.tflite", "network-file-other-format", lambda: b"\x1c\0\0\0TFL3" + bytes(100)),
    HostileFile("tflite.keras", "network-file-other-format", lambda: b"\x1c\0\0\0TFL3" + bytes(100)),
    HostileFile("network.onnx", "network-file-other-format", lambda: b"\x08\7\x12\7pytorch" + bytes(100)),
    HostileFile("saved_model.pb", "network-file-other-format", lambda: b"\x08\1\x12" + bytes(100)),
    HostileFile("arrays.npz", "network-file-other-format", _npz),
    HostileFile("gzip.keras", "network-file-other-format", lambda: gzip.compress(sound())),
    HostileFile("folder.keras", "network-file-is-folder", None),
    HostileFile("empty-archive.keras", "network-file-member-missing", lambda: zipped({})),
    HostileFile(
        "only-metadata.keras", "network-file-member-missing", lambda: zipped({"metadata.json": b"{}"})
    ),
    HostileFile(
        "no-configuration.keras", "network-file-member-missing", lambda: with_member("config.json", None)
    ),
    HostileFile(
        "no-weights.keras", "network-file-member-missing", lambda: with_member("model.weights.h5", None)
    ),
    HostileFile("twenty-thousand-members.keras", "network-file-unexpected-member", _many),
    HostileFile(
        "huge-directory.keras", "network-file-unexpected-member", lambda: _end_patched(12, "<L", 0x7FFFFFFF)
    ),
    HostileFile(
        "directory-elsewhere.keras", "network-file-damaged", lambda: _end_patched(16, "<L", 0x7FFFFFFF)
    ),
    HostileFile("zip64.keras", "network-file-damaged", _zip64),
    HostileFile("password.keras", "network-file-encrypted", lambda: _patched(8, "<H", 1)),
    HostileFile("odd-compression.keras", "network-file-damaged", lambda: _patched(10, "<H", 99)),
    HostileFile("bzip2.keras", "network-file-damaged", lambda: zipped(members(), zipfile.ZIP_BZIP2)),
    HostileFile("lzma.keras", "network-file-damaged", lambda: zipped(members(), zipfile.ZIP_LZMA)),
    HostileFile("size-too-small.keras", "network-file-damaged", lambda: _patched(24, "<L", 10)),
    HostileFile(
        "size-four-gigabytes.keras", "network-file-too-large", lambda: _patched(24, "<L", 0xFFFFFFF0)
    ),
    HostileFile("member-beyond-the-end.keras", "network-file-damaged", lambda: _patched(42, "<L", 0xFFFFFF0)),
    HostileFile(
        "bomb-weights.keras", "network-file-too-large", lambda: _bomb("model.weights.h5", 20 * MEGABYTE)
    ),
    HostileFile(
        "bomb-weights-above-limit.keras",
        "network-file-too-large",
        lambda: _bomb("model.weights.h5", 100 * MEGABYTE),
    ),
    HostileFile(
        "bomb-configuration.keras", "network-file-too-large", lambda: _bomb("config.json", 50 * MEGABYTE)
    ),
    HostileFile("bomb-small.keras", "network-file-too-large", lambda: _bomb("config.json", 500_000)),
    HostileFile("too-large-file.keras", "network-file-too-large", lambda: b"PK\3\4" + bytes(33 * MEGABYTE)),
    HostileFile("up-and-away.keras", "network-file-unexpected-member", lambda: _named("../../evil.py")),
    HostileFile("from-the-root.keras", "network-file-unexpected-member", lambda: _named("/tmp/evil.py")),
    HostileFile("from-a-drive.keras", "network-file-unexpected-member", lambda: _named("C:\\evil.py")),
    HostileFile("backslashes.keras", "network-file-unexpected-member", lambda: _named("..\\..\\evil.py")),
    HostileFile("assets.keras", "network-file-unexpected-member", lambda: _named("assets/../../evil.py")),
    HostileFile("line-break.keras", "network-file-unexpected-member", lambda: _named("config.json\nevil")),
    HostileFile("long-name.keras", "network-file-unexpected-member", lambda: _named("x" * 15_000)),
    HostileFile("symbolic-link.keras", "network-file-unexpected-member", _link),
    HostileFile("configuration-twice.keras", "network-file-unexpected-member", _twice),
    HostileFile("overlapping.keras", "network-file-damaged", _overlapping),
)
