"""The room of depth: what many layers make of a gradient, and how a neuron dies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.studio.formula_frame import FormulaFrame
from gui.studio.piece_label import PieceLabel
from gui.tabs.activations import depth_changes as changes
from gui.tabs.activations import depth_words as words
from gui.tabs.activations.depth_bar import DepthBar
from gui.tabs.activations.depth_figures import (
    decades,
    step_count,
    trainings_of,
    ways_of,
)
from gui.tabs.activations.depth_layers import DepthLayers
from gui.tabs.activations.depth_neuron_cards import NeuronCards
from gui.tabs.activations.depth_plot import DepthCurves, DepthPlot
from gui.tabs.activations.depth_program import program, result
from gui.tabs.activations.function_list import FunctionRow
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.stepped_page import SteppedPage
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.operations.code_text import CodeText
    from gui.studio.moment import Moment
    from gui.tabs.activations.depth_part import DepthPart
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.widgets.page import Density

MARGIN_PX, GAP_PX = 20, 12
FORMULA_PX = 20
TOLD_FROM_PX, LAYERS_FROM_PX = 680, 440  # of height: below that the sentence, then the row of layers give way


class DepthRoom(SteppedPage):
    """Two plots and a row of layers, or two neurons beside each other.

    Attributes:
        bar: all numbers.
        functions: which of them are compared.
        theory: the path.
        measured: the random network.
        layers: the row of layers of the chosen function.
        neurons: the other view.

    Args:
        studio: holds the state.
        parent: owner.
    """

    FIRST_STEP = 10
    POSES: ClassVar = ("depth", "depth-sigmoid", "depth-he", "depth-explodes", "neuron-dies", "neuron-back")

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._projector = False
        self.bar, self.functions = DepthBar(), FunctionRow()
        self.theory, self.measured, self.layers = DepthPlot(), DepthPlot(), DepthLayers()
        self.neurons = NeuronCards()
        self._cards = tuple(Card() for _ in range(3))
        self._line, self._size, self._told = PieceLabel(FORMULA_PX), PieceLabel(FORMULA_PX), QLabel()
        self._told.setProperty("role", "label")
        self._told.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        for card, widget in zip(self._cards, (self.theory, self.measured, self.layers), strict=True):
            card.body.addWidget(widget, 1)
            card.heading().setMinimumWidth(1)  # a long heading does not widen the window
        self._plots = QHBoxLayout()
        self._plots.addWidget(self._cards[0], 1)
        self._plots.addWidget(self._cards[1], 1)
        self._many = QWidget()
        self._column = QVBoxLayout(self._many)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.functions)
        self._column.addLayout(self._plots, 5)
        self._column.addWidget(self._cards[2], 2)
        self._views = QStackedWidget()
        self._views.addWidget(self._many)
        self._views.addWidget(self.neurons)
        self._frame = FormulaFrame()
        line = QHBoxLayout()
        line.addWidget(self._line)
        line.addStretch(1)
        line.addWidget(self._size)
        self._formula = QVBoxLayout(self._frame)
        self._formula.addLayout(line)
        self._formula.addWidget(self._told)
        self._inner = QVBoxLayout()
        self._inner.addWidget(self._views, 1)
        self._inner.addWidget(self._frame)
        self._stack(self.bar, self._inner)

    def _connect(self) -> None:
        bar = self.bar
        bar.view_wanted.connect(self._on_view)
        bar.depth_wanted.connect(self._on_depth)
        bar.scale_wanted.connect(self._on_scale)
        bar.rate_wanted.connect(self._on_rate)
        bar.put_wanted.connect(self._on_put)
        self.functions.toggled.connect(self._on_toggled)
        self.functions.chosen.connect(self._on_chosen)
        for widget in (self.theory, self.measured, self.layers):
            widget.layer_wanted.connect(self._on_layer)
        theme_manager().changed.connect(self._on_theme_changed)

    # showing
    @property
    def part(self) -> DepthPart:
        """What is shown."""
        return self.studio.state.depth

    def show_state(self, state: ActivationsState) -> None:
        """Show other numbers."""
        part = state.depth
        self.bar.show_part(part)
        self.functions.show_part(part)  # type: ignore[arg-type]
        self._views.setCurrentIndex(0 if part.view == "layers" else 1)
        self._line.setVisible(part.view == "layers")
        self._size.setVisible(part.view == "layers")
        self._arrange()

    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Show another step."""
        super().show_moment(moment, animated=animated)
        self._show_step()

    def show_error(self, control: str, told: str) -> None:
        """Say it below the bar."""
        self.bar.show_error(control, told)

    def clear_error(self) -> None:
        """All is well again."""
        self.bar.clear_error()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.retranslate()
        self.functions.retranslate()
        self.neurons.retranslate()
        self._cards[0].set_heading(self.tr("Computed: one path, ∏ w·f′(z)"))
        self._cards[1].set_heading(self.tr("Measured: a random network, back-propagated"))
        self._cards[0].heading().setToolTip(
            self.tr(
                "By theory: what one path multiplies a gradient by, the weight w and the slope in every layer"
            )
        )
        self._cards[1].heading().setToolTip(
            self.tr(
                "By experiment: root mean square of the gradient in layers with random weights and inputs"
            )
        )
        axis, zones = self.tr("layers back"), (self.tr("vanishes"), self.tr("explodes"))
        for plot, name in (
            (self.theory, self.tr("Computed gradient by layers gone back")),
            (self.measured, self.tr("Measured gradient by layers gone back")),
        ):
            plot.set_words(axis, *zones)
            plot.setAccessibleName(name)
        self.layers.set_words(self.tr("last"), self.tr("first"))
        self.layers.setAccessibleName(self.tr("Layers from the last to the first"))
        self._show_step()

    def set_density(self, density: Density) -> None:
        """One plot less beside each other where the window is narrow."""
        super().set_density(density)
        self.neurons.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Plots and product, without the controls."""
        super().set_projector(on)
        self._projector = on
        self.bar.setVisible(not on)
        self.functions.setVisible(not on)
        self._frame.set_band(on)
        self._on_theme_changed()

    def caption(self) -> str:
        """What became of the gradient, or of the neuron."""
        return self._sentence()

    # code
    def program(self, library: str) -> CodeText | None:
        """The measured network of the chosen function, or the training of the ReLU neuron."""
        return program(self.part, library, self.studio.moment.step)

    def result(self) -> str:
        """The gradient of the first layer, or the loss of the neuron."""
        return result(self.part, self.studio.moment.step)

    def take_pose(self, name: str) -> None:
        """A preset at a step."""
        presets: dict[str, tuple[str, int]] = {
            "depth": ("depth-three", 10),
            "depth-sigmoid": ("depth-sigmoid", 6),
            "depth-he": ("depth-relu-he", 30),
            "depth-explodes": ("depth-explodes", 20),
            "neuron-dies": ("neuron-dies", 1),
            "neuron-back": ("neuron-dies", 12),
        }
        preset, step = presets[name]
        self.studio.start_with(with_preset(self.studio.state, preset), step)

    # inside
    def _show_step(self) -> None:
        part = self.part
        step = min(self.studio.moment.step, step_count(part) - 1)
        if part.view == "neuron":
            self.neurons.show_step(trainings_of(part), step)
        else:
            ways = ways_of(part)
            reach = decades(ways)
            for plot, curves in (
                (self.theory, {name: way.path for name, way in ways.items()}),
                (self.measured, {name: way.measured for name, way in ways.items()}),
            ):
                plot.show_curves(DepthCurves(curves, part.chosen, reach, step))
            way = ways[part.chosen]
            self.layers.show_sizes(way.measured, step)
            self._line.set_pieces(words.product(part.chosen, way, step))
            self._size.set_pieces(words.measured(part.chosen, way, step))
        self._told.setText(self._sentence())
        self.layers.setAccessibleDescription(self._told.text())

    def _sentence(self) -> str:
        part = self.part
        step = min(self.studio.moment.step, step_count(part) - 1)
        if part.view == "layers":
            return words.verdict(part.chosen, ways_of(part)[part.chosen], step)
        relu, leaky = trainings_of(part).values()
        first = next((one.index for one in relu if one.is_dead), None)
        return words.neuron_sentence(relu[step], leaky[step], first)

    def _arrange(self) -> None:
        look, height = theme(), self.height()
        part = self.part
        self._cards[2].setVisible(self._projector or height >= look.px(LAYERS_FROM_PX))
        is_high = height >= look.px(TOLD_FROM_PX) or part.view == "neuron"
        self._told.setVisible(not self._projector and is_high)
        self._frame.setVisible(not (self._projector and part.view == "neuron"))

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = 0 if self._projector else look.px(MARGIN_PX)
        gap = look.px(GAP_PX)
        self._inner.setContentsMargins(margin, gap, margin, 0 if self._projector else gap)
        self._inner.setSpacing(gap)
        inside = gap if self._projector else 0
        self._views.setContentsMargins(inside, 0, inside, 0)
        self._plots.setSpacing(gap)
        self._column.setSpacing(gap)
        self._formula.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        self._formula.setSpacing(look.px(4))
        self._arrange()

    # asking for changes
    def _change(self, control: str, text: str, goes_on: bool, values: Mapping[str, Any]) -> None:
        """Put numbers in; who stood at the last step stands at the last one again."""
        at_end = self.studio.moment.step == len(self.studio.steps) - 1
        ask = self.studio.drag if goes_on else self.studio.change
        if ask("depth", control, text, changes.put, **values) and at_end:
            self.studio.go_to(len(self.studio.steps) - 1)

    def _on_view(self, view: str) -> None:
        self.hold()
        if self.studio.change("depth", "view", self.tr("the view"), changes.put, view=view):
            self.studio.go_to(0 if view == "neuron" else len(self.studio.steps) - 1)

    def _on_depth(self, layers: int, goes_on: bool) -> None:
        self._change("depth", self.tr("the layers"), goes_on, {"depth": layers})

    def _on_scale(self, scale: float, goes_on: bool) -> None:
        self._change("scale", self.tr("the weight scale"), goes_on, {"scale": scale})

    def _on_rate(self, rate: float, goes_on: bool) -> None:
        self._change("rate", self.tr("the learning rate"), goes_on, {"rate": rate})

    def _on_put(self, name: str, value: object) -> None:
        self._change(name, self.tr("the network"), False, {name: value})

    def _on_toggled(self, name: str) -> None:
        self.studio.change("depth", "functions", self.tr("the functions"), changes.toggle, name)

    def _on_chosen(self, name: str) -> None:
        self.studio.change("depth", "functions", self.tr("the function"), changes.choose, name)

    def _on_layer(self, gone: int) -> None:
        self.hold()
        self.studio.go_to(gone)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._arrange()
