"""The sheet with its tools: undo, eraser, picture, clear, and how wide the pen is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from gui.tabs.predict.canvas import DrawingCanvas
from gui.tabs.predict.drawing import LARGEST_WIDTH
from gui.tabs.predict.state import SMALLEST_WIDTH
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.cards import Card
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.tabs.predict.drawing import Drawing

TOOLS = {
    "undo": "undo-2",
    "redo": "redo-2",
    "eraser": "eraser",
    "picture": "image",
    "keep": "save",
    "clear": "trash-2",
}
WIDEST = 40.0  # of the slider; a pen that is pressed hard goes further


class CanvasCard(Card):
    """Asks for everything and decides nothing.

    Attributes:
        canvas: the sheet.
        tools: buttons by name.
        width_slider: width of the pen.

    Args:
        parent: owner.
    """

    width_changed = Signal(float)  # in units of the canvas
    eraser_toggled = Signal(bool)
    picture_requested = Signal()
    keep_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projector = False
        self.canvas = DrawingCanvas()
        self.tools = {name: QToolButton() for name in TOOLS}
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setRange(round(SMALLEST_WIDTH), round(min(WIDEST, LARGEST_WIDTH)))
        self._width_label, self._width_text, self._note = QLabel(), QLabel(), QLabel()
        self._width_label.setProperty("role", "label")
        self._width_label.setBuddy(self.width_slider)
        self._width_text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setWordWrap(True)
        self._note.hide()
        for name, button in self.tools.items():
            if name != "keep":
                self.header.addWidget(button)
        self.tools["eraser"].setCheckable(True)
        self._bottom = QWidget()
        row = QHBoxLayout(self._bottom)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._width_label)
        row.addWidget(self.width_slider, 1)
        row.addWidget(self._width_text)
        row.addWidget(self.tools["keep"])
        self._row = row
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self._note)
        self.body.addWidget(self._bottom)
        self.width_slider.valueChanged.connect(self._on_value_changed)
        self.tools["eraser"].toggled.connect(self.eraser_toggled)
        self.tools["picture"].clicked.connect(self.picture_requested)
        self.tools["keep"].clicked.connect(self.keep_requested)
        self.tools["clear"].clicked.connect(self.clear_requested)
        theme_manager().changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    # interface
    def use_undo(self, undo: QAction, redo: QAction) -> None:
        """The buttons do what the keys do."""
        for name, action in (("undo", undo), ("redo", redo)):
            button = self.tools[name]
            button.clicked.connect(action.trigger)
            action.changed.connect(self._on_undo_changed)
            button.setProperty("action", action)
        self._on_undo_changed()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show what lies on the sheet."""
        self.canvas.set_drawing(drawing)
        self.tools["keep"].setEnabled(not drawing.is_blank)
        self.tools["clear"].setEnabled(drawing.picture is not None or bool(drawing.strokes))
        count = len(drawing.strokes)
        text = self.tr("Sheet, {count} strokes").format(count=count) if count else self.tr("Sheet")
        self.canvas.setAccessibleName(text)

    def show_pen(self, width: float, *, eraser: bool) -> None:
        """Show the width of the pen and whether it erases; emits nothing."""
        blocked = [QSignalBlocker(self.width_slider), QSignalBlocker(self.tools["eraser"])]
        self.width_slider.setValue(round(width))
        self.tools["eraser"].setChecked(eraser)
        for blocker in blocked:
            blocker.unblock()
        self._width_text.setText(fixed(width, 0))
        self.canvas.set_pen(width, eraser=eraser)

    def show_note(self, sentence: str, *, refused: bool = False) -> None:
        """Say what was done to a picture, or why it cannot be read; already translated, empty for nothing."""
        self._note.setProperty("role", "error" if refused else "caption")
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def chrome_px(self) -> tuple[int, int]:
        """Width and height of all that is not the sheet."""
        return (
            self.width() - self.canvas.width(),
            self.height() - self.canvas.height(),
        )

    def note(self) -> str:
        """The sentence shown."""
        return self._note.text()

    def set_projector(self, on: bool) -> None:
        """Leave the sheet alone."""
        self._projector = on
        self._bottom.setVisible(not on)
        self.heading().setVisible(not on)
        for button in self.tools.values():
            button.setVisible(not on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Draw here"))
        self.heading().setVisible(not self._projector)
        self.canvas.set_hint(self.tr("Draw with the mouse, a pen or a finger"))
        self.canvas.setToolTip("")
        self._width_label.setText(self.tr("Width"))
        self.width_slider.setAccessibleName(self.tr("Width of the pen"))
        self.width_slider.setToolTip(self.tr("Width of the pen ([ and ])"))
        tips = {
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "eraser": self.tr("Eraser (E); the right button erases too"),
            "picture": self.tr("Open a photo or a scan (Ctrl+O); or drop one, or paste it with Ctrl+V"),
            "keep": self.tr("Keep this drawing in the room Samples, and say what it is (K)"),
            "clear": self.tr("Clear the sheet (Delete)"),
        }
        for name, button in self.tools.items():
            button.setToolTip(tips[name])
            button.setAccessibleName(tips[name])
        self._on_undo_changed()

    # slots
    def _on_undo_changed(self) -> None:
        for name in ("undo", "redo"):
            action: QAction | None = self.tools[name].property("action")
            if action is not None:
                self.tools[name].setEnabled(action.isEnabled())
                keys = action.shortcut().toString()
                tip = f"{action.text()} ({keys})"
                self.tools[name].setToolTip(tip)
                self.tools[name].setAccessibleName(tip)

    def _on_value_changed(self, value: int) -> None:
        self.width_changed.emit(float(value))

    def _follow_theme(self) -> None:
        look = theme()
        for name, button in self.tools.items():
            button.setIcon(icon(TOOLS[name]))
            button.setIconSize(QSize(look.px(18), look.px(18)))
        self._width_text.setFont(look.font("body", 700))
        self._width_text.setFixedWidth(look.px(28))
        self._row.setSpacing(look.px(10))

    # Qt
    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """No: lines of a note take from the sheet, and the card stays as high as it is."""
        return False
