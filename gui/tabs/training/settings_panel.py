"""The column at the left: which network, its layers, its numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.errors import EngineError
from engine.network.spec import NETWORKS, NetworkSpec
from engine.network.summary import summarize
from engine.training.spec import TrainingSpec
from gui.messages import sentence
from gui.tabs.training.hyper_parameters import HyperParameters
from gui.tabs.training.texts import layer_name, network_name, shape_text
from gui.theme import theme, theme_manager
from gui.theme.icons import icon, icon_picture
from gui.widgets.summary_table import SummaryRow, SummaryTable

WIDTH_PX = 272
ROW_PX = 24
MARGIN_PX = 14


class SettingsPanel(QFrame):
    """Network, layers, hyper-parameters; scrolls where the window is too low for all of it.

    Args:
        parent: owner.
    """

    spec_changed = Signal(object)  # TrainingSpec
    limit_changed = Signal(object)  # int, or None for all images
    learning_rate_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._image_shape: tuple[int, int, int] = (28, 28, 1)
        self._classes = 10
        self.network = QComboBox()
        self.layers = SummaryTable()
        self.layers.set_row_height(ROW_PX)
        self.numbers = HyperParameters()
        self.reset = QPushButton()
        self.reset.setProperty("ghost", True)
        self.reset.setIcon(icon("rotate-ccw", "ink2"))
        self._model = QLabel()
        self._work = QLabel()
        self._hyper = QLabel()
        self._lock = QLabel()
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.hide()
        for label, role in (
            (self._model, "heading"),
            (self._work, "caption"),
            (self._hyper, "heading"),
            (self._error, "error"),
        ):
            label.setProperty("role", role)
        self._lay_out()
        self.network.activated.connect(self._on_network_activated)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.numbers.spec_changed.connect(self._on_spec_changed)
        self.numbers.limit_changed.connect(self.limit_changed)
        self.numbers.learning_rate_changed.connect(self.learning_rate_changed)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def spec(self) -> TrainingSpec:
        """The last spec that was good."""
        return self.numbers.spec()

    def show_spec(self, spec: TrainingSpec, limit: int | None) -> None:
        """Fill everything; emits nothing."""
        self.network.setCurrentIndex(self.network.findData(spec.network))
        self.numbers.show_spec(spec, limit)
        self._show_layers()

    def set_data(self, image_shape: tuple[int, int, int], classes: int) -> None:
        """Tell what the network gets and how many classes it tells apart."""
        self._image_shape, self._classes = image_shape, classes
        self._show_layers()

    def network_spec(self) -> NetworkSpec:
        """The layers for the data chosen."""
        spec = self.spec()
        return spec.recipe.build(spec.options, self._image_shape, self._classes)

    def set_locked(self, locked: bool) -> None:
        """While a run goes on only the learning rate can be changed."""
        self.network.setEnabled(not locked)
        self.reset.setEnabled(not locked)
        self.numbers.set_locked(locked)
        self._lock.setVisible(locked)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._model.setText(self.tr("Model"))
        self._hyper.setText(self.tr("Hyper-parameters"))
        self._lock.setToolTip(self.tr("Locked while a run goes on, except for the learning rate."))
        self._lock.setAccessibleName(self._lock.toolTip())
        self.reset.setText(self.tr("The course's numbers"))
        self.reset.setToolTip(self.tr("Set all numbers back to those the course uses with this network."))
        self.network.setAccessibleName(self.tr("Network"))
        self._scroll.setAccessibleName(self.tr("Settings of the run"))
        chosen = max(0, self.network.currentIndex())
        self.network.clear()
        for network in NETWORKS:
            self.network.addItem(network_name(network), network)
        self.network.setCurrentIndex(chosen)
        self.numbers.retranslate()
        self._show_layers()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        self._content = QVBoxLayout(content)
        head, hyper = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._model)
        head.addStretch(1)
        head.addWidget(self._work)
        hyper.addWidget(self._hyper)
        hyper.addWidget(self._lock)
        hyper.addStretch(1)
        self._content.addLayout(head)
        self._content.addWidget(self.network)
        self._content.addWidget(self._error)
        self._content.addWidget(self.layers)
        self._content.addLayout(hyper)
        self._content.addWidget(self.numbers)
        self._content.addWidget(self.reset)
        self._content.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_theme_changed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 4, 1, 4)
        self.network.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        outer.addWidget(self._scroll)

    def _show_layers(self) -> None:
        try:
            rows = summarize(self.network_spec())
        except EngineError as error:
            self._show_error(sentence(error))
            return
        self._show_error("")
        self.layers.set_rows(
            [SummaryRow(layer_name(r.layer), shape_text(r.output_shape), r.parameters) for r in rows]
        )
        work = sum(row.multiply_adds for row in rows)
        self._work.setText(self.tr("{count} mult-adds").format(count=f"{work:,}"))
        self._work.setToolTip(
            self.tr("Multiply-adds for one image, layer by layer: {counts}").format(
                counts=", ".join(f"{layer_name(r.layer)} {r.multiply_adds:,}" for r in rows)
            )
        )

    def _show_error(self, told: str) -> None:
        self._error.setText(told)
        self._error.setVisible(bool(told))

    def _on_spec_changed(self, spec: TrainingSpec) -> None:
        self._show_layers()
        self.spec_changed.emit(spec)

    def _take_course_numbers(self, seed: int | None = None) -> None:
        spec = TrainingSpec.of(self.network.currentData(), **({} if seed is None else {"seed": seed}))
        if spec == self.spec():
            self.numbers.show_spec(spec, self.numbers.limit())
            return
        self.numbers.show_spec(spec, self.numbers.limit())
        self._on_spec_changed(spec)

    def _on_network_activated(self) -> None:
        if self.network.currentData() != self.spec().network:
            self._take_course_numbers(self.spec().seed)

    def _on_reset_clicked(self) -> None:
        self._take_course_numbers()

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedWidth(look.px(WIDTH_PX))
        margin = look.px(MARGIN_PX)
        # the scroll bar stands in the margin, so that nothing moves when it comes
        bar = self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._content.setContentsMargins(margin, look.px(8), max(2, margin - taken), look.px(8))
        self._content.setSpacing(look.px(6))
        self._lock.setPixmap(icon_picture("lock", "ink2", look.px(16)))
