"""What would change its mind: the changed picture, a brush to try it, shares before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from gui.tabs.predict.why_card import GAP_PX, WhyCard, box_in, leave_room
from gui.tabs.predict.why_mind_bars import MindBars, MindRow
from gui.tabs.predict.why_overlay import Overlay
from gui.tabs.predict.why_stage import Marks
from gui.tabs.predict.why_words import mind_words, tried_words
from gui.theme import theme, theme_manager
from gui.theme.icons import icon

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent

    from engine.network.saliency import ChangeOfMind
    from gui.tabs.predict.predictor import Seen
    from gui.tabs.predict.why_explainer import Explainer

BRUSHES = (1, 2, 3)
WORDS_FROM_PX = 190  # of width at 100 %: three buttons with their words
NEAREST = -1
LEAST_CHANGE = 0.004  # of brightness: less is rounding


class MindCard(WhyCard):
    """Shows what the search found, until somebody paints on it.

    Attributes:
        rival: who is to win instead.
        brush: side of the square that the search changes at once, and of the brush.
        before: shows the picture as it is.
        reset: goes back to what the search found.
        apply: lays the changed picture on the sheet.
        bars: the two classes before and after.

    Args:
        explainer: says what the network makes of a changed picture.
        parent: owner.
    """

    rival_chosen = Signal(object)  # class, or None for the nearest
    brush_chosen = Signal(int)
    apply_requested = Signal(object)  # H×W×C
    brushed = Signal(bool)  # whether there is a stroke of the brush to be taken back

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__("brush", parent)
        self._explainer = explainer
        self._seen: Seen | None = None
        self._found: ChangeOfMind | None = None
        self._own: NDArray[np.float32] | None = None
        self._earlier: list[NDArray[np.float32] | None] = []  # before each stroke of the brush
        self._is_stroke = False
        self._names: tuple[str, ...] = ()
        self.rival, self.brush = box_in(self.foot), box_in(self.foot)
        self.before, self.reset, self.apply = QPushButton(), QToolButton(), QPushButton()
        self.before.setCheckable(True)
        self.bars = MindBars()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rival, 3)
        row.addWidget(self.brush, 2)
        for side in BRUSHES:
            self.brush.addItem(f"{side}×{side}", side)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.before)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(self.apply)
        self.own.addWidget(self.bars)
        self.own.addWidget(self._buttons)
        self.stage.painted.connect(self._on_painted)
        self.stage.stroke_ended.connect(self._on_stroke_ended)
        self.rival.activated.connect(self._on_rival_activated)
        self.brush.activated.connect(self._on_brush_activated)
        self.before.toggled.connect(self._show)
        self.reset.clicked.connect(self.forget_brush)
        self.apply.clicked.connect(self._on_apply_clicked)
        theme_manager().changed.connect(self._follow_icons)
        self._follow_icons()

    # interface
    def show_picture(self, seen: Seen) -> None:
        """Another picture or other weights; what was found for the one before is no longer true."""
        before, self._seen = self._seen, seen
        if before is None or before.network != seen.network or not np.array_equal(before.image, seen.image):
            self._found = None
            self._forget()
        self._show()

    def show_found(self, seen: Seen, found: ChangeOfMind) -> None:
        """Show what the search found."""
        self._seen, self._found = seen, found
        self._show()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Of the classes, translated."""
        self._names = names
        self._fill()
        self._show()

    def names(self) -> tuple[str, ...]:
        """Of the classes, translated."""
        return self._names

    def set_choices(self, rival: int | None, brush: int) -> None:
        """Show what is asked; emits nothing."""
        blocked = [QSignalBlocker(self.rival), QSignalBlocker(self.brush)]
        self.rival.setCurrentIndex(self.rival.findData(NEAREST if rival is None else rival))
        self.brush.setCurrentIndex(BRUSHES.index(brush))
        for blocker in blocked:
            blocker.unblock()

    def forget_brush(self) -> None:
        """Go back to what the search found."""
        self._forget()
        self._show()

    def undo_stroke(self) -> bool:
        """Take the last stroke of the brush back; False if there is none."""
        if not self._earlier:
            return False
        self._own = self._earlier.pop()
        self._is_stroke = False
        self.brushed.emit(bool(self._earlier))
        self._show()
        return True

    @property
    def is_painted(self) -> bool:
        """Whether somebody has painted on it."""
        return self._own is not None

    def image(self) -> NDArray[np.float32] | None:
        """The changed picture, H×W×C; None while it is searched."""
        if self._own is not None:
            return self._own
        return None if self._found is None else self._found.image

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_name(self.tr("Change of mind"))
        self.before.setAccessibleName(self.tr("Before"))
        self._name_buttons()
        self.before.setToolTip(self.tr("The picture as it is (Space)"))
        self.reset.setToolTip(self.tr("Forget what was painted (Delete)"))
        self.reset.setAccessibleName(self.tr("Forget what was painted"))
        self.apply.setAccessibleName(self.tr("Apply"))
        self.apply.setToolTip(self.tr("Lay the changed picture on the sheet; it can be undone"))
        self.rival.setAccessibleName(self.tr("Class that is to win"))
        self.rival.setToolTip(self.tr("Class that is to win"))
        self.brush.setAccessibleName(self.tr("Brush"))
        self.brush.setToolTip(
            self.tr("Pixels that change together ([ and ]); paint with it: left for ink, right for paper")
        )
        self.bars.setAccessibleName(self.tr("Probability before and after"))
        self._fill()
        self._show()

    def set_large(self, on: bool) -> None:
        """Leave picture and bars to the back row."""
        super().set_large(on)
        self._buttons.setVisible(not on)

    def heights(self, inner: int) -> tuple[int, ...]:
        """The bars give way last."""
        fixed, _, how, limit = super().heights(inner)
        gap = theme().px(GAP_PX)
        buttons = 0 if self._large else self._buttons.sizeHint().height() + gap
        return fixed + buttons, self.bars.sizeHint().height() + gap, how, limit

    def lay_out(self, side: int, parts: int) -> None:
        """Bars only where there is room."""
        super().lay_out(side, parts)
        self.bars.setVisible(parts > 0)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A word on the button only where there is room."""
        super().resizeEvent(event)
        leave_room(self.foot)
        self._name_buttons()

    # inside
    def _forget(self) -> None:
        self._own = None
        self._is_stroke = False
        if self._earlier:
            self._earlier.clear()
            self.brushed.emit(False)

    def _name_buttons(self) -> None:
        narrow = self.foot.width() < theme().px(WORDS_FROM_PX)
        words = ((self.before, self.tr("Before"), "eye"), (self.apply, self.tr("Apply"), "check"))
        for button, word, symbol in words:
            button.setText("" if narrow else word)
            button.setIcon(icon(symbol) if narrow else QIcon())

    def _fill(self) -> None:
        blocked, chosen = QSignalBlocker(self.rival), self.rival.currentData()
        self.rival.clear()
        self.rival.addItem(self.tr("nearest"), NEAREST)
        for number, name in enumerate(self._names):
            self.rival.addItem(f"→ {name}", number)
        self.rival.setCurrentIndex(max(0, self.rival.findData(chosen)))
        blocked.unblock()

    def _show(self) -> None:
        seen, image = self._seen, self.image()
        if seen is None or not self._names:
            return
        shown = seen.image if image is None or self.before.isChecked() else image
        self.stage.show_overlay(Overlay(shown.mean(axis=2)))
        self.reset.setEnabled(self._own is not None)
        self.apply.setEnabled(image is not None)
        if image is None:
            self.stage.set_marks(None)
            self.scale.set_reading("")
            self.say(self.tr("Searching…"), "")
            return
        difference = image.sum(axis=2) - seen.image.sum(axis=2)
        added, removed = difference > LEAST_CHANGE, difference < -LEAST_CHANGE
        self.stage.set_marks(None if self.before.isChecked() else Marks(added, removed))
        parts = []
        if added.any():
            parts.append(self.tr("+{count} ink").format(count=added.sum()))
        if removed.any():
            parts.append(self.tr("\u2212{count} ink").format(count=removed.sum()))
        self.scale.set_reading(" · ".join(parts))
        self._show_shares(seen, image, int(added.sum() + removed.sum()))

    def _show_shares(self, seen: Seen, image: NDArray[np.float32], pixels: int) -> None:
        before = seen.activations.probabilities
        found = self._found
        if self._own is None and found is not None:
            after, rival = found.probabilities, found.rival
            self.say(*mind_words(found, self._names))
        else:
            after = self._explainer.tried(image).shares
            rival = seen.verdict.second if found is None else found.rival
            best = int(after.argmax())
            if best != seen.verdict.winner:
                rival = best
            told = tried_words(pixels, self._names[best], float(after[best]))
            self.say(told, self.said()[1])
        classes = (seen.verdict.winner, rival)
        best = int(after.argmax())
        self.bars.show_rows(
            tuple(
                MindRow(self._names[one], float(before[one]), float(after[one]), one == best)
                for one in classes
            )
        )

    def _follow_icons(self) -> None:
        look = theme()
        self.reset.setIcon(icon("rotate-ccw"))
        self.reset.setIconSize(QSize(look.px(18), look.px(18)))

    # slots
    def _on_painted(self, row: int, column: int, bright: bool) -> None:
        image = self.image()
        if image is None and self._seen is not None:
            image = self._seen.image
        if image is None:
            return
        if not self._is_stroke:
            self._is_stroke = True
            self._earlier.append(self._own)
            self.brushed.emit(True)
        side = BRUSHES[self.brush.currentIndex()]
        own = np.array(image)
        top, left = max(0, row - (side - 1) // 2), max(0, column - (side - 1) // 2)
        own[top : top + side, left : left + side] = float(bright)
        self._own = own
        self.before.setChecked(False)
        self._show()

    def _on_stroke_ended(self) -> None:
        self._is_stroke = False

    def _on_rival_activated(self) -> None:
        chosen = self.rival.currentData()
        self.rival_chosen.emit(None if chosen == NEAREST else chosen)

    def _on_brush_activated(self) -> None:
        self.brush_chosen.emit(self.brush.currentData())

    def _on_apply_clicked(self) -> None:
        self.apply_requested.emit(self.image())
