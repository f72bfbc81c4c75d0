"""A leaf of a calendar, for the day that was booked."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_text, painter_for

_WIDTH, _WIDTH_MEDIUM, _STRIP, _CORNER = 32, 28, 8, 1.5
"""In units."""
_NUMBER = 1.7
"""Of the day, in sizes of the largest role."""


class DateLeaf(QWidget):
    """Weekday on a strip, the day large, the month below."""

    def __init__(self, theme: Theme, state: str = "ok", parent: QWidget | None = None) -> None:
        """Take the state whose solid colour the strip has."""
        super().__init__(parent)
        self._theme, self._state = theme, state
        self._words = ("", "", "")
        self.setFixedWidth(theme.px(_WIDTH if theme.format.roomy else _WIDTH_MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_day(self, weekday: str, number: str, month: str) -> None:
        """Show a day, each part as a person reads it."""
        self._words = (weekday, number, month)
        self.setAccessibleName(f"{weekday} {number} {month}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the leaf."""
        painter, theme = painter_for(self), self._theme
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner = float(theme.px(_CORNER))
        leaf = QPainterPath()
        leaf.addRoundedRect(rect, corner, corner)
        strip = QRectF(rect)
        strip.setHeight(theme.px(_STRIP))
        painter.fillPath(leaf, theme.color("card"))
        painter.setClipPath(leaf)
        painter.fillRect(strip, theme.color(f"{self._state}.solid"))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color(f"{self._state}.hair"), theme.stroke("hair")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(leaf)
        self._write(strip, rect)

    def _write(self, strip: QRectF, rect: QRectF) -> None:
        painter, theme = painter_for(self), self._theme
        weekday, number, month = self._words
        role = "body" if theme.format.roomy else "support"
        paint_text(painter, theme, weekday, strip, "body", f"{self._state}.on", SEMI_BOLD, CENTRE)
        painter.setFont(theme.font("display", times=_NUMBER))
        painter.setPen(theme.color("ink"))
        middle = QRectF(rect.left(), strip.bottom(), rect.width(), rect.height() - strip.height())
        line = theme.line_px(role)
        painter.drawText(middle.adjusted(0, 0, 0, -line * 1.2), CENTRE, number)
        below = QRectF(rect.left(), middle.bottom() - line * 1.9, rect.width(), line)
        paint_text(painter, theme, month, below, role, "ink", SEMI_BOLD, CENTRE)
