"""Builds a sum up product by product while a step is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

LONGEST_MS = 900  # for all products of a step together
SHARE = 0.75  # of the time until the next step
SHORTEST_TERM_MS = 33  # shorter than two frames nobody sees a product


class TermPlayer(QObject):
    """Asks for one product after the other, then for all.

    Args:
        parent: owner.
    """

    term_requested = Signal(object)  # index of the product to show as current, or None: all are done

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._term = 0
        self._enabled = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def set_enabled(self, on: bool) -> None:
        """Leave the building out, as in pictures and tests."""
        self._enabled = on
        if not on:
            self.finish()

    def is_running(self) -> bool:
        """Whether a sum is being built up."""
        return self._timer.isActive()

    def begin(self, count: int, step_ms: float) -> bool:
        """Build up a sum of ``count`` products.

        Args:
            count: products, and the bias.
            step_ms: time until the next step.

        Returns:
            False if that is too fast to be seen: the step is shown whole.
        """
        self._timer.stop()
        per_term_ms = min(step_ms * SHARE, LONGEST_MS) / max(1, count)
        if not self._enabled or per_term_ms < SHORTEST_TERM_MS:
            return False
        self._count, self._term = count, 0
        self._timer.start(round(per_term_ms))
        return True

    def stop(self) -> None:
        """Leave the sum where it is."""
        self._timer.stop()

    def finish(self) -> None:
        """Show all products at once, if a sum is being built up."""
        if self._timer.isActive():
            self._timer.stop()
            self.term_requested.emit(None)

    def _on_timeout(self) -> None:
        self._term += 1
        if self._term < self._count:
            self.term_requested.emit(self._term)
        else:
            self.finish()
