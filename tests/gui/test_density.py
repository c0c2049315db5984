import pytest

from gui.density import density_of
from gui.widgets.page import Density

WIDE, MEDIUM, NARROW = Density.WIDE, Density.MEDIUM, Density.NARROW


@pytest.mark.parametrize(
    ("width_px", "current", "wanted"),
    [
        (1440, None, WIDE),
        (1439, None, MEDIUM),
        (1200, None, MEDIUM),
        (1199, None, NARROW),
        (1416, WIDE, WIDE),
        (1415, WIDE, MEDIUM),
        (1439, MEDIUM, MEDIUM),
        (1176, MEDIUM, MEDIUM),
        (1175, MEDIUM, NARROW),
        (1199, NARROW, NARROW),
        (1190, WIDE, MEDIUM),
        (1024, WIDE, NARROW),
        (1920, NARROW, WIDE),
    ],
)
def test_density_is_left_24_px_below_its_threshold(width_px: int, current: Density | None, wanted: Density):
    assert density_of(width_px, current) is wanted
