"""The parts of the room of functions and where they stand: three densities, and projector mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.operations.activations import Tangent
from gui.studio.field_note import FieldNote
from gui.tabs.activations.array_strip import ArrayStrip
from gui.tabs.activations.expression_field import ExpressionField
from gui.tabs.activations.function_list import FunctionColumn, FunctionRow
from gui.tabs.activations.plot_card import SlopeCard, ValueCard
from gui.tabs.activations.reading_card import ReadingCard
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.number_text import significant
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.tabs.activations.curve_figures import Figures
    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.curves_part import CurvesPart

GAP_PX = 12
LIST_PX, READING_PX = 222, 250


class CurvesView(QWidget):
    """Builds the parts and arranges them; it changes nothing.

    Attributes:
        row: the functions as chips.
        column: the functions as a list.
        expression: a function of one's own.
        array: opens and closes the strip.
        strip: a small array.
        value: the plot of f.
        slope: the plot of f′.
        reading: the numbers at x.
        note: what was refused.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self.column = FunctionRow(), FunctionColumn()
        self.expression, self.array = ExpressionField(), QToolButton()
        self.array.setCheckable(True)
        self.array.setIcon(icon("table"))
        self.strip, self.value, self.slope = ArrayStrip(), ValueCard(), SlopeCard()
        self.reading, self.note = ReadingCard(), FieldNote(self)
        self._density, self._projector = Density.MEDIUM, False
        self._shown: tuple[object, ...] = ()
        self._list, self._list_title = QFrame(), QLabel()
        self._list.setObjectName("card")
        self._list_rows = QVBoxLayout(self._list)
        self._list_head = QHBoxLayout()
        self._list_head.addWidget(self._list_title, 1)
        self._list_rows.addLayout(self._list_head)
        self._list_rows.addWidget(self.column, 1)
        self._list_foot = QHBoxLayout()
        self._list_rows.addLayout(self._list_foot)
        self._chips = QHBoxLayout()
        self._chips.addWidget(self.row, 1)
        self._plots = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._plots.addWidget(self.value, 1)
        self._plots.addWidget(self.slope, 1)
        self._body = QHBoxLayout()
        self._body.addWidget(self._list)
        self._body.addLayout(self._plots, 1)
        self._body.addWidget(self.reading)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.addLayout(self._chips)
        self._all.addWidget(self.strip)
        self._all.addLayout(self._body, 1)
        self.reading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)
        self.arrange()

    # showing
    def show_part(self, part: CurvesPart, figures: Figures, *, zones: bool) -> None:
        """Show functions, range and array.

        Args:
            part: what is shown.
            figures: its curves.
            zones: whether the saturated zones are shaded.
        """
        told = self.tr("saturated |f′| < {threshold}").format(threshold=significant(part.threshold))
        shown = figures, zones, told, self.is_wide
        if shown == self._shown:  # only x is another one
            return
        self._shown = shown
        (self.column if self.is_wide else self.row).show_part(part)
        self.expression.show_text(part.custom)
        self.array.setChecked(bool(part.numbers))
        self.strip.show_part(part)
        self.value.show_part(part)
        self.slope.show_part(part)
        self.slope.show_on(zones)
        self.value.plot.show_figures(figures, "", zones=zones)
        self.slope.plot.show_figures(figures, told, zones=zones)

    def show_reading(
        self, part: CurvesPart, readings: tuple[Reading, ...], *, tangent: bool, zones: bool
    ) -> None:
        """Show what follows x.

        Args:
            part: has x and the chosen function.
            readings: of the drawn functions.
            tangent: whether the chosen one has its tangent.
            zones: whether the saturated zones are told.
        """
        self.value.show_on(tangent)
        found = next((reading for reading in readings if reading.id == part.chosen), None)
        line = Tangent(part.x, found.value, found.slope) if tangent and found is not None else None
        self.value.plot.show_reading(part.x, readings, line)
        self.slope.plot.show_reading(part.x, readings, None)
        self.reading.show_reading(part, readings, line, zones=zones)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._list_title.setText(self.tr("Functions"))
        self.array.setToolTip(self.tr("Apply the chosen function to a small array"))
        self.array.setAccessibleName(self.tr("Array"))

    # arranging
    @property
    def is_wide(self) -> bool:
        """Whether the functions are a list."""
        return self._density is Density.WIDE and not self._projector

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.arrange()

    def set_projector(self, on: bool) -> None:
        """Leave chips and plots."""
        self._projector = on
        self.strip.set_controls_shown(not on)
        for card in (self.value, self.slope):
            card.set_controls_shown(not on)
            card.plot.set_zoomable(not on)
        self.arrange()

    def arrange(self) -> None:
        """Show the parts that this width and this mode want."""
        wide, big = self.is_wide, self._projector
        self._list.setVisible(wide)
        self.row.setVisible(not wide)
        (self._list_foot if wide else self._chips).addWidget(self.expression)
        (self._list_head if wide else self._chips).addWidget(self.array)
        for widget in (self.expression, self.array):
            widget.setVisible(not big)
        self.reading.setVisible(not big)
        stacked = self._density is Density.NARROW and not big
        directions = QBoxLayout.Direction
        self._plots.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        look = theme()
        gap = look.px(GAP_PX)
        for layout in (self._all, self._body, self._plots, self._chips):
            layout.setSpacing(gap)
        self._list.setFixedWidth(look.px(LIST_PX))
        self.reading.setFixedWidth(look.px(READING_PX))
        self._list_title.setFont(look.font("heading"))
        self._list_head.setContentsMargins(look.px(14), 0, look.px(10), 0)
        self._list_rows.setContentsMargins(1, look.px(10), 1, look.px(10))
        self._list_rows.setSpacing(look.px(6))
        self._list_foot.setContentsMargins(look.px(12), 0, look.px(10), 0)
        side = look.px(18)
        self.array.setIconSize(QSize(side, side))
        self.array.setFixedSize(look.px(40), max(48 if look.projector else 36, look.px(36)))
        self.array.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
