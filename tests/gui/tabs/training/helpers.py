"""Doubles and looks that the tests of the training tab share."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTranslator, Signal
from PySide6.QtWidgets import QWidget

from engine.training.control import Mode


class WorkerLog(QObject):
    """Stands in for the worker: writes down what it is asked and tells what a test lets it tell."""

    events_arrived = Signal(list)
    loading_changed = Signal(str, float)
    loading_failed = Signal(str)
    data_loaded = Signal(object, object)
    data_failed = Signal(object, object)
    saved = Signal(str)
    save_failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Any, ...]] = []

    def load(self) -> None:
        self.asked.append(("load",))

    def load_data(self, source: str | Path, train_limit: int | None = None) -> None:
        self.asked.append(("load_data", source))

    def start(self, spec: Any, source: Any, train_limit: int | None = None, mode: Mode = Mode.RUN) -> None:
        self.asked.append(("start", spec, source, train_limit, mode))

    def go_on(self, epochs: int, mode: Mode = Mode.RUN) -> None:
        self.asked.append(("go_on", epochs, mode))

    def pause(self) -> None:
        self.asked.append(("pause",))

    def resume(self) -> None:
        self.asked.append(("resume",))

    def step(self) -> None:
        self.asked.append(("step",))

    def epoch(self) -> None:
        self.asked.append(("epoch",))

    def stop(self) -> None:
        self.asked.append(("stop",))

    def set_learning_rate(self, learning_rate: float) -> None:
        self.asked.append(("set_learning_rate", learning_rate))

    def watch(self, on: bool) -> None:
        self.asked.append(("watch", on))

    def save(self, path: Path) -> None:
        self.asked.append(("save", path))

    def shut_down(self) -> bool:
        self.asked.append(("shut_down",))
        return True


class MarkingTranslator(QTranslator):
    """Puts every text of the program in brackets, so that what was not set anew is seen."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"⟦{source}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def shown_texts(root: QWidget) -> dict[QWidget, str]:
    """Texts of all labels and buttons that can be seen."""
    return {
        widget: widget.text()
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and hasattr(widget, "text") and widget.text()
    }
