"""One sentence about the step, for the caption before an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.tabs.axes.model import index_text
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.axes.studio import AxesStudio


class Captions(QObject):
    """Says in words what is shown.

    Args:
        studio: where the explanation is.
    """

    def __init__(self, studio: AxesStudio) -> None:
        super().__init__(studio)
        self._studio = studio

    def counter(self) -> str:
        """Which number of how many."""
        return f"{self._studio.moment.step + 1} / {len(self._studio.steps)}"

    def sentence(self) -> str:
        """Where the number goes."""
        scene = self._studio.scene()
        value, source = wanted_text(float(scene.step.value)), index_text(scene.step.source_index)
        if scene.hidden:
            told = self.tr("{value} is at a[{source}]. Where in b does it go?")
            return told.format(value=value, source=source)
        target = index_text(scene.step.target_index)
        if scene.trace.is_unchanged:
            return self.tr("{value} stays at [{source}].").format(value=value, source=source)
        told = self.tr("{value} goes from a[{source}] to b[{target}].")
        return told.format(value=value, source=source, target=target)
