"""The theme in force, and the one object that changes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.theme.fonts import ui_font
from gui.theme.tokens import PALETTES, Tokens

ThemeChoice = Literal["light", "dark", "system"]

SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0
PROJECTOR_FACTOR = 1.6
PROJECTOR_FACTOR_SHORT = 1.3  # 1.6 does not fit on 720 lines: the formula falls from 35 to 29 px
PROJECTOR_SHORT_PX = 800
PROJECTOR_SMALLEST_TEXT_PX = 18
PROJECTOR_SMALLEST_LINE_PX = 2.0

# px at 100 %, weight
STEPS: dict[str, tuple[int, int]] = {
    "caption": (14, 500),
    "index": (13, 500),
    "body": (15, 500),
    "control": (15, 600),
    "heading": (15, 700),
    "lead": (18, 700),
    "formula": (22, 700),
    "title": (22, 700),
    "result": (26, 800),
    "hero": (104, 800),
    "cell": (21, 650),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """What a painter needs to know.

    Attributes:
        tokens: the palette.
        scale: the user's text size, 0.8 to 2.0.
        projector: whether the back row has to read it.
        is_dark: whether the palette is a dark one.
        projector_factor: what projector mode multiplies sizes by.
    """

    tokens: Tokens
    scale: float = 1.0
    projector: bool = False
    is_dark: bool = False
    projector_factor: float = PROJECTOR_FACTOR

    @property
    def factor(self) -> float:
        """The user's text size times that of projector mode."""
        return self.scale * (self.projector_factor if self.projector else 1.0)

    def px(self, at_100_percent: float) -> int:
        """A length or text size in device-independent px, at least 1."""
        return max(1, round(at_100_percent * self.factor))

    def text_px(self, at_100_percent: float) -> int:
        """A text size: as ``px``, but never under 18 px in projector mode."""
        smallest = PROJECTOR_SMALLEST_TEXT_PX if self.projector else 1
        return max(smallest, self.px(at_100_percent))

    def line(self, width: float) -> float:
        """The width of a line in px: thicker in projector mode, and then never under 2."""
        if not self.projector:
            return width
        return max(PROJECTOR_SMALLEST_LINE_PX, width * self.projector_factor)

    def font(self, step: str, weight: int | None = None, size_px: int | None = None) -> QFont:
        """A font of the type scale, with tabular digits.

        Args:
            step: key of ``STEPS``, for example ``"caption"``.
            weight: 500 to 800 instead of the step's own.
            size_px: size in px instead of the step's own (for cells: 0.40 of the side).
        """
        at_100_percent, own_weight = STEPS[step]
        return ui_font(size_px or self.text_px(at_100_percent), weight or own_weight)

    def colour(self, token: str) -> QColor:
        """A colour of the palette by the name of its token."""
        return QColor(getattr(self.tokens, token))


class ThemeManager(QObject):
    """Chooses the palette and hands it to Qt: palette, font, style sheet.

    ``changed`` comes after all three are set anew, so a slot may read ``theme()`` and paint.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice: ThemeChoice = "system"
        self._theme = Theme(PALETTES[False, False])
        self._applied = False

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose: ``"light"``, ``"dark"`` or ``"system"``."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def apply(self) -> None:
        """Take over the running application: style, palette, font, style sheet."""
        application = _application()
        if not self._applied:
            self._applied = True
            application.setStyle("Fusion")
            self._tell_system()
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._set(self._resolved())

    def set_choice(self, choice: ThemeChoice) -> None:
        """Change to light, dark or what the system says."""
        self._choice = choice
        if self._applied:
            self._tell_system()
        self._set(self._resolved())

    def toggle_dark(self) -> None:
        """From any choice to the other brightness."""
        self.set_choice("light" if self._theme.is_dark else "dark")

    def set_scale(self, scale: float) -> None:
        """Change the text size; held between 0.8 and 2.0."""
        held = min(LARGEST_SCALE, max(SMALLEST_SCALE, round(scale, 2)))
        self._set(replace(self._theme, scale=held))

    def set_projector(self, on: bool, height_px: int = 1080) -> None:
        """Enter or leave projector mode on a screen of ``height_px`` lines."""
        factor = PROJECTOR_FACTOR_SHORT if height_px < PROJECTOR_SHORT_PX else PROJECTOR_FACTOR
        palette = PALETTES[self._theme.is_dark, on]
        self._set(replace(self._theme, tokens=palette, projector=on, projector_factor=factor))

    def _tell_system(self) -> None:
        """Title bars and native dialogs are drawn by the system, which has to know the choice."""
        hints = QGuiApplication.styleHints()
        if self._choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._choice == "dark" else Qt.ColorScheme.Light)

    def _resolved(self) -> Theme:
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._choice == "dark"
        return replace(self._theme, tokens=PALETTES[dark, self._theme.projector], is_dark=dark)

    def _set(self, wanted: Theme) -> None:
        same = wanted == self._theme
        self._theme = wanted
        if not self._applied:
            if not same:
                self.changed.emit()
            return
        from gui.theme.style import style_sheet  # here, because style.py needs Theme

        application = _application()
        sheet = style_sheet(wanted)
        if same and application.styleSheet() == sheet:
            return
        application.setPalette(palette_of(wanted.tokens))
        application.setFont(wanted.font("body"))
        application.setStyleSheet(sheet)
        self.changed.emit()

    def _on_system_scheme_changed(self) -> None:
        self._set(self._resolved())  # the same theme as before if light or dark was chosen


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's palette of these tokens; set explicitly, because off-screen Qt ignores colour schemes."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.bg,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.inset,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.ink3,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.ink,
        roles.BrightText: tokens.on_ink,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.inset,
        roles.Mid: tokens.line,
        roles.Dark: tokens.line2,
        roles.Shadow: tokens.line2,
        roles.Highlight: tokens.ink,
        roles.HighlightedText: tokens.on_ink,
        roles.Accent: tokens.ink,
        roles.Link: tokens.focus,
        roles.LinkVisited: tokens.focus,
        roles.ToolTipBase: tokens.ink,
        roles.ToolTipText: tokens.on_ink,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled_fg))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(tokens.line))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.HighlightedText, QColor(tokens.ink2))
    return palette


def _application() -> QApplication:
    application = QApplication.instance()
    if application is None:
        raise RuntimeError("a theme needs a running QApplication")
    return cast(QApplication, application)


_manager: ThemeManager | None = None


def theme_manager() -> ThemeManager:
    """The one manager of this process."""
    global _manager
    if _manager is None:
        _manager = ThemeManager()
    return _manager


def theme() -> Theme:
    """The theme in force; before ``ThemeManager.apply`` the light one."""
    return theme_manager().theme
