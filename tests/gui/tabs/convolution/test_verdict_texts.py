"""What is said about an answer: the mistake that leads to just this number."""

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.operations.convolution import ConvolutionSpec, trace
from gui.tabs.convolution.quiz import judge
from gui.tabs.convolution.verdict_texts import verdict_text

IMAGE = [[2, 1, 0, 0, 1], [3, 2, 0, 1, 0], [5, 1, 1, 0, 2], [4, 2, 0, 1, 1], [3, 0, 2, 0, 0]]
SOBEL = [[1, 0, -1], [2, 0, -2], [1, 0, -1]]


def said(
    number: float, image: ArrayLike = IMAGE, kernel: ArrayLike = SOBEL, bias: float | None = None
) -> str:
    """The sentence about an answer to the first step."""
    steps = trace(np.array(image), np.array(kernel), ConvolutionSpec(), bias)
    return verdict_text(judge(steps[0], number, steps), steps[0], "Y[0, 0]")


@pytest.mark.parametrize(
    ("number", "bias", "sentence"),
    [
        (-2, -10, "Right!"),
        (8, -10, "That is the sum without the bias −10."),
        (-8, None, "The size is right, the sign is not."),
        (10, None, "That takes the product (−1)×1 with the other sign."),
    ],
)
def test_the_sentence_names_the_mistake(number: float, bias: float | None, sentence: str) -> None:
    image = [[2, 1, 0], [3, 2, 0], [1, 1, 1]]  # 1·2 + 2·3 + 1·1 − 1·1 = 8
    assert said(number, image, SOBEL, bias) == sentence


def test_sentences_with_products_channels_and_cells() -> None:
    assert said(5, [[3, 4], [0, 0]], [[1, -2], [0, 0]]) == "The size is right, the sign is not."
    assert said(3, [[3, 4], [0, 0]], [[1, -2], [0, 0]]) == "That is without the product (−2)×4."
    assert said(-2, [[3, 4], [0, 0]], [[1, -2], [0, 0]]) == "That has the product 1×3 twice."
    assert said(1e6) == "Not yet: add the products one by one."
    two = np.array([[[3, 4]]]), np.array([[[[2], [10]]]])
    assert said(6, *two) == "That is channel 0 alone: add up all channels."


def test_a_cell_is_named_as_the_formula_names_it() -> None:
    steps = trace(np.array([7, 50, 900, 3]), np.array([1]), ConvolutionSpec())
    assert verdict_text(judge(steps[0], 900, steps), steps[0], "y[0]").startswith("That is y[2]:")
    steps = trace(np.array(IMAGE) * 31, np.array([[1]]), ConvolutionSpec())
    assert verdict_text(judge(steps[0], 155, steps), steps[0], "Y[0, 0]").startswith("That is Y[2, 0]:")
