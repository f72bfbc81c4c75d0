from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from app.booking.errors import (
    CredentialsUnavailable,
    InvalidAnswers,
    ServiceRefused,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.fields import FULLNAME, Reason
from app.booking.meeting_type import Additions, Details
from app.booking.request import Attendee, BookingOptions
from tests.fakes.clients import DIRECTORY, World, a_world
from tests.fakes.network import Network
from tests.fakes.values import THAL, TYPE_ID, WEBER, a_query, a_request
from tests.fakes.vendor import Vendor, problem
from tests.unit.client.wishes import FIRST, GROUP, SECOND, THIRD, a_wish, booked

pytestmark = pytest.mark.anyio


async def test_types_are_joined_with_the_settings_and_paid_ones_left_out(world: World) -> None:
    types = await world.client.list_meeting_types()
    assert [each.name for each in types] == [
        "First consultation",
        "Energy check",
        "Talk with the founder",
        "Tour of the workshop",
    ]
    assert [each.hosts[0] for each in types[:3]] == [WEBER, WEBER, THAL]
    assert [each.presentation.order for each in types] == [1, 3, 4, 5]


async def test_a_refused_list_of_types_is_told(world: World) -> None:
    world.network.fail("GET", "/meeting-type", lambda _: problem(401, "Invalid API key", "Unauthorized"))
    with pytest.raises(ServiceRefused):
        await world.client.list_meeting_types()
    world.network.fail("GET", "/meeting-type", lambda _: httpx.Response(200, text="{}"))
    with pytest.raises(UnexpectedAnswer):
        await world.client.list_meeting_types()
    assert await world.client.list_meeting_types()


async def test_a_month_is_one_call_and_is_remembered(world: World) -> None:
    first = await world.client.list_slots(a_query())
    assert [slot.start for slot in first.slots] == [FIRST.start, SECOND.start, THIRD.start]
    assert await world.client.list_slots(a_query()) is first
    assert len(world.network.requests) == 1
    assert (await world.client.list_slots(a_query(fresh=True))).slots == first.slots
    assert len(world.network.requests) == 2


async def test_a_type_that_is_gone_is_told(world: World, vendor: Vendor) -> None:
    vendor.types = []
    with pytest.raises(TypeUnavailable) as caught:
        await world.client.list_slots(a_query())
    assert caught.value.meeting_type_id == TYPE_ID


async def test_seats_left_are_counted(world: World) -> None:
    await booked(world, a_wish(1, GROUP))
    slots = (await world.client.list_slots(a_query(GROUP))).slots
    assert [slot.seats_left for slot in slots] == [7, 8, 8]


async def test_after_a_booking_nothing_old_is_shown(world: World) -> None:
    await world.client.list_slots(a_query())
    outcome = await booked(world, a_wish())
    assert world.client.find_slots(a_query()) is None
    assert len((await world.client.list_slots(a_query())).slots) == 2
    await world.client.cancel(outcome)
    assert world.client.find_slots(a_query()) is None


async def test_whether_a_secret_has_come_to_its_place_can_be_asked(world: World) -> None:
    world.secrets.away = True
    outcome = await booked(world, a_wish())
    with pytest.raises(CredentialsUnavailable):
        await world.client.holds_secret(outcome)
    world.secrets.come_back()
    assert await world.client.holds_secret(outcome)
    assert world.secrets.ends == {outcome.id: a_wish().end}
    await world.client.cancel(outcome)
    assert not await world.client.holds_secret(outcome)


async def test_what_may_not_be_sent_is_refused_where_it_can_be_changed(world: World) -> None:
    nameless = a_request(attendee=Attendee(email="jane@example.com"))
    with pytest.raises(InvalidAnswers) as caught:
        await world.client.book(nameless, lambda _: None)
    assert caught.value.reasons[FULLNAME] is Reason.MISSING
    endless = a_request(details=Details(WEBER, timedelta(hours=9), "local"))
    with pytest.raises(TypeUnavailable):
        await world.client.book(endless, lambda _: None)
    assert world.network.requests == []
    assert world.journal.list_open(world.account.name) == ()
    await booked(world, a_wish())


async def test_staff_book_beside_what_is_offered(world: World) -> None:
    options = BookingOptions(ignore_availability=True)
    await booked(world, replace(a_wish(), options=options))
    assert [request.method for request in world.network.requests] == ["POST"]


async def test_a_type_with_a_password_is_not_offered(world: World, vendor: Vendor) -> None:
    vendor.types[0]["meetingOptions"]["bookingPagePassword"] = {"enable": True, "password": "x"}
    assert TYPE_ID not in {each.id for each in await world.client.list_meeting_types()}


async def test_a_type_whose_mail_is_kept_back_and_needed_is_not_offered_and_that_is_noted_once(
    vendor: Vendor, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    directory = replace(DIRECTORY, presentations={}, additions=Additions(skip_notifications=True))
    async with a_world(Network(vendor.transport), tmp_path, directory=directory) as world:
        for _ in range(2):
            offered = await world.client.list_meeting_types()
            assert "Energy check" not in {each.name for each in offered}
            assert len(offered) == 3
    (line,) = [
        record.getMessage() for record in caplog.records if "skip_notifications" in record.getMessage()
    ]
    assert "is not offered" in line
