"""A panel with all parameters, each axis and each side for itself, below the button that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.studio.number_pair import NumberPair
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.fields import Field
from gui.widgets.spin_box import IntegerBox
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABEL_PX, FIELD_PX = 128, 396
MARGIN_PX = 16


class FloatingPanel(QFrame):
    """Not modal: it lies over the page below its button, and the page goes on showing each change.

    A subclass makes the controls and hands them over by ``_fill``.

    Attributes:
        fields: by name.

    Args:
        parent: owner.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.fields: dict[str, Field] = {}
        self._showing = False
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._close = QToolButton()
        self._close.setProperty("ghost", True)
        self._close.setIcon(icon("x", "ink2"))
        self._close.clicked.connect(self.close_panel)
        self._content = QWidget()
        self._content.setObjectName("content")
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._halves: list[QVBoxLayout] = []
        scroll = QScrollArea()
        scroll.setWidget(self._content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        header = QHBoxLayout()
        header.addWidget(self._heading)
        header.addStretch(1)
        header.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.addLayout(header)
        self._column.addWidget(scroll, 1)
        theme_manager().changed.connect(self._on_theme_changed)
        self.hide()

    # for the subclass
    def _fill(self, *halves: Mapping[str, QWidget]) -> None:
        """Lay out the controls, a column for each mapping, in fields of the same names."""
        for place, controls in enumerate(halves):
            column = QVBoxLayout()
            for name, control in controls.items():
                self.fields[name] = field = Field(control)
                field.set_label_width(LABEL_PX)
                column.addWidget(field)
                if isinstance(control, NumberPair):
                    control.error_changed.connect(field.set_error)
                elif isinstance(control, IntegerBox):
                    control.setKeyboardTracking(False)
                if isinstance(control, IntegerBox | Toggle) and (layout := field.layout()) is not None:
                    layout.setAlignment(control, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            self._halves.append(column)
            self._grid.addLayout(column, 0, place)
        self.setFocusProxy(next(iter(halves[0].values())))
        self._on_theme_changed()

    # interface
    def show_error(self, name: str, sentence: str) -> None:
        """Say below a field why its number was refused."""
        self.fields[name].set_error(sentence)

    def clear_error(self) -> None:
        """Take the sentences away."""
        for field in self.fields.values():
            field.set_error("")

    def open_below(self, anchor: QWidget) -> None:
        """Show it below a button, and go to its first field."""
        self.setParent(anchor.window())
        self.place(anchor)
        self.show()
        self.raise_()
        first = self.focusProxy()
        if first is not None:
            QWidget.setTabOrder(anchor, first)
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, anchor: QWidget) -> None:
        """Stand below the button, right ends in one line, within the window."""
        host = self.parentWidget()
        if host is None:
            return
        gap, margin = theme().px(6), theme().px(8)
        corner = anchor.mapTo(host, QPoint(anchor.width(), anchor.height() + gap))
        wanted = self.sizeHint()
        width = min(wanted.width(), host.width() - 2 * margin)
        height = min(wanted.height(), host.height() - corner.y() - margin)
        self.setGeometry(max(margin, corner.x() - width), corner.y(), width, height)

    def close_panel(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("All parameters"))
        self.setAccessibleName(self.tr("All parameters"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = look.px(MARGIN_PX)
        self._column.setContentsMargins(margin, look.px(8), margin, margin)
        self._column.setSpacing(look.px(8))
        self._grid.setHorizontalSpacing(look.px(32))
        for field in self.fields.values():
            field.setFixedWidth(look.px(FIELD_PX))
        for half in self._halves:
            half.setSpacing(look.px(8))
        self._close.setIconSize(QSize(look.px(18), look.px(18)))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as all fields, without a scroll bar."""
        content, margins = self._content.sizeHint(), self._column.contentsMargins()
        width, height = content.width(), content.height()
        if self._content.hasHeightForWidth():  # a sentence below a field is broken into lines
            height = self._content.heightForWidth(width)
        header = self._close.sizeHint().height() + self._column.spacing()
        frame = 2 * self.frameWidth() + 2
        return QSize(
            width + margins.left() + margins.right() + frame,
            height + header + margins.top() + margins.bottom() + frame,
        )

    def event(self, event: QEvent) -> bool:
        """Esc closes this panel before it means anything to the page."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)


def set_items(box: QComboBox, names: Sequence[str], texts: Sequence[str]) -> None:
    """Name the items of a list anew; the choice stays."""
    chosen = max(0, box.currentIndex())
    box.clear()
    for name, text in zip(names, texts, strict=True):
        box.addItem(text, name)
    box.setCurrentIndex(chosen)
