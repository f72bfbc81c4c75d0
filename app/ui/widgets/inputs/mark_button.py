"""One point of a scale, and one star of a rating."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for, solid
from app.ui.widgets.pressable import Pressable

_POINTS = 5
_INNER = 0.46
"""Radius of the inner corners of a star, in sizes of the outer one."""
_STAR = 0.31
"""Radius of a star, in heights of its button."""


class MarkButton(Pressable):
    """A number in a box; the chosen one is filled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it without a number."""
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.set_ring_radius(theme.radius("field"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a target."""
        return QSize(self.theme.touch("floor"), self.theme.touch("row"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and number."""
        painter, theme = painter_for(self), self.theme
        chosen = self.isChecked()
        look = theme.look("slot-chosen" if chosen else self.state_look("secondary"))
        whole = QRectF(self.rect())
        paint_box(painter, theme, look, whole, theme.radius("field"))
        weight = SEMI_BOLD if chosen else MEDIUM
        paint_text(painter, theme, self.text(), whole, "support", look.ink, weight, CENTRE)


class StarButton(MarkButton):
    """A star; `lit` with all before the chosen one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it dark."""
        super().__init__(theme, parent)
        self._lit = False

    def light(self, lit: bool) -> None:
        """Fill the star, or not."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and star."""
        painter, theme = painter_for(self), self.theme
        look = theme.look(self.state_look("secondary"))
        if self._lit:
            look = theme.look("tint").edged("accent")._replace(stroke="line")
        whole = QRectF(self.rect())
        paint_box(painter, theme, look, whole, theme.radius("field"))
        star = _star(whole.center(), whole.height() * _STAR)
        if self._lit:
            painter.fillPath(star, solid(theme.color("accent")))
        pen = QPen(theme.color("accent" if self._lit else "line"))
        pen.setWidthF(theme.stroke("line"))
        painter.strokePath(star, pen)


def _star(centre: QPointF, radius: float) -> QPainterPath:
    corners = QPolygonF()
    for number in range(2 * _POINTS):
        reach = radius if number % 2 == 0 else radius * _INNER
        angle = math.pi * number / _POINTS - math.pi / 2
        corners.append(QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(corners)
    path.closeSubpath()
    return path
