"""The fields of automatic differentiation: an expression, and numbers for each of its variables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from gui.tabs.activations.tape_changes import means, text_from_numbers
from gui.theme import theme, theme_manager
from gui.theme.fonts import code_font

if TYPE_CHECKING:
    from gui.tabs.activations.tape_part import TapePart

WAVE_PX: Final = 3.0
TEXT_PX: Final = 16
PAD_PX: Final = 14
FEWEST_LETTERS, MOST_LETTERS = 4, 16


class MarkedField(QLineEdit):
    """A line of code whose refused character is underlined.

    What is typed is told at once. Esc and Ctrl+Z take a text that was refused back to the last good one;
    else Ctrl+Z belongs to the page.

    Args:
        parent: owner.
    """

    typed = Signal(str)  # every change by hand
    finished = Signal()  # Enter, or the field was left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._good = ""
        self._column: int | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.finished)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_good(self, text: str) -> None:
        """Show a text that can be computed; what is already there keeps its cursor."""
        self._good = text
        if self.text() != text:
            self.setText(text)
        self.mark(None)

    def mark(self, column: int | None, sentence: str = "") -> None:
        """Underline a character, or nothing.

        Args:
            column: place of the character, from 1; one behind the last is the end; 0 marks no single one.
            sentence: why, already translated.
        """
        is_refused = column is not None
        self._column = column
        self.setAccessibleDescription(sentence)
        if bool(self.property("invalid")) != is_refused:
            self.setProperty("invalid", is_refused)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    def marked(self) -> int | None:
        """Place of the underlined character, from 1; 0 for the whole text, None for none."""
        return self._column

    def is_refused(self) -> bool:
        """Whether what stands here cannot be computed."""
        return self._column is not None

    def letter_rect(self, column: int) -> QRectF:
        """Where a character is, in px of the field."""
        metrics, text = QFontMetricsF(self.font()), self.text()
        place = min(max(column - 1, 0), len(text))
        # Qt tells only where the cursor is
        cursor = QRectF(self.cursorRect()).center().x()
        start = cursor + metrics.horizontalAdvance(text[:place])
        start -= metrics.horizontalAdvance(text[: self.cursorPosition()])
        width = metrics.horizontalAdvance(text[place : place + 1] or "0")
        return QRectF(start, (self.height() - metrics.height()) / 2, width, metrics.height())

    def take_back(self) -> None:
        """Show the last good text again."""
        self.show_good(self._good)
        self.typed.emit(self._good)

    def _on_theme_changed(self) -> None:
        self.setFont(code_font(theme().text_px(TEXT_PX), 500))
        self.updateGeometry()

    # Qt
    def event(self, event: QEvent) -> bool:
        """Leave undo to the page, unless there is a mistake to be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            if undoes or event.matches(QKeySequence.StandardKey.Redo):
                if undoes and self.is_refused():
                    event.accept()
                else:
                    event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a mistake back."""
        undoes = event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Escape
        if undoes and self.is_refused():
            self.take_back()
        elif undoes:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The text, and a wave below the character that was refused."""
        super().paintEvent(event)
        if not self._column:
            return
        rect = self.letter_rect(self._column)
        inside = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        wave, y, x, up = [], rect.bottom() - 1, rect.left(), True
        while x <= rect.right() + 0.5:
            wave.append(QPointF(x, y - (WAVE_PX if up else 0)))
            x, up = x + WAVE_PX, not up
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(inside)
        painter.setPen(QPen(theme().colour("warn"), theme().line(2)))
        painter.drawPolyline(QPolygonF(wave))
        painter.end()


class NumbersField(MarkedField):
    """The numbers of one variable, as wide as they need.

    Args:
        name: of the variable.
        parent: owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def _on_theme_changed(self) -> None:
        self.setFont(theme().font("control", 600))
        self.updateGeometry()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Between four and sixteen letters."""
        text = self.text()[:MOST_LETTERS].ljust(FEWEST_LETTERS, "0")
        width = QFontMetricsF(self.font()).horizontalAdvance(text) + 2 * theme().px(PAD_PX)
        return QSize(round(width), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Three letters; longer ones scroll."""
        width = QFontMetricsF(self.font()).horizontalAdvance("000") + theme().px(PAD_PX)
        return QSize(round(width), super().minimumSizeHint().height())


class VariableFields(QWidget):
    """A label and a field for each variable.

    Args:
        parent: owner.
    """

    typed = Signal(str, str)  # name, text
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, QLabel] = {}
        self._fields: dict[str, NumbersField] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_part(self, part: TapePart) -> bool:
        """Offer the variables of an expression, with their numbers.

        Returns:
            Whether there are others than before.
        """
        names = part.read.variables
        is_new = names != tuple(self._fields)
        if is_new:
            self._build(names)
        for name, field in self._fields.items():
            if not (field.hasFocus() and field.is_refused()):
                field.show_good(self._text(part, name, field))
        return is_new

    def forget(self, part: TapePart) -> None:
        """Show the numbers, whatever was typed and refused."""
        for name, field in self._fields.items():
            field.show_good(text_from_numbers(part.numbers_of(name)))

    def field(self, name: str) -> NumbersField:
        """The field of a variable.

        Raises:
            KeyError: there is no such variable.
        """
        return self._fields[name]

    def names(self) -> tuple[str, ...]:
        """The variables that have a field."""
        return tuple(self._fields)

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, field in self._fields.items():
            field.setAccessibleName(self.tr("Numbers of {name}").format(name=name))
            field.setToolTip(self.tr("One number, or several with commas between them"))

    @staticmethod
    def _text(part: TapePart, name: str, field: NumbersField) -> str:
        """What is being typed stays as it is, as long as it means the same."""
        numbers = part.numbers_of(name)
        return (
            field.text() if means(field.text(), numbers) and field.hasFocus() else text_from_numbers(numbers)
        )

    def _build(self, names: tuple[str, ...]) -> None:
        for widget in (*self._labels.values(), *self._fields.values()):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self._fields = {}, {}
        for name in names:
            label, field = QLabel(name, self), NumbersField(name, self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            self._row.addWidget(label)
            self._row.addWidget(field)
            field.typed.connect(self._on_typed)
            field.finished.connect(self.finished)
            self._labels[name], self._fields[name] = label, field
            label.show()
            field.show()
        self.retranslate()
        self._on_theme_changed()

    def _on_typed(self, text: str) -> None:
        field = self.sender()
        if isinstance(field, NumbersField):
            self.typed.emit(field.name, text)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(8))
        for label in self._labels.values():
            label.setFont(theme().font("body", 600))
        self.updateGeometry()
