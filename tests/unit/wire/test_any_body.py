"""Whatever a body is, a reader returns something sensible or says that it is not as agreed."""

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.booking.errors import UnexpectedAnswer
from app.wire.appointments import read_appointment, read_appointments
from app.wire.availability import read_availability
from app.wire.bookings import InvalidBody, read_booking, read_booking_answer
from app.wire.mails import read_mails
from app.wire.meeting_types import read_me, read_meeting_type, read_meeting_types
from app.wire.problems import read_problem
from app.wire.provisional import read_provisional_bookings
from app.wire.times import read_day, read_instant

REFERENCE = "6f1c1f0e-6a53-4c0a-9a8e-1d6f3f1f0001"
NAMES = [
    "id",
    "appointments",
    "provisionalBookings",
    "mails",
    "dates",
    "date",
    "spots",
    "startTime",
    "unavailabilityEvents",
    "appointment",
    "totalSpots",
    "takenSpots",
    "slots",
    "times",
    "availableSlots",
    "start",
    "end",
    "timezone",
    "earliestAvailableDate",
    "attendees",
    "notes",
    "hosts",
    "secret",
    "isCancelled",
    "cancel",
    "actionAt",
    "meetingInfo",
    "meetingOptions",
    "allowedDurations",
    "duration",
    "bookingType",
    "appointmentId",
    "provisionalBookingId",
    "message",
    "errors",
    "field",
    "errorCode",
    "code",
    "attendee",
    "meetingTypeId",
    "receiveReminders",
    "total",
    "links",
]

TEXTS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [REFERENCE, "2027-04-06", "2027-04-06T08:10:00Z", "9999-12-31T23:00:00-10:00", "Asia/Tokyo"]
    ),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(NAMES) | TEXTS, inner, max_size=6)
    ),
    max_leaves=25,
)
BODIES = st.one_of(st.binary(max_size=60), VALUES.map(lambda value: json.dumps(value).encode()))

READERS: tuple[Callable[[bytes], object], ...] = (
    partial(read_availability, zone=ZoneInfo("Europe/Berlin"), fetched_at=datetime(2027, 4, 6, tzinfo=UTC)),
    partial(read_appointments, wanted={REFERENCE}),
    partial(read_appointment, reference=REFERENCE),
    partial(read_provisional_bookings, references={REFERENCE}),
    read_meeting_types,
    read_meeting_type,
    read_me,
    read_mails,
    read_booking_answer,
    partial(read_problem, 400),
    read_booking,
)


@pytest.mark.parametrize("reader", READERS, ids=lambda each: getattr(each, "func", each).__name__)
@given(body=BODIES)
def test_a_reader_fails_only_as_agreed(reader: Callable[[bytes], object], body: bytes) -> None:
    with contextlib.suppress(UnexpectedAnswer, InvalidBody):
        reader(body)


@given(text=st.text(max_size=30) | st.datetimes(timezones=st.timezones()).map(datetime.isoformat))
def test_a_time_is_read_or_is_none(text: str) -> None:
    read_day(text)
    instant = read_instant(text, ZoneInfo("Europe/Berlin"))
    if instant is not None:
        assert instant.astimezone(ZoneInfo("Pacific/Apia")) == instant
