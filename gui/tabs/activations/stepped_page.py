"""A room that goes from step to step with a transport of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.density import COMPACT_BELOW_PX
from gui.studio.steering import Steering
from gui.tabs.activations.room import RoomPage
from gui.widgets.page import Density
from gui.widgets.transport_bar import TransportBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from gui.studio.moment import Moment
    from gui.tabs.activations.studio import ActivationsStudio


class PlainSteering(Steering):
    """Steps that are no sums."""

    def builds_sums(self) -> bool:
        """Nothing is added up term by term."""
        return False


class SteppedPage(RoomPage):
    """Stands at a step of its own, which it finds again after a visit to another room.

    Attributes:
        FIRST_STEP: where the first visit stands.
        transport: goes through the steps; the subclass puts it into its layout.

    Args:
        studio: holds the state.
        parent: owner.
    """

    FIRST_STEP: ClassVar[int] = 0

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self.transport = TransportBar()
        self.transport.set_quiz_offered(False)
        self._steering = PlainSteering(studio, self.transport, self)
        self._step: int | None = None

    # for the subclass
    def _stack(self, bar: QWidget, inner: QLayout) -> None:
        """Lay out bar, content and transport; where letters are too large for the window, it scrolls."""
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(inner, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.transport)

    # what the tab asks
    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Remember the step; a page that was only just built learns here how many there are."""
        self._step = moment.step
        steps = len(self.studio.steps)
        self.transport.set_steps(steps, steps)
        self.transport.set_step(moment.step)

    def set_density(self, density: Density) -> None:
        """No word beside the speed in a narrow window."""
        self.transport.set_words_visible(density is not Density.NARROW)

    def set_projector(self, on: bool) -> None:
        """The transport gives its place to what is taught."""
        self.transport.setVisible(not on)

    def counter(self) -> str:
        """Which step of how many."""
        return f"{self.studio.moment.step + 1} / {len(self.studio.steps)}"

    def present(self, steps: int) -> None:
        """So many steps on."""
        if steps > 0:
            self._steering.forward()
        else:
            self._steering.back()

    def toggle(self) -> None:
        """Play, or pause."""
        self._steering.toggle()

    def hold(self) -> None:
        """Play nothing."""
        self.transport.player.pause()

    def key(self, name: str) -> bool:
        """First, last, and the speed."""
        doing = {
            "first": self.transport.go_first,
            "last": self.transport.go_last,
            "faster": self.transport.faster,
            "slower": self.transport.slower,
        }
        if name in doing:
            doing[name]()
        return name in doing

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Stand where one stood when the room was left."""
        super().showEvent(event)
        self.studio.go_to(self.FIRST_STEP if self._step is None else self._step)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A low window has a lower transport."""
        super().resizeEvent(event)
        self.transport.set_compact(self.window().height() < COMPACT_BELOW_PX)


def code_number(value: float) -> str:
    """A number as a program prints it, with six digits.

    >>> code_number(0.41703002), code_number(-0.5)
    ('0.41703', '-0.5')
    """
    return f"{value:.6g}"
