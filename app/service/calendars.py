"""When each host could work, if nobody had booked: hours, days off, and other work they are engaged in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial
from hashlib import blake2b

from app.service.catalogue import Bookable, Catalogue, Engaged, Holidays, ServiceHost
from app.service.rules import (
    DAY,
    MINUTE,
    ClockStretch,
    Opening,
    Spans,
    Stretch,
    Wanted,
    WeekSchedule,
    clock_stretches,
    common_schedule,
    day_of,
    free_starts,
    merge,
    openings,
    start_of_day,
    wall_stretches,
)

_BLOCK_MINUTES = 30
_BLOCKS_A_DAY = 1_440 // _BLOCK_MINUTES
_BYTE_VALUES = 256
_CACHED = 1_024
"""Searches whose open time is kept; a month for every host and type of a practice fits."""

DaysOff = Callable[[int], frozenset[date]]
"""Returns the days of a year on which nobody works."""


def days_off(holidays: Holidays | None) -> DaysOff:
    """Return the days off of a country, looked up when a year is first asked for."""
    if holidays is None:
        return lambda _year: frozenset()
    closed = frozenset(holidays.closed)
    return lambda year: closed | _public(holidays.country, holidays.subdivision, year)


@cache
def _public(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    # Imported late: a tenth of a second that would stand between the start and the first answer.
    from holidays import country_holidays

    return frozenset(country_holidays(country, subdiv=subdivision, years=year))


@dataclass(frozen=True, slots=True)
class HostTime:
    """What a host's own calendar says: open time, and stretches taken by other work, both ascending."""

    open: tuple[Opening, ...]
    engaged: tuple[Stretch, ...]


class Calendars:
    """The calendars of a catalogue's hosts, without bookings."""

    def __init__(self, catalogue: Catalogue, off: DaysOff) -> None:
        """Work out nothing yet."""
        self._catalogue = catalogue
        self._off = off
        self._cached = lru_cache(maxsize=_CACHED)(self._work_out)
        self._start_of_day = lru_cache(maxsize=_CACHED)(partial(start_of_day, catalogue.zone))

    def limits(self, bookable: Bookable, minutes: int, now: int) -> Wanted:
        """Return what a slot of a type has to be like at this moment."""
        zone = self._catalogue.zone
        last_day = date.fromordinal(day_of(zone, now).toordinal() + bookable.horizon + 1)
        return Wanted(
            length=minutes * MINUTE,
            interval=bookable.interval * MINUTE,
            before=bookable.buffer_before * MINUTE,
            after=bookable.buffer_after * MINUTE,
            earliest=now + bookable.notice * MINUTE,
            latest=self._start_of_day(last_day) - 1,
        )

    def open_hosts(
        self,
        bookable: Bookable,
        host_ids: Iterable[str],
        meeting: Stretch,
        now: int,
        *,
        asked_in_time: bool = False,
    ) -> tuple[str, ...]:
        """Return the hosts in whose own calendar a meeting can be.

        Args:
            bookable: What it is.
            host_ids: Who could hold it.
            meeting: From when to when.
            now: The moment.
            asked_in_time: It was asked for long enough before; now it only has to lie ahead.
        """
        start, end = meeting
        limits = self.limits(bookable, (end - start) // MINUTE, now)
        if start > limits.latest or (start < limits.earliest and not asked_in_time):
            return ()
        only = replace(limits, earliest=start, latest=start)
        times = ((host_id, self.host_time(bookable, host_id, start, end)) for host_id in host_ids)
        return tuple(host_id for host_id, time in times if free_starts(time.open, time.engaged, only))

    def host_time(self, bookable: Bookable, host_id: str, start: int, end: int) -> HostTime:
        """Return what lies between two instants, and up to two days around them."""
        return self._cached(bookable.id, host_id, start // DAY - 1, end // DAY + 2)

    def _work_out(self, type_id: str, host_id: str, first_day: int, last_day: int) -> HostTime:
        bookable = self._catalogue.type_by_id[type_id]
        host = self._catalogue.host_by_id[host_id]
        hours = host.hours if bookable.hours is None else common_schedule(host.hours, bookable.hours)
        clock = clock_stretches(self._catalogue.zone, first_day * DAY, last_day * DAY)
        return HostTime(
            openings(self._working(hours), clock, bookable.interval * MINUTE),
            _engaged(host, clock),
        )

    def _working(self, hours: WeekSchedule) -> Spans:
        def spans(day: date) -> Iterable[tuple[int, int]]:
            return () if day in self._off(day.year) else hours[day.weekday()]

        return spans


def _engaged(host: ServiceHost, clock: Iterable[ClockStretch]) -> tuple[Stretch, ...]:
    engaged = host.engaged
    if engaged is None:
        return ()

    def spans(day: date) -> Iterable[tuple[int, int]]:
        return _engaged_blocks(engaged, host.id, day)

    return tuple(merge((start, end) for _, start, end in wall_stretches(spans, clock)))


def _engaged_blocks(engaged: Engaged, host_id: str, day: date) -> list[tuple[int, int]]:
    """Return the half hours of a day that are taken; the same for the same seed, host and day."""
    drawn = blake2b(f"{engaged.seed}/{host_id}/{day}".encode(), digest_size=_BLOCKS_A_DAY + 1).digest()
    full = drawn[0] < engaged.full_days * _BYTE_VALUES
    return [
        (block * _BLOCK_MINUTES, (block + 1) * _BLOCK_MINUTES)
        for block, byte in enumerate(drawn[1:])
        if full or byte < engaged.share * _BYTE_VALUES
    ]
