"""Before an audience: the title line above the matrices, and the caption with its keys below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.studio.size_note import CompactSize
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula

# times 1.3 on 720 lines, 1.6 on more
TITLE_PX, CAPTION_PX = 43, 68
MARGIN_PX = 22
MANY_KEYS_FROM_PX = 1500  # of width; two keys at most below that
CAPTION_STEPS = ("title", "lead", "body")  # the largest in which the sentence has room on two lines
MOST_LINES = 2


class ProjectorTitle(QFrame):
    """Title of the page and preset at the left, the size of the output at the right.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._title, self._preset, self._size = QLabel(), QLabel(), CompactSize()
        self._title.setProperty("role", "title")
        self._preset.setProperty("role", "body")
        self._preset.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._preset, 1)
        self._row.addWidget(self._size)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_title(self, text: str) -> None:
        """Name the page, already translated."""
        self._title.setText(text)

    def show_title(self, preset: str) -> None:
        """Name what is shown, already translated."""
        self._preset.setText(preset)

    def show_sizes(self, formulas: tuple[SizeFormula, SizeFormula], one_dimensional: bool) -> None:
        """Show the size of the output; a vector has columns only."""
        if one_dimensional:
            self._size.set_sizes(formulas[1])
        else:
            self._size.set_sizes(*formulas)

    def set_size_shown(self, on: bool) -> None:
        """Leave the size out where no single result is on the screen."""
        self._size.setVisible(on)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(look.px(TITLE_PX))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(16))


class CaptionStrip(QFrame):
    """Counter, one sentence, and the keys that matter now.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caption_bar")
        self._is_asking, self._may_hide = False, True
        self._counter, self._sentence = QLabel(), QLabel()
        self._rule = QFrame()
        self._rule.setObjectName("caption_rule")
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keys = {name: QLabel() for name in ("space", "hide", "leave")}
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._counter)
        self._row.addWidget(self._rule)
        self._row.addWidget(self._sentence, 1)
        for label in self._keys.values():
            label.setProperty("key", True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._row.addWidget(label)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_caption(self, counter: str, sentence: str, is_asking: bool = False) -> None:
        """Say where the explanation is and what is to be seen, already translated.

        Args:
            counter: for example ``6 / 9``; empty for none.
            sentence: what is to be seen.
            is_asking: the class is to say a number, which Space shows.
        """
        if is_asking != self._is_asking:
            self._is_asking = is_asking
            self.retranslate()
        self._counter.setText(counter)
        self._counter.setVisible(bool(counter))
        self._rule.setVisible(bool(counter))
        self._sentence.setText(sentence)
        self.setAccessibleName(" · ".join(part for part in (counter, sentence) if part))
        self._fit()

    def set_hiding_offered(self, on: bool) -> None:
        """Leave out the key that hides results where there is none to hide."""
        self._may_hide = on
        self._fit()

    def text(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {
            "space": self.tr("Space: show") if self._is_asking else self.tr("Space: play"),
            "hide": self.tr("H: hide"),
            "leave": self.tr("Esc: leave"),
        }
        for name, label in self._keys.items():
            label.setText(texts[name])
        self._fit()

    def _fit(self) -> None:
        """The largest letters in which the sentence has room."""
        look = theme()
        self._keys["hide"].setVisible(self._may_hide and self.width() >= MANY_KEYS_FROM_PX)
        self._row.activate()
        width = max(1, self._sentence.width())
        for step in CAPTION_STEPS:
            self._sentence.setFont(look.font(step, 600))
            metrics = self._sentence.fontMetrics()
            needed = metrics.boundingRect(
                0, 0, width, 0, Qt.TextFlag.TextWordWrap.value, self._sentence.text()
            )
            lines = round(needed.height() / metrics.lineSpacing())
            if lines <= MOST_LINES and needed.width() <= width and needed.height() <= self.height():
                break

    def _on_theme_changed(self) -> None:
        look, tokens = theme(), theme().tokens
        line = max(1, round(look.line(1)))
        # its ground is dark in every theme, as of a subtitle
        self.setStyleSheet(
            f"QFrame#caption_bar {{ background: {tokens.caption_bg}; border: none;"
            f" border-top: {line}px solid {tokens.line2}; }}"
            f"QFrame#caption_bar QLabel {{ color: {tokens.caption_fg}; }}"
            f"QFrame#caption_rule {{ background: {tokens.line2}; border: none; }}"
            f'QFrame#caption_bar QLabel[key="true"] {{ border: {line}px solid {tokens.line2};'
            f" border-radius: 8px; padding: {look.px(8)}px {look.px(11)}px; }}"
        )
        self.setFixedHeight(look.px(CAPTION_PX))
        self._counter.setFont(look.font("title", 800))
        for label in self._keys.values():
            label.setFont(look.font("body", 600))
        self._rule.setFixedSize(line, look.px(32))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(15))
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
