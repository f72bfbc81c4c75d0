"""A passing remark at the bottom: a fact, never an error, never the only place that says it."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START, paint_box, paint_shadow, painter_for

_SHOWN = timedelta(seconds=4)
_HALO = 4.0
"""Room for the shadow around it, in units."""


class Toast(QWidget):
    """Floats over the widget it is given, above its action bar, and goes by itself."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """Wait, hidden, over `over`."""
        super().__init__(over)
        self._theme = theme
        self._disc = Disc(theme, "info", "calm", 6, self)
        self._label = Label(theme, "support", "ink", MEDIUM, parent=self)
        self._label.setWordWrap(False)
        self._label.setAlignment(START)
        row = QHBoxLayout(self)
        halo = theme.px(_HALO)
        row.setContentsMargins(
            halo + theme.px(2), halo + theme.px(1.5), halo + theme.px(3), halo + theme.px(1.5)
        )
        row.setSpacing(theme.px(1.5))
        row.addWidget(self._disc)
        row.addWidget(self._label)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setInterval(_SHOWN // timedelta(milliseconds=1))
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str, icon: str = "info") -> None:
        """Show `text` for four seconds, and tell it to those who cannot see it."""
        self._disc.show_icon(icon)
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in its place."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shadow and box."""
        theme, painter = self._theme, painter_for(self)
        halo = theme.px(_HALO)
        rect = QRectF(self.rect()).adjusted(halo, halo, -halo, -halo)
        radius = theme.radius("card")
        paint_shadow(painter, theme, rect, radius)
        paint_box(painter, theme, theme.look("raised"), rect, radius)

    def _place(self) -> None:
        parent, halo = self.parentWidget(), self._theme.px(_HALO)
        if parent is None:
            return
        size = self.sizeHint()
        bottom = parent.height() - self._theme.bar("action") - self._theme.px(1) + halo
        left = (parent.width() - size.width()) // 2
        self.setGeometry(QRect(left, bottom - size.height(), size.width(), size.height()))
