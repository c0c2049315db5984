"""Loss and accuracy side by side, each with its number in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.tabs.training.state import SMOOTHINGS
from gui.tabs.training.texts import accuracy_text, loss_text
from gui.theme import theme, theme_manager
from gui.widgets.curve_legend import CurveLegend
from gui.widgets.live_curves import CurvesView
from gui.widgets.number_text import significant
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from engine.training.events import EpochEnded, Started, StepsEnded
    from gui.tabs.training.runs import Run
    from gui.widgets.curve_model import ReadOut

Shown = Literal["both", "loss", "accuracy"]


class PlotColumn(QFrame):
    """Headline over a plot; a card of its own where there is room for two."""

    def __init__(self, kind: Literal["loss", "accuracy"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = CurvesView(kind)
        self.curves.set_axis_title_visible(False)
        self._name, self._what, self.value = QLabel(), QLabel(), QLabel()
        self.head = QHBoxLayout()
        for label in (self._name, self._what, self.value):
            self.head.addWidget(label)
        self.head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.head)
        self._column.addWidget(self.curves, 1)
        self._carded = False
        theme_manager().changed.connect(self.restyle)
        self.restyle()

    def set_names(self, name: str, what: str) -> None:
        """Name the plot and its number."""
        self._name.setText(name)
        self._what.setText(what)

    def show_value(self, text: str) -> None:
        """Write the number large; before the first epoch there is none."""
        self.value.setText(text)
        self._what.setVisible(bool(text))

    def set_carded(self, on: bool) -> None:
        """Stand in a card of its own, or in the common one."""
        self._carded = on
        self.setObjectName("card" if on else "plot_column")
        self.style().unpolish(self)
        self.style().polish(self)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts, colours and distances from the theme in force."""
        look = theme()
        margins = (16, 10, 16, 10) if self._carded else (0, 0, 0, 0)
        self._column.setContentsMargins(*(look.px(m) for m in margins))
        self._column.setSpacing(look.px(4))
        self.head.setSpacing(look.px(8))
        self.value.setMinimumHeight(Segmented().sizeHint().height())  # both heads are equally high
        self._name.setFont(look.font("lead"))
        self._what.setFont(look.font("body"))
        self.value.setFont(look.font("title", 800))
        self._what.setStyleSheet(f"color: {look.tokens.ink2}")
        self.value.setStyleSheet(f"color: {look.tokens.curve_2}")


class PlotsPanel(QFrame):
    """Both plots, the switch of the axis, the smoothing, and one legend for both.

    Args:
        parent: owner.
    """

    log_changed = Signal(bool)
    smoothing_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss, self.accuracy = PlotColumn("loss"), PlotColumn("accuracy")
        self.columns = (self.loss, self.accuracy)
        self.axis, self.smoothing = Segmented(), Segmented()
        self.legend = CurveLegend()
        self._smoothing_label = QLabel()
        self._smoothing_label.setProperty("role", "caption")
        self._ghost: Run | None = None
        self._steps_per_epoch = 1
        self._wide = False
        self.loss.head.addWidget(self.axis)
        self._plots = QHBoxLayout()
        self._plots.addWidget(self.loss, 1)
        self._plots.addWidget(self.accuracy, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.legend, 1)
        self._foot.addWidget(self._smoothing_label)
        self._foot.addWidget(self.smoothing)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._plots, 1)
        self._column.addLayout(self._foot)
        self.axis.chosen.connect(self._on_axis_chosen)
        self.smoothing.chosen.connect(self._on_smoothing_chosen)
        self.loss.curves.value_at_cursor.connect(self._on_loss_pointed)
        self.accuracy.curves.value_at_cursor.connect(self._on_accuracy_pointed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._show_values(None, None)
        self.set_wide(False)
        self.retranslate()

    # data
    def begin(self, event: Started, continued: bool) -> None:
        """A run starts; one that goes on keeps its curves."""
        self._steps_per_epoch = event.steps_per_epoch
        for column in self.columns:
            if not continued:
                column.curves.clear()
            column.curves.set_steps_per_epoch(event.steps_per_epoch)
            column.curves.set_total_epochs(event.epochs_wanted)
        if not continued:
            self._show_values(None, None)

    def clear(self) -> None:
        """Show no run."""
        for column in self.columns:
            column.curves.clear()
            column.curves.clear_ghost()
        self.set_ghost(None)
        self._show_values(None, None)

    def take_steps(self, event: StepsEnded) -> None:
        """Draw the steps of a group."""
        self.loss.curves.append_steps(event.first_step, event.losses)
        self.accuracy.curves.append_steps(event.first_step, event.accuracies)
        now = event.first_step + len(event.losses)
        for column in self.columns:
            column.curves.set_now(now)

    def take_epoch(self, event: EpochEnded) -> None:
        """Mark an epoch's end."""
        self.loss.curves.append_epoch(event.steps_done, event.validation_loss, event.loss)
        self.accuracy.curves.append_epoch(event.steps_done, event.validation_accuracy, event.accuracy)
        self._show_values(event.validation_loss, event.validation_accuracy)

    def end(self) -> None:
        """The run is over: no line for now."""
        for column in self.columns:
            column.curves.set_now(None)

    def set_ghost(self, run: Run | None) -> None:
        """Compare with a run, epoch by epoch."""
        self._ghost = run
        for kind, column in zip(("loss", "accuracy"), self.columns, strict=True):
            if run is None:
                column.curves.clear_ghost()
                continue
            values = run.curve(kind)
            share = self._steps_per_epoch / run.steps_per_epoch
            column.curves.set_ghost([step * share for step in range(len(values))], values)
        self._show_legend()

    # look
    def set_axis_log(self, on: bool) -> None:
        """Choose the axis of the loss; emits nothing new if it is so already."""
        self.loss.curves.set_log(on)
        self.axis.set_current("log" if on else "linear")

    def set_smoothing(self, weight: float) -> None:
        """Choose β of the moving average."""
        for column in self.columns:
            column.curves.set_smoothing(weight)
        self.smoothing.set_current(str(weight))

    def set_wide(self, wide: bool) -> None:
        """Two cards, or both plots in one."""
        self._wide = wide
        self.setObjectName("plots" if wide else "card")
        for column in self.columns:
            column.set_carded(wide)
        self.style().unpolish(self)
        self.style().polish(self)
        self._on_theme_changed()

    def show_only(self, shown: Shown) -> None:
        """Give one plot all the room, or show both."""
        self.loss.setVisible(shown != "accuracy")
        self.accuracy.setVisible(shown != "loss")

    def set_controls_visible(self, on: bool) -> None:
        """Hide what only the hand at the desk needs."""
        for widget in (self.axis, self.smoothing, self._smoothing_label):
            widget.setVisible(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.loss.set_names(self.tr("Loss"), self.tr("validation"))
        self.accuracy.set_names(self.tr("Accuracy"), self.tr("validation"))
        self.axis.set_items([("linear", self.tr("Linear")), ("log", self.tr("Log"))])
        self.axis.setAccessibleName(self.tr("Axis of the loss"))
        self.smoothing.set_items(
            [(str(weight), significant(weight) if weight else self.tr("Off")) for weight in SMOOTHINGS]
        )
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(
            self.tr("Weight of the moving average; every batch stays visible behind it.")
        )
        self._smoothing_label.setText(self.tr("Smoothing"))
        for column in self.columns:
            column.curves.retranslate()
        self._show_legend()

    def _show_legend(self) -> None:
        entries = self.loss.curves.legend_entries()
        if self._ghost is not None:
            entries = [
                type(e)(e.role, f"{e.text} #{self._ghost.number}") if e.role == "ghost" else e
                for e in entries
            ]
        self.legend.set_entries(entries, self.tr("x axis: epoch"))

    def _show_values(self, loss: float | None, accuracy: float | None) -> None:
        self.loss.show_value("" if loss is None else loss_text(loss))
        self.accuracy.show_value("" if accuracy is None else accuracy_text(accuracy))

    def _on_axis_chosen(self, item: str) -> None:
        self.loss.curves.set_log(item == "log")
        self.log_changed.emit(item == "log")

    def _on_smoothing_chosen(self, item: str) -> None:
        for column in self.columns:
            column.curves.set_smoothing(float(item))
        self.smoothing_changed.emit(float(item))

    def _on_loss_pointed(self, read: ReadOut | None) -> None:
        self.accuracy.curves.set_cursor_step(None if read is None else read.step)

    def _on_accuracy_pointed(self, read: ReadOut | None) -> None:
        self.loss.curves.set_cursor_step(None if read is None else read.step)

    def _on_theme_changed(self) -> None:
        look = theme()
        margins = (0, 0, 0, 0) if self._wide else (16, 10, 16, 8)
        self._column.setContentsMargins(*(look.px(m) for m in margins))
        self._column.setSpacing(look.px(6))
        self._plots.setSpacing(look.px(12 if self._wide else 24))
        self._foot.setSpacing(look.px(8))
        foot = look.px(16) if self._wide else 0
        self._foot.setContentsMargins(foot, 0, foot, 0)
