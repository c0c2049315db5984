"""The parameters of the convolution in one line; what does not fit is in the panel behind its last button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.studio.controls import BiasBox, OperationChoice, PaddingChoice
from gui.studio.number_pair import SidesBox, narrow_width
from gui.studio.parameter_bar import GAP_PX, TIGHT_GAP_PX, ParameterBar
from gui.tabs.convolution.more_panel import MorePanel, has_field
from gui.tabs.convolution.state import LARGEST_CHANNELS, LARGEST_DILATION, LARGEST_SIDE, LARGEST_STRIDE
from gui.theme import Theme, theme
from gui.widgets.page import Density
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState

NAMES = ("channels", "kernel_size", "stride", "padding", "dilation", "flip", "bias")
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "tight", "operation-unnamed", "operation-as-list", "without-channels", "without-dilation",
        "without-bias")  # fmt: skip
_FIELD_OF_CHANGE = {"image": "image_size", "kernel": "kernel_size"}


class ControlBar(ParameterBar[MorePanel]):
    """Kernel, stride, padding, dilation, operation; with several channels also channels and bias.

    Args:
        parent: owner.
    """

    kernel_size_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # "valid", "same", "full", or ((top, bottom), (left, right))
    dilation_changed = Signal(int, int)  # down, to the right
    flip_changed = Signal(bool)  # convolution
    channels_changed = Signal(int)
    filters_changed = Signal(int)
    image_size_changed = Signal(int, int)  # rows, columns
    border_changed = Signal(str)  # zero, reflect, edge, wrap
    extra_changed = Signal(str)  # after, before
    bias_changed = Signal(int, float)  # filter, number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ConvolutionState | None = None
        self._filter = 0
        self._form: object = None
        self._bias_fitted: tuple[str, Theme] | None = None
        self.channels = IntegerBox(1, 1, LARGEST_CHANNELS)
        self.channels.setKeyboardTracking(False)
        self.kernel_size, self.stride = SidesBox(LARGEST_SIDE), SidesBox(LARGEST_STRIDE)
        self.dilation = SidesBox(LARGEST_DILATION)
        self.padding, self.flip, self.bias = PaddingChoice(), OperationChoice(), BiasBox()
        self._fill({name: getattr(self, name) for name in NAMES}, (None, self.more))
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def _connect(self) -> None:
        self.kernel_size.sides_changed.connect(self._on_kernel_size_changed)
        self.stride.sides_changed.connect(self._on_stride_changed)
        self.dilation.sides_changed.connect(self._on_dilation_changed)
        self.channels.value_changed.connect(self._on_channels_changed)
        self.bias.value_changed.connect(self._on_bias_changed)
        self.padding.padding_chosen.connect(self._on_padding_chosen)
        self.flip.flip_chosen.connect(self.flip_changed)

    # what the base class asks
    def _make_panel(self) -> MorePanel:
        panel = MorePanel(self)
        for name in ("image_size", "kernel_size", "stride", "dilation", "padding", "border", "extra", "bias",
                     "channels", "filters"):  # fmt: skip
            getattr(panel, f"{name}_changed").connect(getattr(self, f"{name}_changed"))
        return panel

    def _fill_panel(self) -> None:
        if self._state is not None:
            self.panel.show_state(self._state)

    def _field_of(self, change: str) -> str:
        return _FIELD_OF_CHANGE.get(change, change.partition("-")[0])

    def _has_field(self, name: str) -> bool:
        return has_field(name)

    def _ways(self) -> range:
        return range(WAYS.index("operation-as-list") if self._density is Density.NARROW else 0, len(WAYS))

    def _needed_px(self, way: int) -> int:
        names = self._names(way)
        flip = self._labelled["flip"]
        width = sum(self._labelled[name].width_px() for name in names if name != "flip")
        width += self.flip.width_px(compact=way >= WAYS.index("operation-as-list"))
        width += flip.label_px() if way < WAYS.index("operation-unnamed") else 0
        return width + self._gap(way) * len(names) + self.more.sizeHint().width()

    def _go(self, way: int) -> None:
        names = self._names(way)
        for name, labelled in self._labelled.items():
            labelled.setVisible(name in names)
        self.flip.set_compact(way >= WAYS.index("operation-as-list"))
        self._labelled["flip"].set_label_visible(way < WAYS.index("operation-unnamed"))
        self._row.setSpacing(self._gap(way))

    def _fit_controls(self) -> None:
        self.channels.setFixedWidth(narrow_width(self.channels))
        self._fit_bias()
        for box in (self.kernel_size, self.stride, self.dilation):
            box.fit()

    # interface
    def show_state(self, state: ConvolutionState) -> None:
        """Show the numbers and rules of a state; emits nothing."""
        self._state = state
        self._filter = min(self._filter, state.filters - 1)
        spec, linear = state.spec, state.one_dimensional
        self._showing = True
        for box, (rows, columns) in (
            (self.kernel_size, state.kernel_size),
            (self.stride, spec.stride),
            (self.dilation, spec.dilation),
        ):
            box.set_sides(columns if linear else rows, columns)
            box.fit()
        self.channels.set_value(state.channels)
        self.padding.show_padding(spec.padding)
        self.flip.show_flip(spec.flip_kernel)
        self.bias.set_value(float(state.bias[self._filter]))
        self._fit_bias()
        if self._open_panel() is not None:
            self._fill_panel()
        self._showing = False
        self._name_bias()
        widths = tuple(control.minimumWidth() for control in self.controls.values())
        form = widths, frozenset(self._wanted()), isinstance(spec.padding, str), state.filters
        if form != self._form:  # most changes are of a number, and leave everything in its place
            self._form = form
            self._arrange()

    def set_filter(self, index: int) -> None:
        """Offer the bias of this filter."""
        if self._state is not None and index != self._filter:
            self._filter = index
            self.show_state(self._state)

    def retranslate(self) -> None:
        """Set every text anew."""
        labels = {
            "channels": self.tr("Channels"),
            "kernel_size": self.tr("Kernel"),
            "stride": self.tr("Stride"),
            "padding": self.tr("Padding"),
            "dilation": self.tr("Dilation"),
            "flip": self.tr("Operation"),
        }
        tips = {
            "channels": self.tr("Channels of input and kernel"),
            "kernel_size": self.tr("Side of the kernel; 3×2 gives rows and columns"),
            "stride": self.tr("Cells from one window to the next"),
            "padding": self.tr(
                "Cells added around the input: none, as many as keep its size, as many as can be"
            ),
            "dilation": self.tr("Cells from one number of the kernel to the next"),
            "flip": self.tr(
                "Cross-correlation lays the kernel on as it is; convolution rotates it by 180° first"
            ),
        }
        for name, text in labels.items():
            self._labelled[name].set_label(text, tips[name])
        self._name_bias()
        self.padding.retranslate()
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("All parameters: sizes, axes, each side, border, bias"))
        super().retranslate()

    # inside
    def _name_bias(self) -> None:
        several = self._state is not None and self._state.filters > 1
        text = self.tr("Bias {filter}").format(filter=self._filter) if several else self.tr("Bias")
        self._labelled["bias"].set_label(text, self.tr("Added to the sum of all products"))

    def _fit_bias(self) -> None:
        text = self.bias.format(self.bias.value())
        if (text, theme()) != self._bias_fitted:
            self._bias_fitted = text, theme()
            self.bias.setFixedWidth(narrow_width(self.bias, text))

    def _wanted(self) -> set[str]:
        """What there is to be shown in this state."""
        state, wanted = self._state, set(NAMES)
        if state is None or state.channels == 1:
            wanted.discard("channels")
            if state is None or not state.bias.any():
                wanted.discard("bias")
        return wanted

    def _names(self, way: int) -> set[str]:
        gone = {"without-channels": "channels", "without-bias": "bias", "without-dilation": "dilation"}
        return self._wanted() - {gone[step] for step in WAYS[: way + 1] if step in gone}

    @staticmethod
    def _gap(way: int) -> int:
        return theme().px(TIGHT_GAP_PX if way >= WAYS.index("tight") else GAP_PX)

    def _both(self, rows: int, columns: int, before: tuple[int, int]) -> tuple[int, int]:
        """What a vector's field means: its rows stay as they are."""
        linear = self._state is not None and self._state.one_dimensional
        return (before[0] if linear else rows), columns

    def _on_kernel_size_changed(self, rows: int, columns: int) -> None:
        if not self._showing and self._state is not None:
            self.kernel_size_changed.emit(*self._both(rows, columns, self._state.kernel_size))

    def _on_stride_changed(self, rows: int, columns: int) -> None:
        if not self._showing and self._state is not None:
            self.stride_changed.emit(*self._both(rows, columns, self._state.spec.stride))

    def _on_dilation_changed(self, rows: int, columns: int) -> None:
        if not self._showing and self._state is not None:
            self.dilation_changed.emit(*self._both(rows, columns, self._state.spec.dilation))

    def _on_padding_chosen(self, padding: str) -> None:
        self.padding_changed.emit(padding)

    def _on_channels_changed(self, count: int) -> None:
        if not self._showing:
            self.channels_changed.emit(count)

    def _on_bias_changed(self, value: float) -> None:
        if not self._showing:
            self.bias_changed.emit(self._filter, value)
