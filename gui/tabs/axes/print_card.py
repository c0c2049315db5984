"""What NumPy prints, with the number of the step marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from gui.theme import theme, theme_manager
from gui.theme.fonts import code_font
from gui.widgets.code_view import CodeView

if TYPE_CHECKING:
    from engine.operations.axes import Printed

HEADER_PX = 36
TEXT_PX = 15


class TextCard(QFrame):
    """A card with a heading row, a line and a text below it.

    Args:
        content: the text; the card becomes its owner.
        parent: owner.
    """

    def __init__(self, content: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name, self._note, self._rule = QLabel(), QLabel(), QFrame()
        self._note.setProperty("role", "caption")
        self._rule.setProperty("rule", True)
        self._content = content
        self._header = QHBoxLayout()
        self._header.addWidget(self._name)
        self._header.addStretch(1)
        self._header.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(self._rule)
        column.addWidget(content, 1)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_words(self, name: str, note: str) -> None:
        """Name the card, and say something small at the right end; already translated."""
        self._name.setText(name)
        self._note.setText(note)
        self._content.setAccessibleName(name)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._header.setContentsMargins(look.px(16), 0, look.px(16), 0)
        self._name.setFont(code_font(look.text_px(15), 600))
        self._name.setFixedHeight(look.px(HEADER_PX))
        self._rule.setFixedHeight(max(1, round(look.line(1))))

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines; the rest is scrolled."""
        return QSize(120, theme().px(100))


class PrintView(QPlainTextEdit):
    """Read-only; the number of the step has a tint and is bold.

    Args:
        token: colour of the mark; its tint lies behind it.
        parent: owner.
    """

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self._span: tuple[int, int] | None = None
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        # shape only, the colours are the application's
        self.setStyleSheet("QPlainTextEdit { border: none; border-radius: 11px; padding: 0 0 0 8px; }")
        self.setTabChangesFocus(True)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_print(self, printed: Printed, place: int | None) -> None:
        """Show a text.

        Args:
            printed: the text, and where its numbers are.
            place: the number to be marked, in the order in which they are printed; None for none.
        """
        if printed.text != self.toPlainText():
            rows, columns = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
            self.setPlainText(printed.text)
            self.verticalScrollBar().setValue(rows)
            self.horizontalScrollBar().setValue(columns)
        self._span = None if place is None else printed.spans[place]
        self._mark()

    def marked(self) -> str:
        """The number that is marked."""
        return "" if self._span is None else self.toPlainText()[slice(*self._span)]

    def _mark(self) -> None:
        if self._span is None:
            self.setExtraSelections([])
            return
        look = theme()
        form = QTextCharFormat()
        form.setForeground(look.colour(self._token))
        form.setBackground(QColor(look.colour(f"{self._token}_tint")))
        form.setFontWeight(QFont.Weight.Bold)
        form.setFontUnderline(True)
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._span[0])
        cursor.setPosition(self._span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = form
        self.setExtraSelections([selection])
        self._keep_in_sight(cursor)

    def _keep_in_sight(self, cursor: QTextCursor) -> None:
        """Scroll by lines as little as possible; the user's own cursor stays."""
        line = cursor.blockNumber()
        bar = self.verticalScrollBar()
        if line >= bar.value() + bar.pageStep():
            bar.setValue(line - bar.pageStep() + 1)
        elif line < bar.value():
            bar.setValue(line)

    def _on_theme_changed(self) -> None:
        self.setFont(code_font(theme().text_px(TEXT_PX)))
        self.document().setDocumentMargin(theme().px(5))
        self._mark()


class PrintCard(TextCard):
    """``print(a)`` and what comes of it.

    Args:
        token: colour of the mark.
        parent: owner.
    """

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        self.view = PrintView(token)
        super().__init__(self.view, parent)


class CodeCard(TextCard):
    """The program, where it stands beside what it prints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.view = CodeView()
        super().__init__(self.view, parent)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Begin with the first line where there is room for the marked ones, too."""
        super().resizeEvent(event)
        self.view.verticalScrollBar().setValue(0)
        self.view.set_code(self.view.toPlainText(), self.view.marked())
