"""Bad network files and pictures, as the internet and a tired class hand them in.

``uv run python -m scripts.hostile_files FOLDER`` writes them all and lists what is wrong with each. The tests
read every one: it has to be refused by its key, or handled, in little time and memory.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.hostile_archives import ARCHIVES
from scripts.hostile_configs import CONFIGS
from scripts.hostile_pictures import PICTURES
from scripts.hostile_weights import WEIGHTS

if TYPE_CHECKING:
    from scripts.hostile_parts import HostileFile

NETWORK_FILES: tuple[HostileFile, ...] = (*ARCHIVES, *CONFIGS, *WEIGHTS)
PICTURE_FILES: tuple[HostileFile, ...] = PICTURES


def write(folder: Path, files: tuple[HostileFile, ...]) -> dict[Path, str]:
    """Write these files.

    Args:
        folder: is made if it is not there.
        files: which.

    Returns:
        Of each file the key of the error that it should cause.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for file in files:
        path = folder / file.name
        if file.make is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(file.make())
        found[path] = file.key
    return found


def main(words: list[str]) -> int:
    """Write all and list them with their keys."""
    parser = argparse.ArgumentParser(prog="python -m scripts.hostile_files", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(words).folder
    for kind, files in (("networks", NETWORK_FILES), ("pictures", PICTURE_FILES)):
        for path, key in write(folder / kind, files).items():
            print(f"{path.relative_to(folder)}\t{key or 'handled'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
