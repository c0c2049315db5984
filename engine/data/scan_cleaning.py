"""A digit in a photograph: the light evened, noise cut off, edges, lines and what lies apart left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from engine.data.photo import Note
from engine.data.scan_lines import without_lines

Mask = NDArray[np.bool_]
Ink = NDArray[np.float32]

_COARSE_SIDE: Final = 64  # light changes slowly; strokes shall vanish
_OPENING_SHARE: Final = 0.3  # of the longest side: what is narrower than this is ink, not light
_CLEAR: Final = 0.82  # of the variance lies between ink and paper; slanting light alone gives 0.75
_EVEN: Final = 0.08  # light that varies less needs no word
_EIGHT: Final = np.ones((3, 3), np.bool_)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A connected piece of ink."""

    number: int
    top: int
    left: int
    bottom: int
    right: int
    area: int

    @property
    def longest(self) -> int:
        return max(self.bottom - self.top, self.right - self.left)

    def gap_to(self, other: _Piece) -> float:
        """Pixels of paper between both boxes, along the longer way."""
        down = max(other.top - self.bottom, self.top - other.bottom, 0)
        across = max(other.left - self.right, self.left - other.right, 0)
        return float(max(down, across))


def cleaned(grey: Ink, faintest: float, noise_times: float) -> tuple[Ink, bool, list[Note]]:
    """Ink, whether it was dark, and what had to be done.

    Args:
        grey: H×W in 0…1, as photographed.
        faintest: ink that differs less from its paper is none.
        noise_times: nor if it differs less than so many standard deviations of the paper's noise.
    """
    paper = _paper(grey)
    dark = paper.has_dark_ink
    bright = paper.light - grey if dark else grey - paper.light
    over = ndimage.gaussian_filter(bright, max(0.5, max(grey.shape) / 400), mode="nearest")
    rest = np.zeros_like(over) if paper.is_clear else _light(over)
    over = np.asarray(over - rest, np.float32)
    light = paper.light - rest if dark else paper.light + rest
    notes = [Note("scan-light-evened")] if float(np.ptp(light)) > _EVEN else []
    noise = _noise(over)
    cut = max(faintest, noise_times * noise, _otsu(over)[0])
    faint = over > max(faintest, noise_times * noise) / 2
    mask = ndimage.binary_propagation(over > cut, _EIGHT, over > max(0.6 * cut, faintest))
    if not mask.any():
        return np.zeros_like(over), dark, notes
    for key, step in (
        ("scan-lines-removed", lambda mask: without_lines(mask, faint)),
        ("scan-edge-removed", _without_edges),
        ("scan-rest-removed", _without_rest),
    ):
        fewer = step(mask)
        if fewer.sum() < mask.sum():
            notes.append(Note(key))
        mask = fewer
    return _with_soft_edges(over, mask, cut), dark, notes


@dataclass(frozen=True, slots=True, eq=False)
class _Paper:
    """What is known of the paper: how bright it is at each pixel, roughly, and whether its ink is darker.

    ``is_clear`` says that the picture divides well into two greys, so that paper is known for certain.
    """

    light: Ink
    has_dark_ink: bool
    is_clear: bool


def _paper(grey: Ink) -> _Paper:
    """Paper is what most of the edge is where the picture divides well into two; else what is commoner."""
    coarse = _coarse(grey)
    terms = _terms(coarse.shape)
    threshold, clearness = _otsu(coarse)
    if clearness > _CLEAR:
        edge = np.concatenate((coarse[0], coarse[-1], coarse[:, 0], coarse[:, -1]))
        dark = bool(np.median(edge) > threshold)
        paper = coarse > threshold if dark else coarse <= threshold
        fit = np.linalg.lstsq(terms[paper], coarse[paper].astype(np.float64), rcond=None)[0]
        return _Paper(np.asarray(_terms(grey.shape) @ fit, np.float32), dark, is_clear=True)
    margins = tuple(slice(side // 16, side - side // 16) for side in coarse.shape)
    inner = terms[margins].reshape(-1, terms.shape[2])
    values = coarse[margins].ravel().astype(np.float64)
    paper = np.ones(values.size, np.bool_)
    for _ in range(3):  # each time with less ink among what should be paper
        fit = np.linalg.lstsq(inner[paper], values[paper], rcond=None)[0]
        apart = values - inner @ fit
        paper = np.abs(apart) <= 1.5 * apart[paper].std() + 1e-9
    dark = float((apart**3).sum()) < 0
    return _Paper(np.asarray(_terms(grey.shape) @ fit, np.float32), dark, is_clear=False)


def _terms(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """H×W×6: the terms of a surface of second degree, in coordinates that do not depend on the size."""
    rows, columns = (np.linspace(-1, 1, side) for side in shape[:2])
    y, x = np.meshgrid(rows, columns, indexing="ij")
    return np.stack((np.ones_like(y), y, x, y * y, y * x, x * x), axis=2)


def _coarse(grey: Ink) -> Ink:
    share = min(1.0, _COARSE_SIDE / max(grey.shape))
    height, width = (max(1, round(side * share)) for side in grey.shape)
    return np.asarray(Image.fromarray(grey).resize((width, height), Image.Resampling.BOX), np.float32)


def _light(bright: Ink) -> Ink:
    """How bright the paper is at each pixel: an opening takes away what is bright and narrow."""
    coarse = _coarse(bright)
    side = max(3, round(_OPENING_SHARE * max(coarse.shape))) | 1
    opened = ndimage.grey_opening(ndimage.median_filter(coarse, 3, mode="nearest"), (side, side))
    opened = ndimage.gaussian_filter(opened, side / 6, mode="nearest")
    height, width = bright.shape
    light = Image.fromarray(opened).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(light, np.float32)


def _noise(over: Ink) -> float:
    """Standard deviation of the paper, from the darkest third of all pixels: ink may be half of them."""
    low, high = np.quantile(over, (0.1, 0.3))
    return float(high - low) / 0.757  # so many standard deviations lie between both in a normal distribution


def _otsu(values: Ink) -> tuple[float, float]:
    """The threshold that divides best into two, and which share of the variance lies between both parts.

    Source: Otsu 1979, "A threshold selection method from gray-level histograms".
    """
    counts, edges = np.histogram(values, 128)
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)[:-1]
    above = below[-1] + counts[-1] - below
    sums = np.cumsum(counts * middles)
    means = sums[:-1] / np.maximum(below, 1), (sums[-1] - sums[:-1]) / np.maximum(above, 1)
    between = below * above * (means[0] - means[1]) ** 2
    best = np.flatnonzero(between >= between.max() * (1 - 1e-9))
    # where nothing lies between both parts every threshold is as good; the middle one is far from both
    variance = float(values.var()) * values.size**2
    return float(edges[1:-1][best].mean()), float(between.max()) / variance if variance else 0.0


def _pieces(mask: Mask) -> tuple[NDArray[np.int32], list[_Piece]]:
    labels, _ = ndimage.label(mask, _EIGHT)
    areas = np.bincount(labels.ravel())
    pieces = [
        _Piece(number, rows.start, columns.start, rows.stop, columns.stop, int(areas[number]))
        for number, (rows, columns) in enumerate(ndimage.find_objects(labels), 1)
    ]
    return labels, pieces


def _kept(labels: NDArray[np.int32], pieces: list[_Piece]) -> Mask:
    return np.isin(labels, [piece.number for piece in pieces])


def _without_edges(mask: Mask) -> Mask:
    """Without pieces that lie along the edge of the picture, if a fair piece does not."""
    labels, pieces = _pieces(mask)
    height, width = mask.shape
    inside = [p for p in pieces if p.top > 0 and p.left > 0 and p.bottom < height and p.right < width]
    if not inside or max(p.longest for p in inside) < 0.15 * max(height, width):
        return mask
    return _kept(labels, inside)


def _without_rest(mask: Mask) -> Mask:
    """The largest piece, and what is near it and not tiny: broken strokes stay, specks and neighbours go."""
    labels, pieces = _pieces(mask)
    kept = [max(pieces, key=lambda piece: piece.longest * piece.area)]
    largest = kept[0]
    waiting = [p for p in pieces if p is not largest and p.area >= 0.02 * largest.area]
    near = 0.12 * largest.longest
    while close := [p for p in waiting if any(p.gap_to(other) <= near for other in kept)]:
        kept += close
        waiting = [p for p in waiting if p not in close]
    return _kept(labels, kept)


def _with_soft_edges(over: Ink, mask: Mask, cut: float) -> Ink:
    """Full ink inside of strokes, grey at their edges as the camera saw it, paper elsewhere."""
    full = max(float(np.quantile(over[mask], 0.7)), cut)
    low = 0.3 * cut
    around = ndimage.binary_dilation(mask, _EIGHT)
    ink = np.clip((over - low) / max(full - low, 1e-6), 0, 1)
    return np.asarray(np.where(around, ink, 0), np.float32)
