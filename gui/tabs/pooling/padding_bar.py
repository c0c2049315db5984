"""The parameters of the walk over a padded image in one line; each side for itself in the panel behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from engine.operations.padding import BORDERS
from gui.studio.controls import PaddingChoice
from gui.studio.floating_panel import set_items
from gui.studio.number_pair import SidesBox
from gui.studio.parameter_bar import GAP_PX, TIGHT_GAP_PX, ParameterBar
from gui.tabs.pooling.limits import LARGEST_DILATION, LARGEST_SIDE, LARGEST_STRIDE, LARGEST_WINDOW
from gui.tabs.pooling.padding_panel import PaddingPanel, has_field
from gui.theme import theme

if TYPE_CHECKING:
    from engine.operations.padding import Pads
    from gui.tabs.pooling.state import PaddingWalk

NAMES = ("size", "kernel", "stride", "dilation", "padding", "border")
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "tight", "border-unnamed", "without-dilation", "without-border")


class PaddingBar(ParameterBar[PaddingPanel]):
    """Image, kernel, stride, dilation, rule of padding, and what stands in it.

    Args:
        parent: owner.
    """

    size_changed = Signal(int, int)  # rows, columns
    kernel_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    dilation_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # "valid", "same", "full", or ((top, bottom), (left, right))
    border_changed = Signal(str)  # zero, reflect, edge, wrap
    extra_changed = Signal(str)  # after, before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: PaddingWalk | None = None
        self._pads: Pads = ((0, 0), (0, 0))
        self._form: object = None
        self.image, self.kernel = SidesBox(LARGEST_SIDE), SidesBox(LARGEST_WINDOW)
        self.stride, self.dilation = SidesBox(LARGEST_STRIDE), SidesBox(LARGEST_DILATION)
        self.padding, self.border = PaddingChoice(), QComboBox()
        self.border.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.border.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        controls = (self.image, self.kernel, self.stride, self.dilation, self.padding, self.border)
        self._fill(dict(zip(NAMES, controls, strict=True)), (None, self.more))
        self.image.sides_changed.connect(self._on_size_changed)
        self.kernel.sides_changed.connect(self._on_kernel_changed)
        self.stride.sides_changed.connect(self._on_stride_changed)
        self.dilation.sides_changed.connect(self._on_dilation_changed)
        self.padding.padding_chosen.connect(self._on_padding_chosen)
        self.border.activated.connect(self._on_border_activated)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def show_walk(self, walk: PaddingWalk, pads: Pads) -> None:
        """Show the numbers and rules of a walk; emits nothing.

        Args:
            walk: what is shown.
            pads: what its padding comes to.
        """
        self._walk, self._pads = walk, pads
        self._showing = True
        for box, (rows, columns) in (
            (self.image, walk.size),
            (self.kernel, walk.kernel),
            (self.stride, walk.stride),
            (self.dilation, walk.dilation),
        ):
            box.set_sides(rows, columns)
            box.fit()
        self.padding.show_padding(walk.padding)
        self.border.setCurrentIndex(BORDERS.index(walk.border))
        if self._open_panel() is not None:
            self._fill_panel()
        self._showing = False
        form = (*(box.minimumWidth() for box in self._boxes()), isinstance(walk.padding, str))
        if form != self._form:  # most changes are of a number, and leave everything in its place
            self._form = form
            self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        labels = {
            "size": self.tr("Input"),
            "kernel": self.tr("Kernel"),
            "stride": self.tr("Stride"),
            "dilation": self.tr("Dilation"),
            "padding": self.tr("Padding"),
            "border": self.tr("Holds"),
        }
        tips = {
            "size": self.tr("Rows and columns of the image; 4×6 gives both"),
            "kernel": self.tr("Side of the kernel; 3×2 gives rows and columns"),
            "stride": self.tr("Cells from one window to the next"),
            "dilation": self.tr("Cells from one number of the kernel to the next"),
            "padding": self.tr(
                "Cells added around the input: none, as many as keep its size, as many as can be"
            ),
            "border": self.tr(
                "What stands in the padding: zeros, the image mirrored, its outermost cells, its other side"
            ),
        }
        for name, text in labels.items():
            self._labelled[name].set_label(text, tips[name])
        borders = (self.tr("Zeros"), self.tr("Reflect"), self.tr("Edge"), self.tr("Wrap"))
        set_items(self.border, BORDERS, borders)
        self.padding.retranslate()
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("All parameters: both axes, each side, the odd cell"))
        super().retranslate()

    # what the base class asks
    def _make_panel(self) -> PaddingPanel:
        panel = PaddingPanel(self)
        for name in (*NAMES, "extra"):
            getattr(panel, f"{name}_changed").connect(getattr(self, f"{name}_changed"))
        return panel

    def _fill_panel(self) -> None:
        if self._walk is not None:
            self.panel.show_walk(self._walk, self._pads)

    def _field_of(self, change: str) -> str:
        return change.partition("-")[0]

    def _has_field(self, name: str) -> bool:
        return has_field(name)

    def _ways(self) -> range:
        return range(len(WAYS))

    def _needed_px(self, way: int) -> int:
        names = self._names(way)
        width = sum(self._labelled[name].width_px() for name in names)
        if way >= WAYS.index("border-unnamed") and "border" in names:
            width -= self._labelled["border"].label_px()
        return width + self._gap(way) * len(names) + self.more.sizeHint().width()

    def _go(self, way: int) -> None:
        names = self._names(way)
        for name, labelled in self._labelled.items():
            labelled.setVisible(name in names)
        self._labelled["border"].set_label_visible(way < WAYS.index("border-unnamed"))
        self._row.setSpacing(self._gap(way))

    def _fit_controls(self) -> None:
        for box in self._boxes():
            box.fit()

    # inside
    def _boxes(self) -> tuple[SidesBox, ...]:
        return self.image, self.kernel, self.stride, self.dilation

    @staticmethod
    def _names(way: int) -> list[str]:
        gone = {step.removeprefix("without-") for step in WAYS[: way + 1]}
        return [name for name in NAMES if name not in gone]

    @staticmethod
    def _gap(way: int) -> int:
        return theme().px(TIGHT_GAP_PX if way >= WAYS.index("tight") else GAP_PX)

    def _on_size_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.size_changed.emit(rows, columns)

    def _on_kernel_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.kernel_changed.emit(rows, columns)

    def _on_stride_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.stride_changed.emit(rows, columns)

    def _on_dilation_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.dilation_changed.emit(rows, columns)

    def _on_padding_chosen(self, padding: str) -> None:
        self.padding_changed.emit(padding)

    def _on_border_activated(self, index: int) -> None:
        self.border_changed.emit(BORDERS[index])
