"""Max-pooling, average-pooling and a strided convolution on one picture, and what moving it does to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.pooling.compare_bar import MOST_MOVED, CompareBar
from gui.tabs.pooling.compare_maps import CompareMaps, Plate
from gui.tabs.pooling.compare_measure import least_changed
from gui.tabs.pooling.compare_words import (
    change_text,
    method_detail,
    method_name,
    picture_name,
    shift_text,
    verdict,
)
from gui.tabs.pooling.comparison_figures import METHODS, compare
from gui.tabs.pooling.layer_words import sides
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.tabs.pooling.comparison_figures import ComparisonFigures
    from gui.tabs.pooling.state import PictureComparison

MARGIN_PX, NARROW_MARGIN_PX = 20, 12
GAP_PX = 10


class CompareRoom(QWidget):
    """Shows a comparison and tells what is wanted of it.

    Attributes:
        bar: picture, window, shift.
        maps: four columns of maps.

    Args:
        parent: owner.
    """

    picture_chosen = Signal(str)  # id in engine.data.pictures.PICTURES
    window_changed = Signal(int, int)  # rows, columns
    shift_changed = Signal(int, int)  # pixels down, pixels to the right
    status_changed = Signal(str)  # one translated sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: PictureComparison | None = None  # what is to be shown
        self._figures: ComparisonFigures | None = None  # what is shown
        self._projector, self._density = False, Density.MEDIUM
        self.bar, self.maps, self._verdict = CompareBar(), CompareMaps(), QLabel()
        self._verdict.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.maps, 1)
        self._column.addWidget(self._verdict)
        self.setFocusProxy(self.maps)
        self.bar.picture_chosen.connect(self.picture_chosen)
        self.bar.window_changed.connect(self.window_changed)
        self.bar.nudged.connect(self.move_by)
        self.bar.back_wanted.connect(self._on_back_wanted)
        self.maps.nudged.connect(self.move_by)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    # interface
    def show_state(self, comparison: PictureComparison) -> None:
        """Show a comparison; while the room is hidden, it is only remembered."""
        self._comparison = comparison
        if self.isVisible():
            self._refresh()

    def move_by(self, down: int, right: int) -> None:
        """Ask for a picture that is moved so many pixels on, within three pixels from its place."""
        if self._comparison is None:
            return
        before = self._comparison.shift
        after = tuple(
            min(max(now + by, min(-MOST_MOVED, now)), max(MOST_MOVED, now))
            for now, by in zip(before, (down, right), strict=True)
        )
        if after != before:
            self.shift_changed.emit(*after)

    def step_shift(self, steps: int) -> None:
        """One pixel to the right or to the left for each step, as a remote control does."""
        self.move_by(0, steps)

    def verdict(self) -> str:
        """What changed least, in words; or why there is nothing to show."""
        return self._verdict.text()

    def set_projector(self, on: bool) -> None:
        """Leave the maps and the sentence."""
        self._projector = on
        self.bar.setVisible(not on)
        self._arrange()

    def set_density(self, density: Density) -> None:
        """Smaller margins in a narrow window."""
        self._density = density
        self.bar.set_density(density)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.maps.setAccessibleName(self.tr("Maps of the picture and of the moved picture"))
        self.maps.set_meaning(
            self.tr("0 %: the same map. 100 %: two maps that have nothing to do with each other.")
        )
        self._say()

    # inside
    def _refresh(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        try:
            self._figures = compare(comparison)
        except EngineError as error:
            self._verdict.setProperty("role", "error")
            self._verdict.style().polish(self._verdict)
            self._verdict.setText(sentence(error))
            self.status_changed.emit(self._verdict.text())
            return
        self._say()

    def _say(self) -> None:
        comparison, figures = self._comparison, self._figures
        if comparison is None or figures is None:
            return
        self.bar.show_comparison(comparison)
        moved = any(comparison.shift)
        least = least_changed(figures) if moved else ()
        size = sides(figures.picture.before.shape)
        changed = self.tr("changed {share}")
        own = changed.format(share=change_text(figures.picture))
        plates = [Plate(picture_name(comparison.picture), size, figures.picture, own)]
        for method in METHODS:
            change = figures.methods[method]
            detail = f"{method_detail(method, comparison.window)} → {sides(change.before.shape)}"
            share = changed.format(share=change_text(change))
            plates.append(
                Plate(method_name(method), detail, change, share, method == "convolution", method in least)
            )
        self.maps.set_plates(plates)
        where = shift_text(comparison.shift)
        shifted = self.tr("moved {shift}").format(shift=where) if moved else self.tr("not moved")
        self.maps.set_captions(shifted, self.tr("difference"))
        self._verdict.setProperty("role", "lead")
        self._verdict.style().polish(self._verdict)
        self._verdict.setText(verdict(figures, comparison.shift))
        shares = "; ".join(f"{plate.name}: {plate.share}" for plate in plates)
        self.maps.setAccessibleDescription(f"{shifted}. {shares}. {self._verdict.text()}")

    def _on_back_wanted(self) -> None:
        self.shift_changed.emit(0, 0)

    def _arrange(self) -> None:
        look = theme()
        margin = look.px(NARROW_MARGIN_PX if self._density is Density.NARROW else MARGIN_PX)
        self._column.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._column.setSpacing(look.px(GAP_PX))

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the picture only now that somebody looks."""
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
