"""Starts the window."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from gui.crash import CrashReporter
from gui.crash_dialog import CrashDialog
from gui.first_paint import STARTUP_REPORT_VARIABLE, FirstPaint, StartupReport
from gui.language import Language, LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings, state_directory
from gui.theme import theme_manager
from gui.theme.focus_ring import FocusRing
from gui.theme.fonts import load_fonts
from gui.theme.icons import ICONS_DIRECTORY


def make_application(arguments: list[str]) -> QApplication:
    """The QApplication with name, icon, fonts; one per process."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough  # 125 % and 150 % stay what they are
    )
    application = QApplication(arguments)
    application.setApplicationName("cnn-classroom")
    application.setDesktopFileName("cnn-classroom")
    application.setWindowIcon(QIcon(str(ICONS_DIRECTORY / "app.svg")))
    load_fonts()
    return application


class Session(QObject):
    """Everything that lives as long as the window: settings, language, look, crash reports.

    Args:
        settings: what was remembered.
        language: ``"ko"`` or ``"en"`` for this session only, or None for the remembered one.
        reporter: catches errors, or None to let them pass (tests, pictures).
    """

    def __init__(
        self, settings: Settings, language: Language | None = None, reporter: CrashReporter | None = None
    ) -> None:
        super().__init__()
        self.settings = settings
        self.languages = LanguageManager(parent=self)
        self.languages.set_choice(language or settings.language)
        manager = theme_manager()
        manager.set_scale(settings.scale)
        manager.set_choice(settings.theme)
        manager.apply()
        self.focus_ring = FocusRing()
        self.focus_ring.attach(cast(QApplication, QApplication.instance()))
        self.window = MainWindow(settings, self.languages)
        self._dialog: CrashDialog | None = None
        if reporter is not None:
            reporter.reported.connect(self._on_error_reported)

    def _on_error_reported(self, told: str, details: str) -> None:
        if self._dialog is not None:
            return  # one at a time; the log has the rest
        self._dialog = CrashDialog(told, details, self.settings.path, self.window)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None


def run_gui(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed.

    Args:
        arguments: with ``tab``, ``language`` and ``projector`` (None or False where not given).

    Returns:
        The exit status.
    """
    reporter = CrashReporter(state_directory())
    reporter.install()
    # Python's own handler would wait for the next event; nothing is lost that was not lost anyway
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application(sys.argv[:1])
    session = Session(Settings(), arguments.language, reporter)
    window = session.window
    window.open_tab(arguments.tab or "")
    first_paint = FirstPaint(window)
    report_path = os.environ.get(STARTUP_REPORT_VARIABLE)
    if report_path:
        first_paint.painted.connect(StartupReport(Path(report_path), window).write)
    first_paint.painted.connect(window.on_window_painted)
    window.show()
    if arguments.projector:
        window.projector.enter()
    status = application.exec()
    reporter.uninstall()
    leave_threads_behind(status)
    return status


def leave_threads_behind(status: int) -> None:
    """End the process at once if a thread outlived its bounded wait.

    That is the one that imports TensorFlow: an import cannot be broken off, and Python's own way out would
    wait for it or, with the thread inside C++ code, crash. Everything worth keeping is on disk by now.
    """
    if threading.active_count() > 1:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a windowed program on Windows has neither
                stream.flush()
        os._exit(status)
