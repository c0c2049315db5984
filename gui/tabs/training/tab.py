"""The training tab: passes on what the buttons ask and what the run tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout

from engine.training.events import (
    Diverged,
    EpochEnded,
    Event,
    Failed,
    Finished,
    LastEvent,
    Started,
    StepsEnded,
    Stopped,
)
from gui.messages import sentence, translated
from gui.tabs.training import own_data, poses, run_texts
from gui.tabs.training.choices import Choices
from gui.tabs.training.exporter import Exporter
from gui.tabs.training.kernel_sender import KernelSender
from gui.tabs.training.kernels_view import Snapshot
from gui.tabs.training.network_sender import NetworkSender
from gui.tabs.training.plots import PlotsPanel
from gui.tabs.training.presenter_strip import PAGES
from gui.tabs.training.run_actions import RunActions
from gui.tabs.training.run_control import RunControl, Worker
from gui.tabs.training.run_progress import RunProgress
from gui.tabs.training.run_state import BUSY, CONTINUABLE, Action, RunState
from gui.tabs.training.runs import Runs
from gui.tabs.training.runs_model import RunsModel
from gui.tabs.training.texts import class_names
from gui.tabs.training.view import TrainingView
from gui.training_worker import TrainingWorker
from gui.widgets.page import Density, TabPage

if TYPE_CHECKING:
    from gui.hub import Hub
    from gui.settings import Settings
    from gui.tabs.training.examples import Examples

_BEGINS = (Action.START, Action.ONE_BATCH, Action.ONE_EPOCH)


class TrainingTab(TabPage):
    """Train a network and watch it.

    Args:
        worker: trains; by default on a thread of its own.
    """

    def __init__(self, worker: Worker | None = None) -> None:
        super().__init__()
        self.worker: Worker = worker or TrainingWorker(self)
        self.runs = Runs()
        self.model = RunsModel(self.runs)
        self.control = RunControl(self.worker, self)
        plots = PlotsPanel()
        self.exporter = Exporter(plots.loss.curves, plots.accuracy.curves, self.runs, self.worker, self)
        self.view = TrainingView(self.model, plots, self.exporter.actions())
        self.choices = Choices(self.view, self.worker)
        self.keys = RunActions(self)
        self.sender_of_kernels = KernelSender(self.view.bottom.kernels, self)
        self.sender_of_networks = NetworkSender(self.worker, self)
        self.progress = RunProgress()
        self._data_of_run: Examples | None = None
        self._epoch: EpochEnded | None = None
        self._outcome: LastEvent | None = None
        self._loading: tuple[str, float] = ("none", 0.0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used."""
        self.choices.use_settings(settings)

    def use_hub(self, hub: Hub) -> None:
        """Learned kernels go to the convolution tab, networks to where they predict."""
        self.sender_of_kernels.use_hub(hub)
        self.sender_of_networks.use_hub(hub)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        self.keys.retranslate()
        self.sender_of_kernels.retranslate()
        self.exporter.retranslate()
        self.model.retranslate()
        self.choices.show_classes()
        self._show_epoch()
        self._show_outcome()
        self._show_stage()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Leave curves, numbers, progress and a caption."""
        self.view.set_projector(on)
        self._show_outcome()

    def present_next(self) -> None:
        """Start at first (a clicker has no space bar), then one view after the other."""
        if self.control.state is RunState.IDLE:
            self.request(Action.START)
        else:
            self.turn_page(1)

    def present_previous(self) -> None:
        """The view before."""
        self.turn_page(-1)

    def present_toggle(self) -> None:
        """Start, pause, go on; a run that is finished stays as it is."""
        if self.control.state is RunState.STOPPED:
            self.go_on(0)
        elif self.control.state in (RunState.IDLE, RunState.RUNNING, RunState.PAUSED):
            self.request(self.keys.toggle_action())

    def on_window_painted(self) -> None:
        """Read the images and import TensorFlow in the background."""
        self.choices.read()
        self.worker.load()

    def pose(self) -> list[str]:
        """See ``gui.tabs.training.poses``."""
        return list(poses.NAMES)

    def take_pose(self, name: str) -> None:
        """Show a recorded real run."""
        poses.take(self, name)

    def shut_down(self) -> None:
        """End the training thread."""
        self.worker.shut_down()

    # what can be done
    def request(self, action: Action) -> None:
        """Do what a button asks, unless a number is wrong."""
        if action in _BEGINS and self.control.state not in BUSY | CONTINUABLE:
            self.view.settings.numbers.commit()  # a shortcut leaves the focus in the field
            wrong = self.view.settings.numbers.first_invalid()
            if wrong is not None:
                self.view.show_error(self.tr("Please correct the marked number first."))
                wrong.setFocus()
                return
        if self.control.act(action, self.choices.state) and action in _BEGINS:
            self._set_outcome(None)

    def go_on(self, epochs: int) -> None:
        """Continue the last run with so many epochs more."""
        if self.control.go_on(epochs):
            self._set_outcome(None)

    def turn_page(self, steps: int) -> None:
        """Show another page of projector mode."""
        self.view.turn_page(steps)
        self._show_caption()

    def show_loading(self, stage: str, fraction: float) -> None:
        """TensorFlow is on its way."""
        self._loading = (stage, fraction)
        self._show_stage()

    def take_events(self, events: list[Event]) -> None:
        """Show what the run tells."""
        for event in events:
            self._take(event)
        if self.runs.current is not None:
            self.model.changed(self.runs.current)
        self.view.run_bar.set_progress(self.progress)

    def forget_runs(self) -> None:
        """Look as at the first start, for pictures; no run may be going on."""
        self.runs.clear()
        self.sender_of_networks.forget()
        self.model.reset()
        self.view.plots.clear()
        self.control.reset()
        self._epoch = None
        self.progress = RunProgress()
        self._set_outcome(None)
        self._show_epoch()
        self.turn_page(-len(PAGES))

    # what the run tells
    def _take(self, event: Event) -> None:
        self.control.take(event)
        self.progress = self.progress.after(event)
        run = self.runs.current
        if isinstance(event, Started):
            self._begin(event)
        elif run is not None and event.run_id == run.run_id:
            run.take(event)
            run.state = self.control.state
            self.sender_of_networks.take(event, run, self._data_of_run)
        match event:
            case StepsEnded():
                self.view.plots.take_steps(event)
            case EpochEnded():
                self._epoch = event
                self.view.plots.take_epoch(event)
                self._show_epoch()
            case Finished() | Stopped() | Diverged() | Failed():
                self.view.plots.end()
                self._set_outcome(event)
        self._show_stage()

    def _begin(self, event: Started) -> None:
        continued = self.runs.current is not None and self.runs.current.run_id == event.run_id
        run = self.runs.begin(event)
        run.state = self.control.state
        self.view.plots.begin(event, continued)
        if not continued:
            self.progress = RunProgress().after(event)
            self._epoch = None
            self._data_of_run = self.choices.examples
            self.model.reset()
            self.view.plots.set_ghost(self.runs.ghost)
            self._show_epoch()
        self._set_outcome(None)

    def _set_outcome(self, event: LastEvent | None) -> None:
        self._outcome = event
        ended = self.control.state in CONTINUABLE | {RunState.DIVERGED}
        self.exporter.refresh(can_save=ended and len(self.runs) > 0)
        self._show_outcome()

    # showing
    def _show_epoch(self) -> None:
        bottom, event, run = self.view.bottom, self._epoch, self.runs.current
        if event is None or run is None:
            bottom.kernels.show_snapshot(None)
            bottom.confusion.show_counts(None, (), 0)
            bottom.set_epoch(0, 0)
            return
        classes, data = len(event.confusion), self._data_of_run
        shape = data.image_shape if data is not None else (28, 28, 1)
        network = run.spec.recipe.build(run.spec.options, shape, classes)
        bottom.kernels.show_snapshot(Snapshot(network, event.weights, event.epoch))
        names = data.names() if data is not None else class_names(run.dataset)
        if len(names) != classes:
            names = tuple(map(str, range(classes)))
        bottom.confusion.show_counts(event.confusion, names, event.epoch)
        bottom.set_epoch(event.epoch, int(event.confusion.sum()))

    def _show_stage(self) -> None:
        preparing = self.control.state in (RunState.PREPARING, RunState.STOPPING)
        if preparing or self.control.state in (RunState.IDLE, RunState.FAILED):
            told = run_texts.stage_text(self._loading, self.control.stage, preparing)
            self.view.run_bar.set_stage(*told)
        else:
            self.view.run_bar.set_stage("")

    def _show_outcome(self) -> None:
        view, run = self.view, self.runs.current
        match self._outcome:
            case None:
                view.banner.dismiss()
            case Finished() as event:
                view.banner.show_finished(*run_texts.finished_texts(event))
            case Stopped() as event:
                view.banner.show_stopped(run_texts.stopped_text(event, run))
            case Diverged() | Failed() as event:
                told = run_texts.failure_text(event, run)
                view.show_error(told)
                if isinstance(event, Failed):
                    view.settings.numbers.show_error(event.message_key, told)
        self._show_caption()

    def _show_caption(self) -> None:
        run, outcome = self.runs.current, self._outcome
        if outcome is not None and self.view.banner.wanted:
            told = self.view.banner.accessibleName()
        elif run is not None:
            told = run_texts.caption_text(run)
        else:
            told = self.tr("Space starts the training.")
        if self.control.state is RunState.RUNNING:
            hint = self.tr("Space: pause   PageDown: next view   {page} / {pages}")
        elif self.control.state in (RunState.PAUSED, RunState.STOPPED):
            hint = self.tr("Space: go on   PageDown: next view   {page} / {pages}")
        else:
            hint = self.tr("PageDown: next view   {page} / {pages}")
        self.view.strip.show_caption(told, hint.format(page=self.view.page_number, pages=len(PAGES)))

    # slots
    def _connect(self) -> None:
        worker, view = self.worker, self.view
        worker.events_arrived.connect(self.take_events)
        worker.loading_changed.connect(self.show_loading)
        worker.loading_failed.connect(self._on_loading_failed)
        worker.saved.connect(self._on_written)
        worker.save_failed.connect(self._on_write_failed)
        self.exporter.written.connect(self._on_written)
        self.exporter.failed.connect(self._on_write_failed)
        self.control.state_changed.connect(self._on_run_state_changed)
        self.choices.reading_changed.connect(self.status_changed)
        self.choices.refused.connect(view.show_error)
        self.keys.requested.connect(self.request)
        self.model.ghost_chosen.connect(view.plots.set_ghost)
        view.run_bar.action_requested.connect(self.request)
        view.banner.continue_requested.connect(self.go_on)
        view.bottom.runs.csv_requested.connect(self.exporter.export_runs)
        view.settings.learning_rate_changed.connect(self._on_learning_rate_changed)
        view.top_bar.projector_requested.connect(self.projector_requested)

    def _on_run_state_changed(self, state: RunState) -> None:
        self.view.run_bar.set_state(state)
        self.keys.set_state(state)
        self.view.settings.set_locked(state in BUSY)
        self.view.top_bar.set_locked(state in BUSY)
        self._show_stage()
        self._show_caption()

    def _on_learning_rate_changed(self, rate: float) -> None:
        if self.control.state in BUSY:
            self.worker.set_learning_rate(rate)

    def _on_loading_failed(self, reason: str) -> None:
        self.view.show_error(translated("training-failed", {"reason": reason}))

    def _on_written(self, path: str) -> None:
        self.view.banner.show_note(self.tr("Written: {path}").format(path=path))

    def _on_write_failed(self, error: BaseException) -> None:
        self.view.show_error(sentence(error))

    # Qt
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a folder or an npz file, unless a run goes on."""
        if own_data.dropped(event.mimeData()) and self.control.state not in BUSY:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        self.choices.choose_source(own_data.dropped(event.mimeData()))
        event.acceptProposedAction()
