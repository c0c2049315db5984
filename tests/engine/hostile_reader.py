"""Reads hostile files in a process of its own and tells what each cost and what was done for it.

``python -m tests.engine.hostile_reader networks|pictures|careless FOLDER`` prints one line of JSON for each
file. The careless reader unpickles what it gets: it shows that the watch hears.
"""

from __future__ import annotations

import codecs
import json
import os
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from PIL import Image

from engine.data.photo import read_photo
from engine.errors import EngineError
from engine.network.store import load
from scripts.hostile_parts import sound
from scripts.hostile_pictures import picture, saved

# what would run code, start something, write something or call somebody
WATCHED = (
    "exec",
    "compile",
    "marshal.loads",
    "pickle.find_class",
    "subprocess.Popen",
    "socket.connect",
    "tempfile.mkstemp",
    "ctypes.dlopen",
)
WATCHED_OF_SYSTEM = ("os.", "shutil.")
HARMLESS = ("os.listdir", "os.scandir")


class Watch:
    """Notes what happens in this process while ``on``."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event == "open":
            _, mode, flags = arguments
            if set("wax+") & set(mode or "") or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.seen.append(f"open {arguments[0]}")
        elif event in WATCHED or (event.startswith(WATCHED_OF_SYSTEM) and event not in HARMLESS):
            self.seen.append(event)


def peak_mb() -> float:
    """The most memory this process ever had, where the system tells, else what it has now."""
    memory = psutil.Process().memory_info()
    if hasattr(memory, "peak_wset"):
        return float(memory.peak_wset) / 1e6
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def read(reader: Callable[[Path], object], path: Path) -> str:
    """The key of the refusal, nothing if there was none, or what else went wrong."""
    try:
        reader(path)
    except EngineError as error:
        return error.message_key
    except BaseException as error:  # noqa: BLE001  # whatever comes out is what we want to know
        return f"{type(error).__name__}: {error}"
    return ""


def unpickle(path: Path) -> object:
    """What no program should do with a file from elsewhere."""
    return pickle.loads(path.read_bytes())


READERS: dict[str, Callable[[Path], object]] = {
    "networks": load,
    "pictures": read_photo,
    "careless": unpickle,
}


def main(kind: str, folder: Path) -> None:
    """Read every file of a folder."""
    reader = READERS[kind]
    # what is imported at the first file counts for nobody
    warm = folder.parent / "warm.keras"
    warm.write_bytes(sound() if kind == "networks" else saved(picture("RGB", (600, 600)), "PNG"))
    Image.init()
    codecs.lookup("ascii")
    read(reader, warm)
    watch = Watch()
    _tell({"memory_mb": peak_mb()})
    for path in sorted(folder.iterdir()):
        watch.seen = []
        began = time.process_time()
        watch.on = True
        key = read(reader, path)
        watch.on = False
        seconds = time.process_time() - began
        _tell({"name": path.name, "key": key, "seconds": seconds, "seen": watch.seen, "memory_mb": peak_mb()})


def _tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
