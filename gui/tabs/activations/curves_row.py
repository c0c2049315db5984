"""The row of functions: the list, f, f′ and what is read at x."""

from __future__ import annotations

from gui.tabs.activations.room import RoomPage


class CurvesRow(RoomPage):
    """Functions and their derivatives, read at one x."""
