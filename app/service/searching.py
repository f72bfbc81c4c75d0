"""Which slots are free: the hosts' calendars and what is booked already, together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from sqlalchemy import Connection, func, or_, select

from app.service.catalogue import Bookable
from app.service.practice import SEPARATOR, Practice
from app.service.rules import (
    MINUTE,
    Stretch,
    day_of,
    free_for_anyone,
    free_for_everyone,
    free_starts,
    merge,
    start_of_day,
)
from app.service.schema import appointments, attendees, busy
from app.service.statements import LONGEST_BUSY


@dataclass(frozen=True, slots=True)
class Search:
    """Which slots are asked for.

    Attributes:
        first: The earliest start that is asked for, `last` the latest one; instants.
        everyone: All hosts have to be free at once; else one of them is enough.
        own: Id of an appointment that is being moved; its own time does not count.
        room_ids: What has to be free besides the hosts.
        without_groups: Groups that meet already are left out.
        with_blocked: Starts of working time that are taken are named too.
    """

    bookable: Bookable
    host_ids: tuple[str, ...]
    minutes: int
    first: int
    last: int
    everyone: bool = False
    own: str = ""
    room_ids: tuple[str, ...] = ()
    without_groups: bool = False
    with_blocked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A group that meets already, and has seats left."""

    appointment_id: str
    seats: int
    taken: int


@dataclass(frozen=True, slots=True)
class Found:
    """What is free.

    Attributes:
        starts: Ascending.
        groups: By their start.
        worked: A moment of work on each day from today on, whether anything is free then or not.
        blocked: The hosts who are busy at a start that is not free, by the start; only where asked for.
    """

    starts: tuple[int, ...]
    groups: Mapping[int, Group] = field(default_factory=dict)
    worked: frozenset[int] = frozenset()
    blocked: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def find_starts(connection: Connection, practice: Practice, search: Search, now: int) -> Found:
    """Return the starts that are free, and where there is working time at all."""
    limits = practice.calendars.limits(search.bookable, search.minutes, now)
    zone = practice.catalogue.zone
    first = max(search.first, start_of_day(zone, day_of(zone, now)))
    latest = min(limits.latest, search.last)
    if first > latest:
        return Found(())
    earliest = max(limits.earliest, first)
    wanted = replace(limits, earliest=earliest, latest=latest)
    taken = busy_times(connection, (*search.host_ids, *search.room_ids), first, latest, now, search.own)
    rooms = tuple(each for room_id in search.room_ids for each in taken.get(room_id, ()))
    free: list[list[int]] = []
    offered: dict[str, list[int]] = {}
    worked: set[int] = set()
    for host_id in search.host_ids:
        time = practice.calendars.host_time(search.bookable, host_id, first, latest)
        busy_time = merge((*time.engaged, *taken.get(host_id, ()), *rooms))
        free.append(free_starts(time.open, busy_time, wanted))
        if search.with_blocked:
            offered[host_id] = free_starts(time.open, (), wanted)
        worked |= {max(each.first, first) for each in time.open if each.end > first and each.first <= latest}
    starts = free_for_everyone(free) if search.everyone else free_for_anyone(free)
    groups = {} if search.bookable.spots == 1 else _open_groups(connection, search, earliest, latest)
    found = {*starts, *groups}
    return Found(tuple(sorted(found)), groups, frozenset(worked), _blocked(offered, found))


def _blocked(offered: Mapping[str, Sequence[int]], found: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return who is busy at each start that is not found."""
    blocked: dict[int, tuple[str, ...]] = {}
    for host_id, starts in offered.items():
        for start in starts:
            if start not in found:
                blocked[start] = (*blocked.get(start, ()), host_id)
    return blocked


def _open_groups(connection: Connection, search: Search, earliest: int, latest: int) -> dict[int, Group]:
    """Return the groups that have seats left, by their start; none where they are left out."""
    if search.without_groups:
        return {}
    groups = _groups(connection, search, earliest, latest)
    return {start: group for start, group in groups.items() if group.taken < group.seats}


def busy_times(
    connection: Connection, host_ids: Sequence[str], first: int, last: int, now: int, own: str = ""
) -> Mapping[str, Sequence[Stretch]]:
    """Return when hosts are busy with bookings, buffers included; ascending for each host."""
    until = last + LONGEST_BUSY
    statement = (
        select(busy.c.host_id, busy.c.start, busy.c.end)
        .where(
            busy.c.host_id.in_(host_ids),
            busy.c.start < until,
            busy.c.start > first - 2 * LONGEST_BUSY,
            busy.c.end > first - LONGEST_BUSY,
            or_(busy.c.held_until.is_(None), busy.c.held_until >= now),
        )
        .order_by(busy.c.host_id, busy.c.start)
    )
    if own:
        statement = statement.where(func.coalesce(busy.c.appointment_id, busy.c.provisional_id) != own)
    rows = connection.execute(statement)
    return {
        host: [(start, end) for _, start, end in each] for host, each in groupby(rows, lambda row: row[0])
    }


def _groups(connection: Connection, search: Search, first: int, last: int) -> dict[int, Group]:
    """Return the groups that meet between two instants, full ones too, by their start."""
    length = search.minutes * MINUTE
    statement = (
        select(appointments.c.start, appointments.c.id, func.count(attendees.c.id))
        .outerjoin_from(
            appointments,
            attendees,
            (attendees.c.appointment_id == appointments.c.id) & attendees.c.cancelled_at.is_(None),
        )
        .where(
            appointments.c.meeting_type_id == search.bookable.id,
            appointments.c.host_ids == SEPARATOR.join(search.host_ids),
            appointments.c.start.between(first, last),
            appointments.c.end == appointments.c.start + length,
            appointments.c.cancelled_at.is_(None),
        )
        .group_by(appointments.c.id)
    )
    seats = search.bookable.spots
    return {start: Group(group_id, seats, taken) for start, group_id, taken in connection.execute(statement)}


def nearest(starts: Sequence[int], wanted: int, count: int) -> tuple[int, ...]:
    """Return the starts closest to a wanted one, ascending."""
    return tuple(sorted(sorted(starts, key=lambda start: abs(start - wanted))[:count]))
