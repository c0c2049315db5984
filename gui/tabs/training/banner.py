"""One line over the plots: what came out of a run, or what went wrong, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from engine.training.spec import MAX_EPOCHS
from gui.theme import theme, theme_manager
from gui.theme.icons import icon, icon_picture
from gui.widgets.spin_box import IntegerBox

FIRST_MORE_EPOCHS = 5


class Banner(QFrame):
    """Not modal and never in the way: it can be closed, and the next run takes it away.

    Args:
        parent: owner.
    """

    continue_requested = Signal(int)  # so many epochs more; 0 for those that are left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._finished = False
        self._wanted = False
        self._allowed = True
        self._symbol, self.result, self.sentence = QLabel(), QLabel(), QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more_label = QLabel()
        self._more_label.setProperty("role", "label")
        self.more = IntegerBox(FIRST_MORE_EPOCHS, 1, MAX_EPOCHS)
        self.go_on = QPushButton()
        self.go_on.setIcon(icon("play"))
        self.close_button = QToolButton()
        self.close_button.setProperty("ghost", True)
        self.close_button.setIcon(icon("x", "ink2"))
        self._more_label.setBuddy(self.more)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._symbol)
        self._row.addWidget(self.result)
        self._row.addWidget(self.sentence, 1)
        for widget in (self._more_label, self.more, self.go_on, self.close_button):
            self._row.addWidget(widget)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.close_button.clicked.connect(self._on_close_clicked)
        theme_manager().changed.connect(self._on_theme_changed)
        self.hide()
        self.retranslate()
        self._on_theme_changed()

    @property
    def wanted(self) -> bool:
        """Whether there is something to say, also where there is no room for it."""
        return self._wanted

    def set_allowed(self, allowed: bool) -> None:
        """Projector mode says it in the caption instead."""
        self._allowed = allowed
        self.setVisible(allowed and self._wanted)

    def dismiss(self) -> None:
        """Say nothing any more."""
        self._wanted = False
        self.hide()

    def show_error(self, told: str) -> None:
        """Say what went wrong and what to do."""
        self._show("circle-alert", "warn", "", told, "error", None)

    def show_note(self, told: str) -> None:
        """Say that something was done."""
        self._show("check", "ink2", "", told, "body", None)

    def show_finished(self, result: str, told: str) -> None:
        """Show the test score, and offer more epochs."""
        self._show("check", "ink", result, told, "body", True)

    def show_stopped(self, told: str) -> None:
        """Say where the run was stopped, and offer to go on."""
        self._show("square", "ink2", "", told, "body", False)

    def retranslate(self) -> None:
        """Set the texts that are always the same."""
        self._more_label.setText(self.tr("More epochs"))
        self.more.setAccessibleName(self.tr("More epochs"))
        self.go_on.setText(self.tr("Continue"))
        self.go_on.setToolTip(self.tr("Go on with the weights of this run"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def _show(
        self, symbol: str, token: str, result: str, told: str, role: str, finished: bool | None
    ) -> None:
        self._icon = (symbol, token)
        self.result.setText(result)
        self.result.setVisible(bool(result))
        self.sentence.setText(told)
        self.sentence.setProperty("role", role)
        self.sentence.style().unpolish(self.sentence)
        self.sentence.style().polish(self.sentence)
        self._finished = finished is True
        self.go_on.setVisible(finished is not None)
        self.more.setVisible(self._finished)
        self._more_label.setVisible(self._finished)
        self.setAccessibleName(" · ".join(part for part in (result, told) if part))
        self._on_theme_changed()
        self._wanted = True
        self.setVisible(self._allowed)

    def _on_go_on_clicked(self) -> None:
        if self._finished and not self.more.commit():
            self.more.setFocus()
            return
        self.continue_requested.emit(self.more.value() if self._finished else 0)

    def _on_close_clicked(self) -> None:
        self.dismiss()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(look.px(16), look.px(5), look.px(6), look.px(5))
        self._row.setSpacing(look.px(10))
        self.result.setFont(look.font("lead", 800))
        side = look.px(20)
        name, token = getattr(self, "_icon", ("check", "ink"))
        self._symbol.setPixmap(icon_picture(name, token, side))
        self.go_on.setIconSize(QSize(look.px(24), look.px(18)))
        self.close_button.setIconSize(QSize(look.px(18), look.px(18)))
