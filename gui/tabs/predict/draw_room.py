"""The room "Draw": sheet and preparation, the layers, what the network says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.tabs.predict.canvas_card import WIDEST, CanvasCard
from gui.tabs.predict.captions import caption
from gui.tabs.predict.changes import with_preparation
from gui.tabs.predict.draw_plan import LEFT_PX, MIDDLE_PX, plan_for
from gui.tabs.predict.drawing import Drawing, Scan
from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.numbers_pane import NumbersPane
from gui.tabs.predict.own_set_keeper import OwnSetKeeper
from gui.tabs.predict.preparation_card import PreparationCard
from gui.tabs.predict.room import PredictRoom
from gui.tabs.predict.scan_words import scan_sentence
from gui.tabs.predict.state import SMALLEST_WIDTH
from gui.tabs.predict.verdict_column import VerdictColumn
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.hub import Hub, KernelCard
    from gui.tabs.predict.drawing import Stroke
    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.state import PredictState

MARGIN_PX, GAP_PX = 20, 12
LARGEST_SHARE = 0.36  # of the width, for the sheet in a high window
WIDTH_STEP = 2.0
LEAST_CARD_PX = 290  # of height: the sheet with its tools
UNBOUNDED_PX = 16_777_215  # Qt's word for no largest width


class DrawRoom(PredictRoom):
    """Draw at the left, and see at the right what the network says; in between how it comes to that.

    Attributes:
        card: the sheet with its tools.
        preparation: from the sheet to the input.
        layers: what every layer makes of it.
        numbers: the input as numbers, in place of the layers.
        verdict: what the network says.
    """

    picture_requested = Signal()

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._density, self._projector = Density.MEDIUM, False
        self._eraser = False
        self._shown: Drawing | None = None
        self.card, self.preparation = CanvasCard(), PreparationCard(predictor)
        self.layers, self.numbers = LayersColumn(predictor), NumbersPane(predictor)
        self.verdict = VerdictColumn(predictor)
        # several events of a quick pen that wait already are looked at together
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._look_at_sheet)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.layers)
        self._middle.addWidget(self.numbers)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.card, 1)
        self._column.addWidget(self.preparation)
        self._row = QHBoxLayout(self)
        self._left.setObjectName("content")
        self._scroll = QScrollArea()  # only very large letters need it
        self._scroll.setWidget(self._left)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row.addWidget(self._scroll)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self.verdict)
        self._keeper = OwnSetKeeper(predictor, self)
        self._keeper.told.connect(self.card.show_note)
        self._keeper.refused.connect(self._on_keep_refused)
        self._connect()
        self.setFocusProxy(self.card.canvas)
        theme_manager().changed.connect(self._arrange)
        self.show_state(predictor.state)
        self._arrange()

    def _connect(self) -> None:
        card, predictor = self.card, self.predictor
        card.canvas.inked.connect(self._on_inked)
        card.canvas.stroke_drawn.connect(self._on_stroke_drawn)
        card.canvas.stroke_cancelled.connect(self._on_stroke_cancelled)
        card.width_changed.connect(self._on_width_changed)
        card.eraser_toggled.connect(self._on_eraser_toggled)
        card.picture_requested.connect(self.picture_requested)
        card.clear_requested.connect(self.clear)
        card.keep_requested.connect(self.ask_to_keep)
        self.preparation.step_toggled.connect(self._on_step_toggled)
        self.preparation.numbers_toggled.connect(self.show_numbers)
        self.numbers.closed.connect(self._on_numbers_closed)
        self.verdict.hidden_changed.connect(self.caption_changed)
        predictor.state_changed.connect(self.show_state)
        predictor.seen_changed.connect(self.caption_changed)
        predictor.refused.connect(self._on_refused)

    # what the tab asks
    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self.layers.use_hub(hub)

    def take_kernel(self, card: KernelCard) -> bool:
        """Put a kernel back that had been sent from here."""
        self.layers.take_kernel(card)
        return True

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.card, self.preparation, self.layers, self.numbers, self.verdict):
            part.retranslate()
        self._show_note(self.predictor.state.drawing)

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.layers.set_density(density)
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave sheet, layers and winner."""
        self._projector = on
        for part in (self.card, self.layers, self.verdict):
            part.set_projector(on)
        self._arrange()

    def present_toggle(self) -> None:
        """Show the hidden result."""
        self.verdict.reveal()

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        width = self.predictor.state.width
        match name:
            case "clear":
                self.clear()
            case "keep":
                self.ask_to_keep()
            case "eraser":
                self._on_eraser_toggled(not self._eraser)
            case "thinner":
                self._on_width_changed(max(SMALLEST_WIDTH, width - WIDTH_STEP))
            case "thicker":
                self._on_width_changed(min(WIDEST, width + WIDTH_STEP))
            case "numbers":
                self.show_numbers(not self.is_showing_numbers)
            case "quiz":
                self.verdict.quiz.toggle()
            case "toggle":
                self.present_toggle()
            case _:
                return self.layers.act(name)
        return True

    def caption(self) -> str:
        """What the network says, in one sentence."""
        return caption(self.predictor, is_hidden=self.verdict.is_hidden)

    def hold(self) -> None:
        """Lift the pen."""
        self.card.canvas.end_stroke()
        self.layers.hold()

    def undo_within(self) -> bool:
        """Take back the stroke that is being drawn; False if none is."""
        drawing = self.card.canvas.is_drawing
        self.card.canvas.cancel_stroke()
        return drawing

    def pose(self) -> tuple[str, ...]:
        """Those of the layers."""
        return self.layers.pose()

    def take_pose(self, name: str) -> None:
        """Pass it on."""
        self.layers.take_pose(name)

    # what can be done
    @property
    def is_showing_numbers(self) -> bool:
        """Whether the numbers are in sight."""
        return self._middle.currentWidget() is self.numbers

    def show_numbers(self, on: bool) -> None:
        """Show the input as numbers in place of the layers."""
        self._middle.setCurrentWidget(self.numbers if on else self.layers)
        self.preparation.set_numbers_shown(on)
        self._arrange()

    def ask_to_keep(self) -> None:
        """Ask what the drawing is, and keep it for the room "Samples"."""
        if not self.predictor.state.drawing.is_blank:
            self._keeper.ask(self.card.tools["keep"], self.card.canvas.ink())

    def clear(self) -> None:
        """An empty sheet."""
        self.card.canvas.cancel_stroke()
        before = self.predictor.state.drawing
        if before.picture is not None or before.strokes:
            self.predictor.set_drawing(Drawing(), self.tr("clear sheet"))

    def show_state(self, state: PredictState) -> None:
        """Show sheet and pen."""
        self._look.stop()
        before = self._shown
        self._shown = state.drawing
        self.card.show_drawing(state.drawing)
        self.card.show_pen(state.width, eraser=self._eraser)
        if state.drawing is not before:
            self._show_note(state.drawing)
            if before is None or state.drawing.picture is not before.picture or state.drawing.is_blank:
                self.verdict.hide_again()

    # inside
    def _show_note(self, drawing: Drawing) -> None:
        scan = drawing.picture
        self.card.show_note(scan_sentence(scan) if isinstance(scan, Scan) else "")

    def _arrange(self) -> None:
        look, density = theme(), self._density
        big = self._projector
        margin = look.px(GAP_PX if density is Density.NARROW or big else MARGIN_PX)
        self._row.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._row.setSpacing(look.px(GAP_PX))
        self._column.setSpacing(look.px(GAP_PX))
        width, height = self.width() - 2 * margin, self.height() - 2 * look.px(GAP_PX)
        plan = plan_for(density, width / look.factor, height / look.factor)
        shows_middle = not big and (plan.has_middle or self.is_showing_numbers)
        self._middle.setVisible(shows_middle)
        self.preparation.setVisible(not big)
        self.preparation.set_wide((plan.left_px or 0) >= LEFT_PX[Density.WIDE])
        self.verdict.set_compact(plan.is_compact)
        # an explicit least height: that of a layout counts the lines of a note as if it were narrow
        least = look.px(GAP_PX) + self.preparation.sizeHint().height()
        self._left.setMinimumSize(1, look.px(LEAST_CARD_PX) + (0 if big else least))
        if big:
            self._set_widths(None, None)
            self._stretch(3, 2)
        else:
            left = look.px(LEFT_PX[Density.NARROW]) if shows_middle else None
            self._set_widths(self._left_px(plan.left_px) if plan.left_px else left, look.px(plan.right_px))
            self._stretch(0 if shows_middle else 1, 0)

    def _set_widths(self, left_px: int | None, right_px: int | None) -> None:
        for part, width_px in ((self._scroll, left_px), (self.verdict, right_px)):
            part.setMinimumWidth(width_px or 0)
            part.setMaximumWidth(width_px or UNBOUNDED_PX)

    def _stretch(self, left: int, right: int) -> None:
        self._row.setStretch(0, left)
        self._row.setStretch(2, right)

    def _left_px(self, least: int) -> int:
        """As wide as the sheet can be high, where the window is wide."""
        least_px = theme().px(least)
        if self._density is not Density.WIDE:
            return least_px
        across, down = self.card.chrome_px()
        gaps = 3 * theme().px(GAP_PX)
        side = self.height() - gaps - self.preparation.sizeHint().height() - down
        free = self.width() - theme().px(MIDDLE_PX) - self.verdict.maximumWidth() - gaps
        return max(least_px, min(side + across, round(LARGEST_SHARE * self.width()), free))

    # slots
    def _look_at_sheet(self) -> None:
        if self.card.canvas.is_drawing:
            self.predictor.show_drawing(self.card.canvas.ink())

    def _on_inked(self) -> None:
        self._look.start()
        self.busy_changed.emit(True)

    def _on_stroke_cancelled(self) -> None:
        self._look.stop()
        self.busy_changed.emit(False)
        self.predictor.show_state_again()

    def _on_stroke_drawn(self, stroke: Stroke) -> None:
        self._look.stop()
        self.busy_changed.emit(False)
        self.predictor.add_stroke(stroke, self.card.canvas.ink())

    def _on_width_changed(self, width: float) -> None:
        self.predictor.look(width=width)

    def _on_eraser_toggled(self, on: bool) -> None:
        self._eraser = on
        self.card.show_pen(self.predictor.state.width, eraser=on)

    def _on_step_toggled(self, step: str, on: bool) -> None:
        text = self.tr("switch step on") if on else self.tr("switch step off")
        self.predictor.attempt("preparation", text, with_preparation, step, on)

    def _on_numbers_closed(self) -> None:
        self.show_numbers(False)

    def _on_refused(self, control: str, sentence: str) -> None:
        if control == "canvas":
            self.card.show_note(sentence, refused=True)

    def _on_keep_refused(self, told: str) -> None:
        self.card.show_note(told, refused=True)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A larger sheet in a higher window."""
        super().resizeEvent(event)
        self._arrange()
