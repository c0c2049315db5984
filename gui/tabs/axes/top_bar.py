"""The top bar of the tensor axes: which array, which shape, projector, code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from gui.studio.controls import Labelled, first_fitting, lay_out_now, mark_invalid
from gui.studio.field_note import FieldNote
from gui.studio.preset_box import PresetBox
from gui.tabs.axes.changes import layout_words
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.page import Density

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.studio.preset_box import Groups
    from gui.tabs.axes.state import AxesState

HEIGHT_PX = 60
MARGIN_PX, GAP_PX = 20, 12
PRESET_PX, SMALL_PRESET_PX, SHAPE_PX = 268, 210, 138
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "icons", "preset-unnamed", "preset-small", "untitled")


class TopBar(QFrame):
    """Title, preset, shape; at the right menu, projector, code.

    Args:
        parent: owner.
    """

    preset_chosen = Signal(str)  # id
    shape_typed = Signal(str)
    projector_requested = Signal()
    code_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._density = Density.MEDIUM
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self.preset, self.shape = PresetBox(), QLineEdit()
        self._named_preset, self._named_shape = Labelled(self.preset), Labelled(self.shape)
        self._note = FieldNote(self)
        self.menu = QMenu(self)
        self._menu_line = self.menu.addSeparator()
        self.copy_action = self.menu.addAction("")
        self.copy_action.setCheckable(True)
        self.layout_actions = {pair: self.menu.addAction("") for pair in ("nhwc", "hwio")}
        self.more = QToolButton()
        self.more.setIcon(icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        self.projector, self.code = QPushButton(), QPushButton()
        self.projector.setIcon(icon("presentation"))
        self.code.setIcon(icon("code"))
        self.code.setCheckable(True)
        self._row = QHBoxLayout(self)
        for widget in (self._title, self._named_preset, self._named_shape):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for button in (self.more, self.projector, self.code):
            self._row.addWidget(button)
        self.preset.preset_chosen.connect(self.preset_chosen)
        self.shape.editingFinished.connect(self._on_shape_finished)
        self.shape.textEdited.connect(self.clear_error)
        self.projector.clicked.connect(self.projector_requested)
        self.code.toggled.connect(self.code_toggled)
        theme_manager().changed.connect(self._on_theme_changed)
        self._shown = ""
        self.retranslate()
        self._on_theme_changed()

    # interface
    def title(self) -> str:
        """What the page is called."""
        return self._title.text()

    def set_presets(self, groups: Groups, current_id: str) -> None:
        """Offer presets."""
        self.preset.set_groups(groups, current_id)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these in the menu, above what the bars may have no room for."""
        self.menu.insertActions(self._menu_line, list(actions))

    def show_state(self, state: AxesState) -> None:
        """Show preset and shape of a state; emits nothing."""
        self.preset.show_preset(state.preset)
        self.copy_action.setChecked(state.copied)
        for pair, action in self.layout_actions.items():
            action.setText(layout_words(state, pair))
        self._shown = "×".join(map(str, state.shape))
        self.shape.setText(self._shown)
        self.clear_error()

    def show_error(self, sentence: str, wanted: str) -> None:
        """Say why a shape was refused; what was typed stays, to be mended."""
        self.shape.setText(wanted)
        mark_invalid(self.shape, refused=True)
        self.shape.setAccessibleDescription(sentence)
        self._note.say(sentence, self.shape)

    def error(self) -> str:
        """The sentence below the field, or nothing."""
        return self._note.text()

    def clear_error(self) -> None:
        """All is well again."""
        self._note.hide()
        mark_invalid(self.shape, refused=False)
        self.shape.setAccessibleDescription("")

    def set_code_shown(self, on: bool) -> None:
        """Show whether the code is in sight; emits nothing."""
        blocked = QSignalBlocker(self.code)
        self.code.setChecked(on)
        blocked.unblock()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Tensor axes"))
        self._named_preset.set_label(self.tr("Preset"))
        self._named_shape.set_label(
            self.tr("Shape"), self.tr("Shape of an array of your own, counted from 0: (3, 2, 2)")
        )
        self.copy_action.setText(self.tr("b as a copy"))
        self.more.setToolTip(self.tr("Edit"))
        self.more.setAccessibleName(self.tr("Edit"))
        self.projector.setAccessibleName(self.tr("Projector"))
        self.projector.setToolTip(self.tr("Large type for the back row (F5)"))
        self.code.setAccessibleName(self.tr("Code"))
        self.code.setToolTip(self.tr("The same in NumPy, and what it prints (Ctrl+E)"))
        self._arrange()

    # inside
    def _words(self) -> tuple[tuple[QPushButton, str], ...]:
        return (self.projector, self.tr("Projector")), (self.code, self.tr("Code"))

    def _needed_px(self, way: int) -> int:
        look, has = theme(), WAYS.index
        parts = [look.px(SMALL_PRESET_PX if way >= has("preset-small") else PRESET_PX)]
        if way < has("preset-unnamed"):
            parts[0] += self._named_preset.label_px()
        parts += [self._named_shape.label_px() + look.px(SHAPE_PX), self.more.sizeHint().width()]
        if way < has("untitled"):  # the rail says it too
            parts.append(self._title.sizeHint().width())
        for button, text in self._words():
            now = button.fontMetrics().horizontalAdvance(button.text())
            wanted = button.fontMetrics().horizontalAdvance(text) if way < has("icons") else 0
            parts.append(button.sizeHint().width() - now + wanted)
        return sum(parts) + look.px(GAP_PX) * len(parts)

    def _arrange(self) -> None:
        look, has = theme(), WAYS.index
        least = has("icons") if self._density is Density.NARROW else 0
        free = self.width() - 2 * look.px(MARGIN_PX)
        way = least + first_fitting([self._needed_px(way) for way in range(least, len(WAYS))], free)
        self._title.setVisible(way < has("untitled"))
        self._named_preset.set_label_visible(way < has("preset-unnamed"))
        for button, text in self._words():
            button.setText(text if way < has("icons") else "")
        self.preset.setFixedWidth(look.px(SMALL_PRESET_PX if way >= has("preset-small") else PRESET_PX))
        self.shape.setFixedWidth(look.px(SHAPE_PX))
        lay_out_now(self._row)

    def _on_shape_finished(self) -> None:
        """Enter, or the keyboard went elsewhere; a refused text that was left alone is not refused twice."""
        if self.shape.text() != self._shown and not self.shape.property("invalid"):
            self.shape_typed.emit(self.shape.text())

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.code.sizeHint().height() + 8))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(GAP_PX))
        for button in (self.projector, self.code):
            button.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word
        self.more.setIconSize(QSize(look.px(18), look.px(18)))
        self.more.setFixedHeight(self.code.sizeHint().height())
        self._arrange()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be narrower than all words."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
