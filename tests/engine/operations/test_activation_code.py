"""What the code drawer shows for an activation is run and compared."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.operations.activation_code import ACTIVATION_CODE, ACTIVATION_COMMENT_KEYS, keras_code, numpy_code
from engine.operations.activations import ACTIVATIONS, course_grid
from engine.training.loading import load_tensorflow

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText

PLACES = np.array([-7.5, -6, -3, -1, -0.25, 0, 0.5, 1, 3, 6, 8])


def run(code: CodeText) -> tuple[dict[str, Any], str]:
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.text, "drawer", "exec"), names)
    return names, printed.getvalue()


@pytest.mark.parametrize("library", ACTIVATION_CODE)
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_code_gives_value_and_derivative(name: str, library: str) -> None:
    if library == "keras":
        load_tensorflow()
    activation = ACTIVATIONS[name]
    for places, given in ((course_grid(), None), (PLACES, PLACES)):
        code = ACTIVATION_CODE[library](activation, given)
        found, _ = run(code)
        for key, wanted in (("y", activation.value(places)), ("slope", activation.derivative(places))):
            np.testing.assert_allclose(np.ravel(found[key]), wanted, rtol=1e-6, atol=1e-6, err_msg=code.text)


def test_the_course_s_cell() -> None:
    found, printed = run(numpy_code(ACTIVATIONS["relu"], [-1, 2, -3, 4, -5]))
    assert printed == "[0 2 0 4 0]\n[0. 1. 0. 1. 0.]\n"
    assert found["y"].dtype == np.int64


def test_parameters_are_written() -> None:
    leaky = ACTIVATIONS["leaky_relu"].with_parameters(slope=0.01)
    assert "y = np.where(x > 0, x, 0.01 * x)\n" in numpy_code(leaky).text
    assert "y = tf.nn.leaky_relu(x, alpha=0.01)\n" in keras_code(leaky).text
    assert "import keras" not in keras_code(leaky).text


def test_current_lines_and_comments() -> None:
    comments = {key: f"about {key}" for key in ACTIVATION_COMMENT_KEYS}
    for write in ACTIVATION_CODE.values():
        code = write(ACTIVATIONS["tanh"], comments=comments)
        lines = code.text.splitlines()
        current = [lines[number - 1].split("=")[0].strip() for number in code.current_lines]
        assert current == ["y", "slope"]
        assert all(f"# about {key}" in code.text for key in ACTIVATION_COMMENT_KEYS)
