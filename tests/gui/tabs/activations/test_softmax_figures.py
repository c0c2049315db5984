"""The arithmetic of a softmax step by step, against the engine and against numbers worked by hand."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.softmax import softmax, softmax_jacobian
from gui.tabs.activations import softmax_changes as changes
from gui.tabs.activations.presets import preset_part
from gui.tabs.activations.softmax_columns import NAMES, lay_out
from gui.tabs.activations.softmax_figures import STEPS, SoftmaxFigures
from gui.tabs.activations.softmax_painter import sum_text, texts_of
from gui.tabs.activations.softmax_part import SoftmaxPart
from gui.tabs.activations.softmax_words import arithmetic, step_sentence
from gui.widgets.painted_text import text_of

LOGITS = st.lists(st.floats(-50, 50), min_size=2, max_size=10)


def figures_of(preset: str) -> SoftmaxFigures:
    part = preset_part(preset)
    assert isinstance(part, SoftmaxPart)
    return SoftmaxFigures.of(part)


def written(figures: SoftmaxFigures, step: str, row: int = 0, cell: tuple[int, int] = (0, 0)) -> str:
    return " ".join(text_of(arithmetic(figures, STEPS.index(step), row, cell)).split())


@pytest.mark.parametrize(
    ("preset", "loss"),
    [
        ("softmax-three", 0.417030),
        ("softmax-shifted", 0.417030),
        ("softmax-equal", math.log(10)),
        ("softmax-twice", 0.802121),
        ("softmax-large", 0.0),
    ],
)
def test_the_losses_of_the_course(preset: str, loss: float) -> None:
    assert figures_of(preset).loss == pytest.approx(loss, abs=5e-7)


def test_every_step_is_written_out() -> None:
    figures = figures_of("softmax-three")
    assert [written(figures, step, 1) for step in STEPS[:-1]] == [
        "z[1] = 1",
        "z[1] / T = 1 / 1 = 1",
        "max = max(2, 1, 0.1) = 2",
        "z[1] − max = 1 − 2 = −1",
        "exp(z[1] − max) = exp(−1) = 0.3679",
        "Σ = 1 + 0.3679 + 0.1496 = 1.517",
        "p[1] = 0.3679 / 1.517 = 0.2424",
        "loss = −ln p[0] = −ln 0.659 = 0.417030",
        "∂loss/∂z[1] = 0.2424 − 0 = 0.2424",
    ]
    assert written(figures, "jacobian", cell=(0, 1)) == (
        "∂p[0]/∂z[1] = p[0]·(0 − p[1]) = 0.659·(0 − 0.2424) = −0.1598"
    )
    assert texts_of(figures, "share") == ["0.6590", "0.2424", "0.0986"]
    assert [sum_text(figures, name) for name in ("exponential", "share", "gradient", "score")] == [
        "Σ 1.5174",
        "Σ 1.0000",
        "Σ 0.0000",
        "",
    ]


def test_temperature_divides_scores_and_gradient() -> None:
    figures = SoftmaxFigures.of(SoftmaxPart((3.0, 1.0), 2.0))
    assert written(figures, "scaled") == "z[0] / T = 3 / 2 = 1.5"
    assert written(figures, "shifted", 1) == "z[1] / T − max = 0.5 − 1.5 = −1"
    assert written(figures, "gradient") == "∂loss/∂z[0] = (0.7311 − 1) / 2 = −0.1345"
    assert written(figures, "jacobian", cell=(0, 0)).endswith("0.7311·(1 − 0.7311) / 2 = 0.09831")


def test_the_naive_way_ends_in_nan_where_the_stable_one_does_not() -> None:
    naive, stable = figures_of("softmax-naive"), figures_of("softmax-large")
    assert math.isinf(naive.total)
    assert math.isnan(naive.shares[0])
    assert naive.is_broken
    assert math.isnan(naive.loss)
    assert stable.shares.tolist() == [1.0, 0.0, 0.0]
    assert texts_of(naive, "share")[0] == "NaN"
    assert written(naive, "shares") == "p[0] = ∞ / ∞ = NaN"
    assert "NaN" in step_sentence(naive, STEPS.index("shares"))
    assert "NaN" not in step_sentence(stable, STEPS.index("shares"))
    # small scores survive even the naive way
    harmless = SoftmaxFigures.of(SoftmaxPart(naive=True))
    assert not harmless.is_broken
    np.testing.assert_allclose(harmless.shares, softmax([2.0, 1.0, 0.1]), rtol=1e-6)


@given(LOGITS, st.floats(0.1, 10), st.integers(0, 9))
def test_gradient_and_jacobian_fit_together(logits: list[float], temperature: float, truth: int) -> None:
    part = SoftmaxPart(tuple(logits), temperature, truth % len(logits))
    figures = SoftmaxFigures.of(part)
    np.testing.assert_array_equal(figures.jacobian, softmax_jacobian(logits, temperature))
    assert figures.gradient.sum() == pytest.approx(0, abs=1e-9)
    # the chain rule: −J[truth] / p[truth]
    row = -figures.jacobian[part.true_class]
    np.testing.assert_allclose(row, figures.gradient * figures.shares[part.true_class], atol=1e-9)
    share, inner, entry = figures.jacobian_term(0, 1)
    assert entry == pytest.approx(share * inner / temperature, abs=1e-12)


@given(LOGITS, st.floats(-100, 100))
def test_a_constant_changes_no_share(logits: list[float], by: float) -> None:
    part = SoftmaxPart(tuple(logits))
    np.testing.assert_allclose(
        SoftmaxFigures.of(changes.shift(part, by)).shares, SoftmaxFigures.of(part).shares, atol=1e-7
    )


def test_what_is_refused_leaves_the_part() -> None:
    part = SoftmaxPart()
    for change, number in ((changes.shift, 1e4), (lambda p, n: changes.set_score(p, 0, n), -10_001.0)):
        with pytest.raises(EngineError) as caught:
            change(part, number)
        assert caught.value.message_key == "score-out-of-range"
    assert changes.set_classes(part, 99).classes == 10
    fewer = changes.set_classes(changes.set_truth(part, 2), 0)
    assert (fewer.classes, fewer.true_class) == (2, 1)
    for broken in ({"logits": [1]}, {"logits": [1, math.nan]}, {"temperature": 0}, {"names": "cats"}):
        with pytest.raises(ValueError, match=r"\d|none"):
            SoftmaxPart.from_plain(broken)
    with pytest.raises(EngineError):
        SoftmaxPart.from_plain({"true_class": 3})
    assert SoftmaxPart.from_plain(part.to_plain()) == part


@given(st.floats(120, 1600), st.sampled_from(["score", "gradient", "shifted", "exponential"]))
def test_columns_never_overlap_and_the_spoken_one_stays(free: float, keep: str) -> None:
    widths = dict.fromkeys(NAMES, 40.0)
    columns = lay_out(widths, free, 14.0, 1.0, keep)  # type: ignore[arg-type]
    assert keep in [column.name for column in columns]
    for left, right in itertools.pairwise(columns):
        assert left.right < right.left
    if free >= 700:
        assert len(columns) == len(NAMES)
        assert columns[-1].right <= free + 1e-6
