"""Own drawings as one file: a zip archive with pictures and a table, which any other program can open too.

::

    labels.csv            file,classes,label          (UTF-8, a row for each drawing, in their order)
                          drawings/0001.png,mnist,3
    drawings/0001.png     grey, 280×280, 0 for paper and 255 for ink

``classes`` names the dataset whose classes are meant, ``label`` is the number of the class. Such a file may
come from anywhere: nothing in it is believed before it is checked, and nothing is unpacked to the disk.
"""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np

from engine.atomic_file import write_atomically
from engine.data.datasets import DATASETS
from engine.data.own_drawings import LARGEST_LABEL, MOST_DRAWINGS, SIDE, OwnDrawing, OwnDrawings
from engine.data.picture_files import opened_picture
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".zip"
LABELS: Final = "labels.csv"
HEADER: Final = ("file", "classes", "label")
MAX_FILE_BYTES: Final = 64 << 20
MAX_PICTURE_BYTES: Final = 256 << 10  # a sheet of noise packs to 80 kB
MAX_LABELS_BYTES: Final = 256 << 10
MAX_DIRECTORY_BYTES: Final = 256 << 10  # of the archive; a drawing takes 64 bytes there

_PICTURE: Final = re.compile(r"drawings/[0-9]{1,6}\.png")
_CLASSES: Final = re.compile(r"[^\x00-\x1f]{1,100}")
_LITTER: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the same drawings give the same bytes
_END: Final = struct.Struct("<4s4H2LH")
_ZIP64_BYTES: Final = 20


def own_drawings_bytes(drawings: OwnDrawings) -> bytes:
    """The file as bytes; the same drawings give the same bytes."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(HEADER)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for number, drawing in enumerate(drawings, start=1):
            name = f"drawings/{number:04}.png"
            rows.writerow((name, drawing.classes, drawing.label))
            archive.writestr(zipfile.ZipInfo(name, _DATE), drawing.png)
        archive.writestr(zipfile.ZipInfo(LABELS, _DATE), table.getvalue().encode())
    return packed.getvalue()


def write_own_drawings(path: Path, drawings: OwnDrawings) -> None:
    """Write the file whole or not at all.

    Raises:
        OSError: the place cannot be written to; a file that was there stays as it was.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> one = OwnDrawing.of_ink(np.full((280, 280), 255, np.uint8), 3, "mnist")
    >>> with TemporaryDirectory() as folder:
    ...     write_own_drawings(Path(folder, "own.zip"), OwnDrawings((one,)))
    ...     read_own_drawings(Path(folder, "own.zip")) == OwnDrawings((one,))
    True
    """
    write_atomically(path, own_drawings_bytes(drawings))


def read_own_drawings(path: Path) -> OwnDrawings:
    """Read a file from anywhere.

    Returns:
        The drawings in the order of the table; their pictures are packed anew.

    Raises:
        EngineError: ``own-file-missing``, ``own-file-unreadable``, ``own-file-too-large``,
            ``own-file-no-archive``, ``own-file-damaged``, ``own-file-unexpected``, ``own-file-no-table``,
            ``own-file-row-wrong``, ``own-file-picture-wrong``, ``own-drawings-too-many``.
    """
    try:
        with path.open("rb") as file:
            _check_end(file, path.name)
            with zipfile.ZipFile(file) as archive:
                return _read(archive, path.name)
    except FileNotFoundError as error:
        raise EngineError("own-file-missing", path=str(path)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error) as error:
        raise EngineError("own-file-damaged", path=path.name, reason=type(error).__name__) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EngineError("own-file-unreadable", path=str(path), reason=reason) from error
    except EngineError:
        raise
    except (ValueError, RuntimeError, LookupError, OverflowError, MemoryError, csv.Error) as error:
        # what ``zipfile`` raises on passwords, and on numbers and names that make no sense
        raise EngineError("own-file-damaged", path=path.name, reason=type(error).__name__) from error


def _check_end(file: BinaryIO, name: str) -> None:
    """Bound the size, and that of the directory, before ``zipfile`` reads all of it."""
    size = file.seek(0, io.SEEK_END)
    if size > MAX_FILE_BYTES:
        raise EngineError("own-file-too-large", path=name, wanted=MAX_FILE_BYTES, came=size)
    if size < _END.size:
        raise EngineError("own-file-no-archive", path=name)
    file.seek(max(0, size - _END.size - _ZIP64_BYTES))
    tail = file.read()
    mark, *_, directory, _offset, comment = _END.unpack(tail[-_END.size :])
    if mark != b"PK\5\6" or comment or tail[: -_END.size].startswith(b"PK\6\7"):
        raise EngineError("own-file-no-archive", path=name)
    if directory > MAX_DIRECTORY_BYTES:
        raise EngineError("own-file-too-large", path=name, wanted=MAX_DIRECTORY_BYTES, came=directory)
    file.seek(0)


def _read(archive: zipfile.ZipFile, name: str) -> OwnDrawings:
    members: dict[str, zipfile.ZipInfo] = {}
    for member in archive.infolist():
        if member.is_dir() or member.filename.startswith(_LITTER[0]) or member.filename.endswith(_LITTER[1:]):
            continue
        known = member.filename == LABELS or _PICTURE.fullmatch(member.filename)
        if not known or member.filename in members:
            raise EngineError("own-file-unexpected", path=name, came=_shown(member.filename))
        members[member.filename] = member
    if LABELS not in members:
        raise EngineError("own-file-no-table", path=name, wanted=LABELS)
    if len(members) - 1 > MOST_DRAWINGS:
        raise EngineError("own-drawings-too-many", wanted=MOST_DRAWINGS, came=len(members) - 1)
    table = _unpacked(archive, members.pop(LABELS), MAX_LABELS_BYTES, name)
    found: list[OwnDrawing] = []
    for picture, classes, label in _rows(table, name):
        if picture not in members:
            raise EngineError("own-file-row-wrong", path=name, line=len(found) + 2, came=_shown(picture))
        content = _unpacked(archive, members.pop(picture), MAX_PICTURE_BYTES, name)
        found.append(_drawing(content, label, classes, picture))
    if members:
        raise EngineError("own-file-unexpected", path=name, came=_shown(next(iter(members))))
    return OwnDrawings(tuple(dict.fromkeys(found)))


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, name: str) -> bytes:
    if member.file_size > most:
        raise EngineError("own-file-too-large", path=name, wanted=most, came=member.file_size)
    with archive.open(member) as opened:
        content = opened.read(most + 1)  # what the directory says of the size is not believed
    if len(content) > most:
        raise EngineError("own-file-too-large", path=name, wanted=most, came=f"> {most}")
    return content


def _rows(table: bytes, name: str) -> list[tuple[str, str, int]]:
    try:
        text = table.decode("utf-8-sig")  # spreadsheets put a mark in front
    except UnicodeDecodeError as error:
        raise EngineError("own-file-row-wrong", path=name, line=1, came="UTF-8?") from error
    found: list[tuple[str, str, int]] = []
    for line, row in enumerate(csv.reader(io.StringIO(text), strict=True), start=1):
        if line == 1 and tuple(row[:3]) == HEADER:
            continue
        if not row:
            continue
        if line == 1 or not _is_row(row):
            raise EngineError("own-file-row-wrong", path=name, line=line, came=_shown(",".join(row)))
        found.append((row[0], row[1], int(row[2])))
    return found


def _is_row(row: list[str]) -> bool:
    if len(row) < len(HEADER) or not _CLASSES.fullmatch(row[1]):
        return False
    label = row[2].strip()
    if not (label.isascii() and label.isdecimal() and len(label) <= 3):
        return False
    classes = DATASETS[row[1]].class_names["en"] if row[1] in DATASETS else ()
    return int(label) <= (len(classes) - 1 if classes else LARGEST_LABEL)


def _drawing(content: bytes, label: int, classes: str, picture: str) -> OwnDrawing:
    try:
        with opened_picture(content, picture) as opened:
            came = f"{opened.format} {opened.width}×{opened.height}"
            # nothing is unpacked before the size is known to be right
            ink = np.array(opened.convert("L"), np.uint8) if came == f"PNG {SIDE}×{SIDE}" else None
        drawing = None if ink is None else OwnDrawing.of_ink(ink, label, classes)
    except EngineError as error:
        reason = str(error.values.get("reason", error.message_key))
        raise _picture_wrong(picture, reason) from error
    if drawing is None:
        raise _picture_wrong(picture, came)
    return drawing


def _picture_wrong(picture: str, came: str) -> EngineError:
    return EngineError("own-file-picture-wrong", path=picture, wanted=f"PNG {SIDE}×{SIDE}", came=came)


def _shown(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "?" for letter in text[:60])
    return plain + "…" if len(text) > 60 else plain
