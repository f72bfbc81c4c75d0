"""The days of a month as they are shown: how much is free, and what is said of it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.booking.availability import DaySlots
from app.booking.steps import ChoosingSlot
from app.ui.formats import Formats, as_heading
from app.ui.widgets.day_cell import DayFace, DayKind
from app.ui.widgets.day_list import DayRowFace
from app.ui.widgets.month_legend import LegendWords

_A_FEW, _MANY = 3, 6
"""Free times from which a day has two dots, and three."""


class Days:
    """Turns what is known of a month into faces, in the language spoken now."""

    def __init__(self, formats: Formats) -> None:
        """Take how days are written."""
        self._formats = formats

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does. The name lets lupdate see which texts have a plural."""
        return QCoreApplication.translate("Days", text, comment, n)

    def faces(self, step: ChoosingSlot, *, loading: bool) -> tuple[DayFace, ...]:
        """Return a face for every day of the month that is shown, ascending.

        Args:
            step: What is known.
            loading: Whether to show that something is looked for, where nothing is known.
        """
        first, last = step.month.first_day, step.month.last_day
        known = {entry.day: entry for entry in step.availability.days} if step.availability else None
        return tuple(
            self._face(first.replace(day=number), step.today, known, loading)
            for number in range(1, last.day + 1)
        )

    def times_free(self, count: int) -> str:
        """Return "11 times free"."""
        return self.tr("%n time(s) free", "", count)

    def times(self, count: int) -> str:
        """Return "11 times"."""
        return self.tr("%n time(s)", "", count)

    def rows(self, step: ChoosingSlot) -> tuple[DayRowFace, ...]:
        """Return a row for every day of the month that has something free, ascending."""
        days = step.availability.days if step.availability is not None else ()
        return tuple(self._row(entry, step.today) for entry in days if entry.slots)

    def legend(self) -> LegendWords:
        """Say what one, two and three dots and the ring around a day mean."""
        few = self.tr("{first}–{last} times").format(first=1, last=_A_FEW - 1)
        some = self.tr("{first}–{last}").format(first=_A_FEW, last=_MANY - 1)
        return few, some, self.tr("{first} or more").format(first=_MANY), self.tr("Today")

    def _row(self, entry: DaySlots, today: date) -> DayRowFace:
        formats, day = self._formats, entry.day
        is_today = day == today
        first = formats.time_in_sentence(entry.slots[0].start)
        return DayRowFace(
            day,
            self.tr("Today") if is_today else as_heading(formats.weekday(day)),
            formats.day_long(day) if is_today else formats.day_month(day),
            self.times(len(entry.slots)),
            self.tr("from {time}").format(time=first),
        )

    def _face(self, day: date, today: date, known: dict[date, DaySlots] | None, loading: bool) -> DayFace:
        number, is_today = self._formats.day_number(day), day == today
        if day < today:
            return DayFace(day, DayKind.BARE, number)
        if known is None:
            return DayFace(day, DayKind.LOADING if loading else DayKind.BARE, number, today=is_today)
        entry = known.get(day)
        if entry is None:
            return DayFace(day, DayKind.BARE, number, today=is_today)
        name = self._formats.day_long(day)
        if not entry.slots:
            name = self.tr("{day}, full").format(day=name)
            return DayFace(day, DayKind.FULL, number, 0, self.tr("full"), is_today, name)
        count = len(entry.slots)
        name = self.tr("{day}, {free}").format(day=name, free=self.times_free(count))
        dots = 1 + (count >= _A_FEW) + (count >= _MANY)
        return DayFace(day, DayKind.FREE, number, dots, "", is_today, name)
