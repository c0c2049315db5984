"""What stands over the matrices of a convolution: their names and sizes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.studio.ring_text import ring_sides

if TYPE_CHECKING:
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_header import MatrixHeader
    from gui.widgets.matrix_model import Padding, Role

CHANNEL_LETTERS = "RGB"
BETWEEN = " · "


class Headings(QObject):
    """Translated words about the matrices of one scene.

    Args:
        parent: the board.
    """

    def input(self, header: MatrixHeader, state: ConvolutionState, scene: Scene) -> None:
        """``X  Input  5×5 · padding 1``."""
        parts = [_by(*state.size, state.channels), self.padding(scene.inputs[0].padding)]
        _set(header, "input", "X", self.tr("Input"), BETWEEN.join(filter(None, parts)))
        ring = scene.inputs[0].padding
        words = self.tr("Padding: top {top}, bottom {bottom}, left {left}, right {right}")
        sides = words.format(top=ring.top, bottom=ring.bottom, left=ring.left, right=ring.right)
        header.setToolTip("" if ring.is_empty else sides)

    def kernel(
        self, header: MatrixHeader, state: ConvolutionState, scene: Scene, *, terse: bool = False
    ) -> None:
        """``K  Kernel  3×3``; rotated where it is, and unless it is to be terse of which filter."""
        parts = [_by(*state.kernel_size, state.channels)]
        if state.filters > 1 and not terse:
            parts.append(self.filter(scene.filter_index))
        if scene.flipped:
            parts.append(self.tr("rotated 180°"))
        _set(header, "kernel", "K", self.tr("Kernel"), BETWEEN.join(parts))

    def output(
        self, header: MatrixHeader, state: ConvolutionState, scene: Scene, *, terse: bool = False
    ) -> None:
        """``Y  Output  5×5``, with several filters which of them."""
        parts = [_by(*scene.outputs[0].shape, state.filters)]
        if state.filters > 1 and not terse:
            parts.append(self.filter(scene.filter_index))
        _set(header, "output", "Y", self.tr("Output"), BETWEEN.join(parts))

    def partial(self, header: MatrixHeader, scene: Scene, *, terse: bool = False) -> None:
        """``Partial sums  3×3 per channel``."""
        size = _by(*scene.partials[0].shape)
        detail = size if terse else self.tr("{size} per channel").format(size=size)
        _set(header, "partial", "", self.tr("Partial sums"), detail)

    def filter(self, number: int) -> str:
        """Which filter; counted as in the code."""
        return self.tr("filter {number}").format(number=number)

    def padding(self, ring: Padding) -> str:
        """How wide the ring is; nothing where there is none."""
        sides = ring_sides(ring)
        return self.tr("padding {sides}").format(sides=sides) if sides else ""

    def matrix_name(self, part: str, number: int, total: int) -> str:
        """What one matrix is called where nothing stands over it, for screen readers."""
        if total == 1:
            return ""
        letter = channel_letter(number, total)
        channel = f"{number} {letter}" if letter else str(number)
        return {
            "input": self.tr("Input, channel {channel}"),
            "kernel": self.tr("Kernel, channel {channel}"),
            "partial": self.tr("Partial sum, channel {channel}"),
        }[part].format(channel=channel)


def _set(header: MatrixHeader, role: Role, letter: str, name: str, detail: str) -> None:
    """Write a header unless it says that already: a step changes none of them."""
    if header.accessibleName() != " ".join(filter(None, (letter, name, detail))):
        header.set_header(role, letter, name, detail)


def channel_letter(number: int, channels: int) -> str:
    """R, G and B for the channels of a colour picture."""
    return CHANNEL_LETTERS[number] if channels == len(CHANNEL_LETTERS) else ""


def _by(rows: int, columns: int, depth: int = 1) -> str:
    return f"{rows}×{columns}" if depth == 1 else f"{rows}×{columns}×{depth}"
