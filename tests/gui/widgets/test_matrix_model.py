"""Model, geometry and header of a matrix."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import MatrixModel, Padding, Window

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

VALUES = np.array([[2.0, 1, 0], [-3, 2, 0], [5, 1, -1]])


def test_dilation_marks_the_taps_only() -> None:
    window = Window(0, 1, 2, 2, (2, 3))
    assert window.extent == (3, 4)
    assert window.taps() == [(0, 1), (0, 4), (2, 1), (2, 4)]


@pytest.mark.parametrize("shape", [(1, 1), (5, 5), (32, 32), (1, 9), (13, 4)])
@pytest.mark.parametrize("ratio_side", [52.0, 20.0])
def test_every_cell_is_found_where_it_is_drawn(
    qtbot: QtBot, look: ThemeManager, shape: tuple[int, int], ratio_side: float
) -> None:
    model = MatrixModel(np.zeros(shape), padding=Padding(1, 2, 0, 3))
    geometry = geometry_of(model, ratio_side, theme())
    for row in range(-1, shape[0] + 2):
        for column in range(shape[1] + 3):
            assert geometry.cell_at(geometry.cell_rect(row, column).center()) == (row, column)
    outside = geometry.outer_rect().bottomRight()
    assert geometry.cell_at(outside) == (shape[0] + 1, shape[1] + 2)
    outside.setX(outside.x() + 1)
    assert geometry.cell_at(outside) is None


def test_a_model_keeps_its_own_numbers() -> None:
    values = np.zeros((2, 2))
    model = MatrixModel(values)
    values[0, 0] = 9
    assert model.values[0, 0] == 0
    with pytest.raises(ValueError, match="read-only"):
        model.values[0, 0] = 1


@pytest.mark.parametrize(
    "change",
    [{"values": np.zeros(3)}, {"values": np.zeros((0, 2))}, {"weights": np.ones((2, 2))},
     {"window": Window(0, 0, 2, 2), "weights": np.ones((3, 3))}, {"done": np.ones((2, 2), dtype=bool)}],
)  # fmt: skip
def test_a_model_that_does_not_fit_together_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each its own sentence
        MatrixModel(**{"values": VALUES, **change})


def test_header_paints_its_letter_in_the_colour_of_its_role(qtbot: QtBot, look: ThemeManager) -> None:
    header = MatrixHeader()
    qtbot.addWidget(header)
    header.set_header("kernel", "K", "Kernel", "3×3")
    header.resize(header.sizeHint())
    header.show()
    qtbot.waitExposed(header)
    image = header.grab().toImage()
    assert QColor(image.pixel(4, header.height() // 2)) == theme().colour("kernel")
    assert header.accessibleName() == "K Kernel 3×3"
    narrow = header.sizeHint().width()
    header.set_header("kernel", "K", "Kernel", "3×3 · padding 1")
    assert header.sizeHint().width() > narrow
