from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from app.booking.errors import Refusal, ServiceRefused, ServiceUnreachable, UnexpectedAnswer
from app.booking.meeting_type import Host
from app.booking.request import Appointment
from app.client.account import Account
from app.journal import AttemptState
from tests.fakes.clients import World, a_world
from tests.fakes.network import Network
from tests.fakes.values import WEBER, a_reference
from tests.fakes.vendor import Vendor, problem
from tests.unit.client.wishes import GROUP, SECOND, a_wish, booked

pytestmark = pytest.mark.anyio

CANCEL = "/cancel"
APPOINTMENT = "/appointment/appointment-1"


@pytest.fixture
async def own(vendor: Vendor, tmp_path: Path) -> AsyncIterator[World]:
    """A client whose service takes an appointment's own secret."""
    async with a_world(
        Network(vendor.transport), tmp_path, account=Account("own", takes_secrets=True)
    ) as opened:
        yield opened


def asked(world: World) -> list[str]:
    """Return what has been asked since the booking."""
    calls = [f"{each.method} {each.url.path.removeprefix('/v4')}" for each in world.network.requests]
    return calls[calls.index("POST /booking") + 1 :]


def state_of(world: World) -> AttemptState:
    found = world.journal.find(a_reference())
    assert found is not None
    return found.state


async def test_what_the_service_has_decided_is_shown_with_our_names(world: World, vendor: Vendor) -> None:
    outcome = await booked(world, a_wish())
    bare = replace(outcome, hosts=())
    assert await world.client.get_appointment(bare) == replace(outcome, hosts=(WEBER,), location="Room 2.14")
    vendor.appointments[outcome.id]["hosts"] = [{"id": "h-9", "givenName": "Lena", "familyName": "Brandt"}]
    assert (await world.client.get_appointment(bare)).hosts == (Host("h-9", "Lena Brandt"),)
    vendor.appointments[outcome.id] |= {"hosts": [], "location": None}
    assert await world.client.get_appointment(outcome) == outcome


async def test_what_is_not_there_is_unexpected(world: World) -> None:
    with pytest.raises(UnexpectedAnswer):
        await world.client.get_appointment(Appointment("no such", "r"))
    world.network.fail("GET", "/appointment/x", lambda _: problem(400, "?", "Bad Request"))
    with pytest.raises(UnexpectedAnswer):
        await world.client.get_appointment(Appointment("x", "r"))


async def test_the_key_cancels_after_a_look(world: World, vendor: Vendor) -> None:
    outcome = await booked(world, a_wish())
    await world.client.cancel(outcome)
    assert vendor.appointments[outcome.id]["isCancelled"]
    assert asked(world) == ["GET /appointment/appointment-1", "POST /appointment/appointment-1/cancel"]
    assert world.network.requests[-1].content == b"{}"
    assert world.secrets.kept == {}
    assert state_of(world) is AttemptState.CANCELLED


async def test_what_is_cancelled_already_is_not_cancelled_again(world: World) -> None:
    outcome = await booked(world, a_wish())
    await world.client.cancel(outcome)
    await world.client.cancel(outcome)
    assert sum("POST" in call for call in asked(world)) == 1


async def test_the_secret_cancels_without_a_key(own: World, vendor: Vendor) -> None:
    outcome = await booked(own, a_wish())
    secret = own.secrets.kept[outcome.id]
    await own.client.cancel(outcome)
    assert asked(own) == ["POST /appointment/appointment-1/cancel"]
    sent = own.network.requests[-1].headers
    assert sent["x-appointment-secret"] == secret
    assert "authorization" not in sent
    assert vendor.appointments[outcome.id]["isCancelled"]


async def test_a_keyring_that_is_away_leaves_the_key(own: World, vendor: Vendor) -> None:
    outcome = await booked(own, a_wish())
    own.secrets.away = True
    await own.client.cancel(outcome)
    assert "authorization" in own.network.requests[-1].headers
    assert vendor.appointments[outcome.id]["isCancelled"]


async def test_a_secret_that_is_not_kept_leaves_the_key(own: World, vendor: Vendor) -> None:
    outcome = await booked(own, a_wish())
    own.secrets.kept.clear()
    await own.client.cancel(outcome)
    assert vendor.appointments[outcome.id]["isCancelled"]


async def test_a_secret_that_is_refused_leaves_the_key(own: World, vendor: Vendor) -> None:
    outcome = await booked(own, a_wish())
    own.network.fail("POST", CANCEL, lambda _: problem(401, "Invalid appointment secret", "Unauthorized"))
    await own.client.cancel(outcome)
    assert "authorization" in own.network.requests[-1].headers
    assert vendor.appointments[outcome.id]["isCancelled"]


@pytest.mark.parametrize("error", [httpx.ReadError("no"), httpx.ReadTimeout("no")])
async def test_an_answer_that_is_lost_is_read_again(world: World, error: Exception) -> None:
    outcome = await booked(world, a_wish())
    world.network.fail("POST", CANCEL, error, arrives=True)
    await world.client.cancel(outcome)
    assert asked(world) == ["GET " + APPOINTMENT, "POST " + APPOINTMENT + CANCEL, "GET " + APPOINTMENT]
    assert state_of(world) is AttemptState.CANCELLED


@pytest.mark.parametrize("status", [503, 302])
async def test_what_is_not_known_to_be_cancelled_is_not_said_to_be(world: World, status: int) -> None:
    outcome = await booked(world, a_wish())
    world.network.fail("POST", CANCEL, lambda _: httpx.Response(status))
    with pytest.raises(ServiceUnreachable):
        await world.client.cancel(outcome)
    assert outcome.id in world.secrets.kept
    assert state_of(world) is AttemptState.BOOKED
    await world.client.cancel(outcome)
    assert state_of(world) is AttemptState.CANCELLED


@pytest.mark.parametrize("status", [404, 410])
async def test_what_the_service_does_not_know_is_not_said_to_be_cancelled(world: World, status: int) -> None:
    outcome = await booked(world, a_wish())
    world.network.fail("GET", APPOINTMENT, lambda _: problem(status, "Appointment not found", "Not Found"))
    with pytest.raises(UnexpectedAnswer):
        await world.client.cancel(outcome)
    assert outcome.id in world.secrets.kept
    assert state_of(world) is AttemptState.BOOKED
    await world.client.cancel(outcome)
    assert state_of(world) is AttemptState.CANCELLED


async def test_it_may_be_gone_after_all(world: World, vendor: Vendor) -> None:
    outcome = await booked(world, a_wish())

    def forget(_: httpx.Request) -> httpx.Response:
        vendor.appointments.clear()
        return httpx.Response(500)

    world.network.fail("POST", CANCEL, forget)
    await world.client.cancel(outcome)
    assert state_of(world) is AttemptState.CANCELLED


async def test_a_key_that_may_not_cancel_says_so(world: World) -> None:
    outcome = await booked(world, a_wish())
    for answer, reason in (
        (problem(403, "Forbidden resource", "Forbidden"), Refusal.NOT_ALLOWED),
        (problem(401, "API key has expired", "Unauthorized"), Refusal.KEY_EXPIRED),
        (problem(400, "cannot be cancelled any more", "Bad Request"), Refusal.NOT_ALLOWED),
    ):
        world.network.fail("POST", CANCEL, lambda _, answer=answer: answer)  # type: ignore[misc]  # bound now
        with pytest.raises(ServiceRefused) as caught:
            await world.client.cancel(outcome)
        assert caught.value.reason is reason
    await world.client.cancel(outcome)


async def test_of_a_group_only_our_place_is_given_up(world: World, vendor: Vendor) -> None:
    mine, other = await booked(world, a_wish(1, GROUP)), await booked(world, a_wish(2, GROUP))
    assert mine.id == other.id
    await world.client.cancel(mine)
    (left,) = vendor.appointments[mine.id]["attendees"]
    assert a_reference(2) in left["notes"].values()
    assert world.secrets.kept.keys() == {f"{other.id}/{a_reference(2)}"}


async def test_a_place_whose_answer_is_lost_is_looked_for_again(world: World, vendor: Vendor) -> None:
    mine, _ = await booked(world, a_wish(1, GROUP)), await booked(world, a_wish(2, GROUP))
    world.network.fail("POST", CANCEL, httpx.ReadError("no"), arrives=True)
    await world.client.cancel(mine)
    assert len(vendor.appointments[mine.id]["attendees"]) == 1


async def test_a_place_that_was_given_up_before_is_known_where_notes_are_repeated(
    own: World, vendor: Vendor
) -> None:
    mine, _ = await booked(own, a_wish(1, GROUP)), await booked(own, a_wish(2, GROUP))
    del vendor.appointments[mine.id]["attendees"][0]
    own.network.fail("POST", CANCEL, lambda _: problem(401, "Invalid appointment secret", "Unauthorized"))
    await own.client.cancel(mine)
    assert len(vendor.appointments[mine.id]["attendees"]) == 1


async def test_a_place_that_cannot_be_told_apart_is_not_given_up(world: World, vendor: Vendor) -> None:
    vendor.repeats_notes = False
    mine, _ = await booked(world, a_wish(1, GROUP)), await booked(world, a_wish(2, GROUP))
    with pytest.raises(ServiceRefused) as caught:
        await world.client.cancel(mine)
    assert caught.value.reason is Refusal.NOT_ALLOWED
    assert len(vendor.appointments[mine.id]["attendees"]) == 2
    await booked(world, a_wish(3, slot=SECOND))
