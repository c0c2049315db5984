"""The rules of the pooling in one line; sizes by axis and side are in the panel behind its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.operations.pooling import size_formula
from gui.studio.controls import PaddingChoice
from gui.studio.number_pair import Sides, SidesBox
from gui.studio.parameter_bar import GAP_PX, TIGHT_GAP_PX, ParameterBar
from gui.tabs.pooling.control_parts import KindChoice, MorePanel, OutputSize, ShortToggle, has_field
from gui.tabs.pooling.state import LARGEST_SIDE, LARGEST_STRIDE, LARGEST_WINDOW
from gui.theme import theme
from gui.widgets.page import Density

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from gui.tabs.pooling.state import PoolingState

RULES = ("valid", "same")
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "tight", "kind-unnamed", "size-unnamed", "kind-short", "gradient-short",
        "size-without-formula", "without-size", "window-unnamed", "without-stride")  # fmt: skip


class ControlBar(ParameterBar[MorePanel]):
    """Kind, window, stride, padding, the way back; at the right end the size of the output.

    Args:
        parent: owner.
    """

    kind_changed = Signal(str)  # "max", "average", "min"
    window_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # "valid", "same", or ((top, bottom), (left, right))
    gradient_toggled = Signal(bool)  # show the way back
    image_size_changed = Signal(int, int)  # rows, columns
    global_toggled = Signal(bool)  # one window over the whole image

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PoolingState | None = None
        self._formulas: tuple[SizeFormula, SizeFormula] | None = None
        self._form: object = None
        self.kind, self.padding = KindChoice(), PaddingChoice(RULES)
        self.window_size, self.stride = SidesBox(LARGEST_WINDOW), SidesBox(LARGEST_STRIDE)
        self.gradient, self.size_label = ShortToggle(), OutputSize()
        controls = {
            "kind": self.kind,
            "window": self.window_size,
            "stride": self.stride,
            "padding": self.padding,
        }
        self._fill(controls, (self.gradient, self.more, None, self.size_label))
        self.kind.kind_chosen.connect(self.kind_changed)
        self.window_size.sides_changed.connect(self._on_window_changed)
        self.stride.sides_changed.connect(self._on_stride_changed)
        self.padding.padding_chosen.connect(self._on_padding_chosen)
        self.gradient.clicked.connect(self.gradient_toggled)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def show_state(self, state: PoolingState) -> None:
        """Show the rules of a state and the size that follows; emits nothing."""
        self._state = state
        self._show_numbers(state)  # also where they stay: what was refused must not stand there
        self.gradient.setChecked(state.gradient)

    def retranslate(self) -> None:
        """Set every text anew."""
        labels = {
            "kind": (self.tr("Pooling"), self.tr("What is taken from each window")),
            "window": (self.tr("Window"), self.tr("Side of the window; 3×2 gives rows and columns")),
            "stride": (self.tr("Stride"), self.tr("Cells from one window to the next")),
            "padding": (
                self.tr("Padding"),
                self.tr("None, or cells around the input that never win and do not count for the mean"),
            ),
        }
        for name, (text, tip) in labels.items():
            self._labelled[name].set_label(text, tip)
        self.gradient.set_texts(self.tr("Gradient route"), self.tr("Gradient"))
        self.gradient.setToolTip(self.tr("Where the gradient goes on its way back (G)"))
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("All parameters: sizes, axes, each side, global pooling"))
        for part in (self.kind, self.padding, self.size_label):
            part.retranslate()
        super().retranslate()

    # what the base class asks
    def _make_panel(self) -> MorePanel:
        panel = MorePanel(self)
        panel.image_size_changed.connect(self.image_size_changed)
        panel.window_changed.connect(self.window_changed)
        panel.stride_changed.connect(self.stride_changed)
        panel.padding_changed.connect(self.padding_changed)
        panel.global_toggled.connect(self.global_toggled)
        return panel

    def _fill_panel(self) -> None:
        if self._state is not None and self._formulas is not None:
            self.panel.show_numbers(self._state.numbers, self._formulas)

    def _field_of(self, change: str) -> str:
        return change

    def _has_field(self, name: str) -> bool:
        return has_field(name)

    def _ways(self) -> range:
        return range(WAYS.index("tight") if self._density is Density.NARROW else 0, len(WAYS))

    def _needed_px(self, way: int) -> int:
        unnamed = self._unnamed(way)
        kind = self.kind.needed_px(short=way >= WAYS.index("kind-short"))
        parts = [kind + (0 if "kind" in unnamed else self._labelled["kind"].label_px())]
        parts += [
            labelled.width_px() - (labelled.label_px() if name in unnamed else 0)
            for name, labelled in self._labelled.items()
            if name != "kind" and (name != "stride" or way < WAYS.index("without-stride"))
        ]
        if way < WAYS.index("without-size"):
            parts.append(self.size_label.needed_px(**self._size_form(way)))
        parts.append(self.gradient.needed_px(short=way >= WAYS.index("gradient-short")))
        parts.append(self.more.sizeHint().width())
        return sum(parts) + self._gap(way) * (len(parts) - 1)

    def _go(self, way: int) -> None:
        unnamed = self._unnamed(way)
        for name, labelled in self._labelled.items():
            labelled.set_label_visible(name not in unnamed)
        self._labelled["stride"].setVisible(way < WAYS.index("without-stride"))
        self.kind.set_short(way >= WAYS.index("kind-short"))
        self.gradient.set_short(way >= WAYS.index("gradient-short"))
        self.size_label.set_form(**self._size_form(way))
        self.size_label.setVisible(way < WAYS.index("without-size"))
        self._row.setSpacing(self._gap(way))

    def _fit_controls(self) -> None:
        for box in (self.window_size, self.stride):
            box.fit()

    # inside
    def _show_numbers(self, state: PoolingState) -> None:
        numbers, spec = state.numbers, state.numbers.spec
        self._formulas = size_formula(numbers.size, spec)
        self._showing = True
        # a window over everything may be larger than one that walks
        largest = LARGEST_SIDE if spec.is_global else LARGEST_WINDOW
        self.window_size.set_range(Sides(1, 1), Sides(largest, largest))
        self.window_size.set_sides(*(spec.window or numbers.size))
        self.stride.set_sides(*spec.stride)
        for box in (self.window_size, self.stride):
            box.fit()
        self.kind.show_kind(spec.kind)
        self.padding.show_padding(spec.padding)
        for control in (self.stride, self.padding):
            control.setEnabled(not spec.is_global)
        self.size_label.show_sizes(self._formulas)
        if self._open_panel() is not None:
            self._fill_panel()
        self._showing = False
        widths = tuple(control.minimumWidth() for control in self.controls.values())
        form = widths, isinstance(spec.padding, str), self._formulas
        if form != self._form:  # most changes are of a number, and leave everything in its place
            self._form = form
            self._arrange()

    @staticmethod
    def _unnamed(way: int) -> set[str]:
        names = {"kind-unnamed": "kind", "window-unnamed": "window"}
        return {names[step] for step in WAYS[: way + 1] if step in names}

    @staticmethod
    def _size_form(way: int) -> dict[str, bool]:
        short = way >= WAYS.index("size-without-formula")
        return {"named": short or way < WAYS.index("size-unnamed"), "with_formula": not short}

    @staticmethod
    def _gap(way: int) -> int:
        return theme().px(TIGHT_GAP_PX if way >= WAYS.index("tight") else GAP_PX)

    def _on_window_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.window_changed.emit(rows, columns)

    def _on_stride_changed(self, rows: int, columns: int) -> None:
        if not self._showing:
            self.stride_changed.emit(rows, columns)

    def _on_padding_chosen(self, padding: str) -> None:
        self.padding_changed.emit(padding)
