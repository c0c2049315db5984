"""Looks of the tab for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.tabs.axes.presets import preset_state, preset_step

if TYPE_CHECKING:
    from gui.tabs.axes.tab import AxesTab

# name: preset, step (None: as the preset says)
_LOOKS: dict[str, tuple[str, int | None]] = {
    "start": ("swap-3d-02", None),
    "swap-4d": ("swap-4d-03", 10),
    "weights": ("weights-2f-transpose", 30),
    "swaps": ("weights-2f-swaps", None),
    "maps": ("maps-view", 40),
    "layout": ("nhwc-nchw", 20),
    "matrix": ("matrix", 3),
    "five": ("five", None),
}
NAMES = (*_LOOKS, "copy", "quiz", "lifted", "code", "refused", "flight", "large")


def take(tab: AxesTab, name: str) -> None:
    """Bring a tab into a look.

    Args:
        tab: shows real numbers, without moving.
        name: one of ``NAMES``.
    """
    tab.set_animated(False)
    tab.view.transport.set_quiz(False)
    tab.show_code(False)
    tab.view.board.show_still(None)
    tab.view.board.axes.settle()
    preset, step = _LOOKS.get(name, _LOOKS["start"])
    tab.studio.start_with(preset_state(preset), preset_step(preset) if step is None else step)
    if name == "copy":
        tab.edits.set_copied(True)
    elif name == "quiz":
        tab.view.transport.set_quiz(True)
        tab.studio.go_to(9)
        tab.guess((0, 0, 2))
    elif name == "lifted":
        tab.view.board.axes.pose_lifted(0)
    elif name == "code":
        tab.show_code(True)
    elif name == "refused":
        tab.edits.set_way("transpose")
        tab.view.control_bar.order.setText("(2, 1, 1)")
        tab.edits.type_order("(2, 1, 1)")
    elif name == "flight":
        tab.studio.go_to_end()
        tab.view.board.show_still(0.45)
    elif name == "large":
        tab.edits.type_shape("10×10×10")
