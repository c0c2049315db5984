"""The ledger of a softmax on the screen: scores are dragged or typed, rows chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.softmax_measure import GAP_PX, laid_out, reach_of
from gui.tabs.activations.softmax_painter import (
    FOOT_PX,
    HEAD_PX,
    SMALLEST_ROW_PX,
    Ledger,
    bar_rect,
    paint_ledger,
    texts_of,
)
from gui.theme import theme, theme_manager
from gui.widgets.cell_editor import CellEditor
from gui.widgets.number_text import parse_number, significant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.tabs.activations.softmax_columns import Column, Name
    from gui.tabs.activations.softmax_figures import SoftmaxFigures

DECIMALS = 2  # of a score that is dragged
NUDGE, BIG_NUDGE = 0.1, 1.0
_TYPED = frozenset("0123456789.,-\N{MINUS SIGN}")


class SoftmaxLedger(QWidget):
    """A row for each class, a column for each step; it changes no number itself.

    The bar of a score is dragged; its number is typed after a click on it, after Enter, or right away. A
    click on the 1 or 0 of a row says that this was the true class. + and − change the row's score by 0.1.

    Args:
        parent: owner.
    """

    score_wanted = Signal(int, float, bool)  # class, score, goes on with the drag before
    truth_wanted = Signal(int)  # class
    row_chosen = Signal(int)
    refused = Signal(str)  # a typed text that is no number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._grip: int | None = None
        self._moved = False
        self._editor: CellEditor | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_figures(
        self,
        figures: SoftmaxFigures,
        names: Sequence[str],
        heads: Mapping[Name, tuple[str, str]],
        step: int,
        row: int,
    ) -> None:
        """Show the numbers at a step, and speak of one row."""
        before = self._ledger
        reach = reach_of(figures)
        if self._grip is not None and before is not None:
            reach = before.reach  # the bar stays under the pointer
        if before is not None and before.figures.classes != figures.classes:
            self._close_editor()
        self._ledger = Ledger(figures, tuple(names), dict(heads), step, row, reach)
        self._lay_out()
        self._describe()

    def ledger(self) -> Ledger | None:
        """What is shown."""
        return self._ledger

    def column(self, name: Name) -> Column | None:
        """Where a column is; None where there is no room for it."""
        columns = () if self._ledger is None else self._ledger.columns
        return next((column for column in columns if column.name == name), None)

    def row_rect(self, row: int) -> QRectF:
        """Where a row is."""
        if self._ledger is None:
            return QRectF()
        height = self._ledger.row_px
        return QRectF(0, theme().px(HEAD_PX) + row * height, self.width(), height)

    def knob(self, row: int) -> QPointF:
        """Where the bar of a score ends."""
        column = self.column("score")
        if self._ledger is None or column is None:
            return QPointF()
        ground = bar_rect(self._ledger, column, row)
        share = min(max(self._ledger.figures.part.logits[row] / self._ledger.reach, -1.0), 1.0)
        return QPointF(ground.center().x() + share * ground.width() / 2, ground.center().y())

    def edit(self, row: int, typed: str = "") -> None:
        """Open the field of a score."""
        column = self.column("score")
        if self._ledger is None or column is None:
            return
        self._close_editor()
        text = typed or significant(self._ledger.figures.part.logits[row], 9)
        editor = CellEditor(text, bool(typed), self)
        place = self.row_rect(row)
        left = column.left + column.bar + theme().px(2)
        width = max(column.right - left + theme().px(6), float(theme().px(84)))
        editor.setGeometry(
            QRectF(column.right + theme().px(6) - width, place.top(), width, place.height()).toRect()
        )
        editor.fit(min(place.height(), theme().px(40)))
        editor.committed.connect(self._on_committed)
        editor.cancelled.connect(self._on_cancelled)
        editor.left.connect(self._on_left)
        self._editor = editor
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # inside
    def _lay_out(self) -> None:
        ledger = self._ledger
        if ledger is None or self.width() < 1:
            return
        self._ledger = laid_out(ledger, self.width(), self.height())
        self.update()

    def _describe(self) -> None:
        ledger = self._ledger
        if ledger is None:
            return
        row = ledger.row
        self.setAccessibleDescription(
            f"{ledger.names[row]}: z = {texts_of(ledger.figures, 'score')[row]}, "
            f"p = {texts_of(ledger.figures, 'share')[row]}"
        )

    def _row_at(self, y: float) -> int | None:
        if self._ledger is None:
            return None
        row = int((y - theme().px(HEAD_PX)) // self._ledger.row_px)
        return row if 0 <= row < self._ledger.figures.classes else None

    def _column_at(self, x: float) -> Name | None:
        columns = () if self._ledger is None else self._ledger.columns
        slack = theme().px(GAP_PX) / 2
        return next((c.name for c in columns if c.left - slack <= x <= c.right + slack), None)

    def _is_on_bar(self, x: float) -> bool:
        column = self.column("score")
        slack = theme().px(8)
        return column is not None and column.left - slack <= x <= column.left + column.bar + slack

    def _score_at(self, x: float) -> float:
        column, ledger = self.column("score"), self._ledger
        if column is None or ledger is None or not column.bar:
            return 0.0
        share = (x - column.left) / column.bar * 2 - 1
        return round(min(max(share, -1.0), 1.0) * ledger.reach, DECIMALS)

    def _go(self, rows: int) -> None:
        if self._ledger is not None:
            last = self._ledger.figures.classes - 1
            self.row_chosen.emit(min(max(self._ledger.row + rows, 0), last))

    def _nudge(self, by: float) -> None:
        if self._ledger is not None:
            row = self._ledger.row
            self.score_wanted.emit(row, round(self._ledger.figures.part.logits[row] + by, 9), False)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.close_silently()

    def _take(self, text: str) -> bool:
        number = parse_number(text)
        if number is None:
            told = self.tr(
                "A score has to be a number such as 2 or −0.5, but “{text}” came; please type it anew."
            )
            self.refused.emit(told.format(text=text))
            return False
        if self._ledger is not None:
            row = self._ledger.row
            self._close_editor()
            self.score_wanted.emit(row, number, False)
        return True

    def _on_committed(self, text: str, rows: int, _columns: int) -> None:
        editor = self._editor
        if self._take(text):
            self.setFocus()
            self._go(rows)
        elif editor is not None:
            editor.refuse()

    def _on_cancelled(self) -> None:
        self._close_editor()
        self.setFocus()

    def _on_left(self, text: str) -> None:
        if parse_number(text) is not None:
            self._take(text)
        else:
            self._close_editor()

    def _on_theme_changed(self) -> None:
        self._close_editor()
        self._lay_out()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No more than it has to be: it grows into what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Rows as low as they get."""
        rows = 3 if self._ledger is None else self._ledger.figures.classes
        return QSize(theme().px(300), theme().px(HEAD_PX + FOOT_PX + rows * SMALLEST_ROW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._close_editor()
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of a bar, say which class it was, or type a score."""
        row = self._row_at(event.position().y())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.row_chosen.emit(row)
        x = event.position().x()
        column = self._column_at(x)
        if self._is_on_bar(x):
            self._grip, self._moved = row, False
            self.score_wanted.emit(row, self._score_at(x), False)
            self._moved = True
        elif column == "truth":
            self.truth_wanted.emit(row)
        elif column == "score":
            self.edit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag, or show what can be done here."""
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.score_wanted.emit(self._grip, self._score_at(event.position().x()), self._moved)
            self._moved = True
            return
        row, x = self._row_at(event.position().y()), event.position().x()
        shape = Qt.CursorShape.ArrowCursor
        if row is not None:
            if self._is_on_bar(x):
                shape = Qt.CursorShape.SizeHorCursor
            elif self._column_at(x) == "score":
                shape = Qt.CursorShape.IBeamCursor
            elif self._column_at(x) == "truth":
                shape = Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go; the ends of the bars may move on."""
        if self._grip is not None and self._ledger is not None:
            self._grip = None
            self._ledger = replace(self._ledger, reach=reach_of(self._ledger.figures))
            self.update()

    def event(self, event: QEvent) -> bool:
        """Keep ↑, ↓, + and − from the shortcuts of the page while the keyboard is here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            wanted = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if plain and (wanted or event.text() in ("+", "=") or (event.text() and event.text() in _TYPED)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """↑ and ↓ choose a row, + and − change its score, Enter or a digit opens its field."""
        key, text = Qt.Key(event.key()), event.text()
        step = BIG_NUDGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and text != "+" else NUDGE
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key == Qt.Key.Key_Down else -1)
        elif text in ("+", "="):
            self._nudge(step)
        elif text in ("-", "_"):
            self._nudge(-step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._ledger is not None:
            self.edit(self._ledger.row)
        elif text and text in _TYPED and self._ledger is not None:
            self.edit(self._ledger.row, text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ledger, and a ring around the row that the keyboard is on."""
        if self._ledger is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ledger(painter, self._ledger, self.width())
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 3 if theme().projector else 2))
            painter.drawRoundedRect(self.row_rect(self._ledger.row).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
