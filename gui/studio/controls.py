"""Small controls of the tab's bars: one parameter, one control."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.number_text import parse_number, significant
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import NumberBox

if TYPE_CHECKING:
    from engine.operations.padding import Padding

LARGEST_BIAS = 1e9
OWN = "own"
PADDING_RULES = ("valid", "same", "full")
CORRELATE, CONVOLVE = "correlate", "convolve"


def first_fitting(widths_px: Sequence[int], free_px: int) -> int:
    """Index of the first width that fits, else of the last one.

    >>> first_fitting((900, 700, 500), 720), first_fitting((900, 700, 500), 100)
    (1, 2)
    """
    return next((index for index, width in enumerate(widths_px) if width <= free_px), len(widths_px) - 1)


def lay_out_now(row: QHBoxLayout) -> None:
    """Put all parts of a bar in their places at once; rows within rows would take a frame each."""
    # WORKAROUND: not by row.itemAt(): PySide keeps the item it gives out on record after Qt has deleted it,
    # and crashes (Shiboken::Object::destroy) when an object is destroyed that lies where the item lay.
    bar, only_direct = row.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    for part in bar.findChildren(QWidget, options=only_direct) if bar is not None else ():
        inner = part.layout()
        if inner is not None:
            inner.activate()
    row.activate()


def mark_invalid(control: QWidget, refused: bool) -> None:
    """Give a control the border of a refused input, or take it away."""
    if bool(control.property("invalid")) != refused:
        control.setProperty("invalid", refused)
        control.style().unpolish(control)
        control.style().polish(control)


class Labelled(QWidget):
    """A label and its control in one row of a bar.

    Args:
        control: what is labelled; it becomes a child.
        parent: owner.
    """

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._named = ("", "")
        self._label = QLabel(self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(control)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label)
        self._row.addWidget(control)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_label(self, text: str, tip: str = "") -> None:
        """Name the control, already translated."""
        if (text, tip) != self._named:
            self._named = text, tip
            self._label.setText(text)
            self._control.setAccessibleName(text)
            self._control.setToolTip(tip or text)

    def set_label_visible(self, on: bool) -> None:
        """Leave the label out; the tooltip still has it."""
        self._label.setVisible(on)

    def control(self) -> QWidget:
        """The widget that is labelled."""
        return self._control

    def label_px(self) -> int:
        """Width of the label and the gap after it, also while they are hidden."""
        return self._label.sizeHint().width() + self._row.spacing()

    def width_px(self) -> int:
        """Width with the label, also while it is hidden."""
        control = self._control
        is_fixed = control.minimumWidth() == control.maximumWidth()
        return self.label_px() + (control.minimumWidth() if is_fixed else control.sizeHint().width())

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(8))


class BiasBox(NumberBox[float]):
    """Any number; − and + go by one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, -LARGEST_BIAS, LARGEST_BIAS, parent)
        self.setKeyboardTracking(False)

    def parse(self, text: str) -> float | None:
        """Read a decimal number."""
        return parse_number(text)

    def format(self, value: float) -> str:
        """Write 1, −0.5."""
        return significant(value, 6)

    def stepped(self, value: float, steps: int) -> float:
        """Ones, without the dust of 0.1 + 1."""
        return round(value + steps, 9)

    def wanted(self) -> str:
        """Say which numbers are accepted."""
        sentence = self.tr("Enter a number from {low} to {high}.")
        return sentence.format(low=significant(self.minimum()), high=significant(self.maximum()))


class PaddingChoice(Segmented):
    """Valid, same or full; one more word stands there while each side has its own number of cells.

    Args:
        rules: those that are offered.
        parent: owner.
    """

    padding_chosen = Signal(str)  # "valid", "same" or "full"

    def __init__(self, rules: Sequence[str] = PADDING_RULES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = tuple(rules)
        self._own = False
        self.retranslate()
        self.chosen.connect(self._on_chosen)

    def show_padding(self, padding: Padding) -> None:
        """Show a padding without telling."""
        own = not isinstance(padding, str)
        if own != self._own:
            self._own = own
            self.retranslate()
        blocked = QSignalBlocker(self)
        self.set_current(padding if isinstance(padding, str) else OWN)
        blocked.unblock()

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {"valid": self.tr("Valid"), "same": self.tr("Same"), "full": self.tr("Full")}
        own = [(OWN, self.tr("Own"))] if self._own else []
        self.set_items([*((rule, texts[rule]) for rule in self._rules), *own])

    def _on_chosen(self, choice: str) -> None:
        if choice != OWN:
            self.padding_chosen.emit(choice)


class OperationChoice(QWidget):
    """Cross-correlation or convolution: two words in sight, or a list where there is no room.

    Args:
        parent: owner.
    """

    flip_chosen = Signal(bool)  # convolution: the kernel is rotated first

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.list = Segmented(), QComboBox()
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.list.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.list)
        for name in (CORRELATE, CONVOLVE):
            self.list.addItem("", name)
        self.setFocusProxy(self.words)
        self.words.chosen.connect(self._on_word_chosen)
        self.list.activated.connect(self._on_list_activated)
        self.retranslate()

    def show_flip(self, flip: bool) -> None:
        """Show a choice without telling."""
        blocked = QSignalBlocker(self.words)
        self.words.set_current(CONVOLVE if flip else CORRELATE)
        blocked.unblock()
        self.list.setCurrentIndex(int(flip))

    def flip(self) -> bool:
        """Whether the kernel is rotated first."""
        return self.words.current() == CONVOLVE

    def set_compact(self, on: bool) -> None:
        """Be a list."""
        self.words.setVisible(not on)
        self.list.setVisible(on)
        self.setFocusProxy(self.list if on else self.words)

    def width_px(self, compact: bool) -> int:
        """Width in either form, also while it is hidden."""
        return (self.list if compact else self.words).sizeHint().width()

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = [(CORRELATE, self.tr("Correlate")), (CONVOLVE, self.tr("Convolve (flip)"))]
        self.words.set_items(texts)
        for index, (_, text) in enumerate(texts):
            self.list.setItemText(index, text)

    def _on_word_chosen(self, choice: str) -> None:
        self._tell(choice == CONVOLVE)

    def _on_list_activated(self, index: int) -> None:
        if bool(index) != self.flip():
            self._tell(bool(index))

    def _tell(self, flip: bool) -> None:
        self.show_flip(flip)
        self.flip_chosen.emit(flip)

    # Qt
    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Both forms explain themselves."""
        self.words.setToolTip(text)
        self.list.setToolTip(text)

    def setAccessibleName(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Both forms have the name."""
        self.words.setAccessibleName(text)
        self.list.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
