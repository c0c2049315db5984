"""The drawn functions at x: name and formula, f(x), f′(x)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from gui.tabs.activations.curve_functions import CUSTOM_NAME, formula_of
from gui.tabs.activations.curve_look import look_of, paint_sample
from gui.tabs.activations.curve_words import accessible_row, number_text
from gui.tabs.activations.formula_runs import paint_runs, runs_width
from gui.theme import theme, theme_manager
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from gui.tabs.activations.curve_functions import Reading

HEAD_PX, ROW_PX, FORMULA_PX = 24, 28, 20
SIDE_PX, COLUMN_PX = 14, 68
LETTERS_PX, HEAD_LETTERS_PX, FORMULA_LETTERS_PX = 15, 14, 14
SAMPLE_PX = 20
SMALLEST_FORMULA_PX, SMALLEST_NAME_PX = 10, 10


class ReadingRows(QWidget):
    """All rows; a formula below the name where there is height for it.

    Args:
        parent: owner.
    """

    chosen = Signal(str)  # id of the function of a clicked row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings: tuple[Reading, ...] = ()
        self._chosen, self._expression = "", ""
        self._free_px = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_readings(self, readings: tuple[Reading, ...], chosen: str, expression: str) -> None:
        """Show other numbers."""
        same_rows = [one.id for one in readings] == [one.id for one in self._readings]
        same = same_rows and (chosen, expression) == (self._chosen, self._expression)
        self._readings, self._chosen, self._expression = readings, chosen, expression
        self.setAccessibleName("; ".join(accessible_row(reading) for reading in readings))
        if not same:
            self.fit(self._free_px)
        self.update()

    def fit(self, free_px: int) -> None:
        """Take the height that there is, or more."""
        self._free_px = free_px
        self.setFixedHeight(max(1, round(sum(self._heights()))))

    def row_rect(self, name: str) -> QRectF:
        """Where the row of a function is."""
        names = [reading.id for reading in self._readings]
        heights = self._heights()
        at = names.index(name)
        return QRectF(0, sum(heights[:at]), self.width(), heights[at])

    # inside
    def _heights(self) -> list[float]:
        look = theme()
        row, formula = look.px(ROW_PX), look.px(FORMULA_PX)
        count = len(self._readings)
        all_fit = count * (row + formula) <= self._free_px
        one_fits = count * row + formula <= self._free_px
        # no scrolling because of a formula alone
        chosen_only = one_fits or count * row > self._free_px
        return [
            float(row + formula if all_fit or (chosen_only and reading.id == self._chosen) else row)
            for reading in self._readings
        ]

    def _paint_row(self, painter: QPainter, reading: Reading, rect: QRectF) -> None:
        look = theme()
        token, side = look_of(reading.id)[0], look.px(SIDE_PX)
        numbers = lettering_of(look.text_px(LETTERS_PX), 600)
        free = rect.width() - 2 * side - 2 * look.px(COLUMN_PX)
        size_px = look.text_px(LETTERS_PX)
        while size_px > SMALLEST_NAME_PX and lettering_of(size_px, 700).width(reading.name) > free:
            size_px -= 1
        name = lettering_of(size_px, 700)
        baseline = rect.top() + (look.px(ROW_PX) + name.cap_height) / 2
        painter.setFont(name.font)
        painter.setPen(look.colour(token))
        right = rect.right() - side
        name.at_left(painter, reading.name, side, baseline)
        painter.setFont(numbers.font)
        painter.setPen(look.colour("ink"))
        numbers.right(painter, number_text(reading.value), right - look.px(COLUMN_PX), baseline)
        numbers.right(painter, number_text(reading.slope), right, baseline)
        if rect.height() > look.px(ROW_PX):
            self._paint_formula(painter, reading.id, rect)

    def _paint_formula(self, painter: QPainter, name: str, rect: QRectF) -> None:
        look = theme()
        left = look.px(SIDE_PX)
        top = rect.top() + look.px(ROW_PX) - look.px(3)
        paint_sample(painter, QRectF(left, top, look.px(SAMPLE_PX), look.px(FORMULA_PX)), name)
        left += look.px(SAMPLE_PX + 8)
        free = rect.right() - look.px(SIDE_PX) - left
        size_px = look.text_px(FORMULA_LETTERS_PX)
        middle = top + look.px(FORMULA_PX) / 2
        formula = formula_of(name)
        if formula is None:
            lettering = lettering_of(size_px, 500)
            painter.setFont(lettering.font)
            painter.setPen(look.colour("ink2"))
            text = painter.fontMetrics().elidedText(self._expression, Qt.TextElideMode.ElideRight, int(free))
            lettering.at_left(painter, text, left, middle + lettering.cap_height / 2)
            return
        while size_px > SMALLEST_FORMULA_PX and runs_width(formula.legend_runs, size_px) > free:
            size_px -= 1
        cap = lettering_of(size_px, 500).cap_height
        paint_runs(painter, formula.legend_runs, left, middle + cap / 2, size_px, "ink2")

    # Qt
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        for reading in self._readings:
            if self.row_rect(reading.id).contains(event.position()):
                self.chosen.emit(reading.id)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Rows with rules between them; the chosen one on its own ground."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for reading, height in zip(self._readings, self._heights(), strict=True):
            rect = QRectF(0, top, self.width(), height)
            top += height
            if not rect.intersects(QRectF(event.rect())):
                continue
            if reading.id == self._chosen:
                painter.fillRect(rect, look.colour("inset"))
            painter.fillRect(QRectF(0, rect.top(), rect.width(), 1), look.colour("line"))
            self._paint_row(painter, reading, rect)
        painter.fillRect(QRectF(0, top - 1, self.width(), 1), look.colour("line"))
        painter.end()


class ReadingTable(QWidget):
    """Head and rows; rows that do not fit are scrolled to.

    Attributes:
        rows: of the functions.

    Args:
        parent: owner.
    """

    chosen = Signal(str)  # id of the function of a clicked row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ReadingRows()
        self.rows.chosen.connect(self.chosen)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.rows)
        for ground in (self._scroll.viewport(), self.rows):
            ground.setAutoFillBackground(False)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._place)

    def show_readings(self, readings: tuple[Reading, ...], chosen: str, expression: str) -> None:
        """Show other numbers, the chosen row in sight."""
        self.rows.show_readings(readings, chosen, expression)
        if chosen != self._name and any(reading.id == chosen for reading in readings):
            self._name = chosen
            rect = self.rows.row_rect(chosen)
            self._scroll.ensureVisible(0, round(rect.center().y()), 0, round(rect.height() / 2) + 1)

    def _place(self) -> None:
        head = theme().px(HEAD_PX)
        self._scroll.setGeometry(0, head, self.width(), max(0, self.height() - head))
        self.rows.fit(self.height() - head)

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Head, one row and its formula."""
        look = theme()
        return QSize(look.px(200), look.px(HEAD_PX + ROW_PX + FORMULA_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the rows below the head."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The head."""
        look = theme()
        painter = QPainter(self)
        lettering = lettering_of(look.text_px(HEAD_LETTERS_PX), 600)
        painter.setFont(lettering.font)
        painter.setPen(look.colour("ink2"))
        baseline = (look.px(HEAD_PX) + lettering.cap_height) / 2 - look.px(1)
        right = self.width() - look.px(SIDE_PX)
        lettering.right(painter, f"{CUSTOM_NAME}(x)", right - look.px(COLUMN_PX), baseline)
        lettering.right(painter, f"{CUSTOM_NAME}\N{PRIME}(x)", right, baseline)
        painter.end()
