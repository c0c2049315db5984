"""The sum behind one output cell, painted term by term in the colours of kernel, input and output."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.formula_layout import LINE_SHARE, SUM_SHARE, FormulaLayout, Placed, choose_layout, sum_scale
from gui.widgets.formula_model import FormulaModel
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

ENTERING_RISE = 0.3  # of the size, from which a term comes up
NAME_PX = 112  # the name of the cell and the words below it, so that terms of all steps begin in one place
LARGEST_PX, SMALLEST_PX = 22, 14
LARGEST_PROJECTOR_PX, SMALLEST_PROJECTOR_PX = 35, 18


class TermLine(QWidget):
    """``Y[1, 1] = 1×2 + 0×1 + (−1)×0 + … = 12`` with running sums below the terms.

    Too long for one line, it gets smaller, breaks at kernel rows as far as its height allows, leaves
    the running sums out, and at last shows sums per channel or the terms around the current one.

    Args:
        parent: owner.
    """

    term_hovered = Signal(object)  # index of the term, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FormulaModel("", ())
        self._layout: FormulaLayout | None = None
        self._entering = 1.0
        self._hovered: int | None = None
        self._centred = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_formula(self, model: FormulaModel) -> None:
        """Say something else."""
        self._model = model
        self._layout = None
        self._describe()
        self.update()

    def formula(self) -> FormulaModel:
        """What is said."""
        return self._model

    def set_entering(self, fraction: float) -> None:
        """How much of the entering term is there, from 0 to 1; a page's animation calls this."""
        self._entering = min(max(fraction, 0.0), 1.0)
        self.update()

    def set_centred(self, on: bool) -> None:
        """Stand in the middle, as before an audience, instead of at the left."""
        self._centred = on
        self._layout = None
        self.update()

    def layout_in_use(self) -> FormulaLayout:
        """The form that fits just now."""
        if self._layout is None:
            self._layout = choose_layout(self._model, self.width(), self.height(), _sizes(), self._name_width)
        return self._layout

    def term_at(self, position: QPointF) -> int | None:
        """Index of the term at a place."""
        left, top = self._offset()
        for placed in self.layout_in_use().placed:
            if placed.chunk.index is not None and self._rect(placed, left, top).contains(position):
                return placed.chunk.index
        return None

    def term_rect(self, index: int) -> QRectF | None:
        """Where a term is, if it is written out."""
        left, top = self._offset()
        for placed in self.layout_in_use().placed:
            if placed.chunk.index == index:
                return placed.box.translated(left, top)
        return None

    def result_rect(self) -> QRectF | None:
        """Where the result is, for the animation that drops it into its cell."""
        left, top = self._offset()
        for placed in self.layout_in_use().placed:
            if placed.chunk.result:
                return placed.box.translated(left, top)
        return None

    # inside
    def _name_pieces(self) -> tuple[Piece, ...]:
        return Piece(self._model.name, "output"), Piece(" =", "ink")

    def _name_width(self, size_px: int) -> float:
        own = width_of(self._name_pieces(), size_px) + size_px * 0.5
        if self._centred:
            return own
        words = width_of((Piece(self._sum_words(), weight=500),), theme().text_px(14)) + size_px * 0.5
        return max(own, words, float(theme().px(NAME_PX)))

    def _sum_words(self) -> str:
        return self.tr("Running sum")

    def _offset(self) -> tuple[float, float]:
        layout = self.layout_in_use()
        left = max(0.0, (self.width() - layout.width) / 2) if self._centred else 0.0
        return left, max(0.0, (self.height() - layout.height) / 2)

    @staticmethod
    def _rect(placed: Placed, left: float, top: float) -> QRectF:
        return placed.box.translated(left, top).adjusted(-2, 0, 2, placed.box.height() * 0.6)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Formula"))
        self.setAccessibleDescription(self._model.spoken())

    def _set_hovered(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.term_hovered.emit(index)
            self.update()

    def _on_theme_changed(self) -> None:
        self._layout = None
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line at its largest, with running sums."""
        size_px = _sizes()[0]
        return QSize(theme().px(640), math.ceil(size_px * (LINE_SHARE + SUM_SHARE)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line at its smallest."""
        return QSize(theme().px(320), math.ceil(_sizes()[-1] * LINE_SHARE))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._layout = None
            self._describe()
            self.update()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which term the pointer is on."""
        self._set_hovered(self.term_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """None."""
        self._set_hovered(None)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Name, terms, sums, result."""
        if not self._model.name:
            return
        layout = self.layout_in_use()
        left, top = self._offset()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, top)
        baseline = layout.size_px * LINE_SHARE / 2 + cap_height(layout.size_px) / 2
        paint_pieces(painter, self._name_pieces(), 0, baseline, layout.size_px)
        if layout.has_sums and not self._centred:
            text = self.tr("Channel") if layout.form == "channels" else self._sum_words()
            words = (Piece(text, "ink3", 500),)
            small = theme().text_px(14)
            paint_pieces(painter, words, 0, _sum_baseline(layout), small)
        for placed in layout.placed:
            self._paint_chunk(painter, placed, layout)
        painter.end()

    def _paint_chunk(self, painter: QPainter, placed: Placed, layout: FormulaLayout) -> None:
        look, chunk, size_px = theme(), placed.chunk, layout.size_px
        painter.save()
        if chunk.state == "entering":
            painter.setOpacity(self._entering)
            rise = (1 - self._entering) * size_px * ENTERING_RISE
            painter.translate(0, rise)
        baseline = placed.box.center().y() + cap_height(size_px) / 2
        lead = (Piece(chunk.lead, "ink2", 500),)
        paint_pieces(painter, lead, placed.lead_x, baseline, size_px)
        unit = size_px / 22
        if chunk.state == "current" or (chunk.index is not None and chunk.index == self._hovered):
            marked = chunk.state == "current"
            painter.setPen(QPen(look.colour("kernel"), look.line(3) * unit) if marked else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("kernel_tint" if marked else "inset"))
            inset = look.line(1.5) * unit
            painter.drawRoundedRect(placed.box.adjusted(inset, inset, -inset, -inset), 8, 8)
        if chunk.hidden_result:
            pen = QPen(look.colour("output"), look.line(2.5))
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(placed.box.adjusted(2, 0, -2, 0), 10, 10)
        width = width_of(chunk.body, size_px)
        x = placed.box.center().x() - width / 2
        if chunk.result:
            baseline = placed.box.center().y() + cap_height(size_px * chunk.body[0].scale) / 2
        paint_pieces(painter, chunk.body, x, baseline, size_px)
        if chunk.chosen:
            first = next(number for number, piece in enumerate(chunk.body) if piece.token == "output")
            start = x + width_of(chunk.body[:first], size_px)
            under = baseline + 5 * unit
            painter.setPen(QPen(look.colour("output"), look.line(3)))
            painter.drawLine(
                QPointF(start, under),
                QPointF(start + width_of(chunk.body[first : first + 1], size_px), under),
            )
        if layout.has_sums and chunk.below:
            below = (Piece(chunk.below, "ink3", 500, sum_scale(size_px)),)
            centre = placed.box.center().x() - width_of(below, size_px) / 2
            line = placed.line * size_px * (LINE_SHARE + SUM_SHARE)
            paint_pieces(painter, below, centre, line + _sum_baseline(layout), size_px)
        painter.restore()


def _sum_baseline(layout: FormulaLayout) -> float:
    return layout.size_px * (LINE_SHARE + 0.62)


def _sizes() -> list[int]:
    """Text sizes in px, the largest first."""
    look = theme()
    if look.projector:
        largest = max(SMALLEST_PROJECTOR_PX, look.px(LARGEST_PX))
        return list(
            range(min(largest, round(LARGEST_PROJECTOR_PX * look.scale)), SMALLEST_PROJECTOR_PX - 1, -1)
        )
    return list(range(look.px(LARGEST_PX), look.px(SMALLEST_PX) - 1, -1))
