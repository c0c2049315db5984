"""The row of well-known kernels: each a little picture of its weights over its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from engine.operations.kernels import KERNELS, KernelEntry
from gui.tabs.convolution.picture_words import kernel_name
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.colour_maps import coloured, picture, value_range

HEIGHT_PX = 56
THUMB_PX = 25
PAD_PX = 10
GAP_PX = 4
RADIUS_PX = 8


class KernelChip(QAbstractButton):
    """One kernel; checked while its numbers are in use.

    Args:
        entry: which kernel.
        parent: owner.
    """

    def __init__(self, entry: KernelEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kernel_id = entry.id
        self._weights = entry.weights
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @staticmethod
    def _font() -> QFont:
        return theme().font("index", 600)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its name."""
        look = theme()
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        width = max(words, look.px(THUMB_PX)) + 2 * look.px(PAD_PX)
        return QSize(max(round(width) + 1, look.px(48)), look.px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show what would be chosen."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show it no more."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, weights, name."""
        look, checked = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "ink" if checked else ("inset" if self.underMouse() else "surface")
        painter.setPen(QPen(look.colour("ink" if checked else "line"), look.line(1)))
        painter.setBrush(look.colour(ground))
        half = look.line(1) / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS_PX, RADIUS_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        side = look.px(THUMB_PX)
        thumb = QRectF(round((self.width() - side) / 2), look.px(PAD_PX), side, side)
        limits = value_range(self._weights, "signed")
        painter.drawImage(thumb, picture(coloured(self._weights, "signed", limits)))
        painter.setPen(QPen(look.colour("line2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(thumb)
        painter.setFont(self._font())
        painter.setPen(look.colour("on_ink" if checked else "ink"))
        below = QRectF(0, thumb.bottom(), self.width(), self.height() - thumb.bottom() - 1)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class KernelBar(QWidget):
    """All well-known kernels; those for which there is no room are in a menu at the end.

    Args:
        parent: owner.
    """

    kernel_chosen = Signal(str)  # id in KERNELS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.chips = [KernelChip(entry, self) for entry in KERNELS.values()]
        for chip in self.chips:
            self._group.addButton(chip)
            self._row.addWidget(chip)
        self.more = QToolButton(self)
        self.more.setIcon(icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)
        self._menu.triggered.connect(self._on_triggered)
        theme_manager().changed.connect(self._on_theme_changed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self._on_theme_changed()

    def set_current(self, kernel: str) -> None:
        """Check the kernel in use; an empty id checks none."""
        self._group.setExclusive(False)  # an exclusive group does not let go of its last one
        for chip in self.chips:
            chip.setChecked(chip.kernel_id == kernel)
        self._group.setExclusive(True)
        in_sight = [chip for chip in self.chips if not chip.isHidden()]
        stop = next((chip for chip in in_sight if chip.isChecked()), self.chips[0])
        for chip in self.chips:  # Tab comes to the one in use, arrows go on to the others
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Well-known kernels"))
        self.more.setToolTip(self.tr("More kernels"))
        self.more.setAccessibleName(self.more.toolTip())
        for chip in self.chips:
            chip.setText(kernel_name(chip.kernel_id))
            chip.setAccessibleName(chip.text())
            chip.updateGeometry()
        self._share_out()

    def _share_out(self) -> None:
        """Show as many as fit, and offer the others in the menu."""
        gap = self._row.spacing()
        widths = [chip.sizeHint().width() for chip in self.chips]
        fits = sum(widths) + gap * (len(widths) - 1) <= self.width()
        left = float(self.width()) if fits else self.width() - self.more.sizeHint().width() - gap
        self._menu.clear()
        for chip, width in zip(self.chips, widths, strict=True):
            left -= width
            chip.setVisible(left >= 0)
            if left < 0:
                left = -1.0
                self._menu.addAction(chip.text()).setData(chip.kernel_id)
            left -= gap
        self.more.setVisible(not fits)

    def _on_clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, KernelChip):
            self.kernel_chosen.emit(chip.kernel_id)

    def _on_triggered(self, action: QAction) -> None:
        self.kernel_chosen.emit(action.data())

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(GAP_PX))
        for chip in self.chips:
            chip.updateGeometry()
        self._share_out()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row; its width is what there is."""
        return QSize(theme().px(600), theme().px(HEIGHT_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More or fewer chips."""
        super().resizeEvent(event)
        self._share_out()
