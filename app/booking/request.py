"""Who books, what is asked for, and what comes of it."""

import hashlib
import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from app.booking.availability import Slot
from app.booking.fields import NO_ANSWERS, Answers
from app.booking.meeting_type import Details, Host, MeetingType

_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that a person mistakes for a digit."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """The person who books.

    Attributes:
        fullname: Either this, or `firstname` and `lastname`.
        email: Empty only for a booking by phone alone.
        phone: In international form, or empty.
        language: Code of the language for notifications.
        time_zone: IANA name of the zone they are in while they book.
        guests: E-mail addresses, at most five.
        receives_reminders: Whether reminder mails are wanted.
        policy_accepted: Whether the visitor agreed to the consent text; None where none was shown.
    """

    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    fullname: str = field(default="", repr=False)
    firstname: str = field(default="", repr=False)
    lastname: str = field(default="", repr=False)
    language: str = "en"
    time_zone: str = "UTC"
    guests: tuple[str, ...] = field(default=(), repr=False)
    receives_reminders: bool = False
    policy_accepted: bool | None = None

    @property
    def display_name(self) -> str:
        """The name as one text."""
        return self.fullname or f"{self.firstname} {self.lastname}".strip()

    @property
    def phone_only(self) -> bool:
        """Whether the phone number stands in for the e-mail address."""
        return not self.email


@dataclass(frozen=True, slots=True)
class BookingOptions:
    """What staff or the settings add to a request; a visitor is never asked.

    Attributes:
        skip_notifications: No mail to the attendee.
        phone_only: The phone number stands in for the e-mail address, even where there is one.
        ics_title: At most `LONGEST_ICS_TITLE` characters; empty: the type's own.
        ics_description: At most `LONGEST_ICS_DESCRIPTION` characters; empty: the type's own.
        metadata: Extra entries of `attendee.notes`: the kiosk's UTM values and the like.
        resource_channel_ids: Rooms or equipment that are booked too.
        one_time_link_id: A link that is good for one booking, which uses it up.
        booking_password: Of the type's booking page, where it asks for one.
        ignore_availability: Book outside of the hours that are offered; for staff.
    """

    skip_notifications: bool = False
    phone_only: bool = False
    ics_title: str = field(default="", repr=False)
    ics_description: str = field(default="", repr=False)
    metadata: Answers = field(default_factory=lambda: NO_ANSWERS, repr=False)
    resource_channel_ids: tuple[str, ...] = ()
    one_time_link_id: str = field(default="", repr=False)
    booking_password: str = field(default="", repr=False)
    ignore_availability: bool = False

    def for_type(self, meeting_type: MeetingType) -> "BookingOptions":
        """Return the same with what the settings add to bookings of this type."""
        additions = meeting_type.presentation.additions
        return replace(
            self,
            skip_notifications=additions.skip_notifications,
            ics_title=additions.ics_title,
            ics_description=additions.ics_description,
            resource_channel_ids=additions.resource_channel_ids,
            one_time_link_id=additions.one_time_link_id,
        )


@dataclass(frozen=True, slots=True)
class BookingRequest:
    """Everything one booking needs.

    Attributes:
        reference: A random UUID that travels with the request, by which its outcome is looked up.
        answers: What was written into the type's own fields.
        follows: Reference of the attempt after which this one was pressed again; empty: it is the first.
    """

    reference: str
    meeting_type: MeetingType
    details: Details
    slot: Slot
    attendee: Attendee
    answers: Answers = field(default_factory=lambda: NO_ANSWERS, repr=False)
    options: BookingOptions = field(default_factory=BookingOptions)
    follows: str = ""

    @property
    def end(self) -> datetime:
        """When the meeting ends."""
        return self.slot.start + self.details.duration

    @property
    def phone_only(self) -> bool:
        """Whether the phone number stands in for the e-mail address."""
        return self.options.phone_only or self.attendee.phone_only

    @property
    def time_zone(self) -> str:
        """IANA name of the zone in which the attendee reads the time."""
        return self.details.time_zone or self.attendee.time_zone

    @property
    def code(self) -> str:
        """The reference as a person reads it."""
        return short_code(self.reference)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A booking that stands.

    Attributes:
        id: Empty where the service confirmed it but lets nobody read it here; it then cannot be cancelled.
        hosts: Who is met, where known.
        location: Where, where known.
    """

    id: str
    reference: str
    hosts: tuple[Host, ...] = ()
    location: str = field(default="", repr=False)


class WaitingFor(StrEnum):
    """Who has to act before a provisional booking stands."""

    ATTENDEE = "attendee"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class ProvisionalBooking:
    """Accepted, not booked yet."""

    id: str
    reference: str
    waiting_for: WaitingFor


class ProvisionalState(StrEnum):
    """What became of a provisional booking. NOT_VISIBLE: this key may not see it."""

    WAITING_FOR_ATTENDEE = "waiting_for_attendee"
    WAITING_FOR_HOST = "waiting_for_host"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    DECLINED = "declined"
    NOT_VISIBLE = "not_visible"


class Absent(StrEnum):
    """What a look-up by reference says when it found nothing."""

    SURELY = "surely"
    UNKNOWN = "unknown"


Outcome = Appointment | ProvisionalBooking
"""What a booking request that went through has come to."""


def new_reference() -> str:
    """Return a fresh random reference for one booking attempt."""
    return str(uuid.uuid4())


def short_code(reference: str) -> str:
    """Return the code a person reads out for `reference`, such as `K7-4Q2F`."""
    number = int.from_bytes(hashlib.sha256(reference.encode()).digest()[:8])
    letters = []
    for _ in range(6):
        number, index = divmod(number, len(_CODE_ALPHABET))
        letters.append(_CODE_ALPHABET[index])
    return "".join(letters[:2]) + "-" + "".join(letters[2:])
