"""Fixtures of the training tab: a tab with a double for the worker, and two recorded real runs."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from engine.training.data import TrainingData, load_training_data
from engine.training.events import Event
from engine.training.session import train
from engine.training.spec import TrainingSpec
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from tests.gui.tabs.training.helpers import WorkerLog

IMAGES = 2_000


@pytest.fixture(scope="session")
def data() -> TrainingData:
    """Fashion-MNIST, 2,000 images of it for training."""
    return load_training_data("fashion-mnist", IMAGES)


@pytest.fixture(scope="session")
def record(data: TrainingData) -> Callable[[TrainingSpec], list[Event]]:
    """Trains for real, once for each spec, and gives all events."""
    done: dict[TrainingSpec, list[Event]] = {}

    def events(spec: TrainingSpec) -> list[Event]:
        if spec not in done:
            done[spec] = list(train(spec, data))
        return list(done[spec])

    return events


@pytest.fixture(scope="session")
def first(record: Callable[[TrainingSpec], list[Event]]) -> list[Event]:
    """Two epochs of the course's own network."""
    return record(TrainingSpec.of("course-scratch", epochs=2))


@pytest.fixture(scope="session")
def second(record: Callable[[TrainingSpec], list[Event]]) -> list[Event]:
    """One epoch of the Keras network."""
    return record(TrainingSpec.of("course-keras", epochs=1))


@pytest.fixture
def worker() -> WorkerLog:
    """A double for the worker."""
    return WorkerLog()


@pytest.fixture
def tab(qtbot: QtBot, look: ThemeManager, worker: WorkerLog) -> TrainingTab:
    """The tab at 1280×720 less the rail, shown."""
    page = TrainingTab(worker)
    qtbot.addWidget(page)
    page.resize(1176, 694)
    page.show()
    return page
