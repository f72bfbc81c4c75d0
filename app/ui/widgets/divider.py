"""A hairline between things that belong together."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import painter_for


class Divider(QWidget):
    """A line from start to end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it as thin as the theme says."""
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(theme.stroke("hair")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter_for(self).fillRect(self.rect(), self._theme.color("hair"))
