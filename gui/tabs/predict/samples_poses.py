"""Looks of the room "Samples" for pictures: all with real answers of the network in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.data.own_drawings import OwnDrawing, OwnDrawings
from gui.tabs.predict.drawing import Drawing, Sample, Stroke
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.ink import ink_of, test_pictures

if TYPE_CHECKING:
    from gui.tabs.predict.samples_room import SamplesRoom

NAMES = ("samples", "samples-worst", "samples-cell", "samples-own", "samples-own-empty", "samples-busy")


def take(room: SamplesRoom, name: str) -> None:
    """Bring the room into a look, without waiting on anything.

    Args:
        room: is shown already, or will be.
        name: one of ``NAMES``; others belong to other rooms.
    """
    if name not in NAMES:
        return
    room.predictor.look(room="samples")
    browser = room.browser
    browser.own.lend(_drawings() if name == "samples-own" else OwnDrawings())
    browser.use("own" if name.startswith("samples-own") else "test")
    browser.look()
    if name == "samples-busy":
        browser.answers.forget()
        browser.look()
        browser.answers.advance_to(3_120)
        browser.answers.rest()
        return
    browser.answers.finish()
    browser.choose_preset("all" if name != "samples-worst" else "worst")
    if name == "samples-cell":
        browser.choose_preset("confused")


def _drawings() -> OwnDrawings:
    """Real digits, larger and smaller, and a hand-drawn 3 with a wrong label."""
    found = [_own(first_drawing(), 3)]
    rng = np.random.default_rng(7)
    for index in range(12):
        drawing = Drawing(Sample("mnist", 115 + index))
        sheet = ink_of(drawing)
        rows = int(rng.integers(0, 40))
        found.append(OwnDrawing.of_ink(np.roll(sheet, rows - 20, axis=0), _label(115 + index), "mnist"))
    line = Stroke(((60.0, 60.0, 14.0), (200.0, 70.0, 14.0), (130.0, 230.0, 14.0)))
    found.append(_own(Drawing(strokes=(line,)), 1))
    return OwnDrawings(tuple(found))


def _own(drawing: Drawing, label: int) -> OwnDrawing:
    return OwnDrawing.of_ink(ink_of(drawing), label, "mnist")


def _label(index: int) -> int:
    return int(test_pictures("mnist").labels[index])
