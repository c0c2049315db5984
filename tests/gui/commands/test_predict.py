"""The command that recognizes digits: what it prints, what it refuses, what it does not load."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import main
from engine.data.datasets import DATASETS, load
from engine.network.shipped import SHIPPED, load_shipped
from engine.network.store import save

ROOT = Path(main.__file__).parent
DIGITS = ((0, "7"), (1, "2"), (3, "0"))


@pytest.fixture
def digits(tmp_path: Path) -> list[str]:
    """Digits on larger paper: dark on bright, bright on dark, dark on bright as a JPEG."""
    paths = []
    for (index, label), suffix in zip(DIGITS, ("png", "bmp", "jpg"), strict=True):
        digit = Image.fromarray(load("mnist", "test", limit=4).images[index])
        sheet = Image.new("L", (300, 200))
        sheet.paste(digit.resize((120, 120), Image.Resampling.BICUBIC), (150, 40))
        pixels = np.asarray(sheet)
        path = tmp_path / f"{label}.{suffix}"
        Image.fromarray(pixels if suffix == "bmp" else 255 - pixels).save(path)
        paths.append(str(path))
    return paths


def run(*words: str) -> int:
    return main.main(["--language", "en", "predict", *words])


def test_each_file_gets_a_line_with_its_digit(digits, capsys):
    assert run(*digits) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    for line, path, (_, label) in zip(lines, digits, DIGITS, strict=True):
        assert line.startswith(f"{path}: {label} (")
        assert line.count("%") == 3


def test_json_is_a_list_of_objects(digits, capsys):
    assert run(*digits, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [entry["file"] for entry in found] == digits
    assert [entry["label"] for entry in found] == [label for _, label in DIGITS]
    for entry in found:
        assert set(entry) == {"file", "label", "probability", "probabilities"}
        assert len(entry["probabilities"]) == 10
        assert sum(entry["probabilities"]) == pytest.approx(1, abs=1e-5)
        assert entry["probability"] == entry["probabilities"][int(entry["label"])]
        assert entry["probability"] > 0.8


def test_what_cannot_be_read_is_named_and_the_others_are_predicted(digits, tmp_path, capsys):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    blank = tmp_path / "blank.png"
    Image.new("L", (90, 90), 255).save(blank)
    missing = tmp_path / "missing.png"
    bad = [str(path) for path in (broken, missing, tmp_path, blank)]
    assert run(bad[0], digits[0], *bad[1:], digits[1], "--json") == 1
    printed = capsys.readouterr()
    assert [entry["label"] for entry in json.loads(printed.out)] == ["7", "2"]
    sentences = printed.err.splitlines()
    assert len(sentences) == 4
    for sentence, path in zip(sentences, bad, strict=True):
        assert path in sentence
        assert "please" in sentence
    assert "No ink" in sentences[3]


def test_garments_are_recognized_by_a_network_of_garments(tmp_path, capsys):
    test = load("fashion-mnist", "test", limit=12)
    for index in (2, 3, 11):
        large = np.kron(test.images[index], np.ones((8, 8), np.uint8))
        sheet = np.full((400, 300), 255, np.uint8)
        sheet[60:284, 30:254] = 255 - large
        Image.fromarray(sheet).save(tmp_path / f"{index}.png")
        name = DATASETS["fashion-mnist"].class_names["en"][test.labels[index]]
        assert run(str(tmp_path / f"{index}.png"), "--network", "fashion-mnist-best", "--json") == 0
        (found,) = json.loads(capsys.readouterr().out)
        assert found["label"] == name


def test_a_network_comes_by_id_or_from_a_file(digits, tmp_path, capsys):
    stored = load_shipped("mnist-course-scratch")
    path = tmp_path / "mine.keras"
    save(path, stored.network, stored.weights)  # without names and card
    found = []
    for network in ("mnist-course-scratch", str(path)):
        assert run(digits[0], "--network", network, "--json") == 0
        found.append(json.loads(capsys.readouterr().out))
    assert found[0] == found[1]
    assert found[0][0]["label"] == "7"


@pytest.mark.parametrize("network", ["mnist-worst", "nowhere.keras", "notes.keras"])
def test_a_network_that_is_none_is_refused_in_one_sentence(network, digits, tmp_path, monkeypatch, capsys):
    (tmp_path / "notes.keras").write_text("no network")
    monkeypatch.chdir(tmp_path)
    assert run(digits[0], "--network", network) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    (sentence,) = printed.err.splitlines()
    assert network in sentence


def test_it_speaks_korean(tmp_path):
    # in a process of its own: a translator that was installed stays
    words = ["--language", "ko", "predict", str(tmp_path / "nowhere.png")]
    done = subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "파일이 없습니다" in done.stderr


def test_it_needs_neither_tensorflow_nor_a_display(digits):
    code = f"import sys, main; print(main.main(['predict', {digits[0]!r}])); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": "", "QT_QPA_PLATFORM": "none", "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    line, status, modules = done.stdout.splitlines()
    assert line.startswith(f"{digits[0]}: 7 (")
    assert status == "0"
    loaded = set(modules.split())
    assert "PySide6.QtCore" in loaded
    assert not loaded & {"tensorflow", "keras", "pyqtgraph", "PySide6.QtGui", "PySide6.QtWidgets"}


def test_the_list_of_networks_stands_in_the_help(capsys):
    with pytest.raises(SystemExit) as caught:
        main.main(["predict", "--help"])
    assert caught.value.code == 0
    text = "".join(capsys.readouterr().out.split())
    assert all(network in text for network in SHIPPED)
