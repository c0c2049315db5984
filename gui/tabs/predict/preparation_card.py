"""The way from the sheet to the network's 28×28 numbers, step by step; each step can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from engine.data.drawing import SIDE
from gui.tabs.predict.afterwards import Afterwards
from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.preparing import longest_side
from gui.tabs.predict.state import STEPS
from gui.tabs.predict.step_picture import SIDE_PX, StepLook, StepPicture
from gui.theme import theme, theme_manager
from gui.theme.icons import icon, paint_icon
from gui.widgets.cards import Card
from gui.widgets.number_text import fixed, with_minus

if TYPE_CHECKING:
    from engine.data.drawing import DrawingSteps
    from gui.tabs.predict.predictor import Predictor, Seen

WIDE_SIDE_PX = 74
PLACES = ("raw", *STEPS, "final")
_ARROW_PX = 8
PILL_PX, PILL_TEXT_PX, SIZE_TEXT_PX = 32, 13, 12


class Arrow(QWidget):
    """Leads from one step to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(theme().px(_ARROW_PX))

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A small head to the right."""
        side = theme().px(_ARROW_PX)
        painter = QPainter(self)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(painter, "chevron-right", place, theme().colour("ink2"))
        painter.end()


class PreparationCard(Card):
    """Five pictures with their sizes; the three steps between them can be switched off.

    Attributes:
        pictures: by the name of their step.
        ticks: buttons of the steps that can be left out, by name.
        numbers: shows the network's input as numbers.

    Args:
        predictor: is asked what it sees.
        parent: owner.
    """

    step_toggled = Signal(str, bool)  # step, on
    numbers_toggled = Signal(bool)

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._afterwards = Afterwards(predictor, self)
        self.pictures = {name: StepPicture() for name in PLACES}
        self.ticks = {name: QPushButton() for name in STEPS}
        self.numbers = QPushButton()
        self._raw = QLabel()
        self._sizes = {name: QLabel() for name in PLACES}
        self._told = QLabel()
        self._told.setProperty("role", "caption")
        self.numbers.setIcon(icon("table"))
        for button in (*self.ticks.values(), self.numbers):
            button.setCheckable(True)
        self.header.addWidget(self._told)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._fill()
        self.body.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_toggled)
        self.numbers.toggled.connect(self.numbers_toggled)
        self._afterwards.due.connect(self.refresh)
        predictor.network_changed.connect(self.follow_network)
        theme_manager().changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def _fill(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        below: dict[str, QWidget] = {"raw": self._raw, **self.ticks, "final": self.numbers}
        self._raw.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for place, name in enumerate(PLACES):
            column = 2 * place
            self._grid.addWidget(self.pictures[name], 0, column, centre)
            self._grid.addWidget(below[name], 1, column)
            self._grid.addWidget(self._sizes[name], 2, column, centre)
            self._grid.setColumnStretch(column, 1)
            if place:
                self._grid.addWidget(Arrow(), 0, column - 1)

    # interface
    def show_seen(self, seen: Seen) -> None:
        """Show the steps of what the network sees."""
        steps, want = seen.steps, self._predictor.preparation
        for name, look in _looks(steps).items():
            on = getattr(want, name, True)
            is_off = name in STEPS and not on
            self.pictures[name].show_look(StepLook(look.pixels, look.box, look.cross, is_off))
        for name, text in self._size_texts(steps).items():
            if self._sizes[name].text() != text:
                self._sizes[name].setText(text)
        self._tick(want)
        self._tell(steps)

    def follow_network(self) -> None:
        """Another network may want another preparation."""
        self.retranslate()

    def refresh(self) -> None:
        """Show it once more."""
        self.show_seen(self._predictor.seen)

    def set_wide(self, wide: bool) -> None:
        """Larger pictures where there is room."""
        for step in self.pictures.values():
            step.set_side(WIDE_SIDE_PX if wide else SIDE_PX)

    def set_numbers_shown(self, on: bool) -> None:
        """Show whether the numbers are in sight; emits nothing."""
        blocked = QSignalBlocker(self.numbers)
        self.numbers.setChecked(on)
        blocked.unblock()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Preparation"))
        longest = longest_side(self._predictor.known.dataset)
        scale = self.tr("Make the longer side {pixels} pixels, as in the pictures that were learned")
        centre = self.tr("Move the centre of mass to the centre, as in MNIST")
        if longest == SIDE:
            centre = self.tr("Move it to the middle, as in Fashion-MNIST")
        texts = {
            "raw": (self.tr("Sheet"), self.tr("The sheet as it was drawn; the box holds all ink")),
            "crop": (self.tr("Crop"), self.tr("Leave out the paper around the ink")),
            "scale": (self.tr("Scale"), scale.format(pixels=longest)),
            "centre": (self.tr("Centre"), centre),
            "final": (self.tr("Input"), self.tr("What the network gets, as 28×28 numbers (N)")),
        }
        named: dict[str, QLabel | QPushButton] = {"raw": self._raw, **self.ticks, "final": self.numbers}
        for name, (text, tip) in texts.items():
            named[name].setText(text)
            named[name].setToolTip(tip)
            named[name].setAccessibleDescription(tip)
            self.pictures[name].setAccessibleName(f"{text}. {tip}")
        self.refresh()

    # inside
    def _tick(self, want: object) -> None:
        ready = isinstance(self._predictor.state.drawing.picture, Sample)
        for name, tick in self.ticks.items():
            on = bool(getattr(want, name))
            if tick.isChecked() != on or tick.isEnabled() == ready:
                blocked = QSignalBlocker(tick)
                tick.setChecked(on)
                tick.setEnabled(not ready)
                blocked.unblock()

    def _tell(self, steps: DrawingSteps) -> None:
        if isinstance(self._predictor.state.drawing.picture, Sample):
            text = self.tr("test picture: goes in as it is")
        elif steps.is_empty:
            text = ""
        else:
            down, right = steps.shift
            text = self.tr("shift {right} →, {down} ↓").format(right=_signed(right), down=_signed(down))
        if text != self._told.text():
            self._told.setText(text)

    def _size_texts(self, steps: DrawingSteps) -> dict[str, str]:
        mass = steps.centre_of_mass
        return {
            "raw": _size(steps.raw.shape),
            "crop": _size(steps.cropped.shape),
            "scale": _size(steps.scaled.shape),
            "centre": "\N{EN DASH}" if mass is None else f"{fixed(mass[1], 1)}, {fixed(mass[0], 1)}",
            "final": _size(steps.final.shape),
        }

    # slots
    def _on_toggled(self, on: bool) -> None:
        name = next((name for name, tick in self.ticks.items() if tick is self.sender()), "")
        self.step_toggled.emit(name, on)

    def _follow_theme(self) -> None:
        look = theme()
        self._grid.setHorizontalSpacing(look.px(2))
        self._grid.setVerticalSpacing(look.px(5))
        size, small = look.text_px(PILL_TEXT_PX), look.text_px(SIZE_TEXT_PX)
        for button in (*self.ticks.values(), self.numbers):
            button.setIconSize(QSize(look.px(13), look.px(13)))
            button.setStyleSheet(f"min-height: {look.px(PILL_PX) - 2}px; padding: 0; font-size: {size}px;")
        self._raw.setStyleSheet(f"font-size: {size}px; font-weight: 600;")
        for label in self._sizes.values():
            label.setStyleSheet(f"font-size: {small}px; color: {look.tokens.ink3};")
        self.refresh()


def _looks(steps: DrawingSteps) -> dict[str, StepLook]:
    box, mass = steps.ink_box, steps.centre_of_mass
    return {
        "raw": StepLook(steps.raw, None if box is None else (box.left, box.top, box.width, box.height)),
        "crop": StepLook(steps.cropped),
        "scale": StepLook(steps.scaled),
        "centre": StepLook(steps.scaled, cross=None if mass is None else (mass[1] + 0.5, mass[0] + 0.5)),
        "final": StepLook(steps.final),
    }


def _size(shape: tuple[int, ...]) -> str:
    return f"{shape[1]}×{shape[0]}"


def _signed(number: int) -> str:
    return with_minus(f"{number:+d}") if number else "0"
