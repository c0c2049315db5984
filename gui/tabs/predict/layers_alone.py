"""One map alone in the place of all layers, with numbers where there is room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.predict.cell_map import CellMap
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.map_mosaic import ScaleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from gui.widgets.matrix_model import Cell
    from gui.widgets.painted_text import Piece

SUM_PX = 18


class MapAlone(QWidget):
    """The map, its name and scale, the chosen cell, and the way to its neighbours and back.

    Attributes:
        map: the map.
        back: shows all layers again.
        previous: shows the map before.
        following: shows the map after.
        sum: how the number of the chosen cell comes about.

    Args:
        parent: owner.
    """

    left = Signal()
    map_wanted = Signal(int, int)  # layers on, maps on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map, self.back, self.scale, self.name = CellMap(), QPushButton(), ScaleBar(), QLabel()
        self.previous, self.following = QToolButton(), QToolButton()
        self.sum = PieceLabel(SUM_PX)
        self.name.setProperty("role", "heading")
        self.back.setIcon(icon("layers"))
        self.previous.setIcon(icon("chevron-left"))
        self.following.setIcon(icon("chevron-right"))
        self._head = QHBoxLayout()
        for widget in (self.back, self.previous, self.name, self.following):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self.scale)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.map, 1)
        self._column.addWidget(self.sum)
        self.back.clicked.connect(self.left)
        self.map.left.connect(self.left)
        self.map.map_wanted.connect(self.map_wanted)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.following.clicked.connect(self._on_following_clicked)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_map(
        self,
        values: NDArray[np.float32],
        limits: tuple[float, float],
        cell: Cell,
        name: str,
        told: Sequence[Piece],
    ) -> None:
        """Show a map on the scale of its layer, a cell of it, and what is said about that."""
        self.sum.set_pieces(told)
        self.map.show_map(values, limits, cell)
        self.scale.set_scale("viridis", limits)
        self.name.setText(name)
        self.map.setAccessibleName(name)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.back.setText(self.tr("All layers"))
        for button, text in (
            (self.previous, self.tr("Map before (Shift+←)")),
            (self.following, self.tr("Map after (Shift+→)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _on_previous_clicked(self) -> None:
        self.map_wanted.emit(0, -1)

    def _on_following_clicked(self) -> None:
        self.map_wanted.emit(0, 1)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._head.setSpacing(look.px(8))
        self._column.setSpacing(look.px(8))
        for button in (self.back, self.previous, self.following):
            button.setIconSize(QSize(look.px(18), look.px(18)))
