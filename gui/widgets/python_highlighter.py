"""Python in two weights and two greys: colour stays for data."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.theme import theme, theme_manager

_TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<string>[rbfRBF]{0,2}(?:\"(?:\\.|[^\"\\])*\"?|'(?:\\.|[^'\\])*'?))"
    r"|(?P<word>[A-Za-z_]\w*)"
)
_KEYWORDS = frozenset(keyword.kwlist) - {"True", "False", "None"}


class PythonHighlighter(QSyntaxHighlighter):
    """Comments weak, strings a little weaker, keywords bold.

    Args:
        document: of the code.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._comment, self._string, self._keyword = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        self._marked: frozenset[int] = frozenset()
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_marked(self, lines: frozenset[int]) -> None:
        """Make lines bold, counted from 0."""
        changed = self._marked ^ lines
        self._marked = lines
        for number in changed:
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                self.rehighlightBlock(block)

    def _on_theme_changed(self) -> None:
        self._comment.setForeground(theme().colour("ink3"))
        self._string.setForeground(theme().colour("ink2"))
        self._keyword.setFontWeight(QFont.Weight.DemiBold)
        self.rehighlight()

    # Qt
    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Dress one line."""
        if self.currentBlock().blockNumber() in self._marked:
            self.setFormat(0, len(text), self._keyword)
        for match in _TOKEN.finditer(text):
            length = match.end() - match.start()
            if match.lastgroup == "comment":
                self.setFormat(match.start(), length, self._comment)
            elif match.lastgroup == "string":
                self.setFormat(match.start(), length, self._string)
            elif match.group() in _KEYWORDS:
                self.setFormat(match.start(), length, self._keyword)
