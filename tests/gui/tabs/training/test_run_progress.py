import numpy as np

from engine.training.events import EpochEnded, Started, StepsEnded
from engine.training.spec import TrainingSpec
from gui.tabs.training.run_progress import RunProgress

STARTED = Started("r", TrainingSpec(), "mnist", 1000, 20, 100, 50, 0, 3)


def _steps(first: int, count: int) -> StepsEnded:
    values = np.ones(count, np.float32)
    return StepsEnded("r", first, values, values, 123.0, 45.0)


def test_epoch_and_batch_are_counted_for_people() -> None:
    progress = RunProgress().after(STARTED)
    assert (progress.epoch, progress.batch, progress.fraction) == (1, 0, 0.0)
    progress = progress.after(_steps(0, 100))
    assert (progress.epoch, progress.batch) == (1, 100)
    progress = progress.after(_steps(100, 1))
    assert (progress.epoch, progress.batch) == (2, 1)
    progress = progress.after(_steps(101, 199))
    assert (progress.epoch, progress.batch, progress.fraction) == (3, 100, 1.0)


def test_no_time_is_guessed_in_the_first_five_batches() -> None:
    progress = RunProgress().after(STARTED)
    for step in range(5):
        progress = progress.after(_steps(step, 1))
        assert progress.seconds_left is None
    assert progress.after(_steps(5, 1)).seconds_left == 45.0


def test_going_on_keeps_what_was_done() -> None:
    progress = RunProgress().after(STARTED).after(_steps(0, 150))
    again = Started("r", TrainingSpec(), "mnist", 1000, 20, 100, 50, 1, 5)
    assert progress.after(again).steps_done == 150
    assert progress.after(again).fraction == 0.3
    empty = np.zeros((2, 2), np.int64)
    ended = EpochEnded("r", 2, 200, 1.0, 0.5, 1.0, 0.5, 1.0, empty, ())
    assert progress.after(ended).batch == 100
