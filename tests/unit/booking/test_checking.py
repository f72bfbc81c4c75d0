"""What the booking contract forbids is found before anything is sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.booking.checking import (
    DURATION,
    HOST,
    ICS_DESCRIPTION,
    ICS_TITLE,
    LOCATION,
    PASSWORD,
    PHONE_ONLY,
    POLICY,
    SKIP_NOTIFICATIONS,
    reasons_against,
)
from app.booking.fields import EMAIL, FIRSTNAME, FULLNAME, GUESTS, LASTNAME, PHONE, Reason
from app.booking.meeting_type import Approval, Details
from app.booking.notes import ADDRESS_NOTE, UTM_KEYS
from app.booking.request import Attendee, BookingOptions, BookingRequest
from tests.fakes.values import HALF_AN_HOUR, QUEUE_ID, WEBER, a_meeting_type, a_request

KEY = "foyer_reference"
JANE = Attendee(email="jane@example.com", firstname="Jane", lastname="Smith")
BY_PHONE = a_meeting_type(phone_only=True)
OPT_IN = a_meeting_type(double_opt_in=Approval.ON)
ROOMS = a_meeting_type(locations=("Hall", "Yard"))
OPEN_TO_GUESTS = a_meeting_type(guests=True)
FIVE = tuple(f"guest{number}@example.com" for number in range(5))


def by(attendee: Attendee, *, phone_only: bool = False, open_to_phones: bool = False) -> BookingRequest:
    meeting_type = BY_PHONE if open_to_phones else a_meeting_type()
    return a_request(
        meeting_type=meeting_type, attendee=attendee, options=BookingOptions(phone_only=phone_only)
    )


@pytest.mark.parametrize(
    "request_",
    [
        a_request(),
        a_request(attendee=JANE),
        a_request(attendee=replace(JANE, policy_accepted=True)),
        a_request(meeting_type=a_meeting_type(hosts=(), queue_id=QUEUE_ID)),
        a_request(meeting_type=ROOMS, details=Details(WEBER, HALF_AN_HOUR, "local", "Yard")),
        a_request(details=Details(WEBER, HALF_AN_HOUR, "local-attendee", "Elm Street 1")),
        a_request(details=Details(WEBER, HALF_AN_HOUR, "a channel nobody knows")),
        by(Attendee(fullname="Jane", phone="+49 30 231250"), open_to_phones=True),
        by(replace(JANE, phone="+49 30 231250"), phone_only=True, open_to_phones=True),
        a_request(meeting_type=OPEN_TO_GUESTS, attendee=replace(JANE, guests=FIVE)),
        a_request(
            options=BookingOptions(ics_title="x" * 200, ics_description="x" * 2000, skip_notifications=True)
        ),
        a_request(options=BookingOptions(metadata={**dict.fromkeys(UTM_KEYS, "x"), "crm": "1"})),
        a_request(
            meeting_type=a_meeting_type(needs_password=True), options=BookingOptions(booking_password="x")
        ),
    ],
)
def test_what_is_allowed_may_be_sent(request_: BookingRequest) -> None:
    assert reasons_against(request_, KEY) == {}


@pytest.mark.parametrize(
    ("request_", "reasons"),
    [
        (a_request(attendee=replace(JANE, lastname=" ")), {LASTNAME: Reason.MISSING}),
        (a_request(attendee=replace(JANE, firstname="")), {FIRSTNAME: Reason.MISSING}),
        (
            a_request(attendee=Attendee(email="jane@example.com", fullname=" ")),
            {FULLNAME: Reason.MISSING, FIRSTNAME: Reason.MISSING, LASTNAME: Reason.MISSING},
        ),
        (by(replace(JANE, email="")), {EMAIL: Reason.MISSING}),
        (by(replace(JANE, email=""), open_to_phones=True), {PHONE: Reason.MISSING}),
        (by(JANE, phone_only=True), {PHONE_ONLY: Reason.NOT_OFFERED}),
        (by(JANE, phone_only=True, open_to_phones=True), {PHONE: Reason.MISSING}),
        (a_request(attendee=replace(JANE, guests=FIVE)), {GUESTS: Reason.NOT_OFFERED}),
        (
            a_request(meeting_type=OPEN_TO_GUESTS, attendee=replace(JANE, guests=(*FIVE, "x@example.com"))),
            {GUESTS: Reason.TOO_MANY},
        ),
        (a_request(attendee=replace(JANE, guests=(*FIVE, "x@example.com"))), {GUESTS: Reason.TOO_MANY}),
        (a_request(attendee=replace(JANE, policy_accepted=False)), {POLICY: Reason.MUST_BE_ACCEPTED}),
        (a_request(meeting_type=a_meeting_type(hosts=())), {HOST: Reason.MISSING}),
        (a_request(details=Details(WEBER, timedelta(minutes=31), "local")), {DURATION: Reason.NOT_A_CHOICE}),
        (
            a_request(meeting_type=ROOMS, details=Details(WEBER, HALF_AN_HOUR, "local", "Cellar")),
            {LOCATION: Reason.NOT_A_CHOICE},
        ),
        (a_request(options=BookingOptions(ics_title="x" * 201)), {ICS_TITLE: Reason.TOO_LONG}),
        (a_request(options=BookingOptions(ics_description="x" * 2001)), {ICS_DESCRIPTION: Reason.TOO_LONG}),
        (
            a_request(meeting_type=OPT_IN, options=BookingOptions(skip_notifications=True)),
            {SKIP_NOTIFICATIONS: Reason.NEEDS_MAIL},
        ),
        (a_request(meeting_type=a_meeting_type(needs_password=True)), {PASSWORD: Reason.MISSING}),
        *(
            (a_request(answers={key: "x"}), {key: Reason.RESERVED})
            for key in (*UTM_KEYS, ADDRESS_NOTE, KEY, EMAIL)
        ),
        *(
            (a_request(options=BookingOptions(metadata={key: "x"})), {key: Reason.RESERVED})
            for key in (ADDRESS_NOTE, KEY, PHONE)
        ),
        (
            a_request(answers={"company": "x"}, options=BookingOptions(metadata={"company": "y"})),
            {"company": Reason.RESERVED},
        ),
    ],
)
def test_what_is_not_allowed_is_found_with_its_reason(
    request_: BookingRequest, reasons: dict[str, Reason]
) -> None:
    assert reasons_against(request_, KEY) == reasons
