"""The same operations on a real picture, as one strip below the pooling that is explained in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.data.datasets import DATASETS
from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.pooling import digit_painter as drawing
from gui.tabs.pooling.digit_bar import ClassBox, next_of_class
from gui.tabs.pooling.digit_figures import groups_of, shared_limits
from gui.tabs.pooling.digit_layout import MOST_MAPS
from gui.tabs.pooling.digit_maps import DigitMaps
from gui.tabs.pooling.digit_source import label_of
from gui.tabs.pooling.maps_area import MapsArea
from gui.tabs.pooling.pipeline import run
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.fields import Field

if TYPE_CHECKING:
    from gui.tabs.pooling.digit_group import MapCell
    from gui.tabs.pooling.pipeline import Pipeline
    from gui.tabs.pooling.state import DigitPipeline

HEIGHT_PX = 136
HEAD_PX = 190
SMALLEST_PX = 36  # of a map
MARGIN_PX, GAP_PX, EDGE_PX = 16, 8, 5


class SharedScale(QWidget):
    """The scale of all maps of the strip.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = (-1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_limits(self, limits: tuple[float, float]) -> None:
        """Show the values of both ends."""
        self._limits = limits
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(round(drawing.scale_width()), theme().px(drawing.LINE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Number, strip, number, from the left."""
        painter = QPainter(self)
        middle = QPointF(drawing.scale_width() / 2, self.height() / 2)
        drawing.paint_scale(painter, middle, "signed", self._limits)
        painter.end()


class DigitStrip(QFrame):
    """A digit, its maps after the convolution and after the pooling; a click marks what belongs together.

    Attributes:
        label: class of the picture.
        maps: picture and maps.
        open: goes to the room of the digit.

    Args:
        parent: owner.
    """

    digit_changed = Signal(int)  # index of a training picture
    opened = Signal()  # the room of the digit is wanted
    pair_marked = Signal(int)  # index of the map, in all layers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._digit: DigitPipeline | None = None
        self._pipeline: Pipeline | None = None
        self._marked: int | None = None
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self.label, self.maps, self.open, self._scale = ClassBox(), DigitMaps(), QPushButton(), SharedScale()
        self.maps.set_smallest(SMALLEST_PX)
        self._area = MapsArea(self.maps)
        self._field = Field(self.label)
        self.open.setIcon(icon("maximize"))
        self._choice = QHBoxLayout()
        self._choice.addWidget(self._field)
        self._choice.addWidget(self.open)
        self._choice.addStretch(1)
        self._head = QVBoxLayout()
        self._head.addStretch(1)
        self._head.addWidget(self._title)
        self._head.addLayout(self._choice)
        self._head.addWidget(self._scale)
        self._head.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._head)
        self._row.addWidget(self._area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label.activated.connect(self._on_label_activated)
        self.open.clicked.connect(self._on_open_clicked)
        self.maps.cell_pressed.connect(self._on_cell_pressed)
        self.maps.nudged.connect(self._on_nudged)
        self.maps.map_wanted.connect(self._on_nudged)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    # interface
    def show_state(self, digit: DigitPipeline) -> None:
        """Show a pipeline; while the strip is hidden, it is only remembered."""
        self._digit = digit
        if self.isVisible():
            self._refresh()

    def marked(self) -> int | None:
        """Which maps are marked."""
        return self._marked

    def mark(self, index: int | None) -> None:
        """Mark the maps of one number; tells nobody."""
        self._marked = index
        self.maps.set_marked(index)

    def set_projector(self, on: bool) -> None:
        """Leave the picture and its maps."""
        for widget in (self._field, self.open):
            widget.setVisible(not on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.open.setToolTip(self.tr("Look into every cell of these maps"))
        self.open.setAccessibleName(self.open.toolTip())
        self._field.set_label(self.tr("Class"))
        self.maps.setAccessibleName(self.tr("Maps of all layers"))
        self.label.retranslate()
        if self._pipeline is not None:
            self._show(self._pipeline)

    # inside
    def _refresh(self) -> None:
        digit = self._digit
        if digit is None:
            return
        try:
            pipeline = run(digit)
            self.label.show_class(digit.dataset, label_of(digit.dataset, digit.index))
        except EngineError as error:
            self._title.setText(sentence(error))
            return
        self._show(pipeline)

    def _show(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        dataset = DATASETS[pipeline.digit.dataset].title
        self._title.setText(self.tr("Applied to a real picture of {dataset}").format(dataset=dataset))
        self._scale.show_limits(shared_limits(pipeline))
        self.maps.set_groups(groups_of(pipeline, one_scale=True))
        self._area.fit()
        if self._marked is not None and self._marked >= self._pairs():
            self.mark(None)

    def _pairs(self) -> int:
        """How many maps the layer with most of them shows."""
        return min(MOST_MAPS, max((group.shape[2] for group in self.maps.groups()[1:]), default=0))

    def _mark(self, index: int) -> None:
        if index != self._marked:
            self.mark(index)
            self.pair_marked.emit(index)

    def _on_label_activated(self, label: int) -> None:
        if self._digit is not None:
            self.digit_changed.emit(next_of_class(self._digit.dataset, label, self._digit.index))

    def _on_open_clicked(self) -> None:
        self.opened.emit()

    def _on_cell_pressed(self, cell: MapCell) -> None:
        if cell.group > 0:
            self._mark(cell.map)

    def _on_nudged(self, rows: int, columns: int) -> None:
        start = self._marked if self._marked is not None else -1
        self._mark(min(max(start + columns, 0), self._pairs() - 1))

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(
            look.px(MARGIN_PX), look.px(EDGE_PX), look.px(MARGIN_PX), look.px(EDGE_PX)
        )
        self._row.setSpacing(look.px(GAP_PX))
        self._head.setSpacing(look.px(6))
        self._choice.setSpacing(look.px(8))
        self._title.setFixedWidth(look.px(HEAD_PX))
        self.open.setIconSize(QSize(look.px(16), look.px(16)))
        self.setFixedHeight(look.px(HEIGHT_PX))

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the picture only now that somebody looks."""
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
