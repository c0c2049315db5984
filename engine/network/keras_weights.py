"""Weights out of an HDF5 file from anywhere: only plain arrays, of the shapes that were expected."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from engine.errors import EngineError
from engine.network.keras_archive import shown

if TYPE_CHECKING:
    from engine.network.keras_config import StoredWeights
    from engine.network.plan import Floats
    from engine.network.summary import Shape

# Keras since 3.0, and before
_ROOTS: Final = ("layers", "_layer_checkpoint_dependencies")
_FLOAT_BYTES: Final = (2, 4, 8)


def read_weights(data: bytes, wanted: Sequence[StoredWeights]) -> tuple[Floats, ...]:
    """The weights of all layers in Keras's order.

    Each is looked up by its name, by hard links alone; its shape, type, layout and size in the file are
    compared with what is expected before a number of it is read.

    Args:
        data: the HDF5 file.
        wanted: where the weights should lie, and their shapes.

    Returns:
        float32, read-only.

    Raises:
        EngineError: ``network-file-weights-missing``, ``-weights-linked``, ``-weights-count``,
            ``-weights-shape``, ``-weights-type``, ``-weights-packed``, ``-weights-not-finite``,
            ``-weights-damaged``.
    """
    numbers = sum(math.prod(shape) for stored in wanted for shape in _in_file(stored))
    if numbers * min(_FLOAT_BYTES) > len(data):
        raise EngineError("network-file-weights-damaged", reason=f"{len(data)} / {numbers * 4}")
    import h5py  # 0.1 s, and only a network from a file needs it

    try:
        with h5py.File(io.BytesIO(data), "r") as file:
            return tuple(array for stored in wanted for array in _read_layer(file, stored))
    except EngineError:
        raise
    except (
        *(OSError, ValueError, TypeError, LookupError, RuntimeError, ArithmeticError, AttributeError),
        *(MemoryError, NotImplementedError),
    ) as error:
        # h5py turns each of HDF5's many complaints into one of Python's
        raise EngineError("network-file-weights-damaged", reason=type(error).__name__) from error


def _in_file(stored: StoredWeights) -> list[Shape]:
    return [shape for index, shape in enumerate(stored.shapes) if index not in stored.absent]


def _read_layer(file: Any, stored: StoredWeights) -> list[Floats]:
    values = _variables(file, stored)
    shapes = _in_file(stored)
    if len(values) != len(shapes):
        raise EngineError(
            "network-file-weights-count", layer=stored.group, wanted=len(shapes), came=len(values)
        )
    arrays = [_read_array(values, str(index), shape, stored.group) for index, shape in enumerate(shapes)]
    for index, number in sorted(stored.absent.items()):
        arrays.insert(index, np.full(stored.shapes[index], number, np.float32))
    for array in arrays:
        array.flags.writeable = False
    return arrays


def _variables(file: Any, stored: StoredWeights) -> Any:
    """The group that holds the variables of a layer."""
    for root in _ROOTS:
        if file.get(root, getlink=True) is not None:
            group = _member(_member(file, root, stored.group), stored.group, stored.group)
            return _member(group, "vars", stored.group)
    raise EngineError("network-file-weights-missing", layer=stored.group)


def _member(group: Any, name: str, layer: str) -> Any:
    """A group in a group, reached by a plain link."""
    import h5py

    found = _plain(group, name, layer)
    if not isinstance(found, h5py.Group):
        raise EngineError("network-file-weights-type", layer=layer, came=type(found).__name__)
    return found


def _plain(group: Any, name: str, layer: str) -> Any:
    import h5py

    link = group.get(name, getlink=True)
    if link is None:
        raise EngineError("network-file-weights-missing", layer=layer)
    if not isinstance(link, h5py.HardLink):
        # a soft link leads elsewhere in the file, an external one to another file
        raise EngineError("network-file-weights-linked", layer=layer)
    return group[name]


def _read_array(group: Any, name: str, shape: Shape, layer: str) -> Floats:
    import h5py

    found = _plain(group, name, layer)
    if not isinstance(found, h5py.Dataset):
        raise EngineError("network-file-weights-type", layer=layer, came=type(found).__name__)
    if found.shape != shape:
        raise EngineError(
            "network-file-weights-shape", layer=layer, wanted=_spelled(shape), came=_spelled(found.shape)
        )
    if found.dtype.kind != "f" or found.dtype.itemsize not in _FLOAT_BYTES:
        raise EngineError("network-file-weights-type", layer=layer, came=shown(found.dtype))
    _check_storage(found, layer)
    with np.errstate(over="ignore"):  # a float64 beyond float32 becomes infinite, and is refused
        array = np.asarray(found[...], np.float32)
    if not np.isfinite(array).all():
        raise EngineError("network-file-weights-not-finite", layer=layer)
    return array


def _check_storage(dataset: Any, layer: str) -> None:
    """Raise unless the numbers lie in this file, in one piece and unpacked, as Keras puts them."""
    import h5py

    made = dataset.id.get_create_plist()
    layout = made.get_layout()
    if layout == h5py.h5d.VIRTUAL or made.get_external_count():
        raise EngineError("network-file-weights-linked", layer=layer)
    if made.get_nfilters() or layout not in (h5py.h5d.CONTIGUOUS, h5py.h5d.COMPACT):
        raise EngineError("network-file-weights-packed", layer=layer)
    if dataset.id.get_storage_size() != dataset.size * dataset.dtype.itemsize:
        raise EngineError("network-file-weights-damaged", reason=shown(layer))


def _spelled(shape: Shape | None) -> str:
    return shown("×".join(map(str, shape)) if shape else "1")
