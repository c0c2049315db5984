"""The window's arithmetic keeps to one thread, unless somebody has said otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from gui.threads import OPENBLAS_THREADS, keep_arithmetic_on_one_thread


@pytest.mark.parametrize(("before", "after"), [(None, "1"), ("4", "4")])
def test_one_thread_unless_another_number_is_set(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str
) -> None:
    monkeypatch.delenv(OPENBLAS_THREADS, raising=False)
    if before is not None:
        monkeypatch.setenv(OPENBLAS_THREADS, before)
    keep_arithmetic_on_one_thread()
    assert os.environ[OPENBLAS_THREADS] == after
    monkeypatch.delenv(OPENBLAS_THREADS)


def test_nothing_imports_numpy_before() -> None:
    code = "import sys, gui.threads, main; sys.exit('numpy' in sys.modules)"
    root = Path(main.__file__).parent
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
