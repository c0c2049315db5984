"""Where rows and maps stand: nothing overlaps, everything can be found again, more room is used."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.tabs.predict.layers_plan import Measures, RowShape, plan_layers

MEASURES = Measures(
    label=100,
    words=40,
    note=24,
    gap=8,
    row_gap=12,
    edge=6,
    picture=76,
    largest=112,
    smallest=30,
    comfortable=40,
    bar=8,
    strip=30,
    scores=62,
)
SHAPES = st.lists(
    st.one_of(
        st.builds(RowShape, st.just("maps"), st.integers(1, 64), st.booleans()),
        st.builds(RowShape, st.just("line"), st.integers(1, 4000)),
        st.just(RowShape("note", 4)),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60)
@given(SHAPES, st.integers(380, 1400), st.integers(150, 1000))
def test_every_map_stands_within_the_room_and_is_found_again(
    shapes: list[RowShape], width: int, height: int
) -> None:
    shapes = [RowShape("picture", 1), *shapes, RowShape("scores", 10)]
    plan = plan_layers(shapes, MEASURES, width, height)
    assert len(plan.rows) == len(shapes)
    for before, after in pairwise(plan.rows):
        assert after.area.top() >= before.area.bottom() + MEASURES.row_gap - 1e-6
    for number, (shape, row) in enumerate(zip(shapes, plan.rows, strict=True)):
        for index in {0, shape.count // 2, shape.count - 1} if row.count > 1 else range(row.count):
            rect = row.rect(index)
            assert rect.left() >= row.area.left() - 1e-6
            assert rect.right() <= row.area.right() + 1e-6
            assert rect.top() >= row.area.top() - 1e-6
            assert rect.bottom() <= row.area.bottom() + 1e-6
            if rect.width() > 0.5:
                assert plan.at(rect.center()) == (number, index)
        if shape.kind == "maps":
            assert MEASURES.smallest <= row.first.width() <= MEASURES.largest
    assert plan.height == pytest.approx(plan.rows[-1].area.bottom() + MEASURES.edge)


@given(st.integers(1, 64), st.integers(380, 1400))
def test_more_height_makes_maps_larger_and_never_smaller(count: int, width: int) -> None:
    shapes = [
        RowShape("picture", 1),
        RowShape("maps", count),
        RowShape("maps", count),
        RowShape("scores", 10),
    ]
    tried = {height: plan_layers(shapes, MEASURES, width, height) for height in (300, 600, 1200, 12000)}
    fitting = [plan for height, plan in tried.items() if plan.height <= height]  # others are scrolled
    sides = [min(plan.rows[number].first.width() for number in (1, 2)) for plan in fitting]
    assert sides == sorted(sides)
    assert sides[-1] == MEASURES.largest


def test_maps_that_fit_are_not_scrolled() -> None:
    shapes = [
        RowShape("picture", 1),
        RowShape("maps", 10, True),
        RowShape("maps", 10),
        RowShape("scores", 10),
    ]
    assert plan_layers(shapes, MEASURES, 470, 430).height <= 430


def test_maps_that_are_scrolled_can_be_read() -> None:
    shapes = [RowShape("picture", 1), *[RowShape("maps", 64)] * 5, RowShape("scores", 10)]
    plan = plan_layers(shapes, MEASURES, 470, 430)
    assert plan.height > 430
    assert min(row.first.width() for row in plan.rows[1:6]) >= MEASURES.comfortable


def test_beside_a_map_is_nothing() -> None:
    plan = plan_layers([RowShape("maps", 3)], MEASURES, 600, 300)
    row = plan.rows[0]
    between = row.rect(0).topRight()
    between.setX(between.x() + MEASURES.gap / 2)
    assert plan.at(between) is None
    after_the_last = row.rect(2).translated(row.step[0], 0).center()
    assert plan.at(after_the_last) is None
