"""One layer of the stack as it is edited: its controls, its figures, and why it was refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from engine.operations.layer_stack import LAYER_KINDS, LayerKind, StackLayer
from engine.operations.pooling_spec import PoolingKind
from gui.tabs.pooling.layer_words import layer_name, padding_name, sides, stride_text
from gui.tabs.pooling.state import LARGEST_STRIDE, LARGEST_WINDOW
from gui.theme import theme
from gui.theme.icons import icon
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from engine.operations.padding import Padding, Pair
    from engine.operations.receptive_field import LayerField

LARGEST_FILTERS = 16
NONE = "–"
FIGURES = ("shape", "parameters", "work", "field", "jump")


@dataclass(frozen=True, slots=True)
class LayerDraft:
    """A layer as it is wanted, whether or not there can be such a one."""

    kind: LayerKind = "convolution"
    kernel: Pair | None = (3, 3)
    stride: Pair = (1, 1)
    padding: Padding = "same"
    dilation: Pair = (1, 1)
    filters: int = 5
    has_bias: bool = True

    @classmethod
    def of(cls, layer: StackLayer) -> LayerDraft:
        """What a layer would look like as a draft."""
        return cls(
            layer.kind,
            layer.kernel,
            layer.stride,
            layer.padding,
            layer.dilation,
            layer.filters,
            layer.has_bias,
        )

    def layer(self) -> StackLayer:
        """The layer itself.

        Raises:
            EngineError: there can be no such layer.
        """
        return StackLayer(
            self.kind, self.kernel, self.stride, self.padding, self.dilation, self.filters, self.has_bias
        )

    def of_kind(self, kind: LayerKind) -> LayerDraft:
        """The same with another kind; what a pooling does not have goes back to its start."""
        if kind not in get_args(PoolingKind):
            return replace(self, kind=kind, kernel=self.kernel or (3, 3))
        padding: Padding = "valid" if self.padding == "full" else self.padding
        return replace(self, kind=kind, padding=padding, dilation=(1, 1))


class StackRow(QObject):
    """The widgets of one row of the table; the table puts them in their places.

    Attributes:
        number: which layer, from 0.
        kind: what it computes.
        kernel: side of its kernel or window.
        stride: from one place to the next.
        padding: rule of its padding.
        filters: maps that it puts out.
        figures: what follows from all this, by name.
        refusal: one sentence below the row.

    Args:
        number: which layer.
        parent: the table.
    """

    draft_changed = Signal(int, object)  # number of the layer, LayerDraft
    removal_wanted = Signal(int)  # number of the layer

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._draft = LayerDraft()
        self.order = QLabel(str(number + 1), parent)
        self.order.setProperty("role", "label")
        self.kind, self.padding = QComboBox(parent), QComboBox(parent)
        self.kernel = IntegerBox(3, 1, LARGEST_WINDOW, parent=parent)
        self.stride = IntegerBox(1, 1, LARGEST_STRIDE, parent=parent)
        self.filters = IntegerBox(1, 1, LARGEST_FILTERS, parent=parent)
        self.figures = {name: QLabel(NONE, parent) for name in FIGURES}
        for figure in self.figures.values():
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = QPushButton(parent)
        self.remove.setProperty("ghost", True)
        self.remove.setIcon(icon("trash-2", "ink2"))
        self.refusal = QLabel(parent)
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.kind.activated.connect(self._on_kind_activated)
        self.padding.activated.connect(self._on_padding_activated)
        self.kernel.value_changed.connect(self._on_kernel_changed)
        self.stride.value_changed.connect(self._on_stride_changed)
        self.filters.value_changed.connect(self._on_filters_changed)
        self.remove.clicked.connect(self._on_remove_clicked)

    # interface
    def widgets(self) -> list[QWidget]:
        """All of them but the refusal, in the order of the columns."""
        edited = [self.order, self.kind, self.kernel, self.stride, self.padding, self.filters]
        return [*edited, *self.figures.values(), self.remove]

    def draft(self) -> LayerDraft:
        """The layer as its controls say."""
        return self._draft

    def show_draft(self, draft: LayerDraft) -> None:
        """Set the controls; tells nobody."""
        self._draft = draft
        self.kind.setCurrentIndex(self.kind.findData(draft.kind))
        rule = draft.padding if isinstance(draft.padding, str) else ""
        self._fill_padding(rule)
        for box, value in (
            (self.kernel, draft.kernel[0] if draft.kernel else 1),
            (self.stride, draft.stride[0]),
            (self.filters, draft.filters),
        ):
            with QSignalBlocker(box):
                box.set_value(value)
        self.kernel.setEnabled(draft.kernel is not None)
        self.stride.setEnabled(draft.kernel is not None)
        self.padding.setEnabled(draft.kernel is not None)
        self.filters.setEnabled(draft.kind == "convolution")

    def show_figures(self, found: LayerField | None) -> None:
        """Say what follows from the layer where it stands; None: it could not be computed."""
        texts = dict.fromkeys(FIGURES, NONE)
        tip = ""
        if found is not None:
            row = found.layer_row
            texts["shape"] = "×".join(map(str, row.output_shape))
            texts["parameters"] = f"{row.parameters:,}"
            texts["work"] = f"{row.work.multiply_adds:,}" if row.work.multiply_adds else NONE
            texts["field"], texts["jump"] = sides(found.size), stride_text(found.jump)
            tip = self._work_tip(found)
            if row.layer.kind != "convolution":
                with QSignalBlocker(self.filters):
                    self.filters.set_value(min(row.output_shape[2], LARGEST_FILTERS))
        for name, text in texts.items():
            self.figures[name].setText(text)
        self.figures["work"].setToolTip(tip)

    def show_refusal(self, sentence: str) -> None:
        """Say why there is no such layer, or take the sentence away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Set every text anew."""
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for kind in LAYER_KINDS:
                self.kind.addItem(layer_name(kind), kind)
        number = self.number + 1
        for control, name in (
            (self.kind, self.tr("Kind of layer {number}")),
            (self.kernel, self.tr("Kernel or window of layer {number}")),
            (self.stride, self.tr("Stride of layer {number}")),
            (self.padding, self.tr("Padding of layer {number}")),
            (self.filters, self.tr("Filters of layer {number}")),
            (self.remove, self.tr("Remove layer {number}")),
        ):
            control.setAccessibleName(name.format(number=number))
        self.remove.setToolTip(self.remove.accessibleName())
        self.show_draft(self._draft)

    def set_sizes(self) -> None:
        """Take the sizes of the theme in force."""
        look = theme()
        digits = QFontMetrics(look.font("control")).horizontalAdvance("0000")
        for box in (self.kernel, self.stride, self.filters):
            box.setFixedWidth(box.sizeHint().width() - digits)
        for name, figure in self.figures.items():
            figure.setFont(look.font("caption", 700 if name == "field" else 600))
        self.order.setFont(look.font("caption", 600))
        self.remove.setIconSize(QSize(look.px(16), look.px(16)))
        self.remove.setFixedWidth(look.px(40))

    def discard(self) -> None:
        """Take all widgets away."""
        for widget in (*self.widgets(), self.refusal):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    # inside
    def _fill_padding(self, rule: str) -> None:
        rules = ["valid", "same"]
        if self._draft.kind == "convolution":
            rules.append("full")
        if not rule:
            rules.append("")
        self.padding.clear()
        for each in rules:
            self.padding.addItem(padding_name(each), each)
        self.padding.setCurrentIndex(self.padding.findData(rule))

    def _work_tip(self, found: LayerField) -> str:
        work = found.layer_row.work
        if work.multiply_adds:
            text = self.tr("{products} products, {outside} of them with padding")
            outside = work.multiply_adds - work.multiply_adds_on_image
            return text.format(products=f"{work.multiply_adds:,}", outside=f"{outside:,}")
        if work.comparisons:
            return self.tr("{count} comparisons, no products").format(count=f"{work.comparisons:,}")
        text = self.tr("{additions} additions and {divisions} divisions, no products")
        return text.format(additions=f"{work.additions:,}", divisions=f"{work.divisions:,}")

    def _change(self, draft: LayerDraft) -> None:
        self._draft = draft
        self.draft_changed.emit(self.number, draft)

    def _on_kind_activated(self, index: int) -> None:
        self._change(self._draft.of_kind(cast("LayerKind", self.kind.itemData(index))))
        self.show_draft(self._draft)

    def _on_padding_activated(self, index: int) -> None:
        rule = self.padding.itemData(index)
        if rule:
            self._change(replace(self._draft, padding=rule))

    def _on_kernel_changed(self, value: int) -> None:
        self._change(replace(self._draft, kernel=(value, value)))

    def _on_stride_changed(self, value: int) -> None:
        self._change(replace(self._draft, stride=(value, value)))

    def _on_filters_changed(self, value: int) -> None:
        self._change(replace(self._draft, filters=value))

    def _on_remove_clicked(self) -> None:
        self.removal_wanted.emit(self.number)
