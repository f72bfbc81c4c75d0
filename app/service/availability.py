"""The question after free slots, checked, and its answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection

from app.service.catalogue import Bookable, Catalogue
from app.service.practice import Practice
from app.service.refusals import bad_request, not_found
from app.service.rules import DAY, MINUTE, clock_stretches, covered, day_of, start_of_day
from app.service.searching import Found, Search, find_starts
from app.wire.availability import Spot, write_availability
from app.wire.problems import DURATION_REFUSED, SCOPE_MISSING
from app.wire.queries import AvailabilityQuery
from app.wire.times import read_day, read_instant, write_utc

_DAY_TEXT = len("2024-01-15")
_STRIDE = 14 * DAY
"""How much time is looked through at once for the earliest free day."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be answered. `zone`: the one the answer is written in."""

    search: Search
    zone: ZoneInfo
    with_earliest: bool


def check_question(catalogue: Catalogue, query: AvailabilityQuery) -> Question:
    """Return what is asked.

    Raises:
        Refused: It cannot be answered.
    """
    if not query.host_ids and not query.queue_id:
        raise bad_request(SCOPE_MISSING)
    missing = {"meetingTypeId": query.meeting_type_id, "start": query.start, "end": query.end}
    if messages := tuple(f"{name} should not be empty" for name, text in missing.items() if not text):
        raise bad_request(messages)
    bookable = catalogue.type_by_id.get(query.meeting_type_id)
    if bookable is None:
        raise not_found("Meeting type")
    minutes = bookable.durations[0] if query.duration is None else query.duration
    if minutes not in bookable.durations:
        raise bad_request(DURATION_REFUSED)
    if query.channel and query.channel not in bookable.channels:
        raise bad_request((f"channel must be one of the following values: {', '.join(bookable.channels)}",))
    zone = _zone(query.time_zone) if query.time_zone else catalogue.zone
    first, last = _bounds(query, zone)
    search = Search(
        bookable=bookable,
        host_ids=_hosts(catalogue, bookable, query),
        minutes=minutes,
        first=first,
        last=last,
        everyone=query.everyone,
        own=query.moved_appointment_id,
        room_ids=_rooms(bookable, query),
        without_groups=query.without_groups,
        with_blocked=query.with_blocked,
    )
    return Question(search, zone, with_earliest=not query.without_earliest)


def _rooms(bookable: Bookable, query: AvailabilityQuery) -> tuple[str, ...]:
    if not {*query.resource_channel_ids} <= {*bookable.rooms}:
        raise bad_request(("resourceChannelIds must be resources of this meeting type",))
    return query.resource_channel_ids


def _hosts(catalogue: Catalogue, bookable: Bookable, query: AvailabilityQuery) -> tuple[str, ...]:
    if query.queue_id and query.queue_id != bookable.queue:
        raise bad_request(("queueId must be the queue of this meeting type",))
    possible = catalogue.host_ids(bookable)
    hosts = tuple(each for each in possible if each in query.host_ids) if query.host_ids else possible
    if not hosts:
        raise bad_request(("hostIds must be hosts of this meeting type",))
    return hosts


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise bad_request(("timezone must be a valid IANA time zone",)) from None


def _bounds(query: AvailabilityQuery, zone: ZoneInfo) -> tuple[int, int]:
    """Return the first and the last start that is asked for; a day counts from its start to its end."""
    first, last = _bound(query.start, zone, following=0), _bound(query.end, zone, following=1)
    messages = tuple(
        f"{name} must be a day or a valid ISO 8601 date string"
        for name, bound in (("start", first), ("end", last))
        if bound is None
    )
    if first is None or last is None:
        raise bad_request(messages)
    if last < first:
        raise bad_request(("end must not be before start",))
    return first, last


def _bound(text: str, zone: ZoneInfo, *, following: int) -> int | None:
    """Return an instant; of a day its first one, or with `following` 1 its last."""
    try:
        if len(text) > _DAY_TEXT:
            instant = read_instant(text, zone)
            return None if instant is None else int(instant.timestamp())
        day = read_day(text)
        if day is None or len(text) < _DAY_TEXT:
            return None
        return start_of_day(zone, day.fromordinal(day.toordinal() + following)) - following
    except (ValueError, OverflowError, OSError):
        return None


def answer(connection: Connection, practice: Practice, now: int, question: Question) -> bytes:
    """Return the canonical answer."""
    found = find_starts(connection, practice, question.search, now)
    earliest = None
    if question.with_earliest:
        start = _earliest(connection, practice, question.search, found, now)
        earliest = None if start is None else day_of(question.zone, start).isoformat()
    frames = covered(found.starts, question.search.minutes * MINUTE)
    return write_availability(
        question.zone.key,
        _days(practice.catalogue, found, question.zone),
        [(_utc(start), _utc(end)) for start, end in frames],
        earliest,
    )


def _earliest(
    connection: Connection, practice: Practice, search: Search, found: Found, now: int
) -> int | None:
    """Return the first free start from now on, whatever time was asked for."""
    limits = practice.calendars.limits(search.bookable, search.minutes, now)
    if found.starts and search.first <= limits.earliest:
        return found.starts[0]
    for first in range(limits.earliest, limits.latest + 1, _STRIDE):
        stretch = replace(search, first=first, last=first + _STRIDE - 1, with_blocked=False)
        starts = find_starts(connection, practice, stretch, now).starts
        if starts:
            return starts[0]
    return None


def _days(catalogue: Catalogue, found: Found, zone: ZoneInfo) -> list[tuple[str, Sequence[Spot]]]:
    """Return the days that can be booked, each with its spots; a working day that is full has none."""
    listed = sorted({*found.starts, *found.blocked})
    instants = sorted(found.worked.union(listed))
    if not instants:
        return []
    local = _local_texts(instants, zone)
    days: dict[str, list[Spot]] = {text[:_DAY_TEXT]: [] for text in local.values()}
    for start in listed:
        text = local[start]
        days[text[:_DAY_TEXT]].append(_spot(catalogue, text, found, start))
    return sorted(days.items())


def _spot(catalogue: Catalogue, text: str, found: Found, start: int) -> Spot:
    group = found.groups.get(start)
    if busy_hosts := found.blocked.get(start):
        names = tuple((each, catalogue.host_by_id[each].name) for each in busy_hosts)
        return Spot(text, blocked_by=names)
    if group is None:
        return Spot(text)
    return Spot(text, group.appointment_id, group.seats, group.taken)


def _local_texts(instants: Iterable[int], zone: ZoneInfo) -> dict[int, str]:
    """Return how each instant is written in a zone; ascending ones, put together from parts that repeat."""
    ordered = list(instants)
    clock = iter(clock_stretches(zone, ordered[0], ordered[-1] + 1))
    stretch = next(clock)
    offset = _offset_text(stretch.offset)
    days: dict[int, str] = {}
    texts: dict[int, str] = {}
    for instant in ordered:
        while instant >= stretch.end:
            stretch = next(clock)
            offset = _offset_text(stretch.offset)
        day, second = divmod(instant + stretch.offset, DAY)
        if day not in days:
            days[day] = datetime.fromtimestamp(day * DAY, UTC).date().isoformat()
        minutes, seconds = divmod(second, MINUTE)
        clock_text = f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.000"
        texts[instant] = f"{days[day]}T{clock_text}{offset}"
    return texts


def _offset_text(seconds: int) -> str:
    sign = "-" if seconds < 0 else "+"
    minutes = abs(seconds) // MINUTE
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"


def _utc(instant: int) -> str:
    return write_utc(datetime.fromtimestamp(instant, UTC))
