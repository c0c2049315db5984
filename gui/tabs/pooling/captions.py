"""One sentence about the moment, for the caption before an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.tabs.pooling.figures import SceneMaker
from gui.tabs.pooling.walk import WalkScene
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.pooling.studio import PoolingStudio


class Captions(QObject):
    """Says in words what is shown.

    Args:
        studio: where the explanation is.
    """

    def __init__(self, studio: PoolingStudio) -> None:
        super().__init__(studio)
        self._studio = studio

    def counter(self) -> str:
        """Numbers of a window that are looked at one by one, else steps; nothing where there are none."""
        count = len(self._studio.steps)
        if count < 2:
            return ""
        term = self._studio.moment.term
        if term is None:
            return f"{self._studio.moment.step + 1} / {count}"
        return f"{term + 1} / {self._studio.term_count}"

    def sentence(self) -> str:
        """What is to be seen; empty in a room that says it itself."""
        maker = self._studio.maker
        if isinstance(maker, SceneMaker):
            return self._pooling(maker)
        scene = self._studio.made()
        return self._walk(scene) if isinstance(scene, WalkScene) else ""

    def _pooling(self, maker: SceneMaker) -> str:
        step, moment = maker.trace[self._studio.moment.step], self._studio.moment
        name = maker.scene(moment).formula.name
        if moment.hidden:
            return self.tr("Which number belongs into {name}?").format(name=name)
        if moment.term is not None:
            left = self._studio.term_count - moment.term - 1
            return self.tr("Left to look at: {count}.").format(count=left)
        total = wanted_text(float(step.total))
        if maker.kind == "average":
            told = self.tr("{name} is {total}, the mean of {count} numbers.")
            return told.format(name=name, total=total, count=step.divisor)
        if step.ties:
            told = self.tr("{name} is {total}. It stands there more than once; the first cell wins.")
        elif maker.kind == "max":
            told = self.tr("{name} is {total}, the largest number of the window.")
        else:
            told = self.tr("{name} is {total}, the smallest number of the window.")
        return told.format(name=name, total=total)

    def _walk(self, scene: WalkScene) -> str:
        told = self.tr("Place {step} of {count}. In the padding: {outside} cells of the window.")
        count = len(self._studio.steps)
        return told.format(step=scene.step + 1, count=count, outside=scene.taps_in_padding)
