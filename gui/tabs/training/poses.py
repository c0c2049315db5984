"""Looks of the tab for pictures: short real runs, trained once per process and told again each time."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.training.events import EpochEnded, Event, LastEvent, Paused, StepsEnded
from engine.training.spec import TrainingSpec
from gui.tabs.training.presenter_strip import PAGES
from gui.tabs.training.state import FIRST_SOURCE

if TYPE_CHECKING:
    from engine.training.data import TrainingData
    from gui.tabs.training.tab import TrainingTab

NAMES = ("start", "running", "paused", "trained", "diverged", "kernels", "confusion")
IMAGES = 12_000
EPOCHS = 3
PICTURE_CLASS = 9

_FIRST = TrainingSpec.of("course-scratch", epochs=EPOCHS)
_SECOND = TrainingSpec.of("course-keras", epochs=EPOCHS)
_WILD = TrainingSpec.of("course-scratch", epochs=EPOCHS, learning_rate=1e6)


@lru_cache(maxsize=1)
def _data() -> TrainingData:
    from engine.training.data import load_training_data

    return load_training_data(FIRST_SOURCE, IMAGES)


@lru_cache(maxsize=3)
def _record(spec: TrainingSpec) -> tuple[Event, ...]:
    from engine.training.session import train

    return tuple(train(spec, _data()))


def take(tab: TrainingTab, name: str) -> None:
    """Bring a tab into a look; it must not be training.

    Args:
        tab: fed through the same methods as by the worker.
        name: one of ``NAMES``.
    """
    tab.forget_runs()
    tab.show_loading("ready", 1.0)
    spec = _WILD if name == "diverged" else _SECOND if name != "start" else _FIRST
    tab.choices.take_state(replace(tab.choices.state, spec=spec, picture_class=PICTURE_CLASS))
    tab.choices.take_data(FIRST_SOURCE, _data())
    if name == "start":
        return
    tab.take_events(list(_record(_FIRST)))
    events = _record(spec)
    if name in ("running", "paused"):
        events = _until_middle(events, paused=name == "paused")
    tab.take_events(list(events))
    tab.view.bottom.show_tab("confusion" if name == "confusion" else "kernels")
    if name in ("kernels", "confusion"):
        tab.turn_page(PAGES.index(name))  # seen in projector mode only


def _until_middle(events: tuple[Event, ...], *, paused: bool) -> tuple[Event, ...]:
    """The events up to the middle of the last epoch."""
    ends = [index for index, event in enumerate(events) if isinstance(event, EpochEnded)]
    cut = (ends[-2] + ends[-1]) // 2
    kept = tuple(event for event in events[:cut] if not isinstance(event, LastEvent))
    if not paused:
        return kept
    last = next(event for event in reversed(kept) if isinstance(event, StepsEnded))
    return (*kept, Paused(last.run_id, last.first_step + len(last.losses)))
