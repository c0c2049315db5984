"""TensorFlow comes in late, once, quietly, and without harm to Python's own libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def test_importing_the_session_does_not_import_tensorflow() -> None:
    code = """
import sys
import engine.training.session, engine.training.data, engine.training.saving, gui.training_worker
print(sorted({"tensorflow", "keras"} & set(sys.modules)))
"""
    assert run_python(code).stdout.strip() == "[]"


def test_loading_is_silent_and_leaves_hashlib_and_ssl_alone() -> None:
    """TensorFlow brings a TLS library; opened carelessly it takes the place of Python's own."""
    code = """
from engine.training.loading import load_tensorflow, loading_state
before = loading_state()
load_tensorflow()
load_tensorflow()
import hashlib, ssl
import tensorflow as tf
print(before, loading_state(), hashlib.sha256(b"").hexdigest()[:8], ssl.OPENSSL_VERSION.split()[0],
      tf.nn.relu([-1.0, 2.0]).numpy().tolist())
"""
    result = run_python(code)
    assert result.stdout.strip() == "('none', 0.0) ('ready', 1.0) e3b0c442 OpenSSL [0.0, 2.0]"
    assert result.stderr == ""
    assert result.returncode == 0


def test_other_words_on_standard_error_are_kept() -> None:
    code = """
import os
from engine.training import loading
with loading._noise_kept_back():
    os.write(2, b"oneDNN custom operations are on. More words.\\n")
    os.write(2, b"disk is burning\\n")
"""
    assert run_python(code).stderr == "disk is burning\n"
