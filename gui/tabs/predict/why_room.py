"""The room "Why": what speaks for a class and against it, three ways, and what would change its mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.tabs.predict.changes import with_picture
from gui.tabs.predict.drawing import SIDE, Scan
from gui.tabs.predict.room import PredictRoom
from gui.tabs.predict.texts import class_names
from gui.tabs.predict.why_bar import WhyBar
from gui.tabs.predict.why_explainer import Explainer
from gui.tabs.predict.why_map_cards import CamCard, CoverCard, SaliencyCard
from gui.tabs.predict.why_mind_card import BRUSHES, MindCard
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from engine.network.saliency import ChangeOfMind
    from gui.tabs.predict.predictor import Predictor, Seen
    from gui.tabs.predict.why_card import WhyCard
    from gui.tabs.predict.why_explainer import Covered, Question, Slopes

MARGIN_PX, GAP_PX, CARD_PX = 20, 12, 12
LEAST_SIDE_PX = 150  # a map is larger than this as long as a sentence can give way


class WhyRoom(PredictRoom):
    """Four pictures beside each other, all about one score.

    Attributes:
        explainer: computes them.
        bar: whose score.
        saliency: slope of the score.
        cover: what covering a part costs.
        cam: where maps speak for it.
        mind: what would change its mind.
    """

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._density, self._projector = Density.MEDIUM, False
        self._front = 0
        self.explainer = Explainer(predictor)
        self.bar = WhyBar()
        self.saliency, self.cam = SaliencyCard(), CamCard()
        self.cover, self.mind = CoverCard(self.explainer), MindCard(self.explainer)
        self._fit_soon = QTimer(self)  # once for all that is said anew
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.addWidget(self.bar)
        self._column.addLayout(self._row, 1)
        for card in self.cards:
            self._row.addWidget(card, 1)
            card.set_opacity(self.bar.opacity.value() / 100)
        self._connect()
        self.retranslate()
        self._on_question_changed(self.explainer.question)
        theme_manager().changed.connect(self._arrange)

    def _connect(self) -> None:
        explainer, mind = self.explainer, self.mind
        self.bar.class_chosen.connect(self._on_class_chosen)
        self.bar.opacity_changed.connect(self._on_opacity_changed)
        self.cover.cover_asked.connect(self._on_cover_asked)
        self.cam.layer_chosen.connect(self._on_layer_chosen)
        mind.rival_chosen.connect(self._on_rival_chosen)
        mind.brush_chosen.connect(self._on_brush_chosen)
        mind.brushed.connect(self.busy_changed)
        mind.apply_requested.connect(self._on_apply_requested)
        for card in self.cards:
            card.stage.pointed.connect(self._on_pointed)
            card.said_changed.connect(self._fit_soon.start)
        explainer.question_changed.connect(self._on_question_changed)
        explainer.slopes_changed.connect(self._on_slopes_changed)
        explainer.covered_changed.connect(self._on_covered_changed)
        explainer.mind_changed.connect(self._on_mind_changed)

    @property
    def cards(self) -> tuple[WhyCard, ...]:
        """From left to right."""
        return self.saliency, self.cover, self.cam, self.mind

    # what the tab asks
    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.retranslate()
        for card in (self.saliency, self.cover, self.cam, self.mind):
            card.retranslate()
        if self.explainer.is_awake:
            self._show_names()
            self.explainer.ask()
        self._fit()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave maps and scales; the caption says how the one in the frame is read."""
        self._projector = on
        self.bar.set_large(on)
        for card in self.cards:
            card.set_large(on)
        self._set_front(0)
        self._arrange()

    def present(self, steps: int) -> bool:
        """Before an audience from map to map, then to the next test picture."""
        if not self._projector or not 0 <= self._front + steps < len(self.cards):
            self._set_front(0)
            return False
        self._set_front(self._front + steps)
        return True

    def present_toggle(self) -> None:
        """The picture before the change, and after it."""
        self.mind.before.toggle()

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        brush = BRUSHES.index(self.explainer.question.brush)
        match name:
            case "why":
                self.bar.turn()
            case "toggle":
                self.present_toggle()
            case "clear":
                self.cover.remove_cover()
                self.mind.forget_brush()
            case "thinner":
                self._on_brush_chosen(BRUSHES[max(0, brush - 1)])
            case "thicker":
                self._on_brush_chosen(BRUSHES[min(len(BRUSHES) - 1, brush + 1)])
            case _:
                return False
        return True

    def caption(self) -> str:
        """How the map in the frame is read."""
        card = self.cards[self._front]
        return f"{card.heading().text()} \N{EM DASH} {card.said()[0]}"

    def next_text(self) -> str:
        """The next map, and after the last one the next picture."""
        return self.tr("→: next map") if self._front < len(self.cards) - 1 else ""

    def undo_within(self) -> bool:
        """Take the last stroke of the brush back."""
        return self.mind.undo_stroke()

    def pose(self) -> tuple[str, ...]:
        """As it opens; the runner-up; covered, with the pointer on a map; painted by hand."""
        return "why", "why-not", "why-cover", "why-brush", "why-nothing"

    def take_pose(self, name: str) -> None:
        """Show one of them."""
        self.cover.remove_cover()
        self.mind.forget_brush()
        second = self.predictor.seen.verdict.second
        self.explainer.ask(class_=second if name == "why-not" else None, layer=None, brush=1)
        if name == "why-nothing":
            self._ask_for_nothing()
        self.explainer.finish()
        if name == "why-cover":
            self.cover.stage.cover_moved.emit(12, 12)
            self._on_pointed((9, 17))
        elif name == "why-brush":
            for row in range(8, 20):
                self.mind.stage.painted.emit(row, 7, True)
        else:
            self._on_pointed(None)

    # arranging
    def _arrange(self) -> None:
        look = theme()
        narrow = self._density is Density.NARROW or self._projector
        margin, gap = look.px(GAP_PX if narrow else MARGIN_PX), look.px(GAP_PX)
        self._column.setContentsMargins(margin, gap, margin, gap)
        self._column.setSpacing(gap)
        self._row.setSpacing(gap)
        self._fit()

    def _fit(self) -> None:
        """The largest maps that leave room for the sentences; these give way where maps would be tiny."""
        look, margins = theme(), self._column.contentsMargins()
        gap = self._row.spacing()
        width = (self.width() - margins.left() - margins.right() - gap * (len(self.cards) - 1)) // len(
            self.cards
        )
        inner = width - 2 * look.px(CARD_PX) - 2
        height = self.height() - margins.top() - margins.bottom() - gap - self.bar.sizeHint().height()
        needs = [card.heights(inner) for card in self.cards]
        parts = 1 if self._projector else 3
        while True:
            free = height - max(fixed + sum(more[:parts]) for fixed, *more in needs)
            if free >= look.px(LEAST_SIDE_PX) or not parts:
                break
            parts -= 1
        side = max(look.px(60), min(inner, free))
        for card in self.cards:
            card.lay_out(side, parts)

    def _set_front(self, number: int) -> None:
        self._front = number
        for index, card in enumerate(self.cards):
            card.set_current(self._projector and index == number)
        self.caption_changed.emit()

    # inside
    def _names(self, seen: Seen) -> tuple[str, ...]:
        return class_names(self.predictor.known, len(seen.activations.scores))

    def _show_names(self) -> None:
        self.mind.set_names(self._names(self.predictor.seen))

    def _ask_for_nothing(self) -> None:
        """A class for which no map of some layer speaks, if there is one."""
        seen = self.predictor.seen
        layers = [layer for layer, maps in enumerate(seen.activations.outputs) if maps.ndim == 3]
        for layer in reversed(layers):
            for class_ in range(len(seen.activations.scores)):
                self.explainer.ask(class_=class_, layer=layer)
                if self.cam.stage.message():
                    return

    # slots
    def _on_slopes_changed(self, slopes: Slopes) -> None:
        seen, names = slopes.seen, self._names(slopes.seen)
        verdict = seen.verdict
        shares = tuple(map(float, seen.activations.probabilities))
        self.bar.show_classes(names, shares, slopes.class_, verdict.winner, verdict.second)
        self.saliency.show_slopes(slopes, names[slopes.class_])
        self.cam.show_slopes(slopes, names[slopes.class_])
        if names != self.mind.names():
            self.mind.set_names(names)
        self.mind.show_picture(seen)
        self.cover.refresh_cover()
        self._tell()

    def _on_covered_changed(self, covered: Covered) -> None:
        self.cover.show_covered(covered, self._names(covered.seen)[covered.class_])
        self._tell()

    def _on_mind_changed(self, seen: Seen, found: ChangeOfMind) -> None:
        self.mind.show_found(seen, found)
        self._tell()

    def _tell(self) -> None:
        empty = self.predictor.seen.verdict.confidence == "empty"
        told = self.tr("The sheet is empty: draw something, or take a test picture.") if empty else ""
        self.saliency.stage.set_message(told)
        self.caption_changed.emit()

    def _on_question_changed(self, question: Question) -> None:
        self.cover.show_question(question)
        self.mind.set_choices(question.rival, question.brush)

    def _on_class_chosen(self, class_: int | None) -> None:
        self.explainer.ask(class_=class_)

    def _on_cover_asked(self, name: str, value: float) -> None:
        self.explainer.ask(**{name: value})

    def _on_layer_chosen(self, layer: int) -> None:
        self.explainer.ask(layer=layer)

    def _on_rival_chosen(self, rival: int | None) -> None:
        self.explainer.ask(rival=rival)

    def _on_brush_chosen(self, brush: int) -> None:
        self.explainer.ask(brush=brush)

    def _on_opacity_changed(self, opacity: float) -> None:
        for card in self.cards:
            card.set_opacity(opacity)

    def _on_pointed(self, cell: tuple[int, int] | None) -> None:
        for card in (self.saliency, self.cover, self.cam):
            card.point(cell)
        self.mind.stage.set_cross(cell)

    def _on_apply_requested(self, image: NDArray[np.float32]) -> None:
        small = np.rint(255 * image.mean(axis=2)).astype(np.uint8)
        share = SIDE // len(small)
        sheet = small.repeat(share, axis=0).repeat(share, axis=1)
        scan = Scan(sheet.tobytes(), self.tr("Changed picture, without preparation"))
        self.predictor.attempt("canvas", self.tr("apply change"), with_picture, scan)

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody looks: explain."""
        super().showEvent(event)
        self._show_names()
        self.explainer.set_awake(True)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks; a brush that nobody sees has nothing to take back."""
        self.explainer.set_awake(False)
        self.mind.forget_brush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger window."""
        super().resizeEvent(event)
        self._fit()
