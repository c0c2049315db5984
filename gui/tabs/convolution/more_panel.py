"""All parameters of the convolution, each axis and each side for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from engine.operations.padding import resolve_padding
from gui.studio.floating_panel import FloatingPanel, set_items
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
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState

BORDERS = ("zero", "reflect", "edge", "wrap")
EXTRAS = ("after", "before")
LEFT = ("image_size", "channels", "filters", "kernel_size", "stride", "dilation")
RIGHT = ("rows", "columns", "extra", "border", "bias")
_FIELD_OF_CONTROL = {"padding": "columns"}


def has_field(control: str) -> bool:
    """Whether the panel has a field for a parameter."""
    return _FIELD_OF_CONTROL.get(control, control) in (*LEFT, *RIGHT)


class MorePanel(FloatingPanel):
    """Sizes, steps, padding, bias; ``rows`` and ``columns`` are the padding of two sides each.

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image_size, self.kernel_size = NumberPair(1, LARGEST_SIDE), NumberPair(1, LARGEST_SIDE)
        self.channels, self.filters = IntegerBox(1, 1, LARGEST_CHANNELS), IntegerBox(1, 1, LARGEST_FILTERS)
        self.stride, self.dilation = NumberPair(1, LARGEST_STRIDE), NumberPair(1, LARGEST_DILATION)
        self.rows, self.columns = NumberPair(0, LARGEST_PAD, "·"), NumberPair(0, LARGEST_PAD, "·")
        self.border, self.extra = QComboBox(), QComboBox()
        self.bias = BiasFields()
        self._fill(*({name: getattr(self, name) for name in names} for names in (LEFT, RIGHT)))
        self.bias.error_changed.connect(self.fields["bias"].set_error)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
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
        super().show_error(_FIELD_OF_CONTROL.get(control, control), sentence)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
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
            set_items(box, names, texts)
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
        super()._on_theme_changed()
        for box in (self.channels, self.filters):
            box.setFixedWidth(narrow_width(box))
