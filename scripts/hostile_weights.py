"""Bad ``.keras`` files whose weights are wrong: links, bombs of shapes, numbers that are none."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np

from scripts.hostile_parts import HostileFile, members, replaced, with_member, with_weights

KERNEL = "layers/conv2d/vars/0"
DENSE = "layers/dense/vars/0"
VARIANCE = "layers/batch_normalization/vars/3"


def _raw(data: bytes) -> bytes:
    return with_member("model.weights.h5", data)


def _filled(path: str, number: float) -> bytes:
    def change(file: Any) -> None:
        file[path][...] = number

    return with_weights(change)


def _array(path: str, array: np.ndarray, **settings: Any) -> bytes:
    return replaced(path, lambda group, name: group.create_dataset(name, data=array, **settings))


def _shaped(path: str, shape: tuple[int, ...], **settings: Any) -> bytes:
    return replaced(path, lambda group, name: group.create_dataset(name, shape, "f4", **settings))


def _linked(make: Callable[[], Any]) -> bytes:
    def link(group: Any, name: str) -> None:
        group[name] = make()

    return replaced(KERNEL, link)


def _soft() -> Any:
    import h5py

    return h5py.SoftLink("/layers/conv2d_1/vars/0")


def _circle() -> Any:
    import h5py

    return h5py.SoftLink("/layers/conv2d/vars/0")


def _external() -> Any:
    import h5py

    return h5py.ExternalLink("/etc/passwd", "/x")


def _soft_group() -> bytes:
    import h5py

    def change(file: Any) -> None:
        del file["layers/conv2d"]
        file["layers/conv2d"] = h5py.SoftLink("/layers")

    return with_weights(change)


def _external_storage() -> bytes:
    def make(group: Any, name: str) -> None:
        group.create_dataset(name, (3, 3, 1, 2), "f4", external=[("/etc/passwd", 0, 72)])

    return replaced(KERNEL, make)


def _virtual() -> bytes:
    import h5py

    def make(group: Any, name: str) -> None:
        layout = h5py.VirtualLayout((3, 3, 1, 2), "f4")
        layout[...] = h5py.VirtualSource("/etc/passwd", "x", (3, 3, 1, 2))
        group.create_virtual_dataset(name, layout)

    return replaced(KERNEL, make)


def _two_linked_groups() -> bytes:
    """A group that holds itself: somebody who walks through it never comes back."""

    def change(file: Any) -> None:
        file["layers/conv2d/vars/again"] = file["layers"]
        del file["layers/conv2d/vars/0"]

    return with_weights(change)


def _removed(path: str) -> bytes:
    def change(file: Any) -> None:
        del file[path]

    return with_weights(change)


def _added() -> bytes:
    def change(file: Any) -> None:
        file["layers/dense/vars/2"] = np.zeros(3, np.float32)

    return with_weights(change)


def _empty() -> bytes:
    import h5py

    out = io.BytesIO()
    h5py.File(out, "w").close()
    return out.getvalue()


def _cut(share: float) -> bytes:
    data = members()["model.weights.h5"]
    return _raw(data[: int(len(data) * share)])


def _null(group: Any, name: str) -> None:
    import h5py

    group.create_dataset(name, data=h5py.Empty("f4"))


def _reference(group: Any, name: str) -> None:
    import h5py

    group.create_dataset(name, data=np.full((3, 3, 1, 2), group.ref, h5py.ref_dtype))


COMPOUND = np.zeros((3, 3, 1, 2), [("a", "f4"), ("b", "f4")])

WEIGHTS = tuple(
    HostileFile(f"weights-{title}.keras", key, make)
    for title, key, make in (
        ("not-a-number", "network-file-weights-not-finite", lambda: _filled(KERNEL, np.nan)),
        ("infinite", "network-file-weights-not-finite", lambda: _filled(DENSE, np.inf)),
        (
            "beyond-float32",
            "network-file-weights-not-finite",
            lambda: _array(KERNEL, np.full((3, 3, 1, 2), 1e300)),
        ),
        ("overflowing", "network-file-scores-not-finite", lambda: _filled(DENSE, 3e38)),
        ("negative-variance", "network-file-scores-not-finite", lambda: _filled(VARIANCE, -1.0)),
        ("wrong-shape", "network-file-weights-shape", lambda: _array(DENSE, np.zeros((5, 32), np.float32))),
        (
            "transposed",
            "network-file-weights-shape",
            lambda: _array(KERNEL, np.zeros((2, 1, 3, 3), np.float32)),
        ),
        ("scalar", "network-file-weights-shape", lambda: _array(KERNEL, np.array(1, np.float32))),
        ("null", "network-file-weights-shape", lambda: replaced(KERNEL, _null)),
        ("bomb", "network-file-weights-shape", lambda: _shaped(DENSE, (100_000, 100_000), chunks=(100, 100))),
        (
            "bomb-unlimited",
            "network-file-weights-shape",
            lambda: _shaped(DENSE, (1 << 40,), chunks=(1024,), maxshape=(None,)),
        ),
        ("never-written", "network-file-weights-damaged", lambda: _shaped(DENSE, (32, 5))),
        (
            "packed",
            "network-file-weights-packed",
            lambda: _array(DENSE, np.zeros((32, 5), np.float32), compression="gzip"),
        ),
        (
            "chunked",
            "network-file-weights-packed",
            lambda: _array(DENSE, np.zeros((32, 5), np.float32), chunks=(8, 5)),
        ),
        (
            "checked",
            "network-file-weights-packed",
            lambda: _array(DENSE, np.zeros((32, 5), np.float32), fletcher32=True),
        ),
        ("whole-numbers", "network-file-weights-type", lambda: _array(DENSE, np.zeros((32, 5), np.int32))),
        ("texts", "network-file-weights-type", lambda: _array(KERNEL, np.full((3, 3, 1, 2), b"evil"))),
        ("compound", "network-file-weights-type", lambda: _array(KERNEL, COMPOUND)),
        (
            "complex",
            "network-file-weights-type",
            lambda: _array(KERNEL, np.zeros((3, 3, 1, 2), np.complex64)),
        ),
        ("references", "network-file-weights-type", lambda: replaced(KERNEL, _reference)),
        (
            "group",
            "network-file-weights-type",
            lambda: replaced(KERNEL, lambda group, name: group.create_group(name)),
        ),
        (
            "array-for-group",
            "network-file-weights-type",
            lambda: replaced("layers/dense", lambda group, name: group.create_dataset(name, data=[1.0])),
        ),
        ("soft-link", "network-file-weights-linked", lambda: _linked(_soft)),
        ("circle", "network-file-weights-linked", lambda: _linked(_circle)),
        ("external-link", "network-file-weights-linked", lambda: _linked(_external)),
        ("soft-link-to-group", "network-file-weights-linked", _soft_group),
        ("external-storage", "network-file-weights-linked", _external_storage),
        ("virtual", "network-file-weights-linked", _virtual),
        ("circle-of-groups", "network-file-weights-missing", _two_linked_groups),
        ("array-missing", "network-file-weights-count", lambda: _removed("layers/dense/vars/1")),
        ("array-too-many", "network-file-weights-count", _added),
        ("layer-missing", "network-file-weights-missing", lambda: _removed("layers/dense_1")),
        ("all-missing", "network-file-weights-missing", lambda: _removed("layers")),
        ("empty-file", "network-file-weights-missing", lambda: _raw(_empty() + bytes(4_000))),
        ("zero-bytes", "network-file-weights-damaged", lambda: _raw(b"")),
        ("noise", "network-file-weights-damaged", lambda: _raw(np.random.default_rng(0).bytes(20_000))),
        ("cut-in-half", "network-file-weights-damaged", lambda: _cut(0.5)),
        ("cut-at-the-end", "network-file-weights-damaged", lambda: _cut(0.95)),
        ("head-only", "network-file-weights-damaged", lambda: _cut(0.01)),
    )
)
