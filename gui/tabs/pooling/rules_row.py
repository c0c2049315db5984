"""The rules of padding side by side: one small padded image for each, with the same kernel on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.operations.coverage import RULES
from gui.messages import sentence
from gui.studio.piece_label import PieceLabel
from gui.tabs.pooling.coverage_words import SAMES, pads_text, positions_pieces, rule_name
from gui.theme import theme, theme_manager
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_model import MatrixModel, Padding, Window
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from engine.operations.coverage import PaddingRule, RuleOutcome
    from gui.tabs.pooling.walk import Walk
    from gui.widgets.matrix_model import Cell

GAP_PX, MARGIN_PX, LINE_GAP_PX = 12, 12, 4
LARGEST_CELL_PX, SMALLEST_CELL_PX = 40, 0.1
POSITIONS_PX = 18
DOT_PX = 2.2
CLOSEST_DOTS_PX = 6.0
MOST_ROUTINES = max(map(len, RULES.values()))


class RulePicture(MatrixView):
    """A padded image with a dot in the middle of each position; as large as its place allows.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formulas: tuple[SizeFormula, SizeFormula] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_rule(self, formulas: tuple[SizeFormula, SizeFormula], cell: Cell) -> None:
        """Show what a rule makes of an image; its numbers do not matter.

        Args:
            formulas: of rows and columns.
            cell: of the result; the kernel stands where this cell is made, if there is such a cell.
        """
        self._formulas = rows, columns = formulas
        is_there = cell[0] < rows.output_size and cell[1] < columns.output_size
        self.set_model(
            MatrixModel(
                np.zeros((rows.input_size, columns.input_size)),
                "input",
                padding=Padding(rows.pad_before, rows.pad_after, columns.pad_before, columns.pad_after),
                window=_window(formulas, cell) if is_there else None,
                dropped_rows=_left_over(rows),
                dropped_columns=_left_over(columns),
                display="colours",
                show_indices=False,
                tinted=False,
            )
        )

    def largest_side(self, free: QSizeF) -> float:
        """Largest cells with which all of it fits."""
        model = self.model()
        padding, (rows, columns) = model.padding, model.shape
        frames = geometry_of(model, 0.0, theme()).size
        return min(
            (free.width() - frames.width()) / (padding.left + columns + padding.right),
            (free.height() - frames.height()) / (padding.top + rows + padding.bottom),
            theme().px(LARGEST_CELL_PX),
        )

    def fit(self, side: float, middle: QPoint) -> None:
        """Take cells of about a side, whole device px if there is one, around a point."""
        ratio = self.devicePixelRatioF()
        snapped = math.floor(side * ratio) / ratio
        self.set_cell_side(max(SMALLEST_CELL_PX, snapped or side))
        place = QRect(QPoint(), self.sizeHint())
        place.moveCenter(middle)
        self.setGeometry(place)

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The image, and over it all positions."""
        super().paintEvent(event)
        if self._formulas is None:
            return
        rows, columns = self._formulas
        side = self.cell_side()
        if side * min(rows.stride, columns.stride) < CLOSEST_DOTS_PX:
            return
        first = self.cell_rect(-rows.pad_before, -columns.pad_before).topLeft()
        first += QPointF(columns.effective_kernel, rows.effective_kernel) * side / 2
        radius = min(theme().line(DOT_PX), side * 0.2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("kernel"))
        for row in range(rows.output_size):
            for column in range(columns.output_size):
                shift = QPointF(column * columns.stride, row * rows.stride) * side
                painter.drawEllipse(first + shift, radius, radius)
        painter.end()


class Picture(QWidget):
    """The place of a picture in a card, or of the sentence that says why there is none.

    Attributes:
        picture: the padded image.

    Args:
        parent: owner.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self._refusal = RulePicture(self), QLabel(self)
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._refusal.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_outcome(self, outcome: RuleOutcome, cell: Cell) -> None:
        """Draw it, or say why not."""
        if outcome.coverage is not None:
            self.picture.show_rule(outcome.coverage.formulas, cell)
        self.picture.setVisible(outcome.coverage is not None)
        self._refusal.setText("" if outcome.refusal is None else sentence(outcome.refusal))
        self._refusal.setVisible(outcome.refusal is not None)

    def text(self) -> str:
        """The sentence, or nothing."""
        return self._refusal.text()

    def largest_side(self) -> float | None:
        """Largest cells with which the picture fits; None without one."""
        return None if self.picture.isHidden() else self.picture.largest_side(QSizeF(self.size()))

    def fit(self, limit: float) -> None:
        """Use the place, with cells no larger than a limit."""
        self._refusal.setGeometry(self.rect())
        side = self.largest_side()
        if side is not None:
            self.picture.fit(min(side, limit), self.rect().center())

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Anything will do."""
        return QSize(theme().px(120), theme().px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the row, whose cells are to have one size."""
        super().resizeEvent(event)
        self.resized.emit()


class RuleCard(QFrame):
    """One rule: its name, who follows it, its picture, and its numbers.

    Attributes:
        place: of the picture.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._outcome: RuleOutcome | None = None
        self._name, self._routines, self._pads, self.mark = (QLabel() for _ in range(4))
        self.place, self._positions = Picture(), PieceLabel(POSITIONS_PX)
        roles = ((self._name, "heading"), (self._routines, "caption"), (self._pads, "body"),
                 (self.mark, "caption"))  # fmt: skip
        self._column = QVBoxLayout(self)
        for label, role in roles:
            label.setProperty("role", role)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for widget in (self._name, self._routines, self.place, self._positions, self._pads, self.mark):
            self._column.addWidget(widget, 1 if widget is self.place else 0)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_outcome(self, outcome: RuleOutcome, tensorflow: RuleOutcome, cell: Cell) -> None:
        """Show a rule.

        Args:
            outcome: of this rule.
            tensorflow: of TensorFlow's Same, with which the others are compared.
            cell: of the result, at which the kernel stands.
        """
        self._name.setText(rule_name(outcome.rule))
        self._outcome = outcome
        self._list_routines()
        self.place.show_outcome(outcome, cell)
        if outcome.coverage is None:
            self._positions.set_pieces(())
        else:
            rows, columns = outcome.coverage.formulas
            self._positions.set_pieces(positions_pieces((rows.output_size, columns.output_size)))
        self._pads.setText(pads_text(outcome.pads))
        self._set_mark(outcome, tensorflow)
        told = (self._name, self._positions, self._pads, self.mark, self.place)
        words = (label.text() for label in told)
        self.setAccessibleName(", ".join(filter(None, words)))

    def text(self) -> str:
        """All that is said, as a screen reader is told."""
        return self.accessibleName()

    def _list_routines(self) -> None:
        """Who follows the rule; SciPy's without its name where they are too long."""
        if self._outcome is None:
            return
        routines = self._outcome.routines
        metrics, free = QFontMetrics(theme().font("caption")), self._routines.width()
        if any(metrics.horizontalAdvance(name) > free for name in routines):
            self._routines.setToolTip("\n".join(routines))
            routines = tuple(name.removeprefix("scipy.") for name in routines)
        self._routines.setText("\n".join(routines))

    def _set_mark(self, outcome: RuleOutcome, tensorflow: RuleOutcome) -> None:
        """Whether this kind of Same pads as TensorFlow does; a difference is bold."""
        differs, text = outcome.pads != tensorflow.pads, ""
        if outcome.rule in SAMES and outcome.rule != tensorflow.rule:
            text = self.tr("≠ TensorFlow") if differs else self.tr("= TensorFlow")
        self.mark.setText(text)
        role = "lead" if differs else "caption"
        if self.mark.property("role") != role:
            self.mark.setProperty("role", role)
            self.mark.style().polish(self.mark)

    def _on_theme_changed(self) -> None:
        margin = theme().px(MARGIN_PX)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(LINE_GAP_PX))
        # the pictures of all cards stand on one line, however many routines follow a rule
        line = QFontMetrics(theme().font("caption")).lineSpacing()
        self._routines.setFixedHeight(MOST_ROUTINES * line + LINE_GAP_PX)
        self.mark.setFixedHeight(QFontMetrics(theme().font("lead")).lineSpacing())

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Names as long as there is room."""
        super().resizeEvent(event)
        self._column.activate()
        self._list_routines()


class RulesRow(QWidget):
    """All rules of ``engine.operations.coverage.RULES`` on one image.

    Attributes:
        cards: by rule.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Walk, Cell] | None = None
        self.cards: dict[PaddingRule, RuleCard] = {rule: RuleCard() for rule in RULES}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for card in self.cards.values():
            self._row.addWidget(card, 1)
            card.place.resized.connect(self._fit)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_walk(self, walk: Walk, cell: Cell) -> None:
        """Show what each rule makes of the image of a walk.

        Args:
            walk: image, kernel, stride and dilation; its own padding does not matter here.
            cell: of the result; every rule's kernel stands where this cell is made.
        """
        self._shown = walk, cell
        outcomes = {outcome.rule: outcome for outcome in walk.comparison}
        for rule, card in self.cards.items():
            card.show_outcome(outcomes[rule], outcomes["same-tensorflow"], cell)
        self._fit()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._shown is not None:
            self.show_walk(*self._shown)

    def _fit(self) -> None:
        """One size of cells, so that the rings can be compared; the widest ring of all may be smaller."""
        sides = {rule: card.place.largest_side() for rule, card in self.cards.items()}
        limit = min((side for rule, side in sides.items() if side and rule != "full"), default=math.inf)
        for card in self.cards.values():
            card.place.fit(limit)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(GAP_PX))
        self._fit()


def _window(formulas: tuple[SizeFormula, SizeFormula], cell: Cell) -> Window:
    rows, columns = formulas
    return Window(
        cell[0] * rows.stride - rows.pad_before,
        cell[1] * columns.stride - columns.pad_before,
        rows.kernel_size,
        columns.kernel_size,
        (rows.dilation, columns.dilation),
    )


def _left_over(axis: SizeFormula) -> frozenset[int]:
    end = axis.input_size + axis.pad_after
    return frozenset(range(end - axis.dropped, end))
