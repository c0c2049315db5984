"""What happens before anything else is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(("given", "wanted"), [(None, "1"), ("3", "3")])
def test_linear_algebra_is_kept_on_one_thread_before_numpy_is_there(given, wanted):
    code = """
import sys
import main
try:
    main.main(["--help"])
except SystemExit:
    import os
    assert "numpy" not in sys.modules
    sys.stderr.write(os.environ["OPENBLAS_NUM_THREADS"])
"""
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    if given:
        environment["OPENBLAS_NUM_THREADS"] = given
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == wanted
