"""What is chosen before a run: data, picture, numbers. Holds the state and remembers it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.messages import sentence
from gui.tabs.training import own_data
from gui.tabs.training.examples import Examples
from gui.tabs.training.state import FIRST_SOURCE, TrainingState
from gui.tabs.training.texts import class_names, dataset_name

if TYPE_CHECKING:
    from engine.training.data import TrainingData
    from engine.training.spec import TrainingSpec
    from gui.settings import Settings
    from gui.tabs.training.run_control import Worker
    from gui.tabs.training.view import TrainingView

TAB_ID = "training"


class Choices(QObject):
    """Binds the state to the controls of a view, both ways.

    Args:
        view: shows the state.
        worker: reads images on its own thread.
    """

    reading_changed = Signal(str)  # one sentence while images are read, then nothing
    refused = Signal(str)  # one sentence: the data cannot be used

    def __init__(self, view: TrainingView, worker: Worker) -> None:
        super().__init__(view)
        self._view, self._worker = view, worker
        self._settings: Settings | None = None
        self.state = TrainingState()
        self.examples: Examples | None = None
        worker.data_loaded.connect(self.take_data)
        worker.data_failed.connect(self._on_data_failed)
        view.settings.spec_changed.connect(self._on_spec_changed)
        view.settings.limit_changed.connect(self._on_limit_changed)
        view.plots.log_changed.connect(self._on_log_changed)
        view.plots.smoothing_changed.connect(self._on_smoothing_changed)
        view.top_bar.source_chosen.connect(self.choose_source)
        view.top_bar.own_folder_requested.connect(self._on_own_folder_requested)
        view.top_bar.own_file_requested.connect(self._on_own_file_requested)
        view.top_bar.picture_chosen.connect(self._on_picture_chosen)
        self.show()

    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        self._settings = settings
        self.state = TrainingState.from_text(settings.tab_state(TAB_ID))
        self.show()

    def read(self) -> None:
        """Read the images of the state in the background."""
        self._worker.load_data(self.state.source)

    def choose_source(self, source: str) -> None:
        """Read a dataset; it is taken over once that has worked."""
        if source:
            self.reading_changed.emit(self.tr("Reading {name} …").format(name=dataset_name(source)))
            self._worker.load_data(source)

    def take_data(self, source: str, data: TrainingData) -> None:
        """Images were read: the choice becomes the state."""
        self.examples = Examples.of(source, data)
        if source != self.state.source:
            self._set(replace(self.state, source=source, picture_class=0))
        self.reading_changed.emit("")
        self._view.top_bar.set_source(source)
        self._view.settings.set_data(data.train.image_shape, data.classes)
        self.show_classes()

    def show(self) -> None:
        """Fill all controls."""
        state, view = self.state, self._view
        view.top_bar.set_source(state.source)
        view.settings.show_spec(state.spec, state.train_limit)
        view.plots.set_axis_log(state.log_loss)
        view.plots.set_smoothing(state.smoothing)
        self.show_classes()

    def show_classes(self) -> None:
        """Offer a picture of each class, and show the one that is chosen."""
        source, label = self.state.source, self.state.picture_class
        examples = self.examples
        if examples is None or examples.source != source:
            self._view.top_bar.set_classes(class_names(source), label)
            self._view.bottom.kernels.show_picture(None, "")
            return
        names = examples.names()
        self._view.top_bar.set_classes(names, label)
        shown = min(label, len(names) - 1)
        self._view.bottom.kernels.show_picture(examples.pictures[shown], names[shown])

    def take_state(self, state: TrainingState) -> None:
        """Show another state, and remember it."""
        self._set(state)
        self.show()

    def _set(self, state: TrainingState) -> None:
        self.state = state
        if self._settings is not None:
            self._settings.set_tab_state(TAB_ID, state.to_text())

    def _on_data_failed(self, source: str, error: BaseException) -> None:
        self.reading_changed.emit("")
        self.refused.emit(sentence(error))
        if source == self.state.source and source != FIRST_SOURCE:
            # what was used last time is not there any more
            self.take_state(replace(self.state, source=FIRST_SOURCE, picture_class=0))
            self.read()

    def _on_spec_changed(self, spec: TrainingSpec) -> None:
        self._set(replace(self.state, spec=spec))

    def _on_limit_changed(self, limit: int | None) -> None:
        self._set(replace(self.state, train_limit=limit))

    def _on_log_changed(self, on: bool) -> None:
        self._set(replace(self.state, log_loss=on))

    def _on_smoothing_changed(self, weight: float) -> None:
        self._set(replace(self.state, smoothing=weight))

    def _on_picture_chosen(self, label: int) -> None:
        self._set(replace(self.state, picture_class=label))
        self.show_classes()

    def _on_own_folder_requested(self) -> None:
        self.choose_source(own_data.ask_for_folder(self._view))

    def _on_own_file_requested(self) -> None:
        self.choose_source(own_data.ask_for_file(self._view))
