import json

import pytest

from app.booking.errors import (
    BookingError,
    InvalidAnswers,
    Refusal,
    ServiceRefused,
    SlotOccupied,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.fields import Reason, TextField
from app.booking.request import BookingRequest
from app.client.refusals import booking_error, read_error
from app.client.transport import Reply
from tests.fakes.values import TYPE_ID, a_meeting_type, a_presentation, a_request


def no(status: int, message: object = "", **further: object) -> Reply:
    return Reply(status, json.dumps({"statusCode": status, "message": message, **further}).encode())


def a_wish() -> BookingRequest:
    presentation = a_presentation(fields=(TextField("company"),))
    return a_request(meeting_type=a_meeting_type(presentation=presentation))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (no(401, "API key has expired"), Refusal.KEY_EXPIRED),
        (no(401, "Missing authorization header"), Refusal.KEY_MISSING),
        (no(401, "Invalid API key"), Refusal.KEY_INVALID),
        (Reply(401, b""), Refusal.KEY_INVALID),
        (no(403, "This key may not act for that user"), Refusal.OTHER_USER),
        (no(403, "Forbidden resource"), Refusal.NOT_ALLOWED),
        (
            no(400, "Missing required header 'x-meetergo-api-user-id' for API key authentication"),
            Refusal.USER_MISSING,
        ),
        (no(406, "limit"), Refusal.PLAN_LIMIT),
        (no(402, "x", code="PLAN_LIMIT_REACHED", feature="api"), Refusal.PLAN_LIMIT),
    ],
)
def test_each_refusal_names_its_remedy_for_reads_and_bookings(reply: Reply, reason: Refusal) -> None:
    for error in (read_error(reply, "things"), booking_error(reply, a_wish())):
        assert isinstance(error, ServiceRefused)
        assert error.reason is reason


@pytest.mark.parametrize(
    "reply",
    [
        no(404, "Meeting type not found"),
        no(400, "Expected hostIds or queueId"),
        no(400, "Duration must match one of the allowed durations for this meeting type"),
    ],
)
def test_a_type_that_cannot_be_asked_for_is_unavailable(reply: Reply) -> None:
    error = read_error(reply, "availability", TYPE_ID)
    assert isinstance(error, TypeUnavailable)
    assert error.meeting_type_id == TYPE_ID
    assert isinstance(read_error(reply, "things"), UnexpectedAnswer)


def test_other_refusals_of_reads_are_unexpected() -> None:
    error = read_error(no(400, ["start must be a date"]), "availability", TYPE_ID)
    assert isinstance(error, UnexpectedAnswer)
    assert error.what == "availability"


@pytest.mark.parametrize(
    "reply",
    [
        no(400, "The selected time slot is no longer available"),
        no(400, "slot-occupied", errorCode="slot-occupied"),
        no(400, "x", errorCode="slot-occupied"),
        no(400, ["slot-occupied"]),
        no(409, "Conflict"),
        Reply(409, b""),
    ],
)
def test_a_taken_slot_is_known_in_every_spelling(reply: Reply) -> None:
    assert isinstance(booking_error(reply, a_wish()), SlotOccupied)


@pytest.mark.parametrize(
    ("reply", "keys"),
    [
        (no(400, "x", errors=[{"field": "email", "message": "Invalid email format"}]), ["email"]),
        (no(409, "x", errors=[{"field": "attendee.phone"}]), ["phone"]),
        (
            no(400, ["attendee.email must be an email", "attendee.notes.company must be a string"]),
            ["company", "email"],
        ),
        (no(400, ["attendee.bringalongEmails.0 must be an email"]), ["guests"]),
        (no(422, ["fullname should not be empty", "meetingTypeId must be a string"]), ["fullname"]),
    ],
)
def test_a_field_that_is_not_accepted_is_named_by_the_forms_key(reply: Reply, keys: list[str]) -> None:
    error = booking_error(reply, a_wish())
    assert isinstance(error, InvalidAnswers)
    assert error.reasons == dict.fromkeys(keys, Reason.REFUSED)


@pytest.mark.parametrize(
    "reply",
    [
        no(400, "hostIds or queueId is required"),
        no(400, ["attendee.language must be one of en, de"]),
        no(400, [""]),
        no(400, "x", errors=[{"field": "...", "message": ""}]),
        no(404, "Meeting type not found"),
        no(418, "I'm a teapot"),
    ],
)
def test_what_no_visitor_can_change_closes_the_type(reply: Reply) -> None:
    error: BookingError = booking_error(reply, a_wish())
    assert isinstance(error, TypeUnavailable)
    assert error.meeting_type_id == TYPE_ID
