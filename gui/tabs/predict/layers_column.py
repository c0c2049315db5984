"""What every layer makes of the drawing, from the input to the scores, and the arithmetic of each number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QToolButton

from engine.network.blocks import filter_layer
from gui.tabs.predict import layers_poses
from gui.tabs.predict.afterwards import Afterwards
from gui.tabs.predict.cell_figures import one_line
from gui.tabs.predict.cell_panel import LARGEST_PX, CellPanel
from gui.tabs.predict.cell_shown import shown_cell
from gui.tabs.predict.kernel_actions import KernelActions
from gui.tabs.predict.kernel_edits import KernelEdits
from gui.tabs.predict.kernel_sender import KernelSender
from gui.tabs.predict.layers_alone import MapAlone
from gui.tabs.predict.layers_area import LayersArea
from gui.tabs.predict.layers_bars import FilterBars
from gui.tabs.predict.layers_changes import ChangeBar
from gui.tabs.predict.layers_chosen import Chosen, beside, chosen_of, first_choice, strongest
from gui.tabs.predict.layers_maps import LayerMaps
from gui.tabs.predict.layers_rows import PICTURE, rows_of
from gui.tabs.predict.layers_words import layer_detail, layer_name, scale_words
from gui.tabs.predict.texts import class_names
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.cards import Card
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from engine.network.cells import Place
    from gui.hub import Hub, KernelCard
    from gui.tabs.predict.predictor import Predictor
    from gui.widgets.page import Density

AFTER, BEFORE = "after", "before"
BESIDE_FROM_PX = 820  # of width at 100 %: layers and arithmetic stand side by side
LEAST_LAYERS_PX = 130  # of height, with the heading: the layers in sight above the arithmetic
PANEL_SHARE, LARGEST_PANEL_PX = 0.46, 560


class LayersColumn(Card):
    """The middle column of the room "Draw".

    Attributes:
        predictor: gives what is seen, and takes changes.
        edits: kernels and filters.
        bars: how much depends on each filter.
        stages: after the activation, or before it.
        overview: all layers at once, small; a click on a map goes there.
        changes: what was changed by hand.
        maps: all layers.
        alone: one map in the place of all layers.
        panel: kernel and arithmetic.
        actions_of_kernel: what panel and change bar ask of the network.
        courier: brings kernels to the convolution tab and back.

    Args:
        predictor: gives what is seen, and takes changes of kernels and filters.
        parent: owner.
    """

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predictor = predictor
        self._chosen: Chosen | None = None
        self._stale = True
        self._afterwards = Afterwards(predictor, self)
        self.edits = KernelEdits(predictor, self)
        self.stages, self.changes, self.maps, self.alone = Segmented(), ChangeBar(), LayerMaps(), MapAlone()
        self.bars = FilterBars(predictor, self.maps, self)
        self._area = LayersArea(self.maps)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        self._pages.addWidget(self.alone)
        self.panel = CellPanel(self)
        self.overview = QToolButton()
        self.overview.setCheckable(True)
        self.overview.setIcon(icon("layers"))
        self.header.addWidget(self.overview)
        self.header.addWidget(self.stages)
        self.body.addWidget(self.changes)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.addWidget(self._pages, 1)
        self._parts.addWidget(self.panel)
        self.body.addLayout(self._parts, 1)
        self.courier = KernelSender(predictor, self.edits, self)
        self.actions_of_kernel = KernelActions(
            predictor, self.edits, self.panel, self.changes, self.chosen, self
        )
        self._connect()
        self.retranslate()
        self._on_network_changed()

    def _connect(self) -> None:
        predictor, panel = self.predictor, self.panel
        predictor.network_changed.connect(self._on_network_changed)
        self._afterwards.due.connect(self._show_seen)
        self.stages.chosen.connect(self._on_stage_chosen)
        self.overview.toggled.connect(self.show_overview)
        self.maps.pressed.connect(self._on_pressed)
        self.maps.enlarged.connect(self._on_enlarged)
        for source in (self.maps, panel.map, self.alone.map):
            source.nudged.connect(self._on_nudged)
        for wanting in (self.maps, panel.map, self.alone):
            wanting.map_wanted.connect(self._on_map_wanted)
        for shown in (panel.map, self.alone.map):
            shown.pressed.connect(self._on_map_pressed)
        self.alone.left.connect(self.show_all)
        for leaving in (panel.map, self.maps):
            leaving.left.connect(self._on_panel_closed)
        panel.closed.connect(self._on_panel_closed)
        panel.enlarge_requested.connect(self.show_alone)
        panel.send_requested.connect(self.send_kernel)
        for asked in (panel.dense, panel.words):
            asked.source_pressed.connect(self._on_pressed)
        theme_manager().changed.connect(self._arrange)

    # what the room asks
    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self.courier.use_hub(hub)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Layer by layer"))
        self.stages.set_items([(AFTER, self.tr("After activation")), (BEFORE, self.tr("Before"))])
        self.stages.setAccessibleName(self.tr("Before or after the activation"))
        self.stages.setToolTip(self.tr("What a layer puts out after its activation, or what it had before"))
        self.overview.setToolTip(self.tr("All layers at once; a click on a map goes there (O)"))
        self.overview.setAccessibleName(self.tr("All layers at once"))
        self.maps.setAccessibleName(self.tr("Maps of all layers"))
        for part in (self.changes, self.alone, self.panel, self.maps.scores):
            part.retranslate()
        self._name_rows()
        self._show_chosen()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""
        for part in (self.heading(), self.overview, self.stages):  # the numbers need the height
            part.setVisible(not on)
        self.panel.set_projector(on)

    def act(self, name: str) -> bool:
        """Do what a key of the tab asks (see ``keys``); False if it means nothing here."""
        if name == "send":
            self.send_kernel()
        elif name == "filter":
            self.actions_of_kernel.toggle_filter()
        elif name == "overview":
            self.overview.toggle()
        elif name == "reset":
            self.predictor.reset_weights()
        else:
            return False
        return True

    def hold(self) -> None:
        """Rank nothing more."""
        self.bars.ranking.hold()

    def pose(self) -> tuple[str, ...]:
        """Names of its states for pictures."""
        return layers_poses.NAMES

    def take_pose(self, name: str) -> None:
        """Bring it into one of them."""
        layers_poses.take(self, name)

    # what can be done
    def chosen(self) -> Chosen | None:
        """The number that is looked at."""
        return self._chosen

    def choose(self, layer: int, place: Place, *, opened: bool = True) -> None:
        """Look at another number, held within its layer, and at its arithmetic."""
        chosen = chosen_of(self.predictor.seen.network, layer, place)
        is_new_filter = self._chosen is None or chosen.filter != self._chosen.filter
        self._chosen = chosen
        if opened:
            self.open_panel(on=True)
        if is_new_filter and chosen.filter is not None and chosen.filter != self.predictor.state.chosen:
            self.predictor.look(chosen=chosen.filter)
        self._show_chosen()

    def start_again(self) -> None:
        """As the column opens: the first number, the kernel alone, all layers."""
        self.show_overview(False)
        self.stages.set_current(AFTER)
        self._on_network_changed()

    def open_panel(self, *, on: bool) -> None:
        """Show the arithmetic, or the kernel alone."""
        self.panel.set_open(on)
        self.maps.set_can_leave(on)
        self._cover()

    def show_alone(self) -> None:
        """One map in the place of all layers."""
        if self._chosen is not None and len(self._chosen.place) == 3:
            self.overview.setChecked(False)
            self._set_alone(on=True)
            self._show_chosen()
            self.alone.map.setFocus()

    def show_overview(self, on: bool) -> None:
        """All layers at once, small, with the kernel put aside; or large again."""
        if on:
            self.open_panel(on=False)
        self.overview.setChecked(on)
        self._set_alone(on=False)
        self.maps.set_dense(on)
        self._reveal()

    def show_all(self) -> None:
        """All layers again."""
        self._set_alone(on=False)
        self.maps.setFocus()
        self._reveal()

    def is_alone(self) -> bool:
        """Whether one map stands in the place of all layers."""
        return self._pages.currentWidget() is self.alone

    def send_kernel(self) -> None:
        """Step through the kernel of the chosen map in the convolution tab."""
        self.courier.send(self._chosen)

    def take_kernel(self, card: KernelCard) -> None:
        """Put a kernel back that was sent from here, and look at it."""
        if self.courier.take_back(card) and card.origin is not None:
            layer, number = card.origin.layer, card.origin.filter
            chosen = self._chosen
            if chosen is None or chosen.filter != (layer, number):
                self.choose(layer, strongest(self.predictor.seen.activations, layer, number))

    # showing
    def _set_alone(self, *, on: bool) -> None:
        self._pages.setCurrentWidget(self.alone if on else self._area)
        self.panel.setVisible(not on and not self.overview.isChecked())

    def _name_rows(self) -> None:
        network = self.predictor.seen.network
        rows = self.maps.rows()
        self.maps.set_words([(layer_name(network, row.layer), layer_detail(row)) for row in rows])

    def _show_seen(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        seen = self.predictor.seen
        off = self.predictor.state.surgery.off
        rows = rows_of(seen.activations, before=self.stages.current() == BEFORE, off=off)
        self.maps.set_rows(rows, [scale_words(row) for row in rows])
        self.changes.show_changes(
            self.predictor, class_names(self.predictor.known, seen.activations.scores.size)
        )
        self._show_chosen()
        self.bars.ask(None if self._chosen is None else self._chosen.layer)

    def _show_chosen(self) -> None:
        chosen, seen = self._chosen, self.predictor.seen
        if chosen is None or not self.maps.rows():
            return
        self.maps.set_chosen(chosen)
        self.maps.setAccessibleDescription(self.maps.describe(chosen.layer, chosen.place))
        row = self.maps.rows()[chosen.layer - PICTURE]
        shown = shown_cell(seen.weights, seen.activations, chosen)
        self.panel.show_cell(shown, row.limits, changed=self.edits.is_changed())
        self._cover()
        if self.is_alone():
            if len(chosen.place) == 3:
                values = row.values[..., chosen.place[2]]
                cell = chosen.place[0], chosen.place[1]
                told = one_line(shown, off=self.tr("filter off"))
                self.alone.show_map(values, row.limits, cell, self._map_name(chosen), told)
            else:
                self._set_alone(on=False)

    def _map_name(self, chosen: Chosen) -> str:
        text = self.tr("{layer}, map {map}")
        return text.format(layer=layer_name(self.predictor.seen.network, chosen.layer), map=chosen.place[2])

    def _reveal(self) -> None:
        if self._chosen is not None and not self.is_alone():
            self._area.reveal(self.maps.cell_rect(self._chosen.layer, self._chosen.place))

    def _cover(self) -> None:
        """Let the panel open over the layers without moving them."""
        layout = self.layout()
        if self._area.set_covered(self.panel.covered_height()) and layout is not None:
            layout.activate()
            self._area.fit()

    def _arrange(self) -> None:
        """Arithmetic beside the layers where there is width for both, else below them."""
        look = theme()
        self.overview.setIconSize(QSize(look.px(18), look.px(18)))
        beside = self.width() >= look.px(BESIDE_FROM_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)
        self._parts.setSpacing(look.px(12 if beside else 6))
        self.panel.set_most(self.height() - look.px(LEAST_LAYERS_PX))
        self.panel.set_beside(beside)
        if beside:
            self.panel.setFixedWidth(min(round(self.width() * PANEL_SHARE), look.px(LARGEST_PANEL_PX)))
        else:
            self.panel.setMaximumWidth(LARGEST_PX)
        self._cover()

    # slots
    def _on_network_changed(self) -> None:
        seen = self.predictor.seen
        rows = rows_of(seen.activations)
        self.maps.set_rows(rows, [scale_words(row) for row in rows])
        self.bars.start_again()
        self._name_rows()
        layer, place = first_choice(seen.activations)
        wanted_layer, wanted_map = self.predictor.state.chosen
        if filter_layer(seen.network, min(wanted_layer, len(seen.activations) - 1)) == wanted_layer:
            shape = seen.activations[wanted_layer].shape
            layer, place = (
                wanted_layer,
                strongest(seen.activations, wanted_layer, min(wanted_map, shape[2] - 1)),
            )
        self._chosen = chosen_of(seen.network, layer, place)
        self.open_panel(on=False)
        self._show_seen()

    def _on_stage_chosen(self, _stage: str) -> None:
        self._show_seen()

    def _on_pressed(self, layer: int, place: Place) -> None:
        self.show_overview(False)
        self.choose(layer, place)
        self._reveal()

    def _on_map_pressed(self, row: int, column: int) -> None:
        if self._chosen is not None:
            self.choose(self._chosen.layer, (row, column, self._chosen.place[-1]))

    def _on_enlarged(self, layer: int, place: Place) -> None:
        self.show_overview(False)
        self.choose(layer, place)
        self.show_alone()

    def _on_nudged(self, rows: int, columns: int) -> None:
        if self._chosen is None:
            return
        place = self._chosen.place
        moved = (place[0] + rows, place[1] + columns, place[2]) if len(place) == 3 else (place[0] + columns,)
        self.choose(self._chosen.layer, moved)
        self._reveal()

    def _on_map_wanted(self, layers: int, maps: int) -> None:
        if self._chosen is not None:
            opened = self.panel.is_open()
            self.choose(*beside(self.predictor.seen.activations, self._chosen, layers, maps), opened=opened)
            self._reveal()

    def _on_panel_closed(self) -> None:
        self.open_panel(on=False)
        self.maps.setFocus()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side, or below each other."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._afterwards.catch_up()
        if self._stale:
            self._show_seen()
        chosen, wanted = self._chosen, self.predictor.state.chosen
        if chosen is not None and chosen.filter not in (None, wanted):  # chosen in another room
            layer, number = wanted
            self.choose(layer, strongest(self.predictor.seen.activations, layer, number), opened=False)
