"""Bringing TensorFlow in without the window noticing.

A plain ``import tensorflow`` on a thread freezes every other thread for a quarter of a second and more:
its shared libraries (some hundred megabytes to relocate) are opened with Python's global lock held, and
the mass of new objects sets off full garbage collections. So the libraries are opened first through
``dlopen`` as a foreign function, which lets go of the lock, the collector is switched off during the import,
and the threads take turns more often.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib.util
import os
import re
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

LoadingStage = Literal["libraries", "tensorflow", "keras", "ready"]
Progress = Callable[[LoadingStage, float], None]

# shares of the time, measured: 0.9 s, 1.6 s and 0.6 s of 3.1
_FRACTION_DONE_BEFORE: dict[LoadingStage, float] = {
    "libraries": 0.0,
    "tensorflow": 0.29,
    "keras": 0.81,
    "ready": 1.0,
}
_NOISE = re.compile(
    rb"absl::InitializeLog|oneDNN custom operations are on|cpu_feature_guard|TF_ENABLE_ONEDNN_OPTS"
    rb"|This TensorFlow binary is optimized|To enable the following instructions"
)
_SWITCH_INTERVAL_S = 0.0005

_lock = threading.Lock()
_loaded = False


def is_loaded() -> bool:
    """Whether ``load_tensorflow`` has done its work."""
    return _loaded


def load_tensorflow(progress: Progress | None = None) -> None:
    """Import TensorFlow and Keras once, politely towards other threads.

    Args:
        progress: told the stage that begins and the share of the time that has passed, 0…1.

    Raises:
        ImportError: TensorFlow is not installed or does not fit this machine.
    """
    global _loaded
    tell = progress or _tell_nobody
    with _lock:
        if not _loaded:
            with _quick_turns(), _collector_asleep(), _noise_kept_back():
                _announce(tell, "libraries")
                _open_libraries()
                _announce(tell, "tensorflow")
                _import_tensorflow()
                _announce(tell, "keras")
                import keras  # noqa: F401 - the import is the work
            _loaded = True
    _announce(tell, "ready")


def _announce(tell: Progress, stage: LoadingStage) -> None:
    tell(stage, _FRACTION_DONE_BEFORE[stage])


def _tell_nobody(stage: LoadingStage, fraction: float) -> None:
    """Nobody asked."""


def _import_tensorflow() -> None:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    # a client of the network that TensorFlow drags in complains about this Python's SSL; nothing here uses it
    warnings.filterwarnings("ignore", module="urllib3")
    import tensorflow as tf

    # Several operations side by side, each on half of the cores at most: for layers this small, handing
    # an operation out to all cores costs more than it brings (epoch of 1,500 steps: 3.4 s to 2.4 s on two).
    # TensorFlow refuses once it has computed something in this process; its own choice then stands.
    with contextlib.suppress(RuntimeError):
        tf.config.threading.set_intra_op_parallelism_threads(max(1, (os.cpu_count() or 2) // 2))
        tf.config.threading.set_inter_op_parallelism_threads(2)


def _open_libraries() -> None:
    if sys.platform != "linux":
        return
    spec = importlib.util.find_spec("tensorflow")
    if spec is None or spec.origin is None:
        return
    dlopen = ctypes.CDLL(None).dlopen  # ctypes.CDLL(path) would hold the lock, a foreign call does not
    dlopen.argtypes, dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    folder = Path(spec.origin).parent
    for pattern in (
        "libtensorflow_framework.so*",
        "libtensorflow_cc.so*",
        "python/lib_pywrap_tensorflow_common.so*",
    ):
        for library in sorted(folder.glob(pattern)):
            dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_GLOBAL)


@contextlib.contextmanager
def _quick_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextlib.contextmanager
def _collector_asleep() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # modules live for ever: no later collection need look at them
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def _noise_kept_back() -> Iterator[None]:
    """Keep TensorFlow's greetings off standard error, and only those.

    They are written by C++ code while its libraries are opened, before any setting of TensorFlow
    is read; so the stream is put aside as a whole and everything else handed on afterwards.
    """
    try:
        stderr_copy = os.dup(2)
    except OSError:  # a windowed program on Windows has no standard error
        yield
        return
    with tempfile.TemporaryFile() as aside:
        os.dup2(aside.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(stderr_copy, 2)
            os.close(stderr_copy)
            aside.seek(0)
            rest = b"".join(line for line in aside if not _NOISE.search(line))
            if rest:
                os.write(2, rest)
