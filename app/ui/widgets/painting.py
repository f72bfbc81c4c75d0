"""How boxes, texts and shadows are painted, for every widget the same.

The first picture is painted with this. The first mention of `Qt`, and of what has it among its overloads
(`setPen`, `setBrush`, `fillRect`, a brush or pen made from a colour), makes PySide build all of Qt's
enumerations, in a quarter of the time a bare window needs. So boxes are filled and stroked as paths, and a
text's colour is the palette's where it can be.
"""

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import Look

CENTRE, START, END = 0x84, 0x81, 0x82
"""Values of `Qt.AlignmentFlag`. Start is left in left-to-right and right in right-to-left, end the other."""
_WRAPPED_AND_UNCUT = 0x1200
"""Value of `Qt.TextFlag`."""

_SHADOW_LAYERS = 24
_DASHES = (4.0, 3.0)
"""Length of a dash and of a gap, in widths of the line."""


def painter_for(widget: QWidget) -> QPainter:
    """Return a painter on `widget` that draws smooth edges, in the widget's direction."""
    painter = QPainter(widget)
    if widget.isRightToLeft() != QGuiApplication.isRightToLeft():
        painter.setLayoutDirection(widget.layoutDirection())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(painter: QPainter, theme: Theme, look: Look, rect: QRectF, radius: float) -> None:
    """Paint the box of a look inside `rect`; a radius beyond half the height makes a pill."""
    width = theme.stroke(look.stroke) if look.edge else 0.0
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    corner = min(radius, rect.height() / 2, rect.width() / 2)
    box = _rounded(inner, corner)
    if look.fill:
        painter.fillPath(box, solid(theme.color(look.fill)))
    if look.edge:
        pen = QPen()
        pen.setColor(theme.color(look.edge))
        pen.setWidthF(width)
        if look.dashed:
            pen.setDashPattern(list(_DASHES))
        painter.strokePath(box, pen)


def solid(color: QColor) -> QBrush:
    """Return a brush of one colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, color)
    return palette.brush(QPalette.ColorRole.Window)


def paint_ground(painter: QPainter, area: QRect | QRectF, filling: QBrush) -> None:
    """Fill a rectangle."""
    path = QPainterPath()
    path.addRect(QRectF(area))
    painter.fillPath(path, filling)


def paint_frame(painter: QPainter, area: QRect, width: int, color: QColor) -> None:
    """Paint a frame of this width along the inside of `area`."""
    path = QPainterPath()
    path.addRect(QRectF(area))
    path.addRect(QRectF(area.adjusted(width, width, -width, -width)))
    painter.fillPath(path, solid(color))


def paint_shadow(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """Paint the soft shadow of something that floats at `rect`."""
    color = QColor.fromRgba(theme.color("shadow").rgba())
    if not color.alpha():
        return
    reach, drop = theme.px(2.5), theme.px(1.5)
    layers = min(2 * reach, _SHADOW_LAYERS)
    color.setAlphaF(color.alphaF() / layers)
    layer_brush = solid(color)
    for layer in range(layers):
        grown = reach - 2 * reach * layer / layers
        area = rect.translated(0, drop).adjusted(-grown, -grown, grown, grown)
        corner = max(0.0, radius + grown)
        painter.fillPath(_rounded(area, corner), layer_brush)


def paint_text(
    painter: QPainter,
    theme: Theme,
    text: str,
    rect: QRectF,
    role: str,
    color: str,
    weight: int | None = None,
    align: int = START,
) -> None:
    """Paint a text of a role; it wraps between words where it must, and is never cut."""
    painter.setFont(theme.font(role, weight))
    set_ink(painter, theme.color(color))
    painter.drawText(rect, align | _WRAPPED_AND_UNCUT, text)


def set_ink(painter: QPainter, color: QColor) -> None:
    """Let the painter write in `color`."""
    if painter.pen().color() != color:
        painter.setPen(color)


def give_ink(widget: QWidget, color: QColor) -> None:
    """Let every painter on `widget` begin with this colour for text."""
    palette = widget.palette()
    palette.setColor(widget.foregroundRole(), color)
    widget.setPalette(palette)


def seen_from_start(widget: QWidget, rect: QRect | QRectF) -> QRectF:
    """Return where `rect`, given for left-to-right, lies in the widget's own direction."""
    if not widget.isRightToLeft():
        return QRectF(QRectF(rect).toAlignedRect())
    direction = QtCore.Qt.LayoutDirection.RightToLeft
    return QRectF(QtWidgets.QStyle.visualRect(direction, widget.rect(), QRectF(rect).toAlignedRect()))


def _rounded(rect: QRectF, corner: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    return path
