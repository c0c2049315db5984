"""The three maps of the room "Why", each with its own controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.tabs.predict.layers_words import layer_name
from gui.tabs.predict.why_card import WhyCard, box_in, leave_room
from gui.tabs.predict.why_overlay import Overlay, largest_of
from gui.tabs.predict.why_stage import Cover
from gui.tabs.predict.why_words import cam_words, cover_words, saliency_words, signed
from gui.widgets.number_text import fixed, significant
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent

    from gui.tabs.predict.why_explainer import Covered, Explainer, Question, Slopes, Tried

WINDOWS, STRIDES, VALUES = tuple(range(1, 15)), (1, 2, 3, 4), (0.0, 0.5, 1.0)
Cell = tuple[int, int]


class SaliencyCard(WhyCard):
    """Gradient, times the picture or not.

    Attributes:
        kind: which of the two.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._slopes: Slopes | None = None
        self._name = ""
        self.kind = Segmented()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind)
        row.addStretch(1)
        self.kind.chosen.connect(self._show)

    def show_slopes(self, slopes: Slopes, name: str) -> None:
        """Show the map of a class, called by its name."""
        self._slopes, self._name = slopes, name
        self._show()

    def values(self) -> NDArray[np.float32] | None:
        """What is shown of each pixel."""
        if self._slopes is None:
            return None
        return self._slopes.product if self.kind.current() == "product" else self._slopes.gradient

    def point(self, cell: Cell | None) -> None:
        """Read a pixel; without one, what all of them add up to."""
        self.stage.set_cross(cell)
        values = self.values()
        if values is None:
            return
        if cell is not None:
            self.scale.set_reading(signed(float(values[cell])))
        elif self.kind.current() == "product":
            self.scale.set_reading(f"Σ = {significant(float(values.sum()))}")
        else:
            self.scale.set_reading("")

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_name(self.tr("Saliency"))
        self._name_kinds()
        self.kind.setAccessibleName(self.tr("What the map shows"))
        self.kind.setToolTip(self.tr("∂score / ∂pixel, times the pixel or alone"))
        self._show()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Letters where there is no room for words."""
        super().resizeEvent(event)
        self._name_kinds()

    # inside
    def _name_kinds(self) -> None:
        self.kind.set_items([("product", self.tr("grad × input")), ("gradient", self.tr("gradient"))])
        if self.kind.sizeHint().width() > self.foot.width():
            self.kind.set_items([("product", "∂s/∂x · x"), ("gradient", "∂s/∂x")])

    def _show(self) -> None:
        slopes, values = self._slopes, self.values()
        if slopes is None or values is None:
            return
        largest = largest_of(values)
        self.stage.show_overlay(Overlay(slopes.seen.image.mean(axis=2), values, "signed", largest))
        self.scale.show_scale("signed", largest)
        self.say(*saliency_words(self._name, times_input=self.kind.current() == "product"))
        self.point(self.stage.cross())


class CoverCard(WhyCard):
    """What covering a part costs; a cover can be pushed over the picture.

    Attributes:
        window: side of the cover.
        stride: from one place to the next.
        value: brightness of the cover.

    Args:
        explainer: says what the network makes of a covered picture.
        parent: owner.
    """

    cover_asked = Signal(str, object)  # attribute of the question, its value

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__("cover", parent)
        self._explainer = explainer
        self._covered: Covered | None = None
        self._tried: Tried | None = None
        self._name = ""
        self.window_box, self.stride, self.value = (box_in(self.foot) for _ in range(3))
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for box, stretch in ((self.window_box, 9), (self.stride, 8), (self.value, 10)):
            row.addWidget(box, stretch)
        for side in WINDOWS:
            self.window_box.addItem(f"{side}×{side}", side)
        for step in STRIDES:
            self.stride.addItem(f"+{step}", step)
        for value in VALUES:
            self.value.addItem("", value)
        self.window_box.activated.connect(self._on_window_activated)
        self.stride.activated.connect(self._on_stride_activated)
        self.value.activated.connect(self._on_value_activated)
        self.stage.cover_moved.connect(self._on_cover_moved)
        self.stage.cover_removed.connect(self.remove_cover)

    def show_covered(self, covered: Covered, name: str) -> None:
        """Show the map of a class, called by its name."""
        self._covered, self._name = covered, name
        values = covered.found.heat
        largest = largest_of(values)
        self.stage.show_overlay(Overlay(covered.seen.image.mean(axis=2), values, "signed", largest))
        self.scale.show_scale("signed", largest)
        self.refresh_cover()

    def show_question(self, question: Question) -> None:
        """Show what is asked; emits nothing."""
        blocked = [QSignalBlocker(box) for box in (self.window_box, self.stride, self.value)]
        self.window_box.setCurrentIndex(WINDOWS.index(question.window))
        self.stride.setCurrentIndex(STRIDES.index(question.stride))
        self.value.setCurrentIndex(VALUES.index(question.value))
        for blocker in blocked:
            blocker.unblock()
        self.stage.set_cover_side(question.window)
        cover = self.stage.cover()
        if cover is not None and (cover.side, cover.value) != (question.window, question.value):
            rows, columns = self.stage.overlay().picture.shape
            first = min(cover.row, rows - question.window), min(cover.column, columns - question.window)
            self._on_cover_moved(*first)

    def refresh_cover(self) -> None:
        """Ask again what the network says with the cover where it lies."""
        cover = self.stage.cover()
        self._tried = None if cover is None else self._explainer.covered(cover.row, cover.column)
        self._say()

    def remove_cover(self) -> None:
        """Take the cover away."""
        self.stage.set_cover(None)
        self.refresh_cover()

    def tried(self) -> Tried | None:
        """What the network says with the cover where it lies."""
        return self._tried

    def point(self, cell: Cell | None) -> None:
        """Read a pixel; with a cover on the picture, what that does."""
        self.stage.set_cross(cell)
        covered, tried = self._covered, self._tried
        if covered is None:
            return
        if tried is not None:
            score = float(tried.scores[covered.class_])
            self.scale.set_reading(f"{significant(covered.found.score)} → {significant(score)}")
        else:
            self.scale.set_reading("" if cell is None else signed(float(covered.found.heat[cell])))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_name(self.tr("Occlusion"))
        texts = (self.tr("paper"), self.tr("grey"), self.tr("ink"))
        for index, text in enumerate(texts):
            self.value.setItemText(index, text)
        names = {
            self.window_box: self.tr("Size of the cover"),
            self.stride: self.tr("From one place of the cover to the next"),
            self.value: self.tr("Brightness of the cover"),
        }
        for box, name in names.items():
            box.setAccessibleName(name)
            box.setToolTip(name)
        self._say()

    def _say(self) -> None:
        covered, tried = self._covered, self._tried
        if covered is None:
            return
        share = 0.0 if tried is None else float(tried.shares[covered.class_])
        self.say(*cover_words(self._name, share, has_cover=tried is not None))
        self.point(self.stage.cross())

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the numbers their room."""
        super().resizeEvent(event)
        leave_room(self.foot)

    # slots
    def _on_cover_moved(self, row: int, column: int) -> None:
        question = self._explainer.question
        self.stage.set_cover(Cover(row, column, question.window, question.value))
        self.refresh_cover()

    def _on_window_activated(self) -> None:
        self.cover_asked.emit("window", self.window_box.currentData())

    def _on_stride_activated(self) -> None:
        self.cover_asked.emit("stride", self.stride.currentData())

    def _on_value_activated(self) -> None:
        self.cover_asked.emit("value", self.value.currentData())


class CamCard(WhyCard):
    """Where the maps of a layer speak for a class.

    Attributes:
        layer: whose maps.

    Args:
        parent: owner.
    """

    layer_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._slopes: Slopes | None = None
        self._name = ""
        self.layer = box_in(self.foot)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layer, 3)
        row.addStretch(1)
        self.layer.activated.connect(self._on_layer_activated)

    def show_slopes(self, slopes: Slopes, name: str) -> None:
        """Show the map of a class, called by its name."""
        before, self._slopes, self._name = self._slopes, slopes, name
        if before is None or before.seen.network != slopes.seen.network:
            self._fill()
        cam = slopes.cam
        self.layer.setEnabled(cam is not None)
        values = None if cam is None else cam.heat
        self.stage.show_overlay(Overlay(slopes.seen.image.mean(axis=2), values, "viridis", 1.0))
        self.scale.show_scale("viridis", 1.0)
        if cam is not None:
            self.layer.setCurrentIndex(self.layer.findData(cam.layer))
        self._say()

    def point(self, cell: Cell | None) -> None:
        """Read a pixel."""
        self.stage.set_cross(cell)
        cam = None if self._slopes is None else self._slopes.cam
        if cam is None or cell is None:
            self.scale.set_reading("")
        else:
            self.scale.set_reading(fixed(float(cam.heat[cell]), 2))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_name("Grad-CAM")
        self.layer.setAccessibleName(self.tr("Layer whose maps are weighed"))
        self.layer.setToolTip(self.tr("Layer whose maps are weighed"))
        self._fill()
        self._say()

    def _fill(self) -> None:
        if self._slopes is None:
            return
        seen, cam = self._slopes.seen, self._slopes.cam
        self.layer.clear()
        for index, output in enumerate(seen.activations.outputs):
            if output.ndim == 3:
                self.layer.addItem(layer_name(seen.network, index), index)
        if cam is not None:
            self.layer.setCurrentIndex(self.layer.findData(cam.layer))

    def _say(self) -> None:
        if self._slopes is None:
            return
        cam = self._slopes.cam
        layer = "" if cam is None else layer_name(self._slopes.seen.network, cam.layer)
        how, limit = cam_words(self._name, layer, cam)
        nothing = cam is None or cam.nothing_speaks_for_it
        self.stage.set_message(how if nothing else "")
        self.say(how, limit)
        self.point(self.stage.cross())

    def _on_layer_activated(self) -> None:
        self.layer_chosen.emit(self.layer.currentData())
