"""What is asked of the chosen kernel: other numbers, off and on, back to what the training left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.predict.cell_panel import CellPanel
    from gui.tabs.predict.kernel_edits import KernelEdits
    from gui.tabs.predict.layers_changes import ChangeBar
    from gui.tabs.predict.layers_chosen import Chosen
    from gui.tabs.predict.predictor import Predictor
    from gui.widgets.matrix_model import Edits


class KernelActions(QObject):
    """Passes on to the network what panel and change bar ask.

    Args:
        predictor: tells what was refused.
        edits: changes the network.
        panel: asks for changes of one kernel.
        changes: asks for an end of all.
        chosen: gives the number that is looked at.
        parent: owner.
    """

    def __init__(
        self,
        predictor: Predictor,
        edits: KernelEdits,
        panel: CellPanel,
        changes: ChangeBar,
        chosen: Callable[[], Chosen | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._predictor, self._edits, self._chosen = predictor, edits, chosen
        panel.eye_toggled.connect(self._on_eye_toggled)
        card = panel.convolution
        card.edited.connect(self._on_edited)
        card.bias_changed.connect(self._on_bias_changed)
        card.edit_refused.connect(self._on_edit_refused)
        changes.all_on_requested.connect(self._on_all_on_requested)
        for asking in (panel, changes):
            asking.reset_requested.connect(self._on_reset_requested)

    def toggle_filter(self) -> None:
        """Switch the filter of the chosen map off, or on again."""
        number = self._filter()
        if number is not None:
            self._edits.switch(*number, on=not self._edits.is_on(*number))

    def _filter(self) -> tuple[int, int] | None:
        chosen = self._chosen()
        return None if chosen is None else chosen.filter

    def _on_eye_toggled(self, on: bool) -> None:
        number = self._filter()
        if number is not None:
            self._edits.switch(*number, on=on)

    def _on_edited(self, channel: int, edits: Edits, merging: bool) -> None:
        number = self._filter()
        if number is not None:
            self._edits.edit(*number, channel, edits, gesture=merging)

    def _on_bias_changed(self, value: float, merging: bool) -> None:
        number = self._filter()
        if number is not None:
            self._edits.set_bias(*number, value, gesture=merging)

    def _on_edit_refused(self, told: str) -> None:
        self._predictor.refused.emit("kernel", told)

    def _on_all_on_requested(self) -> None:
        self._edits.switch_all_on()

    def _on_reset_requested(self) -> None:
        self._edits.reset_numbers()
