"""Says at every moment of the demo that it is one."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START, give_ink, paint_ground, solid

HEIGHT = 4
"""In units."""


class DemoBanner(QWidget):
    """A strip above the screens."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say that everything is invented."""
        super().__init__(parent)
        self._theme = theme
        self._in_memory = False
        self._pin = ""
        self.setFixedHeight(theme.px(HEIGHT))
        self._words = Label(theme, "caption", "calm.ink", parent=self)
        give_ink(self._words, theme.color("calm.ink"))
        self._words.setAlignment(START)
        self._words.set_spread(min(1.0, self.height() / theme.line_px("caption")))
        row = QHBoxLayout(self)
        margin = theme.space("margin")
        row.setContentsMargins(margin, 0, margin, 0)
        row.setSpacing(theme.px(1))
        row.addWidget(Icon(theme, "info", "caption", "calm.ink", self))
        row.addWidget(self._words, 1)
        self.retranslate()

    def say_in_memory(self) -> None:
        """Say that no keyring takes the appointments' secrets."""
        self._in_memory = True
        self.retranslate()

    def say_pin(self, digits: str) -> None:
        """Name the PIN that opens the staff panel in this run."""
        self._pin = digits
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words."""
        text = self.tr("Demo with an invented practice.")
        if self._in_memory:
            text += " " + self.tr("No keyring: secrets stay in memory.")
        if self._pin:
            text += " " + self.tr("Staff PIN of this run: {pin}").format(pin=self._pin)
        self._words.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip."""
        paint_ground(QPainter(self), self.rect(), solid(self._theme.color("calm.tint")))
