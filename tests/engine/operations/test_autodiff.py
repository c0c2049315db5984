"""Automatic differentiation: by hand, the course's case, steps, flags, values that do not fit."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.autodiff import (
    FLAG_KEYS,
    FUNCTIONS,
    MOST_NUMBERS,
    Node,
    Tape,
    differentiate,
    parse_expression,
)
from engine.operations.autodiff_curve import CustomFunction
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.autodiff_operations import OPERATIONS

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "course_cases.json"
CUBIC = next(
    case
    for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]
    if case["id"] == "autodiff-cubic"
)


def gradient(text: str, **at: Any) -> Any:
    return differentiate(text, at).gradients["x"].tolist()


def test_the_course_s_case() -> None:
    tape = differentiate(CUBIC["parameters"]["expression"], {"x": CUBIC["inputs"]["x"]["data"]})
    assert tape.gradients["x"].tolist() == CUBIC["expected"]
    assert tape.value.tolist() == CUBIC["expected_value"]


def test_the_course_s_table() -> None:
    tape = differentiate(EXAMPLES["cubic"].expression, EXAMPLES["cubic"].at)
    assert next(iter(EXAMPLES)) == "cubic"
    assert tape.target == "y"
    table = [
        (node.label, node.text, node.value.tolist(), found.tolist())
        for node in tape.rows
        if (found := node.gradient) is not None
    ]
    assert table == [
        ("v₀", "x", [1, 2, 3], [5, 14, 29]),
        ("v₁", "v₀ ** 3", [1, 8, 27], [1, 1, 1]),
        ("v₂", "2 * v₀", [2, 4, 6], [1, 1, 1]),
        ("v₃", "v₁ + v₂", [3, 12, 33], [1, 1, 1]),
        ("v₄", "v₃ + 5", [8, 17, 38], [1, 1, 1]),
    ]
    assert [step.node.label for step in tape.forward_steps] == ["v₀", "v₁", "v₂", "v₃", "v₄"]
    assert [step.node.label for step in tape.backward_steps] == ["v₄", "v₃", "v₂", "v₁", "v₀"]
    assert tape.backward_steps[0].formula == "1"
    last = tape.backward_steps[-1]
    assert last.symbols == "∂y/∂v₀ = ∂y/∂v₁·∂v₁/∂v₀ + ∂y/∂v₂·∂v₂/∂v₀"
    assert last.formula == "∂y/∂v₁·3·v₀^{2} + ∂y/∂v₂·2"
    assert [term.share.tolist() for term in last.terms] == [[3, 12, 27], [2, 2, 2]]


@pytest.mark.parametrize(
    ("text", "x", "wanted"),
    [
        ("x", 3, 1),
        ("-x", 3, -1),
        ("5 - x", 3, -1),
        ("x*x", 3, 6),
        ("1/x", 2, -0.25),
        ("x/4", 2, 0.25),
        ("2**x", 3, 8 * math.log(2)),
        ("x**x", 2, 4 * (1 + math.log(2))),
        ("x**0", 0, 0),
        ("x**-2", 2, -0.25),
        ("-x**2", 3, -6),
        ("2**-x", 1, -math.log(2) / 2),
        ("2**3**0*x", 1, 2),
        ("exp(2*x)", 0, 2),
        ("log(x)", 4, 0.25),
        ("sin(x)", 0, 1),
        ("cos(x)", 0, 0),
        ("tan(x)", math.pi / 4, 2),
        ("sqrt(x)", 4, 0.25),
        ("abs(x)", -2, -1),
        ("tanh(x)", 0, 1),
        ("sigmoid(x)", 0, 0.25),
        ("relu(x)", 2, 1),
        ("maximum(x, 2*x)", 3, 2),
        ("sum(x)", 3, 1),
        ("mean(x)", 3, 1),
        ("pi*x", 3, math.pi),
        ("+x + 2·x − x÷4", 3, 2.75),
        # ties and kinks as TensorFlow
        ("relu(x)", 0, 0),
        ("abs(x)", 0, 0),
        ("maximum(x, 0)", 0, 1),
        ("maximum(0, x)", 0, 0),
    ],
)
def test_by_hand(text: str, x: float, wanted: float) -> None:
    assert gradient(text, x=x) == pytest.approx(wanted, abs=1e-15)


def test_a_neuron_by_hand() -> None:
    tape = differentiate(EXAMPLES["neuron"].expression, EXAMPLES["neuron"].at)
    y = 1 / (1 + math.exp(-1))
    slope = y * (1 - y)
    wanted = {"w0": -slope, "x0": 2 * slope, "w1": -2 * slope, "x1": -3 * slope, "b": slope}
    assert float(tape.value) == pytest.approx(y)
    assert {name: float(found) for name, found in tape.gradients.items()} == pytest.approx(wanted)


def test_softmax_cross_entropy_gives_shares_minus_labels() -> None:
    tape = differentiate(EXAMPLES["softmax-cross-entropy"].expression, EXAMPLES["softmax-cross-entropy"].at)
    assert float(tape.value) == pytest.approx(0.417030, abs=5e-7)
    np.testing.assert_allclose(tape.gradients["z"], [-0.340999, 0.242433, 0.098566], atol=5e-7)


def test_a_shared_weight_adds_up_what_its_places_say() -> None:
    tape = differentiate(EXAMPLES["convolution"].expression, EXAMPLES["convolution"].at)
    # only the middle place has a sum above 0: 3 − 2 + 0.5
    assert float(tape.value) == 1.5
    assert [float(tape.gradients[name]) for name in ("k0", "k1", "b")] == [3, 2, 1]


def test_vectors_are_spread_and_added_up_again() -> None:
    tape = differentiate("w*x + b", {"w": [[1.0], [2.0]], "x": [1.0, 10.0, 100.0], "b": 0.5})
    assert tape.value.tolist() == [[1.5, 10.5, 100.5], [2.5, 20.5, 200.5]]
    assert tape.gradients["w"].tolist() == [[111], [111]]
    assert tape.gradients["x"].tolist() == [3, 3, 3]
    assert tape.gradients["b"].tolist() == 6
    means = differentiate("mean(x*x)*x", {"x": [1.0, 3.0]})
    # y₀ + y₁ = m·(x₀ + x₁), m = 5: 5 + 4·x₀ and 5 + 4·x₁
    assert means.gradients["x"].tolist() == [9, 17]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x**2", ["2·v₀"]),
        ("x**-1", ["−1·v₀^{−2}"]),
        ("x**1", ["1"]),
        ("x**0", ["0"]),
        ("x**2.5", ["2.5·v₀^{2.5 − 1}"]),
        ("2**x", ["v₁·ln 2"]),
        ("x**w", ["v₁·v₀^{v₁ − 1}", "v₂·ln v₀"]),
        ("x/w", ["1 / v₁", "−v₀ / v₁^{2}"]),
        ("x*-2", ["(−2)"]),
        ("mean(x)", ["1 / 3"]),
        ("sigmoid(x)", ["v₁·(1 − v₁)"]),
        ("maximum(x, w)", ["[v₀ ≥ v₁]", "[v₀ < v₁]"]),
    ],
)
def test_local_derivatives_as_formulas(text: str, wanted: list[str]) -> None:
    tape = differentiate(text, {"x": [1.0, 2.0, 3.0], "w": 2.0})
    assert [formula for _, _, formula in tape.local_derivatives(tape.result)] == wanted


def test_a_formula_in_a_product_has_its_parentheses() -> None:
    tape = differentiate("tanh(-x)", {"x": 1.0})
    assert [step.formula for step in tape.backward_steps] == ["1", "∂y/∂v₂·(1 − v₂^{2})", "∂y/∂v₁·(−1)"]


def test_what_a_node_knows() -> None:
    tape = differentiate("loss = relu(a*x) + 3", {"a": 2.0, "x": [1.0, -1.0], "unused": [1.0, 2.0]})
    a, x, product, rectified, three, result = tape.nodes
    assert tape.target == "loss"
    assert (a.text, x.text, tape.node_of("x")) == ("a", "x", x)
    assert product.source == "a*x"
    assert tape.expression.text[product.start :].startswith("a*x")
    assert rectified.inputs == (product.index,)
    assert (three.is_number, three.label, three.gradient, three.follows_variables) == (True, "3", None, False)
    assert result is tape.result
    assert (x.is_variable, result.is_variable, result.follows_variables) == (True, False, True)
    assert tape.gradients["unused"].tolist() == [0, 0]
    with pytest.raises(KeyError):
        tape.node_of("unused")


def test_a_result_never_has_the_name_of_a_variable() -> None:
    assert parse_expression("x + 1").target == "y"
    assert parse_expression("x + y").target == "f"
    assert parse_expression("cost = x").target == "cost"


def test_without_variables_there_is_a_value_and_nothing_else() -> None:
    tape = differentiate("2**3 + 1", {})
    assert tape.value.tolist() == 9
    assert not tape.gradients
    assert not tape.backward_steps
    assert [node.text for node in tape.rows] == ["2 ** 3", "v₀ + 1"]
    assert [node.label for node in differentiate("7", {}).rows] == ["7"]


def test_nobody_can_change_a_tape() -> None:
    mine = np.array([1.0, 2.0])
    tape = differentiate("x*x", {"x": mine})
    mine[:] = 7
    assert tape.given["x"].tolist() == [1, 2]
    for array in (tape.value, tape.gradients["x"], tape.given["x"], *tape.result.local):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0
    with pytest.raises(TypeError):
        tape.gradients["x"] = mine  # type: ignore[index]


def flagged(tape: Tape) -> list[tuple[str, str]]:
    return [(node.text, flag.removeprefix("autodiff-flag-")) for node, flag in tape.flags]


@pytest.mark.parametrize(
    ("text", "x", "wanted"),
    [
        ("1/x + 2", 0.0, [("1 / v₀", "division-by-zero")]),
        ("x/x", 0.0, [("v₀ / v₀", "division-by-zero")]),
        ("x**-1", 0.0, [("v₀ ** (−1)", "division-by-zero")]),
        ("log(x)*2", [1.0, -1.0], [("log(v₀)", "log-of-negative")]),
        ("exp(log(x))", 0.0, [("log(v₀)", "log-of-zero")]),
        ("log(x)", [0.0, -1.0], [("log(v₀)", "log-of-zero"), ("log(v₀)", "log-of-negative")]),
        ("sqrt(x)", -1.0, [("sqrt(v₀)", "sqrt-of-negative")]),
        ("sqrt(x)", 0.0, [("sqrt(v₀)", "slope-infinite")]),
        ("x**0.5", -1.0, [("v₀ ** 0.5", "power-of-negative")]),
        ("x**3", -1.0, []),
        ("exp(x) + 1", 1000.0, [("exp(v₀)", "overflow")]),
        ("x*x", 1e200, [("v₀ * v₀", "overflow")]),
        ("x - x", math.inf, [("x", "input-not-finite"), ("v₀ − v₀", "not-a-number")]),
        (
            "exp(x) - exp(2*x)",
            1e3,
            [("exp(v₀)", "overflow"), ("exp(v₂)", "overflow"), ("v₁ − v₃", "not-a-number")],
        ),
        ("x + 1", math.inf, [("x", "input-not-finite")]),
        ("x + 1", math.nan, [("x", "input-not-finite")]),
        ("relu(x)", 0.0, [("relu(v₀)", "kink")]),
        ("abs(x)", [1.0, 0.0], [("abs(v₀)", "kink")]),
        ("maximum(x, 1)", 1.0, [("maximum(v₀, 1)", "kink")]),
        ("sum(x*1e308)", [1.0, 1.0], [("sum(v₁)", "overflow")]),
        ("exp(x)", -1000.0, []),
        ("tan(x)", 1.0, []),
    ],
)
def test_what_is_remarked_and_where(text: str, x: Any, wanted: list[tuple[str, str]]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tape = differentiate(text, {"x": x})
    assert flagged(tape) == wanted
    assert {flag for _, flag in tape.flags} <= set(FLAG_KEYS)


def test_the_panel_goes_on_beside_a_division_by_zero() -> None:
    tape = differentiate(EXAMPLES["division-by-zero"].expression, EXAMPLES["division-by-zero"].at)
    assert tape.value.tolist() == [-math.inf, math.inf, pytest.approx(1 + math.log(2))]
    assert tape.gradients["x"].tolist() == [math.inf, -math.inf, -0.5]
    # the sound number is still checked, and agrees
    assert tape.check()["x"].agrees.tolist() == [False, False, True]
    # nothing is known about a number that stays NaN, which is no slope of 0
    lost = differentiate("log(x - 2)", {"x": [1.0, 3.0]}).check()["x"]
    assert np.isnan(lost.central).tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "at", "key", "column"),
    [
        ("x + w", {"x": 1.0}, "autodiff-name-unknown", 5),
        ("x + w", {"x": [1.0, 2.0], "w": [1.0, 2.0, 3.0]}, "autodiff-shapes-differ", 1),
        ("2 + x**5000", {"x": 1.0}, "autodiff-power-too-large", 5),
        ("x**(9**9**9)", {"x": 1.0}, "autodiff-power-too-large", 5),
        ("x", {"x": []}, "autodiff-value-empty", None),
        ("x", {"x": np.zeros(MOST_NUMBERS + 1)}, "autodiff-too-many-numbers", None),
        ("x*w", {"x": np.zeros((1, 1000)), "w": np.zeros((1000, 1))}, "autodiff-too-many-numbers", None),
        ("x", {"x": "text"}, "array-not-numeric", None),
        ("x", {"x": [[1.0], [1.0, 2.0]]}, "array-ragged", None),
    ],
)
def test_values_that_do_not_fit(text: str, at: Any, key: str, column: int | None) -> None:
    with pytest.raises(EngineError) as caught:
        differentiate(text, at)
    assert caught.value.message_key == key
    assert caught.value.values.get("column") == column


def test_every_function_is_an_operation() -> None:
    assert set(FUNCTIONS) < set(OPERATIONS)
    assert (
        *("exp", "log", "sin", "cos", "tan", "sqrt", "abs", "tanh", "sigmoid", "relu"),
        *("maximum", "sum", "mean"),
    ) == FUNCTIONS


def test_a_function_to_plot() -> None:
    square = CustomFunction.from_text(" f = t**2 - 1/t ")
    assert square.variable == "t"
    assert square.text == "f = t**2 - 1/t"
    grid = np.linspace(-2, 2, 401)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        value, slope = square.value(grid), square.derivative(grid)
    assert value[-1] == 3.5
    assert slope[-1] == 4.25
    assert np.isinf(value[200])
    assert square.flags(grid) == ("autodiff-flag-division-by-zero",)
    constant = CustomFunction.from_text("3")
    assert constant.value([1.0, 2.0]).tolist() == [3, 3]
    assert constant.derivative([1.0, 2.0]).tolist() == [0, 0]
    assert constant.flags(1.0) == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a*x", "function-needs-one-variable"),
        ("x - mean(x)", "function-mixes-points"),
        ("x +", "autodiff-ends-early"),
    ],
)
def test_what_cannot_be_plotted(text: str, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        CustomFunction.from_text(text)
    assert caught.value.message_key == key


def shape_of(node: Node) -> tuple[int, ...]:
    return node.value.shape


def test_shapes_of_local_derivatives_and_gradients() -> None:
    tape = differentiate("sum(w*x) + mean(x)", {"w": [[1.0], [2.0]], "x": [1.0, 2.0, 3.0]})
    for node in tape.nodes:
        assert node.gradient is None or node.gradient.shape == shape_of(node)
        for source, slope in zip(node.inputs, node.local, strict=True):
            reduces = OPERATIONS[node.op].reduces
            assert slope.shape == (shape_of(tape.nodes[source]) if reduces else shape_of(node))
    for step in tape.backward_steps:
        for term in step.terms:
            assert term.share.shape == shape_of(step.node)
        if step.terms:
            np.testing.assert_allclose(sum(term.share for term in step.terms), step.gradient)
