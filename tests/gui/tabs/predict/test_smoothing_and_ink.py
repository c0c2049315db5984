"""A line made piece by piece is the line made at once; ink is what the network's preparation gets."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.datasets import load
from engine.data.drawing import prepare
from gui.tabs.predict.drawing import SIDE, Drawing, Point, Sample, Stroke
from gui.tabs.predict.ink import Ink, ink_of, reach
from gui.tabs.predict.smoothing import all_pieces, last_piece, next_pieces

places = st.tuples(st.floats(0, 280), st.floats(0, 280), st.floats(4, 40))
lines = st.lists(places, min_size=1, max_size=12)


@given(lines)
def test_a_line_grows_without_gaps_to_its_last_point(points: list[Point]) -> None:
    grown = [piece for count in range(1, len(points) + 1) for piece in next_pieces(points[:count][-3:])]
    grown += last_piece(points)
    assert grown == all_pieces(points)
    assert grown[0].start == points[0][:2]
    assert grown[-1].end == points[-1][:2]
    assert all(one.end == following.start for one, following in pairwise(grown))


def test_ink_piece_by_piece_is_ink_at_once(qapp: object) -> None:
    strokes = (
        Stroke(((40.0, 40.0, 12.0), (100.0, 60.0, 18.0), (180.0, 200.0, 18.0))),
        Stroke(((90.0, 55.0, 30.0), (120.0, 90.0, 30.0)), erases=True),
        Stroke(((200.0, 50.0, 25.0),)),
    )
    ink = Ink()
    for stroke in strokes:
        for count in range(1, len(stroke.points) + 1):
            ink.add(next_pieces(stroke.points[:count][-3:]), stroke.erases)
        ink.add(last_piece(stroke.points), stroke.erases)
    np.testing.assert_array_equal(ink.array(), ink_of(Drawing(strokes=strokes)))
    sheet = ink.array()
    assert sheet.shape == (SIDE, SIDE)
    assert sheet[50, 200] == 255  # the dot, 25 across
    assert sheet[50, 214] == 0
    assert sheet[58, 95] == 0  # erased
    assert not sheet.flags.writeable


def test_what_a_piece_colours_lies_within_its_reach(qapp: object) -> None:
    for piece in all_pieces(((60.0, 60.0, 30.0), (90.0, 200.0, 30.0), (200.0, 120.0, 30.0))):
        ink = Ink()
        ink.add([piece], erases=False)
        rows, columns = np.nonzero(ink.array())
        area = reach(piece)
        assert area.left() <= columns.min()
        assert columns.max() + 1 <= area.right()
        assert area.top() <= rows.min()
        assert rows.max() + 1 <= area.bottom()


@pytest.mark.parametrize("dataset", ["mnist", "fashion-mnist"])
def test_a_test_picture_reaches_the_network_as_it_is(dataset: str, qapp: object) -> None:
    sheet = ink_of(Drawing(Sample(dataset, 17)))
    steps = prepare(sheet, crop=False, scale=False, centre=False, invert=False)
    expected = load(dataset, "test", limit=18).images[17] / np.float32(255)
    np.testing.assert_allclose(steps.final, expected, atol=1e-6)
