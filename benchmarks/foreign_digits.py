"""Does the default network read digits that are not MNIST's, in any size and at any place?

``uv run python -m benchmarks.foreign_digits FILE.npz``: ``images`` of the file are N×8×8 with values from 0
to 16, ``labels`` N, as scikit-learn's ``load_digits`` gives them (1,797 digits of 13 people: Alpaydin and
Kaynak 1998, "Optical recognition of handwritten digits", test part). Each is enlarged in three ways, with
greys or cut to black and white, and lies anywhere on sheets from 44×44 to 500×500, dark on bright or bright
on dark. Nothing was trained with them. ``docs/protocol-drawn-digits.md`` says how to make the file.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.data.drawing import prepare
from engine.data.scan import scan
from engine.network.forward import scores_of
from engine.network.shipped import DEFAULT, load_shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS: Final = {
    "nearest": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
}
DIGIT_PX: Final = (40, 300)
ROOM_PX: Final = (4, 200)
GREATEST: Final = 16
CUT: Final = 110
WANTED: Final = 0.95


def sheets(
    digits: NDArray[np.uint8], kind: Image.Resampling, rng: np.random.Generator, *, cut: bool, dark: bool
) -> Iterator[NDArray[np.uint8]]:
    """Each digit somewhere on a sheet of its own."""
    for digit in digits:
        side = int(rng.integers(*DIGIT_PX))
        height, width = (side + int(room) for room in rng.integers(*ROOM_PX, 2))
        small = Image.fromarray((digit * (255 / GREATEST)).astype(np.uint8))
        large = np.asarray(small.resize((side, side), kind))
        if cut:
            large = np.where(large > CUT, 255, 0).astype(np.uint8)
        top, left = int(rng.integers(0, height - side + 1)), int(rng.integers(0, width - side + 1))
        sheet = np.zeros((height, width), np.uint8)
        sheet[top : top + side, left : left + side] = large
        yield 255 - sheet if dark else sheet


def main() -> int:
    """Print the table; 1 if the mean with the preparation is below what is wanted."""
    held = np.load(sys.argv[1])
    digits, labels = held["images"].astype(np.uint8), held["labels"]
    shipped = load_shipped(DEFAULT)

    def right(pictures: list[NDArray[np.float32]]) -> float:
        scores = scores_of(shipped.network, shipped.weights, np.array(pictures))
        return float(np.mean(scores.argmax(axis=1) == labels))

    print(f"{len(digits)} digits, {DEFAULT}: share that is right")
    print(f"{'enlarged':<34}{'prepared':>10}{'scanned':>10}{'only shrunk':>13}")
    found = []
    for number, name in enumerate(KINDS):
        for cut in (False, True):
            for dark in (False, True):
                rng = np.random.default_rng([number, cut, dark])
                made = list(sheets(digits, KINDS[name], rng, cut=cut, dark=dark))
                row = (
                    right([prepare(sheet).final for sheet in made]),
                    right([prepare(scan(sheet).canvas, invert=False).final for sheet in made]),
                    right([prepare(s, crop=False, scale=False, centre=False).final for s in made]),
                )
                words = f"{name}{', black and white' if cut else ''}, {'dark' if dark else 'bright'} ink"
                print(f"{words:<34}{row[0]:>10.4f}{row[1]:>10.4f}{row[2]:>13.4f}", flush=True)
                found.append(row)
    means = np.mean(found, axis=0)
    print(f"{f'mean (wanted: {WANTED})':<34}{means[0]:>10.4f}{means[1]:>10.4f}{means[2]:>13.4f}")
    return int(means[0] < WANTED)


if __name__ == "__main__":
    sys.exit(main())
