"""What the office makes of answers the documentation allows, and of none at all."""

from collections.abc import Callable

import httpx
import pytest

from app.booking.agenda import AgendaQuery
from app.booking.errors import (
    InvalidAnswers,
    NothingSent,
    OutcomeUnknown,
    ServiceRefused,
    ServiceUnreachable,
    SlotOccupied,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.client.office import Office
from app.wire.provisional import ProvisionalStatus
from tests.fakes.clients import World
from tests.fakes.values import NOW
from tests.fakes.vendor import answer, problem

pytestmark = pytest.mark.anyio

Handler = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def office(world: World) -> Office:
    return world.client.office


def ok(document: object, status: int = 200) -> Handler:
    return lambda _: httpx.Response(status, json=document)


async def test_today_may_be_a_list_or_wrapped(world: World, office: Office) -> None:
    listed = answer("appointment")
    for document in ([listed], {"appointments": [listed, "?"], "total": 7}):
        world.network.fail("GET", "/today", ok(document))
        agenda = await office.list_today()
        assert [each.id for each in agenda.entries] == [listed["id"]]
        assert agenda.total in (1, 7)
    world.network.fail("GET", "/today", ok({"items": []}))
    with pytest.raises(UnexpectedAnswer):
        await office.list_today()


async def test_a_page_that_is_refused_is_told(world: World, office: Office) -> None:
    world.network.fail("GET", "/paginated", lambda _: problem(403, "Forbidden resource", "Forbidden"))
    with pytest.raises(ServiceRefused):
        await office.list_appointments(AgendaQuery())
    world.network.fail("GET", "/paginated", lambda _: problem(403, "Forbidden resource", "Forbidden"))
    with pytest.raises(ServiceRefused):
        await office.list_waiting(ProvisionalStatus.PENDING)
    world.network.fail("GET", "/a-1", lambda _: problem(403, "Forbidden resource", "Forbidden"))
    with pytest.raises(ServiceRefused):
        await office.find_appointment("a-1")


async def test_a_type_that_cannot_be_booked_is_told(world: World, office: Office) -> None:
    world.network.fail("GET", "/t-1", ok({"id": "t-1", "enabled": False}))
    with pytest.raises(TypeUnavailable):
        await office.get_meeting_type("t-1")


async def test_a_queue_may_name_its_members_in_several_ways(world: World, office: Office) -> None:
    for name in ("users", "members", "hosts"):
        world.network.fail("GET", "/q-1", ok({"id": "q-1", name: [{"id": 5, "givenName": "Ada"}, {}]}))
        (member,) = await office.list_members("q-1")
        assert (member.id, member.name) == ("5", "Ada")
    world.network.fail("GET", "/q-1", ok({"id": "q-1"}))
    with pytest.raises(UnexpectedAnswer):
        await office.list_members("q-1")


async def test_an_unknown_word_in_a_list_promises_nothing(world: World, office: Office) -> None:
    document = {"id": 9, "type": "somethingNew", "createdAt": "yesterday"}
    world.network.fail("GET", "/paginated", ok({"provisionalBookings": [document]}))
    (entry,) = (await office.list_waiting(ProvisionalStatus.PENDING)).entries
    assert (entry.id, entry.waiting_for, entry.start, entry.created_at) == ("9", None, None, None)


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (httpx.ConnectError("no"), NothingSent),
        (httpx.ReadTimeout("no"), OutcomeUnknown),
        (lambda _: httpx.Response(502, text="Bad gateway"), OutcomeUnknown),
        (lambda _: problem(401, "Invalid API key", "Unauthorized"), ServiceRefused),
        (lambda _: problem(404, "Appointment not found", "Not Found"), UnexpectedAnswer),
        (lambda _: problem(400, "Not possible", "Bad Request"), InvalidAnswers),
        (lambda _: problem(409, "slot-occupied", "Conflict"), SlotOccupied),
    ],
)
async def test_a_move_that_fails_says_how(
    world: World, office: Office, handler: Handler | Exception, error: type[Exception]
) -> None:
    world.network.fail("POST", "/reschedule", handler)
    world.network.fail("GET", "/a-1", ok(answer("appointment")))
    with pytest.raises(error):
        await office.reschedule("a-1", NOW)


async def test_what_became_of_a_change_may_stay_unknown(world: World, office: Office) -> None:
    world.network.fail("POST", "/cancel", httpx.ReadTimeout("no"))
    world.network.fail("GET", "/a-1", lambda _: problem(403, "Forbidden resource", "Forbidden"))
    with pytest.raises(OutcomeUnknown) as caught:
        await office.cancel("a-1")
    assert caught.value.reference == "a-1"
    world.network.fail("POST", "/cancel", httpx.ReadTimeout("no"))
    world.network.fail("GET", "/a-1", lambda _: problem(404, "Not found", "Not Found"))
    with pytest.raises(OutcomeUnknown):
        await office.cancel("a-1")


async def test_an_empty_answer_to_a_change_is_fine(world: World, office: Office) -> None:
    for method, path in (("POST", "/cancel"), ("PATCH", "/notes"), ("PATCH", "/guest")):
        world.network.fail(method, path, lambda _: httpx.Response(204))
    await office.cancel("a-1", attendee_id="5")
    await office.write_note("a-1", "x")
    await office.change_address("a-1", "5", "a@example.com")


async def test_lost_answers_of_corrections_are_looked_up(world: World, office: Office) -> None:
    shown = answer("appointment")
    person = shown["attendees"][0]
    for path in ("/guest", "/notes", "/cancel"):
        method = "POST" if path == "/cancel" else "PATCH"
        world.network.fail(method, path, httpx.ReadTimeout("no"))
        world.network.fail("GET", "/a-1", ok({**shown, "note": "x"}))
        match path:
            case "/guest":
                await office.change_address("a-1", str(person["id"]), person["email"])
            case "/notes":
                await office.write_note("a-1", "x")
            case _:
                await office.cancel("a-1", attendee_id="somebody who is not there")


async def test_a_link_is_made_or_nobody_knows(world: World, office: Office) -> None:
    world.network.fail("POST", "/t-1", ok({"id": 7, "link": "https://a.example/7"}, 201))
    link = await office.create_link("t-1")
    assert (link.id, link.address) == ("7", "https://a.example/7")
    world.network.fail("POST", "/t-1", ok({"id": 8}, 201))
    assert (await office.create_link("t-1")).address == ""
    world.network.fail("POST", "/t-1", httpx.ReadTimeout("no"))
    with pytest.raises(OutcomeUnknown):
        await office.create_link("t-1")


async def test_declining_says_what_came_of_it(world: World, office: Office) -> None:
    world.network.fail("POST", "/decline", lambda _: problem(400, "Too late", "Bad Request"))
    with pytest.raises(InvalidAnswers):
        await office.decline("p-1")
    world.network.fail("POST", "/decline", httpx.ConnectError("no"))
    with pytest.raises(NothingSent):
        await office.decline("p-1")
    world.network.fail("POST", "/decline", lambda _: httpx.Response(201))
    await office.decline("p-1", "Closed that day")


async def test_reads_that_get_nothing_may_be_tried_again(world: World, office: Office) -> None:
    for _ in range(3):
        world.network.fail("GET", "/me", httpx.ConnectError("no"))
    with pytest.raises(ServiceUnreachable):
        await office.get_me()
