"""The sum of one output cell channel by channel, where the products of each stand in their own row."""

from __future__ import annotations

from gui.theme import theme
from gui.widgets.formula_chunks import channel_chunks
from gui.widgets.formula_layout import FormulaLayout, place
from gui.widgets.formula_line import (
    LARGEST_PROJECTOR_PX,
    LARGEST_PX,
    SMALLEST_PROJECTOR_PX,
    SMALLEST_PX,
    TermLine,
)
from gui.widgets.painted_text import Piece, width_of

NAME_GAP_SHARE = 0.5  # after the name, of the size


class ChannelLine(TermLine):
    """``Y[1, 1] = 4 + 2 + 1 + 1 = 8``: one number per channel, then the bias."""

    def layout_in_use(self) -> FormulaLayout:
        """One line, as large as it fits."""
        if self._layout is None:
            self._layout = self._largest()
        return self._layout

    def _largest(self) -> FormulaLayout:
        chunks = [channel_chunks(self._model)]
        largest, smallest = _limits()
        layout = FormulaLayout(smallest)
        for size_px in range(largest, smallest - 1, -1):
            # the words "running sum" stand outside, so the name takes no more room than it needs
            layout = place(chunks, size_px, self._name_px(size_px), "channels", with_sums=False)
            if layout.width <= self.width() and layout.height <= self.height():
                break
        return layout

    def _name_px(self, size_px: int) -> float:
        return width_of((Piece(f"{self._model.name} ="),), size_px) + size_px * NAME_GAP_SHARE


def _limits() -> tuple[int, int]:
    """Largest and smallest text size in px."""
    look = theme()
    if look.projector:
        return min(look.px(LARGEST_PX), round(LARGEST_PROJECTOR_PX * look.scale)), SMALLEST_PROJECTOR_PX
    return look.px(LARGEST_PX), look.px(SMALLEST_PX)
