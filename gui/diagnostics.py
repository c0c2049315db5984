"""What one needs to know of a machine to understand a report from it. Nothing is sent anywhere."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = (
    "PySide6-Essentials",
    "numpy",
    "scipy",
    "pillow",
    "pyqtgraph",
    "keras",
    "tensorflow",
    "tensorflow-cpu",
)


def application_version() -> str:
    """Version of this application, from ``pyproject.toml``."""
    import tomllib  # here and below: the window does not wait for what only a report needs

    try:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    except OSError:
        return "?"
    return str(project["project"]["version"])


def diagnostic_information(settings_path: Path) -> str:
    """Versions, paths, fonts, screens, data, as plain English text.

    Fonts and screens are listed when a QGuiApplication runs.

    Args:
        settings_path: the settings file in use.
    """
    from gui.settings import state_directory

    lines = [
        f"CNN Classroom {application_version()}",
        f"Python {platform.python_version()} ({sys.executable})",
        f"System {platform.platform()}",
        f"Qt {qVersion()} ({QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)})",
        *(f"{name} {_version_of(name)}" for name in PACKAGES),
        f"Locale {QLocale.system().name()}",
        f"Application {ROOT}",
        f"Settings {settings_path} ({'exists' if settings_path.exists() else 'not written yet'})",
        f"Logs {state_directory()}",
    ]
    if QGuiApplication.instance() is not None:
        lines += _fonts_and_screens()
    lines += _data()
    return "\n".join(lines)


def _version_of(name: str) -> str:
    from importlib import metadata

    # read from the package's metadata: importing TensorFlow would take seconds
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _fonts_and_screens() -> list[str]:
    from gui.theme.fonts import code_font, load_fonts, ui_font

    wanted = load_fonts()
    lines = [f"Platform {QGuiApplication.platformName()}"]
    for purpose, family, font in zip(("Text", "Code"), wanted, (ui_font(15), code_font(14)), strict=True):
        lines.append(f"{purpose} font {family}, used {QFontInfo(font).family()}")
    for screen in QGuiApplication.screens():
        size = screen.size()
        lines.append(
            f"Screen {screen.name() or '(no name)'} {size.width()}×{size.height()} "
            f"at {screen.devicePixelRatio():g}, {screen.refreshRate():g} Hz"
        )
    return lines


def _data() -> list[str]:
    directory = ROOT / "resources" / "datasets"
    files = sorted(path for path in directory.glob("*/*") if path.suffix == ".gz")
    if not files:
        return [f"Datasets none in {directory}"]
    return [
        f"Dataset {path.relative_to(directory).as_posix()} {path.stat().st_size:,} bytes" for path in files
    ]
