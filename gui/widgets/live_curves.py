"""One live plot of a training run: loss or accuracy, per step and per epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.theme import theme, theme_manager
from gui.widgets.curve_canvas import CurveCanvas
from gui.widgets.curve_cursor import Cursor, ReadOutRow
from gui.widgets.curve_export import export_curves
from gui.widgets.curve_legend import LegendEntry
from gui.widgets.curve_model import CurveModel, EpochMark, Kind, ReadOut, fit_range
from gui.widgets.curve_plot import Polyline, empty
from gui.widgets.curve_reduce import bucket_means, bucket_size, minimum_maximum
from gui.widgets.number_text import fixed

if TYPE_CHECKING:
    from pathlib import Path

    from gui.widgets.curve_axes import Scale
    from gui.widgets.curve_data import Vector
    from gui.widgets.curve_style import Role

RAW_COLUMNS = 500
SMOOTHED_COLUMNS = 400
GHOST_COLUMNS = 180
DEFAULT_SMOOTHING = 0.95
# New steps are drawn ten times a second: each drawing takes milliseconds from the training beside it
LIVE_INTERVAL_MS = 100


class CurvesView(CurveCanvas):
    """Curves over epochs: every step faintly, its debiased average, validation marks, a previous run.

    Steps are counted from 0 over the whole run. Drag chooses a stretch of epochs, a double click or
    the button that then appears shows everything again. With the keyboard: ← → move the crosshair,
    with Shift by one step, Home and End to the ends; + and − zoom, 0 resets, Esc hides the crosshair.

    Args:
        kind: ``"loss"``, or ``"accuracy"`` from 0 to 1, shown in percent.
        parent: owner.
    """

    value_at_cursor = Signal(object)  # ReadOut, or None when the crosshair goes

    def __init__(self, kind: Kind = "loss", parent: QWidget | None = None) -> None:
        # the canvas refreshes as it is laid out, so the data must be there before it
        self._model = CurveModel(kind, DEFAULT_SMOOTHING)
        self._log = False
        self._means_visible = False
        self._axis_title_visible = True
        self._cursor_step: int | None = None
        self._now: int | None = None
        self._ghost_cache: tuple[tuple[float, float, int, int], Polyline] | None = None
        super().__init__(self._scale(), parent)
        # several changes of one batch of events are drawn once
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._since_redraw = QElapsedTimer()
        self._since_redraw.start()
        self._redraw.timeout.connect(self.refresh)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self.refresh()

    # data
    def clear(self) -> None:
        """Forget this run; a previous run shown as ghost stays."""
        self._model.clear()
        self._now = None
        self._set_cursor(None)
        self.reset_zoom()
        self._changed()

    def append_steps(self, first_step: int, values: ArrayLike) -> None:
        """Take the training values of steps ``first_step``, ``first_step + 1`` and so on.

        Args:
            first_step: step of the first value; normally the one after the last known. Values of
                earlier steps are replaced.
            values: shape (n,); NaN and infinite values are gaps.
        """
        self._model.series.write(first_step, values)
        self._changed(live=True)

    def append_epoch(self, step: int, value: float, training_value: float | None = None) -> None:
        """Take an epoch's end: ``step`` steps were done, with the validation value and the training mean."""
        self._model.add_mark(EpochMark(step, value, training_value))
        self._changed()

    def set_steps_per_epoch(self, steps: int) -> None:
        """Tell how many steps are one unit of the x axis."""
        self._model.steps_per_epoch = max(1, steps)
        self._changed()

    def set_total_epochs(self, epochs: float) -> None:
        """Tell where the x axis ends; more epochs than that lengthen it."""
        self._model.total_epochs = max(1.0, float(epochs))
        self._changed()

    def set_ghost(self, steps: ArrayLike, values: ArrayLike, smooth: bool = True) -> None:
        """Show a previous run, dashed and grey.

        Args:
            steps: ascending, in steps of *this* run's epochs, shape (n,).
            values: shape (n,).
            smooth: whether the values are per step and get the same smoothing as this run.
        """
        self._model.set_ghost(steps, values, smooth)
        self._changed()

    def clear_ghost(self) -> None:
        """Show no previous run."""
        self._model.set_ghost([], [], smooth=False)
        self._changed()

    def set_now(self, step: int | None) -> None:
        """Draw a vertical line where training is, or none."""
        self._now = step
        self._changed()

    # look
    def set_log(self, on: bool) -> None:
        """Draw the y axis logarithmically (a loss; an accuracy stays linear)."""
        self._log = on and self._model.kind == "loss"
        self._plot.set_scale(self._scale())
        self._changed()

    def set_smoothing(self, weight: float) -> None:
        """Choose β of the moving average, 0 to 0.99; the raw curve is always drawn."""
        self._model.set_smoothing(weight)
        self._changed()

    def set_epoch_means_visible(self, on: bool) -> None:
        """Draw the mean of an epoch's training values at its end."""
        self._means_visible = on
        self._changed()

    def set_axis_title_visible(self, on: bool) -> None:
        """Write "Epoch" below the x axis; off where a shared legend says it."""
        self._axis_title_visible = on
        self.retranslate()

    def model(self) -> CurveModel:
        """The data shown (for exports and tests); not to be changed."""
        return self._model

    def legend_entries(self) -> list[LegendEntry]:
        """The curves that have data, named in the user's language."""
        names = self._names()
        entries = [LegendEntry("smoothed", self.tr("Training (smoothed)"))]
        if self._means_visible:
            entries.append(LegendEntry("epoch_mean", names["epoch_mean"]))
        entries.append(LegendEntry("validation", names["validation"]))
        if self._model.ghost.size:
            entries.append(LegendEntry("ghost", names["ghost"]))
        return entries

    def export(self, path: Path) -> None:
        """Write what is shown as ``.png`` (double size) or ``.svg``, or all values as ``.csv``.

        Raises:
            OSError: the file could not be written; an existing one is untouched.
            ValueError: another ending.
        """
        self.refresh()
        title = self.tr("Loss") if self._model.kind == "loss" else self.tr("Accuracy")
        export_curves(path, self._model, self._plot, title, self.legend_entries(), self.tr("x axis: epoch"))

    # view
    def set_cursor_step(self, step: int | None) -> None:
        """Put the crosshair on a step, or take it away; two plots are kept together by this."""
        self._set_cursor(step)

    def epochs_end(self) -> float:
        """Right end of the x axis when all is shown."""
        return self._model.epochs_end()

    def point_at(self, epoch: float | None) -> None:
        """Move the crosshair to the step nearest to a place on the x axis, or take it away."""
        self._set_cursor(None if epoch is None else self._model.step_at(epoch))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._plot.set_title_below(self.tr("Epoch") if self._axis_title_visible else "")
        self._reset.setText(self.tr("Whole run"))
        self._reset.setToolTip(self.tr("Show the whole run again (double click)"))
        loss = self._model.kind == "loss"
        self.setAccessibleName(self.tr("Loss curves") if loss else self.tr("Accuracy curves"))
        self.place_reset()
        self._changed()

    def refresh(self) -> None:
        """Draw now what has come since the last time."""
        self._redraw.stop()
        self._since_redraw.restart()
        model, per_epoch = self._model, self._model.steps_per_epoch
        left, right = self.epochs_shown()
        first, end = int(left * per_epoch) - 1, int(np.ceil(right * per_epoch)) + 2
        raw = self._reduced(model.series.raw, first, end, RAW_COLUMNS)
        smoothed = self._reduced(model.series.smoothed, first, end, SMOOTHED_COLUMNS, model.smoothing >= 0.5)
        ghost = self._ghost_line(left, right)
        ends = np.array([mark.step for mark in model.marks], dtype=np.float64) / per_epoch
        validation = Polyline(ends, np.array([mark.validation for mark in model.marks], dtype=np.float64))
        means = self._mean_marks(ends)
        lines: dict[Role, Polyline] = {
            "raw": raw,
            "smoothed": smoothed,
            "ghost": ghost,
            "validation": validation,
        }
        inside = (ends >= left) & (ends <= right)
        main = [
            smoothed.values,
            ghost.values,
            validation.values[inside],
            means.values[inside[: means.values.size]],
        ]
        self._plot.set_ranges((left, right), fit_range(model.kind, self._log, main, raw.values))
        for role, line in lines.items():
            self._plot.set_line(role, line)
        self._plot.set_marks(validation, means)
        self._plot.set_now(None if self._now is None else self._now / per_epoch)
        self._show_cursor()

    def _reduced(
        self, values: Vector, first: int, end: int, most_columns: int, averaged: bool = False
    ) -> Polyline:
        columns = int(min(most_columns, max(64, self._plot.area().width())))
        bucket = bucket_size(end - first, columns)
        # a strongly smoothed curve has no peaks to lose, and is a clean line this way
        reduce = bucket_means if averaged else minimum_maximum
        steps, reduced = reduce(values, first, end, bucket)
        return Polyline(steps / self._model.steps_per_epoch, reduced)

    def _ghost_line(self, left: float, right: float) -> Polyline:
        model = self._model
        if not model.ghost.size:
            return empty()
        # a previous run does not grow, so what was reduced once serves until the view changes
        key = (left, right, model.steps_per_epoch, model.ghost_version)
        if self._ghost_cache is None or self._ghost_cache[0] != key:
            epochs = model.ghost_steps / model.steps_per_epoch
            first = max(0, int(np.searchsorted(epochs, left)) - 1)
            end = min(epochs.size, int(np.searchsorted(epochs, right, side="right")) + 1)
            places, values = bucket_means(model.ghost, first, end, bucket_size(end - first, GHOST_COLUMNS))
            self._ghost_cache = key, Polyline(epochs[places.astype(np.intp)], values)
        return self._ghost_cache[1]

    def _mean_marks(self, ends: Vector) -> Polyline:
        if not self._means_visible:
            return empty()
        means = [np.nan if mark.training is None else mark.training for mark in self._model.marks]
        return Polyline(ends, np.array(means, dtype=np.float64))

    def _scale(self) -> Scale:
        if self._model.kind == "accuracy":
            return "percent"
        return "log" if self._log else "linear"

    def _changed(self, live: bool = False) -> None:
        if not self.isVisible():
            return
        wait_ms = max(0, LIVE_INTERVAL_MS - self._since_redraw.elapsed()) if live else 0
        if not self._redraw.isActive() or wait_ms < self._redraw.remainingTime():
            self._redraw.start(wait_ms)

    # crosshair
    def _set_cursor(self, step: int | None) -> None:
        if step == self._cursor_step:
            return
        known = len(self._model.series) > 0
        self._cursor_step = step if known else None
        self._show_cursor()
        shown = self._cursor_step
        self.value_at_cursor.emit(None if shown is None else self._model.read(shown))

    def _show_cursor(self) -> None:
        if self._cursor_step is None:
            self._overlay.show_cursor(self._plot.area(), None)
            return
        read = self._model.read(self._cursor_step)
        area = self._plot.area()
        x = self._plot.to_px(read.epoch, 1.0).x()
        if not area.left() - 1 <= x <= area.right() + 1:
            self._overlay.show_cursor(area, None)
            return
        points: list[tuple[Role, QPointF]] = []
        values: tuple[tuple[Role, float | None], ...] = (("smoothed", read.smoothed), ("ghost", read.ghost))
        for role, value in values:
            if value is not None and (value > 0 or not self._log):
                centre = self._plot.to_px(read.epoch, value)
                if area.contains(centre):
                    points.append((role, centre))
        title = self.tr("Epoch {epoch} · step {step}").format(epoch=fixed(read.epoch, 2), step=read.step)
        self._overlay.show_cursor(area, Cursor(x, points, title, self._rows(read)))

    def _names(self) -> dict[Role, str]:
        return {
            "raw": self.tr("This batch"),
            "smoothed": self.tr("Smoothed"),
            "validation": self.tr("Validation"),
            "epoch_mean": self.tr("Epoch mean"),
            "ghost": self.tr("Previous run"),
        }

    def _rows(self, read: ReadOut) -> list[ReadOutRow]:
        names = self._names()
        values: tuple[tuple[Role, float | None], ...] = (
            ("smoothed", read.smoothed),
            ("raw", read.raw),
            ("validation", read.validation),
            ("ghost", read.ghost),
        )
        return [ReadOutRow(role, names[role], self.value_text(v)) for role, v in values if v is not None]

    def value_text(self, value: float) -> str:
        """Write a loss with four decimals, an accuracy in percent with two."""
        return fixed(value, 4) if self._model.kind == "loss" else f"{fixed(100 * value, 2)} %"

    def _on_theme_changed(self) -> None:
        self._plot.restyle()
        self.retranslate()
        self.updateGeometry()

    def _move_cursor(self, key: int, fine: bool) -> bool:
        model = self._model
        last = len(model.series) - 1
        if last < 0:
            return False
        left, right = self.epochs_shown()
        # without Shift about two px; one step may be far less than a px
        stride = 1 if fine else max(1, round((right - left) * model.steps_per_epoch / 200))
        step = last if self._cursor_step is None else self._cursor_step
        places = {
            Qt.Key.Key_Left: step - stride if self._cursor_step is not None else step,
            Qt.Key.Key_Right: step + stride,
            Qt.Key.Key_Home: model.step_at(left),
            Qt.Key.Key_End: model.step_at(right),
        }
        self._set_cursor(int(np.clip(places[Qt.Key(key)], 0, last)))
        return True

    def _zoom_centre(self) -> float:
        if self._cursor_step is not None:
            return self._cursor_step / self._model.steps_per_epoch
        left, right = self.epochs_shown()
        return (left + right) / 2

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As in the training tab at 1280×720."""
        return QSize(420, 240)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Still readable."""
        return QSize(theme().px(220), theme().px(130))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what came while hidden."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Everything the mouse can do."""
        key, taken = event.key(), True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            taken = self._move_cursor(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(0.5, self._zoom_centre())
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_by(2.0, self._zoom_centre())
        elif key == Qt.Key.Key_0:
            self.reset_zoom()
        elif key == Qt.Key.Key_Escape and self._cursor_step is not None:
            self._set_cursor(None)
        else:
            taken = False
        if not taken:
            super().keyPressEvent(event)
