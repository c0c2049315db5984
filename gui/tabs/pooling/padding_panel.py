"""All parameters of the walk over a padded image, each axis and each side for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from engine.operations.padding import BORDERS, EXTRAS
from gui.studio.floating_panel import FloatingPanel, set_items
from gui.studio.number_pair import NumberPair
from gui.tabs.pooling.limits import (
    LARGEST_DILATION,
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
)

if TYPE_CHECKING:
    from engine.operations.padding import Pads
    from gui.tabs.pooling.state import PaddingWalk

LEFT = ("size", "kernel", "stride", "dilation")
RIGHT = ("rows", "columns", "extra", "border")
_FIELD_OF_CONTROL = {"padding": "columns"}


def has_field(control: str) -> bool:
    """Whether the panel has a field for a parameter."""
    return _FIELD_OF_CONTROL.get(control, control) in (*LEFT, *RIGHT)


class PaddingPanel(FloatingPanel):
    """Sizes and steps at the left; ``rows`` and ``columns`` are the padding of two sides each.

    Args:
        parent: owner.
    """

    size_changed = Signal(int, int)  # rows, columns
    kernel_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    dilation_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # ((top, bottom), (left, right))
    extra_changed = Signal(str)  # after, before
    border_changed = Signal(str)  # zero, reflect, edge, wrap

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size_pair, self.kernel = NumberPair(1, LARGEST_SIDE), NumberPair(1, LARGEST_WINDOW)
        self.stride, self.dilation = NumberPair(1, LARGEST_STRIDE), NumberPair(1, LARGEST_DILATION)
        self.rows, self.columns = NumberPair(0, LARGEST_PAD, "·"), NumberPair(0, LARGEST_PAD, "·")
        self.extra, self.border = QComboBox(), QComboBox()
        left = {"size": self.size_pair, "kernel": self.kernel, "stride": self.stride,
                "dilation": self.dilation}  # fmt: skip
        self._fill(left, {name: getattr(self, name) for name in RIGHT})
        self.size_pair.pair_changed.connect(self.size_changed)
        self.kernel.pair_changed.connect(self.kernel_changed)
        self.stride.pair_changed.connect(self.stride_changed)
        self.dilation.pair_changed.connect(self.dilation_changed)
        self.rows.pair_changed.connect(self._on_pads_changed)
        self.columns.pair_changed.connect(self._on_pads_changed)
        self.extra.activated.connect(self._on_extra_activated)
        self.border.activated.connect(self._on_border_activated)
        self.retranslate()

    # interface
    def show_walk(self, walk: PaddingWalk, pads: Pads) -> None:
        """Fill the fields; emits nothing.

        Args:
            walk: what is shown.
            pads: what its padding comes to.
        """
        for pair, numbers in (
            (self.size_pair, walk.size),
            (self.kernel, walk.kernel),
            (self.stride, walk.stride),
            (self.dilation, walk.dilation),
            (self.rows, pads[0]),
            (self.columns, pads[1]),
        ):
            pair.set_pair(*numbers)
        self.extra.setCurrentIndex(EXTRAS.index(walk.extra))
        self.border.setCurrentIndex(BORDERS.index(walk.border))

    def show_error(self, name: str, sentence: str) -> None:
        """Say below a field why its number was refused."""
        super().show_error(_FIELD_OF_CONTROL.get(name, name), sentence)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        labels = {
            "size": self.tr("Input"),
            "kernel": self.tr("Kernel"),
            "stride": self.tr("Stride"),
            "dilation": self.tr("Dilation"),
            "rows": self.tr("Padding ↑ ↓"),
            "columns": self.tr("Padding ← →"),
            "extra": self.tr("Odd cell of Same"),
            "border": self.tr("Padding holds"),
        }
        for name, field in self.fields.items():
            field.set_label(labels[name])
        for pair in (self.size_pair, self.kernel):
            pair.set_names(self.tr("Rows"), self.tr("Columns"))
        for pair in (self.stride, self.dilation):
            pair.set_names(self.tr("Down"), self.tr("To the right"))
        self.rows.set_names(self.tr("Top"), self.tr("Bottom"))
        self.columns.set_names(self.tr("Left"), self.tr("Right"))
        set_items(self.extra, EXTRAS, (self.tr("bottom, right"), self.tr("top, left")))
        borders = (self.tr("zeros"), self.tr("reflection"), self.tr("edge repeated"), self.tr("other side"))
        set_items(self.border, BORDERS, borders)
        self.extra.setToolTip(
            self.tr(
                "Where Same padding puts the odd cell: at the bottom and right as TensorFlow and correlate2d "
                "do, or at the top and left as SciPy's correlate and convolve do"
            )
        )

    # inside
    def _on_pads_changed(self) -> None:
        self.padding_changed.emit((self.rows.pair(), self.columns.pair()))

    def _on_extra_activated(self, index: int) -> None:
        self.extra_changed.emit(EXTRAS[index])

    def _on_border_activated(self, index: int) -> None:
        self.border_changed.emit(BORDERS[index])
