"""The room of depth as a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.operations.activations import ACTIVATIONS
from engine.operations.depth_code import NETWORK_CODE, NEURON_CODE
from gui.tabs.activations.depth_figures import (
    EXAMPLES,
    INPUTS,
    NEURON_STEPS,
    TARGETS,
    trainings_of,
    ways_of,
)
from gui.tabs.activations.stepped_page import code_number

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.tabs.activations.depth_part import DepthPart


def program(part: DepthPart, library: str, step: int) -> CodeText:
    """The measured network of the chosen function, or the training of the ReLU neuron up to a step."""
    if part.view == "layers":
        return NETWORK_CODE[library](
            ACTIVATIONS[part.chosen],
            part.depth,
            part.scale,
            width=part.width,
            inputs=EXAMPLES,
            seed=part.seed,
        )
    return NEURON_CODE[library](
        ACTIVATIONS["relu"],
        INPUTS,
        TARGETS,
        weight=part.weight,
        bias=part.bias,
        learning_rate=part.rate,
        steps=min(step, NEURON_STEPS),
    )


def result(part: DepthPart, step: int) -> str:
    """The gradient that reaches the input, or the loss of the neuron."""
    if part.view == "layers":
        return f"y[-1] == {code_number(10.0 ** float(ways_of(part)[part.chosen].measured[-1]))}"
    now = trainings_of(part)["relu"][min(step, NEURON_STEPS)]
    return f"y == {code_number(now.loss)}"
