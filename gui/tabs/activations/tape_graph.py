"""The computation graph: painted, hovered, clicked, zoomed, scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from gui.studio.zoom_buttons import ZoomButtons
from gui.tabs.activations.tape_flag_words import flag_words
from gui.tabs.activations.tape_graph_painter import GraphPainter
from gui.tabs.activations.tape_graph_places import GraphPicture, picture_of
from gui.tabs.activations.tape_text import plain
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.autodiff import Node
    from gui.tabs.activations.tape_scene import TapeScene

LARGEST_PX, SMALLEST_PX, PROJECTOR_SMALLEST_PX = 22, 13, 18
USUAL_PX: Final = 16
WHOLE_PX: Final = 14  # below that something is left out first
WHEEL_STEP: Final = 120


class GraphSheet(QWidget):
    """The picture in one size.

    Args:
        parent: the area it is scrolled in.
    """

    node_chosen = Signal(object)  # Node that was clicked
    node_hovered = Signal(object)  # place of the Node under the pointer in the tape, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: TapeScene | None = None
        self._text_px, self._dense = USUAL_PX, False
        self.setMouseTracking(True)

    def show_scene(self, scene: TapeScene, text_px: int, dense: bool) -> None:
        """Draw a step with letters of a size."""
        self._scene, self._text_px, self._dense = scene, text_px, dense
        self.update()

    def picture(self) -> GraphPicture | None:
        """Where everything is, from the corner of the graph."""
        scene = self._scene
        return None if scene is None else picture_of(scene.tape, scene.column, self._text_px, self._dense)

    def corner(self) -> QPointF:
        """Where the graph begins: in the middle, if there is more room than it needs."""
        picture = self.picture()
        if picture is None:
            return QPointF()
        spare = QPointF(self.width() - picture.size.width(), self.height() - picture.size.height())
        return QPointF(max(0.0, spare.x() / 2), max(0.0, spare.y() / 2))

    def box_rect(self, node: int) -> QRectF:
        """Where the box of a node is, in px of the sheet."""
        picture = self.picture()
        box = None if picture is None else picture.box_of(node)
        return QRectF() if box is None else box.rect.translated(self.corner())

    def _node_at(self, position: QPointF) -> Node | None:
        picture = self.picture()
        index = None if picture is None else picture.node_at(position - self.corner())
        return None if index is None or self._scene is None else self._scene.tape.nodes[index]

    # Qt
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the step of a node."""
        node = self._node_at(event.position())
        if node is not None and event.button() == Qt.MouseButton.LeftButton:
            self.node_chosen.emit(node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark what the pointer is on, here and in the table."""
        node = self._node_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if node is None else Qt.CursorShape.PointingHandCursor)
        self.node_hovered.emit(None if node is None else node.index)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Forget the pointer."""
        self.node_hovered.emit(None)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lines, then boxes."""
        picture = self.picture()
        if self._scene is None or picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.corner())
        GraphPainter(painter, self._scene, picture).paint()
        painter.end()


class TapeGraph(QScrollArea):
    """As large as all of it is in sight, or as somebody wants it; then it scrolls.

    Attributes:
        sheet: the picture.
        zoom: its buttons, for a place beside it; hidden as long as all of it is in sight.

    Args:
        parent: owner.
    """

    node_chosen = Signal(object)  # Node that was clicked
    node_hovered = Signal(object)  # place of the Node under the pointer in the tape, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: TapeScene | None = None
        self._chosen_px: int | None = None
        self._turned = 0
        self._fitted: tuple[object, tuple[int, bool]] | None = None
        self.sheet = GraphSheet()
        self.zoom = ZoomButtons()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(self.sheet)
        self.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        self.setCornerWidget(QWidget())  # else the style draws one
        self.sheet.node_chosen.connect(self.node_chosen)
        self.sheet.node_hovered.connect(self.node_hovered)
        self.zoom.zoom_requested.connect(self.zoom_by)
        self.zoom.fit_requested.connect(self.fit)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    # interface
    def show_scene(self, scene: TapeScene) -> None:
        """Show a step; its node is brought into sight."""
        before, self._scene = self._scene, scene
        if before is None or before.tape is not scene.tape or before.column != scene.column:
            if before is not None and before.tape.expression is not scene.tape.expression:
                self._chosen_px = None
            self._fit_sheet()
        self.sheet.show_scene(scene, *self._size())
        self.setAccessibleDescription(self._spoken(scene))
        if before is None or before.current is not scene.current:
            self._bring_into_sight()

    def least_size(self, *, whole: bool = False) -> QSizeF:
        """What the graph needs so that all of it is in sight and legible; ``whole``: with every word."""
        scene = self._scene
        if scene is None:
            return QSizeF()
        text_px = theme().px(WHOLE_PX) if whole else self._limits()[0]
        return picture_of(scene.tape, scene.column, text_px, not whole).size

    def text_px(self) -> int:
        """Size of the letters in a box."""
        return self._size()[0]

    def is_fitting(self) -> bool:
        """Whether all of it is in sight, or nobody has asked for another size."""
        return self._chosen_px is None

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller letters."""
        smallest, largest = self._limits()
        self._chosen_px = min(max(self.text_px() + steps, smallest), largest)
        self._show_size()

    def fit(self) -> None:
        """As large as all of it is in sight."""
        self._chosen_px = None
        self._show_size()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Computation graph"))
        self.zoom.retranslate()
        for name, text in (
            ("out", self.tr("Smaller graph (Ctrl and mouse wheel)")),
            ("fit", self.tr("The whole graph")),
            ("in", self.tr("Larger graph (Ctrl and mouse wheel)")),
        ):
            self.zoom.button(name).setToolTip(text)
            self.zoom.button(name).setAccessibleName(text)

    # inside
    def _spoken(self, scene: TapeScene) -> str:
        picture = picture_of(scene.tape, scene.column, USUAL_PX)
        box = picture.box_of(scene.current.index)
        if box is None:
            return ""
        parts = [plain(box.text)]
        parts += [plain(box.gradient)] if scene.current.index in scene.graded else []
        parts += [flag_words(scene.current.flags)] if scene.current.flags else []
        return ", ".join(parts)

    def _limits(self) -> tuple[int, int]:
        look = theme()
        smallest = PROJECTOR_SMALLEST_PX if look.projector else look.px(SMALLEST_PX)
        return smallest, look.px(2 * LARGEST_PX)

    def _size(self) -> tuple[int, bool]:
        """Size of the letters, and whether only the most important of them are there."""
        if self._chosen_px is not None:
            return self._chosen_px, False
        key = self._scene and (self._scene.tape, self._scene.column), self.maximumViewportSize(), theme()
        if self._fitted is None or self._fitted[0] != key:
            self._fitted = key, self._fitting()
        return self._fitted[1]

    def _fitting(self) -> tuple[int, bool]:
        """The largest letters, up to a limit, in which everything is in sight."""
        scene, look = self._scene, theme()
        if scene is None:
            return look.px(USUAL_PX), False
        smallest, largest = self._limits()[0], look.px(LARGEST_PX)
        for dense, least in ((False, min(look.px(WHOLE_PX), largest)), (True, smallest)):
            # all of it grows with the letters, so the size is nearly known
            size = picture_of(scene.tape, scene.column, largest, dense).size
            free = self.maximumViewportSize()
            share = min(1.0, free.width() / size.width(), free.height() / size.height())
            for text_px in range(min(largest, int(largest * share) + 1), least - 1, -1):
                if self._has_room(picture_of(scene.tape, scene.column, text_px, dense).size):
                    return text_px, dense
        return smallest, True

    def _has_room(self, size: QSizeF) -> bool:
        free = self.maximumViewportSize()
        return size.width() <= free.width() and size.height() <= free.height()

    def _show_size(self) -> None:
        self._fit_sheet()
        if self._scene is not None:
            self.sheet.show_scene(self._scene, *self._size())
        self._bring_into_sight()

    def _fit_sheet(self) -> None:
        scene = self._scene
        if scene is None:
            return
        text_px, dense = self._size()
        size = picture_of(scene.tape, scene.column, text_px, dense).size
        self.sheet.setMinimumSize(QSize(int(size.width()), int(size.height())))
        smallest, largest = self._limits()
        self.zoom.set_limits(
            smallest=text_px <= smallest, largest=text_px >= largest, fitting=self._chosen_px is None
        )
        self.zoom.setVisible(
            not theme().projector and (self._chosen_px is not None or not self._has_room(size))
        )

    def _bring_into_sight(self) -> None:
        scene = self._scene
        if scene is None:
            return
        rect = self.sheet.box_rect(scene.current.index).toRect()
        margin = 2 * self.text_px()
        centre = rect.center()
        self.ensureVisible(centre.x(), centre.y(), rect.width() // 2 + margin, rect.height() // 2 + margin)

    def _on_theme_changed(self) -> None:
        self._chosen_px = None
        self._show_size()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the course's graph."""
        return QSize(theme().px(420), theme().px(210))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Less is scrolled."""
        return QSize(theme().px(200), theme().px(110))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._show_size()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl another size, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / WHEEL_STEP)
            self._turned -= steps * WHEEL_STEP
            if steps:
                self.zoom_by(steps)
            event.accept()
        else:
            super().wheelEvent(event)
