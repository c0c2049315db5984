import json

import pytest

from engine.network.spec import NetworkOptions
from engine.training.spec import TrainingSpec
from gui.tabs.training.state import TrainingState

CHANGED = TrainingState(
    source="mnist",
    spec=TrainingSpec.of("course-dropout", options=NetworkOptions(kernels=4, dropout=0.2), seed=7),
    train_limit=2_000,
    picture_class=9,
    log_loss=True,
    smoothing=0.8,
)


def test_what_is_stored_comes_back() -> None:
    assert TrainingState.from_text(CHANGED.to_text()) == CHANGED
    assert TrainingState.from_text(CHANGED.to_text()) != TrainingState()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        json.dumps({"source": "mnist"}),
        CHANGED.to_text().replace('"batch_size": 32', '"batch_size": -1'),
        CHANGED.to_text().replace("course-dropout", "no-such-network"),
        CHANGED.to_text().replace('"kernels"', '"kernel"'),
    ],
)
def test_a_broken_text_gives_the_first_state(text: str) -> None:
    assert TrainingState.from_text(text) == TrainingState()


def test_a_choice_that_is_not_offered_any_more_is_left_out() -> None:
    text = CHANGED.to_text().replace("2000", "1234").replace('"smoothing": 0.8', '"smoothing": 0.123')
    came = TrainingState.from_text(text)
    assert came.train_limit is None
    assert came.smoothing == TrainingState().smoothing
    assert came.spec == CHANGED.spec
