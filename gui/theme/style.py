"""The style sheet: one template, filled from the tokens. Fusion lies underneath."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

from gui.theme.icons import recoloured
from gui.theme.style_template import TEMPLATE

if TYPE_CHECKING:
    from gui.theme.manager import Theme

SMALLEST_TARGET_PX = 32
PROJECTOR_TARGET_PX = 56

_pictures: QTemporaryDir | None = None


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in this theme."""
    tokens = theme.tokens
    values: dict[str, object] = {
        name: getattr(tokens, name) for name in tokens.__slots__ if isinstance(getattr(tokens, name), str)
    }
    line_px = max(1, round(theme.line(1)))
    target_px = max(SMALLEST_TARGET_PX, theme.px(36))
    if theme.projector:
        target_px = max(PROJECTOR_TARGET_PX, target_px)
    tick_px = theme.px(20) - 4  # 20 with its border of 2
    tab_line_px = max(3, round(theme.line(3)))
    values.update(
        line_px=line_px,
        control=target_px - 2 * line_px,
        field_pad=theme.px(10),
        button_pad=theme.px(12),
        gap=theme.px(8),
        small=theme.px(4),
        tick=tick_px,
        tick_radius=tick_px // 2 + 2,
        tick_dot=max(5, tick_px * 3 // 8),
        tick_hole=tick_px + 4 - 2 * max(5, tick_px * 3 // 8),
        row_pad=theme.px(7),
        body=theme.text_px(15),
        caption=theme.text_px(14),
        rail_text=theme.text_px(14),
        lead=theme.text_px(18),
        title=theme.text_px(22),
        result=theme.text_px(26),
        chevron_px=theme.px(16),
        tab_content=theme.px(44) - tab_line_px,
        tab_line=tab_line_px,
        groove=theme.px(3),
        filled=theme.px(6),
        # Qt draws no rounded corner that is larger than half of the handle, groove and margins included
        knob=theme.px(3) + 2 * theme.px(9) - 4,
        knob_radius=(theme.px(3) + 2 * theme.px(9)) // 2,
        knob_margin=-theme.px(9),
        bar=theme.px(12),
        bar_radius=theme.px(4),
        scroll=theme.px(12),
        menu_row=max(SMALLEST_TARGET_PX, theme.px(34)),
        menu_left=theme.px(34),
        thumb=theme.px(24),
        chevron=_picture("chevron-down", tokens.ink2),
        chevron_disabled=_picture("chevron-down", tokens.disabled_fg),
        check=_picture("check", tokens.on_ink),
        check_menu=_picture("check", tokens.ink),
        check_disabled=_picture("check", tokens.disabled_fg),
    )
    return Template(TEMPLATE).substitute(values)


def _picture(name: str, colour: str) -> str:
    """Path of an icon in one colour; a style sheet takes pictures from files only."""
    global _pictures
    if _pictures is None:
        _pictures = QTemporaryDir()
    path = Path(_pictures.path()) / f"{name}-{colour.lstrip('#')}.svg"
    if not path.exists():
        path.write_bytes(recoloured(name, colour))
    return path.as_posix()
