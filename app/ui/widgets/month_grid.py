"""A month as a grid of days. The 42 buttons are made once and shown anew."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStyle, QWidget

from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.day_cell import DayCell, DayFace, DayKind
from app.ui.widgets.painting import CENTRE, paint_text, painter_for, seen_from_start

DAYS_A_WEEK = 7
_WEEKS = 6
_HEADER_GAP, _HEADER_GAP_CLOSE = 1.0, 0.5
SQUARE = 1.04
"""Height of a cell at most, in widths."""


class MonthGrid(ArrowArea):
    """Shows one face a day, under the names of the weekdays, Monday first.

    Signals:
        day_chosen: A free day was pressed; carries its `date`.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, tallest: float = SQUARE, parent: QWidget | None = None) -> None:
        """Make an empty grid; cells are at most `tallest` times as high as wide."""
        super().__init__(parent)
        self._tallest = tallest
        self._theme = theme
        self._headers: tuple[str, ...] = ()
        self._weeks = _WEEKS
        group = QButtonGroup(self)
        group.setExclusive(False)
        self._cells = [DayCell(theme, self) for _ in range(_WEEKS * DAYS_A_WEEK)]
        for index, cell in enumerate(self._cells):
            group.addButton(cell, index)
        group.idClicked.connect(self._press)

    def name_weekdays(self, names: tuple[str, ...]) -> None:
        """Write these names above the columns."""
        self._headers = names
        self.update()

    def show_days(self, faces: tuple[DayFace, ...], chosen: date | None) -> None:
        """Show the days of one month, ascending, from the first to the last."""
        before = faces[0].day.weekday() if faces else 0
        self._weeks = -(-(before + len(faces)) // DAYS_A_WEEK)
        outside = DayFace(date.min, DayKind.OUTSIDE)
        for index, cell in enumerate(self._cells):
            inside = before <= index < before + len(faces)
            face = faces[index - before] if inside else outside
            cell.show_face(face, chosen=face.day == chosen)
        self._place()

    def sizeHint(self) -> QSize:
        """Return the size with square cells and six weeks."""
        side, gap = self._theme.touch("day"), self._gap
        width = DAYS_A_WEEK * side + (DAYS_A_WEEK - 1) * gap
        return QSize(width, self._header + _WEEKS * side + (_WEEKS - 1) * gap)

    def minimumSizeHint(self) -> QSize:
        """Return the size with cells as small as a finger allows."""
        side, gap = self._theme.touch("floor"), self._gap
        width = DAYS_A_WEEK * side + (DAYS_A_WEEK - 1) * gap
        return QSize(width, self._header + _WEEKS * side + (_WEEKS - 1) * gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cells anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the weekdays."""
        painter = painter_for(self)
        for column, name in enumerate(self._headers):
            cell = self._rect(0, column)
            rect = QRectF(cell.left(), 0, cell.width(), self._theme.line_px("caption"))
            rect = seen_from_start(self, rect)
            paint_text(painter, self._theme, name, rect, "caption", "ink2", MEDIUM, CENTRE)

    @property
    def _gap(self) -> int:
        return self._theme.space("target")

    @property
    def _gap_below(self) -> int:
        """Between weeks; six of them stand closer where there is little room."""
        close = self._weeks == _WEEKS and not self._theme.format.roomy
        return self._gap // 2 if close else self._gap

    @property
    def _header(self) -> int:
        theme = self._theme
        gap = _HEADER_GAP if theme.format.roomy else _HEADER_GAP_CLOSE
        return theme.line_px("caption") + theme.px(gap)

    def _press(self, index: int) -> None:
        face = self._cells[index].face
        if face.kind is DayKind.FREE:
            self.day_chosen.emit(face.day)

    def _place(self) -> None:
        for index, cell in enumerate(self._cells):
            week, column = divmod(index, DAYS_A_WEEK)
            rect = self._rect(week, column)
            cell.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

    def _rect(self, week: int, column: int) -> QRect:
        gap, below = self._gap, self._gap_below
        pitch = (self.width() + gap) / DAYS_A_WEEK
        room = self.height() - self._header - (self._weeks - 1) * below
        height = min((pitch - gap) * self._tallest, room / max(self._weeks, 1))
        left, right = round(column * pitch), round((column + 1) * pitch) - gap
        top = self._header + round(week * (height + below))
        return QRect(left, top, right - left, round(height))
