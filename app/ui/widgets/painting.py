"""How boxes, texts and shadows are painted, for every widget the same."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Look

CENTRE = Qt.AlignmentFlag.AlignCenter
START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""Left in left-to-right, right in right-to-left."""
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_SHADOW_LAYERS = 24
_DASHES = (4.0, 3.0)
"""Length of a dash and of a gap, in widths of the line."""


def painter_for(widget: QWidget) -> QPainter:
    """Return a painter on `widget` that draws smooth edges, in the widget's direction."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(painter: QPainter, theme: Theme, look: Look, rect: QRectF, radius: float) -> None:
    """Paint the box of a look inside `rect`; a radius beyond half the height makes a pill."""
    width = theme.stroke(look.stroke) if look.edge else 0.0
    pen = QPen(Qt.PenStyle.NoPen)
    if look.edge:
        pen = QPen(theme.color(look.edge), width)
        if look.dashed:
            pen.setDashPattern(list(_DASHES))
    painter.setPen(pen)
    painter.setBrush(theme.color(look.fill) if look.fill else Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    corner = min(radius, rect.height() / 2, rect.width() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def paint_shadow(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """Paint the soft shadow of something that floats at `rect`."""
    color = QColor(theme.color("shadow"))
    if not color.alpha():
        return
    reach, drop = theme.px(2.5), theme.px(1.5)
    color.setAlphaF(color.alphaF() / _SHADOW_LAYERS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for layer in range(_SHADOW_LAYERS):
        grown = reach - 2 * reach * layer / _SHADOW_LAYERS
        area = rect.translated(0, drop).adjusted(-grown, -grown, grown, grown)
        corner = max(0.0, radius + grown)
        painter.drawRoundedRect(area, corner, corner)


def paint_text(
    painter: QPainter,
    theme: Theme,
    text: str,
    rect: QRectF,
    role: str,
    color: str,
    weight: int | None = None,
    align: Qt.AlignmentFlag = START,
) -> None:
    """Paint a text of a role; it wraps between words where it must, and is never cut."""
    painter.setFont(theme.font(role, weight))
    painter.setPen(theme.color(color))
    painter.drawText(rect, int(align) | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, text)


def seen_from_start(widget: QWidget, rect: QRect | QRectF) -> QRectF:
    """Return where `rect`, given for left-to-right, lies in the widget's own direction."""
    visual = QStyle.visualRect(widget.layoutDirection(), widget.rect(), QRectF(rect).toAlignedRect())
    return QRectF(visual)
