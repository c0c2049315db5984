"""The catalogue's guard: what it lets through and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import translate

SOURCE = """
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

MESSAGES = {"late": QT_TRANSLATE_NOOP("Messages", "Too late by {seconds} s.")}


class Panel(QWidget):
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Training"))
        self.setToolTip(QCoreApplication.translate("Words", "Loss"))
"""
TRANSLATED = {"Training": "학습", "Loss": "손실", "Too late by {seconds} s.": "{seconds}초 늦었습니다."}


def _write_translations(catalogue: Path, words: dict[str, str]) -> None:
    text = catalogue.read_text(encoding="utf-8")
    for source, translation in words.items():
        before = f'<source>{source}</source>\n        <translation type="unfinished"></translation>'
        after = f"<source>{source}</source>\n        <translation>{translation}</translation>"
        assert before in text
        text = text.replace(before, after)
    catalogue.write_text(text, encoding="utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project whose catalogue is complete."""
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui/panel.py").write_text(SOURCE, encoding="utf-8")
    catalogue = tmp_path / "resources/translations/ko.ts"
    catalogue.parent.mkdir(parents=True)
    translate.collect(catalogue, tmp_path)
    _write_translations(catalogue, TRANSLATED)
    translate.compile_catalogue(catalogue, catalogue.with_suffix(".qm"), tmp_path)
    return tmp_path


def test_complete_catalogue_passes(tree: Path) -> None:
    assert translate.check(tree) == []


def test_new_text_is_noticed(tree: Path) -> None:
    with (tree / "gui/panel.py").open("a", encoding="utf-8") as file:
        file.write('        self.setStatusTip(self.tr("Accuracy"))\n')
    assert any("out of date" in complaint for complaint in translate.check(tree))


def test_gone_text_is_noticed(tree: Path) -> None:
    source = tree / "gui/panel.py"
    source.write_text(SOURCE.replace('        self.setWindowTitle(self.tr("Training"))\n', ""), "utf-8")
    assert any("out of date" in complaint for complaint in translate.check(tree))


def test_unfinished_entry_is_noticed(tree: Path) -> None:
    with (tree / "gui/panel.py").open("a", encoding="utf-8") as file:
        file.write('        self.setStatusTip(self.tr("Accuracy"))\n')
    translate.collect(tree / "resources/translations/ko.ts", tree)
    assert "Panel: “Accuracy” has no finished translation." in translate.check(tree)


def test_stale_compiled_file_is_noticed(tree: Path) -> None:
    catalogue = tree / "resources/translations/ko.ts"
    catalogue.write_text(catalogue.read_text("utf-8").replace("손실", "오차"), "utf-8")
    assert translate.check(tree) == ["ko.qm is not what ko.ts compiles to; run `make translations`."]


def test_lost_placeholder_is_noticed(tree: Path) -> None:
    catalogue = tree / "resources/translations/ko.ts"
    catalogue.write_text(catalogue.read_text("utf-8").replace("{seconds}초", "{second}초"), "utf-8")
    assert any("['{seconds}']" in complaint for complaint in translate.check(tree))


def test_context_that_qt_never_looks_up_is_noticed(tree: Path) -> None:
    (tree / "gui/other.py").write_text('def title(panel):\n    panel.tr("Training")\n', encoding="utf-8")
    catalogue = tree / "resources/translations/ko.ts"
    translate.collect(catalogue, tree)
    assert any("never found again" in complaint for complaint in translate.complaints(catalogue))


def test_missing_catalogue_is_named(tmp_path: Path) -> None:
    assert translate.check(tmp_path) == [
        "resources/translations/ko.ts is missing; `make translations` makes it."
    ]
