"""``uv run python -m benchmarks``: every table, one after the other."""

from __future__ import annotations

import subprocess
import sys

# each in a process of its own: one holds TensorFlow, another a window
MODULES = (
    *("convolution", "pooling", "pooling_tab", "convolution_tab", "axes_tab", "predict_tab"),
    *("predict_layers", "predict_why", "predict_samples"),
    *("activations_tab", "activation_rooms", "curves", "forward", "training", "window", "drawn_digits"),
)


def main() -> int:
    """Run all; the exit status is that of the worst."""
    statuses = []
    for module in MODULES:
        print(f"\n== {module}", flush=True)
        statuses.append(
            subprocess.run([sys.executable, "-m", f"benchmarks.{module}"], check=False).returncode
        )
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main())
