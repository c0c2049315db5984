"""The parts of the tab of the axes and where they stand: three densities, and projector mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.density import COMPACT_BELOW_PX
from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.tabs.axes.board import AxesBoard
from gui.tabs.axes.code_side import LANGUAGES
from gui.tabs.axes.control_bar import ControlBar
from gui.tabs.axes.geometry import geometry_of
from gui.tabs.axes.mapping_card import MappingCard
from gui.tabs.axes.print_card import CodeCard, PrintCard
from gui.tabs.axes.quiz_row import QuizRow
from gui.tabs.axes.top_bar import TopBar
from gui.theme import theme, theme_manager
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.page import Density
from gui.widgets.transport_bar import TransportBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.operations.code_text import CodeText
    from gui.tabs.axes.figures import AxesScene

MARGIN_PX, GAP_PX = 20, 12
PRINTS_PX, LOW_PRINTS_PX, SIDE_PRINTS_PX = 226, 140, 214
CARD_PX = 420
HIGH_FROM_PX, ROOMY_FROM_PX = 800, 960  # of the window


class AxesView(QWidget):
    """Builds the parts and arranges them; it knows nothing about steps.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top_bar, self.control_bar, self.board = TopBar(), ControlBar(), AxesBoard()
        self.mapping, self.quiz = MappingCard(), QuizRow()
        self.print_a, self.print_b, self.code = PrintCard("kernel"), PrintCard("output"), CodeCard()
        self.transport, self.drawer = TransportBar(), CodeDrawer(languages=LANGUAGES)
        self.title, self.caption = ProjectorTitle(), CaptionStrip()
        self.title.set_size_shown(False)
        self._density, self._projector, self._asking = Density.MEDIUM, False, False
        self._has_many_axes = False
        self._shown: tuple[AxesScene, Callable[[], CodeText]] | None = None
        self._middle = QWidget()
        self._prints = QWidget()
        self._print_row = QHBoxLayout(self._prints)
        self._print_row.setContentsMargins(0, 0, 0, 0)
        for card in (self.print_a, self.code, self.print_b):
            self._print_row.addWidget(card, 1)
        self._below = QVBoxLayout()
        for part in (self.mapping, self.quiz, self._prints):
            self._below.addWidget(part)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.control_bar)
        self._column.addWidget(self.board, 1)
        self._column.addLayout(self._below)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.top_bar)
        column.addLayout(row, 1)
        column.addWidget(self.transport)
        column.addWidget(self.caption)
        self.quiz.hide()
        self.drawer.hide()
        self.drawer.attach(row, self._middle)
        theme_manager().changed.connect(self.arrange)
        self.arrange()

    # showing
    def show_scene(self, scene: AxesScene, write: Callable[[], CodeText], *, step_ms: float = 0.0) -> None:
        """Show a step in every part.

        Args:
            scene: the step.
            write: writes the program, where it stands on the page.
            step_ms: time for the number to fly; 0 for none.
        """
        shapes = scene.trace.source.shape, scene.trace.result.shape
        many = any(geometry_of(shape, 20).is_small for shape in shapes)
        if many != self._has_many_axes:
            self._has_many_axes = many
            self.arrange()
        self.mapping.show_scene(scene)
        self.quiz.show_scene(scene)
        self._shown = scene, write
        self._fill_prints()
        self.board.show_scene(scene, step_ms=step_ms)

    def _fill_prints(self) -> None:
        """Write what stands on the page, and nothing that nobody sees."""
        if self._shown is None or self._prints.isHidden():
            return
        scene, write = self._shown
        trace, step = scene.trace, scene.step
        self.print_a.view.show_print(trace.printed_source(), step.index)
        place = None if scene.hidden else step.target_place
        self.print_b.view.show_print(trace.printed_result(scene.b.moved), place)
        if not self.code.isHidden():
            code = write()
            self.code.view.set_code(code.text, [line - 1 for line in code.current_lines])

    @property
    def is_projector(self) -> bool:
        """Whether this is shown to the back row."""
        return self._projector

    def shows_prints(self) -> bool:
        """Whether what NumPy prints stands on the page."""
        return not self._prints.isHidden()

    # arranging
    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.arrange()

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        self.arrange()
        self.board.set_projector(on)

    def set_question_shown(self, on: bool) -> None:
        """Have the question stand where the prints are."""
        if on != self._asking:
            self._asking = on
            self.arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        parts = (self.top_bar, self.control_bar, self.board, self.mapping, self.quiz, self.caption)
        for part in parts:
            part.retranslate()
        self.title.set_title(self.top_bar.title())
        self.print_a.set_words("print(a)", self.tr("Output"))
        self.print_b.set_words("print(b)", self.tr("· not moved yet"))
        self.code.set_words(self.tr("Code"), "NumPy")

    def arrange(self) -> None:
        """Show the parts that this size and this mode want."""
        look, big, wide = theme(), self._projector, self._density is Density.WIDE
        self.title.setVisible(big)
        self.caption.setVisible(big)
        self.top_bar.setVisible(not big)
        self.top_bar.set_density(self._density)
        self.control_bar.setVisible(not big)
        self.control_bar.set_density(self._density)
        self.transport.setVisible(not big)
        self.transport.set_words_visible(self._density is not Density.NARROW)
        self.drawer.set_floating(not wide)
        if big:
            self.drawer.hide()
        self.board.set_narrow(self._density is Density.NARROW)
        self.quiz.setVisible(self._asking and not big)
        self._arrange_below()
        side, gap = (0, 0) if big else (look.px(MARGIN_PX), look.px(GAP_PX))
        self._below.setContentsMargins(side, 0, side, gap)
        self._below.setSpacing(look.px(GAP_PX))
        self._print_row.setSpacing(look.px(GAP_PX))
        self.mapping.set_band(big)
        self.transport.set_compact(self.window().height() < COMPACT_BELOW_PX)

    def _arrange_below(self) -> None:
        look = theme()
        high = self.window().height() >= HIGH_FROM_PX * look.scale and self._density is Density.WIDE
        asking, big = self._asking, self._projector
        beside = not high and not self._has_many_axes and not asking and not big
        shown = not big and not asking and (high or beside) and look.scale <= 1.3
        self._put_mapping(inside=beside and shown)
        # where many axes leave no room for both, the chips say how the indices go over
        self.mapping.setVisible(not (asking and self._has_many_axes and not high and not big))
        appears = (shown and self._prints.isHidden()) or (high and self.code.isHidden())
        self._prints.setVisible(shown)
        self.code.setVisible(high)
        if appears:
            self._fill_prints()
        if shown and high:
            self._prints.setFixedHeight(look.px(LOW_PRINTS_PX if self._has_many_axes else PRINTS_PX))
        elif shown:
            self._prints.setFixedHeight(look.px(SIDE_PRINTS_PX))
        if beside and shown:
            self.mapping.set_form("tall")
        else:
            roomy = not self._has_many_axes or self.window().height() >= ROOMY_FROM_PX * look.scale
            self.mapping.set_form("wide" if high and roomy and not big else "line")

    def _put_mapping(self, *, inside: bool) -> None:
        """Beside the prints, or above them over the whole width."""
        if inside:
            self.mapping.setMinimumWidth(theme().px(CARD_PX if self._density is not Density.NARROW else 350))
            self.mapping.setMaximumWidth(self.mapping.minimumWidth())
            if self._print_row.indexOf(self.mapping) < 0:
                self._print_row.insertWidget(0, self.mapping)
        else:
            self.mapping.setMinimumWidth(0)
            self.mapping.setMaximumWidth(16_777_215)
            if self._below.indexOf(self.mapping) < 0:
                self._below.insertWidget(0, self.mapping)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A low window has other parts."""
        super().resizeEvent(event)
        self.arrange()
