from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

from gui.theme.fonts import CODE_FILES, FONTS_DIRECTORY, UI_FILES, code_font, ui_font


def darkness(font: QFont) -> int:
    picture = QImage(600, 80, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(5, 60, "합성곱 0123")
    painter.end()
    return sum(255 - value for value in bytes(picture.constBits())[::4])


def test_the_bundled_families_are_the_ones_used(qapp: QApplication):
    assert QFontInfo(ui_font(15)).family() == "Pretendard"
    assert QFontInfo(code_font(14)).family() == "JetBrains Mono"


@pytest.mark.parametrize("name", UI_FILES)
def test_every_weight_has_hangul_digits_and_the_minus(qapp: QApplication, name: str):
    font = QRawFont(str(FONTS_DIRECTORY / name), 15.0)
    for character in "가힣합성곱교실학습ㅠ0123456789−×%…":
        assert font.supportsCharacter(ord(character)), character


@pytest.mark.parametrize("name", CODE_FILES)
def test_code_has_ascii(qapp: QApplication, name: str):
    font = QRawFont(str(FONTS_DIRECTORY / name), 15.0)
    assert all(font.supportsCharacter(code) for code in range(32, 127))


def test_weights_really_differ(qapp: QApplication):
    amounts = [darkness(ui_font(40, weight)) for weight in (500, 600, 700, 800)]
    assert all(later > 1.05 * earlier for earlier, later in pairwise(amounts))


def test_digits_are_tabular(qapp: QApplication):
    for weight in (500, 600, 700, 800):
        metrics = QFontMetricsF(ui_font(40, weight))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    proportional = ui_font(40)
    proportional.unsetFeature(QFont.Tag("tnum"))
    metrics = QFontMetricsF(proportional)
    assert metrics.horizontalAdvance("1") < metrics.horizontalAdvance("0")  # so the feature did it


def test_code_has_no_ligatures(qapp: QApplication):
    metrics = QFontMetricsF(code_font(20))
    assert metrics.horizontalAdvance("!=") == pytest.approx(2 * metrics.horizontalAdvance("!"))
    joined = code_font(60)
    for tag in ("liga", "calt"):
        joined.unsetFeature(QFont.Tag(tag))
    assert pixels(joined) != pixels(code_font(60))  # with the feature on, the two signs melt into one


def pixels(font: QFont) -> bytes:
    picture = QImage(120, 90, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(5, 70, "!=")
    painter.end()
    return bytes(picture.constBits())


def test_each_typeface_has_its_licence():
    for name in ("Pretendard-OFL.txt", "JetBrainsMono-OFL.txt"):
        assert "SIL OPEN FONT LICENSE" in (FONTS_DIRECTORY / name).read_text(encoding="utf-8")
