"""An area in which the arrow keys go from one button to the next."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.pressable import Pressable

_WAYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_SIDEWAYS = 3
"""How much further a step aside counts than one straight on."""


class ArrowArea(QWidget):
    """Moves the focus to the nearest button in the direction of the arrow; at the edge it stays."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow an arrow key; every other key goes on to the page."""
        way = _WAYS.get(Qt.Key(event.key()))
        here = self.focusWidget()
        if way is None or not self.isAncestorOf(here):
            super().keyPressEvent(event)
            return
        target = self._nearest(here, way)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _nearest(self, here: QWidget, way: QPoint) -> Pressable | None:
        start = self._middle(here)
        found: list[tuple[int, int, Pressable]] = []
        for number, button in enumerate(self.findChildren(Pressable)):
            offset = self._middle(button) - start
            ahead = QPoint.dotProduct(offset, way)
            aside = abs(QPoint.dotProduct(offset, QPoint(way.y(), way.x())))
            if ahead > 0 and ahead >= aside and _reachable(button):
                found.append((ahead + _SIDEWAYS * aside, number, button))
        return min(found)[2] if found else None

    def _middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self, widget.rect().center())


def _reachable(button: Pressable) -> bool:
    return button.isVisible() and button.isEnabled() and button.focusPolicy() != Qt.FocusPolicy.NoFocus
