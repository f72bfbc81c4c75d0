"""What everything that can be pressed has in common."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import Theme

RING_RADIUS = "ringRadius"
"""Dynamic property: the corner, in pixels, that the focus ring follows."""

_STRONG_FOCUS = 11
"""Value of `Qt.FocusPolicy`: one stands on the first picture, before which `Qt` is not touched."""


class Pressable(QAbstractButton):
    """A button that paints itself. Space and Enter press it; arrow keys are left to what surrounds it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it reachable by touch and by keyboard."""
        super().__init__(parent)
        self.theme = theme
        self.setProperty("focusPolicy", _STRONG_FOCUS)

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
        key = QtCore.Qt.Key
        if event.key() in (key.Key_Return, key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in (key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
