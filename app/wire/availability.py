"""Free slots: the question and the answer."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic_core import to_json

from app.booking.availability import Availability, DaySlots, Slot
from app.booking.errors import UnexpectedAnswer
from app.wire.documents import Json, fields_of, items_of, parse, text_of
from app.wire.times import read_day, read_instant

_WHAT = "availability"


class Spot(NamedTuple):
    """One bookable start, as the service writes it.

    Attributes:
        start: ISO 8601 with an offset.
        appointment_id: Of the group that meets then; None where nobody has joined yet, or it is no group.
        blocked_by: Id and name of each host who is busy then; a start with such cannot be booked.
    """

    start: str
    appointment_id: str | None = None
    seats: int = 1
    seats_taken: int = 0
    blocked_by: tuple[tuple[str, str], ...] = ()


def write_availability(
    time_zone: str,
    days: Iterable[tuple[str, Sequence[Spot]]],
    timeframes: Iterable[tuple[str, str]] = (),
    earliest: str | None = None,
) -> bytes:
    """Return the canonical answer.

    Args:
        time_zone: IANA name of the zone the starts are written in.
        days: Days (`2024-01-15`) with their spots, ascending; a working day that is full has none.
        timeframes: Free stretches, start and end in UTC.
        earliest: The first day with a spot, where there is one.
    """
    answer: dict[str, object] = {
        "timezone": time_zone,
        "timeframes": [{"start": start, "end": end} for start, end in timeframes],
        "dates": [{"date": day, "spots": [_spot(spot) for spot in spots]} for day, spots in days],
    }
    if earliest is not None:
        answer["earliestAvailableDate"] = earliest
    return to_json(answer)


def _spot(spot: Spot) -> dict[str, object]:
    start, appointment_id, seats, taken, blocked_by = spot
    if appointment_id is None:
        events = [{"hostId": host_id, "hostName": name, "type": "event"} for host_id, name in blocked_by]
        return {"startTime": start, "unavailabilityEvents": events}
    joined = {"id": appointment_id, "totalSpots": seats, "takenSpots": taken}
    return {"startTime": start, "unavailabilityEvents": [], "appointment": joined}


_STEP = 200
"""Starts that are read in one go."""

_Start = tuple[str, int | None]
"""A start as one of the shapes names it, and how many seats are left, where it says so."""


def read_availability(body: bytes, zone: ZoneInfo, fetched_at: datetime, seats: int = 1) -> Availability:
    """Return the free slots an answer names, whichever of the documented shapes it has.

    Args:
        body: The answer.
        zone: The venue's; slots are sorted into its days.
        fetched_at: When the answer came.
        seats: Attendees one slot takes; more than 1 for a group.

    Raises:
        UnexpectedAnswer: It has none of the shapes.
    """
    reading = reading_availability(body, zone, fetched_at, seats)
    while True:
        try:
            next(reading)
        except StopIteration as done:
            found: Availability = done.value
            return found


def reading_availability(
    body: bytes, zone: ZoneInfo, fetched_at: datetime, seats: int = 1
) -> Generator[None, None, Availability]:
    """Read free slots as `read_availability` does, but step by step: something else can be done in between.

    A month of a busy host takes longer than a frame on the screen; a step takes a millisecond.
    """
    answer = fields_of(parse(body, _WHAT))
    local = _zone(text_of(answer.get("timezone")))
    days: dict[date, list[Slot]] = {day: [] for day in _named_days(answer)}
    unsaid = None if seats == 1 else seats
    starts = dict(_starts(answer))
    for number, (text, left) in enumerate(starts.items(), start=1):
        if number % _STEP == 0:
            yield
        instant = read_instant(text, local)
        if instant is not None:
            slot = Slot(instant, text, unsaid if left is None else left)
            days.setdefault(instant.astimezone(zone).date(), []).append(slot)
    if len(starts) > _STEP:
        yield
    return Availability(
        days=tuple(DaySlots(day, _in_order(days[day])) for day in sorted(days)),
        earliest=read_day(text_of(answer.get("earliestAvailableDate"))),
        fetched_at=fetched_at,
    )


def _in_order(slots: list[Slot]) -> tuple[Slot, ...]:
    """Return the slots sorted, each start once however often it is named."""
    slots.sort(key=attrgetter("start"))
    return tuple(slot for slot, before in zip(slots, (None, *slots), strict=False) if not _same(slot, before))


def _same(slot: Slot, before: Slot | None) -> bool:
    return before is not None and slot.start == before.start


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def _named_days(answer: dict[str, Json]) -> Iterator[date]:
    for key in ("dates", "slots"):
        for entry in items_of(answer.get(key)):
            if (day := read_day(text_of(fields_of(entry).get("date")))) is not None:
                yield day


def _starts(answer: dict[str, Json]) -> Iterator[_Start]:
    if isinstance(answer.get("dates"), list):
        return _from_dates(items_of(answer["dates"]))
    if isinstance(answer.get("slots"), list):
        return _from_times(items_of(answer["slots"]))
    if isinstance(answer.get("availableSlots"), list):
        return _from_ranges(items_of(answer["availableSlots"]))
    raise UnexpectedAnswer(_WHAT)


def _from_dates(dates: list[Json]) -> Iterator[_Start]:
    for entry in dates:
        for spot in items_of(fields_of(entry).get("spots")):
            if isinstance(spot, dict) and not spot.get("unavailabilityEvents"):
                left = _seats_left(spot.get("appointment"))
                if left != 0:
                    yield text_of(spot.get("startTime")), left


def _seats_left(group: Json) -> int | None:
    """Return how many more a group takes; None where nobody says."""
    if not isinstance(group, dict):
        return None
    seats, taken = group.get("totalSpots"), group.get("takenSpots")
    if isinstance(seats, int) and isinstance(taken, int):
        return max(0, seats - taken)
    return None


def _from_times(entries: list[Json]) -> Iterator[_Start]:
    for entry in entries:
        for each in items_of(fields_of(entry).get("times")):
            yield text_of(each), None


def _from_ranges(entries: list[Json]) -> Iterator[_Start]:
    for entry in entries:
        yield text_of(entry) or text_of(fields_of(entry).get("start")), None
