"""What the code drawer shows for softmax, depth and feature maps is run and compared with the engine."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.data.datasets import load
from engine.operations.activation_map_code import ACTIVATION_MAP_CODE
from engine.operations.activation_maps import before_and_after
from engine.operations.activations import ACTIVATIONS
from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.depth import depth_profile, train_neuron
from engine.operations.depth_code import NETWORK_CODE, NEURON_CODE
from engine.operations.kernels import KERNELS
from engine.operations.softmax import cross_entropy, softmax, softmax_jacobian
from engine.operations.softmax_code import SOFTMAX_CODE, STEPS
from engine.training.loading import load_tensorflow

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText

LIBRARIES = ("numpy", "keras")


@pytest.fixture(autouse=True, scope="module")
def tensorflow() -> None:
    load_tensorflow()


def run(code: CodeText) -> dict[str, Any]:
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code.text, "drawer", "exec"), names)
    return names


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(("logits", "temperature"), [([2.0, 1.0, 0.1], 1.0), ([1000.0, 0.0, -3.5, 2.0], 2.5)])
def test_softmax(library: str, logits: list[float], temperature: float) -> None:
    found = run(SOFTMAX_CODE[library](logits, temperature, 1, "shares"))
    wanted = cross_entropy(1, np.array(logits) / temperature)
    np.testing.assert_allclose(found["p"], softmax(logits, temperature), atol=1e-12)
    assert found["loss"] == pytest.approx(wanted.loss, abs=1e-9)
    np.testing.assert_allclose(found["gradient"], wanted.gradient / temperature, atol=1e-9)
    np.testing.assert_allclose(found["jacobian"], softmax_jacobian(logits, temperature), atol=1e-9)


def test_the_line_of_a_step_is_marked() -> None:
    for library in LIBRARIES:
        for step in STEPS[1:]:
            code = SOFTMAX_CODE[library]([2.0, 1.0], 1.0, 0, step)
            assert len(code.current_lines) == 1
            assert step in ("largest", "scaled") or code.text.splitlines()[code.current_lines[0] - 1]
    shown = SOFTMAX_CODE["numpy"]([2.0, 1.0], 1.0, 0, "total")
    assert shown.text.splitlines()[shown.current_lines[0] - 1] == "total = exponentials.sum()"


@pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
def test_the_naive_way_gives_what_it_is_shown_for() -> None:
    found = run(SOFTMAX_CODE["numpy"]([1000.0, 0.0, 0.0], 1.0, 0, "shares", naive=True))
    assert np.isnan(found["p"][0])
    assert np.isnan(found["loss"])


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", ["sigmoid", "relu", "gelu", "mish", "step"])
def test_a_network(library: str, name: str) -> None:
    activation = ACTIVATIONS[name]
    found = run(NETWORK_CODE[library](activation, 5, 1.3, width=8, inputs=4, seed=3))
    wanted = depth_profile(activation, 5, 1.3, width=8, inputs=4, seed=3).gradient[::-1]
    np.testing.assert_allclose(found["y"], wanted, rtol=1e-8, atol=1e-12)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", ["relu", "leaky_relu", "gelu"])
def test_a_neuron(library: str, name: str) -> None:
    x, t = np.array([0.5, 1.0, 2.0]), np.array([0.2, 0.6, 1.4])
    rules = {"weight": 2.5, "bias": 0.5, "learning_rate": 0.3, "steps": 6}
    found = run(NEURON_CODE[library](ACTIVATIONS[name], x, t, **rules))
    last = train_neuron(ACTIVATIONS[name], x, t, **rules)[-1]  # type: ignore[arg-type]
    assert (found["w"], found["b"]) == pytest.approx((last.weight, last.bias), rel=1e-6)
    assert found["y"] == pytest.approx(last.loss, rel=1e-6)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(("name", "kernel"), [("relu", "sobel-x"), ("gelu", "gaussian-5"), ("step", "ridge")])
def test_a_feature_map(library: str, name: str, kernel: str) -> None:
    image, weights = load("mnist", "test", limit=1).images[0], KERNELS[kernel].weights
    found = run(ACTIVATION_MAP_CODE[library](image, weights, -0.5, ACTIVATIONS[name]))
    z = convolve(image / 255, weights, ConvolutionSpec(padding="same")) - 0.5
    wanted = before_and_after(z, ACTIVATIONS[name])
    np.testing.assert_allclose(found["x"], z, atol=1e-12)
    if name != "step":  # where z is 0 but for rounding, a jump may fall on either side
        np.testing.assert_allclose(found["y"], wanted.after, atol=1e-9)
    np.testing.assert_allclose(found["slope"], wanted.slopes, atol=1e-9)
