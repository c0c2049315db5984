"""Numbers fly from one array to the other over a picture of the page below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from gui.tabs.axes.nested_painter import paint_tile
from gui.theme import theme

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.widgets.matrix_lettering import Lettering

LONGEST_MS, STEP_MS = 600, 340
SHORTEST_MS = 60  # a shorter flight is two or three frames and only costs time
STAGGER = 0.35  # of the time: the last number starts so much later than the first


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """What flies.

    Attributes:
        starts: left and top of each tile, N×2.
        ends: likewise.
        texts: the number on each tile.
        side_px: of a tile.
        lettering: of the numbers.
    """

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    texts: tuple[str, ...]
    side_px: float
    lettering: Lettering


def positions(journey: Journey, share: float) -> NDArray[np.float64]:
    """Left and top of each tile at a share of the time; each starts and lands gently.

    The tiles rise a little on their way, so that one does not hide behind the other.
    """
    count = len(journey.texts)
    late = STAGGER * np.arange(count) / max(1, count - 1) if count > 1 else np.zeros(count)
    own = np.clip((share - late) / (1.0 - STAGGER if count > 1 else 1.0), 0.0, 1.0)
    eased = (own * own * (3.0 - 2.0 * own))[:, np.newaxis]
    at = journey.starts + (journey.ends - journey.starts) * eased
    at[:, 1] -= np.sin(np.pi * own) * journey.side_px * 0.6
    return np.asarray(at)


class Flight(QWidget):
    """Lies over its parent while something flies, and is hidden otherwise.

    Args:
        parent: what it covers.
    """

    landed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._journey: Journey | None = None
        self._below = QPixmap()
        self._enabled, self._share = True, 0.0
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.Linear)
        self._clock.valueChanged.connect(self._on_value_changed)
        self._clock.finished.connect(self.land)
        self.frames = 0
        self.hide()

    def set_enabled(self, on: bool) -> None:
        """Let numbers fly, or be there at once."""
        self._enabled = on
        if not on:
            self.land()

    def may_fly(self, duration_ms: float) -> bool:
        """Whether somebody would see it: neither the program nor the desktop wants everything still."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        moves = QApplication.style().styleHint(hint) > 0
        return self._enabled and moves and duration_ms >= SHORTEST_MS and self._covered.isVisible()

    def is_flying(self) -> bool:
        """Whether something is on its way."""
        return self._clock.state() == QVariantAnimation.State.Running

    def go(self, journey: Journey, below: QPixmap, duration_ms: float) -> None:
        """Begin.

        Args:
            journey: what flies, in the coordinates of the parent.
            below: what is seen meanwhile, as large as the parent.
            duration_ms: until all have landed.
        """
        self._clock.stop()
        self._journey, self._below = journey, below
        self.frames, self._share = 0, 0.0
        self.setGeometry(self._covered.rect())
        self._clock.setDuration(round(min(duration_ms, LONGEST_MS)))
        self.show()
        self.raise_()
        self._clock.start()

    def stand_still(self, journey: Journey, below: QPixmap, share: float) -> None:
        """Show one moment of a flight, for a picture."""
        self._journey, self._below, self._share = journey, below, share
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.update()

    def land(self) -> None:
        """Be there."""
        was = not self.isHidden()
        self._clock.stop()
        self._journey, self._below = None, QPixmap()
        self.hide()
        if was:
            self.landed.emit()

    def _on_value_changed(self, share: float) -> None:
        self._share = share
        self.update()

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page, and the numbers over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._below)
        journey = self._journey
        if journey is not None:
            look, side = theme(), journey.side_px
            at = positions(journey, self._share)
            for (x, y), text in zip(at.tolist(), journey.texts, strict=True):
                paint_tile(painter, QRectF(x, y, side, side), text, journey.lettering, look)
        painter.end()
        self.frames += 1
