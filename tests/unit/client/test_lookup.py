import httpx
import pytest

from app.booking.errors import OutcomeUnknown
from app.booking.request import Absent, Appointment
from app.journal import Shelf
from tests.fakes.clients import World
from tests.fakes.values import a_reference
from tests.fakes.vendor import Vendor, answer
from tests.unit.client.wishes import FIRST, OPT_IN, PLAIN, a_wish, book

pytestmark = pytest.mark.anyio


async def lose_answer(world: World) -> None:
    world.network.lose_answer()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish())


def crowd(vendor: Vendor, count: int) -> None:
    """Let others have appointments on that day, newer than ours."""
    for number in range(count):
        document = answer("appointment") | {"id": f"other-{number}", "start": FIRST.start.isoformat()}
        vendor.appointments[document["id"]] = document


def pages(world: World) -> list[httpx.QueryParams]:
    asked = (each for each in world.network.requests if each.url.path.endswith("/appointment/paginated"))
    return [each.url.params for each in asked]


async def test_only_the_days_around_the_slot_are_listed_the_newest_first(world: World) -> None:
    await lose_answer(world)
    assert isinstance(await world.client.find_outcome(a_reference()), Appointment)
    (asked,) = pages(world)
    assert dict(asked) == {
        "page": "0",
        "pageSize": "100",
        "start": "2027-04-06T07:00:00.000Z",
        "end": "2027-04-08T07:00:00.000Z",
        "meetingTypeId": PLAIN.id,
        "sortBy": "appointment.createdAt",
        "sortDirection": "DESC",
    }


async def test_a_long_list_is_read_page_by_page(world: World, vendor: Vendor) -> None:
    await lose_answer(world)
    crowd(vendor, 250)
    assert isinstance(await world.client.find_outcome(a_reference()), Appointment)
    assert [each["page"] for each in pages(world)] == ["0", "1", "2"]


async def test_a_list_too_long_to_be_read_proves_nothing(world: World, vendor: Vendor) -> None:
    for shelf in Shelf:
        world.journal.prove("test", shelf, world.clock())
    world.network.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish())
    crowd(vendor, 1000)
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
    assert [each["page"] for each in pages(world)][:10] == [str(number) for number in range(10)]


async def test_a_list_of_what_is_pending_may_be_too_long_too(world: World) -> None:
    for shelf in Shelf:
        world.journal.prove("test", shelf, world.clock())
    world.network.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish(1, OPT_IN))
    full = {"provisionalBookings": [answer("provisional")] * 100, "total": 100_000}
    for _ in range(5 * 10):
        world.network.fail("GET", "/provisional-booking/paginated", lambda _: httpx.Response(200, json=full))
    assert await world.client.resolve(a_reference()) is Absent.UNKNOWN
