"""Curves as files."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager
from gui.widgets.curve_export import FIGURE_PX, PNG_SCALE, curves_csv
from gui.widgets.live_curves import CurvesView
from tests.gui.widgets.test_atomic_file import no_file_longer_than
from tests.gui.widgets.test_live_curves import pixels_like


def gray(image: QImage) -> np.ndarray:
    converted = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(converted.constBits(), dtype=np.uint8).reshape(converted.height(), -1)
    return rows[:, : converted.width()].astype(int)


@pytest.fixture
def view(qtbot: QtBot, look: ThemeManager) -> CurvesView:
    view = CurvesView("loss")
    qtbot.addWidget(view)
    view.resize(300, 160)
    view.set_steps_per_epoch(4)
    view.set_total_epochs(3)
    view.append_steps(0, [2.0, -1.5, np.nan, 0.5, 0.25, 0.125])
    view.append_epoch(4, 0.75, 1.0)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_csv_has_every_step_and_is_for_korean_spreadsheets(view: CurvesView) -> None:
    content = curves_csv(view.model())
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert list(rows[0]) == ["step", "epoch", "loss", "loss_smoothed", "validation_loss"]
    assert [row["step"] for row in rows] == ["0", "1", "2", "3", "4", "5"]
    assert [row["loss"] for row in rows] == ["2", "-1.5", "", "0.5", "0.25", "0.125"]
    assert [row["validation_loss"] for row in rows] == ["", "", "", "0.75", "", ""]
    assert [float(row["epoch"]) for row in rows] == pytest.approx([0.25, 0.5, 0.75, 1, 1.25, 1.5])
    smoothed = [float(row["loss_smoothed"]) for row in rows if row["loss_smoothed"]]
    np.testing.assert_allclose(smoothed, view.model().series.smoothed[[0, 1, 3, 4, 5]], rtol=1e-6)


def test_png_is_of_double_size_and_shows_the_curves(view: CurvesView, tmp_path: Path) -> None:
    path = tmp_path / "손실.png"
    view.export(path)
    image = QImage(str(path))
    assert image.width() > PNG_SCALE * FIGURE_PX.width()
    for token in ("curve_1", "curve_2"):
        assert len(pixels_like(image, token)) > 100


def test_svg_is_made_of_vectors_and_keeps_inside_the_plot(view: CurvesView, tmp_path: Path) -> None:
    path = tmp_path / "loss.svg"
    view.export(path)
    root = ElementTree.parse(path).getroot()
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" in names
    assert names & {"path", "polyline"}
    assert "image" not in names
    words = " ".join("".join(element.itertext()) for element in root.iter() if element.tag.endswith("text"))
    assert "Loss" in words
    assert "Validation" in words


def test_exporting_leaves_the_plot_as_it_was(view: CurvesView, tmp_path: Path) -> None:
    view.refresh()
    before = view.grab().toImage()
    for name in ("a.png", "a.svg", "a.csv"):
        view.export(tmp_path / name)
    view.refresh()
    after = view.grab().toImage()
    # the last digit of a transformation may be another one, which shows in single antialiased pixels
    changed = np.abs(gray(after) - gray(before))
    assert changed.max() <= 16
    assert (changed > 0).sum() <= 20


@pytest.mark.parametrize("name", ["loss.png", "loss.svg", "loss.csv"])
def test_a_full_disk_leaves_the_old_file_and_the_plot(view: CurvesView, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    with no_file_longer_than(64), pytest.raises(OSError, match="too large"):
        view.export(path)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert path.read_bytes() == b"old"
    view.export(path)
    assert path.stat().st_size > 100


def test_other_endings_are_refused(view: CurvesView, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.png, \.svg or \.csv"):
        view.export(tmp_path / "loss.gif")
    assert list(tmp_path.iterdir()) == []
