"""A kernel from another tab as a state of this one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from engine.operations.convolution import ConvolutionSpec, output_shape

if TYPE_CHECKING:
    from gui.hub import KernelCard
    from gui.tabs.convolution.state import ConvolutionState

PRESET_ID = "received"


def state_of(card: KernelCard, now: ConvolutionState) -> ConvolutionState:
    """The kernel with its own picture, else with the image on the screen where the channels fit.

    Args:
        card: what was sent.
        now: what is on the screen; its looks stay.

    Raises:
        EngineError: kernel and image do not go together.
    """
    channels = card.kernel.shape[2]
    image = card.image
    if image is None:
        fits = now.channels == channels and not now.one_dimensional
        # a diagonal line: every kernel that is not constant says something about it
        image = now.image if fits else np.tile(np.eye(7)[:, :, np.newaxis], channels)
    spec = ConvolutionSpec(stride=card.stride, padding="same" if card.same_padding else "valid")
    output_shape(image.shape, card.kernel.shape, spec)  # refuses what cannot be convolved
    return now.changed(
        image=image,
        kernel=card.kernel,
        bias=card.bias,
        spec=spec,
        one_dimensional=False,
        preset=PRESET_ID,
        room="steps",
    )


def opening_step(state: ConvolutionState, card: KernelCard | None = None) -> int:
    """The cell of the first filter that the sender looked at, else the one where the reply is strongest."""
    trace = state.trace()
    if card is not None and card.cell is not None:
        rows, columns, _ = trace.shape
        return trace.index_of(min(card.cell[0], rows - 1), min(card.cell[1], columns - 1))
    return int(np.argmax(np.abs(trace.maps[..., 0])))


def returned(card: KernelCard, state: ConvolutionState) -> KernelCard:
    """The kernel with the numbers that it has now, on its way back."""
    return replace(card, kernel=state.kernel, bias=state.bias)
