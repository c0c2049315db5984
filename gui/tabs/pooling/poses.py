"""Looks of the tab for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.tabs.pooling.presets import first_state, with_preset

if TYPE_CHECKING:
    from gui.tabs.pooling.tab import PoolingTab

# name: preset, step (None: as the preset says), gradient, quiz, code
_LOOKS: dict[str, tuple[str, int | None, bool]] = {
    "start": ("overlapping", None, True),
    "average": ("average-overlapping", 4, True),
    "plain": ("course-same", None, False),
    "ties": ("ties", None, True),
    "dropped": ("drops-a-row", None, False),
    "padding": ("walk-six", 7, True),
    "padding-even": ("walk-same-stride-2", None, True),
    "digit": ("digit-course", None, True),
    "digit-deep": ("digit-deep", None, True),
    "compare": ("compare-one-pixel", None, True),
}
NAMES = (*_LOOKS, "quiz", "code", "refused")


def take(tab: PoolingTab, name: str) -> None:
    """Bring a tab into a look.

    Args:
        tab: shows real numbers, without moving.
        name: one of ``NAMES``.
    """
    tab.set_animated(False)
    tab.view.transport.set_quiz(False)
    tab.show_code(False)
    preset, step, gradient = _LOOKS.get(name, _LOOKS["start"])
    tab.start_with(with_preset(first_state(), preset).changed(gradient=gradient))
    if step is not None:
        tab.studio.go_to(step)
    if name == "quiz":
        tab.view.transport.set_quiz(True)
        tab.studio.go_to(4)
        tab.answer(4.0)
    elif name == "code":
        tab.show_code(True)
    elif name == "refused":
        tab.edits.set_padding("valid")
        tab.edits.set_window(7, 7)
