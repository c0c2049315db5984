"""One line in colours: as wide as it has to be, then smaller, then cut."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.studio.piece_label import PieceLabel
from gui.theme import ThemeManager
from gui.widgets.painted_text import Piece

PIECES = (Piece("∂X[1, 1]", "gradient"), Piece(" = "), Piece("1 − 2 + 2 + 1", "gradient"), Piece(" = 2"))


@pytest.fixture
def label(qtbot: QtBot, look: ThemeManager) -> PieceLabel:
    widget = PieceLabel(18, Qt.AlignmentFlag.AlignRight)
    qtbot.addWidget(widget)
    widget.set_pieces(PIECES)
    return widget


def inked(label: PieceLabel) -> tuple[int, int]:
    """First and last column with anything in it."""
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    columns = [
        x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_it_says_its_pieces_in_letters(label: PieceLabel) -> None:
    assert label.text() == label.accessibleName() == "∂X[1, 1] = 1 − 2 + 2 + 1 = 2"


def test_a_long_line_gets_smaller_and_then_shorter(label: PieceLabel) -> None:
    whole = label.sizeHint()
    label.resize(whole)
    assert inked(label)[1] < whole.width()
    for share in (0.8, 0.5, 0.3):
        label.resize(round(whole.width() * share), whole.height())
        first, last = inked(label)
        assert 0 <= first < last < label.width()


def test_it_stands_at_its_end(label: PieceLabel) -> None:
    label.resize(600, 30)
    first, last = inked(label)
    assert last > 590
    assert first > 600 - label.sizeHint().width() - 10


def test_nothing_to_say_takes_no_room(label: PieceLabel) -> None:
    label.set_pieces(())
    assert (label.sizeHint().width(), label.text()) == (0, "")
    label.grab()
