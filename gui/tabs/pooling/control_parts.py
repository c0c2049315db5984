"""Parts of the pooling's control bar: which kind, the size of the output, and the panel with everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.studio.floating_panel import FloatingPanel
from gui.studio.number_pair import NumberPair
from gui.studio.piece_label import PieceLabel
from gui.tabs.pooling.state import LARGEST_PAD, LARGEST_SIDE, LARGEST_STRIDE, LARGEST_WINDOW
from gui.widgets.painted_text import Piece, text_of, width_of
from gui.widgets.segmented import Segmented
from gui.widgets.size_card import size_pieces
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from engine.operations.pooling import PoolingKind
    from gui.tabs.pooling.state import PoolingNumbers

KINDS: tuple[PoolingKind, ...] = ("max", "average", "min")
SIZE_PX = 15
LEFT = ("image_size", "window", "stride", "global")
RIGHT = ("rows", "columns")
_FIELD_OF_CONTROL = {"padding": "columns", "image": "image_size"}


class KindChoice(Segmented):
    """The largest number of a window, the mean, or the smallest."""

    kind_chosen = Signal(str)  # "max", "average" or "min"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self.retranslate()
        self.chosen.connect(self.kind_chosen)

    def show_kind(self, kind: PoolingKind) -> None:
        """Show a kind without telling."""
        blocked = QSignalBlocker(self)
        self.set_current(kind)
        blocked.unblock()

    def set_short(self, on: bool) -> None:
        """Write the mean as the formula does."""
        if on != self._short:
            self._short = on
            self.retranslate()

    def needed_px(self, *, short: bool) -> int:
        """Width in either form."""
        return self.width_px(self._words(short))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_items(list(zip(KINDS, self._words(self._short), strict=True)))

    def _words(self, short: bool) -> tuple[str, str, str]:
        return self.tr("Max"), self.tr("Avg") if short else self.tr("Average"), self.tr("Min")


class ShortToggle(Toggle):
    """A switch that says less where there is no room; a screen reader always hears all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._texts, self._short = ("", ""), False

    def set_texts(self, long: str, short: str) -> None:
        """Set both texts, already translated."""
        self._texts = long, short
        self.setAccessibleName(long)
        self.setText(self._texts[self._short])

    def set_short(self, on: bool) -> None:
        """Say less, or all."""
        self._short = on
        self.setText(self._texts[on])

    def needed_px(self, *, short: bool) -> int:
        """Width in either form."""
        return self.width_px(self._texts[short])


class OutputSize(PieceLabel):
    """``Output size ⌊(5 + 2·1 − 3) / 2⌋ + 1 = 3``, or only the result; the tooltip says all of it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SIZE_PX, Qt.AlignmentFlag.AlignRight, parent)
        self._formulas: tuple[SizeFormula, SizeFormula] | None = None
        self._named, self._with_formula = True, True

    def show_sizes(self, formulas: tuple[SizeFormula, SizeFormula]) -> None:
        """Show rows and columns of the output, with their formula if one serves both."""
        if formulas != self._formulas:
            self._formulas = formulas
            self.retranslate()

    def set_form(self, *, named: bool, with_formula: bool) -> None:
        """Leave out the words, or how the size follows."""
        if (named, with_formula) != (self._named, self._with_formula):
            self._named, self._with_formula = named, with_formula
            self.retranslate()

    def needed_px(self, *, named: bool, with_formula: bool) -> int:
        """Width in a form, also while it is hidden."""
        return round(width_of(self._line(named, with_formula), self.letters_px())) + 1

    def retranslate(self) -> None:
        """Set the text anew."""
        if self._formulas is None:
            return
        self.set_pieces(self._line(self._named, self._with_formula))
        rows, columns = self._formulas
        heading, down, across = self.tr("Output size"), self.tr("rows"), self.tr("columns")
        lines = [f"{heading}: {rows.output_size}×{columns.output_size}"]
        lines.append(f"{down} {text_of(size_pieces(rows))}")
        lines.append(f"{across} {text_of(size_pieces(columns))}")
        if rows.dropped or columns.dropped:
            told = self.tr("not reached at the end: rows {rows}, columns {columns}")
            lines.append(told.format(rows=rows.dropped, columns=columns.dropped))
        self.setToolTip("\n".join(lines))

    def _line(self, named: bool, with_formula: bool) -> tuple[Piece, ...]:
        if self._formulas is None:
            return ()
        rows, columns = self._formulas
        words = (Piece(self.tr("Output size"), "ink2", 600), Piece(" ")) if named else ()
        if not with_formula or not _alike(rows, columns):
            return *words, Piece(f"{rows.output_size}×{columns.output_size}", "output", 800)
        return *words, *size_pieces(rows)


class MorePanel(FloatingPanel):
    """Sizes by axis and the padding of each side: ``rows`` and ``columns`` are two sides each.

    Args:
        parent: owner.
    """

    image_size_changed = Signal(int, int)  # rows, columns
    window_changed = Signal(int, int)  # rows, columns
    stride_changed = Signal(int, int)  # down, to the right
    padding_changed = Signal(object)  # ((top, bottom), (left, right))
    global_toggled = Signal(bool)  # one window over the whole image

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image_size, self.window_size = NumberPair(1, LARGEST_SIDE), NumberPair(1, LARGEST_WINDOW)
        self.stride, self.whole = NumberPair(1, LARGEST_STRIDE), Toggle()
        self.rows, self.columns = NumberPair(0, LARGEST_PAD, "·"), NumberPair(0, LARGEST_PAD, "·")
        left = (self.image_size, self.window_size, self.stride, self.whole)
        self._fill(
            dict(zip(LEFT, left, strict=True)), dict(zip(RIGHT, (self.rows, self.columns), strict=True))
        )
        self.image_size.pair_changed.connect(self.image_size_changed)
        self.window_size.pair_changed.connect(self.window_changed)
        self.stride.pair_changed.connect(self.stride_changed)
        self.rows.pair_changed.connect(self._on_pads_changed)
        self.columns.pair_changed.connect(self._on_pads_changed)
        self.whole.clicked.connect(self.global_toggled)
        self.retranslate()

    def show_numbers(self, numbers: PoolingNumbers, formulas: tuple[SizeFormula, SizeFormula]) -> None:
        """Fill the fields; emits nothing."""
        rows, columns = formulas
        spec = numbers.spec
        self.image_size.set_pair(*numbers.size)
        self.stride.set_pair(*spec.stride)
        height, width = spec.window or numbers.size
        self.window_size.set_pair(min(height, LARGEST_WINDOW), min(width, LARGEST_WINDOW))
        self.rows.set_pair(rows.pad_before, rows.pad_after)
        self.columns.set_pair(columns.pad_before, columns.pad_after)
        self.whole.setChecked(spec.is_global)
        for name in ("stride", "rows", "columns"):
            self.fields[name].setEnabled(not spec.is_global)

    def show_error(self, name: str, sentence: str) -> None:
        """Say below a field why its number was refused."""
        super().show_error(_FIELD_OF_CONTROL.get(name, name), sentence)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        labels = {
            "image_size": self.tr("Input"),
            "window": self.tr("Window"),
            "stride": self.tr("Stride"),
            "global": self.tr("Global"),
            "rows": self.tr("Padding ↑ ↓"),
            "columns": self.tr("Padding ← →"),
        }
        for name, field in self.fields.items():
            field.set_label(labels[name])
        self.whole.setText(self.tr("one window over everything"))
        self.whole.setToolTip(
            self.tr("Global pooling: one number of the whole map, without stride or padding")
        )
        for pair in (self.image_size, self.window_size):
            pair.set_names(self.tr("Rows"), self.tr("Columns"))
        self.stride.set_names(self.tr("Down"), self.tr("To the right"))
        self.rows.set_names(self.tr("Top"), self.tr("Bottom"))
        self.columns.set_names(self.tr("Left"), self.tr("Right"))

    def _on_pads_changed(self) -> None:
        self.padding_changed.emit((self.rows.pair(), self.columns.pair()))


def has_field(name: str) -> bool:
    """Whether the panel has a field for a parameter."""
    return _FIELD_OF_CONTROL.get(name, name) in (*LEFT, *RIGHT)


def _alike(rows: SizeFormula, columns: SizeFormula) -> bool:
    """Whether one formula serves both; what is left over at the end may differ."""
    return text_of(size_pieces(rows)) == text_of(size_pieces(columns))
