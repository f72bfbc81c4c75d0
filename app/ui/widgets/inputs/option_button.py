"""One answer of a few: pressed, it is the one."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for, seen_from_start
from app.ui.widgets.pressable import Pressable

_ICON = 1.1


class OptionButton(Pressable):
    """A box with an answer in it; a chosen one is filled and ticked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.set_ring_radius(theme.radius("field"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, name: str) -> None:
        """Show the answer; `name` says the question with it."""
        self.setText(text)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the answer on one line, with room for the tick."""
        text = QFontMetrics(self.theme.font("support", SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(text + 2 * self.theme.px(2) + self._tick_room, self.theme.touch("field"))

    def height_for(self, width: int) -> int:
        """Return the height at any width."""
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and answer."""
        painter, theme = painter_for(self), self.theme
        chosen = self.isChecked()
        look = theme.look("slot-chosen" if chosen else self.state_look("secondary"))
        whole = QRectF(self.rect())
        paint_box(painter, theme, look, whole, theme.radius("field"))
        weight = SEMI_BOLD if chosen else MEDIUM
        room = whole.width() - 2 * theme.px(1.5) - (self._tick_room if chosen else 0)
        text = min(float(QFontMetrics(theme.font("support", weight)).horizontalAdvance(self.text())), room)
        left = (whole.width() - text - (self._tick_room if chosen else 0)) / 2
        if chosen:
            size = round(theme.text_px("support") * _ICON)
            box = seen_from_start(self, QRectF(left, 0, size, whole.height()))
            paint_icon(painter, "check", theme.color(look.ink), QPointF(box.center()), size, BOLD)
            left += self._tick_room
        area = seen_from_start(self, QRectF(left, 0, ceil(text) + 1, whole.height()))
        paint_text(painter, theme, self.text(), area, "support", look.ink, weight, CENTRE)

    @property
    def _tick_room(self) -> int:
        return round(self.theme.text_px("support") * _ICON) + self.theme.px(1)
