"""The room of feature maps: an activation applied to what a kernel finds in a real picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.errors import EngineError
from engine.operations.activation_map_code import ACTIVATION_MAP_CODE
from engine.operations.activations import ACTIVATIONS
from gui.messages import sentence as message
from gui.studio.formula_frame import FormulaFrame
from gui.studio.piece_label import PieceLabel
from gui.studio.places import Places
from gui.tabs.activations.maps_bar import MapsBar
from gui.tabs.activations.maps_board import MapsBoard, MapsScene
from gui.tabs.activations.maps_figures import STAGES, WHITE, figures_of
from gui.tabs.activations.maps_kernels import put
from gui.tabs.activations.maps_words import cell_line, heads, sentence, shares
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.stepped_page import SteppedPage, code_number
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.studio.moment import Moment
    from gui.tabs.activations.maps_figures import MapsFigures
    from gui.tabs.activations.maps_part import MapsPart
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.widgets.matrix_model import Cell

MARGIN_PX, GAP_PX = 20, 12
FORMULA_PX = 20
FIRST_CELL: Final = (15, 18)  # on the edge of the first digit


class MapsMaker:
    """Three stages: the map before, after, and its slopes."""

    def __init__(self) -> None:
        self.trace = Places(1, len(STAGES))

    def term_count(self, step: int) -> int:
        """Nothing is added up term by term."""
        return 1

    def scene(self, moment: Moment) -> int:
        """Which stage."""
        return moment.step


_MAKER: Final = MapsMaker()  # it holds nothing


def maker(state: ActivationsState) -> MapsMaker:
    """What makes the scenes of a state."""
    return _MAKER


class MapsRoom(SteppedPage):
    """Four pictures and two histograms, and one cell written out.

    Attributes:
        bar: picture, kernel, function.
        board: the maps.

    Args:
        studio: holds the state.
        parent: owner.
    """

    FIRST_STEP = STAGES.index("slopes")
    POSES: ClassVar = (
        *("maps", "maps-before", "maps-sigmoid", "maps-leaky", "maps-numbers", "maps-dead"),
        "maps-learned",
    )

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._projector = False
        self._cell: Cell = FIRST_CELL
        self._hovered: Cell | None = None
        self._figures: MapsFigures | None = None
        self.bar, self.board = MapsBar(), MapsBoard()
        self._card, self._frame = Card(), FormulaFrame()
        self._card.body.addWidget(self.board, 1)
        self._line, self._told = PieceLabel(FORMULA_PX), QLabel()
        self._told.setProperty("role", "label")
        self._told.setWordWrap(True)
        self._formula = QVBoxLayout(self._frame)
        self._formula.addWidget(self._line)
        self._formula.addWidget(self._told)
        self._inner = QVBoxLayout()
        self._around = QVBoxLayout()
        self._around.addWidget(self._card)
        self._inner.addLayout(self._around, 1)
        self._inner.addWidget(self._frame)
        self._stack(self.bar, self._inner)
        self.bar.put_wanted.connect(self._on_put)
        self.board.cell_hovered.connect(self._on_hovered)
        self.board.cell_chosen.connect(self._on_cell)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # showing
    @property
    def part(self) -> MapsPart:
        """What is shown."""
        return self.studio.state.maps

    def show_state(self, state: ActivationsState) -> None:
        """Show another picture, or another function."""
        self.bar.show_part(state.maps)
        try:
            self._figures = figures_of(state.maps)
        except EngineError as error:
            self.bar.show_error("dataset", message(error))
            self.status_changed.emit(message(error))

    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Show another stage."""
        super().show_moment(moment, animated=animated)
        self._show_stage()

    def show_error(self, control: str, told: str) -> None:
        """Say it below the bar."""
        self.bar.show_error(control, told)

    def clear_error(self) -> None:
        """All is well again."""
        self.bar.clear_error()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.retranslate()
        self.board.setAccessibleName(self.tr("Picture, feature map, activated map and slopes"))
        self._show_stage()

    def set_projector(self, on: bool) -> None:
        """The maps, and one cell over the whole width."""
        super().set_projector(on)
        self._projector = on
        self.bar.setVisible(not on)
        self._told.setVisible(not on)
        self._frame.set_band(on)
        self._on_theme_changed()

    def caption(self) -> str:
        """What is to be seen at this stage."""
        return "" if self._figures is None else sentence(self.part, self._figures, self._stage())

    # code
    def program(self, library: str) -> CodeText | None:
        """From the picture to the activated map and its slopes."""
        figures, part = self._figures, self.part
        if figures is None:
            return None
        image = np.rint(figures.picture * WHITE).astype(np.int64)
        return ACTIVATION_MAP_CODE[library](image, figures.kernel, part.bias, ACTIVATIONS[part.function])

    def result(self) -> str:
        """The share of zeros."""
        figures = self._figures
        return "" if figures is None else f"np.mean(y == 0) == {code_number(figures.maps.zero_share)}"

    def take_pose(self, name: str) -> None:
        """A preset at a stage."""
        presets = {"maps": "maps-relu", "maps-before": "maps-relu", "maps-numbers": "maps-relu"}
        state = with_preset(self.studio.state, presets.get(name, name))
        if name == "maps-numbers":
            state = state.changed(maps=replace(state.maps, numbers=True))
        self._cell = FIRST_CELL
        self.studio.start_with(state, 0 if name == "maps-before" else self.FIRST_STEP)

    # inside
    def _stage(self) -> int:
        return min(self.studio.moment.step, len(STAGES) - 1)

    def _show_stage(self) -> None:
        figures, part, stage = self._figures, self.part, self._stage()
        if figures is None:
            return
        self.board.show_scene(
            MapsScene(figures, heads(part, figures), shares(figures), stage, self._cell, part.numbers)
        )
        self._line.set_pieces(cell_line(part, figures, self._hovered or self._cell, stage))
        self._told.setText(sentence(part, figures, stage))
        self.board.setAccessibleDescription(f"{self._line.text()}. {self._told.text()}")

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = 0 if self._projector else look.px(MARGIN_PX)
        gap = look.px(GAP_PX)
        self._inner.setContentsMargins(margin, gap, margin, 0 if self._projector else gap)
        self._inner.setSpacing(gap)
        inside = gap if self._projector else 0
        self._around.setContentsMargins(inside, 0, inside, 0)
        self._formula.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        self._formula.setSpacing(look.px(4))

    # asking for changes
    def _on_put(self, name: str, value: Any) -> None:
        self.studio.change("maps", name, self.tr("the feature map"), put, name, value)

    # following
    def _on_hovered(self, cell: Cell | None) -> None:
        self._hovered = cell
        if self._figures is not None:
            self._line.set_pieces(cell_line(self.part, self._figures, cell or self._cell, self._stage()))

    def _on_cell(self, row: int, column: int) -> None:
        self._cell, self._hovered = (row, column), None
        self._show_stage()
