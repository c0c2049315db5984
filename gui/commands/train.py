"""``main.py train``: the same training without a window."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from tqdm import tqdm

from engine.errors import EngineError
from engine.network.spec import NETWORKS
from engine.training.control import TrainingControl
from engine.training.data import load_training_data
from engine.training.events import (
    Diverged,
    EpochEnded,
    Event,
    Failed,
    Finished,
    Preparing,
    Started,
    StepsEnded,
    Stopped,
)
from engine.training.session import TrainingSession
from engine.training.spec import TrainingSpec
from gui.language import speak
from gui.messages import number_text, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

HELP = "train one of the course's networks without a window"
_INTERRUPTED = 130  # what a shell expects after Ctrl+C


@dataclass(frozen=True, slots=True)
class EpochRecord:
    """One line of the history that ``--json`` prints."""

    epoch: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    seconds: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what can be chosen."""
    parser.description = HELP
    parser.add_argument("--network", default="course-scratch", metavar="ID", help=", ".join(NETWORKS))
    parser.add_argument(
        "--dataset",
        default="fashion-mnist",
        metavar="ID|PATH",
        help="mnist, fashion-mnist, or your own folder",
    )
    parser.add_argument("--epochs", type=_number(int), metavar="N", help="passes over the training images")
    parser.add_argument("--batch-size", type=_number(int), metavar="N", help="images for each update")
    parser.add_argument("--learning-rate", type=_number(float), metavar="RATE", help="step size")
    parser.add_argument("--optimizer", metavar="NAME", help="sgd or adam")
    parser.add_argument(
        "--seed", type=_number(int), default=42, metavar="N", help="of weights, order and dropout"
    )
    parser.add_argument(
        "--train-images", type=_number(int), metavar="N", help="train with so many images only"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep the network as a .keras file")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def run(arguments: argparse.Namespace) -> int:
    """Train, and print what came of it."""
    application = speak(arguments.language)
    try:
        return _train(arguments)
    except (EngineError, OSError) as error:
        sys.stderr.write(sentence(error) + "\n")
        return 1
    finally:
        del application


def _train(arguments: argparse.Namespace) -> int:
    changes = {
        name: getattr(arguments, name)
        for name in ("epochs", "batch_size", "learning_rate", "optimizer", "seed")
        if getattr(arguments, name) is not None
    }
    spec = TrainingSpec.of(arguments.network, **changes)
    if arguments.save is not None:
        from engine.training.saving import refuse_place

        refuse_place(arguments.save)  # before the work, not after it
    data = load_training_data(arguments.dataset, arguments.train_images)
    session = TrainingSession(spec, data)
    control = TrainingControl()

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        control.stop()

    before = signal.signal(signal.SIGINT, on_interrupt)
    reporter = _Reporter(to_people=not arguments.json)
    try:
        last = reporter.follow(session, control)
    finally:
        signal.signal(signal.SIGINT, before)
        reporter.close()
    if isinstance(last, Diverged | Failed):
        raise session.error_of(last)
    if arguments.save is not None:
        from engine.training.saving import save_session

        save_session(arguments.save, session)
    if arguments.json:
        _print(json.dumps(_as_object(arguments, spec, session, reporter, last), ensure_ascii=False))
    return _INTERRUPTED if isinstance(last, Stopped) else 0


def _as_object(
    arguments: argparse.Namespace,
    spec: TrainingSpec,
    session: TrainingSession,
    reporter: _Reporter,
    last: Event | None,
) -> dict[str, object]:
    history = reporter.history
    return {
        "network": spec.network,
        "dataset": str(arguments.dataset),
        "epochs": session.epochs_done,
        "seed": spec.seed,
        "history": [asdict(record) for record in history],
        "validation_accuracy": history[-1].validation_accuracy if history else None,
        "test_accuracy": last.test_accuracy if isinstance(last, Finished) else None,
    }


class _Reporter:
    """Prints a line for each epoch, and a bar of the steps on a terminal."""

    def __init__(self, *, to_people: bool) -> None:
        self.history: list[EpochRecord] = []
        self._to_people = to_people
        self._bar: tqdm[None] | None = None

    def follow(self, session: TrainingSession, control: TrainingControl) -> Event | None:
        """Report every event; give the last one."""
        event: Event | None = None
        for event in session.run(control):
            self._report(event)
        return event

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._bar is not None:
            self._bar.close()

    def _report(self, event: Event) -> None:
        match event:
            case Preparing(stage="tensorflow") if self._to_people and sys.stderr.isatty():
                sys.stderr.write(_tr("Loading TensorFlow …") + "\n")
            case Started() if self._to_people:
                # tqdm knows by itself whether there is a terminal
                self._bar = tqdm(
                    total=event.epochs_wanted * event.steps_per_epoch,
                    unit=_tr("batch"),
                    disable=None,
                    leave=False,
                )
            case StepsEnded() if self._bar is not None:
                self._bar.update(len(event.losses))
            case EpochEnded():
                self._end_epoch(event)
            case Finished(test_accuracy=float() as accuracy) if self._to_people:
                text = _tr("Test accuracy {accuracy}").format(accuracy=f"{accuracy:.4f}")
                tqdm.write(text, file=sys.stdout)
            case _:
                pass

    def _end_epoch(self, event: EpochEnded) -> None:
        record = EpochRecord(
            event.epoch,
            event.loss,
            event.accuracy,
            event.validation_loss,
            event.validation_accuracy,
            round(event.seconds, 3),
        )
        self.history.append(record)
        if self._to_people:
            line = _tr(
                "Epoch {epoch}: loss {loss}, accuracy {accuracy}, validation loss {validation_loss}, "
                "validation accuracy {validation_accuracy}, {seconds} s"
            )
            shown = {name: f"{value:.4f}" for name, value in asdict(record).items()}
            shown |= {"epoch": str(record.epoch), "seconds": f"{record.seconds:.1f}"}
            tqdm.write(line.format_map(shown), file=sys.stdout)


def _number(kind: type[int] | type[float]) -> Callable[[str], int | float]:
    def read(text: str) -> int | float:
        try:
            return kind(text.replace("\N{MINUS SIGN}", "-"))
        except ValueError:
            speak()
            message = QCoreApplication.translate(
                "TrainCommand",
                "A number was wanted, but “{came}” came; give a number, for example {example}.",
            )
            example = "20" if kind is int else "0.01"
            raise argparse.ArgumentTypeError(
                message.format(came=text, example=number_text(example))
            ) from None

    return read


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainCommand", text)


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
