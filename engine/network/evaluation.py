"""How well a network does on labelled pictures: every answer, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.forward import scores_of
from engine.network.summary import output_shapes

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec

Floats = NDArray[np.float32]


class Pictures(Protocol):
    """N pictures that are asked for piece by piece: an array, or something that makes them on demand."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> NDArray[Any]: ...


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The answers of a network to N labelled pictures. All arrays are read-only.

    Args:
        labels: N classes, as they are.
        probabilities: N×K, the softmax of the scores.
        losses: N, the cross-entropy −log p[label] of each picture, in nats.

    >>> answers = Evaluation(np.array([0, 1]), np.float32([[0.9, 0.1], [0.8, 0.2]]), np.float32([0.1, 1.6]))
    >>> answers.predicted.tolist(), answers.accuracy, answers.confusion.tolist()
    ([0, 0], 0.5, [[1, 0], [1, 0]])
    """

    labels: NDArray[np.int64]
    probabilities: Floats
    losses: Floats

    def __post_init__(self) -> None:
        """Nobody writes into a result."""
        for array in (self.labels, self.probabilities, self.losses):
            array.flags.writeable = False

    def __len__(self) -> int:
        """The number of pictures, N."""
        return len(self.labels)

    @property
    def classes(self) -> int:
        """The number of classes, K."""
        return int(self.probabilities.shape[1])

    @cached_property
    def predicted(self) -> NDArray[np.int64]:
        """N: the class with the largest probability, the first of equals."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @cached_property
    def confidences(self) -> Floats:
        """N: the largest probability."""
        return np.asarray(self.probabilities.max(axis=1, initial=0.0), np.float32)

    @cached_property
    def right(self) -> NDArray[np.bool_]:
        """N: whether the network is right."""
        return np.asarray(self.predicted == self.labels)

    @property
    def accuracy(self) -> float:
        """The share that is right; NaN without pictures."""
        return float(self.right.mean()) if len(self) else float("nan")

    @property
    def mean_loss(self) -> float:
        """The mean of the losses; NaN without pictures."""
        return float(self.losses.mean()) if len(self) else float("nan")

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """K×K: entry [i, j] counts the pictures of class i that were taken for class j."""
        classes = self.classes
        pairs = self.labels * classes + self.predicted
        return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes).astype(np.int64)

    @property
    def class_counts(self) -> NDArray[np.int64]:
        """K: how many pictures each class has."""
        return np.asarray(self.confusion.sum(axis=1))

    @property
    def class_accuracies(self) -> NDArray[np.float64]:
        """K: the share of each class that is right (its recall); NaN where there is no picture."""
        counts = self.class_counts
        shares = np.full(len(counts), np.nan)
        np.divide(self.confusion.diagonal(), counts, out=shares, where=counts > 0)
        return shares


class Evaluator:
    """An evaluation in pieces, so that somebody can paint a window between them.

    Args:
        network: the layers.
        weights: of all layers in the order of Keras's ``get_weights()``; not copied.
        pictures: N×H×W or N×H×W×C, as ``engine.network.forward.scores_of`` takes them.
        labels: N classes.
        switched_off: the (layer, filter) whose map is zero.

    Raises:
        EngineError: ``labels-images-count``, ``label-out-of-range``, or those of ``output_shapes``.

    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "softmax")))
    >>> pictures = np.float32([[[1, 0]], [[0, 1]], [[1, 0]]])
    >>> evaluator = Evaluator(network, [np.eye(2), np.zeros(2)], pictures, np.array([0, 1, 1]))
    >>> evaluator.advance(2)
    2
    >>> evaluator.advance(2), evaluator.is_done
    (3, True)
    >>> evaluator.result().right.tolist()
    [True, True, False]
    """

    def __init__(
        self,
        network: NetworkSpec,
        weights: Sequence[Floats],
        pictures: Pictures,
        labels: NDArray[np.int64],
        *,
        switched_off: Set[tuple[int, int]] = frozenset(),
    ) -> None:
        classes = int(output_shapes(network)[-1][-1])
        if len(labels) != len(pictures):
            raise EngineError("labels-images-count", path="", wanted=len(pictures), came=len(labels))
        if len(labels) and not 0 <= int(labels.min()) <= int(labels.max()) < classes:
            wrong = int(labels.max()) if int(labels.max()) >= classes else int(labels.min())
            raise EngineError("label-out-of-range", path="", wanted=f"0–{classes - 1}", came=wrong)
        self._network, self._weights, self._off = network, tuple(weights), frozenset(switched_off)
        self._pictures, self._labels = pictures, np.array(labels, np.int64)
        self._scores = np.empty((len(labels), classes), np.float32)
        self._done = 0

    @property
    def done(self) -> int:
        """How many pictures have an answer."""
        return self._done

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._labels)

    @property
    def is_done(self) -> bool:
        """Whether all have an answer."""
        return self._done == self.total

    def advance(self, pictures: int) -> int:
        """Answer for so many pictures more, and say how many have an answer now.

        Raises:
            EngineError: those of ``scores_of``.
        """
        end = min(self.total, self._done + pictures)
        if end > self._done:
            part = self._pictures[self._done : end]
            self._scores[self._done : end] = scores_of(
                self._network, self._weights, part, chunk=len(part), switched_off=self._off
            )
            self._done = end
        return self._done

    def result(self) -> Evaluation:
        """The answers so far, of the first ``done`` pictures."""
        labels, scores = self._labels[: self._done].copy(), self._scores[: self._done]
        # the largest score is taken away, as softmax does, so that e to it cannot overflow
        shifted = scores - scores.max(axis=1, keepdims=True)
        sums = np.exp(shifted).sum(axis=1, keepdims=True)
        losses = np.log(sums[:, 0]) - shifted[np.arange(len(labels)), labels]
        return Evaluation(labels, np.exp(shifted) / sums, losses)


def evaluate(
    network: NetworkSpec,
    weights: Sequence[Floats],
    pictures: Pictures,
    labels: NDArray[np.int64],
    *,
    switched_off: Set[tuple[int, int]] = frozenset(),
    chunk: int = 250,
) -> Evaluation:
    """The answers to all pictures at once; arguments and errors as of ``Evaluator``.

    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "softmax")))
    >>> found = evaluate(network, [np.eye(2), np.zeros(2)], np.float32([[[0, 1]]]), np.array([0]))
    >>> found.accuracy, round(found.mean_loss, 4)
    (0.0, 1.3133)
    """
    evaluator = Evaluator(network, weights, pictures, labels, switched_off=switched_off)
    while not evaluator.is_done:
        evaluator.advance(chunk)
    return evaluator.result()
