"""Bad ``.keras`` files with a wrong configuration: code at any depth, bombs of shapes, odd settings."""

from __future__ import annotations

import json
from typing import Any

from engine.network.keras_writer import model_config
from scripts.hostile_parts import (
    NETWORK,
    HostileFile,
    Json,
    lambda_value,
    layer,
    with_config,
    with_extra_layer,
    with_layer,
    with_member,
)

CONVOLUTION, NORMALIZATION, POOLING, FLATTEN, DENSE, LAST = range(1, 7)


def _raw(text: str | bytes) -> bytes:
    return with_member("config.json", text.encode() if isinstance(text, str) else text)


def _text() -> str:
    return json.dumps(model_config(NETWORK))


def _without(index: int) -> bytes:
    def change(config: Json) -> None:
        config["config"]["layers"].pop(index)

    return with_config(change)


def _compiled(**settings: Any) -> bytes:
    def change(config: Json) -> None:
        config["compile_config"] = settings

    return with_config(change)


def _as_model(**settings: Any) -> bytes:
    return with_config(lambda config: {**config, **settings})


def _layers(entries: list[Any]) -> bytes:
    def change(config: Json) -> None:
        config["config"]["layers"] = entries

    return with_config(change)


def _entry(index: int, **changes: Any) -> bytes:
    def change(config: Json) -> None:
        config["config"]["layers"][index].update(changes)

    return with_config(change)


def _nested(depth: int) -> bytes:
    inner = layer("Lambda", function=lambda_value())
    for _ in range(depth):
        inner = layer("Sequential", module="keras", layers=[inner])
    return with_extra_layer(inner)


def _card(content: object) -> bytes:
    return with_member("card.json", json.dumps(content).encode())


CODE = tuple(
    HostileFile(f"code-{name}.keras", "network-file-code", make)
    for name, make in {
        "lambda": lambda: with_extra_layer(layer("Lambda", function=lambda_value())),
        "lambda-in-model": lambda: _nested(1),
        "lambda-in-model-in-model": lambda: _nested(6),
        "lambda-in-wrapper": lambda: with_extra_layer(layer("TimeDistributed", layer=layer("Lambda"))),
        "lambda-in-bidirectional": lambda: with_extra_layer(
            layer("Bidirectional", layer=layer("RNN", cell=layer("Lambda")))
        ),
        "activation": lambda: with_layer(CONVOLUTION, activation=lambda_value()),
        "initializer": lambda: with_layer(DENSE, kernel_initializer=lambda_value()),
        "regularizer": lambda: with_layer(
            DENSE, kernel_regularizer={"class_name": "L2", "config": lambda_value()}
        ),
        "constraint": lambda: with_layer(DENSE, bias_constraint=lambda_value()),
        "loss": lambda: _compiled(loss=lambda_value()),
        "metric": lambda: _compiled(metrics=[[lambda_value()]]),
        "optimizer": lambda: _compiled(optimizer={"class_name": "Adam", "config": {"rate": lambda_value()}}),
        "build": lambda: _entry(DENSE, build_config={"input_shape": lambda_value()}),
        "registered": lambda: with_extra_layer(
            {**layer("custom>Lambda"), "registered_name": "custom>Lambda"}
        ),
        "saved-model": lambda: with_extra_layer(layer("TFSMLayer", filepath="/tmp/evil")),
        "torch": lambda: with_extra_layer(layer("TorchModuleWrapper", module="gASVAA==")),
        "jax": lambda: with_extra_layer(layer("JaxLayer", call_fn=lambda_value())),
    }.items()
)

TEXTS = tuple(
    HostileFile(f"json-{name}.keras", key, make)
    for name, key, make in (
        ("none", "network-file-json-damaged", lambda: _raw("layers: 3")),
        ("empty", "network-file-json-damaged", lambda: _raw("")),
        ("cut", "network-file-json-damaged", lambda: _raw(_text()[:500])),
        ("not-utf-8", "network-file-json-damaged", lambda: _raw(b"\xff\xfe" + _text().encode())),
        ("list", "network-file-json-damaged", lambda: _raw("[1, 2]")),
        ("not-a-number", "network-file-json-damaged", lambda: _raw(_text().replace("0.001", "NaN"))),
        ("name-twice", "network-file-json-damaged", lambda: _raw('{"class_name": "a", "class_name": "b"}')),
        ("many-digits", "network-file-json-damaged", lambda: _raw('{"a": ' + "9" * 5000 + "}")),
        ("deep", "network-file-too-deep", lambda: _raw("[" * 100_000)),
        ("deep-objects", "network-file-too-deep", lambda: _raw('{"a":' * 50_000 + "1" + "}" * 50_000)),
        ("wide", "network-file-config-wrong", lambda: _raw('{"a": [' + "{}," * 150_000 + "1]}")),
        ("long-string", "network-file-config-wrong", lambda: _raw('{"a": "' + "\\\\" * 200_000 + '"}')),
        ("too-large", "network-file-too-large", lambda: _raw('{"a": "' + "x" * 600_000 + '"}')),
    )
)

LAYERS = tuple(
    HostileFile(f"layer-{name}.keras", key, make)
    for name, key, make in (
        ("recurrent", "network-file-layer-unknown", lambda: with_extra_layer(layer("LSTM", units=3))),
        (
            "nested-model",
            "network-file-layer-unknown",
            lambda: with_extra_layer(layer("Sequential", layers=[])),
        ),
        ("registered", "network-file-layer-unknown", lambda: _entry(DENSE, registered_name="mine>Dense")),
        (
            "of-the-system",
            "network-file-layer-unknown",
            lambda: _entry(DENSE, module="os", class_name="system"),
        ),
        ("of-keras-but-not", "network-file-layer-unknown", lambda: _entry(DENSE, module="keras.src.evil")),
        ("no-name", "network-file-config-wrong", lambda: _entry(DENSE, class_name=None)),
        ("no-object", "network-file-config-wrong", lambda: _layers([3, "Dense"])),
        ("extra-entry", "network-file-config-wrong", lambda: _entry(DENSE, __class__="x")),
        ("none", "network-file-layer-count", lambda: _layers([])),
        ("ten-thousand", "network-file-layer-count", lambda: _layers([layer("Flatten")] * 4_000)),
        ("model-unknown", "network-file-model-unknown", lambda: _as_model(class_name="Model")),
        ("model-of-os", "network-file-layer-unknown", lambda: _as_model(module="os")),
        ("functional-in-name", "network-file-config-wrong", lambda: _as_model(class_name="Functional")),
        ("no-settings", "network-file-config-wrong", lambda: _as_model(config=[])),
        (
            "only-input",
            "network-file-config-wrong",
            lambda: _layers(model_config(NETWORK)["config"]["layers"][:1]),
        ),
        ("no-flatten", "network-file-layers-do-not-fit", lambda: _without(FLATTEN)),
        ("flatten-first", "network-file-layers-do-not-fit", lambda: with_extra_layer(layer("Flatten"))),
        ("window-too-large", "network-file-layers-do-not-fit", lambda: with_layer(POOLING, pool_size=[9, 9])),
        ("one-class", "network-file-classes-wrong", lambda: with_layer(LAST, units=1)),
        ("two-thousand-classes", "network-file-classes-wrong", lambda: with_layer(LAST, units=2000)),
        (
            "no-classes",
            "network-file-classes-wrong",
            lambda: _layers(model_config(NETWORK)["config"]["layers"][:3]),
        ),
        (
            "input-unknown",
            "network-file-input-wrong",
            lambda: with_layer(0, batch_shape=[None, None, None, 1]),
        ),
        ("input-flat", "network-file-input-wrong", lambda: with_layer(0, batch_shape=[None, 64])),
        ("input-text", "network-file-input-wrong", lambda: with_layer(0, batch_shape="8x8")),
        ("input-negative", "network-file-input-wrong", lambda: with_layer(0, batch_shape=[None, -8, -8, 1])),
    )
)

BOMBS = tuple(
    HostileFile(f"bomb-{name}.keras", key, make)
    for name, key, make in (
        ("units", "network-file-setting", lambda: with_layer(DENSE, units=10**9)),
        (
            "weights-that-are-not-there",
            "network-file-weights-damaged",
            lambda: with_layer(DENSE, units=65_536),
        ),
        (
            "filters",
            "network-file-maps-too-large",
            lambda: with_layer(CONVOLUTION, filters=65_536, kernel_size=1),
        ),
        (
            "parameters",
            "network-file-too-many-parameters",
            lambda: with_layer(0, batch_shape=[None, 65_536, 65_536, 1]),
        ),
        (
            "picture",
            "network-file-maps-too-large",
            lambda: _layers(
                [
                    layer("InputLayer", batch_shape=[None, 65_536, 65_536, 1]),
                    layer("GlobalAveragePooling2D"),
                    layer("Dense", units=3),
                ]
            ),
        ),
        ("kernel", "network-file-too-many-parameters", lambda: with_layer(CONVOLUTION, kernel_size=65_536)),
        (
            "work",
            "network-file-too-much-work",
            lambda: _layers(
                [
                    layer("InputLayer", batch_shape=[None, 400, 400, 3]),
                    layer("Conv2D", filters=4, kernel_size=101, padding="same"),
                    layer("GlobalAveragePooling2D"),
                    layer("Dense", units=3),
                ]
            ),
        ),
    )
)

SETTINGS = tuple(
    HostileFile(f"setting-{name}.keras", "network-file-setting", make)
    for name, make in {
        "negative": lambda: with_layer(DENSE, units=-3),
        "text": lambda: with_layer(DENSE, units="5"),
        "true": lambda: with_layer(DENSE, units=True),
        "fraction": lambda: with_layer(DENSE, units=5.5),
        "no-units": lambda: with_layer(DENSE, units=None),
        "stride-zero": lambda: with_layer(CONVOLUTION, strides=[0, 0]),
        "three-strides": lambda: with_layer(CONVOLUTION, strides=[1, 1, 1]),
        "padding": lambda: with_layer(CONVOLUTION, padding="causal"),
        "channels-first": lambda: with_layer(CONVOLUTION, data_format="channels_first"),
        "dilation": lambda: with_layer(CONVOLUTION, dilation_rate=[2, 2]),
        "groups": lambda: with_layer(CONVOLUTION, groups=2),
        "activation": lambda: with_layer(DENSE, activation="os.system"),
        "activation-list": lambda: with_layer(DENSE, activation=["relu"]),
        "half-floats": lambda: with_layer(DENSE, dtype="float16"),
        "policy": lambda: with_layer(
            DENSE, dtype={"class_name": "DTypePolicy", "config": {"name": "bfloat16"}}
        ),
        "axis": lambda: with_layer(NORMALIZATION, axis=1),
        "epsilon": lambda: with_layer(NORMALIZATION, epsilon=-1.0),
        "infinite": lambda: _raw(_text().replace("0.001", "1e400")),
        "bias": lambda: with_layer(DENSE, use_bias="yes"),
        "unheard-of": lambda: with_layer(DENSE, quantization_config={"mode": "int8"}),
        "initializer": lambda: with_layer(DENSE, kernel_initializer={"module": "os", "class_name": "system"}),
        "regularizer-number": lambda: with_layer(DENSE, kernel_regularizer=7),
        "line-break": lambda: with_layer(DENSE, **{"a\nb\u202e" + "x" * 500: "\x07"}),
    }.items()
)

CARDS = (
    HostileFile("names-too-few.keras", "network-file-names-wrong", lambda: _card({"class_names": ["a"]})),
    HostileFile(
        "names-are-numbers.keras", "network-file-card-wrong", lambda: _card({"class_names": [1, 2, 3]})
    ),
    HostileFile("names-no-list.keras", "network-file-card-wrong", lambda: _card({"class_names": "abc"})),
    HostileFile(
        "names-with-controls.keras",
        "network-file-card-wrong",
        lambda: _card({"class_names": ["a\x1b[2J", "b", "c"]}),
    ),
    HostileFile("card-nested.keras", "network-file-card-wrong", lambda: _card({"card": {"a": {"b": 1}}})),
    HostileFile("card-long.keras", "network-file-card-wrong", lambda: _card({"card": {"a": "x" * 5_000}})),
    HostileFile("card-list.keras", "network-file-json-damaged", lambda: _card([])),
)

CONFIGS = CODE + TEXTS + LAYERS + BOMBS + SETTINGS + CARDS
