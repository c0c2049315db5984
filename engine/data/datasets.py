"""Images with their labels, and the two datasets that come with the program."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from engine.data.idx import format_shape, read_idx, refuse_limit
from engine.errors import EngineError
from engine.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

Part = Literal["train", "test"]


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Images with their labels. The arrays cannot be written to through it.

    Args:
        images: uint8, N×H×W (grey) or N×H×W×C with C = 1 or 3; 0 is black, 255 white.
        labels: whole numbers, N; entry *i* is the class of image *i*. Kept as int64.
        class_names: one for each class; label *k* is called ``class_names[k]``.
        name: id in ``DATASETS``, or the name of the user's folder or file.
        translated_class_names: the same names in other languages, by language code.

    Raises:
        EngineError: ``images-wrong-type``, ``images-wrong-shape``, ``dataset-empty``,
            ``labels-wrong-type``, ``labels-images-count``, ``label-out-of-range``.

    >>> two = Dataset(np.zeros((2, 4, 4), np.uint8), np.array([1, 0]), ("circle", "cross"), "shapes")
    >>> len(two), two.image_shape, two.class_counts().tolist()
    (2, (4, 4, 1), [1, 1])
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    class_names: tuple[str, ...]
    name: str
    translated_class_names: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit together; make them read-only."""
        shape = self.images.shape
        if self.images.dtype != np.uint8:
            raise EngineError(
                "images-wrong-type", path=self.name, wanted="uint8", came=str(self.images.dtype)
            )
        if self.images.ndim not in (3, 4) or (self.images.ndim == 4 and shape[3] not in (1, 3)):
            raise EngineError(
                "images-wrong-shape",
                path=self.name,
                wanted="N×H×W, N×H×W×1, N×H×W×3",
                came=format_shape(shape),
            )
        if 0 in shape:
            raise EngineError("dataset-empty", path=self.name, came=format_shape(shape))
        labels = _checked_labels(self.labels, self.name, shape[0], len(self.class_names))
        object.__setattr__(self, "images", _read_only(self.images))
        object.__setattr__(self, "labels", _read_only(labels))

    def __len__(self) -> int:
        """The number of images, N."""
        return int(self.images.shape[0])

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Height, width, channels of one image."""
        shape = self.images.shape
        return (shape[1], shape[2], shape[3] if len(shape) == 4 else 1)

    def class_counts(self) -> NDArray[np.int64]:
        """How many images each class has, one entry per class name."""
        return np.bincount(self.labels, minlength=len(self.class_names)).astype(np.int64)

    def class_names_in(self, language: str) -> tuple[str, ...]:
        """The class names in a language, or as they are if nobody translated them.

        >>> DATASETS["fashion-mnist"].class_names["ko"][9]
        '앵클부츠'
        """
        return self.translated_class_names.get(language, self.class_names)

    def take(self, indices: NDArray[np.integer[Any]]) -> Dataset:
        """The images at ``indices``, in that order, as a dataset of the same classes."""
        return Dataset(
            self.images[indices],
            self.labels[indices],
            self.class_names,
            self.name,
            self.translated_class_names,
        )


def _checked_labels(labels: NDArray[Any], name: str, images: int, classes: int) -> NDArray[np.int64]:
    if labels.dtype.kind not in "iu" or labels.ndim != 1:
        came = f"{labels.dtype}, {format_shape(labels.shape)}"
        raise EngineError("labels-wrong-type", path=name, wanted="N", came=came)
    if labels.shape[0] != images:
        raise EngineError("labels-images-count", path=name, wanted=images, came=labels.shape[0])
    lowest, highest = int(labels.min()), int(labels.max())
    if lowest < 0 or highest >= classes:
        came_label = lowest if lowest < 0 else highest
        raise EngineError("label-out-of-range", path=name, wanted=f"0–{classes - 1}", came=came_label)
    return labels.astype(np.int64, copy=False)


def _read_only(array: NDArray[Any]) -> NDArray[Any]:
    view = array.view()
    view.flags.writeable = False
    return view


@dataclass(frozen=True, slots=True)
class DatasetFile:
    """A file as shipped: its name, the SHA-256 of its packed bytes, the shape of the array in it."""

    name: str
    sha256: str
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What is known about a dataset before it is read.

    ``files`` holds the images and the labels of each part. ``title`` is a proper name and the same in
    every language; ``class_names`` are by language code.
    """

    id: str
    title: str
    files: Mapping[Part, tuple[DatasetFile, DatasetFile]]
    class_names: Mapping[str, tuple[str, ...]]
    image_shape: tuple[int, int, int]
    licence: str
    authors: str
    source: str

    def count(self, part: Part) -> int:
        """The number of images of a part.

        >>> DATASETS["mnist"].count("train")
        60000
        """
        return self.files[part][0].shape[0]


def _four_files(
    train_images: str, train_labels: str, test_images: str, test_labels: str
) -> Mapping[Part, tuple[DatasetFile, DatasetFile]]:
    """The files of a dataset with the names and sizes of MNIST, given their checksums."""
    return MappingProxyType(
        {
            "train": (
                DatasetFile("train-images-idx3-ubyte.gz", train_images, (60_000, 28, 28)),
                DatasetFile("train-labels-idx1-ubyte.gz", train_labels, (60_000,)),
            ),
            "test": (
                DatasetFile("t10k-images-idx3-ubyte.gz", test_images, (10_000, 28, 28)),
                DatasetFile("t10k-labels-idx1-ubyte.gz", test_labels, (10_000,)),
            ),
        }
    )


_DIGITS: Final = tuple("0123456789")

DATASETS: Mapping[str, DatasetInfo] = MappingProxyType(
    {
        "fashion-mnist": DatasetInfo(
            id="fashion-mnist",
            title="Fashion-MNIST",
            files=_four_files(
                train_images="b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7",
                train_labels="0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056",
                test_images="cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa",
                test_labels="8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05",
            ),
            class_names=MappingProxyType(
                {
                    "en": (
                        *("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat"),
                        *("Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"),
                    ),
                    "ko": (
                        *("티셔츠", "바지", "풀오버", "원피스", "코트"),
                        *("샌들", "셔츠", "운동화", "가방", "앵클부츠"),
                    ),
                }
            ),
            image_shape=(28, 28, 1),
            licence="MIT",
            authors="Han Xiao, Kashif Rasul, Roland Vollgraf (Zalando SE, 2017)",
            source="https://github.com/zalandoresearch/fashion-mnist",
        ),
        "mnist": DatasetInfo(
            id="mnist",
            title="MNIST",
            files=_four_files(
                train_images="0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971",
                train_labels="1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203",
                test_images="1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be",
                test_labels="b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b",
            ),
            class_names=MappingProxyType({"en": _DIGITS, "ko": _DIGITS}),
            image_shape=(28, 28, 1),
            licence="CC BY-SA 3.0",
            authors="Yann LeCun, Corinna Cortes, Christopher J.C. Burges",
            source="http://yann.lecun.com/exdb/mnist/",
        ),
    }
)


def load(name: str, part: Part = "train", limit: int | None = None, directory: Path | None = None) -> Dataset:
    """Read one of the datasets that come with the program, and check that it is the real one.

    Args:
        name: id in ``DATASETS``.
        part: ``"train"`` (60,000 images) or ``"test"`` (10,000).
        limit: only the first so many images, ≥ 1; None or more than there are: all.
        directory: the folder with the four files, if it is not the one shipped.

    Returns:
        N images of 28×28 and their labels, in the order of the file.

    Raises:
        EngineError: ``dataset-unknown``, ``dataset-part-unknown``, ``dataset-limit-not-positive``,
            everything that ``read_idx`` raises, ``dataset-file-wrong-size``, ``dataset-file-checksum``.

    >>> boots = load("fashion-mnist", "test", limit=3)
    >>> boots.images.shape, boots.labels.tolist(), boots.class_names[9]
    ((3, 28, 28), [9, 2, 1], 'Ankle boot')
    """
    if name not in DATASETS:
        raise EngineError("dataset-unknown", came=name, wanted=", ".join(DATASETS))
    info = DATASETS[name]
    if part not in info.files:
        raise EngineError("dataset-part-unknown", came=part, wanted=", ".join(info.files))
    refuse_limit(limit)
    folder = RESOURCES / "datasets" / name if directory is None else directory
    images, labels = (_read_checked(folder / file.name, file, limit) for file in info.files[part])
    return Dataset(images, labels.astype(np.int64), info.class_names["en"], name, info.class_names)


def _read_checked(path: Path, file: DatasetFile, limit: int | None) -> NDArray[Any]:
    # the reader comes first because it can say what is wrong, the checksum only that something is
    array = read_idx(path, limit)
    wanted = file.shape if limit is None else (min(limit, file.shape[0]), *file.shape[1:])
    if array.shape != wanted or array.dtype != np.uint8:
        raise EngineError(
            "dataset-file-wrong-size",
            path=str(path),
            wanted=f"{format_shape(wanted)} uint8",
            came=f"{format_shape(array.shape)} {array.dtype}",
        )
    with path.open("rb") as opened:
        came = hashlib.file_digest(opened, "sha256").hexdigest()
    if came != file.sha256:
        raise EngineError("dataset-file-checksum", path=str(path), wanted=file.sha256, came=came)
    return array
