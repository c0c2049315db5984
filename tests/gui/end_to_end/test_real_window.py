"""The real program in a real window: a mouse presses Start, the curves grow, the window closes."""

import json
import sys

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from gui.main_window import FIRST_SIZE_PX
from gui.theme.tokens import LIGHT
from tests.gui.end_to_end.real_program import StartProgram

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="real mouse events are sent through X11"),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


def _extent(picture: NDArray[np.int16], origin: QPoint, places: dict[str, QPoint]) -> int:
    """How many columns the smoothed curve of the loss reaches to the right."""
    first, last = origin + places["top_left"], origin + places["bottom_right"]
    part = picture[first.y() : last.y(), first.x() : last.x()]
    curve = QColor(LIGHT.curve_1)
    colour = (curve.red(), curve.green(), curve.blue())
    columns = np.flatnonzero((np.abs(part - np.array(colour)) <= 8).all(axis=2).any(axis=0))
    return int(columns[-1] - columns[0]) if columns.size else 0


@pytest.mark.timeout(240)
def test_start_with_the_mouse_watch_the_curves_grow_and_close(
    start_program: StartProgram, places: dict[str, QPoint]
) -> None:
    program = start_program()
    program.wait_for(program.startup_report.exists, "the first paint")
    assert json.loads(program.startup_report.read_text())["tensorflow_imported"] is False
    window = program.window()
    shape = program.geometry(window)
    assert (shape["WIDTH"], shape["HEIGHT"]) == FIRST_SIZE_PX
    origin = QPoint(shape["X"], shape["Y"])

    def extent() -> int:
        return _extent(program.picture(), origin, places)

    assert extent() == 0, "a curve before any training"
    program.click(origin + places["start"])
    program.wait_for(lambda: extent() > 10, "the first stretch of curve")
    before = extent()
    program.wait_for(lambda: extent() > before + 10, "the curve growing")
    program.close(window)
