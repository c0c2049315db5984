"""The line above the maps: whose score is explained, and how strong the colours are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager
from gui.widgets.segmented import Segmented

FIRST_OPACITY = 80  # per cent
SLIDER_PX = 130


class WhyBar(QWidget):
    """Winner, runner-up or any other class; opacity at the right.

    Attributes:
        question: the winner, the runner-up, and a class chosen otherwise.
        others: all classes.
        opacity: of the strongest colour, in per cent.

    Args:
        parent: owner.
    """

    class_chosen = Signal(object)  # a class, or None for the winner
    opacity_changed = Signal(float)  # 0…1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._asked = self._winner = self._second = 0
        self._items: list[tuple[str, str]] = []
        self.question, self.others = Segmented(), QComboBox()
        self.others.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.opacity, self._opacity_label = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.opacity.setRange(0, 100)
        self.opacity.setValue(FIRST_OPACITY)
        self._opacity_label.setProperty("role", "label")
        self._opacity_label.setBuddy(self.opacity)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.question)
        self._row.addWidget(self.others)
        self._row.addStretch(1)
        self._row.addWidget(self._opacity_label)
        self._row.addWidget(self.opacity)
        self.question.chosen.connect(self._on_question_chosen)
        self.others.activated.connect(self._on_other_activated)
        self.opacity.valueChanged.connect(self._on_opacity_changed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # interface
    def show_classes(
        self, names: tuple[str, ...], shares: tuple[float, ...], asked: int, winner: int, second: int
    ) -> None:
        """Show who has which share, and whose score is explained; emits nothing.

        Args:
            names: of the classes, translated.
            shares: of the classes.
            asked: whose score is explained.
            winner: class with the largest share.
            second: the next.
        """
        if names != self._names:
            self._names, self._shares = names, ()
            self.others.clear()
            self.others.addItem(self.tr("Another class…"), -1)
            for number, name in enumerate(names):
                self.others.addItem(name, number)
        shown = shares, asked, winner, second
        if shown != (self._shares, self._asked, self._winner, self._second):
            self._shares, self._asked, self._winner, self._second = shown
            self._show()

    def turn(self) -> None:
        """From the winner to the runner-up, and back to the winner from any other."""
        self.class_chosen.emit(self._second if self._asked == self._winner else None)

    def set_large(self, on: bool) -> None:
        """Leave the question."""
        for widget in (self.others, self.opacity, self._opacity_label):
            widget.setVisible(not on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._opacity_label.setText(self.tr("Opacity"))
        self.opacity.setAccessibleName(self.tr("Opacity of the colours"))
        self.opacity.setToolTip(self.tr("Opacity of the colours over the picture"))
        self.question.setAccessibleName(self.tr("Whose score is explained"))
        self.question.setToolTip(self.tr("Whose score is explained (W)"))
        self.others.setAccessibleName(self.tr("Another class"))
        self.others.setToolTip(self.tr("Explain the score of another class"))
        self.others.setItemText(0, self.tr("Another class…"))
        if self._shares:
            self._show()

    # inside
    def _show(self) -> None:
        blocked = [QSignalBlocker(self.question), QSignalBlocker(self.others)]
        why, why_not = self.tr("Why {name}?"), self.tr("Why not {name}?")
        items = [(str(self._winner), self._item(why, self._winner))]
        others = [self._second] if self._asked == self._winner else [self._second, self._asked]
        for other in dict.fromkeys(others):
            items.append((str(other), self._item(why_not, other)))
        if items != self._items:
            self._items = items
            self.question.set_items(items)
        self.question.set_current(str(self._asked))
        self.others.setCurrentIndex(0)
        for blocker in blocked:
            blocker.unblock()

    def _item(self, text: str, class_: int) -> str:
        return f"{text.format(name=self._names[class_])}  {percent(self._shares[class_], 1)}"

    def _on_theme_changed(self) -> None:
        self.opacity.setFixedWidth(theme().px(SLIDER_PX))
        self._row.setSpacing(theme().px(12))

    # slots
    def _on_question_chosen(self, class_: str) -> None:
        self.class_chosen.emit(None if int(class_) == self._winner else int(class_))

    def _on_other_activated(self) -> None:
        chosen = self.others.currentData()
        if chosen >= 0:
            self.class_chosen.emit(None if chosen == self._winner else chosen)

    def _on_opacity_changed(self, value: int) -> None:
        self.opacity_changed.emit(value / 100)
