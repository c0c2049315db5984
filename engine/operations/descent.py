"""Gradient descent by hand: where each step lands, and whether the learning rate was good."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.autodiff_parser import Expression, parse_expression
from engine.operations.autodiff_passes import given_values, value_and_gradients

Array = NDArray[Any]
Verdict = Literal["arrived", "slow", "good", "swinging", "diverging", "no-value"]

MOST_STEPS: Final = 1_000
# beyond this a run is called diverging; nothing on a plot is seen from there
_FAR_AWAY: Final = 1e12
_FLAT: Final = 1e-6
_SLOW_SHARE: Final = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class DescentStep:
    """One step: x ← x − η · ∂y/∂x.

    Args:
        index: how many steps were made before.
        at: where the step starts, by name of the variable.
        value: y there.
        gradients: ∂y/∂x there, by name.
        learning_rate: η.
        next_at: where the step lands.
    """

    index: int
    at: Mapping[str, Array]
    value: float
    gradients: Mapping[str, Array]
    learning_rate: float
    next_at: Mapping[str, Array]

    @property
    def steepness(self) -> float:
        """The length of the gradient."""
        with np.errstate(over="ignore"):
            squares = sum(float(np.sum(np.square(gradient))) for gradient in self.gradients.values())
        return math.sqrt(squares)

    @property
    def is_finite(self) -> bool:
        """Whether y and all gradients are numbers to go on with."""
        return math.isfinite(self.value) and math.isfinite(self.steepness)


def descent_step(
    expression: str | Expression,
    at: Mapping[str, ArrayLike],
    learning_rate: float,
    *,
    trained: Sequence[str] | None = None,
    index: int = 0,
) -> DescentStep:
    """Make one step downhill.

    x ← x − η · ∂y/∂x for every variable that is trained.

    Args:
        expression: as in ``differentiate``; its result is one number.
        at: the variables.
        learning_rate: η, above 0.
        trained: the variables that move; None for all that occur.
        index: how many steps were made before.

    Returns:
        Start and end of the step.

    Raises:
        EngineError: ``descent-needs-one-number``, ``learning-rate-not-positive``,
            ``descent-variable-unknown``, and those of ``differentiate``.

    Source:
        Cauchy 1847; ``keras.optimizers.SGD`` without momentum.

    >>> step = descent_step("x**2", {"x": 3.0}, 0.1)
    >>> step.value, step.gradients["x"].tolist(), step.next_at["x"].tolist()
    (9.0, 6.0, 2.4)
    """
    if not (math.isfinite(learning_rate) and learning_rate > 0):
        raise EngineError("learning-rate-not-positive", came=learning_rate)
    read = expression if isinstance(expression, Expression) else parse_expression(expression)
    given = given_values(read, at)
    value, found = value_and_gradients(read, given)
    if value.size != 1:
        raise EngineError("descent-needs-one-number", came=value.size)
    moving = read.variables if trained is None else tuple(trained)
    for name in moving:
        if name not in read.variables:
            raise EngineError("descent-variable-unknown", came=name, wanted=", ".join(read.variables))
    gradients = {name: found[name] for name in moving}
    with np.errstate(all="ignore"):
        moved = {name: np.asarray(given[name] - learning_rate * gradients[name]) for name in moving}
    return DescentStep(
        index,
        MappingProxyType(given),
        float(value.reshape(())),
        MappingProxyType(gradients),
        learning_rate,
        MappingProxyType({**given, **moved}),
    )


def descend(
    expression: str | Expression,
    at: Mapping[str, ArrayLike],
    learning_rate: float,
    steps: int,
    *,
    trained: Sequence[str] | None = None,
) -> tuple[DescentStep, ...]:
    """Make steps downhill until they are made or the way leads out of all bounds.

    Args:
        expression: as in ``descent_step``.
        at: where to start.
        learning_rate: η, above 0.
        steps: how many steps to make, 1 … 1,000.
        trained: as in ``descent_step``.

    Returns:
        The steps; the last one may lie far away or hold no number, then there are fewer.

    Raises:
        EngineError: ``steps-out-of-range``, and those of ``descent_step``.

    >>> [step.at["x"].tolist() for step in descend("x**2", {"x": 4.0}, 0.25, 3)]
    [4.0, 2.0, 1.0]
    """
    read = expression if isinstance(expression, Expression) else parse_expression(expression)

    def step_from(place: Mapping[str, ArrayLike], index: int) -> DescentStep:
        return descent_step(read, place, learning_rate, trained=trained, index=index)

    return walk(step_from, at, steps)


def walk(
    step_from: Callable[[Mapping[str, ArrayLike], int], DescentStep],
    at: Mapping[str, ArrayLike],
    steps: int,
) -> tuple[DescentStep, ...]:
    """Make steps one after the other, as ``descend`` does.

    Args:
        step_from: makes the step from a place, with its number.
        at: where to start.
        steps: how many steps to make, 1 … 1,000.

    Raises:
        EngineError: ``steps-out-of-range``, and what ``step_from`` raises.

    >>> len(walk(lambda place, index: descent_step("x**2", place, 0.1, index=index), {"x": 3.0}, 4))
    4
    """
    if not 1 <= steps <= MOST_STEPS:
        raise EngineError("steps-out-of-range", low=1, high=MOST_STEPS, came=steps)
    made: list[DescentStep] = []
    place = at
    for index in range(steps):
        step = step_from(place, index)
        made.append(step)
        if not leads_on(step):
            break
        place = step.next_at
    return tuple(made)


def leads_on(step: DescentStep) -> bool:
    """Whether a walk goes on after a step: there are numbers to go on with, and the way is not lost.

    >>> leads_on(descent_step("x**2", {"x": 3.0}, 0.1)), leads_on(descent_step("x**2", {"x": 1e9}, 0.1))
    (True, False)
    """
    return step.is_finite and abs(step.value) <= _FAR_AWAY


def verdict(steps: Sequence[DescentStep]) -> Verdict:
    """What the steps say about the learning rate.

    Args:
        steps: what ``descend`` gave, at least one.

    Returns:
        ``"no-value"``: y or a gradient is no number; ``"arrived"``: the ground is flat; ``"diverging"``: y
        grows; ``"swinging"``: each step jumps over the lowest point, yet y falls; ``"slow"``: every step
        leaves nine tenths of the steepness or more; ``"good"``: none of these.

    >>> [verdict(descend("x**2", {"x": 3.0}, rate, 10)) for rate in (0.01, 0.3, 0.9, 1.1)]
    ['slow', 'good', 'swinging', 'diverging']
    """
    last = steps[-1]
    if not last.is_finite:
        # out of all bounds by its own steps, or without a number from the start
        return "diverging" if len(steps) > 1 else "no-value"
    if last.steepness <= _FLAT:
        return "arrived"
    if len(steps) < 2:
        return "good"
    before = steps[-2]
    if last.value > before.value:
        return "diverging"
    if _turned(before, last):
        return "swinging"
    return "slow" if last.steepness >= _SLOW_SHARE * before.steepness else "good"


def _turned(before: DescentStep, after: DescentStep) -> bool:
    """Whether the two gradients point against each other."""
    with np.errstate(over="ignore"):
        along = sum(float(np.sum(before.gradients[name] * after.gradients[name])) for name in after.gradients)
    return along < 0
