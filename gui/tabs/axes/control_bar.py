"""The control bar of the tensor axes: how the order is given, and the layouts that have names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QHideEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.studio.controls import Labelled, first_fitting, lay_out_now, mark_invalid
from gui.studio.field_note import FieldNote
from gui.tabs.axes.changes import layout_words
from gui.tabs.axes.state import WAYS as ORDER_WAYS
from gui.tabs.axes.swap_fields import SwapFields
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from gui.tabs.axes.state import AxesState

HEIGHT_PX, MARGIN_PX = 64, 20
GAP_PX, TIGHT_GAP_PX = 18, 10
ORDER_PX = 150
# what gives way, one after the other; the menu of the top bar has what is left out
WAYS = (
    *("all", "tight", "layouts-unnamed", "swaps-short", "way-unnamed", "reset-icon", "pair-unnamed"),
    *("without-layouts", "without-copy"),
)
PAIRS = ("nhwc", "hwio")


class ControlBar(QFrame):
    """It shows a state and tells what is wanted.

    Args:
        parent: owner.
    """

    way_chosen = Signal(str)
    pair_chosen = Signal(int, int)
    swap_added = Signal()
    swap_removed = Signal()
    order_typed = Signal(str)
    reset_requested = Signal()
    copy_toggled = Signal(bool)
    layout_requested = Signal(str)  # nhwc or hwio

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("control_bar")
        self._density = Density.MEDIUM
        self._state: AxesState | None = None
        self.way, self.swaps, self.order = Segmented(), SwapFields(), QLineEdit()
        self._named_way, self._named_swaps = Labelled(self.way), Labelled(self.swaps)
        self._named_order = Labelled(self.order)
        self.reset, self.copy = QPushButton(), Toggle()
        self.layouts = {pair: QPushButton() for pair in PAIRS}
        self._layouts = QWidget()
        pair_row = QHBoxLayout(self._layouts)
        pair_row.setContentsMargins(0, 0, 0, 0)
        for button in self.layouts.values():
            button.setCheckable(True)
            pair_row.addWidget(button)
        self._pair_row = pair_row
        self._named_layouts = Labelled(self._layouts)
        self._note = FieldNote(self)
        self._shown_order = ""
        self._form: tuple[object, ...] = ()
        self._row = QHBoxLayout(self)
        for widget in (self._named_way, self._named_swaps, self._named_order, self.reset):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.copy)
        self._row.addWidget(self._named_layouts)
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def _connect(self) -> None:
        self.way.chosen.connect(self.way_chosen)
        self.swaps.pair_chosen.connect(self.pair_chosen)
        self.swaps.more_requested.connect(self.swap_added)
        self.swaps.less_requested.connect(self.swap_removed)
        self.order.editingFinished.connect(self._on_order_finished)
        self.order.textEdited.connect(self.clear_error)
        self.reset.clicked.connect(self.reset_requested)
        self.copy.clicked.connect(self.copy_toggled)
        for button in self.layouts.values():
            button.clicked.connect(self._on_layout_clicked)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_state(self, state: AxesState) -> None:
        """Show how a state gives the order; emits nothing."""
        self._state = state
        blocked = [QSignalBlocker(widget) for widget in (self.way, self.copy)]
        self.way.set_current(state.way)
        self.copy.setChecked(state.copied)
        for blocker in blocked:
            blocker.unblock()
        self.swaps.show_state(state)
        self._shown_order = f"({', '.join(map(str, state.order))})"
        self.order.setText(self._shown_order)
        self.reset.setEnabled(state.order != tuple(range(state.array.ndim)))
        self._name_layouts()
        self.clear_error()
        form = state.way, len(state.swaps), layout_words(state, PAIRS[0]), layout_words(state, PAIRS[1])
        if form != self._form:  # most changes leave everything in its place
            self._form = form
            self._arrange()

    def show_error(self, control: str, sentence: str, wanted: str = "") -> None:
        """Say why an order was refused; what was typed stays, to be mended."""
        widget: QWidget = self.order if control == "order" else self.way
        if control == "order":
            self.order.setText(wanted)
        mark_invalid(widget, refused=True)
        widget.setAccessibleDescription(sentence)
        self._note.say(sentence, widget)

    def error(self) -> str:
        """The sentence below the bar, or nothing."""
        return self._note.text()

    def clear_error(self) -> None:
        """All is well again."""
        self._note.hide()
        mark_invalid(self.order, refused=False)
        self.order.setAccessibleDescription("")
        if self.way.property("invalid"):
            mark_invalid(self.way, refused=False)
            self.way.describe()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.way.set_items([(way, way) for way in ORDER_WAYS])
        tip = self.tr("Swap two axes at a time, or give the order of all axes")
        self._named_way.set_label(self.tr("View"), tip)
        self._named_swaps.set_label(self.tr("Axes to swap"))
        self._named_order.set_label(
            self.tr("Order"), self.tr("For each axis of b the axis of a, for example (2, 1, 0)")
        )
        self.reset.setAccessibleName(self.tr("First order"))
        self.reset.setToolTip(self.tr("The axes as in a"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("b gets memory of its own: .copy()"))
        self._named_layouts.set_label(self.tr("Named layout"))
        self._name_layouts()
        self._arrange()

    # inside
    def _name_layouts(self) -> None:
        if self._state is None:
            return
        for pair, button in self.layouts.items():
            words = layout_words(self._state, pair)
            mine = "→" in words
            button.setChecked(mine)
            button.setText(words)
            tip = (
                self.tr("The way back") if mine else self.tr("Axes with letters: {names}").format(names=words)
            )
            button.setToolTip(tip)

    def _is_swapping(self) -> bool:
        return self._state is None or self._state.way == "swapaxes"

    def _needed_px(self, way: int) -> int:
        look, has = theme(), WAYS.index
        swaps = self.swaps.needed_px(short=way >= has("swaps-short"))
        middle = swaps if self._is_swapping() else look.px(ORDER_PX)
        labelled = self._named_swaps if self._is_swapping() else self._named_order
        reset = self.reset.iconSize().width() + look.px(28)
        if way < has("reset-icon"):
            reset = self.reset.fontMetrics().horizontalAdvance(self.tr("First order")) + look.px(30)
        parts = [
            self.way.sizeHint().width() + (self._named_way.label_px() if way < has("way-unnamed") else 0),
            middle + (labelled.label_px() if way < has("pair-unnamed") else 0),
            reset,
        ]
        if way < has("without-copy"):
            parts.append(self.copy.sizeHint().width())
        if way < has("without-layouts"):
            words = self._named_layouts.label_px() if way < has("layouts-unnamed") else 0
            parts.append(self._layouts.sizeHint().width() + words)
        return sum(parts) + self._gap(way) * len(parts)

    def _arrange(self) -> None:
        has = WAYS.index
        least = has("tight") if self._density is Density.NARROW else 0
        free = self.width() - 2 * theme().px(MARGIN_PX)
        way = least + first_fitting([self._needed_px(way) for way in range(least, len(WAYS))], free)
        self._named_swaps.setVisible(self._is_swapping())
        self._named_order.setVisible(not self._is_swapping())
        self.swaps.set_short(way >= has("swaps-short"))
        self._named_layouts.set_label_visible(way < has("layouts-unnamed"))
        self._named_layouts.setVisible(way < has("without-layouts"))
        self.copy.setVisible(way < has("without-copy"))
        self._named_way.set_label_visible(way < has("way-unnamed"))
        for labelled in (self._named_swaps, self._named_order):
            labelled.set_label_visible(way < has("pair-unnamed"))
        with_icon = way >= has("reset-icon")
        self.reset.setText("" if with_icon else self.tr("First order"))
        self.reset.setIcon(icon("rotate-ccw") if with_icon else QIcon())
        self._row.setSpacing(self._gap(way))
        lay_out_now(self._row)
        if not self._note.isHidden():
            self._note.place()

    @staticmethod
    def _gap(way: int) -> int:
        return theme().px(TIGHT_GAP_PX if way >= WAYS.index("tight") else GAP_PX)

    def _on_order_finished(self) -> None:
        if self.order.text() != self._shown_order and not self.order.property("invalid"):
            self.order_typed.emit(self.order.text())

    def _on_layout_clicked(self) -> None:
        sender = self.sender()
        pair = next(pair for pair, button in self.layouts.items() if button is sender)
        self._name_layouts()  # it is the state that says what is checked
        self.layout_requested.emit(pair)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.reset.sizeHint().height() + 8))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._pair_row.setSpacing(look.px(6))
        self.order.setFixedWidth(look.px(ORDER_PX))
        self.reset.setIconSize(QSize(look.px(18), look.px(18)))
        self._arrange()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be narrower than all words."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing of the bar may stay behind on another tab."""
        super().hideEvent(event)
        self._note.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
