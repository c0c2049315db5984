"""Answers in pieces equal answers at once; sums, losses and choices equal those counted one by one."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.datasets import load
from engine.errors import EngineError
from engine.network.evaluation import Evaluation, Evaluator, evaluate
from engine.network.forward import run
from engine.network.sample_choice import ANSWERS, ORDERS, SampleChoice, chosen
from engine.network.spec import NETWORKS, NetworkOptions
from engine.network.summary import weight_shapes

NETWORK = NETWORKS["course-keras"].build(NetworkOptions(kernels=4, units=8))
RNG = np.random.default_rng(3)
WEIGHTS = tuple(RNG.normal(0, 0.3, shape).astype(np.float32) for shape in weight_shapes(NETWORK))
SOME = load("mnist", "test", limit=120)


def test_pieces_of_any_size_give_what_the_forward_pass_gives_for_all() -> None:
    evaluator = Evaluator(NETWORK, WEIGHTS, SOME.images, SOME.labels)
    sizes = iter((1, 7, 30, 0, 200))
    steps = [evaluator.advance(next(sizes)) for _ in range(5)]
    assert steps == [1, 8, 38, 38, 120]
    assert evaluator.is_done
    found = evaluator.result()
    wanted = run(NETWORK, WEIGHTS, SOME.images[..., None])
    np.testing.assert_allclose(found.probabilities, wanted.probabilities, atol=1e-6)
    np.testing.assert_array_equal(found.predicted, wanted.predicted)
    right = [int(wanted.predicted[k]) == int(SOME.labels[k]) for k in range(120)]
    assert found.accuracy == sum(right) / 120
    losses = [-math.log(float(wanted.probabilities[k, SOME.labels[k]])) for k in range(120)]
    np.testing.assert_allclose(found.losses, losses, rtol=1e-4)
    assert found.mean_loss == pytest.approx(sum(losses) / 120, rel=1e-5)


def test_what_is_switched_off_takes_no_part() -> None:
    whole = evaluate(NETWORK, WEIGHTS, SOME.images, SOME.labels)
    without = evaluate(NETWORK, WEIGHTS, SOME.images, SOME.labels, switched_off={(0, 1)}, chunk=50)
    wanted = run(NETWORK, WEIGHTS, SOME.images[..., None], switched_off={(0, 1)})
    np.testing.assert_allclose(without.probabilities, wanted.probabilities, atol=1e-6)
    assert not np.allclose(without.probabilities, whole.probabilities, atol=1e-3)


def test_a_loss_stays_finite_where_the_probability_is_none() -> None:
    huge = [array * np.float32(1e4) for array in WEIGHTS]
    found = evaluate(NETWORK, huge, SOME.images, SOME.labels)
    assert np.isfinite(found.losses).all()
    assert found.losses.max() > 100


def test_counts_by_class() -> None:
    answers = Evaluation(
        np.array([0, 0, 1, 3]), np.eye(4, dtype=np.float32)[[0, 1, 1, 0]], np.zeros(4, np.float32)
    )
    assert answers.confusion.tolist() == [[1, 1, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]
    assert answers.class_counts.tolist() == [2, 1, 0, 1]
    np.testing.assert_array_equal(answers.class_accuracies, [0.5, 1.0, np.nan, 0.0])
    with pytest.raises(ValueError, match="read-only"):
        answers.losses[0] = 1


def test_no_pictures_are_no_error() -> None:
    none = Evaluator(NETWORK, WEIGHTS, SOME.images[:0], SOME.labels[:0])
    assert none.is_done
    assert none.result().confusion.sum() == 0
    assert math.isnan(none.result().accuracy)
    assert chosen(none.result(), SampleChoice(order="loss")).tolist() == []


@pytest.mark.parametrize(
    ("labels", "key"),
    [
        (SOME.labels[:5], "labels-images-count"),
        (np.full(120, 10), "label-out-of-range"),
        (np.full(120, -1), "label-out-of-range"),
    ],
)
def test_labels_that_do_not_fit(labels: np.ndarray, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        Evaluator(NETWORK, WEIGHTS, SOME.images, labels)
    assert caught.value.message_key == key


CLASSES = st.one_of(st.none(), st.integers(0, 9))


@given(
    CLASSES,
    CLASSES,
    st.sampled_from(ANSWERS),
    st.integers(0, 100),
    st.integers(0, 100),
    st.sampled_from(ORDERS),
)
def test_a_choice_keeps_exactly_what_it_says(
    true: int | None, predicted: int | None, answer: str, low: int, high: int, order: str
) -> None:
    answers = _ANSWERS
    choice = SampleChoice(true, predicted, answer, low, high, order)  # type: ignore[arg-type]
    kept = chosen(answers, choice).tolist()

    def fits(k: int) -> bool:
        right = bool(answers.predicted[k] == answers.labels[k])
        return (
            (true is None or answers.labels[k] == true)
            and (predicted is None or answers.predicted[k] == predicted)
            and (answer == "all" or right == (answer == "right"))
            and low <= round(100 * float(answers.confidences[k]), 2) <= high
        )

    assert sorted(kept) == [k for k in range(len(answers)) if fits(k)]
    key = {
        "index": lambda k: k,
        "surest": lambda k: -answers.confidences[k],
        "least-sure": lambda k: answers.confidences[k],
        "loss": lambda k: -answers.losses[k],
    }[order]
    assert kept == sorted(sorted(kept), key=key)


def test_a_choice_forgets_classes_that_are_not_there() -> None:
    choice = SampleChoice(true=9, predicted=2, lowest=10)
    assert choice.narrowed_to(3) == SampleChoice(predicted=2, lowest=10)


_ANSWERS = evaluate(NETWORK, WEIGHTS, SOME.images, SOME.labels)
