"""A saving that is killed at any moment loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 1_000
ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a warm process is copied for each kill")
@pytest.mark.timeout(900)
def test_of_a_thousand_killed_savings_none_is_lost(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.killed_saving", str(tmp_path), str(KILLS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    kills, lost, in_the_middle, renewed = map(int, done.stdout.split())
    assert (kills, lost) == (KILLS, 0)
    # otherwise nothing was tried
    assert in_the_middle > KILLS / 10
    assert renewed > KILLS / 10
