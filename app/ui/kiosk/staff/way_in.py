"""How staff come to their page: the logo held for five seconds, or Ctrl+Alt+K."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.ui.screens.attract import AttractScreen
from app.ui.widgets.brand import Brand
from app.ui.window import KioskWindow

HOLD = timedelta(seconds=5)


class WayIn(QObject):
    """Watches the logo of every screen, and one combination of keys.

    A touch on the logo of the attract screen wakes it only when the finger goes before the time is up.

    Signals:
        wanted: Staff want to come in.
    """

    wanted = Signal()

    def __init__(self, window: KioskWindow) -> None:
        """Watch `window`."""
        super().__init__(window)
        self._attract = window.attract
        self._held: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=HOLD // timedelta(milliseconds=1))
        self._timer.timeout.connect(self.wanted)
        shortcut = QShortcut(QKeySequence("Ctrl+Alt+K"), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.wanted)
        window.attract.installEventFilter(self)
        self._watch(window)
        window.screen_opened.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count from the press of a logo to its release."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._press(watched, event)
        if event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            return self._release()
        return False

    def _press(self, watched: QWidget, event: QMouseEvent) -> bool:
        if isinstance(watched, AttractScreen):
            brand = watched.findChild(Brand)
            if brand is None:
                return False
            place = QRect(brand.mapTo(watched, brand.rect().topLeft()), brand.size())
            if not place.contains(event.position().toPoint()):
                return False
        self._held = watched
        self._timer.start()
        return True

    def _release(self) -> bool:
        held, self._held = self._held, None
        too_short = self._timer.isActive()
        self._timer.stop()
        if too_short and held is not None and held.window().isAncestorOf(self._attract):
            on_attract = held is self._attract or self._attract.isAncestorOf(held)
            if on_attract and self._attract.isVisible():
                self._attract.touched.emit()
        return True

    def _watch(self, page: QWidget) -> None:
        for brand in page.findChildren(Brand):
            brand.installEventFilter(self)
