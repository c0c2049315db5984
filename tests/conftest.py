"""What all tests share: no display, nobody's real settings, nothing left behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from hypothesis import settings

from tests.leaks import Leftovers

# Before anything loads Qt or TensorFlow, which look these up once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its greetings would hide our own output

_home = tempfile.TemporaryDirectory(prefix="cnn-classroom-tests-", ignore_cleanup_errors=True)
os.environ["KERAS_HOME"] = _home.name  # Keras writes a file of settings when it is first imported

# One slow example on a busy machine says nothing about the code.
settings.register_profile("classroom", settings.default, deadline=None)
settings.load_profile("classroom")


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test after which a thread, timer, animation or window is still there.

    It is set up first and so torn down last, after the test's own fixtures and after pytest-qt has
    closed the widgets that it was given.
    """
    before = Leftovers()
    yield
    left = before.new()
    if left:
        pytest.fail("This test leaves behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def isolated_settings(
    nothing_left_behind: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Begin each test with no settings, and leave the user's own as they are.

    The environment serves programs that a test starts (on Linux), the replaced functions the test itself.
    """
    home = tmp_path_factory.mktemp("home")
    for kind in ("config", "data", "cache", "state"):
        folder = home / kind
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(folder))

        def user_dir(appname: str = "", *_: object, folder: Path = folder, **__: object) -> str:
            return str(folder / appname)

        monkeypatch.setattr(platformdirs, f"user_{kind}_dir", user_dir)
    return home
