"""The bundled typefaces: Pretendard for text and numbers, JetBrains Mono for code."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FONTS_DIRECTORY = Path(__file__).resolve().parents[2] / "resources" / "fonts"
# One file per weight: of a variable font Qt knows a single style, and a style sheet's font-weight
# would then be faked by smearing.
UI_FILES = (
    "Pretendard-Medium.otf",
    "Pretendard-SemiBold.otf",
    "Pretendard-Bold.otf",
    "Pretendard-ExtraBold.otf",
)
CODE_FILES = ("JetBrainsMono-Regular.ttf", "JetBrainsMono-SemiBold.ttf", "JetBrainsMono-Bold.ttf")

UI_FALLBACKS = ("Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic")
CODE_FALLBACKS = ("Noto Sans Mono", "D2Coding")


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, str]:
    """Load the bundled files once and give the family names (text, code).

    A file that cannot be read is no reason to stop: Qt falls back to the system's fonts, and
    ``main.py diagnose`` shows which family is really used.
    """
    return _load(UI_FILES, "Pretendard"), _load(CODE_FILES, "JetBrains Mono")


def _load(files: tuple[str, ...], wanted: str) -> str:
    family = wanted
    for name in files:
        number = QFontDatabase.addApplicationFont(str(FONTS_DIRECTORY / name))
        found = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if found:
            family = found[0]
    return family


def ui_font(size_px: int, weight: int = 500) -> QFont:
    """Text and numbers: Pretendard with tabular digits.

    Args:
        size_px: device-independent px.
        weight: 500, 600, 700 or 800; others fall to the nearest.
    """
    font = QFont([load_fonts()[0], *UI_FALLBACKS])
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def code_font(size_px: int, weight: int = 400) -> QFont:
    """Code: JetBrains Mono, ligatures off so that ``!=`` and ``->`` stay what was typed."""
    font = QFont([load_fonts()[1], *CODE_FALLBACKS])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    for tag in ("liga", "calt"):
        font.setFeature(QFont.Tag(tag), 0)
    return font
