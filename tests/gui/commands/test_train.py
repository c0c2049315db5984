"""``main.py train``: the same training without a window."""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine.training.events import StepsEnded
from engine.training.session import TrainingSession
from gui.commands import train

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.training.control import TrainingControl
    from engine.training.events import Event

ROOT = Path(__file__).resolve().parents[3]
SMALL = ("--train-images", "640", "--epochs", "2")


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    train.add_arguments(parser)
    arguments = parser.parse_args(words)
    arguments.language = "en"
    return train.run(arguments)


@pytest.mark.parametrize("network", ["course-scratch", "course-dropout"])
def test_json_is_one_object_with_the_history(capsys: pytest.CaptureFixture[str], network: str) -> None:
    assert run("--network", network, "--seed", "7", "--json", *SMALL) == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(printed) == [
        "network", "dataset", "epochs", "seed", "history", "validation_accuracy", "test_accuracy",
    ]  # fmt: skip
    assert (printed["network"], printed["dataset"]) == (network, "fashion-mnist")
    assert (printed["epochs"], printed["seed"]) == (2, 7)
    assert [record["epoch"] for record in printed["history"]] == [1, 2]
    assert set(printed["history"][0]) == {
        "epoch", "loss", "accuracy", "validation_loss", "validation_accuracy", "seconds",
    }  # fmt: skip
    assert printed["validation_accuracy"] == printed["history"][-1]["validation_accuracy"]
    assert 0.1 < printed["test_accuracy"] < 1.0
    assert all(record["seconds"] > 0 for record in printed["history"])


def test_the_same_seed_prints_the_same_history(capsys: pytest.CaptureFixture[str]) -> None:
    histories = []
    for _ in range(2):
        run("--json", *SMALL)
        history = json.loads(capsys.readouterr().out)["history"]
        histories.append([{**record, "seconds": 0} for record in history])
    assert histories[0] == histories[1]


def test_people_get_a_line_for_each_epoch_and_the_test_accuracy(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*SMALL) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["Epoch 1", "Epoch 2"]
    assert lines[2].startswith("Test accuracy 0.")


def test_the_network_is_saved_for_keras(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import keras

    path = tmp_path / "mine.keras"
    assert run("--network", "course-keras", "--save", str(path), *SMALL) == 0
    assert keras.models.load_model(path).count_params() == 197_210


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--epochs", "0"), "Epochs have to be a whole number from 1 to 10000, but 0 was given."),
        (("--learning-rate", "-1"), "but −1 was given"),
        (("--network", "resnet"), "There is no network “resnet”"),
        (("--dataset", "/nowhere/at/all"), "/nowhere/at/all"),
        (("--batch-size", "60000"), "60000"),
        (("--save", "network.h5"), ".keras"),
        (("--save", "/nowhere/at/all/network.keras"), "/nowhere/at/all"),
    ],
)
def test_bad_input_gets_one_sentence_and_status_1(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert run(*words) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert len(captured.err.strip().splitlines()) == 1


def test_the_program_itself_speaks_korean_to_a_korean() -> None:
    words = [sys.executable, "main.py", "--language", "ko", "train", "--epochs", "0"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "에포크" in done.stderr
    assert "Epochs" not in done.stderr


def test_a_run_that_blows_up_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--learning-rate", "1e9", *SMALL) == 1
    assert "1e+09" in capsys.readouterr().err


def test_a_word_that_is_no_number_is_refused_by_the_parser(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run("--epochs", "many")
    assert caught.value.code == 2
    assert "“many”" in capsys.readouterr().err


def test_ctrl_c_ends_the_run_and_still_prints_what_there_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = TrainingSession.run

    def interrupted(self: TrainingSession, control: TrainingControl) -> Iterator[Event]:
        for event in original(self, control):
            yield event
            if isinstance(event, StepsEnded) and event.first_step > 5:
                signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(TrainingSession, "run", interrupted)
    handler = signal.getsignal(signal.SIGINT)
    assert run("--json", "--epochs", "1000", "--train-images", "640") == 130
    assert json.loads(capsys.readouterr().out)["test_accuracy"] is None
    assert signal.getsignal(signal.SIGINT) is handler
