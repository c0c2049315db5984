"""The program of a network builds the same model in Keras; formulas say what the summary counts."""

from typing import Any

import numpy as np
import pytest

from engine.network.code import keras_code, lines_of_layer, summary_text
from engine.network.layer_formulas import NOTHING, layer_formulas
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkSpec,
)
from engine.network.summary import count_parameters, summarize
from tests.engine.network.random_networks import random_network

EVERYTHING = NetworkSpec(
    (28, 24, 2),
    (
        Conv2D(6, (5, 3), (2, 1), "valid", "leaky_relu"),
        BatchNormalization(0.01),
        Activation("relu"),
        MaxPool2D((3, 2), (2, 2), "same"),
        Dropout(0.25),
        Conv2D(4, activation="linear"),
        AveragePool2D(),
        GlobalAveragePool2D(),
        Dense(7, "tanh"),
        Dense(3, "softmax"),
    ),
)


def networks():
    yield EVERYTHING
    for seed in range(12):
        yield random_network(np.random.default_rng(seed))


def test_keras_builds_from_the_program_what_the_summary_says():
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    for network in networks():
        names: dict[str, Any] = {}
        exec(keras_code(network).replace("model.summary()", ""), names)
        model, rows = names["model"], summarize(network)
        assert model.count_params() == count_parameters(network)
        assert [layer.count_params() for layer in model.layers] == [row.parameters for row in rows]
        assert [tuple(layer.output.shape[1:]) for layer in model.layers] == [row.output_shape for row in rows]
        for spec, layer in zip(network.layers, model.layers, strict=True):
            wanted = getattr(spec, "activation", None)
            if wanted is not None:
                assert layer.activation.__name__ == wanted


def test_every_layer_finds_its_own_lines():
    lines = keras_code(EVERYTHING).splitlines()
    assert max(map(len, lines)) <= 44
    found = ["".join(lines[line].strip() for line in lines_of_layer(EVERYTHING, k)) for k in range(10)]
    assert found[0] == 'layers.Conv2D(6, (5, 3), strides=(2, 1),activation="leaky_relu",),'
    assert found[4] == "layers.Dropout(0.25),"
    assert found[9] == 'layers.Dense(3, activation="softmax"),'


def test_the_table_ends_in_the_sums():
    text = summary_text(EVERYTHING)
    assert f"Total params: {count_parameters(EVERYTHING):,}" in text
    assert f"Multiply-adds: {sum(row.multiply_adds for row in summarize(EVERYTHING)):,}" in text
    assert len(text.splitlines()) == len(EVERYTHING.layers) + 5


def test_formulas_give_the_numbers_they_explain():
    def value(numbers: str) -> int:
        program = numbers.replace("·", "*").replace("−", "-")
        program = program.replace("⌈", "-(-").replace("⌉", ")").replace("⌊", "(").replace("⌋", ")")
        return int(eval(program.replace("/", "//")))

    seen = 0
    for network in networks():
        for row in summarize(network):
            found = layer_formulas(row)
            assert value(found.parameters.numbers) == found.parameters.value == row.parameters
            assert value(found.multiply_adds.numbers) == found.multiply_adds.value == row.multiply_adds
            for axis, size in enumerate((found.rows, found.columns)):
                if size is not None:
                    seen += 1
                    assert value(size.numbers) == size.value == row.output_shape[axis]
    assert seen > 20


@pytest.mark.parametrize("layer", [Activation("relu"), Dropout(0.5), GlobalAveragePool2D()])
def test_layers_without_numbers_have_no_formula(layer):
    network = NetworkSpec((4, 4, 2), (layer,))
    found = layer_formulas(summarize(network)[0])
    assert found.parameters is found.multiply_adds is NOTHING
    assert found.rows is found.columns is None
