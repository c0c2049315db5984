"""While the pen is down, the bars come first; what can wait comes behind, and not more often than is seen."""

import numpy as np
from pytestqt.qtbot import QtBot

from gui.tabs.predict.afterwards import Afterwards
from gui.tabs.predict.predictor import Predictor, Seen
from gui.tabs.predict.shelf import Shelf


def inks(count: int) -> list[np.ndarray]:
    """Canvases with longer and longer strokes."""
    sheets = []
    for length in range(1, count + 1):
        sheet = np.zeros((280, 280), np.uint8)
        sheet[40 : 40 + 10 * length, 130:150] = 255
        sheets.append(sheet)
    return sheets


def test_the_pen_is_followed_behind_the_bars_and_by_the_latest_only(qtbot: QtBot) -> None:
    predictor = Predictor(Shelf().first())
    afterwards = Afterwards(predictor)
    told: list[str] = []
    shown: list[Seen] = []
    predictor.seen_changed.connect(lambda _seen: told.append("bars"))
    afterwards.due.connect(lambda: told.append("later"))
    afterwards.due.connect(lambda: shown.append(predictor.seen))
    for ink in inks(5):
        predictor.show_drawing(ink)
    assert predictor.is_passing
    assert told == ["bars"] * 5
    qtbot.waitUntil(lambda: "later" in told)
    assert told == ["bars"] * 5 + ["later"]
    assert shown == [predictor.seen]


def test_what_is_done_on_purpose_is_shown_at_once_and_only_once(qtbot: QtBot) -> None:
    predictor = Predictor(Shelf().first())
    afterwards = Afterwards(predictor)
    shown: list[Seen] = []
    afterwards.due.connect(lambda: shown.append(predictor.seen))
    predictor.show_drawing(inks(1)[0])
    predictor.set_filter_on(0, 2, on=False)
    assert not predictor.is_passing
    assert shown == [predictor.seen]
    predictor.show_drawing(inks(2)[1])
    qtbot.waitUntil(lambda: len(shown) > 1)
    assert shown[1:] == [predictor.seen]
