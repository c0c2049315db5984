"""The room "Layers": what every layer makes of the drawing, with all the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from gui.tabs.predict.captions import caption
from gui.tabs.predict.layers_chosen import strongest
from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.room import PredictRoom
from gui.tabs.predict.verdict_column import VerdictColumn
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.hub import Hub, KernelCard
    from gui.tabs.predict.predictor import Predictor

MARGIN_PX, GAP_PX = 20, 12
RIGHT_PX = {Density.WIDE: 352, Density.MEDIUM: 250, Density.NARROW: 230}


class LayersRoom(PredictRoom):
    """The layers in large, for a narrow window and for the back row; the prediction beside them.

    Attributes:
        layers: what every layer makes of the drawing.
        verdict: what the network says.
    """

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._density, self._projector = Density.MEDIUM, False
        self.layers, self.verdict = LayersColumn(predictor), VerdictColumn(predictor)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.layers, 1)
        self._row.addWidget(self.verdict)
        self.setFocusProxy(self.layers.maps)
        predictor.seen_changed.connect(self.caption_changed)
        self.verdict.hidden_changed.connect(self.caption_changed)
        theme_manager().changed.connect(self._arrange)
        self._arrange()

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self.layers.use_hub(hub)

    def take_kernel(self, card: KernelCard) -> bool:
        """Put a kernel back that had been sent from here."""
        self.layers.take_kernel(card)
        return True

    def show_layer(self, layer: int) -> None:
        """Look at the largest number of a layer."""
        self.layers.choose(layer, strongest(self.predictor.seen.activations, layer))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.layers.retranslate()
        self.verdict.retranslate()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.layers.set_density(density)
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""
        self._projector = on
        self.layers.set_projector(on)
        self.verdict.set_projector(on)
        self._arrange()

    def present_toggle(self) -> None:
        """Show the hidden result."""
        self.verdict.reveal()

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        if name == "quiz":
            self.verdict.quiz.toggle()
        elif name == "toggle":
            self.present_toggle()
        else:
            return self.layers.act(name)
        return True

    def caption(self) -> str:
        """What the network says, in one sentence."""
        return caption(self.predictor, is_hidden=self.verdict.is_hidden)

    def hold(self) -> None:
        """Rank nothing more."""
        self.layers.hold()

    def pose(self) -> tuple[str, ...]:
        """Those of the layers in large."""
        return tuple(f"large-{name}" for name in self.layers.pose())

    def take_pose(self, name: str) -> None:
        """Pass it on."""
        self.layers.take_pose(name.removeprefix("large-"))

    def _arrange(self) -> None:
        look = theme()
        narrow = self._density is Density.NARROW or self._projector
        margin = look.px(GAP_PX if narrow else MARGIN_PX)
        self._row.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._row.setSpacing(look.px(GAP_PX))
        self.verdict.setFixedWidth(look.px(RIGHT_PX[self._density]))
        self.verdict.setVisible(not self._projector)  # the caption says the same
