"""Rules of padding and counts of windows in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from engine.operations.coverage import compare_paddings
from gui.tabs.pooling.coverage_words import (
    comparison_sentence,
    coverage_sentence,
    outside_text,
    pads_text,
    positions_pieces,
    progress_text,
)
from gui.tabs.pooling.state import PaddingWalk
from gui.tabs.pooling.walk import Walk
from gui.widgets.painted_text import text_of

SAME = PaddingWalk((5, 5), (3, 3))


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "words"),
    [
        ((6, 6), (3, 3), (1, 1), "all three kinds of Same are alike: 1 before, 1 after"),
        ((6, 6), (4, 4), (1, 1), "put it after (1, 2), SciPy's correlate and convolve before (2, 1)"),
        ((6, 6), (3, 3), (2, 2), "0 before and 1 after; SciPy pads as at stride 1, 1 and 1"),
        ((6, 6), (4, 4), (2, 2), "correlate2d 1 and 2, correlate and convolve 2 and 1"),
        ((6, 5), (3, 3), (2, 2), "Rows: At stride 2"),
        ((5, 6), (3, 3), (2, 2), "Columns: At stride 2"),
    ],
)
def test_the_sentence_says_how_the_kinds_of_same_differ(
    size: tuple[int, int], kernel: tuple[int, int], stride: tuple[int, int], words: str
) -> None:
    assert words in comparison_sentence(compare_paddings(size, kernel, stride), stride)


def test_windows_that_are_said_to_stand_earlier_do() -> None:
    for size, kernel, stride, dilation in product(range(1, 13), range(1, 6), range(1, 5), (1, 2)):
        both = [(number, number) for number in (size, kernel, stride, dilation)]
        _, tensorflow, after, before, _ = (outcome.pads[0] for outcome in compare_paddings(*both))
        if after == before != tensorflow:
            assert after[0] > tensorflow[0]
        assert tensorflow in (after, before) or stride > 1
        assert tensorflow != before or before == after


@pytest.mark.parametrize(
    ("walk", "words"),
    [
        (SAME, "corners are seen 4×, the middle 9×"),
        (replace(SAME, padding="full"), "equally often, 9× each"),
        (PaddingWalk((6, 6), (2, 2), (3, 3), padding="valid"), "No window sees 20 of the 36"),
        (PaddingWalk((6, 6), (3, 3), (2, 2)), "Some pixels are seen 1×, others 4×"),
        (replace(SAME, border="edge"), "Copies in the padding count"),
    ],
)
def test_the_sentence_says_what_the_counts_mean(walk: PaddingWalk, words: str) -> None:
    assert words in coverage_sentence(Walk(walk).coverage, walk.border)


def test_numbers_in_as_few_words_as_say_them() -> None:
    assert pads_text(((0, 0), (0, 0))) == "nothing added"
    assert pads_text(((1, 2), (1, 2))) == "1 before, 2 after"
    assert pads_text(((1, 2), (0, 0))) == "↑1 ↓2 ←0 →0"
    assert text_of(positions_pieces((3, 4))) == "Positions 3×4 = 12"
    assert progress_text(6, 25) == "7 of 25 positions"
    assert outside_text(0, 9) == "kernel wholly on the image"
    assert outside_text(5, 9) == "5 of 9 kernel cells in the padding"
