"""Days, times and durations as a person at the venue reads them.

Names of days and months come from Qt's locale data. Everything else is a text that the translation files
translate, patterns included, so that a further language needs no Python. `{weekday}` and the like are
filled in by name; which ones a pattern may use stands in its English form.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.lengths import Lengths
from app.ui.wrapping import tied

if TYPE_CHECKING:
    from decimal import Decimal

    from app.booking.availability import Month
    from app.booking.venue import OpeningHours

translate = QCoreApplication.translate

_NOON = 12
_EVENING = 17
"""First hour that counts as evening."""
_REGIONS = {"en": "en_GB"}
"""Locales whose conventions differ from the ones Qt takes for the bare language."""


def as_heading(text: str) -> str:
    """Return a text that stands for itself: with a capital, also where the language writes days small."""
    return text[:1].upper() + text[1:]


class PartOfDay(StrEnum):
    """How slots of one day are grouped."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Formats(Lengths):
    """Turns moments into words, for one language and one venue.

    Moments are aware and come out as the venue's clock shows them; plain dates are taken as they are.
    """

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        """Take the language's code and the venue's zone."""
        self._locale = QLocale(_REGIONS.get(language, language))
        self._zone = zone

    @property
    def zone(self) -> str:
        """IANA name of the zone whose clock is read."""
        return self._zone.key

    # Days

    def weekday(self, day: date) -> str:
        """Return "Thursday"."""
        return self._locale.standaloneDayName(self._day(day).isoweekday())

    def weekday_short(self, day: date) -> str:
        """Return "Thu"."""
        return self._short_name(self._day(day).isoweekday())

    def weekday_headers(self) -> tuple[str, ...]:
        """Return the short names of the seven days, Monday first."""
        return tuple(self._short_name(number) for number in range(1, 8))

    def day_number(self, day: date) -> str:
        """Return "8"."""
        return str(self._day(day).day)

    def day_month(self, day: date) -> str:
        """Return "8 April"."""
        return tied(self._filled(translate("Formats", "{day} {month}"), day))

    def day_long(self, day: date) -> str:
        """Return "Thursday 8 April"."""
        return self._filled(translate("Formats", "{weekday} {day_month}"), day)

    def day_with_year(self, day: date) -> str:
        """Return "Thursday 8 April 2027"."""
        return self._filled(translate("Formats", "{weekday} {day_month} {year}"), day)

    def day_short(self, day: date) -> str:
        """Return "Thu 8 April"."""
        return self._filled(translate("Formats", "{weekday_short} {day_month}"), day)

    def date_answer(self, answer: str) -> str:
        """Return the answer to a question for a date as "8 April 2027", or as it is where it is none."""
        try:
            day = date.fromisoformat(answer)
        except ValueError:
            return answer
        return tied(self._filled(translate("Formats", "{day} {month} {year}"), day))

    def month_name(self, month: "Month") -> str:
        """Return "April"."""
        return self._locale.standaloneMonthName(month.number)

    def month_title(self, month: "Month") -> str:
        """Return "April 2027"."""
        pattern = translate("Formats", "{month} {year}")
        return tied(pattern.format(month=self.month_name(month), year=month.year))

    def month_title_of(self, day: date) -> str:
        """Return the month of a day, with its year."""
        from app.booking.availability import Month  # not needed for the first picture

        return self.month_title(Month.of(self._day(day)))

    # Times

    def time(self, moment: datetime) -> str:
        """Return "10:20", as on a button or a clock."""
        return self._clock_time(moment.astimezone(self._zone).strftime("%H:%M"))

    def time_in_sentence(self, moment: datetime) -> str:
        """Return the time as it stands in a sentence: "10:20", in German "10:20 Uhr"."""
        return self._in_sentence(self.time(moment))

    def time_answer(self, answer: str) -> str:
        """Return the answer to a question for a time ("14:30") as it stands in a sentence."""
        return self._in_sentence(self._clock_time(answer))

    def span(self, start: datetime, end: datetime) -> str:
        """Return "10:20 to 10:50"."""
        return self._span(self.time(start), self.time(end))

    def until(self, end: datetime) -> str:
        """Return "to 10:50", to stand after a large start."""
        return tied(translate("Formats", "to {time}").format(time=self.time_in_sentence(end)))

    def appointment(self, start: datetime, end: datetime) -> str:
        """Return "Thursday 8 April, 10:20 to 10:50"."""
        pattern = translate("Formats", "{day}, {span}")
        return pattern.format(day=self.day_long(start), span=self.span(start, end))

    def appointment_short(self, start: datetime, end: datetime) -> str:
        """Return "Thu 8 April, 10:20 to 10:50"."""
        pattern = translate("Formats", "{day}, {span}")
        return pattern.format(day=self.day_short(start), span=self.span(start, end))

    def appointment_with_year(self, start: datetime, end: datetime) -> str:
        """Return "Thursday 8 April 2027, 10:20 to 10:50"."""
        pattern = translate("Formats", "{day}, {span}")
        return pattern.format(day=self.day_with_year(start), span=self.span(start, end))

    def part_of_day(self, moment: datetime) -> PartOfDay:
        """Tell which group of the day's slots this start belongs to."""
        hour = moment.astimezone(self._zone).hour
        if hour < _NOON:
            return PartOfDay.MORNING
        return PartOfDay.AFTERNOON if hour < _EVENING else PartOfDay.EVENING

    def part_of_day_title(self, part: PartOfDay) -> str:
        """Return "Morning"."""
        return {
            PartOfDay.MORNING: translate("Formats", "Morning"),
            PartOfDay.AFTERNOON: translate("Formats", "Afternoon"),
            PartOfDay.EVENING: translate("Formats", "Evening"),
        }[part]

    def same_part_of_day(self, moment: datetime) -> str:
        """Return "Same morning", for a slot in the same part of the same day."""
        return {
            PartOfDay.MORNING: translate("Formats", "Same morning"),
            PartOfDay.AFTERNOON: translate("Formats", "Same afternoon"),
            PartOfDay.EVENING: translate("Formats", "Same evening"),
        }[self.part_of_day(moment)]

    def greeting(self, now: datetime) -> str:
        """Return "Good morning", without a full stop."""
        return {
            PartOfDay.MORNING: translate("Formats", "Good morning"),
            PartOfDay.AFTERNOON: translate("Formats", "Good afternoon"),
            PartOfDay.EVENING: translate("Formats", "Good evening"),
        }[self.part_of_day(now)]

    # Seen from now

    def is_today(self, moment: date, now: datetime) -> bool:
        """Tell whether this is the venue's today."""
        return self._day(moment) == self._day(now)

    def relative_day(self, moment: date, now: datetime) -> str:
        """Return "today", "tomorrow" or "Thu 8 April"."""
        days = (self._day(moment) - self._day(now)).days
        if days == 0:
            return translate("Formats", "today")
        return translate("Formats", "tomorrow") if days == 1 else self.day_short(moment)

    def relative_time(self, start: datetime, now: datetime) -> str:
        """Return "Today, 10:40", "Tomorrow, 9:00" or "Thu 8 April, 9:00", as a heading."""
        return as_heading(self._relative(start, now, self.time(start)))

    def relative_time_short(self, start: datetime, now: datetime) -> str:
        """Return "today 10:40", "tomorrow 9:00" or "Thu 8 April"."""
        day = self.relative_day(start, now)
        if (self._day(start) - self._day(now)).days not in (0, 1):
            return tied(day)
        return tied(translate("Formats", "{day} {time}").format(day=day, time=self.time(start)))

    def difference(self, start: datetime, other: datetime) -> str:
        """Return where `other` lies, seen from `start`: "20 minutes later", "One day later"."""
        days = (self._day(other) - self._day(start)).days
        if days:
            return self.days_later(days)
        if other == start:
            return translate("Formats", "At the same time")
        later, earlier = translate("Formats", "{duration} later"), translate("Formats", "{duration} earlier")
        length = self.duration(abs(other.astimezone(UTC) - start.astimezone(UTC)))
        return tied((later if other > start else earlier).format(duration=length))

    # Opening hours, numbers, lists

    def open_until(self, hours: "Iterable[OpeningHours]", now: datetime) -> str:
        """Return when the desk closes next, as in a sentence; empty while it is closed."""
        local = now.astimezone(self._zone)
        clock = local.strftime("%H:%M")
        for each in hours:
            for opens, closes in each.spans if each.weekday == local.weekday() else ():
                if opens <= clock < closes:
                    return self._in_sentence(self._clock_time(closes))
        return ""

    def opening_hours(self, hours: "Iterable[OpeningHours]") -> tuple[tuple[str, str], ...]:
        """Return lines of days and times ("Monday to Thursday", "8:00 to 12:30, 13:00 to 18:00")."""
        week = sorted((each for each in hours if each.spans), key=lambda each: each.weekday)
        numbered = [(each.weekday - position, each) for position, each in enumerate(week)]
        lines = []
        for _, run in groupby(numbered, key=lambda pair: (pair[0], pair[1].spans)):
            days = [each for _, each in run]
            spans = (self._span(self._clock_time(a), self._clock_time(b)) for a, b in days[0].spans)
            lines.append((as_heading(self._days(days[0].weekday, days[-1].weekday)), ", ".join(spans)))
        return tuple(lines)

    def number(self, number: "Decimal") -> str:
        """Return a number with the language's decimal sign."""
        return f"{number:f}".replace(".", self._locale.decimalPoint())

    def listed(self, texts: Iterable[str]) -> str:
        """Return "Anna, Ben and Cem"."""
        return self._locale.createSeparatedList(list(texts))

    # Within

    def _day(self, moment: date) -> date:
        return moment.astimezone(self._zone).date() if isinstance(moment, datetime) else moment

    def _short_name(self, weekday: int) -> str:
        return self._locale.standaloneDayName(weekday, QLocale.FormatType.ShortFormat)

    def _filled(self, pattern: str, moment: date) -> str:
        day = self._day(moment)
        month, number = self._locale.monthName(day.month), self._number_in_month(day.day)
        return pattern.format(
            weekday=self._locale.dayName(day.isoweekday()),
            weekday_short=self._short_name(day.isoweekday()),
            day=number,
            month=month,
            day_month=tied(translate("Formats", "{day} {month}").format(day=number, month=month)),
            year=day.year,
        )

    def _number_in_month(self, number: int) -> str:
        """Return the number beside a month's name: in French "1er avril", but "2 avril"."""
        if number == 1:
            return translate("Formats", "{day}", "the first of a month").format(day=number)
        return str(number)

    def _clock_time(self, text: str) -> str:
        hour, minute = text.split(":")
        return translate("Formats", "{hour}:{minute}").format(hour=int(hour), minute=minute)

    def _in_sentence(self, time: str) -> str:
        return tied(translate("Formats", "{time}", "a time within a sentence").format(time=time))

    def _span(self, start: str, end: str) -> str:
        return tied(translate("Formats", "{start} to {end}").format(start=start, end=self._in_sentence(end)))

    def _days(self, first: int, last: int) -> str:
        names = [self._locale.standaloneDayName(number + 1) for number in (first, last)]
        if first == last:
            return names[0]
        return translate("Formats", "{first} to {last}", "days").format(first=names[0], last=names[1])

    def _relative(self, start: datetime, now: datetime, time: str) -> str:
        return translate("Formats", "{day}, {time}").format(day=self.relative_day(start, now), time=time)
