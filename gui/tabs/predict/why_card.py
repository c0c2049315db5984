"""One explanation: its map, the scale, a value, how to read it, and what it cannot say."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.tabs.predict.why_overlay import ScaleName, strip_of
from gui.tabs.predict.why_stage import Hand, MapStage
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.colour_maps import picture
from gui.widgets.number_text import significant

ROW_PX, FOOT_PX, STRIP_PX = 26, 40, 12
MARGIN_PX, GAP_PX = 12, 8
ARROWS_FROM_PX = 236  # of width at 100 %: below that the numbers need the room of the arrows
_BARE = (
    "QComboBox { padding: 0 6px; } QComboBox::drop-down { width: 0; } QComboBox::down-arrow { image: none; }"
)


def box_in(parent: QWidget) -> QComboBox:
    """A box as wide as its row lets it be."""
    box = QComboBox(parent)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box


def leave_room(foot: QWidget) -> None:
    """Boxes without arrows where their texts need the room."""
    bare = _BARE if foot.width() < theme().px(ARROWS_FROM_PX) else ""
    if bare != foot.styleSheet():
        foot.setStyleSheet(bare)


class OverlayScale(QWidget):
    """The colours as they lie on paper, between their end numbers; at the right what is read.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: ScaleName = "signed"
        self._ends = ("", "")
        self._opacity = 0.8
        self._reading = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme_manager().changed.connect(self.updateGeometry)

    def show_scale(self, colours: ScaleName, largest: float) -> None:
        """From −largest, or from 0, to largest."""
        low = significant(-largest, 2) if colours == "signed" else "0"
        shown = colours, (low, significant(largest, 2))
        if shown != (self._colours, self._ends):
            self._colours, self._ends = shown
            self._describe()

    def set_opacity(self, opacity: float) -> None:
        """Of the strongest colour."""
        self._opacity = opacity
        self.update()

    def set_reading(self, text: str) -> None:
        """Say a value, already translated; empty for nothing."""
        if text != self._reading:
            self._reading = text
            self._describe()

    def texts(self) -> tuple[str, str, str]:
        """Both ends and the reading."""
        return (*self._ends, self._reading)

    def _describe(self) -> None:
        self.setAccessibleName(" … ".join(self._ends))
        self.setAccessibleDescription(self._reading)
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(theme().px(150), theme().px(ROW_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(0, theme().px(ROW_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Number, strip, number, reading."""
        look = theme()
        plain, bold = look.font("caption", 600), look.font("caption", 750)
        metrics, gap = QFontMetricsF(plain), look.px(6)
        baseline = self.height() / 2 + (metrics.ascent() - metrics.descent()) / 2
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        reading = QFontMetricsF(bold).horizontalAdvance(self._reading)
        words = sum(map(metrics.horizontalAdvance, self._ends)) + 2 * gap
        strip = min(look.px(80), self.width() - words - (reading + 2 * gap if reading else 0))
        if self._ends[1] and strip >= look.px(24):
            painter.setFont(plain)
            painter.setPen(look.colour("ink2"))
            painter.drawText(QPointF(0, baseline), self._ends[0])
            left = metrics.horizontalAdvance(self._ends[0]) + gap
            height = look.px(STRIP_PX)
            rect = QRectF(left, (self.height() - height) / 2, strip, height)
            painter.drawImage(rect, picture(strip_of(self._colours, self._opacity)))
            painter.drawText(QPointF(rect.right() + gap, baseline), self._ends[1])
        painter.setFont(bold)
        painter.setPen(look.colour("ink"))
        painter.drawText(QPointF(self.width() - reading, baseline), self._reading)
        painter.end()


class WhyCard(Card):
    """Heading, map, one line below it, controls, two sentences.

    Attributes:
        stage: the map.
        scale: the line below it.
        foot: row of controls of the same height in every card.
        own: column below the row, of cards that have more to show.

    Args:
        hand: what pressing on the map does.
        parent: owner.
    """

    said_changed = Signal()  # other sentences, which may need other room

    def __init__(self, hand: Hand = "look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self.scale = MapStage(hand), OverlayScale()
        self.foot, self._how, self._limit = QWidget(), QLabel(), QLabel()
        self.own = QVBoxLayout()
        self._limit.setProperty("role", "caption")
        for label in (self._how, self._limit):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for widget in (self.stage, self.scale, self.foot):
            self.body.addWidget(widget)
        self.body.addWidget(self._how)
        self.body.addWidget(self._limit)
        self.body.addLayout(self.own)
        self.body.addStretch(1)
        self._large = self._current = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # all as wide
        theme_manager().changed.connect(self._follow)
        self._follow()

    def set_name(self, name: str) -> None:
        """Name card and map, already translated."""
        self.set_heading(name)
        self.stage.setAccessibleName(name)

    def say(self, how: str, limit: str) -> None:
        """How to read it, and what it cannot say; already translated."""
        if (how, limit) == self.said():
            return
        self._how.setText(how)
        self._limit.setText(limit)
        self.said_changed.emit()
        self.stage.setAccessibleDescription(f"{how} {limit}")

    def said(self) -> tuple[str, str]:
        """Both sentences."""
        return self._how.text(), self._limit.text()

    def set_opacity(self, opacity: float) -> None:
        """Of the strongest colour."""
        self.stage.set_opacity(opacity)
        self.scale.set_opacity(opacity)

    def set_large(self, on: bool) -> None:
        """Leave map and scale to the back row; the caption says the rest."""
        self._large = on
        self.foot.setVisible(not on)

    def set_current(self, on: bool) -> None:
        """Whether it is the one that is spoken of."""
        if on != self._current:
            self._current = on
            self.update()

    def heights(self, inner: int) -> tuple[int, ...]:
        """What is needed beside the map: for all that stays, and for each of what can give way.

        Args:
            inner: width inside of the card.
        """
        look, gap = theme(), theme().px(GAP_PX)
        fixed = [self.heading().sizeHint().height(), look.px(ROW_PX)]
        if not self._large:
            fixed.append(self.foot.height())
        margins = 2 * look.px(MARGIN_PX) + 2
        how, limit = (label.heightForWidth(inner) + gap for label in (self._how, self._limit))
        return sum(fixed) + gap * (len(fixed) + 1) + margins, 0, how, limit

    def lay_out(self, side: int, parts: int) -> None:
        """Give the map its side, and show so many parts of what can give way; the tool tip says all."""
        self.stage.setFixedHeight(side)
        for number, label in enumerate((self._how, self._limit)):
            label.setVisible(number + 1 < parts)
        self.stage.setToolTip(" ".join(self.said()) if parts <= len(self.said()) else "")

    def _follow(self) -> None:
        look = theme()
        self._how.setFont(look.font("caption", 600))
        self._limit.setFont(look.font("caption"))
        self.foot.setFixedHeight(max(look.px(FOOT_PX), 36))
        self._column.setContentsMargins(*[look.px(MARGIN_PX)] * 4)
        self.own.setSpacing(look.px(6))

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A stronger frame around the one that is spoken of."""
        super().paintEvent(event)
        if self._current:
            width = theme().line(2)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("ink"), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(width, width, -width, -width), 11, 11)
            painter.end()
