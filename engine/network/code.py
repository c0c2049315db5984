"""A network as a program of Keras, and as the table that Keras prints of it."""

from __future__ import annotations

from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    NetworkSpec,
)
from engine.network.summary import summarize

WIDEST_LINE = 44
_HEADING = "import keras\nfrom keras import layers\n\nmodel = keras.Sequential([\n"
_WIDTHS = (22, 12, 9)


def keras_code(network: NetworkSpec) -> str:
    """A program that builds the same layers, with Keras's initial weights, and prints their table.

    Args:
        network: the layers.

    Returns:
        Python; ``model`` is the model. One entry of the list for each layer, in their order.

    Source:
        Keras 3, ``keras.Sequential`` and ``keras.layers``.

    >>> network = NetworkSpec((28, 28, 1), (Flatten(), Dense(10, "softmax")))
    >>> print(keras_code(network))
    import keras
    from keras import layers
    <BLANKLINE>
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
    model.summary()
    <BLANKLINE>
    """
    body = "".join(f"{entry}\n" for entry in _entries(network))
    return f"{_HEADING}{body}])\nmodel.summary()\n"


def lines_of_layer(network: NetworkSpec, layer: int) -> range:
    """The lines of the program, from 0, that belong to a layer.

    >>> lines_of_layer(NetworkSpec((28, 28, 1), (Flatten(), Dense(10))), 1)
    range(6, 7)
    """
    before = _HEADING.count("\n")
    entries = _entries(network)
    first = before + sum(entry.count("\n") + 1 for entry in entries[: layer + 1])
    return range(first, first + entries[layer + 1].count("\n") + 1)


def summary_text(network: NetworkSpec) -> str:
    """The table of layers, output shapes, parameters, and multiply-adds for one picture.

    Args:
        network: the layers.

    >>> print(summary_text(NetworkSpec((2, 2, 1), (Flatten(), Dense(3)))))
    Layer                 Output        Params
    ------------------------------------------
    Flatten               (4,)               0
    Dense                 (3,)              15
    ------------------------------------------
    Total params: 15
    Multiply-adds: 12
    <BLANKLINE>
    """
    rule = "-" * (sum(_WIDTHS) - 1)
    rows = summarize(network)
    lines = [_line("Layer", "Output", "Params"), rule]
    for row in rows:
        shape = (
            "×".join(map(str, row.output_shape)) if len(row.output_shape) > 1 else f"({row.output_shape[0]},)"
        )
        lines.append(_line(_keras_name(row.layer), shape, f"{row.parameters:,}"))
    lines += [
        rule,
        f"Total params: {sum(row.parameters for row in rows):,}",
        f"Multiply-adds: {sum(row.multiply_adds for row in rows):,}",
    ]
    return "\n".join(lines) + "\n"


def _line(name: str, shape: str, parameters: str) -> str:
    return f"{name:{_WIDTHS[0]}}{shape:{_WIDTHS[1]}}{parameters:>{_WIDTHS[2] - 1}}"


def _entries(network: NetworkSpec) -> list[str]:
    """What stands in the list, the input first; each begins with four blanks."""
    calls = [("keras.Input", [repr(network.input_shape)])]
    calls += [(f"layers.{_keras_name(layer)}", _arguments(layer)) for layer in network.layers]
    return [_call(name, arguments) for name, arguments in calls]


def _call(name: str, arguments: list[str]) -> str:
    line = f"    {name}({', '.join(arguments)}),"
    if len(line) <= WIDEST_LINE:
        return line
    lines = [f"    {name}("]
    for argument in arguments:
        longer = (
            f"{lines[-1]} {argument}," if lines[-1].strip() and len(lines) > 1 else f"        {argument},"
        )
        if len(lines) > 1 and len(longer) <= WIDEST_LINE:
            lines[-1] = longer
        else:
            lines.append(f"        {argument},")
    lines.append("    ),")
    return "\n".join(lines)


def _keras_name(layer: Layer) -> str:
    match layer:
        case MaxPool2D():
            return "MaxPooling2D"
        case AveragePool2D():
            return "AveragePooling2D"
        case GlobalAveragePool2D():
            return "GlobalAveragePooling2D"
        case _:
            return type(layer).__name__


def _arguments(layer: Layer) -> list[str]:
    """As a person would write them: what Keras takes anyway is left out."""
    match layer:
        case Conv2D():
            return [
                str(layer.filters),
                repr(layer.kernel_size),
                *([f"strides={layer.stride!r}"] if layer.stride != (1, 1) else []),
                *_padding(layer.padding),
                *_activation(layer.activation),
            ]
        case MaxPool2D() | AveragePool2D():
            strides = [f"strides={layer.stride!r}"] if layer.stride != layer.window else []
            return [repr(layer.window), *strides, *_padding(layer.padding)]
        case BatchNormalization():
            return [] if layer.epsilon == BatchNormalization().epsilon else [f"epsilon={layer.epsilon!r}"]
        case Activation():
            return [f'"{layer.activation}"']
        case Dropout():
            return [repr(layer.rate)]
        case Dense():
            return [str(layer.units), *_activation(layer.activation)]
        case Flatten() | GlobalAveragePool2D():
            return []


def _padding(padding: str) -> list[str]:
    return [f'padding="{padding}"'] if padding != "valid" else []


def _activation(name: str) -> list[str]:
    return [f'activation="{name}"'] if name != "linear" else []
