"""The window may be closed at any moment."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.gui.end_to_end.real_program import StartProgram

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the window is asked to close through X11"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

NARRATED = Path(__file__).with_name("narrated.py")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("phase", ["loading", "idle", "tracing", "training"])
def test_it_ends_well_and_soon(
    phase: str, start_program: StartProgram, places: dict[str, QPoint], tmp_path: Path
) -> None:
    told = tmp_path / "told.txt"

    def has_come_to(wanted: str) -> bool:
        return wanted in told.read_text().split()

    program = start_program(NARRATED)
    program.wait_for(program.startup_report.exists, "the first paint")
    window = program.window()
    shape = program.geometry(window)
    if phase in ("tracing", "training"):
        program.wait_for(lambda: has_come_to("idle"), "the end of loading")
        program.click(QPoint(shape["X"], shape["Y"]) + places["start"])
    program.wait_for(lambda: has_come_to(phase), phase)
    program.close(window)
    assert told.read_text().splitlines()[-1] == f"closed while {phase}"
