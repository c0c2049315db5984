"""The network's input as the numbers it is: 28×28, zoomed and scrolled where there is no room for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QLabel, QToolButton

from gui.studio.canvas import Canvas, Sheet
from gui.studio.zoom_buttons import ZoomButtons
from gui.tabs.predict.afterwards import Afterwards
from gui.theme import theme
from gui.theme.icons import icon
from gui.widgets.cards import Card
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPainter, QRegion, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from gui.tabs.predict.predictor import Predictor, Seen

LARGEST_PX, SMALLEST_PX = 60.0, 8.0
ZOOM_STEP = 1.2
DECIMALS = 2
ROOMY_PX = 38  # from this side on two decimals have room in a cell


class NumbersPane(Card):
    """Follows the drawing while it is in sight.

    Attributes:
        matrix: the numbers.
        zoom_buttons: in its corner.

    Args:
        predictor: is asked what it sees.
        parent: owner.
    """

    closed = Signal()

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._afterwards = Afterwards(predictor, self)
        self._side: float | None = None  # None: just large enough for numbers
        self._told = QLabel()
        self._told.setProperty("role", "caption")
        self._close = QToolButton()
        self._close.setProperty("ghost", True)
        self._close.setIcon(icon("x", "ink2"))
        self.header.addWidget(self._told)
        self.header.addWidget(self._close)
        self.sheet = Sheet(self._paint_nothing)
        self.matrix = MatrixView(self.sheet)
        self.canvas = Canvas(self.sheet)
        self.zoom_buttons = ZoomButtons(self)
        self.body.addWidget(self.canvas, 1)
        self.canvas.resized.connect(self._lay_out)
        self.canvas.zoom_turned.connect(self._on_zoom_turned)
        self.zoom_buttons.zoom_requested.connect(self.zoom)
        self.zoom_buttons.fit_requested.connect(self._on_fit_requested)
        self._close.clicked.connect(self.closed)
        self._afterwards.due.connect(self._on_due)
        self.retranslate()

    # interface
    def zoom(self, steps: int) -> None:
        """Larger or smaller cells, around the middle."""
        view = self.canvas.viewport()
        middle = self.sheet.mapFrom(view, view.rect().center())
        self._zoom_around(steps / 2, QPointF(middle))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Input as numbers"))
        self.matrix.set_name(self.tr("Input of the network"))
        self._close.setToolTip(self.tr("Close (N)"))
        self._close.setAccessibleName(self.tr("Close"))
        self.zoom_buttons.retranslate()
        if self.isVisible():
            self._show(self._predictor.seen)

    # inside
    def _show(self, seen: Seen) -> None:
        image = seen.image[..., 0]
        roomy = self.matrix.cell_side() >= theme().px(ROOMY_PX)
        values = np.asarray(image, np.float64).round(DECIMALS if roomy else 1)
        self.matrix.set_model(MatrixModel(values, colours="grey", display="both", v_max=1.0, v_min=0.0))
        told = self.tr("0 paper, 1 ink · sum {sum}")
        self._told.setText(told.format(sum=fixed(float(image.sum()), 1)))

    def _lay_out(self) -> None:
        """Cells just large enough for numbers, or larger if all of them fit so."""
        free = self.canvas.free()
        fitting = self.matrix.preferred_cell(theme().px(LARGEST_PX), free.width(), free.height())
        first = max(fitting, float(theme().px(SMALLEST_NUMBER_PX)))
        side = first if self._side is None else self._side
        self.matrix.set_cell_side(side)
        self._show(self._predictor.seen)
        size = self.matrix.sizeHint()
        self.sheet.resize(max(size.width(), int(free.width())), max(size.height(), int(free.height())))
        left = max(0, (self.sheet.width() - size.width()) // 2)
        self.matrix.setGeometry(left, 0, size.width(), size.height())
        self.zoom_buttons.set_limits(
            smallest=side <= SMALLEST_PX, largest=side >= theme().px(LARGEST_PX), fitting=side == fitting
        )
        self._place_buttons()

    def _place_buttons(self) -> None:
        size = self.zoom_buttons.sizeHint()
        corner = QPoint(self.width() - size.width() - 26, self.height() - size.height() - 26)
        self.zoom_buttons.setGeometry(corner.x(), corner.y(), size.width(), size.height())
        self.zoom_buttons.raise_()

    def _zoom_around(self, notches: float, at: QPointF) -> None:
        before = self.matrix.cell_side()
        wanted = before * ZOOM_STEP**notches
        self._side = min(max(wanted, SMALLEST_PX), float(theme().px(LARGEST_PX)))
        shown = self.sheet.mapTo(self.canvas.viewport(), at.toPoint())
        self._lay_out()
        share = self.matrix.cell_side() / before
        self.canvas.horizontalScrollBar().setValue(round(at.x() * share) - shown.x())
        self.canvas.verticalScrollBar().setValue(round(at.y() * share) - shown.y())

    def _show_ink(self) -> None:
        """Begin where something is."""
        rows, columns = np.nonzero(self._predictor.seen.image[..., 0])
        if rows.size:
            first = self.matrix.cell_rect(int(rows.min()), int(columns.min()))
            last = self.matrix.cell_rect(int(rows.max()), int(columns.max()))
            self.canvas.keep_in_sight(first.united(last).translated(QPointF(self.matrix.pos())))

    def _paint_nothing(self, _painter: QPainter, _dirty: QRegion) -> None:
        """There is nothing below the matrix."""

    # slots
    def _on_due(self) -> None:
        if self.isVisible():
            self._show(self._predictor.seen)

    def _on_zoom_turned(self, notches: float, at: QPointF) -> None:
        self._zoom_around(notches, at)

    def _on_fit_requested(self) -> None:
        free = self.canvas.free()
        self._side = self.matrix.preferred_cell(theme().px(LARGEST_PX), free.width(), free.height())
        self._lay_out()

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Numbers are made only while somebody looks."""
        super().showEvent(event)
        self._show(self._predictor.seen)
        self._lay_out()
        self._show_ink()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The buttons stay in the corner."""
        super().resizeEvent(event)
        self._place_buttons()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Begin anew at the next time."""
        self._side = None
        super().hideEvent(event)
