"""Cover a part of the picture and see how far the class falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.backward import one_hot, refuse_batch
from engine.network.forward import scores_of
from engine.operations.softmax import softmax

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats
    from engine.network.spec import NetworkSpec

MOST_COVERS = 20_000
PART = 8  # pictures at a time: what they need stays near the processor, and the window is soon free again


@dataclass(frozen=True, slots=True, eq=False)
class Occlusion:
    """What covering a part of the picture does to a class.

    Args:
        window: rows and columns of the cover.
        stride: rows and columns from one place of the cover to the next.
        score: of the class, with nothing covered.
        probability: the same as a share.
        score_drops: for each place how much the score fell; below 0 where covering raised it. rows×columns.
        probability_drops: the same for the share.
        heat: for each pixel the mean of the score drops of all covers over it; 0 where none lay. H×W.
    """

    window: tuple[int, int]
    stride: tuple[int, int]
    score: float
    probability: float
    score_drops: Floats
    probability_drops: Floats
    heat: Floats


def occlusion(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    class_: int,
    *,
    window: tuple[int, int] = (5, 5),
    stride: tuple[int, int] = (1, 1),
    value: float = 0.0,
) -> Occlusion:
    """Cover a part of the picture, ask again, and note how far the class falls; at every place.

    drop[i, j] = score(x) − score(x with rows i·s … i·s + w − 1 and columns j·s … set to ``value``).

    Output shape: places (⌊(H − w) / s⌋ + 1) × (⌊(W − w) / s⌋ + 1); heat H×W.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture; filters that are off stay off.
        class_: which score.
        window: rows and columns of the cover, within the picture.
        stride: ≥ 1.
        value: brightness of the cover.

    Returns:
        Drops at every place, and their means for every pixel.

    Raises:
        EngineError: ``class-not-there``, ``cover-does-not-fit``, ``too-many-covers``, ``one-picture-wanted``.

    Source:
        Zeiler and Fergus 2014, "Visualizing and understanding convolutional networks", section 4.2.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> weights = [np.float32([[1, 2], [3, 4]]), np.zeros(2, np.float32)]
    >>> found = run(network, weights, np.ones((1, 2, 1)))
    >>> occlusion(network, weights, found, 0, window=(1, 1)).score_drops.tolist()
    [[1.0, 3.0]]
    """
    covering = Covering(network, weights, activations, window=window, stride=stride, value=value)
    while covering.advance():
        pass
    return covering.of(class_)


class Covering:
    """The same in parts, for a window that must not stand still: covered pictures are scored a few at a time.

    The scores of all classes are kept, so that another class costs nothing.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture; filters that are off stay off.
        window: rows and columns of the cover, within the picture.
        stride: ≥ 1.
        value: brightness of the cover.

    Raises:
        EngineError: ``cover-does-not-fit``, ``too-many-covers``, ``one-picture-wanted``.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> weights = [np.float32([[1, 2], [3, 4]]), np.zeros(2, np.float32)]
    >>> covering = Covering(network, weights, run(network, weights, np.ones((1, 2, 1))), window=(1, 1))
    >>> covering.advance(1), covering.advance(1), covering.of(1).score_drops.tolist()
    (True, False, [[2.0, 4.0]])
    """

    def __init__(
        self,
        network: NetworkSpec,
        weights: Sequence[NDArray[np.float32]],
        activations: Activations,
        *,
        window: tuple[int, int] = (5, 5),
        stride: tuple[int, int] = (1, 1),
        value: float = 0.0,
    ) -> None:
        refuse_batch(activations)
        self._network, self._weights, self._found = network, weights, activations
        self._window, self._stride, self._value = window, stride, value
        self._corners = _corners(network, window, stride)
        self._scores: list[Floats] = []
        self._done = 0

    def advance(self, places: int = PART) -> bool:
        """Score the next places; whether there are more."""
        corners = self._corners[self._done : self._done + places]
        if corners:
            found = self._found
            covered = np.repeat(found.images[np.newaxis], len(corners), axis=0)
            for picture, (row, column) in zip(covered, corners, strict=True):
                picture[row : row + self._window[0], column : column + self._window[1]] = self._value
            off = found.switched_off
            self._scores.append(scores_of(self._network, self._weights, covered, switched_off=off))
            self._done += len(corners)
        return self._done < len(self._corners)

    def of(self, class_: int) -> Occlusion:
        """What was found for a class, once all places are scored.

        Raises:
            EngineError: ``class-not-there``.
        """
        found, corners = self._found, self._corners
        one_hot(found, class_)
        scores = np.concatenate(self._scores)
        rows = len({row for row, _ in corners})
        drops = (found.scores[class_] - scores[:, class_]).reshape(rows, -1)
        shares = softmax(scores)[:, class_].reshape(rows, -1)
        return Occlusion(
            self._window,
            self._stride,
            float(found.scores[class_]),
            float(found.probabilities[class_]),
            drops,
            np.asarray(found.probabilities[class_] - shares, np.float32),
            _heat(drops, corners, self._window, self._network.input_shape[:2]),
        )


def _corners(network: NetworkSpec, window: tuple[int, int], stride: tuple[int, int]) -> list[tuple[int, int]]:
    height, width, _ = network.input_shape
    if not (1 <= window[0] <= height and 1 <= window[1] <= width and min(stride) >= 1):
        raise EngineError(
            "cover-does-not-fit",
            wanted=f"{height}×{width}",
            came=f"{window[0]}×{window[1]}",
            stride=f"{stride[0]}×{stride[1]}",
        )
    rows, columns = range(0, height - window[0] + 1, stride[0]), range(0, width - window[1] + 1, stride[1])
    if len(rows) * len(columns) > MOST_COVERS:
        raise EngineError("too-many-covers", wanted=MOST_COVERS, came=len(rows) * len(columns))
    return [(row, column) for row in rows for column in columns]


def _heat(
    drops: Floats, corners: list[tuple[int, int]], window: tuple[int, int], size: tuple[int, int]
) -> Floats:
    sums, times = np.zeros(size, np.float64), np.zeros(size, np.float64)
    for drop, (row, column) in zip(drops.ravel().tolist(), corners, strict=True):
        where = (slice(row, row + window[0]), slice(column, column + window[1]))
        sums[where] += drop
        times[where] += 1
    return (sums / np.maximum(times, 1)).astype(np.float32)
