"""A public operation says what it computes, from what, to what, and what it refuses; and shows it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from engine.network import backward, forward, saliency
from engine.operations import (
    autodiff,
    axes,
    convolution,
    depth,
    descent,
    padding,
    pooling,
    softmax,
    transposed_convolution,
)

OPERATIONS: dict[str, Callable[..., Any]] = {
    **{name: getattr(convolution, name) for name in convolution.__all__},
    "gradient": transposed_convolution.gradient,
    "pad": padding.pad,
    "resolve_padding": padding.resolve_padding,
    "pool": pooling.pool,
    "global_pool": pooling.global_pool,
    "route_gradient": pooling.route_gradient,
    "differentiate": autodiff.differentiate,
    "softmax": softmax.softmax,
    "log_softmax": softmax.log_softmax,
    "softmax_jacobian": softmax.softmax_jacobian,
    "cross_entropy": softmax.cross_entropy,
    "depth_profile": depth.depth_profile,
    "descent_step": descent.descent_step,
    "swap_axes_trace": axes.swap_axes_trace,
    "transpose_trace": axes.transpose_trace,
    "run": forward.run,
    "run_from": forward.run_from,
    "scores_of": forward.scores_of,
    "weights_of": forward.weights_of,
    "gradient_of": backward.gradient_of,
    "class_gradient": saliency.class_gradient,
    "gradient_times_input": saliency.gradient_times_input,
    "occlusion": saliency.occlusion,
    "grad_cam": saliency.grad_cam,
    "change_of_mind": saliency.change_of_mind,
}
FUNCTIONS = [name for name, operation in OPERATIONS.items() if inspect.isfunction(operation)]
SECTIONS = ("Args:", "Returns:", "Raises:", "Source:", ">>> ")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_operation_s_docstring_has_its_parts_in_order(name: str) -> None:
    text = inspect.getdoc(OPERATIONS[name]) or ""
    places = [text.find(section) for section in SECTIONS]
    assert -1 not in places, f"{name} lacks {SECTIONS[places.index(-1)]}"
    assert places == sorted(places)
    first, empty = text.splitlines()[:2]
    assert first.endswith(".")
    assert not empty


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_argument_is_described(name: str) -> None:
    operation = OPERATIONS[name]
    text = inspect.getdoc(operation) or ""
    described = text[text.index("Args:") : text.index("Returns:")]
    for argument in inspect.signature(operation).parameters:
        assert f"    {argument}: " in described
