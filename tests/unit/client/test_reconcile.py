from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from app.booking.errors import NothingSent, OutcomeUnknown
from app.booking.meeting_type import MeetingType
from app.booking.request import Absent, Appointment, Outcome, ProvisionalBooking, WaitingFor
from app.journal import AttemptState, Shelf
from tests.fakes.clients import World, a_world
from tests.fakes.network import Network
from tests.fakes.values import WEBER, a_reference
from tests.fakes.vendor import Vendor, problem
from tests.unit.client.wishes import FIRST, OPT_IN, PLAIN, SECOND, UNSURE, a_wish, book, booked

pytestmark = pytest.mark.anyio

SECONDS = timedelta(seconds=1)
DATE = "Tue, 06 Apr 2027 00:00:00 GMT"
LISTS = ("/appointment/paginated", "/provisional-booking/paginated")


async def lose(world: World, number: int = 1, meeting_type: MeetingType = PLAIN, *, arrives: bool) -> None:
    """Book a slot of its own, and lose the request or its answer."""
    if arrives:
        world.network.lose_answer()
    else:
        world.network.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish(number, meeting_type, (FIRST, SECOND)[number - 1]))


def state_of(world: World, number: int = 1) -> AttemptState:
    found = world.journal.find(a_reference(number))
    assert found is not None
    return found.state


def prove(world: World, *shelves: Shelf) -> None:
    for shelf in shelves:
        world.journal.prove("test", shelf, world.clock())


def hide(world: World, *, looks: int) -> None:
    """Let the next looks find nothing, and both lists readable."""
    for _ in range(looks):
        world.network.fail("GET", LISTS[0], lambda _: httpx.Response(200, json={"appointments": []}))


async def test_what_arrived_is_found_after_two_seconds_with_its_secret(world: World, vendor: Vendor) -> None:
    await lose(world, arrives=True)
    found = await world.client.resolve(a_reference())
    assert isinstance(found, Appointment)
    assert (found.reference, found.hosts, found.location) == (a_reference(), (WEBER,), "Room 2.14")
    assert world.clock.pauses == [2 * SECONDS]
    assert world.secrets.kept == {found.id: vendor.appointments[found.id]["secret"]}
    assert world.secrets.ends == {found.id: a_wish().end}
    assert state_of(world) is AttemptState.BOOKED
    assert world.journal.list_open("test") == ()


async def test_a_secret_of_somebody_else_is_not_kept(world: World, vendor: Vendor) -> None:
    await booked(world, a_wish(2, slot=SECOND))
    world.secrets.kept.clear()
    await lose(world, arrives=True)
    found = await world.client.resolve(a_reference())
    assert isinstance(found, Appointment)
    assert set(world.secrets.kept) == {found.id}
    assert len(vendor.appointments) == 2


async def test_it_is_looked_for_five_times_within_forty_seconds(world: World) -> None:
    await lose(world, arrives=False)
    started = world.clock()
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    assert world.clock() - started == 40 * SECONDS
    assert world.clock.pauses == [each * SECONDS for each in (2, 3, 5, 10, 20)]
    assert state_of(world) is AttemptState.UNKNOWN
    assert await world.client.find_outcome(a_reference()) is None


async def test_it_counts_from_the_moment_the_answer_was_given_up(world: World) -> None:
    await lose(world, arrives=False)
    world.clock.move(6 * SECONDS)
    await world.client.resolve(a_reference())
    assert world.clock.pauses == [each * SECONDS for each in (4, 10, 20)]
    world.clock.pauses.clear()
    world.clock.move(60 * SECONDS)
    await world.client.resolve(a_reference())
    assert world.clock.pauses == []


async def test_a_list_that_proved_itself_shows_that_nothing_was_booked(world: World) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=False)
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    assert state_of(world) is AttemptState.ABSENT
    assert world.journal.list_open("test") == ()
    await booked(world, a_wish(2))


async def test_seeing_a_booking_soon_is_the_proof(world: World) -> None:
    assert world.journal.proved("test") == frozenset()
    await lose(world, arrives=True)
    await world.client.resolve(a_reference())
    assert world.journal.proved("test") == {Shelf.APPOINTMENTS}
    await lose(world, 2, OPT_IN, arrives=True)
    await world.client.resolve(a_reference(2))
    assert world.journal.proved("test") == frozenset(Shelf)


async def test_a_list_that_shows_a_booking_late_proves_nothing_any_more(world: World) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=True)
    hide(world, looks=4)
    found = await world.client.resolve(a_reference())
    assert isinstance(found, Appointment)
    assert world.journal.proved("test") == frozenset()


async def test_a_list_that_is_a_minute_late_proves_nothing(world: World) -> None:
    await lose(world, arrives=True)
    hide(world, looks=5)
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    assert isinstance(await world.client.find_outcome(a_reference()), Appointment)
    assert world.journal.proved("test") == frozenset()
    await lose(world, 2, arrives=False)
    assert await world.client.resolve(a_reference(2)) is Absent.UNKNOWN


@pytest.mark.parametrize("path", LISTS)
async def test_a_list_that_cannot_be_read_proves_nothing(world: World, path: str) -> None:
    prove(world, *Shelf)
    await lose(world, arrives=False)
    for _ in range(40):
        world.network.fail("GET", path, lambda _: problem(403, "Forbidden resource", "Forbidden"))
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN


async def test_a_type_that_may_wait_for_somebody_needs_both_lists(world: World) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, 1, UNSURE, arrives=False)
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    prove(world, Shelf.PROVISIONAL)
    await lose(world, 2, UNSURE, arrives=False)
    assert await world.client.resolve(a_reference(2)) is Absent.SURELY


async def test_a_type_that_surely_waits_needs_the_list_of_what_waits(world: World) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, 1, OPT_IN, arrives=False)
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    prove(world, Shelf.PROVISIONAL)
    await lose(world, 2, OPT_IN, arrives=False)
    assert await world.client.resolve(a_reference(2)) is Absent.SURELY


async def test_lists_that_repeat_no_notes_prove_nothing(world: World, vendor: Vendor) -> None:
    vendor.repeats_notes = False
    await lose(world, arrives=True)
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    assert world.journal.proved("test") == frozenset()
    assert len(vendor.appointments) == 1


async def test_what_waits_for_somebody_is_found_as_such(world: World) -> None:
    await lose(world, 1, OPT_IN, arrives=True)
    found = await world.client.resolve(a_reference())
    assert found == ProvisionalBooking("provisional-1", a_reference(), WaitingFor.ATTENDEE)
    assert state_of(world) is AttemptState.PROVISIONAL


@pytest.mark.parametrize("status", ["expired", "declined_by_host"])
async def test_what_waited_in_vain_is_surely_not_booked(world: World, vendor: Vendor, status: str) -> None:
    await lose(world, 1, OPT_IN, arrives=True)
    vendor.provisional["provisional-1"].status = status
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    assert state_of(world) is AttemptState.LAPSED


async def test_what_was_confirmed_stands_even_where_it_is_not_listed(world: World, vendor: Vendor) -> None:
    await lose(world, 1, OPT_IN, arrives=True)
    vendor.provisional["provisional-1"].status = "confirmed"
    assert await world.client.find_outcome(a_reference()) == Appointment("", a_reference())
    assert state_of(world) is AttemptState.PROVISIONAL
    vendor.confirm("provisional-1")
    found = await world.client.find_outcome(a_reference())
    assert isinstance(found, Appointment)
    assert found.id in world.secrets.kept
    assert world.journal.list_open("test") == ()


async def test_what_was_cancelled_meanwhile_does_not_stand(world: World, vendor: Vendor) -> None:
    await lose(world, arrives=True)
    vendor.appointments["appointment-1"]["isCancelled"] = True
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    assert state_of(world) is AttemptState.CANCELLED


async def test_what_waits_and_is_not_listed_any_more_stays_as_it_is(world: World, vendor: Vendor) -> None:
    await lose(world, 1, OPT_IN, arrives=True)
    await world.client.resolve(a_reference())
    vendor.provisional.clear()
    assert await world.client.find_outcome(a_reference()) is None
    assert state_of(world) is AttemptState.PROVISIONAL


async def test_an_unknown_reference_is_unknown(world: World) -> None:
    assert await world.client.resolve("no such") is Absent.UNKNOWN
    assert await world.client.find_outcome("no such") is None


async def test_an_attempt_of_this_run_is_found_without_the_journal(world: World) -> None:
    await lose(world, arrives=True)
    world.journal.shut()
    world.journal_file.write_bytes(b"no database " * 1000)
    assert isinstance(await world.client.resolve(a_reference()), Appointment)
    assert await world.client.resolve(a_reference(2)) is Absent.UNKNOWN


@pytest.mark.parametrize("hours", [-26, 26])
async def test_a_clock_that_is_set_meanwhile_shortens_no_waiting(world: World, hours: int) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=False)
    world.clock.set_by(timedelta(hours=hours))
    started = world.clock.running()
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    assert world.clock.running() - started == 40 * SECONDS


async def test_a_clock_that_is_set_back_makes_no_late_list_a_prompt_one(world: World) -> None:
    await lose(world, arrives=True)
    hide(world, looks=4)
    world.clock.set_by(timedelta(hours=-26))
    assert isinstance(await world.client.resolve(a_reference()), Appointment)
    assert world.journal.proved("test") == frozenset()


async def test_after_a_restart_an_absence_is_proved_by_a_stopwatch_alone(
    world: World, vendor: Vendor
) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=False)
    world.clock.set_by(timedelta(hours=-26))
    async with a_world(Network(vendor.transport), world.journal_file.parent, clock=world.clock) as again:
        again.clock.set_by(timedelta(hours=52))
        assert await again.client.find_outcome(a_reference()) is None
        assert state_of(again) is AttemptState.UNKNOWN
        again.clock.move(30 * SECONDS)
        assert await again.client.resolve(a_reference()) is Absent.SURELY
        assert again.network.requests[-1].method == "GET"


async def test_what_was_sent_before_a_restart_proves_no_list(world: World, vendor: Vendor) -> None:
    await lose(world, arrives=True)
    async with a_world(Network(vendor.transport), world.journal_file.parent, clock=world.clock) as again:
        assert isinstance(await again.client.resolve(a_reference()), Appointment)
        assert again.journal.proved("test") == frozenset()


async def test_the_service_tells_how_wrong_the_clock_is(world: World, vendor: Vendor) -> None:
    assert world.client.clock_skew is None
    world.network.fail(
        "GET", "/meeting-type", lambda _: httpx.Response(200, headers={"date": DATE}, json=vendor.types)
    )
    await world.client.list_meeting_types()
    assert world.client.clock_skew == world.clock() - datetime(2027, 4, 6, 0, 0, tzinfo=UTC)


async def test_only_the_latest_times_are_kept(world: World) -> None:
    for number in range(2, 204):
        world.network.fail("POST", "/booking", httpx.ConnectError("no"))
        with pytest.raises(NothingSent):
            await book(world, a_wish(number))
    await lose(world, arrives=True)
    assert isinstance(await world.client.resolve(a_reference()), Appointment)


async def press_again(world: World, number: int, meeting_type: MeetingType = PLAIN) -> Outcome:
    wish = a_wish(number, meeting_type, FIRST)
    return await book(world, replace(wish, follows=a_reference(number - 1)))


def posts(world: World) -> int:
    return sum(request.method == "POST" for request in world.network.requests)


async def test_who_presses_again_after_a_list_was_wrong_gets_what_was_booked(
    world: World, vendor: Vendor
) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=True)
    hide(world, looks=5)
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    outcome = await press_again(world, 2)
    assert isinstance(outcome, Appointment)
    assert outcome.reference == a_reference()
    assert posts(world) == 1
    assert len(vendor.appointments) == 1
    assert state_of(world) is AttemptState.BOOKED
    assert world.secrets.kept.keys() == {outcome.id}
    assert world.journal.proved("test") == frozenset()


async def test_who_presses_again_after_nothing_came_of_it_books(world: World, vendor: Vendor) -> None:
    prove(world, Shelf.APPOINTMENTS)
    await lose(world, arrives=False)
    assert await world.client.resolve(a_reference()) is Absent.SURELY
    outcome = await press_again(world, 2)
    assert outcome.reference == a_reference(2)
    assert len(vendor.appointments) == 1


async def test_nobody_looks_for_an_attempt_that_surely_came_to_nothing(world: World) -> None:
    world.network.fail("POST", "/booking", httpx.ConnectError("no"))
    with pytest.raises(NothingSent):
        await book(world, a_wish())
    await press_again(world, 2)
    assert not any(request.url.path.endswith("/paginated") for request in world.network.requests)


async def test_nobody_gets_what_was_booked_for_another_wish(world: World, vendor: Vendor) -> None:
    await lose(world, 2, arrives=True)
    outcome = await press_again(world, 3)
    assert outcome.reference == a_reference(3)
    assert len(vendor.appointments) == 2
