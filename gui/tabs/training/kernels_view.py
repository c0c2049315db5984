"""The kernels of the first layer and what they make of the fixed picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import EngineError
from engine.network.forward import first_feature_maps
from gui.messages import sentence
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.map_mosaic import GAP_PX, MapView, MosaicView, ScaleBar

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec

PICTURE_PX = 48
SMALLEST_PX = 26
LARGEST_PX = 120
LARGEST_INPUT_PX = 180
MARGINS_PX = 6  # of a mosaic, left and right together
LOW_PX, NARROW_PX = 230, 360  # in less room than this the fixed picture is small


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The weights at an epoch's end."""

    network: NetworkSpec
    weights: tuple[NDArray[np.float32], ...]
    epoch: int


class KernelsView(QWidget):
    """Input on top, below it each kernel over its feature map; a sentence before the first epoch.

    Args:
        parent: owner.
    """

    send_requested = Signal()  # the chosen kernel is to be stepped through
    snapshot_changed = Signal()  # other weights are shown, or none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._picture: NDArray[np.uint8] | None = None
        self._name = ""
        self._told = False  # a sentence stands where the name of the picture would
        self.nothing = QLabel()
        self.nothing.setProperty("role", "caption")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.picture = MapView("paper")
        self.kernels, self.maps = MosaicView("signed"), MosaicView("viridis")
        self.kernel_scale, self.map_scale = ScaleBar(), ScaleBar()
        self.name, self.kernel_size = QLabel(), QLabel()
        for label in (self.name, self.kernel_size):
            label.setProperty("role", "caption")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.name.setWordWrap(True)
        self.send = QToolButton()
        self.send.setIcon(icon("grid-3x3"))
        self.send.clicked.connect(self.send_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._lay_out())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.kernels.set_selectable(True)
        self.maps.set_selectable(True)
        self.kernels.chosen.connect(self.maps.set_selected)
        self.maps.chosen.connect(self.kernels.set_selected)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    def snapshot(self) -> Snapshot | None:
        """What is shown, or None."""
        return self._snapshot

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show the weights of an epoch, or that there are none yet."""
        self._snapshot = snapshot
        self._refresh()
        self.snapshot_changed.emit()

    def chosen_kernel(self) -> int:
        """The kernel that was clicked, else the first."""
        return self.kernels.selected() or 0

    def picture_shown(self) -> NDArray[np.uint8] | None:
        """The fixed picture, H×W or H×W×C."""
        return self._picture

    def show_picture(self, picture: NDArray[np.uint8] | None, name: str) -> None:
        """Choose the fixed picture, H×W or H×W×C, and its class name."""
        self._picture, self._name = picture, name
        self._refresh()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._refresh()

    def _lay_out(self) -> QWidget:
        page, content = QWidget(), QWidget()
        content.setObjectName("content")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.kernels)
        rows.addWidget(self.maps)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scales = QVBoxLayout()
        scales.setSpacing(0)
        for scale in (self.kernel_scale, self.map_scale):
            scales.addWidget(scale, 0, Qt.AlignmentFlag.AlignRight)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.kernel_size)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self.picture)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.send)
        self._head.addLayout(scales)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)
        return page

    def _refresh(self) -> None:
        self.nothing.setText(self.tr("Kernels and feature maps appear after the first epoch."))
        self.send.setToolTip(self.tr("Step through the chosen kernel in the convolution tab (Ctrl+K)"))
        self.send.setAccessibleName(self.tr("Step through the chosen kernel"))
        if self._snapshot is None:
            self._stack.setCurrentIndex(0)
            return
        kernels = self._snapshot.weights[0]
        channels = kernels.shape[2]
        # a kernel over several channels is shown as their mean: there is one picture for each kernel
        self.kernels.set_maps(kernels.mean(axis=2).transpose(2, 0, 1), ())
        self.kernel_scale.set_scale("signed", self.kernels.limits())
        size = f"{kernels.shape[0]}×{kernels.shape[1]}"
        name = self.tr("Kernels {size}") if channels == 1 else self.tr("Kernels {size}, mean of channels")
        self.kernel_size.setText(name.format(size=size))
        self.kernel_scale.setToolTip(self.tr("Scale of the kernels: minus, zero, plus"))
        self.map_scale.setToolTip(self.tr("Scale of the feature maps"))
        self._show_maps(self._snapshot)
        self.kernels.setAccessibleName(self.tr("Kernels of the first layer"))
        self.maps.setAccessibleName(self.tr("Feature maps of the first layer"))
        self._fit()
        self._stack.setCurrentIndex(1)

    def _show_maps(self, snapshot: Snapshot) -> None:
        picture = self._picture
        shown = picture is not None
        self._told = True
        for widget in (self.picture, self.maps, self.map_scale):
            widget.setVisible(shown)
        if picture is None:
            self.name.setText(self.tr("The picture is being read."))
            return
        grey = picture if picture.ndim == 2 else picture.mean(axis=2)
        self.picture.set_limits((0.0, 255.0))
        self.picture.set_map(grey, frame_token="input")
        self.picture.setAccessibleName(self._name)
        image = np.atleast_3d(picture).astype(np.float32) / np.float32(255)
        try:
            maps = first_feature_maps(snapshot.network, snapshot.weights, image)
        except EngineError as error:
            self.maps.hide()
            self.name.setText(sentence(error))
            return
        self.name.setText(self._name)
        self._told = False
        self.maps.set_maps(maps.transpose(2, 0, 1))
        self.map_scale.set_scale("viridis", self.maps.limits())

    def _fit(self) -> None:
        """Let the row of kernels take the width there is, as far as the height allows."""
        if self._snapshot is None:
            return
        look, count = theme(), self._snapshot.weights[0].shape[3]
        low = self.height() < look.px(LOW_PX) or self.width() < look.px(NARROW_PX)
        self.picture.set_side(PICTURE_PX if low else PICTURE_PX * 3 // 2)
        self.send.setVisible(not look.projector)
        self.send.setIconSize(QSize(look.px(18), look.px(18)))
        gaps = (count - 1) * look.px(GAP_PX) + MARGINS_PX
        by_width = (self.width() - gaps) / max(1, count)
        caption_px = look.text_px(14) * 1.5
        by_height = (self.height() - self.picture.sizeHint().height() - caption_px - 4 * MARGINS_PX) / 2
        side = int(min(by_width, by_height) / look.factor)
        side = min(LARGEST_PX, max(SMALLEST_PX, side))
        if look.projector:  # the row is as wide as it gets: what height is left goes to the input
            spare = int((self.height() - caption_px - 6 * MARGINS_PX) / look.factor) - 2 * side
            self.picture.set_side(min(LARGEST_INPUT_PX, max(PICTURE_PX, spare)))
        self.kernels.set_side(side)
        self.maps.set_side(side)
        self._show_names()

    def _show_names(self) -> None:
        """Beside the picture, or in its tool tip: both stand elsewhere too, and cut in half say nothing."""
        beside = (self.picture, self.send, self.kernel_scale)
        taken = [widget.sizeHint().width() for widget in beside if not widget.isHidden()]
        free = self.width() - sum(taken) - len(taken) * self._head.spacing()
        advance = self.name.fontMetrics().horizontalAdvance
        fits = max(map(advance, [*self._name.split(), self.kernel_size.text()])) < free
        self.name.setVisible(fits or self._told)
        self.kernel_size.setVisible(fits)
        told = () if fits or self._told else (self._name, self.kernel_size.text())
        self.picture.setToolTip(" · ".join(told))

    def _on_theme_changed(self) -> None:
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pictures."""
        super().resizeEvent(event)
        self._fit()
