"""A bar of labelled controls that goes on in a second row where the window is narrow or letters are large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.studio.controls import Labelled, mark_invalid
from gui.studio.field_note import FieldNote
from gui.theme import theme, theme_manager
from gui.widgets.spin_box import NumberBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MARGIN_PX, ABOVE_PX = 20, 13
GAP_PX, TIGHT_GAP_PX, ROW_GAP_PX = 18, 10, 8
MOST_ROWS = 2  # with the wide gaps


class FlowBar(QFrame):
    """It shows a part of the state and tells what is wanted.

    Attributes:
        controls: by name.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("control_bar")
        self.controls: dict[str, QWidget] = {}
        self._items: list[QWidget] = []
        self._labelled: dict[str, Labelled] = {}
        self._second = ""
        self._note = FieldNote(self)
        theme_manager().changed.connect(self._on_theme_changed)

    # for the subclass
    def _fill(self, labelled: Mapping[str, QWidget], plain: Mapping[str, QWidget], second: str = "") -> None:
        """Take in controls, those with a label before the others.

        Args:
            labelled: by name.
            plain: by name.
            second: with which the second row begins where one row is not enough.
        """
        self._second = second
        for name, control in labelled.items():
            self._labelled[name] = Labelled(control, self)
            self._items.append(self._labelled[name])
        for control in plain.values():
            control.setParent(self)
            self._items.append(control)
        self.controls.update({**labelled, **plain})
        for control in self.controls.values():
            for box in (control, *control.findChildren(NumberBox)):
                if isinstance(box, NumberBox):
                    box.setKeyboardTracking(False)  # on the way to 12 stands a 1
                    box.error_changed.connect(self._on_typed)
        self._flow()

    # interface
    def set_label(self, name: str, text: str, tip: str = "") -> None:
        """Name a control, already translated."""
        self._labelled[name].set_label(text, tip)

    def set_shown(self, name: str, on: bool) -> None:
        """Leave a control out where it means nothing."""
        item = self._labelled.get(name) or self.controls[name]
        if item.isHidden() == on:
            item.setVisible(on)
            self._flow()

    def show_error(self, control: str, sentence: str) -> None:
        """Mark the control of a refused change and say why.

        Args:
            control: its name; any other text for what no control of the bar asked for.
            sentence: already translated.
        """
        self.clear_error()
        refused = self.controls.get(control)
        if refused is not None:
            mark_invalid(refused, refused=True)
        self._note.say(sentence, refused or self)

    def error(self) -> str:
        """The sentence below the bar, or nothing."""
        return self._note.text()

    def clear_error(self) -> None:
        """All is well again."""
        self._note.hide()
        for control in self.controls.values():
            if control.property("invalid") and not (isinstance(control, NumberBox) and control.error()):
                mark_invalid(control, refused=False)

    # inside
    def _flow(self) -> None:
        """Put the controls beside each other, in as many rows as they need; as high as these rows."""
        look = theme()
        margin, above = look.px(MARGIN_PX), look.px(ABOVE_PX)
        wanted = [item for item in self._items if not item.isHidden()]
        sizes = [item.sizeHint() for item in wanted]
        free = max(1, self.width() - 2 * margin)
        gap = look.px(GAP_PX)
        words = sum(size.width() for size in sizes)
        if words + gap * (len(sizes) - 1) > free:
            gap = look.px(TIGHT_GAP_PX)
        second = None
        if words + gap * (len(sizes) - 1) > free and self._second:
            second = self._labelled.get(self._second) or self.controls[self._second]
            gap = look.px(GAP_PX)
        start = None if second is None or second not in wanted else wanted.index(second)
        rows = _rows([size.width() for size in sizes], gap, free, start)
        if len(rows) > MOST_ROWS:
            gap = look.px(TIGHT_GAP_PX)
            rows = _rows([size.width() for size in sizes], gap, free, start)
        y = above
        for row in rows:
            height = max((sizes[index].height() for index in row), default=0)
            x = margin
            for index in row:
                size = sizes[index]
                wanted[index].setGeometry(x, y + (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + gap
            y += height + look.px(ROW_GAP_PX)
        self.setFixedHeight(y - look.px(ROW_GAP_PX) + above)
        if not self._note.isHidden():
            self._note.place()

    def _on_typed(self, sentence: str) -> None:
        """A text that is no number tells it below the bar, too."""
        sender = self.sender()
        if sentence and isinstance(sender, QWidget) and sender.isVisible():
            self._note.say(sentence, sender)
        else:
            self._note.hide()

    def _on_theme_changed(self) -> None:
        self._flow()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be narrower than all controls: they then go on below."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Flow anew."""
        super().resizeEvent(event)
        self._flow()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing of the bar may stay behind in another room."""
        super().hideEvent(event)
        self._note.hide()

    def event(self, event: QEvent) -> bool:
        """A control that became wider, as by another language, pushes those after it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._flow()
        return super().event(event)


def _rows(widths: Sequence[int], gap: int, free: int, start: int | None) -> list[list[int]]:
    """Which controls stand in which row.

    >>> _rows([40, 40, 40], 10, 100, None), _rows([20, 20, 20], 10, 100, 1)
    ([[0, 1], [2]], [[0], [1, 2]])
    """
    rows: list[list[int]] = [[]]
    used = 0
    for index, width in enumerate(widths):
        if rows[-1] and (used + gap + width > free or index == start):
            rows.append([])
            used = 0
        used += width + (gap if rows[-1] else 0)
        rows[-1].append(index)
    return rows
