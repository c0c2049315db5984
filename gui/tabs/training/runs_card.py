"""The card with the table of runs."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.tabs.training.runs_model import DIFFERS_ROLE, GHOST_ROLE, Column, Index, RunsModel
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.curve_style import paint_sample

ROW_PX = 36
PAD_PX = 4
SAMPLE_PX = 16
_STRONG = (Column.NUMBER, Column.ACCURACY)


class _CellPainter(QStyledItemDelegate):
    """Text close to the edges, a line below what differs, the ghost's dashes beside its number."""

    # Qt
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        look, rect = theme(), QRectF(option.rect)
        painter.save()
        table = cast(QTableView, option.widget)
        if index.row() == table.currentIndex().row() and table.hasFocus():
            painter.fillRect(rect, look.colour("inset"))
        painter.setPen(QPen(look.colour("line"), look.line(1)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(look.px(PAD_PX), 0, -look.px(PAD_PX), 0)
        font = look.font("caption", 700 if index.column() in _STRONG else 550)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        text = str(index.data())
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(inside, alignment, text)
        if index.data(DIFFERS_ROLE):
            bounds = painter.boundingRect(inside, alignment, text)
            line = look.line(2)
            painter.fillRect(
                QRectF(bounds.left(), bounds.bottom() + 2, bounds.width(), line), look.colour("ink")
            )
        if index.column() == Column.NUMBER and index.data(GHOST_ROLE):
            sample = QRectF(
                inside.right() - look.px(SAMPLE_PX), inside.top(), look.px(SAMPLE_PX), inside.height()
            )
            paint_sample(painter, sample, "ghost")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """The whole text."""
        metrics_font = theme().font("caption", 700)
        option.font = metrics_font
        width = QStyledItemDelegate.sizeHint(self, option, index).width()
        return QSize(width, theme().px(ROW_PX))


class RunsTable(QTableView):
    """Rows of runs; Space, Enter or a double click compares with one."""

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_CellPainter(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme_manager().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Row height and widths from the theme in force."""
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_PX))
        # shape only: colours come from the application's style sheet
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ padding: {look.px(6)}px {look.px(PAD_PX)}px; }}"
        )
        self.fit()

    def fit(self) -> None:
        """Share the width out; the name of the network goes first where all columns do not fit."""
        metrics = QFontMetrics(theme().font("caption", 700))
        pad = 2 * theme().px(PAD_PX) + 2
        wanted = {
            column: pad + max(metrics.horizontalAdvance(text) for text in self._model.longest(column))
            for column in Column
        }
        wanted[Column.NUMBER] += theme().px(SAMPLE_PX) + 4
        free = self.viewport().width()
        hidden = sum(wanted.values()) > free
        self.setColumnHidden(Column.NETWORK, hidden)
        if hidden:
            del wanted[Column.NETWORK]
        spare = max(0, free - sum(wanted.values()))
        for place, (column, width) in enumerate(wanted.items()):
            share = spare * (place + 1) // len(wanted) - spare * place // len(wanted)
            self.setColumnWidth(column, width + share)

    def _on_double_clicked(self, index: Index) -> None:
        self._model.toggle_ghost(index.row())

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width out."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter compare."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._model.toggle_ghost(row)
        else:
            super().keyPressEvent(event)


class RunsCard(QFrame):
    """Heading, export, table, and what the underline means.

    Args:
        model: the runs.
        parent: owner.
    """

    csv_requested = Signal()

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self.table = RunsTable(model)
        self.csv = QPushButton()
        self.csv.setProperty("ghost", True)
        self.csv.setIcon(icon("download", "ink2"))
        self.csv.setEnabled(False)
        self._hint = QLabel()
        self._hint.setProperty("role", "caption")
        self._hint.setWordWrap(True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading)
        self._head.addStretch(1)
        self._head.addWidget(self.csv)
        # the table reaches nearly from edge to edge: its columns need the room
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._table_row = QHBoxLayout()
        self._table_row.addWidget(self.table)
        self._column.addLayout(self._table_row, 1)
        self._column.addWidget(self._hint)
        self.csv.clicked.connect(self.csv_requested)
        model.modelReset.connect(self._on_model_reset)
        self._model = model
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("Runs"))
        self.setAccessibleName(self.tr("Runs"))
        self.csv.setText(self.tr("CSV"))
        self.csv.setToolTip(self.tr("Write all runs to a CSV file"))
        self.table.setAccessibleName(self.tr("Runs"))
        self.table.fit()
        self._show_hint()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._column.setContentsMargins(1, look.px(4), 1, look.px(10))
        self._column.setSpacing(look.px(4))
        self._table_row.setContentsMargins(look.px(8), 0, look.px(8), 0)
        self._head.setContentsMargins(look.px(15), 0, look.px(8), 0)
        self._hint.setContentsMargins(look.px(15), 0, look.px(15), 0)
        self.csv.setIconSize(QSize(look.px(24), look.px(18)))

    def _show_hint(self) -> None:
        if self._model.rowCount():
            self._hint.setText(self.tr("Underlined: unlike the run before. Double click: compare."))
        else:
            self._hint.setText(self.tr("Each run gets a line here, so that you can compare them."))

    def _on_model_reset(self) -> None:
        self.csv.setEnabled(self._model.rowCount() > 0)
        self._show_hint()
