"""The confusion matrix of the validation images, and the same in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.confusion_view import ConfusionView

DIALOG_PX = (760, 640)
BESIDE_RATIO = 1.6


class ConfusionPanel(QWidget):
    """Matrix and sentence; before the first epoch a sentence alone.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: NDArray[np.int64] | None = None
        self._names: tuple[str, ...] = ()
        self._epoch = 0
        self._dialog: ConfusionDialog | None = None
        self.nothing = QLabel()
        self.nothing.setProperty("role", "caption")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.view = ConfusionView()
        self.sentence = QLabel()
        self.sentence.setProperty("role", "caption")
        self.sentence.setWordWrap(True)
        self.enlarge = QToolButton()
        self.enlarge.setProperty("ghost", True)
        self.enlarge.setIcon(icon("maximize", "ink2"))
        page = QWidget()
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        foot = QHBoxLayout()
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.enlarge)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.view.cell_clicked.connect(self._on_cell_clicked)
        self.enlarge.clicked.connect(self.open_dialog)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_counts(self, counts: NDArray[np.int64] | None, names: Sequence[str], epoch: int) -> None:
        """Show an epoch's matrix, or that there is none yet."""
        self._counts, self._names, self._epoch = counts, tuple(names), epoch
        self._refresh()

    def open_dialog(self) -> None:
        """Show the matrix large, with its counts."""
        if self._counts is None:
            return
        if self._dialog is None:
            self._dialog = ConfusionDialog(self)
            self._dialog.finished.connect(self._on_dialog_finished)
        self._fill_dialog(self._dialog)
        self._dialog.open()

    def dialog(self) -> ConfusionDialog | None:
        """The window with the counts while it is open."""
        return self._dialog

    def retranslate(self) -> None:
        """Set every text anew."""
        self.nothing.setText(self.tr("The confusion matrix appears after the first epoch."))
        self.enlarge.setToolTip(self.tr("Show large, with counts"))
        self.enlarge.setAccessibleName(self.enlarge.toolTip())
        self._refresh()

    def most_frequent(self) -> str:
        """The most frequent mistake in one sentence."""
        worst = self.view.most_confused()
        if worst is None:
            return self.tr("No validation image is misclassified.")
        return self.tr("Most frequent mistake: {true} taken for {predicted}, {count} times.").format(
            true=self._names[worst.true], predicted=self._names[worst.predicted], count=worst.count
        )

    def _refresh(self) -> None:
        self._stack.setCurrentIndex(int(self._counts is not None))
        if self._counts is None:
            return
        self.view.set_counts(self._counts, self._names)
        self.sentence.setText(self.most_frequent())
        if self._dialog is not None:
            self._fill_dialog(self._dialog)

    def _fill_dialog(self, dialog: ConfusionDialog) -> None:
        if self._counts is not None:
            dialog.view.set_counts(self._counts, self._names)
            dialog.show_texts(self._epoch, int(self._counts.sum()), self.most_frequent())

    def _on_cell_clicked(self, true: int, predicted: int) -> None:
        self.open_dialog()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_theme_changed(self) -> None:
        look, big = theme(), theme().projector
        self._arrange()
        # the back row gets the sentence large; nobody there can click
        self.sentence.setProperty("role", "lead" if big else "caption")
        self.sentence.style().unpolish(self.sentence)
        self.sentence.style().polish(self.sentence)
        self.enlarge.setVisible(not big)
        side = look.px(18)
        self.enlarge.setIconSize(QSize(side, side))

    def _arrange(self) -> None:
        # where height is short, the matrix takes all of it and the sentence stands beside
        beside = theme().projector or self.width() > BESIDE_RATIO * self.height()
        direction = QVBoxLayout.Direction
        self._column.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._column.setStretch(0, 2)
        self._column.setStretch(1, 1 if beside else 0)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the sentence where there is room."""
        super().resizeEvent(event)
        self._arrange()


class ConfusionDialog(QDialog):
    """The matrix with its counts; it follows the run while it is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = ConfusionView()
        self._lead, self._sentence = QLabel(), QLabel()
        self._lead.setProperty("role", "lead")
        self._sentence.setProperty("role", "body")
        self._sentence.setWordWrap(True)
        self._shown = (0, 0, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addWidget(self.view, 1)
        column.addWidget(self._sentence)
        screen = parent.screen().availableSize()
        self.resize(
            min(theme().px(DIALOG_PX[0]), screen.width()), min(theme().px(DIALOG_PX[1]), screen.height())
        )

    def show_texts(self, epoch: int, images: int, told: str) -> None:
        """Heading and sentence."""
        self._shown = (epoch, images, told)
        title = self.tr("Confusion matrix")
        self.setWindowTitle(title)
        self._lead.setText(
            self.tr("{title}: {images} validation images after epoch {epoch}").format(
                title=title, images=f"{images:,}", epoch=epoch
            )
        )
        self._sentence.setText(
            self.tr("{sentence} Rows: the true class. Columns: the class the network says.").format(
                sentence=told
            )
        )

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_texts(*self._shown)
        super().changeEvent(event)
