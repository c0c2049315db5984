"""Columns never need more width than there is, and nobody's part is left out where it has room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.tabs.predict.draw_plan import MIDDLE_PX, plan_for
from gui.widgets.page import Density


@given(st.sampled_from(list(Density)), st.floats(460, 2400), st.floats(250, 1400))
def test_columns_fit(density: Density, width: float, height: float) -> None:
    plan = plan_for(density, width, height)
    needed = (plan.left_px or 200) + plan.right_px + (MIDDLE_PX if plan.has_middle else 0)
    assert needed <= width
    assert plan.has_middle == (plan.left_px is not None)


@pytest.mark.parametrize(
    ("density", "width", "height", "middle", "compact"),
    [
        (Density.WIDE, 1780, 1000, True, False),  # 1920×1080
        (Density.MEDIUM, 1136, 610, True, False),  # 1280×720
        (Density.NARROW, 940, 660, False, False),  # 1024×768
        (Density.MEDIUM, 750, 390, False, True),  # 1280×720 at 150 %
        (Density.WIDE, 1180, 640, True, False),  # 1920×1080 at 150 %
    ],
)
def test_sizes_that_matter(
    density: Density, width: float, height: float, middle: bool, compact: bool
) -> None:
    plan = plan_for(density, width, height)
    assert (plan.has_middle, plan.is_compact) == (middle, compact)
