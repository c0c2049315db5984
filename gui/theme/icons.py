"""Lucide icons, drawn in the colours of the palette at any device pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme.manager import theme

ICONS_DIRECTORY = Path(__file__).resolve().parents[2] / "resources" / "icons"


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (ICONS_DIRECTORY / f"{name}.svg").read_text(encoding="utf-8")


def recoloured(name: str, colour: str) -> bytes:
    """The SVG of an icon with its strokes in ``colour`` (``"#RRGGBB"``).

    Raises:
        FileNotFoundError: there is no such icon in ``resources/icons``.
    """
    return _source(name).replace("currentColor", colour).encode()


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(recoloured(name, colour)))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into ``rect`` of a painted widget."""
    _renderer(name, colour.name()).render(painter, rect)


class _ThemedEngine(QIconEngine):
    """Asks for the theme's colour each time it draws, so an icon follows the theme by itself."""

    def __init__(self, name: str, token: str, on_token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._on_token = on_token

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return theme().colour("disabled_fg")
        if mode == QIcon.Mode.Selected or state == QIcon.State.On:
            return theme().colour(self._on_token)
        return theme().colour(self._token)

    # Qt
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the strokes in the colour of this mode."""
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint_icon(painter, self._name, square, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw at the asked size in device px."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """A copy, as QIcon asks for when it detaches."""
        return _ThemedEngine(self._name, self._token, self._on_token)


def icon_picture(name: str, colour_token: str, side_px: int) -> QPixmap:
    """An icon as a picture for a label, in the colours of the theme as it is now.

    Args:
        name: file name in ``resources/icons`` without ``.svg``.
        colour_token: token of the strokes.
        side_px: width and height in device-independent px.
    """
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    side = round(side_px * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(0, 0, side, side), theme().colour(colour_token))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour_token: str = "ink", on_token: str = "on_ink") -> QIcon:
    """A Lucide icon in the colours of the theme, also after the theme changes.

    Args:
        name: file name in ``resources/icons`` without ``.svg``.
        colour_token: token of the strokes.
        on_token: token of the strokes while the button is checked or the row selected.
    """
    _source(name)  # a wrong name is told here, not at the first paint
    return QIcon(_ThemedEngine(name, colour_token, on_token))
