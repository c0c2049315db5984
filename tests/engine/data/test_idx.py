from __future__ import annotations

import gzip
import struct
import tempfile
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from engine.data import idx
from engine.data.idx import read_idx
from engine.errors import EngineError
from tests.engine.data.helpers import CODES, digits, idx_bytes, refused, write_idx


def written(folder: Path, contents: bytes, name: str = "data-idx") -> Path:
    path = folder / name
    path.write_bytes(contents)
    return path


def test_hand_worked_bytes_of_two_images(tmp_path: Path) -> None:
    header = "00 00 08 03  00 00 00 02  00 00 00 01  00 00 00 03"
    path = written(tmp_path, bytes.fromhex(header + "01 02 03  fd fe ff"))
    images = read_idx(path)
    assert images.dtype == np.uint8
    assert images.tolist() == [[[1, 2, 3]], [[253, 254, 255]]]


@pytest.mark.parametrize(
    ("code", "numbers", "dtype", "expected"),
    [
        ("08", "80", "u1", 128),
        ("09", "80", "i1", -128),
        ("0b", "01 02", "i2", 258),
        ("0c", "ff ff ff fe", "i4", -2),
        ("0d", "3f c0 00 00", "f4", 1.5),
        ("0e", "c0 04 00 00 00 00 00 00", "f8", -2.5),
    ],
)
def test_every_number_type_is_big_endian(
    tmp_path: Path, code: str, numbers: str, dtype: str, expected: float
) -> None:
    vector = read_idx(written(tmp_path, bytes.fromhex(f"00 00 {code} 01 00 00 00 01 {numbers}")))
    assert vector.dtype == np.dtype(dtype)
    assert vector.dtype.isnative
    assert vector.tolist() == [expected]


ANY_ARRAY = st.sampled_from(sorted(CODES)).flatmap(
    lambda code: hnp.arrays(
        np.dtype(code),
        hnp.array_shapes(min_dims=1, max_dims=4, max_side=5),
        elements={"allow_nan": False} if code.startswith("f") else None,
    )
)


@given(array=ANY_ARRAY, packed=st.booleans())
def test_what_is_written_is_read(array: NDArray[Any], packed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        came = read_idx(write_idx(Path(folder, "array.gz" if packed else "array"), array))
    assert came.dtype == array.dtype
    np.testing.assert_array_equal(came, array)


@given(array=ANY_ARRAY, limit=st.integers(1, 7), packed=st.booleans())
def test_a_limit_gives_the_first_entries(array: NDArray[Any], limit: int, packed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        came = read_idx(write_idx(Path(folder, "array.gz" if packed else "array"), array), limit)
    np.testing.assert_array_equal(came, array[:limit])


@given(contents=st.binary(max_size=64), packed=st.booleans())
def test_any_bytes_are_read_or_refused_by_key(contents: bytes, packed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), gzip.compress(contents, 1) if packed else b"\0\0" + contents)
        try:
            assert read_idx(path).nbytes <= len(contents)
        except EngineError as error:
            assert error.message_key.startswith("dataset-")  # noqa: PT017  # either outcome is right


def test_contents_decide_about_gzip_not_the_name(tmp_path: Path) -> None:
    _, labels = digits(3)
    assert read_idx(written(tmp_path, idx_bytes(labels), "unpacked.gz")).tolist() == [0, 1, 0]
    assert read_idx(written(tmp_path, gzip.compress(idx_bytes(labels)), "packed")).tolist() == [0, 1, 0]


def test_gzip_in_several_members_with_padding(tmp_path: Path) -> None:
    images, _ = digits(4)
    contents = idx_bytes(images)
    members = gzip.compress(contents[:30]) + gzip.compress(contents[30:]) + bytes(512)
    np.testing.assert_array_equal(read_idx(written(tmp_path, members)), images)


def test_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.gz"
    with refused("dataset-file-missing", path=str(path)):
        read_idx(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with refused("dataset-file-unreadable", path=str(tmp_path)):
        read_idx(tmp_path)


@pytest.mark.parametrize("contents", [b"", b"\0\0\x08", b"\0\0\x08\x02\0\0\0\x01\0\0"])
def test_truncated_header(tmp_path: Path, contents: bytes) -> None:
    with refused("dataset-file-truncated"):
        read_idx(written(tmp_path, contents))
    with refused("dataset-file-truncated"):
        read_idx(written(tmp_path, gzip.compress(contents)))


def test_truncated_numbers(tmp_path: Path) -> None:
    images, _ = digits(10)
    with refused("dataset-file-truncated", wanted=200, came=193):
        read_idx(written(tmp_path, idx_bytes(images)[:-7]))
    with refused("dataset-file-truncated", wanted=200, came=193):
        read_idx(written(tmp_path, gzip.compress(idx_bytes(images)[:-7])))


@given(cut=st.integers(1, 60))
def test_a_gzip_cut_anywhere_is_refused(cut: int) -> None:
    packed = gzip.compress(idx_bytes(digits(10)[0]))
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), packed[:-cut])
        with pytest.raises(EngineError) as caught:
            read_idx(path)
    # the last eight bytes are gzip's own checksum and length: the numbers were whole
    wanted = "dataset-file-damaged" if cut <= 8 else "dataset-file-truncated"
    assert caught.value.message_key == wanted


def test_wrong_magic(tmp_path: Path) -> None:
    with refused("dataset-file-wrong-magic", wanted="00 00", came="89 50"):
        read_idx(written(tmp_path, b"\x89PNG\r\n\x1a\n"))
    with refused("dataset-file-wrong-magic", came="89 50"):
        read_idx(written(tmp_path, gzip.compress(b"\x89PNG\r\n\x1a\n"), "packed.gz"))


def test_neither_gzip_nor_idx(tmp_path: Path) -> None:
    with refused("dataset-file-not-gzip", wanted="1f 8b", came="3c 68"):
        read_idx(written(tmp_path, b"<html>not found</html>", "images.gz"))


def test_unknown_number_type(tmp_path: Path) -> None:
    with refused("dataset-file-wrong-type", came="0a", wanted="08, 09, 0b, 0c, 0d, 0e"):
        read_idx(written(tmp_path, bytes.fromhex("00 00 0a 01 00 00 00 01 05")))


@pytest.mark.parametrize("dimensions", [0, 5, 255])
def test_wrong_number_of_dimensions(tmp_path: Path, dimensions: int) -> None:
    with refused("dataset-file-wrong-dimensions", wanted="1–4", came=dimensions):
        read_idx(written(tmp_path, bytes([0, 0, 8, dimensions]) + bytes(2000)))


@pytest.mark.parametrize("shape", [(0, 28, 28), (3, 0, 28)])
def test_no_images(tmp_path: Path, shape: tuple[int, ...]) -> None:
    with refused("dataset-empty"):
        read_idx(write_idx(tmp_path / "none", np.zeros(shape, np.uint8)))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_bytes_left_over(tmp_path: Path, pack: Any) -> None:
    with refused("dataset-file-wrong-size", wanted=200):
        read_idx(written(tmp_path, pack(idx_bytes(digits(10)[0]) + b"!")))


def test_damaged_gzip(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(idx_bytes(digits(10)[0])))
    packed[-6] ^= 1  # in the checksum
    with refused("dataset-file-damaged"):
        read_idx(written(tmp_path, bytes(packed)))
    with refused("dataset-file-damaged"):
        read_idx(written(tmp_path, b"\x1f\x8b" + b"\xff" * 50))


@pytest.mark.parametrize("limit", [0, -1, 1.5, True, "3"])
def test_limit_must_be_a_positive_whole_number(tmp_path: Path, limit: Any) -> None:
    with refused("dataset-limit-not-positive", came=limit):
        read_idx(write_idx(tmp_path / "labels", digits(3)[1]), limit)


def traced_peak(path: Path) -> int:
    tracemalloc.start()
    try:
        with pytest.raises(EngineError):
            read_idx(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_header_that_promises_gigabytes_reserves_nothing(tmp_path: Path, pack: Any) -> None:
    promise = bytes([0, 0, 8, 3]) + struct.pack(">III", 2**32 - 1, 2**32 - 1, 2**32 - 1)
    path = written(tmp_path, pack(promise + bytes(100)))
    with refused("dataset-file-too-large", wanted=idx.MAX_BYTES):
        read_idx(path)
    allowed = bytes([0, 0, 8, 2]) + struct.pack(">II", 2**15, 2**15)  # just what the cap allows
    path = written(tmp_path, pack(allowed + bytes(100)))
    with refused("dataset-file-truncated", wanted=2**30):
        read_idx(path)
    assert traced_peak(path) < 8_000_000


def test_a_gzip_bomb_is_not_unpacked_beyond_the_promise(tmp_path: Path) -> None:
    promise = bytes([0, 0, 8, 1]) + struct.pack(">I", 1000)
    path = written(tmp_path, gzip.compress(promise + bytes(100_000_000), 1))
    with refused("dataset-file-wrong-size", wanted=1000):
        read_idx(path)
    assert traced_peak(path) < 8_000_000
