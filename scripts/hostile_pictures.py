"""Bad and odd picture files: bombs, cut ones, wrong marks, and kinds that have to be converted."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from scripts.hostile_parts import HostileFile

PNG_MARK = b"\x89PNG\r\n\x1a\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def png(
    width: int, height: int, depth: int = 8, colour: int = 0, data: bytes | None = None, extra: bytes = b""
) -> bytes:
    """A PNG of these measures, whatever its data say."""
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 1)
    line = 1 + (width * depth * channels + 7) // 8
    raw = bytes(line * height) if data is None else data
    head = _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, depth, colour, 0, 0, 0))
    return PNG_MARK + head + extra + _chunk(b"IDAT", zlib.compress(raw, 9)) + _chunk(b"IEND", b"")


def picture(mode: str = "L", size: tuple[int, int] = (28, 28)) -> Image.Image:
    """A picture with something in it."""
    channels = len(Image.new(mode, (1, 1)).getbands())
    values = np.random.default_rng(0).integers(0, 256, (size[1], size[0], channels), np.uint8)
    if mode in ("1", "P", "L"):
        return Image.fromarray(values[..., 0]).convert(mode)
    return Image.frombytes(mode, size, values.tobytes())


def saved(image: Image.Image, kind: str, **settings: Any) -> bytes:
    """The bytes of a picture file."""
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()


def _cut(kind: str, share: float = 0.5) -> bytes:
    data = saved(picture("RGB", (64, 64)), kind)
    return data[: int(len(data) * share)]


def _broken_jpeg() -> bytes:
    data = bytearray(saved(picture("RGB", (64, 64)), "JPEG"))
    for place in range(200, len(data) - 200, 7):
        data[place] ^= 0x5A
    return bytes(data)


def _sized_jpeg(width: int, height: int, **settings: Any) -> bytes:
    """A small JPEG that says it is large."""
    data = bytearray(saved(picture("RGB", (64, 64)), "JPEG", **settings))
    frame = data.index(b"\xff\xc2" if settings.get("progressive") else b"\xff\xc0")
    struct.pack_into(">HH", data, frame + 5, height, width)
    return bytes(data)


def _sized_bmp(width: int, height: int) -> bytes:
    data = bytearray(saved(picture("RGB", (8, 8)), "BMP"))
    struct.pack_into("<ll", data, 18, width, height)
    return bytes(data)


def _sized_gif(width: int, height: int) -> bytes:
    data = bytearray(saved(picture("P", (8, 8)), "GIF"))
    struct.pack_into("<HH", data, 6, width, height)
    frame = data.index(b",\0\0\0\0")
    struct.pack_into("<HH", data, frame + 5, width, height)
    return bytes(data)


def _animated(kind: str, frames: int) -> bytes:
    images = [Image.new("L", (16, 16), value * 7 % 256) for value in range(frames)]
    return saved(images[0], kind, save_all=True, append_images=images[1:])


def _flipped_png() -> bytes:
    data = bytearray(saved(picture("L", (64, 64)), "PNG"))
    data[data.index(b"IDAT") + 40] ^= 0xFF
    return bytes(data)


def _sixteen() -> bytes:
    return saved(Image.fromarray(np.arange(784, dtype=np.uint16).reshape(28, 28) * 80), "PNG")


def _text_bomb() -> bytes:
    """A comment that unpacks to 60 MB."""
    return png(8, 8, extra=_chunk(b"zTXt", b"note\0\0" + zlib.compress(bytes(60_000_000), 9)))


def _large(mode: str, size: tuple[int, int], kind: str, **settings: Any) -> Callable[[], bytes]:
    return lambda: saved(Image.new(mode, size), kind, **settings)


# 16 million pixels pack to a few kB: more than is ever unpacked, or a lot
PICTURES = (
    HostileFile("zero-bytes.png", "image-unreadable", lambda: b""),
    HostileFile("one-byte.jpg", "image-unreadable", lambda: b"\xff"),
    HostileFile("text.png", "image-unreadable", lambda: b"a picture, honestly\n" * 40),
    HostileFile("web-page.jpg", "image-unreadable", lambda: b"<!DOCTYPE html><title>Sign in</title>"),
    HostileFile("vector.svg", "image-unreadable", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    HostileFile("program.png", "image-unreadable", lambda: b"\x7fELF" + bytes(200)),
    HostileFile("postscript.png", "image-unreadable", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n" + b"x" * 200),
    HostileFile("folder.png", "file-is-directory", None),
    HostileFile("mark-only.png", "image-unreadable", lambda: PNG_MARK),
    HostileFile("wrong-mark.png", "image-unreadable", lambda: b"\x88" + png(8, 8)[1:]),
    HostileFile("cut.png", "image-unreadable", lambda: _cut("PNG")),
    HostileFile("cut.jpg", "image-unreadable", lambda: _cut("JPEG")),
    HostileFile("cut-in-the-head.jpg", "image-unreadable", lambda: _cut("JPEG", 0.02)),
    HostileFile("cut.gif", "image-unreadable", lambda: _cut("GIF")),
    HostileFile("cut.bmp", "image-unreadable", lambda: _cut("BMP")),
    HostileFile("cut.tiff", "image-unreadable", lambda: _cut("TIFF")),
    HostileFile("cut.webp", "image-unreadable", lambda: _cut("WEBP")),
    HostileFile("flipped.png", "image-unreadable", _flipped_png),
    HostileFile("no-data.png", "image-unreadable", lambda: png(64, 64, data=b"")),
    HostileFile("zero-wide.png", "image-unreadable", lambda: png(0, 8, data=b"")),
    HostileFile("depth-seven.png", "image-unreadable", lambda: png(8, 8, depth=7)),
    HostileFile("palette-missing.png", "image-unreadable", lambda: png(8, 8, colour=3)),
    HostileFile("huge.png", "image-too-large", lambda: png(0x7FFFFFFF, 0x7FFFFFFF, data=b"")),
    HostileFile("bomb.png", "image-too-large", lambda: png(20_000, 20_000, depth=1)),
    HostileFile(
        "bomb-below-the-limit.png", "image-too-much-memory", lambda: png(6_900, 6_900, colour=2, data=b"")
    ),
    HostileFile(
        "bomb-with-alpha.png", "image-too-much-memory", lambda: png(5_000, 5_000, colour=6, data=b"")
    ),
    HostileFile(
        "bomb-sixteen-bits.png", "image-too-much-memory", lambda: png(6_000, 6_000, depth=16, data=b"")
    ),
    HostileFile("bomb-of-one-bit.png", "", lambda: png(6_900, 6_900, depth=1)),
    HostileFile("bomb-of-grey.png", "", lambda: png(6_900, 6_900)),
    HostileFile("bomb-line.png", "", lambda: png(10_000_000, 1)),
    HostileFile("bomb-column.png", "image-too-much-memory", lambda: png(1, 10_000_000)),
    HostileFile("bomb-comment.png", "image-unreadable", _text_bomb),
    HostileFile("huge.jpg", "image-too-large", lambda: _sized_jpeg(65_500, 65_500)),
    HostileFile("bomb.jpg", "", lambda: _sized_jpeg(7_000, 7_000)),
    HostileFile(
        "bomb-progressive.jpg", "image-too-much-memory", lambda: _sized_jpeg(7_000, 7_000, progressive=True)
    ),
    HostileFile("huge.bmp", "image-too-large", lambda: _sized_bmp(50_000, 50_000)),
    HostileFile("bomb.bmp", "image-too-much-memory", lambda: _sized_bmp(6_000, 6_000)),
    HostileFile("negative.bmp", "image-too-large", lambda: _sized_bmp(-8, 8)),
    HostileFile("huge.gif", "image-too-large", lambda: _sized_gif(65_000, 65_000)),
    HostileFile("bomb.gif", "image-unreadable", lambda: _sized_gif(3_900, 3_900)),
    HostileFile(
        "bomb.tiff", "image-too-much-memory", _large("RGB", (5_000, 5_000), "TIFF", compression="tiff_lzw")
    ),
    HostileFile("bomb.webp", "image-too-much-memory", _large("RGB", (4_000, 4_000), "WEBP")),
    HostileFile("broken.jpg", "image-unreadable", _broken_jpeg),
    HostileFile("sixteen-bits.png", "", _sixteen),
    HostileFile("float.tiff", "image-unsupported-mode", lambda: saved(Image.new("F", (8, 8)), "TIFF")),
    HostileFile("cmyk.jpg", "", lambda: saved(picture("CMYK"), "JPEG")),
    HostileFile("cmyk.tiff", "", lambda: saved(picture("CMYK"), "TIFF")),
    HostileFile("palette.png", "", lambda: saved(picture("P"), "PNG")),
    HostileFile("palette.gif", "", lambda: saved(picture("P"), "GIF")),
    HostileFile("transparent.png", "", lambda: saved(picture("RGBA"), "PNG")),
    HostileFile("grey-transparent.png", "", lambda: saved(picture("LA"), "PNG")),
    HostileFile("one-bit.png", "", lambda: saved(picture("1"), "PNG")),
    HostileFile("one-pixel.png", "", lambda: saved(picture("L", (1, 1)), "PNG")),
    HostileFile("animated.gif", "", lambda: _animated("GIF", 20)),
    HostileFile("animated.png", "", lambda: _animated("PNG", 20)),
    HostileFile("animated.webp", "", lambda: _animated("WEBP", 20)),
    HostileFile("called-wrongly.jpg", "", lambda: saved(picture("RGB"), "PNG")),
)
