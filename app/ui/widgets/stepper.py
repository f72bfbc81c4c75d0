"""Where the visitor is: four named bars with ticks, or fewer words where there is less room."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import MEDIUM, REGULAR, SEMI_BOLD, Theme
from app.ui.tokens import Look
from app.ui.widgets.painting import paint_box, paint_text, painter_for, seen_from_start

_BAR_WIDTH = 14.4
_COMPACT_BAR_WIDTH, _REACH_BAR_WIDTH = 4.5, 8.0
_BAR_HEIGHT = 0.75
_TICK = 1.0


class Stepper(QWidget):
    """Shows how far the visitor has come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._current = 0
        self._counted = ""
        self._little = theme.format.compact or theme.format.reach
        self._short = self._little
        self._named = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_steps(self, names: tuple[str, ...], current: int, counted: str) -> None:
        """Show the steps.

        Args:
            names: One word each; empty: nothing is shown.
            current: Index of the step the visitor is at.
            counted: "2 of 4".
        """
        self._names, self._current, self._counted = names, current, counted
        self.setAccessibleName(f"{counted}: {names[current]}" if names else "")
        self.setVisible(bool(names))
        self.updateGeometry()
        self.update()

    def show_short(self, short: bool) -> None:
        """Name the current step alone, or all of them where the format has room for that."""
        self._short = short or self._little
        self.updateGeometry()
        self.update()

    def show_name(self, named: bool) -> None:
        """Name the current step, or only count, where few names are shown."""
        self._named = named
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of words and bars."""
        if not self._names:
            return QSize(0, 0)
        bars = len(self._names) * self._bar() + (len(self._names) - 1) * self._gap()
        if self._short:
            name = f"  {self._names[self._current]}" if self._named else ""
            words = self._advance(f"{self._counted}{name}", "support", SEMI_BOLD)
            height = self._theme.line_px("support") + self._theme.px(1 + _BAR_HEIGHT)
            return QSize(max(bars, words + self._theme.px(1)), height)
        height = self._theme.line_px("caption") + self._theme.px(0.75 + _BAR_HEIGHT)
        return QSize(self._count_width() + bars, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words and bars."""
        if not self._names:
            return
        painter = painter_for(self)
        if self._short:
            self._paint_compact(painter)
        else:
            self._paint_wide(painter)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _paint_compact(self, painter: QPainter) -> None:
        theme, line = self._theme, self._theme.line_px("support")
        count = self._advance(self._counted, "support", SEMI_BOLD)
        rect = seen_from_start(self, QRectF(0, 0, count + 1, line))
        paint_text(painter, theme, self._counted, rect, "support", "ink", SEMI_BOLD)
        if self._named:
            left = count + theme.px(1.25)
            rect = seen_from_start(self, QRectF(left, 0, self.width() - left, line))
            paint_text(painter, theme, self._names[self._current], rect, "support", "ink2", REGULAR)
        for index in range(len(self._names)):
            self._paint_bar(painter, index, index * (self._bar() + self._gap()))

    def _paint_wide(self, painter: QPainter) -> None:
        theme, line = self._theme, self._theme.line_px("caption")
        start = self._count_width()
        rect = seen_from_start(self, QRectF(0, 0, start, self.height()))
        paint_text(painter, theme, self._counted, rect, "support", "ink", SEMI_BOLD)
        for index, name in enumerate(self._names):
            left = start + index * (self._bar() + self._gap())
            self._paint_bar(painter, index, left)
            tick = self._tick_room() if index < self._current else 0
            if tick:
                box = seen_from_start(self, QRectF(left, 0, tick, line))
                size = round(theme.text_px("caption") * _TICK)
                centre = QPointF(box.center().x(), box.center().y())
                paint_icon(painter, "check", theme.color("accent"), centre, size, BOLD)
            rect = seen_from_start(self, QRectF(left + tick, 0, self._bar() - tick + self._gap(), line))
            tone, weight = ("ink", SEMI_BOLD) if index == self._current else ("ink2", MEDIUM)
            paint_text(painter, theme, name, rect, "caption", tone, weight)

    def _paint_bar(self, painter: QPainter, index: int, left: float) -> None:
        height = self._theme.px(_BAR_HEIGHT)
        rect = seen_from_start(self, QRectF(left, self.height() - height, self._bar(), height))
        ahead = index > self._current
        look = Look("track" if ahead else "accent")
        if ahead and self._theme.high_contrast:
            look = Look("", "line", "ink", "line")
        paint_box(painter, self._theme, look, rect, height / 2)

    def _advance(self, text: str, role: str, weight: int) -> int:
        return ceil(QFontMetrics(self._theme.font(role, weight)).horizontalAdvance(text))

    def _count_width(self) -> int:
        return self._advance(self._counted, "support", SEMI_BOLD) + self._theme.px(2)

    def _tick_room(self) -> int:
        return round(self._theme.text_px("caption") * _TICK) + self._theme.px(0.5)

    def _gap(self) -> int:
        return self._theme.px(0.6 if self._short else 1.25)

    def _bar(self) -> int:
        if self._short:
            long = self._theme.format.reach and self._named
            return self._theme.px(_REACH_BAR_WIDTH if long else _COMPACT_BAR_WIDTH)
        names = max(self._advance(name, "caption", SEMI_BOLD) for name in self._names)
        return max(self._theme.px(_BAR_WIDTH), names + self._tick_room())
