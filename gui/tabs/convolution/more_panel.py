"""All parameters of the convolution, each axis and each side for itself."""

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

from engine.operations.padding import resolve_padding
from gui.studio.number_pair import NumberPair, narrow_width
from gui.tabs.convolution.bias_fields import BiasFields
from gui.tabs.convolution.state import (
    LARGEST_CHANNELS,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
)
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.fields import Field
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState

LABEL_PX, FIELD_PX = 128, 396
MARGIN_PX = 16
BORDERS = ("zero", "reflect", "edge", "wrap")
EXTRAS = ("after", "before")
LEFT = ("image_size", "channels", "filters", "kernel_size", "stride", "dilation")
RIGHT = ("rows", "columns", "extra", "border", "bias")
_PAIRS = ("image_size", "kernel_size", "stride", "dilation", "rows", "columns")
_FIELD_OF_CONTROL = {"padding": "columns"}


def has_field(control: str) -> bool:
    """Whether the panel has a field for a parameter."""
    return _FIELD_OF_CONTROL.get(control, control) in (*LEFT, *RIGHT)


class MorePanel(QFrame):
    """Not modal: it lies over the page below its button, and the page goes on showing each change.

    Attributes:
        fields: by name; ``rows`` and ``columns`` are the padding of two sides each.

    Args:
        parent: owner.
    """

    image_size_changed = Signal(int, int)  # rows, columns
    channels_changed = Signal(int)
    filters_changed = Signal(int)
    kernel_size_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    dilation_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # ((top, bottom), (left, right))
    border_changed = Signal(str)
    extra_changed = Signal(str)
    bias_changed = Signal(int, float)  # filter, number
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.image_size, self.kernel_size = NumberPair(1, LARGEST_SIDE), NumberPair(1, LARGEST_SIDE)
        self.channels, self.filters = IntegerBox(1, 1, LARGEST_CHANNELS), IntegerBox(1, 1, LARGEST_FILTERS)
        self.stride, self.dilation = NumberPair(1, LARGEST_STRIDE), NumberPair(1, LARGEST_DILATION)
        self.rows, self.columns = NumberPair(0, LARGEST_PAD, "·"), NumberPair(0, LARGEST_PAD, "·")
        self.border, self.extra = QComboBox(), QComboBox()
        self.bias = BiasFields()
        self.fields = {name: Field(getattr(self, name)) for name in (*LEFT, *RIGHT)}
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._close = QToolButton()
        self._close.setProperty("ghost", True)
        self._close.setIcon(icon("x", "ink2"))
        self._showing = False
        self._lay_out()
        self._connect()
        self.hide()
        self.retranslate()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        for name in (*LEFT, *RIGHT):
            self.fields[name].set_label_width(LABEL_PX)
        for name in ("channels", "filters"):
            layout = self.fields[name].layout()
            if layout is not None:
                layout.setAlignment(getattr(self, name), Qt.AlignmentFlag.AlignLeft)
        content = QWidget()
        content.setObjectName("content")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._halves: list[QVBoxLayout] = []
        for place, names in enumerate((LEFT, RIGHT)):
            column = QVBoxLayout()
            for name in names:
                column.addWidget(self.fields[name])
            column.addStretch(1)
            self._halves.append(column)
            self._grid.addLayout(column, 0, place)
        self._content = content
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        header = QHBoxLayout()
        header.addWidget(self._heading)
        header.addStretch(1)
        header.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.addLayout(header)
        self._column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        for box in (self.channels, self.filters):
            box.setKeyboardTracking(False)
        self.image_size.pair_changed.connect(self.image_size_changed)
        self.kernel_size.pair_changed.connect(self.kernel_size_changed)
        self.stride.pair_changed.connect(self.stride_changed)
        self.dilation.pair_changed.connect(self.dilation_changed)
        self.channels.value_changed.connect(self._on_channels_changed)
        self.filters.value_changed.connect(self._on_filters_changed)
        self.rows.pair_changed.connect(self._on_pads_changed)
        self.columns.pair_changed.connect(self._on_pads_changed)
        self.border.activated.connect(self._on_border_activated)
        self.extra.activated.connect(self._on_extra_activated)
        self.bias.bias_changed.connect(self.bias_changed)
        for name in (*_PAIRS, "bias"):
            getattr(self, name).error_changed.connect(self.fields[name].set_error)
        self._close.clicked.connect(self.close_panel)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_state(self, state: ConvolutionState) -> None:
        """Fill the fields; emits nothing."""
        spec, linear = state.spec, state.one_dimensional
        self._showing = True
        self.image_size.set_pair(*state.size)
        self.kernel_size.set_pair(*state.kernel_size)
        self.stride.set_pair(*spec.stride)
        self.dilation.set_pair(*spec.dilation)
        self.channels.set_value(state.channels)
        self.filters.set_value(state.filters)
        pads = resolve_padding(
            state.size,
            state.kernel_size,
            padding=spec.padding,
            stride=spec.stride,
            dilation=spec.dilation,
            extra=spec.extra,
        )
        self.rows.set_pair(*pads[0])
        self.columns.set_pair(*pads[1])
        self.border.setCurrentIndex(BORDERS.index(spec.border))
        self.extra.setCurrentIndex(EXTRAS.index(spec.extra))
        self.bias.show_bias(tuple(state.bias.tolist()))
        for pair in (self.image_size, self.kernel_size, self.stride, self.dilation):
            pair.set_second_alone(linear)
        for name in ("channels", "filters", "rows"):
            self.fields[name].setHidden(linear)
        self._showing = False

    def show_error(self, control: str, sentence: str) -> None:
        """Say below a field why its number was refused."""
        self.fields[_FIELD_OF_CONTROL.get(control, control)].set_error(sentence)

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
        self.setFocusProxy(self.image_size)
        QWidget.setTabOrder(anchor, self.image_size)
        self.image_size.setFocus(Qt.FocusReason.PopupFocusReason)

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
        labels = {
            "image_size": self.tr("Input"),
            "channels": self.tr("Channels"),
            "filters": self.tr("Filters"),
            "kernel_size": self.tr("Kernel"),
            "stride": self.tr("Stride"),
            "dilation": self.tr("Dilation"),
            "rows": self.tr("Padding ↑ ↓"),
            "columns": self.tr("Padding ← →"),
            "extra": self.tr("Odd cell of Same"),
            "border": self.tr("Padding holds"),
            "bias": self.tr("Bias"),
        }
        for name, field in self.fields.items():
            field.set_label(labels[name])
        for pair in (self.image_size, self.kernel_size):
            pair.set_names(self.tr("Rows"), self.tr("Columns"))
        for pair in (self.stride, self.dilation):
            pair.set_names(self.tr("Down"), self.tr("To the right"))
        self.rows.set_names(self.tr("Top"), self.tr("Bottom"))
        self.columns.set_names(self.tr("Left"), self.tr("Right"))
        borders = (self.tr("zeros"), self.tr("reflection"), self.tr("edge repeated"), self.tr("other side"))
        extras = (self.tr("bottom, right"), self.tr("top, left"))
        for box, names, texts in ((self.border, BORDERS, borders), (self.extra, EXTRAS, extras)):
            _set_items(box, names, texts)
        self.extra.setToolTip(
            self.tr(
                "Where Same padding puts the odd cell of an even kernel: at the bottom and right as "
                "TensorFlow and correlate2d do, or at the top and left as SciPy's correlate and convolve do"
            )
        )

    # inside
    def _on_channels_changed(self, count: int) -> None:
        if not self._showing:
            self.channels_changed.emit(count)

    def _on_filters_changed(self, count: int) -> None:
        if not self._showing:
            self.filters_changed.emit(count)

    def _on_pads_changed(self) -> None:
        self.padding_changed.emit((self.rows.pair(), self.columns.pair()))

    def _on_border_activated(self, index: int) -> None:
        self.border_changed.emit(BORDERS[index])

    def _on_extra_activated(self, index: int) -> None:
        self.extra_changed.emit(EXTRAS[index])

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = look.px(MARGIN_PX)
        self._column.setContentsMargins(margin, look.px(8), margin, margin)
        self._column.setSpacing(look.px(8))
        self._grid.setHorizontalSpacing(look.px(32))
        for box in (self.channels, self.filters):
            box.setFixedWidth(narrow_width(box))
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


def _set_items(box: QComboBox, names: tuple[str, ...], texts: tuple[str, ...]) -> None:
    """Name the items anew; the choice stays."""
    chosen = max(0, box.currentIndex())
    box.clear()
    for name, text in zip(names, texts, strict=True):
        box.addItem(text, name)
    box.setCurrentIndex(chosen)
