"""``main.py diagnose``: what a report about this machine needs."""

from __future__ import annotations

import argparse
import os
import sys

HELP = "print versions, paths, fonts, screens and datasets"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""
    parser.description = HELP


def run(arguments: argparse.Namespace) -> int:
    """Print the report; without a display the screen named is Qt's off-screen one."""
    from gui.display import has_display

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from gui.diagnostics import diagnostic_information
    from gui.settings import Settings

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    print(diagnostic_information(Settings().path))  # noqa: T201 - this is what the command is for
    del application
    return 0
