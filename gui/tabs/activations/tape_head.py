"""The head of the card: expression, numbers, way, and small buttons that go from step to step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.tabs.activations.tape_fields import MarkedField, VariableFields
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from gui.tabs.activations.tape_part import TapePart, Way

WIDEST_PX: Final = 420  # of the expression
NARROWEST_PX: Final = 220
BUTTON_PX, PROJECTOR_BUTTON_PX = 40, 56
ICONS: Final = {"previous": "step-back", "toggle": "play", "next": "step-forward"}


class TapeHead(QWidget):
    """Fields at the left, steps at the right; many variables get a row of their own.

    Attributes:
        expression: what is differentiated.
        variables: a field for each of them.
        way: forward or backward.
        views: what the whole page shows; hidden in the small card.

    Args:
        parent: owner.
    """

    step_asked = Signal(str)  # previous, toggle, next

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_buttons, self._is_playing = True, False
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self.expression, self.variables = MarkedField(), VariableFields()
        self.way, self.views = Segmented(), Segmented()
        self._counter = QLabel()
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = {name: QToolButton() for name in ICONS}
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_clicked)
        self._buttons["toggle"].setProperty("primary", True)
        self.expression.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        left: tuple[QWidget, ...] = (self._title, self.expression, self.variables, self.way)
        for widget in left:
            self._first.addWidget(widget)
        self._first.setStretch(1, 1)
        self._first.addStretch(0)
        for widget in (self.views, *self._buttons.values(), self._counter):
            self._first.addWidget(widget)
        self._second.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    # interface
    def show_part(self, part: TapePart) -> None:
        """Show expression and numbers; what is being typed and refused stays."""
        if not (self.expression.hasFocus() and self.expression.is_refused()):
            self.expression.show_good(part.expression)
        self.variables.show_part(part)
        self.arrange()

    def forget(self, part: TapePart) -> None:
        """Show expression and numbers, whatever was typed and refused."""
        self.expression.show_good(part.expression)
        self.variables.forget(part)

    def show_step(self, way: Way, counter: str, longest: str, *, first: bool, last: bool) -> None:
        """Show where the explanation is.

        Args:
            way: forward or backward.
            counter: for example ``5 / 5``.
            longest: the widest that it becomes.
            first: whether there is nothing before.
            last: whether there is nothing behind.
        """
        with QSignalBlocker(self.way):
            self.way.set_current(way)
        self._counter.setText(counter)
        self._counter.setMinimumWidth(QFontMetrics(self._counter.font()).horizontalAdvance(longest) + 2)
        self._buttons["previous"].setEnabled(not first)
        self._buttons["next"].setEnabled(not last)

    def counter(self) -> str:
        """Where the explanation is, for example ``5 / 5``."""
        return self._counter.text()

    def button(self, name: str) -> QToolButton:
        """``"previous"``, ``"toggle"`` or ``"next"``."""
        return self._buttons[name]

    def set_playing(self, on: bool) -> None:
        """Show whether steps follow each other by themselves."""
        self._is_playing = on
        self._buttons["toggle"].setIcon(icon("pause" if on else "play", "on_ink"))
        self._name_buttons()

    def set_full(self, on: bool) -> None:
        """On a page of its own the steps have a bar below, and there are two views."""
        self._has_buttons = not on
        for widget in (*self._buttons.values(), self._counter, self._title):
            widget.setVisible(not on)
        self.views.setVisible(on)
        self.arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Automatic differentiation"))
        self.expression.setAccessibleName(self.tr("Expression"))
        self.expression.setToolTip(
            self.tr("+ − * / **, parentheses, numbers, names, pi, and exp, log, sin, relu, sum …")
        )
        with QSignalBlocker(self.way), QSignalBlocker(self.views):
            self.way.set_items([("forward", self.tr("Forward")), ("backward", self.tr("Backward"))])
            self.views.set_items(
                [("tape", self.tr("Tape and graph")), ("descent", self.tr("Curve and descent"))]
            )
        self.way.setAccessibleName(self.tr("Way"))
        self.views.setAccessibleName(self.tr("What is shown"))
        self.variables.retranslate()
        self._name_buttons()
        self.arrange()

    def arrange(self) -> None:
        """Put the variables where there is room for them."""
        look = theme()
        shown = [self.expression, self.way, self.variables]
        shown += [self._title, *self._buttons.values(), self._counter] if self._has_buttons else [self.views]
        fixed = sum(widget.sizeHint().width() for widget in shown if widget is not self.expression)
        free = self.width() - 2 * look.px(14) - fixed - (len(shown) + 1) * self._first.spacing()
        fits = free >= look.px(NARROWEST_PX)
        target = self._first if fits else self._second
        if self._layout_of_variables() is not target:
            self._first.removeWidget(self.variables)
            self._second.removeWidget(self.variables)
            target.insertWidget(2 if fits else 0, self.variables)

    def _layout_of_variables(self) -> QHBoxLayout | None:
        for row in (self._first, self._second):
            if row.indexOf(self.variables) >= 0:
                return row
        return None

    # inside
    def _name_buttons(self) -> None:
        names = {
            "previous": self.tr("Step back"),
            "toggle": self.tr("Pause") if self._is_playing else self.tr("Play"),
            "next": self.tr("Step forward"),
        }
        for name, button in self._buttons.items():
            button.setToolTip(names[name])
            button.setAccessibleName(names[name])

    def _on_clicked(self) -> None:
        self.step_asked.emit(self.sender().objectName())

    def _on_theme_changed(self) -> None:
        look = theme()
        side = max(look.px(BUTTON_PX), PROJECTOR_BUTTON_PX if look.projector else 0)
        for name, button in self._buttons.items():
            button.setFixedSize(side, look.px(36) if not look.projector else side)
            button.setIconSize(QSize(look.px(18), look.px(18)))
            if name != "toggle":
                button.setIcon(icon(ICONS[name], "ink"))
        self.set_playing(self._is_playing)
        self._counter.setFont(look.font("lead", 800, look.text_px(20)))
        self.expression.setMinimumWidth(look.px(NARROWEST_PX - 40))
        self.expression.setMaximumWidth(look.px(WIDEST_PX))
        self._column.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
        self._column.setSpacing(look.px(8))
        for row in (self._first, self._second):
            row.setSpacing(look.px(12))
        self.arrange()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange anew."""
        super().resizeEvent(event)
        self.arrange()
