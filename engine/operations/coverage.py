"""How often a walking window sees each cell of the image, and what the rules of padding make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.operations.convolution_spec import ConvolutionSpec, SizeFormula, size_formula
from engine.operations.padding import Border, Pads, Pair, resolve_padding, source_indices
from engine.operations.window_walk import visit_counts

PaddingRule = Literal["valid", "same-tensorflow", "same-after", "same-before", "full"]

RULES: Mapping[PaddingRule, tuple[str, ...]] = MappingProxyType(
    {
        "valid": ("tf.nn.conv2d", "scipy.signal.correlate2d", "numpy.correlate"),
        "same-tensorflow": ("tf.nn.conv2d", "tf.nn.max_pool2d"),
        "same-after": ("scipy.signal.correlate2d",),
        "same-before": ("scipy.signal.correlate", "scipy.signal.convolve", "scipy.signal.convolve2d"),
        "full": ("scipy.signal.correlate2d", "scipy.signal.convolve2d"),
    }
)
"""Rules of padding by id, with routines that follow them.

The "same" of TensorFlow looks at the stride. SciPy knows none: one computes every place and keeps every s-th,
so the padding is that of stride 1; the odd cell of an even kernel goes after or before, by routine.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """How many windows cover each cell.

    Args:
        formulas: of rows and columns.
        counts: of the image, H×W.
        padded_counts: of the padded image, H′×W′.
    """

    formulas: tuple[SizeFormula, SizeFormula]
    counts: NDArray[np.int64]
    padded_counts: NDArray[np.int64]

    @property
    def least(self) -> int:
        """How often the cell is seen that is seen least."""
        return int(self.counts.min())

    @property
    def most(self) -> int:
        """How often the cell is seen that is seen most."""
        return int(self.counts.max())

    @property
    def unseen(self) -> int:
        """How many cells of the image no window sees."""
        return int((self.counts == 0).sum())


def coverage(formulas: tuple[SizeFormula, SizeFormula], border: Border = "zero") -> Coverage:
    """How many windows cover each cell of an image.

    n[r, q] = |{i : r + p_top ∈ window i}| · |{j : q + p_left ∈ window j}|

    Args:
        formulas: of a convolution or a pooling, by its ``size_formula``.
        border: with reflect, edge or wrap a cell is also seen through its copies in the padding; these are
            added to ``counts``.

    Returns:
        Exact counts; their arrays cannot be written to.

    Source:
        Counting; it is the gradient of the sum of all results of a kernel of ones.

    >>> coverage(size_formula((3, 3), (2, 2), ConvolutionSpec())).counts.tolist()
    [[1, 2, 1], [2, 4, 2], [1, 2, 1]]
    """
    visits = [visit_counts(axis) for axis in formulas]
    on_image = [_folded(seen, axis, border) for seen, axis in zip(visits, formulas, strict=True)]
    counts, padded = np.outer(*on_image), np.outer(*visits)
    counts.setflags(write=False)
    padded.setflags(write=False)
    return Coverage(formulas, counts, padded)


@dataclass(frozen=True, slots=True, eq=False)
class RuleOutcome:
    """What one rule of padding makes of an image.

    Args:
        rule: its id.
        routines: which follow it.
        pads: cells added, ((top, bottom), (left, right)).
        coverage: sizes and counts; None if the kernel does not fit.
        refusal: why it does not fit; None if it does.
    """

    rule: PaddingRule
    routines: tuple[str, ...]
    pads: Pads
    coverage: Coverage | None
    refusal: EngineError | None


def rule_pads(
    rule: PaddingRule, size: Pair, kernel_size: Pair, stride: Pair = (1, 1), dilation: Pair = (1, 1)
) -> Pads:
    """How many cells a rule adds to each side.

    >>> rule_pads("same-tensorflow", (6, 6), (3, 3), (2, 2)), rule_pads("same-after", (6, 6), (3, 3), (2, 2))
    (((0, 1), (0, 1)), ((1, 1), (1, 1)))
    """
    if rule in ("same-after", "same-before"):
        extra: Literal["after", "before"] = "after" if rule == "same-after" else "before"
        return resolve_padding(size, kernel_size, padding="same", dilation=dilation, extra=extra)
    mode: Literal["valid", "same", "full"] = "same" if rule == "same-tensorflow" else _plain(rule)
    return resolve_padding(size, kernel_size, padding=mode, stride=stride, dilation=dilation)


def compare_paddings(
    size: Pair, kernel_size: Pair, stride: Pair = (1, 1), dilation: Pair = (1, 1)
) -> tuple[RuleOutcome, ...]:
    """All rules of padding on the same image, side by side.

    Args:
        size: rows and columns of the image, ≥ 1.
        kernel_size: rows and columns of the kernel, ≥ 1.
        stride: ≥ 1.
        dilation: ≥ 1.

    Returns:
        One outcome per rule, in the order of ``RULES``. A rule under which the kernel does not fit says so
        itself; the others stand.

    Raises:
        EngineError: ``stride-not-positive``, ``dilation-not-positive``, ``image-empty``, ``kernel-empty``.

    Source:
        As ``engine.operations.padding.resolve_padding``.

    >>> [(o.rule, o.coverage.formulas[0].output_size) for o in compare_paddings((6, 6), (3, 3), (2, 2))]
    [('valid', 2), ('same-tensorflow', 3), ('same-after', 3), ('same-before', 3), ('full', 4)]
    """
    # refuses here what no rule can mend
    size_formula(size, kernel_size, ConvolutionSpec(stride, "full", dilation=dilation))
    outcomes = []
    for rule, routines in RULES.items():
        pads = rule_pads(rule, size, kernel_size, stride, dilation)
        try:
            rows, columns = size_formula(size, kernel_size, ConvolutionSpec(stride, pads, dilation=dilation))
        except EngineError as error:
            outcomes.append(RuleOutcome(rule, routines, pads, None, error))
        else:
            outcomes.append(RuleOutcome(rule, routines, pads, coverage((rows, columns)), None))
    return tuple(outcomes)


def _plain(rule: PaddingRule) -> Literal["valid", "full"]:
    return "full" if rule == "full" else "valid"


def _folded(seen: NDArray[np.int64], axis: SizeFormula, border: Border) -> NDArray[np.int64]:
    """Counts of the padded axis, given to the cells of the image they stand for."""
    sources = source_indices(axis.input_size, axis.pad_before, axis.pad_after, border)
    counts = np.zeros(axis.input_size, np.int64)
    np.add.at(counts, sources[sources >= 0], seen[sources >= 0])
    return counts
