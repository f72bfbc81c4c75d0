"""What can be booked: meeting types, their hosts, and how a meeting can be held."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from app.booking.fields import Field
from app.booking.text import NO_TEXT, LocalText


@dataclass(frozen=True, slots=True)
class Host:
    """The person or resource that is met. `name` is written as visitors read it, with title."""

    id: str
    name: str


class HostChoice(StrEnum):
    """Whether the visitor may say who they meet."""

    NONE = "none"
    ALLOWED = "allowed"
    REQUIRED = "required"


class Approval(StrEnum):
    """Whether a booking of a type still waits for somebody: known beforehand, or only from the answer."""

    OFF = "off"
    ON = "on"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """The channels this app has words and icons for. The set is open: any other text is passed through."""

    LOCAL = "local"
    LOCAL_ATTENDEE = "local-attendee"
    PHONE = "phone"
    PHONE_INCOMING = "phone-incoming"
    CONNECT = "connect"
    GOOGLE = "google"
    ZOOM = "zoom"
    TEAMS = "teamsForBusiness2"
    WEBEX = "webex"
    WHATSAPP = "whatsapp"


IN_PERSON = frozenset({Channel.LOCAL, Channel.LOCAL_ATTENDEE})
"""Channels where people meet in one room."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What the settings add to every booking of a type; a visitor is never asked.

    Attributes:
        skip_notifications: No mail to the attendee.
        ics_title: Of the attendee's calendar entry; empty: the type's own.
        ics_description: Likewise.
        resource_channel_ids: Rooms or equipment that have to be free and are booked too.
        one_time_link_id: A link that is good for one booking.
    """

    skip_notifications: bool = False
    ics_title: str = field(default="", repr=False)
    ics_description: str = field(default="", repr=False)
    resource_channel_ids: tuple[str, ...] = ()
    one_time_link_id: str = field(default="", repr=False)


NO_ADDITIONS = Additions()


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the settings say of one meeting type, beyond what the booking service tells.

    Attributes:
        icon: Name of an icon in `resources/icons`, without ending.
        topic: Name of a topic colour.
        name: Overrides the service's name, per language. Empty: the service's own.
        description: One line under the name. Empty: the service's own.
        place: Where it takes place, as a visitor reads it ("Room 2.14").
        directions: How to get there.
        bring: What to bring.
        consent: The text a visitor has to agree to. Empty: none is asked for.
        walk_in: Whether its next free slot is offered on the welcome screen.
        shown: Whether the kiosk offers it.
        order: Position among the cards, ascending.
        fields: The questions of its form, beyond name and contact.
        additions: What its bookings carry beside what the visitor says.
    """

    icon: str = "calendar-days"
    topic: str = "slate"
    name: LocalText = NO_TEXT
    description: LocalText = NO_TEXT
    place: LocalText = NO_TEXT
    directions: LocalText = NO_TEXT
    bring: LocalText = NO_TEXT
    consent: LocalText = NO_TEXT
    walk_in: bool = False
    shown: bool = True
    order: int = 0
    fields: tuple[Field, ...] = ()
    additions: Additions = NO_ADDITIONS


@dataclass(frozen=True, slots=True)
class MeetingType:
    """What can be booked.

    Attributes:
        durations: Never empty; the default first.
        channels: Never empty; the default first.
        locations: Rooms or addresses to choose from for `local`; may be empty.
        hosts: Who can be met, in the service's order; for a queue its members. May be empty for a queue.
        queue_id: Set where a queue serves the type; the service then picks a host.
        needs_password: Whether its booking page asks for a password; a kiosk does not offer it.
        seats: Attendees one slot takes; 1 unless it is a group.
    """

    id: str
    name: str
    description: str
    durations: tuple[timedelta, ...]
    channels: tuple[str, ...]
    locations: tuple[str, ...] = ()
    hosts: tuple[Host, ...] = ()
    queue_id: str | None = None
    host_choice: HostChoice = HostChoice.NONE
    double_opt_in: Approval = Approval.UNKNOWN
    host_confirmation: Approval = Approval.UNKNOWN
    phone_only: bool = False
    guests: bool = False
    needs_password: bool = False
    seats: int = 1
    presentation: Presentation = field(default_factory=Presentation)

    def name_in(self, language: str) -> str:
        """Return the name for a visitor who reads `language`."""
        return self.presentation.name.in_language(language) or self.name

    def description_in(self, language: str) -> str:
        """Return the one-line description for a visitor who reads `language`; may be empty."""
        return self.presentation.description.in_language(language) or self.description

    @property
    def asks_host(self) -> bool:
        """Whether there is more than one answer to "with whom"."""
        return self.host_choice is not HostChoice.NONE and len(self.hosts) > 1

    @property
    def has_questions(self) -> bool:
        """Whether anything has to be asked between the type and the slot."""
        rooms = len(self.locations) if Channel.LOCAL in self.channels else 0
        return self.asks_host or any(count > 1 for count in (len(self.durations), len(self.channels), rooms))

    @property
    def mail_contradicts(self) -> bool:
        """Whether the settings keep back the very mail by which the attendee has to confirm."""
        return self.presentation.additions.skip_notifications and self.double_opt_in is Approval.ON

    @property
    def surely_provisional(self) -> bool:
        """Whether it is known beforehand that a booking of this type waits for somebody."""
        return Approval.ON in (self.double_opt_in, self.host_confirmation)


@dataclass(frozen=True, slots=True)
class Details:
    """How the meeting shall be held.

    Attributes:
        host: None means anyone.
        location: One of the type's rooms, or the attendee's own address, as the channel needs; else empty.
        time_zone: IANA name of the attendee's zone, where they are elsewhere; else empty: the venue's.
    """

    host: Host | None
    duration: timedelta
    channel: str
    location: str = field(default="", repr=False)
    time_zone: str = ""

    @classmethod
    def default_for(cls, meeting_type: MeetingType) -> "Details":
        """Return the first answer to each question; anyone, where the host may stay open."""
        open_host = meeting_type.host_choice is HostChoice.ALLOWED or meeting_type.queue_id is not None
        must_choose = meeting_type.host_choice is HostChoice.REQUIRED or not open_host
        return cls(
            host=meeting_type.hosts[0] if must_choose and meeting_type.hosts else None,
            duration=meeting_type.durations[0],
            channel=meeting_type.channels[0],
        ).settled(meeting_type)

    def settled(self, meeting_type: MeetingType) -> "Details":
        """Return the same with a location and a zone that fit the channel.

        The location is one of the type's rooms, or none at all; who comes here has the venue's zone.
        """
        if self.channel in IN_PERSON and self.time_zone:
            return replace(self, time_zone="").settled(meeting_type)
        match self.channel:
            case Channel.LOCAL if self.location in meeting_type.locations:
                return self
            case Channel.LOCAL:
                return replace(self, location=next(iter(meeting_type.locations), ""))
            case Channel.LOCAL_ATTENDEE:
                return self
            case _:
                return replace(self, location="")
