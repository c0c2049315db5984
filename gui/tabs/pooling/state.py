"""What the padding and pooling tab computes and shows: one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from engine.operations.layer_stack import StackLayer
from engine.operations.pooling_spec import PoolingSpec

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.padding import Border, Extra, Padding, Pair
    from gui.widgets.matrix_model import ColourMap, Display

    Floats = NDArray[np.float64]

Room = Literal["pooling", "padding", "digit", "compare"]

ROOMS: tuple[Room, ...] = get_args(Room)
LARGEST_SIDE = 32
LARGEST_WINDOW = 16
LARGEST_STRIDE = 8
LARGEST_DILATION = 8
LARGEST_PAD = 16
LARGEST_LAYERS = 6


@dataclass(frozen=True, slots=True, eq=False)
class PoolingNumbers:
    """One pooling, number by number.

    Attributes:
        image: H×W, kept as a read-only copy.
        spec: how the window moves and what it takes.
        upstream: gradient that comes from above, of the shape of the result, kept as a read-only copy.
    """

    image: Floats
    spec: PoolingSpec
    upstream: Floats

    def __post_init__(self) -> None:
        for name in ("image", "upstream"):
            array = np.array(getattr(self, name), dtype=np.float64)
            if array.ndim != 2:
                raise ValueError(f"{name} needs rows and columns, not shape {array.shape}")
            array.flags.writeable = False
            object.__setattr__(self, name, array)


@dataclass(frozen=True, slots=True)
class PaddingWalk:
    """A kernel that walks over a padded image; only where it stands matters.

    Attributes:
        size: rows and columns of the image.
        kernel: rows and columns of the kernel.
        stride: from one place to the next.
        dilation: from one tap to the next.
        padding: a rule, or cells per side.
        extra: which side the odd cell of "same" goes to.
        border: what stands in the padding.
    """

    size: Pair = (6, 6)
    kernel: Pair = (3, 3)
    stride: Pair = (1, 1)
    dilation: Pair = (1, 1)
    padding: Padding = "same"
    extra: Extra = "after"
    border: Border = "zero"


@dataclass(frozen=True, slots=True)
class DigitPipeline:
    """A real picture through convolution and pooling, as the course does it.

    Attributes:
        dataset: id in ``engine.data.datasets.DATASETS``.
        index: which training picture.
        seed: of the random filters.
        deviation: standard deviation of their weights.
        layers: the stack; the course's is a convolution with five filters and a max-pooling.
    """

    dataset: str = "mnist"
    index: int = 0
    seed: int = 0
    deviation: float = 0.01
    layers: tuple[StackLayer, ...] = (
        StackLayer("convolution", (3, 3), (2, 2), "same", filters=5),
        StackLayer("max", (2, 2), (2, 2), "same"),
    )


@dataclass(frozen=True, slots=True)
class PictureComparison:
    """Max, average and strided convolution on one picture, and what a small shift does to each.

    Attributes:
        picture: id in ``engine.data.pictures.PICTURES``.
        window: rows and columns, and the stride of all three.
        shift: pixels down and to the right by which the second picture is moved.
    """

    picture: str = "mnist-5"
    window: Pair = (2, 2)
    shift: Pair = (0, 1)


@dataclass(frozen=True, slots=True, eq=False)
class PoolingState:
    """Everything the tab shows.

    Attributes:
        numbers: of the room ``pooling``.
        walk: of the room ``padding``.
        digit: of the room ``digit``.
        comparison: of the room ``compare``.
        room: which one is open.
        gradient: whether the way back is shown beside the pooling.
        preset: id of the preset that the room's numbers come from; empty once they were changed.
        display: numbers, colours, or both.
        colours: signed or grey.
        tinted: light colours behind numbers.
    """

    numbers: PoolingNumbers
    walk: PaddingWalk = field(default_factory=PaddingWalk)
    digit: DigitPipeline = field(default_factory=DigitPipeline)
    comparison: PictureComparison = field(default_factory=PictureComparison)
    room: Room = "pooling"
    gradient: bool = True
    preset: str = ""
    display: Display = "numbers"
    colours: ColourMap = "signed"
    tinted: bool = True
