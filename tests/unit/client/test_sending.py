import asyncio
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    InvalidAnswers,
    KeyringState,
    NothingBooked,
    NothingSent,
    OutcomeUnknown,
    Refusal,
    ServiceRefused,
    SlotOccupied,
    StoreUnavailable,
    TooManyRequests,
    TypeUnavailable,
)
from app.booking.request import Absent, Appointment, ProvisionalBooking, WaitingFor
from app.booking.steps import Activity
from app.journal import AttemptState
from tests.fakes.clients import REFERENCE_KEY, World, a_world
from tests.fakes.values import WEBER, a_reference, an_attendee
from tests.fakes.vendor import Vendor, problem
from tests.unit.client.wishes import ASK_HOST, FIRST, GROUP, OPT_IN, SECOND, a_wish, book, booked, waiting

pytestmark = pytest.mark.anyio


def posts(world: World) -> list[httpx.Request]:
    return [each for each in world.network.requests if each.url.path == "/v4/booking"]


def state_of(world: World, number: int = 1) -> AttemptState:
    found = world.journal.find(a_reference(number))
    assert found is not None
    return found.state


def saying(status: int, body: object = None, text: str = "", **headers: str) -> Callable[..., httpx.Response]:
    content = text.encode() if body is None else json.dumps(body).encode()
    return lambda _: httpx.Response(status, headers=headers, stream=httpx.ByteStream(content))


async def test_a_booking_travels_with_its_reference_and_is_written_down_before(world: World) -> None:
    seen: list[AttemptState] = []

    def watch(request: httpx.Request) -> httpx.Response:
        seen.append(state_of(world))
        return saying(201, {"appointmentId": "a-1", "secret": "of-this-test"})(request)

    world.network.fail("POST", "/booking", watch)
    activities: list[Activity] = []
    outcome = await world.client.book(a_wish(), activities.append)
    assert outcome == Appointment("a-1", a_reference(), (WEBER,))
    assert seen == [AttemptState.SENT]
    assert activities == [Activity.CHECKING, Activity.SENDING]
    (post,) = posts(world)
    body = json.loads(post.content)
    assert body["attendee"]["notes"] == {REFERENCE_KEY: a_reference()}
    assert body["start"] == FIRST.text
    assert world.secrets.kept == {"a-1": "of-this-test"}
    assert world.journal.list_open("test") == ()
    assert state_of(world) is AttemptState.BOOKED


async def test_a_slot_that_is_not_listed_any_more_is_not_even_asked_for(world: World, vendor: Vendor) -> None:
    vendor.starts.remove(FIRST.start)
    with pytest.raises(SlotOccupied):
        await book(world, a_wish())
    assert posts(world) == []
    assert world.journal.find(a_reference()) is None
    await booked(world, a_wish(slot=SECOND))


async def test_the_check_asks_the_calendars_anew_for_that_day_alone(world: World) -> None:
    await book(world, a_wish())
    query = world.network.requests[0].url.params
    assert query["refreshCache"] == "true"
    assert (query["start"], query["end"]) == ("2027-04-06T22:00:00.000Z", "2027-04-07T22:00:00.000Z")


async def test_a_keyring_that_is_away_leaves_the_row_open_until_it_is_back(world: World) -> None:
    world.secrets.away = True
    outcome = await booked(world, a_wish())
    (attempt,) = world.journal.list_open("test")
    assert (attempt.state, attempt.outcome_id) == (AttemptState.BOOKED, outcome.id)
    world.secrets.come_back()
    assert world.journal.list_open("test") == ()
    assert outcome.id in world.secrets.kept


async def test_a_place_in_a_group_keeps_a_secret_of_its_own(world: World) -> None:
    first = await booked(world, a_wish(1, GROUP))
    second = await booked(world, a_wish(2, GROUP))
    assert first.id == second.id
    assert set(world.secrets.kept) == {f"{first.id}/{a_reference(1)}", f"{first.id}/{a_reference(2)}"}


async def test_what_waits_for_somebody_is_not_booked(world: World) -> None:
    opt_in = await waiting(world, a_wish(1, OPT_IN))
    assert opt_in.waiting_for is WaitingFor.ATTENDEE
    host = await waiting(world, a_wish(2, ASK_HOST))
    assert host.waiting_for is WaitingFor.HOST
    states = [(each.state, each.outcome_id) for each in world.journal.list_open("test")]
    assert states == [(AttemptState.PROVISIONAL, opt_in.id), (AttemptState.PROVISIONAL, host.id)]
    assert world.secrets.kept == {}


@pytest.mark.parametrize("kind", ["WaitlistConfirmation", 5, None])
async def test_a_new_kind_of_waiting_is_waiting_too(world: World, kind: object) -> None:
    world.network.fail("POST", "/booking", saying(201, {"bookingType": kind, "provisionalBookingId": 9}))
    outcome = await book(world, a_wish())
    assert outcome == ProvisionalBooking("9", a_reference(), WaitingFor.HOST)


@pytest.mark.parametrize(
    "answer",
    [
        saying(201, {}),
        saying(201, {"appointmentId": "a", "bookingType": "DoubleOptIn"}),
        saying(201, []),
        saying(201),
        saying(204),
        saying(200, text="{"),
        saying(200, text="<html>", **{"content-type": "text/html"}),
        saying(307, location="https://example.com/v4/booking"),
        saying(408),
        saying(500, {"statusCode": 500, "message": "Internal server error"}),
        saying(503),
        saying(400, text="no JSON"),
        saying(404, text="<html>", **{"content-type": "text/html"}),
        httpx.ReadTimeout("no"),
        httpx.ReadError("no"),
        httpx.RemoteProtocolError("no"),
    ],
)
async def test_an_unusable_answer_is_unknown_and_never_sent_again(
    world: World, answer: Exception | Callable[[httpx.Request], httpx.Response]
) -> None:
    world.network.fail("POST", "/booking", answer)
    with pytest.raises(OutcomeUnknown) as caught:
        await book(world, a_wish())
    assert caught.value.reference == a_reference()
    assert len(posts(world)) == 1
    (attempt,) = world.journal.list_open("test")
    assert attempt.state is AttemptState.SENT
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    assert state_of(world) is AttemptState.UNKNOWN
    await booked(world, a_wish(2, slot=SECOND))


async def test_what_never_left_may_be_pressed_again(world: World) -> None:
    world.network.fail("POST", "/booking", httpx.ConnectError("no"))
    with pytest.raises(NothingSent):
        await book(world, a_wish())
    assert state_of(world) is AttemptState.REFUSED
    assert world.journal.list_open("test") == ()
    await booked(world, a_wish(2))


async def test_too_many_requests_are_waited_for_and_then_told(world: World) -> None:
    for _ in range(3):
        world.network.fail("POST", "/booking", saying(429, **{"retry-after": "4"}))
    with pytest.raises(TooManyRequests):
        await book(world, a_wish())
    assert state_of(world) is AttemptState.REFUSED
    await booked(world, a_wish(2))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (lambda _: problem(400, "hostIds or queueId is required", "Bad Request"), TypeUnavailable),
        (lambda _: problem(400, ["attendee.email must be an email"], "Bad Request"), InvalidAnswers),
        (lambda _: problem(404, "Meeting type not found", "Not Found"), TypeUnavailable),
        (lambda _: problem(406, "limit", "Not Acceptable"), ServiceRefused),
        (saying(401), ServiceRefused),
        (saying(403), ServiceRefused),
    ],
)
async def test_a_refusal_books_nothing_and_leaves_nothing_open(
    world: World, answer: Callable[[httpx.Request], httpx.Response], kind: type[BookingError]
) -> None:
    world.network.fail("POST", "/booking", answer)
    with pytest.raises(kind):
        await book(world, a_wish())
    assert state_of(world) is AttemptState.REFUSED
    assert world.journal.list_open("test") == ()
    await booked(world, a_wish(2))


async def test_a_slot_lost_at_the_last_moment_is_taken(world: World) -> None:
    world.network.fail("POST", "/booking", lambda _: problem(400, "slot-occupied", "Bad Request"))
    with pytest.raises(SlotOccupied):
        await book(world, a_wish())
    assert state_of(world) is AttemptState.REFUSED
    await booked(world, a_wish(2, slot=SECOND))


async def test_a_slot_taken_by_this_very_request_is_booked(world: World, vendor: Vendor) -> None:
    """Something on the way sent the request twice, and the second answer came back."""
    taken = "The selected time slot is no longer available"
    world.network.fail("POST", "/booking", lambda _: problem(400, taken, "Bad Request"), arrives=True)
    outcome = await booked(world, a_wish())
    assert outcome.id in vendor.appointments
    assert outcome.id in world.secrets.kept
    assert state_of(world) is AttemptState.BOOKED


async def test_one_attempt_is_never_sent_twice(world: World) -> None:
    await booked(world, a_wish())
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish(slot=SECOND))
    assert len(posts(world)) == 1
    assert isinstance(await world.client.find_outcome(a_reference()), Appointment)
    await booked(world, a_wish(2, slot=SECOND))


async def test_two_windows_that_send_one_attempt_send_it_once(world: World, vendor: Vendor) -> None:
    async with a_world(world.network, world.journal_file.parent, clock=world.clock) as other:
        outcomes = await asyncio.gather(book(world, a_wish()), book(other, a_wish()), return_exceptions=True)
    assert len(posts(world)) == 1
    assert sorted(type(each).__name__ for each in outcomes) == ["Appointment", "OutcomeUnknown"]
    assert len(vendor.appointments) == 1


@pytest.mark.parametrize(("state", "error"), [("refused", NothingBooked), ("sent", OutcomeUnknown)])
async def test_what_was_refused_before_is_surely_not_sent_again(
    world: World, state: str, error: type[BookingError]
) -> None:
    world.network.fail("POST", "/booking", httpx.ConnectError("no"))
    with pytest.raises(NothingSent):
        await book(world, a_wish())
    world.journal.close(a_reference(), AttemptState(state), world.clock())
    with pytest.raises(error):
        await book(world, a_wish())
    assert len(posts(world)) == 1


async def test_an_attempt_whose_code_is_taken_is_not_sent(world: World) -> None:
    world.network.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish())
    writer = sqlite3.connect(world.journal_file)
    with writer:
        writer.execute("UPDATE attempts SET code = ?", (a_wish(2).code,))
    writer.close()
    with pytest.raises(NothingBooked):
        await book(world, a_wish(2, slot=SECOND))
    assert len(posts(world)) == 1
    assert isinstance(await book(world, a_wish(3, slot=SECOND)), Appointment)


async def test_without_a_journal_nothing_is_sent(world: World) -> None:
    file = world.journal_file
    file.write_bytes(b"no database " * 1000)
    with pytest.raises(StoreUnavailable):
        await book(world, a_wish())
    assert posts(world) == []
    file.unlink()
    await booked(world, a_wish())


async def test_a_journal_that_fails_after_sending_does_not_hide_what_came_of_it(world: World) -> None:
    def spoil(request: httpx.Request) -> httpx.Response:
        world.journal.shut()
        world.journal_file.write_bytes(b"no database " * 1000)
        return saying(201, {"appointmentId": "a-1", "secret": "of-this-test"})(request)

    world.secrets.away = True
    world.network.fail("POST", "/booking", spoil)
    assert (await booked(world, a_wish())).id == "a-1"


async def test_a_key_that_goes_missing_meanwhile_sends_nothing(world: World) -> None:
    world.endpoint.troubles = [None, CredentialsUnavailable(KeyringState.LOCKED)]
    with pytest.raises(CredentialsUnavailable):
        await book(world, a_wish())
    assert posts(world) == []
    assert state_of(world) is AttemptState.REFUSED
    await booked(world, a_wish(2))


async def test_a_key_no_header_can_carry_is_refused(world: World) -> None:
    world.endpoint.key = "two words"
    with pytest.raises(ServiceRefused) as caught:
        await book(world, a_wish())
    assert caught.value.reason is Refusal.KEY_INVALID


async def test_no_error_carries_what_a_person_typed(world: World) -> None:
    world.network.fail("POST", "/booking", lambda _: problem(400, ["attendee.email must be an email"], "Bad"))
    request = replace(a_wish(), attendee=an_attendee("hidden@example.com", fullname="Hidden Person"))
    with pytest.raises(InvalidAnswers) as caught:
        await book(world, request)
    assert "idden" not in repr(caught.value)
    assert caught.value.__cause__ is None
