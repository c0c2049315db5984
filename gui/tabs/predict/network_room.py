"""The room "Network": all layers in one picture, and where their numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.network.code import keras_code, lines_of_layer, summary_text
from engine.network.summary import summarize
from gui.studio.zoom_buttons import ZoomButtons
from gui.tabs.predict.network_card import LayerCard
from gui.tabs.predict.network_diagram import LARGEST_ZOOM, SMALLEST_ZOOM, ZOOM_STEP, NetworkDiagram
from gui.tabs.predict.network_figures import figures_of
from gui.tabs.predict.network_layer_words import share_text, what_it_does
from gui.tabs.predict.room import PredictRoom
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.cards import Card
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from gui.tabs.predict.network_diagram import DiagramLook
    from gui.tabs.predict.predictor import Predictor

MARGIN_PX, GAP_PX = 20, 12
LOW_PX = 480  # of height at 100 %: below that the diagram needs the room of the sentence
LANGUAGES = (("keras", "Keras"), ("summary", "summary()"))


class DiagramZoom(ZoomButtons):
    """The same buttons, of blocks."""

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {
            "out": self.tr("Smaller (Ctrl and mouse wheel)"),
            "fit": self.tr("All layers in sight"),
            "in": self.tr("Larger (Ctrl and mouse wheel)"),
        }
        for name, text in texts.items():
            self.button(name).setToolTip(text)
            self.button(name).setAccessibleName(text)


class NetworkRoom(PredictRoom):
    """The diagram, below it the chosen layer; at the right the same as a program.

    Attributes:
        looks: flat or in space.
        diagram: all layers.
        card: the chosen one.
        drawer: the network as a program of Keras.
    """

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._density, self._projector = Density.MEDIUM, False
        self.looks, self.zoom, self.code = Segmented(), DiagramZoom(), QPushButton()
        self.code.setCheckable(True)
        self._sum = QLabel()
        self._sum.setProperty("role", "lead")
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.looks)
        bar.addWidget(self._sum)
        bar.addStretch(1)
        bar.addWidget(self.zoom)
        bar.addWidget(self.code)
        self._bar_row = bar
        self.diagram, self.card = NetworkDiagram(), LayerCard()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.diagram.setObjectName("content")  # as which it has the ground of the card
        self._area.setWidget(self.diagram)
        self._area.viewport().installEventFilter(self)
        self._frame = Card()
        self._frame.body.addWidget(self._area)
        self._column = QVBoxLayout()
        self._column.addWidget(self._bar)
        self._column.addWidget(self._frame, 1)
        self._column.addWidget(self.card)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addLayout(self._column, 1)
        self.drawer = CodeDrawer(languages=LANGUAGES)
        self.drawer.set_result("")
        self.drawer.hide()
        self.drawer.attach(self._row, self)
        self.setFocusProxy(self.diagram)
        self._connect()
        self.retranslate()
        self._arrange()

    def _connect(self) -> None:
        self.looks.chosen.connect(self._on_look_chosen)
        self.zoom.zoom_requested.connect(self._on_zoom_requested)
        self.zoom.fit_requested.connect(self._on_fit_requested)
        self.code.toggled.connect(self._on_code_toggled)
        self.drawer.closed.connect(self._on_drawer_closed)
        self.diagram.chosen.connect(self._on_chosen)
        self.diagram.zoomed.connect(self._on_zoomed)
        self.card.open_requested.connect(self.layer_requested)
        self.predictor.seen_changed.connect(self._show_soon)
        self.predictor.network_changed.connect(self._on_network_changed)
        theme_manager().changed.connect(self._on_theme_changed)

    # what the tab asks
    def retranslate(self) -> None:
        """Set every text anew."""
        self.looks.set_items([("flat", self.tr("Flat")), ("space", self.tr("3-D"))])
        self.looks.setAccessibleName(self.tr("How the network is drawn"))
        self.looks.setToolTip(self.tr("How the network is drawn (Space)"))
        self.code.setText(self.tr("Code"))
        self.code.setToolTip(self.tr("The network as a program of Keras (Ctrl+E)"))
        self.diagram.setAccessibleName(self.tr("Layers of the network"))
        self.diagram.set_words(
            (self.tr("Output"), self.tr("Parameters"), self.tr("Multiply-adds")), self.tr("Total")
        )
        self.zoom.retranslate()
        self.card.retranslate()
        self.drawer.retranslate()
        self._show()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave diagram and formulas; the caption says what the layer does."""
        self._projector = on
        self._bar.setVisible(not on)
        self.card.set_large(on)
        self.diagram.set_sum_shown(not on)  # the card says it too
        if on:
            self.code.setChecked(False)
        self._arrange()

    def present(self, steps: int) -> bool:
        """From layer to layer."""
        self.choose(self.diagram.selected() + steps)
        return True

    def present_toggle(self) -> None:
        """Flat, or in space."""
        self._turn()

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        match name:
            case "toggle":
                self._turn()
            case "code":
                self.code.toggle()
            case _:
                return False
        return True

    def caption(self) -> str:
        """The chosen layer in two sentences at most."""
        figure = self.diagram.figures()[self.diagram.selected()]
        network = self.predictor.seen.network
        does = what_it_does(network, figure.layer)
        rows = summarize(network)
        if not figure.parameters:
            return f"{figure.name} \N{EM DASH} {does}"
        text = self.tr("{name}: {parameters} of the parameters, {work} of the multiply-adds. {does}")
        return text.format(
            name=figure.name,
            parameters=share_text(figure.parameters, sum(row.parameters for row in rows)),
            work=share_text(figure.multiply_adds, sum(row.multiply_adds for row in rows)),
            does=does,
        )

    def next_text(self) -> str:
        """The next layer."""
        return self.tr("→: next layer")

    def pose(self) -> tuple[str, ...]:
        """Flat, in space, as a program."""
        return "network", "network-space", "network-code"

    def take_pose(self, name: str) -> None:
        """Show one of them."""
        self.looks.set_current("space" if name == "network-space" else "flat")
        self.code.setChecked(name == "network-code" and not self._projector)
        self.diagram.set_zoom(1.0)
        self.choose(1)

    # what can be done
    def choose(self, position: int) -> None:
        """Look at another layer; 0 is the picture."""
        self.diagram.set_selected(position)
        self._on_chosen()

    # inside
    def _show_soon(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        seen = self.predictor.seen
        rows = summarize(seen.network)
        self.diagram.show_figures(figures_of(seen.activations))
        text = self.tr("{parameters} parameters · {work} multiply-adds for a picture")
        self._sum.setText(
            text.format(
                parameters=f"{sum(row.parameters for row in rows):,}",
                work=f"{sum(row.multiply_adds for row in rows):,}",
            )
        )
        self._on_chosen()

    def _on_network_changed(self) -> None:
        self.diagram.set_selected(0)

    def _show_code(self) -> None:
        if self.drawer.isHidden():
            return
        network, layer = self.predictor.seen.network, self.card.layer()
        self.drawer.set_code("keras", keras_code(network), tuple(lines_of_layer(network, layer)))
        self.drawer.set_code("summary", summary_text(network), () if layer < 0 else (layer + 2,))

    def _turn(self) -> None:
        self.looks.set_current("flat" if self.looks.current() == "space" else "space")

    def _arrange(self) -> None:
        look = theme()
        narrow = self._density is Density.NARROW or self._projector
        margin, gap = look.px(GAP_PX if narrow else MARGIN_PX), look.px(GAP_PX)
        self._column.setContentsMargins(margin, gap, margin, gap)
        self._column.setSpacing(gap)
        self._bar_row.setSpacing(gap)
        words = self._sum.fontMetrics().horizontalAdvance(self._sum.text())
        others = (self.looks, self.zoom, self.code)
        taken = sum(widget.sizeHint().width() for widget in others) + 5 * gap + 2 * margin
        self._sum.setVisible(self.width() >= words + taken)  # the diagram ends in it too
        self.card.set_low(self.height() < look.px(LOW_PX))
        self.drawer.set_floating(self._density is not Density.WIDE)

    def _on_theme_changed(self) -> None:
        self.code.setIcon(icon("code"))
        self.code.setIconSize(QSize(theme().px(24), theme().px(18)))
        if self.isVisible():
            self._show()  # colours of pictures
        self._arrange()

    def _reveal(self) -> None:
        """Scroll to the chosen layer."""
        slot, sight = self.diagram.slot_rect(self.diagram.selected()), self._area.viewport().height()
        if slot.height() >= sight:
            self._area.verticalScrollBar().setValue(round(slot.top()))
        else:
            middle = slot.center().toPoint()
            self._area.ensureVisible(middle.x(), middle.y(), 0, round(slot.height() / 2))

    # slots
    def _on_look_chosen(self, look: str) -> None:
        self.diagram.set_look(cast("DiagramLook", look))

    def _on_zoom_requested(self, steps: int) -> None:
        self.diagram.set_zoom(self.diagram.zoom() * ZOOM_STEP**steps)

    def _on_fit_requested(self) -> None:
        self.diagram.set_zoom(1.0)

    def _on_zoomed(self, zoom: float) -> None:
        self.zoom.set_limits(
            smallest=zoom <= SMALLEST_ZOOM, largest=zoom >= LARGEST_ZOOM, fitting=zoom == 1.0
        )

    def _on_chosen(self) -> None:
        figure = self.diagram.figures()[self.diagram.selected()]
        self.card.show_layer(self.predictor.seen.network, figure.layer)
        told = ", ".join(text for text in (*figure.above, *figure.below) if text)
        self.diagram.setAccessibleDescription(told)
        self._reveal()
        self._show_code()
        self.caption_changed.emit()

    def _on_code_toggled(self, on: bool) -> None:
        self.drawer.setVisible(on)
        self._show_code()

    def _on_drawer_closed(self) -> None:
        self.code.setChecked(False)

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """As much of the diagram as there is room for."""
        if event.type() == QEvent.Type.Resize:
            self.diagram.set_room(self._area.viewport().size())
        return False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self._on_theme_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._arrange()
