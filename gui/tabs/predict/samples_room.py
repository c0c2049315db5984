"""The room "Samples": what the network says of thousands of pictures, and each of them large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.network.sample_choice import SampleChoice
from gui.tabs.predict import samples_poses
from gui.tabs.predict.room import PredictRoom
from gui.tabs.predict.sample_card import STRUT_PX, OneSample, SampleCard
from gui.tabs.predict.samples_browser import SamplesBrowser
from gui.tabs.predict.samples_filter_bar import SamplesFilterBar
from gui.tabs.predict.samples_mosaic import SamplesMosaic, Shown
from gui.tabs.predict.samples_result_card import SamplesResultCard
from gui.tabs.predict.samples_scroll import RoomScroll
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.cards import Card
from gui.widgets.page import Density
from gui.widgets.progress_bar import RunProgress

if TYPE_CHECKING:
    from gui.tabs.predict.predictor import Predictor

MARGIN_PX, GAP_PX, PROGRESS_PX = 20, 12, 110
LEFT_PX = {Density.WIDE: 340, Density.MEDIUM: 276, Density.NARROW: 242}
RIGHT_PX = {Density.WIDE: 352, Density.MEDIUM: 262, Density.NARROW: 230}


class SamplesRoom(PredictRoom):
    """Results at the left, the pictures in the middle, one of them at the right.

    Attributes:
        browser: which pictures, and what the network says.
        results: accuracy, confusion matrix, classes.
        filters: which pictures are left, in which order.
        mosaic: these pictures.
        card: the one that is looked at.
    """

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._density, self._projector = Density.MEDIUM, False
        self._refusal = self._note = ""
        self.browser = SamplesBrowser(predictor)
        self.results, self.filters, self.mosaic = SamplesResultCard(), SamplesFilterBar(), SamplesMosaic()
        self.card, self._middle = SampleCard(), Card()
        self.take_in, self.write_out, self.draw = QToolButton(), QToolButton(), QPushButton()
        self.counting, self.progress = QLabel(), RunProgress()
        self.counting.setProperty("role", "caption")
        self._middle.header.addStrut(STRUT_PX)
        for widget in (self.counting, self.progress, self.draw, self.take_in, self.write_out):
            self._middle.header.addWidget(widget)
        self._middle.body.addWidget(self.filters)
        self._middle.body.addWidget(self.mosaic, 1)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.addWidget(self.results)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(RoomScroll(content))
        self.setFocusProxy(self.mosaic)
        self._connect()
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    def _connect(self) -> None:
        browser = self.browser
        browser.pictures_changed.connect(self._show_pictures)
        browser.current_changed.connect(self._show_current)
        browser.noted.connect(self._on_noted)
        browser.refused.connect(self._on_refused)
        browser.own.saved.connect(self._on_done_well)
        browser.answers.progressed.connect(self._show_progress)
        self.results.source_chosen.connect(self._on_done_well)
        self.results.source_chosen.connect(browser.use)
        self.results.cell_clicked.connect(self._on_cell_clicked)
        self.results.class_clicked.connect(self._on_class_clicked)
        self.filters.choice_changed.connect(browser.choose)
        self.filters.preset_chosen.connect(browser.choose_preset)
        self.mosaic.chosen.connect(browser.go_to)
        self.mosaic.opened.connect(self._on_opened)
        self.card.step_requested.connect(browser.step)
        self.card.open_requested.connect(browser.open_current)
        self.card.label_chosen.connect(browser.relabel_current)
        self.card.delete_requested.connect(browser.delete_current)
        self.take_in.clicked.connect(self._on_take_in_clicked)
        self.write_out.clicked.connect(self._on_write_out_clicked)
        self.draw.clicked.connect(self._on_draw_clicked)

    # what the tab asks
    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.results, self.filters, self.card):
            part.retranslate()
        self.mosaic.setAccessibleName(self.tr("Pictures"))
        self.progress.setAccessibleName(self.tr("How many pictures the network was asked about"))
        self.draw.setText(self.tr("Draw more"))
        for button, text in (
            (self.draw, self.tr("Draw, then press K and say what it is")),
            (self.take_in, self.tr("Add drawings from a file")),
            (self.write_out, self.tr("Write all drawings to a file")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._show_pictures()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave one picture and its bars."""
        self._projector = on
        self.card.set_projector(on)
        self._arrange()

    def present(self, steps: int) -> bool:
        """The next picture of those that are left, or the one before."""
        return self.browser.step(steps)

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        match name:
            case "clear":
                return self.browser.delete_current()
            case "random":
                return self.browser.step_by_chance()
            case _:
                return False

    def caption(self) -> str:
        """What is looked at, in one sentence."""
        told = self.mosaic.spoken(self.browser.place)
        if self.browser.index is None:
            return told
        return f"{self.browser.place + 1:,} / {len(self.browser.indices):,}. {told}"

    def hold(self) -> None:
        """Answer nothing more."""
        self.browser.look_away()

    def pose(self) -> tuple[str, ...]:
        """See ``gui.tabs.predict.samples_poses``."""
        return samples_poses.NAMES

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        samples_poses.take(self, name)

    # showing
    def _show_pictures(self) -> None:
        browser, names = self.browser, self.browser.names()
        self.results.show_source(browser.kind)
        self._show_status()
        self.results.show_answers(browser.evaluation, names)
        for part in (self.counting, self.progress):
            part.setVisible(browser.answers.is_busy)
        choice = browser.choice
        cell = None
        if choice.true is not None and choice.predicted is not None:
            cell = choice.true, choice.predicted
        self.results.show_picked(cell)
        self.filters.set_names(names)
        self.filters.set_answered(browser.evaluation is not None and len(browser.evaluation) > 0)
        self.filters.show_choice(choice, browser.evaluation)
        self.mosaic.set_hint(self._hint())
        if browser.source is not None:
            shown = Shown(browser.source, browser.indices, names, browser.evaluation)
            self.mosaic.show_pictures(shown, browser.place)
        else:
            self.mosaic.show_nothing()
        own = browser.kind == "own"
        for widget in (self.draw, self.take_in, self.write_out):
            widget.setVisible(own)
        self.write_out.setEnabled(len(browser.own.drawings) > 0)
        self._middle.set_heading(self._heading())
        self._show_sample()

    def _heading(self) -> str:
        left, source = len(self.browser.indices), self.browser.source
        total = 0 if source is None else len(source)
        if left == total:
            return self.tr("{total} pictures").format(total=f"{total:,}")
        return self.tr("{left} of {total} pictures").format(left=f"{left:,}", total=f"{total:,}")

    def _hint(self) -> str:
        source = self.browser.source
        if source is None:
            return self.tr(
                "There is no test set for this network; choose one that is shipped, or your own drawings."
            )
        if not len(source):
            return self.tr(
                "No drawing is kept yet. Draw in the room Draw, press K and say what it is; then see here "
                "how often the network can read your handwriting."
            )
        return self.tr("No picture is left; choose All pictures, or a wider filter.")

    def _show_current(self) -> None:
        self.mosaic.set_current(self.browser.place)
        self._show_sample()

    def _show_sample(self) -> None:
        browser = self.browser
        index, source, answers = browser.index, browser.source, browser.evaluation
        if index is None or source is None:
            self.card.show_sample(None)
        else:
            self.card.show_sample(
                OneSample(
                    pixels=source.looks([index])[0],
                    number=source.number(index),
                    place=browser.place,
                    count=len(browser.indices),
                    label=int(source.labels[index]),
                    names=browser.names(),
                    shares=None if answers is None else answers.probabilities[index],
                    loss=0.0 if answers is None else float(answers.losses[index]),
                    is_own=source.kind == "own",
                )
            )
        self.caption_changed.emit()

    def _show_status(self) -> None:
        """A refusal stays until something went well; notes come and go."""
        complaint = self.browser.own.complaint if self.browser.kind == "own" else ""
        refusal = self._refusal or complaint
        self.results.show_status(refusal or self._note, refused=bool(refusal))

    def _show_progress(self, done: int, total: int) -> None:
        for part in (self.counting, self.progress):
            part.setVisible(done < total)
        text = self.tr("Answers: {done} / {total}")
        self.counting.setText(text.format(done=f"{done:,}", total=f"{total:,}"))
        self.progress.set_fraction(done / total if total else 1.0)

    def _arrange(self) -> None:
        look, big = theme(), self._projector
        margin = look.px(GAP_PX if self._density is Density.NARROW or big else MARGIN_PX)
        self._row.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._row.setSpacing(look.px(GAP_PX))
        self.card.set_compact(self._density is Density.NARROW)
        self.results.setVisible(not big)
        self._middle.setVisible(not big)
        if big:
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(16777215)
        else:
            for card, widths in ((self.results, LEFT_PX), (self.card, RIGHT_PX)):
                card.setMinimumWidth(0)
                card.setMaximumWidth(16777215)
                card.setFixedWidth(max(look.px(widths[self._density]), card.minimumSizeHint().width()))
        self.progress.setFixedWidth(look.px(PROGRESS_PX))
        for button, name in ((self.take_in, "folder-open"), (self.write_out, "download")):
            button.setIcon(icon(name))
            button.setIconSize(QSize(look.px(18), look.px(18)))
        self.draw.setIcon(icon("pencil"))
        self.draw.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word

    # slots
    def _on_noted(self, told: str) -> None:
        self._note = told
        self._show_status()

    def _on_refused(self, told: str) -> None:
        self._refusal = told
        self._show_status()
        self.status_changed.emit(told)

    def _on_done_well(self) -> None:
        self._refusal = self._note = ""
        self._show_status()

    def _on_cell_clicked(self, true: int, predicted: int) -> None:
        self.browser.choose(SampleChoice(true, predicted, order=self.browser.choice.order))

    def _on_class_clicked(self, index: int) -> None:
        choice = self.browser.choice
        self.browser.choose(replace(choice, true=None if choice.true == index else index, predicted=None))

    def _on_opened(self, place: int) -> None:
        self.browser.go_to(place)
        self.browser.open_current()

    def _on_draw_clicked(self) -> None:
        self.predictor.look(room="draw")

    def _on_take_in_clicked(self) -> None:
        kind = self.tr("Own drawings (*.zip)")
        chosen = QFileDialog.getOpenFileName(self, self.tr("Add drawings from a file"), "", kind)[0]
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Add the drawings of a file, or say why it is refused."""
        more = self.browser.own.take_in(path)
        if more is not None:
            self.browser.use("own")
            self._on_done_well()
            told = self.tr("{count} drawings were added.").format(count=more)
            self._on_noted(told if more else self.tr("All of them are here already."))

    def _on_write_out_clicked(self) -> None:
        kind, title = self.tr("Own drawings (*.zip)"), self.tr("Write all drawings to a file")
        chosen = QFileDialog.getSaveFileName(self, title, "own-drawings.zip", kind)[0]
        if chosen and self.browser.own.write_out(Path(chosen)):
            self._on_done_well()
            self._on_noted(self.tr("Written: {path}").format(path=chosen))

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody looks."""
        super().showEvent(event)
        self.browser.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks."""
        super().hideEvent(event)
        self.browser.look_away()
