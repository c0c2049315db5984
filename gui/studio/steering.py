"""Goes from step to step: transport, keys, clicks, and the sum that builds itself up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.studio.term_player import TermPlayer

if TYPE_CHECKING:
    from gui.studio.studio import Studio
    from gui.widgets.transport_bar import TransportBar

SINGLE_STEP_MS = 1000.0  # a step taken by hand has as much time as one at the usual speed


class Steering(QObject):
    """Moves the moment of a studio, and keeps the transport in step with it.

    Attributes:
        terms: builds up the sum of a step.

    Args:
        studio: is moved.
        transport: asks, and shows.
        parent: owner.
    """

    def __init__(self, studio: Studio[Any, Any], transport: TransportBar, parent: QObject) -> None:
        super().__init__(parent)
        self._studio, self._transport = studio, transport
        self.terms = TermPlayer(self)
        self.terms.term_requested.connect(studio.go_to_term)
        transport.step_requested.connect(self._on_step_requested)
        transport.quiz_changed.connect(studio.set_quiz)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.state_changed.connect(self._on_state_changed)

    def builds_sums(self) -> bool:
        """Whether what is in front shows a sum that can build itself up."""
        return True

    def set_animated(self, on: bool) -> None:
        """Let sums build themselves up, or show the end at once."""
        self.terms.set_enabled(on)

    # by keys, clicker and clicks
    def forward(self) -> None:
        """One step on; a result that the class has not said yet comes first."""
        if self._studio.moment.hidden:
            self._studio.reveal()
        else:
            self._transport.next()

    def back(self) -> None:
        """One step back."""
        self._transport.previous()

    def toggle(self) -> None:
        """Play or pause; in the quiz show the result."""
        if self._studio.moment.hidden and not self._transport.player.is_playing():
            self._studio.reveal()
        else:
            self._transport.toggle()

    def next_term(self) -> None:
        """One product on."""
        self._hold()
        self._studio.next_term()

    def previous_term(self) -> None:
        """One product back."""
        self._hold()
        self._studio.previous_term()

    def go_to_cell(self, row: int, column: int, number: int = 0) -> None:
        """To the step of a cell of the result; a cell that has no step changes nothing."""
        self._hold()
        shape = self._studio.steps.shape
        if all(index < length for index, length in zip((row, column, number), shape, strict=True)):
            self._studio.go_to(self._studio.steps.index_of(row, column, number))

    def _hold(self) -> None:
        self._transport.player.pause()
        self.terms.stop()

    # slots
    def _on_step_requested(self, step: int) -> None:
        player = self._transport.player
        step_ms = player.interval_ms() if player.is_playing() else SINGLE_STEP_MS
        builds = step == self._studio.moment.step + 1 and self.builds_sums()
        builds = builds and self.terms.begin(self._studio.term_count, step_ms)
        if not builds:
            self.terms.stop()
        self._studio.go_to(step, 0 if builds else None)

    def _on_moment_changed(self) -> None:
        self._transport.set_step(self._studio.moment.step)
        self._follow_sum()

    def _on_state_changed(self) -> None:
        self._follow_sum()
        rows, columns, numbers = self._studio.steps.shape
        self._transport.set_steps(rows * columns * numbers, columns)
        self._transport.set_step(self._studio.moment.step)

    def _follow_sum(self) -> None:
        """A sum that was shown whole meanwhile is not built up any further; another look stops nothing."""
        if self._studio.moment.term is None:
            self.terms.stop()
