"""The window's actions: shortcuts, menus and the list of keys share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

if TYPE_CHECKING:
    from gui.language import LanguageManager
    from gui.tab_registry import TabEntry
    from gui.theme import ThemeManager


SCALE_STEP = 0.1
THEME_CHOICES = ("light", "dark", "system")
LANGUAGE_CHOICES = ("system", "ko", "en")


class WindowActions(QObject):
    """Creates the actions once, names them in the language in force, and fills the three menus.

    Args:
        window: gets the shortcuts.
        tabs: one action each, Ctrl+1 to Ctrl+9.
        themes: changed by the theme menu and by Ctrl+=, Ctrl+−, Ctrl+0.
        languages: changed by the language menu.
    """

    def __init__(
        self,
        window: QMainWindow,
        tabs: tuple[TabEntry, ...],
        themes: ThemeManager,
        languages: LanguageManager,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._themes = themes
        self._languages = languages
        self.tabs = [self._action(f"Ctrl+{number}") for number in range(1, min(9, len(tabs)) + 1)]
        self.projector = self._action("F5", "F11")
        self.larger = self._action("Ctrl+=", "Ctrl++")
        self.smaller = self._action("Ctrl+-", "Ctrl+\N{MINUS SIGN}")
        self.normal_size = self._action("Ctrl+0")
        self.dark = self._action("Ctrl+D")
        self.next_language = self._action("Ctrl+L")
        self.keys = self._action("F1")
        self.diagnostics = self._action()
        self.about = self._action()
        self.theme_choices = self._choices(THEME_CHOICES)
        self.language_choices = self._choices(LANGUAGE_CHOICES)
        self.theme_menu, self.language_menu, self.help_menu = self._menus()
        self.larger.triggered.connect(self._on_larger_triggered)
        self.smaller.triggered.connect(self._on_smaller_triggered)
        self.normal_size.triggered.connect(self._on_normal_size_triggered)
        self.dark.triggered.connect(themes.toggle_dark)
        self.next_language.triggered.connect(languages.toggle)
        for choice, action in zip(THEME_CHOICES, self.theme_choices, strict=True):
            action.setData(choice)
            action.triggered.connect(self._on_theme_triggered)
        for choice, action in zip(LANGUAGE_CHOICES, self.language_choices, strict=True):
            action.setData(choice)
            action.triggered.connect(self._on_language_triggered)
        themes.changed.connect(self.refresh)
        languages.changed.connect(self.refresh)
        self.retranslate()
        self.refresh()

    def retranslate(self) -> None:
        """Names in the language in force."""
        for action, entry in zip(self.tabs, self._tabs, strict=False):
            action.setText(entry.flat_name().replace("&", "&&"))
        self.projector.setText(self.tr("Projector mode"))
        self.larger.setText(self.tr("Larger text"))
        self.smaller.setText(self.tr("Smaller text"))
        self.normal_size.setText(self.tr("Text at 100 %"))
        self.dark.setText(self.tr("Dark or light"))
        self.next_language.setText(self.tr("Korean or English"))
        self.keys.setText(self.tr("Keys"))
        self.diagnostics.setText(self.tr("Copy diagnostic information"))
        self.about.setText(self.tr("About CNN Classroom"))
        names = (self.tr("Light"), self.tr("Dark"), self.tr("As the system"))
        for action, name in zip(self.theme_choices, names, strict=True):
            action.setText(name)
        # a language is named in itself, so that whoever cannot read the other one finds it
        for action, name in zip(
            self.language_choices, (self.tr("As the system"), "한국어", "English"), strict=True
        ):
            action.setText(name)

    def refresh(self) -> None:
        """Tick what is in force."""
        for action in self.theme_choices:
            action.setChecked(action.data() == self._themes.choice)
        for action in self.language_choices:
            action.setChecked(action.data() == self._languages.choice)

    def _action(self, *shortcuts: str) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def _choices(self, choices: tuple[str, ...]) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for _ in choices:
            action = QAction(self)
            action.setCheckable(True)
            group.addAction(action)
            actions.append(action)
        return actions

    def _menus(self) -> tuple[QMenu, QMenu, QMenu]:
        theme_menu, language_menu, help_menu = (QMenu(self._window) for _ in range(3))
        theme_menu.addActions(self.theme_choices)
        theme_menu.addSeparator()
        theme_menu.addActions([self.larger, self.smaller, self.normal_size])
        theme_menu.addSeparator()
        theme_menu.addAction(self.projector)
        language_menu.addActions(self.language_choices)
        help_menu.addActions([self.keys, self.diagnostics, self.about])
        return theme_menu, language_menu, help_menu

    def _on_larger_triggered(self) -> None:
        self._themes.set_scale(self._themes.theme.scale + SCALE_STEP)

    def _on_smaller_triggered(self) -> None:
        self._themes.set_scale(self._themes.theme.scale - SCALE_STEP)

    def _on_normal_size_triggered(self) -> None:
        self._themes.set_scale(1.0)

    def _on_theme_triggered(self) -> None:
        self._themes.set_choice(cast(QAction, self.sender()).data())

    def _on_language_triggered(self) -> None:
        self._languages.set_choice(cast(QAction, self.sender()).data())

    # Qt
    def event(self, event: QEvent) -> bool:
        """Follow the language: plain objects get no change event of their own."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().event(event)
