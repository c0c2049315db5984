"""The window: a rail of tabs, the page in front, a status bar."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMessageBox, QStackedWidget, QWidget

from gui.density import COMPACT_BELOW_PX, density_of
from gui.diagnostics import application_version, diagnostic_information
from gui.hub import Hub, KernelCard
from gui.keys_dialog import KeysDialog
from gui.presenter.projector import ProjectorMode
from gui.rail import Rail
from gui.tab_registry import TABS, TabEntry
from gui.theme import theme, theme_manager
from gui.widgets.page import Density, TabPage
from gui.window_actions import WindowActions

if TYPE_CHECKING:
    from gui.language import LanguageManager
    from gui.settings import Settings

MINIMUM_SIZE_PX = (1024, 700)
FIRST_SIZE_PX = (1280, 720)
KERNEL_TAB, NETWORK_TAB = "convolution", "predict"
STATUS_BAR_PX = 26


class MainWindow(QMainWindow):
    """Shows one tab at a time; a page is built at the first visit.

    Args:
        settings: geometry, last tab, theme, language.
        languages: the language manager.
        tabs: what the rail offers.
    """

    tab_changed = Signal(str)  # id of the tab in front

    def __init__(
        self, settings: Settings, languages: LanguageManager, tabs: Sequence[TabEntry] = TABS
    ) -> None:
        super().__init__()
        self._settings = settings
        self._languages = languages
        self._tabs = {entry.id: entry for entry in tabs}
        self._pages: dict[str, TabPage] = {}
        self._density: Density | None = None
        self._painted = False
        self.hub = Hub(self)
        self.setMinimumSize(*MINIMUM_SIZE_PX)
        self.actions_of_window = WindowActions(self, tuple(tabs), theme_manager(), languages)
        act = self.actions_of_window
        self.rail = Rail(
            tabs, (("moon", act.theme_menu), ("languages", act.language_menu), ("circle-help", act.help_menu))
        )
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self.stack, 1)
        self.setCentralWidget(self._body)
        self.permanent_status = QLabel()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.permanent_status)
        self.projector = ProjectorMode(self)
        self._connect()
        self._on_theme_changed()
        self.retranslate()
        self._restore_geometry()

    def open_tab(self, tab_id: str = "") -> None:
        """Bring a tab to the front; unknown ids and the empty one open the last, else the first."""
        for wanted in (tab_id, self._settings.last_tab, next(iter(self._tabs))):
            if wanted in self._tabs:
                break
        if wanted not in self._pages:
            self._build(self._tabs[wanted])
        self.rail.select(wanted)
        self.stack.setCurrentWidget(self._pages[wanted])
        self._settings.last_tab = wanted
        self.statusBar().clearMessage()
        self.retranslate()
        self.tab_changed.emit(wanted)

    def current_page(self) -> TabPage | None:
        """The tab in front."""
        page = self.stack.currentWidget()
        return page if isinstance(page, TabPage) else None

    def current_tab(self) -> str:
        """Id of the tab in front; empty before the first is open."""
        return next((key for key, page in self._pages.items() if page is self.current_page()), "")

    def on_window_painted(self) -> None:
        """The first picture is on the screen: pages may start slow work."""
        self._painted = True
        gc.freeze()  # what was built lives as long as the window; looking through it would cost a frame
        for page in self._pages.values():
            page.on_window_painted()

    def set_bars_visible(self, visible: bool) -> None:
        """Show or hide rail and status bar."""
        if visible:
            self._row.insertWidget(0, self.rail)
        self.rail.setVisible(visible)
        self.statusBar().setVisible(visible)

    def show_rail_over(self, visible: bool) -> None:
        """Show the rail over the page in projector mode, or take it away again."""
        if visible:
            self._row.removeWidget(self.rail)
            self.rail.setGeometry(0, 0, self.rail.width(), self._body.height())
            self.rail.raise_()
        self.rail.setVisible(visible)

    def rail_over_width(self) -> int:
        """Width of the rail while it lies over the page, else 0."""
        return self.rail.width() if self.rail.isVisible() else 0

    def retranslate(self) -> None:
        """Texts of the window in the language in force."""
        name = self.tr("CNN Classroom")
        entry = self._tabs.get(self.current_tab())
        flat = entry.flat_name() if entry else ""
        self.setWindowTitle(f"{flat} – {name}" if flat else name)
        self._show_scale()

    def _connect(self) -> None:
        act = self.actions_of_window
        self.rail.tab_chosen.connect(self.open_tab)
        for action, tab_id in zip(act.tabs, self._tabs, strict=False):
            action.setData(tab_id)
            action.triggered.connect(self._on_tab_action_triggered)
        act.projector.triggered.connect(self.projector.toggle)
        act.keys.triggered.connect(self._on_keys_triggered)
        act.diagnostics.triggered.connect(self._on_diagnostics_triggered)
        act.about.triggered.connect(self._on_about_triggered)
        self.projector.changed.connect(self._on_projector_changed)
        self.hub.kernel_sent.connect(self._on_kernel_sent)
        self.hub.kernel_returned.connect(self._on_kernel_returned)
        theme_manager().changed.connect(self._on_theme_changed)
        self._languages.changed.connect(self._on_language_changed)

    def _build(self, entry: TabEntry) -> None:
        page = entry.create()
        page.use_settings(self._settings)
        page.use_hub(self.hub)
        page.projector_requested.connect(self.projector.toggle)
        page.status_changed.connect(self._on_status_changed)
        self._pages[entry.id] = page
        self.stack.addWidget(page)
        if self._density is not None:
            page.set_density(self._density)
        if self.projector.on:
            page.set_projector(True)
        if self._painted:
            page.on_window_painted()

    def _restore_geometry(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(QSize(*FIRST_SIZE_PX).boundedTo(room).expandedTo(self.minimumSize()))
        self.restoreGeometry(self._settings.geometry)  # Qt moves it back if its screen is gone

    def _follow_size(self) -> None:
        density = density_of(self.width(), self._density)
        self.rail.set_form(self.height() < COMPACT_BELOW_PX, density is Density.NARROW)
        if density is not self._density:
            self._density = density
            for page in self._pages.values():
                page.set_density(density)

    def _show_scale(self) -> None:
        scale = theme().scale
        shown = "" if scale == 1.0 else self.tr("Text {percent} %").format(percent=round(scale * 100))
        self.permanent_status.setText(shown)

    def _on_theme_changed(self) -> None:
        self.statusBar().setFixedHeight(max(STATUS_BAR_PX, theme().px(STATUS_BAR_PX)))
        self._show_scale()
        if not self.projector.on:
            self._settings.theme = theme_manager().choice
            self._settings.scale = theme().scale

    def _on_language_changed(self) -> None:
        self._settings.language = self._languages.choice
        self.actions_of_window.retranslate()

    def _on_kernel_sent(self, card: KernelCard) -> None:
        if KERNEL_TAB in self._tabs:
            self.open_tab(KERNEL_TAB)
            self._pages[KERNEL_TAB].take_kernel(card)

    def _on_kernel_returned(self, card: KernelCard) -> None:
        if NETWORK_TAB in self._tabs:
            self.open_tab(NETWORK_TAB)
            self._pages[NETWORK_TAB].take_kernel(card)

    def _on_tab_action_triggered(self) -> None:
        self.open_tab(str(cast(QAction, self.sender()).data()))

    def _on_status_changed(self, message: str) -> None:
        if self.sender() is self.current_page():
            self.statusBar().showMessage(message)

    def _on_projector_changed(self, on: bool) -> None:
        for page in self._pages.values():
            page.set_projector(on)

    def _on_keys_triggered(self) -> None:
        page = self.current_page()
        entry = self._tabs.get(self.current_tab())
        if page is None or entry is None:
            return
        KeysDialog(self, entry.flat_name(), page.actions(), self.actions()).open()

    def _on_diagnostics_triggered(self) -> None:
        QGuiApplication.clipboard().setText(diagnostic_information(self._settings.path))
        self.statusBar().showMessage(self.tr("Diagnostic information is in the clipboard."))

    def _on_about_triggered(self) -> None:
        text = self.tr(
            "CNN Classroom {version}\n\nSee every number of a convolutional network, and train it for real.\n"
            "Licence: MIT. Fonts, icons and datasets have licences of their own, which lie beside them."
        ).format(version=application_version())
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("About CNN Classroom"), text, parent=self)
        box.open()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_of_window.retranslate()
            self.retranslate()
            self.statusBar().clearMessage()  # a sentence in the language before
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the density."""
        super().resizeEvent(event)
        self._follow_size()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember, let go of threads, leave."""
        self.projector.leave()
        self._settings.geometry = self.saveGeometry()
        self._settings.theme = theme_manager().choice
        self._settings.scale = theme().scale
        for page in self._pages.values():
            page.shut_down()
        self._settings.save()
        super().closeEvent(event)
