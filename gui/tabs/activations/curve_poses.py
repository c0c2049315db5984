"""Looks of the room of functions for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.tabs.activations import curve_changes as changes
from gui.tabs.activations.changes import with_part
from gui.tabs.activations.presets import with_preset

if TYPE_CHECKING:
    from gui.tabs.activations.curves_row import CurvesRow

# name: preset, chosen function, x
_LOOKS: Final = {
    "sigmoid-slope": ("course-sigmoid-slope", "sigmoid", 0.0),
    "relu-array": ("course-relu-array", "relu", 0.0),
    "relu-family": ("relu-family", "elu", -1.5),
    "smooth-relus": ("smooth-relus", "gelu", -0.8),
    "saturation": ("saturation", "sigmoid", 4.0),
}
NAMES: Final = (*_LOOKS, "own-function", "refused-function", "all-functions", "zoomed")


def take(row: CurvesRow, name: str) -> None:
    """Bring the room into a look.

    Args:
        row: shows real functions.
        name: one of ``NAMES``.
    """
    studio = row.studio
    if name in _LOOKS:
        preset, chosen, x = _LOOKS[name]
        state = with_preset(studio.state, preset)
        studio.start_with(state.changed(curves=changes.set_x(changes.choose(state.curves, chosen), x)), 0)
        return
    part = studio.state.curves
    if name == "own-function":
        part = changes.set_x(changes.set_custom(changes.draw_all(part, on=False), "x*exp(-x**2)"), -0.7)
        part = changes.set_span(part, (-3.0, 3.0))
    elif name == "all-functions":
        part = changes.draw_all(part, on=True)
    elif name == "zoomed":
        part = changes.set_x(changes.set_span(part, (0.0, 3.0)), 1.5)
    studio.start_with(with_part(studio.state, "curves", part), 0)
    if name == "refused-function":
        row.view.expression.field.setText("x**2 + * 3")
        row.set_custom("x**2 + * 3")
