"""Holds a window still while something is written that must not be disturbed."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.booking.steps import Activity
from app.ui.context import ScreenContext
from app.ui.messages import activity_text
from app.ui.widgets.announcing import announce
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, paint_shadow
from app.ui.widgets.skeleton import Skeleton

SEEN_AFTER = timedelta(milliseconds=300)
"""Whatever is faster than this is over before anybody wonders."""

_WIDTH = 92
_DISC = 9
_BAR = 0.75
"""Sizes in units."""


class ProgressVeil(QWidget):
    """Covers its parent as long as there is an activity.

    It takes every touch and key at once, and says what is being done as soon as that takes a moment.
    """

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it away."""
        super().__init__(parent)
        self._theme = theme = context.theme
        self.setUpdatesEnabled(False)
        self._covered = parent
        self._activity: Activity | None = None
        self._before: QWidget | None = None
        self._card = QWidget(self)
        self._card.setObjectName("progress")
        self._words = Label(theme, "lead", parent=self._card)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        bar = Skeleton(theme, "tick", parent=self._card)
        bar.setFixedHeight(theme.px(_BAR))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1.5))
        words.addWidget(self._words)
        words.addWidget(bar)
        row = QHBoxLayout(self._card)
        side = theme.px(4)
        row.setContentsMargins(side, side, side, side)
        row.setSpacing(theme.px(3))
        row.addWidget(Disc(theme, "hourglass", "tint", _DISC, self._card))
        row.addLayout(words, 1)
        self._soon = QTimer(self, singleShot=True)
        self._soon.setInterval(SEEN_AFTER // timedelta(milliseconds=1))
        self._soon.timeout.connect(self._appear)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        parent.installEventFilter(self)

    def show_activity(self, activity: Activity | None) -> None:
        """Cover the window while there is an activity, and say which it is."""
        self._activity = activity
        if activity is None:
            self._lift()
            return
        text = activity_text(activity)
        changed = text != self._words.text()
        self._words.setText(text)
        self.setAccessibleName(text)
        if self.isHidden():
            self._cover()
        elif changed and self._card.isVisible():
            announce(self, text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        self._before = QApplication.focusWidget()
        self._card.hide()
        self._place()
        self.show()
        self.raise_()
        self._soon.start()

    def _appear(self) -> None:
        self._card.show()
        self._place()
        self.setUpdatesEnabled(True)
        announce(self, self._words.text())

    def _lift(self) -> None:
        self._soon.stop()
        had_focus = self.hasFocus()
        self.hide()
        before, self._before = self._before, None
        if had_focus and before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        self.setGeometry(self._covered.rect())
        room = self.width() - 2 * self._theme.space("margin")
        width = min(self._theme.px(_WIDTH), room)
        layout = self._card.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        size = QSize(width, height)
        self._card.resize(size)
        self._card.move((self.width() - width) // 2, (self.height() - height) // 2)

    # Events: nothing gets through

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts from what is behind."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go nowhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take every touch."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._activity is not None:
            self._words.setText(activity_text(self._activity))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing at first, then a light veil and the card."""
        if self._card.isHidden():
            return
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("veil"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self._card.geometry()), theme.radius("dialog")
        paint_shadow(painter, theme, rect, radius)
        paint_box(painter, theme, theme.look("raised"), rect, radius)
