"""The room of the digit with an owner that answers as the tab does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.operations.layer_stack import StackLayer
from gui.tabs.pooling.state import DigitPipeline

if TYPE_CHECKING:
    from gui.tabs.pooling.digit_room import DigitRoom
    from gui.tabs.pooling.pipeline import PipelineCell

LECTURE = (1136, 500)  # the room at 1280×720
COURSE = DigitPipeline()
DEEP = DigitPipeline(
    index=5,
    layers=(
        StackLayer("convolution", (3, 3), (1, 1), "same", filters=6),
        StackLayer("max", (2, 2), (2, 2), "same"),
        StackLayer("convolution", (3, 3), (1, 1), "same", filters=10),
        StackLayer("average", (2, 2), (2, 2), "same"),
    ),
)
WITHOUT_PADDING = DigitPipeline(layers=(COURSE.layers[0], StackLayer("max", (2, 2), (2, 2))))


class Owner:
    """Answers what the room tells as the tab does: with another state."""

    def __init__(self, room: DigitRoom, digit: DigitPipeline) -> None:
        self.room, self.digit = room, digit
        self.opened: list[PipelineCell] = []
        self.told: list[str] = []
        room.dataset_changed.connect(self._on_dataset_changed)
        room.index_changed.connect(self._on_index_changed)
        room.random_requested.connect(self._on_random_requested)
        room.seed_requested.connect(self._on_seed_requested)
        room.layers_changed.connect(self._on_layers_changed)
        room.window_opened.connect(self.opened.append)

    def change(self, **changes: Any) -> None:
        self.digit = replace(self.digit, **changes)
        self.room.show_state(self.digit)

    def _on_dataset_changed(self, dataset: str) -> None:
        self.change(dataset=dataset)

    def _on_index_changed(self, index: int) -> None:
        self.change(index=index)

    def _on_random_requested(self) -> None:
        self.told.append("random")

    def _on_seed_requested(self) -> None:
        self.change(seed=self.digit.seed + 1)

    def _on_layers_changed(self, layers: tuple[StackLayer, ...]) -> None:
        self.told.append("layers")
        self.change(layers=layers)
