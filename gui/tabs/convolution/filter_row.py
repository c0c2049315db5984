"""All filters of a layer as small results beside each other: a click shows one large."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.studio.part_view import PartView
from gui.theme import theme, theme_manager
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.widgets.matrix_model import MatrixModel

TILE_PX = 48
LARGEST_CELL_PX = 20  # a cell with a number would compete with the large result
SMALLEST_CELL_PX = 4
GAP_PX = 6
PAD_PX = 5
RADIUS_PX = 8


class FilterTile(QAbstractButton):
    """Number and small result of one filter.

    Args:
        number: which filter.
        parent: owner.
    """

    chosen = Signal(int)  # number

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._view = PartView("output", number, self)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # arrow keys go from tile to tile
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def view(self) -> PartView:
        """The small matrix."""
        return self._view

    def show_output(self, model: MatrixModel, cell_px: float) -> None:
        """Draw the result of the filter with cells of a side."""
        self._view.show_model(model, indices=False)
        self._view.set_cell_side(cell_px)
        size, view = self.sizeHint(), self._view.sizeHint()
        left = size.width() - view.width() - theme().px(PAD_PX)
        self._view.move(QPoint(left, (size.height() - view.height()) // 2))
        self._view.resize(view)

    def _number_width(self) -> int:
        return QFontMetrics(theme().font("control")).horizontalAdvance("0") + theme().px(PAD_PX)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._number)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Number and matrix, and never less than can be hit."""
        look, view = theme(), self._view.sizeHint()
        least = look.px(36)
        width = view.width() + 2 * look.px(PAD_PX) + self._number_width()
        return QSize(max(width, least), max(view.height() + 2 * look.px(PAD_PX), least))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame and number; the frame of the chosen one is ink, not a colour of data."""
        look, chosen = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.line(2 if chosen else 1)
        hovered = self.underMouse()
        painter.setPen(QPen(look.colour("ink" if chosen else "line2" if hovered else "line"), width))
        painter.setBrush(look.colour("surface"))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        painter.setPen(look.colour("ink" if chosen else "ink2"))
        painter.setFont(look.font("control", 700 if chosen else 600))
        left = look.px(PAD_PX) + width / 2
        room = QRectF(left, 0, self._view.x() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class FilterRow(QWidget):
    """Tiles in columns, or tabs with numbers where the results are too large for tiles.

    Args:
        after: what the keyboard reaches before it.
        parent: owner.
    """

    chosen = Signal(int)  # filter

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self._tiles: list[FilterTile] = []
        self._models: tuple[MatrixModel, ...] = ()
        self._current = 0
        self._tabs = Segmented(self)
        self._tabs.chosen.connect(self._on_tab_chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    def show_filters(self, models: Sequence[MatrixModel], current: int) -> None:
        """Show the results of all filters, one of them as chosen."""
        count, shape = len(models), models[0].shape
        changed = count != len(self._models) or shape != self._models[0].shape
        self._models, self._current = tuple(models), current
        if changed:
            self._make(count)
        if self.has_tiles():
            cell_px = self._cell_px()
            for tile, model in zip(self._tiles, models, strict=True):
                tile.show_output(model, cell_px)
            self._tiles[current].setChecked(True)
        elif self._tabs.current() != str(current):
            self._tabs.blockSignals(True)  # it is shown, not chosen
            self._tabs.set_current(str(current))
            self._tabs.blockSignals(False)
        if changed:
            self._arrange()

    def has_tiles(self) -> bool:
        """Whether the results are small enough for tiles; else there are tabs."""
        return bool(self._models) and max(self._models[0].shape) * SMALLEST_CELL_PX <= TILE_PX * 1.4

    def tiles(self) -> tuple[FilterTile, ...]:
        """One for each filter; none while there are tabs."""
        return tuple(self._tiles)

    def tabs(self) -> Segmented:
        """The numbers, where results are too large for tiles."""
        return self._tabs

    def size_in(self, height_px: float) -> QSize:
        """Room that is needed if there are so many px from top to bottom."""
        if not self.has_tiles():
            return self._tabs.sizeHint()
        tile, gap = self._tiles[0].sizeHint(), theme().px(GAP_PX)
        down = self._tiles_down(height_px)
        columns = -(-len(self._tiles) // down)
        return QSize(
            columns * (tile.width() + gap) - gap, min(down, len(self._tiles)) * (tile.height() + gap) - gap
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self._tabs.setAccessibleName(self.tr("Filter"))
        self.setAccessibleName(self.tr("Filters"))
        for number, tile in enumerate(self._tiles):
            text = self.tr("Filter {number}").format(number=number)
            tile.setAccessibleName(text)
            tile.setToolTip(text)

    def _tiles_down(self, height_px: float) -> int:
        """Tiles below each other; the columns are as even as they can be."""
        tile, gap = self._tiles[0].sizeHint(), theme().px(GAP_PX)
        most = max(1, int((height_px + gap) // (tile.height() + gap)))
        columns = -(-len(self._tiles) // most)
        return -(-len(self._tiles) // columns)

    def _cell_px(self) -> float:
        longest = max(self._models[0].shape)
        cell_px = theme().px(TILE_PX) // longest
        return float(min(max(cell_px, SMALLEST_CELL_PX), theme().px(LARGEST_CELL_PX)))

    def _make(self, count: int) -> None:
        wanted = count if self.has_tiles() else 0
        while len(self._tiles) > wanted:
            self._tiles.pop().deleteLater()
        while len(self._tiles) < wanted:
            tile = FilterTile(len(self._tiles), self)
            tile.chosen.connect(self.chosen)
            tile.show()
            self._tiles.append(tile)
        for first, second in pairwise((self._after, *self._tiles, self._tabs)):
            self.setTabOrder(first, second)
        self._tabs.setVisible(not wanted)
        if not wanted:
            self._tabs.set_items([(str(number), str(number)) for number in range(count)])
        self.retranslate()

    def _arrange(self) -> None:
        if not self._models:
            return
        if not self.has_tiles():
            self._tabs.setGeometry(0, 0, self._tabs.sizeHint().width(), self._tabs.sizeHint().height())
            return
        down, gap = self._tiles_down(self.height()), theme().px(GAP_PX)
        size = self._tiles[0].sizeHint()
        for number, tile in enumerate(self._tiles):
            column, row = divmod(number, down)
            tile.resize(size)
            tile.move(column * (size.width() + gap), row * (size.height() + gap))

    def _on_tab_chosen(self, text: str) -> None:
        self.chosen.emit(int(text))

    def _on_theme_changed(self) -> None:
        if self._models:
            for tile, model in zip(self._tiles, self._models, strict=False):
                tile.show_output(model, self._cell_px())
            self._arrange()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the tiles for the height."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The tabs, or all tiles below each other."""
        return self.size_in(1e6) if self._models else QSize(0, 0)
