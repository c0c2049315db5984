"""A digit is taken off its paper: drawings keep their greys, photographs lose everything but the ink."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from engine.data.datasets import load
from engine.data.drawing import prepare
from engine.data.scan import Scan, read_scan, scan
from tests.engine.data.helpers import refused
from tests.engine.data.photographs import Circumstances, photograph, true_ink

if TYPE_CHECKING:
    from numpy.typing import NDArray


def keys(found: Scan) -> list[str]:
    return [note.key for note in found.notes]


def agreement(canvas: NDArray[np.uint8], ink: NDArray[np.bool_]) -> float:
    """Shared part of both: 1 where they are the same."""
    found = canvas > 127
    return float((found & ink).sum() / (found | ink).sum())


def png(image: Image.Image) -> bytes:
    held = io.BytesIO()
    image.save(held, "PNG")
    return held.getvalue()


# ---------------------------------------------------------------- drawings


def test_a_drawing_in_white_on_black_comes_back_as_it_is() -> None:
    for digit in load("mnist", "test", limit=100).images:
        found = scan(digit)
        # what is no brighter than the paper's own greys is paper
        np.testing.assert_array_equal(found.canvas, np.where(digit > 2, digit, 0))
        assert found.notes == ()


def test_a_drawing_in_black_on_white_is_turned_round() -> None:
    digit = load("mnist", "test", limit=1).images[0]
    found = scan(255 - digit)
    np.testing.assert_array_equal(found.canvas, scan(digit).canvas)
    assert found.inverted
    assert keys(found) == ["scan-inverted"]


def test_grey_paper_becomes_black_by_hand() -> None:
    paper = np.full((30, 20), 102, np.uint8)
    paper[5:25, 9:11] = 51
    dark = scan(paper)
    # half-way from the paper to black is half of the ink
    assert dark.inverted
    assert np.unique(dark.canvas).tolist() == [0, 128]
    paper[5:25, 9:11] = 255
    bright = scan(paper)
    assert not bright.inverted
    assert np.unique(bright.canvas).tolist() == [0, 255]


# ---------------------------------------------------------------- photographs

CASES = {
    "slanting light": (Circumstances(slant=0.6), {"scan-inverted", "scan-light-evened"}, 0.75),
    "noise": (Circumstances(noise=0.06), {"scan-inverted"}, 0.75),
    "pale ink": (Circumstances(contrast=0.25), {"scan-inverted"}, 0.7),
    "chalk on a board": (Circumstances(board=True), {"scan-light-evened"}, 0.75),
    "ruled paper": (Circumstances(lines=True), {"scan-inverted", "scan-lines-removed"}, 0.65),
    "a dark table": (Circumstances(table=True), {"scan-inverted", "scan-edge-removed"}, 0.75),
    "specks": (Circumstances(specks=True), {"scan-inverted", "scan-rest-removed"}, 0.75),
    "all of it": (Circumstances(noise=0.03, lines=True, table=True, specks=True), {"scan-inverted"}, 0.65),
}


@pytest.mark.parametrize("case", CASES)
def test_the_ink_of_a_photograph_is_found(case: str) -> None:
    circumstances, wanted_keys, wanted_agreement = CASES[case]
    rng = np.random.default_rng(7)
    found_agreements = []
    for index in range(10):
        ink = true_ink(index, rng)
        found = scan(photograph(ink, circumstances, rng))
        assert wanted_keys <= set(keys(found)), index
        assert found.inverted is not circumstances.board
        found_agreements.append(agreement(found.canvas, ink))
    assert min(found_agreements) >= wanted_agreement


def test_a_photograph_gives_the_digit_that_the_drawing_gives() -> None:
    rng = np.random.default_rng(3)
    ink = true_ink(0, rng)
    found = scan(photograph(ink, Circumstances(), rng))
    drawn = prepare(ink).final
    # a pixel of 28 may be cut differently at the edges of strokes
    assert np.abs(prepare(found.canvas, invert=False).final - drawn).mean() < 0.03


def test_digits_that_fill_their_picture_are_not_taken_for_lines_or_edges() -> None:
    rng = np.random.default_rng(5)
    for index in set(range(20)) - {14}:  # that one is a bar, and covers more than half of its box
        ink = true_ink(index, rng)
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        near = slice(rows[0] - 1, rows[-1] + 2), slice(columns[0] - 1, columns[-1] + 2)
        seen = photograph(ink, Circumstances(slant=0.05, noise=0.01), rng)[near]
        assert agreement(scan(seen).canvas, ink[near]) >= 0.85, index


@pytest.mark.parametrize("circumstances", [Circumstances(), Circumstances(board=True)])
def test_paper_without_ink_is_said_to_be_empty(circumstances: Circumstances) -> None:
    rng = np.random.default_rng(2)
    found = scan(photograph(np.zeros((210, 280), np.bool_), circumstances, rng))
    assert found.is_empty
    assert keys(found) == ["scan-no-ink"]
    assert not found.canvas.any()


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (20, 40, 160)])
def test_ink_on_transparent_paper_is_seen_whatever_its_colour(colour: tuple[int, int, int]) -> None:
    picture = Image.new("RGBA", (60, 80), (*colour, 0))
    picture.paste((*colour, 255), (25, 20, 35, 60))
    found = read_scan(png(picture))
    assert keys(found)[:2] == ["photo-transparent", "photo-colours"]
    box = prepare(found.canvas, invert=False).ink_box
    assert (box.top, box.left, box.height, box.width) == (20, 25, 40, 10)


def test_a_large_picture_becomes_no_larger_than_the_canvas_of_the_pen() -> None:
    picture = Image.new("L", (2800, 1400), 255)
    picture.paste(0, (1000, 300, 1200, 1100))
    found = read_scan(png(picture))
    assert found.canvas.shape == (140, 280)
    assert keys(found) == ["photo-reduced", "scan-inverted"]
    assert not found.canvas.flags.writeable


def test_a_file_that_is_no_picture_is_refused_by_its_name() -> None:
    with refused("image-unreadable", path="notes.txt"):
        read_scan(b"no picture", name="notes.txt")


# ---------------------------------------------------------------- anything


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40))))
def test_anything_gives_a_canvas(pixels: NDArray[np.uint8]) -> None:
    found = scan(pixels)
    assert found.canvas.shape == pixels.shape
    assert found.canvas.dtype == np.uint8
    assert found.is_empty == (not found.canvas.any())


@pytest.mark.parametrize(
    ("pixels", "key"),
    [
        (np.zeros((3, 3, 3), np.uint8), "canvas-wrong-shape"),
        (np.zeros((0, 3), np.uint8), "canvas-wrong-shape"),
        (np.zeros((3, 3)), "canvas-wrong-type"),
    ],
)
def test_what_is_no_grey_picture_is_refused(pixels: NDArray[Any], key: str) -> None:
    with refused(key):
        scan(pixels)
