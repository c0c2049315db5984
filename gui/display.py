"""Whether a window can be opened at all; asked before Qt is, because Qt aborts without one."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """True off Linux, and on Linux where a display or a platform of Qt is named."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
