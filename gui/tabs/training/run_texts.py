"""Sentences about a run: what is prepared, how it ended, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.errors import EngineError
from engine.training.events import Diverged, Failed, Finished, Stage, Stopped
from gui.messages import sentence
from gui.tabs.training.texts import accuracy_text, dataset_name, loss_text, network_name, optimizer_name
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from gui.tabs.training.runs import Run

LOADING = ("libraries", "tensorflow")  # stages in which TensorFlow is on its way


def stage_text(loading: tuple[str, float], stage: Stage | None, preparing: bool) -> tuple[str, float | None]:
    """What goes on before the first step, and the share of it that is done, if anybody knows.

    Args:
        loading: stage and share of TensorFlow's import.
        stage: what the run prepares.
        preparing: whether a run was asked for.
    """
    name, fraction = loading
    if name in LOADING:
        text = QCoreApplication.translate("TrainingTexts", "Loading TensorFlow — {percent} %")
        return text.format(percent=int(100 * fraction)), fraction
    if not preparing:
        ready = QCoreApplication.translate("TrainingTexts", "Ready to train")
        return (ready if name == "ready" else ""), 0.0
    if stage == "compile":
        return QCoreApplication.translate("TrainingTexts", "Compiling the network …"), None
    if stage == "data":
        return QCoreApplication.translate("TrainingTexts", "Handing over images …"), None
    return QCoreApplication.translate("TrainingTexts", "Preparing …"), None


def finished_texts(event: Finished) -> tuple[str, str]:
    """The result in large type, and the rest of the sentence."""
    if event.test_accuracy is None:
        told = QCoreApplication.translate(
            "TrainingTexts", "Finished after {epochs} epochs; these data have no test images."
        )
        return "", told.format(epochs=event.epochs_done)
    result = QCoreApplication.translate("TrainingTexts", "Test accuracy {accuracy}")
    told = QCoreApplication.translate("TrainingTexts", "Test loss {loss}, after {epochs} epochs.")
    return result.format(accuracy=accuracy_text(event.test_accuracy)), told.format(
        loss=loss_text(event.test_loss), epochs=event.epochs_done
    )


def stopped_text(event: Stopped, run: Run | None) -> str:
    """Where a run was stopped."""
    if run is None or event.steps_done == 0:
        return QCoreApplication.translate("TrainingTexts", "Stopped before the first batch.")
    text = QCoreApplication.translate(
        "TrainingTexts", "Stopped after {done} of {wanted} epochs, {batches} batches in all."
    )
    return text.format(done=run.epochs_done, wanted=run.epochs_wanted, batches=f"{event.steps_done:,}")


def failure_text(event: Diverged | Failed, run: Run | None) -> str:
    """What went wrong and what to do, in one sentence."""
    if isinstance(event, Failed):
        return sentence(EngineError(event.message_key, **event.values))
    key = "diverged-not-finite" if event.reason == "not-finite" else "diverged-too-large"
    rate = run.learning_rate if run is not None else 0.0
    return sentence(EngineError(key, step=event.step + 1, loss=event.loss, rate=rate))


def caption_text(run: Run) -> str:
    """What is trained, for the back row."""
    text = QCoreApplication.translate(
        "TrainingTexts", "#{number} {network} on {dataset}: {optimizer} {rate}, batch size {batch}"
    )
    return text.format(
        number=run.number,
        network=network_name(run.spec.network),
        dataset=dataset_name(run.dataset),
        optimizer=optimizer_name(run.spec.optimizer),
        rate=significant(run.learning_rate),
        batch=run.spec.batch_size,
    )
