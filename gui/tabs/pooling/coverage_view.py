"""How often the windows see each pixel: so far, and in the end, on one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.canvas import Plan
from gui.studio.placing import block
from gui.studio.sheet_board import SheetBoard, Shown
from gui.tabs.pooling.coverage_map import CoverageMap
from gui.tabs.pooling.ring_growth import ring_of
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, lookup_table, picture
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import MatrixModel, Padding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.coverage import Coverage
    from gui.studio.part_view import PartView
    from gui.tabs.pooling.walk import Walk, WalkScene

GAP_PX, GAP_PROJECTOR_PX = 34, 20
SWATCH_PX = 18
FACTS_GAP_PX, VALUE_GAP_PX = 12, 2
SCALE_PX = 12


class CoverageScale(QWidget):
    """A strip of the colours from never to most, with its two numbers.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def show_most(self, most: int) -> None:
        """Give the number of the brightest colour."""
        self._most = most
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(theme().px(140), self.fontMetrics().height() + theme().px(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Number, strip, number."""
        painter, look = QPainter(self), theme()
        font = look.font("caption", 600)
        painter.setFont(font)
        painter.setPen(look.colour("ink2"))
        metrics = painter.fontMetrics()
        low, high = "0", str(self._most)
        gap, strip = look.px(6), look.px(SCALE_PX)
        left = metrics.horizontalAdvance(low) + gap
        right = self.width() - metrics.horizontalAdvance(high) - gap
        baseline = round((self.height() + metrics.capHeight()) / 2)
        painter.drawText(0, baseline, low)
        painter.drawText(right + gap, baseline, high)
        image: QImage = picture(lookup_table("viridis")[None, :])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, (self.height() - strip) / 2, right - left, strip), image)
        painter.end()


class CoverageFacts(QWidget):
    """Seen least, seen most, never seen: how often, and how many pixels.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage: Coverage | None = None
        self.scale = CoverageScale()
        names = ("least", "most", "unseen")
        self._swatches = {name: QLabel() for name in names[:2]}
        self._names, self._values, self._notes = ({name: QLabel() for name in names} for _ in range(3))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = [QHBoxLayout() for _ in names]
        for name, row in zip(names, self._rows, strict=True):
            self._names[name].setProperty("role", "label")
            self._values[name].setProperty("role", "result")
            self._notes[name].setProperty("role", "caption")
            for label in (self._swatches.get(name), self._values[name], self._notes[name]):
                if label is not None:
                    row.addWidget(label)
            row.addStretch(1)
            self._column.addWidget(self._names[name])
            self._column.addLayout(row)
        self._column.addWidget(self.scale)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_coverage(self, coverage: Coverage) -> None:
        """Say another one."""
        self._coverage = coverage
        self.scale.show_most(max(1, coverage.most))
        self.retranslate()
        self._paint_swatches()

    def text(self) -> str:
        """All of it in one line."""
        lines = ((self._names[name], self._values[name], self._notes[name]) for name in self._names)
        return ". ".join(" ".join(label.text() for label in line) for line in lines)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._names["least"].setText(self.tr("Seen least"))
        self._names["most"].setText(self.tr("Seen most"))
        self._names["unseen"].setText(self.tr("Never seen"))
        if self._coverage is None:
            return
        counts, total = self._coverage.counts, self._coverage.counts.size
        pixels = self.tr("{count} of {total} pixels")
        for name, often in (("least", self._coverage.least), ("most", self._coverage.most)):
            self._values[name].setText(f"{often}×")
            self._notes[name].setText(pixels.format(count=int((counts == often).sum()), total=total))
        self._values["unseen"].setText(str(self._coverage.unseen))
        self._notes["unseen"].setText(self.tr("of {total} pixels").format(total=total))
        self.setAccessibleName(self.text())

    def _paint_swatches(self) -> None:
        """A square in the colour that the number has in the map."""
        if self._coverage is None:
            return
        most, side = max(1, self._coverage.most), theme().px(SWATCH_PX)
        ratio = self.devicePixelRatioF()
        for name, often in (("least", self._coverage.least), ("most", self._coverage.most)):
            image = picture(coloured([[often]], "viridis", (0.0, float(most))))
            swatch = QPixmap.fromImage(image.scaled(round(side * ratio), round(side * ratio)))
            swatch.setDevicePixelRatio(ratio)
            self._swatches[name].setPixmap(swatch)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._column.setSpacing(look.px(VALUE_GAP_PX))
        for row in self._rows:
            row.setSpacing(look.px(8))
            row.setContentsMargins(0, 0, 0, look.px(FACTS_GAP_PX))
        self._paint_swatches()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the texts as they are now: rows within a column would tell it only with the next event."""
        for labels in (self._names, self._values, self._notes):
            for label in labels.values():
                label.ensurePolished()
        for row in self._rows:
            row.invalidate()
        self._column.invalidate()
        return self._column.sizeHint()


class CoverageBoard(SheetBoard):
    """Two maps of the same image, and what they say in words.

    Attributes:
        so_far: after the positions until now, with the kernel on it.
        whole: after all of them.
        facts: least, most, never.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.so_far, self.whole = self._make_map(0), self._make_map(1)
        self.facts = CoverageFacts(self.sheet)
        self._headers = {view: MatrixHeader(self.sheet) for view in (self.so_far, self.whole)}
        self._order_focus((self.so_far, self.whole))
        theme_manager().changed.connect(self._refit)

    def show_scene(self, walk: Walk, scene: WalkScene, animated: bool) -> None:
        """Draw a place.

        Args:
            walk: all places.
            scene: this one.
            animated: slide the window (one step on, not a jump).
        """
        seen, ring = walk.coverage, scene.input.padding
        for view in (self.so_far, self.whole):
            view.set_most(max(1, seen.most))
        # the ring stands there for the kernel alone: it has no pixels that could be counted
        blank = Padding(ring.top, ring.bottom, ring.left, ring.right, value=float("nan"))
        self.so_far.show_model(
            MatrixModel(scene.seen.values, "input", padding=blank, window=scene.input.window)
        )
        self.whole.show_model(MatrixModel(seen.counts.astype(np.float64), "input"))
        self.facts.show_coverage(seen)
        self._say()
        shapes = scene.input.shape, ring_of(scene.input), len(walk), self.facts.text()
        self._settle(Shown(shapes, scene.input, scene.cell), animated)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        self.facts.retranslate()
        self._say()
        self._refit()

    # what the base class asks
    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        gap = theme().px(GAP_PROJECTOR_PX if theme().projector else GAP_PX)
        parts = [block(view, side, *self._sized(self._headers[view])) for view in self._headers]
        # pixels on one line, although the ring of the first need not be as wide above as below
        ups = [part.head_px + part.geometry.inner_rect().center().y() for part in parts]
        line = max(ups)
        places: dict[QWidget, QRectF] = {}
        x = 0.0
        for part, up in zip(parts, ups, strict=True):
            places |= part.places(x, line - up + part.up)
            x += max(part.width, part.head_width) + gap
        facts = self._hints.of(self.facts)
        down = max(
            part.head_px + part.geometry.size.height() - up for part, up in zip(parts, ups, strict=True)
        )
        height = max(line + down, facts.height())
        middle = self.whole.model().shape[0] * side / 2
        top = min(max(0.0, line - middle + (2 * middle - facts.height()) / 2), height - facts.height())
        places[self.facts] = QRectF(round(x), round(top), facts.width(), facts.height())
        return Plan(QSizeF(x + facts.width(), height), places, dict.fromkeys(self._headers, side))

    def _windows(self) -> Sequence[PartView]:
        return (self.so_far,)

    def _result(self) -> PartView:
        return self.so_far

    def _follow(self) -> None:
        """The kernel alone: the cell of the result is not shown here."""
        window = self.so_far.window_rect()
        if self._is_scrolled() and window is not None:
            self._keep_in_sight(self.so_far, window)

    # inside
    def _make_map(self, number: int) -> CoverageMap:
        view = CoverageMap("input", number, self.sheet)
        view.pointed.connect(self.pointed)
        view.focus_cell_changed.connect(self._on_focus_cell_changed)
        return view

    def _say(self) -> None:
        self._headers[self.so_far].set_header("input", "", self.tr("Seen so far"))
        self._headers[self.whole].set_header("input", "", self.tr("Seen in the end"))
        self.so_far.set_name(self.tr("Seen so far"))
        self.whole.set_name(self.tr("Seen in the end"))
