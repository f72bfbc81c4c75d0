"""A small dot before words that say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Look
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, painter_for

_SIZE = 1.25
"""In units."""


class Dot(QWidget):
    """Takes no room while it has no colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._theme = theme
        self._color = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_color(self, name: str) -> None:
        """Take a colour of the theme, or none for an empty name."""
        self._color = name
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Return its diameter."""
        return QSize(self._theme.px(_SIZE), self._theme.px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._color:
            paint_box(painter_for(self), self._theme, Look(self._color), QRectF(self.rect()), self.width())


class DotLine(QWidget):
    """A dot and a short text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self._dot = Dot(theme, self)
        self._label = Label(theme, "support", "ink2", parent=self)
        self._label.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.25))
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_text(self, text: str, color: str) -> None:
        """Say `text` after a dot of this colour; an empty text says nothing."""
        self._label.setText(text)
        self._dot.show_color(color if text else "")
