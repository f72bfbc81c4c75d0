"""What is on offer, with the next free slot of each type."""

from datetime import date, timedelta

import pytest

from app.booking.availability import Offer, Slot
from app.booking.errors import (
    BookingError,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    TooManyRequests,
    UnexpectedAnswer,
)
from app.booking.meeting_type import MeetingType
from app.booking.offers import Offers
from tests.fakes.api import FakeApi
from tests.fakes.values import ZONE, a_meeting_type, a_presentation, slots_on
from tests.unit.booking.kiosk import ReticentService, Time

pytestmark = pytest.mark.anyio

TUESDAY = date(2027, 4, 6)
SLOTS = slots_on(TUESDAY, "10:10", "10:40")
IN_MAY = slots_on(date(2027, 5, 11), "09:00")
IN_JUNE = slots_on(date(2027, 6, 1), "09:00")
FIRST = a_meeting_type("a", presentation=a_presentation(order=1))
SECOND = a_meeting_type("b", presentation=a_presentation(order=2))


class Reception:
    """Offers over a service, at a time."""

    def __init__(self, *types: MeetingType, service: type[FakeApi] = FakeApi) -> None:
        self.time = Time()
        self.api = service(self.time, types)
        self.offers = Offers(self.api, self.time, lambda: self.time.now.astimezone(ZONE).date())

    async def looks_everything_up(self) -> list[tuple[Offer, ...]]:
        await self.offers.load()
        return [offers async for offers in self.offers.look_up_all()]

    def next_slots(self) -> list[tuple[str, Slot | None, bool]]:
        return [(each.meeting_type.id, each.next_slot, each.known) for each in self.offers.known]


async def test_types_are_in_their_order_and_hidden_ones_are_not_there() -> None:
    hidden = a_meeting_type("c", presentation=a_presentation(shown=False))
    reception = Reception(SECOND, hidden, FIRST)
    assert reception.offers.known == ()
    await reception.offers.load()
    assert reception.next_slots() == [("a", None, False), ("b", None, False)]


async def test_next_slots_come_one_after_the_other_and_are_looked_up_again_when_a_minute_old() -> None:
    reception = Reception(FIRST, SECOND)
    reception.api.offer(FIRST, *SLOTS)
    stages = await reception.looks_everything_up()
    assert [[offer.known for offer in offers] for offers in stages] == [[True, False], [True, True]]
    assert reception.next_slots() == [("a", SLOTS[0], True), ("b", None, True)]
    assert [offers async for offers in reception.offers.look_up_all()] == []
    await reception.time.passes(seconds=60)
    assert len([offers async for offers in reception.offers.look_up_all()]) == 2


async def test_the_next_month_is_looked_through_where_the_service_does_not_tell_the_first_free_day() -> None:
    reception = Reception(FIRST, service=ReticentService)
    reception.api.offer(FIRST, *IN_MAY)
    await reception.looks_everything_up()
    assert reception.next_slots() == [("a", IN_MAY[0], True)]


@pytest.mark.parametrize("slots", [IN_MAY, IN_JUNE])
async def test_the_next_slot_may_lie_in_a_later_month(slots: tuple[Slot, ...]) -> None:
    reception = Reception(FIRST)
    reception.api.offer(FIRST, *slots)
    await reception.looks_everything_up()
    assert reception.next_slots() == [("a", slots[0], True)]


async def test_a_slot_that_has_begun_is_not_offered() -> None:
    reception = Reception(FIRST)
    reception.api.offer(FIRST, *slots_on(TUESDAY, "09:12"))
    await reception.looks_everything_up()
    assert reception.next_slots()[0][1] is not None
    await reception.time.passes(minutes=2)
    assert reception.next_slots() == [("a", None, False)]


async def test_a_slot_is_not_offered_for_longer_than_ten_minutes() -> None:
    reception = Reception(FIRST)
    reception.api.offer(FIRST, *IN_MAY)
    await reception.looks_everything_up()
    await reception.time.passes(minutes=10)
    assert reception.next_slots() == [("a", IN_MAY[0], True)]
    await reception.time.passes(seconds=1)
    assert reception.next_slots() == [("a", None, False)]


@pytest.mark.parametrize(
    "trouble", [ServiceUnreachable(), UnexpectedAnswer("availability"), TooManyRequests(timedelta(seconds=9))]
)
async def test_a_type_without_an_answer_hides_its_slot_and_does_not_stop_the_others(
    trouble: BookingError,
) -> None:
    reception = Reception(FIRST, SECOND)
    reception.api.offer(FIRST, *SLOTS)
    reception.api.offer(SECOND, *SLOTS)
    await reception.looks_everything_up()
    await reception.time.passes(minutes=1)
    reception.api.fail("list_slots", trouble)
    await reception.looks_everything_up()
    assert reception.next_slots() == [("a", None, False), ("b", SLOTS[0], True)]
    await reception.time.passes(minutes=1)
    await reception.looks_everything_up()
    assert reception.next_slots() == [("a", SLOTS[0], True), ("b", SLOTS[0], True)]


async def test_a_refused_key_is_not_taken_for_a_type_without_slots() -> None:
    reception = Reception(FIRST)
    reception.api.fail("list_slots", ServiceRefused(Refusal.KEY_INVALID))
    with pytest.raises(ServiceRefused):
        await reception.looks_everything_up()
    await reception.looks_everything_up()
    assert reception.next_slots() == [("a", None, True)]


async def test_a_type_that_is_gone_is_dropped_until_the_list_names_it_again() -> None:
    reception = Reception(FIRST, SECOND)
    await reception.looks_everything_up()
    reception.api.types = (SECOND,)
    await reception.time.passes(minutes=1)
    assert [len(offers) async for offers in reception.offers.look_up_all()] == [1, 1]
    assert reception.next_slots() == [("b", None, True)]
    reception.api.types = (FIRST, SECOND)
    await reception.offers.load()
    assert reception.next_slots() == [("a", None, False), ("b", None, True)]


async def test_of_a_type_that_left_the_list_nothing_is_remembered() -> None:
    reception = Reception(FIRST, SECOND)
    await reception.looks_everything_up()
    for types in ((SECOND,), (FIRST, SECOND)):
        reception.api.types = types
        await reception.offers.load()
    assert reception.next_slots() == [("a", None, False), ("b", None, True)]


async def test_what_is_offered_to_whoever_comes_is_what_is_kept_up_to_date() -> None:
    reception = Reception(FIRST, SECOND)
    reception.api.offer(FIRST, *SLOTS)
    await reception.looks_everything_up()
    for _ in range(12):
        await reception.time.passes(minutes=1)
        assert await reception.offers.look_up_next()
    assert reception.next_slots() == [("a", SLOTS[0], True), ("b", None, False)]


async def test_several_walk_in_types_are_kept_up_to_date_in_turn() -> None:
    walk_in = a_presentation(walk_in=True, order=3)
    third, fourth = a_meeting_type("c", presentation=walk_in), a_meeting_type("d", presentation=walk_in)
    reception = Reception(FIRST, third, fourth)
    await reception.offers.load()
    for meeting_type in (third, fourth):
        reception.api.offer(meeting_type, *SLOTS)
    assert await reception.offers.look_up_next()
    await reception.time.passes(minutes=1)
    assert await reception.offers.look_up_next()
    assert reception.next_slots() == [("a", None, False), ("c", SLOTS[0], True), ("d", SLOTS[0], True)]
    reception.api.fail("list_slots", ServiceUnreachable())
    assert not await reception.offers.look_up_next()


async def test_the_list_of_types_is_old_after_ten_minutes() -> None:
    reception = Reception(FIRST)
    old = [reception.offers.types_are_old]
    await reception.offers.load()
    for minutes in (9, 1):
        await reception.time.passes(minutes=minutes)
        old.append(reception.offers.types_are_old)
    assert old == [True, False, True]
