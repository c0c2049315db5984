"""Rules of padding in words: their names, what they add, how they differ, and what the windows see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.coverage import Coverage, PaddingRule, RuleOutcome
    from engine.operations.padding import Border, Pads, Pair
    from gui.widgets.matrix_model import Cell

_RULES = {
    "valid": QT_TRANSLATE_NOOP("CoverageWords", "Valid"),
    "same-tensorflow": QT_TRANSLATE_NOOP("CoverageWords", "Same · TensorFlow"),
    "same-after": QT_TRANSLATE_NOOP("CoverageWords", "Same · SciPy, after"),
    "same-before": QT_TRANSLATE_NOOP("CoverageWords", "Same · SciPy, before"),
    "full": QT_TRANSLATE_NOOP("CoverageWords", "Full"),
}
# the stub of QT_TRANSLATE_NOOP says object
RULE_NAMES = cast(Mapping[str, str], _RULES)
SAMES: tuple[PaddingRule, ...] = ("same-tensorflow", "same-after", "same-before")


def rule_name(rule: PaddingRule) -> str:
    """What a rule is called."""
    return QCoreApplication.translate("CoverageWords", RULE_NAMES[rule])


def pads_text(pads: Pads) -> str:
    """Cells added, in as few numbers as say it."""
    (top, bottom), (left, right) = pads
    if not any((top, bottom, left, right)):
        return QCoreApplication.translate("CoverageWords", "nothing added")
    if pads[0] != pads[1]:
        return f"↑{top} ↓{bottom} ←{left} →{right}"
    told = QCoreApplication.translate("CoverageWords", "{before} before, {after} after")
    return told.format(before=top, after=bottom)


def positions_pieces(size: Pair) -> tuple[Piece, ...]:
    """``Positions 3×3 = 9``."""
    name = QCoreApplication.translate("CoverageWords", "Positions")
    rows, columns = size
    return (
        Piece(f"{name} ", "ink2", 600, 0.84),
        Piece(f"{rows}×{columns} = "),
        Piece(f"{rows * columns}", "output"),
    )


def comparison_sentence(outcomes: Sequence[RuleOutcome], stride: Pair) -> str:
    """How the three kinds of Same differ here, along the first axis on which they do.

    Args:
        outcomes: of all rules.
        stride: of the kernel.
    """
    pads = {outcome.rule: outcome.pads for outcome in outcomes}
    axes = [tuple(pads[rule][axis] for rule in SAMES) for axis in (0, 1)]
    axis = next((number for number in (0, 1) if len(set(axes[number])) > 1), 0)
    told = _same_on_axis(axes[axis], stride[axis])
    if axes[0] == axes[1]:
        return told
    if axis == 0:
        return QCoreApplication.translate("CoverageWords", "Rows: {told}").format(told=told)
    return QCoreApplication.translate("CoverageWords", "Columns: {told}").format(told=told)


def _same_on_axis(pads: tuple[Pair, ...], stride: int) -> str:
    tensorflow, after, before = pads
    numbers = {"before": tensorflow[0], "after": tensorflow[1], "stride": stride}
    if tensorflow == after == before:
        told = QCoreApplication.translate(
            "CoverageWords", "Here all three kinds of Same are alike: {before} before, {after} after."
        )
        return told.format(**numbers)
    if tensorflow == after:
        told = QCoreApplication.translate(
            "CoverageWords",
            "An odd cell is left: TensorFlow and correlate2d put it after ({before}, {after}), "
            "SciPy's correlate and convolve before ({first}, {last}).",
        )
        return told.format(**numbers, first=before[0], last=before[1])
    if after != before:
        told = QCoreApplication.translate(
            "CoverageWords",
            "At stride {stride} TensorFlow pads {before} before and {after} after; "
            "SciPy pads as at stride 1: correlate2d {first} and {last}, "
            "correlate and convolve {last} and {first}.",
        )
        return told.format(**numbers, first=after[0], last=after[1])
    told = QCoreApplication.translate(
        "CoverageWords",
        "At stride {stride} TensorFlow pads {before} before and {after} after; "
        "SciPy pads as at stride 1, {first} and {last}, so its windows stand {cells} px earlier.",
    )
    return told.format(**numbers, first=after[0], last=after[1], cells=after[0] - tensorflow[0])


def coverage_sentence(coverage: Coverage, border: Border) -> str:
    """What it means how often the pixels are seen."""
    counts, least, most = coverage.counts, coverage.least, coverage.most
    corners = {int(counts[row, column]) for row in (0, -1) for column in (0, -1)}
    middle = int(counts[counts.shape[0] // 2, counts.shape[1] // 2])
    if coverage.unseen:
        told = QCoreApplication.translate(
            "CoverageWords",
            "No window sees {unseen} of the {total} pixels: they change nothing in the result.",
        )
    elif least == most:
        told = QCoreApplication.translate("CoverageWords", "All pixels are seen equally often, {most}× each.")
    elif corners == {least} and middle == most:
        told = QCoreApplication.translate(
            "CoverageWords",
            "The corners are seen {least}×, the middle {most}×: the border has less say in the result.",
        )
    else:
        told = QCoreApplication.translate(
            "CoverageWords", "Some pixels are seen {least}×, others {most}×: they do not count alike."
        )
    told = told.format(unseen=coverage.unseen, total=counts.size, least=least, most=most)
    if border == "zero" or not any(axis.pad_before + axis.pad_after for axis in coverage.formulas):
        return told
    copies = QCoreApplication.translate("CoverageWords", "Copies in the padding count for their pixel.")
    return f"{told} {copies}"


def progress_text(step: int, count: int) -> str:
    """``7 of 25 positions``."""
    told = QCoreApplication.translate("CoverageWords", "{done} of {count} positions")
    return told.format(done=step + 1, count=count)


def place_text(cell: Cell) -> str:
    """Where all kernels stand at once."""
    told = QCoreApplication.translate("CoverageWords", "Kernels at output [{row}, {column}]")
    return told.format(row=cell[0], column=cell[1])


def outside_text(outside: int, taps: int) -> str:
    """How much of the kernel lies in the padding."""
    if not outside:
        return QCoreApplication.translate("CoverageWords", "kernel wholly on the image")
    told = QCoreApplication.translate("CoverageWords", "{outside} of {taps} kernel cells in the padding")
    return told.format(outside=outside, taps=taps)
