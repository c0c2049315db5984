"""Networks of real runs go to other tabs: newest weights, classes, and whether they still change."""

from dataclasses import replace

import numpy as np
import pytest

from engine.training.events import EpochEnded, Event, Finished, StepsEnded, Stopped
from gui.hub import Hub, NetworkCard
from gui.tabs.training.tab import TrainingTab
from tests.gui.tabs.training.helpers import WorkerLog

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Taken:
    """A hub, and every card that came to it."""

    def __init__(self) -> None:
        self.hub = Hub()
        self.cards: list[NetworkCard] = []
        self.hub.network_changed.connect(self.cards.append)


@pytest.fixture
def taken(tab: TrainingTab) -> Taken:
    listener = Taken()
    tab.use_hub(listener.hub)
    return listener


def test_a_run_is_offered_at_each_epoch_and_at_its_end(
    tab: TrainingTab, taken: Taken, first: list[Event]
) -> None:
    tab.take_events(first)
    epochs = [event for event in first if isinstance(event, EpochEnded)]
    finished = first[-1]
    assert isinstance(finished, Finished)
    assert [(card.epoch, card.is_training) for card in taken.cards] == [(1, True), (2, True), (2, False)]
    assert [card.accuracy for card in taken.cards] == [
        *(event.validation_accuracy for event in epochs),
        finished.test_accuracy,
    ]
    last = taken.cards[-1]
    assert last.weights is epochs[-1].weights
    assert last.class_names["ko"][9] == "앵클부츠"
    assert (last.number, last.dataset, last.network.layers[-1].units) == (1, "fashion-mnist", 10)
    assert taken.hub.networks == (last,)


def test_weights_of_a_group_are_offered_and_stay_when_the_run_is_stopped(
    tab: TrainingTab, taken: Taken, first: list[Event]
) -> None:
    weights = next(event.weights for event in first if isinstance(event, EpochEnded))
    steps = next(event for event in first if isinstance(event, StepsEnded))
    before = first[: first.index(steps)]
    tab.take_events([*before, replace(steps, weights=weights), Stopped(steps.run_id, 3)])
    assert [(card.epoch, card.is_training, card.accuracy) for card in taken.cards] == [
        (0, True, None),
        (0, False, None),
    ]
    assert all(np.array_equal(one, other) for one, other in zip(taken.cards[1].weights, weights, strict=True))


def test_the_worker_tells_weights_as_long_as_somebody_wants_them(
    tab: TrainingTab, taken: Taken, worker: WorkerLog
) -> None:
    taken.hub.want_weights(True)
    taken.hub.want_weights(True)
    taken.hub.want_weights(False)
    assert [asked for asked in worker.asked if asked[0] == "watch"] == [
        ("watch", False),
        ("watch", True),
        ("watch", False),
    ]


def test_a_run_that_learned_nothing_is_not_offered(
    tab: TrainingTab, taken: Taken, first: list[Event]
) -> None:
    started = first[: first.index(next(event for event in first if isinstance(event, StepsEnded)))]
    tab.take_events([*started, Stopped(first[0].run_id, 0)])
    assert taken.cards == []


def test_forgotten_runs_are_forgotten_everywhere(tab: TrainingTab, taken: Taken, first: list[Event]) -> None:
    tab.take_events(first)
    tab.forget_runs()
    assert taken.hub.networks == ()
