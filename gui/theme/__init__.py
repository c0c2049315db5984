"""The look: tokens, fonts, icons, style sheet."""

from gui.theme.manager import Theme, ThemeManager, theme, theme_manager

__all__ = ["Theme", "ThemeManager", "theme", "theme_manager"]
