from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.data import images
from engine.data.images import FORMATS, read_image
from engine.errors import EngineError
from tests.engine.data.helpers import refused

if TYPE_CHECKING:
    from pathlib import Path

RAMP = np.arange(0, 250, 5, dtype=np.uint8).reshape(5, 10)


def saved(image: Image.Image, path: Path, **options: Any) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_format_in_grey_and_colour(tmp_path: Path, suffix: str) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / f"ramp{suffix}")
    tolerance = 12 if suffix in (".jpg", ".jpeg", ".webp") else 0  # those two lose something
    grey, colour = read_image(path, (5, 10)), read_image(path, (5, 10), colour=True)
    assert grey.dtype == colour.dtype == np.uint8
    assert np.abs(grey.astype(int) - RAMP).max() <= tolerance
    assert colour.shape == (5, 10, 3)
    assert np.abs(colour.astype(int) - RAMP[:, :, np.newaxis]).max() <= tolerance


def test_grey_of_the_primary_colours(tmp_path: Path) -> None:
    rgb = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)
    path = saved(Image.fromarray(rgb), tmp_path / "primary.png")
    assert read_image(path, (1, 3)).tolist() == [[76, 150, 29]]  # 0.299, 0.587, 0.114 of 255
    np.testing.assert_array_equal(read_image(path, (1, 3), colour=True), rgb)


def test_size_is_height_then_width(tmp_path: Path) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / "ramp.png")
    assert read_image(path, (3, 7)).shape == (3, 7)


def test_shrinking_averages_instead_of_picking(tmp_path: Path) -> None:
    board = (np.indices((64, 64)).sum(axis=0) % 2 * 255).astype(np.uint8)
    small = read_image(saved(Image.fromarray(board), tmp_path / "board.png"), (8, 8))
    assert 120 <= small.min() <= small.max() <= 135


def test_a_large_jpeg_looks_as_if_unpacked_whole(tmp_path: Path) -> None:
    small = (np.random.default_rng(3).integers(0, 256, (6, 8))).astype(np.uint8)
    path = saved(Image.fromarray(np.kron(small, np.ones((100, 100), np.uint8))), tmp_path / "large.jpg")
    with Image.open(path) as opened:
        whole = np.asarray(opened.resize((8, 6), Image.Resampling.BILINEAR), int)
    assert np.abs(read_image(path, (6, 8)) - whole).max() <= 8


def test_palette(tmp_path: Path) -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putdata([0, 1])
    assert read_image(saved(image, tmp_path / "palette.png"), (1, 2)).tolist() == [[76, 29]]


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits(tmp_path: Path, suffix: str) -> None:
    wide = np.array([[0, 128, 129, 257, 32_896, 65_535]], np.uint16)
    path = saved(Image.fromarray(wide), tmp_path / f"wide.{suffix}")
    assert read_image(path, (1, 6)).tolist() == [[0, 0, 1, 1, 128, 255]]
    assert read_image(path, (1, 6), colour=True)[0, 4].tolist() == [128] * 3


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_cmyk(tmp_path: Path, suffix: str) -> None:
    path = saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), tmp_path / f"red.{suffix}")
    red, green, blue = read_image(path, (1, 1), colour=True)[0, 0].tolist()
    assert red > 240
    assert max(green, blue) < 15


def test_bilevel(tmp_path: Path) -> None:
    path = saved(Image.fromarray(np.array([[True, False]])), tmp_path / "bits.tif")
    assert read_image(path, (1, 2)).tolist() == [[255, 0]]


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_places_show_white(tmp_path: Path, mode: str) -> None:
    black = (0,) * (len(mode) - 1)
    image = Image.new(mode, (2, 1), (*black, 0))
    image.putpixel((1, 0), (*black, 255))
    assert read_image(saved(image, tmp_path / "clear.png"), (1, 2)).tolist() == [[255, 0]]


def test_transparent_palette_entry_shows_white(tmp_path: Path) -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([0, 0, 0, 10, 10, 10])
    image.putdata([0, 1])
    path = saved(image, tmp_path / "clear.gif", transparency=0)
    assert read_image(path, (1, 2)).tolist() == [[255, 10]]


def test_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("L", (4, 4), value) for value in (40, 200, 120)]
    path = saved(frames[0], tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    with Image.open(path) as opened:
        assert getattr(opened, "n_frames", 1) == 3  # or the test would prove nothing
    assert (read_image(path, (4, 4)) == 40).all()


def test_a_camera_held_sideways(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° clockwise to see it upright
    image = Image.fromarray(np.repeat(np.array([[0], [255]], np.uint8), 2, axis=1))
    path = saved(image, tmp_path / "sideways.png", exif=exif)
    assert read_image(path, (2, 2)).tolist() == [[255, 0], [255, 0]]


def test_contents_decide_not_the_name(tmp_path: Path) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / "called.jpg", format="PNG")
    np.testing.assert_array_equal(read_image(path, (5, 10)), RAMP)


@pytest.mark.parametrize("dtype", [np.int32, np.float32])
def test_thirty_two_bits_are_refused(tmp_path: Path, dtype: type[np.number[Any]]) -> None:
    path = saved(Image.fromarray(RAMP.astype(dtype)), tmp_path / "wide.tif")
    with refused("image-unsupported-mode", path=str(path), came=32):
        read_image(path, (5, 10))


def test_missing_file(tmp_path: Path) -> None:
    with refused("dataset-file-missing", path=str(tmp_path / "gone.png")):
        read_image(tmp_path / "gone.png", (2, 2))


@pytest.mark.parametrize("contents", [b"", b"not a picture at all", b"\x89PNG\r\n\x1a\n\0\0"])
def test_unreadable(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(contents)
    with refused("image-unreadable", path=str(path)):
        read_image(path, (2, 2))


def test_a_format_off_the_list_is_not_even_tried(tmp_path: Path) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / "ramp.png", format="PPM")
    with refused("image-unreadable", path=str(path)):
        read_image(path, (2, 2))


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header promises any size, with hardly any contents."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100)))


@pytest.mark.parametrize("side", [7_072, 12_000, 60_000])
def test_a_decompression_bomb(tmp_path: Path, side: int) -> None:
    # our own bound, Pillow's warning and Pillow's error
    path = tmp_path / "bomb.png"
    path.write_bytes(png_of(side, side))
    with refused("image-too-large", path=str(path), wanted=images.MAX_PIXELS):
        read_image(path, (2, 2))


@pytest.mark.parametrize("size", [(0, 28), (28, 0), (1025, 2), (2.0, 2), (True, 2), (-3, 2)])
def test_size_out_of_range(tmp_path: Path, size: Any) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / "ramp.png")
    with refused("image-size-out-of-range", low=1, high=1024):
        read_image(path, size)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spoilt")


@pytest.mark.filterwarnings("ignore")  # Pillow remarks on what it finds in broken files
@given(
    suffix=st.sampled_from(sorted(FORMATS)),
    place=st.floats(0, 1),
    bytes_put=st.binary(min_size=1, max_size=8),
    keep=st.floats(0, 1),
)
def test_spoilt_files_are_read_or_refused(
    folder: Path, suffix: str, place: float, bytes_put: bytes, keep: float
) -> None:
    buffer = io.BytesIO()
    Image.fromarray(np.dstack([RAMP, RAMP.T.reshape(RAMP.shape), 255 - RAMP])).save(buffer, FORMATS[suffix])
    contents = bytearray(buffer.getvalue())
    start = int(place * len(contents))
    contents[start : start + len(bytes_put)] = bytes_put
    path = folder / f"spoilt{suffix}"
    path.write_bytes(contents[: round(keep * len(contents))] if keep < 0.9 else contents)
    try:
        assert read_image(path, (4, 4)).shape == (4, 4)
    except EngineError as error:
        known = {"image-unreadable", "image-too-large", "image-too-much-memory", "image-unsupported-mode"}
        assert error.message_key in known  # noqa: PT017  # either outcome is right
