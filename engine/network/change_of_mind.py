"""What would change a network's mind: the few pixels that make another class win."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.backward import gradient_of, one_hot, refuse_batch
from engine.network.forward import run, scores_of

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats
    from engine.network.spec import NetworkSpec

TRIED_AT_ONCE = 24
MOST_PIXELS = 80


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
        scores: of the changed picture.
        probabilities: the same as shares.
    """

    winner: int
    rival: int
    reached: bool
    image: Floats
    added: NDArray[np.bool_]
    removed: NDArray[np.bool_]
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
    most_pixels: int = MOST_PIXELS,
) -> ChangeOfMind:
    """Find few pixels which, made black or white, let another class win.

    In each turn the gradient g of score_rival − score_winner names the pixels that promise most, (1 − x) · g
    for white and −x · g for black; the best of them are tried, and the best of these stays. When the rival
    wins, each change that turns out to be needless is taken back. No chance is involved.

    Output shape: the picture's.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture; filters that are off stay off.
        rival: the class that is to win; None for the one with the second largest score.
        most_pixels: where to give up.

    Returns:
        The changed picture and where it differs. All channels of a pixel change together.

    Raises:
        EngineError: ``class-not-there``, ``one-picture-wanted``, ``rival-is-winner``.

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
    refuse_batch(activations)
    order = np.argsort(-activations.scores, kind="stable")
    winner, second = int(order[0]), int(order[1])
    wanted = second if rival is None else rival
    one_hot(activations, wanted)
    if wanted == winner:
        raise EngineError("rival-is-winner", came=wanted)
    search = _Search(network, weights, activations, winner, wanted)
    while not search.reached and search.changed < most_pixels and search.step():
        pass
    if search.reached:
        search.take_back()
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
    ) -> None:
        self._network, self._weights = network, weights
        self._original, self._winner, self._rival = activations.images, winner, rival
        self._now = np.array(activations.images)
        self._found = activations
        self._order: list[tuple[int, int]] = []

    @property
    def reached(self) -> bool:
        """Whether the rival has the largest score."""
        return bool(self._margins(self._found.scores[np.newaxis])[0] > 0)

    @property
    def changed(self) -> int:
        return len(self._order)

    def step(self) -> bool:
        """Make the best change; whether there was one."""
        rows, columns, bright = self._candidates()
        tried = np.repeat(self._now[np.newaxis], len(rows), axis=0)
        tried[np.arange(len(rows)), rows, columns] = bright[:, np.newaxis]
        margins = self._tried(tried)
        best = int(margins.argmax())
        if not margins[best] > self._margins(self._found.scores[np.newaxis])[0]:
            return False
        self._order.append((int(rows[best]), int(columns[best])))
        self._go_to(tried[best])
        return True

    def take_back(self) -> None:
        """Undo what is not needed, one after the other, the least needed first."""
        while self._order:
            tried = np.repeat(self._now[np.newaxis], len(self._order), axis=0)
            for picture, place in zip(tried, self._order, strict=True):
                picture[place] = self._original[place]
            margins = self._tried(tried)
            best = int(margins.argmax())
            if not margins[best] > 0:
                return
            self._order.pop(best)
            self._go_to(tried[best])

    def result(self) -> ChangeOfMind:
        difference = self._now.sum(axis=2) - self._original.sum(axis=2)
        return ChangeOfMind(
            self._winner,
            self._rival,
            self.reached,
            self._now,
            difference > 0,
            difference < 0,
            self._found.scores,
            self._found.probabilities,
        )

    def _go_to(self, picture: Floats) -> None:
        self._now = picture
        off = self._found.switched_off
        self._found = run(self._network, self._weights, picture, switched_off=off)

    def _tried(self, pictures: Floats) -> Floats:
        off = self._found.switched_off
        return self._margins(scores_of(self._network, self._weights, pictures, switched_off=off))

    def _margins(self, scores: Floats) -> Floats:
        """By how much the rival is ahead of every other class; above 0 it wins."""
        others = np.delete(scores, self._rival, axis=1)
        margins: Floats = scores[:, self._rival] - others.max(axis=1)
        return margins

    def _candidates(self) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
        """Places that promise most, and how bright each is to become."""
        others = self._found.scores.copy()
        others[self._rival] = -np.inf
        towards = one_hot(self._found, self._rival) - one_hot(self._found, int(others.argmax()))
        gradient = gradient_of(self._network, self._weights, self._found, towards)
        lighter = (gradient * (1 - self._now)).sum(axis=2)
        darker = (-gradient * self._now).sum(axis=2)
        promise = np.maximum(lighter, darker)
        for place in self._order:
            promise[place] = -np.inf
        best = np.argsort(-promise, axis=None, kind="stable")[:TRIED_AT_ONCE]
        rows, columns = np.unravel_index(best, promise.shape)
        bright = (lighter > darker)[rows, columns].astype(np.float32)
        return rows, columns, bright
