"""Depth, scale of the weights, start of the path; or the learning rate of the neuron."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from engine.operations.depth import MOST_LAYERS
from gui.studio.controls import BiasBox
from gui.tabs.activations.depth_part import (
    INITIALISATIONS,
    LARGEST_RATE,
    LARGEST_SCALE,
    LARGEST_SEED,
    LARGEST_START,
    LARGEST_Z,
    PATHS,
    SMALLEST_RATE,
    SMALLEST_SCALE,
    VIEWS,
    WIDTHS,
)
from gui.tabs.activations.flow_bar import FlowBar
from gui.tabs.activations.slider_field import LogSlider, WholeSlider
from gui.theme import theme_manager
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.activations.depth_part import DepthPart

OWN = "own"
_LAYERS = ("depth", "scale", "start", "path", "z", "width", "seed")
_NEURON = ("rate", "weight", "bias")


class _NumberBox(BiasBox):
    """A number within bounds; − and + go by a half.

    Args:
        largest: the bounds are −largest and largest.
        parent: owner.
    """

    def __init__(self, largest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_range(-largest, largest)

    def stepped(self, value: float, steps: int) -> float:
        """Halves."""
        return round(value + steps / 2, 9)


class DepthBar(FlowBar):
    """Shows a part and tells what is wanted.

    Args:
        parent: owner.
    """

    view_wanted = Signal(str)
    depth_wanted = Signal(object, bool)  # layers; goes on with the drag before
    scale_wanted = Signal(object, bool)
    rate_wanted = Signal(object, bool)
    put_wanted = Signal(str, object)  # attribute of the part, its new value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.layers = Segmented(), WholeSlider(1, MOST_LAYERS)
        self.scale, self.start = LogSlider(SMALLEST_SCALE, LARGEST_SCALE), Segmented()
        self.path, self.z = Segmented(), _NumberBox(LARGEST_Z)
        self.width_choice, self.seed = QComboBox(), IntegerBox(0, 0, LARGEST_SEED)
        self.rate = LogSlider(SMALLEST_RATE, LARGEST_RATE)
        self.weight, self.bias = _NumberBox(LARGEST_START), _NumberBox(LARGEST_START)
        self._part: DepthPart | None = None
        self._own = False  # whether the scale is none of the usual ones
        for width in WIDTHS:
            self.width_choice.addItem(str(width), width)
        self._fill(
            {
                "view": self.view,
                "depth": self.layers,
                "scale": self.scale,
                "start": self.start,
                "path": self.path,
                "z": self.z,
                "width": self.width_choice,
                "seed": self.seed,
                "rate": self.rate,
                "weight": self.weight,
                "bias": self.bias,
            },
            {},
            second="start",
        )
        for box in (self.z, self.seed, self.weight, self.bias):
            box.setFixedWidth(box.minimumSizeHint().width())
        self.view.chosen.connect(self.view_wanted)
        self.layers.chosen.connect(self.depth_wanted)
        self.scale.chosen.connect(self.scale_wanted)
        self.rate.chosen.connect(self.rate_wanted)
        self.start.chosen.connect(self._on_start)
        self.path.chosen.connect(self._on_path)
        self.width_choice.activated.connect(self._on_width)
        self.z.value_changed.connect(self._on_z)
        self.seed.value_changed.connect(self._on_seed)
        self.weight.value_changed.connect(self._on_weight)
        self.bias.value_changed.connect(self._on_bias)
        theme_manager().changed.connect(self._fit_boxes)
        self.retranslate()

    def show_part(self, part: DepthPart) -> None:
        """Set every control; tells nobody."""
        before, self._part = self._part, part
        widgets = (self.view, self.start, self.path, self.z, self.seed, self.weight, self.bias)
        blocked = [QSignalBlocker(widget) for widget in widgets]
        self.view.set_current(part.view)
        self._show_start(part)
        self.path.set_current(part.path)
        self.z.set_value(part.z)
        self.seed.set_value(part.seed)
        self.weight.set_value(part.weight)
        self.bias.set_value(part.bias)
        for blocker in blocked:
            blocker.unblock()
        self.layers.show_value(part.depth)
        self.scale.show_value(part.scale)
        self.rate.show_value(part.rate)
        self.width_choice.setCurrentIndex(self.width_choice.findData(part.width))
        if before is None or before.view != part.view:
            for name in _LAYERS:
                self.set_shown(name, part.view == "layers")
            for name in _NEURON:
                self.set_shown(name, part.view == "neuron")

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_label("view", self.tr("Show"))
        self.set_label("depth", self.tr("Layers"))
        self.set_label(
            "scale",
            self.tr("Weight scale"),
            self.tr("Deviation of the weights times √neurons; w of the path"),
        )
        self.set_label(
            "start", self.tr("Initialisation"), self.tr("The usual scales in layers of equal width")
        )
        self.set_label(
            "path",
            self.tr("Path"),
            self.tr("Every layer at the same z, or a number that goes through all layers"),
        )
        self.set_label("z", "z", self.tr("z of every layer, or the number that goes in"))
        self.set_label("width", self.tr("Neurons"))
        self.set_label("seed", self.tr("Seed"))
        self.set_label("rate", self.tr("Learning rate"))
        self.set_label("weight", self.tr("Start w"))
        self.set_label("bias", self.tr("Start b"))
        views = {"layers": self.tr("Many layers"), "neuron": self.tr("Dead neuron")}
        paths = {"same": self.tr("same z"), "through": self.tr("goes through")}
        self.view.set_items([(view, views[view]) for view in VIEWS])
        self.path.set_items([(path, paths[path]) for path in PATHS])
        self._fill_start()
        self._flow()

    # inside
    def _show_start(self, part: DepthPart) -> None:
        """Which initialisation it is; one more word stands there while it is none of them."""
        found = next(
            (name for name, scale in INITIALISATIONS.items() if math.isclose(scale, part.scale)), OWN
        )
        blocked = QSignalBlocker(self.start)
        if (found == OWN) != self._own:
            self._own = found == OWN
            self._fill_start()
        self.start.set_current(found)
        blocked.unblock()

    def _fill_start(self) -> None:
        texts = {
            "small": self.tr("Small"),
            "glorot": "Glorot",
            "he": "He",
            "large": self.tr("Large"),
            OWN: self.tr("Own"),
        }
        names = (*INITIALISATIONS, OWN) if self._own else tuple(INITIALISATIONS)
        self.start.set_items([(name, texts[name]) for name in names])

    def _fit_boxes(self) -> None:
        for box in (self.z, self.seed, self.weight, self.bias):
            box.setFixedWidth(box.minimumSizeHint().width())
        self._flow()

    def _on_start(self, name: str) -> None:
        if name in INITIALISATIONS:
            self.scale_wanted.emit(INITIALISATIONS[name], False)

    def _on_path(self, path: str) -> None:
        self.put_wanted.emit("path", path)

    def _on_width(self, index: int) -> None:
        self.put_wanted.emit("width", self.width_choice.itemData(index))

    def _on_z(self, z: float) -> None:
        self.put_wanted.emit("z", float(z))

    def _on_seed(self, seed: int) -> None:
        self.put_wanted.emit("seed", seed)

    def _on_weight(self, weight: float) -> None:
        self.put_wanted.emit("weight", float(weight))

    def _on_bias(self, bias: float) -> None:
        self.put_wanted.emit("bias", float(bias))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
