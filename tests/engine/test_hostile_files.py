"""Every hostile file is refused by its name or handled: quickly, in little memory, and nothing is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.network.store import load
from scripts import hostile_files
from scripts.hostile_parts import PROOF, sound

MOST_MB = 64
MOST_SECONDS = 1.0
ROOT = Path(__file__).parents[2]


def test_the_corpus_is_large_and_no_two_files_have_one_name():
    for files, least in ((hostile_files.NETWORK_FILES, 60), (hostile_files.PICTURE_FILES, 30)):
        assert len({file.name for file in files}) == len(files) >= least


def test_the_file_that_they_were_made_of_is_sound(tmp_path):
    (tmp_path / "sound.keras").write_bytes(sound())
    assert load(tmp_path / "sound.keras").class_names == ("a", "b", "c")


@pytest.mark.parametrize(
    ("kind", "files"),
    [("networks", hostile_files.NETWORK_FILES), ("pictures", hostile_files.PICTURE_FILES)],
)
def test_each_is_refused_or_handled_cheaply_and_nothing_is_run(tmp_path, kind, files):
    folder = tmp_path / kind
    wanted = {path.name: key for path, key in hostile_files.write(folder, files).items()}
    before = _everything(folder)
    found, base_mb = _read_all(kind, folder)
    assert {name: line["key"] for name, line in found.items()} == wanted
    assert {name: line["seen"] for name, line in found.items() if line["seen"]} == {}
    slow = {name: line["seconds"] for name, line in found.items() if line["seconds"] > MOST_SECONDS}
    assert slow == {}
    greedy = {
        name: line["memory_mb"] for name, line in found.items() if line["memory_mb"] > base_mb + MOST_MB
    }
    assert greedy == {}
    assert _everything(folder) == before
    assert not (ROOT / PROOF).exists()


def test_the_watch_hears_what_a_careless_reader_does(tmp_path):
    folder = tmp_path / "careless"
    pickled = tuple(file for file in hostile_files.NETWORK_FILES if file.name == "network.pkl")
    hostile_files.write(folder, pickled)
    found, _ = _read_all("careless", folder)
    (ROOT / PROOF).unlink()
    assert found["network.pkl"]["seen"] == ["pickle.find_class", f"open {PROOF}"]


def _read_all(kind: str, folder: Path) -> tuple[dict[str, Any], float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.hostile_reader", kind, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    base, *lines = map(json.loads, done.stdout.splitlines())
    return {line["name"]: line for line in lines}, base["memory_mb"]


def _everything(folder: Path) -> list[tuple[str, int, int]]:
    return sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in folder.rglob("*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    from engine.errors import EngineError

    os.mkfifo(tmp_path / "pipe.keras")
    with pytest.raises(EngineError, match="network-file-no-file"):
        load(tmp_path / "pipe.keras")
