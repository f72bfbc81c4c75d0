"""What everything that can be pressed has in common."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import Theme

RING_RADIUS = "ringRadius"
"""Dynamic property: the corner, in pixels, that the focus ring follows."""

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class Pressable(QAbstractButton):
    """A button that paints itself. Space and Enter press it; arrow keys are left to what surrounds it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it reachable by touch and by keyboard."""
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_ring_radius(self, pixels: int) -> None:
        """Tell the focus ring the corner to follow."""
        self.setProperty(RING_RADIUS, pixels)

    def state_look(self, kind: str) -> str:
        """Return the name of the look for the moment: `kind`, or the one of a pressed `kind`."""
        return f"{kind}-pressed" if self.isDown() else kind

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: what can be pressed is not squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
