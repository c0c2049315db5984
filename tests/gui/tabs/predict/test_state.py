"""The state can be stored and read again; what somebody broke is not taken."""

import json

import numpy as np
import pytest

from engine.network.spec import NETWORKS, NetworkOptions
from gui.tabs.predict.drawing import Drawing, Sample, Scan, Stroke
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.state import PredictState, Preparation
from gui.tabs.predict.surgery import Surgery, place_of
from gui.tabs.predict.verdict import Verdict, judge


def test_a_state_comes_back_as_it_was() -> None:
    stroke = Stroke(((10.04, 20.0, 19.0), (30.0, 40.0, 12.5)), erases=True)
    state = PredictState(
        Drawing(Sample("fashion-mnist", 9_999), (stroke,)),
        Preparation(scale=False),
        network="shipped:fashion-mnist-best",
        width=33.0,
        chosen=(2, 7),
    )
    back = PredictState.from_text(state.to_text())
    assert back is not None
    assert back.drawing.picture == Sample("fashion-mnist", 9_999)
    assert back.drawing.strokes == (Stroke(((10.0, 20.0, 19.0), (30.0, 40.0, 12.5)), erases=True),)
    assert (back.preparation, back.network) == (state.preparation, state.network)
    assert (back.width, back.chosen, back.room) == (33.0, (2, 7), "draw")


def test_a_scan_is_not_kept_nor_what_was_drawn_on_it() -> None:
    drawing = Drawing(Scan(bytes(280 * 280)), first_drawing().strokes)
    back = PredictState.from_text(PredictState(drawing).to_text())
    assert back is not None
    assert back.drawing == Drawing()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("width",), 0.0),
        (("width",), 1e9),
        (("width",), float("nan")),
        (("chosen",), [1]),
        (("chosen",), "ab"),
        (("preparation",), 3),
        (("drawing", "sample"), ["mnist", 10_000]),
        (("drawing", "sample"), ["mnist", -1]),
        (("drawing", "sample"), ["nowhere", 0]),
        (("drawing", "strokes"), [[False, [[0, 0, 0]]]]),
        (("drawing", "strokes"), [[False, [[float("inf"), 0, 5]]]]),
        (("drawing", "strokes"), [[False, [[1, 2]]]]),
        (("drawing", "strokes"), [[False, []]]),
        (("drawing", "strokes"), 7),
        ((), []),
    ],
)
def test_a_broken_state_is_not_taken(path: tuple[str, ...], value: object) -> None:
    good = json.loads(PredictState(first_drawing()).to_text())
    broken: object = good
    if path:
        inner = good
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = value
    else:
        broken = value
    assert PredictState.from_text(json.dumps(broken)) is None


def test_endless_strokes_are_not_taken() -> None:
    many = [[False, [[1.0, 1.0, 5.0]] * 200_001]]
    text = json.dumps({"drawing": {"strokes": many}})
    assert PredictState.from_text(text) is None


def test_surgery_takes_the_place_of_weights_and_knows_where_it_fits() -> None:
    network = NETWORKS["course-keras"].build(NetworkOptions(kernels=4, units=8))
    weights = tuple(
        np.full(shape, 1.0, np.float32) for shape in [(3, 3, 1, 4), (4,), (784, 8), (8,), (8, 10), (10,)]
    )
    assert [place_of(network, layer) for layer in (0, 3, 4)] == [0, 2, 4]
    with pytest.raises(ValueError, match="1"):
        place_of(network, 1)
    given = np.zeros((3, 3, 1, 4), np.float32)
    surgery = Surgery().with_array(0, given).with_filter(0, 2, on=False)
    given[:] = 5.0
    applied = surgery.applied(weights)
    assert applied[0].sum() == 0
    assert applied[1] is weights[1]
    assert surgery.off == {(0, 2)}
    assert surgery.fits(network)
    assert not surgery.fits(NETWORKS["course-keras"].build(NetworkOptions(kernels=5, units=8)))
    assert not Surgery().with_filter(0, 4, on=False).fits(network)
    assert not Surgery().with_filter(4, 0, on=False).fits(network)  # the last layer has no filters
    assert surgery.with_filter(0, 2, on=True).off == frozenset()


@pytest.mark.parametrize(
    ("shares", "confidence"),
    [
        ((0.05, 0.9, 0.05), "sure"),
        ((0.15, 0.69, 0.16), "unsure"),
        ((0.15, 0.7, 0.15), "sure"),
        ((0.0, 0.55, 0.45), "close"),
    ],
)
def test_a_verdict_says_how_sure_one_may_be(shares: tuple[float, ...], confidence: str) -> None:
    verdict = judge(np.array(shares, np.float32), has_ink=True)
    assert (verdict.winner, verdict.confidence) == (1, confidence)
    assert verdict.probability == pytest.approx(shares[1])
    assert judge(np.array(shares, np.float32), has_ink=False).confidence == "empty"


def test_equals_are_shared_out_in_order() -> None:
    assert judge(np.full(10, 0.1, np.float32), has_ink=True) == Verdict("close", 0, 0.1, 1, 0.1)
