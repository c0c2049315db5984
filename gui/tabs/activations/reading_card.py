"""What is read at x: the number itself, the table, tangent and saturated zones in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from engine.operations.activations import ACTIVATIONS, Tangent
from gui.tabs.activations.curve_changes import decimals_of, step_of
from gui.tabs.activations.curve_functions import name_of, parameter_of, without_x, zones_of
from gui.tabs.activations.curve_words import kink_note, number_text, remark_sentence, tangent_text, zones_text
from gui.tabs.activations.curves_part import LARGEST_X
from gui.tabs.activations.number_fields import StepBox
from gui.tabs.activations.reading_table import ReadingTable
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.curves_part import CurvesPart

SIDE_PX, GAP_PX = 14, 8
COMPACT_BELOW_PX, SMALLEST_PX = 330, 190
NO_BREAK = "\N{NO-BREAK SPACE}"
SLIDER_STEPS = 100  # for a step of 1 of the parameter


class ReadingCard(QFrame):
    """Shows the numbers at x, and takes another x or another shape of the chosen function.

    Attributes:
        x_box: number field of x.
        shape: number field of the parameter of the chosen function.
        slider: the same as a slider.
        table: f(x) and f′(x) of the drawn functions.

    Args:
        parent: owner.
    """

    x_wanted = Signal(object)  # float
    shape_wanted = Signal(float, bool)  # number; whether it goes on with the drag before
    chosen = Signal(str)  # id of a function

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._part: CurvesPart | None = None
        self._readings: tuple[Reading, ...] = ()
        self._tangent: Tangent | None = None
        self._looks = True, True
        self._compact = False
        self.x_box = StepBox(0.0, -LARGEST_X, LARGEST_X, 0.1, 2)
        self.shape = StepBox(0.0, -1.0, 3.0, 0.05, 2)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.table = ReadingTable()
        self._x_label, self._shape_label = QLabel("x ="), QLabel()
        self._x_label.setBuddy(self.x_box)
        self._told = {name: QLabel() for name in ("tangent", "equation", "zones", "borders", "remark")}
        self._rows = [QHBoxLayout(), QHBoxLayout()]
        self._lay_out()
        self.x_box.value_changed.connect(self.x_wanted)
        self.shape.value_changed.connect(self._on_shape_changed)
        self.slider.valueChanged.connect(self._on_slider_moved)
        self.table.chosen.connect(self.chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        self._rows[0].addWidget(self._x_label)
        self._rows[0].addWidget(self.x_box, 1)
        self._rows[1].addWidget(self._shape_label)
        self._rows[1].addWidget(self.slider, 1)
        self._rows[1].addWidget(self.shape)
        for name, label in self._told.items():
            label.setProperty("role", "lead" if name in ("equation", "borders") else "caption")
            label.setWordWrap(name in ("borders", "remark"))
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QVBoxLayout()
        for label in self._told.values():
            self._words.addWidget(label)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._rows[0])
        self._column.addLayout(self._rows[1])
        self._column.addWidget(self.table, 1)
        self._column.addLayout(self._words)

    # interface
    def show_reading(
        self, part: CurvesPart, readings: tuple[Reading, ...], tangent: Tangent | None, *, zones: bool
    ) -> None:
        """Show what is read at another x, or of other functions.

        Args:
            part: has x and the chosen function.
            readings: of the drawn functions.
            tangent: of the chosen one; None where it is not shown.
            zones: whether saturated zones are shown.
        """
        other = self._part is None or self._part.chosen != part.chosen or self._part.span != part.span
        self._part, self._readings, self._tangent = part, readings, tangent
        self._looks = tangent is not None, zones
        blocked = [QSignalBlocker(widget) for widget in (self.x_box, self.shape, self.slider)]
        if other:
            self.x_box.set_range(*part.span)
            self.x_box.set_step(step_of(part), decimals_of(part))
        self.x_box.set_value(part.x)
        self._show_shape(part)
        for blocker in blocked:
            blocker.unblock()
        self.table.show_readings(readings, part.chosen, part.custom)
        self._tell()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.x_box.setToolTip(self.tr("Where all functions are read (← and →, with Shift in small steps)"))
        self.x_box.setAccessibleName(self.tr("x"))
        self.shape.setAccessibleName(self.tr("Shape of the chosen function"))
        self.slider.setAccessibleName(self.tr("Shape of the chosen function"))
        self._tell()

    # inside
    def _show_shape(self, part: CurvesPart) -> None:
        field = parameter_of(part.chosen) if part.chosen in part.drawn else ""
        for widget in (self._shape_label, self.slider, self.shape):
            widget.setVisible(bool(field))
        if not field:
            return
        (parameter,) = ACTIVATIONS[part.chosen].parameters
        self._shape_label.setText(f"{parameter.symbol} =")
        self.shape.set_range(parameter.low, parameter.high)
        self.shape.set_value(getattr(part, field))
        self.slider.setRange(round(parameter.low * SLIDER_STEPS), round(parameter.high * SLIDER_STEPS))
        self.slider.setValue(round(getattr(part, field) * SLIDER_STEPS))

    def _tell(self) -> None:
        part, told = self._part, self._told
        if part is None:
            return
        tangent, zones = self._looks
        there = part.chosen in part.drawn
        name = name_of(part.chosen)
        slope = "" if self._tangent is None else number_text(self._tangent.slope)
        touching = self.tr("Tangent, Δx = 1: Δy = {slope}").format(slope=slope)
        line = tangent_text(self._tangent) if self._tangent is not None else ""
        borders = self._borders(part) if zones and there else ""
        remark = remark_sentence(part, self._readings)
        said = {
            "tangent": touching if tangent else "",
            "equation": line,
            "zones": self.tr("Saturated ({name})").format(name=name) if borders else "",
            "borders": borders,
            "remark": remark,
        }
        if self._compact:  # one line for two
            shortened = self.tr("saturated: {zones}").format(zones=borders) if borders else ""
            said.update(tangent="", zones="", borders=shortened)
            said["remark"] = kink_note(part, self._readings) or remark
        told["equation"].setToolTip(touching if self._compact else "")
        told["remark"].setToolTip(remark if self._compact else "")
        for key, text in said.items():
            if told[key].text() != text:
                told[key].setText(text)
            told[key].setVisible(bool(text))

    def _borders(self, part: CurvesPart) -> str:
        zones = zones_of(without_x(part))
        if not zones:
            return self.tr("nowhere in this range")
        told = zones_text(zones, part.span)
        # an inequality is not broken in the middle
        unbroken = told.replace(" ", NO_BREAK).replace(f",{NO_BREAK}", ", ")
        return unbroken or self.tr("everywhere in this range")

    def _on_shape_changed(self, number: float) -> None:
        self.shape_wanted.emit(number, False)

    def _on_slider_moved(self, position: int) -> None:
        self.shape_wanted.emit(position / SLIDER_STEPS, True)

    def _follow_height(self) -> None:
        """A low card says the same in fewer lines."""
        look = theme()
        compact = self.height() < look.px(COMPACT_BELOW_PX)
        if compact != self._compact:
            self._compact = compact
            for name in ("equation", "borders"):
                self._told[name].setFont(look.font("control" if compact else "lead", 700))
            self._tell()

    def _on_theme_changed(self) -> None:
        look = theme()
        side, gap = look.px(SIDE_PX), look.px(GAP_PX)
        self._column.setContentsMargins(1, look.px(10), 1, look.px(10))
        self._column.setSpacing(look.px(6))
        for row in self._rows:
            row.setContentsMargins(side, 0, side, 0)
            row.setSpacing(gap)
        self._words.setContentsMargins(side, 0, side, 0)
        self._words.setSpacing(look.px(2))
        self.shape.setFixedWidth(self.shape.minimumSizeHint().width())  # the slider has the rest
        for label in (self._x_label, self._shape_label):
            label.setFont(look.font("lead", 700))

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the short words need: they come when the card is low."""
        return QSize(theme().px(180), theme().px(SMALLEST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much as there is height for."""
        super().resizeEvent(event)
        self._follow_height()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
