"""Asks whether anybody is still there, before everything typed is erased."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.countdown_ring import CountdownRing
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay

_ANNOUNCED = frozenset({30, 10, 5})
"""Seconds left that a screen reader is told."""
_WIDTH = 118


class IdleWarning(Overlay):
    """A ring, a question, and two answers; a touch anywhere but on the second one means "still here".

    Signals:
        stay_chosen: Somebody is there.
        finish_chosen: The visitor is finished.
    """

    stay_chosen = Signal()
    finish_chosen = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it closed."""
        super().__init__(context.theme, parent, _WIDTH)
        theme = context.theme
        self._ring = CountdownRing(theme, self.card)
        self._title = Label(theme, "title", parent=self.card)
        self._sentence = Label(theme, "body", "ink2", parent=self.card)
        self._stay = Button(theme, ButtonKind.PRIMARY, parent=self.card)
        self._stay.setObjectName("still-here")
        self._finish = Button(theme, ButtonKind.SECONDARY, parent=self.card)
        self._finish.setObjectName("finish")
        self._stay.clicked.connect(self.stay_chosen)
        self._finish.clicked.connect(self.finish_chosen)
        self._ring.seconds_changed.connect(self._show_left)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1.5))
        for widget in (self._title, self._sentence, self._stay, self._finish):
            words.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(5 if not theme.format.compact else 3))
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.fill(row)
        self.focus_first(self._stay)
        self.retranslate()

    def warn(self, seconds: int) -> None:
        """Ask, and count `seconds` down."""
        self._ring.start(seconds)
        self._show_left(seconds)
        self.open()

    def end(self) -> None:
        """Stop asking."""
        self._ring.stop()
        self.dismiss()

    def retranslate(self) -> None:
        """Write the words."""
        self._title.setText(self.tr("Are you still there?"))
        self._stay.setText(self.tr("I’m still here"))
        self._finish.setText(self.tr("Finish and erase now"))
        self.setAccessibleName(self._title.text())
        self._show_left(self._ring.seconds)

    def _show_left(self, seconds: int) -> None:
        text = self.tr(
            "In %n second(s) everything you typed is erased and the kiosk starts again.", "", seconds
        )
        self._sentence.setText(text)
        if seconds in _ANNOUNCED:
            announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hide what was typed: whoever looks now may be somebody else."""
        QPainter(self).fillRect(self.rect(), self.theme.color("canvas"))
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key but those that move the focus for a sign of life."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        else:
            event.accept()
            self.stay_chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a touch anywhere for a sign of life."""
        event.accept()
        self.stay_chosen.emit()
