"""The arch beside an outcome's title: its state can be read from across the room."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import BOLD, STROKE, paint_icon
from app.ui.theme import Theme
from app.ui.widgets.painting import painter_for

_WIDTH, _HEIGHT, _FOOT, _ICON = 15, 18, 2, 7.5
"""In units: of the arch, of its lower corners, of the icon."""
_SMALLER = 0.6
"""On small formats, of everything."""


class Arch(QWidget):
    """An icon under an arch in a state's solid colour."""

    def __init__(self, theme: Theme, state: str, icon: str, parent: QWidget | None = None) -> None:
        """Take the state (`ok`, `wait`, `host`, `stop`, `calm`) and the icon's name."""
        super().__init__(parent)
        self._theme = theme
        self._state, self._icon = state, icon
        self._times = 1.0 if theme.format.roomy or theme.format.reach else _SMALLER
        self.setFixedSize(theme.px(_WIDTH * self._times), theme.px(_HEIGHT * self._times))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str, icon: str) -> None:
        """Show another state."""
        self._state, self._icon = state, icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint arch and icon."""
        painter, theme = painter_for(self), self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._state}.solid"))
        painter.drawPath(self._path())
        size = theme.px(_ICON * self._times)
        stroke = BOLD if self._icon == "check" else STROKE
        centre = QPointF(self.width() / 2, self.height() * 0.52)
        paint_icon(painter, self._icon, theme.color(f"{self._state}.on"), centre, size, stroke)

    def _path(self) -> QPainterPath:
        width, height = float(self.width()), float(self.height())
        foot = float(self._theme.px(_FOOT * self._times))
        path = QPainterPath(QPointF(0, width / 2))
        path.arcTo(QRectF(0, 0, width, width), 180, -180)
        path.lineTo(width, height - foot)
        path.arcTo(QRectF(width - 2 * foot, height - 2 * foot, 2 * foot, 2 * foot), 0, -90)
        path.lineTo(foot, height)
        path.arcTo(QRectF(0, height - 2 * foot, 2 * foot, 2 * foot), 270, -90)
        path.closeSubpath()
        return path
