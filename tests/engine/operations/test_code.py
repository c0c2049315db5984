"""What the code drawer shows is run and compared with what the screen shows."""

from __future__ import annotations

import ast
import contextlib
import io
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

import engine.operations
from engine.operations.code import CODE, COMMENT_KEYS, NOTE_KEYS, CodeText, keras_code, numpy_code, scipy_code
from engine.operations.convolution import ConvolutionSpec, convolve, trace
from engine.training.loading import load_tensorflow
from tests.engine.operations.problems import Array, Problem, problems


def run(code: CodeText) -> tuple[Array, str]:
    """The y that a program leaves, and what it prints."""
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.text, "drawer", "exec"), names)
    return names["y"], printed.getvalue()


def agrees(code: CodeText, problem: Problem, tolerance: float = 1e-10) -> None:
    wanted = convolve(problem.image, problem.kernel, problem.spec, problem.bias)
    found, _ = run(code)
    assert found.shape == wanted.shape
    np.testing.assert_allclose(found, wanted, rtol=0, atol=tolerance, err_msg=code.text)


@given(problems())
def test_numpy_text_computes_what_the_screen_shows(problem: Problem) -> None:
    agrees(numpy_code(problem.image, problem.kernel, problem.spec, problem.bias), problem)


@settings(max_examples=300)
@given(problems())
def test_scipy_text_computes_what_the_screen_shows(problem: Problem) -> None:
    agrees(scipy_code(problem.image, problem.kernel, problem.spec, problem.bias), problem)


@settings(max_examples=60)
@given(problems())
def test_keras_text_computes_what_the_screen_shows(problem: Problem) -> None:
    load_tensorflow()
    agrees(keras_code(problem.image, problem.kernel, problem.spec, problem.bias), problem)


@given(problems(dtype=np.int64))
def test_integers_stay_exact(problem: Problem) -> None:
    for write in (numpy_code, scipy_code):
        found, _ = run(write(problem.image, problem.kernel, problem.spec, problem.bias))
        assert found.dtype == np.int64
        assert np.array_equal(found, convolve(problem.image, problem.kernel, problem.spec, problem.bias))


@settings(max_examples=30)
@given(problems(dtype=np.float32))
def test_single_precision_is_said(problem: Problem) -> None:
    for write in (numpy_code, scipy_code):
        code = write(problem.image, problem.kernel, problem.spec, problem.bias)
        assert run(code)[0].dtype == np.float32
        agrees(code, problem, 1e-5)


RAMP = np.arange(1, 37).reshape(6, 6)
EVEN = np.array([[2, 0], [1, -1]])
ODD = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])


@pytest.mark.parametrize(
    ("image", "kernel", "spec", "call", "notes"),
    [
        ([1, 2, 3], [1, 2], {}, 'signal.correlate(x, k, mode="valid")', ()),
        ([1, 2, 3], [1, 2], {"flip_kernel": True}, 'signal.convolve(x, k, mode="valid")', ()),
        (
            [1, 2, 3],
            [1, 2],
            {"padding": "same", "extra": "before"},
            'signal.correlate(x, k, mode="same")',
            (),
        ),
        (
            [1, 2, 3],
            [1, 2],
            {"padding": "same"},
            'signal.correlate(xp, k, mode="valid")',
            ("code-scipy-same-side",),
        ),
        (RAMP, EVEN, {"padding": "same"}, 'signal.correlate2d(x, k, mode="same")', ()),
        (RAMP, EVEN, {"padding": "same", "extra": "before"}, 'signal.correlate(x, k, mode="same")', ()),
        (
            RAMP,
            EVEN,
            {"padding": "same", "extra": "before", "flip_kernel": True},
            'signal.convolve2d(x, k, mode="same")',
            (),
        ),
        (
            RAMP,
            EVEN,
            {"padding": "same", "flip_kernel": True},
            'signal.convolve2d(xp, k, mode="valid")',
            ("code-scipy-same-side",),
        ),
        (
            RAMP,
            ODD,
            {"padding": "same", "flip_kernel": True, "border": "wrap"},
            'signal.convolve2d(x, k, mode="same", boundary="wrap")',
            (),
        ),
        (
            RAMP,
            ODD,
            {"padding": "same", "border": "reflect"},
            'signal.correlate2d(xp, k, mode="valid")',
            ("code-scipy-border",),
        ),
        (
            RAMP,
            ODD,
            {"padding": ((0, 1), (2, 0))},
            'signal.correlate2d(xp, k, mode="valid")',
            ("code-scipy-padding",),
        ),
        # six wide, three taps, stride 2: TensorFlow pads 0 and 1, SciPy's "same" would pad 1 and 1
        (
            RAMP,
            ODD,
            {"padding": "same", "stride": (2, 2)},
            'signal.correlate2d(xp, k, mode="valid")',
            ("code-scipy-same-side", "code-scipy-stride"),
        ),
        (
            RAMP,
            ODD,
            {"padding": "full", "dilation": (2, 1)},
            'signal.correlate2d(x, k, mode="full")',
            ("code-scipy-dilation",),
        ),
    ],
)
def test_scipy_takes_the_right_routine(image, kernel, spec, call, notes) -> None:
    code = scipy_code(image, kernel, ConvolutionSpec(**spec))
    assert call in code.text
    assert code.notes == notes
    assert np.array_equal(run(code)[0], convolve(image, kernel, ConvolutionSpec(**spec)))


@pytest.mark.parametrize(
    ("spec", "call", "notes"),
    [
        ({"padding": "same"}, 'padding="same"', ()),
        ({"padding": "same", "extra": "before"}, 'padding="valid"', ("code-keras-padding",)),
        ({"padding": "full"}, 'padding="valid"', ("code-keras-padding",)),
        ({"padding": "same", "border": "edge"}, 'padding="valid"', ("code-keras-border",)),
        ({"flip_kernel": True}, 'padding="valid"', ("code-keras-flip",)),
        ({"stride": (2, 1)}, "strides=(2, 1)", ()),
        ({"dilation": (1, 2)}, "dilation_rate=(1, 2)", ()),
        ({"stride": (2, 2), "dilation": (2, 2)}, "dilation_rate=(2, 2)", ("code-keras-stride-dilation",)),
    ],
)
def test_keras_says_what_it_has_no_word_for(spec, call, notes) -> None:
    load_tensorflow()
    image, kernel = RAMP.astype(np.float64), EVEN.astype(np.float64)
    code = keras_code(image, kernel, ConvolutionSpec(**spec))
    assert call in code.text
    assert code.notes == notes
    assert np.array_equal(run(code)[0], convolve(image, kernel, ConvolutionSpec(**spec)))


def test_keras_is_given_floats() -> None:
    load_tensorflow()
    code = keras_code(RAMP, EVEN, ConvolutionSpec())
    assert code.notes == ("code-keras-integers",)
    assert np.array_equal(run(code)[0], convolve(RAMP, EVEN, ConvolutionSpec()))


@pytest.mark.parametrize("library", CODE)
def test_the_lines_of_the_step_are_those_that_compute_it(library: str) -> None:
    image = np.arange(75.0).reshape(5, 5, 3)
    kernel = np.arange(54.0).reshape(3, 3, 3, 2)
    spec = ConvolutionSpec(stride=(2, 2), padding="same")
    steps = trace(image, kernel, spec, [1.0, 2.0])
    step = steps[11]
    if library == "keras":
        load_tensorflow()
    code = CODE[library](image, kernel, spec, [1.0, 2.0], step=step.output_index)
    lines = code.text.splitlines()
    current = [lines[number - 1] for number in code.current_lines]
    assert current[-1] == "print(y[{}, {}, {}])".format(*step.output_index)
    assert float(run(code)[1]) == pytest.approx(step.total)
    word = {"numpy": "(window * k[..., f]).sum() + b[f]", "scipy": "signal.correlate2d", "keras": "ops.conv("}
    assert any(word[library] in line for line in current)
    assert not any("np.array(" in line or "import" in line for line in current)


@pytest.mark.parametrize(("image", "kernel", "cell"), [([1, 2, 3], [1, 1], "y[1]"), (RAMP, EVEN, "y[0, 1]")])
@pytest.mark.parametrize("library", CODE)
def test_the_cell_is_written_in_the_form_of_the_result(library: str, image, kernel, cell: str) -> None:
    code = CODE[library](image, kernel, ConvolutionSpec(), step=(0, 1, 0))
    assert code.text.splitlines()[-1] == f"print({cell})"


def test_comments_come_from_the_reader_s_language() -> None:
    comments = {key: f"설명 {key}" for key in COMMENT_KEYS}
    spec = ConvolutionSpec(padding="same", flip_kernel=True, dilation=(2, 2), stride=(2, 2), border="reflect")
    written = ""
    for write in CODE.values():
        commented = write(RAMP, ODD, spec, comments=comments)
        bare = write(RAMP, ODD, spec)
        assert "#" not in bare.text
        kept = [line for line in commented.text.splitlines() if not line.startswith("#")]
        assert kept == bare.text.splitlines()
        ast.parse(commented.text)
        written += commented.text
    assert all(f"# 설명 {key}" in written for key in COMMENT_KEYS)


def test_not_finite_numbers_are_written_as_such() -> None:
    image = np.array([1e308, np.nan, -np.inf, 1e-320, -0.0, 0.1])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        found, _ = run(numpy_code(image, [1.0], ConvolutionSpec()))
    assert np.array_equal(found, image, equal_nan=True)


def test_large_images_are_read_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = np.arange(10_000.0).reshape(100, 100)
    code = scipy_code(image, ODD, ConvolutionSpec(padding="same"))
    assert code.loads == ("x",)
    assert code.notes == ("code-array-from-file",)
    assert len(code.text) < 1_000
    np.save(tmp_path / "x.npy", image)
    monkeypatch.chdir(tmp_path)
    assert np.array_equal(run(code)[0], convolve(image, ODD, ConvolutionSpec(padding="same")))


def test_every_note_has_a_sentence() -> None:
    from gui.message_table import MESSAGES

    assert set(NOTE_KEYS) <= set(MESSAGES)
    sources = Path(engine.operations.__path__[0])
    written = "".join(path.read_text(encoding="utf-8") for path in sources.glob("code_*.py"))
    assert {key for key in NOTE_KEYS if f'"{key}"' in written} == set(NOTE_KEYS)
