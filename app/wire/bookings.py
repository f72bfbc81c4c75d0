"""The booking request, and the two answers that accept it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, JsonValue, ValidationError
from pydantic_core import ErrorDetails, to_json

from app.booking.errors import UnexpectedAnswer
from app.booking.fields import MOST_GUESTS
from app.booking.invitation import LONGEST_ICS_DESCRIPTION, LONGEST_ICS_TITLE
from app.booking.meeting_type import IN_PERSON, Channel
from app.booking.notes import ADDRESS_NOTE
from app.booking.request import BookingRequest
from app.wire.documents import Document, fields_of, parse, text_of


class _Request(Document):
    """A document that is read strictly."""

    model_config = ConfigDict(strict=True)


class AttendeeBody(_Request):
    """Who books. `notes` carries form answers, metadata and the reference."""

    receive_reminders: bool
    notes: dict[str, JsonValue]
    email: str | None = None
    firstname: str | None = None
    lastname: str | None = None
    fullname: str | None = None
    phone: str | None = None
    language: str | None = None
    timezone: str | None = None
    bringalong_emails: Annotated[tuple[str, ...], Field(max_length=MOST_GUESTS)] | None = None
    data_policy_accepted: bool | None = None


class BookingBody(_Request):
    """The body of a booking request."""

    meeting_type_id: str
    start: str
    attendee: AttendeeBody
    host_ids: tuple[str, ...] | None = None
    queue_id: str | None = None
    duration: int | None = None
    channel: str | None = None
    location: str | None = None
    skip_notifications: bool | None = None
    phone_only_booking: bool | None = None
    ics_title: Annotated[str, Field(max_length=LONGEST_ICS_TITLE)] | None = None
    ics_description: Annotated[str, Field(max_length=LONGEST_ICS_DESCRIPTION)] | None = None
    resource_channel_ids: tuple[str, ...] | None = None
    one_time_link_id: str | None = None
    booking_password: str | None = Field(default=None, repr=False)
    ignore_availability: bool | None = None


def booking_body(request: BookingRequest, reference_key: str) -> BookingBody:
    """Return what is sent for `request`, with its reference among the notes under `reference_key`."""
    details, options = request.details, request.options
    queue_id = request.meeting_type.queue_id if details.host is None else None
    hosts = request.meeting_type.hosts if details.host is None else (details.host,)
    return BookingBody(
        meeting_type_id=request.meeting_type.id,
        start=request.slot.text,
        attendee=_attendee_body(request, reference_key),
        host_ids=None if queue_id else tuple(host.id for host in hosts),
        queue_id=queue_id,
        duration=round(details.duration.total_seconds() / 60),
        channel=details.channel or None,
        location=(details.location or None) if details.channel in IN_PERSON else None,
        skip_notifications=options.skip_notifications or None,
        phone_only_booking=request.phone_only or None,
        ics_title=options.ics_title or None,
        ics_description=options.ics_description or None,
        resource_channel_ids=options.resource_channel_ids or None,
        one_time_link_id=options.one_time_link_id or None,
        booking_password=options.booking_password or None,
        ignore_availability=options.ignore_availability or None,
    )


def _attendee_body(request: BookingRequest, reference_key: str) -> AttendeeBody:
    attendee = request.attendee
    named = attendee.fullname
    return AttendeeBody(
        email=attendee.email or None,
        fullname=named or None,
        firstname=(attendee.firstname or None) if not named else None,
        lastname=(attendee.lastname or None) if not named else None,
        phone=_dialled(attendee.phone) or None,
        receive_reminders=attendee.receives_reminders,
        notes=_notes(request, reference_key),
        language=attendee.language or None,
        timezone=request.time_zone or None,
        bringalong_emails=attendee.guests or None,
        data_policy_accepted=attendee.policy_accepted or None,
    )


def _dialled(phone: str) -> str:
    """Return an international number as E.164 has it: a plus and digits, without an extension."""
    number = phone.partition(" ext")[0]
    return "".join(letter for letter in number if letter == "+" or letter.isdecimal())


def _notes(request: BookingRequest, reference_key: str) -> dict[str, JsonValue]:
    notes: dict[str, JsonValue] = {**request.answers, **request.options.metadata}
    if request.details.channel == Channel.LOCAL_ATTENDEE and request.details.location:
        notes[ADDRESS_NOTE] = request.details.location
    notes[reference_key] = request.reference
    return notes


class InvalidBody(Exception):
    """A request's body is not as agreed. `messages` has a sentence for each field; none quotes a value."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        """Remember what is wrong."""
        super().__init__("; ".join(messages))
        self.messages = messages


def read_booking(body: bytes) -> BookingBody:
    """Return the request in `body`.

    Raises:
        InvalidBody: It is not as agreed.
    """
    try:
        return BookingBody.model_validate_json(body)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True, include_input=False)
        raise InvalidBody(tuple(_sentence(each) for each in details)) from None


_EXPECTED = {
    "missing": "should not be null or undefined",
    "string_type": "must be a string",
    "bool_type": "must be a boolean value",
    "int_type": "must be an integer number",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "tuple_type": "must be an array",
}


def _sentence(error: ErrorDetails) -> str:
    path = ".".join(str(part) for part in error["loc"]) or "body"
    limit = error.get("ctx", {}).get("max_length")
    match error["type"]:
        case "json_invalid":
            return "body must be a JSON object"
        case "string_too_long":
            return f"{path} must be shorter than or equal to {limit} characters"
        case "too_long":
            return f"{path} must contain no more than {limit} elements"
        case kind:
            return f"{path} {_EXPECTED.get(kind, 'is not valid')}"


class BookingKind(StrEnum):
    """Who has to act before a provisional booking stands."""

    DOUBLE_OPT_IN = "DoubleOptIn"
    REQUIRE_HOST_CONFIRMATION = "RequireHostConfirmation"

    @property
    def in_lists(self) -> str:
        """How the list of provisional bookings spells it."""
        return self.value[0].lower() + self.value[1:]


def read_kind(text: str) -> BookingKind | None:
    """Return the kind in any of its spellings; None where it is none we know."""
    plain = "".join(letter for letter in text.casefold() if letter.isalnum())
    return next((kind for kind in BookingKind if kind.value.casefold() == plain), None)


@dataclass(frozen=True, slots=True)
class BookedAnswer:
    """The appointment stands. `secret` may be empty."""

    appointment_id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ProvisionalAnswer:
    """Not booked yet. `kind` is None where its name is not one we know."""

    provisional_id: str
    kind: BookingKind | None


def read_booking_answer(body: bytes) -> BookedAnswer | ProvisionalAnswer | None:
    """Return what a 2xx answer to a booking says; None where it says neither, which is never "booked"."""
    try:
        answer = fields_of(parse(body, "booking"))
    except UnexpectedAnswer:
        return None
    kind = answer.get("bookingType")
    if provisional_id := text_of(answer.get("provisionalBookingId")):
        return ProvisionalAnswer(provisional_id, read_kind(text_of(kind)))
    appointment_id = text_of(answer.get("appointmentId"))
    if appointment_id and kind is None:
        return BookedAnswer(appointment_id, text_of(answer.get("secret")))
    return None


def write_booked(appointment_id: str, secret: str) -> bytes:
    """Return the answer for an appointment that stands."""
    return to_json({"appointmentId": appointment_id, "secret": secret})


def write_provisional(kind: BookingKind, provisional_id: str) -> bytes:
    """Return the answer for a booking that still waits for somebody."""
    return to_json({"bookingType": kind.value, "provisionalBookingId": provisional_id})


def attendee_name(attendee: AttendeeBody) -> str:
    """Return the name as one text, however it was given; may be empty."""
    return attendee.fullname or f"{attendee.firstname or ''} {attendee.lastname or ''}".strip()
