"""The picture of the attract screen: a room, an arch, and a view. Drawn, and kept until the size changes."""

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import paint_ground, solid

_CANVAS = (950.0, 1190.0)
"""What the drawing is measured in; it is scaled to cover the widget."""
_CORNER = 4.5
"""Of the picture, in units."""
_FLOOR = 975.0
_ABOVE = 172.0
"""The highest that is seen on a picture that is wider than high."""
_PALE = 0.17
"""Share of white in the lighter parts of the accent."""
_BEHIND = 0.45
"""Strength of the lamp's light at its source."""


class Scene(QWidget):
    """Shows the picture. It says nothing, so it has no name for those who cannot see it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, floor: float = 0.0) -> None:
        """Draw with the colours of `theme`.

        Args:
            theme: Colours and sizes.
            parent: Qt's.
            floor: Where the floor begins, in heights, on a picture that is wider than high; 0: the picture
                covers the widget.
        """
        super().__init__(parent)
        self._theme = theme
        self._floor = floor
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, drawn anew if the size has changed."""
        pixels = self.size() * self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != pixels:
            self._picture = self.drawn()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def drawn(self) -> QPixmap:
        """Return the picture as large as the widget."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)
        painter.end()
        return picture

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._picture = None
            self.update()

    def _draw(self, painter: QPainter) -> None:
        width, height = _CANVAS
        scale = max(self.width() / width, self.height() / height)
        top = self.height() - height * scale
        if self._floor:
            scale = self.height() * self._floor / (_FLOOR - _ABOVE)
            top = self.height() * self._floor - _FLOOR * scale
        painter.save()
        painter.translate((self.width() - width * scale) / 2, top)
        painter.scale(scale, scale)
        self._room(painter)
        self._arch(painter)
        self._lamp(painter)
        self._chair(painter)
        self._plant(painter)
        painter.restore()
        self._round_off(painter)

    def _round_off(self, painter: QPainter) -> None:
        """Cover the corners with the canvas, on which the picture stands; so it needs no transparency."""
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        frame = _rounded(QRectF(self.rect()), self._theme.px(_CORNER))
        painter.fillPath(corners.subtracted(frame), solid(self._theme.color("canvas")))

    def _room(self, painter: QPainter) -> None:
        side = _CANVAS[0]
        outside = side * 2
        wall = _gradient(QPointF(0, 0), QPointF(side, _FLOOR), self._color("wall"), self._color("wall-low"))
        paint_ground(painter, QRectF(-outside, -outside, side + 2 * outside, _FLOOR + outside), wall)
        paint_ground(painter, QRectF(-outside, _FLOOR - 14, side + 2 * outside, 14), self._solid("frame"))
        floor = _gradient(
            QPointF(0, _FLOOR), QPointF(0, 1190), self._color("floor"), self._color("floor-low")
        )
        paint_ground(painter, QRectF(-outside, _FLOOR, side + 2 * outside, outside), floor)
        light = _gradient(
            QPointF(0, _FLOOR), QPointF(0, 1190), self._color("light"), self._color("light-low")
        )
        on_floor = _polygon((302, _FLOOR), (699, _FLOOR), (833, 1190), (221, 1190))
        painter.fillPath(on_floor, light)

    def _arch(self, painter: QPainter) -> None:
        painter.fillPath(_arch_path(246, 235, 508), self._solid("frame"))
        reveal = _gradient(
            QPointF(274, 0), QPointF(726, 0), self._color("reveal"), self._color("reveal-light")
        )
        painter.fillPath(_arch_path(274, 263, 452), reveal)
        painter.save()
        painter.setClipPath(_arch_path(302, 290, 397))
        self._view(painter)
        painter.restore()

    def _view(self, painter: QPainter) -> None:
        sky = QLinearGradient(QPointF(0, 290), QPointF(0, 790))
        for stop, name in ((0.0, "sky"), (0.5, "sky-mid"), (0.92, "sky-low")):
            sky.setColorAt(stop, self._color(name))
        paint_ground(painter, QRectF(302, 290, 397, 690), QBrush(sky))
        painter.fillPath(_ellipse(QPointF(576, 653), 69, 69), self._solid("sun"))
        self._hill(
            painter, "hill-far", (302, 792), (373, 735, 432, 728, 500, 765), (570, 803, 620, 800, 699, 747)
        )
        self._hill(
            painter, "hill-mid", (302, 859), (380, 829, 430, 831, 500, 857), (570, 882, 620, 881, 699, 854)
        )
        self._tree(painter, "tree-far", QRectF(632, 766, 53, 101), QRectF(655, 866, 8, 64))
        self._hill(
            painter, "hill-near", (302, 919), (395, 901, 440, 903, 510, 915), (590, 930, 630, 930, 699, 920)
        )
        self._path(painter)
        self._tree(painter, "tree", QRectF(338, 710, 74, 139), QRectF(370, 848, 10, 89))

    def _hill(
        self,
        painter: QPainter,
        name: str,
        start: tuple[float, float],
        first: tuple[float, ...],
        second: tuple[float, ...],
    ) -> None:
        hill = QPainterPath(QPointF(*start))
        hill.cubicTo(*first)
        hill.cubicTo(*second)
        hill.lineTo(699, _FLOOR)
        hill.lineTo(302, _FLOOR)
        painter.fillPath(hill, self._solid(name))

    def _path(self, painter: QPainter) -> None:
        path = QPainterPath(QPointF(504, 916))
        path.cubicTo(500, 934, 545, 936, 473, _FLOOR)
        path.lineTo(526, _FLOOR)
        path.cubicTo(535, 955, 552, 944, 532, 926)
        path.cubicTo(524, 919, 514, 914, 504, 916)
        painter.fillPath(path, self._solid("path"))

    def _tree(self, painter: QPainter, name: str, crown: QRectF, trunk: QRectF) -> None:
        painter.fillPath(_rounded(trunk, trunk.width() / 2), self._solid("trunk"))
        painter.fillPath(_ellipse(crown.center(), crown.width() / 2, crown.height() / 2), self._solid(name))

    def _lamp(self, painter: QPainter) -> None:
        beam = QColor.fromRgba(self._color("beam").rgba())
        beam.setAlphaF(_BEHIND * 2)
        gone = QColor.fromRgba(beam.rgba())
        gone.setAlphaF(0)
        light = _gradient(QPointF(0, 325), QPointF(0, 760), beam, gone)
        beam_path = _polygon((767, 325), (892, 325), (975, 780), (684, 780))
        painter.fillPath(beam_path.subtracted(_arch_path(246, 235, 508)), light)
        wood = self._solid("wood")
        painter.fillPath(_rounded(QRectF(827, -600, 6, 850), 0), wood)
        painter.fillPath(_rounded(QRectF(814, 246, 33, 17), 8), wood)
        shade = QPainterPath(QPointF(766, 325))
        shade.arcTo(QRectF(766, 261, 128, 128), 180, -180)
        shade.closeSubpath()
        painter.fillPath(shade, solid(self._theme.color("accent")))

    def _chair(self, painter: QPainter) -> None:
        painter.fillPath(_ellipse(QPointF(129, 1010), 120, 10), self._solid("shadow"))
        for x in (56.0, 199.0):
            painter.fillPath(_rounded(QRectF(x - 5.5, 894.5, 11, 114), 5.5), self._solid("wood"))
        accent = self._theme.color("accent")
        painter.fillPath(_rounded(QRectF(27, 750, 198, 150), 26), solid(_paler(accent, _PALE)))
        painter.fillPath(_rounded(QRectF(23, 858, 207, 51), 22), solid(accent))

    def _plant(self, painter: QPainter) -> None:
        painter.fillPath(_ellipse(QPointF(851, 1084), 92, 12), self._solid("shadow"))
        leaves = (
            ("leaf-start", (754, 775), (757, 850, 785, 905, 826, 926), (844, 926), (838, 860, 805, 795)),
            ("leaf", (860, 687), (832, 760, 830, 860, 846, 926), (862, 926), (888, 850, 886, 760)),
            ("leaf-end", (931, 747), (936, 830, 912, 900, 872, 926), (852, 926), (864, 850, 890, 795)),
        )
        for name, tip, down, foot, up in leaves:
            leaf = QPainterPath(QPointF(*tip))
            leaf.cubicTo(*down)
            leaf.lineTo(*foot)
            leaf.cubicTo(*up, *tip)
            painter.fillPath(leaf, self._solid(name))
        pot = QPainterPath(QPointF(797, 940))
        pot.lineTo(905, 940)
        pot.lineTo(893, 1066)
        pot.quadTo(891, 1083, 876, 1083)
        pot.lineTo(826, 1083)
        pot.quadTo(811, 1083, 809, 1066)
        pot.closeSubpath()
        painter.fillPath(pot, self._solid("pot"))
        painter.fillPath(_rounded(QRectF(790, 922, 121, 24), 10), self._solid("pot-rim"))

    def _solid(self, name: str) -> QBrush:
        return solid(self._color(name))

    def _color(self, name: str) -> QColor:
        return self._theme.color(f"scene.{name}")


def _gradient(start: QPointF, end: QPointF, first: QColor, last: QColor) -> QBrush:
    gradient = QLinearGradient(start, end)
    gradient.setColorAt(0, first)
    gradient.setColorAt(1, last)
    return QBrush(gradient)


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    return path


def _ellipse(centre: QPointF, across: float, down: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, across, down)
    return path


def _rounded(rect: QRectF, corner: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    return path


def _arch_path(left: float, top: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, _FLOOR))
    path.lineTo(left, top + width / 2)
    path.arcTo(QRectF(left, top, width, width), 180, -180)
    path.lineTo(left + width, _FLOOR)
    path.closeSubpath()
    return path


def _paler(color: QColor, share: float) -> QColor:
    parts = (color.redF(), color.greenF(), color.blueF())
    return QColor.fromRgbF(*(part + (1 - part) * share for part in parts))
