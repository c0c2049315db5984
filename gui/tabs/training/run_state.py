"""One state machine decides what the five buttons may do; it knows neither Qt nor threads."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from engine.training.events import (
    Diverged,
    Event,
    Failed,
    Finished,
    Paused,
    Preparing,
    Resumed,
    Started,
    Stopped,
)


class RunState(Enum):
    """Where a run is."""

    IDLE = "idle"  # no run yet
    PREPARING = "preparing"  # loading, handing over, compiling
    RUNNING = "running"
    PAUSING = "pausing"  # asked to pause, steps are still being computed
    PAUSED = "paused"
    STOPPING = "stopping"  # asked to stop
    STOPPED = "stopped"  # can be continued
    FINISHED = "finished"  # all epochs done; more can be added
    DIVERGED = "diverged"
    FAILED = "failed"


class Action(Enum):
    """A button of the control bar."""

    START = "start"
    PAUSE = "pause"
    ONE_BATCH = "one-batch"
    ONE_EPOCH = "one-epoch"
    STOP = "stop"


class StartMeaning(Enum):
    """What Start says and does."""

    START = "start"
    RESUME = "resume"
    NEW_RUN = "new-run"


_FREE = frozenset({Action.START, Action.ONE_BATCH, Action.ONE_EPOCH})
_ENDED = frozenset({Action.START})

ENABLED: Mapping[RunState, frozenset[Action]] = MappingProxyType(
    {
        RunState.IDLE: _FREE,
        RunState.PREPARING: frozenset({Action.STOP}),
        RunState.RUNNING: frozenset({Action.PAUSE, Action.STOP}),
        RunState.PAUSING: frozenset({Action.STOP}),
        RunState.PAUSED: _FREE | {Action.STOP},
        RunState.STOPPING: frozenset(),
        RunState.STOPPED: _FREE,
        RunState.FINISHED: _FREE,
        RunState.DIVERGED: _ENDED,
        RunState.FAILED: _ENDED,
    }
)

PRIMARY: Mapping[RunState, Action | None] = MappingProxyType(
    {
        RunState.IDLE: Action.START,
        RunState.PREPARING: None,
        RunState.RUNNING: Action.PAUSE,
        RunState.PAUSING: None,
        RunState.PAUSED: Action.START,
        RunState.STOPPING: None,
        RunState.STOPPED: Action.START,
        RunState.FINISHED: Action.START,
        RunState.DIVERGED: Action.START,
        RunState.FAILED: Action.START,
    }
)

# in these the thread works or waits for a run: its numbers cannot be changed
BUSY = frozenset({RunState.PREPARING, RunState.RUNNING, RunState.PAUSING, RunState.PAUSED, RunState.STOPPING})
# in these ``go_on`` has something to go on with
CONTINUABLE = frozenset({RunState.STOPPED, RunState.FINISHED})


def start_meaning(state: RunState) -> StartMeaning:
    """What the first button offers.

    >>> start_meaning(RunState.PAUSED)
    <StartMeaning.RESUME: 'resume'>
    """
    if state is RunState.PAUSED:
        return StartMeaning.RESUME
    ended = CONTINUABLE | {RunState.DIVERGED, RunState.FAILED}
    return StartMeaning.NEW_RUN if state in ended else StartMeaning.START


def after_action(state: RunState, action: Action) -> RunState:
    """The state as soon as a button was pressed; a button that is not enabled changes nothing."""
    if action not in ENABLED[state]:
        return state
    match action:
        case Action.STOP:
            return RunState.STOPPING
        case Action.PAUSE:
            return RunState.PAUSING
        case Action.ONE_BATCH if state is RunState.PAUSED:
            return state  # one step is over before a button could be pressed again
        case _:
            return RunState.RUNNING if state is RunState.PAUSED else RunState.PREPARING


def after_event(state: RunState, event: Event) -> RunState:
    """The state once the run has told ``event``; a wish to stop outlives everything but the end."""
    match event:
        case Finished():
            return RunState.FINISHED
        case Stopped():
            return RunState.STOPPED
        case Diverged():
            return RunState.DIVERGED
        case Failed():
            return RunState.FAILED
        case _ if state is RunState.STOPPING:
            return state
        case Paused():
            return RunState.PAUSED
        case Preparing():
            return RunState.PREPARING
        case Started() | Resumed() if state is not RunState.PAUSING:
            return RunState.RUNNING
        case _:
            return state
