"""Automatic differentiation over random expressions: differences, rules of calculus, steps, pictures."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.operations.autodiff import GraphLayout, Tape, differentiate
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.autodiff_tokens import MOST_OPERATIONS
from tests.engine.operations.expressions import EXPRESSIONS, Array, values

NOT_SMOOTH = {"division-by-zero", "relu-at-zero", "tie"}


@settings(max_examples=150)
@given(EXPRESSIONS, values())
def test_gradients_are_central_differences(text: str, at: dict[str, Array]) -> None:
    assume(len(text) < 600)
    tape = differentiate(text, at)
    for name, check in tape.check().items():
        assert check.exact is tape.gradients[name]
        # beside a kink the difference looks across it
        assert (check.agrees | check.at_kink | _near_kink(tape)).all(), (text, name)


def _near_kink(tape: Tape) -> bool:
    """Whether some operand lies so close to a kink that a difference steps over it."""
    for node in tape.nodes:
        operands = [tape.nodes[k].value for k in node.inputs]
        if node.op in ("relu", "abs") and np.abs(operands[0]).min() < 1e-3:
            return True
        if node.op == "maximum" and np.abs(operands[0] - operands[1]).min() < 1e-3:
            return True
    return False


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name not in NOT_SMOOTH])
def test_the_examples_agree_with_their_differences(name: str) -> None:
    checks = differentiate(EXAMPLES[name].expression, EXAMPLES[name].at).check()
    assert checks.keys() == EXAMPLES[name].at.keys()
    for check in checks.values():
        assert check.agrees.all()
        assert not check.at_kink.any()
        np.testing.assert_allclose(check.central, check.exact, rtol=1e-7, atol=1e-7)


@pytest.mark.parametrize("name", sorted(NOT_SMOOTH))
def test_the_other_examples_are_not_smooth(name: str) -> None:
    checks = differentiate(EXAMPLES[name].expression, EXAMPLES[name].at).check()
    assert any(check.at_kink.any() or not np.isfinite(check.central).all() for check in checks.values())


def test_a_kink_shows_both_of_its_slopes() -> None:
    check = differentiate("relu(x)", {"x": [0.0, 1.0]}).check()["x"]
    assert (check.left[0], check.central[0], check.right[0], check.exact[0]) == pytest.approx((0, 0.5, 1, 0))
    assert check.at_kink.tolist() == [True, False]
    assert check.agrees.tolist() == [False, True]


def test_a_check_tries_the_first_numbers_only() -> None:
    check = differentiate("sum(x*x)", {"x": np.arange(10.0)}).check(most=3)["x"]
    assert np.isnan(check.central).tolist() == [False] * 3 + [True] * 7
    assert check.agrees[:3].all()


@settings(max_examples=60)
@given(EXPRESSIONS, EXPRESSIONS, values())
def test_rules_of_calculus(first: str, second: str, at: dict[str, Array]) -> None:
    assume(len(first) + len(second) < 900)
    f, g = differentiate(first, at), differentiate(second, at)
    shape = np.broadcast_shapes(f.value.shape, g.value.shape)
    assume(f.value.shape == g.value.shape == shape)
    added = differentiate(f"({first}) + ({second})", at)
    tripled = differentiate(f"3*({first})", at)
    for name in at:
        wanted = f.gradients[name] + g.gradients[name]
        scale = 1 + np.abs(wanted).max() + np.abs(f.gradients[name]).max()
        np.testing.assert_allclose(added.gradients[name] / scale, wanted / scale, rtol=0, atol=1e-9)
        np.testing.assert_allclose(tripled.gradients[name], 3 * f.gradients[name], rtol=1e-9, atol=1e-9)


@settings(max_examples=100)
@given(EXPRESSIONS, values())
def test_steps_tell_the_whole_story(text: str, at: dict[str, Array]) -> None:
    assume(len(text) < 900)
    tape = differentiate(text, at)
    seen: set[int] = set()
    for step in tape.forward_steps:
        assert all(operand.is_number or operand.index in seen for operand in step.operands)
        seen.add(step.node.index)
    known: set[int] = set()
    for back in tape.backward_steps:
        assert all(term.consumer.index in known for term in back.terms)
        known.add(back.node.index)
        if back.terms:
            total: Any = sum(term.share for term in back.terms)
            np.testing.assert_allclose(total, back.gradient, rtol=1e-9, atol=1e-9)
            assert back.symbols.count("·") == len(back.terms)
    assert {tape.node_of(name).index for name in tape.expression.variables} <= known


@settings(max_examples=100)
@given(EXPRESSIONS, values(), st.booleans())
def test_a_picture_runs_from_left_to_right(text: str, at: dict[str, Array], with_numbers: bool) -> None:
    assume(len(text) < 900)
    tape = differentiate(text, at)
    picture = tape.layout(with_numbers=with_numbers)
    places = {placed.node: (placed.layer, placed.slot) for placed in picture.nodes}
    assert [*places] == [node.index for node in (tape.nodes if with_numbers else tape.rows)]
    assert len(set(places.values())) == len(places)
    assert_tidy(picture)
    for edge in picture.edges:
        assert (edge.points[0], edge.points[-1]) == (places[edge.source], places[edge.target])
        assert tape.nodes[edge.target].inputs[edge.place] == edge.source
        between = set(edge.points[1:-1])
        assert not between & set(places.values())
    wanted = sum(k in places for node in places for k in tape.nodes[node].inputs)
    assert len(picture.edges) == wanted


def assert_tidy(picture: GraphLayout) -> None:
    for placed in picture.nodes:
        assert 0 <= placed.layer < picture.layers
        assert 0 <= placed.slot <= picture.slots - 1
    for edge in picture.edges:
        assert all(after[0] == before[0] + 1 for before, after in pairwise(edge.points))


def test_the_course_s_picture() -> None:
    picture = differentiate("y = x**3 + 2*x + 5", {"x": 2.0}).layout()
    assert [(placed.layer, placed.slot) for placed in picture.nodes] == [
        (0, 0.5),
        (1, 0),
        (1, 1),
        (2, 0.5),
        (3, 0.5),
    ]
    assert all(len(edge.points) == 2 for edge in picture.edges)


def test_lines_do_not_cross_where_they_need_not() -> None:
    picture = differentiate("(d*a) + (c*b)", dict.fromkeys("abcd", 1.0)).layout()
    slots = {placed.node: placed.slot for placed in picture.nodes}
    into: dict[int, list[float]] = {}
    for edge in picture.edges:
        into.setdefault(edge.target, []).append(slots[edge.source])
    first, second = [into[target] for target in (4, 5)]
    assert max(first) < min(second) or max(second) < min(first)


def test_the_largest_expression_is_quick() -> None:
    text = "x" + "*x" * MOST_OPERATIONS
    begun = time.perf_counter()
    tape = differentiate(text, {"x": 1.0})
    tape.layout()
    assert len(tape.backward_steps) == MOST_OPERATIONS + 1
    assert tape.gradients["x"] == MOST_OPERATIONS + 1
    assert time.perf_counter() - begun < 1.0
