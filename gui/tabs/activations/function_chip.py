"""One function of the list: its tick says whether it is drawn, the rest chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.curve_functions import formula_of, name_of
from gui.tabs.activations.curve_look import paint_sample
from gui.tabs.activations.formula_runs import runs_text
from gui.theme import theme, theme_manager
from gui.theme.icons import paint_icon
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

BOX_PX, SIDE_PX, GAP_PX, SAMPLE_PX = 20, 11, 9, 30
HEIGHT_PX = 36
RADIUS_PX = 8.0
LETTERS_PX = 15
BAR_PX = 4


class FunctionChip(QWidget):
    """A tick box, a name, and a piece of the line that the function is drawn with.

    Args:
        name: id of the function.
        parent: owner.
    """

    toggled = Signal(str)  # id: draw it, or draw it no longer
    chosen = Signal(str)  # id

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._drawn = self._is_chosen = self._hovered = self._flat = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    def show_use(self, drawn: bool, chosen: bool) -> None:
        """Say whether the function is drawn, and whether it is the chosen one."""
        if (drawn, chosen) != (self._drawn, self._is_chosen):
            self._drawn, self._is_chosen = drawn, chosen
            self.retranslate()
            self.updateGeometry()
            self.update()

    def set_flat(self, on: bool) -> None:
        """Be a row of a list, as wide as the list, instead of a chip."""
        self._flat = on
        across = QSizePolicy.Policy.Expanding if on else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def width_px(self, drawn: bool) -> int:
        """How wide the chip is."""
        look = theme()
        sample = look.px(SAMPLE_PX + GAP_PX) if drawn else 0
        return 2 * look.px(SIDE_PX) + self._box_px() + look.px(GAP_PX) + round(self._name_px()) + sample

    def box_rect(self) -> QRectF:
        """Where the tick box is."""
        side = self._box_px()
        return QRectF(theme().px(SIDE_PX), (self.height() - side) / 2, side, side)

    def retranslate(self) -> None:
        """Set every text anew."""
        formula = formula_of(self.name)
        legend = f"{name_of(self.name)}(x) = {runs_text(formula.legend_runs)}" if formula else ""
        self.setAccessibleName(name_of(self.name))
        drawn = self.tr("drawn") if self._drawn else self.tr("not drawn")
        told = self.tr("{drawn}, chosen").format(drawn=drawn) if self._is_chosen else drawn
        self.setAccessibleDescription(told)
        self.setToolTip(legend)

    # inside
    def _pieces(self) -> Sequence[Piece]:
        return (Piece(name_of(self.name), "ink", 600),)

    def _name_px(self) -> float:
        return width_of(self._pieces(), theme().text_px(LETTERS_PX)) + 1

    @staticmethod
    def _box_px() -> int:
        return theme().px(BOX_PX)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Box, name, and the sample of what is drawn."""
        height = max(48 if theme().projector else HEIGHT_PX, theme().px(HEIGHT_PX))
        return QSize(self.width_px(self._drawn), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a name."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The tick box and its surroundings draw, the rest chooses."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.position().x() < self.box_rect().right() + theme().px(GAP_PX) / 2:
            self.toggled.emit(self.name)
        else:
            self.chosen.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space draws, Enter chooses."""
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.name)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.name)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show that it can be clicked."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """And no longer."""
        self._hovered = False
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame, tick box, name, sample."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        box = self.box_rect().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.colour("ink" if self._drawn else "line2"), look.line(2)))
        painter.setBrush(look.colour("ink" if self._drawn else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if self._drawn:
            paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), look.colour("on_ink"))
        size_px = look.text_px(LETTERS_PX)
        baseline = (self.height() + cap_height(size_px)) / 2
        left = self.box_rect().right() + look.px(GAP_PX)
        paint_pieces(painter, self._pieces(), left, baseline, size_px)
        if self._drawn:
            length = look.px(SAMPLE_PX)
            right = self.width() - look.px(SIDE_PX)
            paint_sample(painter, QRectF(right - length, 0, length, self.height()), self.name)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        look = theme()
        filled = "inset" if self._is_chosen or self._hovered else "surface"
        if self._flat:
            painter.fillRect(self.rect(), look.colour(filled))
            if self._is_chosen:
                painter.fillRect(QRectF(0, 0, look.px(BAR_PX), self.height()), look.colour("ink"))
            return
        width = look.line(2 if self._is_chosen else 1)
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(look.colour("ink" if self._is_chosen else "line2"), width))
        painter.setBrush(look.colour(filled))
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
