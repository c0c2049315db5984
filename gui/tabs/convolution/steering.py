"""Goes from step to step: transport, keys, clicks, and the sum that builds itself up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.studio.term_player import TermPlayer
from gui.tabs.convolution.scene import tap_of

if TYPE_CHECKING:
    from gui.studio.moment import Pointed
    from gui.tabs.convolution.compare_board import CompareBoard
    from gui.tabs.convolution.studio import Studio
    from gui.tabs.convolution.view import ConvolutionView

SINGLE_STEP_MS = 1000.0  # a step taken by hand has as much time as one at the usual speed


class Steering(QObject):
    """Moves the studio's moment.

    Args:
        studio: is moved.
        view: its transport and boards ask.
    """

    def __init__(self, studio: Studio, view: ConvolutionView) -> None:
        super().__init__(view)
        self._studio, self._view = studio, view
        self._animated = True
        self.terms = TermPlayer(self)
        self.terms.term_requested.connect(studio.go_to_term)
        transport = view.transport
        transport.step_requested.connect(self._on_step_requested)
        transport.quiz_changed.connect(self._on_quiz_changed)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.state_changed.connect(self._on_state_changed)
        for board in view.boards():
            board.cell_chosen.connect(self.go_to_cell)
            board.filter_chosen.connect(self.show_filter)
            board.pointed.connect(studio.point_at)
        view.compare_built.connect(self._on_compare_built)
        view.cards.term_hovered.connect(self._on_term_hovered)
        view.answer.reveal_requested.connect(studio.reveal)

    def set_animated(self, on: bool) -> None:
        """Let sums build themselves up and windows slide, or show the end at once."""
        self._animated = on
        self.terms.set_enabled(on)

    # by keys, clicker and clicks
    def forward(self) -> None:
        """One step on; a result that the class has not said yet comes first."""
        if self._studio.moment.hidden:
            self._studio.reveal()
        else:
            self._view.transport.next()

    def back(self) -> None:
        """One step back."""
        self._view.transport.previous()

    def toggle(self) -> None:
        """Play or pause; in the quiz show the result."""
        if self._studio.moment.hidden and not self._view.transport.player.is_playing():
            self._studio.reveal()
        else:
            self._view.transport.toggle()

    def next_term(self) -> None:
        """One product on."""
        self._hold()
        self._studio.next_term()

    def previous_term(self) -> None:
        """One product back."""
        self._hold()
        self._studio.previous_term()

    def go_to_cell(self, row: int, column: int, number: int) -> None:
        """To the step of a cell of the result; what is compared may have more cells, which have no step."""
        self._hold()
        shape = self._studio.trace.shape
        if all(index < length for index, length in zip((row, column, number), shape, strict=True)):
            self._studio.go_to(self._studio.trace.index_of(row, column, number))

    def show_filter(self, number: int) -> None:
        """The same cell, computed by another filter."""
        row, column, _ = self._studio.trace.output_index_of(self._studio.moment.step)
        self.go_to_cell(row, column, number)

    def _hold(self) -> None:
        self._view.transport.player.pause()
        self.terms.stop()

    # slots
    def _on_compare_built(self, room: CompareBoard) -> None:
        room.cell_chosen.connect(self.go_to_cell)

    def _on_step_requested(self, step: int) -> None:
        player = self._view.transport.player
        step_ms = player.interval_ms() if player.is_playing() else SINGLE_STEP_MS
        one_on = step == self._studio.moment.step + 1
        builds = one_on and self._view.board() is not None
        builds = builds and self.terms.begin(self._studio.term_count, step_ms)
        if not builds:
            self.terms.stop()
        self._studio.go_to(step, 0 if builds else None)

    def _on_quiz_changed(self, on: bool) -> None:
        self._studio.set_quiz(on)

    def _on_moment_changed(self) -> None:
        self._view.transport.set_step(self._studio.moment.step)
        self._follow_sum()

    def _on_state_changed(self) -> None:
        self._follow_sum()
        rows, columns, filters = self._studio.trace.shape
        self._view.transport.set_steps(rows * columns * filters, columns)
        self._view.transport.set_step(self._studio.moment.step)

    def _follow_sum(self) -> None:
        """A sum that was shown whole meanwhile is not built up any further; another look stops nothing."""
        if self._studio.moment.term is None:
            self.terms.stop()

    def _on_term_hovered(self, term: int | None) -> None:
        pointed: Pointed | None = None
        if term is not None:
            pointed = tap_of(self._studio.scene(), term)
        self._studio.point_at(pointed)
