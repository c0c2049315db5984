"""The program of NumPy: it runs, gives what the tape gives, and marks the line of the step."""

from __future__ import annotations

import contextlib
import io
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.operations.autodiff import Tape, differentiate
from engine.operations.autodiff_code_numpy import NUMPY_COMMENT_KEYS, numpy_code
from engine.operations.autodiff_examples import EXAMPLES
from tests.engine.operations.expressions import EXPRESSIONS, NAMES


def run(tape: Tape, **options: Any) -> tuple[dict[str, Any], str]:
    """The names that the program leaves, and what it prints."""
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # divisions by zero are part of some examples
        exec(compile(numpy_code(tape, **options).text, "drawer", "exec"), names)
    return names, printed.getvalue()


def agrees(tape: Tape) -> None:
    names, _ = run(tape)
    text = numpy_code(tape).text
    np.testing.assert_allclose(names[tape.target], tape.value, rtol=1e-9, atol=1e-9, err_msg=text)
    for variable in tape.expression.variables:
        found, wanted = names[f"d_{variable}"], tape.gradients[variable]
        assert np.shape(found) == wanted.shape, text
        np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-9, err_msg=text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_programs_of_the_examples(name: str) -> None:
    agrees(differentiate(EXAMPLES[name].expression, EXAMPLES[name].at))


@settings(max_examples=150)
@given(EXPRESSIONS, st.lists(st.lists(st.floats(-2, 2), min_size=3, max_size=3), min_size=3, max_size=3))
def test_random_programs(text: str, lines: list[list[float]]) -> None:
    assume(len(text) < 1_500)
    at = {name: line[0] if name == "b" else line for name, line in zip(NAMES, lines, strict=True)}
    agrees(differentiate(text, at))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("x", {"x": [1.0, 2.0]}),
        ("7", {}),
        ("2**3 + 1", {}),
        ("1/0 + x", {"x": 2.0}),
        ("x**0.5", {"x": -1.0}),
        ("v1 + x*2", {"v1": 1.0, "x": 3.0}),
        ("np*x", {"np": 2.0, "x": [1.0, 2.0]}),
        ("-x + +x", {"x": 2.0}),
    ],
)
def test_programs_at_the_edge(text: str, at: dict[str, Any]) -> None:
    tape = differentiate(text, at)
    names, printed = run(tape)
    assert printed.count("\n") >= 1 + len(tape.expression.variables)
    np.testing.assert_allclose(names[tape.target], tape.value)


def test_every_step_has_its_line() -> None:
    tape = differentiate(EXAMPLES["cubic"].expression, EXAMPLES["cubic"].at)
    comments = {key: f"about {key}" for key in NUMPY_COMMENT_KEYS}
    marked = {}
    for way, step in [("forward", k) for k in range(1, 5)] + [("backward", k) for k in range(5)]:
        code = numpy_code(tape, current=(way, step), comments=comments)
        (number,) = code.current_lines
        marked[way, step] = code.text.splitlines()[number - 1]
    assert marked["forward", 1] == "v1 = x ** 3"
    assert marked["forward", 4] == "y = v3 + 5"
    assert marked["backward", 0] == "d_y = np.ones_like(y)"
    assert marked["backward", 4] == "d_x = d_v1 * (3 * x ** (3 - 1)) + d_v2 * 2"
    _, printed = run(tape)
    assert printed == "[ 8. 17. 38.]\n[ 5. 14. 29.]\n"
