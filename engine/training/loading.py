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
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

LoadingStage = Literal["none", "libraries", "tensorflow", "ready"]

# measured: opening the libraries takes 0.25 s of 1.65 s, the import then brings 2,800 modules
_LIBRARIES_SHARE = 0.15
_MODULES_BROUGHT = 2_800
_NOISE = re.compile(
    rb"absl::InitializeLog|oneDNN custom operations are on|cpu_feature_guard|TF_ENABLE_ONEDNN_OPTS"
    rb"|This TensorFlow binary is optimized|To enable the following instructions"
)
_SWITCH_INTERVAL_S = 0.0005

_lock = threading.Lock()
_stage: LoadingStage = "none"
_modules_before = 0


def loading_state() -> tuple[LoadingStage, float]:
    """The stage that ``load_tensorflow`` is in and about how much is done, 0…1; from any thread."""
    if _stage == "tensorflow":
        share = min(1.0, (len(sys.modules) - _modules_before) / _MODULES_BROUGHT)
        return _stage, _LIBRARIES_SHARE + (1.0 - _LIBRARIES_SHARE) * share
    return _stage, 1.0 if _stage == "ready" else 0.0


def load_tensorflow() -> None:
    """Import TensorFlow and Keras once, politely towards other threads.

    Raises:
        ImportError: TensorFlow is not installed or does not fit this machine.
    """
    global _stage, _modules_before
    with _lock:
        if _stage == "ready":
            return
        try:
            with _quick_turns(), _collector_asleep(), _noise_kept_back():
                _stage = "libraries"
                _open_libraries()
                _modules_before = len(sys.modules)
                _stage = "tensorflow"
                _import_tensorflow()
        except BaseException:
            _stage = "none"
            raise
        _stage = "ready"


def _import_tensorflow() -> None:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    import keras  # noqa: F401 - belongs to what is loaded
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
            # never global: TensorFlow brings a TLS library of its own, whose names would displace those
            # that Python's hashlib and ssl were built for, and the next import of these would crash
            dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_LOCAL)


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
