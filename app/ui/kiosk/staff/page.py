"""The staff's page over the whole window, below the demo's banner."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.kiosk.staff.panel import StaffPanel
from app.ui.kiosk.staff.pin_pad import PinPad
from app.ui.widgets.overlay import Overlay

_SIGNS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)
"""Somebody is there."""


class StaffPage(Overlay):
    """The PIN pad, then the panel. Closes by itself when nobody touches anything.

    Attributes:
        pad: Asks for the PIN.
        panel: What is behind it.

    Signals:
        pin_entered: Carries the digits.
        exit_requested: The program shall end.
    """

    pin_entered = Signal(str)
    exit_requested = Signal()

    def __init__(self, context: ScreenContext, banner: QWidget, about: str, parent: QWidget) -> None:
        """Build it closed.

        Args:
            context: Theme, language and how long it waits.
            banner: Stays to be seen where it is shown.
            about: Which program this is.
            parent: The window.
        """
        super().__init__(context.theme, parent)
        self.setObjectName("staff")
        self._banner = banner
        self.pad = PinPad(context, about, self.card)
        self.panel = StaffPanel(context, about, self.card)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pad)
        self._stack.addWidget(self.panel)
        column = QVBoxLayout(self.card)
        margin = context.theme.space("margin")
        above = margin if context.theme.format.compact else margin // 2
        column.setContentsMargins(margin, above, margin, above)
        column.addLayout(self._stack)
        self.pad.entered.connect(self.pin_entered)
        self.pad.left.connect(self.dismiss)
        self.panel.left.connect(self.dismiss)
        self.panel.exit_requested.connect(self.exit_requested)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(context.idle.staff // timedelta(milliseconds=1))
        self._quiet.timeout.connect(self.dismiss)
        self.closed.connect(self._forget)
        self.retranslate()

    def open(self) -> None:
        """Ask for the PIN."""
        if not self.isHidden():
            return
        self._stack.setCurrentWidget(self.pad)
        self.focus_first(self.pad)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._quiet.start()
        super().open()
        self._before = None  # it goes with its visitor

    def show_panel(self, *, may_exit: bool) -> None:
        """Show the panel; nothing is found yet."""
        self.panel.allow_exit(may_exit)
        self.panel.show_waiting()
        self._stack.setCurrentWidget(self.panel)
        self.focus_first(self.panel.back)
        self.panel.back.setFocus()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.setAccessibleName(self.tr("Staff area"))
        self.pad.retranslate()
        self.panel.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the quiet time from the last sign of life."""
        if event.type() in _SIGNS and not self.isHidden():
            self._quiet.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas: nothing of the visitors' pages is seen."""
        QPainter(self).fillRect(self.rect(), self.theme.color("canvas"))

    def _forget(self) -> None:
        self._quiet.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.pad.forget()
        self.panel.forget()

    def _place(self) -> None:
        """Lie below the banner, and give all of it to the card."""
        parent = self.parentWidget()
        if parent is None:
            return
        top = self._banner.height() if self._banner.isVisible() else 0
        self.setGeometry(parent.rect().adjusted(0, top, 0, 0))
        self.card.setGeometry(self.rect())
