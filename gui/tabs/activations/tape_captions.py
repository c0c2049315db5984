"""Sentences about the steps of a tape, for the projector's caption and the code drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.tabs.activations.tape_flag_words import flag_sentence
from gui.tabs.activations.tape_text import name_of
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from engine.operations.autodiff import Tape
    from gui.tabs.activations.tape_scene import TapeScene

DIGITS = 6


class TapeCaptions(QObject):
    """Writes them in the language of the interface.

    Args:
        parent: owner.
    """

    def sentence(self, scene: TapeScene) -> str:
        """What this step does; a remark on its numbers goes first."""
        node = scene.current
        remark = flag_sentence(scene.tape, node.index)
        if remark:
            return remark
        name = name_of(scene.tape, node)
        if not scene.is_backward:
            if not node.inputs:
                return self.tr("{name} is given.").format(name=name)
            return self.tr("{name} is computed and kept on the tape, with its local derivatives.").format(
                name=name
            )
        ways = len(scene.tape.backward_steps[scene.moment.step].terms)
        if not ways:
            return self.tr("The way back begins at the result: ∂{name}/∂{name} is 1.").format(name=name)
        if ways == 1:
            return self.tr("The gradient that arrives is multiplied by the local derivative.")
        return self.tr("{name} is used {count} times, so {count} ways add up.").format(name=name, count=ways)

    def comments(self) -> dict[str, str]:
        """Remarks of the program, by the keys of ``AUTODIFF_COMMENT_KEYS``."""
        return {
            "variables": self.tr("the variables"),
            "forward": self.tr("forward: the tape records"),
            "backward": self.tr("backward: the chain rule"),
        }

    def result(self, tape: Tape) -> str:
        """The gradients as the program prints them."""
        found = []
        for name in tape.expression.variables:
            numbers = [significant(number, DIGITS) for number in tape.gradients[name].ravel().tolist()]
            shown = numbers[0] if tape.gradients[name].ndim == 0 else f"[{' '.join(numbers)}]"
            found.append(f"{name}: {shown}")
        return ", ".join(found).replace("\N{MINUS SIGN}", "-")
