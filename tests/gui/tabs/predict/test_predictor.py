"""One model of drawing and network: what is seen is what the engine computes, and all of it can be undone."""

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.datasets import DATASETS
from engine.data.drawing import prepare
from engine.network.forward import run
from engine.network.spec import NETWORKS, NetworkOptions
from engine.network.summary import weight_shapes
from gui.tabs.predict.changes import with_preparation
from gui.tabs.predict.drawing import Drawing, Sample, Stroke
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.ink import ink_of
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.predictor import Predictor, Seen
from gui.tabs.predict.state import PredictState

LINE = Stroke(((140.0, 60.0, 20.0), (140.0, 220.0, 20.0)))


def made(name: str, seed: int, kernels: int = 6) -> KnownNetwork:
    """The course's network with random weights."""
    network = NETWORKS["course-keras"].build(NetworkOptions(kernels=kernels, units=12))
    rng = np.random.default_rng(seed)
    weights = tuple(rng.normal(0, 0.2, shape).astype(np.float32) for shape in weight_shapes(network))
    listing = Listing(f"run:{name}", "run", name, 1, "mnist")
    return KnownNetwork(listing, network, weights, DATASETS["mnist"].class_names)


class Watched:
    """A predictor, and everything it told."""

    def __init__(self) -> None:
        self.known = made("a", seed=1)
        self.predictor = Predictor(self.known, PredictState(first_drawing()))
        self.seen: list[Seen] = []
        self.networks = 0
        self.predictor.seen_changed.connect(self.seen.append)
        self.predictor.network_changed.connect(self._on_network_changed)

    def _on_network_changed(self) -> None:
        self.networks += 1

    def is_true(self) -> None:
        """What is seen is what the engine computes from the state alone."""
        predictor, seen = self.predictor, self.predictor.seen
        state = predictor.state
        want = state.preparation
        ready = isinstance(state.drawing.picture, Sample)
        options = {name: getattr(want, name) and not ready for name in ("crop", "scale", "centre")}
        image = prepare(ink_of(state.drawing), invert=False, **options).final[..., None]
        np.testing.assert_array_equal(seen.image, image)
        weights = state.surgery.applied(predictor.known.weights)
        found = run(predictor.known.network, weights, image, switched_off=state.surgery.off)
        np.testing.assert_array_equal(seen.activations.probabilities, found.probabilities)
        for one, other in zip(seen.activations.outputs, found.outputs, strict=True):
            np.testing.assert_array_equal(one, other)
        assert seen.verdict.winner == int(found.probabilities.argmax())


@pytest.fixture
def watched(qapp: object) -> Watched:
    return Watched()


def test_every_change_is_seen_at_once_and_can_be_undone(watched: Watched) -> None:
    predictor = watched.predictor
    kernel = np.full((3, 3, 1, 6), 0.5)
    changes: list[tuple[str, Callable[[], object]]] = [
        ("draw", lambda: predictor.add_stroke(LINE, ink_of(predictor.state.drawing.with_stroke(LINE)))),
        ("empty", lambda: predictor.set_drawing(Drawing(), "clear")),
        ("sample", lambda: predictor.set_drawing(Drawing(Sample("mnist", 3)), "sample")),
        ("drawn on", lambda: predictor.add_stroke(LINE, ink_of(Drawing(Sample("mnist", 3), (LINE,))))),
        ("own", lambda: predictor.set_drawing(first_drawing(), "three")),
        ("scale", lambda: predictor.attempt("p", "off", with_preparation, "scale", False)),
        ("kernel", lambda: predictor.set_kernel(0, kernel)),
        ("bias", lambda: predictor.set_bias(3, np.ones(12))),
        ("off", lambda: predictor.set_filter_on(0, 2, on=False)),
        ("other", lambda: predictor.use_network(made("b", seed=2, kernels=3))),
        ("reset", predictor.reset_weights),
    ]
    told = [predictor.seen.activations.probabilities]
    for name, change in changes:
        count = len(watched.seen)
        change()
        watched.is_true()
        assert len(watched.seen) == count + (name != "reset"), name
        told.append(predictor.seen.activations.probabilities)
    told.pop()  # nothing was left to reset
    assert watched.networks == 1
    for expected in reversed(told[:-1]):
        predictor.stack.undo()
        np.testing.assert_array_equal(predictor.seen.activations.probabilities, expected)
        watched.is_true()
    assert not predictor.stack.canUndo()
    for expected in told[1:]:
        predictor.stack.redo()
        np.testing.assert_array_equal(predictor.seen.activations.probabilities, expected)


def test_the_pen_is_followed_before_the_stroke_is_done(watched: Watched) -> None:
    predictor = watched.predictor
    ink = ink_of(Drawing(strokes=(LINE,)))
    predictor.show_drawing(ink)
    expected = prepare(ink, invert=False).final[..., None]
    np.testing.assert_array_equal(predictor.seen.image, expected)
    assert not predictor.stack.canUndo()
    predictor.show_state_again()
    watched.is_true()


def test_changes_of_one_drag_are_one_step(watched: Watched) -> None:
    predictor = watched.predictor
    for value in (0.1, 0.2, 0.3):
        predictor.set_kernel(0, np.full((3, 3, 1, 6), value), gesture=True)
    assert predictor.stack.count() == 1
    assert predictor.seen.weights[0].max() == np.float32(0.3)
    predictor.stack.undo()
    assert predictor.state.surgery.is_none
    with pytest.raises(ValueError, match="3, 3"):
        predictor.set_kernel(0, np.zeros((3, 3)))
    assert predictor.state.surgery.is_none


def test_looks_are_no_step_of_undo_and_stay_when_one_is_undone(watched: Watched) -> None:
    predictor = watched.predictor
    predictor.set_filter_on(0, 1, on=False)
    predictor.look(width=33.0, chosen=(1, 4))
    predictor.stack.undo()
    assert (predictor.state.width, predictor.state.chosen) == (33.0, (1, 4))
    assert predictor.is_filter_on(0, 1)
    assert not predictor.stack.canUndo()


def test_another_network_leaves_the_surgery_of_the_first_and_brings_it_back(watched: Watched) -> None:
    predictor = watched.predictor
    predictor.set_filter_on(0, 1, on=False)
    predictor.use_network(made("b", seed=2))
    assert predictor.state.surgery.is_none
    predictor.stack.undo()
    assert predictor.state.network == "run:a"
    assert not predictor.is_filter_on(0, 1)


def test_a_network_that_learns_is_followed_and_keeps_what_was_changed_by_hand(watched: Watched) -> None:
    predictor = watched.predictor
    predictor.set_kernel(0, np.zeros((3, 3, 1, 6)))
    steps = predictor.stack.count()
    predictor.learn(made("a", seed=9))
    watched.is_true()
    assert predictor.seen.weights[0].max() == 0  # by hand
    np.testing.assert_array_equal(predictor.seen.weights[2], made("a", seed=9).weights[2])
    assert predictor.stack.count() == steps
    count = len(watched.seen)
    predictor.learn(made("never chosen", seed=1))
    assert len(watched.seen) == count
    predictor.learn(made("a", seed=9, kernels=4))  # a new run with other layers under the same name
    assert watched.networks == 1
    assert predictor.seen.weights[0].shape == (3, 3, 1, 4)
    assert predictor.seen.weights[0].max() > 0


def test_a_missing_test_picture_is_refused_and_the_drawing_stays(
    watched: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.errors import EngineError
    from gui.tabs.predict import ink

    def missing(dataset: str) -> None:
        raise EngineError("dataset-file-missing", path=dataset)

    monkeypatch.setattr(ink, "test_pictures", missing)
    before = watched.predictor.state
    with pytest.raises(EngineError, match="dataset-file-missing"):
        watched.predictor.set_drawing(Drawing(Sample("mnist", 5)), "sample")
    assert watched.predictor.state is before
    watched.is_true()
