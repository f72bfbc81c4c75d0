"""The one loud key: on to the next question, or further."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for
from app.ui.widgets.pressable import Pressable

_ICON = 1.6
"""Size of the icon, in sizes of the text below it."""
_SIDE, _GAP = 3.0, 1.25
"""Room beside the text, and between icon and text, in units."""


class ActionKey(Pressable):
    """A button as high as there is room, with its icon above its text.

    It follows its own finger, so that it can be touched while another one still lies on a letter. The focus
    stays where it is.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(theme, parent)
        self._icon = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_ring_radius(theme.radius(self._corner))

    def set_icon(self, icon: str) -> None:
        """Show an icon where there is room for one beside the keyboard."""
        self._icon = "" if self.theme.format.compact else icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width its longest word needs."""
        metrics = QFontMetrics(self.theme.font(self._role, SEMI_BOLD))
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + 2 * self.theme.px(_SIDE), self.theme.touch("primary"))

    def event(self, event: QEvent) -> bool:
        """Follow a finger."""
        if isinstance(event, QTouchEvent) and self.isEnabled():
            inside = bool(event.points()) and self.rect().contains(event.points()[0].position().toPoint())
            if event.type() is QEvent.Type.TouchEnd and self.isDown() and inside:
                self.setDown(False)
                self.click()
            else:
                ended = event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
                self.setDown(inside and not ended)
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon and text."""
        theme, painter = self.theme, painter_for(self)
        look = theme.look(self.state_look("primary") if self.isEnabled() else "action-disabled")
        area = QRectF(self.rect())
        paint_box(painter, theme, look, area, theme.radius(self._corner))
        size = round(theme.text_px(self._role) * _ICON) if self._icon else 0
        gap = theme.px(_GAP) if size else 0
        side = theme.px(_SIDE) / 2
        text = area.adjusted(side, 0, -side, 0)
        if size:
            high = size + gap + theme.line_px(self._role)
            top = area.center().y() - high / 2
            middle = QPointF(area.center().x(), top + size / 2)
            paint_icon(painter, self._icon, theme.color(look.ink), middle, size)
            text.setTop(top + size + gap)
            text.setHeight(theme.line_px(self._role))
        paint_text(painter, theme, self.text(), text, self._role, look.ink, SEMI_BOLD, CENTRE)

    @property
    def _role(self) -> str:
        """The largest in which the text stands on one line."""
        roles = ("body", "support", "caption") if self.theme.format.compact else ("lead", "body", "support")
        room = self.width() - self.theme.px(_SIDE)
        fitting = (role for role in roles if self._advance(role) <= room)
        return next(fitting, roles[-1])

    def _advance(self, role: str) -> float:
        return QFontMetricsF(self.theme.font(role, SEMI_BOLD)).horizontalAdvance(self.text())

    @property
    def _corner(self) -> str:
        return "key" if self.theme.format.compact else "button"
