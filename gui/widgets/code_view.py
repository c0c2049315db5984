"""Code to read and copy, with the lines marked that are being computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.theme import theme, theme_manager
from gui.theme.fonts import code_font
from gui.widgets.python_highlighter import PythonHighlighter

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_PX = 4
CODE_PX = 14


class CodeView(QPlainTextEdit):
    """Read-only Python; marked lines have a tint, a bar at their left and bolder letters.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: tuple[int, ...] = ()
        self._highlighter = PythonHighlighter(self.document())
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        # shape only, the colours are the application's
        self.setStyleSheet("QPlainTextEdit { border: none; border-radius: 0; padding: 0; }")
        self.setTabChangesFocus(True)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_code(self, text: str, marked: Sequence[int] = ()) -> None:
        """Show code.

        Args:
            text: the code; the scroll position is kept if only a few lines changed.
            marked: lines being computed, from 0.
        """
        self._marked = tuple(marked)
        if text != self.toPlainText():
            place = self.verticalScrollBar().value()
            self.setPlainText(text)
            self.verticalScrollBar().setValue(place)
        self._mark()
        self._show_marked()

    def marked(self) -> tuple[int, ...]:
        """Lines being computed."""
        return self._marked

    def _mark(self) -> None:
        self._highlighter.set_marked(frozenset(self._marked))
        self.viewport().update()

    def _show_marked(self) -> None:
        """Scroll so that the marked lines are seen, without taking the user's selection."""
        if not self._marked:
            return
        bar = self.verticalScrollBar()
        first, last = min(self._marked), max(self._marked)
        if last >= bar.value() + bar.pageStep() - 1:
            bar.setValue(last - bar.pageStep() + 2)
        if first < bar.value():
            bar.setValue(first)

    def _on_theme_changed(self) -> None:
        self.setFont(code_font(theme().text_px(CODE_PX)))
        self.document().setDocumentMargin(theme().px(14))
        self._mark()

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tint and bar of the marked lines, then the code.

        An ExtraSelection would leave the margins of the document white and could not make letters bold.
        """
        look, painter = theme(), QPainter(self.viewport())
        for rect in map(self._line_rect, self._marked):
            painter.fillRect(rect, look.colour("output_tint"))
            rect.setWidth(look.line(BAR_PX))
            painter.fillRect(rect, look.colour("output"))
        painter.end()
        super().paintEvent(event)

    def _line_rect(self, number: int) -> QRectF:
        """The whole width of a line, empty if there is no such line."""
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            return QRectF()
        rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return QRectF(0, rect.top(), self.viewport().width(), rect.height())
