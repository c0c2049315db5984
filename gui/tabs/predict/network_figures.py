"""A network as figures to be painted: a block for the picture and one for what each layer puts out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.network.spec import AveragePool2D, Conv2D, MaxPool2D, activation_of
from engine.network.summary import summarize
from gui.tabs.predict.layers_rows import PICTURE
from gui.tabs.predict.layers_words import FUNCTIONS, layer_name
from gui.widgets.colour_maps import coloured, picture, value_range

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from engine.network.activations import Activations
    from engine.network.spec import Layer, NetworkSpec
    from engine.network.summary import Shape

Role = Literal["input", "kernel", "output", "plain"]


@dataclass(frozen=True, slots=True, eq=False)
class LayerFigure:
    """One block and what is written around it.

    Attributes:
        layer: index in the network; ``PICTURE`` for what goes in.
        name: of the layer, translated.
        window: ``3×3``, and its stride if it is not 1; empty where there is none.
        function: its activation; empty where there is none.
        shape: of what it puts out.
        parameters: of its own.
        multiply_adds: for one picture.
        role: decides the colour: what has weights is a kernel.
        image: its first map, or the picture; None for a line of numbers.
    """

    layer: int
    name: str
    window: str
    function: str
    shape: Shape
    parameters: int
    multiply_adds: int
    role: Role
    image: QImage | None = None

    @property
    def above(self) -> tuple[str, str, str]:
        """The lines above the block."""
        return self.name, self.window, self.function

    @property
    def below(self) -> tuple[str, str, str]:
        """The lines below the block: output, parameters, multiply-adds."""
        numbers = ("", "") if self.layer == PICTURE else (f"{self.parameters:,}", f"{self.multiply_adds:,}")
        return (shape_text(self.shape), *numbers)


def shape_text(shape: Shape) -> str:
    """``28×28×10``, or ``1,960``.

    >>> shape_text((28, 28, 10)), shape_text((1960,))
    ('28×28×10', '1,960')
    """
    return "×".join(map(str, shape)) if len(shape) > 1 else f"{shape[0]:,}"


def figures_of(activations: Activations) -> tuple[LayerFigure, ...]:
    """The picture, then the layers.

    Args:
        activations: of one picture; its first map is seen on the block of each layer.
    """
    network = activations.network
    height, width, channels = network.input_shape
    first = LayerFigure(
        PICTURE,
        layer_name(network, PICTURE),
        "",
        "",
        (height, width, channels),
        0,
        0,
        "input",
        picture(coloured(activations.images[..., 0], "paper", (0.0, 1.0))),
    )
    found = [first]
    for index, row in enumerate(summarize(network)):
        values, image = activations[index], None
        if values.ndim == 3:
            image = picture(coloured(values[..., 0], "viridis", value_range(values, "viridis")))
        found.append(
            LayerFigure(
                index,
                layer_name(network, index),
                _window(row.layer),
                _function(row.layer),
                row.output_shape,
                row.parameters,
                row.multiply_adds,
                _role(network, index, row.parameters),
                image,
            )
        )
    return tuple(found)


def _window(layer: Layer) -> str:
    match layer:
        case Conv2D():
            window, stride, usual = layer.kernel_size, layer.stride, (1, 1)
        case MaxPool2D() | AveragePool2D():
            window, stride, usual = layer.window, layer.stride, layer.window
        case _:
            return ""
    size = f"{window[0]}×{window[1]}"
    return size if stride == usual else f"{size} / {stride[0]}×{stride[1]}"


def _function(layer: Layer) -> str:
    name = activation_of(layer)
    is_own = type(layer).__name__ == "Activation"
    return "" if name == "linear" or is_own else FUNCTIONS[name]


def _role(network: NetworkSpec, index: int, parameters: int) -> Role:
    if index == len(network.layers) - 1:
        return "output"
    return "kernel" if parameters else "plain"
