"""What would change a network's mind: the few pixels that make another class win."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.backward import gradient_of, one_hot, refuse_batch
from engine.network.forward import run
from engine.network.scoring import scores_of

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats
    from engine.network.spec import NetworkSpec

Dab = tuple[int, int, float]
"""First row and column of a square, and how bright it becomes."""

TRIED_AT_ONCE = 24
MOST_DABS = 80
CHUNK = 8  # pictures at a time: what they need stays near the processor


@dataclass(frozen=True, slots=True, eq=False)
class ChangeOfMind:
    """A picture that is taken for something else, and what was changed in it.

    Args:
        winner: the class of the picture as it came.
        rival: the class that was to win.
        reached: whether it does; if not, ``image`` is as near as the search came.
        image: the changed picture, H×W×C.
        added: where a pixel was made bright, H×W.
        removed: where a pixel was made dark, H×W.
        dabs: how often the brush touched the picture.
        scores: of the changed picture.
        probabilities: the same as shares.
    """

    winner: int
    rival: int
    reached: bool
    image: Floats
    added: NDArray[np.bool_]
    removed: NDArray[np.bool_]
    dabs: int
    scores: Floats
    probabilities: Floats

    @property
    def pixels(self) -> int:
        """How many pixels were changed."""
        return int(self.added.sum() + self.removed.sum())


def change_of_mind(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    *,
    rival: int | None = None,
    brush: int = 1,
    most_dabs: int = MOST_DABS,
) -> ChangeOfMind:
    """Find few pixels which, made black or white, let another class win.

    In each turn the gradient g of score_rival − score_winner names the places that promise most,
    Σ (1 − x) · g under the brush for white and −Σ x · g for black; the best of them are tried, and the
    best of these stays. When the rival wins, each dab that turns out to be needless is taken back. No
    chance is involved.

    Output shape: the picture's.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture; filters that are off stay off.
        rival: the class that is to win; None for the one with the second largest score.
        brush: side of the square that one dab paints; 1 finds the fewest pixels, 2 or 3 look like ink.
        most_dabs: where to give up.

    Returns:
        The changed picture and where it differs. All channels of a pixel change together.

    Raises:
        EngineError: ``class-not-there``, ``one-picture-wanted``, ``rival-is-winner``,
            ``brush-does-not-fit``.

    Source:
        A greedy search for a small ℓ⁰ change in the spirit of Papernot et al. 2016, "The limitations of
        deep learning in adversarial settings", with every change tried before it is made.

    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 3, 1), (Flatten(), Dense(2)))
    >>> weights = [np.float32([[3, 0], [0, 2], [0, 2]]), np.zeros(2, np.float32)]
    >>> found = change_of_mind(network, weights, run(network, weights, [[[1.0], [1.0], [0.0]]]))
    >>> found.rival, found.removed.tolist(), found.added.tolist()
    (1, [[True, False, False]], [[False, False, False]])
    """
    steps = change_of_mind_in_steps(
        network, weights, activations, rival=rival, brush=brush, most_dabs=most_dabs
    )
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: ChangeOfMind = end.value
            return found


def change_of_mind_in_steps(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    *,
    rival: int | None = None,
    brush: int = 1,
    most_dabs: int = MOST_DABS,
) -> Generator[None, None, ChangeOfMind]:
    """As ``change_of_mind``, but with a pause after every dab, for a window that must not stand still.

    Yields:
        Nothing; what was found is what the generator returns.

    Raises:
        EngineError: those of ``change_of_mind``.

    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> weights = [np.float32([[3, 0], [0, 2]]), np.zeros(2, np.float32)]
    >>> steps = change_of_mind_in_steps(network, weights, run(network, weights, [[[1.0], [0.0]]]))
    >>> len(list(steps))
    2
    """
    refuse_batch(activations)
    order = np.argsort(-activations.scores, kind="stable")
    winner, second = int(order[0]), int(order[1])
    wanted = second if rival is None else rival
    one_hot(activations, wanted)
    if wanted == winner:
        raise EngineError("rival-is-winner", came=wanted)
    largest = min(network.input_shape[:2])
    if not 1 <= brush <= largest:
        raise EngineError("brush-does-not-fit", high=largest, came=brush)
    search = _Search(network, weights, activations, winner, wanted, brush)
    while not search.reached and len(search.dabs) < most_dabs and search.step():
        yield
    while search.reached and search.take_back():
        yield
    return search.result()


class _Search:
    """The picture as it is now, and the next change."""

    def __init__(
        self,
        network: NetworkSpec,
        weights: Sequence[NDArray[np.float32]],
        activations: Activations,
        winner: int,
        rival: int,
        brush: int,
    ) -> None:
        self._network, self._weights, self._brush = network, weights, brush
        self._original, self._winner, self._rival = activations.images, winner, rival
        self._now = np.array(activations.images)
        self._found = activations
        self.dabs: list[Dab] = []

    @property
    def reached(self) -> bool:
        """Whether the rival has the largest score."""
        return bool(self._margins(self._found.scores[np.newaxis])[0] > 0)

    def step(self) -> bool:
        """Make the best change; whether there was one."""
        dabs = self._promising()
        tried = np.repeat(self._now[np.newaxis], len(dabs), axis=0)
        for picture, dab in zip(tried, dabs, strict=True):
            self._paint(picture, dab)
        margins = self._tried(tried)
        best = int(margins.argmax())
        if not margins[best] > self._margins(self._found.scores[np.newaxis])[0]:
            return False
        self.dabs.append(dabs[best])
        self._go_to(tried[best])
        return True

    def take_back(self) -> bool:
        """Undo the dab that is needed least, if one is not needed; whether there was one."""
        if not self.dabs:
            return False
        tried = np.repeat(self._original[np.newaxis], len(self.dabs), axis=0)
        for left_out, picture in enumerate(tried):
            for dab in self.dabs[:left_out] + self.dabs[left_out + 1 :]:
                self._paint(picture, dab)
        margins = self._tried(tried)
        best = int(margins.argmax())
        if not margins[best] > 0:
            return False
        self.dabs.pop(best)
        self._go_to(tried[best])
        return True

    def result(self) -> ChangeOfMind:
        """What was found."""
        difference = self._now.sum(axis=2) - self._original.sum(axis=2)
        return ChangeOfMind(
            self._winner,
            self._rival,
            self.reached,
            self._now,
            difference > 0,
            difference < 0,
            len(self.dabs),
            self._found.scores,
            self._found.probabilities,
        )

    def _paint(self, picture: Floats, dab: Dab) -> None:
        row, column, brightness = dab
        picture[row : row + self._brush, column : column + self._brush] = brightness

    def _go_to(self, picture: Floats) -> None:
        self._now = picture
        off = self._found.switched_off
        self._found = run(self._network, self._weights, picture, switched_off=off)

    def _tried(self, pictures: Floats) -> Floats:
        off = self._found.switched_off
        return self._margins(scores_of(self._network, self._weights, pictures, chunk=CHUNK, switched_off=off))

    def _margins(self, scores: Floats) -> Floats:
        """By how much the rival is ahead of every other class; above 0 it wins."""
        others = np.delete(scores, self._rival, axis=1)
        margins: Floats = scores[:, self._rival] - others.max(axis=1)
        return margins

    def _promising(self) -> list[Dab]:
        """The dabs that promise most, by the gradient."""
        others = self._found.scores.copy()
        others[self._rival] = -np.inf
        towards = one_hot(self._found, self._rival) - one_hot(self._found, int(others.argmax()))
        gradient = gradient_of(self._network, self._weights, self._found, towards)
        lighter = self._under_brush((gradient * (1 - self._now)).sum(axis=2))
        darker = self._under_brush((-gradient * self._now).sum(axis=2))
        promise = np.maximum(lighter, darker)
        for row, column, _ in self.dabs:
            promise[row, column] = -np.inf
        best = np.argsort(-promise, axis=None, kind="stable")[:TRIED_AT_ONCE]
        places = zip(*np.unravel_index(best, promise.shape), strict=True)
        return [
            (int(row), int(column), float(lighter[row, column] > darker[row, column]))
            for row, column in places
        ]

    def _under_brush(self, values: Floats) -> Floats:
        """The sum of each square that the brush can cover."""
        squares = sliding_window_view(values, (self._brush, self._brush))
        return np.asarray(squares.sum(axis=(2, 3)), np.float32)
