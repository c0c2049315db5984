"""Where labelled pictures come from: the test set of a dataset, or the drawings that somebody kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

import numpy as np

from engine.data.own_drawings import OwnDrawing
from gui.tabs.predict.drawing import Drawing, Sample, Scan
from gui.tabs.predict.ink import test_pictures
from gui.tabs.predict.preparing import prepared

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from numpy.typing import NDArray

    from engine.data.own_drawings import OwnDrawings
    from engine.network.evaluation import Pictures
    from gui.tabs.predict.state import Preparation

Kind = Literal["test", "own"]
MOST_PREPARED = 4_096  # 3 kB each


class Source(Protocol):
    """Labelled pictures.

    Attributes:
        kind: ``test`` or ``own``.
        key: equal where the pictures and labels are the same.
        pictures: what the network looks at, N×28×28.
        labels: N classes.
    """

    kind: Kind
    key: Hashable
    pictures: Pictures
    labels: NDArray[np.int64]

    def __len__(self) -> int: ...

    def looks(self, indices: Sequence[int]) -> NDArray[np.uint8]:
        """Pictures to be shown, n×28×28, 0 for paper and 255 for ink."""
        ...

    def number(self, index: int) -> int:
        """What a picture is called: its place in the whole set."""
        ...

    def drawing(self, index: int, name: str) -> Drawing:
        """A picture as it lies on the sheet of the room Draw.

        Args:
            index: of the picture.
            name: what it is called there, translated.
        """
        ...


class TestSource:
    """The test set of a dataset.

    Args:
        dataset: id.

    Raises:
        EngineError: the dataset is missing or damaged.
    """

    __test__ = False  # no test case, whatever its name says
    kind: Kind = "test"

    def __init__(self, dataset: str) -> None:
        self._dataset = dataset
        found = test_pictures(dataset)
        self.key: Hashable = ("test", dataset)
        self.pictures: Pictures = found.images
        self._images, self.labels = found.images, found.labels

    def __len__(self) -> int:
        return len(self.labels)

    def looks(self, indices: Sequence[int]) -> NDArray[np.uint8]:
        """Pictures to be shown."""
        return self._images[list(indices)].reshape(len(indices), 28, 28)

    def number(self, index: int) -> int:
        """Its place in the test set."""
        return index

    def drawing(self, index: int, name: str) -> Drawing:
        """The very test picture, which goes in as it is."""
        return Drawing(Sample(self._dataset, index))


@dataclass(frozen=True, slots=True)
class _OwnPictures:
    """Prepares drawings when they are asked for."""

    drawings: tuple[OwnDrawing, ...]
    preparation: Preparation
    dataset: str

    def __len__(self) -> int:
        return len(self.drawings)

    def __getitem__(self, part: slice) -> NDArray[Any]:
        found = [_prepared(one.png, self) for one in self.drawings[part]]
        return np.array(found, np.float32).reshape(-1, 28, 28)


class OwnSource:
    """The kept drawings that are labelled with the classes of a network.

    Args:
        drawings: all of them.
        classes: id of the dataset whose classes are meant.
        preparation: the steps from a sheet to the network's numbers.
    """

    kind: Kind = "own"

    def __init__(self, drawings: OwnDrawings, classes: str, preparation: Preparation) -> None:
        self.places = drawings.of_classes(classes)
        chosen = tuple(drawings[place] for place in self.places)
        self._pictures = _OwnPictures(chosen, preparation, classes)
        self.pictures: Pictures = self._pictures
        self.key: Hashable = ("own", self._pictures)
        self.labels = np.array([one.label for one in chosen], np.int64)

    def __len__(self) -> int:
        return len(self.places)

    def looks(self, indices: Sequence[int]) -> NDArray[np.uint8]:
        """The prepared pictures."""
        own = self._pictures
        found = [_prepared(own.drawings[index].png, own) for index in indices]
        return np.rint(255 * np.array(found, np.float32)).astype(np.uint8).reshape(len(found), 28, 28)

    def number(self, index: int) -> int:
        """Counted from 1, in the order in which they were kept."""
        return self.places[index] + 1

    def drawing(self, index: int, name: str) -> Drawing:
        """The sheet as it was drawn."""
        return Drawing(Scan(self._pictures.drawings[index].ink().tobytes(), name))


def _prepared(png: bytes, own: _OwnPictures) -> NDArray[np.float32]:
    return _prepared_sheet(png, own.preparation, own.dataset)


@lru_cache(maxsize=MOST_PREPARED)
def _prepared_sheet(png: bytes, preparation: Preparation, dataset: str) -> NDArray[np.float32]:
    final = prepared(OwnDrawing(png, 0, dataset).ink(), preparation, dataset).final
    return np.asarray(final, np.float32)
