"""The room of padding: the ring grows, the kernel walks, rules stand side by side, pixels are counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.pooling.coverage_view import CoverageBoard
from gui.tabs.pooling.coverage_words import (
    comparison_sentence,
    coverage_sentence,
    outside_text,
    place_text,
    progress_text,
)
from gui.tabs.pooling.padding_bar import NAMES, PaddingBar
from gui.tabs.pooling.padding_board import PaddingBoard
from gui.tabs.pooling.rules_row import RulesRow
from gui.tabs.pooling.walk import Walk
from gui.theme import theme, theme_manager
from gui.widgets.page import Density
from gui.widgets.painted_text import Piece
from gui.widgets.segmented import Segmented
from gui.widgets.size_card import SizeCard

if TYPE_CHECKING:
    from gui.studio.moment import Pointed
    from gui.tabs.pooling.state import Floats, PaddingWalk
    from gui.tabs.pooling.walk import WalkScene

MARGIN_PX, NARROW_MARGIN_PX = 20, 12
GAP_PX = 10
FACT_PX = 17
CARD_PX = 52
VIEWS = ("walk", "rules", "coverage")


class PaddingRoom(QWidget):
    """Shows a walk at a step and tells what is wanted of it.

    Attributes:
        bar: parameters.
        views: which of the three looks is in front.
        board: image, kernel, result.
        rules: all rules side by side.
        coverage: how often pixels are seen.
        size_card: the formula of the result's size.

    Args:
        parent: owner.
    """

    size_changed = Signal(int, int)  # rows, columns
    kernel_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    dilation_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # "valid", "same", "full", or ((top, bottom), (left, right))
    border_changed = Signal(str)  # zero, reflect, edge, wrap
    extra_changed = Signal(str)  # after, before
    step_chosen = Signal(int)  # a cell of the result was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self._image: Floats | None = None
        self._step = 0
        self._scene: WalkScene | None = None  # of the step, in a look that shows it
        self._pointed: Pointed | None = None
        self._projector, self._density = False, Density.MEDIUM
        self.bar, self.views = PaddingBar(), Segmented()
        self.board, self.rules, self.coverage = PaddingBoard(), RulesRow(), CoverageBoard()
        self.size_card, self._told = SizeCard(), QLabel()
        self._fact = PieceLabel(FACT_PX, Qt.AlignmentFlag.AlignRight)
        self._told.setProperty("role", "lead")
        self._told.setWordWrap(True)
        self._head = QHBoxLayout()
        self._head.addWidget(self.views)
        self._head.addStretch(1)
        self._head.addWidget(self._fact, 100)
        self._stack = QStackedWidget()
        for widget in (self.board, self.rules, self.coverage):
            self._stack.addWidget(widget)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._foot = QHBoxLayout(self._card)
        self._foot.addWidget(self.size_card)
        self._foot.addWidget(self._told, 1)
        self._below = QVBoxLayout()
        self._below.addLayout(self._head)
        self._below.addWidget(self._stack, 1)
        self._below.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._below, 1)
        self._connect()
        self.retranslate()
        self._arrange()

    def _connect(self) -> None:
        for name in (*NAMES, "extra"):
            getattr(self.bar, f"{name}_changed").connect(getattr(self, f"{name}_changed"))
        self.views.chosen.connect(self.show_view)
        self.board.cell_chosen.connect(self._on_cell_chosen)
        self.board.pointed.connect(self._on_pointed)
        theme_manager().changed.connect(self._arrange)

    # interface
    def show_state(self, walk: PaddingWalk, step: int, image: Floats | None = None) -> None:
        """Show a place of a walk.

        Args:
            walk: image, kernel and rules.
            step: which place, from 0.
            image: numbers to show; None: 1, 2, 3 … row by row.

        Raises:
            EngineError: the kernel cannot walk here; what was shown before stays.
            IndexError: there is no such step.
        """
        before = self._walk
        is_new = before is None or before.walk != walk or image is not self._image
        if is_new:
            self._walk, self._image, self._pointed = Walk(walk, image), image, None
            self.bar.clear_error()  # what was refused is of the walk before
            self.bar.show_walk(walk, self._walk.pads)
        is_near = is_new or abs(step - self._step) <= 1
        self._step = step
        self._draw(animated=is_near)

    def step_count(self) -> int:
        """Positions of the kernel."""
        return 1 if self._walk is None else len(self._walk)

    def positions_per_row(self) -> int:
        """Positions beside each other."""
        return 1 if self._walk is None else self._walk.size[1]

    def view(self) -> str:
        """Which look is in front: ``walk``, ``rules`` or ``coverage``."""
        return VIEWS[self._stack.currentIndex()]

    def show_view(self, name: str) -> None:
        """Bring another look to the front."""
        self._pointed = None
        self._stack.setCurrentIndex(VIEWS.index(name))
        with QSignalBlocker(self.views):
            self.views.set_current(name)
        self._draw(animated=False)
        self._arrange()

    def told(self) -> str:
        """The sentence below the rules or the coverage."""
        return self._told.text()

    def fact(self) -> str:
        """How far the walk is."""
        return self._fact.text()

    def show_error(self, control: str, sentence: str) -> None:
        """Show the last good walk again, and say at a control why its change was refused.

        Args:
            control: a parameter, as in the signals.
            sentence: already translated.
        """
        if self._walk is not None:
            self.bar.show_walk(self._walk.walk, self._walk.pads)
        self.bar.show_error(control, sentence)

    def clear_error(self) -> None:
        """All is well again."""
        self.bar.clear_error()

    def set_animations(self, on: bool) -> None:
        """Let windows slide and rings grow, or show the end at once as in pictures and tests."""
        self.board.set_animations(on)
        self.coverage.set_animations(on)

    def set_projector(self, on: bool) -> None:
        """Leave the look and its switch; the caption says how far the walk is."""
        self._projector = on
        self.bar.setVisible(not on)
        self.board.set_projector(on)
        self.coverage.set_projector(on)
        self._arrange()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.bar.set_density(density)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = (self.tr("Walk"), self.tr("Side by side"), self.tr("Coverage"))
        self.views.set_items(list(zip(VIEWS, texts, strict=True)))
        self.views.setAccessibleName(self.tr("What is shown"))
        self.views.setToolTip(
            self.tr("The kernel on its walk; the rules of padding; how often each pixel is seen")
        )
        self.rules.retranslate()
        self._say()

    # inside
    def _draw(self, *, animated: bool) -> None:
        """Only what is in front."""
        walk = self._walk
        if walk is None:
            return
        if self.view() == "rules":
            self.rules.show_walk(walk, walk.cell_of(self._step))
        else:
            self._scene = self._scene_of(walk)
            board = self.board if self.view() == "walk" else self.coverage
            board.show_scene(walk, self._scene, animated)
        self._say()

    def _scene_of(self, walk: Walk) -> WalkScene:
        """This place, with what belongs to the cell under the pointer."""
        pointed = self._pointed
        if pointed is None:
            return walk.scene(self._step)
        if pointed.part == "input":
            return walk.scene(self._step, pointed.cell)
        scene = walk.scene(self._step)
        under = frozenset(walk.window(walk.step_of(*pointed.cell)).taps())
        return replace(scene, input=replace(scene.input, highlighted=under))

    def _say(self) -> None:
        walk = self._walk
        if walk is None:
            return
        self.size_card.set_sizes(*walk.formulas)
        if self.view() == "rules":
            self._fact.set_pieces((Piece(place_text(walk.cell_of(self._step)), "ink2", 500),))
            self._told.setText(comparison_sentence(walk.comparison, walk.walk.stride))
            return
        rows, columns = walk.walk.kernel
        outside = "" if self._scene is None else outside_text(self._scene.taps_in_padding, rows * columns)
        done = Piece(progress_text(self._step, len(walk)))
        self._fact.set_pieces((done, Piece("  ·  ", "ink3"), Piece(outside, "ink2", 500)))
        self._told.setText(coverage_sentence(walk.coverage, walk.walk.border))

    def _arrange(self) -> None:
        look = theme()
        margin = look.px(NARROW_MARGIN_PX if self._density is Density.NARROW else MARGIN_PX)
        self._below.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._below.setSpacing(look.px(GAP_PX))
        self._foot.setContentsMargins(look.px(18), 0, look.px(18), 0)
        self._card.setFixedHeight(look.px(CARD_PX))
        self._fact.setVisible(not self._projector)
        self.size_card.setVisible(self.view() == "walk")
        self._told.setVisible(self.view() != "walk")

    # slots
    def _on_cell_chosen(self, row: int, column: int) -> None:
        if self._walk is not None:
            self.step_chosen.emit(self._walk.step_of(row, column))

    def _on_pointed(self, pointed: Pointed | None) -> None:
        self._pointed = pointed
        self._draw(animated=False)

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
