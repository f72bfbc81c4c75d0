from datetime import timedelta

import httpx
import pytest

from app.booking.errors import OutcomeUnknown
from app.booking.meeting_type import MeetingType
from app.booking.request import Absent, Appointment, ProvisionalBooking, WaitingFor
from app.journal import AttemptState, Shelf
from tests.fakes.clients import World
from tests.fakes.values import WEBER, a_reference
from tests.fakes.vendor import Vendor, problem
from tests.unit.client.wishes import FIRST, OPT_IN, PLAIN, SECOND, UNSURE, a_wish, book, booked

pytestmark = pytest.mark.anyio

SECONDS = timedelta(seconds=1)
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
