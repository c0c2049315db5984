"""The chosen layer: what it does, its formulas, and its share of all parameters and of all work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.network.spec import Dropout
from engine.network.summary import summarize
from gui.tabs.predict.layers_rows import PICTURE
from gui.tabs.predict.layers_words import layer_name
from gui.tabs.predict.network_layer_words import formula_lines, share_text, what_it_does
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec

STRIP_PX, STRIP_GAP_PX, LEAST_PX = 18, 2.0, 3.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Parts of a whole in the order of the layers.

    Attributes:
        title: already translated.
        parts: of each layer.
        chosen: which of them is coloured; None for none.
    """

    title: str
    parts: tuple[int, ...]
    chosen: int | None

    @property
    def heading(self) -> str:
        """Title and whole."""
        return f"{self.title} {sum(self.parts):,}"

    @property
    def share(self) -> str:
        """Of the chosen part."""
        return share_text(self.parts[self.chosen] if self.chosen is not None else 0, sum(self.parts))


class ShareStrips(QWidget):
    """Two wholes, parted by layers: the same layer can be almost nothing of one and much of the other.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strips: tuple[Strip, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def show_strips(self, strips: tuple[Strip, ...]) -> None:
        """Show something else."""
        self._strips = strips
        self.setAccessibleDescription(", ".join(f"{strip.title} {strip.share}" for strip in strips))
        self.update()

    def strips(self) -> tuple[Strip, ...]:
        """What is shown."""
        return self._strips

    def part_rect(self, strip: int, part: int) -> QRectF:
        """Where a part stands; narrow ones are as wide as can be seen."""
        parts = self._strips[strip].parts
        line, height = self._line_px(), theme().px(STRIP_PX)
        top = strip * (line + height + theme().px(8)) + line
        spare = self.width() - sum(LEAST_PX + STRIP_GAP_PX for part_ in parts if part_)
        scale = max(0.0, spare) / max(1, sum(parts))
        left = sum(LEAST_PX + STRIP_GAP_PX + scale * part_ for part_ in parts[:part] if part_)
        return QRectF(left, top, LEAST_PX + scale * parts[part] if parts[part] else 0.0, height)

    def _line_px(self) -> int:
        return round(QFontMetricsF(theme().font("caption", 700)).height()) + theme().px(2)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two strips with their titles."""
        return QSize(theme().px(240), 2 * (self._line_px() + theme().px(STRIP_PX)) + theme().px(8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Title and share on a line, below them the parts."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, strip in enumerate(self._strips):
            line = self._line_px()
            place = QRectF(0, self.part_rect(number, 0).top() - line, self.width(), line)
            painter.setFont(look.font("caption", 600))
            painter.setPen(look.colour("ink2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, strip.heading)
            painter.setFont(look.font("caption", 800))
            painter.setPen(look.colour("ink"))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, strip.share)
            painter.setPen(Qt.PenStyle.NoPen)
            for part in range(len(strip.parts)):
                chosen = part == strip.chosen
                painter.setBrush(look.colour("kernel" if chosen else "line"))
                painter.drawRoundedRect(self.part_rect(number, part), 2, 2)
        painter.end()


class LayerCard(Card):
    """Everything about one layer.

    Attributes:
        strips: its shares.
        open: leads to its maps.

    Args:
        parent: owner.
    """

    open_requested = Signal(int)  # layer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network: NetworkSpec | None = None
        self._layer = PICTURE
        self._large = self._low = False
        self._does, self.open, self.strips = QLabel(), QPushButton(), ShareStrips()
        self._does.setWordWrap(True)
        self._titles = tuple(QLabel() for _ in range(3))
        self._letters = tuple(QLabel() for _ in range(3))
        self._numbers = tuple(QLabel() for _ in range(3))
        self._grid = QGridLayout()
        for row, labels in enumerate(zip(self._titles, self._letters, self._numbers, strict=True)):
            for column, label in enumerate(labels):
                label.setProperty("role", "label" if column == 0 else "caption" if column == 1 else "body")
                self._grid.addWidget(label, row, column)
        self._grid.setColumnStretch(2, 1)
        self._left, self._right, self._row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._left.addWidget(self._does)
        self._left.addLayout(self._grid)
        self._left.addStretch(1)
        self._right.addWidget(self.strips)
        self._right.addStretch(1)
        self._row.addLayout(self._left, 5)
        self._row.addLayout(self._right, 3)
        self.header.addWidget(self.open)
        self.body.addLayout(self._row)
        self.open.clicked.connect(self._on_open_clicked)
        theme_manager().changed.connect(self._follow)
        self._follow()

    # interface
    def show_layer(self, network: NetworkSpec, layer: int) -> None:
        """Show another layer, or the picture."""
        self._network, self._layer = network, layer
        rows = summarize(network)
        name = layer_name(network, layer)
        self.set_heading(name)
        self._does.setText(what_it_does(network, layer))
        for labels, line in zip(
            zip(self._letters, self._numbers, strict=True), formula_lines(network, layer), strict=True
        ):
            letters, numbers = line
            labels[0].setText(f"{letters}  =" if letters else "")
            labels[1].setText(numbers)
        chosen = None if layer == PICTURE else layer
        self.strips.show_strips(
            (
                Strip(self.tr("Parameters"), tuple(row.parameters for row in rows), chosen),
                Strip(self.tr("Multiply-adds"), tuple(row.multiply_adds for row in rows), chosen),
            )
        )
        self.open.setEnabled(layer != PICTURE and not isinstance(network.layers[layer], Dropout))
        spoken = (f"{title.text()} {number.text()}" for title, number in self._lines())
        self.setAccessibleDescription(". ".join((self._does.text(), *spoken)))

    def layer(self) -> int:
        """Which one is shown."""
        return self._layer

    def texts(self) -> list[tuple[str, str, str]]:
        """Title, letters and numbers of each line."""
        rows = zip(self._titles, self._letters, self._numbers, strict=True)
        return [(title.text(), letters.text(), numbers.text()) for title, letters, numbers in rows]

    def does(self) -> str:
        """The sentence about the layer."""
        return self._does.text()

    def set_large(self, on: bool) -> None:
        """The caption says what it does."""
        self._large = on
        self.open.setVisible(not on)
        self.set_low(self._low)

    def set_low(self, on: bool) -> None:
        """Leave the height to the diagram; the tool tip says what it does."""
        self._low = on
        self._does.setVisible(not on and not self._large)
        self.heading().setToolTip(self._does.text() if on else "")

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = (self.tr("Output"), self.tr("Parameters"), self.tr("Multiply-adds"))
        for label, text in zip(self._titles, texts, strict=True):
            label.setText(text)
        self.open.setText(self.tr("Show its maps"))
        self.open.setToolTip(self.tr("Every number of this layer, in the room of the layers"))
        self.strips.setAccessibleName(self.tr("Shares of the layer"))
        if self._network is not None:
            self.show_layer(self._network, self._layer)

    # inside
    def _lines(self) -> list[tuple[QLabel, QLabel]]:
        return list(zip(self._titles, self._numbers, strict=True))

    def _follow(self) -> None:
        look = theme()
        self.heading().setFont(look.font("lead"))
        self._does.setFont(look.font("body", 600))
        for label in self._numbers:
            label.setFont(look.font("body", 700))
        self._row.setSpacing(look.px(24))
        self._left.setSpacing(look.px(8))
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(4))

    def _on_open_clicked(self) -> None:
        self.open_requested.emit(self._layer)
