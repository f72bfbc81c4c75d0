"""One answer of a list as a row: a mark at its start, and its words."""

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.painting import START, paint_box, paint_text, painter_for, seen_from_start
from app.ui.widgets.pressable import Pressable

_MARK = 4.0
"""Side of the mark, in units."""
_TICK = 0.7
_DOT = 0.44
"""Size of what is inside a mark, in sizes of the mark."""
_SIDE, _GAP = 2.0, 1.5


class Mark(StrEnum):
    """What stands before the words: one of the list is chosen, or any number of it."""

    ONE = "one"
    SEVERAL = "several"


class OptionRow(Pressable):
    """A box as large as a finger; the chosen one is tinted, and its mark filled."""

    def __init__(self, theme: Theme, mark: Mark, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(theme, parent)
        self._mark = mark
        self.setCheckable(True)
        self.set_ring_radius(theme.radius("field"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, name: str) -> None:
        """Show the answer; `name` says the question with it."""
        self.setText(text)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the answer on one line."""
        text = QFontMetrics(self.theme.font("support", MEDIUM)).horizontalAdvance(self.text())
        return QSize(text + 1 + self._around, self.theme.touch("row"))

    def height_for(self, width: int) -> int:
        """Return the height at a width, for as many lines as the answer needs."""
        theme = self.theme
        room = QRect(0, 0, max(1, width - self._around), 10_000)
        metrics = QFontMetrics(theme.font("support", MEDIUM))
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return max(theme.touch("row"), words + 2 * theme.px(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, mark and words."""
        painter, theme = painter_for(self), self.theme
        look = theme.look(self.state_look("secondary"))
        if self.isChecked():
            look = theme.look("tint").edged("accent")._replace(stroke="line")
        whole = QRectF(self.rect())
        paint_box(painter, theme, look, whole, theme.radius("field"))
        side, before = theme.px(_MARK), theme.px(_SIDE)
        box = seen_from_start(self, QRectF(before, (whole.height() - side) / 2, side, side))
        self._paint_mark(painter, box)
        left = before + side + theme.px(_GAP)
        words = QRectF(left, 0, whole.width() - left - before, whole.height())
        paint_text(painter, theme, self.text(), seen_from_start(self, words), "support", "ink", MEDIUM, START)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        theme, on = self.theme, self.isChecked()
        look = theme.look("tick-on" if on else "tick")
        radius = box.height() / 2 if self._mark is Mark.ONE else theme.radius("tick")
        paint_box(painter, theme, look, box, radius)
        if not on:
            return
        if self._mark is Mark.SEVERAL:
            size = ceil(box.height() * _TICK)
            paint_icon(painter, "check", theme.color(look.ink), QPointF(box.center()), size, BOLD)
        else:
            inside = box.height() * (1 - _DOT) / 2
            dot = box.adjusted(inside, inside, -inside, -inside)
            paint_box(painter, theme, look._replace(fill=look.ink, edge=""), dot, dot.height() / 2)

    @property
    def _around(self) -> int:
        theme = self.theme
        return 2 * theme.px(_SIDE) + theme.px(_MARK) + theme.px(_GAP)
