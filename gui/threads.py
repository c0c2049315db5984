"""How many threads the window's own arithmetic takes: one, so that it answers at once while others work."""

from __future__ import annotations

import os

OPENBLAS_THREADS = "OPENBLAS_NUM_THREADS"


def keep_arithmetic_on_one_thread() -> None:
    """Have NumPy compute small products itself instead of waking helpers; call it before NumPy is imported.

    A product of a picture with the weights of a layer takes a tenth of a millisecond. Handed out to threads
    while a network trains, or while another program works, it waits for the slowest of them: 8 ms at the
    median and 100 at worst instead of 0.3. A number that somebody has set stays.
    """
    os.environ.setdefault(OPENBLAS_THREADS, "1")
