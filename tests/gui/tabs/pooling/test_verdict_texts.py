"""What is said about an answer: the mistake that leads to just this number."""

import pytest

from gui.tabs.pooling.quiz import judge
from gui.tabs.pooling.verdict_texts import verdict_text
from tests.gui.tabs.pooling.states import overlapping, square


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (3, "Right!"),
        (-3, "The size is right, the sign is not."),
        (0, "That is the smallest number: the largest is asked."),
        (1.5, "That is the mean: one number of the window is asked."),
        (2, "That leaves out one cell: look at the whole window."),
        (8, "That is Y[1, 1]: look at the violet window again."),
        (99, "Not yet: compare the numbers under the window."),
    ],
)
def test_a_maximum(answer: float, sentence: str) -> None:
    steps = overlapping().trace()
    assert verdict_text(judge(steps[8], answer, steps), steps[8], "Y[2, 2]") == sentence


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (1.5, "Right!"),
        (6, "That is the sum: divide it by 4."),
        (2 / 3, "That counts the padding too: divide by 4, the cells of the image."),
        (3, "That is the largest number: the mean is asked."),
        (0, "That is the smallest number: the mean is asked."),
        (1.25, "That leaves out the number 1 of the window."),
        (99, "Not yet: add the numbers under the window, then divide by 4."),
    ],
)
def test_an_average(answer: float, sentence: str) -> None:
    steps = overlapping("average").trace()
    assert verdict_text(judge(steps[8], answer, steps), steps[8], "Y[2, 2]") == sentence


def test_zeros_in_the_padding_of_a_maximum_and_of_a_minimum() -> None:
    steps = square(image=[[-4, -3], [-2, -1]]).trace()
    told = verdict_text(judge(steps[3], 0, steps), steps[3], "Y[1, 1]")
    assert told == "That takes the padding for a 0: padding never wins."
    steps = square("min").trace()
    assert verdict_text(judge(steps[3], 0, steps), steps[3], "Y[1, 1]") == told


def test_the_largest_where_the_smallest_is_asked() -> None:
    steps = square("min", padding="valid").trace()
    told = verdict_text(judge(steps[0], 4, steps), steps[0], "Y[0, 0]")
    assert told == "That is the largest number: the smallest is asked."
