"""A user's own picture: its shape, what is said about it, what is refused."""

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

from engine.data.images import MAX_PIXELS, read_image
from engine.data.photo import LONGEST_SIDE, read_photo
from engine.errors import EngineError
from tests.engine.data.helpers import refused

if TYPE_CHECKING:
    from pathlib import Path

    from engine.data.photo import Photo

RAMP = np.arange(0, 250, 5, dtype=np.uint8).reshape(5, 10)


def saved(image: Image.Image, path: Path, **options: Any) -> Path:
    image.save(path, **options)
    return path


def keys(photo: Photo) -> list[str]:
    return [note.key for note in photo.notes]


def test_a_small_grey_picture_stays_as_it_is(tmp_path: Path) -> None:
    photo = read_photo(saved(Image.fromarray(RAMP), tmp_path / "ramp.png"))
    np.testing.assert_array_equal(photo.pixels, RAMP)
    assert not photo.pixels.flags.writeable
    assert photo.notes == ()


def test_bytes_are_read_like_a_file(tmp_path: Path) -> None:
    path = saved(Image.fromarray(RAMP), tmp_path / "ramp.png")
    np.testing.assert_array_equal(read_photo(path.read_bytes()).pixels, read_photo(path).pixels)


@pytest.mark.parametrize(
    ("size", "shape"), [((1000, 600), (307, 512)), ((600, 1000), (512, 307)), ((4000, 1), (1, 512))]
)
def test_a_large_picture_is_reduced_in_its_own_ratio(
    tmp_path: Path, size: tuple[int, int], shape: tuple[int, int]
) -> None:
    photo = read_photo(saved(Image.new("L", size, 77), tmp_path / "large.png"))
    assert photo.pixels.shape == shape
    assert (photo.pixels == 77).all()
    (note,) = photo.notes
    assert note.key == "photo-reduced"
    assert tuple(note.values.values()) == (*size, shape[1], shape[0])


def test_as_reduced_as_by_the_reader_of_fixed_sizes(tmp_path: Path) -> None:
    noise = np.random.default_rng(5).integers(0, 256, (40, 64, 3), dtype=np.uint8)
    path = saved(Image.fromarray(noise), tmp_path / "noise.png")
    np.testing.assert_array_equal(read_photo(path, longest_side=32).pixels, read_image(path, (20, 32)))


def test_a_large_jpeg_tells_its_true_size(tmp_path: Path) -> None:
    path = saved(Image.new("L", (6000, 4000), 90), tmp_path / "large.jpg")
    photo = read_photo(path, longest_side=128)
    assert photo.pixels.shape == (85, 128)
    assert photo.notes[0].values["from_width"] == 6000  # and not what was left after quick unpacking


def test_a_camera_held_sideways_tells_the_upright_size(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° clockwise to see it upright
    path = saved(Image.new("L", (64, 32)), tmp_path / "sideways.png", exif=exif)
    photo = read_photo(path, longest_side=16)
    assert photo.pixels.shape == (16, 8)
    assert tuple(photo.notes[0].values.values()) == (32, 64, 8, 16)


@pytest.mark.parametrize(
    ("mode", "suffix", "expected"),
    [
        ("L", "png", []),
        ("1", "tif", []),
        ("LA", "png", ["photo-transparent"]),
        ("RGB", "png", ["photo-colours"]),
        ("RGBA", "png", ["photo-transparent", "photo-colours"]),
        ("P", "png", ["photo-palette"]),
        ("CMYK", "jpg", ["photo-cmyk"]),
        ("CMYK", "tif", ["photo-cmyk"]),
    ],
)
def test_conversions_are_noted(tmp_path: Path, mode: str, suffix: str, expected: list[str]) -> None:
    photo = read_photo(saved(Image.new(mode, (4, 4)), tmp_path / f"picture.{suffix}"))
    assert photo.pixels.shape == (4, 4)
    assert keys(photo) == expected


def test_sixteen_bits_of_grey_and_of_colour(tmp_path: Path) -> None:
    wide = np.array([[0, 257, 32_896, 65_535]], np.uint16)
    photo = read_photo(saved(Image.fromarray(wide), tmp_path / "wide.png"))
    assert photo.pixels.tolist() == [[0, 1, 128, 255]]
    assert keys(photo) == ["photo-sixteen-bits"]
    colours = tmp_path / "colours.png"
    colours.write_bytes(png_of(1, 1, bit_depth=16, colour_type=2, pixels=bytes(7)))
    assert keys(read_photo(colours)) == ["photo-sixteen-bits", "photo-colours"]


def test_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("L", (4, 4), value) for value in (40, 200, 120)]
    path = saved(frames[0], tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    photo = read_photo(path)
    assert (photo.pixels == 40).all()
    assert "photo-first-frame" in keys(photo)


def png_of(
    width: int, height: int, bit_depth: int = 8, colour_type: int = 0, pixels: bytes = bytes(100)
) -> bytes:
    """A PNG whose header promises any size, whatever is in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, bit_depth, colour_type, 0, 0, 0)
    contents = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + contents


@pytest.mark.parametrize("side", [7_072, 20_000])
def test_too_many_pixels_are_refused_before_they_are_unpacked(tmp_path: Path, side: int) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_of(side, side))
    with refused("image-too-large", path=str(path), wanted=MAX_PIXELS):
        read_photo(path)


def test_text_that_is_called_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "notes.png"
    path.write_text("this is no picture")
    with refused("image-unreadable", path=str(path)):
        read_photo(path)


@pytest.mark.parametrize("suffix", ["png", "jpg", "gif"])
def test_half_a_file(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (64, 64), dtype=np.uint8)
    path = saved(Image.fromarray(noise), tmp_path / f"half.{suffix}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with refused("image-unreadable", path=str(path)):
        read_photo(path)


def test_a_directory_and_a_missing_file(tmp_path: Path) -> None:
    with refused("file-is-directory", path=str(tmp_path)):
        read_photo(tmp_path)
    with refused("dataset-file-missing", path=str(tmp_path / "gone.png")):
        read_photo(tmp_path / "gone.png")


def test_thirty_two_bits_are_refused_by_name(tmp_path: Path) -> None:
    path = saved(Image.fromarray(RAMP.astype(np.float32)), tmp_path / "wide.tif")
    with refused("image-unsupported-mode", path=str(path), came=32):
        read_photo(path)
    with refused("image-unsupported-mode", path="the clipboard"):
        read_photo(path.read_bytes(), name="the clipboard")


@pytest.mark.parametrize("side", [0, 1025, True, 2.5])
def test_side_out_of_range(side: Any) -> None:
    with refused("image-size-out-of-range", low=1, high=1024):
        read_photo(b"", longest_side=side)


@pytest.mark.filterwarnings("ignore")  # Pillow remarks on what it finds in broken files
@given(
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"]),
    place=st.floats(0, 1),
    put=st.binary(),
)
def test_spoilt_bytes_are_read_or_refused(kind: str, place: float, put: bytes) -> None:
    buffer = io.BytesIO()
    Image.fromarray(np.dstack([RAMP, 255 - RAMP, RAMP])).save(buffer, kind)
    contents = bytearray(buffer.getvalue())
    start = int(place * len(contents))
    contents[start : start + len(put)] = put
    try:
        assert max(read_photo(bytes(contents)).pixels.shape) <= LONGEST_SIDE
    except EngineError as error:
        known = {"image-unreadable", "image-too-large", "image-too-much-memory", "image-unsupported-mode"}
        assert error.message_key in known  # noqa: PT017  # either outcome is right


@pytest.mark.parametrize(
    ("mode", "orientation"), [("L", 1), ("RGB", 6), ("RGBA", 1), ("P", 1), ("1", 1), ("I;16", 6)]
)
def test_a_large_picture_is_reduced_strip_by_strip_to_the_same(
    tmp_path: Path, mode: str, orientation: int
) -> None:
    """Above 4 million pixels; 2,311 rows are no multiple of anything that a strip has."""
    rows, columns = np.indices((2_311, 2_003))
    grey = (127.5 + 60 * np.sin(rows / 90) + 60 * np.cos(columns / 70)).astype(np.uint8)
    if mode == "I;16":
        image = Image.fromarray(grey.astype(np.uint16) * 257)
    else:
        image = Image.fromarray(grey).convert("RGB" if mode == "P" else mode)
        image = image.quantize(256) if mode == "P" else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(image, tmp_path / "large.png", exif=exif, compress_level=1)
    photo = read_photo(path, longest_side=64)
    whole = image.point(lambda value: value / 257).convert("L") if mode == "I;16" else image.convert("L")
    upright = whole if orientation == 1 else whole.transpose(Image.Transpose.ROTATE_270)
    expected = np.asarray(upright.resize(photo.pixels.shape[::-1], Image.Resampling.BILINEAR), np.int16)
    assert max(photo.pixels.shape) == 64
    assert np.abs(expected - photo.pixels).max() <= (12 if mode == "1" else 4)
