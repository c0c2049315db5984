"""What each room of the tab computes: frozen, storable, within what the tab can show."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import DATASETS
from engine.data.pictures import PICTURES
from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.convolution import ConvolutionSpec, SizeFormula, size_formula
from engine.operations.layer_stack import LayerRow, StackLayer, stack_rows
from engine.operations.pooling import PoolingSpec, PoolingTrace, output_shape, trace
from gui.tabs.pooling.limits import (
    LARGEST_DEVIATION,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_LAYERS,
    LARGEST_SEED,
    LARGEST_SHIFT,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
    MOST_WALKED_CELLS,
    at_most,
    check_pads,
    known,
    listed,
    pair,
    whole,
)
from gui.tabs.pooling.new_numbers import fitted_upstream

if TYPE_CHECKING:
    from engine.operations.padding import Border, Extra, Padding, Pair

Floats = NDArray[np.float64]
_EXACT = 2.0**53  # from here on a float64 does not hold every whole number


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
            array = np.array(numeric_array(getattr(self, name)), dtype=np.float64)
            if array.ndim != 2:
                raise ValueError(f"{name} needs rows and columns, not shape {array.shape}")
            array.flags.writeable = False
            object.__setattr__(self, name, array)

    @property
    def size(self) -> Pair:
        """Rows and columns of the image."""
        return self.image.shape[0], self.image.shape[1]

    def operand(self) -> NDArray[Any]:
        """The image for the engine and for the code, whole numbers as int64."""
        return plain(self.image)

    def trace(self) -> PoolingTrace:
        """The steps of this pooling.

        Raises:
            EngineError: this image cannot be pooled like this, for example because the window is too large.
        """
        return trace(self.operand(), self.spec)

    def same(self, other: PoolingNumbers) -> bool:
        """Whether the other pooling computes the same."""
        return (
            self.spec == other.spec
            and np.array_equal(self.image, other.image, equal_nan=True)
            and np.array_equal(self.upstream, other.upstream, equal_nan=True)
        )

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        spec = self.spec
        return {
            "image": plain(self.image).tolist(),
            "kind": spec.kind,
            "window": None if spec.window is None else list(spec.window),
            "stride": list(spec.stride),
            "padding": listed(spec.padding),
            "upstream": plain(self.upstream).tolist(),
        }

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> PoolingNumbers:
        """Read what ``to_dict`` gave; rules left out are those of ``PoolingSpec``, a gradient is made up.

        Raises:
            EngineError: the image cannot be pooled.
            ValueError: a wrong shape or too large; also TypeError and KeyError for a wrong form.
        """
        mould = PoolingSpec()
        spec = PoolingSpec(
            came.get("kind", mould.kind),
            came.get("window", mould.window),
            came.get("stride", mould.stride),
            came.get("padding", mould.padding),
        )
        image = np.array(numeric_array(came["image"]), dtype=np.float64)
        if image.ndim != 2:
            raise ValueError(f"image needs rows and columns, not shape {image.shape}")
        at_most(LARGEST_SIDE, image.shape)
        at_most(LARGEST_WINDOW, spec.window or ())
        at_most(LARGEST_STRIDE, spec.stride)
        check_pads(spec.padding)
        wanted = output_shape(image.shape, spec)
        upstream = np.array(numeric_array(came.get("upstream", fitted_upstream(None, wanted))), np.float64)
        if upstream.shape != wanted:
            raise ValueError(f"upstream has shape {upstream.shape}, the result {wanted}")
        return cls(image, spec, upstream)


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

    @property
    def spec(self) -> ConvolutionSpec:
        """How the kernel moves.

        Raises:
            EngineError: it cannot move like this, for example because the stride is 0.
        """
        return ConvolutionSpec(self.stride, self.padding, self.extra, self.dilation, self.border)

    def formulas(self) -> tuple[SizeFormula, SizeFormula]:
        """How rows and columns of the result follow.

        Raises:
            EngineError: the kernel cannot walk here, or the padded image is too large to be shown.
        """
        rows, columns = size_formula(self.size, self.kernel, self.spec)
        if rows.padded_size * columns.padded_size > MOST_WALKED_CELLS:
            padded = f"{rows.padded_size}×{columns.padded_size}"
            raise EngineError("pooling-too-large", wanted=MOST_WALKED_CELLS, padded=padded)
        return rows, columns

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        pairs = {name: list(getattr(self, name)) for name in ("size", "kernel", "stride", "dilation")}
        return {**pairs, "padding": listed(self.padding), "extra": self.extra, "border": self.border}

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> PaddingWalk:
        """Read what ``to_dict`` gave; what is left out is as in a new walk.

        Raises:
            EngineError: the kernel cannot walk here.
            ValueError: too large; also TypeError for a wrong form.
        """
        mould = cls()
        spec = ConvolutionSpec(
            came.get("stride", mould.stride),
            came.get("padding", mould.padding),
            came.get("extra", mould.extra),
            came.get("dilation", mould.dilation),
            came.get("border", mould.border),
        )
        walk = cls(
            pair(came.get("size", mould.size)),
            pair(came.get("kernel", mould.kernel)),
            spec.stride,
            spec.dilation,
            spec.padding,
            spec.extra,
            spec.border,
        )
        at_most(LARGEST_SIDE, walk.size)
        at_most(LARGEST_WINDOW, walk.kernel)
        at_most(LARGEST_STRIDE, walk.stride)
        at_most(LARGEST_DILATION, walk.dilation)
        check_pads(walk.padding)
        walk.formulas()
        return walk


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

    def rows(self) -> tuple[LayerRow, ...]:
        """Shapes, parameters and work of each layer.

        Raises:
            EngineError: a layer does not fit on what comes into it; ``layer`` among the values says which.
        """
        return stack_rows(DATASETS[self.dataset].image_shape, self.layers)

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        return {
            "dataset": self.dataset,
            "index": self.index,
            "seed": self.seed,
            "deviation": self.deviation,
            "layers": [_layer_record(layer) for layer in self.layers],
        }

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> DigitPipeline:
        """Read what ``to_dict`` gave; what is left out is as in a new pipeline.

        Raises:
            EngineError: the layers do not fit on each other.
            ValueError: out of range or an unknown id; also TypeError for a wrong form.
        """
        mould = cls()
        dataset = known(came, "dataset", tuple(DATASETS), mould.dataset)
        deviation = float(came.get("deviation", mould.deviation))
        if not (math.isfinite(deviation) and 0 <= deviation <= LARGEST_DEVIATION):
            raise ValueError(f"deviation has to be within 0 and {LARGEST_DEVIATION}: {deviation}")
        layers = mould.layers
        if "layers" in came:
            layers = tuple(StackLayer(**record) for record in came["layers"])
        if not 1 <= len(layers) <= LARGEST_LAYERS:
            raise ValueError(f"1 to {LARGEST_LAYERS} layers, not {len(layers)}")
        for layer in layers:
            at_most(LARGEST_WINDOW, layer.kernel or ())
            at_most(LARGEST_STRIDE, layer.stride)
            at_most(LARGEST_DILATION, layer.dilation)
            at_most(LARGEST_FILTERS, (layer.filters,))
            check_pads(layer.padding)
        pipeline = cls(
            dataset,
            whole(came, "index", mould.index, DATASETS[dataset].count("train") - 1),
            whole(came, "seed", mould.seed, LARGEST_SEED),
            deviation,
            layers,
        )
        pipeline.rows()
        return pipeline


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

    def to_dict(self) -> dict[str, Any]:
        """As lists and ids."""
        return {"picture": self.picture, "window": list(self.window), "shift": list(self.shift)}

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> PictureComparison:
        """Read what ``to_dict`` gave; what is left out is as in a new comparison.

        Raises:
            ValueError: out of range or an unknown id; also TypeError for a wrong form.
        """
        mould = cls()
        picture = known(came, "picture", tuple(PICTURES), mould.picture)
        window, shift = pair(came.get("window", mould.window)), pair(came.get("shift", mould.shift))
        at_most(LARGEST_STRIDE, window)
        at_most(LARGEST_SHIFT, tuple(abs(pixels) for pixels in shift))
        if min(window) < 1:
            raise ValueError(f"a window has at least one cell: {window}")
        return cls(picture, window, shift)


def _layer_record(layer: StackLayer) -> dict[str, Any]:
    record = {
        name: list(value) if isinstance(value, tuple) else value for name, value in asdict(layer).items()
    }
    return {**record, "padding": listed(layer.padding)}


def plain(values: Floats) -> NDArray[Any]:
    """Whole numbers as int64, so that 2 is written 2 and sums are exact; anything else as it is.

    >>> plain(np.array([2.0, -1.0])).tolist(), plain(np.array([0.5, 1.0])).tolist()
    ([2, -1], [0.5, 1.0])
    """
    if np.isfinite(values).all() and (np.abs(values) < _EXACT).all() and (values == np.rint(values)).all():
        return values.astype(np.int64)
    return values
