"""Kernels, feature maps and digits: small arrays as pictures in a row or grid, on one shared scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import MapName, coloured, lookup_table, picture, value_range
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP_PX = 7
SMALLEST_SIDE_PX = 24


def _frame_pen(token: str, width: float) -> QPen:
    pen = QPen(theme().colour(token), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


class MosaicView(QWidget):
    """N arrays as N pictures that share one scale; a click or an arrow key chooses one.

    Args:
        colours: map of values to colours.
        parent: owner.
    """

    chosen = Signal(int)  # index of the array

    def __init__(self, colours: MapName = "viridis", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: MapName = colours
        self._maps: NDArray[np.float64] = np.empty((0, 1, 1))
        self._pictures: list[QImage] = []
        self._limits = value_range([], colours)
        self._fixed_limits: tuple[float, float] | None = None
        self._captions: tuple[str, ...] = ()
        self._side_px = 50
        self._columns = 0
        self._selected: int | None = None
        self._frame_token = "kernel"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_maps(self, maps: ArrayLike, captions: Sequence[str] | None = None) -> None:
        """Show arrays.

        Args:
            maps: shape (N, H, W); a copy is kept. NaN stays transparent.
            captions: N texts below the pictures, already translated; None shows the index, an empty
                sequence nothing.
        """
        self._maps = np.array(maps, dtype=np.float64)
        if self._maps.ndim != 3:
            raise ValueError(f"maps must have shape (N, H, W), not {self._maps.shape}")
        count = len(self._maps)
        self._captions = tuple(str(i) for i in range(count)) if captions is None else tuple(captions)
        if self._selected is not None and self._selected >= count:
            self._selected = None
        self._draw()

    def set_limits(self, limits: tuple[float, float] | None) -> None:
        """Fix the scale, for example over several mosaics; None takes it from the arrays."""
        self._fixed_limits = limits
        self._draw()

    def limits(self) -> tuple[float, float]:
        """Values of the two ends of the scale."""
        return self._limits

    def colours(self) -> MapName:
        """Name of the map of values to colours."""
        return self._colours

    def set_side(self, side_px: int) -> None:
        """Choose the side of one picture at 100 %."""
        self._side_px = max(SMALLEST_SIDE_PX, side_px)
        self._on_theme_changed()

    def set_columns(self, columns: int) -> None:
        """Choose pictures per row; 0 puts all in one row."""
        self._columns = max(0, columns)
        self._on_theme_changed()

    def set_selectable(self, on: bool, frame_token: str = "kernel") -> None:
        """Let one picture be chosen, framed in the colour of its role."""
        self._frame_token = frame_token
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.update()

    def selected(self) -> int | None:
        """Index of the chosen picture."""
        return self._selected

    def set_selected(self, index: int | None) -> None:
        """Frame a picture, or none; emits nothing."""
        self._selected = index
        self.update()

    def map_rect(self, index: int) -> QRectF:
        """Where a picture is, in px."""
        row, column = divmod(index, self._per_row())
        side, gap = self._side(), theme().px(GAP_PX)
        margin = self._margin()
        return QRectF(
            margin + column * (side + gap), margin + row * (side + self._caption_px() + gap), side, side
        )

    def map_at(self, position: QPointF) -> int | None:
        """Index of the picture at a place, if there is one."""
        return next((i for i in range(len(self._maps)) if self.map_rect(i).contains(position)), None)

    def _per_row(self) -> int:
        return self._columns or max(1, len(self._maps))

    def _side(self) -> int:
        return theme().px(self._side_px)

    def _margin(self) -> int:
        return 3  # the frame of the chosen one lies outside of it

    def _font(self) -> QFont:
        return theme().font("caption", 600)

    def _caption_px(self) -> int:
        return round(QFontMetricsF(self._font()).height()) + 4 if any(self._captions) else 0

    def _draw(self) -> None:
        self._limits = self._fixed_limits or value_range(self._maps, self._colours)
        colours = coloured(self._maps, self._colours, self._limits)
        self._pictures = [picture(part) for part in colours]
        self.updateGeometry()
        self.update()

    def _choose(self, index: int) -> None:
        self._selected = index
        self.update()
        self.chosen.emit(index)

    def _on_theme_changed(self) -> None:
        self._draw()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All pictures with their captions."""
        count, gap, side = len(self._maps), theme().px(GAP_PX), self._side()
        columns = min(count, self._per_row())
        rows = -(-count // self._per_row()) if count else 0
        width = columns * side + max(0, columns - 1) * gap + 2 * self._margin()
        height = rows * (side + self._caption_px()) + max(0, rows - 1) * gap + 2 * self._margin()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Name the picture and its range under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.map_at(QPointF(event.pos()))
            if index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._tip(index), self)
            return True
        return super().event(event)

    def _tip(self, index: int) -> str:
        finite = self._maps[index][np.isfinite(self._maps[index])]
        name = self._captions[index] if index < len(self._captions) else str(index)
        if not finite.size:
            return name
        text = self.tr("{name}: from {low} to {high}")
        return text.format(name=name, low=significant(finite.min()), high=significant(finite.max()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        index = self.map_at(event.position())
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus and index is not None:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with the arrows."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._per_row(),
            Qt.Key.Key_Down: self._per_row(),
        }.get(Qt.Key(event.key()))
        if step is None or not len(self._maps):
            super().keyPressEvent(event)
            return
        target = 0 if self._selected is None else self._selected + step
        if 0 <= target < len(self._maps):
            self._choose(target)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures, captions, frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setFont(self._font())
        for index, image in enumerate(self._pictures):
            rect = self.map_rect(index)
            painter.drawImage(rect, image)
            if index < len(self._captions) and self._captions[index]:
                painter.setPen(theme().colour("ink2"))
                below = QRectF(rect.left() - 8, rect.bottom() + 4, rect.width() + 16, self._caption_px())
                top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                painter.drawText(below, top, self._captions[index])
        if self._selected is not None and self._selected < len(self._pictures):
            width = theme().line(2.5)
            painter.setPen(_frame_pen(self._frame_token, width))
            painter.drawRect(self.map_rect(self._selected).adjusted(-1.5, -1.5, 1.5, 1.5))
        painter.end()


class MapView(MosaicView):
    """One array as a picture, for example the fixed digit in its input frame."""

    def __init__(self, colours: MapName = "viridis", parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.set_columns(1)

    def set_map(self, values: ArrayLike, caption: str = "", frame_token: str | None = None) -> None:
        """Show an array of shape (H, W), framed in the colour of a role if it has one."""
        array = np.asarray(values, dtype=np.float64)
        self.set_maps(array[None], (caption,))
        if frame_token is not None:
            self._frame_token = frame_token
        self.set_selected(0 if frame_token is not None else None)


class ScaleBar(QWidget):
    """The scale of a mosaic: a strip of its colours between the two end numbers.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: MapName = "viridis"
        self._limits = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_scale(self, colours: MapName, limits: tuple[float, float]) -> None:
        """Show a map of colours and its ends."""
        self._colours, self._limits = colours, limits
        self.setAccessibleName(" … ".join(self.texts()))
        self._on_theme_changed()

    def texts(self) -> tuple[str, str]:
        """The two numbers as shown."""
        return significant(self._limits[0]), significant(self._limits[1])

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _strip_px(self) -> tuple[int, int]:
        return theme().px(80), theme().px(12)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Number, strip, number."""
        metrics = QFontMetricsF(theme().font("caption", 600))
        words = sum(metrics.horizontalAdvance(text) for text in self.texts())
        return QSize(round(words + self._strip_px()[0] + 2 * theme().px(8)) + 2, theme().px(22))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Number, strip, number."""
        font = theme().font("caption", 600)
        metrics, gap = QFontMetricsF(font), theme().px(8)
        low, high = self.texts()
        width, height = self._strip_px()
        left = metrics.horizontalAdvance(low) + gap
        baseline = self.height() / 2 + (metrics.ascent() - metrics.descent()) / 2
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(theme().colour("ink2"))
        painter.drawText(QPointF(0, baseline), low)
        painter.drawText(QPointF(left + width + gap, baseline), high)
        strip = picture(lookup_table(self._colours)[None, :])
        rect = QRectF(left, (self.height() - height) / 2, width, height)
        painter.drawImage(rect, strip)
        painter.end()
