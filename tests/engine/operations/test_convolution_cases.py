"""Every convolution case of the reference file; see tests/reference/README.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.operations.convolution import ConvolutionSpec, convolve, output_shape, size_formula, trace

if TYPE_CHECKING:
    from tests.engine.operations.problems import Array

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]}

# what SciPy's routines do: is the kernel flipped, and where does the odd cell of "same" go
ROUTINES: dict[str, dict[str, Any]] = {
    "correlate": {"extra": "before"},
    "convolve": {"extra": "before", "flip_kernel": True},
    "correlate2d": {"extra": "after"},
    "convolve2d": {"extra": "before", "flip_kernel": True},
    "sliding_dot": {},
}


def of_kind(*operations: str) -> list[str]:
    return [name for name, case in CASES.items() if case["operation"] in operations]


def array(record: dict[str, Any]) -> Array:
    return np.array(record["data"], dtype=record["dtype"])


def spec_of(case: dict[str, Any]) -> ConvolutionSpec:
    parameters = case["parameters"]
    if case["operation"] == "conv2d":
        return ConvolutionSpec(stride=tuple(parameters["strides"]), padding=parameters["padding"])
    return ConvolutionSpec(padding=parameters.get("mode", "valid"), **ROUTINES[case["operation"]])


def check_pads(case: dict[str, Any], image: Array, kernel: Array, spec: ConvolutionSpec) -> None:
    pads = case["parameters"].get("pads")
    if pads is None:
        return
    formulas = size_formula(image.shape, kernel.shape, spec)
    found = [(axis.pad_before, axis.pad_after) for axis in formulas]
    columns = (pads["left"], pads["right"])
    assert found == ([columns] if len(found) == 1 else [(pads["top"], pads["bottom"]), columns])


@pytest.mark.parametrize("name", of_kind(*ROUTINES))
def test_signals_and_matrices(name: str) -> None:
    case = CASES[name]
    image, kernel = array(case["inputs"]["x"]), array(case["inputs"]["kernel"])
    spec = spec_of(case)
    found = convolve(image, kernel, spec)
    assert found.dtype == case["expected_dtype"]
    assert list(found.shape) == case["expected_shape"]
    assert case["atol"] == 0
    assert found.tolist() == case["expected"]
    check_pads(case, image, kernel, spec)


@pytest.mark.parametrize("name", of_kind("conv2d"))
def test_layers(name: str) -> None:
    case = CASES[name]
    batch = array(case["inputs"]["x"])
    # a layer holds its weights in the type in which it computes
    kernel = array(case["inputs"]["kernel"]).astype(case["expected_dtype"])
    spec = spec_of(case)
    found = np.stack([convolve(image, kernel, spec) for image in batch])
    wanted = np.array(case["expected"])
    assert found.dtype == case["expected_dtype"]
    assert list(found.shape) == case["expected_shape"]
    np.testing.assert_allclose(found, wanted, rtol=0, atol=case["atol"])
    assert output_shape(batch.shape[1:], kernel.shape, spec) == found.shape[1:]
    check_pads(case, batch[0], kernel, spec)
    steps = trace(batch[0], kernel, spec)
    totals = [step.total for step in steps]
    np.testing.assert_allclose(
        np.reshape(totals, (-1, *found.shape[1:3])).transpose(1, 2, 0), wanted[0], rtol=0, atol=case["atol"]
    )


def test_the_steps_of_the_sliding_dot_product() -> None:
    case = CASES["conv1d-sliding-dot"]
    # the case slides the kernel that has been reversed already
    flipped = array(case["inputs"]["kernel"])[::-1]
    steps = trace(array(case["inputs"]["x"]), flipped, ConvolutionSpec(flip_kernel=True))
    assert len(steps) == case["parameters"]["positions"]
    for step, wanted in zip(steps, case["steps"], strict=True):
        assert step.window.columns.start == wanted["start"]
        assert step.window_values[0, :, 0].tolist() == wanted["window"]
        assert step.kernel_values[0, :, 0].tolist() == wanted["kernel"]
        assert step.products[0, :, 0].tolist() == wanted["products"]
        assert step.total == wanted["sum"]


def test_the_flipped_kernel() -> None:
    case = CASES["conv1d-flip"]
    kernel = array(case["inputs"]["kernel"])
    steps = trace(np.arange(9), kernel, ConvolutionSpec(flip_kernel=True))
    assert steps.kernel_as_used[0, :, 0, 0].tolist() == case["expected"]


def test_no_case_was_overlooked() -> None:
    seen = {*of_kind(*ROUTINES), *of_kind("conv2d"), *of_kind("flip")}
    rest = {CASES[name]["operation"] for name in CASES.keys() - seen}
    assert len(seen) >= 20
    assert not {operation for operation in rest if "conv" in operation or "correlat" in operation}
