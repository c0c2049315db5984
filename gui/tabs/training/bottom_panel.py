"""Below the plots: runs, kernels and maps, confusion matrix; three cards or two, by the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.tabs.training.confusion_panel import ConfusionPanel
from gui.tabs.training.kernels_view import KernelsView
from gui.tabs.training.runs_card import RunsCard
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card

if TYPE_CHECKING:
    from gui.tabs.training.runs_model import RunsModel

KERNELS_WIDE_PX = 400
CONFUSION_WIDE_PX = 280
TABS_PX = 372
LOWEST_PX = 120

Part = Literal["all", "kernels", "confusion"]


class BottomPanel(QWidget):
    """Arranges the three; the views themselves stay the same.

    Args:
        model: the runs.
        parent: owner.
    """

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs = RunsCard(model)
        self.kernels, self.confusion = KernelsView(), ConfusionPanel()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self._epoch = 0
        self._images = 0
        self._epoch_label, self._kernels_note, self._confusion_note = QLabel(), QLabel(), QLabel()
        for label in (self._epoch_label, self._kernels_note, self._confusion_note):
            label.setProperty("role", "caption")
        self._stack = QStackedWidget()
        self._tabbed = QFrame()
        self._tabbed.setObjectName("card")
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        self._tab_row.addWidget(self._epoch_label)
        self._tab_column = QVBoxLayout(self._tabbed)
        self._tab_column.addLayout(self._tab_row)
        self._tab_column.addWidget(self._stack, 1)
        self.kernels_card, self.confusion_card = Card(), Card()
        self.kernels_card.header.addWidget(self._kernels_note)
        self.confusion_card.header.addWidget(self._confusion_note)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in (
            (self.runs, 5),
            (self._tabbed, 0),
            (self.kernels_card, 4),
            (self.confusion_card, 3),
        ):
            self._row.addWidget(widget, stretch)
        self._wide = False
        self._part: Part = "all"
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        theme_manager().changed.connect(self._on_theme_changed)
        self.set_wide(False)
        self.retranslate()

    def set_wide(self, wide: bool) -> None:
        """Three cards side by side, or two with tabs in the second."""
        self._wide = wide
        if wide:
            self.kernels_card.body.addWidget(self.kernels)
            self.confusion_card.body.addWidget(self.confusion)
        else:
            self._stack.addWidget(self.kernels)
            self._stack.addWidget(self.confusion)
            self._stack.setCurrentIndex(self.tabs.currentIndex())
        if wide:  # a stack hides what is not in front
            self.kernels.show()
            self.confusion.show()
        self._arrange()

    def show_part(self, part: Part) -> None:
        """Give one view all the room, or show everything."""
        self._part = part
        self._arrange()

    def show_tab(self, part: Literal["kernels", "confusion"]) -> None:
        """Bring a view to the front where they share a card."""
        self.tabs.setCurrentIndex(0 if part == "kernels" else 1)

    def set_epoch(self, epoch: int, images: int) -> None:
        """Say which epoch is shown, and how many validation images there are; 0 says nothing."""
        self._epoch, self._images = epoch, images
        self._show_notes()

    def retranslate(self) -> None:
        """Set every text anew."""
        kernels = self.tr("Layer-1 kernels and feature maps")
        confusion = self.tr("Confusion matrix")
        self.kernels_card.set_heading(kernels)
        self.confusion_card.set_heading(confusion)
        self.tabs.setTabText(0, self.tr("Kernels, maps"))
        self.tabs.setTabToolTip(0, kernels)
        self.tabs.setTabText(1, confusion)
        self.tabs.setAccessibleName(self.tr("What the run shows"))
        self.runs.retranslate()
        self.kernels.retranslate()
        self.confusion.retranslate()
        self._show_notes()

    def _show_notes(self) -> None:
        epoch = self.tr("epoch {epoch}").format(epoch=self._epoch) if self._epoch else ""
        images = self.tr("{count} validation").format(count=f"{self._images:,}") if self._epoch else ""
        self._epoch_label.setText(epoch)
        self._kernels_note.setText(epoch)
        self._confusion_note.setText(images)

    def _arrange(self) -> None:
        everything = self._part == "all"
        self.runs.setVisible(everything)
        self._tabbed.setVisible(everything and not self._wide)
        self.kernels_card.setVisible(self._wide and self._part in ("all", "kernels"))
        self.confusion_card.setVisible(self._wide and self._part in ("all", "confusion"))
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(12))
        for view in (self.kernels, self.confusion, self.runs):
            view.setMinimumHeight(look.px(LOWEST_PX))
        self._tab_row.setContentsMargins(look.px(4), 0, look.px(12), 0)
        self._tab_column.setContentsMargins(1, 1, 1, look.px(8))
        self._tab_column.setSpacing(look.px(8))
        self._stack.setContentsMargins(look.px(14), 0, look.px(14), 0)
        self._tabbed.setFixedWidth(look.px(TABS_PX))
        for card, width_px in (
            (self.kernels_card, KERNELS_WIDE_PX),
            (self.confusion_card, CONFUSION_WIDE_PX),
        ):
            card.setMinimumWidth(look.px(width_px) if self._part == "all" else 0)

    # Qt
    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """No: a sentence that wraps must not take room from the neighbour."""
        return False
