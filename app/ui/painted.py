"""Notices when a widget has been painted."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Watches one widget, once.

    Signals:
        painted: The next paint is done.
    """

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Wait for the next paint of `widget`."""
        super().__init__(widget)
        self._widget = widget
        self._behind = QTimer(self, singleShot=True, interval=0)
        self._behind.timeout.connect(self.painted)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell after the paint, which comes right behind this event."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._behind.start()
        return False
