"""What a run is made of, and how it is steered."""

from __future__ import annotations

import math
import threading

import pytest

from engine.errors import EngineError
from engine.training.control import Mode, TrainingControl
from engine.training.pace import MAX_GROUP_STEPS, Pace
from engine.training.spec import TrainingSpec


def test_the_course_trains_its_networks_with_these_numbers():
    scratch = TrainingSpec.of("course-scratch")
    assert (scratch.optimizer, scratch.learning_rate, scratch.batch_size) == ("sgd", 0.01, 128)
    assert (scratch.epochs, scratch.recorded_loss) == (20, "after-update")
    for name in ("course-keras", "course-dropout"):
        keras = TrainingSpec.of(name)
        assert (keras.optimizer, keras.learning_rate, keras.batch_size) == ("adam", 0.001, 32)
        assert (keras.epochs, keras.recorded_loss) == (20, "before-update")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"epochs": 0}, "epochs-not-positive"),
        ({"epochs": 1.5}, "epochs-not-positive"),
        ({"epochs": True}, "epochs-not-positive"),
        ({"batch_size": 0}, "batch-size-not-positive"),
        ({"learning_rate": -0.1}, "learning-rate-not-positive"),
        ({"learning_rate": 0}, "learning-rate-not-positive"),
        ({"learning_rate": math.nan}, "learning-rate-not-positive"),
        ({"learning_rate": math.inf}, "learning-rate-not-positive"),
        ({"learning_rate": "fast"}, "learning-rate-not-positive"),
        ({"seed": -1}, "seed-out-of-range"),
        ({"optimizer": "newton"}, "optimizer-unknown"),
        ({"recorded_loss": "never"}, "recorded-loss-unknown"),
    ],
)
def test_numbers_with_which_no_run_can_start_are_refused(changes, key):
    with pytest.raises(EngineError) as caught:
        TrainingSpec.of("course-keras", **changes)
    assert caught.value.message_key == key


def test_an_unknown_network_is_refused_with_the_known_ones():
    with pytest.raises(EngineError) as caught:
        TrainingSpec.of("resnet")
    assert caught.value.message_key == "network-unknown"
    assert "course-dropout" in str(caught.value.values["known"])


def test_nothing_takes_back_a_stop():
    control = TrainingControl()
    control.stop()
    for wish in (control.pause, control.resume, control.step, control.epoch):
        wish()
        assert control.mode is Mode.STOP


def test_done_does_not_overrule_a_newer_wish():
    control = TrainingControl(Mode.ONE_STEP)
    control.resume()
    control.done(Mode.ONE_STEP)
    assert control.mode.value == "run"
    control.step()
    control.done(Mode.ONE_STEP)
    assert control.mode is Mode.PAUSE


def test_a_waiting_run_wakes_up_when_something_is_wished():
    control = TrainingControl(Mode.PAUSE)
    woken = threading.Event()

    def wait() -> None:
        control.wait_while_paused()
        woken.set()

    thread = threading.Thread(target=wait)
    thread.start()
    assert not woken.is_set()
    control.step()
    thread.join(5)
    assert woken.is_set()


def test_a_learning_rate_is_taken_once_and_a_bad_one_is_refused():
    control = TrainingControl()
    control.set_learning_rate(0.5)
    with pytest.raises(EngineError, match="learning-rate-not-positive"):
        control.set_learning_rate(-1.0)
    assert control.take_learning_rate() == 0.5
    assert control.take_learning_rate() is None


def test_pace_says_nothing_before_the_fifth_step_and_forgets_old_groups():
    pace = Pace()
    pace.measured(4, 400, 4.0)
    assert pace.images_per_second is None
    assert pace.seconds_left(10, 0) is None
    for _ in range(5):
        pace.measured(10, 1_000, 0.1)
    assert pace.images_per_second == pytest.approx(10_000)  # the slow beginning is forgotten
    assert pace.seconds_left(100, 0) == pytest.approx(1.0)
    pace.validated(0.5)
    assert pace.seconds_left(100, 2) == pytest.approx(2.0)


def test_groups_are_short_for_slow_steps_and_bounded_for_quick_ones():
    pace = Pace()
    pace.measured(1, 1_000, 2.0)
    assert pace.group_steps == 1
    pace = Pace()
    pace.measured(100, 100, 1e-9)
    assert pace.group_steps == MAX_GROUP_STEPS
