"""The fields of a run's numbers, bound to a ``TrainingSpec``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from engine.errors import EngineError
from engine.training.spec import MAX_EPOCHS, OptimizerName, RecordedLoss, TrainingSpec
from gui.messages import sentence
from gui.tabs.training.state import TRAIN_LIMITS
from gui.tabs.training.texts import optimizer_name
from gui.theme import theme, theme_manager
from gui.widgets.fields import Field
from gui.widgets.spin_box import IntegerBox, NumberBox, RateBox

LABEL_PX = 96
GAP_PX = 6
LARGEST_SEED = 2**31 - 1
LARGEST_RATE = 1e7  # far beyond sense, so that a class can watch a run diverge
LARGEST_DROPOUT = 0.99
OPTIMIZERS: tuple[OptimizerName, ...] = ("sgd", "adam")
RECORDED: tuple[RecordedLoss, ...] = ("after-update", "before-update")
# where the sentence of an error of the engine belongs
_FIELD_OF_ERROR = {
    "batch-larger-than-data": "batch_size",
    "batch-size-not-positive": "batch_size",
    "epochs-not-positive": "epochs",
    "learning-rate-not-positive": "learning_rate",
    "seed-out-of-range": "seed",
    "dropout-out-of-range": "dropout",
}


class DropoutBox(RateBox):
    """A dropout rate: from 0 to below 1, in steps of 0.1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.5, 0.0, LARGEST_DROPOUT, parent)

    def stepped(self, value: float, steps: int) -> float:
        """Tenths."""
        return round(value + 0.1 * steps, 1)


class HyperParameters(QWidget):
    """Fields one below the other; each change gives a new spec, or a sentence at the field.

    Args:
        parent: owner.
    """

    spec_changed = Signal(object)  # TrainingSpec
    limit_changed = Signal(object)  # int, or None for all images
    learning_rate_changed = Signal(float)  # also in spec_changed; the one number that a run takes live

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = TrainingSpec.of("course-scratch")
        self._filling = False
        self.optimizer, self.train_limit, self.recorded_loss = QComboBox(), QComboBox(), QComboBox()
        for box in (self.optimizer, self.train_limit, self.recorded_loss):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.learning_rate = RateBox(0.01, 1e-7, LARGEST_RATE)
        self.batch_size = IntegerBox(128, 1, 60_000, step=0)
        self.epochs = IntegerBox(20, 1, MAX_EPOCHS)
        self.seed = IntegerBox(42, 0, LARGEST_SEED)
        self.kernels = IntegerBox(10, 1, 256)
        self.units = IntegerBox(100, 1, 4096, step=10)
        self.dropout = DropoutBox()
        self.fields: dict[str, Field] = {
            name: Field(getattr(self, name))
            for name in (
                *("optimizer", "learning_rate", "batch_size", "epochs", "train_limit", "seed"),
                *("kernels", "units", "dropout", "recorded_loss"),
            )
        }
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in self.fields.values():
            # the column is narrower than these boxes would like
            field.control().setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            field.set_label_width(LABEL_PX)
            self._column.addWidget(field)
        for name in ("batch_size", "epochs", "seed", "kernels", "units", "dropout", "learning_rate"):
            number = cast(NumberBox, getattr(self, name))
            number.setKeyboardTracking(False)  # a number half typed is not meant yet
            number.value_changed.connect(self._on_number_changed)
        self.optimizer.activated.connect(self._on_number_changed)
        self.recorded_loss.activated.connect(self._on_number_changed)
        self.train_limit.activated.connect(self._on_limit_activated)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def spec(self) -> TrainingSpec:
        """The last spec that was good."""
        return self._spec

    def limit(self) -> int | None:
        """How many images to train with; None for all."""
        return cast("int | None", self.train_limit.currentData())

    def show_spec(self, spec: TrainingSpec, limit: int | None) -> None:
        """Fill the fields; emits nothing."""
        self._filling = True
        self._spec = spec
        self.optimizer.setCurrentIndex(OPTIMIZERS.index(spec.optimizer))
        self.recorded_loss.setCurrentIndex(RECORDED.index(spec.recorded_loss))
        self.train_limit.setCurrentIndex(0 if limit is None else 1 + TRAIN_LIMITS.index(limit))
        numbers: dict[NumberBox[Any], float] = {
            self.learning_rate: spec.learning_rate,
            self.batch_size: spec.batch_size,
            self.epochs: spec.epochs,
            self.seed: spec.seed,
            self.kernels: spec.options.kernels,
            self.units: spec.options.units,
            self.dropout: spec.options.dropout,
        }
        for box, value in numbers.items():
            box.set_value(value)
        self.fields["dropout"].setVisible(spec.recipe.has_dropout)
        self._filling = False
        self.clear_errors()

    def set_locked(self, locked: bool) -> None:
        """While a run goes on only the learning rate can be changed."""
        for name, field in self.fields.items():
            field.control().setEnabled(not locked or name == "learning_rate")

    def commit(self) -> None:
        """Take over what was typed and not yet entered."""
        for field in self.fields.values():
            box = field.control()
            if isinstance(box, NumberBox) and box.hasFocus():
                box.commit()

    def first_invalid(self) -> QWidget | None:
        """The first field whose text is no usable number."""
        return next((f.control() for f in self.fields.values() if f.error() and not f.isHidden()), None)

    def show_error(self, message_key: str, told: str) -> bool:
        """Show an error of the engine at its field; False if it belongs to none."""
        name = _FIELD_OF_ERROR.get(message_key)
        if name is not None:
            self.fields[name].set_error(told)
        return name is not None

    def clear_errors(self) -> None:
        """Take away sentences of the engine; a field's own stay."""
        for field in self.fields.values():
            control = field.control()
            field.set_error(control.error() if isinstance(control, NumberBox) else "")

    def retranslate(self) -> None:
        """Set every text anew."""
        labels = {
            "optimizer": self.tr("Optimizer"),
            "learning_rate": self.tr("Learning rate"),
            "batch_size": self.tr("Batch size"),
            "epochs": self.tr("Epochs"),
            "train_limit": self.tr("Images"),
            "seed": self.tr("Seed"),
            "kernels": self.tr("Kernels"),
            "units": self.tr("Units"),
            "dropout": self.tr("Dropout rate"),
            "recorded_loss": self.tr("Loss noted"),
        }
        tips = {
            "learning_rate": self.tr("Can be changed while training runs; it counts from the next batch on."),
            "train_limit": self.tr("How many images to train with; validation and test stay whole."),
            "seed": self.tr("Weights, order and dropout: the same seed gives the same curve."),
            "kernels": self.tr("Kernels of the convolution, hence feature maps."),
            "units": self.tr("Units of the hidden dense layer."),
            "recorded_loss": self.tr(
                "The training loss of a batch is measured after the update made with it, as the course's own "
                "loop does, or before it, as Keras does."
            ),
        }
        for name, field in self.fields.items():
            field.set_label(labels[name])
            field.control().setToolTip(tips.get(name, ""))
        _set_items(self.optimizer, [(optimizer_name(name), name) for name in OPTIMIZERS])
        recorded = (self.tr("after step"), self.tr("before step"))
        _set_items(self.recorded_loss, list(zip(recorded, RECORDED, strict=True)))
        counts = [(self.tr("{count}").format(count=f"{limit:,}"), limit) for limit in TRAIN_LIMITS]
        _set_items(self.train_limit, [(self.tr("all"), None), *counts])

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(theme().px(GAP_PX))

    def _on_number_changed(self) -> None:
        if self._filling:
            return
        self.clear_errors()
        before = self._spec
        try:
            options = replace(
                before.options,
                kernels=self.kernels.value(),
                units=self.units.value(),
                dropout=self.dropout.value(),
            )
            self._spec = replace(
                before,
                options=options,
                optimizer=cast(OptimizerName, self.optimizer.currentData()),
                learning_rate=self.learning_rate.value(),
                batch_size=self.batch_size.value(),
                epochs=self.epochs.value(),
                seed=self.seed.value(),
                recorded_loss=cast(RecordedLoss, self.recorded_loss.currentData()),
            )
        except EngineError as error:
            self.show_error(error.message_key, sentence(error))
            return
        if self._spec != before:
            self.spec_changed.emit(self._spec)
        if self._spec.learning_rate != before.learning_rate:
            self.learning_rate_changed.emit(self._spec.learning_rate)

    def _on_limit_activated(self) -> None:
        self.clear_errors()
        self.limit_changed.emit(self.limit())


def _set_items(box: QComboBox, items: list[tuple[str, Any]]) -> None:
    """Name the items anew; the choice stays."""
    chosen = max(0, box.currentIndex())
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(chosen)
