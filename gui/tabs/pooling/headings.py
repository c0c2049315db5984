"""What stands over the matrices of a pooling: their names and sizes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QObject

from gui.studio.ring_text import ring_sides

if TYPE_CHECKING:
    from gui.tabs.pooling.scene import PoolingScene
    from gui.widgets.matrix_header import MatrixHeader
    from gui.widgets.matrix_model import MatrixModel

# everything; names and sizes of what goes in and out; letters, and the sizes of what goes in and out
Manner = Literal["full", "short", "bare"]
MANNERS: tuple[Manner, ...] = get_args(Manner)


class PoolingHeadings(QObject):
    """Translated words about the matrices of one scene, in one of three manners.

    Args:
        parent: the board.
    """

    def input(self, header: MatrixHeader, scene: PoolingScene, manner: Manner) -> None:
        """``X  Input map  5×5 · −∞ padding 1``."""
        details = (_by(scene.input), self.padding(scene) if manner == "full" else "")
        name, detail = self.tr("Input map"), " · ".join(filter(None, details))
        header.set_header("input", "X", "" if manner == "bare" else name, detail)
        tips = [name] if manner == "bare" else []
        if not scene.input.padding.is_empty:
            tips.append(self._sides(scene))
        _explain(header, "\n".join(tips))

    def output(self, header: MatrixHeader, scene: PoolingScene, manner: Manner) -> None:
        """``Y  Output  3×3``."""
        name = self.tr("Output")
        header.set_header("output", "Y", "" if manner == "bare" else name, _by(scene.output))
        _explain(header, name if manner == "bare" else "")

    def upstream(self, header: MatrixHeader, manner: Manner) -> None:
        """``∂Y  Gradient from above``; it has the size of the output."""
        name = self.tr("Gradient from above")
        shown = {"full": name, "short": self.tr("from above"), "bare": ""}[manner]
        header.set_header("gradient", "∂Y", shown)
        _explain(header, "" if manner == "full" else name)

    def gradient(self, header: MatrixHeader, model: MatrixModel, manner: Manner) -> None:
        """``∂X  Input gradient  5×5``."""
        name = self.tr("Input gradient")
        header.set_header(
            "gradient", "∂X", "" if manner == "bare" else name, _by(model) if manner == "full" else ""
        )
        _explain(header, name if manner == "bare" else "")

    def padding(self, scene: PoolingScene) -> str:
        """How wide the ring is and what it means; nothing where there is none."""
        sides = ring_sides(scene.input.padding)
        if not sides:
            return ""
        words = {
            "max": self.tr("−∞ padding {sides}"),
            "min": self.tr("∞ padding {sides}"),
            "average": self.tr("padding {sides}, not counted"),
        }
        return words[scene.kind].format(sides=sides)

    def way_back(self, scene: PoolingScene) -> str:
        """Where the gradient goes, in two or three words."""
        return {
            "max": self.tr("to the maximum"),
            "min": self.tr("to the minimum"),
            "average": self.tr("in equal shares"),
        }[scene.kind]

    def _sides(self, scene: PoolingScene) -> str:
        ring = scene.input.padding
        words = self.tr("Padding: top {top}, bottom {bottom}, left {left}, right {right}")
        return words.format(top=ring.top, bottom=ring.bottom, left=ring.left, right=ring.right)


def _explain(header: MatrixHeader, tip: str) -> None:
    """Say in the tooltip what has no room."""
    if header.toolTip() != tip:
        header.setToolTip(tip)


def _by(model: MatrixModel) -> str:
    return f"{model.shape[0]}×{model.shape[1]}"
