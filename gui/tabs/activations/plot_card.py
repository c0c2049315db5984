"""A plot with its heading, and the controls of what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.studio.controls import Labelled
from gui.tabs.activations.curve_changes import SPANS
from gui.tabs.activations.curves_part import LARGEST_THRESHOLD, SMALLEST_THRESHOLD
from gui.tabs.activations.function_plot import FunctionPlot
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.number_text import significant
from gui.widgets.spin_box import RateBox
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from gui.tabs.activations.curve_figures import Side
    from gui.tabs.activations.curves_part import CurvesPart, Span


SIDES_PX, GAP_PX = 20, 10


class PlotCard(QFrame):
    """Heading at the left, a switch and one more control at the right, the plot below.

    Attributes:
        plot: the curves.
        toggle: tangent, or saturated zones.

    Args:
        side: which of the two plots.
        parent: owner.
    """

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.plot, self.toggle = FunctionPlot(side), Toggle()
        self._controls: list[QWidget] = []
        self._unwanted: set[QWidget] = set()
        self._controls_shown, self._word = True, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)  # both as wide
        self._title = QLabel("f(x)" if side == "value" else "f\N{PRIME}(x)")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._add(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.plot, 1)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_on(self, on: bool) -> None:
        """Show whether the switch is on; emits nothing."""
        blocked = QSignalBlocker(self.toggle)
        self.toggle.setChecked(on)
        blocked.unblock()

    def set_controls_shown(self, on: bool) -> None:
        """Leave the plot alone, before an audience."""
        self._controls_shown = on
        self._arrange()

    def _add(self, *controls: QWidget) -> None:
        """Let controls stand at the right of the switch, the more important first."""
        for control in controls:
            self._head.addWidget(control)
        self._controls += controls

    def _arrange(self) -> None:
        """Leave out the word of the switch, then what is less important, where there is no room."""
        free = self.width() - theme().px(SIDES_PX) - self._title.sizeHint().width()
        wanted = [control for control in self._controls if control not in self._unwanted]
        gap = theme().px(GAP_PX)
        self.toggle.setText(self._word)
        if sum(control.sizeHint().width() + gap for control in wanted) > free:
            self.toggle.setText("")
        for control in self._controls:
            needed = control.sizeHint().width() + gap
            shown = self._controls_shown and control in wanted and needed <= free
            control.setVisible(shown)
            free -= needed if shown else 0

    def retranslate(self) -> None:
        """Set every text anew."""

    def _on_theme_changed(self) -> None:
        look = theme()
        self._title.setFont(look.font("heading"))
        self._column.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        self._column.setSpacing(0)
        self._head.setSpacing(look.px(GAP_PX))
        self._arrange()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The heading gives way first."""
        least = self.plot.minimumSizeHint()
        return QSize(least.width(), least.height() + self._title.sizeHint().height() + theme().px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the controls that fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class ValueCard(PlotCard):
    """The plot of f: tangent and range.

    Attributes:
        span: list of ranges.
        reset: goes back to the range of the course.

    Args:
        parent: owner.
    """

    span_chosen = Signal(object)  # (low, high)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("value", parent)
        self.span, self.reset = QComboBox(), QToolButton()
        self.reset.setIcon(icon("rotate-ccw", "ink2"))
        self.reset.setProperty("ghost", True)
        for low, high in SPANS:
            self.span.addItem(span_text((low, high)), (low, high))
        self._unwanted = {self.reset}
        self._add(self.span, self.reset)
        self.span.activated.connect(self._on_activated)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.retranslate()
        self._on_theme_changed()

    def show_part(self, part: CurvesPart) -> None:
        """Show the range, and offer the way back from one that is not on the list."""
        listed = part.span in SPANS
        self.span.setCurrentIndex(SPANS.index(part.span) if listed else -1)
        self.span.setPlaceholderText("" if listed else span_text(part.span))
        own = not listed or part.heights is not None or part.slopes is not None
        self._unwanted = set() if own else {self.reset}
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._word = self.tr("Tangent")
        self.toggle.setToolTip(self.tr("The line that touches the chosen curve at x, and its slope (T)"))
        tip = self.tr(
            "Range of x; the wheel zooms, and a rectangle drawn with the right button or with Ctrl; "
            "the middle button moves it, and so do the numbers below"
        )
        self.span.setToolTip(tip)
        self.span.setAccessibleName(self.tr("Range of x"))
        self.reset.setToolTip(self.tr("Whole range (double click on a plot)"))
        self.reset.setAccessibleName(self.tr("Whole range"))
        self.plot.setAccessibleName(self.tr("Plot of f(x)"))
        self._arrange()

    def _on_activated(self, index: int) -> None:
        self.span_chosen.emit(self.span.itemData(index))

    def _on_reset_clicked(self) -> None:
        self.span_chosen.emit(SPANS[0])

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "reset"):
            side = theme().px(18)
            self.reset.setIconSize(QSize(side, side))


class SlopeCard(PlotCard):
    """The plot of f′: saturated zones, and from which slope on.

    Attributes:
        threshold: below which |f′| counts as saturated.

    Args:
        parent: owner.
    """

    threshold_wanted = Signal(object)  # float

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("slope", parent)
        self.threshold = RateBox(0.05, SMALLEST_THRESHOLD, LARGEST_THRESHOLD)
        labelled = Labelled(self.threshold)
        labelled.set_label("|f\N{PRIME}| <")
        self._add(labelled)
        self.threshold.value_changed.connect(self.threshold_wanted)
        self.retranslate()

    def show_part(self, part: CurvesPart) -> None:
        """Show the threshold; emits nothing."""
        blocked = QSignalBlocker(self.threshold)
        self.threshold.set_value(part.threshold)
        blocked.unblock()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._word = self.tr("Saturation")
        self.toggle.setToolTip(
            self.tr("Shade where the chosen function is so flat that hardly any gradient passes (S)")
        )
        tip = self.tr("Slopes below this count as saturated")
        self.threshold.setToolTip(tip)
        self.threshold.setAccessibleName(tip)
        self.plot.setAccessibleName(self.tr("Plot of f′(x)"))
        self._arrange()


def span_text(span: Span) -> str:
    """A range as on the list.

    >>> span_text((-10.0, 10.0))
    '−10 … 10'
    """
    return f"{significant(span[0])} … {significant(span[1])}"
