"""The layers of the stack: what each computes, to be changed, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.errors import EngineError
from engine.operations.receptive_field import receptive_fields
from gui.messages import sentence
from gui.tabs.pooling.stack_row import LayerDraft, StackRow
from gui.tabs.pooling.state import LARGEST_LAYERS, DigitPipeline
from gui.theme import theme, theme_manager
from gui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.layer_stack import StackLayer
    from engine.operations.receptive_field import LayerField

GAP_PX, ROW_GAP_PX = 10, 4
COLUMNS = 12
FIRST_FIGURE = 6
LONGEST = {6: "28×28×16", 8: "0,000,000", 9: "00×00"}  # so that columns stay where they are
COURSE = DigitPipeline().layers
ADDED = LayerDraft()


class StackTable(QWidget):
    """Shows a stack and tells another one; what cannot be computed is marked in its row and told nobody.

    Attributes:
        rows: one per layer.
        add: puts a layer on top.
        course: takes the stack of the course.

    Args:
        parent: owner.
    """

    layers_changed = Signal(object)  # tuple of StackLayer that can be computed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._input = (28, 28)
        self._layers: tuple[StackLayer, ...] = ()
        self.rows: list[StackRow] = []
        self._content = QWidget()
        self._content.setObjectName("content")
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._heads = [QLabel(self._content) for _ in range(COLUMNS)]
        for column, head in enumerate(self._heads):
            right = Qt.AlignmentFlag.AlignRight if column >= FIRST_FIGURE else Qt.AlignmentFlag.AlignLeft
            head.setProperty("role", "caption")
            self._grid.addWidget(head, 0, column, right | Qt.AlignmentFlag.AlignVCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.add, self.course = QPushButton(), QPushButton()
        self.add.setIcon(icon("plus"))
        self.course.setIcon(icon("rotate-ccw", "ink2"))
        self.course.setProperty("ghost", True)
        self._total = QLabel()
        self._total.setProperty("role", "label")
        self._foot = QHBoxLayout()
        for widget in (self.add, self.course):
            self._foot.addWidget(widget)
        self._foot.addStretch(1)
        self._foot.addWidget(self._total)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self.add.clicked.connect(self._on_add_clicked)
        self.course.clicked.connect(self._on_course_clicked)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    # interface
    def show_stack(self, input_shape: tuple[int, int], layers: Sequence[StackLayer]) -> None:
        """Show a stack; what somebody is still correcting stays until the stack is another one."""
        if tuple(layers) == self._layers and input_shape == self._input:
            return
        self._input, self._layers = input_shape, tuple(layers)
        self._set_drafts([LayerDraft.of(layer) for layer in layers])

    def drafts(self) -> list[LayerDraft]:
        """The layers as the controls say."""
        return [row.draft() for row in self.rows]

    def refusals(self) -> list[str]:
        """The sentence of each row; empty where all is well."""
        return [row.refusal.text() for row in self.rows]

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = (
            "#",
            self.tr("Layer"),
            self.tr("Kernel"),
            self.tr("Stride"),
            self.tr("Padding"),
            self.tr("Filters"),
            self.tr("Output"),
            self.tr("Parameters"),
            self.tr("Multiply-adds"),
            self.tr("Sees"),
            self.tr("Step"),
            "",
        )
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._heads[9].setToolTip(self.tr("Receptive field: cells of the picture that one cell sees"))
        self._heads[10].setToolTip(self.tr("Cells of the picture from what one cell sees to its neighbour's"))
        self.add.setText(self.tr("Add a layer"))
        self.course.setText(self.tr("As in the course"))
        for row in self.rows:
            row.retranslate()
        self._check()

    # inside
    def _set_drafts(self, drafts: Sequence[LayerDraft]) -> None:
        while len(self.rows) > len(drafts):
            self.rows.pop().discard()
        while len(self.rows) < len(drafts):
            self._append_row()
        for row, draft in zip(self.rows, drafts, strict=True):
            row.show_draft(draft)
        self._check()

    def _append_row(self) -> None:
        row = StackRow(len(self.rows), self._content)
        row.set_sizes()
        line = 1 + 2 * row.number
        for column, widget in enumerate(row.widgets()):
            right = FIRST_FIGURE <= column < COLUMNS - 1
            self._grid.addWidget(
                widget, line, column, *((1, 1, Qt.AlignmentFlag.AlignRight) if right else ())
            )
            widget.show()
        self._grid.addWidget(row.refusal, line + 1, 1, 1, COLUMNS - 1)
        row.draft_changed.connect(self._on_draft_changed)
        row.removal_wanted.connect(self._on_removal_wanted)
        self.rows.append(row)

    def _check(self) -> tuple[StackLayer, ...] | None:
        """Show what follows from the drafts; the stack, or None if a layer is refused."""
        layers: list[StackLayer] = []
        fields: tuple[LayerField, ...] = ()
        refused: dict[int, str] = {}
        for number, draft in enumerate(self.drafts()):
            try:
                layers.append(draft.layer())
                fields = receptive_fields(self._input, layers)
            except EngineError as error:
                refused[number] = sentence(error)
                break
        for row in self.rows:
            row.show_refusal(refused.get(row.number, ""))
            row.show_figures(fields[row.number] if row.number < len(fields) else None)
        self.add.setEnabled(len(self.rows) < LARGEST_LAYERS)
        for row in self.rows:
            row.remove.setEnabled(len(self.rows) > 1)
        self._say_total(fields)
        return None if refused else tuple(layers)

    def _say_total(self, fields: Sequence[LayerField]) -> None:
        text = self.tr("In all: {parameters} parameters, {work} multiply-adds")
        parameters = sum(found.layer_row.parameters for found in fields)
        work = sum(found.layer_row.work.multiply_adds for found in fields)
        complete = len(fields) == len(self.rows)
        self._total.setText(text.format(parameters=f"{parameters:,}", work=f"{work:,}") if complete else "")

    def _tell(self) -> None:
        layers = self._check()
        if layers is not None and layers != self._layers:
            # remembered before it is told, so that the answer does not set the controls under somebody's hand
            self._layers = layers
            self.layers_changed.emit(layers)

    def _on_draft_changed(self, number: int, draft: LayerDraft) -> None:
        self._tell()

    def _on_removal_wanted(self, number: int) -> None:
        drafts = self.drafts()
        del drafts[number]
        self._set_drafts(drafts)
        self._tell()

    def _on_add_clicked(self) -> None:
        self._set_drafts([*self.drafts(), ADDED])
        self._tell()
        self._content.adjustSize()
        self._scroll.ensureWidgetVisible(self.rows[-1].kind)
        self.rows[-1].kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_course_clicked(self) -> None:
        self._set_drafts([LayerDraft.of(layer) for layer in COURSE])
        self._tell()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._grid.setHorizontalSpacing(look.px(GAP_PX))
        self._grid.setVerticalSpacing(look.px(ROW_GAP_PX))
        self._grid.setColumnStretch(COLUMNS, 1)
        metrics = QFontMetrics(look.font("caption", 700))
        for column, longest in LONGEST.items():
            self._grid.setColumnMinimumWidth(column, metrics.horizontalAdvance(longest))
        self._grid.setRowStretch(2 * LARGEST_LAYERS + 1, 1)
        self._column.setSpacing(look.px(8))
        self._foot.setSpacing(look.px(8))
        for button in (self.add, self.course):
            button.setIconSize(QSize(look.px(16), look.px(16)))
        for row in self.rows:
            row.set_sizes()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
