import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.booking.availability import Slot
from app.booking.meeting_type import Details, Host, MeetingType
from app.booking.request import Attendee, BookingOptions, BookingRequest
from app.wire.bookings import (
    BookedAnswer,
    BookingKind,
    InvalidBody,
    ProvisionalAnswer,
    attendee_name,
    booking_body,
    read_booking,
    read_booking_answer,
    read_kind,
    write_booked,
    write_provisional,
)

WEBER = Host("h1", "Dr Miriam Weber")
TYPE = MeetingType("t1", "First talk", "", (timedelta(minutes=30),), ("local",), hosts=(WEBER,))
SLOT = Slot(datetime(2027, 4, 6, 8, 10, tzinfo=UTC), "2027-04-06T10:10:00.000+02:00")
REQUEST = BookingRequest(
    reference="r-1",
    meeting_type=TYPE,
    details=Details(WEBER, timedelta(minutes=30), "local"),
    slot=SLOT,
    attendee=Attendee(email="jane@example.com", fullname="Jane Smith", time_zone="Europe/Berlin"),
)


def sent(request: BookingRequest) -> dict[str, object]:
    body: dict[str, object] = json.loads(booking_body(request, "foyer_reference").to_bytes())
    return body


def test_a_plain_request_has_what_is_required_and_nothing_empty() -> None:
    assert sent(REQUEST) == {
        "meetingTypeId": "t1",
        "start": "2027-04-06T10:10:00.000+02:00",
        "hostIds": ["h1"],
        "duration": 30,
        "channel": "local",
        "attendee": {
            "email": "jane@example.com",
            "fullname": "Jane Smith",
            "receiveReminders": False,
            "notes": {"foyer_reference": "r-1"},
            "language": "en",
            "timezone": "Europe/Berlin",
        },
    }


def test_every_field_of_the_page_can_be_sent() -> None:
    request = replace(
        REQUEST,
        details=Details(WEBER, timedelta(minutes=45), "local-attendee", "Hafenweg 3"),
        attendee=Attendee(
            phone="+49 30 901820",
            firstname="Jane",
            lastname="Smith",
            language="de",
            guests=("a@example.com",),
            receives_reminders=True,
            policy_accepted=True,
        ),
        answers={"company": "Acme"},
        options=BookingOptions(
            skip_notifications=True,
            ics_title="Title",
            ics_description="Description",
            metadata={"utm_source": "kiosk"},
            resource_channel_ids=("room-1", "room-2"),
            one_time_link_id="link-1",
            booking_password="open sesame",
            ignore_availability=True,
        ),
    )
    assert sent(request) == {
        "meetingTypeId": "t1",
        "start": "2027-04-06T10:10:00.000+02:00",
        "hostIds": ["h1"],
        "duration": 45,
        "channel": "local-attendee",
        "location": "Hafenweg 3",
        "skipNotifications": True,
        "phoneOnlyBooking": True,
        "icsTitle": "Title",
        "icsDescription": "Description",
        "resourceChannelIds": ["room-1", "room-2"],
        "oneTimeLinkId": "link-1",
        "bookingPassword": "open sesame",
        "ignoreAvailability": True,
        "attendee": {
            "firstname": "Jane",
            "lastname": "Smith",
            "phone": "+4930901820",
            "receiveReminders": True,
            "notes": {
                "company": "Acme",
                "utm_source": "kiosk",
                "address": "Hafenweg 3",
                "foyer_reference": "r-1",
            },
            "language": "de",
            "timezone": "UTC",
            "bringalongEmails": ["a@example.com"],
            "dataPolicyAccepted": True,
        },
    }


def test_a_consent_that_was_not_given_is_not_sent() -> None:
    for accepted in (None, False):
        request = replace(REQUEST, attendee=replace(REQUEST.attendee, policy_accepted=accepted))
        assert "dataPolicyAccepted" not in str(sent(request))


def test_a_queue_picks_the_host_unless_one_is_chosen() -> None:
    queued = replace(REQUEST, meeting_type=replace(TYPE, queue_id="q1"))
    anyone = replace(queued, details=replace(REQUEST.details, host=None))
    assert sent(queued)["hostIds"] == ["h1"]
    assert "queueId" not in sent(queued)
    assert sent(anyone)["queueId"] == "q1"
    assert "hostIds" not in sent(anyone)


def test_what_the_client_writes_the_service_reads() -> None:
    body = booking_body(REQUEST, "foyer_reference")
    assert read_booking(body.to_bytes()) == body
    assert attendee_name(body.attendee) == "Jane Smith"


def test_names_in_two_parts_are_joined() -> None:
    body = read_booking(
        b'{"meetingTypeId": "t", "start": "s", "x": 1,'
        b' "attendee": {"firstname": "Jane", "lastname": "Smith", "receiveReminders": true, "notes": {}}}'
    )
    assert attendee_name(body.attendee) == "Jane Smith"
    assert body.attendee.receive_reminders


def test_a_wrong_body_is_told_field_by_field_without_its_values() -> None:
    body = {
        "meetingTypeId": 7,
        "attendee": {
            "email": ["hidden@example.com"],
            "receiveReminders": "yes",
            "notes": "hidden",
            "bringalongEmails": list("abcdef"),
        },
        "icsTitle": "x" * 201,
        "duration": "long",
        "hostIds": "h",
        "phoneOnlyBooking": float("inf"),
    }
    with pytest.raises(InvalidBody) as caught:
        read_booking(json.dumps(body).replace("Infinity", '"hidden"').encode())
    assert set(caught.value.messages) == {
        "meetingTypeId must be a string",
        "start should not be null or undefined",
        "attendee.email must be a string",
        "attendee.receiveReminders must be a boolean value",
        "attendee.notes must be an object",
        "attendee.bringalongEmails must contain no more than 5 elements",
        "icsTitle must be shorter than or equal to 200 characters",
        "duration must be an integer number",
        "hostIds must be an array",
        "phoneOnlyBooking must be a boolean value",
    }
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b'{"a"', "body must be a JSON object"),
        (b"[]", "body must be an object"),
        (b'{"meetingTypeId": "t", "start": "s", "attendee": []}', "attendee must be an object"),
        (
            b'{"meetingTypeId": "t", "start": "s", "duration": 30.5,'
            b' "attendee": {"receiveReminders": true, "notes": {}}}',
            "duration must be an integer number",
        ),
    ],
)
def test_a_body_of_another_kind_is_told(body: bytes, sentence: str) -> None:
    with pytest.raises(InvalidBody) as caught:
        read_booking(body)
    assert caught.value.messages == (sentence,)


def test_both_accepting_answers_are_written_to_the_letter_and_read_back() -> None:
    secret = "s" * 8
    booked = write_booked("a1", secret)
    assert json.loads(booked) == {"appointmentId": "a1", "secret": secret}
    assert read_booking_answer(booked) == BookedAnswer("a1", secret)
    waiting = write_provisional(BookingKind.DOUBLE_OPT_IN, "p1")
    assert json.loads(waiting) == {"bookingType": "DoubleOptIn", "provisionalBookingId": "p1"}
    assert read_booking_answer(waiting) == ProvisionalAnswer("p1", BookingKind.DOUBLE_OPT_IN)


def test_a_secret_does_not_show_when_the_answer_is_printed() -> None:
    secret = "s" * 8
    assert secret not in repr(BookedAnswer("a1", secret))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("doubleOptIn", BookingKind.DOUBLE_OPT_IN),
        ("DoubleOptIn", BookingKind.DOUBLE_OPT_IN),
        ("double_opt_in", BookingKind.DOUBLE_OPT_IN),
        ("require-host-confirmation", BookingKind.REQUIRE_HOST_CONFIRMATION),
        ("Waitlist", None),
        ("", None),
    ],
)
def test_a_kind_is_known_in_every_spelling(text: str, kind: BookingKind | None) -> None:
    assert read_kind(text) is kind
    assert BookingKind.DOUBLE_OPT_IN.in_lists == "doubleOptIn"


@pytest.mark.parametrize(
    ("answer", "provisional"),
    [
        ({"provisionalBookingId": 17}, ProvisionalAnswer("17", None)),
        ({"provisionalBookingId": "p", "appointmentId": "a"}, ProvisionalAnswer("p", None)),
        ({"provisionalBookingId": "p", "bookingType": "New"}, ProvisionalAnswer("p", None)),
    ],
)
def test_whatever_has_a_provisional_id_is_not_booked(answer: object, provisional: ProvisionalAnswer) -> None:
    assert read_booking_answer(json.dumps(answer).encode()) == provisional


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"appointmentId": true}',
        b'{"appointmentId": "a", "bookingType": "DoubleOptIn"}',
    ],
)
def test_an_answer_with_neither_id_says_neither(body: bytes) -> None:
    assert read_booking_answer(body) is None
