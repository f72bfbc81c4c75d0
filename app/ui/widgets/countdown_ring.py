"""The last seconds, as a number in a ring."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import CENTRE, painter_for

_UNITS, _COMPACT_UNITS, _THICK = 38, 24, 2.5
_NUMBER, _COMPACT_NUMBER = 1.25, 0.9
"""Size of the number, in sizes of the largest role."""
_SECOND = timedelta(seconds=1)
_FULL = 360 * 16
_TOP = 90 * 16


class CountdownRing(QWidget):
    """Counts seconds down; painted once a second. What the end means is decided by whoever owns it.

    Signals:
        seconds_changed: A second has passed; carries the seconds left, down to 0.
    """

    seconds_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stand still; `start` begins."""
        super().__init__(parent)
        self._theme = theme
        self._all = self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND // timedelta(milliseconds=1))
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def seconds(self) -> int:
        """How many are left."""
        return self._left

    def start(self, seconds: int) -> None:
        """Count down from `seconds`."""
        self._all = seconds
        self._timer.start()
        self._show(seconds)

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.px(_COMPACT_UNITS if self._theme.format.compact else _UNITS)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number and ring."""
        theme, painter = self._theme, painter_for(self)
        thick = theme.px(_THICK)
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(theme.color("track"), thick))
        painter.drawEllipse(rect)
        share = self._left / self._all if self._all else 0
        if share > 0:
            painter.setPen(QPen(theme.color("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(rect, _TOP, -round(_FULL * share))
        times = _COMPACT_NUMBER if theme.format.compact else _NUMBER
        painter.setFont(theme.font("display", times=times))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(self.rect()), CENTRE, str(self._left))

    def _tick(self) -> None:
        self._show(self._left - 1)
        if self._left <= 0:
            self._timer.stop()

    def _show(self, seconds: int) -> None:
        self._left = max(0, seconds)
        self.setAccessibleName(str(self._left))
        self.update()
        self.seconds_changed.emit(self._left)
