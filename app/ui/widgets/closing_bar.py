"""The bar on outcome screens: when the screen closes by itself."""

from datetime import timedelta

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for

_TICK = timedelta(seconds=1)


class _Track(QWidget):
    """How much time is left, as a part of all."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 1.0
        self.setFixedHeight(theme.px(0.75))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(Qt.PenStyle.NoPen)
        full = QRectF(self.rect())
        corner = full.height() / 2
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(full, corner, corner)
        left = QRectF(full)
        left.setWidth(full.width() * self._share)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left.moveRight(full.right())
        painter.setBrush(self._theme.color("ink2"))
        painter.drawRoundedRect(left, corner, corner)


class ClosingBar(QWidget):
    """Counts down to the end of a screen; can be stopped, and started anew.

    Signals:
        ticked: A second has passed, or the count was changed; carries the seconds left.
        closed: The time is up.
    """

    ticked = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stand still; `start` begins."""
        super().__init__(parent)
        self._all = self._left = 0
        self._words = Label(theme, "support", "ink2", parent=self)
        self._track = _Track(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1.5))
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._track)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK // timedelta(milliseconds=1))
        self._timer.timeout.connect(self._tick)

    def start(self, limit: timedelta) -> None:
        """Count `limit` down from now."""
        self._all = self._left = limit // _TICK
        self._timer.start()
        self._show()

    def take_over(self, other: "ClosingBar") -> None:
        """Count what `other` would have counted."""
        self._all, self._left = other._all, other._left
        if other.counting:
            self._timer.start()
            self._show()
        else:
            self.stop()

    def stop(self) -> None:
        """Stop counting, and hide what was counted."""
        self._timer.stop()
        self._track.hide()

    @property
    def counting(self) -> bool:
        """Whether time runs."""
        return self._timer.isActive()

    def show_words(self, text: str) -> None:
        """Say what the bar means; words between `**` are strong."""
        self._words.set_marked(text)

    def _tick(self) -> None:
        self._left -= 1
        self._show()
        if self._left <= 0:
            self._timer.stop()
            self.closed.emit()

    def _show(self) -> None:
        self._track.show()
        self._track.set_share(max(self._left, 0) / self._all if self._all else 0.0)
        self.ticked.emit(max(self._left, 0))
