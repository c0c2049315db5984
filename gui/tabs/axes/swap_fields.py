"""Two axes to be swapped, after those that were swapped before; or an order, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.tabs.axes.state import MOST_SWAPS, Swaps
from gui.theme import theme, theme_manager
from gui.theme.icons import icon

if TYPE_CHECKING:
    from gui.tabs.axes.state import AxesState

BOX_PX = 68
SWAP_SIGN, THEN_SIGN = "⇆", "→"


class SwapFields(QWidget):
    """``1⇆2 → [0] ⇆ [1] + −``: the last swap is chosen, those before it are told.

    Args:
        parent: owner.
    """

    pair_chosen = Signal(int, int)
    more_requested = Signal()
    less_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swaps: Swaps = ()
        self._short = False
        self.before, self._sign = QLabel(), QLabel(SWAP_SIGN)
        self.first, self.second = QComboBox(), QComboBox()
        self.plus, self.less = QToolButton(), QToolButton()
        self.plus.setIcon(icon("plus"))
        self.less.setIcon(icon("minus"))
        for label in (self.before, self._sign):
            label.setProperty("role", "label")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.before, self.first, self._sign, self.second, self.plus, self.less):
            self._row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.first)
        for box in (self.first, self.second):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.activated.connect(self._on_activated)
        self.plus.clicked.connect(self.more_requested)
        self.less.clicked.connect(self.less_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_state(self, state: AxesState) -> None:
        """Show the swaps of a state; emits nothing."""
        self._swaps = state.swaps
        pair = state.swaps[-1] if state.swaps else (0, 0)
        for box, axis in zip((self.first, self.second), pair, strict=True):
            blocked = QSignalBlocker(box)
            names = [f"{number}" for number in range(state.array.ndim)]
            if [box.itemText(index) for index in range(box.count())] != names:
                box.clear()
                box.addItems(names)
            box.setCurrentIndex(axis)
            blocked.unblock()
        self.plus.setEnabled(0 < len(state.swaps) < MOST_SWAPS and state.array.ndim > 1)
        self.less.setVisible(len(state.swaps) > 1)
        self._tell()

    def set_short(self, on: bool) -> None:
        """Tell only that there are swaps before."""
        if on != self._short:
            self._short = on
            self._tell()

    def needed_px(self, *, short: bool) -> int:
        """Width in either form."""
        look = theme()
        words = self.before.fontMetrics().horizontalAdvance(self._words(short))
        buttons = self.plus.sizeHint().width() * (2 if len(self._swaps) > 1 else 1)
        sign = self._sign.sizeHint().width()
        gaps = look.px(6) * (6 if len(self._swaps) > 1 else 4)
        return words + 2 * look.px(BOX_PX) + sign + buttons + gaps

    def retranslate(self) -> None:
        """Set every text anew."""
        self.first.setAccessibleName(self.tr("First axis"))
        self.second.setAccessibleName(self.tr("Second axis"))
        for box in (self.first, self.second):
            box.setToolTip(box.accessibleName())
        for button, words in (
            (self.plus, self.tr("Swap two axes of the result, too")),
            (self.less, self.tr("Leave the last swap out")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._tell()

    def _words(self, short: bool) -> str:
        done = [f"{first}{SWAP_SIGN}{second}" for first, second in self._swaps[:-1]]
        if not done:
            return ""
        return f"… {THEN_SIGN}" if short else f" {THEN_SIGN} ".join([*done, ""]).rstrip()

    def _tell(self) -> None:
        self.before.setText(self._words(self._short))
        self.before.setToolTip(self._words(short=False))
        self.before.setAccessibleName(self._words(short=False))
        self.before.setVisible(bool(self._words(short=False)))

    def _on_activated(self) -> None:
        self.pair_chosen.emit(self.first.currentIndex(), self.second.currentIndex())

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(6))
        for box in (self.first, self.second):
            box.setFixedWidth(look.px(BOX_PX))
        for button in (self.plus, self.less):
            button.setIconSize(QSize(look.px(16), look.px(16)))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
