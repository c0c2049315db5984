import pytest

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
from engine.training.spec import TrainingSpec
from gui.tabs.training.run_state import (
    BUSY,
    ENABLED,
    PRIMARY,
    Action,
    RunState,
    StartMeaning,
    after_action,
    after_event,
    start_meaning,
)

S, A = RunState, Action
# state: start pause batch epoch stop, the filled one
TABLE = {
    S.IDLE: ("start one-batch one-epoch", "start"),
    S.PREPARING: ("stop", None),
    S.RUNNING: ("pause stop", "pause"),
    S.PAUSING: ("stop", None),
    S.PAUSED: ("start one-batch one-epoch stop", "start"),
    S.STOPPING: ("", None),
    S.STOPPED: ("start one-batch one-epoch", "start"),
    S.FINISHED: ("start one-batch one-epoch", "start"),
    S.DIVERGED: ("start", "start"),
    S.FAILED: ("start", "start"),
}
ACTIONS = {
    (S.IDLE, A.START): S.PREPARING,
    (S.IDLE, A.ONE_BATCH): S.PREPARING,
    (S.IDLE, A.ONE_EPOCH): S.PREPARING,
    (S.PREPARING, A.STOP): S.STOPPING,
    (S.RUNNING, A.PAUSE): S.PAUSING,
    (S.RUNNING, A.STOP): S.STOPPING,
    (S.PAUSING, A.STOP): S.STOPPING,
    (S.PAUSED, A.START): S.RUNNING,
    (S.PAUSED, A.ONE_BATCH): S.PAUSED,
    (S.PAUSED, A.ONE_EPOCH): S.RUNNING,
    (S.PAUSED, A.STOP): S.STOPPING,
    **{(s, a): S.PREPARING for s in (S.STOPPED, S.FINISHED) for a in (A.START, A.ONE_BATCH, A.ONE_EPOCH)},
    (S.DIVERGED, A.START): S.PREPARING,
    (S.FAILED, A.START): S.PREPARING,
}
STARTED = Started("r", TrainingSpec(), "mnist", 100, 20, 10, 50, 0, 1)


@pytest.mark.parametrize("state", RunState)
def test_buttons_of_each_state(state: RunState) -> None:
    enabled, primary = TABLE[state]
    assert {action.value for action in ENABLED[state]} == set(enabled.split())
    filled = PRIMARY[state]
    assert (filled.value if filled else None) == primary
    assert not {A.START, A.PAUSE} <= ENABLED[state]
    assert filled is None or filled in ENABLED[state]


@pytest.mark.parametrize("state", RunState)
@pytest.mark.parametrize("action", Action)
def test_a_button_leads_where_the_table_says_and_nowhere_if_disabled(state: RunState, action: Action) -> None:
    assert after_action(state, action) is ACTIONS.get((state, action), state)


@pytest.mark.parametrize(
    ("state", "event", "then"),
    [
        (S.PREPARING, Preparing("r", "compile"), S.PREPARING),
        (S.PREPARING, STARTED, S.RUNNING),
        (S.RUNNING, Paused("r", 3), S.PAUSED),
        (S.PAUSING, Paused("r", 3), S.PAUSED),
        (S.PAUSED, Resumed("r", 3), S.RUNNING),
        (S.PAUSING, Resumed("r", 3), S.PAUSING),
        (S.STOPPING, STARTED, S.STOPPING),
        (S.STOPPING, Paused("r", 3), S.STOPPING),
        (S.STOPPING, Stopped("r", 3), S.STOPPED),
        (S.STOPPING, Finished("r", 3, 1, None, None), S.FINISHED),
        (S.RUNNING, Diverged("r", 3, "not-finite", float("nan")), S.DIVERGED),
        (S.PREPARING, Failed("r", "training-failed", {"reason": "x"}, ""), S.FAILED),
    ],
)
def test_events_move_the_state(state: RunState, event: Event, then: RunState) -> None:
    assert after_event(state, event) is then


def test_start_says_what_it_does() -> None:
    assert start_meaning(S.IDLE) is StartMeaning.START
    assert start_meaning(S.PAUSED) is StartMeaning.RESUME
    for state in (S.STOPPED, S.FINISHED, S.DIVERGED, S.FAILED):
        assert start_meaning(state) is StartMeaning.NEW_RUN


def test_nothing_can_be_changed_while_the_thread_has_a_run() -> None:
    assert {S.PREPARING, S.RUNNING, S.PAUSING, S.PAUSED, S.STOPPING} == BUSY
