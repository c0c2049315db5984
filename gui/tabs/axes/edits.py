"""Turns what the bars and the chips ask for into changes of the state, each with its name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.tabs.axes import changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    import numpy as np

    from gui.tabs.axes.state import AxesState, Way
    from gui.tabs.axes.studio import AxesStudio
    from gui.tabs.axes.view import AxesView


class AxesEdits(QObject):
    """Connects the view's wishes with the studio.

    A chip that is moved changes the order again and again; all of it together is one change, and none if it
    comes back to where it was.

    Args:
        studio: is changed.
        view: asks.
        rng: draws random orders.
    """

    arranged = Signal()  # the axes have got another order, or another array has come

    def __init__(self, studio: AxesStudio, view: AxesView, rng: np.random.Generator) -> None:
        super().__init__(view)
        self._studio, self._view, self._rng = studio, view, rng
        self._before: tuple[AxesState, int] | None = None  # what a chip was lifted from, and the step
        self._moves = 0
        bar, axes = view.control_bar, view.board.axes
        bar.way_chosen.connect(self.set_way)
        bar.pair_chosen.connect(self.swap)
        bar.swap_added.connect(self.add_swap)
        bar.swap_removed.connect(self.remove_swap)
        bar.order_typed.connect(self.type_order)
        bar.reset_requested.connect(self.reset)
        bar.copy_toggled.connect(self.set_copied)
        bar.layout_requested.connect(self.open_layout)
        view.top_bar.shape_typed.connect(self.type_shape)
        axes.lifted.connect(self._on_lifted)
        axes.order_chosen.connect(self._on_order_chosen)
        axes.dropped.connect(self._on_dropped)
        axes.taken_back.connect(self._on_taken_back)

    # what is asked
    def swap(self, first: int, second: int) -> None:
        """Swap two axes."""
        self._change("order", self.tr("axes"), changes.swap, first, second)

    def add_swap(self) -> None:
        """Get ready to swap once more."""
        self._studio.attempt("order", self.tr("one more swap"), changes.swap_once_more)

    def remove_swap(self) -> None:
        """Leave the last swap out."""
        self._change("order", self.tr("last swap"), changes.swap_once_less)

    def type_order(self, text: str) -> None:
        """Take an order from a text."""
        self._change("order", self.tr("order"), changes.type_order, text)

    def set_way(self, way: Way) -> None:
        """Give the same order otherwise."""
        self._studio.attempt("way", self.tr("view"), changes.set_way, way)

    def reset(self) -> None:
        """The axes as in a."""
        self._change("order", self.tr("first order"), changes.restore_order)

    def set_copied(self, on: bool) -> None:
        """Give b memory of its own."""
        self._studio.attempt("copy", self.tr("copy"), changes.set_copied, on)

    def open_layout(self, pair: str) -> None:
        """Show a named layout, or the way back."""
        self._change("layout", self.tr("named layout"), changes.open_layout, pair)

    def type_shape(self, text: str) -> None:
        """Take a shape from a text."""
        self._change("shape", self.tr("shape"), changes.type_shape, text)

    def random_order(self) -> None:
        """Any other order."""
        self._change("order", self.tr("random order"), changes.random_order, self._rng)

    def _change(self, control: str, text: str, change: Callable[..., AxesState], *arguments: Any) -> None:
        before = self._studio.state
        self._view.transport.player.pause()
        if self._studio.attempt(control, text, change, *arguments) and self._studio.state is not before:
            self._studio.go_to_end()
            self.arranged.emit()

    # a chip on its way
    def _on_lifted(self) -> None:
        self._view.transport.player.pause()
        self._before = self._studio.state, self._studio.moment.step
        self._moves = 0

    def _on_order_chosen(self, order: tuple[int, ...]) -> None:
        if self._before is None:
            return
        before, _ = self._before
        make = self._studio.go_on if self._moves else self._studio.attempt
        self._moves += 1
        if order == before.order:
            make("chips", self.tr("axis chips"), _back_to, before)
        else:
            make("chips", self.tr("axis chips"), changes.set_order, order)
        self._studio.go_to(0)

    def _on_dropped(self) -> None:
        if self._before is None:
            return
        (before, step), self._before = self._before, None
        if self._studio.state.order == before.order:
            self._studio.go_to(step)
        else:
            self._studio.go_to_end()
            self.arranged.emit()

    def _on_taken_back(self) -> None:
        if self._before is None:
            return
        (before, step), self._before = self._before, None
        if self._studio.state.order != before.order:
            self._studio.go_on("chips", self.tr("axis chips"), _back_to, before)
        self._studio.go_to(step)


def _back_to(_state: AxesState, before: AxesState) -> AxesState:
    return before
