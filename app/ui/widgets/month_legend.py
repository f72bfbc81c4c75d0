"""What the dots and the ring of a month mean."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.painting import paint_text, painter_for, seen_from_start

LegendWords = tuple[str, str, str, str]
"""What one, two and three dots and the ring mean."""

_MOST_DOTS = 3
_DOT, _DOT_STEP = 1.0, 1.35
_RING = 2.75
_BEFORE_WORD = 1.0
_BETWEEN = 2.5


class MonthLegend(QWidget):
    """In one line with the ring at the end, or upright in four."""

    def __init__(self, theme: Theme, *, upright: bool = False, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._upright = upright
        self._words: LegendWords = ("", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_words(self, words: LegendWords) -> None:
        """Say what the marks mean."""
        self._words = words
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the lines."""
        lines = len(self._words) if self._upright else 1
        return QSize(self._theme.px(1), lines * self._line)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks and words."""
        theme, painter = self._theme, painter_for(self)
        widest = self._dots_width(_MOST_DOTS)
        left, top = 0.0, 0.0
        for dots, word in enumerate(self._words[:_MOST_DOTS], start=1):
            room = widest if self._upright else self._dots_width(dots)
            self._paint_dots(painter, dots, left, top)
            end = self._paint_word(painter, word, left + room + theme.px(_BEFORE_WORD), top)
            if self._upright:
                top += self._line
            else:
                left = end + theme.px(_BETWEEN)
        word = self._words[_MOST_DOTS]
        ring = theme.px(_RING)
        if not self._upright:
            left = self.width() - self._advance(word) - theme.px(_BEFORE_WORD) - ring
        self._paint_ring(painter, left, top)
        room = widest if self._upright else ring
        self._paint_word(painter, word, left + room + theme.px(_BEFORE_WORD), top)

    @property
    def _line(self) -> int:
        return self._theme.line_px("caption") + (self._theme.px(0.5) if self._upright else 0)

    def _dots_width(self, dots: int) -> float:
        return self._theme.px(_DOT) + (dots - 1) * self._theme.px(_DOT_STEP)

    def _paint_dots(self, painter: QPainter, dots: int, left: float, top: float) -> None:
        size = self._theme.px(_DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        for number in range(dots):
            at = left + number * self._theme.px(_DOT_STEP)
            spot = seen_from_start(self, QRectF(at, top, size, self._line)).center()
            painter.drawEllipse(QPointF(spot), size / 2, size / 2)

    def _paint_ring(self, painter: QPainter, left: float, top: float) -> None:
        size, width = self._theme.px(_RING), self._theme.stroke("line")
        painter.setPen(QPen(self._theme.color("ink"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = seen_from_start(self, QRectF(left, top + (self._line - size) / 2, size, size))
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, size / 4, size / 4)

    def _paint_word(self, painter: QPainter, word: str, left: float, top: float) -> float:
        width = self._advance(word)
        rect = seen_from_start(self, QRectF(left, top, width, self._line))
        paint_text(painter, self._theme, word, rect, "caption", "ink2", MEDIUM)
        return left + width

    def _advance(self, word: str) -> int:
        return QFontMetrics(self._theme.font("caption", MEDIUM)).horizontalAdvance(word) + 1
