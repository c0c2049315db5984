"""Small whole numbers for images, channels and filters that did not exist before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from gui.tabs.convolution.state import Floats

LARGEST_PIXEL = 5  # random images hold 0 … 5, which anybody multiplies by heart
LARGEST_WEIGHT = 2  # random kernels −2 … 2


def random_pixels(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Numbers of an image."""
    return rng.integers(0, LARGEST_PIXEL, shape, endpoint=True).astype(np.float64)


def random_weights(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Numbers of a kernel; never zeros alone, because such a kernel shows nothing."""
    weights = np.zeros(shape)
    while not weights.any():
        weights = rng.integers(-LARGEST_WEIGHT, LARGEST_WEIGHT, shape, endpoint=True).astype(np.float64)
    return weights


def fitted_image(image: Floats, channels: int) -> Floats:
    """An image with so many channels; the numbers of a new one follow from its own number and its size."""
    kept = image[..., :channels]
    new = (np.random.default_rng(channel) for channel in range(kept.shape[2], channels))
    return np.dstack([kept, *(random_pixels(rng, kept.shape[:2]) for rng in new)])


def fitted_kernel(kernel: Floats, channels: int, filters: int) -> Floats:
    """A kernel with so many channels and filters; new numbers follow from channel, filter and size."""
    rows, columns, old_channels, old_filters = kernel.shape
    fitted = np.empty((rows, columns, channels, filters))
    for channel, number in np.ndindex(channels, filters):
        if channel < old_channels and number < old_filters:
            fitted[:, :, channel, number] = kernel[:, :, channel, number]
        else:
            rng = np.random.default_rng((channel, number))
            fitted[:, :, channel, number] = random_weights(rng, (rows, columns))
    return fitted
