from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from gui.settings import Settings, config_directory


def test_the_first_start(tmp_path: Path):
    settings = Settings(tmp_path / "none.ini")
    found = (settings.theme, settings.scale, settings.language, settings.last_tab)
    assert found == ("system", 1.0, "system", "")
    assert settings.geometry.isEmpty()


def test_everything_comes_back(tmp_path: Path):
    path = tmp_path / "deep" / "settings.ini"
    before = Settings(path)
    before.theme, before.scale, before.language, before.last_tab = "dark", 1.3, "ko", "training"
    before.geometry = QByteArray(b"\x01\x02")
    assert before.save()
    after = Settings(path)
    assert (after.theme, after.scale, after.language, after.last_tab) == ("dark", 1.3, "ko", "training")
    assert after.geometry == QByteArray(b"\x01\x02")


@pytest.mark.parametrize("broken", ["abc", "0.1", "99", "nan", ""])
def test_broken_values_read_as_defaults(tmp_path: Path, broken: str):
    path = tmp_path / "settings.ini"
    path.write_text(
        f"[look]\ntheme=pink\nscale={broken}\nlanguage=xx\n[window]\ngeometry=7\n", encoding="utf-8"
    )
    settings = Settings(path)
    assert (settings.theme, settings.scale, settings.language) == ("system", 1.0, "system")
    assert settings.geometry.isEmpty()


def test_a_disk_that_refuses_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("not a directory")
    settings = Settings(tmp_path / "file" / "settings.ini")
    settings.scale = 1.2
    assert not settings.save()


def test_the_default_place_is_the_users_configuration(isolated_settings: Path):
    assert config_directory() == isolated_settings / "config" / "cnn-classroom"
    assert Settings().path == config_directory() / "settings.ini"
