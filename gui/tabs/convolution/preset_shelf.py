"""Offers the presets, and the kernel that another tab sent, and opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.operations.kernels import KERNELS
from gui.messages import sentence
from gui.tabs.convolution import received
from gui.tabs.convolution.preset_names import group_name, preset_caption, preset_name
from gui.tabs.convolution.presets import is_preset, preset_groups, preset_state, preset_step

if TYPE_CHECKING:
    from gui.hub import KernelCard
    from gui.tabs.convolution.state import ConvolutionState
    from gui.tabs.convolution.studio import ConvolutionStudio
    from gui.tabs.convolution.top_bar import TopBar


class PresetShelf(QObject):
    """Fills the list of presets and opens what is chosen from it.

    Args:
        studio: shows what is opened.
        top_bar: has the list.
    """

    opened = Signal(str)  # what to look at, one translated sentence; empty for none

    def __init__(self, studio: ConvolutionStudio, top_bar: TopBar) -> None:
        super().__init__(top_bar)
        self._studio, self._top_bar = studio, top_bar
        self._card: KernelCard | None = None
        self._descendants: set[bytes] = set()  # numbers that were made out of the kernel that was sent
        self._is_descendant = False
        top_bar.preset_chosen.connect(self.open)
        studio.state_changed.connect(self._follow)

    def take(self, card: KernelCard) -> None:
        """Open a kernel from another tab, and offer it from now on; one that is refused is forgotten."""
        before, self._card = self._card, card
        self._descendants.clear()
        if not self.open(received.PRESET_ID):
            self._card = before
        self.retranslate()

    def open(self, identifier: str) -> bool:
        """Show a preset from the step at which it has most to say; False if it is refused."""
        try:
            if identifier == received.PRESET_ID and self._card is not None:
                state = received.state_of(self._card, self._studio.state)
                step = received.opening_step(state, self._card)
            else:
                state, step = self._in_room(preset_state(identifier)), preset_step(identifier)
        except EngineError as error:
            self._studio.refused.emit("preset", sentence(error))
            return False
        self._studio.open(state, step, self.name_of(identifier))
        self.opened.emit(self.caption())
        return True

    def returnable(self) -> KernelCard | None:
        """The kernel that was sent, with the numbers on the screen; None if they are no longer its own."""
        state, card = self._studio.state, self._card
        if card is None or card.origin is None or not self._is_descendant:
            return None
        same = state.kernel.shape == card.kernel.shape and not state.spec.flip_kernel
        return received.returned(card, state) if same else None

    def name(self) -> str:
        """Name of what is on the screen."""
        return self.name_of(self._studio.state.preset)

    def caption(self) -> str:
        """What to look at in the preset on the screen; empty for numbers of one's own."""
        preset = self._studio.state.preset
        return preset_caption(preset) if is_preset(preset) else ""

    def name_of(self, identifier: str) -> str:
        """Name of a preset."""
        if identifier == received.PRESET_ID and self._card is not None:
            return self._card.source
        return preset_name(identifier) if is_preset(identifier) else self.tr("Own numbers")

    def retranslate(self) -> None:
        """Set every text anew."""
        groups = [
            (group_name(group), [(preset, preset_name(preset)) for preset in presets])
            for group, presets in preset_groups()
        ]
        if self._card is not None:
            groups.append((self.tr("From another tab"), [(received.PRESET_ID, self._card.source)]))
        self._top_bar.set_presets(groups, self._studio.state.preset)

    def _follow(self, state: ConvolutionState) -> None:
        """Numbers are the sent kernel's if they were changed from it, or are known from then by undo."""
        numbers = state.kernel.tobytes() + state.bias.tobytes()
        if state.preset == received.PRESET_ID:
            self._is_descendant = True
        elif state.preset:
            self._is_descendant = False
        else:
            self._is_descendant = self._is_descendant or numbers in self._descendants
        if self._is_descendant:
            self._descendants.add(numbers)

    def _in_room(self, state: ConvolutionState) -> ConvolutionState:
        """A preset in the room that is open, where it has something to say there."""
        now = self._studio.state
        stays = now.room == "compare" or (now.room == "picture" and state.preset in KERNELS)
        return state.changed(
            room=now.room if stays else state.room,
            comparison=now.comparison if state.room == "steps" else state.comparison,
            tinted=now.tinted,
            picture=now.picture,
        )
