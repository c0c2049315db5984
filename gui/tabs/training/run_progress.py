"""How far a run is, worked out from its events."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.training.events import EpochEnded, Event, Finished, Started, StepsEnded

STEPS_BEFORE_A_GUESS = 5


@dataclass(frozen=True, slots=True)
class RunProgress:
    """Steps done of those wanted; speed and time left are None while nobody knows.

    >>> RunProgress(steps_done=150, steps_per_epoch=100, epochs_wanted=3).epoch
    2
    """

    steps_done: int = 0
    steps_per_epoch: int = 1
    epochs_wanted: int = 1
    images_per_second: float | None = None
    seconds_left: float | None = None

    @property
    def epoch(self) -> int:
        """The epoch the last step belongs to, from 1."""
        return min(self.epochs_wanted, max(0, self.steps_done - 1) // self.steps_per_epoch + 1)

    @property
    def batch(self) -> int:
        """Batches done of that epoch."""
        return self.steps_done - (self.epoch - 1) * self.steps_per_epoch

    @property
    def fraction(self) -> float:
        """Share done, 0…1."""
        return min(1.0, self.steps_done / (self.steps_per_epoch * self.epochs_wanted))

    def after(self, event: Event) -> RunProgress:
        """The progress once the run has told ``event``."""
        match event:
            case Started():
                done = event.epochs_done * event.steps_per_epoch
                return RunProgress(max(done, self.steps_done), event.steps_per_epoch, event.epochs_wanted)
            case StepsEnded():
                done = event.first_step + len(event.losses)
                known = done > STEPS_BEFORE_A_GUESS
                return replace(
                    self,
                    steps_done=done,
                    images_per_second=event.images_per_second,
                    seconds_left=event.seconds_left if known else None,
                )
            case EpochEnded():
                return replace(self, steps_done=event.steps_done)
            case Finished():
                return replace(self, seconds_left=0.0)
            case _:
                return self
