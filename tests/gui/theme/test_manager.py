import re
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QStatusBar,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.theme import Theme, ThemeManager, theme
from gui.theme.fonts import ui_font
from gui.theme.style import style_sheet
from gui.theme.tokens import DARK, LIGHT, PALETTES, PROJECTOR_DARK, PROJECTOR_LIGHT

WIDGETS = (
    QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QCheckBox, QRadioButton, QSlider, QProgressBar,
    QTableView, QListView, QTabBar, QMenu, QStatusBar, QScrollBar, QLabel,
)  # fmt: skip


def test_a_change_is_told_after_all_is_set(qapp: QApplication, look: ThemeManager, qtbot: QtBot):
    seen = []
    look.changed.connect(
        lambda: seen.append((qapp.palette().color(QPalette.ColorRole.Window).name(), theme()))
    )
    look.set_choice("dark")
    assert seen == [(DARK.bg.lower(), Theme(DARK, is_dark=True))]
    assert DARK.surface in qapp.styleSheet()
    assert LIGHT.surface not in qapp.styleSheet()


def test_the_same_choice_is_no_change(look: ThemeManager, qtbot: QtBot):
    with qtbot.assertNotEmitted(look.changed):
        look.set_choice("light")


def test_the_system_is_followed_while_it_is_the_choice(
    look: ThemeManager, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    class Dusk:
        @staticmethod
        def colorScheme() -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return Qt.ColorScheme.Dark

        @staticmethod
        def unsetColorScheme() -> None:  # noqa: N802 - Qt's name
            return None

    look.set_choice("system")
    hints = qapp.styleHints()
    assert not theme().is_dark
    with monkeypatch.context() as dusk:
        dusk.setattr("gui.theme.manager.QGuiApplication", SimpleNamespace(styleHints=Dusk))
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme().is_dark


def test_the_system_is_not_followed_against_the_choice(look: ThemeManager, qapp: QApplication, qtbot: QtBot):
    look.set_choice("dark")
    with qtbot.assertNotEmitted(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().is_dark


def test_projector_mode_takes_its_palette_and_gives_it_back(look: ThemeManager):
    look.set_projector(True)
    assert theme().tokens is PROJECTOR_LIGHT
    look.set_choice("dark")
    assert theme().tokens is PROJECTOR_DARK
    look.set_projector(False)
    assert theme().tokens is DARK


def test_sizes_of_the_projector(look: ThemeManager):
    assert (theme().px(22), theme().line(1)) == (22, 1)
    look.set_projector(True, height_px=1080)
    assert (theme().px(22), theme().font("body").pixelSize()) == (35, 24)
    assert (theme().line(1), theme().line(2.5)) == (2, 4)
    look.set_projector(True, height_px=720)
    assert theme().font("formula").pixelSize() == 29


@pytest.mark.parametrize("height_px", [720, 1080])
def test_no_text_under_18_px_in_projector_mode(look: ThemeManager, height_px: int):
    look.set_scale(0.8)
    look.set_projector(True, height_px)
    assert theme().font("caption").pixelSize() == 18
    sizes = [int(px) for px in re.findall(r"font-size: (\d+)px", style_sheet(theme()))]
    # the status bar is hidden in projector mode
    assert min(size for size in sizes if size != 13) >= 18


@pytest.mark.parametrize(("wanted", "held"), [(0.1, 0.8), (1.25, 1.25), (9.0, 2.0)])
def test_scale_is_held(look: ThemeManager, wanted: float, held: float):
    look.set_scale(wanted)
    assert theme().scale == held
    assert theme().font("body").pixelSize() == round(15 * held)


@pytest.mark.parametrize("tokens", PALETTES.values())
def test_the_style_sheet_fits_every_widget_without_a_warning(
    look: ThemeManager, qtbot: QtBot, qtlog: Any, tokens: object
):
    look.set_choice("dark" if tokens in (DARK, PROJECTOR_DARK) else "light")
    look.set_projector(tokens in (PROJECTOR_LIGHT, PROJECTOR_DARK))
    for kind in WIDGETS:
        widget = kind()
        qtbot.addWidget(widget)
        widget.resize(200, 60)
        widget.grab()
    assert not [record.message for record in qtlog.records if "style" in record.message.lower()]


@pytest.mark.parametrize("kind", [kind for kind in WIDGETS if kind is not QLabel])  # a label has no ground
def test_no_widget_keeps_a_grey_of_fusion(look: ThemeManager, qtbot: QtBot, kind: type[QWidget]):
    look.set_choice("dark")
    widget = kind()
    qtbot.addWidget(widget)
    widget.setProperty("text", "Aa")
    widget.resize(160, 48)
    picture = widget.grab().toImage()
    corner = picture.pixelColor(1, picture.height() // 2)
    known = {getattr(DARK, name).lower() for name in DARK.__slots__ if isinstance(getattr(DARK, name), str)}
    assert corner.name() in known


def test_bold_text_of_the_style_sheet_is_the_real_weight_with_tabular_digits(
    look: ThemeManager, qtbot: QtBot
):
    label = QLabel("1111")
    label.setProperty("role", "result")
    qtbot.addWidget(label)
    label.ensurePolished()
    wanted = QFontMetricsF(ui_font(26, 800))
    assert QFontMetricsF(label.font()).horizontalAdvance("1111") == wanted.horizontalAdvance("0000")


@pytest.mark.parametrize("kind", [QPushButton, QComboBox, QLineEdit])
def test_controls_are_36_px_high_and_grow(look: ThemeManager, qtbot: QtBot, kind: type[QWidget]):
    widget = kind()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == 36
    look.set_projector(True)
    assert widget.sizeHint().height() >= 56
