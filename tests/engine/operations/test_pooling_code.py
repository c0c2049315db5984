"""What the code drawer shows is run and compared with what the screen shows."""

from __future__ import annotations

import ast
import contextlib
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings

import engine.operations
from engine.operations.pooling import PoolingSpec, pool, trace
from engine.operations.pooling_code import (
    POOLING_CODE,
    POOLING_COMMENT_KEYS,
    POOLING_NOTE_KEYS,
    CodeText,
    keras_code,
    numpy_code,
    scipy_code,
)
from engine.training.loading import load_tensorflow
from tests.engine.operations.pooling_problems import Pooling, poolings

if TYPE_CHECKING:
    from tests.engine.operations.problems import Array

COURSE = np.array([[4.0, 3.0], [2.0, 1.0]])
RAMP = np.arange(49.0).reshape(7, 7)


def run(code: CodeText) -> tuple[Array, str]:
    """The y that a program leaves, and what it prints."""
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.text, "drawer", "exec"), names)
    return names["y"], printed.getvalue()


def agrees(code: CodeText, pooling: Pooling, tolerance: float = 1e-12) -> None:
    wanted = pool(pooling.image, pooling.spec)
    found, _ = run(code)
    assert found.shape == wanted.shape
    np.testing.assert_allclose(found, wanted, rtol=0, atol=tolerance, err_msg=code.text)


@settings(max_examples=200)
@given(poolings())
def test_numpy_text_computes_what_the_screen_shows(pooling: Pooling) -> None:
    agrees(numpy_code(pooling.image, pooling.spec), pooling)


@settings(max_examples=200)
@given(poolings())
def test_scipy_text_computes_what_the_screen_shows(pooling: Pooling) -> None:
    agrees(scipy_code(pooling.image, pooling.spec), pooling)


@settings(max_examples=60)
@given(poolings())
def test_keras_text_computes_what_the_screen_shows(pooling: Pooling) -> None:
    load_tensorflow()
    agrees(keras_code(pooling.image, pooling.spec), pooling)


@given(poolings(dtype=np.int64))
def test_integers_stay_exact(pooling: Pooling) -> None:
    wanted = pool(pooling.image, pooling.spec)
    found, _ = run(numpy_code(pooling.image, pooling.spec))
    assert found.dtype == wanted.dtype
    assert np.array_equal(found, wanted)
    agrees(scipy_code(pooling.image, pooling.spec), pooling)


@settings(max_examples=30)
@given(poolings(dtype=np.float32))
def test_single_precision_is_said(pooling: Pooling) -> None:
    for write in (numpy_code, scipy_code):
        code = write(pooling.image, pooling.spec)
        assert run(code)[0].dtype == np.float32
        agrees(code, pooling, 1e-6)


@pytest.mark.parametrize(
    ("spec", "line"),
    [
        (PoolingSpec(), "        window = x[2*i:2*i+2, 2*j:2*j+2]"),
        (PoolingSpec("average"), "        y[i, j] = window.mean()"),
        (
            PoolingSpec(window=(3, 3), padding="same"),
            "        window = x[max(2*i-1, 0):2*i+2, max(2*j-1, 0):2*j+2]",
        ),
        (PoolingSpec("min", window=None), "y = np.min(x, axis=(0, 1), keepdims=True)"),
    ],
)
def test_numpy_is_written_as_one_would(spec: PoolingSpec, line: str) -> None:
    assert line in numpy_code(RAMP, spec).text.splitlines()


@pytest.mark.parametrize(
    ("image", "spec", "call", "notes"),
    [
        (COURSE, PoolingSpec(stride=(1, 1)), "ops.max_pool(batch, (2, 2), strides=(1, 1)", ()),
        (COURSE, PoolingSpec("average", padding="same"), 'strides=(2, 2), padding="same")', ()),
        (COURSE, PoolingSpec("min"), "-ops.max_pool(-batch, ", ("code-pool-keras-min",)),
        (COURSE, PoolingSpec("min", window=None), "ops.min(x, axis=(0, 1), keepdims=True)", ()),
        (
            COURSE,
            PoolingSpec(padding=((1, 0), (0, 1))),
            "np.pad(x, ((1, 0), (0, 1)), constant_values=-np.inf)",
            ("code-pool-keras-padding",),
        ),
        (
            COURSE,
            PoolingSpec("average", padding=((1, 0), (0, 1))),
            "y = y / ops.average_pool(real, ",
            ("code-pool-keras-padding", "code-pool-divisor"),
        ),
        (COURSE.astype(int), PoolingSpec(), "x = x.astype(np.float64)", ("code-pool-keras-integers",)),
        (COURSE, PoolingSpec(padding=((0, 0), (0, 0))), 'padding="valid"', ()),
    ],
)
def test_keras_says_what_it_has_no_word_for(image, spec: PoolingSpec, call: str, notes) -> None:
    load_tensorflow()
    code = keras_code(image, spec)
    assert call in code.text
    assert code.notes == notes
    assert np.array_equal(run(code)[0], pool(image, spec))


@pytest.mark.parametrize(
    ("spec", "call", "notes"),
    [
        (PoolingSpec(), "ndimage.maximum_filter(x, size=(2, 2), origin=(-1, -1))", ()),
        (PoolingSpec("min", (3, 1)), "ndimage.minimum_filter(x, size=(3, 1), origin=(-1, 0))", ()),
        (
            PoolingSpec("average", padding="same"),
            "share = ndimage.uniform_filter(real,",
            ("code-pool-scipy-padding", "code-pool-divisor"),
        ),
    ],
)
def test_scipy_takes_the_right_filter(spec: PoolingSpec, call: str, notes) -> None:
    code = scipy_code(RAMP, spec)
    assert call in code.text
    assert code.notes == (*notes, "code-pool-scipy-places")
    np.testing.assert_allclose(run(code)[0], pool(RAMP, spec), rtol=0, atol=1e-12)


@pytest.mark.parametrize("library", POOLING_CODE)
@pytest.mark.parametrize("spec", [PoolingSpec("average", padding="same"), PoolingSpec(window=None)])
def test_the_lines_of_the_step_are_those_that_compute_it(library: str, spec: PoolingSpec) -> None:
    load_tensorflow()
    image = np.arange(75.0).reshape(5, 5, 3)
    step = trace(image, spec)[-1]
    code = POOLING_CODE[library](image, spec, step=step.output_index)
    lines = code.text.splitlines()
    current = [lines[number - 1] for number in code.current_lines]
    assert current[-1] == "print(y[{}, {}, {}])".format(*step.output_index)
    assert float(run(code)[1]) == pytest.approx(step.total)
    assert len(current) > 1
    assert not any("np.array(" in line or "import" in line for line in current)
    assert POOLING_CODE[library](RAMP, spec, step=(0, 0, 0)).text.splitlines()[-1] == "print(y[0, 0])"


def test_comments_come_from_the_reader_s_language() -> None:
    comments = {key: f"설명 {key}" for key in POOLING_COMMENT_KEYS}
    written = ""
    for write in POOLING_CODE.values():
        for padding in (((1, 0), (0, 1)), "same"):
            spec = PoolingSpec("average", padding=padding)
            commented, bare = write(RAMP, spec, comments=comments), write(RAMP, spec)
            assert "#" not in bare.text
            kept = [line for line in commented.text.splitlines() if not line.startswith("#")]
            assert kept == bare.text.splitlines()
            ast.parse(commented.text)
            written += commented.text
    assert all(f"# 설명 {key}" in written for key in POOLING_COMMENT_KEYS)


def test_not_finite_numbers_are_written_as_such() -> None:
    image = np.array([[np.nan, -np.inf], [1e308, 1e-320]])
    found, _ = run(numpy_code(image, PoolingSpec(window=(1, 1), stride=(1, 1))))
    assert np.array_equal(found, image, equal_nan=True)


def test_large_images_are_read_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = np.arange(10_000.0).reshape(100, 100)
    code = scipy_code(image, PoolingSpec())
    assert code.loads == ("x",)
    assert code.notes == ("code-array-from-file", "code-pool-scipy-places")
    np.save(tmp_path / "x.npy", image)
    monkeypatch.chdir(tmp_path)
    assert np.array_equal(run(code)[0], pool(image, PoolingSpec()))


def test_every_note_has_a_sentence() -> None:
    from gui.message_table import MESSAGES

    assert set(POOLING_NOTE_KEYS) <= set(MESSAGES)
    sources = Path(engine.operations.__path__[0])
    modules = (*sources.glob("pooling_code_*.py"), sources / "code_text.py")
    written = "".join(path.read_text(encoding="utf-8") for path in modules)
    assert {key for key in POOLING_NOTE_KEYS if f'"{key}"' in written} == set(POOLING_NOTE_KEYS)
