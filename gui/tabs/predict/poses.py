"""Looks of the tab for pictures."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.drawing import Drawing, Sample, Stroke
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.ink import test_pictures
from gui.tabs.predict.samples_poses import NAMES as SAMPLES_POSES
from gui.tabs.predict.scans import scan_of_bytes
from gui.tabs.predict.state import PredictState, Preparation

if TYPE_CHECKING:
    from gui.tabs.predict.tab import PredictTab

OWN = ("start", "sample", "empty", "unsure", "numbers", "photo", "unprepared", "quiz", "refused")
LARGE = "large-"
LARGE_POSES = ("large-layers-cell", "large-layers-score", "large-layers-off")
OTHER_ROOMS = {
    "why": ("why", "why-not", "why-cover", "why-brush", "why-nothing"),
    "network": ("network", "network-space", "network-code"),
    "samples": SAMPLES_POSES,
}
_SCRIBBLE = ((60, 60), (200, 90), (80, 140), (210, 180), (90, 220), (60, 120), (190, 60))


def names(tab: PredictTab) -> list[str]:
    """Those of the tab, then those of the rooms."""
    rooms = tab.view.show_room("draw").pose()
    elsewhere = (name for poses in OTHER_ROOMS.values() for name in poses)
    return [*OWN, *rooms, *LARGE_POSES, *elsewhere]


def take(tab: PredictTab, name: str) -> None:
    """Bring a tab into a look.

    Args:
        tab: shows real numbers.
        name: one of ``names``.
    """
    known = tab.shelf.first()
    tab.start_with(PredictState(drawing=_DRAWINGS.get(name, first_drawing)(), network=known.id))
    tab.view.show_refusal("")
    other = next((room for room, poses in OTHER_ROOMS.items() if name in poses), "")
    if name.startswith(LARGE) or other:
        tab.predictor.look(room=other or "layers")
        tab.view.room.take_pose(name)
        return
    room = tab.view.show_room("draw")
    if not isinstance(room, DrawRoom):
        return
    room.layers.start_again()
    room.verdict.quiz.setChecked(False)
    room.show_numbers(name == "numbers")
    if name == "unprepared":
        off = Preparation(crop=False, scale=False, centre=False)
        tab.predictor.start_with(tab.predictor.state.changed(preparation=off))
    elif name == "quiz":
        room.verdict.quiz.setChecked(True)
    elif name == "refused":
        tab.open_network(Path("network.h5"))
        tab.open_picture(Path("letter.docx"))
    elif name not in OWN:
        room.take_pose(name)


def _sample() -> Drawing:
    return Drawing(Sample("mnist", 4))


def _scribble() -> Drawing:
    return Drawing(strokes=(Stroke(tuple((float(x), float(y), 12.0) for x, y in _SCRIBBLE)),))


def _small() -> Drawing:
    """A 3 in a corner, a third of the size."""
    strokes = first_drawing().strokes
    return Drawing(
        strokes=tuple(
            Stroke(tuple((x * 0.4 + 150, y * 0.4 + 160, 9.0) for x, y, _ in one.points)) for one in strokes
        )
    )


def _photo() -> Drawing:
    """A test digit as on a page: dark on bright, in uneven light, larger, and not in the middle."""
    digit = Image.fromarray(test_pictures("mnist").images[0]).resize((150, 150), Image.Resampling.BICUBIC)
    light = np.linspace(150, 235, 400)[None, :].repeat(320, axis=0)
    page = Image.fromarray(light.astype(np.uint8))
    page.paste(45, (70, 110, 220, 260), digit)
    png = io.BytesIO()
    page.save(png, "PNG")
    return Drawing(scan_of_bytes(png.getvalue(), "homework.png"))


_DRAWINGS = {"photo": _photo, "sample": _sample, "empty": Drawing, "unsure": _scribble, "unprepared": _small}
