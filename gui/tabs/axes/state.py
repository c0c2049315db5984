"""What the tab of the axes shows: one frozen object, storable as text."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.operations.axes import AxesTrace, swap_order, swap_sequence_trace, transpose_trace

Array = NDArray[Any]
Way = Literal["swapaxes", "transpose"]
Swaps = tuple[tuple[int, int], ...]

WAYS: tuple[Way, ...] = get_args(Way)
MOST_SWAPS = 6


@dataclass(frozen=True, slots=True, eq=False)
class AxesState:
    """Everything the tab shows.

    Attributes:
        array: a; cannot be written to.
        order: for each axis of b the axis of a that becomes it.
        way: whether the order is reached by swaps or given as a whole.
        swaps: one after the other they give the order; empty where it is given as a whole.
        names: a letter for each axis of a, as ``NHWC``; empty where axes have numbers only.
        copied: whether b gets memory of its own.
        preset: id of the preset that it comes from; empty once it was changed.
    """

    array: Array
    order: tuple[int, ...]
    way: Way = "swapaxes"
    swaps: Swaps = ()
    names: str = ""
    copied: bool = False
    preset: str = ""

    @property
    def room(self) -> str:
        """There is one."""
        return "axes"

    @property
    def shape(self) -> tuple[int, ...]:
        """Of a."""
        return self.array.shape

    def trace(self) -> AxesTrace:
        """Every number on its way.

        Raises:
            EngineError: the array or the order is none.
        """
        if self.way == "swapaxes":
            return swap_sequence_trace(self.array, self.swaps, copied=self.copied)
        return transpose_trace(self.array, self.order, copied=self.copied)

    def same_numbers(self, other: AxesState) -> bool:
        """Whether both move the same numbers to the same places."""
        return self.order == other.order and (
            self.array is other.array or np.array_equal(self.array, other.array)
        )

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        looks = ("way", "names", "copied", "preset")
        return {
            "array": self.array.tolist(),
            "order": list(self.order),
            "swaps": [list(pair) for pair in self.swaps],
            **{name: getattr(self, name) for name in looks},
        }

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        return json.dumps(self.to_dict())

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> AxesState:
        """Read what ``to_dict`` gave.

        Raises:
            EngineError: an array or an order that is none.
            ValueError: something else is not as it should be; also TypeError and KeyError.
        """
        way = came["way"]
        swaps = tuple((int(first), int(second)) for first, second in came["swaps"])
        names = str(came["names"])
        if way not in WAYS or len(swaps) > MOST_SWAPS:
            raise ValueError(way)
        order = tuple(int(axis) for axis in came["order"])
        state = cls(
            sealed(np.array(came["array"])),
            order,
            way,
            swaps,
            names,
            bool(came["copied"]),
            str(came["preset"]),
        )
        trace = state.trace()
        if way == "swapaxes" and swap_order(state.array.ndim, *swaps) != order:
            raise ValueError(swaps)
        if names and (len(names) != state.array.ndim or not names.isalpha()):
            raise ValueError(names)
        return replace(state, array=trace.source, order=trace.order, swaps=trace.swaps)

    @classmethod
    def from_text(cls, text: str) -> AxesState | None:
        """Read what ``to_text`` wrote; None if somebody broke it.

        >>> AxesState.from_text("{ broken") is None
        True
        """
        try:
            return cls.from_dict(json.loads(text))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError, EngineError):
            return None

    def changed(self, **changes: Any) -> AxesState:
        """The same with other values for some attributes."""
        return replace(self, **changes) if changes else self


def sealed(array: Array) -> Array:
    """The same numbers, not to be written to."""
    kept = np.array(array, order="C")
    kept.flags.writeable = False
    return kept
