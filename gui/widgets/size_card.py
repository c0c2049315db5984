"""The size of the output: the formula, and the same with the numbers put in."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, text_of, width_of

HEADING_PX = 112
FORMULA_PX = 21
SMALLEST_PX, SMALLEST_PROJECTOR_PX = 14, 18
GAP_PX = 16


class SizeNumbers(Protocol):
    """One axis of the output: ``output_size = ⌊(input_size + pads − effective_kernel) / stride⌋ + 1``."""

    @property
    def input_size(self) -> int:
        """Cells of the input."""

    @property
    def pad_before(self) -> int:
        """Cells of padding above or at the left."""

    @property
    def pad_after(self) -> int:
        """Cells of padding below or at the right."""

    @property
    def kernel_size(self) -> int:
        """Taps of the kernel."""

    @property
    def dilation(self) -> int:
        """Distance between taps."""

    @property
    def effective_kernel(self) -> int:
        """Cells that the kernel spans: dilation · (kernel_size − 1) + 1."""

    @property
    def stride(self) -> int:
        """Cells from one window to the next."""

    @property
    def output_size(self) -> int:
        """Cells of the output."""

    @property
    def dropped(self) -> int:
        """Cells at the end that no window reaches."""


Line = tuple[Piece, ...]


class SizeCard(QWidget):
    """``Output size  ⌊(n + 2p − k) / s⌋ + 1 = ⌊(5 + 2·1 − 3) / 1⌋ + 1 = 5``; one axis, or two that differ.

    In a narrow place the legend goes first, then the symbols, then the size of the letters.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: SizeNumbers | None = None
        self._columns: SizeNumbers | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_sizes(self, rows: SizeNumbers | None, columns: SizeNumbers | None = None) -> None:
        """Show the size of the output.

        Args:
            rows: numbers of the vertical axis; None: nothing to show.
            columns: of the horizontal axis; None, or equal numbers, shows one formula for both.
        """
        self._rows = rows
        self._columns = None if columns is None or rows is None or _equal(rows, columns) else columns
        self._describe()
        self.update()

    def set_compact(self, on: bool) -> None:
        """Show the numbers alone, as at the end of another card or in the title before an audience."""
        self._compact = on
        self._on_theme_changed()

    def text(self) -> str:
        """What is said, in letters."""
        return text_of(self._numbers())

    # inside
    def _numbers(self) -> Line:
        if self._rows is None:
            return ()
        if self._columns is None:
            return size_pieces(self._rows)
        return (
            Piece(self.tr("rows") + " ", "ink2", 600, 0.8),
            *size_pieces(self._rows),
            Piece("   "),
            Piece(self.tr("columns") + " ", "ink2", 600, 0.8),
            *size_pieces(self._columns),
        )

    def _legend(self) -> Line:
        dilated = self._rows is not None and self._rows.dilation > 1
        kernel = self.tr("kernel k") if not dilated else self.tr("kernel k, spread k′")
        return (
            Piece(self.tr("input n"), "input", 600),
            Piece(" · " + self.tr("padding p") + " · ", "ink3", 600),
            Piece(kernel, "kernel", 600),
            Piece(" · " + self.tr("stride s"), "ink3", 600),
        )

    def _dropped(self) -> Line:
        """Say what is not used; this is more than a legend and is never left out."""
        rows = self._rows.dropped if self._rows is not None else 0
        columns = rows if self._columns is None else self._columns.dropped
        if not rows and not columns:
            return ()
        text = self.tr("Left over at the end: rows {rows}, columns {columns}")
        return (Piece(text.format(rows=rows, columns=columns), "ink2", 600),)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Output size"))
        self.setAccessibleDescription(" ".join(filter(None, (self.text(), text_of(self._dropped())))))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @staticmethod
    def _heading_px() -> int:
        return theme().text_px(15)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Heading and numbers on one line."""
        size_px = theme().text_px(FORMULA_PX)
        width = theme().px(HEADING_PX + GAP_PX) + width_of(self._numbers(), size_px)
        return QSize(math.ceil(width), theme().px(50))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The letters may get smaller."""
        return QSize(theme().px(280), math.ceil(theme().px(30)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Heading, symbols, numbers, legend."""
        if self._rows is None:
            return
        look, gap = theme(), theme().px(GAP_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading: Line = (Piece(self.tr("Output size"), "ink2"),)
        small, caption = self._heading_px(), look.text_px(14)
        left = width_of(heading, small) + gap
        if not self._compact:
            left = max(left, look.px(HEADING_PX + GAP_PX))
        side = self._dropped()
        free = self.width() - left - (width_of(side, caption) + gap if side else 0)
        numbers, size_px, symbols = self._fit(free)
        middle = self.height() / 2
        paint_pieces(painter, heading, 0, middle + cap_height(small) / 2, small)
        x = left
        if symbols:
            size_of_symbols = round(size_px * 19 / 21)
            x = paint_pieces(painter, symbols, x, middle + cap_height(size_of_symbols) / 2, size_of_symbols)
            x += gap
            numbers = (Piece("= "), *numbers)
        x = paint_pieces(painter, numbers, x, middle + cap_height(size_px) / 2, size_px)
        if not side and not self._compact:
            side = self._legend()
        if side and x + gap + width_of(side, caption) <= self.width():
            place = self.width() - width_of(side, caption) - 1
            paint_pieces(painter, side, place, middle + cap_height(caption) / 2, caption)
        painter.end()

    def _fit(self, free: float) -> tuple[Line, int, Line]:
        """Numbers, their size in px, and the symbols if there is room for them."""
        look = theme()
        numbers = self._numbers()
        largest = look.text_px(FORMULA_PX)
        if self._rows is not None and self._columns is None and not self._compact:
            symbols = _in_symbols(self._rows)
            whole = width_of(symbols, largest * 19 / 21) + look.px(GAP_PX) + width_of(numbers, largest)
            if whole + width_of((Piece("= "),), largest) <= free:
                return numbers, largest, symbols
        smallest = SMALLEST_PROJECTOR_PX if look.projector else look.px(SMALLEST_PX)
        size_px = largest
        while size_px > smallest and width_of(numbers, size_px) > free:
            size_px -= 1
        return numbers, size_px, ()


def _equal(first: SizeNumbers, second: SizeNumbers) -> bool:
    names = [name for name in dir(SizeNumbers) if not name.startswith("_")]
    return all(getattr(first, name) == getattr(second, name) for name in names)


def _in_symbols(axis: SizeNumbers) -> Line:
    pads = "2p" if axis.pad_before == axis.pad_after else "p₀ + p₁"
    kernel = "k′" if axis.dilation > 1 else "k"
    return (Piece(f"⌊(n + {pads} − {kernel}) / s⌋ + 1", "ink2", 600),)


def size_pieces(axis: SizeNumbers) -> Line:
    """``⌊(5 + 2·1 − 3) / 2⌋ + 1 = 3``, in the colours of the roles."""
    pads = f"2·{axis.pad_before}"
    if axis.pad_before != axis.pad_after:
        pads = f"{axis.pad_before} + {axis.pad_after}"
    kernel: Line = (Piece(str(axis.effective_kernel), "kernel"),)
    if axis.dilation > 1:
        kernel = (
            Piece(f"({axis.dilation}·(", "ink"),
            Piece(str(axis.kernel_size), "kernel"),
            Piece(" − 1) + 1)", "ink"),
        )
    return (
        Piece("⌊("),
        Piece(str(axis.input_size), "input"),
        Piece(f" + {pads} − "),
        *kernel,
        Piece(f") / {axis.stride}⌋ + 1 = "),
        Piece(str(axis.output_size), "output", 800),
    )
