"""What visitors ask of the client in these tests."""

from datetime import timedelta

from app.booking.availability import Slot
from app.booking.meeting_type import Approval, MeetingType
from app.booking.request import Appointment, BookingRequest, Outcome, ProvisionalBooking
from tests.fakes.clients import World
from tests.fakes.values import HALF_AN_HOUR, NOW, THAL, a_meeting_type, a_reference, a_request, slots_on

PLAIN = a_meeting_type()
OPT_IN = a_meeting_type(
    "0b6f3d18-e5a7-4c92-b48d-a1e7c5f0936d", durations=(HALF_AN_HOUR,), double_opt_in=Approval.ON
)
ASK_HOST = a_meeting_type(
    "86d1a5e3-4f7c-49b0-8e2a-c93b6d0f7514", hosts=(THAL,), host_confirmation=Approval.ON
)
GROUP = a_meeting_type("d94c0b6a-7e13-4582-a9f5-62b8e1d7c039", seats=8)
UNSURE = a_meeting_type(double_opt_in=Approval.UNKNOWN)

FIRST, SECOND, THIRD = slots_on(NOW.date() + timedelta(days=1), "09:00", "10:00", "11:00")


def a_wish(number: int = 1, meeting_type: MeetingType = PLAIN, slot: Slot = FIRST) -> BookingRequest:
    """Return a request; the same number gives the same reference."""
    return a_request(a_reference(number), meeting_type=meeting_type, slot=slot)


async def book(world: World, request: BookingRequest) -> Outcome:
    """Book without looking at the progress."""
    return await world.client.book(request, lambda _: None)


async def booked(world: World, request: BookingRequest) -> Appointment:
    """Book, and insist on an appointment."""
    outcome = await book(world, request)
    assert isinstance(outcome, Appointment)
    return outcome


async def waiting(world: World, request: BookingRequest) -> ProvisionalBooking:
    """Book, and insist on a booking that waits."""
    outcome = await book(world, request)
    assert isinstance(outcome, ProvisionalBooking)
    return outcome
