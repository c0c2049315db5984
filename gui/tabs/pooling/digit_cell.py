"""The window behind one cell of a map: its numbers, their sum or maximum, and what the cell sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.tabs.pooling.cell_numbers import cell_matrices
from gui.tabs.pooling.layer_words import layer_name, sides
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.fields import Field
from gui.widgets.formula_line import TermLine
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_view import MatrixView
from gui.widgets.number_text import significant
from gui.widgets.operator_sign import OperatorSign
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from engine.operations.layer_stack import LayerKind
    from gui.tabs.pooling.digit_group import Chosen
    from gui.tabs.pooling.pipeline import PipelineCell

LARGEST_CELL_PX = 72
SMALLER_FOR_SUMS = 0.72  # so that two matrices leave room for the sum
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGN_GAP_PX, WIDE_GAP_PX = 12, 28


@dataclass(frozen=True, slots=True, eq=False)
class ShownCell:
    """A cell of a map with all that is said about it.

    Attributes:
        chosen: which cell, and what it sees.
        kind: of its layer.
        behind: its numbers.
        tinted: light colours behind the numbers.
    """

    chosen: Chosen
    kind: LayerKind
    behind: PipelineCell
    tinted: bool = True


class CellCard(Card):
    """``X ⋆ K`` and the sum of a convolution, or the window of a pooling and its maximum.

    Attributes:
        patch: the numbers under the window.
        kernel: what they are multiplied with.
        line: the formula.
        channel: which map of the layer before is shown.
        open: shows the same window where it can be stepped through.

    Args:
        parent: owner.
    """

    opened = Signal()  # the window is to be shown in the pooling room or in the convolution tab

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self._projector = False
        self.window_head, self.kernel_head = MatrixHeader(), MatrixHeader()
        self.patch, self.kernel = MatrixView(), MatrixView()
        self.sign, self.line, self.open = OperatorSign("correlate"), TermLine(), QPushButton()
        self.channel = IntegerBox(0, 0, 0)
        self._channel_field = Field(self.channel)
        self._sum = QLabel()
        self._sum.setProperty("role", "body")
        self._seen = QLabel()
        self._seen.setProperty("role", "label")
        for words in (self._sum, self._seen):
            # broken lines would ask for more height the narrower they could be
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = QHBoxLayout()
        self._title.addWidget(self.heading())
        self._title.addWidget(self._channel_field)
        self._title.addStretch(1)
        self._title.addWidget(self.open)
        self._row = QHBoxLayout()
        self._row.addLayout(_headed(self.window_head, self.patch))
        self._row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(_headed(self.kernel_head, self.kernel))
        self._words = QVBoxLayout()
        self._words.addLayout(self._title)
        self._words.addWidget(self.line, 1)
        self._words.addWidget(self._sum)
        self._words.addWidget(self._seen)
        self._row.addLayout(self._words, 1)
        self.body.addLayout(self._row, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.open.clicked.connect(self.opened)
        self.channel.value_changed.connect(self._on_channel_changed)
        theme_manager().changed.connect(self._on_sizes_changed)
        self._on_sizes_changed()
        self.retranslate()

    # interface
    def show_cell(self, shown: ShownCell | None) -> None:
        """Explain a cell; None: there is none."""
        self._shown = shown
        self._say()

    def set_projector(self, on: bool) -> None:
        """Leave the numbers and the formula."""
        self._projector = on
        self.line.set_centred(on)
        self._say()

    def seen_text(self) -> str:
        """What the cell sees of the picture, in words."""
        return self._seen.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._channel_field.set_label(self.tr("Input map"))
        self._say()

    # inside
    def _say(self) -> None:
        shown = self._shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        cell = shown.chosen.cell
        channels = shown.behind.values.shape[2]
        with QSignalBlocker(self.channel):
            self.channel.set_range(0, channels - 1)
        drawn = cell_matrices(shown.behind, shown.kind, self.channel.value(), tinted=shown.tinted)
        self.set_heading(self.tr("{layer} · map {map}").format(layer=layer_name(shown.kind), map=cell.map))
        sums_up = drawn.kernel is not None
        self.open.setText(
            self.tr("Open in the convolution tab") if sums_up else self.tr("Open in the pooling room")
        )
        self.open.setVisible(not self._projector)
        self._channel_field.setVisible(drawn.channels > 1)
        for widget in (self.sign, self.kernel, self.kernel_head):
            widget.setVisible(sums_up)
        self.patch.set_model(drawn.window)
        self._name_matrix(self.patch, self.window_head, "X", self._window_place(shown), drawn.powers[0])
        if drawn.kernel is not None:
            self.kernel.set_model(drawn.kernel)
            size = sides(drawn.kernel.shape)
            self._name_matrix(self.kernel, self.kernel_head, "K", size, drawn.powers[1])
        self.line.set_formula(drawn.formula)
        self._sum.setVisible(drawn.channels > 1)
        self._sum.setText(self._sum_sentence(shown.behind, drawn.channels))
        self._seen.setText(self._field_sentence(shown.chosen))
        self._fit()

    @staticmethod
    def _name_matrix(view: MatrixView, head: MatrixHeader, letter: str, detail: str, power: int) -> None:
        times = f"×10{str(power).translate(RAISED)}" if power else ""
        head.set_header("input" if letter == "X" else "kernel", letter, times, detail)
        view.set_name(f"{letter} {times}".strip())

    @staticmethod
    def _window_place(shown: ShownCell) -> str:
        """Rows and columns of the layer before, as NumPy would cut them out."""
        part = shown.chosen.seen[-1]
        rows, columns = part.rows, part.columns
        return f"[{rows.start}:{rows.stop}, {columns.start}:{columns.stop}]"

    def _sum_sentence(self, behind: PipelineCell, channels: int) -> str:
        """What the map that is shown adds to the number of the cell."""
        if behind.products is None:
            return ""
        text = self.tr("Input map {map} gives {part}; all {count} together give {total}.")
        channel = self.channel.value()
        part = significant(float(behind.products[:, :, channel].sum()))
        return text.format(map=channel, part=part, count=channels, total=significant(behind.total))

    def _field_sentence(self, chosen: Chosen) -> str:
        part = chosen.seen[0]
        size = sides((len(part.all_rows), len(part.all_columns)))
        if not part.rows or not part.columns:
            return self.tr("Sees {size} cells, all of them in the padding.").format(size=size)
        text = self.tr("Sees {size} pixels of the picture: rows {rows}, columns {columns}.")
        said = text.format(size=size, rows=_span(part.rows), columns=_span(part.columns))
        rows, columns = part.in_padding
        if rows and columns:
            outside = self.tr("Rows in the padding: {rows}, columns: {columns}.")
        elif rows:
            outside = self.tr("Rows in the padding: {rows}.")
        elif columns:
            outside = self.tr("Columns in the padding: {columns}.")
        else:
            return said
        return f"{said}\n{outside.format(rows=rows, columns=columns)}"

    def _fit(self) -> None:
        """Cells as large as the card allows."""
        look = theme()
        margins, gap = self._column.contentsMargins(), look.px(8)  # above the row, where a heading would be
        free = self.height() - margins.top() - margins.bottom() - gap - self.window_head.sizeHint().height()
        sums_up = self.kernel.isVisibleTo(self)
        width = self.width() * (0.155 if sums_up else 0.3)
        largest = look.px(LARGEST_CELL_PX * (SMALLER_FOR_SUMS if sums_up else 1.0))
        side = self.patch.preferred_cell(largest, width, max(free, 1))
        for view in (self.patch, self.kernel):
            view.set_cell_side(side)

    def _on_channel_changed(self, channel: int) -> None:
        self._say()

    def _on_sizes_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(SIGN_GAP_PX))
        self.channel.setFixedWidth(self.channel.minimumSizeHint().width())
        self._words.setSpacing(look.px(2))
        self.setMinimumSize(
            look.px(480), look.px(150)
        )  # its matrices follow its size, not the other way round
        self._title.setSpacing(look.px(16))
        self._words.setContentsMargins(look.px(WIDE_GAP_PX - SIGN_GAP_PX), 0, 0, 0)
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger card."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _headed(head: QWidget, view: QWidget) -> QVBoxLayout:
    """A matrix below its header, both at the left."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return column


def _span(places: range) -> str:
    """``12–16``, or one number."""
    return str(places.start) if len(places) == 1 else f"{places.start}–{places.stop - 1}"
