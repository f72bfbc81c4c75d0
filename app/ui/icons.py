"""Icons by name, in any colour and size.

An icon is a file of `resources/icons`, drawn in `currentColor`. Icons that point somewhere are mirrored where
the interface runs from right to left.
"""

from functools import lru_cache

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from app.resources import resource

DIRECTIONAL = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "corner-down-right",
        "delete",
        "message-square",
        "messages-square",
        "rotate-ccw",
        "volume-2",
    }
)
"""Icons that point along the line of text."""

STROKE = 2.0
"""Of lines, in the icons' own grid of 24; discs take `THIN`, ticks take `BOLD`."""
THIN = 1.9
BOLD = 2.6

_KEPT = 512
"""Pixmaps kept; a screen shows a few dozen."""


@lru_cache(maxsize=_KEPT)
def icon_pixmap(
    name: str,
    color: str,
    size: int,
    ratio: float = 1.0,
    stroke: float = STROKE,
    mirrored: bool = False,
) -> QPixmap:
    """Return an icon as a picture of `size` x `size` pixels.

    Args:
        name: Of a file in `resources/icons`, without ending.
        color: `#RRGGBB`.
        size: In pixels of the layout.
        ratio: Pixels of the device for each of these.
        stroke: Width of the lines, in the icon's grid of 24.
        mirrored: Whether to turn it left to right.
    """
    from PySide6.QtSvg import QSvgRenderer  # only where an icon is seen

    text = resource("icons", f"{name}.svg").read_text("utf-8")
    text = text.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(QColor.fromRgba(0))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    if mirrored:
        picture = picture.transformed(QTransform.fromScale(-1, 1))
    picture.setDevicePixelRatio(ratio)
    return picture


def paint_icon(
    painter: QPainter,
    name: str,
    color: QColor,
    centre: QPointF,
    size: int,
    stroke: float = STROKE,
) -> None:
    """Paint an icon around `centre`, mirrored if it points somewhere and the painter runs right to left."""
    mirrored = name in DIRECTIONAL and painter.layoutDirection() is QtCore.Qt.LayoutDirection.RightToLeft
    ratio = painter.device().devicePixelRatio()
    picture = icon_pixmap(name, color.name(), size, ratio, stroke, mirrored)
    left, top = round(centre.x() - size / 2), round(centre.y() - size / 2)
    painter.drawPixmap(left, top, picture)
