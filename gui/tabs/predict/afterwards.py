"""What can wait until the bars are painted: the pen comes first."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from gui.tabs.predict.predictor import Predictor

REST_MS = 33  # from one time to the next, at least: more pictures a second nobody tells apart


class Afterwards(QObject):
    """Tells of what is seen: at once as a rule, and behind the bars while pen or training go on.

    A window paints before its timers run out; what is changed from a timer is therefore painted after what
    the event itself has changed.

    Args:
        predictor: says what is seen, and whether more is about to come.
        parent: owner.
    """

    due = Signal()  # show what is seen now

    def __init__(self, predictor: Predictor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._last_s = 0.0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._tell)
        predictor.seen_changed.connect(self._on_seen_changed)

    # interface
    def catch_up(self) -> None:
        """Tell now what waits."""
        if self._rest.isActive():
            self._tell()

    # inside
    def _tell(self) -> None:
        self._rest.stop()
        self.due.emit()
        self._last_s = time.monotonic()

    # slots
    def _on_seen_changed(self) -> None:
        if not self._predictor.is_passing:
            self._tell()
        elif not self._rest.isActive():
            passed_ms = round(1e3 * (time.monotonic() - self._last_s))
            self._rest.start(max(0, REST_MS - passed_ms))
