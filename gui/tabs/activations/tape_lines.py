"""The lines below the graph: the step in numbers, its rule in symbols, the whole derivative, a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.activations.tape_check import check_of
from gui.tabs.activations.tape_flag_words import flag_sentence, is_trouble
from gui.tabs.activations.tape_text import plain
from gui.tabs.activations.tape_words import summary, told
from gui.theme import theme, theme_manager
from gui.theme.icons import icon_picture
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.activations.tape_scene import TapeScene

NUMBERS_PX, LARGE_PX, RULE_PX, SUMMARY_PX, CHECK_PX = 17, 24, 16, 16, 15
MARKS = {"agrees": "✓", "corner": "∠", "no-number": "–", "differs": "≠"}


class TapeLines(QWidget):
    """Says what the step on the screen does.

    Args:
        large: for a page of its own.
        parent: owner.
    """

    def __init__(self, *, large: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large, self._short = large, False
        self._numbers = PieceLabel(LARGE_PX if large else NUMBERS_PX)
        self._rule, self._summary = PieceLabel(RULE_PX), PieceLabel(SUMMARY_PX)
        self._check = PieceLabel(CHECK_PX, Qt.AlignmentFlag.AlignRight)
        self._has_check = False
        self._scene: TapeScene | None = None
        self._mark, self._remark = QLabel(), QLabel()
        self._remark.setWordWrap(True)
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._numbers, self._rule, self._summary):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._mark)
        self._foot.addWidget(self._remark, 1)
        self._foot.addWidget(self._summary, 1)
        self._foot.addWidget(self._check)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self._rule, self._numbers):
            self._column.addWidget(label)
        self._column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_scene(self, scene: TapeScene) -> None:
        """Say a step."""
        self._scene = scene
        numbers, rule = told(scene.tape, scene.moment, scene.column)
        self._numbers.set_pieces(numbers)
        self._rule.set_pieces(rule)
        self._rule.setVisible(self._large and not self._short)
        node = scene.tape.nodes[scene.current.index if scene.hovered is None else scene.hovered]
        flags = node.flags if node.index in scene.valued else ()
        self._remark.setText(flag_sentence(scene.tape, node.index) if flags else "")
        token = "warn" if is_trouble(flags) else "ink2"
        if flags:
            side = theme().px(16)
            mark = "triangle-alert" if is_trouble(flags) else "info"
            self._mark.setPixmap(icon_picture(mark, token, side))
            self._remark.setStyleSheet(f"color: {getattr(theme().tokens, token)};")
        for widget in (self._mark, self._remark):
            widget.setVisible(bool(flags))
        variables = scene.tape.expression.variables
        done = scene.is_backward and scene.moment.step == len(scene.tape.backward_steps) - 1
        name = (
            scene.current.text if scene.current.is_variable else variables[0] if len(variables) == 1 else ""
        )
        shown = bool(name) and scene.is_backward and (done or scene.current.is_variable)
        self._summary.set_pieces(summary(scene.tape, name) if shown else ())
        self._summary.setVisible(not flags and not self._short)

        self._say_check(scene)

    def set_check_shown(self, on: bool) -> None:
        """Hold the gradient of a variable against a central difference here, for want of room elsewhere."""
        if on != self._has_check:
            self._has_check = on
            if self._scene is not None:
                self._say_check(self._scene)

    def set_short(self, on: bool) -> None:
        """Say the numbers only, where there is little room."""
        if on != self._short:
            self._short = on
            if self._scene is not None:
                self.show_scene(self._scene)

    def check(self) -> str:
        """The central difference beside the gradient, in letters; empty for none."""
        return self._check.text()

    def _say_check(self, scene: TapeScene) -> None:
        node = scene.current
        if not (self._has_check and scene.is_backward and node.is_variable):
            self._check.set_pieces(())
            return
        check = check_of(scene.tape, node.text, scene.column)
        token = "ink2" if check.agreement in ("agrees", "corner") else "warn"
        self._check.set_pieces(
            (
                Piece(self.tr("Central difference "), "ink2", 500),
                Piece(f"{check.number} {MARKS[check.agreement]}", "ink" if token == "ink2" else token),
                Piece(f"  ·  {check.words()}", token, 500),
            )
        )

    def numbers(self) -> str:
        """The step in numbers, in letters."""
        return plain(self._numbers.pieces())

    def rule(self) -> str:
        """The rule in symbols, in letters."""
        return plain(self._rule.pieces())

    def whole(self) -> str:
        """The whole derivative, in letters; empty until it is known."""
        return plain(self._summary.pieces())

    def remark(self) -> str:
        """The sentence about the node's numbers; empty for none."""
        return self._remark.text() if not self._remark.isHidden() else ""

    def _on_theme_changed(self) -> None:
        look = theme()
        self._column.setSpacing(look.px(4 if self._large else 6))
        self._foot.setSpacing(look.px(6))
        self._remark.setFont(look.font("caption", 600))
        self._summary.setMinimumHeight(round(look.text_px(SUMMARY_PX) * 1.3))
