"""Networks as data: a list of frozen layers, from which training, summary and forward pass are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from engine.errors import EngineError

Padding = Literal["valid", "same"]
ActivationName = Literal[
    "linear",
    "relu",
    "softmax",
    "sigmoid",
    "tanh",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "mish",
    "softplus",
    "softsign",
    "hard_sigmoid",
    "hard_tanh",
    "relu6",
]
"""Those of ``engine.operations.activations`` that a Keras layer takes by name, and softmax."""
ACTIVATION_NAMES: tuple[ActivationName, ...] = get_args(ActivationName)


@dataclass(frozen=True, slots=True)
class Conv2D:
    """Cross-correlation of H×W×C_in with kernels kh×kw×C_in×filters, plus a bias per filter."""

    filters: int
    kernel_size: tuple[int, int] = (3, 3)
    stride: tuple[int, int] = (1, 1)
    padding: Padding = "same"
    activation: ActivationName = "relu"


@dataclass(frozen=True, slots=True)
class MaxPool2D:
    """The largest value of each window, channel by channel."""

    window: tuple[int, int] = (2, 2)
    stride: tuple[int, int] = (2, 2)
    padding: Padding = "valid"


@dataclass(frozen=True, slots=True)
class AveragePool2D:
    """The mean of each window, channel by channel; cells of the padding are left out of it."""

    window: tuple[int, int] = (2, 2)
    stride: tuple[int, int] = (2, 2)
    padding: Padding = "valid"


@dataclass(frozen=True, slots=True)
class GlobalAveragePool2D:
    """The mean of each channel: H×W×C becomes C numbers."""


@dataclass(frozen=True, slots=True)
class BatchNormalization:
    """Each channel by the statistics of training: y = γ·(x − μ) / √(σ² + ε) + β.

    Its weights are γ, β, μ and σ², one number of each for a channel (the last axis).
    """

    epsilon: float = 0.001


@dataclass(frozen=True, slots=True)
class Activation:
    """An activation as a layer of its own."""

    activation: ActivationName


@dataclass(frozen=True, slots=True)
class Flatten:
    """H×W×C in one line; index = (row·W + column)·C + channel."""


@dataclass(frozen=True, slots=True)
class Dropout:
    """In training each value is zeroed with probability ``rate``, the others divided by 1 − rate."""

    rate: float


@dataclass(frozen=True, slots=True)
class Dense:
    """Every input with every unit: y = x·W + b."""

    units: int
    activation: ActivationName = "linear"


Layer = (
    Conv2D
    | MaxPool2D
    | AveragePool2D
    | GlobalAveragePool2D
    | BatchNormalization
    | Activation
    | Flatten
    | Dropout
    | Dense
)


def activation_of(layer: Layer) -> ActivationName:
    """What a layer puts its numbers through at its end; ``"linear"`` where it does nothing.

    >>> activation_of(Conv2D(3)), activation_of(Flatten())
    ('relu', 'linear')
    """
    return layer.activation if isinstance(layer, Conv2D | Dense | Activation) else "linear"


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """A network: the shape of its input (H, W, C) and its layers in order."""

    input_shape: tuple[int, int, int]
    layers: tuple[Layer, ...]

    @property
    def ends_in_logits(self) -> bool:
        """Whether the last layer gives raw scores (softmax is then part of the loss)."""
        return activation_of(self.layers[-1]) != "softmax"


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """What the course lets one change of its three networks."""

    kernels: int = 10
    kernel_size: int = 3
    units: int = 100
    dropout: float = 0.5

    def __post_init__(self) -> None:
        """Refuse numbers of which no network can be built."""
        for name, low, high in (("kernels", 1, 256), ("kernel_size", 1, 15), ("units", 1, 4096)):
            came = getattr(self, name)
            if isinstance(came, bool) or not isinstance(came, int) or not low <= came <= high:
                raise EngineError("option-out-of-range", name=name, low=low, high=high, came=came)
        if not 0.0 <= self.dropout < 1.0:  # also refuses NaN
            raise EngineError("dropout-out-of-range", came=self.dropout)


@dataclass(frozen=True, slots=True)
class NetworkRecipe:
    """One of the networks on offer, with the hyper-parameters the course trains it with.

    ``framework`` says who computes: ``"scratch"`` is the course's own class of variables and
    gradient tape, ``"keras"`` a Sequential model. The course's own loop drops the last short batch
    and records each loss *after* the update, Keras keeps the batch and records *before* it.
    """

    id: str
    framework: Literal["scratch", "keras"]
    optimizer: Literal["sgd", "adam"]
    learning_rate: float
    batch_size: int
    epochs: int
    has_dropout: bool

    @property
    def drops_remainder(self) -> bool:
        """Whether the last, shorter batch of an epoch is left out."""
        return self.framework == "scratch"

    def build(
        self,
        options: NetworkOptions,
        input_shape: tuple[int, int, int] = (28, 28, 1),
        classes: int = 10,
    ) -> NetworkSpec:
        """The layers for these options.

        >>> NETWORKS["course-dropout"].build(NetworkOptions()).layers[3]
        Dropout(rate=0.5)
        """
        size = options.kernel_size
        layers: list[Layer] = [Conv2D(options.kernels, (size, size)), MaxPool2D(), Flatten()]
        if self.has_dropout:
            layers.append(Dropout(options.dropout))
        output: ActivationName = "linear" if self.framework == "scratch" else "softmax"
        layers += [Dense(options.units, "relu"), Dense(classes, output)]
        return NetworkSpec(input_shape, tuple(layers))


NETWORKS: Mapping[str, NetworkRecipe] = MappingProxyType(
    {
        "course-scratch": NetworkRecipe("course-scratch", "scratch", "sgd", 0.01, 128, 20, False),
        "course-keras": NetworkRecipe("course-keras", "keras", "adam", 0.001, 32, 20, False),
        "course-dropout": NetworkRecipe("course-dropout", "keras", "adam", 0.001, 32, 20, True),
    }
)
