"""The controls of a walk downhill: variable, start, learning rate, steps; and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.activations.descent_history import DescentHistory
from gui.tabs.activations.descent_words import rule, slope_name, step_numbers, verdict_key, verdict_sentence
from gui.tabs.activations.number_fields import StepBox
from gui.tabs.activations.tape_part import LARGEST_RATE, LARGEST_START, SMALLEST_RATE
from gui.tabs.activations.tape_text import short
from gui.theme import theme, theme_manager
from gui.theme.icons import icon, icon_picture
from gui.widgets.painted_text import Piece
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import RateBox

if TYPE_CHECKING:
    from gui.tabs.activations.descent_walk import Walk

STEP: Final = 0.5
MANY: Final = 10
RULE_PX, NUMBERS_PX, PLACE_PX = 19, 23, 17
RATES: Final = ("small", "good", "large")
OWN: Final = "own"
TROUBLE: Final = frozenset({"diverging", "no-value", "endless"})


class DescentPanel(QWidget):
    """Shows a walk and tells what is wanted of it.

    Attributes:
        variable: which one moves; hidden where there is only one.
        start: where the walk begins.
        choice: one of three rates for this start.
        rate: the learning rate as a number.
        history: the steps so far.

    Args:
        parent: owner.
    """

    variable_wanted = Signal(str)
    start_wanted = Signal(object)  # float
    rate_wanted = Signal(object)  # float
    steps_wanted = Signal(int)  # so many more, fewer if negative
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self.variable, self.choice = Segmented(), Segmented()
        self.start = StepBox(0.0, -LARGEST_START, LARGEST_START, STEP, 2)
        self.rate = RateBox(0.1, SMALLEST_RATE, LARGEST_RATE)
        self._labels = {name: QLabel() for name in ("variable", "start", "rate")}
        for name, buddy in (("variable", self.variable), ("start", self.start), ("rate", self.rate)):
            self._labels[name].setProperty("role", "label")
            self._labels[name].setBuddy(buddy)
        self._buttons = {name: QPushButton() for name in ("back", "step", "many", "reset")}
        self._buttons["step"].setProperty("primary", True)
        self._buttons["reset"].setProperty("ghost", True)
        self.history = DescentHistory()
        self._rule, self._numbers = PieceLabel(RULE_PX), PieceLabel(NUMBERS_PX)
        self._place, self._verdict, self._mark = PieceLabel(PLACE_PX), QLabel(), QLabel()
        for label in (self._rule, self._numbers, self._place):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._verdict.setWordWrap(True)
        self._verdict.setProperty("role", "lead")
        self._lay_out()
        self._connect()
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.addWidget(self._labels["variable"], 0, 0)
        self._grid.addWidget(self.variable, 0, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._labels["start"], 1, 0)
        self._grid.addWidget(self.start, 1, 1)
        self._grid.addWidget(self._labels["rate"], 2, 0)
        self._grid.addWidget(self.rate, 2, 1)
        self._grid.addWidget(self.choice, 3, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self._row, self._told = QHBoxLayout(), QHBoxLayout()
        for button in self._buttons.values():
            self._row.addWidget(button)
        self._row.setStretchFactor(self._buttons["step"], 1)
        self._told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._told.addWidget(self._verdict, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addLayout(self._row)
        for label in (self._place, self._rule, self._numbers):
            self._column.addWidget(label)
        self._column.addLayout(self._told)
        self._column.addWidget(self.history, 1)

    def _connect(self) -> None:
        self.variable.chosen.connect(self.variable_wanted)
        self.start.value_changed.connect(self.start_wanted)
        self.rate.value_changed.connect(self.rate_wanted)
        self.choice.chosen.connect(self._on_rate_chosen)
        self._buttons["back"].clicked.connect(self._on_back)
        self._buttons["step"].clicked.connect(self._on_step)
        self._buttons["many"].clicked.connect(self._on_many)
        self._buttons["reset"].clicked.connect(self.reset_wanted)

    # interface
    def show_walk(self, walk: Walk) -> None:
        """Show a walk; emits nothing."""
        self._walk = walk
        names = walk.section.expression.variables
        blocked = [QSignalBlocker(one) for one in (self.variable, self.start, self.rate, self.choice)]
        self.variable.set_items([(name, name) for name in names])
        self.variable.set_current(walk.section.name)
        self.start.set_value(walk.start)
        self.rate.set_value(walk.rate)
        self._offer_rates(walk)
        for blocker in blocked:
            blocker.unblock()
        for widget in (self.variable, self._labels["variable"]):
            widget.setVisible(len(names) > 1)
        self._buttons["back"].setEnabled(walk.part.steps > 0)
        self._buttons["reset"].setEnabled(walk.part.steps > 0)
        for name in ("step", "many"):
            self._buttons[name].setEnabled(walk.goes_on)
        self._say(walk)

    def button(self, name: str) -> QPushButton:
        """``"back"``, ``"step"``, ``"many"`` or ``"reset"``."""
        return self._buttons[name]

    def numbers(self) -> str:
        """The next step in numbers."""
        return self._numbers.text()

    def place(self) -> str:
        """How many steps were taken, and where the point is."""
        return self._place.text()

    def verdict(self) -> str:
        """What the steps say."""
        return self._verdict.text()

    def set_projector(self, on: bool) -> None:
        """Leave what is said."""
        for widget in (self.start, self.rate, self.choice, self.variable, *self._labels.values()):
            widget.setVisible(not on)
        for name in self._buttons:
            self._buttons[name].setVisible(not on)
        if not on and self._walk is not None:
            self.show_walk(self._walk)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._labels["variable"].setText(self.tr("Variable"))
        self._labels["start"].setText(self.tr("Start"))
        self._labels["rate"].setText(self.tr("Learning rate η"))
        self.variable.setAccessibleName(self.tr("Variable that moves"))
        self.start.setAccessibleName(self.tr("Start"))
        self.rate.setAccessibleName(self.tr("Learning rate η"))
        self.choice.setAccessibleName(self.tr("Three learning rates for this start"))
        self._buttons["step"].setText(self.tr("Take a step"))
        self._buttons["many"].setText(self.tr("{count} steps").format(count=MANY))
        tips = {
            "back": self.tr("One step back"),
            "step": self.tr("One step downhill (PageDown)"),
            "many": self.tr("{count} steps downhill").format(count=MANY),
            "reset": self.tr("Back to the start"),
        }
        for name, tip in tips.items():
            self._buttons[name].setToolTip(tip)
            self._buttons[name].setAccessibleName(tip)
        if self._walk is not None:
            self.show_walk(self._walk)

    # inside
    def _offer_rates(self, walk: Walk) -> None:
        texts = dict(zip(RATES, (self.tr("too small"), self.tr("good"), self.tr("too large")), strict=True))
        items = [(name, f"{texts[name]} {short(getattr(walk.rates, name))}") for name in RATES]
        chosen = next((name for name in RATES if getattr(walk.rates, name) == walk.rate), OWN)
        if chosen == OWN:
            items.append((OWN, self.tr("own")))
        self.choice.set_items(items)
        self.choice.set_current(chosen)

    def _say(self, walk: Walk) -> None:
        key = verdict_key(walk)
        self._rule.set_pieces(rule(walk))
        self._numbers.set_pieces(step_numbers(walk))
        self._place.set_pieces(self._place_pieces(walk))
        self._verdict.setText(verdict_sentence(walk))
        self._mark.setVisible(key in TROUBLE)
        self.history.show_walk(walk)

    def _place_pieces(self, walk: Walk) -> tuple[Piece, ...]:
        name, target = walk.section.name, walk.section.expression.target
        return (
            Piece(self.tr("Step {number}").format(number=walk.taken), "ink2", 600),
            Piece(f"   {name} = {short(walk.x)}"),
            Piece(f"   {target} = {short(walk.now.value)}", "curve_1"),
            Piece(f"   {slope_name(walk)} = {short(walk.slope)}", "gradient"),
        )

    # slots
    def _on_rate_chosen(self, name: str) -> None:
        if self._walk is not None and name != OWN:
            self.rate_wanted.emit(getattr(self._walk.rates, name))

    def _on_step(self) -> None:
        self.steps_wanted.emit(1)

    def _on_many(self) -> None:
        self.steps_wanted.emit(MANY)

    def _on_back(self) -> None:
        self.steps_wanted.emit(-1)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(12))
        self._column.setSpacing(look.px(10))
        self._grid.setHorizontalSpacing(look.px(10))
        self._grid.setVerticalSpacing(look.px(8))
        self._row.setSpacing(look.px(8))
        side = look.px(18)
        self._buttons["back"].setIcon(icon("step-back", "ink"))
        self._buttons["step"].setIcon(icon("step-forward", "on_ink"))
        self._buttons["reset"].setIcon(icon("rotate-ccw", "ink2"))
        for button in self._buttons.values():
            button.setIconSize(QSize(side, side))
        self._mark.setPixmap(icon_picture("triangle-alert", "warn", side))
