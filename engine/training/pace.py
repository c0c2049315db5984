"""How fast a run goes: images per second, time left, and how many steps fit into one call."""

from __future__ import annotations

from collections import deque

# Between two groups the run listens to its control and the curves get their next points: often enough
# to look alive and to stop at once, seldom enough that Python costs little.
GROUP_SECONDS = 0.08
MAX_GROUP_STEPS = 100
_REMEMBERED_STEPS = 50
_STEPS_BEFORE_ESTIMATE = 5


class Pace:
    """Measures groups of steps; all times in seconds.

    >>> pace = Pace()
    >>> pace.group_steps
    1
    >>> pace.measured(steps=10, images=320, seconds=0.02); pace.group_steps
    40
    >>> pace.images_per_second
    16000.0
    """

    def __init__(self) -> None:
        self._groups: deque[tuple[int, int, float]] = deque()
        self._steps = 0
        self._validation_seconds: float | None = None

    def measured(self, steps: int, images: int, seconds: float) -> None:
        """A group of steps took so long."""
        self._groups.append((steps, images, seconds))
        self._steps += steps
        while sum(group[0] for group in self._groups) - self._groups[0][0] >= _REMEMBERED_STEPS:
            self._groups.popleft()

    def validated(self, seconds: float) -> None:
        """The validation at the end of an epoch took so long."""
        self._validation_seconds = seconds

    @property
    def group_steps(self) -> int:
        """Steps to put into the next group."""
        if not self._groups:
            return 1  # the first call prepares much inside TensorFlow
        per_step = self._seconds / sum(group[0] for group in self._groups)
        return max(1, min(MAX_GROUP_STEPS, round(GROUP_SECONDS / max(per_step, 1e-6))))

    @property
    def images_per_second(self) -> float | None:
        """Mean over the last 50 steps; None in the first few."""
        if self._steps < _STEPS_BEFORE_ESTIMATE or self._seconds <= 0:
            return None
        return sum(group[1] for group in self._groups) / self._seconds

    def seconds_left(self, steps: int, epochs: int) -> float | None:
        """Time for so many more steps and validations; None in the first few steps."""
        if self._steps < _STEPS_BEFORE_ESTIMATE or self._seconds <= 0:
            return None
        per_step = self._seconds / sum(group[0] for group in self._groups)
        return steps * per_step + epochs * (self._validation_seconds or 0.0)

    @property
    def _seconds(self) -> float:
        return sum(group[2] for group in self._groups)
