"""What the convolution tab computes and shows: one frozen object, storable as text."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.convolution import ConvolutionSpec, ConvolutionTrace, trace
from engine.operations.padding import Padding
from gui.widgets.matrix_model import ColourMap, Display

Room = Literal["steps", "compare", "picture"]
Comparison = Literal["flip", "same"]
Floats = NDArray[np.float64]

ROOMS: tuple[Room, ...] = get_args(Room)
COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)
LARGEST_SIDE = 32
LARGEST_CHANNELS = 8
LARGEST_FILTERS = 8
LARGEST_STRIDE = 8
LARGEST_DILATION = 8
LARGEST_PAD = 16
_EXACT = 2.0**53  # from here on a float64 does not hold every whole number


def _frozen(values: ArrayLike) -> Floats:
    array = np.array(numeric_array(values), dtype=np.float64)
    array.flags.writeable = False
    return array


@dataclass(frozen=True, slots=True, eq=False)
class ConvolutionState:
    """Numbers and rules of one convolution, and the room in which it is explained.

    Arrays are kept as read-only float64 copies; a state is never changed, only replaced.

    Attributes:
        image: H×W×C; the 1-D lesson has H = 1 and C = 1.
        kernel: kh×kw×C×K, never flipped.
        bias: one number per filter, K.
        spec: how the kernel moves.
        one_dimensional: image and kernel are vectors, drawn as a strip.
        preset: id of the preset that these numbers come from; empty once they were changed.
        room: calculation cell by cell, two results beside each other, or a picture.
        comparison: what the second room compares.
        display: numbers, colours, or both.
        colours: signed or grey.
        tinted: light colours behind numbers.
        picture: id of a bundled picture for the third room.
    """

    image: Floats
    kernel: Floats
    bias: Floats
    spec: ConvolutionSpec = field(default_factory=ConvolutionSpec)
    one_dimensional: bool = False
    preset: str = ""
    room: Room = "steps"
    comparison: Comparison = "flip"
    display: Display = "numbers"
    colours: ColourMap = "signed"
    tinted: bool = True
    picture: str = ""

    def __post_init__(self) -> None:
        for name, dimensions in (("image", 3), ("kernel", 4), ("bias", 1)):
            array = _frozen(getattr(self, name))
            if array.ndim != dimensions:
                raise ValueError(f"{name} needs {dimensions} dimensions, not shape {array.shape}")
            object.__setattr__(self, name, array)

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of the image."""
        return self.image.shape[0], self.image.shape[1]

    @property
    def kernel_size(self) -> tuple[int, int]:
        """Rows and columns of the kernel."""
        return self.kernel.shape[0], self.kernel.shape[1]

    @property
    def channels(self) -> int:
        """Channels of image and kernel."""
        return self.image.shape[2]

    @property
    def filters(self) -> int:
        """Filters of the kernel."""
        return self.kernel.shape[3]

    def operands(self) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any] | None]:
        """Image, kernel and bias as the course writes them, for the engine and for the code.

        Vectors in the 1-D lesson, matrices for one channel and one filter, else the full layouts; whole
        numbers as int64; no bias where all of it is zero.
        """
        image, kernel = self.image, self.kernel
        if self.one_dimensional:
            image, kernel = image[0, :, 0], kernel[0, :, 0, 0]
        elif self.channels == 1 and self.filters == 1:
            image, kernel = image[:, :, 0], kernel[:, :, 0, 0]
        bias = plain(self.bias) if self.bias.any() else None
        return plain(image), plain(kernel), bias

    def trace(self) -> ConvolutionTrace:
        """The steps of this convolution.

        Raises:
            EngineError: these numbers cannot be convolved, for example because the kernel is too large.
        """
        return trace(*self.operands()[:2], self.spec, self.operands()[2])

    def same_numbers(self, other: ConvolutionState) -> bool:
        """Whether the other state computes the same."""
        return (
            self.spec == other.spec
            and self.one_dimensional == other.one_dimensional
            and np.array_equal(self.image, other.image, equal_nan=True)
            and np.array_equal(self.kernel, other.kernel, equal_nan=True)
            and np.array_equal(self.bias, other.bias, equal_nan=True)
        )

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids, for settings, lessons and presets."""
        spec = self.spec
        return {
            "image": plain(self.image).tolist(),
            "kernel": plain(self.kernel).tolist(),
            "bias": plain(self.bias).tolist(),
            "stride": list(spec.stride),
            "padding": spec.padding if isinstance(spec.padding, str) else [list(p) for p in spec.padding],
            "extra": spec.extra,
            "dilation": list(spec.dilation),
            "border": spec.border,
            "flip_kernel": spec.flip_kernel,
            "one_dimensional": self.one_dimensional,
            "preset": self.preset,
            "room": self.room,
            "comparison": self.comparison,
            "display": self.display,
            "colours": self.colours,
            "tinted": self.tinted,
            "picture": self.picture,
        }

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        return json.dumps(self.to_dict())

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> ConvolutionState:
        """Read what ``to_dict`` gave; what is left out of rules and looks is as in a new state.

        Raises:
            EngineError: the numbers cannot be convolved.
            ValueError: a wrong shape or an unknown id; also TypeError and KeyError for a wrong form.
        """
        padding = came.get("padding", "valid")
        spec = ConvolutionSpec(
            stride=came.get("stride", (1, 1)),
            padding=cast(Padding, padding),  # checked by the specification itself
            extra=came.get("extra", "after"),
            dilation=came.get("dilation", (1, 1)),
            border=came.get("border", "zero"),
            flip_kernel=bool(came.get("flip_kernel", False)),
        )
        kernel = _frozen(came["kernel"])
        state = cls(
            image=_frozen(came["image"]),
            kernel=kernel,
            bias=_frozen(came.get("bias", np.zeros(kernel.shape[-1]))),
            spec=spec,
            one_dimensional=bool(came.get("one_dimensional", False)),
            preset=str(came.get("preset", "")),
            room=_known(came, "room", ROOMS),
            comparison=_known(came, "comparison", COMPARISONS),
            display=_known(came, "display", get_args(Display)),
            colours=_known(came, "colours", get_args(ColourMap)),
            tinted=bool(came.get("tinted", True)),
            picture=str(came.get("picture", "")),
        )
        if kernel.shape[2] != state.channels:
            raise ValueError(f"{kernel.shape[2]} channels of the kernel, {state.channels} of the image")
        if state.one_dimensional and (state.size[0], kernel.shape[0], *kernel.shape[2:]) != (1, 1, 1, 1):
            raise ValueError("the 1-D lesson has vectors")
        if max(*state.size, *state.kernel_size) > LARGEST_SIDE:
            raise ValueError(f"no side may be longer than {LARGEST_SIDE}")
        if state.channels > LARGEST_CHANNELS or state.filters > LARGEST_FILTERS:
            raise ValueError(f"at most {LARGEST_CHANNELS} channels and {LARGEST_FILTERS} filters")
        if max(spec.stride) > LARGEST_STRIDE or max(spec.dilation) > LARGEST_DILATION:
            raise ValueError(f"at most stride {LARGEST_STRIDE} and dilation {LARGEST_DILATION}")
        if not isinstance(spec.padding, str) and max(max(sides) for sides in spec.padding) > LARGEST_PAD:
            raise ValueError(f"at most {LARGEST_PAD} cells of padding on a side")
        state.trace()
        return state

    @classmethod
    def from_text(cls, text: str) -> ConvolutionState | None:
        """Read what ``to_text`` wrote; None if somebody broke it.

        >>> ConvolutionState.from_text("{ broken") is None
        True
        """
        try:
            return cls.from_dict(json.loads(text))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, EngineError, RecursionError):
            return None

    def changed(self, **changes: Any) -> ConvolutionState:
        """The same with other values for some attributes."""
        return replace(self, **changes)


def _known(came: dict[str, Any], name: str, known: tuple[Any, ...]) -> Any:
    value = came.get(name, known[0])
    if value not in known:
        raise ValueError(f"{name} is none of {known}: {value!r}")
    return value


def plain(values: Floats) -> NDArray[Any]:
    """Whole numbers as int64, so that 2 is written 2 and sums are exact; anything else as it is.

    >>> plain(np.array([2.0, -1.0])).tolist(), plain(np.array([0.5, 1.0])).tolist()
    ([2, -1], [0.5, 1.0])
    """
    if np.isfinite(values).all() and (np.abs(values) < _EXACT).all() and (values == np.rint(values)).all():
        return values.astype(np.int64)
    return values
