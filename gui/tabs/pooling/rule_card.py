"""One rule of padding: its name, who follows it, its picture, and its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.operations.coverage import RULES
from gui.studio.piece_label import PieceLabel
from gui.tabs.pooling.coverage_words import SAMES, pads_text, positions_pieces, rule_name
from gui.tabs.pooling.rule_picture import PicturePlace
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.coverage import RuleOutcome
    from gui.widgets.matrix_model import Cell

MARGIN_PX, LINE_GAP_PX = 12, 4
POSITIONS_PX = 18
MOST_ROUTINES = max(map(len, RULES.values()))


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
        self._listed: tuple[str, ...] = ()
        self._name, self._routines, self._pads, self.mark = (QLabel() for _ in range(4))
        self.place, self._positions = PicturePlace(), PieceLabel(POSITIONS_PX)
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
        if outcome.routines != self._listed:
            self._listed = outcome.routines
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
        routines = self._listed
        metrics, free = QFontMetrics(theme().font("caption")), self._routines.width()
        self._routines.setToolTip("\n".join(routines))
        if any(metrics.horizontalAdvance(name) > free for name in routines):
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
        self._list_routines()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Names as long as there is room."""
        super().resizeEvent(event)
        self._column.activate()
        self._list_routines()
