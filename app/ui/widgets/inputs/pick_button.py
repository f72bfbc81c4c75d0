"""A box that shows what was picked, and opens a sheet to pick from."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.screen import Screen
from app.ui.theme import REGULAR, Theme
from app.ui.widgets.painting import START, paint_box, paint_text, painter_for, seen_from_start
from app.ui.widgets.pressable import Pressable

_ICON = 1.1
"""In sizes of the text."""
_SIDE, _GAP = 2.5, 1.25


def page_of(widget: QWidget) -> QWidget:
    """Return what a sheet has to cover: the screen that `widget` is on; with it the sheet goes too."""
    page = widget
    while not isinstance(page, Screen) and (above := page.parentWidget()) is not None:
        page = above
    return page


class PickButton(Pressable):
    """Looks like a field; an icon at its end says that it opens."""

    def __init__(self, theme: Theme, icon: str = "chevron-down", parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(theme, parent)
        self._icon = icon
        self._placeholder = ""
        self._wrong = False
        self.set_ring_radius(theme.radius("field"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, placeholder: str, name: str) -> None:
        """Show what was picked, or else the placeholder; `name` says the question with it."""
        self.setText(text)
        self._placeholder = placeholder
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def show_wrong(self, wrong: bool) -> None:
        """Show whether what was picked has to be changed."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of what is shown, with room for the icon."""
        theme = self.theme
        words = QFontMetrics(theme.font("body", REGULAR)).horizontalAdvance(self.text() or self._placeholder)
        return QSize(words + 1 + 2 * theme.px(_SIDE) + theme.px(_GAP) + self._side, theme.touch("field"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, words and icon."""
        painter, theme = painter_for(self), self.theme
        look = theme.look(self.state_look("secondary"))
        if self._wrong:
            look = look.edged("stop.line")._replace(stroke="active")
        whole = QRectF(self.rect())
        paint_box(painter, theme, look, whole, theme.radius("field"))
        left, size = theme.px(_SIDE), self._side
        right = left + size + theme.px(_GAP)
        words = seen_from_start(self, QRectF(left, 0, whole.width() - left - right, whole.height()))
        text, tone = (self.text(), look.ink) if self.text() else (self._placeholder, "ink3")
        paint_text(painter, theme, text, words, "body", tone, REGULAR, START)
        box = seen_from_start(self, QRectF(whole.width() - left - size, 0, size, whole.height()))
        ink = "ink2" if look.ink == "ink" else look.ink
        paint_icon(painter, self._icon, theme.color(ink), QPointF(box.center()), size)

    @property
    def _side(self) -> int:
        return ceil(self.theme.text_px("body") * _ICON)
