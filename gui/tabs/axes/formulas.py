"""Indices and bytes as lines in the colours of the axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gui.tabs.axes.axis_looks import AxisLook
    from gui.tabs.axes.figures import AxesScene

Pieces = tuple[Piece, ...]


def letters_line(scene: AxesScene) -> Pieces:
    """``b[k, j, i] = a[i, j, k]``."""
    target = [scene.axes[axis] for axis in scene.trace.order]
    return (
        *_indexed("b", "ink", target, (axis.letter for axis in target)),
        Piece(" = "),
        *_indexed("a", "ink", scene.axes, (axis.letter for axis in scene.axes)),
    )


def numbers_line(scene: AxesScene) -> Pieces:
    """``b[1, 0, 2] = a[2, 0, 1] = 9``; question marks for what the class is to find."""
    step = scene.step
    target = [scene.axes[axis] for axis in scene.trace.order]
    shown = ["?"] * len(target) if scene.hidden else [str(k) for k in step.target_index]
    return (
        *_indexed("b", "output", target, shown),
        Piece(" = "),
        *_indexed("a", "input", scene.axes, map(str, step.source_index)),
        Piece(" = "),
        Piece(wanted_text(float(step.value)), "output", 800, 1.18),
    )


def bytes_lines(scene: AxesScene) -> tuple[Pieces, Pieces]:
    """``a: 2·32 + 0·16 + 1·8 = 72`` and the same for b."""
    of_a, of_b = scene.trace.offset_terms(scene.step)
    target = [scene.axes[axis] for axis in scene.trace.order]
    line_a = (Piece("a: "), *_terms(scene.axes, of_a), *_sum(of_a))
    if scene.hidden:
        return line_a, (Piece("b: "), Piece("?", "output", 800))
    return line_a, (
        Piece("b: "),
        *_terms(target, of_b),
        *_sum(of_b, "kernel" if scene.trace.is_view else "output"),
    )


def way_line(scene: AxesScene, place: int) -> Pieces:
    """``a[2, 0, 1] → b[1, 0, 2]`` of any number; a question mark where the class is to find it."""
    step = scene.trace[place]
    target = [scene.axes[axis] for axis in scene.trace.order]
    unknown = scene.hidden and place >= scene.step.index
    shown = ["?"] * len(target) if unknown else [str(k) for k in step.target_index]
    return (
        *_indexed("a", "input", scene.axes, map(str, step.source_index)),
        Piece(" → "),
        *_indexed("b", "output", target, shown),
    )


def shape_line(name: str, axes: Sequence[AxisLook], strides: Sequence[int]) -> Pieces:
    """``a.shape (3, 2, 2)   a.strides (32, 16, 8)``."""
    return (
        Piece(f"{name}.shape ", "ink2", 500),
        *_tuple(axes, (axis.length for axis in axes)),
        Piece(f"    {name}.strides ", "ink2", 500),
        *_tuple(axes, strides),
    )


def _indexed(name: str, token: str, axes: Sequence[AxisLook], texts: Iterable[str]) -> Pieces:
    found: list[Piece] = [Piece(name, token), Piece("[")]
    for number, (axis, text) in enumerate(zip(axes, texts, strict=True)):
        found += [Piece(", ")] if number else []
        found.append(Piece(text, axis.token))
    return (*found, Piece("]"))


def _tuple(axes: Sequence[AxisLook], numbers: Iterable[int]) -> Pieces:
    found: list[Piece] = [Piece("(", "ink2", 500)]
    for number, (axis, length) in enumerate(zip(axes, numbers, strict=True)):
        found += [Piece(", ", "ink2", 500)] if number else []
        found.append(Piece(str(length), axis.token))
    return (*found, Piece(",)" if len(axes) == 1 else ")", "ink2", 500))


def _terms(axes: Sequence[AxisLook], terms: Sequence[tuple[int, int]]) -> Pieces:
    found: list[Piece] = []
    for number, (axis, (index, stride)) in enumerate(zip(axes, terms, strict=True)):
        found += [Piece(" + ")] if number else []
        found.append(Piece(f"{index}·{stride}", axis.token))
    return tuple(found)


def _sum(terms: Sequence[tuple[int, int]], token: str = "kernel") -> Pieces:
    return Piece(" = "), Piece(str(sum(index * stride for index, stride in terms)), token, 800)
