"""The page of derivatives: functions with their slopes above, automatic differentiation below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.density import COMPACT_BELOW_PX
from gui.tabs.activations.curves_row import CurvesRow
from gui.tabs.activations.room import RoomPage
from gui.tabs.activations.tape_card import TapeCard
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.studio.moment import Moment
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio

MARGIN_PX, GAP_PX = 20, 12
CURVES_STRETCH: Final = 5
TAPE_STRETCH: Final = 4
BOTH_PX, BOTH_WITH_ARRAY_PX = 560, 720  # height below which the plots stand alone


class CalculusPage(RoomPage):
    """In the room of functions both, in the room of automatic differentiation its card alone.

    Args:
        studio: holds the state.
        parent: owner.
    """

    POSES: ClassVar = (*CurvesRow.POSES, *TapeCard.POSES)

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self.curves, self.tape = CurvesRow(studio, self), TapeCard(studio, self)
        self._alone = self._projector = self._narrow = False
        self._shown: ActivationsState | None = None
        self._column = QVBoxLayout()
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addLayout(self._column, 1)
        outside.addWidget(self.tape.transport)
        self._column.addWidget(self.curves, CURVES_STRETCH)
        self._column.addWidget(self.tape, TAPE_STRETCH)
        for part in (self.curves, self.tape):
            part.status_changed.connect(self.status_changed)
            part.caption_changed.connect(self.caption_changed)
            part.program_changed.connect(self.program_changed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_state(self, state: ActivationsState) -> None:
        """Show what the open room shows."""
        self._alone = state.room == "autodiff"
        self._arrange()
        # a keystroke in the one part draws nothing in the other; the same state again is to be shown anew
        before, self._shown = self._shown, state
        if before is None or before is state or before.changed(tape=state.tape) != state:
            self.curves.show_state(state)
        self.tape.show_state(state)

    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Show another step."""
        self.curves.show_moment(moment, animated=animated)

    def show_error(self, control: str, told: str) -> None:
        """Say it where the control is."""
        self.curves.show_error(control, told)

    def begin(self) -> None:
        """Forget what was typed and refused."""
        self.curves.begin()
        self.tape.begin()

    def clear_error(self) -> None:
        """All is well again."""
        self.curves.clear_error()
        self.tape.clear_error()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._narrow = density is Density.NARROW
        self.curves.set_density(density)
        self.tape.set_density(density)
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""
        self._projector = on
        self.curves.set_projector(on)
        self.tape.set_projector(on)
        self._arrange()

    def set_animated(self, on: bool) -> None:
        """Let things move, or show the end at once."""
        self.curves.set_animated(on)
        self.tape.set_animated(on)

    # what the part in charge of the open room says
    @property
    def _lead(self) -> RoomPage:
        return self.tape if self._alone else self.curves

    def counter(self) -> str:
        """Of the part in charge."""
        return self._lead.counter()

    def caption(self) -> str:
        """Of the part in charge."""
        return self._lead.caption()

    def present(self, steps: int) -> None:
        """So many steps on."""
        self._lead.present(steps)

    def toggle(self) -> None:
        """Start, pause."""
        self._lead.toggle()

    def hold(self) -> None:
        """Play nothing."""
        self.curves.hold()
        self.tape.hold()

    def key(self, name: str) -> bool:
        """Ask the part in charge."""
        return self._lead.key(name)

    def program(self, library: str) -> CodeText | None:
        """Of the part in charge."""
        return self._lead.program(library)

    def notes(self) -> dict[str, str]:
        """Of the part in charge."""
        return self._lead.notes()

    def result(self) -> str:
        """Of the part in charge."""
        return self._lead.result()

    def take_pose(self, name: str) -> None:
        """Ask the part that has it."""
        (self.tape if name in TapeCard.POSES else self.curves).take_pose(name)

    def _arrange(self) -> None:
        self.curves.setVisible(not self._alone)
        self.tape.setVisible(self._alone or self._has_room_for_both())
        self.tape.set_full(self._alone)
        self.tape.transport.set_compact(self.window().height() < COMPACT_BELOW_PX)

    def _has_room_for_both(self) -> bool:
        """Whether plots and card can be read at once; where they cannot, the card's own room has it."""
        strip = bool(self.studio.state.curves.numbers)
        needed = theme().px(BOTH_WITH_ARRAY_PX if strip else BOTH_PX)
        return not self._projector and not self._narrow and self.height() >= needed

    def _on_theme_changed(self) -> None:
        look = theme()
        side = look.px(MARGIN_PX)
        self._column.setContentsMargins(side, look.px(14), side, look.px(14))
        self._column.setSpacing(look.px(GAP_PX))

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The card below the plots asks for no height: it goes where there is none."""
        least = super().minimumSizeHint()
        if self._alone:
            return least
        margins = self._column.contentsMargins()
        return QSize(least.width(), self.curves.minimumSizeHint().height() + margins.top() + margins.bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what there is room for."""
        super().resizeEvent(event)
        self._arrange()
