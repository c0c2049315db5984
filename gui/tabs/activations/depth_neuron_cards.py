"""Two neurons that differ in their function alone, and their losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.curve_look import look_of
from gui.tabs.activations.depth_figures import NEURONS
from gui.tabs.activations.depth_loss_plot import LossPlot
from gui.tabs.activations.depth_neuron import NeuronPlot, NeuronScene, heights_of
from gui.tabs.activations.depth_words import neuron_numbers, neuron_state
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.number_text import fixed, significant
from gui.widgets.page import Density
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.operations.depth import NeuronStep

GAP_PX = 12
NUMBERS_PX = 16


class NeuronCard(Card):
    """A neuron: name and state, plot, numbers.

    Attributes:
        plot: data and line.

    Args:
        name: id of its function.
        parent: owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.plot, self._numbers, self._state = NeuronPlot(), PieceLabel(NUMBERS_PX), QLabel()
        self.header.addWidget(self._state)
        self.body.addWidget(self.plot, 1)
        self.body.addWidget(self._numbers)
        self.set_heading(name_of(name))

    def show_step(self, step: NeuronStep, heights: tuple[float, float]) -> None:
        """Show another step."""
        self.plot.show_scene(NeuronScene(self.name, step, heights))
        self._numbers.set_pieces(neuron_numbers(step))
        self._state.setText(neuron_state(step))
        role = "error" if step.is_dead else "label"
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().polish(self._state)

    def state_text(self) -> str:
        """Whether it still learns, in words."""
        return self._state.text()


class NeuronCards(QWidget):
    """ReLU, leaky ReLU, and the losses of both.

    Attributes:
        cards: by the id of the function.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: NeuronCard(name) for name in NEURONS}
        self._losses, self._loss_card, self._loss_texts = LossPlot(), Card(), PieceLabel(NUMBERS_PX)
        self._loss_card.body.addWidget(self._losses, 1)
        self._loss_card.body.addWidget(self._loss_texts)
        self._row = QHBoxLayout()
        for card in self.cards.values():
            self._row.addWidget(card, 4)
        self._row.addWidget(self._loss_card, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_step(self, trainings: Mapping[str, Sequence[NeuronStep]], step: int) -> None:
        """Show both neurons at a step."""
        heights = heights_of(tuple(trainings.values()))
        pieces: list[Piece] = []
        for name, training in trainings.items():
            self.cards[name].show_step(training[step], heights)
            loss = training[step].loss
            text = fixed(loss, 4) if loss < 1000 else significant(loss, 3)
            pieces += [Piece("   " if pieces else "", "ink"), Piece(text, look_of(name)[0], 700)]
        self._losses.show_losses(trainings, step)
        self._loss_texts.set_pieces(pieces)

    def set_density(self, density: Density) -> None:
        """No losses in a narrow window: the neurons have the room."""
        self._loss_card.setVisible(density is not Density.NARROW)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._loss_card.set_heading(self.tr("Loss"))
        self._losses.set_axis(self.tr("step"))
        self._losses.setAccessibleName(self.tr("Losses of both neurons by step"))
        for name, card in self.cards.items():
            off = self.tr("z < 0: slope 0") if name == "relu" else self.tr("z < 0: small slope")
            card.plot.set_words(off, self.tr("target"), self.tr("output"))
            card.plot.setAccessibleName(self.tr("Neuron with {name}").format(name=name_of(name)))

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(GAP_PX))
