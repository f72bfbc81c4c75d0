"""A line to write in, without a question of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme import Theme
from app.ui.widgets.pressable import RING_RADIUS


class Line(QLineEdit):
    """As high as a finger. No menu opens on it, and nothing is dragged into it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._wrong = False
        self.setFixedHeight(theme.touch("field"))
        self.setFont(theme.font("body"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setProperty(RING_RADIUS, theme.radius("field"))

    def show_wrong(self, wrong: bool) -> None:
        """Show whether what is written has to be changed."""
        self._wrong = wrong
        self._show_state(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that this is where letters go."""
        super().focusInEvent(event)
        self._show_state(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that letters go elsewhere."""
        super().focusOutEvent(event)
        self._show_state(False)

    def _show_state(self, active: bool) -> None:
        state = "error" if self._wrong else "active" if active else "plain"
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
