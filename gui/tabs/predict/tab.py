"""The predict tab: passes on what is asked and what is to be shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from engine.errors import EngineError
from gui.messages import sentence
from gui.studio.page import RememberingPage
from gui.tabs.predict import poses, samples, scans
from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.drawing import Drawing
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.keys import PredictActions
from gui.tabs.predict.network_words import OPEN_FILE, groups_of, network_line, network_told
from gui.tabs.predict.predictor import Predictor
from gui.tabs.predict.rooms import ROOMS
from gui.tabs.predict.shelf import LIVE, Shelf
from gui.tabs.predict.state import PredictState
from gui.tabs.predict.view import PredictView
from gui.widgets.brought_picture import ask_for_picture, file_in, has_picture

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QHideEvent

    from gui.hub import Hub, KernelCard
    from gui.settings import Settings
    from gui.tabs.predict.known_network import KnownNetwork
    from gui.tabs.predict.room import PredictRoom
    from gui.widgets.page import Density

NETWORK_SUFFIXES = (".keras", ".h5", ".hdf5", ".pkl", ".pickle")


class PredictTab(RememberingPage):
    """Draw, and watch a network make up its mind.

    Args:
        rng: chooses test pictures; by default not the same ones twice.
    """

    TAB_ID = "predict"

    def __init__(self, rng: np.random.Generator | None = None) -> None:
        super().__init__()
        self._rng = rng or np.random.default_rng()
        self._hub: Hub | None = None
        self._refused_at: PredictState | None = None
        self.shelf = Shelf(self)
        self.predictor = Predictor(self.shelf.first(), PredictState(drawing=first_drawing()), self)
        self.view = PredictView(self.predictor)
        self.keys = PredictActions(self, self.predictor.stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setAcceptDrops(True)
        self._connect()
        self.view.show_room(self.predictor.state.room)
        self.retranslate()

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        state = PredictState.from_text(settings.tab_state(self.TAB_ID))
        if state is not None:
            self.start_with(state)
        self._settings = settings

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go, and networks come from."""
        self._hub = hub
        self.view.use_hub(hub)
        self.shelf.use_hub(hub)
        self._follow()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        self.keys.retranslate()
        self._show_networks()
        self._show_caption()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Leave sheet, winner and caption."""
        self.view.set_projector(on)
        self._show_caption()

    def take_kernel(self, card: KernelCard) -> None:
        """Put a kernel back that had been sent from here."""
        if not self.view.room.take_kernel(card):
            self.predictor.look(room=ROOMS[0].id)
            self.view.room.take_kernel(card)

    def present_next(self) -> None:
        """What the room has next, else the next test picture; a hidden result comes first."""
        self._present(1)

    def present_previous(self) -> None:
        """The one before."""
        self._present(-1)

    def present_toggle(self) -> None:
        """Show a hidden result."""
        self.view.room.present_toggle()

    def pose(self) -> list[str]:
        """See ``gui.tabs.predict.poses``."""
        return poses.names(self)

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        poses.take(self, name)

    # what can be done
    def state_text(self) -> str:
        """The state as text."""
        return self.predictor.state.to_text()

    def hold(self) -> None:
        """Lift the pen."""
        for room in self.view.rooms:
            room.hold()

    def start_with(self, state: PredictState) -> None:
        """Show a state that cannot be undone: the first one."""
        known = self._found(state.network)
        if known is not None:
            self.predictor.know(known)
        try:
            self.predictor.start_with(state)
        except EngineError:  # a test picture that cannot be read any more
            self.predictor.start_with(state.changed(drawing=first_drawing()))

    def use_network(self, network_id: str) -> None:
        """Predict with another network, or ask for a file of one."""
        self.view.show_refusal("")
        if network_id == OPEN_FILE:
            self._ask_for_network()
        try:
            known = self.shelf.find(network_id)
        except EngineError as error:
            self.predictor.refused.emit("network", sentence(error))
            known = None
        if known is not None:
            self.predictor.use_network(known)
        self._show_networks()

    def open_network(self, path: Path) -> None:
        """Predict with a network from a file, or say why it is refused."""
        try:
            known = self.shelf.open_file(path)
        except EngineError as error:
            self.predictor.refused.emit("network", sentence(error))
            return
        self.view.show_refusal("")
        self.predictor.use_network(known)

    def open_picture(self, path: Path) -> None:
        """Lay a photo or a scan on the sheet, or say why it cannot be read."""
        try:
            scan = scans.scan_of_file(path)
        except EngineError as error:
            self.predictor.refused.emit("canvas", sentence(error))
            return
        self.predictor.set_drawing(Drawing(scan), self.tr("open picture"))

    def take(self, mime: QMimeData) -> None:
        """What was dropped or pasted: a picture, or the file of a network."""
        path = file_in(mime)
        if path is not None and path.suffix.lower() in NETWORK_SUFFIXES:
            self.open_network(path)
            return
        try:
            scan = scans.scan_of(mime)
        except EngineError as error:
            self.predictor.refused.emit("canvas", sentence(error))
            return
        if scan is None:
            told = self.tr("There is no picture in the clipboard; copy one first, or drop a file here.")
            self.predictor.refused.emit("canvas", told)
        else:
            self.predictor.set_drawing(Drawing(scan), self.tr("paste picture"))

    def step_sample(self, steps: int) -> None:
        """Lay the next test picture on the sheet, or the one before."""
        known = self.predictor.known
        self._lay(samples.stepped(self.predictor.state.drawing, known, steps))

    def random_sample(self) -> None:
        """Lay any test picture on the sheet."""
        self._lay(samples.drawn_by_chance(self.predictor.known, self._rng))

    # inside
    def _lay(self, drawing: Drawing | None) -> None:
        if drawing is None:
            told = self.tr("There are no test pictures for this network; choose one that is shipped.")
            self.predictor.refused.emit("canvas", told)
            return
        try:
            self.predictor.set_drawing(drawing, self.tr("test picture"))
        except EngineError as error:
            self.predictor.refused.emit("canvas", sentence(error))

    def _present(self, steps: int) -> None:
        room = self.view.room
        if room.present(steps):
            return
        if steps > 0 and isinstance(room, DrawRoom) and room.verdict.is_hidden:
            room.present_toggle()
        else:
            self.step_sample(steps)

    def _found(self, network_id: str) -> KnownNetwork | None:
        """A network of the last time, also out of a file, if it can still be read."""
        try:
            if network_id.startswith("file:"):
                return self.shelf.open_file(Path(network_id.removeprefix("file:")))
            return self.shelf.find(network_id)
        except EngineError:
            return None

    def _ask_for_network(self) -> None:
        title = self.tr("Open a network")
        kind = self.tr("Networks (*.keras)")
        chosen = QFileDialog.getOpenFileName(self, title, "", kind)[0]
        if chosen:
            self.open_network(Path(chosen))

    def _show_networks(self) -> None:
        known = self.predictor.known
        if self.view.top_bar.network.view().isVisible():
            return  # a list that somebody reads stays as it is
        self.view.top_bar.set_networks(groups_of(self.shelf), self.predictor.state.network)
        self.view.top_bar.network.setToolTip(network_told(known.listing))
        self.view.top_bar.set_samples_offered(bool(samples.dataset_of(known)))

    def _show_state(self) -> None:
        state = self.predictor.state
        self._forget_refusal()
        self.view.show_room(state.room)
        if self.view.top_bar.network.currentData() != state.network:
            self._show_networks()
        self._follow()
        self._show_caption()
        self.remember_soon()

    def _show_caption(self) -> None:
        if self.view.is_projector:  # nobody sees it otherwise
            room = self.view.room
            self.view.title.show_title(network_line(self.predictor.known.listing))
            asking = isinstance(room, DrawRoom) and room.verdict.is_hidden
            self.view.caption.set_next(room.next_text())
            self.view.caption.show_caption("", room.caption(), asking)

    def _follow(self) -> None:
        """Ask for the weights of each group of steps while they are looked at, or until a run is met."""
        if self._hub is not None:
            live = self.shelf.live
            unmet = live is None or not live.is_training
            looked_at = unmet or self.predictor.state.network == LIVE
            self._hub.want_weights(self.isVisible() and looked_at)

    # slots
    def _connect(self) -> None:
        view, predictor, top = self.view, self.predictor, self.view.top_bar
        view.room_built.connect(self._on_room_built)
        top.network_chosen.connect(self.use_network)
        top.sample_requested.connect(self._on_sample_requested)
        top.random_requested.connect(self._on_random_requested)
        top.room_chosen.connect(self._on_room_chosen)
        top.projector_requested.connect(self.projector_requested)
        self.shelf.changed.connect(self._on_networks_changed)
        self.shelf.learned.connect(predictor.learn)
        predictor.state_changed.connect(self._show_state)
        predictor.seen_changed.connect(self._show_caption)
        predictor.refused.connect(self._on_refused)
        self.keys.triggered.connect(self._on_key)
        self.keys.undo.triggered.disconnect(predictor.stack.undo)
        self.keys.undo.triggered.connect(self._on_undo)

    def _on_networks_changed(self) -> None:
        self._show_networks()
        self._follow()

    def _on_room_built(self, room: PredictRoom) -> None:
        room.status_changed.connect(self.status_changed)
        room.caption_changed.connect(self._show_caption)
        room.busy_changed.connect(self._on_busy_changed)
        room.layer_requested.connect(self._on_layer_requested)
        if isinstance(room, DrawRoom):
            room.picture_requested.connect(self._on_picture_requested)
            room.card.use_undo(self.keys.undo, self.keys.redo)

    def _on_room_chosen(self, room: str) -> None:
        self.hold()
        self.predictor.look(room=room)

    def _on_layer_requested(self, layer: int) -> None:
        self._on_room_chosen("layers")
        self.view.room.show_layer(layer)

    def _on_sample_requested(self) -> None:
        if not self.view.room.present(1):
            self.step_sample(1)

    def _on_random_requested(self) -> None:
        if not self.view.room.act("random"):
            self.random_sample()

    def _on_picture_requested(self) -> None:
        path = ask_for_picture(self)
        if path is not None:
            self.open_picture(path)

    def _on_undo(self) -> None:
        if not self.view.room.undo_within():
            self.predictor.stack.undo()

    def _on_busy_changed(self, busy: bool) -> None:
        """What is being done can be taken back too, before it is a step of undo."""
        self.keys.undo.setEnabled(busy or self.predictor.stack.canUndo())

    def _on_refused(self, control: str, told: str) -> None:
        if control == "network":
            self.view.show_refusal(told)
        self._refused_at = self.predictor.state
        self.status_changed.emit(told)

    def _forget_refusal(self) -> None:
        """What was refused is over as soon as another drawing or another network is there."""
        now, then = self.predictor.state, self._refused_at
        if then is not None and (now.drawing is not then.drawing or now.network != then.network):
            self._refused_at = None
            self.view.show_refusal("")
            self.status_changed.emit("")

    def _on_key(self, name: str) -> None:
        if name in ("next", "previous"):
            self._present(1 if name == "next" else -1)
        elif name == "random":
            self._on_random_requested()
        elif name == "paste":
            self.take(QGuiApplication.clipboard().mimeData())
        elif name == "layers":
            self._on_room_chosen("draw" if self.predictor.state.room == "layers" else "layers")
        elif name == "open":
            self._on_picture_requested()
        else:
            self.view.room.act(name)

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the training again."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: the training need not tell its weights."""
        super().hideEvent(event)
        if self._hub is not None:
            self._hub.want_weights(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a picture, or the file of a network."""
        if has_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        self.take(event.mimeData())
        event.acceptProposedAction()
