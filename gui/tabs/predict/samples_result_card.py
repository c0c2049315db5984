"""The left column: which pictures, how many are right, and which class is taken for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.tabs.predict.samples_classes_view import ClassesView
from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.confusion_view import ConfusionView
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from engine.network.evaluation import Evaluation

ELSE_PX = 84  # margins, gaps, and two lines below the matrix


class SamplesResultCard(Card):
    """Asks for a source and for the pictures of a cell or a class.

    Attributes:
        source: test set or own drawings.
        matrix: the confusion matrix.
        classes: how often each class is recognised.
        looks: which of both, where there is no room for both.

    Args:
        parent: owner.
    """

    source_chosen = Signal(str)  # "test" or "own"
    cell_clicked = Signal(int, int)  # true, predicted
    class_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Evaluation | None = None
        self._names: tuple[str, ...] = ()
        self._picked: tuple[int, int] | None = None
        self._told = ("", "")
        self.source, self.looks = Segmented(), Segmented()
        self.result, self.told, self.status, self.sentence = QLabel(), QLabel(), QLabel(), QLabel()
        self.result.setProperty("role", "result")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label in (self.told, self.status, self.sentence):
            label.setProperty("role", "caption")
            label.setWordWrap(True)
        for label in (self.result, self.told, self.status, self.sentence):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.matrix, self.classes = ConfusionView(), ClassesView()
        self.body.addWidget(self.source)
        figures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        figures.addWidget(self.result)
        figures.addWidget(self.told, 1)
        self.body.addLayout(figures)
        for widget in (self.status, self.looks):
            self.body.addWidget(widget)
        self._figures = figures
        self.body.addWidget(self.matrix, 3)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.classes, 2)
        self._stretch = QVBoxLayout()
        self._stretch.addStretch(1)
        self.body.addLayout(self._stretch)
        self.source.chosen.connect(self.source_chosen)
        self.matrix.cell_clicked.connect(self.cell_clicked)
        self.classes.class_clicked.connect(self.class_clicked)
        self.looks.chosen.connect(self._arrange)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()

    # interface
    def show_source(self, source: str) -> None:
        """Show which pictures are looked at; emits nothing."""
        blocked = QSignalBlocker(self.source)
        self.source.set_current(source)
        blocked.unblock()

    def show_answers(self, answers: Evaluation | None, names: tuple[str, ...]) -> None:
        """Show what the network says of all pictures; None as long as nobody knows."""
        if answers is self._answers and names == self._names:
            return  # another filter: the matrix is that of all pictures and stays
        self._answers, self._names = answers, names
        self._refresh()

    def show_status(self, sentence: str, *, refused: bool = False) -> None:
        """Say what is going on or why nothing can be shown, translated; empty for nothing."""
        self.status.setProperty("role", "error" if refused else "caption")
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))

    def show_picked(self, cell: tuple[int, int] | None) -> None:
        """Say how many pictures the cell has that is looked at; None for the most frequent mistake."""
        self._picked = cell
        self._refresh_sentence()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.source.set_items([("test", self.tr("Test set")), ("own", self.tr("Own drawings"))])
        self.source.setAccessibleName(self.tr("Which pictures"))
        self.looks.set_items([("matrix", self.tr("Confusion")), ("classes", self.tr("Classes"))])
        self.looks.setAccessibleName(self.tr("What to look at"))
        self.matrix.setToolTip(self.tr("Rows: the true class. Columns: what the network says. Click a cell."))
        self.classes.setAccessibleName(self.tr("How often each class is recognised"))
        self.classes.setToolTip(self.tr("Click a class to see its pictures, once more to see all"))
        self.classes.set_heads(self.tr("wrong"), self.tr("right"))
        self._refresh()

    # inside
    def _refresh(self) -> None:
        answers = self._answers
        has = answers is not None and len(answers) > 0
        for widget in (self.result, self.told, self.sentence):
            widget.setVisible(has)
        if answers is not None and has:
            wrong = int((~answers.right).sum())
            self.result.setText(percent(answers.accuracy))
            told = self.tr("{wrong} wrong").format(wrong=f"{wrong:,}")
            loss = self.tr("mean loss {loss}").format(loss=f"{answers.mean_loss:.3f}")
            self._told = told, loss
            self.matrix.set_counts(answers.confusion, self._names)
            self.classes.show_classes(self._names, answers.class_accuracies, answers.class_counts)
            self._refresh_sentence()
        self._arrange()

    def _refresh_sentence(self) -> None:
        if self._answers is None or not len(self._answers):
            return
        if self._picked is not None and max(self._picked) < len(self._names):
            self.sentence.setText(self.matrix.cell_text(*self._picked))
            return
        worst = self.matrix.most_confused()
        if worst is None:
            self.sentence.setText(self.tr("No picture is misclassified."))
            return
        text = self.tr("Most frequent mistake: {true} taken for {predicted} ({count})")
        true, predicted = self._names[worst.true], self._names[worst.predicted]
        self.sentence.setText(text.format(true=true, predicted=predicted, count=worst.count))

    def _arrange(self) -> None:
        has = self._answers is not None and len(self._answers) > 0
        look = theme()
        side = self.width() - look.px(20)  # the matrix is about as high as the card is wide
        above = self.source.sizeHint().height() + self.result.sizeHint().height() + look.px(ELSE_PX)
        above += self.status.sizeHint().height() + look.px(8) if self.status.isVisibleTo(self) else 0
        both = self.height() >= above + side + self.classes.minimumSizeHint().height()
        self._arrange_figures()
        self.sentence.setMinimumHeight(2 * QFontMetrics(look.font("caption")).lineSpacing())
        self.looks.setVisible(has and not both)
        self.matrix.setVisible(has and (both or self.looks.current() == "matrix"))
        self.sentence.setVisible(self.matrix.isVisibleTo(self))
        self.classes.setVisible(has and (both or self.looks.current() == "classes"))
        names_px = round(self.matrix.cell_rect(0, 0).left())  # as much narrower the matrix is, so much lower
        self.matrix.setMaximumHeight(
            max(self.matrix.minimumSizeHint().height(), side - names_px + look.px(16))
        )
        self.classes.setMaximumHeight(self.classes.sizeHint().height())

    def _arrange_figures(self) -> None:
        """The counts stand beside the accuracy where they fit, else below it."""
        look, metrics = theme(), QFontMetrics(theme().font("caption"))
        widest = max(map(metrics.horizontalAdvance, self._told))
        free = self.width() - 2 * look.px(16) - self.result.sizeHint().width() - look.px(12)
        beside = widest + 4 <= free
        direction = QBoxLayout.Direction
        self._figures.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._figures.setSpacing(look.px(12 if beside else 2))
        self.told.setText(("\n" if beside else " · ").join(self._told))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Both at once where there is room."""
        super().resizeEvent(event)
        self._arrange()
