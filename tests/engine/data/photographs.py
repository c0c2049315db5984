"""Photographs of digits whose ink is known: light from one side, noise, ruled paper, a dark table, specks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

from engine.data.datasets import load

HEIGHT, WIDTH = 210, 280


@dataclass(frozen=True)
class Circumstances:
    """What was wrong when the photograph was taken."""

    slant: float = 0.3
    noise: float = 0.02
    contrast: float = 0.6
    lines: bool = False
    table: bool = False
    specks: bool = False
    board: bool = False


def true_ink(index: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Where the ink of a test digit is, somewhere on the sheet."""
    digit = Image.fromarray(load("mnist", "test", limit=40).images[index])
    side = int(rng.integers(90, 150))
    top, left = int(rng.integers(20, HEIGHT - side - 20)), int(rng.integers(30, WIDTH - side - 20))
    ink = np.zeros((HEIGHT, WIDTH), np.bool_)
    large = np.asarray(digit.resize((side, side), Image.Resampling.BICUBIC))
    ink[top : top + side, left : left + side] = large > 110
    return ink


def photograph(
    ink: NDArray[np.bool_], circumstances: Circumstances, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """What a camera makes of it."""
    now = circumstances
    dark = ink.astype(np.float64)
    if now.lines:
        for row in range(12, HEIGHT, 36):
            dark[row : row + 2] = np.maximum(dark[row : row + 2], 0.5)
    dark = gaussian_filter(dark, 1)
    rows, columns = np.indices(ink.shape)
    light = 0.9 - now.slant * (0.7 * columns / WIDTH + 0.3 * rows / HEIGHT)
    grey = light * (1 - now.contrast * dark)
    if now.table:
        grey[:, :12] *= 0.25
    if now.specks:
        for row, column in zip(rng.integers(0, HEIGHT - 3, 15), rng.integers(0, WIDTH - 3, 15), strict=True):
            grey[row : row + 2, column : column + 2] *= 0.5
    grey = grey + rng.normal(0, now.noise, grey.shape)
    seen = (np.clip(grey, 0, 1) * 255).astype(np.uint8)
    return 255 - seen if now.board else seen
