"""Whether a booking request can be granted at all; the calendar decides later."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.booking.meeting_type import Channel
from app.booking.notes import ADDRESS_NOTE
from app.service.catalogue import Bookable, Catalogue, ChoiceOfHost
from app.service.refusals import bad_request, not_found
from app.service.rules import MINUTE
from app.wire.bookings import AttendeeBody, BookingBody, attendee_name
from app.wire.documents import text_of
from app.wire.problems import DURATION_REFUSED, HOST_MISSING
from app.wire.times import read_instant

_LONGEST_TEXT = 200
_LONGEST_EMAIL = 254
_LONGEST_LOCATION = 500
_LONGEST_NOTE = 5_000
_MOST_NOTES = 100
_FEWEST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """A request that can be granted if the calendar allows.

    Attributes:
        start: An instant in seconds, like `end`.
        host_ids: Who may be met; all of them where `together`, else one of them.
        room_ids: What is taken besides the hosts.
        queue_id: Set where the booking counts as a turn of the queue.
        body: The request itself, without the page's password.
    """

    bookable: Bookable
    start: int
    end: int
    host_ids: tuple[str, ...]
    together: bool
    room_ids: tuple[str, ...]
    queue_id: str | None
    channel: str
    location: str = field(repr=False)
    body: BookingBody = field(repr=False)

    @property
    def busy_from(self) -> int:
        """When the hosts begin to be busy."""
        return self.start - self.bookable.buffer_before * MINUTE

    @property
    def busy_until(self) -> int:
        """When the hosts are free again."""
        return self.end + self.bookable.buffer_after * MINUTE


def check(catalogue: Catalogue, body: BookingBody) -> Wish:
    """Return what is wished for.

    Raises:
        Refused: It can never be granted as it is.
    """
    bookable = catalogue.type_by_id.get(body.meeting_type_id)
    if bookable is None:
        raise not_found("Meeting type")
    hosts, together = _hosts(catalogue, bookable, body)
    minutes = bookable.durations[0] if body.duration is None else body.duration
    if minutes not in bookable.durations:
        raise bad_request(DURATION_REFUSED)
    if messages := tuple(_problems(bookable, body)):
        raise bad_request(messages)
    start = _start(body)
    return Wish(
        bookable=bookable,
        start=start,
        end=start + minutes * MINUTE,
        host_ids=hosts,
        together=together,
        room_ids=tuple(dict.fromkeys(body.resource_channel_ids or ())),
        queue_id=bookable.queue if body.queue_id else None,
        channel=body.channel or bookable.channels[0],
        location=_location(bookable, body),
        body=body.model_copy(update={"booking_password": None}),
    )


def _hosts(catalogue: Catalogue, bookable: Bookable, body: BookingBody) -> tuple[tuple[str, ...], bool]:
    """Return who may be met, in the type's order, and whether all of them have to be there."""
    named = body.host_ids or ()
    possible = catalogue.host_ids(bookable)
    if not named and not body.queue_id:
        raise bad_request(HOST_MISSING)
    if body.queue_id and body.queue_id != bookable.queue:
        raise bad_request(("queueId must be the queue of this meeting type",))
    if not set(named) <= set(possible):
        raise bad_request(("hostIds must be hosts of this meeting type",))
    if not named and bookable.host_choice is ChoiceOfHost.REQUIRED:
        raise bad_request(("hostIds must name the host for this meeting type",))
    hosts = tuple(each for each in possible if each in named) if named else possible
    return hosts, not body.queue_id


def _start(body: BookingBody) -> int:
    start = read_instant(body.start)
    if start is None or start.microsecond:
        raise bad_request(("start must be a valid ISO 8601 date string with an offset",))
    return int(start.timestamp())


def _location(bookable: Bookable, body: BookingBody) -> str:
    if body.location:
        return body.location
    channel = body.channel or bookable.channels[0]
    if channel == Channel.LOCAL_ATTENDEE:
        return text_of(body.attendee.notes.get(ADDRESS_NOTE))
    return bookable.locations[0] if channel == Channel.LOCAL and bookable.locations else ""


def _problems(bookable: Bookable, body: BookingBody) -> Iterator[str]:
    """Yield a sentence for each field that cannot stay as it is."""
    yield from _option_problems(bookable, body)
    yield from _person_problems(bookable, body)
    yield from _note_problems(body.attendee)


def _option_problems(bookable: Bookable, body: BookingBody) -> Iterator[str]:
    channel = body.channel or bookable.channels[0]
    if channel not in bookable.channels:
        yield f"channel must be one of the following values: {', '.join(bookable.channels)}"
    if body.location:
        if len(body.location) > _LONGEST_LOCATION:
            yield f"location must be shorter than or equal to {_LONGEST_LOCATION} characters"
        elif channel == Channel.LOCAL and bookable.locations and body.location not in bookable.locations:
            yield f"location must be one of the following values: {', '.join(bookable.locations)}"
    if not {*(body.resource_channel_ids or ())} <= {*bookable.rooms}:
        yield "resourceChannelIds must be resources of this meeting type"
    if body.phone_only_booking and not bookable.phone_only:
        yield "phoneOnlyBooking is not enabled for this meeting type"
    if body.skip_notifications and bookable.waits_for_attendee:
        yield "skipNotifications must be false where the attendee confirms by e-mail"


def _person_problems(bookable: Bookable, body: BookingBody) -> Iterator[str]:
    attendee = body.attendee
    if not (attendee.fullname or "").strip() and not all(
        (name or "").strip() for name in (attendee.firstname, attendee.lastname)
    ):
        yield "attendee.fullname should not be empty, or firstname and lastname should not be"
    for key, text in (
        ("firstname", attendee.firstname),
        ("lastname", attendee.lastname),
        ("fullname", attendee.fullname),
        ("phone", attendee.phone),
        ("language", attendee.language),
    ):
        if text and (len(text) > _LONGEST_TEXT or _has_controls(text)):
            yield f"attendee.{key} must be one line, shorter than or equal to {_LONGEST_TEXT} characters"
    yield from _reach_problems(body)
    if attendee.timezone and not _is_zone(attendee.timezone):
        yield "attendee.timezone must be a valid IANA time zone"
    guests = attendee.bringalong_emails or ()
    if guests and not bookable.guests:
        yield "attendee.bringalongEmails must be empty for this meeting type"
    if not all(is_email(guest) for guest in guests):
        yield "attendee.bringalongEmails must contain emails only"


def _reach_problems(body: BookingBody) -> Iterator[str]:
    attendee = body.attendee
    if attendee.email or not body.phone_only_booking:
        if not attendee.email:
            yield "attendee.email should not be empty"
        elif not is_email(attendee.email):
            yield "attendee.email must be an email"
    digits = sum(letter.isdigit() for letter in attendee.phone or "")
    if body.phone_only_booking and not digits:
        yield "attendee.phone should not be empty"
    elif attendee.phone and digits < _FEWEST_DIGITS:
        yield "attendee.phone must be a phone number"


def _note_problems(attendee: AttendeeBody) -> Iterator[str]:
    if len(attendee.notes) > _MOST_NOTES:
        yield f"attendee.notes must contain no more than {_MOST_NOTES} entries"
    for value in attendee.notes.values():
        if isinstance(value, dict | list):
            yield "attendee.notes must contain texts only"
            return
        if isinstance(value, str) and len(value) > _LONGEST_NOTE:
            yield f"attendee.notes must contain texts shorter than or equal to {_LONGEST_NOTE} characters"
            return


def _has_controls(text: str) -> bool:
    return not text.isprintable() and any(unicodedata.category(each) in ("Cc", "Zl", "Zp") for each in text)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def is_email(text: str) -> bool:
    """Tell whether `text` is written as an e-mail address."""
    # Imported late: not needed before the first booking.
    from email_validator import EmailNotValidError, validate_email

    if len(text) > _LONGEST_EMAIL or _has_controls(text):
        return False
    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def check_password(password_hash: str, given: str) -> None:
    """Compare what a booking brings with the password of its type's page. Slow on purpose.

    Raises:
        Refused: It is not the one.
    """
    # Imported late: few types have one.
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        PasswordHasher().verify(password_hash, given)
    except (VerificationError, InvalidHashError):
        raise bad_request(("bookingPassword is not the password of this meeting type",)) from None


def name_of(attendee: AttendeeBody) -> str:
    """Return the attendee's name as one text."""
    return attendee_name(attendee).strip()
