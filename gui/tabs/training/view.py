"""The parts of the training tab and where they stand: three densities, and projector mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.tabs.training.banner import Banner
from gui.tabs.training.bottom_panel import BottomPanel
from gui.tabs.training.presenter_strip import PAGES, Page, PresenterStrip
from gui.tabs.training.run_bar import RunBar
from gui.tabs.training.settings_panel import SettingsPanel
from gui.tabs.training.top_bar import TopBar
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.tabs.training.plots import PlotsPanel
    from gui.tabs.training.runs_model import RunsModel

MARGIN_PX = 20
GAP_PX = 12
LOWEST_PLOTS_PX = 200
PLOTS_SHARE, BOTTOM_SHARE = 13, 10


class TrainingView(QWidget):
    """Builds the parts and arranges them; it knows nothing about runs.

    Args:
        model: the runs.
        plots: already made, because the export menu needs them.
        menu: actions of the export menu.
        parent: owner.
    """

    def __init__(
        self, model: RunsModel, plots: PlotsPanel, menu: list[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.top_bar = TopBar(menu)
        self.run_bar = RunBar()
        self.settings = SettingsPanel()
        self.banner = Banner()
        self.plots = plots
        self.bottom = BottomPanel(model)
        self.strip = PresenterStrip()
        self._density = Density.MEDIUM
        self._projector = False
        self._page = 0
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._right = QVBoxLayout()
        self._right.addWidget(self.banner)
        self._right.addWidget(self.plots, PLOTS_SHARE)
        self._right.addWidget(self.bottom, BOTTOM_SHARE)
        self._right.addWidget(self.strip)
        self._row.addWidget(self.settings)
        self._row.addLayout(self._right, 1)
        for part in (self.plots, self.bottom):
            # the shares decide, whatever the parts would like
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.top_bar, 0), (self.run_bar, 0), (self._body, 1)):
            column.addWidget(widget, stretch)
        self.top_bar.settings_toggled.connect(self._on_settings_toggled)
        theme_manager().changed.connect(self._arrange)
        self._arrange()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        self._page = 0
        row = self.strip.progress_row if on else self.run_bar.row
        row.addWidget(self.run_bar.progress, 1)
        self.run_bar.progress.restyle()  # a style sheet takes fonts back when a widget gets another parent
        self._arrange()

    @property
    def page(self) -> Page:
        """What projector mode shows."""
        return PAGES[self._page]

    @property
    def page_number(self) -> int:
        """From 1, for people."""
        return self._page + 1

    def show_error(self, told: str) -> None:
        """Say what went wrong, where it is seen."""
        self.banner.show_error(told)

    def turn_page(self, steps: int) -> None:
        """Go some pages on or back; the first and the last are the ends."""
        self._page = min(max(0, self._page + steps), len(PAGES) - 1)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.top_bar, self.run_bar, self.settings, self.banner, self.plots, self.bottom):
            part.retranslate()

    def _arrange(self) -> None:
        look, big = theme(), self._projector
        narrow = self._density is Density.NARROW
        wide = self._density is Density.WIDE or big
        page = self.page if big else "both"
        for bar in (self.top_bar, self.run_bar):
            bar.setVisible(not big)
        self.strip.setVisible(big)
        self.banner.set_allowed(not big)
        self.top_bar.set_narrow(narrow and not big)
        self.run_bar.set_narrow(narrow)
        self._place_settings(docked=not narrow and not big)
        self.plots.set_wide(wide and not big)
        self.plots.set_controls_visible(not big)
        self.plots.setVisible(page in ("both", "loss", "accuracy"))
        if page in ("both", "loss", "accuracy"):
            self.plots.show_only(page)
        self.bottom.set_wide(wide)
        self.bottom.setVisible(not big or page in ("kernels", "confusion"))
        self.bottom.show_part(page if page in ("kernels", "confusion") else "all")
        self.plots.setMinimumHeight(look.px(LOWEST_PLOTS_PX))
        margin, gap = look.px(MARGIN_PX), look.px(GAP_PX)
        self._row.setContentsMargins(margin, gap, margin, gap)
        self._row.setSpacing(gap)
        self._right.setSpacing(gap)

    def _place_settings(self, *, docked: bool) -> None:
        if docked:
            self._row.insertWidget(0, self.settings)
            self.settings.show()
            return
        self._row.removeWidget(self.settings)
        self.settings.setParent(self._body)
        self.settings.setVisible(self.top_bar.settings.isChecked() and not self._projector)
        self._float_settings()

    def _float_settings(self) -> None:
        gap = theme().px(GAP_PX)
        self.settings.setGeometry(gap, gap, self.settings.width(), self._body.height() - 2 * gap)
        self.settings.raise_()

    def _on_settings_toggled(self) -> None:
        self._arrange()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the drawer as high as the page."""
        super().resizeEvent(event)
        if self._row.indexOf(self.settings) < 0:
            self._float_settings()
