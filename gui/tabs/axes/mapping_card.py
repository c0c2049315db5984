"""How the indices go over and where the numbers lie in memory, in three forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from gui.studio.formula_frame import FormulaFrame
from gui.studio.piece_label import PieceLabel
from gui.tabs.axes.formulas import bytes_lines, letters_line, numbers_line
from gui.tabs.axes.memory_strip import MemoryStrip
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.axes import AxesTrace
    from gui.tabs.axes.figures import AxesScene

# beside each other over the whole width; below each other in a column; one line
Form = Literal["wide", "tall", "line"]
HEIGHTS_PX: dict[Form, int] = {"wide": 94, "tall": 210, "line": 54}
COPIED_EXTRA_PX = 52
MARGIN_PX, GAP_PX = 18, 20
LINE_PX, MEMORY_PX = 22, 17
SMALLEST_SHARE = 0.82  # of the width of a line: it can be written so much smaller


class MappingCard(FormulaFrame):
    """``b[k, j, i] = a[i, j, k]``, the same with numbers, bytes from both strides, the memory.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: Form = "wide"
        self._trace: AxesTrace | None = None
        self._copied = False
        self.letters, self.numbers = PieceLabel(LINE_PX, parent=self), PieceLabel(LINE_PX, parent=self)
        self._heading, self._strip_heading = QLabel(self), QLabel(self)
        for label in (self._heading, self._strip_heading):
            label.setProperty("role", "heading")
        self.bytes_a, self.bytes_b = PieceLabel(MEMORY_PX, parent=self), PieceLabel(MEMORY_PX, parent=self)
        self.strip, self.strip_b = MemoryStrip("kernel", self), MemoryStrip("output", self)
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def set_form(self, form: Form) -> None:
        """Stand otherwise."""
        if form != self._form:
            self._form = form
            self._on_theme_changed()

    def form(self) -> Form:
        """How it stands."""
        return self._form

    def show_scene(self, scene: AxesScene) -> None:
        """Show a step."""
        self.letters.set_pieces(letters_line(scene))
        self.numbers.set_pieces(numbers_line(scene))
        line_a, line_b = bytes_lines(scene)
        self.bytes_a.set_pieces(line_a)
        self.bytes_b.set_pieces(line_b)
        trace, step = scene.trace, scene.step
        item, size = trace.source.itemsize, self.strip.size_bytes()
        copied = not trace.is_view
        if trace is not self._trace:
            self._trace = trace
            self.strip.show_memory(trace.source.ravel().astype(float).tolist(), item)
            if copied:
                self.strip_b.show_memory(trace.result.ravel().astype(float).tolist(), item)
        self.strip.mark(step.index)
        self.strip_b.mark(None if scene.hidden else step.target_place)
        if copied != self._copied or self.strip.size_bytes() != size:
            self._copied = copied
            self.retranslate()
            self._on_theme_changed()
        else:
            self._place()

    def is_copied(self) -> bool:
        """Whether two memories are shown."""
        return self._copied

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("Place in memory (bytes)"))
        both = self.tr("Memory that a and b share")
        apart = self.tr("a and b, each in its own memory")
        self._strip_heading.setText(apart if self._copied else both)
        self.strip.set_texts(self.tr("Memory of a") if self._copied else both, self._end())
        self.strip_b.set_texts(self.tr("Memory of b"), self._end())
        self._place()

    # inside
    def _end(self) -> str:
        return self.tr("{count} bytes").format(count=self.strip.size_bytes())

    def _on_theme_changed(self) -> None:
        look = theme()
        extra = COPIED_EXTRA_PX if self._copied and self._form == "wide" else 0
        self.setFixedHeight(look.px(HEIGHTS_PX[self._form] + extra))
        self._rule.setFixedWidth(max(1, round(look.line(1))))
        self._place()

    def _place(self) -> None:
        form = self._form
        self._heading.setVisible(form == "wide")
        self._strip_heading.setVisible(form == "wide" or (form == "tall" and not self._copied))
        self._rule.setVisible(form == "wide")
        self.strip.setVisible(form != "line")
        self.strip_b.setVisible(form != "line" and self._copied)
        for strip in (self.strip, self.strip_b):
            strip.set_bytes_visible(form == "wide" or not self._copied)
        for label in (self.letters, self.numbers, self.bytes_a, self.bytes_b):
            label.show()
        {"wide": self._place_wide, "tall": self._place_tall, "line": self._place_line}[form]()

    def _stack(self, widgets: list[QWidget], at: QPoint, width: int, gap: int) -> int:
        """One below the other from a corner; gives where they end."""
        y = at.y()
        for widget in widgets:
            height = widget.sizeHint().height()
            widget.setGeometry(QRect(at.x(), y, min(width, max(1, widget.sizeHint().width())), height))
            y += height + gap
        return y - gap

    def _place_wide(self) -> None:
        px = theme().px
        margin, gap, height = px(MARGIN_PX), px(GAP_PX), self.height()
        left = max(self.letters.sizeHint().width(), self.numbers.sizeHint().width())
        block = self.letters.sizeHint().height() + px(4) + self.numbers.sizeHint().height()
        self._stack([self.letters, self.numbers], QPoint(margin, (height - block) // 2), left, px(4))
        x = margin + left + gap
        self._rule.setGeometry(x, px(14), self._rule.width(), height - px(28))
        x += gap
        memory: list[QWidget] = [self._heading, self.bytes_a, self.bytes_b]
        middle = max(widget.sizeHint().width() for widget in memory)
        block = sum(widget.sizeHint().height() for widget in memory) + 2 * px(3)
        self._stack(memory, QPoint(x, (height - block) // 2), middle, px(3))
        x += middle + 2 * gap
        free = self.width() - margin - x
        strips: list[QWidget] = [self.strip, *([self.strip_b] if self._copied else [])]
        width = max(0, min(free, max(strip.sizeHint().width() for strip in strips)))
        tall = [self._strip_heading, *strips]
        block = sum(widget.sizeHint().height() for widget in tall) + px(2) * (len(tall) - 1)
        y, start = (height - block) // 2, self.width() - margin - width
        for widget in tall:
            widget.setGeometry(start, y, width, widget.sizeHint().height())
            y += widget.sizeHint().height() + px(2)

    def _place_tall(self) -> None:
        px = theme().px
        margin, width = px(16), self.width() - 2 * px(16)
        lines: list[QWidget] = [self.letters, self.numbers, self.bytes_a, self.bytes_b]
        if not self._copied:
            lines.append(self._strip_heading)
        lines += [self.strip, *([self.strip_b] if self._copied else [])]
        needed = sum(widget.sizeHint().height() for widget in lines)
        gap = max(0, min(px(5), (self.height() - needed - px(12)) // max(1, len(lines) - 1)))
        y = (self.height() - needed - gap * (len(lines) - 1)) // 2
        for widget in lines:
            height = widget.sizeHint().height()
            widget.setGeometry(margin, y, width, height)
            y += height + gap

    def _place_line(self) -> None:
        px = theme().px
        margin, free = px(MARGIN_PX), self.width() - 2 * px(MARGIN_PX)
        gap = px(GAP_PX + 8)
        every = [self.letters, self.numbers, self.bytes_a, self.bytes_b]
        for shown in (every, every[1:], every[1:3], every[1:2]):
            needed = sum(label.sizeHint().width() for label in shown) * SMALLEST_SHARE
            if needed + gap * (len(shown) - 1) <= free:
                break
        for label in every:
            label.setVisible(label in shown)
        wanted = [label.sizeHint().width() for label in shown]
        room = free - gap * (len(shown) - 1)
        share = min(1.0, room / max(1, sum(wanted)))
        spare = max(0, room - sum(wanted)) // max(1, len(shown) - 1)
        x = margin
        for label, width in zip(shown, wanted, strict=True):
            held = int(width * share)
            label.setGeometry(
                x, (self.height() - label.sizeHint().height()) // 2, held, label.sizeHint().height()
            )
            x += held + gap + min(spare, px(40))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
