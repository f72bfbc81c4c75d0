"""One time that can be had."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for
from app.ui.widgets.pressable import Pressable

_TICK = 0.85
"""Size of the tick, in sizes of the time."""
_TWO_LINES = 0.16
"""How far the time stands above the middle where seats stand below it, in heights of the button."""


@dataclass(frozen=True, slots=True)
class SlotFace:
    """What a time shows: the time, the seats that are left or nothing, and what became of it."""

    time: str
    seats: str = ""
    chosen: bool = False
    taken: bool = False
    name: str = ""


class SlotButton(Pressable):
    """A time. A taken one stays where it was, struck out, and cannot be pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty button."""
        super().__init__(theme, parent)
        self.set_ring_radius(theme.radius("slot"))
        self._face = SlotFace("")

    def show_face(self, face: SlotFace) -> None:
        """Show another time, or the same one anew."""
        self._face = face
        self.setObjectName(f"slot-{face.time}")
        self.setAccessibleName(face.name)
        self.setEnabled(not face.taken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a time."""
        return QSize(self.theme.touch("slot"), self.theme.touch("slot"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick, time and seats."""
        painter, face, theme = painter_for(self), self._face, self.theme
        look = theme.look(self._look_name())
        rect = QRectF(self.rect())
        paint_box(painter, theme, look, rect, theme.radius("slot"))
        text = rect.translated(0, -rect.height() * _TWO_LINES) if face.seats else rect
        if face.chosen:
            text = self._paint_tick(painter, text, look.ink)
        paint_text(painter, theme, face.time, text, "lead", look.ink, align=CENTRE)
        if face.taken:
            self._strike(painter, text, look.ink)
        if face.seats:
            below = rect.translated(0, rect.height() * (_TWO_LINES + 0.06))
            paint_text(painter, theme, face.seats, below, "caption", look.ink, MEDIUM, CENTRE)

    def _look_name(self) -> str:
        if self._face.taken:
            return "slot-taken"
        if self._face.chosen:
            return "slot-chosen"
        return "slot-pressed" if self.isDown() else "slot"

    def _paint_tick(self, painter: QPainter, rect: QRectF, ink: str) -> QRectF:
        """Paint the tick before the time, and return where the time goes."""
        theme = self.theme
        size = round(theme.text_px("lead") * _TICK)
        width, room = self._time_width(), size + theme.px(1)
        left = rect.center().x() - (width + room) / 2
        backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        centre = left + width + room - size / 2 if backwards else left + size / 2
        paint_icon(painter, "check", theme.color(ink), QPointF(centre, rect.center().y()), size, BOLD)
        return rect.translated(-room / 2 if backwards else room / 2, 0)

    def _strike(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        reach = self._time_width() / 2 + self.theme.px(0.25)
        painter.setPen(QPen(self.theme.color(ink), self.theme.stroke("line")))
        painter.drawLine(rect.center() - QPointF(reach, 0), rect.center() + QPointF(reach, 0))

    def _time_width(self) -> float:
        return QFontMetricsF(self.theme.font("lead")).horizontalAdvance(self._face.time)
