"""CNN Classroom: the window, or one of the commands that need none."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

# name -> help; the module gui.commands.<name> is imported when its command is given
COMMANDS = {
    "train": "train one of the course's networks without a window",
    "predict": "recognize the digits on pictures with a trained network",
    "pictures": "draw every tab off-screen",
    "diagnose": "print versions, paths, fonts, screens and datasets",
}


def parse(words: list[str]) -> argparse.Namespace:
    """Read the command line; ``command`` is None for the window."""
    parser = argparse.ArgumentParser(prog="main.py", description=__doc__)
    parser.add_argument("--tab", metavar="ID", help="open this tab, for example training")
    parser.add_argument("--language", choices=("ko", "en"), help="speak this language now")
    parser.add_argument("--projector", action="store_true", help="start in projector mode")
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, text in COMMANDS.items():
        of_command = commands.add_parser(name, help=text)
        if name in words:  # --help stays quick: only a command that is named gets imported
            import_module(f"gui.commands.{name}").add_arguments(of_command)
    return parser.parse_args(words)


def keep_linear_algebra_on_one_thread() -> None:
    """Tell NumPy's OpenBLAS, which asks when NumPy is imported, to leave the other cores to training.

    Our products are small. Shared among threads each waits for the slowest, and next to a training that
    keeps all cores busy this takes a hundred times as long.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main(words: list[str]) -> int:
    """Run the window or a command and give the exit status."""
    keep_linear_algebra_on_one_thread()
    arguments = parse(words)
    if arguments.command is not None:
        return int(import_module(f"gui.commands.{arguments.command}").run(arguments))
    from gui.display import has_display

    if not has_display():
        from gui.messages import spoken_before_qt

        sys.stderr.write(spoken_before_qt("no-display", arguments.language) + "\n")
        return 1
    from gui.threads import keep_arithmetic_on_one_thread

    keep_arithmetic_on_one_thread()
    from gui.application import run_gui

    return run_gui(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
