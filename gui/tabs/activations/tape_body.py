"""Table at the left, graph at the right, and what the step says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from gui.tabs.activations.tape_graph import TapeGraph
from gui.tabs.activations.tape_lines import TapeLines
from gui.tabs.activations.tape_rows import head_of
from gui.tabs.activations.tape_table import TapeTableView
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.tabs.activations.tape_scene import TapeScene

LEAST_TABLE, MOST_TABLE = 0.36, 0.6  # of the width
ABOVE_TABLE: Final = 50  # of 100, where the graph stands above it
MOST_GRAPH: Final = 0.55  # of the height, where it stands above the table
PAD_PX: Final = 16
LOW_PX: Final = 330  # below that rule and summary give way
WIDEST: Final = 16_777_215  # no bound, as Qt counts


class TapeBody(QWidget):
    """Shows a scene three times over.

    Attributes:
        table: a row for each node.
        graph: a box for each node.
        lines: the step in numbers; below the graph.
        rule: the same large, with its rule; on a page of its own.

    Args:
        parent: owner.
    """

    node_chosen = Signal(object)  # Node that was clicked
    node_hovered = Signal(object)  # place of the Node under the pointer in the tape, or None
    column_chosen = Signal(int)  # which number of each variable

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = self._projector = False
        self._scene: TapeScene | None = None
        self.table, self.graph = TapeTableView(), TapeGraph()
        self.lines, self.rule = TapeLines(large=False), TapeLines(large=True)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.addWidget(self._title)
        self.graph.zoom.setParent(self._side)
        self._side.installEventFilter(self)
        self._side_column.addWidget(self.graph, 1)
        self._side_column.addWidget(self.lines)
        self._upright, self._level = self._line(), self._line()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self.table, 1)
        self._row.addWidget(self._upright)
        self._row.addWidget(self._side, 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self._level)
        column.addLayout(self._foot)
        for part in (self.table, self.graph):
            part.node_chosen.connect(self.node_chosen)
            part.node_hovered.connect(self.node_hovered)
        self.table.column_chosen.connect(self.column_chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("tape_line")
        return line

    def show_scene(self, scene: TapeScene) -> None:
        """Show a step."""
        before, self._scene = self._scene, scene
        self.table.show_scene(scene)
        self.graph.show_scene(scene)
        self._place_zoom()
        (self.rule if self._is_large else self.lines).show_scene(scene)
        if before is None or before.part is not scene.part:
            self._name()
            self._share()

    def set_full(self, on: bool) -> None:
        """Have a page of its own."""
        self._full = on
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave graph and chain rule."""
        self._projector = on
        self._arrange()

    def title(self) -> str:
        """What stands above the graph."""
        return self._title.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.table.retranslate()
        self.graph.retranslate()
        self._name()
        if self._scene is not None:
            self.show_scene(self._scene)

    @property
    def _is_large(self) -> bool:
        return self._full or self._projector

    def _name(self) -> None:
        head = "" if self._scene is None else head_of(self._scene.part)
        text = (
            self.tr("Computation graph at {place}").format(place=head)
            if head
            else self.tr("Computation graph")
        )
        self._title.setText(text)

    def _share(self) -> None:
        """Room for table and graph: side by side, or the graph above where it is long."""
        self.rule.set_short(self.height() < theme().px(LOW_PX))
        scene, free, pad = self._scene, self.width(), 2 * theme().px(PAD_PX)
        if scene is None or free <= 0:
            return
        graph, plain = self.graph.least_size(), self.table.needed_px(check=False)
        above = (
            self._full
            and not self._projector
            and plain + graph.width() + pad > free
            and graph.height() < MOST_GRAPH * self._room_px() - 2 * pad
        )
        left = free if above else free - graph.width() - pad
        roomy = free if above else free - self.graph.least_size(whole=True).width() - pad
        checked = self._full and self.table.needed_px(check=True) <= roomy
        self.table.set_check_shown(checked)
        self.rule.set_check_shown(not checked and not self._projector)
        wanted = self.table.needed_px(check=checked)
        if above:
            self._row.setDirection(QBoxLayout.Direction.BottomToTop)
            wanted, free = ABOVE_TABLE, 100
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            wanted = round(min(max(wanted, LEAST_TABLE * free), max(left, MOST_TABLE * free)))
        self._upright.setMaximumSize(*((WIDEST, self._line_px()) if above else (self._line_px(), WIDEST)))
        self._upright.setMinimumSize(*((0, self._line_px()) if above else (self._line_px(), 0)))
        self._row.setStretchFactor(self.table, max(1, wanted))
        self._row.setStretchFactor(self._side, max(1, free - wanted))

    def _place_zoom(self) -> None:
        """In the upper right corner, where graphs have nothing but their title."""
        zoom = self.graph.zoom
        zoom.adjustSize()
        zoom.move(self._side.width() - zoom.width() - theme().px(6), theme().px(4))
        zoom.raise_()

    def _room_px(self) -> int:
        """Height that table and graph share; the layout itself may still be of another size."""
        margins = self._foot.contentsMargins()
        foot = self.rule.sizeHint().height() + margins.top() + margins.bottom() if self._is_large else 0
        return self.height() - foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the buttons in their corner."""
        if event.type() == QEvent.Type.Resize:
            self._place_zoom()
        return False

    @staticmethod
    def _line_px() -> int:
        return max(1, round(theme().line(1)))

    def _arrange(self) -> None:
        self.table.setVisible(not self._projector)
        self._upright.setVisible(not self._projector)
        self.lines.setVisible(not self._is_large)
        for widget in (self.rule, self._level):
            widget.setVisible(self._is_large)
        self._on_theme_changed()
        if self._scene is not None:
            self.show_scene(self._scene)

    def _on_theme_changed(self) -> None:
        look = theme()
        pad = look.px(PAD_PX)
        self._side_column.setContentsMargins(pad, look.px(8), pad, look.px(10))
        self._side_column.setSpacing(look.px(6))
        edge = look.px(12) if self._is_large else 0
        self._foot.setContentsMargins(pad, edge, pad, edge)
        self._level.setFixedHeight(self._line_px())
        for frame in (self._upright, self._level):
            frame.setStyleSheet("QFrame#tape_line { background: palette(mid); border: none; }")
        self._share()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()
