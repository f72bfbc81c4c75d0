"""The next days with openings, a few at a time, where a month does not fit beside the times."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import CardButton
from app.ui.widgets.fitting import Fitted
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import END, paint_box, painter_for

ROWS = 3
"""Days on a page."""
_SIDE = 0.75
"""Beside the words of large buttons, in units."""


@dataclass(frozen=True, slots=True)
class DayRowFace:
    """A day: its name, its date, how many times are free, and the first of them."""

    day: date
    title: str
    details: str
    count: str
    first: str


class DayList(ArrowArea):
    """Shows days in rows, below them the ways to further days and to the whole month.

    Signals:
        day_chosen: A row was pressed; carries its `date`.
        more_pressed: Further days are wanted than this month has.
        month_pressed: The whole month is wanted.
    """

    day_chosen = Signal(object)
    more_pressed = Signal()
    month_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._faces: tuple[DayRowFace, ...] = ()
        self._page = 0
        self._opened: date | None = None
        self._loading = False
        self._theme = theme
        group = QButtonGroup(self)
        group.setExclusive(False)
        self._rows = [DayRow(theme, self) for _ in range(ROWS)]
        for index, row in enumerate(self._rows):
            group.addButton(row, index)
        group.idClicked.connect(self._press)
        self._more = Button(theme, ButtonKind.TILE, icon="chevron-down", parent=self)
        self._more.setObjectName("more-days")
        self._more.clicked.connect(self._turn)
        self._month = Button(theme, ButtonKind.TILE, icon="calendar-days", parent=self)
        self._month.setObjectName("month")
        self._month.clicked.connect(self.month_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("target"))
        for row in self._rows:
            policy = row.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            row.setSizePolicy(policy)
            column.addWidget(row, 1)
        for button in (self._more, self._month):
            button.set_side(_SIDE if theme.large_text else None)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space("target"))
        foot.addWidget(self._more, 1)
        foot.addWidget(self._month, 1)
        column.addLayout(foot)

    def show_days(self, faces: tuple[DayRowFace, ...], opened: date | None) -> None:
        """Show the days with openings of a month, ascending; the page turns to a day that is opened anew."""
        self._faces, self._loading = faces, False
        if opened != self._opened:
            self._opened = opened
            self._page = next((at // ROWS for at, face in enumerate(faces) if face.day == opened), 0)
        self._page = min(self._page, max(0, len(faces) - 1) // ROWS)
        self._show_page()

    def show_loading(self, *, noticed: bool) -> None:
        """Show places for days that are looked for; nothing at all before anybody notices."""
        self._faces, self._opened, self._loading = (), None, noticed
        self._show_page()

    def set_words(self, more: str, month: str) -> None:
        """Name the two ways on."""
        self._more.setText(more)
        self._month.setText(month)

    def sizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return QSize(1, 1)

    def _show_page(self) -> None:
        shown = self._on_page
        for index, row in enumerate(self._rows):
            if index < len(shown):
                row.show_face(shown[index], chosen=shown[index].day == self._opened)
            row.setVisible(index < len(shown))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the places of days that are looked for."""
        if self._loading:
            painter, theme = painter_for(self), self._theme
            for row in self._rows:
                rect = QRectF(row.geometry())
                paint_box(painter, theme, theme.look("skeleton"), rect, theme.radius("button"))

    @property
    def _on_page(self) -> tuple[DayRowFace, ...]:
        return self._faces[self._page * ROWS : self._page * ROWS + ROWS]

    def _press(self, index: int) -> None:
        self.day_chosen.emit(self._on_page[index].day)

    def _turn(self) -> None:
        if (self._page + 1) * ROWS < len(self._faces):
            self._page += 1
            self._show_page()
        else:
            self.more_pressed.emit()


class DayRow(CardButton):
    """One day with openings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(theme, corner="button", parent=parent)
        self._title = Label(theme, "lead", parent=self)
        self._details = Label(theme, "caption", "ink2", parent=self)
        self._count = Label(theme, "support", weight=SEMI_BOLD, parent=self)
        self._first = Label(theme, "caption", "ink2", parent=self)
        self._chevron = Icon(theme, "chevron-right", "caption", parent=self)
        for label in (self._title, self._details, self._count, self._first):
            label.setWordWrap(False)
        for label in (self._count, self._first):
            label.setAlignment(END)
        row = QHBoxLayout()
        row.setSpacing(theme.px(2))
        row.addLayout(_stacked(self._title, self._details), 1)
        row.addLayout(_stacked(self._count, self._first))
        row.addWidget(self._chevron)
        self.column.addLayout(row)
        self.column.setContentsMargins(theme.px(2), 0, theme.px(1.5), 0)
        self._row = row
        Fitted(self, self._stand_as_usual, self._come_closer, self._set_smaller, self._set_small)

    def _stand_as_usual(self) -> None:
        for label in (self._title, self._count):
            label.yield_role(None)
        self._chevron.show()
        self._row.setSpacing(self.theme.px(2))
        self.column.setContentsMargins(self.theme.px(2), 0, self.theme.px(1.5), 0)

    def _come_closer(self) -> None:
        self._row.setSpacing(self.theme.px(0.75))
        self.column.setContentsMargins(self.theme.px(1), 0, self.theme.px(0.75), 0)

    def _set_smaller(self) -> None:
        self._title.yield_role("support")
        self._chevron.hide()

    def _set_small(self) -> None:
        for label in (self._title, self._count):
            label.yield_role("caption")

    def sizeHint(self) -> QSize:
        """Leave the size to what is around it: rows are equally high."""
        return QSize(1, self.theme.touch("floor"))

    def minimumSizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Tell that rows are equally high."""
        return False

    def show_face(self, face: DayRowFace, *, chosen: bool) -> None:
        """Show another day, or the same one anew."""
        self.setObjectName(f"day-{face.day.isoformat()}")
        for label, text in (
            (self._title, face.title),
            (self._details, face.details),
            (self._count, face.count),
            (self._first, face.first),
        ):
            label.setText(text)
        self.set_look("card-chosen" if chosen else "card")
        for label in (self._title, self._count):
            label.set_tone("on-accent" if chosen else "ink")
        for label in (self._details, self._first):
            label.set_tone("on-accent" if chosen else "ink2")
        self._chevron.show_icon("chevron-right", "on-accent" if chosen else "ink2")
        self.setAccessibleName(f"{face.title}, {face.details}: {face.count}, {face.first}")


def _stacked(above: Label, below: Label) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(above)
    column.addWidget(below)
    column.addStretch(1)
    return column
