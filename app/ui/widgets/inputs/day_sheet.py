"""A sheet with a month to pick a day from."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.availability import Month
from app.ui.formats import Formats, as_heading
from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.day_cell import DayFace, DayKind
from app.ui.widgets.label import Label
from app.ui.widgets.month_grid import MonthGrid
from app.ui.widgets.overlay import Overlay
from app.ui.widgets.pager import Pager

_A_YEAR = 12
_WIDTH = 108
"""In units."""
_WORDS = 34
"""Width of what stands beside the days, in units."""


class DaySheet(Overlay):
    """One month, and the ways to others. It is made to be opened once.

    Signals:
        chosen: A day was pressed; carries its `date`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, formats: Formats, question: str, parent: QWidget) -> None:
        """Build it closed; `show_month` fills it."""
        super().__init__(theme, parent, _WIDTH)
        self._formats = formats
        self._earliest: date | None = None
        self._latest: date | None = None
        self._picked: date | None = None
        self._today = date.min
        self._question = Label(theme, "head", text=question, parent=self.card)
        self._title = Label(theme, "lead", "ink2", parent=self.card)
        self._months = Pager(theme, sideways=True, parent=self.card)
        self._years = Pager(theme, sideways=True, parent=self.card)
        self._month_name = Label(theme, "support", "ink2", text=self.tr("Month"), parent=self.card)
        self._year_name = Label(theme, "support", "ink2", text=self.tr("Year"), parent=self.card)
        self._grid = MonthGrid(theme, parent=self.card)
        self._grid.name_weekdays(formats.weekday_headers())
        self._close = Button(theme, ButtonKind.SECONDARY, self.tr("Close"), icon="x", parent=self.card)
        self._close.setObjectName("close-sheet")
        self._connect()
        self._lay_out()
        self.setAccessibleName(question)

    def limit(self, first: date | None, last: date | None, today: date) -> None:
        """Offer only days from `first` to `last`, where there are such limits."""
        self._earliest, self._latest, self._today = first, last, today
        wide = first is None or last is None or Month.of(first).shifted(_A_YEAR) <= Month.of(last)
        self._years.setVisible(wide)
        self._year_name.setVisible(wide)

    def show_month(self, month: Month, picked: date | None) -> None:
        """Show a month; `picked` is the day that was chosen before."""
        self._month, self._picked = month, picked
        days = (month.first_day.replace(day=number) for number in range(1, month.last_day.day + 1))
        self._grid.show_days(tuple(self._face(day) for day in days), picked)
        self._title.setText(as_heading(self._formats.month_title(month)))
        for pager, months in ((self._months, 1), (self._years, _A_YEAR)):
            pager.allow(back=self._reaches(-months), on=self._reaches(months))

    def _face(self, day: date) -> DayFace:
        number, today = self._formats.day_number(day), day == self._today
        if not self._is_offered(day):
            return DayFace(day, DayKind.BARE, number, today=today)
        return DayFace(day, DayKind.FREE, number, today=today, name=self._formats.day_with_year(day))

    def _is_offered(self, day: date) -> bool:
        return (self._earliest is None or day >= self._earliest) and (
            self._latest is None or day <= self._latest
        )

    def _reaches(self, months: int) -> bool:
        """Tell whether there is anything on offer as many months away, or beyond."""
        month = self._month.shifted(months)
        if not date.min.year < month.first_day.year < date.max.year:
            return False
        if months < 0:
            return self._earliest is None or month.last_day >= self._earliest
        return self._latest is None or month.first_day <= self._latest

    def _turn_months(self, pages: int) -> None:
        self.show_month(self._month.shifted(pages), self._picked)

    def _turn_years(self, pages: int) -> None:
        self.show_month(self._month.shifted(pages * _A_YEAR), self._picked)

    def _choose(self, day: date) -> None:
        self.dismiss()
        self.chosen.emit(day)

    def _connect(self) -> None:
        self._months.name_buttons("month", self.tr("Month before"), self.tr("Next month"))
        self._years.name_buttons("year", self.tr("Year before"), self.tr("Next year"))
        self._months.turned.connect(self._turn_months)
        self._years.turned.connect(self._turn_years)
        self._grid.day_chosen.connect(self._choose)
        self._close.clicked.connect(self.dismiss)
        self.closed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        theme = self.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(1.5))
        words.addWidget(self._question)
        words.addStretch(1)
        words.addWidget(self._title)
        for pager, name in ((self._months, self._month_name), (self._years, self._year_name)):
            way = QHBoxLayout()
            way.setSpacing(theme.px(1.5))
            way.addWidget(pager)
            way.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
            words.addLayout(way)
        words.addStretch(2)
        words.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        start = QWidget(self.card)
        start.setFixedWidth(theme.px(_WORDS))
        words.setContentsMargins(0, 0, 0, 0)
        start.setLayout(words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(3))
        row.addWidget(start)
        row.addWidget(self._grid, 1)
        self.fill(row)
