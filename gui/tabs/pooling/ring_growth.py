"""The ring of padding on its way to its place: zeros come out of the border, copies fly to theirs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from engine.operations.padding import source_indices
from gui.theme import theme
from gui.widgets.matrix_frames import FramePainter
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_ring import RingPainter, ring_cells

if TYPE_CHECKING:
    from engine.operations.padding import Border
    from gui.widgets.matrix_geometry import MatrixGeometry
    from gui.widgets.matrix_model import Cell, MatrixModel
    from gui.widgets.matrix_view import MatrixView

DURATION_MS = 240
MOST_FLIGHTS = 800  # more copies at once could not be followed by any eye; they come out as zeros do
SOURCE_LINE_PX = 1.6

Ring = tuple[int, int, int, int]  # cells at the top, bottom, left, right


def ring_of(model: MatrixModel) -> Ring:
    """Cells of padding on each side."""
    padding = model.padding
    return padding.top, padding.bottom, padding.left, padding.right


class RingGrowth(QWidget):
    """Lies over a matrix while its ring grows, and is hidden otherwise.

    The matrix below already shows the end.

    Args:
        view: matrix with the ring.
    """

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view
        self._kept: Ring = (0, 0, 0, 0)
        self._flights: tuple[tuple[Cell, Cell], ...] = ()  # cell of the image, cell of the ring
        self._picture = QPixmap()
        self._enabled = True
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    # interface
    def set_enabled(self, on: bool) -> None:
        """Let rings grow, or show them at once as in pictures and tests."""
        self._enabled = on
        if not on:
            self.halt()

    def grow(self, kept: Ring, border: Border) -> None:
        """Bring the cells of the ring to their places, after the matrix has got its model and its size.

        Args:
            kept: the ring that is already there; a side of it that is gone counts as none.
            border: where the numbers of the others come from.
        """
        self.halt()
        model, ring = self._view.model(), ring_of(self._view.model())
        self._kept = tuple(map(min, kept, ring))  # type: ignore[assignment]
        hint = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        if self._kept == ring or not self._enabled or hint <= 0 or not self._view.isVisible():
            return
        self._flights = () if border == "zero" else _flights(model, self._kept, border)
        if len(self._flights) > MOST_FLIGHTS:
            self._flights = ()
        self._animation.start()
        self.refit()
        self.show()
        self.raise_()

    def refit(self) -> None:
        """Go on in cells of another size."""
        if self.is_growing():
            self._picture = self._ring_picture(self._view.model())
            self.setGeometry(self._view.rect())

    def halt(self) -> None:
        """Show the end."""
        self._animation.stop()
        self.hide()

    def is_growing(self) -> bool:
        """Whether cells are on their way."""
        return self._animation.state() == QVariantAnimation.State.Running

    # inside
    def _geometry(self) -> MatrixGeometry:
        return geometry_of(self._view.model(), self._view.cell_side(), theme())

    def _ring_picture(self, model: MatrixModel) -> QPixmap:
        """The whole ring at its end, of which pieces are moved."""
        geometry, ratio = self._geometry(), self.devicePixelRatioF()
        picture = QPixmap((geometry.size * ratio).toSize() + QSize(1, 1))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        ring = RingPainter(model, geometry, theme())
        painter = QPainter(picture)
        ring.paint_ground(painter, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.cell_text(0, 0):  # in cells too small for numbers the ring has none either
            ring.paint_values(painter)
        painter.end()
        return picture

    def _paint_piece(self, painter: QPainter, piece: QRectF, place: QRectF) -> None:
        ratio = self._picture.devicePixelRatioF()
        source = QRectF(piece.topLeft() * ratio, piece.size() * ratio)
        painter.drawPixmap(place, self._picture, source)

    def _paint_rising(self, painter: QPainter, kept: QRectF, outer: QRectF, share: float) -> None:
        """Eight pieces around what is kept, each still narrower than it will be."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        now = QRectF(
            kept.topLeft() + (outer.topLeft() - kept.topLeft()) * share,
            kept.bottomRight() + (outer.bottomRight() - kept.bottomRight()) * share,
        )
        for place, piece in zip(_pieces(kept, now), _pieces(kept, outer), strict=True):
            if not piece.isEmpty():
                self._paint_piece(painter, piece, place)

    def _paint_flying(self, painter: QPainter, geometry: MatrixGeometry, share: float) -> None:
        """Every copy on the straight line from its cell."""
        pen = QPen(theme().colour("input"), theme().line(SOURCE_LINE_PX))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        for source, target in self._flights:
            place = geometry.cell_rect(*target)
            shift = (geometry.cell_rect(*source).topLeft() - place.topLeft()) * (1 - share)
            self._paint_piece(painter, place, place.translated(shift))
            painter.drawRect(place.translated(shift))

    def _on_value_changed(self) -> None:
        self.update()

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Bare page where nothing has arrived yet, the cells on their way, and the frames over them."""
        geometry, share = self._geometry(), float(self._animation.currentValue() or 0.0)
        model, window = self._view.model(), self._view.window_rect()
        top, bottom, left, right = self._kept
        rows, columns = model.shape
        outer = geometry.outer_rect()
        kept = geometry.block_rect(-top, -left, top + rows + bottom, left + columns + right)
        painter = QPainter(self)
        around = QRegion(outer.toAlignedRect().adjusted(-1, -1, 1, 1)) - QRegion(kept.toAlignedRect())
        painter.setClipRegion(around)
        painter.fillRect(outer.adjusted(-1, -1, 1, 1), theme().colour("bg"))
        painter.setOpacity(share if not self._flights else 1.0)
        if self._flights:
            painter.setClipping(False)
            self._paint_flying(painter, geometry, share)
        else:
            self._paint_rising(painter, kept, outer, share)
        painter.setClipping(False)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frames = FramePainter(model, geometry, theme())
        frames.paint_role(painter)
        if model.window is not None and window is not None:
            frames.paint_window(painter, window, model.window.row, model.window.column)
        painter.end()


def _pieces(inner: QRectF, outer: QRectF) -> list[QRectF]:
    """The four sides and the four corners between two rectangles."""
    downs = (outer.top(), inner.top(), inner.bottom(), outer.bottom())
    rights = (outer.left(), inner.left(), inner.right(), outer.right())
    return [
        QRectF(QPointF(left, top), QPointF(right, bottom))
        for row, (top, bottom) in enumerate(pairwise(downs))
        for column, (left, right) in enumerate(pairwise(rights))
        if (row, column) != (1, 1)
    ]


def _flights(model: MatrixModel, kept: Ring, border: Border) -> tuple[tuple[Cell, Cell], ...]:
    """For each cell of the ring that is new: the cell of the image that it repeats, and itself."""
    (rows, columns), (top, bottom, left, right) = model.shape, ring_of(model)
    from_rows = source_indices(rows, top, bottom, border).tolist()
    from_columns = source_indices(columns, left, right, border).tolist()
    return tuple(
        ((from_rows[row + top], from_columns[column + left]), (row, column))
        for row, column in ring_cells(model)
        if not (-kept[0] <= row < rows + kept[1] and -kept[2] <= column < columns + kept[3])
    )
