"""A real picture through convolution and pooling: every map, the window of every cell, and the stack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.pooling.digit_bar import DigitBar
from gui.tabs.pooling.digit_cell import CellCard, ShownCell
from gui.tabs.pooling.digit_figures import chosen_of, groups_of, held, most_telling, moved, stepped
from gui.tabs.pooling.digit_maps import DigitMaps
from gui.tabs.pooling.maps_area import MapsArea
from gui.tabs.pooling.pipeline import run
from gui.tabs.pooling.stack_table import StackTable
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.tabs.pooling.digit_group import MapCell
    from gui.tabs.pooling.pipeline import Pipeline, PipelineCell
    from gui.tabs.pooling.state import DigitPipeline

MARGIN_PX, NARROW_MARGIN_PX = 20, 12
GAP_PX = 10
MAPS_SHARE = 0.46  # of the height below the bar
BOTH_FROM_PX = 700  # of height at 100 %: window and layers have room below each other
LESS_MAPS_SHARE = 0.38  # where layers stand below


class DigitRoom(QWidget):
    """Shows a pipeline and tells what is wanted of it; which cell is explained is the room's own.

    Attributes:
        bar: which picture, which filters.
        maps: the picture and all maps.
        card: the window of the chosen cell.
        table: the layers.

    Args:
        parent: owner.
    """

    dataset_changed = Signal(str)  # id in engine.data.datasets.DATASETS
    index_changed = Signal(int)  # of a training picture
    random_requested = Signal()
    seed_requested = Signal()
    layers_changed = Signal(object)  # tuple of StackLayer that can be computed
    cell_chosen = Signal(object)  # PipelineCell
    window_opened = Signal(object)  # PipelineCell, to be stepped through in another room or tab
    status_changed = Signal(str)  # one translated sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit: DigitPipeline | None = None  # what is to be shown
        self._pipeline: Pipeline | None = None  # what is shown
        self._cell: MapCell | None = None
        self._behind: PipelineCell | None = None
        self._tinted = True
        self._pane = "cell"
        self._density, self._projector = Density.MEDIUM, False
        self.bar, self.maps, self.card, self.table = DigitBar(), DigitMaps(), CellCard(), StackTable()
        self._refusal = QLabel()
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._area = MapsArea(self.maps)
        self._layers = Card()
        self._layers.body.addWidget(self.table)
        self._column = QVBoxLayout(self)
        for widget in (self.bar, self._refusal, self._area):
            self._column.addWidget(widget)
        self._column.addWidget(self.card, 1)
        self._column.addWidget(self._layers, 1)
        self.setFocusProxy(self.maps)
        self._connect_parts()
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    def _connect_parts(self) -> None:
        self.bar.dataset_changed.connect(self.dataset_changed)
        self.bar.index_changed.connect(self.index_changed)
        self.bar.random_requested.connect(self.random_requested)
        self.bar.seed_requested.connect(self.seed_requested)
        self.bar.pane_chosen.connect(self.show_pane)
        self.maps.cell_pressed.connect(self._on_cell_pressed)
        self.maps.nudged.connect(self._on_nudged)
        self.maps.map_wanted.connect(self._on_map_wanted)
        self.card.opened.connect(self._on_opened)
        self.table.layers_changed.connect(self.layers_changed)

    # interface
    def show_state(self, digit: DigitPipeline, *, tinted: bool = True) -> None:
        """Show a pipeline; while the room is hidden, it is only remembered."""
        self._digit, self._tinted = digit, tinted
        if self.isVisible():
            self._refresh()

    def cell(self) -> PipelineCell | None:
        """What is behind the cell that is explained."""
        return self._behind

    def choose(self, cell: MapCell) -> None:
        """Explain another cell, held within the maps."""
        if self._pipeline is None:
            return
        cell = held(self._pipeline, cell)
        if cell != self._cell:
            self._cell = cell
            self._show_cell()
            self._reveal()
            self.cell_chosen.emit(self._behind)

    def step_cell(self, steps: int) -> None:
        """Go on, or back, along the last layer, as a remote control does."""
        if self._pipeline is not None and self._cell is not None:
            self.choose(stepped(self._pipeline, self._cell, steps))

    def pane(self) -> str:
        """What stands below the maps: ``"cell"`` or ``"layers"``."""
        return self._pane

    def show_pane(self, pane: str) -> None:
        """Show the window of the cell, or the layers, where there is no room for both."""
        self._pane = pane
        self.bar.set_pane(pane)
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave the maps and what stands below them."""
        self._projector = on
        self.bar.setVisible(not on)
        self.card.set_projector(on)
        self._arrange()

    def set_density(self, density: Density) -> None:
        """Smaller margins in a narrow window."""
        self._density = density
        self.bar.set_density(density)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._layers.setAccessibleName(self.tr("Layers"))
        self.maps.setAccessibleName(self.tr("Maps of all layers"))
        if self._pipeline is not None:
            self.maps.set_groups(groups_of(self._pipeline))
            self._show_cell()

    # inside
    def _refresh(self) -> None:
        digit = self._digit
        if digit is None:
            return
        try:
            pipeline = run(digit)
            self.bar.show_digit(digit)
        except EngineError as error:
            self._refuse(sentence(error))
            return
        self._refuse("")
        self._pipeline = pipeline
        self.table.show_stack(pipeline.picture.shape, digit.layers)
        self.maps.set_groups(groups_of(pipeline))
        self._arrange()
        known = self._cell is not None and held(pipeline, self._cell) == self._cell
        if not known:
            self._cell = most_telling(pipeline, len(pipeline.layers))
        self._show_cell()

    def _show_cell(self) -> None:
        pipeline, cell = self._pipeline, self._cell
        if pipeline is None or cell is None:
            return
        self._behind = pipeline.cell(cell.group - 1, cell.row, cell.column, cell.map)
        chosen = chosen_of(pipeline, cell, self._behind)
        self.maps.set_chosen(chosen)
        kind = pipeline.layers[cell.group - 1].layer.kind
        self.card.show_cell(ShownCell(chosen, kind, self._behind, self._tinted))
        self._describe(cell)

    def _describe(self, cell: MapCell) -> None:
        """Tell assistive technology which cell is explained."""
        text = self.tr("Layer {layer}, map {map}, row {row}, column {column}")
        said = text.format(layer=cell.group, map=cell.map, row=cell.row, column=cell.column)
        self.maps.setAccessibleDescription(f"{said}. {self.card.seen_text()}")

    def _refuse(self, refusal: str) -> None:
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))
        if refusal:
            self.status_changed.emit(refusal)

    def _reveal(self) -> None:
        """Scroll to the cell if its map lies outside."""
        if self._cell is not None:
            self._area.reveal(round(self.maps.cell_rect(self._cell).center().x()))

    def _arrange(self) -> None:
        """Share the room out: maps as high as they need to be, the rest for what stands below."""
        look = theme()
        margin = look.px(NARROW_MARGIN_PX if self._density is Density.NARROW else MARGIN_PX)
        self._column.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._column.setSpacing(look.px(GAP_PX))
        both = self.height() >= look.px(BOTH_FROM_PX) and not self._projector
        self.bar.pane.setVisible(not both)
        self.card.setVisible(self._pipeline is not None and (both or self._pane == "cell"))
        self._layers.setVisible(self._pipeline is not None and (both or self._pane == "layers"))
        taken = 0 if self._projector else self.bar.sizeHint().height() + look.px(GAP_PX)
        free = self.height() - 2 * look.px(GAP_PX) - taken
        share = MAPS_SHARE if self._pane == "cell" and not both else LESS_MAPS_SHARE
        self._area.set_tallest(round(free * share))

    def _on_cell_pressed(self, cell: MapCell) -> None:
        if cell.group > 0:
            self.choose(cell)

    def _on_nudged(self, rows: int, columns: int) -> None:
        if self._cell is not None:
            self.choose(replace(self._cell, row=self._cell.row + rows, column=self._cell.column + columns))

    def _on_map_wanted(self, groups: int, maps: int) -> None:
        if self._pipeline is not None and self._cell is not None:
            self.choose(moved(self._pipeline, self._cell, groups, maps))

    def _on_opened(self) -> None:
        if self._behind is not None:
            self.window_opened.emit(self._behind)

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the picture only now that somebody looks."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
