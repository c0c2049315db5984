"""What the coverage says in numbers: seen least, seen most, never seen, and the scale of the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, lookup_table, picture

if TYPE_CHECKING:
    from engine.operations.coverage import Coverage

SWATCH_PX, SCALE_PX = 18, 12
FACTS_GAP_PX, VALUE_GAP_PX = 12, 2


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
