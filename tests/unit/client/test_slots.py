import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from app.booking.meeting_type import Additions, Details, Presentation
from app.client.slots import FRESH_FOR, KEPT_FOR, SlotMemory, availability_query, read_slots, within
from app.wire.availability import Spot, write_availability
from tests.fakes.clock import MovedClock
from tests.fakes.values import (
    HALF_AN_HOUR,
    NOW,
    QUEUE_ID,
    THAL,
    WEBER,
    ZONE,
    a_meeting_type,
    a_query,
    an_availability,
    slots_on,
)

TUESDAY = date(2027, 4, 6)


def test_days_are_asked_for_from_midnight_to_midnight_in_the_venue() -> None:
    query = availability_query(a_query(first_day=date(2027, 3, 27), last_day=date(2027, 3, 28)), ZONE)
    assert (query.start, query.end) == ("2027-03-26T23:00:00.000Z", "2027-03-28T22:00:00.000Z")
    assert (query.time_zone, query.duration, query.channel) == ("Europe/Berlin", 30, "local")
    assert (query.host_ids, query.queue_id, query.refresh) == ((WEBER.id,), "", False)


def test_a_queue_is_asked_for_with_all_its_members_unless_one_is_chosen() -> None:
    queued = a_meeting_type(hosts=(WEBER, THAL), queue_id=QUEUE_ID)
    anyone = availability_query(a_query(queued, fresh=True), ZONE)
    assert (anyone.host_ids, anyone.queue_id, anyone.refresh) == ((WEBER.id, THAL.id), QUEUE_ID, True)
    chosen = availability_query(a_query(queued, details=Details(THAL, HALF_AN_HOUR, "local")), ZONE)
    assert (chosen.host_ids, chosen.queue_id) == ((THAL.id,), "")


def test_hosts_without_a_queue_are_met_together() -> None:
    pair = a_meeting_type(hosts=(WEBER, THAL))
    together = availability_query(a_query(pair, details=Details(None, HALF_AN_HOUR, "local")), ZONE)
    assert (together.everyone, together.host_ids) == (True, (WEBER.id, THAL.id))
    assert not availability_query(a_query(), ZONE).everyone


def test_only_what_was_asked_for_is_kept() -> None:
    listed = an_availability((*slots_on(TUESDAY, "10:00"), *slots_on(TUESDAY + timedelta(days=1), "10:00")))
    kept = within(listed, a_query(first_day=TUESDAY, last_day=TUESDAY))
    assert [entry.day for entry in kept.days] == [TUESDAY]


def test_memory_grows_old() -> None:
    clock = MovedClock()
    memory = SlotMemory(clock)
    query, answer = a_query(fresh=True), an_availability(slots_on(TUESDAY, "10:00"), NOW)
    assert memory.find(query) is None
    memory.keep(query, answer)
    assert memory.find(a_query()) == answer
    clock.move(FRESH_FOR)
    assert memory.find(a_query(), FRESH_FOR) is None
    assert memory.find(a_query()) == answer
    clock.move(KEPT_FOR)
    assert memory.find(a_query()) is None
    memory.keep(a_query(last_day=TUESDAY), an_availability((), clock()))
    clock.move(-KEPT_FOR)
    assert memory.find(a_query()) is None


def test_a_clock_that_is_set_back_makes_nothing_young() -> None:
    clock = MovedClock()
    memory = SlotMemory(clock)
    memory.keep(a_query(), an_availability((), NOW))
    clock.move(-timedelta(hours=26))
    assert memory.find(a_query()) is None


def test_everything_can_be_forgotten() -> None:
    memory = SlotMemory(MovedClock())
    memory.keep(a_query(), an_availability((), NOW.astimezone(UTC)))
    memory.forget()
    assert memory.find(a_query()) is None


def test_starts_are_asked_for_in_the_zone_of_whoever_is_elsewhere() -> None:
    there = Details(WEBER, HALF_AN_HOUR, "zoom", time_zone="Asia/Tokyo")
    query = availability_query(a_query(details=there, first_day=TUESDAY, last_day=TUESDAY), ZONE)
    assert query.time_zone == "Asia/Tokyo"
    assert query.start == "2027-04-05T22:00:00.000Z"  # midnight in the venue all the same


@pytest.mark.anyio
async def test_a_busy_month_is_read_step_by_step_and_something_else_goes_on_meanwhile() -> None:
    first = datetime(2027, 4, 1, tzinfo=ZONE)
    starts = [first + timedelta(minutes=15 * number) for number in range(500)]
    days = [(starts[0].date().isoformat(), [Spot(start.isoformat()) for start in starts])]
    body, turns = write_availability(ZONE.key, days), 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(count())
    try:
        found = await read_slots(body, ZONE, NOW, 1)
    finally:
        beside.cancel()
        await asyncio.wait({beside})
    assert [slot.start for slot in found.slots] == starts
    assert turns >= 3


def test_what_every_booking_takes_has_to_be_free_too() -> None:
    furnished = Presentation(additions=Additions(resource_channel_ids=("room-1",)))
    query = availability_query(a_query(a_meeting_type(presentation=furnished)), ZONE)
    assert query.resource_channel_ids == ("room-1",)
    assert availability_query(a_query(), ZONE).resource_channel_ids == ()
