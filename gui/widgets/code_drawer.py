"""The drawer at the right: the computation on the screen as code."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import theme, theme_manager
from gui.theme.fonts import code_font
from gui.theme.icons import icon
from gui.widgets.code_view import CodeView

WIDTH_PX = 372
HEADER_PX = 60
COPY_ICON_PX = (24, 18)  # wider than high: a little off the word
LANGUAGES = (("numpy", "NumPy"), ("scipy", "SciPy"), ("keras", "Keras"))  # ids and proper names


class CodeDrawer(QFrame):
    """Code in several libraries, copied by a button, with the computed result below.

    Docked it is a column of its layout; floating it lies over the right edge of its host.

    Args:
        parent: owner.
        languages: id and name of each library; names are proper names and not translated.
    """

    language_changed = Signal(str)  # id of the library whose code is wanted
    closed = Signal()  # by its button or by Esc
    copied = Signal(str)  # the code that is now on the clipboard

    def __init__(
        self, parent: QWidget | None = None, languages: Sequence[tuple[str, str]] = LANGUAGES
    ) -> None:
        super().__init__(parent)
        self.setObjectName("code_drawer")
        self.setAutoFillBackground(True)
        self._host: QWidget | None = None
        self._dock: QBoxLayout | None = None
        self._floating = False
        self._codes: dict[str, tuple[str, tuple[int, ...]]] = {}
        self._languages = tuple(languages)
        self._title = QLabel(self)
        self._title.setProperty("role", "lead")
        self._copy = QPushButton(self)
        self._copy.setProperty("ghost", True)
        self._copy.setIcon(icon("copy", "ink2"))
        self._close = QToolButton(self)
        self._close.setProperty("ghost", True)
        self._close.setIcon(icon("x", "ink2"))
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        for identifier, name in self._languages:
            self._tabs.setTabData(self._tabs.addTab(name), identifier)
        self.view = CodeView(self)
        self._result_label = QLabel(self)
        self._result_label.setProperty("role", "heading")
        self._result = QLabel(self)
        self._result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._copy.clicked.connect(self.copy_code)
        self._close.clicked.connect(self._on_close_clicked)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        self._header = QHBoxLayout()
        self._header.addWidget(self._title)
        self._header.addStretch(1)
        self._header.addWidget(self._copy)
        self._header.addWidget(self._close)
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self._tabs)
        self._tab_row.addStretch(1)
        self._footer = QHBoxLayout()
        self._footer.addWidget(self._result_label)
        self._footer.addWidget(self._result, 1)
        self._rules = [self._rule() for _ in range(3)]
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(self._rules[0])
        column.addLayout(self._tab_row)
        column.addWidget(self._rules[1])
        column.addWidget(self.view, 1)
        column.addWidget(self._rules[2])
        column.addLayout(self._footer)
        column.setContentsMargins(1, 0, 0, 0)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        return rule

    # interface
    def set_code(self, language: str, text: str, marked: Sequence[int] = ()) -> None:
        """Give the code of one library.

        Args:
            language: its id.
            text: runnable code.
            marked: lines of the step on the screen, from 0.
        """
        code = (text, tuple(marked))
        if self._codes.get(language) == code:  # where only the result is another one
            return
        self._codes[language] = code
        if language == self.language():
            self.view.set_code(text, marked)

    def set_result(self, text: str) -> None:
        """Show what the code gives, computed; an empty text hides the line."""
        self._result.setText(text)
        for widget in (self._result, self._result_label, self._rules[2]):
            widget.setVisible(bool(text))

    def language(self) -> str:
        """Id of the library shown."""
        return str(self._tabs.tabData(self._tabs.currentIndex()))

    def set_language(self, language: str) -> None:
        """Show another library.

        Raises:
            ValueError: there is no such tab.
        """
        identifiers = [identifier for identifier, _ in self._languages]
        self._tabs.setCurrentIndex(identifiers.index(language))

    def code(self) -> str:
        """The code shown."""
        return self.view.toPlainText()

    def copy_code(self) -> None:
        """Put the code on the clipboard."""
        QGuiApplication.clipboard().setText(self.code())
        self.copied.emit(self.code())

    def attach(self, dock: QBoxLayout, host: QWidget) -> None:
        """Say where it lives.

        Args:
            dock: layout that it ends when docked.
            host: widget over whose right edge it lies when floating.
        """
        if self._host is not None:
            self._host.removeEventFilter(self)
        self._dock, self._host = dock, host
        host.installEventFilter(self)
        self.set_floating(self._floating)

    def set_floating(self, on: bool) -> None:
        """Float over the host (below 1440 px of window), or be a column of the layout."""
        self._floating = on
        if self._dock is None or self._host is None:
            return
        # a widget that was never shown is hidden too, but nobody has closed it
        closed = self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        if on:
            self._dock.removeWidget(self)
            self.setParent(self._host)
            self._follow_host()
            self.raise_()
        else:
            self._dock.addWidget(self)
        self.setVisible(not closed)

    def is_floating(self) -> bool:
        """Whether it lies over its host."""
        return self._floating

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Code"))
        self._title.setText(self.tr("Code"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the code"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._tabs.setAccessibleName(self.tr("Library"))
        self.view.setAccessibleName(self.tr("Code"))
        self._result_label.setText(self.tr("Result"))

    # inside
    def _follow_host(self) -> None:
        if self._host is not None:
            width = min(self.width(), self._host.width())
            self.setGeometry(self._host.width() - width, 0, width, self._host.height())

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_tab_changed(self) -> None:
        text, marked = self._codes.get(self.language(), ("", ()))
        self.view.verticalScrollBar().setValue(0)
        self.view.set_code(text, marked)
        self.language_changed.emit(self.language())

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedWidth(look.px(WIDTH_PX))
        self._header.setContentsMargins(look.px(20), 0, look.px(8), 0)
        self._header.setSpacing(look.px(4))
        self._tab_row.setContentsMargins(look.px(10), 0, look.px(10), 0)
        self._footer.setContentsMargins(look.px(20), look.px(12), look.px(12), look.px(12))
        self._footer.setSpacing(look.px(12))
        self._title.setMinimumHeight(look.px(HEADER_PX) - 1)
        self._copy.setIconSize(QSize(look.px(COPY_ICON_PX[0]), look.px(COPY_ICON_PX[1])))
        self._close.setIconSize(QSize(look.px(18), look.px(18)))
        self._result.setFont(code_font(look.text_px(16), 600))
        # a name of its own: only this frame has one border, and it is the left one
        self.setStyleSheet(
            "QFrame#code_drawer { border: none; border-left: 1px solid palette(mid);"
            " background: palette(base); }"
        )
        if self._floating:
            self._follow_host()

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the right edge of the host."""
        if self._floating and event.type() == QEvent.Type.Resize:
            self._follow_host()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close_clicked()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
