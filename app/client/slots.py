"""Free slots: the question in the service's words, and what is remembered of the answers."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.booking.api import SlotQuery
from app.booking.availability import Availability
from app.booking.stage import Clock
from app.wire.availability import reading_availability
from app.wire.queries import AvailabilityQuery
from app.wire.times import write_utc

FRESH_FOR = timedelta(seconds=60)
KEPT_FOR = timedelta(minutes=10)


def availability_query(query: SlotQuery, zone: ZoneInfo) -> AvailabilityQuery:
    """Return the question as the service understands it.

    Days are sent as instants, midnight to midnight: whether a day named as an end counts is not agreed.
    """
    meeting_type, details = query.meeting_type, query.details
    hosts = meeting_type.hosts if details.host is None else (details.host,)
    after = query.last_day + timedelta(days=1)
    return AvailabilityQuery(
        meeting_type_id=meeting_type.id,
        start=write_utc(datetime.combine(query.first_day, time(), zone)),
        end=write_utc(datetime.combine(after, time(), zone)),
        host_ids=tuple(host.id for host in hosts),
        queue_id=(meeting_type.queue_id or "") if details.host is None else "",
        duration=round(details.duration.total_seconds() / 60),
        time_zone=details.time_zone or zone.key,
        channel=details.channel,
        resource_channel_ids=meeting_type.presentation.additions.resource_channel_ids,
        everyone=details.host is None and not meeting_type.queue_id and len(hosts) > 1,
        refresh=query.fresh,
    )


async def read_slots(body: bytes, zone: ZoneInfo, fetched_at: datetime, seats: int) -> Availability:
    """Read an answer while the screen goes on moving; see `read_availability`.

    Raises:
        UnexpectedAnswer: It is none.
    """
    reading = reading_availability(body, zone, fetched_at, seats)
    while True:
        try:
            next(reading)
        except StopIteration as done:
            found: Availability = done.value
            return found
        await asyncio.sleep(0)


def within(availability: Availability, query: SlotQuery) -> Availability:
    """Return the days that were asked for, whatever else a service adds."""
    days = tuple(entry for entry in availability.days if query.first_day <= entry.day <= query.last_day)
    return replace(availability, days=days)


class SlotMemory:
    """Remembers answers, but none for longer than ten minutes."""

    def __init__(self, clock: Clock) -> None:
        """Know nothing yet."""
        self._clock = clock
        self._answers: dict[SlotQuery, Availability] = {}

    def find(self, query: SlotQuery, not_older_than: timedelta = KEPT_FOR) -> Availability | None:
        """Return the last answer to a question where it is young enough."""
        known = self._answers.get(_plain(query))
        if known is None:
            return None
        age = self._clock().astimezone(UTC) - known.fetched_at
        return known if timedelta() <= age < not_older_than else None

    def keep(self, query: SlotQuery, answer: Availability) -> None:
        """Remember an answer, and drop those that have grown too old."""
        now = self._clock()
        kept = {each: known for each, known in self._answers.items() if now - known.fetched_at < KEPT_FOR}
        self._answers = {**kept, _plain(query): answer}

    def forget(self) -> None:
        """Forget everything: a slot has been taken, and other types may share its host."""
        self._answers.clear()


def _plain(query: SlotQuery) -> SlotQuery:
    return replace(query, fresh=False)
