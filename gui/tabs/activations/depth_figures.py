"""How small or large a gradient becomes on its way back: by theory, and measured. No widgets here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations.activations import ACTIVATIONS
from engine.operations.depth import NeuronStep, chain, depth_profile, train_neuron

if TYPE_CHECKING:
    from gui.tabs.activations.depth_part import DepthPart, Path

Floats = NDArray[np.float64]
VANISHES, EXPLODES = -3.0, 3.0  # powers of ten from which on it is called so
EXAMPLES: Final = 8  # inputs of the measured network: 8 × 64 numbers make a mean, and a drag stays fluid
NEURON_STEPS: Final = 30
INPUTS: Final = np.array([0.5, 1.0, 1.5, 2.0])
TARGETS: Final = np.array([0.2, 0.6, 1.0, 1.4])
NEURONS: Final = ("relu", "leaky_relu")


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """The way of a gradient back through layers with one function.

    Attributes:
        factors: w·f′(z) of each layer of the path, from the last layer to the first.
        path: logarithm to the base 10 of the product of so many of them, 0 … depth.
        measured: likewise of the size of the gradient in the random network.
        dead_share: share of slopes that are 0 in the network.
    """

    factors: tuple[float, ...]
    path: Floats
    measured: Floats
    dead_share: float


@lru_cache(maxsize=64)
def way_of(name: str, depth: int, scale: float, path: Path, z: float, width: int, seed: int) -> Way:
    """Compute the way of one function; the latest are in memory."""
    activation = ACTIVATIONS[name]
    if path == "same":
        factors = (scale * float(activation.derivative(z)),) * depth
    else:
        layers = chain(activation, depth, weight=scale, at=z)
        factors = tuple(layer.factor for layer in layers[::-1])
    profile = depth_profile(activation, depth, scale, width=width, inputs=EXAMPLES, seed=seed)
    with np.errstate(divide="ignore", invalid="ignore"):
        steps = np.concatenate(([0.0], np.log10(np.abs(np.array(factors)))))
        measured = np.log10(profile.gradient[::-1])
    return Way(factors, np.cumsum(steps), measured, float(profile.dead_share.mean()))


def ways_of(part: DepthPart) -> dict[str, Way]:
    """The way of each function of a part."""
    return {
        name: way_of(name, part.depth, part.scale, part.path, part.z, part.width, part.seed)
        for name in part.drawn
    }


def decades(ways: dict[str, Way]) -> tuple[int, int]:
    """Powers of ten that the plots reach from and to, the same for both."""
    ends = np.concatenate([curve for way in ways.values() for curve in (way.path, way.measured)])
    finite = ends[np.isfinite(ends)]
    low, high = float(finite.min()), float(finite.max())
    return min(-4, math.floor(low - 0.5)), max(2, math.ceil(high + 0.5))


@lru_cache(maxsize=16)
def training_of(name: str, rate: float, weight: float, bias: float) -> tuple[NeuronStep, ...]:
    """A neuron with one function, before each step and after the last."""
    return train_neuron(
        ACTIVATIONS[name],
        INPUTS,
        TARGETS,
        weight=weight,
        bias=bias,
        learning_rate=rate,
        steps=NEURON_STEPS,
    )


def trainings_of(part: DepthPart) -> dict[str, tuple[NeuronStep, ...]]:
    """Both neurons of a part."""
    return {name: training_of(name, part.rate, part.weight, part.bias) for name in NEURONS}


def step_count(part: DepthPart) -> int:
    """Steps that the room has: layers gone back, or steps of training, and the start."""
    return (part.depth if part.view == "layers" else NEURON_STEPS) + 1


def power_text(log10: float) -> str:
    """A number by its logarithm, written as people do.

    >>> power_text(-6.02), power_text(0.5), power_text(-math.inf)
    ('9.5·10⁻⁷', '3.16', '0')
    """
    if math.isnan(log10):
        return "?"
    if math.isinf(log10):
        return "∞" if log10 > 0 else "0"
    if -2 <= log10 < 4:
        number: Any = 10.0**log10
        digits = max(0, 2 - math.floor(log10)) if log10 < 2 else 0
        return f"{number:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{number:.0f}"
    power = math.floor(log10)
    mantissa = round(10.0 ** (log10 - power), 1)
    if mantissa >= 10:
        mantissa, power = 1.0, power + 1
    return f"{mantissa:.1f}·{ten_to(power)}"


def ten_to(power: int) -> str:
    """A power of ten.

    >>> ten_to(-12)
    '10⁻¹²'
    """
    raised = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10" + str(power).translate(raised)
