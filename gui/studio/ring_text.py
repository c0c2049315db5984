"""How wide a ring of padding is, in as few numbers as say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Padding


def ring_sides(ring: Padding) -> str:
    """One number, before and after, or all four sides with arrows; nothing where there is no ring.

    >>> from gui.widgets.matrix_model import Padding
    >>> ring_sides(Padding(1, 1, 1, 1)), ring_sides(Padding(0, 1, 0, 1)), ring_sides(Padding(1, 2, 0, 3))
    ('1', '0, 1', '↑1 ↓2 ←0 →3')
    """
    if ring.is_empty:
        return ""
    before, after = {ring.top, ring.left}, {ring.bottom, ring.right}
    if before == after and len(before) == 1:
        return str(ring.top)
    if len(before) == 1 and len(after) == 1:
        return f"{ring.top}, {ring.bottom}"
    return f"↑{ring.top} ↓{ring.bottom} ←{ring.left} →{ring.right}"
