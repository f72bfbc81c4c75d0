"""Lines of the staff panel on a card: as many as there is room for, the others a page further."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kiosk.staff.words import Level, Line
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.pager import Pager
from app.ui.widgets.painting import paint_box, painter_for

_ICONS = {
    Level.OK: ("circle-check", "ok.solid"),
    Level.WARN: ("circle-alert", "wait.solid"),
    Level.FAIL: ("triangle-alert", "stop.solid"),
}
_PADDING = 2.25
_GAP = 1.5


class LineRow(QWidget):
    """An icon that tells the level, a name, and below it what was found."""

    def __init__(self, theme: Theme, line: Line, level: str, parent: QWidget) -> None:
        """Show `line`; `level` is its level in words."""
        super().__init__(parent)
        icon, tone = _ICONS[line.level]
        name = Label(theme, "support", "ink", SEMI_BOLD, line.name, self)
        found = Label(
            theme, "caption" if theme.format.compact else "support", "ink2", text=line.found, parent=self
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(found)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.5))
        row.addWidget(Icon(theme, icon, "support", tone, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{line.name}: {line.found} ({level})")


class Lines(QWidget):
    """The card. Nothing is scrolled."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._theme = theme
        self._rows: list[LineRow] = []
        self._first = 0
        self._pager = Pager(theme, parent=self)
        self._pager.turned.connect(self._turn)

    def name_pager(self, back: str, on: str) -> None:
        """Say what the two buttons do."""
        self._pager.name_buttons("staff-lines", back, on)

    def show_lines(self, lines: tuple[Line, ...], levels: dict[Level, str]) -> None:
        """Show other lines, from the first one on."""
        self.clear()
        self._rows = [LineRow(self._theme, line, levels[line.level], self) for line in lines]
        self._place()

    def clear(self) -> None:
        """Show nothing."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._first = [], 0
        self._pager.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the lines out anew."""
        super().resizeEvent(event)
        self._first = 0
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme = self._theme
        paint_box(painter_for(self), theme, theme.look("card"), QRectF(self.rect()), theme.radius("card"))

    def _turn(self, pages: int) -> None:
        starts = self._starts()
        here = max(place for place, start in enumerate(starts) if start <= self._first)
        self._first = starts[min(max(here + pages, 0), len(starts) - 1)]
        self._place()

    def _place(self) -> None:
        theme, starts = self._theme, self._starts()
        self._pager.setVisible(len(starts) > 1)
        padding, width = theme.px(_PADDING), self._width()
        end = next((start for start in starts if start > self._first), len(self._rows))
        top = padding
        for number, row in enumerate(self._rows):
            shown = self._first <= number < end
            row.setVisible(shown)
            if shown:
                row.setGeometry(padding, top, width, self._height(row))
                top += self._height(row) + theme.px(_GAP)
        size = self._pager.sizeHint()
        left = padding if self.isRightToLeft() else self.width() - padding - size.width()
        self._pager.setGeometry(left, self.height() - padding - size.height(), size.width(), size.height())
        self._pager.allow(back=self._first > 0, on=end < len(self._rows))

    def _starts(self) -> list[int]:
        """Return the number of the first line of each page."""
        whole = self.height() - 2 * self._theme.px(_PADDING)
        if self._filled(self._rows) <= whole or self.height() <= 0:
            return [0]
        room = whole - self._pager.sizeHint().height() - self._theme.px(_GAP)
        starts = [0]
        for number in range(1, len(self._rows)):
            if self._filled(self._rows[starts[-1] : number + 1]) > room:
                starts.append(number)
        return starts

    def _filled(self, rows: list[LineRow]) -> int:
        gaps = max(0, len(rows) - 1) * self._theme.px(_GAP)
        return sum(self._height(row) for row in rows) + gaps

    def _height(self, row: LineRow) -> int:
        layout = row.layout()
        return layout.heightForWidth(self._width()) if layout is not None else 0

    def _width(self) -> int:
        return max(1, self.width() - 2 * self._theme.px(_PADDING))
