"""Own drawings: kept, labelled, written, read again; broken and hostile files are refused by name."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.data.own_drawings import MOST_DRAWINGS, OwnDrawing, OwnDrawings
from engine.data.own_drawings_file import own_drawings_bytes, read_own_drawings, write_own_drawings
from engine.errors import EngineError


def ink(seed: int = 0) -> np.ndarray:
    sheet = np.zeros((280, 280), np.uint8)
    sheet[50 + seed : 200, 100:130] = 255
    return sheet


def drawing(seed: int = 0, label: int = 1, classes: str = "mnist") -> OwnDrawing:
    return OwnDrawing.of_ink(ink(seed), label, classes)


THREE = OwnDrawings((drawing(0, 1), drawing(1, 7), drawing(2, 9, "fashion-mnist")))


def png(size: tuple[int, int] = (280, 280), kind: str = "PNG", mode: str = "L") -> bytes:
    packed = io.BytesIO()
    Image.new(mode, size, 200 if mode == "L" else (200, 10, 10)).save(packed, kind)
    return packed.getvalue()


def archive(
    table: str | bytes | None = "file,classes,label\ndrawings/0001.png,mnist,3\n",
    pictures: dict[str, bytes] | None = None,
    packing: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as file:
        for name, content in ({"drawings/0001.png": png()} if pictures is None else pictures).items():
            file.writestr(name, content)
        if table is not None:
            file.writestr("labels.csv", table)
    return packed.getvalue()


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(EngineError) as caught:
        read_own_drawings(path)
    assert path.read_bytes() == content
    return caught.value.message_key


def test_changes_leave_the_set_before_as_it_was() -> None:
    relabelled = THREE.with_label(1, 2)
    assert [one.label for one in relabelled] == [1, 2, 9]
    assert [one.label for one in THREE] == [1, 7, 9]
    assert THREE.with_label(1, 7) is THREE
    assert THREE.without(0).drawings == THREE.drawings[1:]
    assert THREE.of_classes("mnist") == (0, 1)
    assert THREE.with_drawing(drawing(1, 7)) is THREE  # the same once more
    assert len(THREE.with_drawing(drawing(1, 8))) == 4


def test_what_cannot_be_kept() -> None:
    with pytest.raises(EngineError, match="own-drawing-empty"):
        OwnDrawing.of_ink(np.zeros((280, 280), np.uint8), 1, "mnist")
    with pytest.raises(EngineError, match="own-drawing-wrong-shape"):
        OwnDrawing.of_ink(np.ones((28, 28), np.uint8), 1, "mnist")
    with pytest.raises(EngineError, match="own-drawing-label-wrong"):
        drawing(label=1000)
    full = OwnDrawings(
        tuple(OwnDrawing(bytes([k % 256, k // 256]), 1, "mnist") for k in range(MOST_DRAWINGS))
    )
    with pytest.raises(EngineError, match="own-drawings-too-many"):
        full.with_drawing(drawing())


def test_a_file_gives_back_every_pixel_and_label(tmp_path: Path) -> None:
    path = tmp_path / "own.zip"
    write_own_drawings(path, THREE)
    found = read_own_drawings(path)
    assert found == THREE
    np.testing.assert_array_equal(found[1].ink(), ink(1))
    assert own_drawings_bytes(found) == path.read_bytes()
    write_own_drawings(path, OwnDrawings())
    assert len(read_own_drawings(path)) == 0


def test_a_table_from_a_spreadsheet_and_packed_anew_by_hand(tmp_path: Path) -> None:
    pictures = {"drawings/": b"", "__MACOSX/._x": b"?", "drawings/0002.png": png(mode="RGB")}
    table = "\ufefffile,classes,label,note\r\ndrawings/0002.png,mnist,4,mine\r\n\r\n".encode()
    path = tmp_path / "own.zip"
    path.write_bytes(archive(table, pictures))
    found = read_own_drawings(path)
    assert [(one.label, one.classes) for one in found] == [(4, "mnist")]
    assert found[0].ink().shape == (280, 280)


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "no bytes": (lambda: b"", "own-file-no-archive"),
    "text": (lambda: b"file,classes,label\n" * 9, "own-file-no-archive"),
    "a picture": (png, "own-file-no-archive"),
    "cut": (lambda: archive()[:-30], "own-file-no-archive"),
    "a comment behind": (lambda: archive() + b"x" * 40, "own-file-no-archive"),
    "a flipped byte": (lambda: _flipped(archive(packing=zipfile.ZIP_STORED)), "own-file-damaged"),
    "zip64": (
        lambda: archive()[:-22] + b"PK\6\7" + bytes(16) + archive()[-22:],
        "own-file-no-archive",
    ),
    "huge directory": (lambda: _with_directory(archive(), 1 << 30), "own-file-too-large"),
    "no table": (lambda: archive(None), "own-file-no-table"),
    "only a table of nothing": (lambda: archive("", {}), ""),
    "table of another kind": (lambda: archive("a,b,c\n1,2,3\n"), "own-file-row-wrong"),
    "not UTF-8": (lambda: archive(b"\xff\xfe\x00f"), "own-file-row-wrong"),
    "label no number": (lambda: archive(_row("three")), "own-file-row-wrong"),
    "label negative": (lambda: archive(_row("-1")), "own-file-row-wrong"),
    "label without a class": (lambda: archive(_row("10")), "own-file-row-wrong"),
    "a digit of another script": (lambda: archive(_row("٣")), "own-file-row-wrong"),
    "a quote that never ends": (lambda: archive(_row('"3')), "own-file-damaged"),
    "picture not there": (lambda: archive(_row("3", "drawings/0009.png")), "own-file-row-wrong"),
    "same picture twice": (lambda: archive(_row("3") + "drawings/0001.png,mnist,4\n"), "own-file-row-wrong"),
    "a picture too many": (
        lambda: archive(_row("3"), {"drawings/0001.png": png(), "drawings/0002.png": png()}),
        "own-file-unexpected",
    ),
    "a way out": (lambda: archive(_row("3", "../evil.png"), {"../evil.png": png()}), "own-file-unexpected"),
    "an absolute path": (lambda: archive(None, {"/etc/passwd": b"x"}), "own-file-unexpected"),
    "a program": (lambda: archive(None, {"run.py": b"x"}), "own-file-unexpected"),
    "another size": (lambda: _one_picture(png((28, 28))), "own-file-picture-wrong"),
    "a JPEG": (lambda: _one_picture(png(kind="JPEG")), "own-file-picture-wrong"),
    "no picture": (lambda: _one_picture(b"\x89PNG\r\n\x1a\n" + bytes(50)), "own-file-picture-wrong"),
    "an empty sheet": (
        lambda: _one_picture(_png_of(np.zeros((280, 280), np.uint8))),
        "own-file-picture-wrong",
    ),
    "a bomb of pixels": (lambda: _one_picture(png((4_000, 4_000))), "own-file-picture-wrong"),
    "a bomb of text": (lambda: archive("x" * (20 << 20)), "own-file-too-large"),
    "too many": (
        lambda: archive("", {f"drawings/{k}.png": b"" for k in range(MOST_DRAWINGS + 1)}),
        "own-drawings-too-many",
    ),
}


def _row(label: str, picture: str = "drawings/0001.png") -> str:
    return f"file,classes,label\n{picture},mnist,{label}\n"


def _one_picture(content: bytes) -> bytes:
    return archive(pictures={"drawings/0001.png": content})


def _png_of(pixels: np.ndarray) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(pixels).save(packed, "PNG")
    return packed.getvalue()


def _flipped(content: bytes) -> bytes:
    at = content.index(b"IHDR") + 6  # within a packed member
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def _with_directory(content: bytes, size: int) -> bytes:
    return content[:-10] + struct.pack("<L", size) + content[-6:]


@pytest.mark.parametrize("name", BAD)
def test_broken_and_hostile_files_are_refused_and_little_is_unpacked(tmp_path: Path, name: str) -> None:
    make, key = BAD[name]
    content = make()
    tracemalloc.start()
    try:
        if key:
            assert refusal(tmp_path / "own.zip", content) == key
        else:
            (tmp_path / "own.zip").write_bytes(content)
            assert len(read_own_drawings(tmp_path / "own.zip")) == 0
        largest = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert largest < 8 << 20
    assert [entry.name for entry in tmp_path.iterdir()] == ["own.zip"]


def test_what_is_no_file(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "none.zip", "own-file-missing"), (tmp_path, "own-file-unreadable")):
        with pytest.raises(EngineError) as caught:
            read_own_drawings(path)
        assert caught.value.message_key == key
