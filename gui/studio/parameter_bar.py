"""Parameters in one line; what does not fit is in the panel behind the bar's button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.studio.controls import Labelled, first_fitting, lay_out_now, mark_invalid
from gui.studio.field_note import FieldNote
from gui.studio.floating_panel import FloatingPanel
from gui.theme import theme, theme_manager
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import NumberBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEIGHT_PX = 64
MARGIN_PX = 20
GAP_PX, TIGHT_GAP_PX = 18, 11

Panel = TypeVar("Panel", bound=FloatingPanel)


class ParameterBar(QFrame, Generic[Panel]):
    """It shows a state and tells what is wanted.

    Whoever owns the state answers with ``show_state`` of the subclass, or with that of the old state and
    ``show_error``.

    Attributes:
        controls: by name.
        more: opens the panel.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("control_bar")
        self.controls: dict[str, QWidget] = {}
        self._labelled: dict[str, Labelled] = {}
        self._density = Density.MEDIUM
        self._showing = False
        self._panel: Panel | None = None
        self._note = FieldNote(self)
        self._row = QHBoxLayout(self)
        self.more = QPushButton()
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more_toggled)

    # for the subclass
    def _fill(self, controls: Mapping[str, QWidget], end: Sequence[QWidget | None]) -> None:
        """Lay out labelled controls from the left, then the others.

        Args:
            controls: by the name that ``show_error`` takes.
            end: what follows, the button ``more`` among it; None for what room is left.
        """
        for name, control in controls.items():
            self.controls[name] = control
            self._labelled[name] = Labelled(control)
            self._row.addWidget(self._labelled[name])
            if isinstance(control, NumberBox):
                control.error_changed.connect(self._on_typed)
        for widget in end:
            if widget is None:
                self._row.addStretch(1)
            else:
                self._row.addWidget(widget)
        theme_manager().changed.connect(self._on_theme_changed)

    def _make_panel(self) -> Panel:
        """Build the panel and pass its signals on."""
        raise NotImplementedError

    def _fill_panel(self) -> None:
        """Show the state in the panel."""
        raise NotImplementedError

    def _field_of(self, change: str) -> str:
        """Name of the control, or of the panel's field, for what a change is called."""
        raise NotImplementedError

    def _has_field(self, name: str) -> bool:
        """Whether the panel has a field of this name, also before it is built."""
        raise NotImplementedError

    def _needed_px(self, way: int) -> int:
        """Width that the bar needs in one of its ways."""
        raise NotImplementedError

    def _ways(self) -> range:
        """The ways to be tried, the most complete first."""
        raise NotImplementedError

    def _go(self, way: int) -> None:
        """Show what a way shows, and nothing else."""
        raise NotImplementedError

    def _fit_controls(self) -> None:
        """Set widths that depend on the theme."""

    # interface
    @property
    def panel(self) -> Panel:
        """All parameters; built when somebody asks for them first."""
        if self._panel is None:
            self._panel = self._make_panel()
            self._panel.closed.connect(self._on_panel_closed)
        return self._panel

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def show_error(self, change: str, sentence: str) -> None:
        """Mark the control of a refused change and say why.

        Args:
            change: what was to be changed; any other text for what no control of the bar asked for.
            sentence: already translated.
        """
        self.clear_error()
        name, panel = self._field_of(change), self._open_panel()
        if panel is not None and self._has_field(name):
            panel.show_error(name, sentence)
            panel.place(self.more)
            return
        control = self.controls.get(name)
        if control is None or self._labelled[name].isHidden():
            control = self.more if self._has_field(name) else self._labelled[self.shown()[0]]
        else:
            mark_invalid(control, refused=True)
            control.setAccessibleDescription(sentence)
        self._note.say(sentence, control)

    def error(self) -> str:
        """The sentence below the bar, or nothing."""
        return self._note.text()

    def clear_error(self) -> None:
        """All is well again."""
        self._note.hide()
        if self._panel is not None:
            self._panel.clear_error()
        self._place_floating()
        for control in self.controls.values():
            if control.property("invalid") and not (isinstance(control, NumberBox) and control.error()):
                mark_invalid(control, refused=False)
                control.setAccessibleDescription("")
                if isinstance(control, Segmented):
                    control.describe()

    def shown(self) -> list[str]:
        """Names of the controls on the bar."""
        return [name for name, labelled in self._labelled.items() if not labelled.isHidden()]

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._panel is not None:
            self._panel.retranslate()
        self._arrange()

    # inside
    def _open_panel(self) -> Panel | None:
        return None if self._panel is None or self._panel.isHidden() else self._panel

    def _arrange(self) -> None:
        ways = self._ways()
        free = self.width() - 2 * theme().px(MARGIN_PX)
        self._go(ways[first_fitting([self._needed_px(way) for way in ways], free)])
        lay_out_now(self._row)
        self._place_floating()

    def _place_floating(self) -> None:
        if (panel := self._open_panel()) is not None:
            panel.place(self.more)
        if not self._note.isHidden():
            self._note.place()

    def _on_typed(self, sentence: str) -> None:
        """A text that is no number tells it below the bar, too."""
        sender = self.sender()
        if sentence and isinstance(sender, QWidget) and sender.isVisible():
            self._note.say(sentence, sender)
        else:
            self._note.hide()

    def _on_more_toggled(self, on: bool) -> None:
        if on:
            self._showing = True
            self._fill_panel()
            self._showing = False
            self.panel.open_below(self.more)
        elif self._panel is not None:
            self._panel.close_panel()

    def _on_panel_closed(self) -> None:
        self.more.setChecked(False)
        if self.isVisible():
            self.more.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.more.sizeHint().height() + 8))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._fit_controls()
        self._arrange()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be narrower than all controls: some of them then are in the panel."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing of the bar may stay behind on another tab."""
        super().hideEvent(event)
        self._note.hide()
        if self._panel is not None:
            self._panel.close_panel()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
