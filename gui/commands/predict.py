"""``main.py predict FILE …``: what digit, or piece of clothing, is on a picture. No window, no TensorFlow."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.data.drawing import prepare
from engine.data.garment import prepare_garment
from engine.data.photo import read_photo
from engine.data.scan import CANVAS_SIDE, read_scan
from engine.errors import EngineError
from engine.network.forward import run as run_network
from engine.network.shipped import DEFAULT, SHIPPED, load_shipped
from engine.network.store import StoredNetwork, load
from gui.language import speak
from gui.messages import sentence

if TYPE_CHECKING:
    from numpy.typing import NDArray

HELP = "recognize the digits on pictures with a trained network"


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a network takes a file for."""

    file: str
    label: str
    probability: float
    probabilities: dict[str, float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, network, form of the answer."""
    parser.description = HELP
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="PNG, JPEG, BMP, GIF, TIFF or WebP: one digit each",
    )
    parser.add_argument(
        "--network", default=DEFAULT, metavar="ID|FILE", help="a .keras file, or " + ", ".join(SHIPPED)
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of lines")


def run(arguments: argparse.Namespace) -> int:
    """Predict what can be read; the status is 1 if something could not."""
    application = speak(arguments.language)
    try:
        network = _network(arguments.network)
    except (EngineError, OSError) as error:
        _complain(arguments.network, error)
        return 1
    predictions: list[Prediction] = []
    status = 0
    for file in arguments.files:
        try:
            predictions.append(predict(file, network))
        except (EngineError, OSError) as error:
            _complain(str(file), error)
            status = 1
    _print(predictions, as_json=arguments.json)
    del application
    return status


def predict(file: Path, network: StoredNetwork) -> Prediction:
    """What a network takes a picture for.

    Raises:
        EngineError: the picture cannot be read, has no ink, or the network does not take 28×28 pixels.
    """
    found = run_network(network.network, network.weights, _picture(file, network)[..., np.newaxis])
    names = network.class_names or tuple(map(str, range(len(found.probabilities))))
    shares = {name: float(share) for name, share in zip(names, found.probabilities, strict=True)}
    label = max(shares, key=shares.__getitem__)
    return Prediction(str(file), label, shares[label], shares)


def _network(name: str) -> StoredNetwork:
    """A shipped network by its id, else a file.

    Raises:
        EngineError: ``network-unknown`` for what is neither, or those of ``load``.
    """
    if name in SHIPPED or not (name.lower().endswith(".keras") or Path(name).exists()):
        return load_shipped(name)
    return load(Path(name))


def _picture(file: Path, network: StoredNetwork) -> NDArray[np.float32]:
    if network.card.get("dataset") == "fashion-mnist":
        return prepare_garment(read_photo(file, CANVAS_SIDE).pixels)
    scan = read_scan(file)
    if scan.is_empty:
        raise EngineError("picture-has-no-ink", path=str(file))
    return prepare(scan.canvas, invert=False).final


def _complain(name: str, error: Exception) -> None:
    """One sentence that names the file."""
    told = sentence(error)
    sys.stderr.write((told if name in told else f"{name}: {told}") + "\n")


def _print(predictions: list[Prediction], *, as_json: bool) -> None:
    if as_json:
        objects = [
            {
                "file": found.file,
                "label": found.label,
                "probability": found.probability,
                "probabilities": list(found.probabilities.values()),  # in the order of the classes
            }
            for found in predictions
        ]
        sys.stdout.write(json.dumps(objects, ensure_ascii=False, indent=2) + "\n")
        return
    for found in predictions:
        others = sorted(found.probabilities.items(), key=lambda pair: -pair[1])[1:3]
        line = QCoreApplication.translate("PredictCommand", "{file}: {label} ({share}), then {others}")
        shown = ", ".join(f"{name} {share:.1%}" for name, share in others)
        text = line.format(file=found.file, label=found.label, share=f"{found.probability:.1%}", others=shown)
        sys.stdout.write(text + "\n")
