"""Every pooling case of the reference file; see tests/reference/README.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.operations.pooling import PoolingSpec, output_shape, pool, size_formula, trace

if TYPE_CHECKING:
    from tests.engine.operations.problems import Array

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]}
POOLINGS = [name for name, case in CASES.items() if "pool" in case["operation"]]


def batch_of(case: dict[str, Any]) -> Array:
    record = case["inputs"]["x"]
    return np.array(record["data"], dtype=record["dtype"])


def spec_of(case: dict[str, Any]) -> PoolingSpec:
    given = case["parameters"]
    kind = {"max_pool2d": "max", "avg_pool2d": "average"}[case["operation"]]
    return PoolingSpec(kind, given["window"], given["strides"], given["padding"])  # type: ignore[arg-type]


@pytest.mark.parametrize("name", POOLINGS)
def test_a_case(name: str) -> None:
    case = CASES[name]
    spec, batch = spec_of(case), batch_of(case)
    found = np.stack([pool(image, spec) for image in batch])
    assert list(found.shape) == case["expected_shape"]
    assert output_shape(batch.shape[1:], spec) == found.shape[1:]
    np.testing.assert_allclose(found, np.array(case["expected"]), rtol=0, atol=case["atol"])
    assert found.dtype == batch.dtype
    pads = case["parameters"].get("pads")
    if pads is not None:
        rows, columns = size_formula(batch.shape[1:], spec)
        assert (rows.pad_before, rows.pad_after) == (pads["top"], pads["bottom"])
        assert (columns.pad_before, columns.pad_after) == (pads["left"], pads["right"])


@pytest.mark.parametrize("name", POOLINGS)
def test_its_steps(name: str) -> None:
    case = CASES[name]
    steps = trace(batch_of(case)[0], spec_of(case))
    totals = np.empty(steps.shape)
    for step in steps:
        totals[step.output_index] = step.total
    np.testing.assert_allclose(totals, np.array(case["expected"])[0], rtol=0, atol=case["atol"])


def test_no_case_was_overlooked() -> None:
    assert len(POOLINGS) >= 3
    assert {CASES[name]["operation"] for name in POOLINGS} <= {"max_pool2d", "avg_pool2d"}
