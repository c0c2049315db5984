"""The tape as a table: a row for each node, filled downwards with values and upwards with gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from gui.messages import translated
from gui.tabs.activations.tape_check import CheckLine, checks_of
from gui.tabs.activations.tape_columns import Columns, place
from gui.tabs.activations.tape_flag_words import flag_words
from gui.tabs.activations.tape_table_painter import TablePainter
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.autodiff import Node
    from gui.tabs.activations.tape_rows import TapeTable
    from gui.tabs.activations.tape_scene import TapeScene

ROW_PX, SMALLEST_ROW_PX, TWO_LINES_PX = 44, 34, 42
SLACK_PX = 4  # what is lost where room is shared
HEAD_PX, SECOND_HEAD_PX = 32, 27


USUAL_CHECK = CheckLine(-0.123456, 1e-11, "agrees", 0.0, 0.0)


class TapeTableView(QAbstractScrollArea):
    """Shows a scene; a click on a row or a column asks for it.

    Args:
        parent: owner.
    """

    node_chosen = Signal(object)  # Node whose row was clicked
    node_hovered = Signal(object)  # place of the Node under the pointer in the tape, or None
    column_chosen = Signal(int)  # which number of each variable

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: TapeScene | None = None
        self._heads: tuple[str, ...] = ("",) * 6
        self._has_check = False
        self._checks: dict[int, CheckLine] = {}
        self._columns: Columns | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    # interface
    def show_scene(self, scene: TapeScene) -> None:
        """Show a step; the row it is about is brought into sight."""
        before, self._scene = self._scene, scene
        if before is None or before.table is not scene.table or before.column != scene.column:
            self._check()
            self._arrange()
        if before is None or before.current is not scene.current:
            self._bring_into_sight(scene.row_of(scene.current.index))
        self.setAccessibleDescription(self._spoken(scene))
        self.viewport().update()

    def set_check_shown(self, on: bool) -> None:
        """Have each gradient of a variable held against a central difference."""
        if on != self._has_check:
            self._has_check = on
            self._check()
            self._arrange()

    def needed_px(self, *, check: bool) -> int:
        """Width in which nothing has to be scrolled, with the central differences or without."""
        table = self._table()
        if table is None:
            return 0
        # of usual width: most checks agree, and what they come to need not be computed for it
        checks = (USUAL_CHECK,) if check else ()
        bar = self.verticalScrollBar().sizeHint().width() if self.verticalScrollBar().maximum() else 0
        return round(place(table, 0.0, self._heads, checks).width) + bar + SLACK_PX

    def checks(self) -> dict[int, CheckLine]:
        """What stands beside the gradients, by place of the node in the tape."""
        return self._checks

    def row_rect(self, row: int) -> QRectF:
        """Where a row is, in px of the viewport."""
        top = self._head_px() + row * self._row_px() - self.verticalScrollBar().value()
        return QRectF(-self._left(), top, max(self._table_px(), self.viewport().width()), self._row_px())

    def head_rect(self, column: int) -> QRectF:
        """Where the name of a column of values is, in px of the viewport."""
        if self._columns is None:
            return QRectF()
        left, width = self._columns.values.cell(column)
        return QRectF(left - self._left(), self._title_px(), width, self._second_px())

    def row_at(self, position: QPointF) -> int | None:
        """The row at a place of the viewport."""
        if self._scene is None or position.y() < self._head_px():
            return None
        row = int((position.y() - self._head_px() + self.verticalScrollBar().value()) // self._row_px())
        return row if 0 <= row < len(self._scene.table.rows) else None

    def column_at(self, x: float) -> int | None:
        """The column of numbers at a place of the viewport."""
        if self._columns is None:
            return None
        x += self._left()
        for group in (self._columns.values, self._columns.gradients):
            if group.left <= x < group.right and group.cells > 1:
                return int((x - group.left) / group.width * group.cells)
        return None

    def height_of(self, rows: int) -> int:
        """How high the table is with so many rows."""
        return self._head_px() + rows * theme().px(ROW_PX)

    def texts(self) -> list[tuple[str, ...]]:
        """What is to be read in each row now: label, operation, values, derivatives, gradients."""
        scene = self._scene
        if scene is None:
            return []
        return [
            (
                row.label,
                row.operation,
                " ".join(row.values) if row.node.index in scene.valued else "",
                scene.local_text(row),
                " ".join(row.gradients) if row.node.index in scene.graded else "",
            )
            for row in scene.table.rows
        ]

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Tape of the calculation"))
        target = self._scene.table.target if self._scene else "y"
        self._heads = (
            self.tr("Node"),
            self.tr("Operation"),
            self.tr("Forward values"),
            self.tr("Local derivative"),
            self.tr("Gradient ∂{target}/∂v").format(target=target),
            self.tr("Central difference"),
        )
        self._arrange()

    # inside
    def _check(self) -> None:
        scene = self._scene
        self._checks = {}
        if scene is not None and self._has_check:
            self._checks = checks_of(scene.tape, scene.column)

    def _spoken(self, scene: TapeScene) -> str:
        row = scene.table.rows[scene.row_of(scene.current.index)]
        parts = [row.label, row.operation]
        if row.node.index in scene.valued:
            parts.append(self.tr("value {numbers}").format(numbers=", ".join(row.values)))
        if row.node.index in scene.graded:
            parts.append(self.tr("gradient {numbers}").format(numbers=", ".join(row.gradients)))
            if row.node.index in self._checks:
                check = self._checks[row.node.index]
                parts += [f"{self._heads[5]} {check.number}", check.words()]
        parts += [flag_words(row.flags)] if row.flags else []
        return ", ".join(parts)

    def _title_px(self) -> int:
        return theme().px(HEAD_PX)

    def _second_px(self) -> int:
        return theme().px(SECOND_HEAD_PX) if self._table() and self._table().heads else 0  # type: ignore[union-attr]

    def _head_px(self) -> int:
        return self._title_px() + self._second_px()

    def _table(self) -> TapeTable | None:
        return self._scene.table if self._scene else None

    def _row_px(self) -> int:
        """As high as there is room for, within bounds; two lines fit where a node has a remark."""
        look, table = theme(), self._table()
        if table is None:
            return look.px(ROW_PX)
        free = (self.viewport().height() - self._head_px()) // len(table.rows)
        two_lines = bool(self._checks) or any(row.flags for row in table.rows)
        return min(max(free, look.px(TWO_LINES_PX if two_lines else SMALLEST_ROW_PX)), look.px(ROW_PX))

    def _table_px(self) -> float:
        return self._columns.width if self._columns else 0.0

    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    def _arrange(self) -> None:
        table = self._table()
        if table is None:
            return
        gradient = self.tr("Gradient ∂{target}/∂v").format(target=table.target)
        self._heads = (*self._heads[:4], gradient, self._heads[5])
        checks = tuple(self._checks.values())
        self._columns = place(table, self.viewport().width(), self._heads, checks)
        height = self._head_px() + len(table.rows) * self._row_px()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, height - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(self._row_px())
        horizontal.setRange(0, max(0, round(self._columns.width) - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())
        horizontal.setSingleStep(theme().px(40))
        self.viewport().update()

    def _bring_into_sight(self, row: int) -> None:
        bar, height = self.verticalScrollBar(), self._row_px()
        top, free = row * height, self.viewport().height() - self._head_px()
        if top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + free:
            bar.setValue(top + height - free)

    def _node_at(self, position: QPointF) -> Node | None:
        row = self.row_at(position)
        return None if row is None or self._scene is None else self._scene.table.rows[row].node

    def _on_theme_changed(self) -> None:
        self._arrange()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the course's five nodes."""
        return QSize(theme().px(560), self.height_of(5))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for two rows; the rest scrolls."""
        return QSize(theme().px(240), self._head_px() + 2 * theme().px(SMALLEST_ROW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._arrange()
        if self._scene is not None:
            self._bring_into_sight(self._scene.row_of(self._scene.current.index))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to a row, or show a column."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        node, column = self._node_at(event.position()), self.column_at(event.position().x())
        if column is not None:
            self.column_chosen.emit(column)
        if node is not None:
            self.node_chosen.emit(node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark what the pointer is on, here and in the graph."""
        node = self._node_at(event.position())
        self.node_hovered.emit(None if node is None else node.index)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say the remark of a row, and forget the pointer that has left."""
        if event.type() == QEvent.Type.Leave:
            self.node_hovered.emit(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self._node_at(QPointF(event.pos()))
            told = "\n".join(translated(flag) for flag in node.flags) if node else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Steps belong to the page; nothing scrolls by itself."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Rows, then the head over them."""
        scene, columns = self._scene, self._columns
        if scene is None or columns is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = TablePainter(painter, scene, columns, self._left(), self.viewport().width(), self._checks)
        for number in range(len(scene.table.rows)):
            rect = self.row_rect(number)
            if rect.bottom() > self._head_px() and rect.top() < self.viewport().height():
                painting.row(number, rect)
        painting.head(self._heads, self._title_px(), self._second_px())
        painter.end()
