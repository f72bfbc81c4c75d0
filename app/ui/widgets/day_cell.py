"""One day of a month, as a button."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import REGULAR, SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for
from app.ui.widgets.pressable import Pressable

_DOT = 1.0
"""Diameter of a dot, in units."""
_DOT_STEP = 1.35
_CLOSE = 2.7
"""Height below which number and dots have little room, in sizes of the number."""
_NUMBER_ABOVE, _DOTS_BELOW, _DOTS_BELOW_CLOSE = 0.07, 0.19, 0.27
"""How far number and dots stand from the middle, in heights of the cell."""
_FULL_ABOVE, _WORD_BELOW = 0.2, 0.2
"""The same for the number and the word of a full day."""


class DayKind(StrEnum):
    """What is known of a day."""

    FREE = "free"
    FULL = "full"
    BARE = "bare"
    """Past, closed, or not known yet."""
    LOADING = "loading"
    OUTSIDE = "outside"
    """Of another month: not shown."""


@dataclass(frozen=True, slots=True)
class DayFace:
    """What a cell shows.

    Attributes:
        dots: How much is free, from 1 to 3; 0 shows none.
        word: Stands below the number of a full day.
        name: Accessible name; empty for what cannot be reached.
    """

    day: date
    kind: DayKind
    number: str = ""
    dots: int = 0
    word: str = ""
    today: bool = False
    name: str = ""


class DayCell(Pressable):
    """A day. One that is free can be opened; a full one can be reached and says so; others cannot."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty cell."""
        super().__init__(theme, parent)
        self.set_ring_radius(theme.radius("day"))
        self._chosen = False
        self.show_face(DayFace(date.min, DayKind.OUTSIDE))

    @property
    def face(self) -> DayFace:
        """What it shows."""
        return self._face

    def show_face(self, face: DayFace, *, chosen: bool = False) -> None:
        """Show another day, or the same one anew."""
        self._face, self._chosen = face, chosen and face.kind in (DayKind.FREE, DayKind.FULL)
        self.setObjectName(f"day-{face.day.isoformat()}" if face.kind is not DayKind.OUTSIDE else "")
        self.setAccessibleName(face.name)
        reachable = face.kind in (DayKind.FREE, DayKind.FULL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.NoFocus)
        self.setEnabled(reachable)
        self.setVisible(face.kind is not DayKind.OUTSIDE)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self.theme.touch("day"), self.theme.touch("day"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, number, and what is free."""
        painter, face, theme = painter_for(self), self._face, self.theme
        look = theme.look(self._look_name())
        rect, radius = QRectF(self.rect()), theme.radius("day")
        if face.kind is not DayKind.BARE:
            paint_box(painter, theme, look, rect, radius)
        if face.today:
            self._paint_ring(painter, rect, radius)
        self._paint_number(painter, rect, look.ink)
        if face.kind is DayKind.FREE:
            self._paint_dots(painter, "on-accent" if self._chosen else "accent")
        elif face.kind is DayKind.FULL:
            below = rect.translated(0, rect.height() * _WORD_BELOW)
            paint_text(painter, theme, face.word, below, "caption", look.ink, REGULAR, CENTRE)

    def _look_name(self) -> str:
        kind = self._face.kind
        if self._chosen and kind is DayKind.FREE:
            return "day-chosen"
        if kind is DayKind.FREE:
            return "day-pressed" if self.isDown() else "day-free"
        return {DayKind.FULL: "day-full", DayKind.LOADING: "skeleton"}.get(kind, "day-bare")

    def _paint_ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        width = self.theme.stroke("line")
        painter.setPen(QPen(self.theme.color("ink"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, radius, radius)

    def _paint_number(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        face, theme = self._face, self.theme
        weight = SEMI_BOLD if face.kind is DayKind.FREE else REGULAR
        raised = {DayKind.FREE: _NUMBER_ABOVE, DayKind.FULL: _FULL_ABOVE}.get(face.kind, 0)
        above = rect.translated(0, -rect.height() * raised)
        paint_text(painter, theme, face.number, above, "body", ink, weight, CENTRE)
        if face.kind is DayKind.FULL:
            width = QFontMetricsF(theme.font("body", weight)).horizontalAdvance(face.number)
            middle, reach = above.center(), width / 2 + theme.px(0.25)
            painter.setPen(QPen(theme.color(ink), theme.stroke("line")))
            painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))

    def _paint_dots(self, painter: QPainter, color: str) -> None:
        theme, dots = self.theme, self._face.dots
        step, size = theme.px(_DOT_STEP), theme.px(_DOT)
        close = self.height() < theme.text_px("body") * _CLOSE
        below = _DOTS_BELOW_CLOSE if close else _DOTS_BELOW
        middle = QRectF(self.rect()).center() + QPointF(0, self.height() * below)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(color))
        for number in range(dots):
            offset = (number - (dots - 1) / 2) * step
            painter.drawEllipse(middle + QPointF(offset, 0), size / 2, size / 2)
