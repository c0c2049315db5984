"""Every function to tick and to choose: a column where the window is wide, else a row of chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.curves_part import CUSTOM, FUNCTION_IDS
from gui.tabs.activations.function_chip import FunctionChip
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.tabs.activations.curves_part import CurvesPart

GAP_PX = 8


class _Functions(QWidget):
    """What row and column have in common.

    Args:
        parent: owner.
    """

    toggled = Signal(str)  # id: draw it, or draw it no longer
    chosen = Signal(str)  # id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {name: FunctionChip(name) for name in FUNCTION_IDS}
        for chip in self.chips.values():
            chip.toggled.connect(self.toggled)
            chip.chosen.connect(self.chosen)

    def offered(self, part: CurvesPart) -> tuple[str, ...]:
        """Ids of the functions that there are."""
        return tuple(name for name in FUNCTION_IDS if name != CUSTOM or part.custom)

    def _show_use(self, part: CurvesPart) -> None:
        for name, chip in self.chips.items():
            chip.show_use(name in part.drawn, name == part.chosen)


class FunctionColumn(_Functions):
    """All functions below each other; the list scrolls.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for chip in self.chips.values():
            chip.set_flat(True)
            rows.addWidget(chip)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        for ground in (self._scroll.viewport(), inner):
            ground.setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_part(self, part: CurvesPart) -> None:
        """Tick what is drawn, mark what is chosen."""
        self._show_use(part)
        for name, chip in self.chips.items():
            chip.setVisible(name in self.offered(part))

    def reveal(self, name: str) -> None:
        """Scroll to a function."""
        self._scroll.ensureWidgetVisible(self.chips[name], 0, 0)

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Three rows; the rest scrolls."""
        return QSize(self.sizeHint().width(), 3 * self.chips[FUNCTION_IDS[0]].sizeHint().height())


class FunctionRow(_Functions):
    """One line of chips; those that do not fit are in a menu, the drawn and the chosen ones last.

    Attributes:
        more: opens the menu.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: CurvesPart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = QToolButton()
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self._actions: dict[str, QAction] = {}
        for name in FUNCTION_IDS:
            action = QAction(name_of(name), self.menu)
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(self._on_action_triggered)
            self.menu.addAction(action)
            self._actions[name] = action
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for chip in self.chips.values():
            self._row.addWidget(chip)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()

    def show_part(self, part: CurvesPart) -> None:
        """Tick what is drawn, mark what is chosen."""
        self._part = part
        self._show_use(part)
        for name, action in self._actions.items():
            action.setChecked(name in part.drawn)
        self._arrange()

    def shown(self) -> list[str]:
        """Ids of the functions that have a chip."""
        return [name for name, chip in self.chips.items() if not chip.isHidden()]

    def retranslate(self) -> None:
        """Set every text anew."""
        self.more.setToolTip(self.tr("More functions"))
        self.more.setAccessibleName(self.tr("More functions"))

    # inside
    def _arrange(self) -> None:
        """Give chips to the drawn functions first, then to the others, as far as they fit."""
        part = self._part
        if part is None:
            return
        look = theme()
        self._row.setSpacing(look.px(GAP_PX))
        height = self.chips[FUNCTION_IDS[0]].sizeHint().height()
        self.more.setFixedHeight(height)
        offered = self.offered(part)
        widths = {name: self.chips[name].width_px(name in part.drawn) + look.px(GAP_PX) for name in offered}
        free = self.width()
        if sum(widths.values()) > free + look.px(GAP_PX):
            metrics = self.more.fontMetrics()
            free -= metrics.horizontalAdvance(f"+ {len(offered)}") + look.px(44)
        first = [part.chosen] if part.chosen in part.drawn else []
        wanted = dict.fromkeys((*first, *part.drawn, *offered))
        fitting: set[str] = set()
        for name in wanted:
            if widths[name] > free:
                break
            fitting.add(name)
            free -= widths[name]
        for name, chip in self.chips.items():
            chip.setVisible(name in fitting)
            self._actions[name].setVisible(name in offered and name not in fitting)
        hidden = len(offered) - len(fitting)
        self.more.setVisible(hidden > 0)
        self.more.setText(f"+ {hidden}")
        self._row.activate()

    def _on_action_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.toggled.emit(str(sender.data()))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(theme().px(600), self.chips[FUNCTION_IDS[0]].sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One chip and the menu."""
        return QSize(theme().px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
