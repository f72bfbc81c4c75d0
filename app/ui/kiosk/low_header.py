"""What stands in the upper part of the screen while everything that is pressed stands low."""

from datetime import datetime

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.formats import as_heading
from app.ui.widgets.brand import Brand
from app.ui.widgets.label import Label
from app.ui.widgets.painting import END, paint_ground, solid

_BRAND = 11.0
"""Height of the mark, in units."""
_SECONDS = 60


class LowHeader(QWidget):
    """Whose kiosk this is, and what time it is; nothing on it can be pressed."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it for the lower format."""
        super().__init__(parent)
        theme, brand = context.theme, context.brand
        self._context = context
        self._ground = "canvas"
        self._brand = Brand(theme, brand.name, brand.logo, _BRAND, self)
        self._time = Label(theme, "title", parent=self)
        self._date = Label(theme, "support", "ink2", parent=self)
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addStretch(1)
        for label in (self._time, self._date):
            label.setAlignment(END)
            label.setWordWrap(False)
            clock.addWidget(label)
        clock.addStretch(1)
        row = QHBoxLayout(self)
        margin = theme.space("margin")
        row.setContentsMargins(margin, 0, margin, 0)
        row.addWidget(self._brand)
        row.addStretch(1)
        row.addLayout(clock)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self.retranslate()

    def stand_on(self, ground: str) -> None:
        """Take the colour of the screen below, by name."""
        self._ground = ground
        self.update()

    def retranslate(self) -> None:
        """Write every text anew."""
        context = self._context
        self._brand.set_tagline(context.venue.tagline.in_language(context.language.code))
        self._show_time()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock go."""
        super().showEvent(event)
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas."""
        paint_ground(QPainter(self), self.rect(), solid(self._context.theme.color(self._ground)))

    def _show_time(self) -> datetime:
        formats, now = self._context.language.formats, self._context.clock()
        self._time.setText(formats.time(now))
        self._date.setText(as_heading(formats.day_long(now)))
        return now

    def _tick(self) -> None:
        self._minute.start((_SECONDS - self._show_time().second) * 1000)
