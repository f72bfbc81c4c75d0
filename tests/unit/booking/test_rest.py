"""What the kiosk does while nobody is there."""

from datetime import date, timedelta

import pytest

from app.booking.errors import (
    CredentialsUnavailable,
    KeyringState,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    StoreUnavailable,
    TooManyRequests,
    Trouble,
)
from app.booking.steps import Activity, Booked, ChoosingType, OutOfService, Resting
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")
CLOSING: tuple[Trouble, ...] = (
    ServiceUnreachable(),
    ServiceRefused(Refusal.KEY_EXPIRED),
    CredentialsUnavailable(KeyringState.LOCKED),
    StoreUnavailable("journal"),
)


def a_kiosk(*, jitter: float = 0.0) -> Kiosk:
    kiosk = Kiosk(PLAIN, jitter=jitter)
    kiosk.api.offer(PLAIN, *SLOTS)
    return kiosk


async def books_something(kiosk: Kiosk) -> None:
    await kiosk.books(SLOTS[1])
    kiosk.at(Booked)


async def test_the_next_free_slot_is_looked_up_ahead_and_each_minute() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.starts()
        offer = kiosk.at(Resting).next_free
        assert offer is not None
        assert offer.next_slot == SLOTS[0]
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.time.passes(seconds=61)
        offer = kiosk.at(Resting).next_free
        assert offer is not None
        assert offer.next_slot == SLOTS[1]


async def test_a_resting_kiosk_asks_once_a_minute() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.starts()
        kiosk.api.asked.clear()
        await kiosk.time.passes(minutes=9)
        assert kiosk.api.asked == ["list_slots"] * 9


@pytest.mark.parametrize("trouble", CLOSING)
async def test_trouble_closes_the_kiosk_and_it_opens_by_itself(trouble: Trouble) -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.fail("list_meeting_types", *[trouble] * 8)
        await kiosk.starts()
        waits = []
        for _ in range(8):
            closed = kiosk.at(OutOfService)
            assert closed.cause is trouble
            waits.append(closed.retry_in.total_seconds())
            await kiosk.time.passes(seconds=waits[-1])
        kiosk.at(Resting)
        assert waits == [2, 4, 8, 16, 32, 60, 60, 60]
        assert [type(each.step) for each in kiosk.shown[1:]].count(OutOfService) == 8
        assert all(isinstance(each.step, OutOfService) for each in kiosk.shown[1:9])
        kiosk.api.fail("list_meeting_types", trouble)
        await kiosk.time.passes(minutes=11)
        assert kiosk.time.pauses.count(timedelta(seconds=2)) == 2
        await books_something(kiosk)


async def test_kiosks_that_closed_together_do_not_come_back_in_one_moment() -> None:
    async with a_kiosk(jitter=1.0) as kiosk:
        kiosk.api.fail("list_meeting_types", ServiceUnreachable(), ServiceUnreachable())
        await kiosk.starts()
        assert kiosk.at(OutOfService).retry_in == timedelta(seconds=1.5)
        await kiosk.time.passes(seconds=1.5)
        assert kiosk.at(OutOfService).retry_in == timedelta(seconds=3)
        await kiosk.time.passes(seconds=3)
        await books_something(kiosk)


async def test_a_service_that_asks_to_wait_is_left_alone_as_long() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.fail("list_meeting_types", TooManyRequests(timedelta(seconds=17)))
        await kiosk.starts()
        assert kiosk.at(OutOfService).retry_in == timedelta(seconds=17)
        await kiosk.time.passes(seconds=17)
        await books_something(kiosk)


async def test_a_service_that_goes_away_while_nobody_is_there_is_noticed() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.starts()
        kiosk.api.fail("list_slots", ServiceUnreachable())
        kiosk.api.fail("list_meeting_types", ServiceUnreachable())
        await kiosk.time.passes(minutes=1)
        kiosk.at(OutOfService)
        await kiosk.time.passes(seconds=2)
        kiosk.at(Resting)
        await books_something(kiosk)


@pytest.mark.parametrize("trouble", [ServiceUnreachable(), TooManyRequests(timedelta(seconds=9))])
async def test_one_type_without_an_answer_does_not_close_the_kiosk(
    trouble: ServiceUnreachable | TooManyRequests,
) -> None:
    async with a_kiosk() as kiosk:
        await kiosk.starts()
        kiosk.api.fail("list_slots", trouble)
        await kiosk.time.passes(minutes=1)
        assert kiosk.at(Resting).next_free is None
        await kiosk.time.passes(minutes=1)
        assert kiosk.at(Resting).next_free is not None
        await books_something(kiosk)


async def test_a_kiosk_with_nothing_to_book_says_so_until_there_is_something() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.types = ()
        await kiosk.starts()
        assert kiosk.at(OutOfService) == OutOfService(None, timedelta(seconds=60))
        await kiosk.touch(kiosk.flow.wake())
        kiosk.at(OutOfService)
        kiosk.api.types = (PLAIN,)
        await kiosk.time.passes(minutes=1)
        kiosk.at(Resting)
        await books_something(kiosk)


async def test_the_last_type_may_vanish_while_nobody_is_there() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.starts()
        kiosk.api.types = ()
        await kiosk.time.passes(minutes=1)
        kiosk.at(OutOfService)
        kiosk.api.types = (PLAIN,)
        await kiosk.time.passes(minutes=1)
        await books_something(kiosk)


async def test_a_type_that_was_hidden_comes_back_when_the_list_is_asked_for_again() -> None:
    other = a_meeting_type("other")
    async with Kiosk(PLAIN, other) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        kiosk.api.types = (other,)
        await kiosk.starts()
        kiosk.api.types = (PLAIN, other)
        await kiosk.time.passes(minutes=11)
        assert [offer.meeting_type for offer in kiosk.at(Resting).offers] == [PLAIN, other]
        await books_something(kiosk)


async def test_whoever_comes_before_anything_is_known_waits_for_the_types() -> None:
    async with a_kiosk() as kiosk:
        types = kiosk.api.hold("list_meeting_types")
        await kiosk.starts()
        await kiosk.touch(kiosk.flow.wake())
        kiosk.at(Resting)
        assert kiosk.busy() is Activity.LOADING
        types.set()
        await kiosk.time.passes(seconds=0)
        assert kiosk.at(ChoosingType).offers[0].next_slot == SLOTS[0]
        assert kiosk.busy() is None


async def test_whoever_comes_while_the_service_is_away_sees_the_service_screen() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.fail("list_meeting_types", ServiceUnreachable(), ServiceUnreachable())
        await kiosk.touch(kiosk.flow.wake())
        kiosk.at(OutOfService)
        await kiosk.time.passes(seconds=2)
        await books_something(kiosk)


@pytest.mark.parametrize("trouble", CLOSING[1:])
async def test_a_visitor_is_told_when_the_kiosk_closes_under_them_and_it_opens_again(
    trouble: Trouble,
) -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.fail("book", trouble)
        kiosk.api.fail("list_meeting_types", trouble)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(OutOfService) == OutOfService(trouble, timedelta(seconds=2))
        for touched in (kiosk.flow.back, kiosk.flow.refresh, kiosk.flow.wake, kiosk.flow.start):
            await kiosk.touch(touched())
            kiosk.at(OutOfService)
        await kiosk.time.passes(seconds=2)
        assert kiosk.at(OutOfService).retry_in == timedelta(seconds=4)
        await kiosk.time.passes(seconds=4)
        kiosk.at(Resting)
        assert not kiosk.api.records
        await books_something(kiosk)
