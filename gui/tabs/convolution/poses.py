"""Looks of the tab for pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from gui.tabs.convolution import changes
from gui.tabs.convolution.presets import FIRST_PRESET, preset_state, preset_step

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState
    from gui.tabs.convolution.tab import ConvolutionTab

Pose = Callable[["ConvolutionTab"], None]


def take(tab: ConvolutionTab, name: str) -> None:
    """Bring a tab into a look.

    Args:
        tab: shows real numbers, without moving.
        name: one of ``NAMES``.
    """
    tab.set_animated(False)
    tab.view.transport.set_quiz(False)
    tab.show_code(False)
    POSES[name](tab)


def _open(tab: ConvolutionTab, preset: str, step: int | None = None) -> None:
    tab.studio.start_with(preset_state(preset), preset_step(preset) if step is None else step)


def _start(tab: ConvolutionTab) -> None:
    _open(tab, FIRST_PRESET)


def _term(tab: ConvolutionTab) -> None:
    _open(tab, FIRST_PRESET, 13)
    tab.view.transport.set_quiz(True)
    tab.studio.go_to_term(5)


def _strip(tab: ConvolutionTab) -> None:
    _open(tab, "conv1d-sliding-dot", 2)


def _strip_full(tab: ConvolutionTab) -> None:
    _open(tab, "corr1d-full", 1)


def _filters(tab: ConvolutionTab) -> None:
    _open(tab, "keras-conv-3-filters", 12)


def _channels(tab: ConvolutionTab) -> None:
    _open(tab, "conv-5x5x3-1-filter", 4)


def _two_filters(tab: ConvolutionTab) -> None:
    _open(tab, "conv-5x5x3-2-filters", 13)


def _digit(tab: ConvolutionTab) -> None:
    _open(tab, "mnist-5-filters")


def _dropped(tab: ConvolutionTab) -> None:
    _open(tab, "stride-drops")


def _reflect(tab: ConvolutionTab) -> None:
    _open(tab, "border-reflect")


def _large(tab: ConvolutionTab) -> None:
    state = changes.resize_image(preset_state(FIRST_PRESET), 32, 32)
    state = changes.randomised(state, np.random.default_rng(5))
    tab.studio.start_with(state, 5 * 32 + 9)


def _quiz(tab: ConvolutionTab) -> None:
    _open(tab, FIRST_PRESET, 7)
    tab.view.transport.set_quiz(True)
    tab.answer(13.0)


def _code(tab: ConvolutionTab) -> None:
    _open(tab, FIRST_PRESET)
    tab.show_code(True)


def _refused(tab: ConvolutionTab) -> None:
    _open(tab, FIRST_PRESET)
    tab.edits.set_padding("valid")
    tab.edits.resize_kernel(7, 7)


def _flip(tab: ConvolutionTab) -> None:
    _room(tab, "flip-impulse", room="compare", comparison="flip")


def _same(tab: ConvolutionTab) -> None:
    _room(tab, "same-even-kernel", room="compare", comparison="same")


def _picture(tab: ConvolutionTab) -> None:
    _room(tab, FIRST_PRESET, room="picture")


def _room(tab: ConvolutionTab, preset: str, **looks: str) -> None:
    state: ConvolutionState = preset_state(preset).changed(**looks)
    tab.studio.start_with(state, preset_step(preset))


POSES: dict[str, Pose] = {
    "start": _start,
    "term": _term,
    "strip": _strip,
    "strip-full": _strip_full,
    "filters": _filters,
    "channels": _channels,
    "two-filters": _two_filters,
    "digit": _digit,
    "dropped": _dropped,
    "reflect": _reflect,
    "large": _large,
    "quiz": _quiz,
    "code": _code,
    "refused": _refused,
    "compare-flip": _flip,
    "compare-same": _same,
    "picture": _picture,
}
NAMES = tuple(POSES)
