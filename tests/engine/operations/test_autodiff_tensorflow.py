"""TensorFlow as oracle: values and gradients of random expressions, of every function, of the code shown."""

from __future__ import annotations

import contextlib
import io
import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import assume, given, settings

from engine.operations.autodiff import FUNCTIONS, Tape, differentiate
from engine.operations.autodiff_code import AUTODIFF_COMMENT_KEYS, tensorflow_code
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.autodiff_operations import OPERATIONS
from engine.training.loading import load_tensorflow
from tests.engine.operations.expressions import EXPRESSIONS, Array, tensorflow_answer, values

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText


@pytest.fixture(autouse=True, scope="module")
def _tensorflow() -> None:
    load_tensorflow()


def agrees(text: str, at: dict[str, Any], tolerance: float = 1e-6) -> None:
    tape = differentiate(text, at)
    value, gradients = tensorflow_answer(text, at)
    np.testing.assert_allclose(tape.value, value, rtol=tolerance, atol=tolerance, err_msg=text)
    for name, wanted in gradients.items():
        found = tape.gradients[name]
        assert found.shape == wanted.shape
        np.testing.assert_allclose(found, wanted, rtol=tolerance, atol=tolerance, err_msg=text)


@settings(max_examples=400)
@given(EXPRESSIONS, values())
def test_random_expressions_have_tensorflow_s_gradients(text: str, at: dict[str, Array]) -> None:
    assume(len(text) < 1_500)
    agrees(text, at)


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if OPERATIONS[name].arguments == 1])
def test_every_function_at_random_places_at_0_and_far_out(name: str) -> None:
    positive = name in ("log", "sqrt")
    places = np.random.default_rng(0).normal(0, 3, 60)
    far = [50.0] if positive else [0.0, -0.0, 50.0, -50.0]
    agrees(f"{name}(x)", {"x": np.concatenate((np.abs(places) if positive else places, far))})


@pytest.mark.parametrize("sign", ["+", "-", "*", "/", "**"])
def test_every_sign(sign: str) -> None:
    rng = np.random.default_rng(1)
    agrees(
        f"x {sign} w",
        {"x": np.append(rng.uniform(0.1, 4, 30), 50.0), "w": np.append(rng.normal(0, 2, 30), -2.0)},
    )


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("maximum(x, w)", {"x": [0.0, 1.0, 2.0, 1.0], "w": [0.0, 2.0, 1.0, 1.0]}),
        ("maximum(x, 0)", {"x": [-1.0, 0.0, 1.0]}),
        ("maximum(0, x)", {"x": [-1.0, 0.0, 1.0]}),
        ("x**3", {"x": [-2.0, 0.0, 2.0]}),
        ("x**2", {"x": 0.0}),
        ("x**-3", {"x": -2.0}),
        ("x**0.5", {"x": 4.0}),
        ("0**x", {"x": [1.0, 2.0]}),
        ("x**w", {"x": [0.0, -2.0], "w": [2.0, 3.0]}),
        ("1/x", {"x": [0.0, -2.0]}),
        ("log(x)", {"x": [0.0, 1.0]}),
        ("exp(x)", {"x": [800.0, -800.0]}),
        ("abs(x) + relu(x)", {"x": [0.0, -1.0, 1.0]}),
    ],
)
def test_ties_kinks_and_infinities_are_tensorflow_s(text: str, at: dict[str, Any]) -> None:
    agrees(text, at)


def test_where_tensorflow_gives_no_number() -> None:
    """The difference that the documentation names; should TensorFlow change, this tells."""
    _, gradients = tensorflow_answer("x**0", {"x": np.array(0.0)})
    assert math.isnan(gradients["x"])
    assert differentiate("x**0", {"x": 0.0}).gradients["x"] == 0


def run(code: CodeText) -> tuple[dict[str, Any], str]:
    """The names that a program leaves, and what it prints."""
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.text, "drawer", "exec"), names)
    return names, printed.getvalue()


def code_agrees(tape: Tape, name: str) -> None:
    code = tensorflow_code(tape)
    names, _ = run(code)
    np.testing.assert_allclose(names[name].numpy(), tape.value, rtol=1e-9, atol=1e-9, err_msg=code.text)
    assert [*names["gradients"]] == [*tape.expression.variables]
    for variable, gradient in names["gradients"].items():
        wanted = np.zeros_like(tape.given[variable]) if gradient is None else gradient.numpy()
        np.testing.assert_allclose(tape.gradients[variable], wanted, rtol=1e-9, atol=1e-9, err_msg=code.text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_code_of_the_examples_runs(name: str) -> None:
    tape = differentiate(EXAMPLES[name].expression, EXAMPLES[name].at)
    code_agrees(tape, tape.target)
    assert set(EXAMPLES[name].trained) <= set(tape.expression.variables)


@settings(max_examples=80)
@given(EXPRESSIONS, values())
def test_the_code_of_random_expressions_runs(text: str, at: dict[str, Array]) -> None:
    assume(len(text) < 1_500)
    code_agrees(differentiate(text, at), "y")


@pytest.mark.parametrize(
    ("text", "at", "name", "line"),
    [
        ("y = x**3 + 2·x", {"x": 2.0}, "y", "    y = x**3 + 2*x"),
        ("1/0 + x", {"x": 2.0}, "y", "    y = tf.constant(1, tf.float64)/tf.constant(0, tf.float64) + x"),
        ("log(2)*x", {"x": 2.0}, "y", "    y = tf.math.log(tf.constant(2, tf.float64))*x"),
        ("x**-(2)", {"x": 2.0}, "y", "    y = x**-(2)"),
        ("pi*x", {"x": 2.0}, "y", "    y = np.pi*x"),
        ("x + 99999999999999999999", {"x": 2.0}, "y", "    y = x + 1e+20"),
        ("tf*np + tape", {"tf": 2.0, "np": 3.0, "tape": 1.0}, "y", "    y = tf_*np_ + tape_"),
        ("2**10", {}, "y", "y = tf.constant(2, tf.float64)**tf.constant(10, tf.float64)"),
        ("maximum(0, x)", {"x": [1.0, -1.0]}, "y", "    y = tf.maximum(0, x)"),
        ("합 = sum(x)", {"x": [1.0, 2.0]}, "합", "    합 = tf.reduce_sum(x)"),
    ],
)
def test_lines_of_code(text: str, at: dict[str, Any], name: str, line: str) -> None:
    tape = differentiate(text, at)
    assert line in tensorflow_code(tape).text.splitlines()
    code_agrees(tape, name)


def test_what_the_program_prints() -> None:
    tape = differentiate(EXAMPLES["cubic"].expression, EXAMPLES["cubic"].at)
    _, printed = run(tensorflow_code(tape))
    assert printed == "[ 8. 17. 38.]\n[ 5. 14. 29.]\n"


def test_current_lines_and_comments() -> None:
    tape = differentiate("x*x", {"x": 2.0})
    comments = {key: f"about {key}" for key in AUTODIFF_COMMENT_KEYS}
    for part, wanted in (("forward", "y = x*x"), ("backward", "gradients = ")):
        code = tensorflow_code(tape, part=part, comments=comments)  # type: ignore[arg-type]
        (number,) = code.current_lines
        assert code.text.splitlines()[number - 1].strip().startswith(wanted)
        assert all(f"# about {key}" in code.text for key in AUTODIFF_COMMENT_KEYS)
        run(code)
    assert tensorflow_code(tape).current_lines == ()


def test_many_numbers_come_from_a_file() -> None:
    code = tensorflow_code(differentiate("sum(x)", {"x": np.arange(5_000.0)}))
    assert code.loads == ("x",)
    assert code.notes == ("code-array-from-file",)
