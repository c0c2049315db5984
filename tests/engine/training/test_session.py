"""Real runs on 2,000 real images: events, control, the same curve however it is cut, divergence."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.errors import EngineError
from engine.training.control import Mode, TrainingControl
from engine.training.events import (
    Diverged,
    EpochEnded,
    Event,
    Failed,
    Finished,
    LastEvent,
    LearningRateChanged,
    Paused,
    Preparing,
    Resumed,
    Started,
    StepsEnded,
    Stopped,
)
from engine.training.pace import Pace
from engine.training.session import TrainingSession, train
from engine.training.spec import TrainingSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from engine.training.data import TrainingData

NETWORKS = ("course-scratch", "course-keras", "course-dropout")


def curve(events: list[Event]) -> tuple[np.ndarray, np.ndarray]:
    steps = [event for event in events if isinstance(event, StepsEnded)]
    position = 0
    for event in steps:  # every step once and in order
        assert event.first_step == position
        position += len(event.losses)
    losses = np.concatenate([event.losses for event in steps])
    return losses, np.concatenate([event.accuracies for event in steps])


def run_with(
    session: TrainingSession,
    control: TrainingControl,
    react: Callable[[Event, TrainingControl], None],
    more_epochs: int = 0,
) -> list[Event]:
    events = []
    for event in session.run(control, more_epochs):
        events.append(event)
        react(event, control)
    return events


@pytest.mark.parametrize("network", NETWORKS)
def test_a_whole_run_tells_its_story_in_order(fashion: TrainingData, network: str) -> None:
    spec = TrainingSpec.of(network, epochs=2, batch_size=64)
    events = list(train(spec, fashion))
    assert {event.run_id for event in events} == {events[0].run_id}
    assert [event.stage for event in events[:3] if isinstance(event, Preparing)] == [
        "tensorflow",
        "data",
        "compile",
    ]
    started = events[3]
    assert isinstance(started, Started)
    # the course's own loop drops the last short batch, Keras keeps it: 2,000 = 31 · 64 + 16
    assert started.steps_per_epoch == (31 if network == "course-scratch" else 32)
    assert (started.train_images, started.validation_images, started.parameters) == (2_000, 500, 197_210)
    assert sum(isinstance(event, LastEvent) for event in events) == 1
    last = events[-1]
    assert isinstance(last, Finished)
    assert last.steps_done == 2 * started.steps_per_epoch
    assert last.test_accuracy is not None
    losses, accuracies = curve(events)
    assert len(losses) == len(accuracies) == last.steps_done
    assert losses[0] == pytest.approx(np.log(10), abs=0.5)
    assert losses[-8:].mean() < losses[:8].mean()
    epochs = [event for event in events if isinstance(event, EpochEnded)]
    assert [event.epoch for event in epochs] == [1, 2]
    for event in epochs:
        assert event.confusion.sum() == 500
        assert event.confusion.sum(axis=1).tolist() == fashion.validation.class_counts().tolist()
        assert np.trace(event.confusion) / 500 == pytest.approx(event.validation_accuracy)
        assert [array.shape for array in event.weights][:2] == [(3, 3, 1, 10), (10,)]
        assert not event.weights[0].flags.writeable
    assert not np.array_equal(epochs[0].weights[0], epochs[1].weights[0])


def test_epoch_means_count_each_image_once(fashion: TrainingData) -> None:
    events = list(train(TrainingSpec.of("course-keras", epochs=1, batch_size=300), fashion))
    losses, accuracies = curve(events)
    epoch = next(event for event in events if isinstance(event, EpochEnded))
    sizes = np.array([300] * 6 + [200])  # the last batch is shorter
    assert epoch.loss == pytest.approx(np.average(losses, weights=sizes), rel=1e-6)
    assert epoch.accuracy == pytest.approx(np.average(accuracies, weights=sizes), rel=1e-6)


@pytest.mark.parametrize("network", NETWORKS)
def test_pausing_and_stepping_do_not_change_the_curve(
    fashion: TrainingData, network: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = TrainingSpec.of(network, epochs=2, batch_size=64)
    whole = TrainingSession(spec, fashion)
    expected, _ = curve(list(whole.run()))

    monkeypatch.setattr(Pace, "group_steps", property(lambda pace: 7))
    control = TrainingControl(Mode.ONE_STEP)
    wishes = iter([control.step, control.step, control.epoch, control.step, control.resume])

    def react(event: Event, control: TrainingControl) -> None:
        if isinstance(event, Paused):
            next(wishes)()

    cut = TrainingSession(spec, fashion)
    events = run_with(cut, control, react)
    losses, _ = curve(events)
    np.testing.assert_array_equal(losses, expected)
    for one, other in zip(whole.weights(), cut.weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    pauses = [event.steps_done for event in events if isinstance(event, Paused)]
    steps_per_epoch = whole.steps_per_epoch
    assert pauses == [1, 2, 3, steps_per_epoch, steps_per_epoch + 1]


def test_weights_come_with_each_group_only_while_somebody_watches(
    fashion: TrainingData, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = TrainingSpec.of("course-dropout", epochs=2, batch_size=64)
    unseen = TrainingSession(spec, fashion)
    expected, _ = curve(list(unseen.run()))

    monkeypatch.setattr(Pace, "group_steps", property(lambda pace: 16))
    session, control = TrainingSession(spec, fashion), TrainingControl()
    control.watch(True)

    def react(event: Event, control: TrainingControl) -> None:
        if isinstance(event, EpochEnded):
            control.watch(event.epoch > 1)

    events = run_with(session, control, react)
    told = [event.weights for event in events if isinstance(event, StepsEnded)]
    assert [weights is not None for weights in told] == [True] * 3 + [False] * 3  # 16, 15 and 1 steps
    losses, _ = curve(events)
    np.testing.assert_array_equal(losses, expected)
    assert told[0] is not None
    assert told[2] is not None
    assert not told[0][0].flags.writeable
    assert not np.array_equal(told[0][0], told[2][0])
    epoch = next(event for event in events if isinstance(event, EpochEnded))
    for one, other, last in zip(told[2], epoch.weights, session.weights(), strict=True):
        np.testing.assert_array_equal(one, other)
        assert not np.shares_memory(one, last)


def test_stopping_and_going_on_gives_the_curve_of_one_run(fashion: TrainingData) -> None:
    spec = TrainingSpec.of("course-dropout", epochs=2, batch_size=64)
    expected, _ = curve(list(train(spec, fashion)))

    session = TrainingSession(TrainingSpec.of("course-dropout", epochs=1, batch_size=64), fashion)

    def stop_at_first_steps(event: Event, control: TrainingControl) -> None:
        if isinstance(event, StepsEnded):
            control.stop()

    first = run_with(session, TrainingControl(), stop_at_first_steps)
    assert isinstance(first[-1], Stopped)
    second = list(session.run())
    assert isinstance(second[-1], Finished)
    third = list(session.run(more_epochs=1))
    assert isinstance(third[0], Started)
    assert (third[0].epochs_done, third[0].epochs_wanted) == (1, 2)
    losses, _ = curve([*first, *second, *third])
    np.testing.assert_array_equal(losses, expected)


def test_another_seed_gives_another_curve(fashion: TrainingData) -> None:
    one, _ = curve(list(train(TrainingSpec.of("course-scratch", epochs=1), fashion)))
    other, _ = curve(list(train(TrainingSpec.of("course-scratch", epochs=1, seed=1), fashion)))
    assert not np.array_equal(one, other)


def test_the_loss_after_the_update_is_that_of_the_same_batch_fitted(fashion: TrainingData) -> None:
    """With one batch for the whole epoch, 'after' step k is 'before' step k + 1, to rounding."""
    changes = {"epochs": 6, "batch_size": 2_000, "learning_rate": 0.05}
    before, _ = curve(
        list(train(TrainingSpec.of("course-scratch", recorded_loss="before-update", **changes), fashion))
    )
    after, _ = curve(list(train(TrainingSpec.of("course-scratch", **changes), fashion)))
    np.testing.assert_allclose(after[:-1], before[1:], rtol=1e-5)
    assert (after < before).all()


def test_a_new_learning_rate_is_used_from_the_next_steps_on(fashion: TrainingData) -> None:
    session = TrainingSession(TrainingSpec.of("course-scratch", epochs=1), fashion)
    control = TrainingControl(Mode.ONE_STEP)
    weights: list[np.ndarray] = []

    def react(event: Event, control: TrainingControl) -> None:
        if isinstance(event, Paused):
            weights.append(session.weights()[0])
            control.set_learning_rate(1e-30)
            control.step() if len(weights) < 3 else control.stop()

    events = run_with(session, control, react)
    assert any(isinstance(event, LearningRateChanged) for event in events)
    np.testing.assert_array_equal(weights[0], weights[1])  # a step of no size moves nothing


@pytest.mark.parametrize(
    ("network", "rate", "reason"),
    [
        ("course-scratch", 1e6, "too-large"),
        ("course-scratch", 1e30, "not-finite"),
        ("course-keras", 1e38, "not-finite"),
    ],
)
def test_a_run_that_blows_up_stops_there_with_the_last_finite_weights(
    fashion: TrainingData, network: str, rate: float, reason: str
) -> None:
    session = TrainingSession(TrainingSpec.of(network, epochs=3, learning_rate=rate), fashion)
    events = list(session.run())
    last = events[-1]
    assert isinstance(last, Diverged)
    assert last.reason == reason
    assert last.step == session.steps_done
    for event in events:
        if isinstance(event, StepsEnded):
            assert np.isfinite(event.losses).all()
            assert event.first_step + len(event.losses) <= last.step
    for array in session.weights():
        assert np.isfinite(array).all()
    assert session.error_of(last).values["step"] == last.step + 1


def test_divergence_in_the_middle_of_a_group_keeps_the_steps_before_it(
    fashion: TrainingData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pace, "group_steps", property(lambda pace: 15))
    spec = TrainingSpec.of("course-scratch", epochs=1)
    session = TrainingSession(spec, fashion)
    good, _ = curve(list(TrainingSession(spec, fashion).run()))
    bad_step = 9
    original = TrainingSession._bad

    def bad(self: TrainingSession, losses: np.ndarray) -> np.ndarray:
        return original(self, losses) | (losses == good[bad_step])

    monkeypatch.setattr(TrainingSession, "_bad", bad)
    events = list(session.run())
    assert isinstance(events[-1], Diverged)
    assert events[-1].step == bad_step
    np.testing.assert_array_equal(curve(events)[0], good[:bad_step])
    # the weights are those before the bad step: going on gives that very step
    monkeypatch.setattr(TrainingSession, "_bad", original)
    again = next(event for event in session.run() if isinstance(event, StepsEnded))
    assert again.losses[0] == good[bad_step]


def test_a_stop_is_heard_within_200_ms(fashion: TrainingData) -> None:
    session = TrainingSession(TrainingSpec.of("course-keras", epochs=500), fashion)
    control = TrainingControl()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.perf_counter())
        control.stop()

    timer = threading.Timer(0.7, ask)
    for event in session.run(control):
        if isinstance(event, Started):
            timer.start()
    answered = time.perf_counter()
    timer.join()
    assert isinstance(event, Stopped)
    assert answered - asked[0] < 0.2


def test_a_stop_during_validation_leaves_the_epoch_to_be_validated(
    fashion: TrainingData, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = TrainingSession(TrainingSpec.of("course-scratch", epochs=1), fashion)
    control = TrainingControl()
    original = TrainingSession._evaluate

    def stop_first(self: TrainingSession, *arguments: Any) -> object:
        control.stop()
        return original(self, *arguments)

    monkeypatch.setattr(TrainingSession, "_evaluate", stop_first)
    first = list(session.run(control))
    assert isinstance(first[-1], Stopped)
    assert not any(isinstance(event, EpochEnded) for event in first)
    monkeypatch.setattr(TrainingSession, "_evaluate", original)
    second = list(session.run())
    assert sum(isinstance(event, EpochEnded) for event in second) == 1
    assert not any(isinstance(event, StepsEnded) for event in second)
    assert isinstance(second[-1], Finished)


def test_resuming_is_told(fashion: TrainingData) -> None:
    def react(event: Event, control: TrainingControl) -> None:
        if isinstance(event, Paused):
            control.resume()

    session = TrainingSession(TrainingSpec.of("course-scratch", epochs=1), fashion)
    kinds = [type(event) for event in run_with(session, TrainingControl(Mode.PAUSE), react)]
    assert kinds.index(Paused) < kinds.index(Resumed) < kinds.index(StepsEnded)


def test_a_batch_larger_than_the_data_is_refused_before_anything_runs(fashion: TrainingData) -> None:
    with pytest.raises(EngineError) as caught:
        TrainingSession(TrainingSpec.of("course-scratch", batch_size=2_001), fashion)
    assert dict(caught.value.values) == {"came": 2_001, "images": 2_000}


def test_whatever_goes_wrong_the_last_event_comes_once(
    fashion: TrainingData, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.training.compiled import CompiledTraining

    def break_down(self: CompiledTraining, rows: np.ndarray, first_step: int) -> None:
        raise MemoryError("no memory for 3 GB\nsecond line")

    monkeypatch.setattr(CompiledTraining, "run", break_down)
    events = list(train(TrainingSpec.of("course-scratch", epochs=1), fashion))
    assert sum(isinstance(event, LastEvent) for event in events) == 1
    last = events[-1]
    assert isinstance(last, Failed)
    assert last.message_key == "training-failed"
    assert last.values["reason"] == "no memory for 3 GB"
    assert "break_down" in last.details


def test_leaving_the_loop_early_leaves_nothing_behind(fashion: TrainingData) -> None:
    def first_steps() -> Generator[Event, None, None]:
        yield from train(TrainingSpec.of("course-scratch", epochs=1), fashion)

    stream = first_steps()
    for event in stream:
        if isinstance(event, StepsEnded):
            break
    stream.close()
    assert next(stream, None) is None
