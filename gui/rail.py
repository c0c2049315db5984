"""The rail at the left: one button per tab, and at its foot theme, language and help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from gui.theme import theme, theme_manager
from gui.theme.icons import paint_icon

if TYPE_CHECKING:
    from gui.tab_registry import TabEntry

RADIUS_PX = 8
LARGEST_FACTOR = 1.5  # the names grow with the text, but the rail must leave the window to the page
SMALLEST_ITEM_PX = 40


def _px(at_100_percent: float) -> int:
    return round(at_100_percent * min(LARGEST_FACTOR, theme().factor))


class RailButton(QToolButton):
    """An icon with its name below it, centred as one block; Qt's own button puts the icon at the top."""

    def __init__(self, icon_name: str, foot: bool = False) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._foot = foot
        self._compact = False
        self._icon_only = foot
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCheckable(not foot)
        if foot:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.update()

    def set_form(self, compact: bool, icon_only: bool) -> None:
        """Smaller for low windows; without the name for narrow ones (the tool tip keeps it)."""
        self._compact = compact
        self._icon_only = icon_only or self._foot
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """68 px with a name, 58 in low windows, 36 at the foot."""
        height = 36 if self._foot else 58 if self._compact else 68
        return QSize(_px(48), _px(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A button shrinks where the window is too low for all; then only its icon is drawn."""
        return QSize(_px(48), min(SMALLEST_ITEM_PX, self.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill, icon, name."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, token = None, "ink2"
        if self.isChecked():
            fill, token = "ink", "on_ink"
        elif self.isDown():
            fill, token = "line", "ink"
        elif self.underMouse():
            fill, token = "inset", "ink"
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(fill))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_PX, RADIUS_PX)
        colour = look.colour(token)
        icon_px = _px(22 if self._compact and not self._foot else 24)
        gap_px = _px(3 if self._compact else 5)
        font = look.font("caption", 600, _px(13 if self._compact else 14))
        painter.setFont(font)
        lines = [] if self._icon_only else self.text().split("\n")
        line_px = round(font.pixelSize() * 1.15)
        block_px = icon_px + (gap_px + line_px * len(lines) if lines else 0)
        if block_px > self.height():
            lines, block_px = [], icon_px
        top = (self.height() - block_px) / 2
        paint_icon(
            painter, self._icon_name, QRectF((self.width() - icon_px) / 2, top, icon_px, icon_px), colour
        )
        painter.setPen(colour)
        for number, line in enumerate(lines):
            rect = QRectF(0, top + icon_px + gap_px + number * line_px, self.width(), line_px)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line)


class Rail(QFrame):
    """All tabs, one below the other."""

    tab_chosen = Signal(str)  # id of the tab

    def __init__(self, tabs: Sequence[TabEntry], menus: Sequence[tuple[str, QMenu]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._tabs = tuple(tabs)
        self._compact = self._icon_only = False
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_button_clicked)
        self.tab_buttons: dict[str, RailButton] = {}
        self.foot_buttons: list[RailButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(4)
        for number, entry in enumerate(self._tabs):
            button = RailButton(entry.icon)
            self._group.addButton(button, number)
            self.tab_buttons[entry.id] = button
            layout.addWidget(button)
        layout.addStretch(1)
        for icon_name, menu in menus:
            button = RailButton(icon_name, foot=True)
            button.setMenu(menu)
            self.foot_buttons.append(button)
            layout.addWidget(button)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def select(self, tab_id: str) -> None:
        """Mark the tab in front."""
        self.tab_buttons[tab_id].setChecked(True)

    def set_form(self, compact: bool, icon_only: bool) -> None:
        """Follow the size of the window."""
        self._compact, self._icon_only = compact, icon_only
        for button in (*self.tab_buttons.values(), *self.foot_buttons):
            button.set_form(compact, icon_only)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Names of the tabs in the language in force."""
        for number, entry in enumerate(self._tabs):
            button = self.tab_buttons[entry.id]
            button.setText(entry.name())  # painted as it is, so a single & is no mnemonic here
            button.setShortcut(QKeySequence())  # Qt made one of that & all the same
            button.setAccessibleName(entry.flat_name())
            button.setToolTip(f"{entry.flat_name()} (Ctrl+{number + 1})")
        for button, name in zip(
            self.foot_buttons, (self.tr("Theme"), self.tr("Language"), self.tr("Help")), strict=False
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _on_button_clicked(self, number: int) -> None:
        self.tab_chosen.emit(self._tabs[number].id)

    def _on_theme_changed(self) -> None:
        if self.foot_buttons:  # the first one changes the theme and shows where to
            self.foot_buttons[0].set_icon_name("sun" if theme().is_dark else "moon")
        self.setFixedWidth(_px(64 if self._icon_only else 104))
        for button in (*self.tab_buttons.values(), *self.foot_buttons):
            button.updateGeometry()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
