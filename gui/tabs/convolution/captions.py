"""One sentence about the moment, for the caption before an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.convolution.studio import ConvolutionStudio


class Captions(QObject):
    """Says in words what the matrices show.

    Args:
        studio: where the explanation is.
    """

    def __init__(self, studio: ConvolutionStudio) -> None:
        super().__init__(studio)
        self._studio = studio

    def counter(self) -> str:
        """Products of a sum that builds itself up, else steps."""
        term = self._studio.moment.term
        if term is None:
            return f"{self._studio.moment.step + 1} / {len(self._studio.trace)}"
        return f"{term + 1} / {self._studio.term_count}"

    def sentence(self) -> str:
        """What is to be seen."""
        step, moment = self._studio.current(), self._studio.moment
        name = self._studio.scene().formula.name
        sums = step.running_sum
        if moment.hidden and (moment.term is None or moment.term >= len(sums) - 1):
            return self.tr("Which number belongs into {name}?").format(
                name=name
            )  # the last sum would tell it
        if moment.term is not None and moment.term < len(sums):
            left = self._studio.term_count - moment.term - 1
            told = self.tr("So far the sum is {sum}. Left to add: {count}.")
            return told.format(sum=wanted_text(float(sums[moment.term])), count=left)
        if moment.term is not None:
            told = self.tr("The products add up to {sum}; last comes the bias {bias}.")
            return told.format(sum=wanted_text(float(sums[-1])), bias=wanted_text(float(step.bias)))
        outside = int(step.taps_in_padding.sum())
        total = wanted_text(float(step.total))
        if outside:
            told = self.tr("{name} is {total}. In the padding: {outside} of {taps} cells of the window.")
            taps = step.taps_in_padding.size
            return told.format(name=name, total=total, outside=outside, taps=taps)
        told = self.tr("{name} is {total}, the sum of {count} products.")
        return told.format(name=name, total=total, count=len(sums))
